"""Reads .csv and .txt: which characters, which delimiter, and every value as the text it is."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from tender_desk.importing.reading.cells import Sheet
from tender_desk.importing.reading.grid import Budget, Grid
from tender_desk.importing.reading.limits import LONGEST_TEXT, MOST_COLUMNS, Unreadable

DELIMITERS = "\t;|,"
"""In order of preference: a comma is a decimal sign too, so it only counts where no other one fits as well."""
SAMPLED = 200
"""Lines that decide which delimiter it is."""
LEAST_SHARE = 0.9
"""The share of those lines that must have the same number of columns."""
_NO_TEXT = frozenset(chr(code) for code in range(32)) - set("\t\n\r\f")


def read_delimited(data: bytes, name: str) -> Sheet:
    """Return the one sheet of a text file, named after the file. Raises Unreadable: `text-unreadable`, `csv-quotes`."""
    text = _decoded(data)
    delimiter, text = _delimiter(text)
    title = PurePosixPath(name.replace("\\", "/")).stem or name
    grid = Grid(title, Budget())
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    row = 0
    try:
        for row, fields in enumerate(reader, start=1):
            _put(grid, row, fields)
    except csv.Error as error:
        if "field larger" in str(error):
            raise Unreadable("cell-too-long", f"{title}!A{row + 1}", most=LONGEST_TEXT) from error
        raise Unreadable("csv-quotes", f"{title}!A{row + 1}", row=row + 1) from error
    grid.check_texts()
    return Sheet(title, grid.lines, beyond=(grid.beyond, grid.first_beyond))


def _put(grid: Grid, row: int, fields: Sequence[str]) -> None:
    cells = {
        column: (field, "@")
        for column, field in enumerate(fields, start=1)
        if field and not (column > MOST_COLUMNS and grid.outside(row, column))
    }
    if cells and not grid.outside(row, max(cells)):
        grid.put_cells(row, cells)


def _decoded(data: bytes) -> str:
    """Return the text of a file: by its mark, else UTF-8, else what Windows writes."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ("utf-16",) if marked else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NO_TEXT.isdisjoint(text):
            return text
    raise Unreadable("text-unreadable")


def _delimiter(text: str) -> tuple[str, str]:
    """Return the delimiter, and the text without the line with which Excel states one (`sep=;`)."""
    first, _, rest = text.partition("\n")
    stated = first.strip()
    if stated.lower().startswith("sep=") and len(stated) == 5 and stated[4] in DELIMITERS:
        return stated[4], rest
    lines = [line for line in text.splitlines()[:SAMPLED] if line.strip()]
    best, most = ";", 0.0
    for one in DELIMITERS:
        share = _share(lines, one)
        if share >= LEAST_SHARE and share > most:
            best, most = one, share
    return (best, text) if most else (_any_delimiter(lines), text)


def _share(lines: Sequence[str], delimiter: str) -> float:
    """Return which share of lines has the same number of columns, more than one; 0 where there are none."""
    counts = Counter(_columns(line, delimiter) for line in lines)
    counts.pop(1, None)
    return max(counts.values(), default=0) / max(1, len(lines))


def _columns(line: str, delimiter: str) -> int:
    """Count columns of one line; what stands between quotes counts for nothing."""
    return 1 + sum(piece.count(delimiter) for piece in line.split('"')[::2])


def _any_delimiter(lines: Sequence[str]) -> str:
    """Return the one that occurs in most lines where none fits nine out of ten: lines may differ in length."""
    found = {one: sum(_columns(line, one) > 1 for line in lines) for one in DELIMITERS}
    best = max(found, key=lambda one: found[one])
    return best if found[best] else ";"
