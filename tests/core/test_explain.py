"""The numbers of an explanation are enough to compute its result again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import Document, bid, branch, case, levels, measure, read, scale, weighted
from tests.core import second_irrational as irrational
from tests.core.random_cases import random_case
from tests.core.second import fifty

from tender_desk.core.explain import Step, explain, explain_out
from tender_desk.core.model_document import Reader, read_model, write_model
from tender_desk.core.numbers import rounded
from tender_desk.core.ranking import rank

V = Mapping[str, Any]


def clamp(value: Fraction) -> Fraction:
    return min(max(value, Fraction(0)), Fraction(1))


FORMULAS: dict[str, Callable[[V], Fraction]] = {
    "numeric": lambda v: v["points"] * v["score"] / v["max"],
    "numeric_from": lambda v: v["points"] * (v["score"] - v["min"]) / (v["max"] - v["min"]),
    "labelled": lambda v: v["points"] * v["percent"] / 100,
    "labelled_mean": lambda v: v["points"] * v["percent"] / 100,
    "highest_ratio": lambda v: v["points"] * v["score"] / v["best"],
    "lowest_ratio": lambda v: v["points"] * v["best"] / v["score"],
    "measure_bounds_high": lambda v: v["points"] * (v["score"] - v["floor"]) / (v["ceiling"] - v["floor"]),
    "measure_bounds_low": lambda v: v["points"] * (v["ceiling"] - v["score"]) / (v["ceiling"] - v["floor"]),
    "measure_bounds_bent": lambda v: v["points"] * v["percent"] / 100,
    "lowest_price_ratio": lambda v: v["points"] * v["low"] / v["price"],
    "linear_from_lowest": lambda v: v["points"] * (1 - (v["price"] - v["low"]) / (v["slope"] * v["low"])),
    "linear_lowest_to_highest": lambda v: v["points"] * (v["high"] - v["price"]) / (v["high"] - v["low"]),
    "linear_lowest_to_highest_bent": lambda v: v["points"] if v["low"] == v["high"] else Fraction(-1),
    "linear_between_bounds": lambda v: v["points"] * (v["ceiling"] - v["price"]) / (v["ceiling"] - v["floor"]),
    "linear_between_bounds_bent": lambda v: v["points"] * v["percent"] / 100,
    "sum": lambda v: sum(v["parts"], Fraction(0)),
    "quality_scaled": lambda v: v["quality"] * v["full"] / v["best"],
    "total_weighted_sum": lambda v: v["quality"] + v["price_points"],
    "total_lowest_price": lambda v: v["price"],
    "total_award_on_value": lambda v: v["price"] - v["quality"],
    "logarithmic": lambda v: v["points"] * (1 - fifty(logs(v["price"] / v["low"], v["multiple"]))),
    "linear_to_average": lambda v: v["points"] * (1 - v["price"] / (2 * v["average"])),
    "power": lambda v: v["points"] * raised(v["low"] / v["price"], v["exponent"], Fraction(1)),
    "price_bands": lambda v: v["points"] * v["percent"] / 100 if v["price"] <= v["bound"] else Fraction(-1),
    "price_bands_bent": lambda v: v["points"] * v["percent"] / 100,
    "total_fixed_price_best_quality": lambda v: v["quality"],
    "total_quality_price_ratio": lambda v: v["quality"] / v["price"] * v["constant"],
    "total_price_per_quality_point": lambda v: v["price"] / v["quality"],
    "total_utility_index": lambda v: (
        (1 - (v["best"] - v["quality"]) / v["full"] * v["quality_weight"] / v["price_weight"]) / v["price"] * v["low"]
    ),
    "total_weighted_value_index": lambda v: (
        raised(v["quality"] / v["full"], v["quality_weight"] / v["price_weight"], v["price"])
        if v["quality"] > 0
        else Fraction(0)
    ),
    "total_superformula": lambda v: fifty(
        power_of(v["price"] / v["price_reference"], v["exponent"])
        + power_of(v["quality_reference"] / (v["quality"] / v["full"]), v["exponent"])
    ),
}


def logs(value: Fraction, base: Fraction) -> Fraction:
    return Fraction(irrational.log(value), irrational.log(base))


def power_of(value: Fraction, exponent: Fraction) -> Fraction:
    return irrational.exp(irrational.log(value) * exponent.numerator // exponent.denominator)


def raised(value: Fraction, exponent: Fraction, by: Fraction) -> Fraction:
    """A power over a divisor: exact for a small whole exponent, else to fifty digits."""
    exact = exponent.denominator == 1 and exponent <= 16
    found = irrational.power(value, exponent) / by
    return found if exact else fifty(found)


def explained(document: Document) -> dict[str, tuple[Step, ...]]:
    found = read(document)
    ranking = rank(found.model, found.bids, found.draw, found.dropped)
    return {place.bid: explain(found.model, ranking, place.bid) for place in ranking.places}


def steps_of(document: Document, id_: str = "A") -> dict[str, Step]:
    return {step.at: step for step in explained(document)[id_]}


def check(step: Step, document: Document) -> None:
    """Recompute a step from its values alone, with the rounding of the model."""
    at, decimals = document["rounding"]["at"], document["rounding"]["decimals"]
    values = step.values
    if step.code.endswith("_percent"):
        got = values["points"] * values["percent"] / 100  # type: ignore[operator]
        assert rounded(values["percent"], decimals) == values["percent"]  # type: ignore[arg-type]
    else:
        got = FORMULAS[step.code](values)
    if step.kind in {"leaf", "price"}:
        assert got == values["raw"]
        got = rounded(got, decimals) if at == "criterion" else got
        if document["method"].get("negative_points") == "zero":
            got = max(got, Fraction(0))
    if (step.code, at) == ("quality_scaled", "criterion") or (step.kind, at) == ("total", "total"):
        got = rounded(got, decimals)
    assert got == values["result"] == step.result


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(st.randoms(use_true_random=False))
def test_each_step_of_an_explanation_gives_its_result_when_it_is_computed_again(rnd: Random) -> None:
    document = random_case(rnd)
    for steps in explained(document).values():
        results = {step.at: step.result for step in steps}
        for step in steps:
            check(step, document)
        total = steps[-1].values
        assert total["quality"] == results.get("quality", 0)
        assert total["price_points"] == results.get("price")


BOUNDS = measure("M", "linear_between_bounds", "20", floor="0", ceiling="10", better="low")


@pytest.mark.parametrize(
    ("leaf", "given_", "code"),
    [
        (scale("L"), "50", "numeric"),
        (scale("L", low="1"), "50", "numeric_from"),
        (levels("L", "10", ("0", "0"), ("1", "1")), "1", "labelled"),
        (levels("L", "10", ("0", "0"), ("1", "1")), ["1", "0"], "labelled_mean"),
        (measure("L", "highest_ratio"), "5", "highest_ratio"),
        (measure("L", "lowest_ratio"), "5", "lowest_ratio"),
        (BOUNDS | {"id": "L"}, "5", "measure_bounds_low"),
        (BOUNDS | {"id": "L"}, "0", "measure_bounds_low"),
        (BOUNDS | {"id": "L"}, "10", "measure_bounds_low"),
        (BOUNDS | {"id": "L"}, "10.5", "measure_bounds_bent"),
        (BOUNDS | {"id": "L"}, "-1", "measure_bounds_bent"),
    ],
)
def test_each_kind_of_leaf_names_its_formula(leaf: Document, given_: str | list[str], code: str) -> None:
    document = case(bid("A", L=given_), criteria=[leaf])
    assert steps_of(document)["L"].code == code
    percent = steps_of(document | {"rounding": {"at": "score"}})["L"]
    assert percent.code == f"{code}_percent"


def test_a_value_inside_the_bounds_is_not_called_outside_because_its_percentage_is_rounded() -> None:
    document = case(bid("A", M="0.01"), criteria=[BOUNDS], rounding={"at": "score", "decimals": 0})
    step = steps_of(document)["M"]
    assert (step.values["percent"], step.code) == (100, "measure_bounds_low_percent")


@pytest.mark.parametrize(
    ("method", "code"),
    [
        (weighted("lowest_price_ratio"), "lowest_price_ratio"),
        (weighted("linear_from_lowest"), "linear_from_lowest"),
        (weighted("linear_lowest_to_highest"), "linear_lowest_to_highest_bent"),
        (weighted("linear_between_bounds", floor="90", ceiling="110"), "linear_between_bounds"),
        (weighted("linear_between_bounds", floor="100", ceiling="110"), "linear_between_bounds"),
        (weighted("linear_between_bounds", floor="101", ceiling="110"), "linear_between_bounds_bent"),
        (weighted("linear_between_bounds", floor="80", ceiling="90"), "linear_between_bounds_bent"),
        (
            weighted("linear_between_bounds", floor="80", ceiling="90", outside="extrapolate"),
            "linear_between_bounds",
        ),
    ],
)
def test_the_price_names_its_formula_and_says_when_a_bound_applied(method: Document, code: str) -> None:
    assert steps_of(case(bid("A", "100"), method=method))["price"].code == code


def test_steps_follow_the_tree_then_quality_price_and_total() -> None:
    tree = [branch("K", scale("Q1", "10"), scale("Q2", "20")), scale("Q3", "30")]
    steps = explained(case(bid("A", Q1="50", Q2="50", Q3="50"), criteria=tree))["A"]
    assert [f"{step.kind} {step.at} {step.most}" for step in steps] == [
        "branch K 30",
        "leaf Q1 10",
        "leaf Q2 20",
        "leaf Q3 30",
        "quality quality 60",
        "price price 60",
        "total total 120",
    ]


def test_without_criteria_there_is_no_step_for_quality() -> None:
    assert list(steps_of(case(bid("A"), method={"name": "lowest_price"}))) == ["total"]


def test_a_bid_that_is_not_ranked_has_no_explanation() -> None:
    found = read(case(bid("A"), bid("B", "1", "late")))
    assert explain(found.model, rank(found.model, found.bids), "B") == ()


@pytest.mark.parametrize(
    ("method", "most", "code"),
    [
        ({"name": "fixed_price_best_quality"}, Fraction(100), "total_fixed_price_best_quality"),
        (
            {"name": "superformula", "price_reference": "100", "quality_reference": "0.5", "price_max": "150"},
            None,
            "total_superformula",
        ),
    ],
)
def test_the_last_step_says_out_of_how_much_where_there_is_a_most(
    method: Document, most: Fraction | None, code: str
) -> None:
    document = case(bid("A", "90", Q="60"), criteria=[scale("Q", "100", high="100")], method=method)
    step = steps_of(document)["total"]
    assert (step.most, step.code) == (most, code)
    assert FORMULAS[code](step.values) == step.result


def out_steps(document: Document, id_: str) -> list[tuple[str, str, Fraction]]:
    found = read(document)
    return [(one.at, one.code, one.result) for one in explain_out(found.model, rank(found.model, found.bids), id_)]


def test_a_bid_below_a_minimum_is_told_what_it_got_and_what_it_missed() -> None:
    tree = [scale("Q", "10", high="10", minimum="5"), branch("S", scale("R", "10", high="10"), minimum="4")]
    bids = [
        bid("A", Q="4", R="9"),
        bid("B", Q="6", R="3"),
        bid("C", Q="6", R="5"),
        bid("D", "100", "late", Q="9", R="9"),
    ]
    document = case(*bids, criteria=tree, quality_minimum="12")
    assert out_steps(document, "A")[-1] == ("Q", "below_minimum_score", Fraction(4))
    assert out_steps(document, "B")[-1] == ("S", "below_minimum_points", Fraction(3))
    assert out_steps(document, "C")[-1] == ("quality", "below_minimum_points", Fraction(11))
    assert [at for at, *_ in out_steps(document, "C")] == ["Q", "S", "R", "quality"]
    assert out_steps(document, "D") == []


def test_a_measured_value_below_its_bound_has_no_points_to_tell() -> None:
    leaf = measure("M", "highest_ratio", minimum="50")
    document = case(bid("A", M="40"), bid("B", M="60"), criteria=[leaf])
    assert out_steps(document, "A") == []


def test_scaled_quality_and_price_bands_are_explained_by_their_own_numbers() -> None:
    """Said here once for sure: random cases come to them only now and then."""
    bands = [{"to": "100", "fraction": "1"}, {"to": "150", "fraction": "0.5"}]
    method = weighted("price_bands", "60", bands=bands, quality_scaled_to_best=True)
    document = case(
        bid("A", "90", K1="8"), bid("B", "140", K1="4"), criteria=[scale("K1", "40", high="10")], method=method
    )
    found = read(document)
    assert read_model(Reader(), write_model(found.model)) == found.model  # the bands come back too
    ranking = rank(found.model, found.bids)
    steps = {step.code: step.values for step in explain(found.model, ranking, "B")}
    assert (steps["quality_scaled"]["best"], steps["quality_scaled"]["result"]) == (32, 20)
    assert (steps["price_bands"]["bound"], steps["price_bands"]["result"]) == (150, 30)
