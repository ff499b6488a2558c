"""A lot's scores as one table of whole numbers: an edit ranks as a table made anew, and nothing is a binary float."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import Document, bid, case, dossier, levels, measure, model, offer, ranked, read, scale, weighted
from tests.core.random_cases import hard_case, random_case

from tender_desk.core import ranking as ranking_module
from tender_desk.core.bids import PriceLine, PriceSheet
from tender_desk.core.criteria import AwardModel, LabelledScale, Leaf, NumericScale
from tender_desk.core.lot_ranking import rank_lot, ranked_bids
from tender_desk.core.numbers import plain
from tender_desk.core.points import LeafPoints
from tender_desk.core.ranking import rank, rank_table
from tender_desk.core.score_table import RankedBid, ScoreTable
from tender_desk.core.tender import VatBasis

QUICK = settings(max_examples=150, deadline=None, derandomize=True, database=None)
RANDOMS = st.randoms(use_true_random=False)
CORE = Path(ranking_module.__file__).parent
INTEGERS = ["score_table", "points", "weighing", "placing", "computing", "reversals", "ranking", "price_formulas"]
"""The way of a score and a price to a rank. `numbers` divides fractions, `methods` too, once per lot, in two places."""


def drawn_case(rnd: Random) -> Document:
    return random_case(rnd) if rnd.random() < 0.5 else hard_case(rnd)


def another_score(rnd: Random, leaf: Leaf) -> Fraction:
    """A score that the leaf can have, seldom in the unit of those the table has."""
    if isinstance(leaf.scale, LabelledScale):
        return rnd.choice(leaf.scale.levels).score
    if isinstance(leaf.scale, NumericScale):
        return leaf.scale.minimum + (leaf.scale.maximum - leaf.scale.minimum) * Fraction(rnd.randint(0, 12), 12)
    return Fraction(rnd.randint(1, 99), rnd.choice((1, 1, 10, 7)))


# --- an edit ----------------------------------------------------------------------------------------------------------


@QUICK
@given(RANDOMS)
def test_a_table_with_scores_and_a_price_changed_ranks_exactly_as_one_made_anew(rnd: Random) -> None:
    found = read(drawn_case(rnd))
    table, bids = ScoreTable.of(found.model, found.bids), list(found.bids)
    for _ in range(3):
        at = rnd.randrange(len(bids))
        one, leaves = bids[at], found.model.leaves
        if leaves:
            leaf = rnd.choice(leaves)
            scores = tuple(another_score(rnd, leaf) for _ in range(rnd.choice((0, 1, 1, 2, 3))))
            table = table.with_scores(one.id, leaf.id, scores)
            one = replace(one, scores={**one.scores, leaf.id: scores})
        if rnd.random() < 0.5:
            price = rnd.choice((None, Fraction(rnd.randint(1, 900), rnd.choice((1, 3, 100)))))
            table, one = table.with_price(one.id, price), replace(one, price=price)
        bids[at] = one
        edited = rank_table(table, found.draw, found.dropped)
        assert edited == rank(found.model, bids, found.draw, found.dropped)
        assert edited == rank_table(ScoreTable.of(found.model, bids), found.draw, found.dropped)


@QUICK
@given(RANDOMS)
def test_one_of_several_scores_is_changed_by_its_place(rnd: Random) -> None:
    tree = [scale("Q", "40", high="10"), levels("R", "20", ("0", "0"), ("1", "0.3"), ("2", "1"))]
    names = [("ABCDEFGH"[n]) for n in range(rnd.randint(1, 8))]
    found = read(
        case(
            *(bid(name, Q=[str(rnd.randint(0, 10)) for _ in range(3)], R=["0", "1", "2"]) for name in names),
            criteria=tree,
            rounding={"at": rnd.choice(("criterion", "score")), "decimals": 1},
        )
    )
    table, chosen, place = ScoreTable.of(found.model, found.bids), rnd.choice(names), rnd.randrange(3)
    edited = table.with_score(chosen, "Q", place, Decimal("7.25")).with_score(chosen, "R", place, Decimal(2))
    anew = []
    for one in found.bids:
        scores = {key: list(values) for key, values in one.scores.items()}
        if one.id == chosen:
            scores["Q"][place], scores["R"][place] = Fraction("7.25"), Fraction(2)
        anew.append(replace(one, scores={key: tuple(values) for key, values in scores.items()}))
    assert rank_table(edited) == rank(found.model, anew)
    assert rank_table(table) == rank(found.model, found.bids), "the table it came from is as it was"


def test_an_edit_shares_every_other_column() -> None:
    found = read(case(bid("A", Q="1", R="2"), criteria=[scale("Q"), scale("R")]))
    table = ScoreTable.of(found.model, found.bids)
    edited = table.with_scores("A", "R", (Decimal(3),))
    assert edited.columns[0] is table.columns[0]
    assert edited.columns[1] is not table.columns[1]


def test_what_a_bid_that_is_out_was_given_is_in_no_table() -> None:
    found = read(
        case(bid("A", Q="1"), bid("B", "90", "late", Q="2"), criteria=[levels("Q", "9", ("1", "1"), ("2", "0"))])
    )
    table = ScoreTable.of(found.model, found.bids)
    assert table.with_scores("B", "Q", (Decimal(1),)) is table
    assert rank_table(table).points["B"] == {}


@pytest.mark.parametrize(("code", "leaf", "given"), [("Z", "Q", "1"), ("A", "Z", "1"), ("A", "Q", "7")])
def test_an_unknown_bid_or_leaf_or_a_score_that_is_no_level_is_refused(code: str, leaf: str, given: str) -> None:
    found = read(case(bid("A", Q="1"), criteria=[levels("Q", "9", ("1", "1"), ("2", "0"))]))
    table = ScoreTable.of(found.model, found.bids)
    with pytest.raises(KeyError):
        table.with_scores(code, leaf, (Decimal(given),))


def test_a_price_that_no_unit_fits_moves_all_prices_to_another() -> None:
    found = read(case(bid("A", "10"), bid("B", "20.5"), method={"name": "lowest_price"}))
    table = ScoreTable.of(found.model, found.bids).with_price("B", Fraction(29, 3))
    assert [(place.bid, place.total) for place in rank_table(table).places] == [
        ("B", Fraction(29, 3)),
        ("A", Fraction(10)),
    ]


def test_the_bids_of_a_dossier_are_told_with_the_scores_that_count_as_fractions() -> None:
    found = ranked_bids(dossier(), 7)
    assert found["A"] == RankedBid("A", Fraction(100_000), {"K1": (Fraction(8),), "K2": (Fraction(6),)})
    assert rank(dossier().tender.lot(7).model, list(found.values())) == rank_lot(dossier(), 7)


# --- what is made when somebody looks ---------------------------------------------------------------------------------


def test_places_and_points_are_sequences_and_mappings_like_any_other() -> None:
    found = ranked(case(bid("B", "100", Q="50"), bid("A", "100", Q="50"), bid("C", "99", Q="0"), criteria=[scale("Q")]))
    assert found.order == (("A", "B"), ("C",))
    assert (len(found.places), found.places[0].bid, [place.bid for place in found.places[1:]]) == (3, "A", ["B", "C"])
    again = ranked(case(bid("A", "100", Q="50"), bid("B", "100", Q="50"), bid("C", "99", Q="0"), criteria=[scale("Q")]))
    assert found.places == again.places == tuple(found.places)
    assert (hash(found.places), repr(found.places)) == (hash(tuple(found.places)), repr(tuple(found.places)))
    assert (list(found.points), len(found.points)) == (["A", "B", "C"], 3)
    half = LeafPoints((Fraction(50),), Fraction(1, 2), Fraction(20))
    assert found.points["A"] == {"Q": half}


def test_a_bid_on_which_the_best_figure_stands_alone_is_left_out_with_everything_that_hangs_on_it() -> None:
    """Without A the best figure is 3, so B and C, behind each other by price, change places."""
    tree = [measure("M", "highest_ratio", "20")]
    document = case(bid("A", "300", M="9"), bid("B", "110", M="3"), bid("C", "100", M="2"), criteria=tree)
    found = ranked(document | {"method": weighted("linear_between_bounds", "60", floor="0", ceiling="200")})
    assert [(one.without, one.order) for one in found.reversals] == [("A", (("B",), ("C",)))]


# --- exactness --------------------------------------------------------------------------------------------------------


def nodes() -> Iterator[tuple[str, ast.AST]]:
    for name in INTEGERS:
        for node in ast.walk(ast.parse((CORE / f"{name}.py").read_text("utf-8"))):
            yield f"{name}:{getattr(node, 'lineno', 0)}", node


def test_nothing_on_the_way_from_a_score_to_a_rank_divides_truly_or_names_a_float() -> None:
    """Not even fractions are divided there: a true division of two whole numbers would be a binary float."""
    found = [
        at
        for at, node in nodes()
        if (isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div))
        or (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Name) and node.id in {"float", "round", "truediv", "fmean"})
        or (isinstance(node, ast.Attribute) and node.attr in {"truediv", "fmean", "__truediv__"})
        or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow) and ast.unparse(node.left) != "10")
    ]
    assert found == []


def numbers_in(value: object) -> Iterator[object]:
    """Everything a result is made of, down to its numbers."""
    if is_dataclass(value):
        for one in fields(value):
            yield from numbers_in(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for key in value:
            yield from numbers_in(value[key])
    elif not isinstance(value, str) and hasattr(value, "__iter__"):
        for one in value:
            yield from numbers_in(one)
    else:
        yield value


@QUICK
@given(RANDOMS)
def test_every_number_of_a_ranking_is_a_fraction_or_a_whole_number(rnd: Random) -> None:
    found = ranked(drawn_case(rnd))
    assert [one for one in numbers_in(found) if not isinstance(one, Fraction | int | str | None)] == []


# --- many bids --------------------------------------------------------------------------------------------------------


def test_numbers_do_not_grow_with_the_number_of_bids() -> None:
    """Every bid's price and figure have a denominator of their own; none is brought to one that all share."""
    primes = [n for n in range(3, 2000, 2) if all(n % d for d in range(3, 45, 2) if d < n)]
    tree = [measure("M", "lowest_ratio", "40")]
    of: AwardModel = model(*tree, method=weighted("lowest_price_ratio"))
    bids = [RankedBid(f"B{n:04}", Fraction(n * 101 + 7), {"M": (Fraction(n),)}) for n in primes]
    found = rank(of, bids)
    assert max(place.total.denominator for place in found.places) < 10**9
    assert found.order[0] == ("B0003",)


# --- prices -----------------------------------------------------------------------------------------------------------

AT_HOME_IN_ANY_CURRENCY: list[Document] = [
    {"name": "lowest_price"},
    {"name": "quality_price_ratio"},
    {"name": "price_per_quality_point"},
    {"name": "utility_index", "quality_weight": "60", "price_weight": "40"},
    {"name": "weighted_value_index", "quality_weight": "60", "price_weight": "30"},
    weighted("lowest_price_ratio"),
    weighted("linear_from_lowest", slope="0.5"),
    weighted("linear_lowest_to_highest"),
    weighted("linear_to_average"),
    weighted("power", exponent="2"),
]
"""Methods whose order does not change when every price is multiplied by one number."""
DIFFERENCES_ONLY: list[Document] = [
    {"name": "lowest_price"},
    {"name": "award_on_value"},
    weighted("linear_lowest_to_highest"),
    weighted("linear_between_bounds", floor="0", ceiling="400", outside="extrapolate"),
]
"""Methods that look at differences of prices: one amount more for everybody changes no order."""


def priced_case(rnd: Random, method: Document) -> Document:
    names = "ABCDE"[: rnd.randint(2, 5)]
    bids = [bid(name, str(Fraction(rnd.randint(80, 130))), Q=str(rnd.randint(1, 20) * 5)) for name in names]
    return case(*bids, criteria=[scale("Q")], method=method, ties=["quality"])


def repriced(document: Document, change: Mapping[str, str]) -> Document:
    bids = [one | {"price": change[one["id"]]} for one in document["bids"]]
    return document | {"bids": bids}


@pytest.mark.parametrize("method", AT_HOME_IN_ANY_CURRENCY, ids=lambda method: str(method.get("price", method)))
@QUICK
@given(RANDOMS, st.sampled_from(["0.001", "0.7", "3", "123456"]))
def test_every_price_times_one_number_changes_no_order_and_no_reversal(
    method: Document, rnd: Random, factor: str
) -> None:
    document = priced_case(rnd, method)
    times = {one["id"]: plain(Fraction(one["price"]) * Fraction(factor)) for one in document["bids"]}
    first, other = ranked(document), ranked(repriced(document, times))
    assert (first.order, first.reversals) == (other.order, other.reversals)


@pytest.mark.parametrize("method", DIFFERENCES_ONLY, ids=lambda method: str(method.get("price", method)))
@QUICK
@given(RANDOMS, st.sampled_from(["0.001", "17", "250.5"]))
def test_one_amount_more_for_everybody_changes_no_order_where_differences_count(
    method: Document, rnd: Random, amount: str
) -> None:
    document = priced_case(rnd, method)
    more = {one["id"]: plain(Fraction(one["price"]) + Fraction(amount)) for one in document["bids"]}
    first, other = ranked(document), ranked(repriced(document, more))
    assert (first.order, first.reversals) == (other.order, other.reversals)


@QUICK
@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_a_price_in_one_line_ranks_as_the_same_price_in_many(cents: list[int], rnd: Random) -> None:
    """Quantity x unit price line by line, or the sum of it as one line: the evaluated price is the same number."""
    quantities = [rnd.choice((1, 3, 150)) for _ in cents]
    total = sum((Fraction(n * one, 100) for n, one in zip(quantities, cents, strict=True)), Fraction(0))
    many = tuple(
        PriceLine(f"P{at}", Decimal(n), Decimal(one).scaleb(-2), f"Prijzen!D{at}")
        for at, (n, one) in enumerate(zip(quantities, cents, strict=True))
    )
    single = (PriceLine("P0", Decimal(1), Decimal(plain(total)), "Prijzen!D0"),)
    split, whole = (
        rank_lot(dossier(bids=(offer("A", PriceSheet(lines=lines, vat_basis=VatBasis.EXCLUDED)), dossier().bids[1])), 7)
        for lines in (many, single)
    )
    assert split.order
    assert split == whole
