"""What the scoring methods say about order, rounding, minimums, ties, draws and drop-outs, sentence by sentence."""

from __future__ import annotations

from copy import deepcopy
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import Document, bid, branch, case, levels, measure, ranked, scale, weighted
from tests.core.random_cases import random_case

from tender_desk.core.numbers import plain
from tender_desk.core.ranking import Ranking

QUICK = settings(max_examples=50, deadline=None, derandomize=True, database=None)
RANDOMS = st.randoms(use_true_random=False)


def ranks(ranking: Ranking) -> dict[str, int]:
    return {place.bid: place.rank for place in ranking.places}


def totals(ranking: Ranking) -> dict[str, str]:
    return {place.bid: plain(place.total) for place in ranking.places}


def qualities(ranking: Ranking) -> dict[str, str]:
    return {place.bid: plain(place.quality) for place in ranking.places}


def out(ranking: Ranking) -> dict[str, tuple[str, str]]:
    return {one.bid: (one.code, one.at) for one in ranking.out}


def problems(ranking: Ranking) -> list[tuple[str, str]]:
    return [(problem.code, problem.at) for problem in ranking.problems]


# --- rounding ---------------------------------------------------------------------------------------------------------

THIRDS = (bid("A", "100", Q="2"), bid("B", "150", Q="3"))
THREE = scale("Q", "10", high="3")


@pytest.mark.parametrize(
    ("at", "decimals", "a", "b"),
    [
        ("none", 2, "66.666666666667", "50"),
        ("score", 0, "66.7", "50.2"),  # 67 % of 10; 67 % of 60 = 40.2
        ("criterion", 1, "66.7", "50"),
        ("criterion", 0, "67", "50"),
        ("total", 1, "66.7", "50"),
    ],
)
def test_rounding_happens_where_the_model_says_so(at: str, decimals: int, a: str, b: str) -> None:
    document = case(*THIRDS, criteria=[THREE], rounding={"at": at, "decimals": decimals})
    assert totals(ranked(document)) == {"A": a, "B": b}


def test_rounding_a_score_rounds_the_percentage_before_it_is_weighted() -> None:
    document = case(bid("A", Q="1"), criteria=[scale("Q", "70", high="3")], rounding={"at": "score", "decimals": 0})
    assert qualities(ranked(document)) == {"A": "23.1"}  # 33 % of 70, not round(23.33)


def test_rounding_per_criterion_rounds_each_leaf_and_the_price_so_totals_are_sums_of_rounded_figures() -> None:
    leaves = [scale("Q1", "1", high="3"), scale("Q2", "1", high="3"), scale("Q3", "1", high="3")]
    document = case(bid("A", Q1="1", Q2="1", Q3="1"), criteria=leaves, rounding={"at": "criterion", "decimals": 1})
    assert qualities(ranked(document)) == {"A": "0.9"}  # 3 × 0.3, not round(1.0)


def test_halves_are_rounded_away_from_zero_also_below_zero() -> None:
    document = case(
        bid("A", Q="-1"),
        bid("B", Q="1"),
        criteria=[levels("Q", "1", ("-1", "-0.125"), ("1", "0.125"))],
        rounding={"at": "criterion", "decimals": 2},
    )
    assert qualities(ranked(document)) == {"A": "-0.13", "B": "0.13"}


def test_without_rounding_a_difference_far_behind_the_shown_decimals_decides() -> None:
    document = case(bid("A", "100.000000000001"), bid("B", "100.000000000002"), rounding={"at": "none", "decimals": 2})
    assert ranks(ranked(document)) == {"A": 1, "B": 2}


def test_rounding_the_total_makes_a_tie_of_what_differs_behind_its_decimals() -> None:
    document = case(bid("A", "1000000"), bid("B", "1000001"), rounding={"at": "total", "decimals": 2})
    found = ranked(document)
    assert ranks(found) == {"A": 1, "B": 1}
    assert found.ties == (("A", "B"),)


def test_ties_are_settled_on_figures_not_rounded_by_total() -> None:
    document = case(
        bid("A", "1000001", Q="80.001"),
        bid("B", "1000000", Q="80.002"),
        criteria=[scale("Q")],
        rounding={"at": "total", "decimals": 0},
        ties=["quality"],
    )
    assert ranks(ranked(document)) == {"B": 1, "A": 2}
    assert ranks(ranked(document | {"ties": ["criterion:Q"]})) == {"B": 1, "A": 2}
    assert ranks(ranked(document | {"ties": []})) == {"A": 1, "B": 1}


def test_scaled_quality_is_rounded_again_per_criterion() -> None:
    document = case(
        bid("A", Q="3"),
        bid("B", Q="2"),
        criteria=[scale("Q", "10", high="4")],
        method=weighted(quality_scaled_to_best=True),
        rounding={"at": "criterion", "decimals": 0},
    )
    # 8 (7.5 rounded) and 5; scaled 10 and 6.25, rounded 6
    assert qualities(ranked(document)) == {"A": "10", "B": "6"}
    assert qualities(ranked(document | {"rounding": {"at": "none"}})) == {"A": "10", "B": "6.666666666667"}


# --- negative points --------------------------------------------------------------------------------------------------

MALUS = levels("Q", "20", ("1", "1"), ("-1", "-0.5"))


def test_negative_points_stay_negative_unless_the_model_says_zero() -> None:
    document = case(
        bid("A", "100", Q="-1"),
        bid("B", "300", Q="-1"),
        criteria=[MALUS],
        method=weighted("linear_from_lowest", points="40"),
    )
    assert totals(ranked(document)) == {"A": "30", "B": "-50"}
    document["method"]["negative_points"] = "zero"
    assert totals(ranked(document)) == {"A": "40", "B": "0"}


def test_zero_comes_before_minimums_and_leaves_the_end_score_alone() -> None:
    document = case(
        bid("A", "100", Q="-1", R="1"),
        criteria=[branch("K", MALUS, scale("R", "10", high="1"), minimum="5")],
        method=weighted("linear_from_lowest", points="40"),
    )
    assert out(ranked(document)) == {"A": ("below-minimum", "bids.A.criteria.K")}  # -10 + 10 < 5
    document["method"]["negative_points"] = "zero"
    assert totals(ranked(document)) == {"A": "50"}
    value = case(bid("A", "-10", Q="1"), criteria=[MALUS], method={"name": "award_on_value", "negative_points": "zero"})
    assert totals(ranked(value)) == {"A": "-30"}  # the fictitious price may be negative


def test_a_malus_raises_the_fictitious_price() -> None:
    document = case(bid("A", "100", Q="-1"), criteria=[MALUS], method={"name": "award_on_value"})
    assert totals(ranked(document)) == {"A": "110"}


# --- minimums ---------------------------------------------------------------------------------------------------------


def test_at_the_minimum_passes_and_below_it_leaves_before_any_price_is_looked_at() -> None:
    document = case(bid("A", "100", Q="60"), bid("B", "50", Q="59.999999999999"), criteria=[scale("Q", minimum="60")])
    found = ranked(document)
    assert totals(found) == {"A": "84"}  # 24 + 60: the cheaper B no longer sets the lowest price
    assert out(found) == {"B": ("below-minimum", "bids.B.scores.Q")}


def test_the_mean_of_the_scores_is_held_against_the_minimum_also_on_a_labelled_scale() -> None:
    leaf = levels("Q", "40", ("0", "0"), ("2", "0.9"), ("4", "1"), minimum="2")
    document = case(bid("A", Q=["0", "4"]), bid("B", Q=["0", "2"]), criteria=[leaf])
    found = ranked(document)
    assert ranks(found) == {"A": 1}
    assert qualities(found) == {"A": "20"}  # the mean of the fractions 0 and 1, not the fraction of the mean
    assert out(found) == {"B": ("below-minimum", "bids.B.scores.Q")}


def test_a_branch_and_the_quality_part_have_minimums_in_points() -> None:
    tree = [branch("K", scale("Q1", "20"), scale("Q2", "20"), minimum="20")]
    document = case(bid("A", Q1="50", Q2="50"), bid("B", Q1="90", Q2="9.999"), criteria=tree)
    assert out(ranked(document)) == {"B": ("below-minimum", "bids.B.criteria.K")}
    tree[0].pop("minimum")
    assert out(ranked(document | {"quality_minimum": "20"})) == {"B": ("below-minimum", "bids.B.quality")}


def test_minimums_use_the_quality_before_it_is_scaled() -> None:
    document = case(
        bid("A", Q="50"),
        criteria=[scale("Q", "40")],
        method=weighted(quality_scaled_to_best=True),
        quality_minimum="30",
    )
    assert out(ranked(document)) == {"A": ("below-minimum", "bids.A.quality")}
    assert qualities(ranked(document | {"quality_minimum": "20"})) == {"A": "40"}


def test_a_criterion_minimum_is_held_against_points_rounded_per_criterion() -> None:
    document = case(
        bid("A", Q="59.95"),
        criteria=[branch("K", scale("Q", "10"), minimum="6")],
        rounding={"at": "criterion", "decimals": 1},
    )
    assert ranks(ranked(document)) == {"A": 1}


def test_the_first_reason_in_order_of_computation_is_the_one_that_counts() -> None:
    tree = [
        branch("K", measure("M", "highest_ratio", "10", minimum="5")),
        branch("L", scale("Q1", minimum="60"), minimum="30"),
    ]
    method = weighted("linear_between_bounds", floor="50", ceiling="150", outside="exclude_above")
    bids = (
        bid("A", "200", Q1="70", M="9"),
        bid("B", "200", Q1="70", M="4"),
        bid("C", "200", Q1="50", M="4"),
        bid("D", "200", Q1="60", M="9"),
        bid("E", "200", "late", Q1="50", M="4"),
        bid("F", "100", Q1="80", M="9"),
    )
    assert out(ranked(case(*bids, criteria=tree, method=method))) == {
        "A": ("below-minimum", "bids.A.criteria.L"),
        "B": ("below-minimum", "bids.B.scores.M"),
        "C": ("below-minimum", "bids.C.scores.Q1"),
        "D": ("below-minimum", "bids.D.criteria.L"),
        "E": ("late", "bids.E.excluded"),
    }
    tree[1]["minimum"] = "20"
    assert out(ranked(case(*bids, criteria=tree, method=method)))["A"] == ("above-ceiling", "bids.A.price")


# --- measures ---------------------------------------------------------------------------------------------------------


def test_best_is_taken_over_the_bids_left_after_scale_minimums_and_the_leafs_own_minimum() -> None:
    tree = [
        scale("Q", "10", minimum="50"),
        measure("M", "highest_ratio", "20", minimum="2"),
        measure("N", "highest_ratio", "10"),
        measure("D", "lowest_ratio", "10"),
    ]
    document = case(
        bid("A", Q="50", M="4", N="5", D="4"),
        bid("B", Q="40", M="9", N="9", D="1"),  # below the scale's minimum: sets no best
        bid("C", Q="90", M="1", N="10", D="2"),  # below its own minimum on M only: sets the best of N and D
        bid("D", "100", "late", Q="90", M="99", N="99", D="1"),
        criteria=tree,
    )
    assert qualities(ranked(document)) == {"A": "35"}  # 5 + 20 + 5 + 5


def test_a_bid_below_the_minimum_of_a_branch_still_sets_the_best_of_a_measure() -> None:
    tree = [branch("K", scale("Q", "10"), minimum="5"), measure("M", "highest_ratio", "20")]
    document = case(bid("A", Q="50", M="4"), bid("B", Q="40", M="8"), criteria=tree)
    assert qualities(ranked(document)) == {"A": "15"}


def test_a_negative_figure_gets_negative_points() -> None:
    document = case(bid("A", M="4"), bid("B", M="-1"), criteria=[measure("M", "highest_ratio", "20")])
    assert qualities(ranked(document)) == {"A": "20", "B": "-5"}


@pytest.mark.parametrize("best", ["0", "-2"])
def test_a_highest_figure_of_zero_or_less_stops_the_lot(best: str) -> None:
    document = case(bid("A", M=best), bid("B", M="-3"), criteria=[measure("M", "highest_ratio", "20")])
    found = ranked(document)
    assert problems(found) == [("model-unsolvable", "criteria.M")]
    assert (found.places, found.complete, found.relative) == ((), True, True)


@pytest.mark.parametrize(
    ("better", "figure", "points"),
    [
        ("high", "5", "10"),
        ("high", "0", "0"),
        ("high", "12", "20"),
        ("low", "2", "20"),
        ("low", "3.5", "15"),
        ("low", "9", "0"),
    ],
)
def test_a_measure_between_published_bounds_is_clamped(better: str, figure: str, points: str) -> None:
    leaf = measure("M", "linear_between_bounds", "20", floor="2", ceiling="8", better=better)
    found = ranked(case(bid("A", M=figure), criteria=[leaf]))
    assert qualities(found) == {"A": points}


def test_several_figures_are_averaged() -> None:
    document = case(bid("A", M=["60", "80"]), bid("B", M="100"), criteria=[measure("M", "highest_ratio", "10")])
    assert qualities(ranked(document)) == {"A": "7", "B": "10"}


def test_an_empty_lot_with_a_measure_ranks_nobody_and_has_no_problem() -> None:
    found = ranked(case(bid("A", "1", "late", M="1"), criteria=[measure("M", "highest_ratio")]))
    assert (found.places, problems(found)) == ((), [])


# --- what is missing --------------------------------------------------------------------------------------------------


def test_a_missing_score_or_price_stops_the_lot_and_is_named() -> None:
    document = case(bid("A", None, Q="50"), bid("B", "90"), criteria=[scale("Q")])
    found = ranked(document)
    assert problems(found) == [("price-missing", "bids.A.price"), ("score-missing", "bids.B.scores.Q")]
    assert (found.complete, found.places) == (False, ())


def test_nothing_is_missed_of_a_bid_that_is_excluded_or_already_below_a_minimum() -> None:
    document = case(
        bid("A", "100", Q="50", R="50"),
        bid("B", None, "late"),
        bid("C", None, Q="10"),
        criteria=[scale("Q", minimum="20"), scale("R")],
    )
    found = ranked(document)
    assert (found.complete, ranks(found)) == (True, {"A": 1})


def test_a_score_missing_elsewhere_does_not_save_a_bid_below_the_minimum_of_a_branch() -> None:
    tree = [branch("K", scale("Q1", "10"), minimum="5"), scale("Q2", "10")]
    document = case(bid("A", "100", Q1="50", Q2="50"), bid("B", None, Q1="40"), criteria=tree)
    found = ranked(document)
    assert (found.complete, ranks(found)) == (True, {"A": 1})
    assert out(found) == {"B": ("below-minimum", "bids.B.criteria.K")}


# --- prices -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("formula", ["lowest_price_ratio", "linear_from_lowest", "linear_lowest_to_highest"])
@pytest.mark.parametrize("price", ["0", "-1", "0.00"])
def test_a_price_of_zero_or_less_stops_every_relative_formula(formula: str, price: str) -> None:
    found = ranked(case(bid("A", "100"), bid("B", price), method=weighted(formula)))
    assert problems(found) == [("price-not-positive", "bids.B.price")]
    assert found.places == ()


def test_a_bid_that_is_out_may_have_any_price() -> None:
    found = ranked(case(bid("A", "100"), bid("B", "0", "invalid")))
    assert (problems(found), ranks(found)) == ([], {"A": 1})


@pytest.mark.parametrize(
    ("method", "figures"),
    [
        ({"name": "lowest_price"}, {"B": "-5", "A": "0"}),
        ({"name": "award_on_value"}, {"B": "-5", "A": "0"}),
        (weighted("linear_between_bounds", floor="10", ceiling="20"), {"A": "60", "B": "60"}),
        (weighted("linear_between_bounds", floor="10", ceiling="20", outside="extrapolate"), {"B": "150", "A": "120"}),
    ],
)
def test_an_absolute_method_takes_a_price_of_zero_or_less(method: Document, figures: dict[str, str]) -> None:
    assert totals(ranked(case(bid("A", "0"), bid("B", "-5"), method=method))) == figures


@pytest.mark.parametrize(("outside", "points"), [("clamp", "0"), ("extrapolate", "-30")])
def test_above_the_ceiling_is_clamped_or_extrapolated(outside: str, points: str) -> None:
    method = weighted("linear_between_bounds", floor="100", ceiling="200", outside=outside)
    assert totals(ranked(case(bid("A", "250"), method=method))) == {"A": points}


def test_above_the_ceiling_is_invalid_where_the_model_says_so_and_at_it_is_not() -> None:
    method = weighted("linear_between_bounds", floor="100", ceiling="200", outside="exclude_above")
    found = ranked(case(bid("A", "200"), bid("B", "200.000000000001"), bid("C", "50"), method=method))
    assert totals(found) == {"C": "60", "A": "0"}
    assert out(found) == {"B": ("above-ceiling", "bids.B.price")}


def test_all_prices_equal_gives_every_bid_all_points_from_lowest_to_highest() -> None:
    found = ranked(case(bid("A", "100"), bid("B", "100.00"), method=weighted("linear_lowest_to_highest")))
    assert totals(found) == {"A": "60", "B": "60"}


@pytest.mark.parametrize(("slope", "points"), [(None, "30"), ("2", "45"), ("0.5", "0"), ("0.25", "-60")])
def test_the_slope_of_linear_from_lowest(slope: str | None, points: str) -> None:
    more = {} if slope is None else {"slope": slope}
    found = ranked(case(bid("A", "100"), bid("B", "150"), method=weighted("linear_from_lowest", **more)))
    assert totals(found)["B"] == points


def test_a_best_quality_of_zero_or_less_cannot_be_scaled_to() -> None:
    document = case(bid("A", Q="0"), criteria=[scale("Q")], method=weighted(quality_scaled_to_best=True))
    found = ranked(document)
    assert problems(found) == [("quality-not-positive", "quality")]
    assert found.places == ()


# --- ties and draws ---------------------------------------------------------------------------------------------------

TIED = (bid("C", "100", Q="80"), bid("A", "100", Q="80"), bid("B", "100", Q="80"), bid("D", "200", Q="0"))


@pytest.mark.parametrize(
    ("draw", "order", "ties"),
    [
        (None, {"A": 1, "B": 1, "C": 1, "D": 4}, (("A", "B", "C"),)),
        (["B"], {"A": 1, "B": 1, "C": 1, "D": 4}, (("A", "B", "C"),)),
        (["B", "A"], {"A": 1, "B": 1, "C": 1, "D": 4}, (("A", "B", "C"),)),
        (["B", "C", "A"], {"B": 1, "C": 2, "A": 3, "D": 4}, ()),
        (["D", "B", "C", "A"], {"B": 1, "C": 2, "A": 3, "D": 4}, ()),
    ],
)
def test_a_draw_settles_a_tied_group_only_if_it_names_all_of_it(
    draw: list[str] | None, order: dict[str, int], ties: Any
) -> None:
    document = case(*TIED, criteria=[scale("Q")], ties=["lot"]) | ({} if draw is None else {"draw": draw})
    found = ranked(document)
    assert (ranks(found), found.ties) == (order, ties)


def test_a_draw_settles_nothing_where_the_published_list_does_not_end_in_it() -> None:
    found = ranked(case(*TIED, criteria=[scale("Q")], ties=["quality", "price"], draw=["B", "C", "A"]))
    assert found.ties == (("A", "B", "C"),)


def test_equal_bids_stand_in_order_of_their_id_never_of_import() -> None:
    found = ranked(case(*TIED, criteria=[scale("Q")]))
    assert [place.bid for place in found.places] == ["A", "B", "C", "D"]


def test_tie_rules_work_in_the_published_order() -> None:
    bids = (bid("A", "100", Q="50", R="10"), bid("B", "120", Q="60", R="0"))
    tree = [branch("K", scale("Q", "100")), scale("R", "10", high="10")]
    method = weighted(points="0")
    equal = case(*bids, criteria=tree, method=method)
    assert totals(ranked(equal)) == {"A": "60", "B": "60"}
    assert ranks(ranked(equal | {"ties": ["quality", "price"]})) == {"A": 1, "B": 2}
    assert ranks(ranked(equal | {"ties": ["criterion:K", "price"]})) == {"B": 1, "A": 2}
    assert ranks(ranked(equal | {"ties": ["criterion:R", "criterion:K"]})) == {"A": 1, "B": 2}


def test_scaled_quality_settles_ties_where_it_is_published() -> None:
    """Two bids whose points differ become equal once scaled and rounded: quality no longer tells them apart."""
    document = case(
        bid("A", "100", Q="80"),
        bid("B", "100", Q="79.9"),
        criteria=[scale("Q", "10")],
        method=weighted(quality_scaled_to_best=True),
        rounding={"at": "criterion", "decimals": 1},
        ties=["quality"],
    )
    assert ranked(document).ties == (("A", "B"),)


# --- drop-outs and bids left out --------------------------------------------------------------------------------------


def test_the_order_that_is_kept_is_examined_without_the_bid_that_dropped_out() -> None:
    """C made the order B, A; it dropped out and the order stays. Leaving A or B out changes nothing between others."""
    bids = (bid("A", "100", Q="60"), bid("B", "120", Q="80"), bid("C", "60", Q="10"))
    found = ranked(case(*bids, criteria=[scale("Q")], dropped="C", drop_out="keep_order"))
    assert ranks(found) == {"B": 1, "A": 2}
    assert found.reversals == ()
    assert out(found) == {"C": ("dropped-out", "bids.C.excluded")}


def test_keeping_the_order_moves_up_who_stands_below_and_leaves_ties() -> None:
    bids = (bid("A", "90"), bid("B", "100"), bid("C", "100"), bid("D", "120"))
    found = ranked(case(*bids, method={"name": "lowest_price"}, dropped="A", drop_out="keep_order"))
    assert (ranks(found), found.ties) == ({"B": 1, "C": 1, "D": 3}, (("B", "C"),))
    found = ranked(case(*bids, method={"name": "lowest_price"}, dropped="B", drop_out="keep_order"))
    assert (ranks(found), found.ties) == ({"A": 1, "C": 2, "D": 3}, ())


def test_a_bid_that_was_out_already_can_drop_out_without_any_effect() -> None:
    bids = (bid("A", "90"), bid("B", "80", "late"))
    for policy in ("keep_order", "recompute"):
        found = ranked(case(*bids, dropped="B", drop_out=policy))
        assert (ranks(found), out(found)) == ({"A": 1}, {"B": ("late", "bids.B.excluded")})


UTILITY: Document = {"name": "utility_index", "quality_weight": "60", "price_weight": "40"}
SUPER: Document = {"name": "superformula", "price_reference": "100", "quality_reference": "0.5", "price_max": "150"}


def test_an_absolute_method_reports_no_reversals() -> None:
    found = ranked(case(bid("A", "1"), bid("B", "2"), bid("C", "3"), method={"name": "lowest_price"}))
    assert (found.relative, found.reversals) == (False, ())


@pytest.mark.parametrize(
    ("document", "relative"),
    [
        (case(method=weighted("lowest_price_ratio")), True),
        (case(method=weighted("linear_from_lowest")), True),
        (case(method=weighted("linear_lowest_to_highest")), True),
        (case(method=weighted("linear_between_bounds", floor="1", ceiling="2")), False),
        (case(method=weighted("linear_between_bounds", floor="1", ceiling="2", quality_scaled_to_best=True)), True),
        (case(method={"name": "lowest_price"}), False),
        (case(method={"name": "award_on_value"}), False),
        (case(method=weighted("logarithmic", multiple="2")), True),
        (case(method=weighted("linear_to_average")), True),
        (case(method=weighted("power", exponent="2")), True),
        (case(method=weighted("price_bands", bands=[{"to": "1", "fraction": "1"}])), False),
        (case(method={"name": "fixed_price_best_quality"}), False),
        (case(method={"name": "quality_price_ratio"}), False),
        (case(method={"name": "price_per_quality_point"}), False),
        (case(method=UTILITY, criteria=[scale("Q")]), True),
        (case(method=UTILITY | {"name": "weighted_value_index"}, criteria=[scale("Q")]), False),
        (case(method=SUPER, criteria=[scale("Q")]), False),
        (case(method={"name": "lowest_price"}, criteria=[measure("M", "lowest_ratio")]), True),
        (
            case(
                method={"name": "award_on_value"},
                criteria=[measure("M", "linear_between_bounds", floor="1", ceiling="2", better="low")],
            ),
            False,
        ),
    ],
)
def test_each_model_knows_whether_it_is_relative(document: Document, relative: bool) -> None:
    assert ranked(document).relative is relative


def test_the_market_is_made_by_the_bids_that_are_left() -> None:
    bids = (bid("A", "100", Q="8"), bid("B", "150", Q="8"), bid("C", "80", "late"), bid("D", "10", Q="1"))
    market = ranked(case(*bids, criteria=[scale("Q", high="10", minimum="5")])).market
    assert market is not None
    assert (plain(market.low), plain(market.high), plain(market.average)) == ("100", "150", "125")


def test_the_place_of_a_bid_is_found_by_its_id() -> None:
    found = ranked(case(bid("A"), bid("B", "200")))
    place = found.place("B")
    assert place is not None
    assert place.rank == 2
    assert found.place("Z") is None


# --- properties -------------------------------------------------------------------------------------------------------


@QUICK
@given(RANDOMS)
def test_the_order_of_the_bids_changes_nothing(rnd: Random) -> None:
    document = random_case(rnd)
    shuffled = deepcopy(document)
    rnd.shuffle(shuffled["bids"])
    assert ranked(shuffled) == ranked(document)


@QUICK
@given(RANDOMS, st.sampled_from(["0.5", "2", "7", "1000"]))
def test_prices_in_another_currency_give_the_same_weighted_sum(rnd: Random, factor: str) -> None:
    document = random_case(rnd)
    document["method"] = weighted(rnd.choice(("lowest_price_ratio", "linear_from_lowest", "linear_lowest_to_highest")))
    scaled = deepcopy(document)
    for one in scaled["bids"]:
        if "price" in one:
            one["price"] = plain(Fraction(one["price"]) * Fraction(factor))
    first, other = ranked(document), ranked(scaled)
    assert totals(first) == totals(other)
    assert ranks(first) == ranks(other)


@QUICK
@given(RANDOMS)
def test_a_higher_score_never_lowers_a_bid(rnd: Random) -> None:
    tree = [scale("Q", "40", minimum="50"), scale("R", "20")]
    bids = [bid(name, rnd.choice(("90", "100", "130")), Q=str(rnd.randint(50, 99)), R="50") for name in "ABC"]
    method = rnd.choice(({"name": "award_on_value"}, weighted(), weighted("linear_from_lowest")))
    document = case(*bids, criteria=tree, method=method, ties=["quality"], rounding={"at": "criterion", "decimals": 1})
    better = deepcopy(document)
    better["bids"][0]["scores"]["Q"] = str(rnd.randint(int(document["bids"][0]["scores"]["Q"]), 100))
    assert ranks(ranked(better))["A"] <= ranks(ranked(document))["A"]


@QUICK
@given(RANDOMS)
def test_a_lower_price_never_lowers_a_bid_where_its_price_alone_counts(rnd: Random) -> None:
    bids = [bid(name, str(rnd.randint(80, 120)), Q=str(rnd.randint(0, 100))) for name in "ABC"]
    method = rnd.choice(
        (
            {"name": "award_on_value"},
            {"name": "lowest_price"},
            weighted("linear_between_bounds", floor="80", ceiling="110"),
            weighted("lowest_price_ratio"),
        )
    )
    document = case(*bids, criteria=[scale("Q")], method=method)
    cheaper = deepcopy(document)
    cheaper["bids"][0]["price"] = str(rnd.randint(70, int(document["bids"][0]["price"])))
    assert ranks(ranked(cheaper))["A"] <= ranks(ranked(document))["A"]


@QUICK
@given(RANDOMS)
def test_the_rank_reversals_are_what_leaving_the_bid_out_of_the_file_gives(rnd: Random) -> None:
    document = random_case(rnd)
    document.pop("dropped", None)
    found = ranked(document)
    reported = {reversal.without: [list(group) for group in reversal.order] for reversal in found.reversals}
    for id_ in ranks(found) if found.relative else ():
        shorter = deepcopy(document)
        shorter["bids"] = [one for one in document["bids"] if one["id"] != id_]
        shorter["draw"] = [one for one in document.get("draw", []) if one != id_]
        other = ranks(ranked(shorter))
        order = [[b for b in other if other[b] == r] for r in sorted(set(other.values()))]
        before = {b: r for b, r in ranks(found).items() if b != id_}
        compressed = {b: 1 + sum(o < r for o in before.values()) for b, r in before.items()}
        changed = len(before) > 1 and compressed != other
        assert (id_ in reported) is changed
        if changed:
            assert reported[id_] == order
