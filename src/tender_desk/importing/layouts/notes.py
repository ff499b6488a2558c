"""What the reader of a file noticed (hidden rows, merged cells), as far as it concerns what a layout reads."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils.cell import column_index_from_string, get_column_letter

from tender_desk.core.problems import Problem
from tender_desk.importing.layouts.layout import Layout, LayoutKind
from tender_desk.importing.workbook import CellValue, Sheet, Workbook, notes


def notes_about(book: Workbook, layout: Layout, keys: Sequence[str]) -> tuple[Problem, ...]:
    """Return what the reader noticed about the file, and about the cells this layout reads (hidden, merged).

    The rest of the file is nobody's bid.
    """
    read = {_placed(layout, layout.places[key]) for key in keys}
    register = layout.kind is LayoutKind.REGISTER

    def where(title: str, row: int, column: int) -> bool:
        sheet = title.casefold()
        if register:
            return row > (layout.head or 0) and (sheet, get_column_letter(column)) in read
        return (sheet, ref_of(row, column)) in read

    return notes(book, where, values=False)


def _placed(layout: Layout, place: str) -> tuple[str, str]:
    title, _, ref = place.rpartition("!")
    return (title or layout.sheet).casefold(), ref


def lines_of(sheet: Sheet, first: int) -> list[tuple[int, tuple[CellValue, ...]]]:
    """Return the rows from `first` on as plain values, each with its number."""
    return [(row, sheet.line(row)) for row in sheet.rows if row >= first]


def careful_cells(sheet: Sheet) -> frozenset[tuple[int, int]]:
    """Return the cells (row, column) of which a value alone does not tell enough: formula, error, special format."""
    return sheet.careful


def position(ref: str) -> tuple[int, int]:
    """Return row and column of `C4`, counted from 1."""
    letters = ref.rstrip("0123456789")
    return int(ref[len(letters) :]), column_index_from_string(letters)


def ref_of(row: int, column: int) -> str:
    """Return `C4` for row 4, column 3."""
    return f"{get_column_letter(column)}{row}"
