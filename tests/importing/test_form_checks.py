"""A form that was changed, moved, or put together out of two is recognised and named as what it is."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from fractions import Fraction
from typing import Any

import openpyxl
import pytest
from tests.importing.forms import CLOSED, LOT, PART_A, TENDER, altered, changed, found, part_a, part_b, tender

from tender_desk.core.problems import Severity
from tender_desk.core.tender import Tender
from tender_desk.importing.bid_forms import price_form, quality_form, read_prices, read_quality
from tender_desk.importing.findings import Findings
from tender_desk.importing.identity import IDENTITY_SHEET, FormIdentity, identify, identity_inside
from tender_desk.importing.own_formulas import UNKNOWN, same_formula
from tender_desk.importing.price_form import line_formula, total_formula
from tender_desk.importing.price_reader import _recomputed
from tender_desk.importing.quality_form import left_out
from tender_desk.importing.workbook import Cell, Workbook, open_workbook

TWO_LOTS = replace(TENDER, lots=(LOT, replace(LOT, number=8, name="B korte trajecten")))


def codes(content: bytes, of: Tender = TENDER) -> list[tuple[str, str]]:
    return found(read_quality(content, "a.xlsx", of, 7)[1])


def loaded(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


# --- out --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", [quality_form, price_form])
def test_every_input_cell_is_unlocked_named_and_says_what_is_asked(form: Any, language: str) -> None:
    book = loaded(form(TWO_LOTS, LOT, language))
    named = {name.attr_text.replace("'", "").replace("$", "") for name in book.defined_names.values()}
    inputs = set()
    for sheet in book:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        prompted = {
            ref.coord for rule in sheet.data_validations.dataValidation if rule.prompt for ref in rule.sqref.ranges
        }
        open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
        assert open_cells <= prompted
        inputs |= {f"{sheet.title}!{ref}" for ref in open_cells}
    assert inputs == named
    assert len(inputs) >= 8


def test_names_are_the_same_in_every_language_and_survive_odd_signs() -> None:
    names = {language: set(loaded(quality_form(TWO_LOTS, LOT, language)).defined_names) for language in ("nl", "en")}
    assert names["nl"] == names["en"]
    assert {"bieder_naam", "antwoord_K1_1", "verklaring_UEA", "referentie_1_client", "partner_6_uea"} <= names["nl"]
    assert {"prijs_P1", "btw_grondslag", "vast_deel"} <= set(loaded(price_form(TENDER, LOT)).defined_names)


def test_every_sheet_is_printed_on_a4_one_page_wide() -> None:
    for sheet in loaded(quality_form(TENDER, LOT)):
        if sheet.title != IDENTITY_SHEET:
            assert (int(sheet.page_setup.paperSize), int(sheet.page_setup.fitToHeight)) == (9, 0)
            assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_first_sheet_tells_until_when_and_how() -> None:
    sheet = loaded(quality_form(TENDER, LOT)).worksheets[0]
    told = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    for words in ("1-3-2027, 12:00", "1.457.500,00", "66 %", "Inkoop, Gemeente Haarlem", "Geen prijzen"):
        assert words in told


def test_a_figure_that_a_criterion_measures_is_asked_once_and_lots_only_where_there_are_more() -> None:
    assert left_out(TENDER, LOT) == {"placement_rate", "lead_time", "lots", "most_lots", "preference"}
    assert left_out(TWO_LOTS, LOT) == {"placement_rate", "lead_time"}
    unmeasured = tender(model=replace(LOT.model, criteria=LOT.model.criteria[:1]))
    assert left_out(unmeasured, unmeasured.lots[0]) == {"lots", "most_lots", "preference"}
    content = changed(quality_form(unmeasured, unmeasured.lots[0]), {
        "Inschrijver!B6": "X", "Inschrijver!B7": "91840271", "Antwoorden!C7": "a", "Antwoorden!C8": "b",
        "Inschrijver!B23": "66 %", "Inschrijver!B24": 9, "Verklaringen!C6": "ja",
    })  # fmt: skip
    part, problems = read_quality(content, "a.xlsx", unmeasured, 7)
    assert problems == ()
    assert part is not None
    assert {("placement_rate", "66"), ("lead_time", "9")} <= {(one.field, one.text) for one in part.statements}


def test_above_the_threshold_only_the_uea_is_asked_below_it_everything() -> None:
    above, below = loaded(quality_form(TENDER, LOT)), loaded(quality_form(CLOSED, CLOSED.lots[0]))
    keys = [
        [sheet.cell(row, 1).value for row in range(6, 12)] for sheet in (above["Verklaringen"], below["Verklaringen"])
    ]
    assert keys == [["UEA", "UEA-D", None, None, None, None], ["UEA", "UEA-D", "AKK", "WERK", "G3", "M1"]]


# --- the identity -----------------------------------------------------------------------------------------------------


def without_properties(book: Any) -> None:
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]


def test_the_hidden_sheet_says_the_same_as_the_properties_and_no_menu_shows_it() -> None:
    content = part_a()
    book = open_workbook(content, "a.xlsx")
    assert isinstance(book, Workbook)
    assert identity_inside(book) == identify(content)
    assert isinstance(identity_inside(book), FormIdentity)
    assert loaded(content)[IDENTITY_SHEET].sheet_state == "veryHidden"


def test_part_a_without_properties_is_known_by_its_hidden_sheet_but_part_b_is_not() -> None:
    bare = altered(part_a(), without_properties)
    assert identify(bare) is None
    assert read_quality(bare, "a.xlsx", TENDER, 7) == read_quality(part_a(), "a.xlsx", TENDER, 7)
    assert found(read_prices(altered(part_b(), without_properties), "b.xlsx", TENDER, 7)[1]) == [("form-unknown", "")]


def test_a_form_with_macros_is_the_same_form() -> None:
    plain, macro = b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml"
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(part_a())) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "[Content_Types].xml":
                assert plain in content
                content = content.replace(b"vnd.openxmlformats-officedocument." + plain, b"vnd." + macro)
            target.writestr(name, content)
    assert identify(stream.getvalue()) == identify(part_a())
    part, problems = read_quality(stream.getvalue(), "a.xlsm", TENDER, 7)
    assert part == read_quality(part_a(), "a.xlsx", TENDER, 7)[0]
    assert not [problem for problem in problems if problem.severity is Severity.BLOCKS]


# --- changed ----------------------------------------------------------------------------------------------------------


def swapped(book: Any) -> None:
    sheet = book["Antwoorden"]
    for column in "ABCDE":
        sheet[f"{column}7"].value, sheet[f"{column}8"].value = sheet[f"{column}8"].value, sheet[f"{column}7"].value


def test_rows_that_were_moved_are_named_with_where_they_went() -> None:
    content = altered(part_a(), swapped)
    assert codes(content) == [("form-row-moved", "Antwoorden!A7"), ("form-row-moved", "Antwoorden!A8")]
    part, problems = read_quality(content, "a.xlsx", TENDER, 7)
    assert part is not None
    assert part.answers == ()
    assert [problem.values for problem in problems] == [{"expected": "K1.1", "row": 8}, {"expected": "K1.2", "row": 7}]


def test_an_inserted_row_is_seen_in_the_prices_too() -> None:
    content = altered(part_b(), lambda book: book["Prijzen"].insert_rows(15))
    problems = read_prices(content, "b.xlsx", TENDER, 7)[1]
    assert ("form-row-moved", "Prijzen!A15") in found(problems)


@pytest.mark.parametrize(
    ("cells", "code", "place"),
    [
        ({"Antwoorden!B7": "Diagnose\nWaar?"}, "form-text-changed", "Antwoorden!B7"),
        ({"Inschrijver!A13": "Aanbod geldig zolang wij willen"}, "form-text-changed", "Inschrijver!A13"),
        ({"Verklaringen!B6": "Het UEA komt later."}, "form-text-changed", "Verklaringen!B6"),
        ({"Referenties!E5": "Cijfer"}, "form-text-changed", "Referenties!E5"),
        ({"Antwoorden!E8": 40}, "weight-changed", "Antwoorden!E8"),
        ({"Antwoorden!E8": "veel"}, "weight-changed", "Antwoorden!E8"),
        ({"Antwoorden!E8": None}, "weight-changed", "Antwoorden!E8"),
    ],
)  # fmt: skip
def test_a_changed_locked_cell_is_asked_about(cells: dict[str, object], code: str, place: str) -> None:
    part, problems = read_quality(part_a(cells), "a.xlsx", TENDER, 7)
    assert part is not None
    assert [(one.code, one.at, one.severity) for one in problems] == [(code, place, Severity.ASK)]


def test_an_overwritten_formula_is_noted_whether_or_not_the_figure_is_right() -> None:
    assert codes(part_a({"Antwoorden!D7": 9})) == [("formula-overwritten", "Antwoorden!D7")]
    part, problems = read_prices(part_b({"Prijzen!F14": 747_000}), "b.xlsx", TENDER, 7)
    assert part is not None
    assert ("formula-overwritten", "Prijzen!F14") in found(problems)
    wrong = found(read_prices(part_b({"Prijzen!F14": 747_001}), "b.xlsx", TENDER, 7)[1])
    assert {("formula-overwritten", "Prijzen!F14"), ("total-differs", "Prijzen!F14")} <= set(wrong)


def test_nothing_is_said_of_formulas_where_the_format_gives_none() -> None:
    def values_only(book: Any) -> None:
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and re.match("=", cell.value):
                        cell.value = None

    assert "formula-overwritten" not in {code for code, _ in codes(altered(part_a(), values_only))}


# --- put together -----------------------------------------------------------------------------------------------------


def test_a_sheet_with_prices_in_part_a_is_two_forms_put_together() -> None:
    def with_prices(book: Any) -> None:
        book.create_sheet("Prijzen")["A1"] = 4980

    assert codes(altered(part_a(), with_prices)) == [("form-copied-together", "Prijzen")]


def test_a_sheet_of_no_form_is_asked_about() -> None:
    content = altered(part_a(), lambda book: book.create_sheet("Toelichting directie"))
    assert codes(content) == [("sheet-extra", "Toelichting directie")]


def test_a_sheet_from_the_form_of_another_lot_is_seen_by_the_lot_it_shows() -> None:
    cells = {"Antwoorden!B4": "8 – B korte trajecten", "Referenties!B4": None}
    assert codes(part_a(cells)) == [("lot-contradicts", "Antwoorden!B4"), ("lot-contradicts", "Referenties!B4")]


def test_properties_of_one_form_on_the_sheets_of_another_are_seen_by_the_hidden_sheet() -> None:
    other = identify(quality_form(TWO_LOTS, TWO_LOTS.lots[1]))
    assert other is not None
    names = [row[0].value for row in loaded(part_a())[IDENTITY_SHEET].iter_rows()]
    cells = {**PART_A, f"{IDENTITY_SHEET}!B{names.index('TenderDesk.model') + 1}": other.model}
    assert codes(changed(quality_form(TENDER, LOT), cells)) == [("identity-contradicts", f"{IDENTITY_SHEET}!A1")]


def test_a_bidder_whose_list_of_lots_leaves_out_this_one_is_asked() -> None:
    cells = {"Inschrijver!B22": "8; 17", "Verklaringen!C6": "ja"}
    asked = codes(changed(quality_form(TWO_LOTS, LOT), {**PART_A, **cells}), TWO_LOTS)
    assert asked == [("own-lot-not-listed", "Inschrijver!B22")]
    fine = {"Inschrijver!B22": "7; 8", "Verklaringen!C6": "ja"}
    assert codes(changed(quality_form(TWO_LOTS, LOT), {**PART_A, **fine}), TWO_LOTS) == []


# --- formulas in other formats ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("=SUM(F14:F15)", True),
        ("=sum( F14:F15 )", True),
        ("of:=SUM([.F14:.F15])", True),
        ("=SUM([.$F$14:.$F$15])", True),
        ("=SUM(F14:F16)", False),
        ("=F14+F15", False),
        ("", False),
    ],
)
def test_a_formula_is_the_forms_own_in_whatever_notation(written: str, same: bool) -> None:
    assert same_formula(written, total_formula(14, 15)) is same


def test_the_line_total_of_an_opendocument_file_is_the_forms_own() -> None:
    assert same_formula('=IF(ISNUMBER([.E14]);[.D14]*[.E14];"")', line_formula(14))


@pytest.mark.parametrize(
    ("stated", "codes"),
    [
        (784_575, set()),  # the sum
        (37_575, {"total-recomputed"}),  # what the form's own formula gives where one price is text
        (700_000, {"total-differs"}),  # something else
    ],
)
def test_an_unknown_formula_is_the_forms_own_only_where_it_gave_what_that_gives(stated: int, codes: set[str]) -> None:
    found_by = Findings("b.xls")
    counted = Fraction(37_575)
    cell = Cell("Prijzen", "F16", stated, UNKNOWN)
    if _recomputed(cell, total_formula(14, 15), Fraction(784_575), counted, found_by):
        found_by.add("total-recomputed", cell.place, Severity.NOTE, count=1, total=Fraction(784_575))
    assert {problem.code for problem in found_by.problems} == codes
