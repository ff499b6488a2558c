"""A worksheet that is filled from the top: labels, inputs, and formulas with the program's own result beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tender_desk.wording import say

LONGEST_TEXT = 32_767
"""Excel ends a cell here; longer text is shown as cut, never cut in silence."""

ROW_HEIGHTS = {"title": 26, "section": 21, "head": 30}
"""In points: rows whose type is larger, or whose headings take two lines."""

LINE_HEIGHT = 13.5
MOST_HEIGHT = 409
"""Points: Excel's highest row."""

INK, GROUND, LINE = "#154273", "#E9EDF1", "#C3CCD4"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and the exact result the program has for it: a viewer that computes nothing shows that."""

    text: str
    value: Fraction | str | int


class Styles:
    """The cell formats of the report, each made once."""

    def __init__(self, book: Workbook, decimals: int = 2) -> None:
        base = {"font_name": "Open Sans", "font_size": 10, "valign": "top"}
        figures = "#,##0" + ("." + "0" * decimals if decimals else "")
        kinds: dict[str, dict[str, Any]] = {
            "text": {"text_wrap": True, "indent": 1},
            "plain": {},
            "muted": {"font_color": "#4F5D6A", "text_wrap": False},
            "note": {"font_color": "#4F5D6A", "italic": True},
            "title": {"bold": True, "font_size": 16, "font_color": INK},
            "section": {"bold": True, "font_size": 12, "font_color": INK, "bottom": 1, "bottom_color": INK},
            "head": {"bold": True, "bg_color": GROUND, "bottom": 1, "bottom_color": LINE, "text_wrap": True},
            "warn": {"bold": True, "font_color": "#7A4A00", "bg_color": "#FFF4DA", "text_wrap": True},
            "input": {"num_format": "General", "align": "right", "font_color": "#01689B"},
            "count": {"num_format": "0", "align": "right"},
            "points": {"num_format": figures, "align": "right"},
            "total": {"num_format": figures, "align": "right", "bold": True, "top": 1},
            "index": {"num_format": "0.000000######", "align": "right", "bold": True, "top": 1},
            "euro": {"num_format": '"€" #,##0.00', "align": "right"},
            "euro_total": {"num_format": '"€" #,##0.00', "align": "right", "bold": True, "top": 1},
            "euro_input": {"num_format": '"€" #,##0.00##', "align": "right", "font_color": "#01689B"},
            "percent": {"num_format": "0.00##%", "align": "right"},
            "strong": {"bold": True},
        }
        self._formats = {name: book.add_format(base | kind) for name, kind in kinds.items()}

    def __getitem__(self, name: str) -> Any:
        """Return the format with this name."""
        return self._formats[name]


class Sheet:
    """A worksheet with a cursor. Rows count from 0 inside, cells are named as people name them (`D14`)."""

    def __init__(self, book: Workbook, title: str, styles: Styles, language: str) -> None:
        self.book = book
        self.worksheet: Worksheet = book.add_worksheet(title)
        self.styles = styles
        self.language = language
        self.row = 0

    def label(self, code: str, **values: object) -> str:
        """Return a label of the report in its language."""
        return say(f"report.{code}", self.language, **values)

    def put(self, column: int, value: object, style: str = "plain") -> str:
        """Write into the current row; returns the cell's name. Text never becomes a formula or a link."""
        written = self.styles[style]
        if isinstance(value, Formula):
            result = float(value.value) if isinstance(value.value, Fraction) else value.value
            self.worksheet.write_formula(self.row, column, f"={value.text}", written, result)
        elif value is None or value == "":
            self.worksheet.write_blank(self.row, column, None, written)
        elif isinstance(value, str):
            self.worksheet.write_string(self.row, column, self._fitting(value), written)
        else:
            self.worksheet.write_number(self.row, column, float(value), written)  # type: ignore[arg-type]
        return cell(self.row, column)

    def _fitting(self, text: str) -> str:
        if len(text) <= LONGEST_TEXT:
            return text
        note = self.label("cut")
        return text[: LONGEST_TEXT - len(note)] + note

    def line(self, values: Sequence[object], style: str = "plain", first: int = 0) -> None:
        """Write one row of values and go to the next."""
        if style in ROW_HEIGHTS:
            self.worksheet.set_row(self.row, ROW_HEIGHTS[style])
        for column, value in enumerate(values, first):
            self.put(column, value, style)
        self.row += 1

    def section(self, title: str, columns: int) -> None:
        """Write a section title over the width of the sheet, with a row of air above it."""
        self.row += 1
        self.worksheet.set_row(self.row, ROW_HEIGHTS["section"])
        for column in range(columns):
            self.put(column, title if column == 0 else "", "section")
        self.row += 1

    def warn(self, text: str, columns: int) -> None:
        """Write a warning over the width of the sheet."""
        self.wide(text, 0, columns - 1, 110, "warn")

    def wide(self, text: str, first: int, last: int, characters: int, style: str = "text") -> None:
        """Write a text over several columns that hold `characters` together, high enough to read, and go on."""
        if last > first:
            self.worksheet.merge_range(self.row, first, self.row, last, "", self.styles[style])
        self.worksheet.write_string(self.row, first, self._fitting(text), self.styles[style])
        lines = sum(1 + len(part) // characters for part in text.splitlines() or [""])
        self.worksheet.set_row(self.row, min(MOST_HEIGHT, 3 + LINE_HEIGHT * lines))
        self.row += 1


def cell(row: int, column: int, *, fixed: bool = False) -> str:
    """Return the name of a cell, with dollar signs where it must not move."""
    return str(xl_rowcol_to_cell(row, column, row_abs=fixed, col_abs=fixed))


def span(row: int, first: int, last: int) -> str:
    """Return the name of a range in one row, fixed."""
    return f"{cell(row, first, fixed=True)}:{cell(row, last, fixed=True)}"


def text_number(value: Fraction) -> str:
    """Return a number for a formula: exact where a double is, else as a quotient."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"({value.numerator}/{value.denominator})"
