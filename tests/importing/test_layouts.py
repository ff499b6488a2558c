"""Other people's spreadsheets: proposed, stored, recognised, and read with every value or every doubt and its cell."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importing.forms import LOT, TENDER, found

from tender_desk.core.bids import Bidder, Part, PriceLine, PriceSheet, QualityPart
from tender_desk.core.problems import Problem, Refused, Severity
from tender_desk.core.stated import Answer, Figure, Statement
from tender_desk.importing.layouts.cells import notation_of
from tender_desk.importing.layouts.keys import keys_of
from tender_desk.importing.layouts.layout import (
    Layout,
    LayoutKind,
    Notation,
    differing,
    from_document,
    plain,
    recognise,
    to_document,
)
from tender_desk.importing.layouts.proposal import as_layout, parts_in, propose, signed
from tender_desk.importing.layouts.reader import read_prices_with_layout, read_with_layout
from tender_desk.importing.layouts.register import Register, read_register
from tender_desk.importing.layouts.splitting import for_part, split_workbook
from tender_desk.importing.price_reader import PricePart
from tender_desk.importing.tender_workbook import TenderFile, read_tender
from tender_desk.importing.workbook import Cell, Workbook, open_workbook
from tender_desk.wording import LANGUAGES, problem_text

DAY, EARLY, LATE = (datetime(year, 9, 1) for year in (2027, 1990, 2050))  # noqa: DTZ001  Excel knows no zones
SAMPLE = Path(__file__).parents[2] / "sample_bids"

OWN: Mapping[str, object] = {
    "A1": "Offerte", "A3": "Organisatie", "B3": "Duinroos", "A4": "KvK", "B4": "91840271",
    "A5": "E-mail", "B5": "a@duinroos.example", "A6": "Geldig tot", "B6": DAY,
    "A8": "K1.1 Diagnose", "A9": "Intake binnen vijf dagen.", "A11": "K1.2 Nazorg", "B11": "Zes maanden.",
    "A13": "Plaatsingspercentage", "B13": "66 %", "A14": "Doorlooptijd", "B14": 9, "A15": "UEA bijgevoegd", "B15": "ja",
    "A17": "Product", "B17": "Aantal", "C17": "Tarief", "D17": "Totaal",
    "A18": "P1 Traject", "B18": 150, "C18": "€ 4.980,00", "D18": 747_000,
    "A19": "P2 Nazorg", "B19": 150, "C19": 250.5, "D19": 37_575, "A20": "Inschrijfprijs", "D20": 784_575,
}  # fmt: skip
HEADS = ("Inschrijver", "KvK-nummer", "Plaats", "K1.1 Diagnose", "K1.2 Nazorg", "Plaatsingspercentage", "Doorlooptijd",
         "UEA", "Capaciteit")  # fmt: skip
ROW = ("Duinroos", "91840271", "Haarlem", "Intake.", "Zes maanden.", 66, 9, "ja", "1.500")


def written(cells: Mapping[str, object], title: str = "Blad1", change: Any = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for ref, value in cells.items():
        if value is not None:
            sheet[ref] = value
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def own(**changes: object) -> bytes:
    return written({**OWN, **changes})


def register(*rows: tuple[object, ...], heads: tuple[str, ...] = HEADS) -> bytes:
    cells: dict[str, object] = {"A1": "Export"}
    for number, row in enumerate((heads, *rows), start=3):
        cells |= {f"{chr(65 + column)}{number}": value for column, value in enumerate(row)}
    return written(cells)


def opened(content: bytes) -> Workbook:
    book = open_workbook(content, "x.xlsx")
    assert isinstance(book, Workbook)
    return book


def proposed(content: bytes, notation: Notation | None = None) -> Layout:
    book = opened(content)
    layout = as_layout(book, propose(book, TENDER, LOT), "proef")
    return layout if notation is None else replace(layout, notation=notation)


LAYOUT = proposed(own())
REGISTER = replace(proposed(register(ROW)), notation=Notation.COMMA)


def bids(content: bytes, layout: Layout = REGISTER, part: Part = Part.QUALITY) -> Register:
    read = read_register(content, "x.xlsx", TENDER, 7, layout, part)
    assert isinstance(read, Register), read
    return read


# --- proposed ---------------------------------------------------------------------------------------------------------


def test_a_workbook_of_one_bidder_is_proposed_with_every_field_it_has() -> None:
    assert LAYOUT.kind is LayoutKind.WORKBOOK
    assert dict(LAYOUT.places) == {
        "bidder.name": "B3", "bidder.kvk": "B4", "bidder.email": "B5", "validity": "B6", "answer.K1.1": "A9",
        "answer.K1.2": "B11", "figure.K2": "B13", "figure.K3": "B14", "declaration.UEA": "B15", "price.P1": "C18",
        "total.P1": "D18", "price.P2": "C19", "total.P2": "D19", "total": "D20",
    }  # fmt: skip
    assert LAYOUT.signature["A3"] == "organisatie"
    assert not set(LAYOUT.signature) & set(LAYOUT.places.values())
    assert parts_in(LAYOUT, TENDER, LOT) == {Part.QUALITY, Part.PRICE}


def test_a_register_is_proposed_by_the_row_of_heads_above_its_bids() -> None:
    assert (REGISTER.kind, REGISTER.head) == (LayoutKind.REGISTER, 3)
    assert {key: REGISTER.places[key] for key in ("bidder.name", "answer.K1.2", "figure.K2", "capacity")} == {
        "bidder.name": "A", "answer.K1.2": "E", "figure.K2": "F", "capacity": "I",
    }  # fmt: skip
    assert REGISTER.signature["B3"] == "kvk nummer"


def test_each_guess_says_how_sure_and_why_and_a_value_of_the_right_form_is_less_sure_than_its_label() -> None:
    heads = ("Inschrijver", "Reg.", *HEADS[2:])
    proposal = propose(opened(register(ROW, heads=heads)), TENDER, LOT)
    name, kvk = proposal.guess("bidder.name"), proposal.guess("bidder.kvk")
    assert name is not None
    assert kvk is not None
    assert (name.why, name.label) == ("why-same", "Inschrijver")
    assert (kvk.place, kvk.why) == ("B", "why-bidder-kvk")
    assert 0 < kvk.sure < name.sure <= 100


def test_english_labels_are_known_too() -> None:
    english = {"A3": "Company", "A4": "Chamber of Commerce", "A6": "Offer valid until", "A14": "Lead time"}
    places = proposed(own(**english)).places
    assert (places["bidder.name"], places["bidder.kvk"], places["validity"]) == ("B3", "B4", "B6")


def test_a_file_about_something_else_gets_no_places_made_up() -> None:
    assert dict(proposed(written({"A1": "Boodschappen", "A2": "melk", "B2": 2})).places) == {}


@pytest.mark.parametrize(
    ("texts", "notation"),
    [
        (["1.457.500,00", "12,5"], Notation.COMMA),
        (["1,457,500.00"], Notation.POINT),
        (["12.5", "12,5"], Notation.ASK),
        (["1.500"], Notation.ASK),
        ([], Notation.ASK),
    ],
)
def test_the_notation_is_told_by_numbers_that_mean_one_thing(texts: list[str], notation: Notation) -> None:
    assert notation_of(Cell("x", "A1", text) for text in texts) is notation


# --- one workbook per bidder ------------------------------------------------------------------------------------------


def test_a_foreign_workbook_reads_like_our_own_form() -> None:
    part, problems = read_with_layout(own(), "x.xlsx", TENDER, 7, LAYOUT)
    assert problems == ()
    assert part is not None
    assert part.bidder == Bidder(name="Duinroos", kvk="91840271", email="a@duinroos.example")
    assert part.answers == (
        Answer("K1.1", "Intake binnen vijf dagen.", "Blad1!A9"),
        Answer("K1.2", "Zes maanden.", "Blad1!B11"),
    )
    assert part.figures == (Figure("K2", Decimal(66), "Blad1!B13"), Figure("K3", Decimal(9), "Blad1!B14"))
    stated = {one.field: one.text for one in part.statements}
    assert stated == {"validity": "2027-09-01", "declaration.UEA": "yes"}


def test_its_prices_read_like_our_own_part_b_and_a_vat_basis_nobody_pointed_out_is_asked() -> None:
    part, problems = read_prices_with_layout(own(), "x.xlsx", TENDER, 7, LAYOUT)
    lines = (
        PriceLine("P1", Decimal(150), Decimal("4980.00"), "Blad1!C18"),
        PriceLine("P2", Decimal(150), Decimal("250.5"), "Blad1!C19"),
    )
    assert part == PricePart("91840271", "Duinroos", 7, PriceSheet(lines=lines))
    assert [(one.code, one.severity) for one in problems] == [("vat-basis-assumed", Severity.ASK)]


@pytest.mark.parametrize(
    ("cells", "code", "severity"),
    [
        ({"B3": None}, "bidder-missing", Severity.BLOCKS),
        ({"B4": "3412"}, "kvk-length", Severity.ASK),
        ({"B4": None}, "kvk-missing", Severity.ASK),
        ({"B11": None}, "answer-missing", Severity.BLOCKS),
        ({"B11": "=A1"}, "formula-without-value", Severity.BLOCKS),
        ({"B11": "#REF!"}, "cell-error", Severity.BLOCKS),
        ({"A9": "Voor € 4.980 per traject."}, "price-in-answer", Severity.ASK),
        ({"B13": 0.66}, "percentage-unclear", Severity.BLOCKS),
        ({"B13": None}, "figure-not-stated", Severity.BLOCKS),
        ({"B14": 0}, "figure-not-positive", Severity.BLOCKS),
        ({"B14": "1.500"}, "number-ambiguous", Severity.BLOCKS),
        ({"B6": "1/3/2027"}, "date-ambiguous", Severity.BLOCKS),
        ({"B15": "nee"}, "declaration-negative", Severity.ASK),
        ({"B15": "misschien"}, "yes-no-unreadable", Severity.BLOCKS),
    ],
)  # fmt: skip
def test_a_doubt_in_a_foreign_workbook_is_a_finding_with_its_cell(
    cells: dict[str, object], code: str, severity: Severity
) -> None:
    layout = replace(LAYOUT, notation=Notation.ASK)
    _, problems = read_with_layout(own(**cells), "x.xlsx", TENDER, 7, layout)
    assert [(one.code, one.severity, one.at) for one in problems] == [(code, severity, f"Blad1!{next(iter(cells))}")]
    assert all(problem_text(one, language) for one in problems for language in LANGUAGES)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"C18": None}, "price-not-stated"),
        ({"C18": "in overleg"}, "amount-unreadable"),
        ({"D18": 747_001}, "total-differs"),
        ({"D20": 784_575.01}, "total-differs"),
        ({"C19": "=B19*2"}, "formula-without-value"),
    ],
)
def test_a_doubt_about_a_foreign_price_blocks_with_its_cell(cells: dict[str, object], code: str) -> None:
    part, problems = read_prices_with_layout(own(**cells), "x.xlsx", TENDER, 7, LAYOUT)
    assert part is None
    assert (code, f"Blad1!{next(iter(cells))}") in found(problems)


@pytest.mark.parametrize(
    ("notation", "text", "number"),
    [
        (Notation.COMMA, "1.500", "1500"),
        (Notation.POINT, "1.500", "1.5"),
        (Notation.COMMA, "1,500", "1.5"),
        (Notation.POINT, "1,500", "1500"),
        (Notation.COMMA, "1.457,500", "1457.5"),
        (Notation.COMMA, "12,5", "12.5"),
    ],
)
def test_a_number_that_can_mean_two_things_is_read_where_the_layout_says_how(
    notation: Notation, text: str, number: str
) -> None:
    part, problems = read_with_layout(own(B14=text), "x.xlsx", TENDER, 7, replace(LAYOUT, notation=notation))
    assert problems == ()
    assert part is not None
    assert part.figures[1].value == Decimal(number)


def test_labels_that_moved_are_refused_with_what_differs_and_nothing_is_read() -> None:
    part, problems = read_with_layout(own(A3="Adres", A14="Naam"), "x.xlsx", TENDER, 7, LAYOUT)
    assert part is None
    assert found(problems) == [("layout-differs", "Blad1!A3"), ("layout-differs", "Blad1!A14")]
    assert problems[0].values == {"text": "Adres", "expected": "organisatie", "layout": "proef"}


def test_a_field_without_a_place_blocks_and_a_place_for_what_the_lot_does_not_ask_is_noted() -> None:
    places = {key: at for key, at in LAYOUT.places.items() if key != "answer.K1.2"} | {"answer.K9": "B11"}
    _, problems = read_with_layout(own(), "x.xlsx", TENDER, 7, replace(LAYOUT, places=places))
    assert found(problems) == [("layout-place-missing", "answer.K1.2"), ("layout-key-not-asked", "answer.K9")]


# --- a register -------------------------------------------------------------------------------------------------------


def test_a_register_gives_a_bid_per_row_with_its_cells() -> None:
    read = bids(register(ROW, ("Kadelicht", "92715530", "Haarlem", "a", "b", 60, 10, "ja", 100)))
    assert [bid.row for bid in read] == [4, 5]
    assert read.good == len(read) == 2
    first = read[0]
    assert isinstance(first.part, QualityPart)
    assert first.part.bidder == Bidder(name="Duinroos", kvk="91840271", town="Haarlem")
    assert first.part.figures == (Figure("K2", Decimal(66), "Blad1!F4"), Figure("K3", Decimal(9), "Blad1!G4"))
    assert Statement("capacity", "1500", "Blad1!I4") in first.part.statements
    assert (first.name, first.kvk, read.count(0)) == ("Duinroos", "91840271", 9)
    assert first.problems == ()
    assert [bid.row for bid in read[1:]] == [5]


def test_a_row_with_a_doubt_leaves_the_other_rows_alone() -> None:
    wrong = ("", "12", "x", "€ 5 per uur", None, 0.5, 0, "nee", "veel")
    read = bids(register(ROW, wrong, (None,) * 9, ROW))
    assert [bid.row for bid in read] == [4, 5, 7]
    assert [bid.problems for bid in (read[0], read[2])] == [(), ()]
    assert sorted(found(read[1].problems)) == [
        ("answer-missing", "Blad1!E5"),
        ("bidder-missing", "Blad1!A5"),
        ("declaration-negative", "Blad1!H5"),
        ("figure-not-positive", "Blad1!G5"),
        ("kvk-length", "Blad1!B5"),
        ("number-unreadable", "Blad1!I5"),
        ("percentage-unclear", "Blad1!F5"),
        ("price-in-answer", "Blad1!D5"),
    ]
    assert read[1].part is None
    assert read.good == 2


def test_a_formula_in_a_register_blocks_without_its_value() -> None:
    read = bids(register((*ROW[:6], "=3*3", *ROW[7:])))
    assert found(read[0].problems) == [("formula-without-value", "Blad1!G4")]


def test_a_row_of_formulas_alone_is_a_bid_with_a_finding_in_each_cell() -> None:
    read = bids(register(ROW, tuple(f"=Bron!{chr(65 + at)}1" for at in range(9)), ROW))
    assert [bid.row for bid in read] == [4, 5, 6]
    assert {code for code, _ in found(read[1].problems)} == {"formula-without-value"}
    assert len(read[1].problems) == len(HEADS)


@pytest.mark.parametrize("number", [91840271.4, "9184027１", 9184027])
def test_a_trade_register_number_is_never_rounded_into_another(number: object) -> None:
    (bid,) = bids(register((ROW[0], number, *ROW[2:])))
    assert {code for code, _ in found(bid.problems)} <= {"kvk-length", "kvk-not-digits"}
    assert bid.problems
    assert bid.kvk != "91840271"


def test_a_percent_cell_in_a_register_is_read_as_its_percentage() -> None:
    def percent(book: Any) -> None:
        book.active["F4"].number_format = "0%"
        book.active["F4"] = 0.66

    cells: dict[str, object] = {f"{chr(65 + column)}3": head for column, head in enumerate(HEADS)}
    cells |= {f"{chr(65 + column)}4": value for column, value in enumerate(ROW)}
    part = bids(written(cells, change=percent))[0].part
    assert isinstance(part, QualityPart)
    assert part.figures[0].value == 66


def test_moved_heads_refuse_the_whole_register() -> None:
    heads = (HEADS[1], HEADS[0], *HEADS[2:])
    problems = read_register(register(ROW, heads=heads), "x.xlsx", TENDER, 7, REGISTER)
    assert isinstance(problems, tuple)
    assert found(problems) == [("layout-differs", "Blad1!A3"), ("layout-differs", "Blad1!B3")]
    empty = read_register(register(), "x.xlsx", TENDER, 7, REGISTER)
    assert isinstance(empty, tuple)
    assert found(empty) == [("register-empty", "Blad1!A4")]


PLAIN = st.one_of(
    st.none(),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.integers(-(10**13), 10**13),
    st.booleans(),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20),
    st.sampled_from(["ja", "66 %", "1.500", "€ 4.980,00", "91840271", "penvoerder", " \u00a0", "1/3/2027", "3,5"]),
    st.datetimes(EARLY, LATE),
)


@settings(deadline=None)
@given(st.lists(st.tuples(*[PLAIN] * len(HEADS)), min_size=1, max_size=4))
def test_reading_by_column_gives_what_reading_by_cell_gives(rows: list[tuple[Any, ...]]) -> None:
    """The quick way and the careful way are two implementations of one thing: nothing may tell them apart."""
    cells = [(f"{chr(65 + column)}{row}", value) for row, line in enumerate([HEADS, *rows], 3)
             for column, value in enumerate(line)]  # fmt: skip
    page = sheet_of(dict(cells))
    by_cell = sheet_of(dict(cells), careful=True)
    results = [read_both(one) for one in (page, by_cell)]
    assert results[0] == results[1]


def sheet_of(cells: dict[str, Any], *, careful: bool = False) -> Workbook:
    from tender_desk.importing.workbook import Sheet, position

    places = {ref: place for ref in cells if (place := position(ref)) is not None}
    wide = max(column for _, column in places.values())
    lines: dict[int, list[Any]] = {row: [None] * wide for row, _ in places.values()}
    for ref, (row, column) in places.items():
        lines[row][column - 1] = cells[ref]
    formats = {row: ('"" General',) * wide for row in lines} if careful else {}
    kept = {row: tuple(line) for row, line in lines.items() if any(value is not None for value in line)}
    return Workbook("x.xlsx", {"Blad1": Sheet("Blad1", kept, formats)})


def read_both(book: Workbook) -> Any:
    from tender_desk.importing.layouts.register import register_in

    read = register_in(book, TENDER, 7, REGISTER)
    return [(bid.row, bid.part, bid.problems) for bid in read] if isinstance(read, Register) else read


def test_what_a_file_hides_or_merges_in_what_is_read_is_found_and_the_rest_is_nobodys_bid() -> None:
    def change(book: Any) -> None:
        sheet = book.active
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["I"].hidden = True
        sheet.merge_cells("A6:B6")
        sheet.merge_cells("A1:C1")

    cells: dict[str, object] = {f"{chr(65 + column)}{row}": value for row, line in enumerate([HEADS, ROW, ROW, ROW], 3)
                                for column, value in enumerate(line)}  # fmt: skip
    read = bids(written({"A1": "Export", **cells}, change=change))
    assert found(read.problems) == [
        ("hidden-rows", "Blad1!A5"),
        ("hidden-columns", "Blad1!I4"),
        ("merged-cells", "Blad1!A6"),
    ]


# --- stored and recognised --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", [LAYOUT, REGISTER])
def test_a_layout_survives_its_file_and_the_file_reads_like_a_form(layout: Layout) -> None:
    text = to_document(layout)
    assert from_document(text, "x.json") == (layout, ())
    assert json.loads(text)["places"] == dict(layout.places)
    assert text.count("\n") > len(layout.places)


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"kind": "boek"}, "kind"),
        ({"kind": ["workbook"]}, "kind"),
        ({"name": "../../x"}, "name"),
        ({"name": ""}, "name"),
        ({"sheet": ""}, "sheet"),
        ({"sheet": 5}, "sheet"),
        ({"notation": "ja"}, "notation"),
        ({"extra": 1}, "extra"),
        ({"head_row": 3}, "head_row"),
        ({"places": {}}, "places"),
        ({"places": []}, "places"),
        ({"places": {"bidder.name": "B0"}}, "places.bidder.name"),
        ({"places": {"bidder.name": "ZZZ1"}}, "places.bidder.name"),
        ({"places": {"bidder.name": 7}}, "places.bidder.name"),
        ({"places": {"Naam!": "B7"}}, "places.Naam!"),
        ({"places": {"bidder.name": "B7", "bidder.kvk": "B7"}}, "places.bidder.kvk"),
        ({"signature": {"A1": "Naam"}}, "signature.A1"),
        ({"signature": {"A": "naam"}}, "signature.A"),
        ({"signature": 3}, "signature"),
    ],
)
def test_a_layout_file_with_a_fault_says_where(change: dict[str, Any], at: str) -> None:
    layout, problems = from_document(json.dumps(json.loads(to_document(LAYOUT)) | change), "x.json")
    assert layout is None
    assert [problem.at for problem in problems] == [at]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "layout-not-json"),
        ("{", "layout-not-json"),
        ("[" * 100_000, "layout-not-json"),
        ("[]", "layout-format"),
        ('{"format": "x"}', "layout-format"),
        ('{"format": "a", "format": "b"}', "layout-twice"),
        (" " * 300_000, "layout-not-json"),
    ],
)
def test_what_is_no_layout_file_is_refused(text: str, code: str) -> None:
    layout, problems = from_document(text, "x.json")
    assert layout is None
    assert [problem.code for problem in problems] == [code]


PARTS = st.sampled_from(["format", "name", "kind", "sheet", "notation", "places", "signature", "head_row"])


@given(st.recursive(st.none() | st.integers() | st.text(max_size=5), lambda inner: st.dictionaries(PARTS, inner)))
def test_no_json_whatever_makes_a_layout_by_accident_or_an_exception(value: Any) -> None:
    document = json.loads(to_document(LAYOUT)) | (value if isinstance(value, dict) else {})
    layout, problems = from_document(json.dumps(document), "x.json")
    assert (layout is None) == bool(problems)


def test_a_file_is_recognised_by_its_labels_whatever_its_values() -> None:
    other = opened(own(B3="Kadelicht", B4="92715530", B11="Anders."))
    assert recognise(other, [REGISTER, LAYOUT]) is LAYOUT
    assert recognise(opened(register(ROW, ROW)), [REGISTER, LAYOUT]) is REGISTER
    assert recognise(opened(own(A3="Adres")), [REGISTER, LAYOUT]) is None
    assert recognise(other, [replace(LAYOUT, signature={})]) is None


def test_two_layouts_that_fit_are_asked_unless_they_are_the_same_places() -> None:
    less = replace(LAYOUT, name="minder", places={"bidder.name": "B3"})
    asked = recognise(opened(own()), [LAYOUT, less])
    assert isinstance(asked, Problem)
    assert (asked.code, asked.severity, asked.values) == ("layouts-several", Severity.ASK, {"layouts": "proef, minder"})
    assert recognise(opened(own()), [LAYOUT, replace(LAYOUT, name="zelfde")]) is LAYOUT


def test_a_corrected_layout_is_signed_anew() -> None:
    book = opened(own())
    moved = signed(book, replace(LAYOUT, places={"bidder.name": "B5"}))
    assert moved.signature == {"A5": "e mail"}
    assert differing(book, moved) == ()
    assert plain("  KvK-nummer: ") == "kvk nummer"


def test_every_field_of_our_forms_can_be_pointed_at() -> None:
    keys = keys_of(TENDER, LOT)
    assert {"bidder.name", "answer.K1.1", "figure.K2", "reference.1.client", "price.P1", "vat_basis", "fixed_share",
            "partner.6.uea", "sroi", "total"} <= set(keys)  # fmt: skip
    assert {key.key for key in keys.values() if key.needed} == {
        "bidder.name", "answer.K1.1", "answer.K1.2", "figure.K2", "figure.K3", "price.P1", "price.P2",
    }  # fmt: skip


# --- split ------------------------------------------------------------------------------------------------------------


def shown(content: bytes) -> dict[str, object]:
    return {cell.ref: cell.value for cell in opened(content).sheets["Blad1"].cells.values()}


def test_a_split_leaves_no_price_in_the_one_half_and_no_answer_in_the_other() -> None:
    quality, prices = split_workbook(opened(own(F2="Wij rekenen € 12 minder", F3=4980)), TENDER, LOT, LAYOUT)
    in_quality, in_prices = shown(quality), shown(prices)
    assert in_quality["B3"] == in_prices["B3"] == "Duinroos"
    assert not {"C18", "D18", "C19", "D19", "D20", "F2", "F3", "B18"} & set(in_quality)
    assert not {"A9", "B11", "B13", "B14", "B15", "B6", "F3"} & set(in_prices)
    assert (in_prices["C18"], in_prices["D20"]) == ("€ 4.980,00", 784_575)


def test_both_halves_are_read_with_the_layout_of_the_whole() -> None:
    quality, prices = split_workbook(opened(own()), TENDER, LOT, LAYOUT)
    one = for_part(LAYOUT, TENDER, LOT, Part.QUALITY)
    other = for_part(LAYOUT, TENDER, LOT, Part.PRICE)
    whole = read_with_layout(own(), "x.xlsx", TENDER, 7, LAYOUT)
    assert read_with_layout(quality, "x.xlsx", TENDER, 7, one) == whole
    assert read_prices_with_layout(prices, "x.xlsx", TENDER, 7, other)[0] is not None
    assert set(one.places) & set(other.places) == {"bidder.name", "bidder.kvk"}
    assert parts_in(one, TENDER, LOT) == {Part.QUALITY}


def test_a_register_with_prices_is_split_by_its_columns() -> None:
    heads, row = (*HEADS, "P1 Traject", "P2 Nazorg", "Korting"), (*ROW, 4980, 250.5, 300)
    content = register(row, heads=heads)
    layout = proposed(content, Notation.COMMA)
    quality, prices = split_workbook(opened(content), TENDER, LOT, layout)
    assert not {"J4", "K4", "L4"} & set(shown(quality))
    assert not {"D4", "E4", "F4", "I4", "L4"} & set(shown(prices))
    read = bids(prices, for_part(layout, TENDER, LOT, Part.PRICE), Part.PRICE)
    part = read[0].part
    assert isinstance(part, PricePart)
    assert [line.unit_price for line in part.sheet.lines] == [Decimal(4980), Decimal("250.5")]
    assert bids(quality, for_part(layout, TENDER, LOT, Part.QUALITY))[0].problems == ()


def test_a_formula_goes_along_as_its_value_and_text_never_becomes_one() -> None:
    quality, _ = split_workbook(opened(own(B11="=C18", A9="'=1+1")), TENDER, LOT, LAYOUT)
    assert all(not cell.formula for cell in opened(quality).sheets["Blad1"].cells.values())


def test_a_sheet_with_a_name_excel_does_not_allow_is_refused_and_not_renamed() -> None:
    sheet = sheet_of({"A1": "Naam"}).sheets["Blad1"]
    book = Workbook("x.ods", {"Prijzen/jaar": replace(sheet, title="Prijzen/jaar")})
    with pytest.raises(Refused, match="sheet-title"):
        split_workbook(book, TENDER, LOT, LAYOUT)


# --- the sample -------------------------------------------------------------------------------------------------------


def test_the_foreign_files_of_the_sample_are_proposed_and_read() -> None:
    file, _ = read_tender((SAMPLE / "haarlem/tender.xlsx").read_bytes(), "tender.xlsx")
    assert isinstance(file, TenderFile)
    tender, lot = file.tender, file.tender.lot(7)
    layouts = {}
    for name in ("eigen-opzet.xlsx", "eigen-opzet-met-prijs.xlsx", "platformregister.xlsx"):
        content = (SAMPLE / "foreign" / name).read_bytes()
        book = opened(content)
        layouts[name] = (content, as_layout(book, propose(book, tender, lot), name.removesuffix(".xlsx")))
    content, layout = layouts["eigen-opzet.xlsx"]
    part, problems = read_with_layout(content, "x", tender, 7, layout)
    assert (part and part.bidder.name, problems) == ("Duinroos Loopbaan B.V.", ())
    content, layout = layouts["eigen-opzet-met-prijs.xlsx"]
    price, notes = read_prices_with_layout(content, "x", tender, 7, layout)
    assert price is not None
    assert price.sheet.lines[0].unit_price == 4980
    assert {note.code for note in notes} == {"vat-basis-assumed", "formula-read"}
    content, layout = layouts["platformregister.xlsx"]
    read = read_register(content, "x", tender, 7, layout)
    assert isinstance(read, Register)
    assert (len(read), read.good, layout.notation) == (5, 5, Notation.COMMA)
