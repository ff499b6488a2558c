"""Reads the cells of a sheet as programs write them, fast: a strict grammar that must cover every character.

What it does not cover to the last character is read by the XML parser instead (`xlsx_sheet`), so that speed never
decides what a file says. A property in the tests holds both against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tender_desk.importing.reading.cells import GENERAL, CellValue, letter
from tender_desk.importing.reading.grid import Grid, cell_value
from tender_desk.importing.reading.limits import LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS
from tender_desk.importing.reading.number_formats import moment_of
from tender_desk.importing.reading.xlsx_wide import LEAST_CELLS, WideRows

CHUNK = 256 * 1024
LONGEST_CHUNK = 4 * 1024 * 1024
"""Characters that are taken apart at a time (rows are not cut): what one takes apart costs ten times its length."""

_NO_TEXT = bytes(code for code in range(32) if code not in b"\t\n")
_OTHER_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)")
TEXT = "[^<>]*+"
_SAID = r'"[^"<>&\t\n]*+"'
_ROW_NAMES = "spans|s|customFormat|ht|hidden|customHeight|outlineLevel|collapsed|thickTop|thickBot|ph|x14ac:dyDescent"
_ROW = rf'<row r="([0-9]{{1,7}}+)"((?: (?:{_ROW_NAMES})={_SAID})*+)'
_FORMULA = rf"<f((?: (?:t|ref|si|ca|aca)={_SAID})*+)(?:/>|>({TEXT})</f>)"
_VALUE = rf"<v>(?:(-?[0-9]{{1,15}}+)(\.[0-9]++(?:[eE][+-]?[0-9]{{1,3}}+)?)?</v>|({TEXT})</v>)"
# without turning back (possessive): what does not fit is not tried again in shorter pieces
_CELL = re.compile(
    rf"(?:{_ROW}>)?"
    r'<c r="([A-Z]{1,3}+)([0-9]{1,7}+)"(?: s="([0-9]{1,5}+)")?(?: t="(s|n|str|b|e|inlineStr)")?'
    rf'(?:/>|>(?:{_FORMULA})?(?:{_VALUE}|<is><t(?: xml:space="preserve")?>({TEXT})</t></is>)?</c>)(</row>)?'
)
_EMPTY_ROW = re.compile(rf"{_ROW}(?:/>|></row>)")
_ROW_HEAD = re.compile(f"{_ROW}>")
_ATTRIBUTE = re.compile(r' ([A-Za-z0-9:]+)="([^"]*)"')
_COLUMNS = {letter(column): column for column in range(1, MOST_COLUMNS + 1)}
_GROUPS = _CELL.groups + 1


class NotPlainError(Exception):
    """The sheet is not written as programs write it; the XML parser must read it."""


def is_plain(part: bytes) -> bool:
    """Tell whether a part in UTF-8 has only characters that XML takes as they are, and only its five entities.

    A carriage return is none of them (the parser makes a line end of it), nor are the two last characters of a plane.
    """
    if len(part.translate(None, _NO_TEXT)) != len(part):
        return False
    if b"\xef\xbf" in part and (b"\xef\xbf\xbe" in part or b"\xef\xbf\xbf" in part):
        return False
    return b"&" not in part or _OTHER_ENTITY.search(part) is None


def unescaped(text: str) -> str:
    """Return text with the five entities of XML written out."""
    if "&" not in text:
        return text
    if text.count("&") == text.count("&amp;"):
        return text.replace("&amp;", "&")
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&apos;", "'")
    return plain.replace("&amp;", "&")


def fill(grid: Grid, body: str, shared: tuple[str, ...], *, prefixed: bool) -> None:
    """Read what stands between `<sheetData>` and its end into a grid; `prefixed`: x14ac is a known prefix.

    Raises NotPlainError as soon as anything is not as expected; the grid is then half filled.
    """
    reader = _Rows(grid, shared, prefixed)
    if body.count("<c ") >= LEAST_CELLS * max(1, body.count("<row ")):
        reader.take_wide(body)
        return
    for chunk in _chunks(body):
        reader.take(_CELL.split(chunk))


def _chunks(body: str) -> Iterator[str]:
    start = 0
    while start < len(body):
        end = body.find("</row>", start + CHUNK)
        end = len(body) if end < 0 else end + len("</row>")
        if end - start > LONGEST_CHUNK:
            raise NotPlainError
        yield body[start:end]
        start = end


class _Rows:
    """Puts cells together into rows and checks that rows and columns only go up."""

    def __init__(self, grid: Grid, shared: tuple[str, ...], prefixed: bool) -> None:
        self.grid, self.shared, self.prefixed = grid, shared, prefixed
        self.looks = grid.styles.looks
        self.row = 0
        self._hides: dict[str, bool] = {}
        self._abouts: dict[str, tuple[str, str]] = {}

    def start(self, number: str, attributes: str, open_row: str | None) -> None:
        row = int(number)
        if open_row is not None or row <= self.row:
            raise NotPlainError
        hides = self._hides.get(attributes)
        if hides is None:
            hides = self._hides[attributes] = self._read_hides(attributes)
        if hides:
            self.grid.hidden_rows.add(row)
        self.row = row

    def _read_hides(self, attributes: str) -> bool:
        found = _ATTRIBUTE.findall(attributes)
        stated = dict(found)
        if len(stated) < len(found) or ("x14ac:" in attributes and not self.prefixed):
            raise NotPlainError
        return stated.get("hidden", "0") in {"1", "true"}

    def empty_rows(self, gap: str, open_row: str | None) -> None:
        if open_row is not None:
            raise NotPlainError
        at = 0
        while at < len(gap):
            found = _EMPTY_ROW.match(gap, at)
            if found is None:
                raise NotPlainError
            self.start(found[1], found[2], None)
            at = found.end()

    def take(self, parts: list[str | None]) -> None:  # noqa: C901  one loop over every cell: calls cost more than it reads
        """Take the parts of a chunk: what stands between cells, and what a cell consists of."""
        grid, shared, styles = self.grid, self.shared, self.grid.styles
        epoch = styles.epoch
        find, look_of, put = _COLUMNS.get, self.looks.get, grid.put_line
        cells = slots = 0
        values: list[CellValue] = []
        looks: list[str] = []
        rest = parts.pop()
        row_text: str | None = None  # of the row that is open
        before, far = 0, False
        step = iter(parts)
        for (
            gap, row, attributes, letters, at_row, style, kind, about, formula, whole, part, text, inline, ended,
        ) in zip(*[step] * _GROUPS, strict=True):  # fmt: skip
            if gap:
                self.empty_rows(gap, row_text)
            if row is not None:
                self.start(row, attributes or "", row_text)
                row_text, before, far = row, 0, self.row > MOST_ROWS
            column = find(letters or "", 0)
            look = look_of(style)  # date, duration or '', and the number format
            if at_row != row_text or column <= before or look is None:
                raise NotPlainError
            before = column
            value: CellValue = None
            if whole is not None and (kind is None or kind == "s" or kind == "n"):
                if kind == "s":
                    if part is not None or whole[0] == "-":
                        raise NotPlainError
                    try:
                        value = shared[int(whole)]
                    except IndexError:
                        raise NotPlainError from None
                else:
                    value = int(whole) if part is None else float(whole + part)
                    if part is not None and value - value != 0:  # infinite
                        raise NotPlainError
                    if look[0]:
                        moment = moment_of(value, look[0], epoch)
                        value = value if moment is None else moment
            elif inline is not None:
                if kind != "inlineStr" or len(inline) > LONGEST_TEXT:
                    raise NotPlainError
                value = unescaped(inline)
            elif whole is not None or text is not None:
                said = whole + (part or "") if whole is not None else unescaped(text or "")
                if kind == "s" or kind == "inlineStr" or len(said) > LONGEST_TEXT:
                    raise NotPlainError
                value, wrong = cell_value(kind or "n", said, style, shared, styles)
                if wrong and not far:
                    grid.errors.add((self.row, column))
            if far:
                if value is not None or about is not None:
                    grid.outside(self.row, column)
                value = about = None
            if about is not None:
                self._formula(about, formula, f"{letters}{at_row}", (self.row, column))
            if value is not None:
                cells += 1
                missing = column - len(values) - 1
                if missing:
                    values += [None] * missing
                    looks += [GENERAL] * missing
                values.append(value)
                looks.append(look[1])
            if ended is not None:
                if values:
                    slots += len(values)
                    put(self.row, values, looks)
                    values, looks = [], []
                row_text = None
        grid.budget.take(cells, slots)
        if rest or row_text is not None:
            self.empty_rows(rest or "", row_text)

    def take_wide(self, body: str) -> None:
        """Take the rows of a wide table one by one; a row with anything but numbers and texts goes the other way."""
        wide = WideRows(self.shared, self.grid.styles)
        end = len("</row>")
        at = 0
        while at < len(body):
            close = body.find("</row>", at)
            head = _ROW_HEAD.match(body, at)
            read = None if head is None or close < 0 else wide.read(head[1], body[head.end() : close])
            after = len(body) if close < 0 else close + end
            if head is None or read is None or int(head[1]) > MOST_ROWS:
                self.take(_CELL.split(body[at:after]))
            else:
                self.start(head[1], head[2], None)
                self.grid.budget.take(len(read[0]), len(read[0]))
                self.grid.put_line(self.row, *read)
            at = after

    def _formula(self, about: str, text: str | None, ref: str, key: tuple[int, int]) -> None:
        stated = self._abouts.get(about)
        if stated is None:
            found = _ATTRIBUTE.findall(about)
            attributes = dict(found)
            if len(attributes) < len(found):
                raise NotPlainError
            stated = self._abouts[about] = (attributes.get("t", ""), attributes.get("si", ""))
        self.grid.put_formula(key, ref, *stated, unescaped(text or ""))
