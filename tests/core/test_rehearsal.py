"""Rehearsing a model: what really decides, where nonsense wins, what a step is worth; recomputed another way."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import bid, branch, case, levels, read, scale, weighted
from tests.core.random_cases import random_case

from tender_desk.core.criteria import (
    SCALES,
    AwardModel,
    LabelledScale,
    Leaf,
    Measure,
    NumericScale,
    PriceRule,
    Rounding,
)
from tender_desk.core.invented import bids_around, poorest, score_at
from tender_desk.core.price_curve import curve_around, price_curve
from tender_desk.core.problems import Severity
from tender_desk.core.ranking import rank
from tender_desk.core.rehearsal import Rehearsal, neighbours, rehearse, stated_share
from tender_desk.core.score_case import ScoreCase, write_case
from tender_desk.core.score_table import RankedBid

F = Fraction
SCALE = SCALES["0-2-4-6-8-10"]
assert isinstance(SCALE, LabelledScale)
HALF_SCALE, ONE_LEVEL = LabelledScale(SCALE.levels[:3]), LabelledScale(SCALE.levels[:1])


def tried(*bids: dict[str, object], **more: object) -> Rehearsal:
    document = case(*bids, **more)  # type: ignore[arg-type]
    found = read(document)
    return rehearse(found.model, found.bids)


def codes(found: Rehearsal) -> set[str]:
    return {one.code for one in found.findings}


def finding(found: Rehearsal, code: str) -> dict[str, object]:
    return dict(next(one.values for one in found.findings if one.code == code))


def test_effective_weights_are_the_shares_of_the_spreads_under_a_weighted_sum() -> None:
    found = tried(
        bid("A", "100", Q="8", R="5"),
        bid("B", "125", Q="2", R="5"),
        criteria=[scale("Q", "30", high="10"), scale("R", "10", high="10")],
    )
    # quality: 24 and 6 of 30, nothing between them on R; price: 60 and 48 of 60
    weights = {one.id: (one.stated, one.effective, one.spread) for one in found.weights}
    assert weights == {
        "Q": (F(30, 100), F(18, 30), F(18)),
        "R": (F(10, 100), F(0), F(0)),
        "price": (F(60, 100), F(12, 30), F(12)),
    }
    assert finding(found, "rehearsal-weight")["effective"] == 60
    assert finding(found, "rehearsal-price-weight")["effective"] == 40
    assert finding(found, "rehearsal-idle")["criterion"] == "R"


def test_a_branch_weighs_as_a_whole() -> None:
    found = tried(
        bid("A", "100", Q1="10", Q2="0"),
        bid("B", "125", Q1="0", Q2="10"),
        criteria=[branch("Q", scale("Q1", "20", high="10"), scale("Q2", "20", high="10"))],
    )
    assert [(one.id, one.spread) for one in found.weights] == [("Q", F(0)), ("price", F(12))]


def test_price_never_decides_where_more_quality_wins_at_any_of_the_prices() -> None:
    criteria = [scale("Q", "90", high="10")]
    found = tried(bid("A", "100", Q="4"), bid("B", "105", Q="6"), criteria=criteria, method=weighted(points="10"))
    assert finding(found, "rehearsal-price-never") == {"low": 100, "high": 105}
    swapped = tried(bid("A", "105", Q="4"), bid("B", "100", Q="6"), criteria=criteria, method=weighted(points="10"))
    assert "rehearsal-price-never" in codes(swapped)
    near = tried(bid("A", "100", Q="4"), bid("B", "200", Q="4.1"), criteria=criteria, method=weighted(points="10"))
    assert "rehearsal-price-never" not in codes(near)


def test_quality_never_decides_where_the_lower_price_wins_with_the_least_quality() -> None:
    found = tried(
        bid("A", "100", Q="4"),
        bid("B", "150", Q="6"),
        criteria=[scale("Q", "5", high="10")],
        method=weighted(points="95"),
    )
    assert "rehearsal-quality-never" in codes(found)


def test_nonsense_wins_from_the_price_at_which_its_points_make_up_for_all_quality() -> None:
    document = case(bid("A", "100", Q="10"), bid("B", "110", Q="8"), criteria=[scale("Q", "30", high="10")])
    found = read(document)
    price = finding(rehearse(found.model, found.bids), "rehearsal-cheap-wins")["price"]
    # with price p the nonsense gets 70... of W = 60 all points; A gets 30 + 60 p / 100: equal at p = 50
    assert price == 50
    assert rank(found.model, [*found.bids, RankedBid("N", F("50.01"), {"Q": (F(0),)})]).places[0].bid == "A"
    assert rank(found.model, [*found.bids, RankedBid("N", F("49.99"), {"Q": (F(0),)})]).places[0].bid == "N"


def test_a_minimum_makes_the_poorest_bid_as_good_as_it_must_be() -> None:
    criteria = [scale("Q", "40", high="10", minimum="6")]
    found = tried(bid("A", "100", Q="10"), bid("B", "110", Q="8"), criteria=criteria)
    assert finding(found, "rehearsal-cheap-wins")["part"] == 0
    below = tried(bid("A", "100", Q="10"), bid("B", "110", Q="8"), criteria=criteria, quality_minimum="32")
    assert finding(below, "rehearsal-cheap-wins")["part"] == 80


def test_where_quality_alone_wins_nonsense_never_does() -> None:
    found = tried(
        bid("A", "100", Q="10"),
        bid("B", "110", Q="8"),
        criteria=[scale("Q", "70", high="10")],
        method=weighted(points="30"),
    )
    assert "rehearsal-cheap-never" in codes(found)


def test_without_criteria_nothing_is_said_of_nonsense() -> None:
    found = tried(bid("A", "1"), bid("B", "2"), method={"name": "lowest_price"})
    assert not {one for one in codes(found) if "cheap" in one}


def test_a_price_below_zero_can_stand_where_the_method_allows_it() -> None:
    criteria = [levels("W", "1000", ("0", "0"), ("1", "1"))]
    found = tried(bid("A", "-500", W="1"), bid("B", "700", W="1"), criteria=criteria, method={"name": "award_on_value"})
    assert found.ranking.places[0].bid == "A"
    assert not {code for code in codes(found) if code.startswith("rehearsal-cheap")}  # below zero nothing is cheap


def test_where_a_dearer_band_gives_more_nonsense_in_it_is_found() -> None:
    bands = {
        "formula": "price_bands",
        "points": "80",
        "bands": [{"to": "50", "fraction": "0"}, {"to": "100", "fraction": "1"}, {"to": "120", "fraction": "0"}],
    }
    method = {"name": "weighted_sum", "price": bands}
    criteria = [scale("Q", "20", high="10")]
    found = tried(bid("A", "110", Q="10"), bid("B", "115", Q="8"), criteria=criteria, method=method)
    cheap = next(one for one in found.findings if one.code == "rehearsal-cheap-wins")
    assert cheap.values["price"] == 100


def test_a_scale_with_one_level_has_no_step() -> None:
    criteria = [scale("Q", "39", high="10"), levels("V", "1", ("1", "1"))]
    found = tried(bid("A", "100", Q="4", V="1"), bid("B", "120", Q="8", V="1"), criteria=criteria)
    assert [step.criterion for step in found.steps] == ["Q"]


def test_one_step_is_worth_no_price_above_the_ceiling() -> None:
    method = {"name": "fixed_price_best_quality", "ceiling": "120"}
    criteria = [scale("Q", "100", high="10")]
    found = tried(bid("A", "100", Q="4"), bid("B", "110", Q="8"), criteria=criteria, method=method)
    (step,) = found.steps
    assert step.gap == 120 - step.price


def test_between_bids_of_equal_quality_the_price_does_decide() -> None:
    criteria = [scale("Q", "99", high="10")]
    price = {"formula": "lowest_price_ratio", "points": "1"}
    method = {"name": "weighted_sum", "price": price}
    different = tried(bid("A", "100", Q="10"), bid("B", "90", Q="2"), criteria=criteria, method=method)
    assert "rehearsal-price-never" in codes(different)
    alike = tried(
        bid("A", "100", Q="10"), bid("B", "90", Q="2"), bid("C", "95", Q="10"), criteria=criteria, method=method
    )
    assert "rehearsal-price-never" not in codes(alike)


def test_a_minimum_on_a_scale_where_less_is_better_is_kept() -> None:
    upside_down = levels("X", "10", ("1", "1"), ("2", "0.5"), minimum="2")
    leaf = read(case(criteria=[upside_down])).model.leaves[0]
    assert [score_at(leaf, part) for part in (F(0), F(1, 2), F(1))] == [2, 2, 2]


def test_one_step_is_worth_the_price_at_which_both_are_equal() -> None:
    found = tried(bid("A", "100", Q="4"), bid("B", "120", Q="8"), criteria=[scale("Q", "40", high="10")])
    (step,) = found.steps
    assert (step.low, step.high, step.price) == (F(4), F(5), F(100))
    # one point of the scale is 4 points; 60 x 100 / p = 56 at p = 107.142857
    assert step.gap == F("7.14")
    assert finding(found, "rehearsal-step")["gap"] == F("7.14")


def test_a_step_that_no_price_makes_up_for_says_so() -> None:
    found = tried(
        bid("A", "100", Q="4"),
        bid("B", "100", Q="8"),
        criteria=[scale("Q", "40", high="10")],
        method={"name": "fixed_price_best_quality"},
    )
    assert [step.gap for step in found.steps] == [None]
    assert "rehearsal-step-any" in codes(found)


def test_award_on_value_says_in_euro_what_a_step_is_worth() -> None:
    found = tried(
        bid("A", "100000", W="1"),
        bid("B", "90000", W="0"),
        criteria=[levels("W", "2500", ("0", "0"), ("1", "0.6"), ("2", "1"))],
        method={"name": "award_on_value"},
    )
    assert [(one.low, one.high, one.gap) for one in found.steps] == [(F(1), F(2), F(1000))]
    assert [one.stated for one in found.weights] == [None, None]


@pytest.mark.parametrize(
    ("leaf", "score", "expected"),
    [
        (Leaf("Q", "", F(1), NumericScale(F(0), F(10))), F(10), (9, 10)),
        (Leaf("Q", "", F(1), NumericScale(F(0), F(10), F(2))), F(5), (4, 6)),
        (Leaf("Q", "", F(1), NumericScale(F(0), F(1, 2))), F(0), (0, F(1, 2))),
        (Leaf("Q", "", F(1), SCALE), F(0), (0, 2)),
        (Leaf("Q", "", F(1), SCALE), F(10), (8, 10)),
        (Leaf("Q", "", F(1), SCALE), F(7), (6, 8)),
        (Leaf("Q", "", F(1), SCALES["rijkswaterstaat"]), F(3), (2, 3)),
        (Leaf("Q", "", F(1), ONE_LEVEL), F(0), None),
    ],
)
def test_neighbours_are_one_step_apart(leaf: Leaf, score: Fraction, expected: object) -> None:
    assert neighbours(leaf, score) == expected


def test_a_scale_that_does_not_reach_all_points_is_pointed_out() -> None:
    one = levels("Q", "40", ("0", "0.2"), ("1", "1"))
    found = tried(
        bid("A", "100", Q="0"), bid("B", "90", Q="1"), criteria=[one, scale("R", "0", high="1")], method=weighted()
    )
    assert finding(found, "rehearsal-scale") == {"criterion": "Q", "low": 20, "high": 100, "points": 40}


def test_a_small_gap_in_price_that_decides_over_all_points_is_pointed_out() -> None:
    method = weighted("linear_lowest_to_highest")
    found = tried(bid("A", "100", Q="9"), bid("B", "102", Q="9"), criteria=[scale("Q", "40", high="10")], method=method)
    assert finding(found, "rehearsal-small-gap") == {"percent": 2, "spread": 60, "points": 60}
    wide = tried(bid("A", "100", Q="9"), bid("B", "140", Q="9"), criteria=[scale("Q", "40", high="10")], method=method)
    assert "rehearsal-small-gap" not in codes(wide)


def test_points_below_zero_are_pointed_out() -> None:
    method = weighted("linear_from_lowest")
    found = tried(bid("A", "100", Q="9"), bid("B", "250", Q="9"), criteria=[scale("Q", "40", high="10")], method=method)
    assert finding(found, "rehearsal-negative") == {"bid": "B", "points": -30, "price": 250}


def test_a_lower_price_that_is_punished_is_pointed_out() -> None:
    # under the utility index a figure below zero comes nearer to zero with a higher price
    method = {"name": "utility_index", "quality_weight": "80", "price_weight": "20"}
    found = tried(
        bid("A", "100", Q="10"),
        bid("B", "99", Q="4"),
        bid("C", "99.5", Q="4"),
        criteria=[scale("Q", "100", high="10")],
        method=method,
    )
    places = {place.bid: place.rank for place in found.ranking.places}
    assert places == {"A": 1, "C": 2, "B": 3}
    assert finding(found, "rehearsal-lower-loses") == {"bid": "C", "rank": 2, "then": 3}


def test_drop_outs_are_told_as_the_order_of_the_others() -> None:
    # W6: with C the order is B, A, C; without it A comes first
    method = weighted(points="60")
    criteria = [scale("Q", "40", high="100")]
    three = [bid("A", "100", Q="60"), bid("B", "120", Q="80"), bid("C", "65", Q="0")]
    found = tried(*three, criteria=criteria, method=method)
    assert finding(found, "rehearsal-winner-flips") == {"bid": "C", "before": "B > A", "after": "A > B"}
    assert "rehearsal-no-reversal" in codes(tried(*three[:2], criteria=criteria, method=method))
    bounded = weighted("linear_between_bounds", floor="50", ceiling="150")
    assert "rehearsal-absolute" in codes(tried(*three, criteria=criteria, method=bounded))


def test_an_order_that_changes_below_the_winner_is_told_apart_from_another_winner() -> None:
    method, criteria = weighted(points="60"), [scale("Q", "40", high="100")]
    four = [bid("A", "100", Q="60"), bid("B", "120", Q="80"), bid("C", "65", Q="0"), bid("D", "100", Q="100")]
    found = tried(*four, criteria=criteria, method=method)
    assert found.ranking.places[0].bid == "D"
    assert finding(found, "rehearsal-order-flips") == {"bid": "C", "before": "D > B > A", "after": "D > A > B"}


def test_one_bid_or_none_is_too_few_and_problems_stand_for_themselves() -> None:
    assert codes(tried(bid("A", "100", Q="9"), criteria=[scale("Q", "40", high="10")])) == {"rehearsal-few"}
    unpriced = tried(bid("A", None, Q="9"), bid("B", "1", Q="9"), criteria=[scale("Q", "40", high="10")])
    assert codes(unpriced) == set()
    assert [one.code for one in unpriced.ranking.problems] == ["price-missing"]


def test_equal_prices_or_equal_quality_leave_nothing_to_decide() -> None:
    criteria = [scale("Q", "40", high="10")]
    same = tried(bid("A", "100", Q="9"), bid("B", "100", Q="8"), criteria=criteria)
    assert not {"rehearsal-price-never", "rehearsal-quality-never"} & codes(same)
    assert "rehearsal-price-idle" in codes(same)


def test_quality_is_scaled_to_the_best_before_it_weighs() -> None:
    method = weighted(points="20", quality_scaled_to_best=True)
    found = tried(bid("A", "100", Q="5"), bid("B", "110", Q="4"), criteria=[scale("Q", "80", high="10")], method=method)
    assert next(one.spread for one in found.weights if one.id == "Q") == 16


@pytest.mark.parametrize(
    ("method", "quality", "price"),
    [
        (AwardModel("lowest_price", (Leaf("Q", "", F(10), SCALE),)), F(0), F(1)),
        (AwardModel("fixed_price_best_quality", (Leaf("Q", "", F(10), SCALE),)), F(1), F(0)),
        (AwardModel("quality_price_ratio", (Leaf("Q", "", F(10), SCALE),)), None, None),
        (AwardModel("fixed_price_best_quality"), None, None),
        (
            AwardModel(
                "utility_index",
                (Leaf("Q", "", F(10), SCALE),),
                parameters={"quality_weight": F(3), "price_weight": F(1)},
            ),
            F(3, 4),
            F(1, 4),
        ),
        (AwardModel("weighted_sum", (), PriceRule("lowest_price_ratio", F(100))), F(0), F(1)),
    ],
)
def test_the_stated_share_is_what_a_model_says(
    method: AwardModel, quality: Fraction | None, price: Fraction | None
) -> None:
    assert (stated_share(method, method.full_points), stated_share(method, None)) == (quality, price)


def test_a_method_that_divides_by_quality_leaves_an_undefined_figure_out() -> None:
    found = tried(
        bid("A", "100", Q="10", R="0"),
        bid("B", "90", Q="4", R="1"),
        bid("C", "95", Q="3", R="1"),
        criteria=[scale("Q", "10", high="10"), levels("R", "8", ("0", "-1"), ("1", "0"))],
        method={"name": "price_per_quality_point"},
    )
    # 100 / 2, 90 / 4, 95 / 3: C is in the middle, and with A's points on R its quality would be below zero
    assert [place.bid for place in found.ranking.places] == ["B", "C", "A"]
    assert [one.spread for one in found.weights][1] == 0
    assert {step.criterion: step.gap is None for step in found.steps} == {"Q": False, "R": True}


# --- invented bids ----------------------------------------------------------------------------------------------------


def test_invented_bids_lie_around_the_budget_and_are_ranked() -> None:
    model = AwardModel("weighted_sum", (Leaf("Q", "Plan", F(60), SCALE),), PriceRule("lowest_price_ratio", F(40)))
    bids = bids_around(model, F(750000))
    assert [one.id for one in bids] == list("ABCDEFGH")
    assert [f(one.price or 0 for one in bids) for f in (min, max)] == [525000, 840000]
    assert len(rank(model, bids).places) == 8
    assert bids_around(model, F(750000)) == bids
    assert bids_around(model, None, 2)[0].price == 100000


def test_invented_prices_stay_below_a_ceiling_and_at_a_fixed_price() -> None:
    fixed = AwardModel("fixed_price_best_quality", (Leaf("Q", "", F(1), SCALE),), parameters={"ceiling": F(500)})
    assert {one.price for one in bids_around(fixed, None)} == {F(500)}
    bounds: dict[str, Fraction | str] = {"floor": F(100), "ceiling": F(700), "outside": "exclude_above"}
    capped = AwardModel("weighted_sum", (), PriceRule("linear_between_bounds", F(100), bounds))
    assert max(one.price or 0 for one in bids_around(capped, F(700))) == 700


@pytest.mark.parametrize(
    ("found", "least", "most"),
    [
        (Leaf("K", "", F(1), measure=Measure("highest_ratio")), 40, 100),
        (Leaf("K", "", F(1), measure=Measure("lowest_ratio", better="low")), 10, 16),
        (Leaf("K", "", F(1), measure=Measure("highest_ratio"), minimum=F(50)), 70, 100),
        (Leaf("K", "", F(1), measure=Measure("linear_between_bounds", F(10), F(20))), 14, 20),
        (Leaf("K", "", F(1), measure=Measure("linear_between_bounds", F(10), F(20), "low")), 10, 16),
    ],
)
def test_own_figures_are_invented_within_what_is_published(found: Leaf, least: int, most: int) -> None:
    model = AwardModel("weighted_sum", (found,), PriceRule("lowest_price_ratio", F(99)))
    figures = [one.scores["K"][0] for one in bids_around(model, None)]
    assert [min(figures), max(figures)] == [least, most]


@given(
    part=st.fractions(0, 1, max_denominator=50),
    low=st.integers(-5, 5),
    width=st.integers(1, 20),
    step=st.sampled_from([None, F(1, 2), F(2), F(3)]),
    minimum=st.one_of(st.none(), st.integers(0, 20)),
)
def test_a_score_is_on_the_scale_and_gives_at_least_the_part_asked_for(
    part: Fraction, low: int, width: int, step: Fraction | None, minimum: int | None
) -> None:
    scale_ = NumericScale(F(low), F(low + width), step)
    least = None if minimum is None else min(F(low + minimum), scale_.maximum)
    leaf = Leaf("Q", "", F(1), scale_, minimum=least)
    score = score_at(leaf, part)
    assert scale_.minimum <= score <= scale_.maximum
    assert scale_.fraction(score) >= part
    assert least is None or score >= least
    assert score == scale_.maximum or scale_.holds(score)


def test_the_poorest_bid_takes_the_lowest_level_its_minimum_allows() -> None:
    leaf = Leaf("Q", "", F(1), SCALE, minimum=F(6))
    assert score_at(leaf, F(0)) == 6
    assert score_at(leaf, F(9, 10)) == 10
    assert score_at(replace(leaf, scale=SCALES["rijkswaterstaat"], minimum=None), F(-1, 2)) == -1
    half = replace(leaf, scale=HALF_SCALE, minimum=None)
    assert score_at(half, F(1)) == 4


def test_the_poorest_bid_states_the_worst_figure_that_passes() -> None:
    high = Leaf("H", "", F(1), measure=Measure("highest_ratio"), minimum=F(50))
    low = Leaf("L", "", F(1), measure=Measure("lowest_ratio", better="low"))
    model = AwardModel("weighted_sum", (high, low), PriceRule("lowest_price_ratio", F(98)))
    bids = [
        RankedBid("A", F(1), {"H": (F(40),), "L": (F(9),)}),
        RankedBid("B", F(1), {"H": (F(60),), "L": (F(12),)}),
        RankedBid("C", F(1), {"H": (F(80),)}),
    ]
    assert dict(poorest(model, bids, F(0), "N", F(1)).scores) == {"H": (F(60),), "L": (F(12),)}
    assert dict(poorest(model, bids, F(1), "N", F(1)).scores) == {"H": (F(80),), "L": (F(9),)}
    assert dict(poorest(model, [], F(0), "N", F(1)).scores) == {"H": (F(1),), "L": (F(1),)}


# --- the curve --------------------------------------------------------------------------------------------------------


def test_the_curve_starts_at_the_lowest_price_of_a_relative_formula_with_all_points() -> None:
    model = AwardModel("weighted_sum", (), PriceRule("lowest_price_ratio", F(40)))
    curve = price_curve(model, [F(100), F(200)], F(0), F(0), 4)
    assert curve[0] == (F(100), F(40))
    assert curve[-1] == (F(250), F(16))
    bounded: dict[str, Fraction | str] = {"floor": F(50), "ceiling": F(150), "outside": "clamp"}
    absolute = AwardModel("weighted_sum", (), PriceRule("linear_between_bounds", F(40), bounded))
    assert price_curve(absolute, [F(100), F(200)], F(0), F(0), 2) == ((F(50), F(40)), (F(250), F(0)))


def test_without_price_points_the_curve_shows_the_ranking_figure() -> None:
    model = AwardModel("award_on_value", (Leaf("W", "", F(1000), SCALE),))
    curve = curve_around(model, Decimal(10000))
    assert curve[0] == (F("3500"), F("2500"))
    assert curve_around(AwardModel("lowest_price"), None)[0] == (F(35000), F(35000))


def test_a_written_case_reads_back_the_same() -> None:
    document = case(
        bid("A", "100", Q=["8", "7"]),
        bid("B", None, "late", Q="3"),
        criteria=[scale("Q", "40", high="10")],
        draw=["B", "A"],
        dropped="A",
        drop_out="keep_order",
    )
    found = read(document)
    assert read(write_case(found)) == found
    assert read(write_case(ScoreCase(replace(found.model, agreement="average", total=F(90)), ()))).model == found.model


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_any_model_can_be_rehearsed_and_every_finding_is_a_note_or_a_question(seed: int) -> None:
    found = read(random_case(Random(seed)))
    tried_ = rehearse(found.model, found.bids, found.draw)
    assert all(one.severity in {Severity.ASK, Severity.NOTE} for one in tried_.findings)
    shares = [one.effective for one in tried_.weights if one.effective is not None]
    assert not shares or sum(shares) == 1
    assert rehearse(found.model, tuple(reversed(found.bids)), found.draw).findings == tried_.findings


def test_rounded_totals_weigh_by_the_exact_figure() -> None:
    model = AwardModel(
        "weighted_sum",
        (Leaf("Q", "", F(40), NumericScale(F(0), F(10))),),
        PriceRule("power", F(60), {"exponent": F(2)}),
        Rounding("total", 0),
    )
    bids = [RankedBid("A", F(100), {"Q": (F(9),)}), RankedBid("B", F(101), {"Q": (F(8),)})]
    assert [one.spread for one in rehearse(model, bids).weights] == [4, 60 - 60 * F(100, 101) ** 2]
