"""Annexes of a bid: files kept beside it, pages somebody marks for a criterion, pages that are not judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tender_desk.core.bids import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A page of an annex that an evaluator holds beside a criterion, with a note; their own, nobody else sees it."""

    lot: int
    bid: str
    criterion: str
    member: str
    receipt: int
    page: int
    note: str
    at: datetime


def in_order(annexes: Iterable[Receipt]) -> list[Receipt]:
    """Return annexes in the order in which their pages count: that of the files' names."""
    return sorted(annexes, key=lambda one: (one.name.casefold(), one.id))


def pages_judged(annexes: tuple[Receipt, ...], limit: int | None) -> dict[int, int]:
    """Return how many pages of each annex (by receipt number) are judged under a limit on all annexes of a bid.

    Pages count in order of the files' names; what lies beyond the published limit is not judged. A file whose pages
    cannot be counted (a picture, a document) counts as one page.
    """
    left = limit
    found = {}
    for annex in in_order(annexes):
        pages = annex.pages or 1
        judged = pages if left is None else min(pages, left)
        found[annex.id] = judged
        left = None if left is None else left - judged
    return found
