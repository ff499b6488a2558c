"""Frozen values go to documents and come back the same; what is no document of theirs is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from random import Random
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import DEMAND, MONDAY, branch, levels, lot, measure, model, read, scale, sheet, tender, weighted
from tests.core.random_cases import random_case

from tender_desk.core.award import Decision, DecisionMaker, ProposalState
from tender_desk.core.bids import Bidder, PriceSheet, QualityPart, Receipt
from tender_desk.core.criteria import SCALES, AwardModel, Branch, Leaf, leaves_below, points_of, walk
from tender_desk.core.documents import from_document, to_document, values_document, values_of
from tender_desk.core.model_document import Reader, fingerprint, model_fingerprint, read_model, write_model
from tender_desk.core.problems import (
    ChangedElsewhere,
    NotAllowed,
    Problem,
    Refused,
    Severity,
    TenderDeskError,
    WrongFile,
)
from tender_desk.core.selection import Demand
from tender_desk.core.stated import Answer, Figure, Stated, Statement
from tender_desk.core.team import Member, Role
from tender_desk.core.tender import Invitation, PriceAsked, Tender, Volume

RICH = tender(
    lot(
        of=model(
            branch("K1", scale("K1.1", "10", high="10", step="2", minimum="6"), minimum="5"),
            levels("K2", "20", ("-1", "-0.5"), ("3", "1")),
            measure("K3", "linear_between_bounds", floor="2", ceiling="8", better="low", minimum="3"),
            scale("K4", "30", question="Hoe?", answered=True),
            method=weighted("linear_between_bounds", floor="1", ceiling="2.5", outside="exclude_above"),
            rounding={"at": "criterion", "decimals": 1},
            ties=["quality", "criterion:K1", "lot"],
            quality_minimum="12.5",
            drop_out="recompute",
            agreement="average",
        ),
        demands=(DEMAND,),
        prices=(PriceAsked("P1", "Traject", Decimal("150")),),
        invitations=(Invitation("Bureau A", "Haarlem", date(2027, 1, 4)),),
        volume=Volume(minimum=Decimal("150"), note="verwachte minimale afname"),
    ),
    practice=True,
    vat_rate=Decimal("21"),
)


def through_json(document: Any) -> Any:
    return json.loads(json.dumps(document))


@pytest.mark.parametrize(
    "value",
    [
        RICH,
        tender(),
        sheet("4725.10"),
        replace(sheet("1"), fixed_share=Decimal("0.5")),
        Member("eva", "Eva", (Role.EVALUATOR, Role.CHAIR)),
        QualityPart(
            bidder=Bidder(name="Bureau", kvk="12345678"),
            lot=7,
            stated=Stated.of(
                (Answer("K1", "Zo.", "Vragen!C4"),),
                (Figure("K3", Decimal("62.5"), "Prestaties!C4"),),
                (Statement("uea", "ja", "Verklaringen!C4"),),
            ),
        ),
        Receipt(id=1, name="a.xlsx", size=3, sha256="00", registered=MONDAY, registered_by="adviser"),
        Decision(
            maker=DecisionMaker.MANDATE,
            number="12",
            on=date(2027, 3, 23),
            outcome=ProposalState.AMENDED,
            text="",
            by="adviser",
            at=MONDAY,
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_comes_back_the_same_from_its_document(value: Any) -> None:
    document = through_json(to_document(value))
    found = from_document(type(value), document)
    assert found == value
    assert fingerprint(to_document(found)) == fingerprint(to_document(value))


def test_numbers_come_back_to_the_last_digit() -> None:
    found = from_document(PriceSheet, through_json(to_document(sheet("12345678901234.5678"))))
    assert found.lines[0].unit_price == Decimal("12345678901234.5678")


def test_a_document_is_made_of_what_json_knows() -> None:
    odd = {1: (Decimal("1.50"), Fraction(1, 3)), "when": date(2027, 3, 1), "set": frozenset({Role.CHAIR}), "none": None}
    assert to_document(MappingProxyType(odd)) == {
        "1": ["1.50", "1/3"],
        "when": "2027-03-01",
        "set": ["chair"],
        "none": None,
    }
    assert to_document(MONDAY) == "2027-03-01T11:00:00+00:00"


WHOLE = to_document(RICH)
PRICE: dict[str, Any] = to_document(sheet("100"))


def broken(**changes: Any) -> dict[str, Any]:
    return PRICE | {"lines": [PRICE["lines"][0] | changes]}


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        (PriceSheet, None),
        (PriceSheet, []),
        (PriceSheet, "lines"),
        (PriceSheet, {}),
        (PriceSheet, PRICE | {"lines": "P1"}),
        (PriceSheet, PRICE | {"lines": {"id": "P1"}}),
        (PriceSheet, PRICE | {"vat_basis": "half"}),
        (PriceSheet, PRICE | {"payment_model": 3}),
        (PriceSheet, broken(unit_price="tien")),
        (PriceSheet, broken(unit_price="NaN")),
        (PriceSheet, broken(unit_price=0.1)),
        (PriceSheet, broken(unit_price=10)),
        (PriceSheet, broken(unit_price=None)),
        (Receipt, {"id": True, "name": "a", "size": 1, "sha256": "", "registered": "x", "registered_by": ""}),
        (Tender, WHOLE | {"lots": [WHOLE["lots"][0] | {"model": {}}]}),
        (Tender, WHOLE | {"lots": [WHOLE["lots"][0] | {"model": WHOLE["lots"][0]["model"] | {"agreement": "dice"}}]}),
        (Tender, WHOLE | {"lots": [WHOLE["lots"][0] | {"model": WHOLE["lots"][0]["model"] | {"ties": ["age"]}}]}),
        (Tender, WHOLE | {"practice": "no"}),
        (Decision, {"maker": "college", "number": "1", "on": "yesterday"}),
        (Fraction, "1/0"),
        (Fraction, "0.5x"),
    ],
)
def test_a_document_of_something_else_is_refused(kind: type, document: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_document(kind, document)


def test_a_document_that_is_empty_where_a_value_is_wanted_is_refused() -> None:
    with pytest.raises(ValueError, match="not a Demand"):
        from_document(Demand, None)
    assert from_document(Fraction, "1/3") == Fraction(1, 3)


def test_the_values_of_a_problem_keep_their_kind() -> None:
    values: dict[str, object] = {
        "price": Fraction(1, 3),
        "amount": Decimal("2.50"),
        "at": MONDAY,
        "on": date(2027, 3, 1),
        "role": Role.CHAIR,
        "count": 3,
        "flag": True,
        "text": "x",
        "none": None,
        "list": ("a", "b"),
    }
    found = values_of(through_json(values_document(values)))
    assert found == values | {"role": "chair", "list": "('a', 'b')"}
    assert isinstance(found["at"], datetime)


# --- models -----------------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(st.randoms(use_true_random=False))
def test_any_model_is_the_same_after_being_written_and_read(rnd: Random) -> None:
    first = read(random_case(rnd)).model
    document = through_json(write_model(first))
    again = read_model(Reader(), document, document["agreement"])
    assert again == first
    assert again is not None
    assert model_fingerprint(again) == model_fingerprint(first)


def test_a_model_finds_its_leaves_and_adds_up_its_points() -> None:
    found = RICH.lots[0].model
    assert [leaf.id for leaf in found.leaves] == ["K1.1", "K2", "K3", "K4"]
    assert [leaf.id for leaf in found.scored] == ["K1.1", "K2", "K4"]
    assert [leaf.id for leaf in found.measured] == ["K3"]
    assert found.full_points == 100
    assert found.leaf("K4").answered
    with pytest.raises(KeyError):
        found.leaf("K1")
    top = found.criteria[0]
    assert isinstance(top, Branch)
    assert points_of(top) == 10
    assert [leaf.id for leaf in leaves_below(top)] == ["K1.1"]
    assert [(depth, node.id) for depth, node in walk(found.criteria)][:3] == [(0, "K1"), (1, "K1.1"), (0, "K2")]
    assert AwardModel("lowest_price").full_points == 0


@pytest.mark.parametrize(
    ("name", "fractions"),
    [
        ("0-10", {"0": "0", "5": "0.5", "7.5": "0.75", "10": "1"}),
        ("0-2-4-6-8-10", {"0": "0", "2": "0.2", "4": "0.4", "6": "0.6", "8": "0.8", "10": "1"}),
        ("rijkswaterstaat", {"3": "1", "2": "0.6", "1": "0.25", "0": "0", "-1": "-0.5"}),
        ("0-25-50-75-100", {"0": "0", "25": "0.25", "50": "0.5", "75": "0.75", "100": "1"}),
        ("voldoet", {"2": "1", "1": "0.6", "0": "0"}),
        ("cijfer 6-10", {"10": "1", "9": "0.75", "8": "0.5", "7": "0.25", "6": "0"}),
    ],
)
def test_the_preset_scales_give_the_published_fractions(name: str, fractions: dict[str, str]) -> None:
    preset = SCALES[name]
    for score, fraction in fractions.items():
        assert preset.holds(Fraction(score))
        assert preset.fraction(Fraction(score)) == Fraction(fraction)
    assert not preset.holds(Fraction(11, 3) if name != "0-10" else Fraction(11))
    assert preset.minimum == min(map(Fraction, fractions))
    assert preset.maximum == max(map(Fraction, fractions))


def test_a_leaf_knows_nothing_of_answers_unless_told() -> None:
    assert Leaf("K", "K", Fraction(1)).answered is False


# --- failures ---------------------------------------------------------------------------------------------------------


def test_three_kinds_of_failure_carry_code_and_values() -> None:
    refused = Refused([Problem("price-missing", "7/A"), Problem("no-bids", "8", severity=Severity.NOTE)])
    assert str(refused) == "price-missing at 7/A, no-bids at 8"
    assert (refused.code, refused.values) == ("refused", {"count": 2})
    for kind in (TenderDeskError, NotAllowed, ChangedElsewhere, WrongFile):
        error = kind("too-early", lot=7)
        assert (str(error), error.code, error.values) == ("too-early", "too-early", {"lot": 7})
