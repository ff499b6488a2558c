"""Writes workbooks: one look for all forms, locked where nothing may change, text never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

import xlsxwriter

from tender_desk.importing.identity import IDENTITY_SHEET, FormIdentity
from tender_desk.importing.vocabulary import label
from tender_desk.importing.workbook import LONGEST_TEXT

CellInput: TypeAlias = str | int | Decimal | Fraction | date | datetime | None
"""What a form cell can be filled with: text, a number, a date, or a Dutch local date with time."""

CREATED = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in every form, so that the same content gives the same file."""

_INK, _ACCENT, _SHADE, _PAPER, _LINE = "#16212c", "#00629b", "#eef3f7", "#fffdf2", "#9fb0bf"
_STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 15, "font_color": _ACCENT},
    "note": {"text_wrap": True, "valign": "top", "font_color": "#44525f"},
    "head": {
        "bold": True,
        "bg_color": _ACCENT,
        "font_color": "#ffffff",
        "text_wrap": True,
        "valign": "top",
        "border": 1,
    },
    "label": {"bold": True, "bg_color": _SHADE, "border": 1, "text_wrap": True, "valign": "top"},
    "fixed": {"bg_color": _SHADE, "border": 1, "text_wrap": True, "valign": "top"},
    "fixed_number": {"bg_color": _SHADE, "border": 1, "valign": "top", "num_format": "#,##0.######"},
    "fixed_left": {"bg_color": _SHADE, "border": 1, "valign": "top", "align": "left"},
    "fixed_money": {"bg_color": _SHADE, "border": 1, "valign": "top", "num_format": '"€" #,##0.00'},
    "total": {"bg_color": _SHADE, "border": 1, "bold": True, "top": 2, "num_format": '"€" #,##0.00'},
    "input": {"bg_color": _PAPER, "border": 1, "text_wrap": True, "valign": "top", "locked": False},
    "input_number": {"bg_color": _PAPER, "border": 1, "valign": "top", "locked": False, "num_format": "General"},
    "field_number": {"bg_color": _PAPER, "border": 1, "valign": "top", "align": "left", "locked": False},
    "field_date": {
        "bg_color": _PAPER,
        "border": 1,
        "valign": "top",
        "align": "left",
        "locked": False,
        "num_format": "d-m-yyyy",
    },
    "input_money": {"bg_color": _PAPER, "border": 1, "valign": "top", "locked": False, "num_format": '"€" #,##0.00##'},
    "input_text": {
        "bg_color": _PAPER,
        "border": 1,
        "text_wrap": True,
        "valign": "top",
        "locked": False,
        "num_format": "@",
    },
    "input_date": {"bg_color": _PAPER, "border": 1, "valign": "top", "locked": False, "num_format": "d-m-yyyy"},
    "input_moment": {
        "bg_color": _PAPER,
        "border": 1,
        "valign": "top",
        "locked": False,
        "num_format": "d-m-yyyy hh:mm:ss",
    },
}


class Book:
    """A workbook in the making. Every sheet is protected (no password): only input cells take typing."""

    def __init__(self, identity: FormIdentity, title: str) -> None:
        self.language = identity.language
        self._stream = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(self._stream, options)
        self._book.set_properties({"title": title, "created": CREATED.replace(tzinfo=None)})
        for name, value in identity.properties().items():
            self._book.set_custom_property(name, value, "text")
        self._names: dict[str, str] = {}
        self._identity = identity
        self.fixed: dict[str, dict[str, CellInput]] = {}
        """What stands in the locked cells by sheet, formulas as text: what a form that came back must hold."""
        self.lists = Lists()
        base = {"font_name": "Arial", "font_size": 10, "font_color": _INK, "border_color": _LINE}
        self._styles = {name: self._book.add_format(base | look) for name, look in _STYLES.items()}

    def sheet(self, title: str, widths: Sequence[float], *, landscape: bool = True, repeat: int | None = None) -> Page:
        """Add a sheet with these column widths (characters), printed on A4, one page wide; `repeat` heads each page."""
        sheet = self._book.add_worksheet(title)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_paper(9)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer(f"&L&8{title}&R&8&P / &N")
        sheet.hide_gridlines(2)
        sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
        if repeat is not None:
            sheet.repeat_rows(repeat - 1)
            sheet.freeze_panes(repeat, 0)
        return Page(sheet, self._styles, self.language, self.fixed.setdefault(title, {}), self.lists)

    def name(self, page: Page, ref: str, name: str) -> None:
        """Give a cell a name by which formulas and other programs find it (`antwoord_K1_1`).

        Signs that a name may not have become underscores; a name that is taken gets a number behind it.
        """
        plain = re.sub(r"\W", "_", name, flags=re.ASCII)
        number = 1
        while (free := plain if number == 1 else f"{plain}_{number}").casefold() in self._names:
            number += 1
        self._names[free.casefold()] = ref
        column, row = re.findall(r"[A-Z]+|\d+", ref)
        self._book.define_name(free, f"='{page.raw.get_name()}'!${column}${row}")

    def hide_identity(self) -> None:
        """Repeat the identity on a sheet that no menu shows, for a program that drops document properties."""
        sheet = self._book.add_worksheet(IDENTITY_SHEET)
        sheet.very_hidden()
        sheet.protect("")
        for row, (name, value) in enumerate(self._identity.properties().items()):
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, value)

    def finish(self) -> bytes:
        """Return the file."""
        if self.lists.columns:
            sheet = self._book.add_worksheet(LISTS_SHEET)
            sheet.very_hidden()
            sheet.protect("")
            for column, options in enumerate(self.lists.columns):
                sheet.write_column(0, column, options)
        self._book.close()
        return self._stream.getvalue()


LISTS_SHEET = "Keuzelijsten"
"""A sheet that no menu shows, with the lists that no rule can hold itself."""


class Lists:
    """Choices for drop-down lists, each in a column of their own on that sheet."""

    def __init__(self) -> None:
        self.columns: list[tuple[str, ...]] = []

    def range_of(self, options: tuple[str, ...]) -> str:
        """Return the range that holds these choices; the same ones are kept once."""
        if options not in self.columns:
            self.columns.append(options)
        column = letter(self.columns.index(options) + 1)
        return f"={LISTS_SHEET}!${column}$1:${column}${len(options)}"


class Page:
    """One sheet in the making; references are as on screen (`B7`)."""

    def __init__(
        self, sheet: Any, styles: dict[str, Any], language: str, fixed: dict[str, CellInput], lists: Lists
    ) -> None:
        self.raw = sheet
        self.lists = lists
        self._styles = styles
        self.language = language
        self._fixed = fixed

    def put(self, ref: str, value: CellInput, style: str = "fixed") -> None:
        """Write a value as what it is: text stays text whatever it begins with, no value leaves an empty cell."""
        look = self._styles[style]
        if _STYLES[style].get("locked", True):
            self._fixed[ref] = value
        if value is None or value == "":
            self.raw.write_blank(ref, None, look)
        elif isinstance(value, str):
            self.raw.write_string(ref, self._whole(value), look)
        elif isinstance(value, datetime):
            self.raw.write_datetime(ref, value.replace(tzinfo=None), self._styles["input_moment"])
        elif isinstance(value, date):
            look = self._styles["field_date" if style == "field_date" else "input_date"]
            self.raw.write_datetime(ref, datetime(value.year, value.month, value.day), look)  # noqa: DTZ001  Excel knows no zones
        else:
            self.raw.write_number(ref, float(value), look)

    def formula(self, ref: str, formula: str, cached: Decimal | Fraction | int | None, style: str) -> None:
        """Write a live formula with the value it has now (None: empty text), for viewers that compute nothing."""
        self._fixed[ref] = formula
        self.raw.write_formula(ref, formula, self._styles[style], "" if cached is None else float(cached))

    def across(self, refs: str, text: str, style: str = "note") -> None:
        """Write text over merged cells."""
        self._fixed[refs.split(":")[0]] = text
        self.raw.merge_range(refs, "", self._styles[style])
        self.raw.write_string(refs.split(":")[0], text, self._styles[style])

    def hint(self, ref: str, message: str) -> None:
        """Show a message while somebody types in a cell."""
        self.raw.data_validation(ref, {"validate": "any", "input_message": message[:255]})

    def head(self, row: int, keys: Iterable[str]) -> None:
        """Write a row of column heads by label key."""
        for column, key in enumerate(keys):
            self.put(f"{letter(column + 1)}{row}", label(key, self.language), "head")

    def title(self, text: str, *notes: str, across: str = "F") -> None:
        """Write the title into A1 and notes below it, each over the width of the sheet."""
        self.put("A1", text, "title")
        for row, note in enumerate(notes, start=2):
            self.across(f"A{row}:{across}{row}", note)
            self.raw.set_row(row - 1, 15 * (1 + len(note) // 110))

    def pick(self, refs: str, options: Iterable[str], *, strict: bool = True, message: str = "") -> None:
        """Offer a drop-down list in cells; `strict` refuses anything else while typing, `message` shows meanwhile."""
        listed = list(options)
        # a list in the rule itself is cut at every comma and ends at 255 characters
        literal = sum(len(option) + 1 for option in listed) <= 255 and not any("," in option for option in listed)
        source = listed if literal else self.lists.range_of(tuple(listed))
        rule = {"validate": "list", "source": source, "error_type": "stop" if strict else "information"}
        self.raw.data_validation(refs, rule | ({"input_message": message[:255]} if message else {}))

    def pick_number(self, refs: str, options: Iterable[str], message: str) -> None:
        """Offer a drop-down list of numbers with a message that explains them."""
        rule = {"validate": "list", "source": list(options), "error_type": "stop"}
        self.raw.data_validation(refs, rule | {"input_message": message[:255]})

    def check(
        self, refs: str, kind: str, lowest: object, highest: object, message: str, *, strict: bool = True
    ) -> None:
        """Let cells take only a `decimal`, `date` or text `length` between two bounds; Excel shows the message.

        Not `strict`: the program asks whether what was typed is meant, for a number can be written as text too.
        """
        rule = {"validate": kind, "criteria": "between", "minimum": lowest, "maximum": highest}
        rule["error_type"] = "stop" if strict else "warning"
        self.raw.data_validation(refs, rule | {"error_message": message[:255], "input_message": message[:255]})

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self.raw.set_row(row - 1, points)

    def fit(self, row: int, *texts: tuple[CellInput, float], least: float = 15) -> None:
        """Make a row high enough for wrapped texts, each with the width of its column in characters.

        Not every spreadsheet program does that by itself. Excel's own limit is 409 points.
        """
        lines = 1
        for text, width in texts:
            if isinstance(text, str):
                lines = max(lines, sum(1 + int(len(line) // width) for line in text.split("\n")))
        self.height(row, min(max(13.0 * lines + 3, least), 409))

    def _whole(self, text: str) -> str:
        """Return text that fits a cell; what does not fit is cut with a sentence that says so, never in silence."""
        if len(text) <= LONGEST_TEXT:
            return text
        mark = "\n" + label("cut", self.language, length=LONGEST_TEXT)
        return text[: LONGEST_TEXT - len(mark)] + mark


def letter(column: int) -> str:
    """Return the letter of a column counted from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
