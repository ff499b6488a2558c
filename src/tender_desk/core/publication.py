"""What was published: the documents with their digests, the page each criterion stands on, changes of a model since.

Until closing a published model changes only by nota van inlichtingen or rectification; after closing not at all (HvJ
C-6/15 Dimarso). What remains is mending an error of transfer: the program is brought in line with the published page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from tender_desk.core.criteria import AwardModel
from tender_desk.core.model_document import write_model


class DocumentKind(StrEnum):
    """What a published document is."""

    DOCUMENT = "document"
    NOTICE = "notice"
    RECTIFICATION = "rectification"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedDocument:
    """A document as it was published for a procedure: its file by digest, its pages, when; a nota by its number."""

    number: int
    kind: DocumentKind
    procedure: str
    name: str
    sha256: str
    size: int
    pages: int
    published: date
    notice: int | None = None
    by: str = ""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePointer:
    """Where a criterion of a lot stands in the published documents ("" for the method as a whole)."""

    lot: int
    criterion: str
    document: int
    page: int
    by: str
    at: datetime


class ChangeKind(StrEnum):
    """Why a published model changed."""

    NOTICE = "notice"
    RECTIFICATION = "rectification"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChange:
    """A change of a published model: the document and page it stands on, by whom (a transfer error: by two people).

    `before` and `after` are the models as JSON documents, so that anybody can see later what was applied when.
    """

    number: int
    lot: int
    kind: ChangeKind
    document: int
    page: int
    reason: str
    by: str
    second: str
    at: datetime
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs between two models: where, what it was, what it is ("" for nothing)."""

    at: str
    old: str
    new: str


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return what differs between the documents of two models; criteria by their number, whatever their place."""
    old, new = dict(_flat(before, "")), dict(_flat(after, ""))
    places = dict.fromkeys([*old, *new])
    return tuple(
        Difference(at, old.get(at, ""), new.get(at, "")) for at in places if old.get(at, "") != new.get(at, "")
    )


def model_differences(before: AwardModel, after: AwardModel) -> tuple[Difference, ...]:
    """Return what differs between two models."""
    return differences(write_model(before), write_model(after))


def _flat(value: Any, at: str) -> Iterable[tuple[str, str]]:
    """Yield the values of a document with their places; a criterion by its number alone, wherever it hangs."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _flat(one, f"{at}.{key}".lstrip("."))
    elif isinstance(value, list):
        for place, one in enumerate(value, start=1):
            own = one.get("id") if isinstance(one, Mapping) else None
            yield from _flat(one, own or f"{at}.{place}")
    elif value is not None and value is not False:
        yield at, str(value)
