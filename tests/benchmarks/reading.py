"""What reading costs beside what python-calamine needs for the same cells: `python tests/benchmarks/reading.py`.

Two sets: 200 bid workbooks of three sheets (40 x 2; 61 x 8 with two columns of formulas; 81 x 4 with answers of 50 to
2,000 characters), and one register of 5,001 x 60. Prints the median ratio [lowest-highest] over interleaved rounds, the
longest gap of a ticker of one millisecond while a thread reads through the process, and memory. Machines are shared
and noisy: compare the ratios. The aim is at most 2.2 x.
"""

from __future__ import annotations

import io
import random
import resource
import statistics
import sys
import threading
import time
from collections.abc import Callable

import xlsxwriter
from python_calamine import CalamineWorkbook

from tender_desk.importing.reader import Direct, Processes, Reader
from tender_desk.importing.workbook import Workbook, open_workbook

ROUNDS = 7
BIDS = 200
TEXT = """
wij begeleiden kandidaten wekelijks naar betaald werk met een vaste coach en nazorg gedurende één jaar; intake binnen
vijf dagen na aanmelding, terugkoppeling aan de klantmanager & de werkgever per kwartaal
"""
WORDS = TEXT.split()
File = tuple[bytes, str]


def answer(luck: random.Random) -> str:
    """Return 50 to 2,000 characters of text."""
    length, said = luck.randint(50, 2000), ""
    while len(said) < length:
        said += luck.choice(WORDS) + luck.choice([" ", " ", " ", ". ", "\n"])
    return said[:length]


def bid(seed: int) -> bytes:
    """Return one bid workbook."""
    luck, stream = random.Random(seed), io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    money = book.add_format({"num_format": "#,##0.00"})
    page = book.add_worksheet("Inschrijver")
    for row in range(40):
        page.write_string(row, 0, f"Veld {row}")
        page.write_string(row, 1, f"waarde {luck.random()}")
    page = book.add_worksheet("Prijzen")
    for row in range(61):
        for column in range(6):
            if column < 2:
                page.write_string(row, column, f"regel {row} {column}")
            else:
                page.write_number(row, column, round(luck.random() * 5000, 2), money)
        page.write_formula(row, 6, f"=C{row + 1}*D{row + 1}", money, round(luck.random() * 1e5, 2))
        page.write_formula(row, 7, f"=E{row + 1}+F{row + 1}", money, round(luck.random() * 1e4, 2))
    page = book.add_worksheet("Antwoorden")
    for row in range(81):
        page.write_string(row, 0, f"K{row}")
        page.write_string(row, 1, f"Vraag {row}")
        said = answer(luck)
        page.write_string(row, 2, said)
        page.write_number(row, 3, len(said.split()))
    book.close()
    return stream.getvalue()


def register() -> bytes:
    """Return one table of 5,000 bids by 60 columns below a head: texts, a date, amounts, percentages, counts."""
    luck, stream = random.Random(1), io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    looks = {
        one: book.add_format({"num_format": look}) for one, look in (("€", "#,##0.00"), ("d", "d-m-yyyy"), ("%", "0%"))
    }
    page = book.add_worksheet("Register")
    page.write_row(0, 0, [f"Kolom {column}" for column in range(60)])
    for row in range(1, 5001):
        for column in range(60):
            kind = column % 6
            if kind == 0:
                page.write_string(row, column, f"tekst {luck.randint(0, 3000)}")
            elif column == 1:
                page.write_number(row, column, luck.randint(46_000, 47_000), looks["d"])
            elif kind < 4:
                page.write_number(row, column, round(luck.random() * 1e5, 2), looks["€"])
            elif kind == 4:
                page.write_number(row, column, luck.randint(0, 100) / 100, looks["%"])
            else:
                page.write_number(row, column, luck.randint(0, 999))
    book.close()
    return stream.getvalue()


def calamine(files: list[File]) -> None:
    """Read every cell with calamine and nothing else."""
    for content, _ in files:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for index in range(len(book.sheet_names)):
            book.get_sheet_by_index(index).to_python(skip_empty_area=False)


def ours(reader: Reader, files: list[File]) -> None:
    """Read every file with our reader."""
    for found in reader.map(open_workbook, files):
        assert isinstance(found, Workbook), found


def timed(run: Callable[[], object]) -> float:
    """Return the seconds something takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def longest_gap(run: Callable[[], object]) -> float:
    """Return the longest gap, in milliseconds, of a ticker of one millisecond while a thread does something."""
    thread = threading.Thread(target=run)
    thread.start()
    longest, last = 0.0, time.perf_counter()
    while thread.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest * 1000


def shown(ratios: list[float]) -> str:
    """Return the median with the lowest and the highest."""
    return f"{statistics.median(ratios):.2f} [{min(ratios):.2f}-{max(ratios):.2f}]"


def main() -> None:
    """Measure and print."""
    bids = [(bid(seed), f"{seed}.xlsx") for seed in range(BIDS)]
    sets = {f"{BIDS} bids": bids, "register 5,001 x 60": [(register(), "register.xlsx")]}
    one, two = Processes(1), Processes(2)
    readers: dict[str, Reader] = {"direct": Direct(), "one process": one, "two processes": two}
    for reader in readers.values():
        ours(reader, bids[:6])
    for name, files in sets.items():
        ratios: dict[str, list[float]] = {label: [] for label in readers}
        seconds = []
        for _ in range(ROUNDS):
            seconds.append(timed(lambda files=files: calamine(files)))  # type: ignore[misc]
            for label, reader in readers.items():
                ratios[label].append(timed(lambda r=reader, f=files: ours(r, f)) / seconds[-1])  # type: ignore[misc]
        print(f"{name}: calamine {statistics.median(seconds) * 1000:.0f} ms")
        for label, several in ratios.items():
            print(f"  {label:14} {shown(several)} x calamine")
        gaps = [longest_gap(lambda f=files: ours(one, f)) for _ in range(3)]  # type: ignore[misc]
        print(f"  longest gap of the ticker through one process: {statistics.median(gaps):.1f} ms")
    for reader in (one, two):
        reader.close()
    if sys.platform == "linux":
        print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
