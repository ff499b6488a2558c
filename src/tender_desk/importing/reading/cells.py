"""Cells, sheets and workbooks as plain values with their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import TypeAlias

from tender_desk.core.numbers import decimal_of_cell
from tender_desk.core.problems import Problem, Value

CellValue: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None
Position: TypeAlias = tuple[int, int]
"""Row and column, both counted from 1."""
Area: TypeAlias = tuple[int, int, int, int]
"""Top, left, bottom, right, all counted from 1 and all inside."""

GENERAL = "General"
PLAIN = frozenset({GENERAL, "@"})
"""Number formats that say nothing about a value."""
LONGEST_SHOWN = 200
"""Characters of a cell that a sentence about it repeats."""
LONGEST_SHARED = 2_000
"""Characters of a shared formula that is written out for each of its cells; nobody types a longer one."""
UNREADABLE = "=?"
"""Stands for a formula without a text of its own, or one too long to be written out."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value (a formula's stored value), the formula text or '', and how numbers in it are shown."""

    sheet: str
    ref: str
    value: CellValue = None
    formula: str = ""
    error: bool = False
    number_format: str = GENERAL
    comment: str = ""

    @property
    def place(self) -> str:
        """`Sheet!B7`."""
        return f"{self.sheet}!{self.ref}"

    @property
    def empty(self) -> bool:
        """Whether nothing is in it; blanks alone are nothing, zero is something, a formula is something."""
        value = self.value
        if self.formula or not (value is None or isinstance(value, str)):
            return False
        # most texts begin with a letter, and then nothing of them need be cleaned to know
        return not value or ((value[0].isspace() or value[0] == "_") and not clean(value))

    @property
    def text(self) -> str:
        """What a reader sees: text without blanks around it, numbers plain, dates as ISO; empty for an empty cell."""
        value = self.value
        if value is None:
            return ""
        if isinstance(value, str):
            return clean(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            number = decimal_of_cell(value)
            return f"{number:f}"
        if isinstance(value, datetime):
            return value.isoformat(" ", "minutes") if value.time() != time() else value.date().isoformat()
        return str(value)

    @property
    def shown(self) -> Value:
        """The value as a sentence shows it: numbers as Decimal, so that they get the language's separators.

        Text is cut after 200 characters, a number nobody would write out (1e308) stands there as text.
        """
        value = self.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            number = decimal_of_cell(value)
            return number if number == 0 or -16 < number.adjusted() < 18 else f"{number:.5E}"
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        return shortened(self.text)


@dataclass(frozen=True, slots=True)
class SharedFormula:
    """A formula that stands for many cells: its text where it was written, and where that is."""

    text: str
    origin: str

    def at(self, ref: str) -> str:
        """Return the formula as it reads in another cell."""
        if len(self.text) > LONGEST_SHARED:
            return UNREADABLE
        from openpyxl.formula.translate import Translator

        try:
            return str(Translator(self.text, self.origin).translate_formula(ref))
        except Exception:  # noqa: BLE001  the text is a stranger's, and the translator raises what it likes
            return UNREADABLE


@dataclass(frozen=True)
class Sheet:
    """One sheet. `lines` holds plain values by row, from column 1 to the last filled one; the rest says more of cells.

    `formats` has a number format per cell of a line, for rows in which one is not plain. Rows and columns beyond what
    a form can reach are not in it: `beyond` has their number and the first such cell.
    """

    title: str
    lines: Mapping[int, tuple[CellValue, ...]]
    formats: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    formulas: Mapping[Position, str | SharedFormula] = field(default_factory=dict)
    errors: frozenset[Position] = frozenset()
    comments: Mapping[Position, str] = field(default_factory=dict)
    links: tuple[tuple[Area, str], ...] = ()
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    beyond: tuple[int, str] = (0, "")

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The rows in which something stands, top down."""
        more = {row for row, _ in self.formulas if row not in self.lines}
        return tuple(sorted({*self.lines, *more}))

    @cached_property
    def careful(self) -> frozenset[Position]:
        """The cells that say more than their value: a formula, an error, a number format that means something."""
        formatted = (
            (row, column)
            for row, formats in self.formats.items()
            for column, one in enumerate(formats, start=1)
            if one not in PLAIN
        )
        return frozenset(formatted) | self.formulas.keys() | self.errors | self.comments.keys()

    @property
    def cells(self) -> Mapping[str, Cell]:
        """Every filled cell by reference, made now: for what shows or compares whole sheets."""
        return {cell.ref: cell for cell in self._filled()}

    def _filled(self) -> Iterator[Cell]:
        for row in self.rows:
            columns = {column for column, value in enumerate(self.lines.get(row, ()), start=1) if value is not None}
            columns |= {column for at, column in self.formulas if at == row} if self.formulas else set()
            for column in sorted(columns):
                yield self.at(row, column)

    def line(self, row: int) -> tuple[CellValue, ...]:
        """Return the values of a row from column 1 to the last filled one, None for an empty cell."""
        return self.lines.get(row, ())

    def rows_below(self, head: int) -> tuple[int, ...]:
        """Return the rows below a row in which something stands, top down; a far cell costs one row, not all above."""
        return tuple(row for row in self.rows if row > head)

    def cell(self, ref: str) -> Cell:
        """Return a cell by reference (`B7`); one that is not in the file is empty."""
        found = position(ref)
        return self.at(*found) if found else Cell(self.title, ref)

    def at(self, row: int, column: int) -> Cell:
        """Return the cell at a row and column, both counted from 1."""
        ref, key = f"{letter(column)}{row}", (row, column)
        line = self.lines.get(row, ())
        value = line[column - 1] if 0 < column <= len(line) else None
        looks = self.formats.get(row, ())
        formula = self.formulas.get(key, "")
        return Cell(
            sheet=self.title,
            ref=ref,
            value=value,
            formula=formula if isinstance(formula, str) else formula.at(ref),
            error=key in self.errors,
            number_format=looks[column - 1] if 0 < column <= len(looks) else GENERAL,
            comment=self.comments.get(key, ""),
        )

    def holds(self, area: Area) -> bool:
        """Tell whether anything stands in an area."""
        top, left, bottom, right = area
        return any(
            any(value is not None for value in self.lines.get(row, ())[left - 1 : right])
            for row in (range(top, bottom + 1) if bottom - top < len(self.lines) else self.lines)
            if top <= row <= bottom
        )


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file by title, in their order. `notes`: what a person must know of the file as such."""

    name: str
    sheets: Mapping[str, Sheet]
    notes: tuple[Problem, ...] = ()

    def sheet(self, title: str) -> Sheet | None:
        """Return a sheet by title, whatever its capitals; None where there is none."""
        if title in self.sheets:
            return self.sheets[title]
        wanted = title.casefold()
        return next((s for t, s in self.sheets.items() if clean(t).casefold() == wanted), None)


def clean(text: str) -> str:
    """Return text without blanks around it, no-break spaces included; line ends as in a Unix file."""
    if not text.isascii():
        text = text.replace("\u00a0", " ").replace("\u202f", " ")
    if "_x000D_" in text or "\r" in text:
        text = text.replace("_x000D_", "").replace("\r\n", "\n")
    return text.strip()


def shortened(text: str) -> str:
    """Return a text as a sentence repeats it: cut after 200 characters, with dots that say so."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


@lru_cache(maxsize=4096)
def letter(column: int) -> str:
    """Return the letter of a column counted from 1."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number_of(letters: str) -> int:
    """Return the column, counted from 1, of one to three capital letters."""
    column = 0
    for char in letters:
        column = column * 26 + ord(char) - 64
    return column


@lru_cache(maxsize=4096)
def position(ref: str) -> Position | None:
    """Return row and column of a reference (`B7`, `$B$7`), None where it is none."""
    plain = ref.replace("$", "")
    letters = plain.rstrip("0123456789")
    digits = plain[len(letters) :]
    if not 1 <= len(letters) <= 3 or not 1 <= len(digits) <= 7 or not all("A" <= char <= "Z" for char in letters):
        return None
    row = int(digits)
    return (row, number_of(letters)) if row else None


def area(ref: str) -> Area | None:
    """Return the area of a range (`B2:C7`, or one cell), None where it is none."""
    first, _, last = ref.partition(":")
    start, end = position(first), position(last or first)
    if start is None or end is None:
        return None
    return min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])
