"""Takes values back from a process that read a hostile file: only our own plain values, never code.

What comes back is a pickle, and a pickle can call anything. This one can name only the classes of `allowed`: frozen
dataclasses and enumerations of the core and of importing, and a few plain types of the standard library. Anything else
is refused before it is called.
"""

from __future__ import annotations

import copyreg
import io
import pickle
import sys
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

OURS = ("tender_desk.core.", "tender_desk.importing.")
PLAIN = frozenset(
    {
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("builtins", "bytearray"),
        ("decimal", "Decimal"),
        ("fractions", "Fraction"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "time"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        (__name__, "zone"),
        (__name__, "read_only"),
    }
)


def read_only(known: dict[Any, Any]) -> Mapping[Any, Any]:
    """Return a mapping that cannot be changed: a pickle cannot hold one by itself."""
    return MappingProxyType(known)


def zone(key: str) -> ZoneInfo:
    """Return a time zone by name."""
    return ZoneInfo(key)


class _Pickler(pickle.Pickler):
    dispatch_table: Mapping[type, Callable[[Any], Any]] = copyreg.dispatch_table | {
        MappingProxyType: lambda known: (read_only, (dict(known),)),
        ZoneInfo: lambda known: (zone, (known.key,)),
    }


def pickled(value: object) -> bytes:
    """Return a value as a pickle, read-only mappings included."""
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


class Kept:
    """Values the other side holds already: they are sent once and named afterwards.

    A tender of eighty criteria is asked about with every file, and costs more to send than most files to read.
    """

    def __init__(self, kinds: tuple[type, ...]) -> None:
        self._kinds = kinds
        self._known: dict[int, object] = {}

    def question(self, value: object) -> tuple[list[tuple[int, bytes]], bytes]:
        """Return what the other side has to be given first, as (number, pickle), and the question itself."""
        new: list[tuple[int, bytes]] = []
        stream = io.BytesIO()
        pickler = _Pickler(stream, pickle.HIGHEST_PROTOCOL)
        pickler.persistent_id = lambda one: self._number(one, new)  # type: ignore[method-assign]
        pickler.dump(value)
        return new, stream.getvalue()

    def _number(self, value: object, new: list[tuple[int, bytes]]) -> int | None:
        if not isinstance(value, self._kinds):
            return None
        if self._known.get(id(value)) is not value:
            self._known[id(value)] = value  # held, so that its number means nothing else
            new.append((id(value), pickled(value)))
        return id(value)


def unpickled(question: bytes, kept: Mapping[int, object]) -> Any:
    """Return a question of our own side, with what it names put in."""
    unpickler = pickle.Unpickler(io.BytesIO(question))
    unpickler.persistent_load = kept.__getitem__  # type: ignore[method-assign]
    return unpickler.load()


class NotOursError(Exception):
    """A value came back that no reader of ours makes."""


class _Guarded(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in PLAIN:
            return super().find_class(module, name)
        # only what is loaded already: a name from outside never makes a module run
        found = getattr(sys.modules.get(module), name, None) if module.startswith(OURS) else None
        if isinstance(found, type) and found.__module__ == module and (is_dataclass(found) or issubclass(found, Enum)):
            return found
        raise NotOursError(f"{module}.{name}")


def restore(content: bytes) -> Any:
    """Return the value that `pickle.dumps` made of it. Raises NotOursError for anything but our plain values."""
    try:
        return _Guarded(io.BytesIO(content)).load()
    except NotOursError:
        raise
    except Exception as error:  # a spoiled pickle raises whatever it meets
        raise NotOursError(type(error).__name__) from error


# --- large values in pieces -------------------------------------------------------------------------------------------

MOST_AT_ONCE = 5_000
"""Cells or texts that are taken back at a time: a window must not wait for more."""
SMALL = 200
"""What has no more parts than this goes whole."""


class Pieces:
    """Takes a value apart into pieces of bounded size, and puts it together again on the other side.

    Long tuples and the lines of sheets are cut; the value then holds `Piece` marks in their place.
    """

    def __init__(self) -> None:
        self.parts: list[Any] = []

    def cut(self, value: Any) -> Any:
        """Return the value with its long parts replaced; they wait in `parts`."""
        from tender_desk.importing.reading.cells import Sheet, Workbook

        if isinstance(value, Workbook):
            sheets = {title: self._cut_sheet(sheet, Sheet) for title, sheet in value.sheets.items()}
            return ("book", value.name, sheets, value.notes)
        if type(value) is tuple and value and len(value) <= SMALL:
            return ("tuple", [self.cut(one) for one in value])
        if type(value) is tuple and value:
            return ("long", self._cut_list(list(value)))
        return ("whole", value)

    def _cut_list(self, value: list[Any]) -> list[int]:
        return [self._keep(value[at : at + SMALL]) for at in range(0, len(value), SMALL)]

    def _cut_sheet(self, sheet: Any, kind: type) -> dict[str, Any]:
        stated = {name: getattr(sheet, name) for name in kind.__dataclass_fields__}  # type: ignore[attr-defined]
        for name in ("lines", "formats"):
            stated[name] = self._cut_rows(stated[name])
        for name in ("formulas", "comments"):
            stated[name] = self._cut_map(stated[name])
        for name in ("errors", "hidden_rows"):
            several = list(stated[name])
            stated[name] = [self._keep(several[at : at + MOST_AT_ONCE]) for at in range(0, len(several), MOST_AT_ONCE)]
        return stated

    def _cut_rows(self, rows: Mapping[int, tuple[Any, ...]]) -> list[int]:
        found, part, size = [], {}, 0
        for row, line in rows.items():
            part[row] = line
            size += len(line)
            if size >= MOST_AT_ONCE:
                found.append(self._keep(part))
                part, size = {}, 0
        return [*found, self._keep(part)] if part else found

    def _cut_map(self, known: Mapping[Any, Any]) -> list[int]:
        items = list(known.items())
        return [self._keep(dict(items[at : at + MOST_AT_ONCE])) for at in range(0, len(items), MOST_AT_ONCE)]

    def _keep(self, part: Any) -> int:
        self.parts.append(part)
        return len(self.parts) - 1


def joined(value: Any, parts: list[Any]) -> Any:
    """Return the value that `Pieces.cut` took apart. Raises NotOursError where it cannot be one."""
    try:
        return _joined(value, parts)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise NotOursError(type(error).__name__) from error


def _joined(value: Any, parts: list[Any]) -> Any:
    from tender_desk.importing.reading.cells import Sheet, Workbook

    kind = value[0]
    if kind == "whole":
        return value[1]
    if kind == "tuple":
        return tuple(_joined(one, parts) for one in value[1])
    if kind == "long":
        return tuple(one for number in value[1] for one in parts[number])
    if kind != "book":
        raise NotOursError(str(kind))
    sheets = {}
    for title, stated in value[2].items():
        for name in ("lines", "formats", "formulas", "comments"):
            whole: dict[Any, Any] = {}
            for number in stated[name]:
                whole.update(parts[number])
            stated[name] = whole
        for name in ("errors", "hidden_rows"):
            stated[name] = frozenset(one for number in stated[name] for one in parts[number])
        sheets[title] = Sheet(**stated)
    return Workbook(value[1], sheets, value[3])
