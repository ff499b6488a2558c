"""Reads a register, one workbook with a row per bid, by its layout: column by column where cells are plain."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import overload

from openpyxl.utils.cell import get_column_letter

from tender_desk.core.amounts_in_text import price_named
from tender_desk.core.bids import Part, QualityPart
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Tender
from tender_desk.importing.amounts import LARGEST, SMALLEST
from tender_desk.importing.findings import Findings
from tender_desk.importing.layouts.fields import Wanted, check_places, price_part, quality_part, read_field
from tender_desk.importing.layouts.keys import Key
from tender_desk.importing.layouts.layout import Layout, differing
from tender_desk.importing.layouts.notes import careful_cells, lines_of, notes_about
from tender_desk.importing.price_reader import PricePart
from tender_desk.importing.vocabulary import read_choice
from tender_desk.importing.workbook import CellValue, Sheet, Workbook, open_workbook

Texts = list[str | None]
_LEAST, _MOST = float(SMALLEST), float(LARGEST)
_SIMPLE = re.compile(r"\d{1,12}(?:[.,]\d{1,2})?")
"""A number as text that means one thing in every notation."""
_ODD = ("\u00a0", "\u202f", "\r", "_x000D_")
"""What `clean` takes out of a text; looked for in a whole column at once, sign by sign: that is ten times a pattern."""
_YES = {"ja": "yes", "j": "yes", "yes": "yes", "x": "yes"}


@dataclass(frozen=True, slots=True)
class RegisterBid:
    """One row of a register: its number, the part read from it (None: not readable), and what is wrong with it.

    `values` are its fields as plain tuples (key, text in one notation, cell), for whoever stores many.
    """

    row: int
    part: QualityPart | PricePart | None
    problems: tuple[Problem, ...]
    values: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Register(Sequence[RegisterBid]):
    """The bids of a register in the order of their rows. Columns are read at once, a bid is built when asked for.

    `problems` are those of the file; those of a row are the bid's own.
    """

    wanted: Wanted
    file: str
    title: str
    rows: tuple[int, ...]
    columns: Mapping[str, Texts] = field(repr=False)
    problems: tuple[Problem, ...] = ()
    by_row: Mapping[int, tuple[Problem, ...]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        """Return the number of bids."""
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> RegisterBid: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[RegisterBid, ...]: ...
    def __getitem__(self, index: int | slice) -> RegisterBid | tuple[RegisterBid, ...]:
        """Return one bid, or several as a tuple."""
        if isinstance(index, slice):
            return tuple(self[one] for one in range(*index.indices(len(self))))
        return self._bid(range(len(self.rows))[index])

    def __iter__(self) -> Iterator[RegisterBid]:
        """Yield the bids in the order of their rows."""
        return (self._bid(index) for index in range(len(self.rows)))

    @property
    def good(self) -> int:
        """How many rows have nothing that blocks."""
        blocked = {row for row, problems in self.by_row.items() if any(p.severity is Severity.BLOCKS for p in problems)}
        return len(self.rows) - len(blocked)

    def values(self, index: int) -> tuple[tuple[str, str, str], ...]:
        """Return the fields of a row as plain tuples, without building the bid."""
        row, title, letters = self.rows[index], self.title, self.wanted.layout.places
        return tuple(
            (key, text, f"{title}!{letters[key]}{row}")
            for key, texts in self.columns.items()
            if (text := texts[index]) is not None
        )

    def _bid(self, index: int) -> RegisterBid:
        row, values = self.rows[index], self.values(index)
        stated = {key: (text, place) for key, text, place in values}
        noticed = self.by_row.get(row, ())
        if self.wanted.part is Part.QUALITY:
            return RegisterBid(row, quality_part(self.wanted.lot, stated), noticed, values)
        found = Findings(self.file)
        for problem in noticed:
            found.keep(problem)
        price = price_part(self.wanted, stated, found)
        return RegisterBid(row, None if found.blocked else price, found.problems, values)


def read_register(
    data: bytes, name: str, tender: Tender, lot: int, layout: Layout, part: Part = Part.QUALITY
) -> Register | tuple[Problem, ...]:
    """Read one part of every bid in a register, or return why none can be read (`layout-differs` and the like).

    Prices are read only with `part` PRICE, after they were opened.
    """
    book = open_workbook(data, name)
    return (book,) if isinstance(book, Problem) else register_in(book, tender, lot, layout, part)


def count_bids(book: Workbook, tender: Tender, lot: int, layout: Layout, part: Part = Part.QUALITY) -> int:
    """Return how many bids a register holds, without reading them."""
    wanted, sheet = Wanted(tender, tender.lot(lot), layout, part), book.sheet(layout.sheet)
    places = layout.columns()
    if sheet is None or layout.head is None:
        return 0
    return len(_taken(sheet, layout.head, [places[key.key] for key in wanted.keys if key.key in places]))


def register_in(
    book: Workbook, tender: Tender, lot: int, layout: Layout, part: Part = Part.QUALITY, most: int | None = None
) -> Register | tuple[Problem, ...]:
    """Read a register from a workbook that is open already; `most` rows are enough for a first look."""
    wanted = Wanted(tender, tender.lot(lot), layout, part)
    found = (*differing(book, layout), *check_places(wanted, book.name))
    sheet = book.sheet(layout.sheet)
    if sheet is None or layout.head is None or any(one.severity is Severity.BLOCKS for one in found):
        return found
    found += notes_about(book, layout, [key.key for key in wanted.keys])
    taken = _taken(sheet, layout.head, [layout.columns()[key.key] for key in wanted.keys])[:most]
    if not taken:
        return (
            *found,
            Problem("register-empty", f"{sheet.title}!A{layout.head + 1}", {"row": layout.head}, file=book.name),
        )
    reading = _Reading(sheet, wanted, book.name, taken)
    columns = {key.key: reading.column(key) for key in wanted.keys}
    rows = tuple(row for row, _ in taken)
    by_row = {row: noticed.problems for row, noticed in reading.found.items()}
    return Register(wanted, book.name, sheet.title, rows, columns, found, by_row)


def _taken(sheet: Sheet, head: int, columns: Sequence[int]) -> list[tuple[int, tuple[CellValue, ...]]]:
    """Return the rows below the head with anything in a column that is read; a short row is filled up with nothing."""
    width = max(columns, default=0)
    wanted = [column - 1 for column in columns]
    found = []
    for row, line in lines_of(sheet, head + 1):
        whole = line if len(line) >= width else (*line, *(None,) * (width - len(line)))
        if any(whole[index] not in (None, "") for index in wanted):
            found.append((row, whole))
    return found


class _Reading:
    """A register while it is read: its rows, and the findings of each row."""

    def __init__(self, sheet: Sheet, wanted: Wanted, file: str, taken: list[tuple[int, tuple[CellValue, ...]]]) -> None:
        self.found: dict[int, Findings] = {}
        self._sheet, self._wanted, self._file, self._taken = sheet, wanted, file, taken
        self._careful: dict[int, set[int]] = {}
        for row, column in careful_cells(sheet):
            self._careful.setdefault(column, set()).add(row)

    def column(self, key: Key) -> Texts:
        """Return what a column states, row by row."""
        number = self._wanted.layout.columns()[key.key]
        values = [line[number - 1] for _, line in self._taken]
        careful = self._careful.get(number, ())
        plain = _PLAIN.get(key.kind.partition(":")[0].partition(".")[0], _texts)(key, values)
        letter = get_column_letter(number)
        for index, text in enumerate(plain):
            row = self._taken[index][0]
            if text is None or row in careful:
                plain[index] = self._one(key, row, letter)
        return plain

    def _one(self, key: Key, row: int, letter: str) -> str | None:
        """Read one cell with all care: it is empty, odd, or more than its value."""
        found = Findings(self._file)
        text = read_field(key, self._sheet.cell(f"{letter}{row}"), self._wanted, found)
        if found.problems:
            kept = self.found.setdefault(row, Findings(self._file))
            for problem in found.problems:
                kept.keep(problem)
        return text


# What follows turns a column into texts in one go. None stands for a value that needs a second look, cell by cell.


def _texts(key: Key, values: list[CellValue]) -> Texts:
    """Return plain texts; in a column of answers those that name an amount need the second look."""
    blob = "\n".join([value for value in values if type(value) is str])
    if any(odd in blob for odd in _ODD):
        return [None] * len(values)
    found: Texts = [value.strip() or None if type(value) is str else None for value in values]
    if key.kind == "answer" and ("€" in blob or "eur" in blob.casefold()):
        return [None if text is None or price_named(text) else text for text in found]
    return found


def _numbers(key: Key, values: list[CellValue]) -> Texts:
    """Return number cells in fifteen digits, and texts that can mean one thing only."""
    least = 1.0000001 if key.kind == "percentage" else _LEAST
    most = 100.0 if key.kind == "percentage" else _MOST
    found: Texts = []
    for value in values:
        if type(value) is float or type(value) is int:
            text = f"{value:.15g}" if least <= value <= most else None
            found.append(text if text is not None and len(text.partition(".")[2]) <= 12 and "e" not in text else None)
        elif type(value) is str and _SIMPLE.fullmatch(value):
            plain = value.replace(",", ".")
            found.append(plain if least <= float(plain) <= most else None)
        else:
            found.append(None)
    return found


def _dates(key: Key, values: list[CellValue]) -> Texts:
    return [
        value.date().isoformat() if type(value) is datetime else value.isoformat() if type(value) is date else None
        for value in values
    ]


def _yes(key: Key, values: list[CellValue]) -> Texts:
    """Return yes where it says so; a no is worth a second look."""
    return [_YES.get(value.strip().casefold()) if type(value) is str else None for value in values]


def _kvk(key: Key, values: list[CellValue]) -> Texts:
    found: Texts = []
    for value in values:
        text = value if type(value) is str else f"{value:.0f}" if type(value) in (int, float) else ""
        found.append(text if len(text) == 8 and text.isascii() and text.isdigit() else None)
    return found


def _choices(key: Key, values: list[CellValue]) -> Texts:
    """Return choices as codes; a column holds few different ones, each is looked up once."""
    group = "choice.partner" if key.kind == "partner" else key.kind
    known = {value: read_choice(group, value) for value in {value for value in values if type(value) is str}}
    return [known[value] if type(value) is str else None for value in values]


_PLAIN: Mapping[str, Callable[[Key, list[CellValue]], Texts]] = {
    "number": _numbers,
    "percentage": _numbers,
    "amount": _numbers,
    "date": _dates,
    "yes": _yes,
    "kvk": _kvk,
    "partner": _choices,
    "choice": _choices,
    "term": _choices,
}
