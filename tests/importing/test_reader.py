"""The process that reads: whatever a file makes of it, whoever asked gets a value or one sentence, and can ask on."""

from __future__ import annotations

import pickle
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from time import perf_counter, sleep
from types import MappingProxyType
from typing import Any

import pytest
from tests.importing import misbehaving
from tests.importing.forms import TENDER, dossier, part_a, part_b
from tests.importing.sheets import workbook

from tender_desk import __main__ as main_module
from tender_desk.core.problems import Problem, Severity
from tender_desk.importing import reader as readers
from tender_desk.importing.guarded import NotOursError, Pieces, joined, pickled, restore
from tender_desk.importing.price_reader import read_prices
from tender_desk.importing.quality_reader import read_quality
from tender_desk.importing.reader import Direct, Processes, read_part
from tender_desk.importing.score_sheets import read_score_sheet, score_sheet
from tender_desk.importing.tasks import TASKS
from tender_desk.importing.tender_reader import read_tender
from tender_desk.importing.tender_template import template
from tender_desk.importing.workbook import Workbook, open_workbook
from tender_desk.wording import ZONE, problem_text

ROOT = Path(__file__).parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    house = Processes(seconds=20)
    yield house
    house.close()


@pytest.fixture
def spoiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[Processes]:
    """A reader whose process also knows what a hostile file might make of it."""
    source = str(Path(readers.__file__).parents[2])
    start = (
        f"import sys; sys.path[:0] = [{source!r}, {str(ROOT)!r}]; from tests.importing.misbehaving import register; "
        "register(); from tender_desk.importing.worker import main; sys.exit(main())"
    )
    monkeypatch.setattr(readers, "_command", lambda: [sys.executable, "-c", start])
    house = Processes(seconds=3)
    yield house
    house.close()


def still_reads(house: Processes) -> bool:
    return isinstance(house.call(open_workbook, part_a(), "a.xlsx"), Workbook)


def test_what_comes_back_is_what_was_read(processes: Processes) -> None:
    here = open_workbook(part_a(), "a.xlsx")
    assert processes.call(open_workbook, part_a(), "a.xlsx") == here
    assert processes.call(open_workbook, b"", "a.xlsx") == Problem("file-empty", file="a.xlsx")
    assert read_part(processes, read_quality, part_a(), "a.xlsx", TENDER, 7) == read_quality(
        part_a(), "a.xlsx", TENDER, 7
    )
    assert read_part(processes, read_prices, part_b(), "b.xlsx", TENDER, 7) == read_prices(
        part_b(), "b.xlsx", TENDER, 7
    )
    sheet = score_sheet(dossier(), "kuipers")
    asked = read_part(processes, read_score_sheet, sheet, "s.xlsx", dossier())
    assert asked == read_score_sheet(sheet, "s.xlsx", dossier())
    assert read_part(processes, read_tender, template("nl"), "t.xlsx") == read_tender(template("nl"), "t.xlsx")


def test_several_files_come_back_in_their_order(processes: Processes) -> None:
    files = [(workbook(f'<row r="1"><c r="A1"><v>{n}</v></c></row>'), f"{n}.xlsx") for n in range(30)]
    read = list(processes.map(open_workbook, files))
    assert [one.name for one in read if isinstance(one, Workbook)] == [name for _, name in files]
    two = Processes(2)
    assert list(two.map(open_workbook, files)) == read == list(Direct().map(open_workbook, files))
    two.close()


def test_whoever_stops_listening_leaves_nothing_running(processes: Processes) -> None:
    several = processes.map(open_workbook, [(part_a(), f"{n}.xlsx") for n in range(20)])
    assert isinstance(next(several), Workbook)
    assert isinstance(several, Generator)
    several.close()
    assert still_reads(processes)


@pytest.mark.parametrize(
    ("task", "code"),
    [
        (misbehaving.sleep_long, "reader-timeout"),
        (misbehaving.count_for_ever, "reader-timeout"),
        (misbehaving.die, "reader-crashed"),
        pytest.param(misbehaving.eat, "reader-memory", marks=linux),
        (misbehaving.panic, "reader-crashed"),
        (misbehaving.fail, "reader-crashed"),
        (misbehaving.leave, "reader-crashed"),
        (misbehaving.bomb, "reader-crashed"),
        (misbehaving.module_from_outside, "reader-crashed"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_a_process_that_fails_is_one_finding_and_the_next_file_is_read(
    spoiled: Processes, task: Callable[..., Any], code: str, tmp_path: Path
) -> None:
    started = perf_counter()
    found = spoiled.call(task, b"", "x.xlsx")
    assert perf_counter() - started < 10
    assert isinstance(found, Problem)
    assert (found.code, found.file, found.severity) == (code, "x.xlsx", Severity.BLOCKS)
    assert "{" not in problem_text(found, "nl")
    assert read_part(spoiled, task, b"", "x.xlsx") == (None, (found,)) or task is misbehaving.leave
    assert not (Path.home() / "from-a-bid").exists()
    assert still_reads(spoiled)


@pytest.mark.parametrize(
    "task",
    [
        misbehaving.connect,
        misbehaving.run,
        misbehaving.system,
        misbehaving.write,
        misbehaving.write_low,
        misbehaving.remove,
    ],
    ids=lambda task: str(task.__name__),
)
def test_the_process_opens_no_connection_starts_no_program_and_touches_no_file(
    spoiled: Processes, task: Callable[..., Any], tmp_path: Path
) -> None:
    there, new = tmp_path / "there.txt", tmp_path / "new.txt"
    there.write_text("x")
    target = there if task is misbehaving.remove else new
    found = spoiled.call(task, b"", str(target))
    assert isinstance(found, Problem)
    assert found.code == "reader-crashed"
    assert there.exists()
    assert not new.exists()


def test_what_is_printed_in_the_process_spoils_no_answer(spoiled: Processes, capfd: pytest.CaptureFixture[str]) -> None:
    assert spoiled.call(misbehaving.chatter, b"", "x.xlsx") == "quiet"
    assert capfd.readouterr() == ("", "")


def test_a_long_answer_comes_in_pieces_and_whole(spoiled: Processes) -> None:
    assert spoiled.call(misbehaving.many, b"", "x.xlsx") == misbehaving.many(b"", "x.xlsx")
    pieces = Pieces()
    pieces.cut(misbehaving.many(b"", ""))
    assert max(len(part) for part in pieces.parts) <= 200


def test_what_a_task_yields_comes_one_by_one_and_a_failure_comes_last(spoiled: Processes) -> None:
    assert list(spoiled.stream(misbehaving.count_on, b"", "x.xlsx")) == [0, 1, 2, 3, 4]
    crashed = Problem("reader-crashed", file="x.xlsx")
    for task in (misbehaving.count_and_fail, misbehaving.count_and_die):
        assert list(spoiled.stream(task, b"", "x.xlsx")) == [1, crashed]
    assert still_reads(spoiled)


def test_whoever_stops_listening_to_one_task_can_ask_on(spoiled: Processes) -> None:
    numbers = spoiled.stream(misbehaving.count_on, b"", "x.xlsx")
    assert next(numbers) == 0
    assert isinstance(numbers, Generator)
    numbers.close()
    assert still_reads(spoiled)


def test_reading_can_be_stopped_from_elsewhere(spoiled: Processes) -> None:
    assert still_reads(spoiled)
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(spoiled.call(misbehaving.sleep_long, b"", "x.xlsx")))
    started = perf_counter()
    thread.start()
    sleep(0.3)
    spoiled.cancel()
    thread.join(5)
    assert perf_counter() - started < 2.5
    assert found == [Problem("reader-cancelled", file="x.xlsx")]
    assert still_reads(spoiled)


def test_a_process_that_died_between_two_files_is_replaced(processes: Processes) -> None:
    assert still_reads(processes)
    for house in processes._free:
        house._process.kill()
        house._process.wait()
    assert still_reads(processes)


def test_nothing_is_started_before_the_first_file() -> None:
    house = Processes()
    assert house._free == []
    house.warm()
    assert len(house._free) == 1
    assert still_reads(house)
    house.close()
    assert house._free == []


def test_a_built_application_starts_itself_as_the_process_that_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    assert main_module.READ == readers.SWITCH
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert readers._command() == [sys.executable, readers.SWITCH]
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    monkeypatch.setattr(readers, "_command", lambda: [sys.executable, "-m", "tender_desk", readers.SWITCH])
    house = Processes()
    assert still_reads(house)
    house.close()


def test_reading_directly_catches_everything_too(monkeypatch: pytest.MonkeyPatch) -> None:
    known = TASKS
    assert isinstance(known, dict)
    for task, code in ((misbehaving.panic, "reader-crashed"), (misbehaving.fail, "reader-crashed")):
        monkeypatch.setitem(known, task.__name__, task)
        found = Direct().call(task, b"", "x.xlsx")
        assert found == Problem(code, file="x.xlsx")
    yielding: list[tuple[Callable[..., Iterator[int]], list[object]]] = [
        (misbehaving.count_on, [0, 1, 2, 3, 4]),
        (misbehaving.count_and_fail, [found]),
    ]
    for yields, came in yielding:
        monkeypatch.setitem(known, yields.__name__, yields)
        assert list(Direct().stream(yields, b"", "x.xlsx")) == came


# --- what may come back -----------------------------------------------------------------------------------------------

KEPT = [
    None, "tekst", 12, 1.5, True, b"x", (1, ("a",)), ["a"], {"a": 1}, frozenset({1}), Decimal("1.10"), Fraction(1, 3),
    date(2027, 3, 1), datetime(2027, 3, 1, 12, tzinfo=ZONE), datetime(2027, 3, 1, tzinfo=UTC), timedelta(hours=3),
    Severity.ASK, Problem("damaged", "A!B7", {"x": Decimal(1)}), MappingProxyType({"a": 1}),
]  # fmt: skip


@pytest.mark.parametrize("value", KEPT, ids=lambda value: type(value).__name__)
def test_our_plain_values_come_back_as_they_were(value: object) -> None:
    again = restore(pickled(value))
    assert again == value
    assert type(again) is type(value)


def test_a_tender_and_a_dossier_come_back_as_they_were() -> None:
    assert restore(pickled(TENDER)) == TENDER
    assert restore(pickled(dossier())) == dossier()
    book = open_workbook(part_a(), "a.xlsx")
    pieces = Pieces()
    mark = pieces.cut((book, (replace(Problem("damaged"), file="x"),) * 500))
    parts = [restore(pickled(part)) for part in pieces.parts]
    assert joined(restore(pickled(mark)), parts) == (book, (Problem("damaged", file="x"),) * 500)


@pytest.mark.parametrize(
    "content",
    [
        pickle.dumps(misbehaving.Bomb()),
        pickle.dumps(open_workbook),
        pickle.dumps(eval),
        pickle.dumps(Path("x")),
        pickle.dumps(threading.Event),
        b"cos\nsystem\n(S'true'\ntR.",
        b"cbuiltins\neval\n(S'1'\ntR.",
        b"ctender_desk.core.problems\nIterable\n.",
        b"ctender_desk.importing.workbook\nopen_workbook\n.",
        b"ctender_desk.importing.reader\nsubprocess\n.",
        b"ctender_desk.importing.reader\nProcesses\n.",
        b"\x80\x05.",
        b"",
        b"no pickle",
    ],
    ids=range(14),
)
def test_anything_else_is_refused_before_it_does_anything(content: bytes) -> None:
    with pytest.raises(NotOursError):
        restore(content)


@pytest.mark.parametrize("value", [None, (), ("book",), ("long", [3]), ("code", "x"), ("tuple", [("whole",)]), 7])
def test_pieces_that_do_not_fit_together_are_refused(value: object) -> None:
    with pytest.raises(NotOursError):
        joined(value, [])
