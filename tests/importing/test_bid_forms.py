"""The bid forms go out, are filled in, and come back with every value or with every problem and its cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.importing.forms import CLOSED, LOT, TENDER, altered, changed, found, part_a, part_b, tender

from tender_desk.core.bids import Bidder, PriceLine, PriceSheet
from tender_desk.core.problems import Severity
from tender_desk.core.stated import Answer, Figure
from tender_desk.core.tender import PriceAsked, Tender, VatBasis
from tender_desk.importing.bid_forms import PricePart, price_form, quality_form, read_prices, read_quality
from tender_desk.importing.book import CellInput
from tender_desk.importing.identity import FormKind, identify
from tender_desk.importing.workbook import Workbook, open_workbook
from tender_desk.wording import LANGUAGES, problem_text


def codes(content: bytes, of: Tender = TENDER, lot: int | None = 7) -> list[tuple[str, str]]:
    return found(read_quality(content, "a.xlsx", of, lot)[1])


def price_codes(content: bytes, of: Tender = TENDER, lot: int = 7) -> list[tuple[str, str]]:
    return found(read_prices(content, "b.xlsx", of, lot)[1])


def str_ids(value: object) -> str:
    return value if isinstance(value, str) else ""


# --- part A -----------------------------------------------------------------------------------------------------------


def test_part_a_reads_back_as_it_was_filled_in() -> None:
    part, problems = read_quality(part_a(), "a.xlsx", TENDER, 7)
    assert problems == ()
    assert part is not None
    assert part.bidder == Bidder(name="Duinroos Loopbaan B.V.", kvk="91840271", town="2015 XA Haarlem")
    assert part.lot == 7
    assert part.answers == (
        Answer("K1.1", "Intake binnen vijf dagen.\nDaarna een gesprek.", "Antwoorden!C7"),
        Answer("K1.2", "Zes maanden nazorg.", "Antwoorden!C8"),
    )
    assert part.figures == (
        Figure("K2", Decimal(66), "Antwoorden!C9"),
        Figure("K3", Decimal(9), "Antwoorden!C10"),
    )
    stated = {one.field: (one.text, one.place) for one in part.statements}
    assert stated["validity"] == ("2027-09-01", "Inschrijver!B13")
    assert stated["capacity"] == ("200", "Inschrijver!B16")
    assert stated["declaration.UEA"] == ("yes", "Verklaringen!C6")
    assert stated["reference.1.count"] == ("1457.00", "Referenties!D6")
    assert stated["reference.1.success"] == ("61", "Referenties!E6")
    assert stated["partner.1.role"] == ("lead", "Combinatie!C6")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_filled_in_before_it_goes_out_reads_back_in_either_language(language: str) -> None:
    filled: dict[str, CellInput] = {
        "bidder.name": "Kadelicht",
        "bidder.kvk": "92715530",
        "answer.K1.1": "Antwoord",
        "answer.K1.2": "=2+3 is geen formule",
        "answer.K2": Decimal(66),
        "answer.K3": Decimal(10),
        "declaration.UEA": "yes",
        "declaration.AKK": "ja",
        "declaration.WERK": "ja",
    }
    part, problems = read_quality(quality_form(TENDER, LOT, language, filled), "a.xlsx", TENDER)
    assert problems == ()
    assert part is not None
    assert part.answers[1].text == "=2+3 is geen formule"


def test_text_of_a_bid_is_never_a_live_formula_in_what_is_written() -> None:
    content = quality_form(TENDER, LOT, "nl", {"answer.K1.1": "=1+1", "bidder.name": "@SUM(A1)"})
    book = open_workbook(content, "a.xlsx")
    assert isinstance(book, Workbook)
    assert book.sheets["Antwoorden"].cell("C7").formula == ""
    assert book.sheets["Antwoorden"].cell("C7").value == "=1+1"
    assert book.sheets["Inschrijver"].cell("B6").formula == ""


def test_the_form_counts_words_and_says_so_to_viewers_that_do_not_compute() -> None:
    book = open_workbook(quality_form(TENDER, LOT, "nl", {"answer.K1.1": "Vijf woorden in twee\nregels"}), "a.xlsx")
    assert isinstance(book, Workbook)
    assert book.sheets["Antwoorden"].cell("D7").value == 5
    assert book.sheets["Antwoorden"].cell("D7").formula.startswith("=IF(")


def test_a_demand_is_declared_one_by_one_only_where_no_uea_is_asked() -> None:
    above = open_workbook(quality_form(TENDER, LOT), "a.xlsx")
    below = open_workbook(quality_form(CLOSED, CLOSED.lots[0]), "a.xlsx")
    assert isinstance(above, Workbook)
    assert isinstance(below, Workbook)
    assert above.sheets["Verklaringen"].cell("A10").empty
    assert below.sheets["Verklaringen"].cell("A10").text == "G3"


BLOCKED_A: list[tuple[dict[str, object], str, str]] = [
    ({"Inschrijver!B6": None}, "bidder-missing", "Inschrijver!B6"),
    ({"Inschrijver!B6": "   "}, "bidder-missing", "Inschrijver!B6"),
    ({"Inschrijver!B3": "HLM-2026-1"}, "wrong-tender", "Inschrijver!B3"),
    ({"Inschrijver!B4": 8}, "lot-contradicts", "Inschrijver!B4"),
    ({"Inschrijver!B4": None}, "lot-contradicts", "Inschrijver!B4"),
    ({"Inschrijver!B13": "1/3/2027"}, "date-ambiguous", "Inschrijver!B13"),
    ({"Inschrijver!B16": "veel"}, "number-unreadable", "Inschrijver!B16"),
    ({"Inschrijver!B17": 0.05}, "percentage-unclear", "Inschrijver!B17"),
    ({"Antwoorden!C8": None}, "answer-missing", "Antwoorden!C8"),
    ({"Antwoorden!C8": " \n "}, "answer-missing", "Antwoorden!C8"),
    ({"Antwoorden!C8": "#REF!"}, "cell-error", "Antwoorden!C8"),
    ({"Antwoorden!C8": "=Inschrijver!B6"}, "cell-error", "Antwoorden!C8"),
    ({"Antwoorden!A8": "K1.3"}, "form-changed", "Antwoorden!A8"),
    ({"Antwoorden!C9": None}, "figure-not-stated", "Antwoorden!C9"),
    ({"Antwoorden!C9": 0}, "figure-not-positive", "Antwoorden!C9"),
    ({"Antwoorden!C9": "0,66"}, "percentage-unclear", "Antwoorden!C9"),
    ({"Antwoorden!C9": "166 %"}, "percentage-out-of-range", "Antwoorden!C9"),
    ({"Antwoorden!C10": "-3"}, "figure-not-positive", "Antwoorden!C10"),
    ({"Antwoorden!C10": "negen maanden"}, "number-unreadable", "Antwoorden!C10"),
    ({"Antwoorden!C10": "1.500"}, "number-ambiguous", "Antwoorden!C10"),
    ({"Antwoorden!C10": "=NOW()"}, "formula-without-value", "Antwoorden!C10"),
    ({"Verklaringen!C6": "misschien"}, "yes-no-unreadable", "Verklaringen!C6"),
    ({"Verklaringen!A7": "UEA-X"}, "form-changed", "Verklaringen!A7"),
    ({"Referenties!D6": "1.457,500"}, "number-ambiguous", "Referenties!D6"),
    ({"Combinatie!C6": "baas"}, "choice-unknown", "Combinatie!C6"),
]


@pytest.mark.parametrize(("cells", "code", "place"), BLOCKED_A, ids=str_ids)
def test_a_mistake_in_part_a_blocks_with_its_cell(cells: dict[str, object], code: str, place: str) -> None:
    _, problems = read_quality(part_a(cells), "a.xlsx", TENDER, 7)
    assert (code, place, Severity.BLOCKS) in [(problem.code, problem.at, problem.severity) for problem in problems]
    assert all(problem.file == "a.xlsx" for problem in problems)


ASKED_A: list[tuple[dict[str, object], str, str]] = [
    ({"Inschrijver!B7": "3412 094"}, "kvk-length", "Inschrijver!B7"),
    ({"Inschrijver!B7": 3412094}, "kvk-length", "Inschrijver!B7"),
    ({"Inschrijver!B7": "NL3412"}, "kvk-not-digits", "Inschrijver!B7"),
    ({"Inschrijver!B7": None}, "kvk-missing", "Inschrijver!B7"),
    ({"Antwoorden!C7": "Begeleiding voor € 4.980 per traject."}, "price-in-answer", "Antwoorden!C7"),
    ({"Antwoorden!C7": "Begeleiding voor 4.980 euro."}, "price-in-answer", "Antwoorden!C7"),
    ({"Verklaringen!C6": None}, "declaration-missing", "Verklaringen!C6"),
    ({"Verklaringen!C6": "nee"}, "declaration-negative", "Verklaringen!C6"),
]


@pytest.mark.parametrize(("cells", "code", "place"), ASKED_A, ids=str_ids)
def test_a_doubt_about_part_a_is_asked_and_does_not_block(cells: dict[str, object], code: str, place: str) -> None:
    part, problems = read_quality(part_a(cells), "a.xlsx", TENDER, 7)
    assert part is not None
    assert [(problem.code, problem.at, problem.severity) for problem in problems] == [(code, place, Severity.ASK)]


def test_all_problems_come_at_once_the_blocking_ones_first() -> None:
    cells = {"Inschrijver!B6": None, "Inschrijver!B7": "12", "Antwoorden!C8": None, "Referenties!D6": "1.500"}
    assert codes(part_a(cells)) == [
        ("bidder-missing", "Inschrijver!B6"),
        ("answer-missing", "Antwoorden!C8"),
        ("number-ambiguous", "Referenties!D6"),
        ("kvk-length", "Inschrijver!B7"),
    ]


def renamed(sheet: str, title: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book[sheet].title = title

    return change


def anonymous(book: Any) -> None:
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]
    del book["TenderDesk"]


def newer(book: Any) -> None:
    book.custom_doc_props["TenderDesk.version"].value = "2"


def other_lot(book: Any) -> None:
    book.custom_doc_props["TenderDesk.lot"].value = "9"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            altered(part_a(), renamed("Antwoorden", "Antwoord")),
            [("sheet-missing", "Antwoorden"), ("sheet-extra", "Antwoord")],
        ),
        (altered(part_a(), renamed("Inschrijver", "Wij")), [("sheet-missing", "Inschrijver")]),
        (altered(part_a(), anonymous), [("form-unknown", "")]),
        (altered(part_a(), newer), [("form-version-unknown", "")]),
        (altered(part_a(), other_lot), [("lot-not-in-tender", "Inschrijver!B4")]),
        (part_b(), [("form-other-kind", "")]),
        (b"geen werkmap", [("no-workbook", "")]),
    ],
    ids=["answers renamed", "bidder renamed", "no identity", "newer", "unknown lot", "part B", "no workbook"],
)
def test_what_is_not_part_a_of_this_tender_is_refused(content: bytes, expected: list[tuple[str, str]]) -> None:
    assert codes(content) == expected


def test_what_can_be_read_of_part_a_comes_back_with_its_faults_unless_nobody_knows_whose_it_is() -> None:
    part, problems = read_quality(part_a({"Antwoorden!C8": None}), "a.xlsx", TENDER, 7)
    assert part is not None
    assert part.bidder.name == "Duinroos Loopbaan B.V."
    assert [answer.criterion for answer in part.answers] == ["K1.1"]
    assert [problem.code for problem in problems] == ["answer-missing"]
    assert read_quality(part_a({"Inschrijver!B6": None}), "a.xlsx", TENDER, 7)[0] is None


def test_a_form_of_another_lot_than_it_was_handed_in_for_is_named_as_such() -> None:
    assert codes(part_a(), lot=8) == [("wrong-lot", "Inschrijver!B4")]
    assert codes(part_a(), lot=None) == []


def test_a_form_of_another_tender_is_named_as_such() -> None:
    assert codes(part_a(), replace(TENDER, reference="HLM-2026-88")) == [("wrong-tender", "")]


def test_a_form_from_before_a_change_of_the_lot_is_outdated_but_a_budget_may_change() -> None:
    changed_model = replace(LOT.model, criteria=LOT.model.criteria[:2])
    assert codes(part_a(), tender(model=changed_model)) == [("form-outdated", "Inschrijver!B4")]
    assert codes(part_a(), tender(budget=Decimal(1), volume=replace(LOT.volume, minimum=Decimal("150.0")))) == []


# --- part B -----------------------------------------------------------------------------------------------------------


def test_part_b_reads_back_as_it_was_filled_in() -> None:
    part, problems = read_prices(part_b(), "b.xlsx", TENDER, 7)
    assert {problem.code for problem in problems} == {"total-recomputed"}
    assert all(problem.severity is Severity.NOTE for problem in problems)
    assert part == PricePart(
        "91840271",
        "Duinroos Loopbaan B.V.",
        7,
        PriceSheet(
            lines=(
                PriceLine("P1", Decimal(150), Decimal("4980.00"), "Prijzen!E14"),
                PriceLine("P2", Decimal(150), Decimal("250.5"), "Prijzen!E15"),
            ),
            vat_basis=VatBasis.EXCLUDED,
            payment_model="no_cure_less_pay",
            fixed_share=Decimal("0.6"),
        ),
    )


def test_a_form_filled_in_beforehand_has_a_live_total_with_the_value_it_has_now() -> None:
    filled: dict[str, CellInput] = {"bidder.name": "X", "bidder.kvk": "91840271", "vat_basis": "excl. btw"}
    filled |= {"price.P1": 4980, "price.P2": 0}
    content = price_form(TENDER, LOT, "nl", filled)
    book = open_workbook(content, "b.xlsx")
    assert isinstance(book, Workbook)
    total = book.sheets["Prijzen"].cell("F16")
    assert (total.value, total.formula) == (747_000, "=SUM(F14:F15)")
    part, problems = read_prices(content, "b.xlsx", TENDER, 7)
    assert part is not None
    assert found(problems) == [("price-zero", "Prijzen!E15")]


BLOCKED_B: list[tuple[dict[str, object], str, str]] = [
    ({"Prijzen!E14": "in overleg"}, "amount-unreadable", "Prijzen!E14"),
    ({"Prijzen!E14": None}, "price-not-stated", "Prijzen!E14"),
    ({"Prijzen!E14": "1.500"}, "number-ambiguous", "Prijzen!E14"),
    ({"Prijzen!E14": 1e308}, "number-implausible", "Prijzen!E14"),
    ({"Prijzen!E14": 10**12 + 1}, "number-implausible", "Prijzen!E14"),
    ({"Prijzen!E14": 10**300}, "number-implausible", "Prijzen!E14"),
    ({"Prijzen!E14": 1e-300}, "number-implausible", "Prijzen!E14"),
    ({"Prijzen!E14": "0,00001"}, "number-implausible", "Prijzen!E14"),
    ({"Prijzen!E14": "999999999999999"}, "number-implausible", "Prijzen!E14"),
    ({"Prijzen!D14": 1e308}, "quantity-changed", "Prijzen!D14"),
    ({"Prijzen!F16": 1e308}, "number-implausible", "Prijzen!F16"),
    ({"Prijzen!B10": 1e-300}, "number-implausible", "Prijzen!B10"),
    ({"Prijzen!B4": 10**40}, "lot-contradicts", "Prijzen!B4"),
    ({"Prijzen!E14": "#DIV/0!"}, "cell-error", "Prijzen!E14"),
    ({"Prijzen!E14": "=VLOOKUP(1,A1:B9,2)"}, "formula-without-value", "Prijzen!E14"),
    ({"Prijzen!D14": 100}, "quantity-changed", "Prijzen!D14"),
    ({"Prijzen!A14": "P3"}, "form-changed", "Prijzen!A14"),
    ({"Prijzen!F16": 784_500}, "total-differs", "Prijzen!F16"),
    ({"Prijzen!F16": "€ 784.575,01"}, "total-differs", "Prijzen!F16"),
    ({"Prijzen!F14": 1}, "total-differs", "Prijzen!F14"),
    ({"Prijzen!F16": "zie boven"}, "amount-unreadable", "Prijzen!F16"),
    ({"Prijzen!B6": None}, "bidder-missing", "Prijzen!B6"),
    ({"Prijzen!B8": None}, "vat-basis-missing", "Prijzen!B8"),
    ({"Prijzen!B8": "netto"}, "choice-unknown", "Prijzen!B8"),
    ({"Prijzen!B9": "gratis"}, "choice-unknown", "Prijzen!B9"),
    ({"Prijzen!B10": 0.6}, "percentage-unclear", "Prijzen!B10"),
    ({"Prijzen!B11": "50 %"}, "shares-not-whole", "Prijzen!B11"),
    ({"Prijzen!B4": 12}, "lot-contradicts", "Prijzen!B4"),
]


@pytest.mark.parametrize(("cells", "code", "place"), BLOCKED_B, ids=str_ids)
def test_a_mistake_in_part_b_blocks_with_its_cell(cells: dict[str, object], code: str, place: str) -> None:
    part, problems = read_prices(part_b(cells), "b.xlsx", TENDER, 7)
    assert part is None
    assert (code, place) in found(problems)
    assert all(len(problem_text(problem, language)) < 400 for problem in problems for language in LANGUAGES)


def test_a_negative_price_is_a_question_and_a_third_is_taken_to_twelve_places() -> None:
    part, problems = read_prices(part_b({"Prijzen!E14": -5, "Prijzen!E15": 100 / 3}), "b.xlsx", TENDER, 7)
    assert part is not None
    assert [line.unit_price for line in part.sheet.lines] == [Decimal(-5), Decimal("33.333333333333")]
    assert [(p.code, p.severity) for p in problems if p.at == "Prijzen!E14"] == [("price-negative", Severity.ASK)]


def test_totals_the_form_did_not_compute_are_one_calm_note() -> None:
    _, problems = read_prices(part_b(), "b.xlsx", TENDER, 7)
    assert found(problems) == [("total-recomputed", "Prijzen!F14")]
    assert problems[0].values["count"] == 3
    assert problem_text(problems[0], "nl").endswith("U hoeft niets te doen.")


def test_a_right_total_typed_over_the_formula_is_accepted() -> None:
    part, problems = read_prices(part_b({"Prijzen!F16": "784.575,00"}), "b.xlsx", TENDER, 7)
    assert part is not None
    assert ("total-recomputed", "Prijzen!F16") not in found(problems)


def test_the_result_part_alone_says_what_is_fixed() -> None:
    part, _ = read_prices(part_b({"Prijzen!B10": None}), "b.xlsx", TENDER, 7)
    assert part is not None
    assert part.sheet.fixed_share == Decimal("0.6")


def test_a_price_sheet_of_another_lot_is_refused() -> None:
    assert price_codes(part_b(), lot=8) == [("wrong-lot", "Prijzen!B4")]
    assert price_codes(altered(part_b(), renamed("Prijzen", "Prijs"))) == [("sheet-missing", "Prijzen")]


def test_part_b_is_known_by_its_identity_without_reading_a_sheet() -> None:
    spoiled = altered(part_b(), lambda book: None)
    identity = identify(spoiled)
    assert identity is not None
    assert (identity.kind, identity.tender, identity.lot) == (FormKind.BID_B, "HLM-2027-114", 7)


def test_a_lot_of_one_unit_asks_one_total() -> None:
    free = tender(prices=(PriceAsked("P1", "Totaal", Decimal(1), "aanbod"),))
    cells = {"Prijzen!B6": "X", "Prijzen!B7": "91840271", "Prijzen!B8": "incl. btw", "Prijzen!E14": 640_000}
    part, _ = read_prices(changed(price_form(free, free.lots[0]), cells), "b.xlsx", free, 7)
    assert part is not None
    assert part.sheet.vat_basis is VatBasis.INCLUDED
    assert sum(Fraction(line.unit_price) for line in part.sheet.lines) == 640_000
