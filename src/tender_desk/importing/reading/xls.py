"""Reads an .xls file through calamine, after its own look at the records: how far cells reach, what is hidden."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

import olefile
from python_calamine import CalamineWorkbook, PasswordError

from tender_desk.importing.reading.cells import UNREADABLE, CellValue, Position, Sheet
from tender_desk.importing.reading.grid import Budget, Grid
from tender_desk.importing.reading.limits import MOST_SHEETS, MOST_TAGS, Unreadable
from tender_desk.importing.reading.xlsx import Carried

_CELLS = {0x0006, 0x00BD, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6}
"""FORMULA, MULRK, LABELSST, NUMBER, LABEL, BOOLERR, RK and RSTRING: each begins with its row and column."""
_FORMULA, _BOOLERR, _ROW, _COLINFO, _BOF, _EOF, _SHEET = 0x0006, 0x0205, 0x0208, 0x007D, 0x0809, 0x000A, 0x0085
_ENCRYPTED, _DATES = 0x002F, 0x0022
_HEAD = struct.Struct("<HH")
MOST_DENSE = 1_500_000
"""Cells up to the farthest one of a sheet: calamine makes all of them."""


@dataclass
class _Seen:
    """What the records of one sheet say that calamine does not."""

    rows: int = 0
    columns: int = 0
    formulas: set[Position] = field(default_factory=set)
    errors: set[Position] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


class XlsBook:
    """The sheets of an .xls file. Raises Unreadable."""

    def __init__(self, data: bytes) -> None:
        self.carried = Carried()
        hidden, seen = self._look(data)
        self.sheets = self._read(data, hidden, seen)

    def _look(self, data: bytes) -> tuple[list[bool], list[_Seen]]:
        try:
            with olefile.OleFileIO(io.BytesIO(data)) as ole:
                name = next((one for one in ("Workbook", "Book") if ole.exists(one)), None)
                if name is None:
                    raise Unreadable("no-worksheets")
                content = ole.openstream(name).read()
                self.carried.macros = ole.exists("_VBA_PROJECT_CUR")
        except Unreadable:
            raise
        except Exception as error:  # olefile raises OSError, struct and index errors on damaged files
            raise Unreadable("damaged") from error
        return _look_at_records(content, self.carried)

    def _read(self, data: bytes, hidden: list[bool], seen: list[_Seen]) -> dict[str, Sheet]:
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            titles = book.sheet_names
            if len(titles) > MOST_SHEETS:
                raise Unreadable("file-too-large")
            values = [book.get_sheet_by_index(index).to_python(skip_empty_area=False) for index in range(len(titles))]
        except PasswordError as error:
            raise Unreadable("password-protected") from error
        except (KeyboardInterrupt, SystemExit, MemoryError, Unreadable):
            raise
        except BaseException as error:  # CalamineError, and a panic of its own that is no Exception
            raise Unreadable("damaged") from error
        budget = Budget()
        found: dict[str, Sheet] = {}
        for index, title in enumerate(titles):
            one = seen[index] if index < len(seen) else _Seen()
            is_hidden = index < len(hidden) and hidden[index]
            found[title] = _sheet(title, values[index], one, is_hidden, budget)
        return found


def _sheet(title: str, rows: Iterable[Iterable[object]], seen: _Seen, hidden: bool, budget: Budget) -> Sheet:
    grid = Grid(title, budget)
    for number, row in enumerate(rows, start=1):
        cells: dict[int, tuple[CellValue, str]] = {}
        for column, value in enumerate(row, start=1):
            if value is None or value == "" or grid.outside(number, column):
                continue
            cells[column] = _plain(value), "General"
        grid.put_cells(number, cells)
    grid.check_texts()
    inside = {key for key in seen.formulas if not grid.outside(*key)}
    return Sheet(
        title=title,
        lines=grid.lines,
        formulas=dict.fromkeys(sorted(inside), UNREADABLE),
        errors=frozenset(seen.errors),
        hidden_rows=frozenset(seen.hidden_rows),
        hidden_columns=frozenset(seen.hidden_columns),
        hidden=hidden,
        beyond=(grid.beyond, grid.first_beyond),
    )


def _plain(value: object) -> CellValue:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    if value is None or isinstance(value, str | int | float | bool | datetime | date | time | timedelta):
        return value
    return str(value)


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = count = 0
    while at + 4 <= len(content):
        kind, length = _HEAD.unpack_from(content, at)
        yield kind, content[at + 4 : at + 4 + length]
        at += 4 + length
        count += 1
        if count > MOST_TAGS:
            raise Unreadable("file-too-large")


def _look_at_records(content: bytes, carried: Carried) -> tuple[list[bool], list[_Seen]]:
    """Return which sheets are hidden, and what the records of each say; Unreadable for what calamine must not see."""
    hidden: list[bool] = []
    seen: list[_Seen] = []
    depth = 0
    for kind, body in _records(content):
        if kind == _ENCRYPTED:
            raise Unreadable("password-protected")
        if kind == _BOF:
            depth += 1
            if depth == 1 and len(body) >= 4 and struct.unpack_from("<H", body, 2)[0] in {0x0010, 0x0020, 0x0040}:
                seen.append(_Seen())
        elif kind == _EOF:
            depth -= 1
        elif kind == _SHEET and len(body) >= 6:
            hidden.append(body[4] & 0x03 != 0)
        elif kind == _DATES and len(body) >= 2:
            carried.since_1904 = body[0] == 1
        elif seen and depth == 1:
            _look_at_record(kind, body, seen[-1])
    return hidden, seen


def _look_at_record(kind: int, body: bytes, seen: _Seen) -> None:
    if kind in _CELLS and len(body) >= 6:
        row, column = struct.unpack_from("<HH", body)
        last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == 0x00BD else column
        seen.rows, seen.columns = max(seen.rows, row + 1), max(seen.columns, column + 1, last + 1)
        if seen.rows * seen.columns > MOST_DENSE:
            raise Unreadable("file-too-large")
        if kind == _FORMULA:
            seen.formulas.add((row + 1, column + 1))
            if len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
                seen.errors.add((row + 1, column + 1))
        elif kind == _BOOLERR and len(body) >= 8 and body[7] == 1:
            seen.errors.add((row + 1, column + 1))
    elif kind == _ROW and len(body) >= 16 and body[12] & 0x20:
        seen.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
    elif kind == _COLINFO and len(body) >= 10 and body[8] & 0x01:
        first, last = struct.unpack_from("<HH", body)
        seen.hidden_columns.update(range(first + 1, min(last, 255) + 2))
