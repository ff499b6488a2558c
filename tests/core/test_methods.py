"""Each method and price formula on figures worked out by hand, and what holds of it whatever the figures are."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import Document, bid, case, ranked, scale, weighted

from tender_desk.core.irrational import exponent_of_equivalence, log_ratio, power, power_over, sum_of_powers
from tender_desk.core.numbers import plain, rounded
from tender_desk.core.ranking import Ranking

QUICK = settings(max_examples=20, deadline=None, derandomize=True, database=None)
QUALITY = [scale("Q", "100", high="100")]
UTILITY: Document = {"name": "utility_index", "quality_weight": "60", "price_weight": "40"}
VALUE: Document = {"name": "weighted_value_index", "quality_weight": "60", "price_weight": "40"}
SUPER: Document = {"name": "superformula", "price_reference": "100", "quality_reference": "0.5", "price_max": "150"}


def totals(found: Ranking, decimals: int = 6) -> dict[str, str]:
    return {place.bid: plain(rounded(place.total, decimals)) for place in found.places}


def points(formula: str, *prices: str, **parameters: Any) -> list[str]:
    """The price points out of a hundred of bids A, B, C."""
    bids = [bid(name, price) for name, price in zip("ABC", prices, strict=False)]
    found = ranked(case(*bids, method=weighted(formula, "100", **parameters)))
    return [
        plain(rounded(place.price_points or Fraction(0), 4)) for place in sorted(found.places, key=lambda one: one.bid)
    ]


@pytest.mark.parametrize(
    ("formula", "parameters", "prices", "expected"),
    [
        # nothing at the multiple, half at its square root, below nought beyond it
        ("logarithmic", {"multiple": "4"}, ("100", "200", "400"), ["100", "50", "0"]),
        ("logarithmic", {"multiple": "2"}, ("100", "200", "400"), ["100", "0", "-100"]),
        ("logarithmic", {"multiple": "2"}, ("100", "150"), ["100", "41.5037"]),  # 1 - log2(1.5)
        # the mean is 150: half the points there
        ("linear_to_average", {}, ("100", "150", "200"), ["66.6667", "50", "33.3333"]),
        ("linear_to_average", {}, ("100", "100"), ["50", "50"]),
        ("power", {"exponent": "1"}, ("100", "200", "400"), ["100", "50", "25"]),
        ("power", {"exponent": "2"}, ("100", "200", "400"), ["100", "25", "6.25"]),
        ("power", {"exponent": "0.5"}, ("100", "200", "400"), ["100", "70.7107", "50"]),
        (
            "price_bands",
            {"bands": [{"to": "100", "fraction": "1"}, {"to": "150", "fraction": "0.5"}]},
            ("100", "100.01", "150.01"),
            ["100", "50", "0"],
        ),
    ],
)
def test_a_price_formula_gives_what_was_worked_out_by_hand(
    formula: str, parameters: Document, prices: tuple[str, ...], expected: list[str]
) -> None:
    assert points(formula, *prices, **parameters) == expected


def test_under_a_fixed_price_the_best_quality_wins_and_above_the_ceiling_nobody_does() -> None:
    bids = [bid("A", "100", Q="70"), bid("B", "90", Q="80"), bid("C", "101", Q="95")]
    method: Document = {"name": "fixed_price_best_quality", "ceiling": "100"}
    found = ranked(case(*bids, criteria=QUALITY, method=method))
    assert totals(found) == {"B": "80", "A": "70"}
    assert [(one.bid, one.code) for one in found.out] == [("C", "above-ceiling")]
    without = ranked(case(*bids, criteria=QUALITY, method=method | {"ceiling": None}))
    assert totals(without) == {"C": "95", "B": "80", "A": "70"}


def test_quality_over_price_and_price_per_point_are_each_others_inverse() -> None:
    bids = [bid("A", "100", Q="50"), bid("B", "150", Q="90"), bid("C", "80", Q="30")]
    ratio = ranked(case(*bids, criteria=QUALITY, method={"name": "quality_price_ratio", "constant": "100"}))
    assert totals(ratio) == {"B": "60", "A": "50", "C": "37.5"}
    per_point = ranked(case(*bids, criteria=QUALITY, method={"name": "price_per_quality_point"}))
    assert totals(per_point) == {"B": "1.666667", "A": "2", "C": "2.666667"}


def test_quality_of_nought_stops_what_divides_by_it() -> None:
    bids = [bid("A", "100", Q="0"), bid("B", "150", Q="90")]
    for method in ({"name": "price_per_quality_point"}, SUPER):
        found = ranked(case(*bids, criteria=QUALITY, method=method))
        assert [(one.code, one.at) for one in found.problems] == [("quality-not-positive", "bids.A.quality")]
        assert (found.places, found.complete) == ((), True)
    assert totals(ranked(case(*bids, criteria=QUALITY, method=VALUE)))["A"] == "0"


def test_the_utility_index_takes_off_what_quality_is_behind_in_price() -> None:
    # N = 60 / 40; B: (1 - (0.9 - 0.8) x 1.5) / 100 x 80 = 0.68; A: 1 / 120 x 80; C: (1 - 0.4 x 1.5) / 80 x 80 = 0.4
    bids = [bid("A", "120", Q="90"), bid("B", "100", Q="80"), bid("C", "80", Q="50")]
    assert totals(ranked(case(*bids, criteria=QUALITY, method=UTILITY))) == {"B": "0.68", "A": "0.666667", "C": "0.4"}


def test_far_behind_in_quality_the_utility_index_punishes_a_lower_price() -> None:
    """So the published formula is: the program applies it to the letter, and a rehearsal has to show it."""
    bids = [bid("A", "60", Q="10"), bid("B", "50", Q="10"), bid("C", "60", Q="100")]
    found = ranked(case(*bids, criteria=QUALITY, method=UTILITY))
    assert [place.bid for place in found.places] == ["C", "A", "B"]


def test_the_weighted_value_index_raises_quality_to_the_ratio_of_the_weights() -> None:
    bids = [bid("A", "100", Q="49"), bid("B", "100", Q="100"), bid("C", "50", Q="25")]
    found = ranked(case(*bids, criteria=QUALITY, method=VALUE))  # exponent 1.5: 0.343, 1, 0.125
    assert totals(found, 12) == {"B": "0.01", "A": "0.00343", "C": "0.0025"}


def test_the_superformula_gives_one_outcome_to_the_two_bids_it_calls_equivalent() -> None:
    """The reference bid, and the dearest acceptable one with full quality, both come to 2: that defines its n."""
    bids = [bid("A", "100", Q="50"), bid("B", "150", Q="100"), bid("C", "100", Q="60")]
    found = ranked(case(*bids, criteria=QUALITY, method=SUPER))
    assert totals(found, 12)["A"] == totals(found, 12)["B"] == "2"
    assert found.places[0].bid == "C"


@pytest.mark.parametrize(
    ("price_max", "quality"), [("100", "0.5"), ("90", "0.5"), ("150", "0.8"), ("200", "0.5"), ("100.00000001", "0.5")]
)
def test_a_superformula_without_an_exponent_stops_the_lot(price_max: str, quality: str) -> None:
    method = SUPER | {"price_max": price_max, "quality_reference": quality}
    found = ranked(case(bid("A", "100", Q="50"), criteria=QUALITY, method=method))
    assert [(one.code, one.at) for one in found.problems] == [("model-unsolvable", "method")]
    assert found.places == ()


# --- what holds whatever the figures are ------------------------------------------------------------------------------

PRICED = [
    weighted("lowest_price_ratio"), weighted("linear_from_lowest"), weighted("linear_lowest_to_highest"),
    weighted("linear_between_bounds", floor="50", ceiling="300"), weighted("logarithmic", multiple="3"),
    weighted("linear_to_average"), weighted("power", exponent="1.5"),
    weighted("price_bands", bands=[{"to": "100", "fraction": "1"}, {"to": "200", "fraction": "0.4"}]),
    {"name": "lowest_price"}, {"name": "fixed_price_best_quality"}, {"name": "award_on_value"},
    {"name": "quality_price_ratio"}, {"name": "price_per_quality_point"}, UTILITY, VALUE, SUPER,
]  # fmt: skip
SCALE_FREE = [
    method for method in PRICED
    if method.get("price", {}).get("formula") not in {"linear_between_bounds", "price_bands"}
    and method["name"] not in {"award_on_value", "superformula"}
]  # fmt: skip


def name_of(method: Document) -> str:
    return str(method.get("price", {}).get("formula") or method["name"])


OFFERS = st.lists(st.tuples(st.integers(60, 250), st.integers(1, 100)), min_size=2, max_size=5)


def order(found: Ranking) -> list[tuple[str, int]]:
    return [(place.bid, place.rank) for place in found.places]


def lot(offers: list[tuple[int, int]], method: Document, times: int = 1) -> Document:
    bids = [bid("ABCDE"[n], str(price * times), Q=str(q)) for n, (price, q) in enumerate(offers)]
    return case(*bids, criteria=QUALITY, method=method)


@pytest.mark.parametrize("method", PRICED, ids=name_of)
@given(OFFERS, st.randoms(use_true_random=False))
@QUICK
def test_the_order_of_import_changes_nothing(method: Document, offers: list[tuple[int, int]], rnd: Any) -> None:
    document = lot(offers, method)
    mixed = document | {"bids": rnd.sample(document["bids"], len(offers))}
    assert order(ranked(mixed)) == order(ranked(document))


@pytest.mark.parametrize("method", SCALE_FREE, ids=name_of)
@given(OFFERS, st.integers(2, 9))
@QUICK
def test_all_prices_times_the_same_changes_no_order(method: Document, offers: list[tuple[int, int]], by: int) -> None:
    assert order(ranked(lot(offers, method, by))) == order(ranked(lot(offers, method)))


@pytest.mark.parametrize("method", PRICED, ids=name_of)
@given(OFFERS, st.integers(1, 40))
@QUICK
def test_a_better_score_never_makes_a_rank_worse(method: Document, offers: list[tuple[int, int]], more: int) -> None:
    before = ranked(lot(offers, method)).place("A")
    price, quality = offers[0]
    after = ranked(lot([(price, min(100, quality + more)), *offers[1:]], method)).place("A")
    assert before is not None
    assert after is not None
    assert after.rank <= before.rank


@pytest.mark.parametrize("method", PRICED, ids=name_of)
@given(OFFERS, st.integers(1, 50))
@QUICK
def test_a_lower_price_never_makes_a_rank_worse(method: Document, offers: list[tuple[int, int]], less: int) -> None:
    if method is UTILITY:  # far behind in quality it is below nought, and a lower price then only makes it more so
        offers = [(price, 40 + quality % 61) for price, quality in offers]
    before = ranked(lot(offers, method)).place("A")
    price, quality = offers[0]
    after = ranked(lot([(price - min(less, price - 1), quality), *offers[1:]], method)).place("A")
    assert before is not None
    assert after is not None
    assert after.rank <= before.rank


# --- sixty digits inside, fifty kept ----------------------------------------------------------------------------------


def test_a_logarithm_is_right_to_its_last_kept_digit() -> None:
    with localcontext() as context:
        context.prec = 90
        exact = Decimal("1.5").ln() / Decimal(2).ln()
    assert log_ratio(Fraction(3, 2), Fraction(2)) == Fraction(Context(prec=50).plus(exact))
    assert [log_ratio(Fraction(one), Fraction(7)) for one in (1, 7)] == [0, 1]


def test_powers_are_exact_where_they_can_be_and_have_fifty_digits_elsewhere() -> None:
    assert power(Fraction(2, 3), Fraction(3)) == Fraction(8, 27)
    assert power(Fraction(1), Fraction(1, 3)) == 1
    assert len(str(power(Fraction(1, 2), Fraction(1, 2)).numerator)) <= 50
    assert (
        power_over(Fraction(-1), Fraction(1, 2), Fraction(3)) == power_over(Fraction(0), Fraction(2), Fraction(3)) == 0
    )
    assert power_over(Fraction(2, 3), Fraction(2), Fraction(4)) == Fraction(1, 9)


def test_the_exponent_of_equivalence_solves_its_equation_to_fifty_digits() -> None:
    n = exponent_of_equivalence(Fraction(3, 2), Fraction(1, 2))
    assert n is not None
    assert abs(sum_of_powers(Fraction(3, 2), Fraction(1, 2), n) - 2) < Fraction(1, 10**49)
    assert exponent_of_equivalence(Fraction(1001, 1000), Fraction(1, 2)) is not None
    assert exponent_of_equivalence(Fraction(10001, 10000), Fraction(1, 2)) is None
