"""Files that nobody would make on purpose, and some that somebody would: no crash, no hang, no traceback.

In CI each property gets so many examples that all of them together take some fifteen seconds. By hand longer:
`TENDER_DESK_FUZZ=20` gives twenty times as many.
"""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importing.bad_inputs import CLOSED, NOTED, open_document, table
from tests.importing.forms import TENDER, part_a, part_b
from tests.importing.sheets import zipped

from tender_desk.core.problems import Problem
from tender_desk.importing.identity import FormIdentity, identify
from tender_desk.importing.price_reader import read_prices
from tender_desk.importing.quality_reader import read_quality
from tender_desk.importing.reader import Direct, Processes, read_part
from tender_desk.importing.workbook import Workbook, notes, open_workbook
from tender_desk.wording import problem_text

ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"])
LETTERS = st.sampled_from("ab1;,\t|\"' \r\n=+-@é\ufeff")
TIMES = int(os.environ.get("TENDER_DESK_FUZZ", "1"))
PATIENCE = 5
"""Seconds one file may take on a slow machine."""
EVERY = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
DIRECT = Direct()
NAMES = st.sampled_from(["a.xlsx", "a.xlsm", "a.xls", "a.ods", "a.csv", "a.txt", "a", "a.pdf"])


def bounded(examples: int) -> settings:
    return settings(max_examples=examples * TIMES, deadline=None, suppress_health_check=EVERY)


def check(content: bytes, name: str) -> None:
    """Read a file every way there is; each ends in a value or in problems that are sentences."""
    started = perf_counter()
    read = DIRECT.call(open_workbook, content, name)
    found = list(notes(read)) if isinstance(read, Workbook) else [read]
    found += read_part(DIRECT, read_quality, content, name, TENDER, 7)[1]
    found += read_part(DIRECT, read_prices, content, name, TENDER, 7)[1]
    assert isinstance(identify(content), FormIdentity | None)
    assert perf_counter() - started < PATIENCE
    for one in found:
        assert one.code != "reader-crashed"
        assert problem_text(one, "nl")
    if isinstance(read, Workbook):
        for sheet in read.sheets.values():
            for cell in list(sheet.cells.values())[:200]:
                assert isinstance(cell.text, str)
                assert cell.shown is not None


@cache
def seeds() -> tuple[bytes, ...]:
    cell = '<table:table-cell office:value-type="float" office:value="12.5" table:formula="of:=[.A1]*2"/>'
    small = [content for _, content in (*CLOSED.values(), *NOTED.values()) if len(content) < 20_000]
    return (part_a(), part_b(), open_document(table(cell * 3)), *small)


@st.composite
def spoiled(draw: st.DrawFn, content: bytes) -> bytes:
    """Bytes with some of them changed, left out, doubled or put in."""
    data = bytearray(content)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        kind = draw(st.integers(0, 4))
        if kind == 0 and data:
            data[at] = draw(st.integers(0, 255))
        elif kind == 1:
            del data[at : at + draw(st.integers(1, 40))]
        elif kind == 2:
            data[at:at] = data[at : at + draw(st.integers(1, 40))]
        elif kind == 3:
            data[at:at] = draw(st.binary(max_size=12))
        else:
            data[at : at + 4] = struct.pack("<L", draw(st.sampled_from([0, 1, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF])))
    return bytes(data)


@bounded(150)
@given(st.data(), NAMES)
def test_spoiled_bytes_of_a_file(data: st.DataObject, name: str) -> None:
    content = data.draw(st.sampled_from(seeds()).flatmap(spoiled))
    check(content, name)


@cache
def unpacked(content: bytes) -> tuple[tuple[str, bytes], ...]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


TOKENS = st.sampled_from(
    [
        b"<c/>", b"</c>", b"<row>", b'<row r="1"/>', b' r="A1"', b' r="XFD1048576"', b' t="s"', b' t="b"', b' s="9999"',
        b"<v>", b"</v>", b"<f>", b"</f>", b'<f t="shared" si="0"/>', b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&#0;",
        b"&amp;", b"&x;", b"<!DOCTYPE a>", b'<mergeCell ref="A1:B2"/>', b'<col min="1" max="99999999" hidden="1"/>',
        b' count="-1"', b"1e999", b"-1", b"NaN", b' xmlns="x"', b"\xff\xfe", b"\xed\xa0\x80", b"", b"_x0000_",
        b' table:number-columns-repeated="1048576"', b' table:number-rows-repeated="1048576"', b"<text:p>",
    ]
)  # fmt: skip


@bounded(250)
@given(st.data(), st.sampled_from(["a.xlsx", "a.ods"]))
def test_spoiled_xml_of_a_part(data: st.DataObject, name: str) -> None:
    content = seeds()[2] if name == "a.ods" else data.draw(st.sampled_from(seeds()[:2]))
    parts = dict(unpacked(content))
    wanted = [one for one in parts if one.endswith((".xml", ".rels"))]
    for _ in range(data.draw(st.integers(1, 3))):
        part = data.draw(st.sampled_from(wanted))
        body = bytearray(parts[part])
        at = data.draw(st.integers(0, len(body)))
        if data.draw(st.booleans()):
            # at the edge of a tag, where it means most
            at = max(0, body.rfind(data.draw(st.sampled_from([b"<", b">", b'"'])), 0, at))
        body[at : at + data.draw(st.integers(0, 30))] = data.draw(TOKENS)
        parts[part] = bytes(body)
    check(zipped(parts), name)


@bounded(80)
@given(st.data())
def test_parts_left_out_swapped_or_named_otherwise(data: st.DataObject) -> None:
    parts = dict(unpacked(data.draw(st.sampled_from(seeds()[:3]))))
    names = list(parts)
    for _ in range(data.draw(st.integers(1, 3))):
        one, other = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(names))
        kind = data.draw(st.integers(0, 3))
        if kind == 0:
            parts.pop(one, None)
        elif kind == 1 and one in parts and other in parts:
            parts[one], parts[other] = parts[other], parts[one]
        elif kind == 2 and one in parts:
            parts[data.draw(st.sampled_from(["x", "../x", "xl\\y", other.upper()]))] = parts[one]
        elif one in parts:
            parts[one] = data.draw(st.binary(max_size=40))
    check(zipped(parts), data.draw(NAMES))


@bounded(150)
@given(st.binary(max_size=400) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")), NAMES)
def test_anything_at_all(content: bytes, name: str) -> None:
    check(content, name)


@bounded(120)
@given(st.text(LETTERS, max_size=80), ENCODINGS)
def test_any_text_file_is_text_or_a_sentence(text: str, encoding: str) -> None:
    content = text.encode(encoding, "replace")
    read = open_workbook(content, "prijzen.csv")
    if isinstance(read, Workbook):
        (sheet,) = read.sheets.values()
        assert all(isinstance(cell.value, str) and not cell.formula for cell in sheet.cells.values())
    check(content, "prijzen.csv")


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    house = Processes(seconds=10)
    yield house
    house.close()


@bounded(40)
@given(st.data(), NAMES)
def test_spoiled_files_do_not_hurt_the_process_that_reads_them(
    processes: Processes, data: st.DataObject, name: str
) -> None:
    content = data.draw(st.sampled_from(seeds()).flatmap(spoiled))
    at_a_distance = processes.call(open_workbook, content, name)
    here = open_workbook(content, name)
    assert isinstance(at_a_distance, Workbook | Problem)
    assert at_a_distance == here
    assert processes.call(open_workbook, part_a(), "a.xlsx") == open_workbook(part_a(), "a.xlsx")


@pytest.mark.libreoffice
def test_a_spoiled_old_workbook_never_ends_the_program(processes: Processes, tmp_path: Path) -> None:
    """Old workbooks go through a reader of others: what spoils them is only ever tried in the process."""
    import random
    import subprocess

    (tmp_path / "a.xlsx").write_bytes(part_a())
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "xls"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "a.xlsx")], check=True, capture_output=True)
    content = (tmp_path / "a.xls").read_bytes()
    whole = processes.call(open_workbook, content, "a.xls")
    assert isinstance(whole, Workbook)
    assert whole.sheets["Antwoorden"].cell("C8").text == "Zes maanden nazorg."
    assert whole.sheets["Antwoorden"].cell("D7").formula == "=?"
    assert [one.code for one in whole.notes] == ["old-excel-read", "hidden-sheet"]
    identity = identify(content)
    assert identity is not None
    assert identity.lot == 7
    luck = random.Random(7)
    for _ in range(60 * TIMES):
        data = bytearray(content)
        for _ in range(luck.randint(1, 30)):
            data[luck.randrange(len(data))] = luck.randrange(256)
        found = processes.call(open_workbook, bytes(data), "a.xls")
        assert isinstance(found, Workbook | Problem)
        identify(bytes(data))
