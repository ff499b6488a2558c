"""Reads a foreign workbook of one bidder by its layout: the same values and problems as our own form gives."""

from __future__ import annotations

from tender_desk.core.bids import Part, QualityPart
from tender_desk.core.problems import Problem
from tender_desk.core.tender import Tender
from tender_desk.importing.findings import Findings
from tender_desk.importing.layouts.fields import (
    Fields,
    Wanted,
    check_places,
    price_part,
    quality_part,
    read_field,
)
from tender_desk.importing.layouts.layout import Layout, differing
from tender_desk.importing.layouts.notes import notes_about
from tender_desk.importing.price_reader import PricePart
from tender_desk.importing.workbook import Workbook, open_workbook


def read_with_layout(
    data: bytes, name: str, tender: Tender, lot: int, layout: Layout
) -> tuple[QualityPart | None, tuple[Problem, ...]]:
    """Read part A of a lot from a foreign workbook: the part, None where there is no bidder in it, and every problem.

    A file whose labels are not where the layout knows them is refused with what differs; nothing of it is read.
    """
    book = open_workbook(data, name)
    return (None, (book,)) if isinstance(book, Problem) else quality_in(book, tender, lot, layout)


def read_prices_with_layout(
    data: bytes, name: str, tender: Tender, lot: int, layout: Layout
) -> tuple[PricePart | None, tuple[Problem, ...]]:
    """Read part B of a lot from a foreign workbook, after prices were opened."""
    book = open_workbook(data, name)
    return (None, (book,)) if isinstance(book, Problem) else prices_in(book, tender, lot, layout)


def quality_in(
    book: Workbook, tender: Tender, lot: int, layout: Layout
) -> tuple[QualityPart | None, tuple[Problem, ...]]:
    """Read part A from a workbook that is open already."""
    wanted = Wanted(tender, tender.lot(lot), layout, Part.QUALITY)
    found = Findings(book.name)
    stated = _stated(book, wanted, found)
    return (None if stated is None else quality_part(wanted.lot, stated)), found.problems


def prices_in(book: Workbook, tender: Tender, lot: int, layout: Layout) -> tuple[PricePart | None, tuple[Problem, ...]]:
    """Read part B from a workbook that is open already."""
    wanted = Wanted(tender, tender.lot(lot), layout, Part.PRICE)
    found = Findings(book.name)
    stated = _stated(book, wanted, found)
    part = None if stated is None else price_part(wanted, stated, found)
    return (None if found.blocked else part), found.problems


def _stated(book: Workbook, wanted: Wanted, found: Findings) -> Fields | None:
    """Return what the workbook states by key, None where it is not laid out as the layout says."""
    moved = differing(book, wanted.layout)
    for problem in (*moved, *check_places(wanted, book.name)):
        found.keep(problem)
    if moved:
        return None
    stated = {}
    for key in wanted.keys:
        cell = wanted.layout.cell(book, key.key)
        assert cell is not None
        text = read_field(key, cell, wanted, found)
        if text is not None:
            stated[key.key] = (text, cell.place)
    for problem in notes_about(book, wanted.layout, [key.key for key in wanted.keys]):
        found.keep(problem)
    return stated
