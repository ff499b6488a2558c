"""Checks others forgot: all is scored, constants agree with maximums, and pairs of bids for a second look."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import (
    ERIK,
    EVA,
    MONDAY,
    SECOND,
    agreed,
    branch,
    dossier,
    levels,
    lot,
    measure,
    model,
    offer,
    scale,
    score,
    sheet,
    tender,
    weighted,
)

from tender_desk.core.bids import SEALED, Bid
from tender_desk.core.criteria import AwardModel
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.model_checks import Check, model_checks
from tender_desk.core.problems import Severity
from tender_desk.core.second_look import (
    Coverage,
    Differing,
    LookKind,
    chosen_facts,
    coverage,
    differs,
    facts_of,
    known_facts,
    second_looks,
)
from tender_desk.core.selection import Exclusion, ExclusionGround
from tender_desk.core.stated import Figure, Statement
from tender_desk.core.tender import LotKind
from tender_desk.wording.second_look import check_lines, look_lines, model_lines

MODEL = model(
    scale("K1", "30", high="10"), measure("R", "highest_ratio", "10"), method=weighted(), ties=["quality", "lot"]
)


def stating(code: str, rate: str = "45", **fields: str) -> Bid:
    """A bid with a figure for R and statements; a double underscore stands for a point."""
    made = [Statement(name.replace("__", "."), text, "Inschrijver!B16") for name, text in fields.items()]
    bid = offer(code, sheet("100000"))
    return bid.stating(figures=[Figure("R", Decimal(rate), "Prestaties!C7")], statements=made)


def looked(first: Bid, other: Bid, given: str = "8 8", upto: str = "quality_final", **more: Any) -> Dossier:
    one, two = given.split()
    found: dict[str, Any] = {
        "bids": (first, other),
        "agreed": {7: (agreed("A", "K1", one), agreed("B", "K1", two))},
        "scores": {7: tuple(score(code, "K1", "6", member=who) for code in "AB" for who in ("eva", "erik"))},
    }
    return dossier(upto, of=tender(lot(of=MODEL)), **(found | more))


def facts(criterion: str, *names: str) -> LotAct:
    return LotAct(7, "facts", MONDAY, "adviser", "", {"criterion": criterion, "facts": list(names)})


def choosing(found: Dossier, *acts: LotAct) -> Dossier:
    return replace(found, acts=(*found.acts, *acts))


# --- every criterion for every valid bid ------------------------------------------------------------------------------


def test_every_published_criterion_counts_for_every_valid_bid() -> None:
    whole = coverage(looked(stating("A"), stating("B")), 7)
    assert whole == Coverage(2, 2, 4)
    assert (whole.want, whole.whole) == (4, True)
    without = coverage(looked(stating("A"), offer("B", sheet("1"))), 7)
    assert without == Coverage(2, 2, 3)
    lacking = looked(stating("A"), stating("B"), agreed={7: (agreed("A", "K1", "8"),)})
    assert coverage(lacking, 7) == Coverage(2, 2, 3)
    nobody = looked(stating("A"), stating("B"), assignments=())
    assert coverage(nobody, 7) == Coverage(2, 2, 2)


def test_a_bid_that_is_out_or_late_is_not_counted_and_sealed_scores_are_not_guessed_at() -> None:
    out = Exclusion(7, "B", ExclusionGround.INVALID, "niet ondertekend door iemand", "adviser", MONDAY)
    assert coverage(looked(stating("A"), stating("B"), exclusions=(out,)), 7) == Coverage(2, 1, 2)
    late = replace(stating("B"), late=True)
    assert coverage(looked(stating("A"), late), 7) == Coverage(2, 1, 2)
    assert coverage(looked(stating("A"), stating("B"), scores={7: SEALED}), 7) is None
    assert coverage(looked(stating("A"), stating("B"), bids=()), 7) is None
    single = dossier(of=tender(lot(kind=LotKind.SINGLE_SOURCE)))
    assert coverage(single, 7) is None


# --- constants of a model ---------------------------------------------------------------------------------------------


def disagreeing(of: AwardModel) -> list[str]:
    found = [problem for one in model_checks(lot(of=of)) for problem in one.problems]
    assert {problem.severity for problem in found} <= {Severity.ASK}
    return [f"{problem.code} {problem.at}" for problem in found]


def test_a_model_whose_constants_agree_lists_every_check_with_how_much_was_looked_at() -> None:
    found = model_checks(lot(of=MODEL))
    assert [one.check for one in found] == list(Check)
    assert {one.check: one.count for one in found if not one.problems} == {
        Check.WEIGHTS: 3,
        Check.SCALES: 1,
        Check.MEASURES: 0,
        Check.MINIMUMS: 0,
        Check.PRICE: 0,
        Check.TIES: 2,
    }
    assert model_checks(lot(kind=LotKind.ADMISSION)) == ()


BOUNDS = "linear_between_bounds"
LINEAR = weighted("linear_between_bounds", floor="10", ceiling="20", outside="clamp")
CASES = [
    (model(scale("K1", "50")), ["check-total 7"]),
    (model(scale("K1", "40"), scale("K2", "0")), ["check-no-points 7/K2"]),
    (model(levels("K1", "40", ("0", "0"), ("10", "0.9"))), ["check-scale-top 7/K1"]),
    (model(levels("K1", "40", ("0", "0"), ("10", "1"))), []),
    (model(measure("R", "linear_between_bounds", "40", floor="40", ceiling="80", better="high")), []),
    (
        model(measure("R", "linear_between_bounds", "40", floor="-1", ceiling="80", better="high")),
        ["check-bound-unit 7/R"],
    ),
    (model(branch("T", scale("K1", "40"), minimum="20")), []),
    (model(scale("K1", "40", high="10"), quality_minimum="30"), []),
    (model(scale("K1", "40"), method=LINEAR), []),
    (model(scale("K1", "40"), method={"name": "lowest_price"}), []),
]


@pytest.mark.parametrize(("of", "codes"), CASES)
def test_a_constant_that_disagrees_is_named_with_its_place(of: AwardModel, codes: list[str]) -> None:
    assert disagreeing(of) == codes


def test_bounds_of_a_percentage_lie_between_nothing_and_all_and_are_no_shares() -> None:
    of = model(measure("R", "linear_between_bounds", "40", floor="40", ceiling="80", better="high"))
    leaf, old = of.leaves[0], of.leaves[0].measure
    assert old is not None

    def bounded(floor: str, ceiling: str) -> list[str]:
        new = replace(old, floor=Fraction(floor), ceiling=Fraction(ceiling), unit="%")
        return disagreeing(replace(of, criteria=(replace(leaf, measure=new),)))

    assert bounded("40", "80") == []
    assert bounded("40", "120") == ["check-bound-unit 7/R"]
    assert bounded("0", "0.8") == ["check-bound-share 7/R"]


def test_what_a_file_could_not_hold_is_found_in_a_model_all_the_same() -> None:
    plain = model(scale("K1", "40", high="10"))
    leaf, rule = plain.leaves[0], plain.price
    assert rule is not None
    high = replace(plain, criteria=(replace(leaf, minimum=Fraction(11)),))
    assert disagreeing(high) == ["minimum-too-high 7/K1"]
    assert disagreeing(replace(plain, quality_minimum=Fraction(41))) == ["minimum-too-high 7"]
    assert disagreeing(replace(plain, ties=("criterion:K9", "lot", "lot"))) == [
        "check-tie-unknown 7",
        "check-tie-twice 7",
    ]
    bands = replace(
        rule, parameters=MappingProxyType({"bands": ((Fraction(100), Fraction(2)), (Fraction(200), Fraction(0)))})
    )
    assert disagreeing(replace(plain, price=bands)) == ["check-band-share 7"]
    turned = MappingProxyType({"floor": Fraction(20), "ceiling": Fraction(10)})
    assert disagreeing(replace(plain, price=replace(rule, parameters=turned))) == ["check-floor-ceiling 7"]
    weights = MappingProxyType({"quality_weight": Fraction(60), "price_weight": Fraction(30)})
    assert disagreeing(replace(plain, parameters=weights)) == ["check-method-weights 7"]
    fits = MappingProxyType({"quality_weight": Fraction(60), "price_weight": Fraction(40)})
    assert disagreeing(replace(plain, parameters=fits)) == []


# --- scores beside facts ----------------------------------------------------------------------------------------------


def test_facts_are_figures_and_fields_and_references_as_a_number_and_a_mean() -> None:
    bid = stating(
        "A",
        capacity="150",
        sroi="5 %",
        quality_mark=" Blik  op Werk ",
        satisfaction=" ",
        bidder__name="x",
        reference__1__client="Zaanstad",
        reference__1__success="40",
        reference__2__client="Velsen",
        reference__2__success="30,5",
        reference__3__success="onbekend",
    )
    assert facts_of(bid) == {
        "figure.R": 45,
        "capacity": 150,
        "sroi": 5,
        "quality_mark": "blik op werk",
        "references": 2,
        "success": Fraction("35.25"),
    }
    assert facts_of(offer("A", None)) == {}
    assert known_facts(looked(bid, bid), 7)[0] == "figure.R"


def test_equal_scores_on_figures_that_differ_materially_are_listed() -> None:
    (look,) = second_looks(looked(stating("A", "45", capacity="100"), stating("B", "62", capacity="105")), 7)
    assert (look.at, look.kind, look.bids, look.chosen) == ("7/K1", LookKind.EQUAL_SCORES, ("A", "B"), False)
    assert look.facts == (Differing("figure.R", Fraction(45), Fraction(62)),)
    assert second_looks(looked(stating("A", "45"), stating("B", "46")), 7) == ()


def test_different_scores_on_equal_facts_are_listed_and_on_others_not() -> None:
    (look,) = second_looks(looked(stating("A", capacity="100"), stating("B", capacity="100,0"), "8 6"), 7)
    assert look.kind is LookKind.EQUAL_FACTS
    assert [*look.scores] == [8, 6]
    assert [one.fact for one in look.facts] == ["figure.R", "capacity"]
    assert second_looks(looked(stating("A", capacity="100"), stating("B", capacity="101"), "8 6"), 7) == ()
    assert second_looks(looked(offer("A", sheet("1")), offer("B", sheet("1")), "8 6"), 7) == ()


def test_facts_chosen_for_a_criterion_count_and_nothing_else_also_where_a_bid_does_not_state_one() -> None:
    found = looked(stating("A", "45", capacity="100"), stating("B", "62", capacity="100", quality_mark="KBM"))
    assert second_looks(choosing(found, facts("K1", "capacity")), 7) == ()
    (look,) = second_looks(choosing(found, facts("K1", "quality_mark", "sroi")), 7)
    assert (look.facts, look.chosen) == ((Differing("quality_mark", None, "kbm"),), True)
    withdrawn = choosing(found, facts("K1", "capacity"), facts("K1"))
    assert chosen_facts(withdrawn, 7) == {}
    assert len(second_looks(withdrawn, 7)) == 1


def test_under_an_average_the_means_are_compared_and_no_single_score_is_told() -> None:
    given = [("A", "eva", "4"), ("A", "erik", "8"), ("B", "eva", "6"), ("B", "erik", "6")]
    scores = {7: tuple(score(code, "K1", one, member=who) for code, who, one in given)}
    found = looked(stating("A", "45"), stating("B", "62"), scores=scores, agreed={7: ()})
    of = replace(MODEL, agreement="average")
    (look,) = second_looks(replace(found, tender=tender(lot(of=of))), 7)
    assert [*look.scores] == [6, 6]


@pytest.mark.parametrize("viewer", [EVA, ERIK, SECOND])
def test_an_evaluator_or_the_second_person_is_shown_no_pairs(viewer: Any) -> None:
    found = looked(stating("A", "45"), stating("B", "62"), viewer=viewer)
    assert second_looks(found, 7) == ()
    assert look_lines(found, 7, "nl") == []


def test_nothing_is_compared_before_quality_is_final_or_where_a_score_is_missing() -> None:
    assert second_looks(looked(stating("A", "45"), stating("B", "62"), upto="opened"), 7) == ()
    lacking = looked(stating("A", "45"), stating("B", "62"), agreed={7: (agreed("A", "K1", "8"),)})
    assert second_looks(lacking, 7) == ()


numbers = st.fractions(min_value=0, max_value=1000)


@given(numbers, numbers)
def test_whether_two_figures_differ_does_not_depend_on_their_order(one: Fraction, other: Fraction) -> None:
    assert differs(one, other) == differs(other, one)
    assert not differs(one, one)
    assert differs(one, None)


def test_a_tenth_of_the_larger_is_material() -> None:
    assert differs(Fraction(90), Fraction(100))
    assert not differs(Fraction(91), Fraction(100))
    assert differs("kbm", "blik op werk")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_check_has_its_place_and_its_sentence(language: str) -> None:
    found = looked(stating("A", "45"), stating("B", "62"))
    lines = check_lines(found, 7, language)
    assert [(one.check, one.at, one.good) for one in lines] == [
        ("coverage", "7", True),
        ("weights", "7", True),
        ("scales", "7", True),
        ("ties", "7", True),
        ("equal_scores", "7/K1", None),
    ]
    assert "4" in lines[0].text
    assert "45" in lines[-1].text
    assert "62" in lines[-1].text
    same = check_lines(looked(stating("A"), stating("B"), "8 6"), 7, language)[-1]
    assert same.check == "equal_facts"
    none = check_lines(looked(stating("A"), stating("B")), 7, language)[-1]
    assert (none.check, none.good) == ("second_look", True)
    (wrong,) = (one for one in model_lines(lot(of=model(scale("K1", "50"))), language) if not one.good)
    assert (wrong.check, wrong.at) == ("weights", "7")
    assert check_lines(dossier(of=tender(lot(kind=LotKind.SINGLE_SOURCE))), 7, language) == []
