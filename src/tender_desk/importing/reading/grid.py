"""The cells of one sheet while it is read: rows as they come, with what makes a value of what a file says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from tender_desk.importing.reading.cells import GENERAL, UNREADABLE, CellValue, Position, SharedFormula, letter
from tender_desk.importing.reading.limits import (
    LONGEST_TEXT,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SLOTS,
    Unreadable,
)
from tender_desk.importing.reading.number_formats import EPOCH_1900, iso_moment, kind_of_format, moment_of

NUMBER = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
WHOLE = re.compile(r"-?[0-9]{1,15}")
"""A number that is kept as an int; what is longer has more digits than a number cell holds."""


@dataclass(frozen=True)
class Styles:
    """How cells look, by the number of their style as text (None: no style): number format, and date or duration."""

    formats: Mapping[str | None, str] = field(default_factory=lambda: {None: GENERAL})
    kinds: Mapping[str | None, str] = field(default_factory=lambda: {None: ""})
    epoch: datetime = EPOCH_1900

    @cached_property
    def looks(self) -> Mapping[str | None, tuple[str, str]]:
        """Both together: what a number stands for and its format."""
        return {number: (self.kinds[number], text) for number, text in self.formats.items()}


def styles_of(formats: tuple[str, ...], epoch: datetime) -> Styles:
    """Return the styles of a workbook from the number format of each."""
    by_number: dict[str | None, str] = {str(number): text for number, text in enumerate(formats)}
    by_number[None] = by_number.get("0", GENERAL)
    return Styles(by_number, {number: kind_of_format(text) for number, text in by_number.items()}, epoch)


@dataclass
class Budget:
    """What is left of what all sheets of a workbook together may hold."""

    cells: int = MOST_CELLS
    slots: int = MOST_SLOTS

    def take(self, cells: int, slots: int) -> None:
        """Take what a row holds; Unreadable `file-too-large` where there is no more."""
        self.cells -= cells
        self.slots -= slots
        if self.cells < 0 or self.slots < 0:
            raise Unreadable("file-too-large")


@dataclass
class Grid:
    """One sheet in the making."""

    title: str
    budget: Budget
    styles: Styles = field(default_factory=Styles)
    lines: dict[int, tuple[CellValue, ...]] = field(default_factory=dict)
    formats: dict[int, tuple[str, ...]] = field(default_factory=dict)
    formulas: dict[Position, str | SharedFormula] = field(default_factory=dict)
    errors: set[Position] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    beyond: int = 0
    first_beyond: str = ""
    _groups: dict[str, SharedFormula] = field(default_factory=dict)
    _looks: dict[tuple[str, ...], tuple[str, ...] | None] = field(default_factory=dict)

    def clear(self) -> None:
        """Forget everything: another way of reading begins."""
        for one in (self.lines, self.formats, self.formulas, self.errors, self.hidden_rows, self._groups):
            one.clear()
        self.beyond, self.first_beyond = 0, ""

    def outside(self, row: int, column: int) -> bool:
        """Tell whether a cell lies beyond what is read, and remember that there is one."""
        if row <= MOST_ROWS and column <= MOST_COLUMNS:
            return False
        self.beyond += 1
        self.first_beyond = self.first_beyond or f"{letter(column)}{row}"
        return True

    def put_line(self, row: int, values: list[CellValue], formats: list[str]) -> None:
        """Keep a row, whose costs were taken; rows whose cells look alike share one list of formats."""
        self.lines[row] = tuple(values)
        looks = tuple(formats)
        try:
            shared = self._looks[looks]
        except KeyError:
            shared = self._looks[looks] = looks if any(one != GENERAL for one in looks) else None
        if shared is not None:
            self.formats[row] = shared

    def put_cells(self, row: int, cells: Mapping[int, tuple[CellValue, str]]) -> None:
        """Keep a row given as values and formats by column."""
        if not cells:
            return
        last = max(cells)
        self.budget.take(len(cells), last)
        nothing: tuple[CellValue, str] = (None, GENERAL)
        whole = [cells.get(column, nothing) for column in range(1, last + 1)]
        self.put_line(row, [value for value, _ in whole], [look for _, look in whole])

    def put_formula(self, key: Position, ref: str, kind: str, group: str, text: str) -> None:
        """Keep the formula of a cell; one of a group is written out when somebody asks for it."""
        shared = kind == "shared" and group != ""
        if text:
            self.formulas[key] = f"={text}"
            if shared:
                self._groups[group] = SharedFormula(f"={text}", ref)
        else:
            self.formulas[key] = (self._groups.get(group) if shared else None) or UNREADABLE

    def check_texts(self) -> None:
        """Raise `cell-too-long` for the first cell with more text than a cell can have."""
        for row, line in self.lines.items():
            for column, value in enumerate(line, start=1):
                if isinstance(value, str) and len(value) > LONGEST_TEXT:
                    raise Unreadable("cell-too-long", f"{self.title}!{letter(column)}{row}", most=LONGEST_TEXT)


def number_value(text: str, style: str | None, styles: Styles) -> CellValue | None:
    """Return the number a cell holds, as a date or duration where its style shows it so; None where it is none."""
    if not NUMBER.fullmatch(text):
        return None
    number: int | float = int(text) if WHOLE.fullmatch(text) else float(text)
    if number in (float("inf"), float("-inf")):
        return None
    kind = styles.kinds.get(style, "")
    moment = moment_of(number, kind, styles.epoch) if kind else None
    return number if moment is None else moment


def cell_value(
    kind: str, text: str, style: str | None, shared: tuple[str, ...], styles: Styles
) -> tuple[CellValue, bool]:
    """Return what a cell of a type (`s`, `n`, `b`, `e`, `str`, `d`) holds, and whether it is an error.

    A number that is none is kept as text and is an error: nobody counts with it. Raises Unreadable for a text that is
    not in the list of texts and for a type nobody knows.
    """
    if kind == "s":
        if not text.isascii() or not text.isdecimal() or len(text) > 9 or int(text) >= len(shared):
            raise Unreadable("damaged")
        return shared[int(text)], False
    if text == "":
        return None, False
    if kind in {"str", "inlineStr"}:
        return text, False
    if kind == "n":
        value = number_value(text, style, styles)
        return (text, True) if value is None else (value, False)
    if kind == "b":
        plain = text.strip()
        return (plain in {"1", "true"}, False) if plain in {"0", "1", "true", "false"} else (text, True)
    if kind == "e":
        return text, True
    if kind == "d":
        moment = iso_moment(text)
        return (text, True) if moment is None else (moment, False)
    raise Unreadable("damaged")
