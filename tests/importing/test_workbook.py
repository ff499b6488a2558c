"""A workbook is opened without trust: what it cannot be is refused with a code, never with an exception."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from time import perf_counter

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importing.forms import TENDER, altered, dossier, part_a
from tests.importing.sheets import workbook

from tender_desk.core.problems import Problem
from tender_desk.core.selection import DemandState
from tender_desk.importing.lists import (
    ReceiptLine,
    SelectionLine,
    read_receipt_list,
    read_selection_list,
    receipt_list,
    selection_list,
)
from tender_desk.importing.score_sheets import read_score_sheet, score_sheet
from tender_desk.importing.workbook import LONGEST_TEXT, Workbook, open_workbook
from tender_desk.wording import ZONE

PLAIN = part_a()


def rewritten(change: Callable[[str, bytes], bytes | None], content: bytes = PLAIN) -> bytes:
    """Return a workbook with every part passed through a change; None leaves the part out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = change(name, source.read(name))
            if part is not None:
                target.writestr(name, part)
    return stream.getvalue()


def test_cells_have_their_place_their_formula_and_how_they_are_shown() -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet.title = "Blad één"
        sheet["B7"] = 0.66
        sheet["B7"].number_format = "0%"
        sheet["B8"] = "=1+1"
        sheet["B9"] = "#N/A"
        sheet["B10"] = datetime(2027, 3, 1)  # noqa: DTZ001
        sheet["B11"] = "  met\u00a0spaties  "

    empty = io.BytesIO()
    openpyxl.Workbook().save(empty)
    book = open_workbook(altered(empty.getvalue(), change), "x.xlsx")
    assert isinstance(book, Workbook)
    sheet = book.sheet("blad één")
    assert sheet is not None
    assert sheet.cell("B7").place == "Blad één!B7"
    assert (sheet.cell("B7").value, sheet.cell("B7").number_format) == (0.66, "0%")
    assert (sheet.cell("B8").value, sheet.cell("B8").formula) == (None, "=1+1")
    assert sheet.cell("B9").error
    assert sheet.cell("B10").text == "2027-03-01"
    assert sheet.cell("B11").text == "met spaties"
    assert sheet.cell("Z99").empty
    assert book.sheet("Ander blad") is None


def test_a_shared_formula_is_seen_in_every_cell_it_stands_for() -> None:
    def share(name: str, part: bytes) -> bytes:
        return part.replace(b"<f>A1*2</f>", b'<f t="shared" ref="B1:B2" si="0">A1*2</f>').replace(
            b"<f>A2*2</f>", b'<f t="shared" si="0"/>'
        )

    stream = io.BytesIO()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B1"], sheet["B2"] = "=A1*2", "=A2*2"
    book.save(stream)
    read = open_workbook(rewritten(share, stream.getvalue()), "x.xlsx")
    assert isinstance(read, Workbook)
    assert [read.sheets["Sheet"].cell(ref).formula for ref in ("B1", "B2")] == ["=A1*2", "=A2*2"]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(PLAIN) - 1), st.integers(1, 255), st.integers(0, 400))
def test_a_damaged_file_gives_a_workbook_or_a_problem_and_never_an_exception(at: int, by: int, cut: int) -> None:
    spoiled = bytearray(PLAIN)
    spoiled[at] ^= by
    read = open_workbook(bytes(spoiled[: len(spoiled) - cut]), "x.xlsx")
    assert isinstance(read, Workbook | Problem)


# --- what a crafted file may cost ------------------------------------------------------------------------------------

FIRST = "xl/worksheets/sheet1.xml"
PATIENCE = 4
"""Seconds a file may take on a slow machine; a reader that believes these files takes minutes or fills the memory."""


def in_first(change: Callable[[bytes], bytes], to: str = FIRST) -> bytes:
    """Return part A with its first sheet changed and moved to another name in the zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name).replace(FIRST[3:].encode(), to[3:].encode())
            target.writestr(to if name == FIRST else name, change(part) if name == FIRST else part)
    return stream.getvalue()


def merging(stated: bytes) -> Callable[[bytes], bytes]:
    return lambda part: part.replace(b"</sheetData>", b"</sheetData><mergeCells>" + stated + b"</mergeCells>", 1)


def wide(encoding: str) -> Callable[[bytes], bytes]:
    def change(part: bytes) -> bytes:
        text = merging(b'<mergeCell ref="A1:CV20000"/>')(part).decode().rpartition("?>")[2]
        body = f'<?xml version="1.0" encoding="UTF-16"?>{text}' if encoding == "utf-16" else text
        return body.encode(encoding)

    return change


@pytest.mark.parametrize(
    "content",
    [
        in_first(merging(b'<mergeCell ref="A1:CV20000"/>')),
        in_first(merging(b'<mergeCell ref="A1:CV20000"/>'), "xl/ws/first.xml"),
        in_first(merging(b'<mergeCell ref="A1:CV20000"/>'), "xl/media/picture.png"),
        in_first(merging(b'<mergeCell ref = "A1&#58;XFD1048576" />')),
        in_first(merging(b"<mergeCell\n ref='A1:CV20000'/>")),
        in_first(wide("utf-16")),
        in_first(wide("utf-16-le")),
        in_first(
            lambda p: p.replace(
                b"</sheetData>", b'</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>', 1
            )
        ),
        in_first(lambda p: p.replace(b"<sheetData>", b"<sheetData>" + b"<row/>" * 800_000, 1)),
        in_first(lambda p: p.replace(b"<sheetData>", b"<sheetData><row>" + b"<c/>" * 110_000 + b"</row>", 1)),
        in_first(
            lambda p: p.replace(b"</sheetData>", b"</sheetData>" + b'<conditionalFormatting sqref="A1"/>' * 90_000)
        ),
        in_first(
            lambda p: p.replace(b"</sheetData>", b'</sheetData><x:y xmlns:x="u" sqref="' + b"A1 " * 150_000 + b'"/>')
        ),
    ],
    ids=[
        "plain",
        "folder",
        "picture",
        "escaped",
        "line end",
        "utf-16",
        "utf-16 no mark",
        "link",
        "rows",
        "cells",
        "rules",
        "refs",
    ],
)
def test_a_sheet_that_claims_a_lot_costs_little(content: bytes) -> None:
    started = perf_counter()
    read = open_workbook(content, "x.xlsx")
    assert perf_counter() - started < PATIENCE
    assert isinstance(read, Workbook) or read.code == "file-too-large"


def far(content: bytes, ref: str = "XFD1048576") -> bytes:
    """Return a workbook with one more cell, far away on every sheet."""
    row = ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = f'<row r="{row}"><c r="{ref}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'.encode()
    return rewritten(lambda _, part: part.replace(b"</sheetData>", cell), content)


@pytest.mark.parametrize("ref", ["XFD1048576", "A1048576", "A20000"])
def test_a_far_cell_costs_nothing_and_stops_nothing(ref: str) -> None:
    given = ReceiptLine("1/A.xlsx", datetime(2027, 2, 1, 9, tzinfo=ZONE), "post")
    started = perf_counter()
    read, problems = read_receipt_list(far(receipt_list("T", [given]), ref), "o.xlsx", "T")
    assert perf_counter() - started < PATIENCE / 2
    if ref != "A20000":
        assert (len(read or ()), problems) == (1, ())
    state = SelectionLine(7, "A", "x", "G3", DemandState.DECLARED, "")
    started = perf_counter()
    lines, _ = read_selection_list(far(selection_list(TENDER.reference, [state]), "XFD1048576"), "s.xlsx", TENDER)
    sheet = far(score_sheet(dossier(), "kuipers"))
    assert read_score_sheet(sheet, "scores.xlsx", dossier())[0] is not None
    assert perf_counter() - started < PATIENCE / 2
    assert len(lines or ()) == 1


def test_a_cell_with_more_text_than_excel_holds_is_named() -> None:
    most = altered(PLAIN, lambda book: book["Antwoorden"].__setitem__("C7", "a" * LONGEST_TEXT))
    assert isinstance(open_workbook(most, "x.xlsx"), Workbook)
    more = rewritten(lambda _, part: part.replace(b"aaaa</t>", b"aaaaa</t>"), most)
    assert open_workbook(more, "x.xlsx") == Problem(
        "cell-too-long", "Antwoorden!C7", {"most": LONGEST_TEXT}, file="x.xlsx"
    )


@pytest.mark.parametrize(("terms", "read"), [(500, "=A2+A2+"), (2500, "=?")])
def test_a_shared_formula_is_written_out_on_demand_and_one_nobody_types_is_not(terms: int, read: str) -> None:
    long = b"+".join([b"A1"] * terms)
    shared = b'<c r="A%d"><f t="shared" si="0"/><v>1</v></c>'
    cells = b"".join(b'<row r="%d">%s</row>' % (row, shared % row) for row in range(101, 15_000))
    first = b'<row r="100"><c r="A100"><f t="shared" ref="A100:A15000" si="0">%s</f><v>1</v></c></row>' % long
    content = in_first(lambda part: part.replace(b"</sheetData>", first + cells + b"</sheetData>", 1))
    started = perf_counter()
    book = open_workbook(content, "x.xlsx")
    assert perf_counter() - started < PATIENCE
    assert isinstance(book, Workbook)
    sheet = next(iter(book.sheets.values()))
    assert sheet.cell("A101").formula.startswith(read)
    assert sheet.cell("A14999").formula.startswith(read[:2])


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        ('<row r="1">' + "".join(f'<c r="A{n}"><v>1</v></c>' for n in range(1, 700_000)) + "</row>", "damaged"),
        ("".join(f'<row r="{n}" s="1"><c r="A{n}" s="0"/></row>' for n in range(1, 300_000)), "1"),
        ("<row/>" * 3_900_000, "file-too-large"),
    ],
    ids=["cells", "looks down to the last row", "rows"],
)
def test_a_sheet_of_nothing_or_too_much_ends_soon(rows: str, read: str) -> None:
    started = perf_counter()
    found = open_workbook(workbook(rows), "x.xlsx")
    assert perf_counter() - started < 2 * PATIENCE
    assert (str(len(found.sheets)) if isinstance(found, Workbook) else found.code) == read
