"""What a paper will say before it is written, and what stands in a received file: to look at, changing nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tender_desk.core.award import Proposal
from tender_desk.core.bids import FileState, Part
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem
from tender_desk.desk.foreign import check_sight, may_look_inside
from tender_desk.desk.receipts import receipt_numbered
from tender_desk.desk.session import Session
from tender_desk.importing.identity import IDENTITY_SHEET
from tender_desk.importing.workbook import Sheet, Workbook, letter, open_workbook
from tender_desk.reports import word

MOST_ROWS, MOST_COLUMNS, LONGEST = 500, 40, 2_000
"""How much of a sheet is shown: rows, columns, characters of a cell."""


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet to look at: letters of its columns, rows as (number, texts), and whether more stands in it than shown."""

    title: str
    hidden: bool
    letters: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    more: bool


@dataclass(frozen=True, slots=True)
class BookView:
    """A received workbook to look at: its sheets, or the one problem that keeps it closed."""

    receipt: int
    sheets: tuple[SheetView, ...] = ()
    problem: Problem | None = None


def proposal_fields(dossier: Dossier, proposal: Proposal, language: str) -> Mapping[str, Any]:
    """Return the fields of the college proposal by name: texts, and lists of one text per paragraph."""
    return word.fields(dossier, proposal, language)


def book_view(session: Session, receipt: int) -> BookView:
    """Return what stands in a received workbook, cell by cell; NotAllowed where its seal is not broken yet."""
    dossier = session.load()
    one = receipt_numbered(dossier, receipt)
    check_sight(dossier, one, may_look_inside(dossier, one))
    if one.part in {Part.ANNEX, Part.UEA} or one.state is FileState.LATE:
        return BookView(receipt)
    book = session.reader.call(open_workbook, session.store.original(one), one.name)
    if isinstance(book, Problem):
        return BookView(receipt, problem=book)
    shown = (sheet for title, sheet in book.sheets.items() if title != IDENTITY_SHEET)
    return BookView(receipt, tuple(_view(sheet) for sheet in shown))


def _view(sheet: Sheet) -> SheetView:
    rows = [row for row in sheet.rows if row <= MOST_ROWS]
    wide = max((_columns(sheet, row) for row in rows), default=0)
    shown = range(1, (rows[-1] if rows else 0) + 1)
    lines = tuple((row, tuple(sheet.at(row, column).text[:LONGEST] for column in range(1, wide + 1))) for row in shown)
    letters = tuple(letter(column) for column in range(1, wide + 1))
    return SheetView(sheet.title, sheet.hidden, letters, lines, len(rows) < len(sheet.rows))


def _columns(sheet: Sheet, row: int) -> int:
    return max((column for column in range(1, MOST_COLUMNS + 1) if not sheet.at(row, column).empty), default=0)


def view_of(book: Workbook) -> BookView:
    """Return an open workbook to look at, whatever receipt it belongs to."""
    return BookView(0, tuple(_view(sheet) for sheet in book.sheets.values()))
