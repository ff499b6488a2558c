"""Questions to a bidder, the five questions of repair, and single values that count otherwise than they stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import MONDAY, correction, lot, measure, model, scale

from tender_desk.core.bids import SEALED, Bid, Bidder, PriceLine, PriceSheet, Sealed
from tender_desk.core.clarifications import (
    BIDDER_FIELDS,
    REPAIR_QUESTIONS,
    SHEET_FIELDS,
    Clarification,
    ClarificationKind,
    Correction,
    RepairTest,
    check_new,
    corrected,
    is_price,
    value_of,
)
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.stated import NOTHING, Answer, Figure, Stated, Statement
from tender_desk.core.tender import PriceAsked, VatBasis

QUICK = settings(max_examples=40, deadline=None, derandomize=True, database=None)

LOT = lot(
    of=model(
        scale("K1", "20", high="10", answered=True),
        scale("K3", "5", high="10", answered=True),
        measure("K2", "highest_ratio", "10"),
        measure("K4", "highest_ratio", "5"),
    ),
    prices=(PriceAsked("P1", "Traject", Decimal(150)), PriceAsked("P2.a", "Nazorg", Decimal("0.5"))),
)
SHEET = PriceSheet(
    lines=(
        PriceLine("P1", Decimal(150), Decimal("2400.50"), "Prijzen!D14"),
        PriceLine("P2.a", Decimal("0.5"), Decimal(1000), "Prijzen!D15"),
    ),
    payment_model="per_month",
    fixed_share=Decimal("0.7"),
)
BID = Bid(
    lot=7,
    code="A",
    bidder=Bidder(name="Kadelicht", kvk="34120941", town="Haarlem"),
    stated=Stated.of(
        (Answer("K1", "Een vaste coach.", "Vragen!C5"), Answer("K3", "Nazorg.", "Vragen!C6")),
        (Figure("K2", Decimal("62.50"), "Prestaties!C4"), Figure("K4", Decimal(3), "Prestaties!C5")),
        (Statement("sroi", "5", "Bieder!C17"), Statement("reference.1.client", "Zandlei", "Referenties!B4")),
    ),
    price=SHEET,
)

TEXT = ("answer.K1", "answer.K3", *(f"bidder.{name}" for name in BIDDER_FIELDS), "sroi", "reference.1.client", "lots")
NUMBERS = ("figure.K2", "figure.K4", "price.P1", "price.P2.a", "fixed_share")
FIELDS = (*TEXT, *NUMBERS, "vat_basis", "payment_model")
WITHOUT_CELL = {*SHEET_FIELDS, *(field for field in FIELDS if field.startswith("bidder."))}


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    """A correction of any kind of field that its lot has, to a value that is taken."""
    field = draw(st.sampled_from(FIELDS))
    if field == "fixed_share":
        new = draw(st.from_regex(r"0(\.[0-9]{1,12})?|1(\.0{1,4})?", fullmatch=True))
    elif field in NUMBERS:
        new = draw(st.from_regex(r"-?[0-9]{1,18}(\.[0-9]{1,12})?", fullmatch=True))
    elif field == "vat_basis":
        new = draw(st.sampled_from(list(VatBasis))).value
    else:
        new = draw(st.text("abç é\n0", min_size=1, max_size=6).filter(str.strip))
    check_new(LOT, field, new)
    return correction(field, new, place=draw(st.sampled_from(("", "Blad!C9"))))


def stated(bid: Bid) -> dict[str, tuple[str, str] | None]:
    return {field: value_of(bid, field) for field in FIELDS}


def counts_as(one: Correction) -> tuple[str, str]:
    """What a bid states in a field once it is corrected; 007 is the number 7."""
    new = f"{Decimal(one.new):f}" if one.field in NUMBERS else one.new
    return new, "" if one.field in WITHOUT_CELL else one.place


# --- questions to a bidder --------------------------------------------------------------------------------------------


def clarification(**more: Any) -> Clarification:
    given: dict[str, Any] = {"number": 1, "lot": 7, "bid": "A", "kind": ClarificationKind.REPAIR, "about": "GE1"}
    given |= {"question": "Wilt u de referentie alsnog ondertekenen?", "by": "adviser", "at": MONDAY}
    return Clarification(**(given | more))


def repair_test(*answers: bool) -> RepairTest:
    return RepairTest(answers, tuple(f"reden {number}" for number, _ in enumerate(answers)))


def test_a_fault_may_be_repaired_where_all_five_questions_say_yes() -> None:
    assert repair_test(*[True] * 5).failed is None


@pytest.mark.parametrize(("at", "question"), list(enumerate(REPAIR_QUESTIONS)))
def test_the_first_question_that_says_no_forbids_the_repair(at: int, question: str) -> None:
    assert repair_test(*[True] * at, *[False] * (5 - at)).failed == question
    assert repair_test(*(number != at for number in range(5))).failed == question


def test_a_test_that_skips_a_question_is_no_test() -> None:
    with pytest.raises(ValueError, match="shorter"):
        _ = repair_test(*[True] * 4).failed


def test_a_question_to_a_bidder_is_open_until_it_is_answered() -> None:
    for asked in (clarification(kind=ClarificationKind.CLARIFY), clarification(test=repair_test(*[True] * 5))):
        assert (asked.open, asked.refused) == (True, False)
        answered = replace(asked, answer="Bijgevoegd.", answered=MONDAY + timedelta(days=2))
        assert (answered.open, answered.refused) == (False, False)


def test_a_repair_that_failed_its_test_waits_for_nothing() -> None:
    refused = clarification(test=repair_test(True, False, True, True, True))
    assert (refused.open, refused.refused) == (False, True)


# --- what a bid states ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("answer.K1", ("Een vaste coach.", "Vragen!C5")),
        ("figure.K2", ("62.50", "Prestaties!C4")),
        ("bidder.town", ("Haarlem", "")),
        ("sroi", ("5", "Bieder!C17")),
        ("reference.1.client", ("Zandlei", "Referenties!B4")),
        ("price.P1", ("2400.50", "Prijzen!D14")),
        ("price.P2.a", ("1000", "Prijzen!D15")),
        ("vat_basis", ("excl", "")),
        ("payment_model", ("per_month", "")),
        ("fixed_share", ("0.7", "")),
    ],
)
def test_a_value_is_told_in_one_notation_with_its_cell(field: str, value: tuple[str, str]) -> None:
    assert value_of(BID, field) == value


@pytest.mark.parametrize("field", ["answer.K9", "figure.K9", "bidder.email", "bidder.shoe_size", "lots", "price.P9"])
def test_what_a_bid_does_not_state_has_no_value(field: str) -> None:
    assert value_of(BID, field) is None


def test_a_large_or_small_number_is_told_without_exponent() -> None:
    figures = (Figure("K2", Decimal("1E+9"), "C4"), Figure("K4", Decimal("1E-9"), "C5"))
    bid = BID.stating(figures=figures)
    assert value_of(bid, "figure.K2") == ("1000000000", "C4")
    assert value_of(bid, "figure.K4") == ("0.000000001", "C5")


def test_a_sheet_that_leaves_its_payment_open_states_nothing_about_it() -> None:
    bare = replace(BID, price=PriceSheet(lines=SHEET.lines))
    assert value_of(bare, "payment_model") is None
    assert value_of(bare, "fixed_share") is None


@pytest.mark.parametrize("price", [SEALED, None])
def test_a_price_that_is_sealed_or_could_not_be_read_tells_nothing(price: Sealed | None) -> None:
    hidden = replace(BID, price=price)
    assert [value_of(hidden, field) for field in ("price.P1", *SHEET_FIELDS)] == [None] * 4


def test_part_b_is_its_lines_and_the_fields_of_its_sheet() -> None:
    prices = {field for field in FIELDS if is_price(field)}
    assert prices == {"price.P1", "price.P2.a", "vat_basis", "payment_model", "fixed_share"}
    assert {field for field in FIELDS if correction(field, "1").of_price} == prices


# --- what a correction may say ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "new", "code"),
    [
        ("answer.K2", "tekst", "correction-field-unknown"),
        ("figure.K1", "1", "correction-field-unknown"),
        ("price.P9", "1", "correction-field-unknown"),
        ("bidder.shoe_size", "43", "correction-field-unknown"),
        ("bidder", "Kadelicht", "correction-field-unknown"),
        ("answer.", "tekst", "correction-field-unknown"),
        ("figure", "1", "correction-field-unknown"),
        ("price.", "1", "correction-field-unknown"),
        ("answer.K1", "", "correction-empty"),
        ("bidder.town", " \n", "correction-empty"),
        ("figure.K2", " ", "correction-empty"),
        ("figure.K2", "1.457,50", "correction-not-number"),
        ("figure.K2", "6e3", "correction-not-number"),
        ("price.P1", "€ 10", "correction-not-number"),
        ("fixed_share", "70%", "correction-not-number"),
        ("fixed_share", "70", "correction-not-share"),
        ("vat_basis", "exclusief", "correction-not-choice"),
    ],
)
def test_a_correction_that_its_field_cannot_hold_is_refused(field: str, new: str, code: str) -> None:
    with pytest.raises(TenderDeskError) as caught:
        check_new(LOT, field, new)
    assert caught.value.code == code
    assert caught.value.values["field"] == field


def test_a_refusal_names_what_could_have_been_said() -> None:
    with pytest.raises(TenderDeskError) as unknown:
        check_new(LOT, "figure.K1", "1")
    assert unknown.value.values["known"] == "K2, K4"
    with pytest.raises(TenderDeskError) as unpriced:
        check_new(lot(), "price.P1", "1")
    assert unpriced.value.values["known"] == "–"
    with pytest.raises(TenderDeskError) as choice:
        check_new(LOT, "vat_basis", "btw")
    assert choice.value.values["choices"] == "excl, incl, exempt"
    with pytest.raises(TenderDeskError) as number:
        check_new(LOT, "price.P1", "10,5")
    assert number.value.values["text"] == "10,5"


# --- a bid as it counts -----------------------------------------------------------------------------------------------


@given(corrections())
@QUICK
def test_a_corrected_field_states_what_it_was_corrected_to(one: Correction) -> None:
    assert value_of(corrected(BID, [one], LOT), one.field) == counts_as(one)


@given(st.lists(corrections(), max_size=5))
@QUICK
def test_of_each_field_the_last_correction_counts_and_all_else_stays(made: list[Correction]) -> None:
    after = corrected(BID, iter(made), LOT)
    assert stated(after) == stated(BID) | {one.field: counts_as(one) for one in made}
    untouched: dict[str, Any] = {"bidder": BID.bidder, "stated": NOTHING, "price": None}
    assert replace(after, **untouched) == replace(BID, **untouched)
    assert isinstance(after.price, PriceSheet)
    assert [(line.id, line.quantity) for line in after.price.lines] == [
        (line.id, line.quantity) for line in SHEET.lines
    ]


@given(st.lists(corrections(), max_size=5))
@QUICK
def test_correcting_in_one_go_is_correcting_one_by_one(made: list[Correction]) -> None:
    step_by_step = BID
    for one in made:
        step_by_step = corrected(step_by_step, [one], LOT)
    assert step_by_step == corrected(BID, made, LOT)


@given(st.lists(corrections(), max_size=5))
@QUICK
def test_a_sealed_price_stays_sealed_whatever_is_corrected(made: list[Correction]) -> None:
    sealed = corrected(replace(BID, price=SEALED), made, LOT)
    assert sealed.price is SEALED
    assert sealed == replace(corrected(BID, made, LOT), price=SEALED)


def test_without_corrections_a_bid_counts_as_it_was_read() -> None:
    assert corrected(BID, (), LOT) == BID


def test_a_statement_keeps_its_place_among_the_others_and_a_new_one_comes_last() -> None:
    after = corrected(BID, [correction("sroi", "7"), correction("lots", "7, 8", place="Bieder!C22")], LOT)
    assert [(one.field, one.text) for one in after.statements] == [
        ("sroi", "7"),
        ("reference.1.client", "Zandlei"),
        ("lots", "7, 8"),
    ]


@given(st.permutations(("price.P1", "price.P2.a", "vat_basis")))
@QUICK
def test_a_price_that_could_not_be_read_is_whole_once_every_line_and_the_vat_basis_are_there(order: list[str]) -> None:
    given = {"price.P1": "10", "price.P2.a": "20.5", "vat_basis": "incl"}
    unread, made = replace(BID, price=None), [correction(field, given[field]) for field in order]
    assert [corrected(unread, made[:count], LOT).price for count in range(3)] == [None] * 3
    assert corrected(unread, made, LOT).price == PriceSheet(
        lines=(
            PriceLine("P1", Decimal(150), Decimal(10), ""),
            PriceLine("P2.a", Decimal("0.5"), Decimal("20.5"), ""),
        ),
        vat_basis=VatBasis.INCLUDED,
    )
