"""The own reader: fast and slow way agree, and both agree with openpyxl on everything openpyxl sees."""

from __future__ import annotations

import io
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula
from tests.importing.forms import TENDER, part_a
from tests.importing.sheets import HEAD, parts, sheet, zipped

from tender_desk.core.problems import Problem
from tender_desk.importing.identity import identify
from tender_desk.importing.quality_reader import read_quality
from tender_desk.importing.reading import xlsx_plain
from tender_desk.importing.reading.grid import Budget, Grid, styles_of
from tender_desk.importing.reading.limits import Unreadable
from tender_desk.importing.reading.number_formats import EPOCH_1900, EPOCH_1904, kind_of_format, moment_of
from tender_desk.importing.reading.texts import read_texts
from tender_desk.importing.reading.xlsx_sheet import TEXTS, SheetReader, SheetRest, read_sheet
from tender_desk.importing.reading.xml import MAIN, parse
from tender_desk.importing.workbook import Sheet, Workbook, letter, open_workbook

SAMPLE = Path(__file__).parents[2] / "sample_bids"
STYLES = styles_of(("General", "0%", "d-m-yyyy", "[h]:mm", "@"), EPOCH_1900)
SHARED = ("een", "", "twee & <drie>", " vier ")


def slowly(part: bytes, grid: Grid) -> SheetRest:
    reader = SheetReader(grid, SHARED)
    parse(part, MAIN, reader.start, reader.end, texts=TEXTS)
    reader.finish()
    grid.check_texts()
    return reader.rest


def said(grid: Grid, rest: SheetRest) -> object:
    return (
        grid.lines, grid.formats, grid.formulas, grid.errors, grid.hidden_rows, grid.beyond, grid.first_beyond,
        rest.merged, rest.hidden_columns, [(type(v), v) for line in grid.lines.values() for v in line],
    )  # fmt: skip


def outcome(read: Any, part: bytes) -> object:
    grid = Grid("Blad", Budget(), STYLES)
    try:
        return said(grid, read(part, grid))
    except Unreadable as refused:
        return refused.code


# --- the fast way says what the parser says ---------------------------------------------------------------------------

WORDS = st.text(st.sampled_from("ab1é€ \t\n\r>&;<]\"'\x00\x0b\ufffe"), max_size=6)
RAW = st.one_of(
    st.sampled_from(
        ["", "0", "1", "3", "4", "-0", "007", "1.5", "-2.", ".5", "1e5", "1E+400", "12345678901234567", "1.0e999"]
    ),
    st.sampled_from(["true", "#N/A", "45000", "0.25", "60", "-1", "&amp;", "&#10;", "&x;", "<v/>", " 1", "１", "1_0"]),
    WORDS,
)
CELL = st.builds(
    lambda column, row, style, kind, formula, value, end: (
        f'<c r="{column}{row}"{style}{kind}>{formula}{value}</c>'
        if value or formula
        else f'<c r="{column}{row}"{style}{end}>'
    ),
    st.sampled_from(["A", "B", "C", "D", "IV", "XFD", "a", ""]),
    st.sampled_from(["", "1", "2", "3", "20001"]),
    st.sampled_from(["", ' s="1"', ' s="2"', ' s="3"', ' s="99"', ' s="01"']),
    st.sampled_from(["", ' t="s"', ' t="n"', ' t="b"', ' t="e"', ' t="str"', ' t="inlineStr"', ' t="d"', ' t="x"']),
    st.one_of(
        st.just(""),
        st.builds(
            lambda about, text: f"<f{about}>{text}</f>",
            st.sampled_from(["", ' t="shared" si="0" ref="A1:A3"', ' t="array"']),
            RAW,
        ),
        st.just('<f t="shared" si="0"/>'),
    ),
    st.one_of(st.just(""), RAW.map(lambda v: f"<v>{v}</v>"), WORDS.map(lambda v: f"<is><t>{v}</t></is>")),
    st.sampled_from(["/", ' s="1"/']),
)
ROW = st.builds(
    lambda number, about, cells, end: f'<row r="{number}"{about}>{"".join(cells)}</row>{end}',
    st.sampled_from(["1", "2", "3", "20001", "30000", "0"]),
    st.sampled_from(["", ' spans="1:3"', ' hidden="1"', ' ht="15" x14ac:dyDescent="0.2"', ' ht="1" ht="2"', ' x="y"']),
    st.lists(CELL, max_size=4),
    st.sampled_from(["", "\n", '<row r="3"/>', '<row r="2" hidden="1"></row>', "<!-- -->"]),
)


@settings(max_examples=600, deadline=None)
@given(
    st.lists(ROW, max_size=4),
    st.sampled_from(["", ' xmlns:x14ac="u"']),
    st.sampled_from(["", "<cols/>", "<!--<sheetData>-->"]),
)
def test_what_programs_write_is_read_as_the_parser_reads_it(rows: list[str], namespaces: str, before: str) -> None:
    part = sheet("".join(rows), namespaces=namespaces, before=before).encode("utf-8", "replace")
    assert outcome(lambda p, g: read_sheet(p, g, SHARED), part) == outcome(slowly, part)


GOOD_CELL = st.sampled_from(
    [
        's="1"><v>0.66</v>',
        't="s"><v>2</v>',
        's="2"><v>45000</v>',
        "><v>-12.50</v>",
        't="b"><v>1</v>',
        't="str"><f>A1&amp;"x"</f><v>a &lt; b</v>',
        "><f>SUM(A1:A9)</f><v>9</v>",
        't="e"><v>#DIV/0!</v>',
        't="inlineStr"><is><t xml:space="preserve"> x </t></is>',
        "><f>1</f>",
        's="3"><v>1.5</v>',
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(GOOD_CELL, min_size=1, max_size=5), min_size=1, max_size=6))
def test_an_ordinary_sheet_goes_the_fast_way_and_is_read_the_same(rows: list[list[str]]) -> None:
    body = "".join(
        f'<row r="{r}" spans="1:5">'
        + "".join(f'<c r="{"ABCDE"[c]}{r}" {cell}</c>' for c, cell in enumerate(cells)).replace('" >', '">')
        + "</row>"
        for r, cells in enumerate(rows, start=1)
    )
    grid = Grid("Blad", Budget(), STYLES)
    xlsx_plain.fill(grid, body, SHARED, prefixed=False)
    slow = Grid("Blad", Budget(), STYLES)
    slowly(sheet(body).encode(), slow)
    assert said(grid, SheetRest()) == said(slow, SheetRest())


WIDE_CELL = st.sampled_from(
    [
        "><v>12</v>",
        "><v>-0.50</v>",
        ' t="s"><v>2</v>',
        ' s="2"><v>45000.5</v>',
        ' s="1"><v>0.66</v>',
        ' s="1" t="s"><v>0</v>',
    ]
)
ODD_CELL = st.sampled_from(
    [
        "><f>A1</f><v>1</v>",
        ' t="s"><v>99</v>',
        ' t="s"><v>-1</v>',
        ' t="s"><v>1.0</v>',
        ' t="str"><v>x</v>',
        "><v>007</v>",
        "><v>1E5</v>",
        "><v>12345678901234567</v>",
        ' s="99"><v>1</v>',
        "><v>-0</v>",
        "><v></v>",
        ">",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(WIDE_CELL, min_size=12, max_size=15), min_size=1, max_size=5),
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 14), ODD_CELL), max_size=2),
    st.sampled_from(["", ' hidden="1"', ' spans="1:15" ht="3"']),
    st.sampled_from(["", "<row r='9'/>", '<row r="9" hidden="1"/>', "\n", "<row"]),
)
def test_a_wide_table_is_read_as_the_parser_reads_it(
    rows: list[list[str]], odd: list[tuple[int, int, str]], about: str, end: str
) -> None:
    for row, column, cell in odd:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = cell
    body = "".join(
        f'<row r="{r}"{about}>'
        + "".join(f'<c r="{letter(c)}{r}"{cell}</c>' for c, cell in enumerate(cells, 1))
        + "</row>"
        for r, cells in enumerate(rows, start=1)
    )
    part = sheet(body + end).encode()
    assert outcome(lambda p, g: read_sheet(p, g, SHARED), part) == outcome(slowly, part)


# --- openpyxl as the second opinion -----------------------------------------------------------------------------------


def plain(value: object) -> object:
    """A value as both can be compared: numbers as their fifteen digits, empty text as nothing."""
    if isinstance(value, bool) or value is None or value == "":
        return value or None
    if isinstance(value, int | float):
        return Decimal(f"{value:.15g}").normalize()
    return value


def by_openpyxl(content: bytes) -> dict[str, dict[str, tuple[object, object, str]]]:
    found: dict[str, dict[str, tuple[object, object, str]]] = {}
    values = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    texts = openpyxl.load_workbook(io.BytesIO(content))
    for page in values.worksheets:
        cells = found.setdefault(page.title, {})
        for row in page.iter_rows():
            for one in row:
                written = texts[page.title][one.coordinate].value
                formula = written.text if isinstance(written, ArrayFormula) else written
                formula = formula if texts[page.title][one.coordinate].data_type == "f" else ""
                if one.value is not None or formula:
                    cells[one.coordinate] = (
                        plain(one.value),
                        formula,
                        one.number_format if one.value is not None else "",
                    )
    return found


def by_us(content: bytes) -> dict[str, dict[str, tuple[object, object, str]]]:
    book = open_workbook(content, "x.xlsx")
    assert isinstance(book, Workbook), book
    return {
        title: {
            ref: (plain(cell.value), cell.formula, cell.number_format if cell.value is not None else "")
            for ref, cell in one.cells.items()
            if cell.value != "" or cell.formula
        }
        for title, one in book.sheets.items()
    }


@pytest.mark.parametrize("path", sorted(SAMPLE.rglob("*.xlsx"))[::5], ids=lambda path: path.stem)
def test_openpyxl_reads_the_same_in_the_sample(path: Path) -> None:
    content = path.read_bytes()
    if isinstance(open_workbook(content, path.name), Problem):
        pytest.skip("one of the files that must be refused")
    assert by_us(content) == by_openpyxl(content)


FROM, UNTIL = (datetime(year, 3, 1, tzinfo=UTC).replace(tzinfo=None) for year in (1900, 2100))
VALUES = st.one_of(
    st.text(
        st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff"), min_size=1, max_size=30
    ).filter(lambda text: not text.startswith("=") and "_x" not in text and not text.startswith("#")),
    st.integers(-(10**14), 10**14),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    st.datetimes(FROM, UNTIL).map(lambda moment: moment.replace(microsecond=0)),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
)
FORMATS = st.sampled_from(
    ["General", "0%", "0.00", "@", "#,##0.00", '"€" #,##0.00', "d-m-yyyy", "[h]:mm", "[$-413]d mmmm yyyy"]
)
PLACES = st.tuples(st.integers(1, 12), st.integers(1, 8))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(PLACES, st.tuples(VALUES, FORMATS), min_size=1, max_size=15), st.booleans())
def test_openpyxl_reads_the_same_in_what_openpyxl_writes(
    cells: dict[tuple[int, int], tuple[Any, str]], since_1904: bool
) -> None:
    book = openpyxl.Workbook()
    if since_1904:
        book.epoch = EPOCH_1904
    page = book.active
    assert page is not None
    for (row, column), (value, look) in cells.items():
        cell = page.cell(row, column, value)
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 50_000 and value > 61:
            cell.number_format = look
    page["J20"] = "=SUM(A1:A9)"
    stream = io.BytesIO()
    book.save(stream)
    assert by_us(stream.getvalue()) == by_openpyxl(stream.getvalue())


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(PLACES, st.tuples(VALUES, FORMATS), min_size=1, max_size=15))
def test_openpyxl_reads_the_same_in_what_xlsxwriter_writes(cells: dict[tuple[int, int], tuple[Any, str]]) -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"})
    page = book.add_worksheet("Blad één")
    for (row, column), (value, look) in cells.items():
        numeric = isinstance(value, int | float) and not isinstance(value, bool)
        known = book.add_format({"num_format": look}) if numeric and 61 < value < 50_000 else None
        if isinstance(value, str):
            page.write_string(row - 1, column - 1, value, known)
        else:
            page.write(row - 1, column - 1, value, known)
    page.write_formula("J20", "=SUM(A1:A9)", None, 12.5)
    page.write_formula("J21", '=IF(A1="","",1)', None, "")
    page.write_array_formula("J22:J23", "{=A1:A2*2}", None, 4)
    book.close()
    assert by_us(stream.getvalue()) == by_openpyxl(stream.getvalue())


@given(st.text(st.sampled_from('dmyhs0#?%[]"\\_;-/:. @$413é'), max_size=14))
def test_which_number_formats_show_dates_is_said_as_openpyxl_says_it(text: str) -> None:
    from openpyxl.styles.numbers import is_date_format, is_timedelta_format

    kind = kind_of_format(text)
    assert (kind != "") == bool(is_date_format(text))
    if kind:
        assert (kind == "duration") == bool(is_timedelta_format(text))


@given(st.floats(61, 2_900_000), st.booleans())
def test_a_date_is_the_day_openpyxl_makes_of_it(number: float, since_1904: bool) -> None:
    from openpyxl.utils.datetime import from_excel

    epoch = EPOCH_1904 if since_1904 else EPOCH_1900
    try:
        expected = from_excel(number, epoch)
    except (OverflowError, ValueError):
        expected = None
    assert moment_of(number, "date", epoch) == expected


def test_times_and_durations_and_days_before_march_1900() -> None:
    assert moment_of(0.5, "date", EPOCH_1900) == time(12)
    assert moment_of(1, "date", EPOCH_1900) == EPOCH_1900 + timedelta(days=2)
    assert moment_of(1.5, "duration", EPOCH_1900) == timedelta(hours=36)
    assert moment_of(-1e9, "date", EPOCH_1900) is None
    assert moment_of(1e300, "duration", EPOCH_1900) is None


def test_a_line_is_plain_and_what_says_more_is_named() -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    page = book.add_worksheet("Register")
    page.write_row("A1", ["Naam", None, 12.5], None)
    page.write_number("B2", 0.2, book.add_format({"num_format": "0%"}))
    page.write_formula("C2", "=A1", None, "Naam")
    page.write_string("A2", "tekst", book.add_format({"num_format": "@"}))
    page.write_comment("A1", "let op")
    book.close()
    read = open_workbook(stream.getvalue(), "x.xlsx")
    assert isinstance(read, Workbook)
    (one,) = read.sheets.values()
    assert isinstance(one, Sheet)
    assert [one.line(row) for row in (1, 2, 3)] == [("Naam", None, 12.5), ("tekst", 0.2, "Naam"), ()]
    assert one.careful == {(1, 1), (2, 2), (2, 3)}
    assert one.cell("A1").comment.endswith("let op")
    assert one.rows == (1, 2)


# --- the list of texts ------------------------------------------------------------------------------------------------

PIECES = st.one_of(
    st.sampled_from(
        ["<si><t>", "</t></si>", "<t>", "</t>", '<t xml:space="preserve">', "<rPh>", "</rPh>", "<r>", "&amp;"]
    ),
    st.text(st.sampled_from("ab <>&;\n\r\x00é"), max_size=4),
)
ITEMS = st.one_of(
    st.text(st.sampled_from("ab é\n"), max_size=5).map(lambda text: f"<si><t>{text}</t></si>"),
    st.sampled_from(
        ["<si/>", "<si><t/></si>", '<si><t xml:space="preserve"> a &lt; b </t></si>', "<si><t>&amp;lt;</t></si>"]
    ),
    st.just("<si><r><t>een</t></r><r><t> twee</t></r><rPh sb='0' eb='1'><t>uit</t></rPh></si>"),
    st.lists(PIECES, max_size=5).map("".join),
)


def texts_by_parser(part: bytes) -> tuple[str, ...] | str:
    found: list[str] = []
    pieces: list[str] = []
    path: list[str] = []

    def start(tag: str, _: object) -> None:
        path.append(tag)
        if tag == "si":
            pieces.clear()

    def end(tag: str, text: str) -> None:
        path.pop()
        if tag == "t" and "rPh" not in path:
            pieces.append(text)
        elif tag == "si":
            found.append("".join(pieces))

    try:
        parse(part, MAIN, start, end, texts=frozenset({"t"}))
    except Unreadable as refused:
        return refused.code
    return tuple(found)


@settings(max_examples=400, deadline=None)
@given(st.lists(ITEMS, max_size=6))
def test_the_list_of_texts_is_read_as_the_parser_reads_it(items: list[str]) -> None:
    part = f'{HEAD}<sst xmlns="{MAIN[0]}" count="3" uniqueCount="2">{"".join(items)}</sst>'.encode()
    try:
        read: object = read_texts(part)
    except Unreadable as refused:
        read = refused.code
    assert read == texts_by_parser(part)


# --- Strict, and other programs ---------------------------------------------------------------------------------------


def test_strict_open_xml_is_read_as_what_it_is() -> None:
    """Its namespaces are others, and a date may be written out."""
    rows = '<row r="1"><c r="A1" t="d"><v>2027-03-01</v></c><c r="B1" t="inlineStr"><is><t>ja</t></is></c></row>'
    strict = {
        name: str(part)
        .replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
        for name, part in parts(rows).items()
    }
    book = open_workbook(zipped(strict), "strict.xlsx")
    assert isinstance(book, Workbook)
    assert book.sheets["Blad1"].cell("A1").text == "2027-03-01"
    assert book.sheets["Blad1"].cell("B1").text == "ja"


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_a_form_saved_in_another_format_is_read_and_recognised(kind: str, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(part_a())
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "a.xlsx")], check=True, capture_output=True)
    content = (tmp_path / f"a.{kind}").read_bytes()
    assert identify(content) == identify(part_a())
    book, ours = open_workbook(content, f"a.{kind}"), open_workbook(part_a(), "a.xlsx")
    assert isinstance(book, Workbook)
    assert isinstance(ours, Workbook)
    for title, sheet_ in ours.sheets.items():
        theirs = book.sheets[title]
        for cell in sheet_.cells.values():
            if not cell.formula:
                assert theirs.cell(cell.ref).text == cell.text, cell.place
            else:
                assert theirs.cell(cell.ref).formula
    part, problems = read_quality(content, f"a.{kind}", TENDER, 7)
    assert part == read_quality(part_a(), "a.xlsx", TENDER, 7)[0], problems


# --- text files -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("Perceel;Prijs\r\n7;4.725,50\r\n", [("Perceel", "Prijs"), ("7", "4.725,50")]),
        ("7;4725,50\r\n8;12,00\r\n", [("7", "4725,50"), ("8", "12,00")]),
        ("Perceel,Prijs\n7,4725.50\n", [("Perceel", "Prijs"), ("7", "4725.50")]),
        ("Perceel\tPrijs\n7\t=1+1\n", [("Perceel", "Prijs"), ("7", "=1+1")]),
        ("Perceel|Prijs\n7|x;y\n", [("Perceel", "Prijs"), ("7", "x;y")]),
        ("sep=,\r\na,b;c\r\n", [("a", "b;c")]),
        (
            'naam;antwoord\r\nx;"twee\r\nregels; met ""punt"""\r\n',
            [("naam", "antwoord"), ("x", 'twee\r\nregels; met "punt"')],
        ),
        ("alleen tekst\n", [("alleen tekst",)]),
        ("a;;c\n;;\n", [("a", None, "c"), ()]),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_is_one_sheet_of_texts(content: str, rows: list[tuple[str | None, ...]], encoding: str) -> None:
    book = open_workbook(content.encode(encoding), "map/prijzen.csv")
    assert isinstance(book, Workbook)
    (one,) = book.sheets.values()
    assert one.title == "prijzen"
    assert [one.line(row) for row in range(1, len(rows) + 1)] == rows


def test_what_windows_writes_is_read_as_it_was_typed() -> None:
    book = open_workbook("naam;prijs\r\nCafé ’t Punt;€ 12\r\n".encode("cp1252"), "prijzen.csv")
    assert isinstance(book, Workbook)
    assert book.sheets["prijzen"].line(2) == ("Café ’t Punt", "€ 12")
