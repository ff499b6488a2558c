"""What the reader of a file noticed (hidden rows, merged cells), as far as it concerns what a layout reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from openpyxl.utils.cell import column_index_from_string, get_column_letter

from tender_desk.core.problems import Problem
from tender_desk.importing import workbook
from tender_desk.importing.layouts.layout import Layout, LayoutKind
from tender_desk.importing.workbook import CellValue, Sheet, Workbook

PLAIN_FORMATS = frozenset({"", "General", "@", "Standard", "0", "0.00", "#,##0", "#,##0.00"})
"""Number formats that change nothing in what a value means."""


def notes_about(book: Workbook, layout: Layout, keys: Sequence[str]) -> tuple[Problem, ...]:
    """Return what the reader noticed about the file, and about the cells this layout reads (hidden, merged).

    The rest of the file is nobody's bid.
    """
    noticed: Callable[..., Iterable[Problem]] | None = getattr(workbook, "notes", None)
    if noticed is None:
        return tuple(getattr(book, "notes", ()))
    read = {_placed(layout, layout.places[key]) for key in keys}
    register = layout.kind is LayoutKind.REGISTER

    def where(title: str, row: int, column: int) -> bool:
        sheet = title.casefold()
        if register:
            return row > (layout.head or 0) and (sheet, get_column_letter(column)) in read
        return (sheet, ref_of(row, column)) in read

    return tuple(noticed(book, where, values=False))


def _placed(layout: Layout, place: str) -> tuple[str, str]:
    title, _, ref = place.rpartition("!")
    return (title or layout.sheet).casefold(), ref


def lines_of(sheet: Sheet, first: int) -> list[tuple[int, tuple[CellValue, ...]]]:
    """Return the rows from `first` on as plain values, each with its number."""
    if hasattr(sheet, "line"):
        return [(row, sheet.line(row)) for row in sheet.rows if row >= first]
    cells: dict[int, dict[int, CellValue]] = {row: {} for row in sheet.rows if row >= first}
    for ref, cell in sheet.cells.items():
        row, column = position(ref)
        if row in cells:
            cells[row][column] = cell.value
    return [(row, tuple(line.get(n) for n in range(1, max(line, default=0) + 1))) for row, line in cells.items()]


def careful_cells(sheet: Sheet) -> frozenset[tuple[int, int]]:
    """Return the cells (row, column) of which a value alone does not tell enough: formula, error, special format."""
    if hasattr(sheet, "careful"):
        known: frozenset[tuple[int, int]] = sheet.careful
        return known
    return frozenset(
        (row, column)
        for ref, cell in sheet.cells.items()
        if cell.formula or cell.error or cell.number_format not in PLAIN_FORMATS
        for row, column in [position(ref)]
    )


def position(ref: str) -> tuple[int, int]:
    """Return row and column of `C4`, counted from 1."""
    letters = ref.rstrip("0123456789")
    return int(ref[len(letters) :]), column_index_from_string(letters)


def ref_of(row: int, column: int) -> str:
    """Return `C4` for row 4, column 3."""
    return f"{get_column_letter(column)}{row}"
