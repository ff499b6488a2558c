"""Compares normalising a register of 5,000 bids by its layout with what calamine needs to read it: prints the ratio.

python tests/benchmarks/register.py [--rows 5000] [--rounds 9]
"""

import argparse
import io
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import python_calamine
import xlsxwriter

sys.path.insert(0, str(Path(__file__).parents[2]))

from openpyxl.utils.cell import get_column_letter
from tests.importing.forms import LOT, TENDER

from tender_desk.core.bids import Part
from tender_desk.importing.layouts.keys import Key, keys_of
from tender_desk.importing.layouts.layout import Layout, LayoutKind, Notation, plain
from tender_desk.importing.layouts.register import Register, register_in
from tender_desk.importing.workbook import Workbook, open_workbook

HEAD, COLUMNS = 3, 60
VALUES: dict[str, Callable[[int], Any]] = {
    "text": lambda n: f"tekst {n} met wat woorden",
    "kvk": lambda n: str(10_000_000 + n),
    "date": lambda n: date(2027, 9, 1 + n % 28),
    "percentage": lambda n: float(50 + n % 40),
    "yes": lambda n: "ja",
    "partner": lambda n: "penvoerder",
    "answer": lambda n: "woord " * 60 + str(n),
}


def main() -> None:
    """Make the register, read it both ways in turns, print medians and their ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    known = [key for key in keys_of(TENDER, LOT).values() if key.part is Part.QUALITY and "explanation" not in key.key]
    keys = known[:COLUMNS]
    content = register(keys, options.rows)
    places = {key.key: get_column_letter(column) for column, key in enumerate(keys, 1)}
    signature = {f"A{HEAD}": plain(keys[0].title)}
    layout = Layout("proef", LayoutKind.REGISTER, "Register", places, HEAD, Notation.COMMA, signature)
    reading, normalising = [], []
    for _ in range(options.rounds):
        started = time.perf_counter()
        python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
        reading.append(time.perf_counter() - started)
        book = open_workbook(content, "register.xlsx")
        assert isinstance(book, Workbook)
        read = time.perf_counter()
        found = register_in(book, TENDER, 7, layout)
        assert isinstance(found, Register)
        assert all(bid.part for bid in found)
        normalising.append(time.perf_counter() - read)
    one, other = statistics.median(reading), statistics.median(normalising)
    print(f"calamine {one:.3f} s, made into bids {other:.3f} s: {other / one:.2f} x")


def register(keys: list[Key], rows: int) -> bytes:
    """A register with a head row and plain cells, as a platform writes it."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "default_date_format": "d-m-yyyy"})
    sheet = book.add_worksheet("Register")
    sheet.write_row(HEAD - 1, 0, [key.title for key in keys])
    for row in range(rows):
        sheet.write_row(HEAD + row, 0, [VALUES.get(key.kind.partition(":")[0], _figure)(row) for key in keys])
    book.close()
    return stream.getvalue()


def _figure(n: int) -> float:
    return float(n % 100) + 1.25


if __name__ == "__main__":
    main()
