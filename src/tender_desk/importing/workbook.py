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
from openpyxl.utils.cell import coordinate_from_string, get_column_letter, range_boundaries

from tender_desk.core.numbers import decimal_of_cell
from tender_desk.core.problems import Problem, Value
from tender_desk.importing.formulas import WORKBOOK, formulas

CellValue: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None

LARGEST_FILE = 32 * 1024 * 1024
LARGEST_UNPACKED = 128 * 1024 * 1024
MOST_ENTRIES = 2_000
MOST_CELLS = 400_000
MOST_MERGED = 20_000
"""Limits before anything is loaded: openpyxl makes an object per cell and per merged cell."""

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT = b"http://purl.oclc.org/ooxml/"
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*ref=[\"']([A-Za-z0-9:$]+)[\"']")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")


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
        """The value as a sentence shows it: numbers as Decimal, so that they get the language's separators."""
        value = self.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return decimal_of_cell(value)
        return value if isinstance(value, date) and not isinstance(value, datetime) else self.text


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled cells of one sheet by reference (`B7`)."""

    title: str
    cells: Mapping[str, Cell]
    last_row: int
    hidden: bool = False

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


def clean(text: str) -> str:
    """Return text without blanks around it, no-break spaces included; line ends as in a Unix file."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("_x000D_", "").replace("\r\n", "\n").strip()


def open_workbook(data: bytes, name: str) -> Workbook | Problem:
    """Return the cells of an .xlsx file, or the one problem that keeps it closed.

    Codes: `file-empty`, `file-too-large`, `password-protected`, `old-excel`, `no-workbook`, `damaged`, `doctype`,
    `strict-format`, `no-worksheets`.
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
    return Workbook(name, {ws.title: _sheet(ws, written.get(ws.title, {})) for ws in book.worksheets})


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
    cells = merged = 0
    for entry in names:
        if not entry.endswith((".xml", ".rels", ".vml")):
            continue
        part = archive.read(entry)
        if b"<!DOCTYPE" in part[:4096] or b"<!ENTITY" in part:
            return "doctype"
        if entry == WORKBOOK and STRICT in part:
            return "strict-format"
        if "worksheets/" in entry:
            cells += len(_CELL.findall(part))
            merged += sum(_area(ref) for ref in _MERGED.findall(part))
    return "file-too-large" if cells > MOST_CELLS or merged > MOST_MERGED else None


def _area(ref: bytes) -> int:
    """Return how many cells a merged range covers; one that cannot be read counts as too many."""
    try:
        left, top, right, bottom = range_boundaries(ref.decode("ascii"))
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
    last = 0
    for one in source._cells.values():
        ref = one.coordinate
        if one.value is None and ref not in written:
            continue
        error = one.data_type == "e"
        cells[ref] = Cell(source.title, ref, _value(one.value), written.get(ref, ""), error, one.number_format)
        last = max(last, one.row)
    return Sheet(source.title, cells, last, source.sheet_state != "visible")


def _value(value: object) -> CellValue:
    """Return a plain value; a float that is no number (NaN, infinity) becomes its text: nobody counts with it."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    if value is None or isinstance(value, str | int | float | bool | datetime | date | time | timedelta):
        return value
    return str(value)


def row_of(ref: str) -> int:
    """Return the row of a reference: 7 for `B7`."""
    return int(coordinate_from_string(ref)[1])
