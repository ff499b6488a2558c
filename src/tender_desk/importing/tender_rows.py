"""Rows of a tender workbook as typed values: every cell is read once, and what is wrong with it is noted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tender_desk.core.numbers import exact
from tender_desk.importing import tender_layout as layout
from tender_desk.importing.amounts import (
    read_amount,
    read_date,
    read_moment,
    read_number,
    read_percentage,
    read_yes,
)
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_reader import choice_in
from tender_desk.importing.vocabulary import label
from tender_desk.importing.workbook import Cell, Sheet

READERS: Mapping[str, Callable[[Cell], Any]] = {
    "number": read_number,
    "amount": read_amount,
    "percentage": read_percentage,
    "date": read_date,
    "moment": read_moment,
    "yes": read_yes,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One filled row: the values by column key (None: empty or unreadable) and the cells they came from."""

    values: Mapping[str, Any]
    cells: Mapping[str, Cell]

    def place(self, key: str) -> str:
        """Return the place of a column's cell in this row."""
        return self.cells[key].place

    def text(self, key: str) -> str:
        """Return the text of a column, '' where it is empty."""
        value = self.values[key]
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> Decimal | None:
        """Return the number of a column."""
        value = self.values[key]
        return value if isinstance(value, Decimal) else None

    def fraction(self, key: str) -> Fraction | None:
        """Return the number of a column as an exact fraction."""
        value = self.number(key)
        return None if value is None else exact(value)

    def day(self, key: str) -> date | None:
        """Return the date of a column."""
        value = self.values[key]
        return value if isinstance(value, date) and not isinstance(value, datetime) else None

    def yes(self, key: str) -> bool:
        """Return whether a column says yes; empty is no."""
        return self.values[key] is True


MOST_COLUMNS = 60
BESIDE = MOST_COLUMNS
"""Where nothing stands: the column of a head that an older template does not have."""


def read_rows(sheet: Sheet, table: layout.Table, language: str, found: Findings) -> tuple[Row, ...]:
    """Return the filled rows of a table sheet; columns are found by their heads, so their order may change."""
    heads = {sheet.at(layout.TABLE_HEAD, column).text.casefold(): column for column in range(1, MOST_COLUMNS)}
    columns: dict[str, int] = {}
    for column in table.columns:
        head = label(f"column-{table.key}-{column.key}", language)
        at = heads.get(head.casefold())
        if at is None and column.later:
            columns[column.key] = BESIDE
        elif at is None:
            found.add("column-missing", f"{sheet.title}!A{layout.TABLE_HEAD}", column=head)
        else:
            columns[column.key] = at
    if len(columns) < len(table.columns):
        return ()
    rows = []
    for number in sheet.rows_below(layout.TABLE_HEAD):
        cells = {
            key: sheet.at(number, at) if at != BESIDE else Cell(sheet.title, f"A{number}")
            for key, at in columns.items()
        }
        if not all(cell.empty for cell in cells.values()):
            rows.append(read_row(cells, table.columns, language, found, lambda c: f"column-{table.key}-{c.key}"))
    return tuple(rows)


def read_row(
    cells: Mapping[str, Cell],
    columns: Iterable[layout.Column],
    language: str,
    found: Findings,
    head: Callable[[layout.Column], str],
) -> Row:
    """Read cells as their columns say; an empty cell in a needed column is `cell-required`."""
    values: dict[str, Any] = {}
    for column in columns:
        cell = cells[column.key]
        if cell.empty and column.needed:
            found.add("cell-required", cell.place, column=label(head(column), language))
        values[column.key] = _value(cell, column, language, found)
    return Row(values, cells)


def _value(cell: Cell, column: layout.Column, language: str, found: Findings) -> Any:
    if cell.error or (cell.formula and cell.value is None):
        found.add("cell-error", cell.place, text=cell.text or cell.formula)
        return None
    if column.kind == "choice":
        return choice_in(cell, column.group, language, found)
    reader = READERS.get(column.kind)
    if reader is None:
        return cell.text
    return found.keep(reader(cell))


def for_all(row: Row) -> bool:
    """Tell whether a row is about all lots."""
    return row.text("lots").casefold() in {"alle", "all"}


LOTS = re.compile(r"([0-9]{1,6})(?:\s*-\s*([0-9]{1,6}))?")
"""A lot, or the first and the last of a row of them."""


def lot_numbers(row: Row, known: Iterable[int], found: Findings) -> tuple[int, ...]:
    """Return the lots a row is about: `7`, `1-3; 7` or `alle`; an unknown or unreadable one is noted."""
    text, known = row.text("lots"), tuple(known)
    if for_all(row):
        return known
    taken: list[int] = []
    for part in text.replace(",", ";").replace("–", "-").split(";"):
        read = LOTS.fullmatch(part.strip())
        first, last = (int(read[1]), int(read[2] or read[1])) if read else (1, 0)
        if first > last:
            if part.strip() or not text:
                found.add("lots-unreadable", row.place("lots"), text=text)
            continue
        numbers = range(first, min(last, first + 500) + 1)
        unknown = [number for number in numbers if number not in known]
        if unknown:
            found.add("lot-not-in-tender", row.place("lots"), lot=", ".join(str(number) for number in unknown))
        taken += [number for number in numbers if number in known and number not in taken]
    return tuple(taken)


def listed(text: str) -> list[str]:
    """Return the parts of a text separated by semicolons, commas or line ends."""
    return [part.strip() for part in text.replace("\n", ";").replace(",", ";").split(";") if part.strip()]
