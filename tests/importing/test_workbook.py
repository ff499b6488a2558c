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
from tender_desk.importing.workbook import LONGEST_TEXT, MOST_MERGED, OLE2, Workbook, open_workbook
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


def strict(_: str, part: bytes) -> bytes:
    return part.replace(b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/")


def without_sheets(name: str, part: bytes) -> bytes:
    if name != "xl/workbook.xml":
        return part
    start, end = part.index(b"<sheets>"), part.index(b"</sheets>")
    return part[: start + 8] + part[end:]


def with_doctype(name: str, part: bytes) -> bytes:
    head, _, rest = part.partition(b"?>")
    return head + b'?><!DOCTYPE a [<!ENTITY b "c">]>' + rest if name == "xl/workbook.xml" else part


def with_merges(name: str, part: bytes) -> bytes:
    return part.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


def broken_sheet(name: str, part: bytes) -> bytes:
    return part[: len(part) // 2] if "worksheets/sheet2" in name else part


def twice() -> bytes:
    stream = io.BytesIO(PLAIN)
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/workbook.xml", b"<other/>")
    return stream.getvalue()


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (129 * 1024 * 1024))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"Perceel;Prijs\r\n7;4725\r\n", "no-workbook"),
        (b"%PDF-1.7 ...", "no-workbook"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (PLAIN[: len(PLAIN) // 2], "damaged"),
        (OLE2 + bytes(600), "old-excel"),
        (OLE2 + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password-protected"),
        (rewritten(strict), "strict-format"),
        (rewritten(without_sheets), "no-worksheets"),
        (rewritten(with_doctype), "doctype"),
        (rewritten(with_merges), "file-too-large"),
        (rewritten(broken_sheet), "damaged"),
        (rewritten(lambda name, part: None if name == "xl/workbook.xml" else part), "no-workbook"),
        (twice(), "damaged"),
        (bomb(), "file-too-large"),
        (b"PK" + bytes(33 * 1024 * 1024), "file-too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_workbook_of_ours_is_refused_with_one_code(content: bytes, code: str) -> None:
    assert open_workbook(content, "inschrijving.xlsx") == Problem(code, file="inschrijving.xlsx")


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


def test_the_limit_on_merged_cells_lies_far_above_any_form() -> None:
    assert MOST_MERGED > 1_000


# --- what a crafted file may cost ------------------------------------------------------------------------------------

FIRST = "xl/worksheets/sheet1.xml"
PATIENCE = 8
"""Seconds a file may take on a slow machine; without the limits these files take minutes or fill the memory."""


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
def test_what_a_sheet_would_make_is_counted_wherever_and_however_it_stands_in_the_file(content: bytes) -> None:
    started = perf_counter()
    assert open_workbook(content, "x.xlsx") == Problem("file-too-large", file="x.xlsx")
    assert perf_counter() - started < PATIENCE


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
    assert perf_counter() - started < PATIENCE / 4
    if ref != "A20000":
        assert (len(read or ()), problems) == (1, ())
    state = SelectionLine(7, "A", "x", "G3", DemandState.DECLARED, "")
    started = perf_counter()
    lines, _ = read_selection_list(far(selection_list(TENDER.reference, [state]), "XFD1048576"), "s.xlsx", TENDER)
    sheet = far(score_sheet(dossier(), "kuipers"))
    assert read_score_sheet(sheet, "scores.xlsx", dossier())[0] is not None
    assert perf_counter() - started < PATIENCE / 4
    assert len(lines or ()) == 1


def test_a_cell_with_more_text_than_excel_holds_is_named() -> None:
    most = altered(PLAIN, lambda book: book["Antwoorden"].__setitem__("C7", "a" * LONGEST_TEXT))
    assert isinstance(open_workbook(most, "x.xlsx"), Workbook)
    more = rewritten(lambda _, part: part.replace(b"aaaa</t>", b"aaaaa</t>"), most)
    assert open_workbook(more, "x.xlsx") == Problem(
        "cell-too-long", "Antwoorden!C7", {"most": LONGEST_TEXT}, file="x.xlsx"
    )


def test_a_long_shared_formula_is_not_written_out_for_every_cell() -> None:
    long = b"+".join([b"A1"] * 2500)
    shared = b'<c r="A%d"><f t="shared" si="0"/><v>1</v></c>'
    cells = b"".join(b'<row r="%d">%s</row>' % (row, shared % row) for row in range(101, 15_000))
    first = b'<row r="100"><c r="A100"><f t="shared" ref="A100:A15000" si="0">%s</f><v>1</v></c></row>' % long
    content = in_first(lambda part: part.replace(b"</sheetData>", first + cells + b"</sheetData>", 1))
    started = perf_counter()
    book = open_workbook(content, "x.xlsx")
    assert perf_counter() - started < PATIENCE
    assert isinstance(book, Workbook)
    sheet = book.sheets["Uitleg"]
    assert sheet.cell("A101").formula.startswith("=A2+")
    assert sheet.cell("A14999").formula == "=?"
