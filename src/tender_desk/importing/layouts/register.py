"""Reads a register, one workbook with a row per bid, by its layout: column by column where cells are plain."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import overload

from openpyxl.utils.cell import get_column_letter

from tender_desk.core.amounts_in_text import price_named
from tender_desk.core.bids import Bidder, Part, QualityPart
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.stated import Stated, entries_of_rows
from tender_desk.core.tender import Tender
from tender_desk.importing.amounts import LARGEST, SMALLEST
from tender_desk.importing.findings import Findings
from tender_desk.importing.layouts.fields import Wanted, check_places, kept_as, price_part, read_field
from tender_desk.importing.layouts.keys import Key
from tender_desk.importing.layouts.layout import Layout, differing
from tender_desk.importing.layouts.notes import careful_cells, lines_of, notes_about
from tender_desk.importing.price_reader import PricePart
from tender_desk.importing.vocabulary import read_choice
from tender_desk.importing.workbook import CellValue, Sheet, Workbook, open_workbook

Texts = list[str | None]
BIDDER = tuple((f"bidder.{one.name}", one.name) for one in fields(Bidder))
"""The fields of who bids, by key."""
LISTS = ("answer", "figure", "statement")
"""As what part A keeps what a bid states beside who bids."""
BLOCK = 250
"""Rows of a register that are read, passed on and judged at a time."""
_LEAST, _MOST = float(SMALLEST), float(LARGEST)
_SIMPLE = re.compile(r"(?:0|[1-9][0-9]{0,11})(?:[.,][0-9]{1,2})?")
"""A number as text that means one thing in every notation."""
_ODD = ("\u00a0", "\u202f", "\r", "_x000D_")
"""What `clean` takes out of a text; looked for in a whole column at once, sign by sign: that is ten times a pattern."""
_YES = {"ja": "yes", "j": "yes", "yes": "yes", "x": "yes"}


@dataclass(frozen=True, slots=True)
class RegisterBid:
    """One row of a register: its number, the part read from it (None: not readable), and what is wrong with it.

    `name` and `kvk`, the number of the trade register, are the bidder's, empty where the row does not tell; `place` is
    the cell of the name.
    """

    row: int
    place: str
    name: str
    kvk: str
    part: QualityPart | PricePart | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Register(Sequence[RegisterBid]):
    """The bids of a register in the order of their rows. Columns are read at once, a bid is built when asked for.

    `entries` are those of part A row by row, by what they are kept as. `problems` are those of the file; those of a row
    are the bid's own.
    """

    wanted: Wanted
    file: str
    title: str
    rows: tuple[int, ...]
    columns: Mapping[str, Texts] = field(repr=False)
    entries: Mapping[str, list[str]] = field(repr=False)
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

    def _bid(self, index: int) -> RegisterBid:
        row = self.rows[index]
        who = {name: text for key, name in BIDDER if key in self.columns and (text := self.columns[key][index])}
        place = f"{self.title}!{self.wanted.layout.places['bidder.name']}{row}"
        named = row, place, who.get("name", ""), who.get("kvk", "")
        if self.wanted.part is Part.QUALITY:
            return RegisterBid(*named, self._quality(who, index), self.by_row.get(row, ()))
        return RegisterBid(*named, *self._price(index))

    def count(self, index: int) -> int:
        """Return how many fields a row states."""
        return sum(texts[index] is not None for texts in self.columns.values())

    def _quality(self, who: Mapping[str, str], index: int) -> QualityPart | None:
        """Return part A of a row: what `fields.quality_part` makes of its cells, without making a value of each."""
        if "name" not in who:
            return None
        return QualityPart(
            Bidder(**who), self.wanted.lot.number, Stated.joined(*(self.entries[k][index] for k in LISTS))
        )

    def _price(self, index: int) -> tuple[PricePart | None, tuple[Problem, ...]]:
        row, letters = self.rows[index], self.wanted.layout.places
        stated = {
            key: (text, f"{self.title}!{letters[key]}{row}")
            for key, texts in self.columns.items()
            if (text := texts[index]) is not None
        }
        found = Findings(self.file)
        for problem in self.by_row.get(row, ()):
            found.keep(problem)
        price = price_part(self.wanted, stated, found)
        return None if found.blocked else price, found.problems


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
    reading = _opened(book, Wanted(tender, tender.lot(lot), layout, part))
    return reading.register(reading.taken[:most]) if isinstance(reading, _Reading) else reading


def blocks_in(book: Workbook, tender: Tender, lot: int, layout: Layout) -> Iterator[Register] | tuple[Problem, ...]:
    """Read the part A's of a register block by block, so that the first can be judged while the next are read."""
    reading = _opened(book, Wanted(tender, tender.lot(lot), layout, Part.QUALITY))
    if not isinstance(reading, _Reading):
        return reading
    return (reading.register(reading.taken[at : at + BLOCK]) for at in range(0, len(reading.taken), BLOCK))


def _opened(book: Workbook, wanted: Wanted) -> _Reading | tuple[Problem, ...]:
    layout = wanted.layout
    found = (*differing(book, layout), *check_places(wanted, book.name))
    sheet = book.sheet(layout.sheet)
    if sheet is None or layout.head is None or any(one.severity is Severity.BLOCKS for one in found):
        return found
    found += notes_about(book, layout, [key.key for key in wanted.keys])
    taken = _taken(sheet, layout.head, [layout.columns()[key.key] for key in wanted.keys])
    if not taken:
        return (
            *found,
            Problem("register-empty", f"{sheet.title}!A{layout.head + 1}", {"row": layout.head}, file=book.name),
        )
    return _Reading(sheet, wanted, book.name, found, taken)


def _entries(columns: Mapping[str, Texts], sheet: str, layout: Layout, rows: Sequence[int]) -> Mapping[str, list[str]]:
    """Return what part A keeps of each row, by as what: a place is the sheet, the column and the row."""
    found: dict[str, dict[str, tuple[str, Texts]]] = {kind: {} for kind in LISTS}
    for key, texts in columns.items():
        kind, name = kept_as(key)
        if kind in found:
            found[kind][name] = sheet + layout.places[key], texts
    return {kind: entries_of_rows(of_kind, rows) for kind, of_kind in found.items()}


Row = tuple[int, tuple[CellValue, ...]]


def _taken(sheet: Sheet, head: int, columns: Sequence[int]) -> list[Row]:
    """Return the rows below the head with anything in a column that is read; a short row is filled up with nothing.

    A formula without a value is something: its row is a bid, and each of its cells a finding.
    """
    width = max(columns, default=0)
    wanted = [column - 1 for column in columns]
    computed = {row for row, column in sheet.formulas if column in columns}
    found = []
    for row, line in lines_of(sheet, head + 1):
        whole = line if len(line) >= width else (*line, *(None,) * (width - len(line)))
        if row in computed or any(whole[index] not in (None, "") for index in wanted):
            found.append((row, whole))
    return found


class _Reading:
    """A register while it is read: the findings of the file, its rows, and the findings of each row."""

    def __init__(
        self, sheet: Sheet, wanted: Wanted, file: str, problems: tuple[Problem, ...], taken: list[Row]
    ) -> None:
        self.taken = taken
        self._sheet, self._wanted, self._file, self._problems = sheet, wanted, file, problems
        self._columns = {key: wanted.layout.columns()[key.key] for key in wanted.keys}
        self._found: dict[int, Findings] = {}
        self._careful: dict[int, set[int]] = {}
        for row, column in careful_cells(sheet):
            self._careful.setdefault(column, set()).add(row)

    def register(self, taken: Sequence[Row]) -> Register:
        """Read some of the rows."""
        rows, lines = tuple(row for row, _ in taken), [line for _, line in taken]
        columns = {key.key: self._column(key, number, rows, lines) for key, number in self._columns.items()}
        by_row = {row: self._found[row].problems for row in rows if row in self._found}
        quality, title = self._wanted.part is Part.QUALITY, self._sheet.title
        entries = _entries(columns, f"{title}!", self._wanted.layout, rows) if quality else {}
        return Register(self._wanted, self._file, title, rows, columns, entries, self._problems, by_row)

    def _column(self, key: Key, number: int, rows: Sequence[int], lines: Sequence[tuple[CellValue, ...]]) -> Texts:
        """Return what a column states, row by row."""
        values = [line[number - 1] for line in lines]
        careful = self._careful.get(number)
        plain = _PLAIN.get(key.kind.partition(":")[0].partition(".")[0], _texts)(key, values)
        letter = get_column_letter(number)
        again = {index for index, text in enumerate(plain) if text is None} if None in plain else set()
        if careful:
            again |= {index for index, row in enumerate(rows) if row in careful}
        for index in sorted(again):
            plain[index] = self._one(key, rows[index], letter)
        return plain

    def _one(self, key: Key, row: int, letter: str) -> str | None:
        """Read one cell with all care: it is empty, odd, or more than its value."""
        found = Findings(self._file)
        text = read_field(key, self._sheet.cell(f"{letter}{row}"), self._wanted, found)
        if found.problems:
            kept = self._found.setdefault(row, Findings(self._file))
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
            text = f"{value:.15g}"
            short = len(text) <= 14 or len(text.partition(".")[2]) <= 12
            found.append(text if least <= value <= most and short and "e" not in text else None)
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
        number = type(value) in (int, float) and value == int(value)  # type: ignore[arg-type]
        text = value if type(value) is str else f"{value:.0f}" if number else ""
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
