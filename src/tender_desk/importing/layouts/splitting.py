"""Splits a foreign file that holds quality and price together into two workbooks, each with its own half only."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import xlsxwriter

from tender_desk.core.amounts_in_text import price_named
from tender_desk.core.bids import Part
from tender_desk.core.problems import Problem, Refused
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing.amounts import number_in
from tender_desk.importing.book import CREATED
from tender_desk.importing.layouts.keys import keys_of, of_part
from tender_desk.importing.layouts.layout import Layout, LayoutKind
from tender_desk.importing.workbook import LONGEST_TEXT, Cell, Workbook

LONGEST_TITLE = 31
Places = frozenset[tuple[str, str]]
"""Cells or columns as (sheet, reference), sheets in small letters."""


def split_workbook(book: Workbook, tender: Tender, lot: Lot, layout: Layout) -> tuple[bytes, bytes]:
    """Return two workbooks with the sheets and places of the original: without prices, and with prices only.

    What the layout does not point at goes along only where it cannot be a price: texts that name no amount. Formulas
    become their stored values: one in the quality half could still compute with a price. Refused (`sheet-title`) where
    a sheet has a name that Excel does not allow.
    """
    halves = []
    for part in (Part.QUALITY, Part.PRICE):
        mine = _places(tender, lot, layout, part)
        other = _places(tender, lot, layout, Part.PRICE if part is Part.QUALITY else Part.QUALITY) - mine
        halves.append(_written(book, _kept(layout, mine, other)))
    return halves[0], halves[1]


def for_part(layout: Layout, tender: Tender, lot: Lot, part: Part) -> Layout:
    """Return the layout with the places of one part, by which its half is read."""
    known = keys_of(tender, lot)
    places = {key: at for key, at in layout.places.items() if key in known and of_part(known[key], part)}
    return replace(layout, places=places)


def _places(tender: Tender, lot: Lot, layout: Layout, part: Part) -> Places:
    found = set()
    for place in for_part(layout, tender, lot, part).places.values():
        title, _, ref = place.rpartition("!")
        found.add(((title or layout.sheet).casefold(), ref))
    return frozenset(found)


def _kept(layout: Layout, mine: Places, other: Places) -> Callable[[Cell], bool]:
    """Return what tells whether a cell goes into a half."""
    signature = {_placed(layout, place) for place in layout.signature}

    def keep(cell: Cell) -> bool:
        sheet = cell.sheet.casefold()
        column = cell.ref.rstrip("0123456789")
        below = layout.kind is LayoutKind.REGISTER and int(cell.ref[len(column) :]) > (layout.head or 0)
        at = (sheet, column if below and sheet == layout.sheet.casefold() else cell.ref)
        if at in mine or (sheet, cell.ref) in signature:
            return True
        return at not in other and not below and _harmless(cell)

    return keep


def _placed(layout: Layout, place: str) -> tuple[str, str]:
    title, _, ref = place.rpartition("!")
    return (title or layout.sheet).casefold(), ref


def _harmless(cell: Cell) -> bool:
    """Tell whether a cell nobody pointed at is a text that names no amount."""
    if not isinstance(cell.value, str) or cell.formula or price_named(cell.value):
        return False
    return number_in(cell.value) == "number-unreadable"


def _written(book: Workbook, keep: Callable[[Cell], bool]) -> bytes:
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    target = xlsxwriter.Workbook(stream, options)
    target.set_properties({"created": CREATED.replace(tzinfo=None)})
    formats: dict[str, Any] = {}
    for title, sheet in book.sheets.items():
        if len(title) > LONGEST_TITLE or set(title) & set("[]:*?/\\"):
            # another format may call a sheet what Excel may not; a renamed sheet would not be the original's any more
            raise Refused((Problem("sheet-title", title, {"sheet": title}, file=book.name),))
        page = target.add_worksheet(title)
        for cell in sheet.cells.values():
            if keep(cell) and cell.value is not None:
                look = formats.get(cell.number_format)
                if look is None:
                    look = formats[cell.number_format] = target.add_format({"num_format": cell.number_format})
                _put(page, cell, look)
    target.close()
    return stream.getvalue()


def _put(page: Any, cell: Cell, look: Any) -> None:
    value = cell.value
    if isinstance(value, bool):
        page.write_boolean(cell.ref, value, look)
    elif isinstance(value, int | float):
        page.write_number(cell.ref, value, look)
    elif isinstance(value, datetime | date | time | timedelta):
        page.write_datetime(cell.ref, value, look)
    else:
        page.write_string(cell.ref, str(value)[:LONGEST_TEXT], look)
