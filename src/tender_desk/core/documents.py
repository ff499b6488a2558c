"""Frozen values as plain documents (JSON) and back, so that a tender can be kept and fingerprinted as one text."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from tender_desk.core.criteria import AwardModel, CommonCriteria
from tender_desk.core.model_document import (
    AGREEMENTS,
    Reader,
    read_criteria,
    read_model,
    write_criteria,
    write_model,
)
from tender_desk.core.numbers import exact

T = TypeVar("T")


def to_document(value: object) -> Any:
    """Return a value as JSON knows it: dataclasses as objects, numbers and dates as text, enums as their value."""
    if isinstance(value, AwardModel):
        return write_model(value)
    if isinstance(value, CommonCriteria):
        return write_criteria(value.criteria)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_document(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal | Fraction):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return [to_document(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): to_document(one) for key, one in value.items()}
    return value


def from_document(kind: type[T], document: Any) -> T:
    """Return the value of a dataclass that `to_document` wrote; ValueError where the document is not one."""
    try:
        found: T = _read(kind, document)
    except (KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error
    return found


def _read(kind: Any, document: Any) -> Any:
    if kind is AwardModel:
        reader = Reader()
        model = read_model(reader, document, reader.choice(document["agreement"], "agreement", AGREEMENTS))
        if model is None or reader.refusals:
            raise ValueError(f"not an award model: {reader.refusals}")
        return model
    if kind is CommonCriteria:
        reader = Reader()
        criteria = read_criteria(reader, document)
        if reader.refusals:
            raise ValueError(f"not criteria: {reader.refusals}")
        return CommonCriteria(criteria)
    if get_origin(kind) in {Union, types.UnionType}:
        inner = [one for one in get_args(kind) if one is not type(None)]
        return None if document is None else _read(inner[0], document)
    if get_origin(kind) is tuple:
        _expect(list, document)
        return tuple(_read(get_args(kind)[0], one) for one in document)
    if isinstance(kind, type) and is_dataclass(kind):
        _expect(dict, document)
        hints = get_type_hints(kind)
        return kind(
            **{
                field.name: _read(hints[field.name], document[field.name])
                for field in fields(kind)
                if field.name in document
            }
        )
    return _read_plain(kind, document)


def _read_plain(kind: Any, document: Any) -> Any:
    if kind in {datetime, date}:
        return kind.fromisoformat(document)
    if issubclass(kind, Enum):
        return kind(document)
    if kind in {Decimal, Fraction}:
        _expect(str, document)
        exact(kind(document))
        return kind(document)
    _expect(kind, document)
    return document


def _expect(kind: type, document: Any) -> None:
    if type(document) is not kind:
        raise TypeError(f"expected {kind.__name__}, found {document!r}")


def values_document(values: Mapping[str, object]) -> dict[str, Any]:
    """Return the values of a problem so that numbers and dates keep their kind: `{"number": "1/3"}`."""
    return {key: _tagged(value) for key, value in values.items()}


def _tagged(value: object) -> Any:
    if isinstance(value, Decimal | Fraction):
        return {"number": str(Fraction(value))}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, str | int) or value is None else str(value)


def values_of(document: Mapping[str, Any]) -> dict[str, object]:
    """Return what `values_document` wrote."""
    kinds: dict[str, Any] = {"number": Fraction, "moment": datetime.fromisoformat, "date": date.fromisoformat}
    return {
        key: kinds[next(iter(value))](next(iter(value.values()))) if isinstance(value, dict) else value
        for key, value in document.items()
    }
