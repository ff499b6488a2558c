"""Opens a workbook from bytes without trusting it, and gives its cells as plain values with their place."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias

import openpyxl
from openpyxl.utils.cell import get_column_letter, range_boundaries

from tender_desk.core.numbers import decimal_of_cell
from tender_desk.core.problems import Problem, Value
from tender_desk.importing.formulas import WORKBOOK, as_utf8, formulas

CellValue: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None

LARGEST_FILE = 32 * 1024 * 1024
LARGEST_UNPACKED = 128 * 1024 * 1024
MOST_ENTRIES = 2_000
MOST_CELLS = 100_000
MOST_TAGS = 750_000
MOST_OTHER = 80_000
MOST_MERGED = 20_000
LONGEST_REFS = 400_000
"""Limits before anything is loaded: openpyxl makes an object per cell, per merged cell, per cell of a link and
per tag; `MOST_OTHER` is of tags that are no part of a cell, `LONGEST_REFS` of characters in lists of cells."""

MOST_ROWS, MOST_COLUMNS = 20_000, 256
"""How far our forms can reach. What stands beyond that is on no form and is not read."""

LONGEST_TEXT = 32_767
"""Excel ends a cell here."""

LONGEST_SHOWN = 200
"""Characters of a cell that a sentence about it repeats."""

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT = b"http://purl.oclc.org/ooxml/"
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin")
_RANGED = re.compile(rb"<[^<>/\s]*?(?:mergeCell|hyperlink)(?=[\s/>])([^>]*)", re.DOTALL)
_REF = re.compile(rb"\sref\s*=\s*[\"']([A-Za-z0-9:$]+)[\"']")
_REFS = re.compile(rb"\ssqref\s*=\s*[\"']([^\"']*)")
_OTHER = re.compile(rb"<(?![/?!])(?!(?:[^<>/\s:]*:)?(?:c|v|f|is|t|r|si)[\s/>])")
_CELL = re.compile(rb"<(?:[^<>/\s:]*:)?c[\s/>]")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value (a formula's stored value), the formula text or '', and how numbers in it are shown."""

    sheet: str
    ref: str
    value: CellValue = None
    formula: str = ""
    error: bool = False
    number_format: str = "General"

    @property
    def place(self) -> str:
        """`Sheet!B7`."""
        return f"{self.sheet}!{self.ref}"

    @property
    def empty(self) -> bool:
        """Whether nothing is in it; blanks alone are nothing, zero is something, a formula is something."""
        return not self.formula and (self.value is None or (isinstance(self.value, str) and not clean(self.value)))

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
        return self.text if len(self.text) <= LONGEST_SHOWN else f"{self.text[:LONGEST_SHOWN]}…"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled cells of one sheet by reference (`B7`)."""

    title: str
    cells: Mapping[str, Cell]
    rows: tuple[int, ...] = ()
    hidden: bool = False

    def rows_below(self, head: int) -> tuple[int, ...]:
        """Return the rows below a row in which something stands, top down; a far cell costs one row, not all above."""
        return tuple(row for row in self.rows if row > head)

    def cell(self, ref: str) -> Cell:
        """Return a cell; one that is not in the file is empty."""
        return self.cells.get(ref) or Cell(self.title, ref)

    def at(self, row: int, column: int) -> Cell:
        """Return the cell at a row and column, both counted from 1."""
        return self.cell(f"{get_column_letter(column)}{row}")


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file by title, in their order."""

    name: str
    sheets: Mapping[str, Sheet]

    def sheet(self, title: str) -> Sheet | None:
        """Return a sheet by title, whatever its capitals; None where there is none."""
        wanted = title.casefold()
        return next((s for t, s in self.sheets.items() if clean(t).casefold() == wanted), None)


def letter_of(column: int) -> str:
    """Return the letters of a column counted from 1."""
    return str(get_column_letter(column))


def clean(text: str) -> str:
    """Return text without blanks around it, no-break spaces included; line ends as in a Unix file."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("_x000D_", "").replace("\r\n", "\n").strip()


def open_workbook(data: bytes, name: str) -> Workbook | Problem:
    """Return the cells of an .xlsx file, or the one problem that keeps it closed.

    Codes: `file-empty`, `file-too-large`, `password-protected`, `old-excel`, `no-workbook`, `damaged`, `doctype`,
    `strict-format`, `no-worksheets`, `cell-too-long` (with its cell).
    """
    refused = _refusal(data) or _look_inside(data)
    if refused:
        return Problem(refused, file=name)
    loaded = _load(data)
    if loaded is None:
        return Problem("damaged", file=name)
    book, written = loaded
    if not book.worksheets:
        return Problem("no-worksheets", file=name)
    sheets = {ws.title: _sheet(ws, written.get(ws.title, {})) for ws in book.worksheets}
    long = next((cell for sheet in sheets.values() for cell in sheet.cells.values() if _too_long(cell)), None)
    if long:
        return Problem("cell-too-long", long.place, {"most": LONGEST_TEXT}, file=name)
    return Workbook(name, sheets)


def _too_long(cell: Cell) -> bool:
    return isinstance(cell.value, str) and len(cell.value) > LONGEST_TEXT


def _refusal(data: bytes) -> str | None:
    """Return why these bytes are no .xlsx file at all."""
    if not data:
        return "file-empty"
    if len(data) > LARGEST_FILE:
        return "file-too-large"
    if data.startswith(OLE2):
        return "password-protected" if "EncryptedPackage".encode("utf-16-le") in data else "old-excel"
    return None if data.startswith(b"PK") else "no-workbook"


def _look_inside(data: bytes) -> str | None:
    """Return what in the zip forbids loading it: too large, damaged, a DOCTYPE, not a workbook, Strict OOXML."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
                return "file-too-large"
            names = [entry.filename for entry in entries]
            if len(set(names)) < len(names):
                return "damaged"
            if WORKBOOK not in names:
                return "no-workbook"
            return _look_at_parts(archive, names)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        return "damaged"
    except Exception:  # noqa: BLE001  zlib.error, struct.error and whatever else a broken archive brings
        return "damaged"


def _look_at_parts(archive: zipfile.ZipFile, names: list[str]) -> str | None:
    """Count in every part, whatever its name, folder or encoding: any part can be made a sheet."""
    cells = ranged = tags = other = refs = 0
    for entry in names:
        part = as_utf8(archive.read(entry))
        if not entry.casefold().endswith(PICTURES) and (b"<!DOCTYPE" in part[:4096] or b"<!ENTITY" in part):
            return "doctype"
        if entry == WORKBOOK and STRICT in part:
            return "strict-format"
        tags += part.count(b"<")
        if tags > MOST_TAGS:
            return "file-too-large"
        cells += len(_CELL.findall(part))
        ranged += sum(_area(stated) for stated in _RANGED.findall(part))
        other += len(_OTHER.findall(part))
        refs += sum(len(stated) for stated in _REFS.findall(part))
    over = cells > MOST_CELLS or ranged > MOST_MERGED or other > MOST_OTHER or refs > LONGEST_REFS
    return "file-too-large" if over else None


def _area(attributes: bytes) -> int:
    """Return how many cells a merged range or a link covers; one that cannot be read counts as too many."""
    ref = _REF.search(b" " + attributes)
    try:
        left, top, right, bottom = range_boundaries(ref[1].decode("ascii")) if ref else (None,) * 4
    except ValueError:
        return MOST_MERGED + 1
    if left is None or top is None or right is None or bottom is None:
        return MOST_MERGED + 1
    return int((right - left + 1) * (bottom - top + 1))


def _load(data: bytes) -> tuple[Any, Mapping[str, Mapping[str, str]]] | None:
    """Return openpyxl's workbook with stored values, and the formulas by sheet; None where it gives up.

    Never read-only: that believes a wrong dimension.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return book, formulas(archive)
    except Exception:  # noqa: BLE001  openpyxl raises eight kinds of exception on damaged files
        return None


def _sheet(source: Any, written: Mapping[str, str]) -> Sheet:
    cells: dict[str, Cell] = {}
    rows: set[int] = set()
    for one in source._cells.values():
        ref = one.coordinate
        if one.row > MOST_ROWS or one.column > MOST_COLUMNS or (one.value is None and ref not in written):
            continue
        error = one.data_type == "e"
        cells[ref] = Cell(source.title, ref, _value(one.value), written.get(ref, ""), error, one.number_format)
        rows.add(one.row)
    return Sheet(source.title, cells, tuple(sorted(rows)), source.sheet_state != "visible")


def _value(value: object) -> CellValue:
    """Return a plain value; a float that is no number (NaN, infinity) becomes its text: nobody counts with it."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    if value is None or isinstance(value, str | int | float | bool | datetime | date | time | timedelta):
        return value
    return str(value)
