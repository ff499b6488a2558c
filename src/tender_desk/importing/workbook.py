"""Opens a workbook from bytes without trusting it, and gives its cells as plain values with their place."""

from __future__ import annotations

from dataclasses import replace

from tender_desk.core.problems import Problem
from tender_desk.importing.reading.archive import Archive
from tender_desk.importing.reading.cells import (
    LONGEST_SHOWN,
    Area,
    Cell,
    CellValue,
    Position,
    Sheet,
    Workbook,
    clean,
    letter,
    position,
    shortened,
)
from tender_desk.importing.reading.delimited import read_delimited
from tender_desk.importing.reading.kinds import EXTENSIONS, OLE2, READ, Kind, extension, kind_of
from tender_desk.importing.reading.limits import LARGEST_FILE, LONGEST_TEXT, Unreadable
from tender_desk.importing.reading.notes import Where, file_notes, notes
from tender_desk.importing.reading.ods import OdsBook
from tender_desk.importing.reading.xlsx import Book, Carried

__all__ = [
    "LONGEST_SHOWN",
    "LONGEST_TEXT",
    "OLE2",
    "Area",
    "Cell",
    "CellValue",
    "Position",
    "Sheet",
    "Where",
    "Workbook",
    "clean",
    "letter",
    "notes",
    "open_workbook",
    "position",
    "shortened",
]


def open_workbook(data: bytes, name: str) -> Workbook | Problem:
    """Return the cells of a file (.xlsx, .xlsm, .xls, .ods, .csv, .txt), or the one problem that keeps it closed.

    Codes: `file-empty`, `file-too-large`, `password-protected`, `no-workbook` (and what it really is),
    `wrong-extension`, `damaged`, `doctype`, `zip-entry-twice`, `zip-path`, `zip-encrypted`, `zip-link`,
    `no-worksheets`, `cell-twice`, `cell-too-long` (both with the cell), `text-unreadable`, `csv-quotes`.
    """
    try:
        return _open(data, name)
    except Unreadable as refused:
        return refused.problem(name)


def _open(data: bytes, name: str) -> Workbook:
    if not data:
        raise Unreadable("file-empty")
    if len(data) > LARGEST_FILE:
        raise Unreadable("file-too-large")
    kind, archive = kind_of(data)
    _check_kind(kind, extension(name))
    sheets, carried = _read(kind, archive, data, name)
    if not sheets:
        raise Unreadable("no-worksheets")
    book = Workbook(name, sheets)
    return replace(book, notes=file_notes(book, kind, carried))


def _check_kind(kind: Kind, ending: str) -> None:
    """Raise where a file is no table at all, or another one than its name says; a name may have no extension."""
    if kind is Kind.LOCKED:
        raise Unreadable("password-protected")
    if kind is Kind.CSV and ending not in EXTENSIONS[Kind.CSV]:
        raise Unreadable("no-workbook", kind=kind)
    if kind not in READ:
        raise Unreadable("no-workbook", kind=kind)
    known = {one for endings in EXTENSIONS.values() for one in endings}
    if ending in known and ending not in EXTENSIONS[kind] and {kind, ending} != {Kind.XLSX, ".xlsm"}:
        raise Unreadable("wrong-extension", kind=kind, extension=ending)


def _read(kind: Kind, archive: Archive | None, data: bytes, name: str) -> tuple[dict[str, Sheet], Carried]:
    if kind is Kind.CSV:
        sheet = read_delimited(data, name)
        return {sheet.title: sheet}, Carried()
    if kind is Kind.XLS:
        # calamine and olefile are loaded for the files that need them
        from tender_desk.importing.reading.xls import XlsBook

        old = XlsBook(data)
        return old.sheets, old.carried
    assert archive is not None
    if kind is Kind.ODS:
        open_document = OdsBook(archive)
        archive.look()
        return open_document.sheets, open_document.carried
    book = Book(archive)
    sheets = book.sheets()
    archive.look()
    return sheets, book.carried
