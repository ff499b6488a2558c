"""Reads one sheet of an .xlsx file: cells, formulas, errors, what is hidden or merged, and where links point."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tender_desk.importing.reading import xlsx_plain
from tender_desk.importing.reading.cells import Area, CellValue, area, letter, position
from tender_desk.importing.reading.grid import Grid, cell_value
from tender_desk.importing.reading.limits import MOST_AREAS, MOST_CELLS, MOST_COLUMNS, Unreadable
from tender_desk.importing.reading.xml import MAIN, Attributes, parse

TEXTS = frozenset({"v", "f", "t"})
ASIDE = frozenset({"dataValidations", "conditionalFormatting", "sheetViews", "headerFooter"})
"""What a sheet says that says nothing about a cell: rules for typing, colours, the window, the printed page."""
_TRUE = frozenset({"1", "true", "on"})
_PROLOG = re.compile(rb'<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?(?: standalone="(?:yes|no)")? ?\?>')
_OPEN, _CLOSE = b"<sheetData>", b"</sheetData>"


@dataclass
class SheetRest:
    """What a sheet's part says beside its cells. `links` by relation id or place in the workbook."""

    merged: list[Area] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    links: list[tuple[Area, str, str]] = field(default_factory=list)
    data_tables: int = 0


def read_sheet(part: bytes, grid: Grid, shared: tuple[str, ...], *, long: bool = False) -> SheetRest:
    """Read a sheet into a grid and return the rest of it; `long`: a shared text is too long. Raises Unreadable."""
    rest = _read_plain(part, grid, shared)
    if rest is None:
        grid.clear()
        reader = SheetReader(grid, shared)
        parse(part, MAIN, reader.start, reader.end, texts=TEXTS, without=ASIDE)
        reader.finish()
        rest = reader.rest
        grid.check_texts()
    elif long:
        grid.check_texts()
    return rest


def _read_plain(part: bytes, grid: Grid, shared: tuple[str, ...]) -> SheetRest | None:
    """Read a sheet that is written as programs write it; None where it is not: then the parser reads all of it.

    What stands around the cells always goes through the parser, which also says whether `<sheetData>` is really the
    element it looks like.
    """
    begin, end = part.find(_OPEN), part.rfind(_CLOSE)
    if begin < 0 or end < begin or not _PROLOG.match(part) or not xlsx_plain.is_plain(part):
        return None
    begin += len(_OPEN)
    head = part[:begin]
    around = SheetReader(grid, shared)
    try:
        parse(head + part[end:], MAIN, around.start, around.end, texts=TEXTS, without=ASIDE)
    except Unreadable:
        return None  # cut where the parser would not have cut: it says what the whole of it is
    if around.tables != 1 or around.rows:
        return None
    budget = grid.budget.cells, grid.budget.slots
    try:
        body = part[begin:end].decode()
        xlsx_plain.fill(grid, body, shared, prefixed=b"xmlns:x14ac=" in head)
    except (xlsx_plain.NotPlainError, UnicodeDecodeError):
        grid.budget.cells, grid.budget.slots = budget
        return None
    return around.rest


class SheetReader:
    """Takes the elements of a sheet as the parser brings them."""

    def __init__(self, grid: Grid, shared: tuple[str, ...]) -> None:
        self.rest = SheetRest()
        self.tables = self.rows = 0
        self._grid, self._shared = grid, shared
        self._path: list[str] = []
        self._found: dict[int, dict[int, tuple[CellValue, str]]] = {}
        self._row = self._column = 0
        self._row_known = False
        self._cell: Attributes = {}
        self._formula: Attributes | None = None
        self._formula_text = ""
        self._value: str | None = None
        self._inline: list[str] = []
        self._seen: set[tuple[int, int]] = set()

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        self._path.append(name)
        depth = len(self._path)
        if name == "row" and self._path[-2:-1] == ["sheetData"]:
            self._start_row(attributes)
        elif name == "c" and self._path[-2:-1] == ["row"]:
            self._start_cell(attributes)
        elif name == "f" and self._path[-2:-1] == ["c"]:
            self._formula = dict(attributes)
        elif name == "sheetData" and depth == 2:
            self.tables += 1
        elif name == "col":
            self._columns(attributes)
        elif name == "mergeCell":
            self._merge(attributes)
        elif name == "hyperlink":
            self._link(attributes)

    def end(self, name: str, text: str) -> None:
        """An element ends."""
        parent = self._path[-2] if len(self._path) > 1 else ""
        if name == "v" and parent == "c":
            self._value = text
        elif name == "f" and parent == "c":
            self._formula_text = text
        elif name == "t" and "is" in self._path and "rPh" not in self._path:
            self._inline.append(text)
        elif name == "c" and parent == "row":
            self._end_cell()
        self._path.pop()

    def finish(self) -> None:
        """Hand the rows over, top down."""
        for row in sorted(self._found):
            self._grid.put_cells(row, self._found[row])

    def _start_row(self, attributes: Attributes) -> None:
        self.rows += 1
        stated = attributes.get("r")
        self._row = _whole(stated) if stated is not None else self._row + 1
        self._row_known = stated is not None
        self._column = 0
        if attributes.get("hidden", "0") in _TRUE:
            self._grid.hidden_rows.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        self._cell = dict(attributes)
        stated = attributes.get("r")
        if stated is None:
            self._column += 1
        else:
            found = position(stated)
            if found is None or (self._row_known and found[0] != self._row):
                raise Unreadable("damaged")  # a cell in another row than its own stands in two places
            self._row, self._column = found
        self._row_known = True
        self._formula, self._formula_text, self._value = None, "", None
        self._inline = []

    def _end_cell(self) -> None:
        row, column, style = self._row, self._column, self._cell.get("s")
        kind = self._cell.get("t", "n")
        key, ref = (row, column), f"{letter(column)}{row}"
        if key in self._seen:
            raise Unreadable("cell-twice", f"{self._grid.title}!{ref}")
        said = "".join(self._inline) if kind == "inlineStr" else self._value
        value: CellValue = None
        wrong = False
        if said is not None:
            value, wrong = cell_value(kind, said, style, self._shared, self._grid.styles)
        if value is None and self._formula is None:
            return
        self._seen.add(key)
        if len(self._seen) > MOST_CELLS:
            raise Unreadable("file-too-large")
        if self._grid.outside(row, column):
            return
        if self._formula is not None:
            kind_of, group = self._formula.get("t", ""), self._formula.get("si", "")
            self._grid.put_formula(key, ref, kind_of, group, self._formula_text)
        if wrong:
            self._grid.errors.add(key)
        if value is not None:
            styles = self._grid.styles
            self._found.setdefault(row, {})[column] = value, styles.formats.get(style, styles.formats[None])

    def _columns(self, attributes: Attributes) -> None:
        if attributes.get("hidden", "0") in _TRUE:
            first, last = _whole(attributes.get("min")), _whole(attributes.get("max"))
            self.rest.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))

    def _merge(self, attributes: Attributes) -> None:
        found = area(attributes.get("ref", ""))
        if found is None:
            raise Unreadable("damaged")
        self.rest.merged.append(found)
        if len(self.rest.merged) > MOST_AREAS:
            raise Unreadable("file-too-large")

    def _link(self, attributes: Attributes) -> None:
        found = area(attributes.get("ref", ""))
        if found is not None:
            self.rest.links.append((found, attributes.get("link:id", ""), attributes.get("location", "")))
        if len(self.rest.links) > MOST_AREAS:
            raise Unreadable("file-too-large")


def _whole(text: str | None) -> int:
    """Return a row or column number; Unreadable for anything else."""
    if text is None or not text.isascii() or not text.isdecimal() or len(text) > 7 or int(text) == 0:
        raise Unreadable("damaged")
    return int(text)
