"""Reads an .ods file: its cells with formulas, errors and what is hidden; repeats are never written out on trust."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from tender_desk.importing.reading.archive import Archive
from tender_desk.importing.reading.cells import GENERAL, Area, CellValue, Position, Sheet
from tender_desk.importing.reading.grid import Budget, Grid, Styles, number_value
from tender_desk.importing.reading.limits import MOST_AREAS, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS, Unreadable
from tender_desk.importing.reading.number_formats import iso_moment
from tender_desk.importing.reading.xlsx import Carried
from tender_desk.importing.reading.xml import Attributes, parse

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TABLE, TEXT = f"{_ODF}office:1.0", f"{_ODF}table:1.0", f"{_ODF}text:1.0"
STYLE, EXTRA, XLINK = (
    f"{_ODF}style:1.0",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "http://www.w3.org/1999/xlink",
)
MANIFEST = (f"{_ODF}manifest:1.0",)
CONTENT = "content.xml"
_DURATION = re.compile(r"(-?)PT?(?:([0-9]{1,7})H)?(?:([0-9]{1,7})M)?(?:([0-9]{1,9})(?:[.,]([0-9]{1,9}))?S)?")
FORMATS = {"percentage": "0%", "currency": "#,##0.00", "date": "yyyy-mm-dd", "time": "[h]:mm:ss"}
_CELLS = frozenset({"table-cell", "covered-table-cell"})
MOST_REPEATS = 1_048_576


class OdsBook:
    """The sheets of an .ods file while its content is read. Raises Unreadable."""

    def __init__(self, archive: Archive) -> None:
        self.carried = Carried(macros=any(name.startswith(("Basic/", "Scripts/")) for name in archive.names))
        self.sheets: dict[str, Sheet] = {}
        _check_manifest(archive)
        self._budget = Budget()
        self._path: list[str] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._table = _Table("", self._budget)
        self._cell: Attributes = {}
        self._texts: list[str] = []
        self._note: list[str] = []
        self._said: list[str] | None = None
        parse(
            archive.read(CONTENT), (OFFICE, TABLE, TEXT, STYLE), self._start, self._end,
            texts=frozenset(), characters=self._characters,
        )  # fmt: skip
        self.carried.embedded += [n for n in archive.names if n.startswith("Object ") and n.endswith(CONTENT)]

    def _start(self, tag: str, attributes: Attributes) -> None:
        self._path.append(tag)
        action: Callable[[Attributes], None] | None = getattr(self, f"_start_{tag.replace('-', '_')}", None)
        if action is not None:
            action(attributes)
        elif tag in _CELLS:
            self._cell, self._texts, self._note = dict(attributes), [], []

    def _end(self, tag: str, _: str) -> None:
        self._path.pop()
        if tag in _CELLS:
            self._end_cell()
        elif tag == "table-row":
            self._table.end_row()
        elif tag == "table" and "table-cell" not in self._path:
            self._end_table()
        elif tag in {"p", "h"}:
            self._said = None

    def _characters(self, text: str) -> None:
        if self._said is not None:
            self._said.append(text)

    def _start_style(self, attributes: Attributes) -> None:
        self._style = attributes.get(f"{STYLE} name", "")

    def _start_table_properties(self, attributes: Attributes) -> None:
        if attributes.get(f"{TABLE} display") == "false":
            self._hidden_styles.add(self._style)

    def _start_table(self, attributes: Attributes) -> None:
        if "table-cell" in self._path:
            raise Unreadable("damaged")
        self._table = _Table(attributes.get(f"{TABLE} name", ""), self._budget)
        self._table.hidden = attributes.get(f"{TABLE} style-name", "") in self._hidden_styles

    def _start_table_row(self, attributes: Attributes) -> None:
        hides = attributes.get(f"{TABLE} visibility", "visible") != "visible"
        self._table.start_row(_repeats(attributes.get(f"{TABLE} number-rows-repeated")), hides)

    def _start_table_column(self, attributes: Attributes) -> None:
        hides = attributes.get(f"{TABLE} visibility", "visible") != "visible"
        self._table.add_columns(_repeats(attributes.get(f"{TABLE} number-columns-repeated")), hides)

    def _start_p(self, _: Attributes) -> None:
        self._said = self._note if "annotation" in self._path else self._texts
        if not any(one in _CELLS for one in self._path):
            self._said = None
        elif self._said:
            self._said.append("\n")

    _start_h = _start_p

    def _start_s(self, attributes: Attributes) -> None:
        count = attributes.get(f"{TEXT} c", "1")
        self._characters(" " * (int(count) if count.isascii() and count.isdecimal() and len(count) < 5 else 1))

    def _start_tab(self, _: Attributes) -> None:
        self._characters("\t")

    def _start_line_break(self, _: Attributes) -> None:
        self._characters("\n")

    def _start_a(self, attributes: Attributes) -> None:
        target = attributes.get(f"{XLINK} href", "")
        if target and not target.startswith("#"):
            self._table.link(target)

    def _start_dde_source(self, attributes: Attributes) -> None:
        said = (attributes.get(f"{OFFICE} dde-application", ""), attributes.get(f"{OFFICE} dde-topic", ""))
        self.carried.dde.append("|".join(said))

    def _start_table_source(self, attributes: Attributes) -> None:
        self.carried.links.append(attributes.get(f"{XLINK} href", ""))

    def _end_cell(self) -> None:
        stated = self._cell
        kind = stated.get(f"{OFFICE} value-type", "")
        wrong = stated.get(f"{EXTRA} value-type") == "error"
        shown = "".join(self._texts)
        formula = stated.get(f"{TABLE} formula", "")
        value, bad = _value("string" if wrong else kind, stated, shown)
        look = FORMATS.get(kind, GENERAL)
        said = _formula(formula) if formula else None
        names = ("rows-spanned", "columns-spanned", "columns-repeated")
        high, wide, repeats = (_repeats(stated.get(f"{TABLE} number-{name}")) for name in names)
        self._table.add_beside("".join(self._note).strip(), high, wide)
        self._table.add(repeats, value, look, said, wrong or bad)

    def _end_table(self) -> None:
        sheet = self._table.finish()
        if sheet.title in self.sheets:
            raise Unreadable("damaged")
        self.sheets[sheet.title] = sheet
        if len(self.sheets) > MOST_SHEETS:
            raise Unreadable("file-too-large")


class _Table:
    """One table of an .ods file while it is read; repeated rows and cells are counted, not walked through."""

    def __init__(self, title: str, budget: Budget) -> None:
        self.hidden = False
        self._grid = Grid(title, budget)
        self._row, self._repeat, self._column = 1, 1, 1
        self._cells: dict[int, tuple[CellValue, str]] = {}
        self._formulas: dict[int, str] = {}
        self._errors: set[int] = set()
        self._comments: dict[Position, str] = {}
        self._merged: list[Area] = []
        self._links: list[tuple[Area, str]] = []
        self._hidden_columns: set[int] = set()
        self._columns = 1

    def add_columns(self, repeats: int, hides: bool) -> None:
        last = self._columns + repeats
        if hides:
            self._hidden_columns.update(range(self._columns, min(last, MOST_COLUMNS + 1)))
        self._columns = last

    def start_row(self, repeats: int, hides: bool) -> None:
        self._repeat, self._column = repeats, 1
        self._cells, self._formulas, self._errors = {}, {}, set()
        if hides:
            self._grid.hidden_rows.update(range(self._row, min(self._row + repeats, MOST_ROWS + 1)))

    def link(self, target: str) -> None:
        if len(self._links) < MOST_AREAS:
            self._links.append(((self._row, self._column, self._row, self._column), target))

    def add_beside(self, note: str, high: int, wide: int) -> None:
        row, column = self._row, self._column
        if (high, wide) != (1, 1):
            self._merged.append((row, column, row + high - 1, column + wide - 1))
        if note:
            self._comments[row, column] = note
        if len(self._merged) > MOST_AREAS or len(self._comments) > MOST_AREAS:
            raise Unreadable("file-too-large")

    def add(self, repeats: int, value: CellValue, look: str, formula: str | None, wrong: bool) -> None:
        row, column = self._row, self._column
        self._column += repeats
        if value is None and formula is None:
            return
        last = column + repeats - 1
        if last > MOST_COLUMNS:
            self._grid.outside(row, max(column, MOST_COLUMNS + 1))
            self._grid.beyond += last - max(column, MOST_COLUMNS + 1)
        for at in range(column, min(last, MOST_COLUMNS) + 1):
            if value is not None:
                self._cells[at] = value, look
            if formula is not None:
                self._formulas[at] = formula
            if wrong:
                self._errors.add(at)

    def end_row(self) -> None:
        if self._cells or self._formulas:
            self._keep()
        self._row += self._repeat
        if self._row > 2 * MOST_REPEATS:
            raise Unreadable("damaged")

    def _keep(self) -> None:
        last = self._row + self._repeat - 1
        for row in range(self._row, min(last, MOST_ROWS) + 1):
            self._grid.put_cells(row, self._cells)
            self._grid.budget.take(len(self._formulas), 0)
            self._grid.formulas |= {(row, column): text for column, text in self._formulas.items()}
            self._grid.errors |= {(row, column) for column in self._errors}
        if last > MOST_ROWS:
            first = max(self._row, MOST_ROWS + 1)
            self._grid.outside(first, min(self._cells or self._formulas))
            self._grid.beyond += (last - first + 1) * len(self._cells or self._formulas) - 1

    def finish(self) -> Sheet:
        grid = self._grid
        grid.check_texts()
        return Sheet(
            title=grid.title,
            lines=grid.lines,
            formats=grid.formats,
            formulas=grid.formulas,
            errors=frozenset(grid.errors),
            comments=self._comments,
            links=tuple(self._links),
            merged=tuple(self._merged),
            hidden_rows=frozenset(grid.hidden_rows),
            hidden_columns=frozenset(self._hidden_columns),
            hidden=self.hidden,
            beyond=(grid.beyond, grid.first_beyond),
        )


def _formula(text: str) -> str:
    """Return a formula as other formats write it: `of:=SUM(…)` without the name of its language."""
    language, sign, rest = text.partition(":=")
    if sign and language.isalnum():
        return f"={rest}"
    return text if text.startswith("=") else f"={text}"


def _value(kind: str, stated: Attributes, shown: str) -> tuple[CellValue, bool]:
    """Return what a cell holds, and whether that is an error: a number that is none."""
    if kind in {"float", "percentage", "currency"}:
        text = stated.get(f"{OFFICE} value", "")
        number = number_value(text, None, Styles())
        return (text or None, bool(text)) if number is None else (number, False)
    if kind == "date":
        moment = iso_moment(stated.get(f"{OFFICE} date-value", ""))
        return (shown or None, True) if moment is None else (moment, False)
    if kind == "time":
        duration = _duration(stated.get(f"{OFFICE} time-value", ""))
        return (shown or None, True) if duration is None else (duration, False)
    if kind == "boolean":
        return stated.get(f"{OFFICE} boolean-value") == "true", False
    return stated.get(f"{OFFICE} string-value") or shown or None, False


def _duration(text: str) -> timedelta | None:
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()[1:]):
        return None
    sign, hours, minutes, seconds, part = found.groups()
    length = timedelta(
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
        microseconds=int((part or "0").ljust(6, "0")[:6]),
    )
    return -length if sign else length


def _repeats(text: str | None) -> int:
    """Return how often something is repeated; Unreadable for anything that cannot be on a sheet."""
    if text is None:
        return 1
    if not text.isascii() or not text.isdecimal() or len(text) > 7 or not 1 <= int(text) <= MOST_REPEATS:
        raise Unreadable("damaged")
    return int(text)


def _check_manifest(archive: Archive) -> None:
    """Raise `password-protected` where the list of parts says that they are encrypted."""
    part = "META-INF/manifest.xml"
    if part not in archive:
        return

    def start(tag: str, _: Attributes) -> None:
        if tag == "encryption-data":
            raise Unreadable("password-protected")

    parse(archive.read(part), MANIFEST, start, lambda *_: None, texts=frozenset())
