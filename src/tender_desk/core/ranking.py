"""The ranking of a lot: points, totals, ranks, ties, who is out and why, each bid left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, TypeAlias

from tender_desk.core.criteria import AwardModel, Branch, Criterion, LabelledScale, Leaf, NumericScale, walk
from tender_desk.core.methods import (
    METHODS,
    Standing,
    above_ceiling,
    is_relative,
    needs_positive_price,
    unsolvable,
)
from tender_desk.core.numbers import mean, rounded
from tender_desk.core.price_formulas import PRICE_FORMULAS, Market, number
from tender_desk.core.problems import Problem

ZERO = Fraction(0)
LEFT_OUT = "left-out"
DROPPED = "dropped-out"


@dataclass(frozen=True, slots=True)
class RankedBid:
    """One bid as the ranking takes it: evaluated price in euro and scores or own figures by leaf, all exact.

    A list of scores is averaged. `excluded` is the ground on which a decision took the bid out.
    """

    id: str
    price: Fraction | None
    scores: Mapping[str, tuple[Fraction, ...]] = field(default_factory=dict, hash=False)
    excluded: str | None = None


@dataclass(frozen=True, slots=True)
class LeafPoints:
    """What a bid got on one leaf: its scores or figure, the fraction after `score` rounding, the points."""

    scores: tuple[Fraction, ...]
    fraction: Fraction
    points: Fraction
    best: Fraction | None = None
    """The best figure among the bids, for a ratio measure."""

    @property
    def score(self) -> Fraction:
        """The mean of the scores."""
        return mean(self.scores)


@dataclass(frozen=True, slots=True)
class Place:
    """A ranked bid: `total` is the ranking figure, `price_points` None where the method has none."""

    bid: str
    rank: int
    quality: Fraction
    price_points: Fraction | None
    total: Fraction
    price: Fraction


@dataclass(frozen=True, slots=True)
class Out:
    """A bid that is not ranked: the first reason in order of computation, and where."""

    bid: str
    code: str
    at: str


@dataclass(frozen=True, slots=True)
class Reversal:
    """What the order of the other bids becomes without one bid, where that changes it."""

    without: str
    order: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The result for one lot. `places` best first; bids of one rank in order of their id, never of import."""

    places: tuple[Place, ...] = ()
    ties: tuple[tuple[str, ...], ...] = ()
    out: tuple[Out, ...] = ()
    problems: tuple[Problem, ...] = ()
    complete: bool = True
    relative: bool = False
    reversals: tuple[Reversal, ...] = ()
    market: Market | None = None
    best_quality: Fraction | None = None
    points: Mapping[str, Mapping[str, LeafPoints]] = field(default_factory=dict, hash=False)
    """Points by bid and leaf, of every bid whose score is known, also of bids that are out."""

    def place(self, bid: str) -> Place | None:
        """Return the place of a bid, None where it is not ranked."""
        return next((place for place in self.places if place.bid == bid), None)


Draws: TypeAlias = Sequence[Sequence[str]]


def rank(
    model: AwardModel,
    bids: Sequence[RankedBid],
    draw: Sequence[str] = (),
    dropped: str | None = None,
    earlier_draws: Draws = (),
) -> Ranking:
    """Rank the bids of one lot under its model (scoring-methods, "Order of computation").

    `draw` is the recorded order of a draw, best first; `earlier_draws` are others held before it, each apart: two
    draws of two bids never make one of four. `dropped` names a winner that dropped out: under the published
    policy `keep_order` the others keep their order, under `recompute` the lot is computed without it, and without a
    policy nothing is ranked until someone decides (problem `drop-out-undecided`).
    """
    draws = (draw, *reversed(earlier_draws))
    if dropped is not None and model.drop_out != "keep_order":
        others = _leave_out(bids, dropped, DROPPED)
        without = _rank(model, others, draws)
        if model.drop_out == "recompute":
            return _with_reversals(model, others, draws, without, None)
        orders = {"kept": _order(_without_place(_rank(model, bids, draws), dropped)), "recomputed": _order(without)}
        return Ranking(
            out=without.out,
            problems=(*without.problems, Problem("drop-out-undecided", f"bids.{dropped}", orders)),
            complete=without.complete,
            relative=is_relative(model),
        )
    return _with_reversals(model, bids, draws, _rank(model, bids, draws), dropped)


def _with_reversals(
    model: AwardModel, bids: Sequence[RankedBid], draws: Draws, ranking: Ranking, kept: str | None
) -> Ranking:
    """Add what each ranked bid left out would change; `kept` dropped out while the order it helped make is kept."""
    ranking = _without_place(ranking, kept)
    if not ranking.relative:
        return ranking
    found = []
    for place in ranking.places:
        without = _without_place(_rank(model, _leave_out(bids, place.bid, LEFT_OUT), draws), kept)
        if _pairs(ranking, place.bid) != _pairs(without, place.bid):
            found.append(Reversal(place.bid, _groups(without)))
    return replace(ranking, reversals=tuple(found))


def _leave_out(bids: Sequence[RankedBid], bid: str, word: str) -> list[RankedBid]:
    return [replace(one, excluded=one.excluded or word) if one.id == bid else one for one in bids]


def _without_place(ranking: Ranking, dropped: str | None) -> Ranking:
    """Keep the order and take one bid out of it; ranks below move up."""
    if dropped is None or ranking.place(dropped) is None:
        return ranking
    left = [place for place in ranking.places if place.bid != dropped]
    ranks = {place.rank: 1 + sum(other.rank < place.rank for other in left) for place in left}
    places = tuple(replace(place, rank=ranks[place.rank]) for place in left)
    out = tuple(sorted((*ranking.out, Out(dropped, DROPPED, f"bids.{dropped}.excluded")), key=lambda one: one.bid))
    return replace(ranking, places=places, ties=_ties(places), out=out)


def _order(ranking: Ranking) -> str:
    return " > ".join(" = ".join(group) for group in _groups(ranking))


def _groups(ranking: Ranking) -> tuple[tuple[str, ...], ...]:
    ranks = sorted({place.rank for place in ranking.places})
    return tuple(tuple(place.bid for place in ranking.places if place.rank == rank) for rank in ranks)


def _pairs(ranking: Ranking, without: str) -> set[tuple[str, str, int]]:
    """Return for each pair of the other ranked bids whether the first is before, equal or after."""
    ranks = {place.bid: place.rank for place in ranking.places if place.bid != without}
    return {(a, b, (ranks[a] > ranks[b]) - (ranks[a] < ranks[b])) for a in ranks for b in ranks if a < b}


class _Lot:
    """The working state while one lot is computed: who is still in, points so far, reasons and problems."""

    def __init__(self, model: AwardModel, bids: Sequence[RankedBid]) -> None:
        self.model = model
        self.out: dict[str, Out] = {}
        self.points: dict[str, dict[str, LeafPoints]] = {bid.id: {} for bid in bids}
        self.bids = sorted(bids, key=lambda bid: bid.id)
        self.problems: list[Problem] = []
        for bid in self.bids:
            if bid.excluded is not None:
                self.leave(bid.id, bid.excluded, f"bids.{bid.id}.excluded")

    def left(self) -> list[RankedBid]:
        return [bid for bid in self.bids if bid.id not in self.out]

    def leave(self, bid: str, code: str, at: str) -> None:
        self.out.setdefault(bid, Out(bid, code, at))

    def score_leaf(self, bid: RankedBid, leaf: Leaf, fraction: Fraction, best: Fraction | None = None) -> None:
        rule = self.model.rounding
        if rule.at == "score":
            fraction = rounded(fraction * 100, rule.decimals) / 100
        points = self.round_points(fraction * leaf.points)
        self.points[bid.id][leaf.id] = LeafPoints(bid.scores[leaf.id], fraction, points, best)

    def round_points(self, points: Fraction) -> Fraction:
        if self.model.rounding.at == "criterion":
            points = rounded(points, self.model.rounding.decimals)
        return max(points, ZERO) if self.model.negative_points == "zero" else points

    def sum(self, bid: str, criterion: Criterion) -> Fraction:
        if isinstance(criterion, Leaf):
            return self.points[bid][criterion.id].points
        return sum((self.sum(bid, child) for child in criterion.children), ZERO)

    def result(self, **values: Any) -> Ranking:
        return replace(
            Ranking(
                out=tuple(self.out[bid] for bid in sorted(self.out)),
                problems=tuple(self.problems),
                relative=is_relative(self.model),
                points=self.points,
            ),
            **values,
        )


def scale_fraction(scale: NumericScale | LabelledScale, scores: tuple[Fraction, ...]) -> Fraction:
    """Return the fraction for one or more scores: of their mean (numeric), or the mean of theirs (labelled)."""
    if isinstance(scale, NumericScale):
        return scale.fraction(mean(scores))
    return mean(tuple(scale.fraction(score) for score in scores))


def _score_scales(lot: _Lot) -> None:
    for bid in lot.left():
        for leaf in lot.model.scored:
            scores = bid.scores.get(leaf.id)
            if scores and leaf.scale:
                lot.score_leaf(bid, leaf, scale_fraction(leaf.scale, scores))
                if leaf.minimum is not None and mean(scores) < leaf.minimum:
                    lot.leave(bid.id, "below-minimum", f"bids.{bid.id}.scores.{leaf.id}")


def _score_measures(lot: _Lot) -> None:
    """Score the bids' own figures: best is taken over the bids left, each leaf's own minimum counted."""
    bids = lot.left()
    for leaf in lot.model.measured:
        stated = [bid for bid in bids if bid.scores.get(leaf.id)]
        if leaf.minimum is not None:
            for bid in stated:
                if mean(bid.scores[leaf.id]) < leaf.minimum:
                    lot.leave(bid.id, "below-minimum", f"bids.{bid.id}.scores.{leaf.id}")
            stated = [bid for bid in stated if mean(bid.scores[leaf.id]) >= leaf.minimum]
        _score_measure(lot, leaf, stated)


def _score_measure(lot: _Lot, leaf: Leaf, bids: list[RankedBid]) -> None:
    values = {bid.id: mean(bid.scores[leaf.id]) for bid in bids}
    measure = leaf.measure
    assert measure is not None
    if not values:
        return
    if measure.formula == "linear_between_bounds":
        assert measure.floor is not None
        assert measure.ceiling is not None
        for bid in bids:
            part = (values[bid.id] - measure.floor) / (measure.ceiling - measure.floor)
            part = part if measure.better == "high" else 1 - part
            lot.score_leaf(bid, leaf, min(max(part, ZERO), Fraction(1)))
        return
    best = max(values.values()) if measure.formula == "highest_ratio" else min(values.values())
    if best <= 0:
        lot.problems.append(Problem("model-unsolvable", f"criteria.{leaf.id}", {"criterion": leaf.id, "best": best}))
        return
    for bid in bids:
        value = values[bid.id]
        lot.score_leaf(bid, leaf, value / best if measure.formula == "highest_ratio" else best / value, best)


def _check_sums(lot: _Lot) -> None:
    """Hold every sum that is known against its minimum: a score that is missing elsewhere does not save a bid."""
    model = lot.model
    for bid in lot.left():
        for _, node in walk(model.criteria):
            if isinstance(node, Branch) and _below(lot, bid.id, (node,), node.minimum):
                lot.leave(bid.id, "below-minimum", f"bids.{bid.id}.criteria.{node.id}")
        if _below(lot, bid.id, model.criteria, model.quality_minimum):
            lot.leave(bid.id, "below-minimum", f"bids.{bid.id}.quality")


def _below(lot: _Lot, bid: str, criteria: tuple[Criterion, ...], minimum: Fraction | None) -> bool:
    leaves = [node.id for _, node in walk(criteria) if isinstance(node, Leaf)]
    known = all(leaf in lot.points[bid] for leaf in leaves)
    return minimum is not None and known and sum((lot.points[bid][leaf].points for leaf in leaves), ZERO) < minimum


def _missing(lot: _Lot) -> list[Problem]:
    found = []
    for bid in lot.left():
        for leaf in lot.model.leaves:
            if not bid.scores.get(leaf.id):
                at = f"bids.{bid.id}.scores.{leaf.id}"
                found.append(Problem("score-missing", at, {"bid": bid.id, "criterion": leaf.id}))
        if bid.price is None:
            found.append(Problem("price-missing", f"bids.{bid.id}.price", {"bid": bid.id}))
    return found


def _rank(model: AwardModel, bids: Sequence[RankedBid], draws: Draws) -> Ranking:
    lot = _Lot(model, bids)
    _score_scales(lot)
    _score_measures(lot)
    _check_sums(lot)
    if unsolvable(model):
        ratio = number(model.parameters, "price_max") / number(model.parameters, "price_reference")
        lot.problems.append(Problem("model-unsolvable", "method", {"criterion": model.method, "best": ratio}))
    if missing := _missing(lot):
        lot.problems += missing
        return lot.result(complete=False)
    if lot.problems:
        return lot.result()
    prices = {bid.id: bid.price for bid in lot.left() if bid.price is not None}
    for bid, price in prices.items():
        if above_ceiling(model, price):
            lot.leave(bid, "above-ceiling", f"bids.{bid}.price")
    prices = {bid: price for bid, price in prices.items() if bid not in lot.out}
    if needs_positive_price(model):
        for bid, price in prices.items():
            if price <= 0:
                values = {"bid": bid, "price": price}
                lot.problems.append(Problem("price-not-positive", f"bids.{bid}.price", values))
    if lot.problems or not prices:
        return lot.result()
    return _place(lot, prices, draws)


def _place(lot: _Lot, prices: dict[str, Fraction], draws: Draws) -> Ranking:
    model, market = lot.model, Market.of(list(prices.values()))
    method = METHODS[model.method]
    quality = {bid: sum((lot.sum(bid, node) for node in model.criteria), ZERO) for bid in prices}
    best = max(quality.values())
    if model.quality_scaled_to_best:
        if best <= 0:
            lot.problems.append(Problem("quality-not-positive", "quality", {"best": best}))
            return lot.result(market=market)
        quality = {bid: _scaled(model, points, best) for bid, points in quality.items()}
    if method.divides_by_quality and (low := [bid for bid in prices if quality[bid] <= 0]):
        values = [{"bid": bid, "best": quality[bid]} for bid in low]
        lot.problems += [Problem("quality-not-positive", f"bids.{one['bid']}.quality", one) for one in values]
        return lot.result(market=market)
    points = {bid: _price_points(lot, price, market) for bid, price in prices.items()}
    top, full = max(quality.values()), model.full_points
    figures = {
        bid: method.figure(
            Standing(prices[bid], quality[bid], points[bid] or ZERO, market, top, full, model.parameters)
        )
        for bid in prices
    }
    if model.rounding.at == "total":
        figures = {bid: rounded(figure, model.rounding.decimals) for bid, figure in figures.items()}
    rules = _tie_rules(lot, quality, prices, draws)
    sign = -1 if method.highest_wins else 1
    places: list[Place] = []
    for figure in sorted(set(figures.values()), key=lambda value: sign * value):
        for group in _settle(sorted(bid for bid in figures if figures[bid] == figure), model.ties, rules):
            start = len(places) + 1
            places += [Place(bid, start, quality[bid], points[bid], figures[bid], prices[bid]) for bid in group]
    return lot.result(places=tuple(places), ties=_ties(tuple(places)), market=market, best_quality=best)


def _scaled(model: AwardModel, quality: Fraction, best: Fraction) -> Fraction:
    """Scale the quality to the best one, as PRAG does; rounded again where points are."""
    scaled = quality * model.full_points / best
    return rounded(scaled, model.rounding.decimals) if model.rounding.at == "criterion" else scaled


def price_fraction(model: AwardModel, price: Fraction, market: Market) -> Fraction:
    """Return the fraction of the price points before rounding."""
    assert model.price is not None
    return PRICE_FORMULAS[model.price.formula].fraction(price, market, model.price.parameters)


def _price_points(lot: _Lot, price: Fraction, market: Market) -> Fraction | None:
    rule = lot.model.price
    if rule is None:
        return None
    fraction = price_fraction(lot.model, price, market)
    if lot.model.rounding.at == "score":
        fraction = rounded(fraction * 100, lot.model.rounding.decimals) / 100
    return lot.round_points(fraction * rule.points)


Rule = Callable[[list[str]], "list[list[str]]"]


def _tie_rules(
    lot: _Lot, quality: Mapping[str, Fraction], prices: Mapping[str, Fraction], draws: Draws
) -> Mapping[str, Rule]:
    """Return for each rule of the model how it splits a group of equal bids, best first."""

    def by(value: Callable[[str], Fraction]) -> Rule:
        return lambda group: [
            [bid for bid in group if value(bid) == key] for key in sorted({value(bid) for bid in group})
        ]

    rules: dict[str, Rule] = {
        "quality": by(lambda bid: -quality[bid]),
        "price": by(lambda bid: prices[bid]),
        "lot": lambda group: _drawn(group, draws),
    }
    for _, node in walk(lot.model.criteria):
        rules[f"criterion:{node.id}"] = by(lambda bid, node=node: -lot.sum(bid, node))  # type: ignore[misc]
    return rules


def _drawn(group: list[str], draws: Draws) -> list[list[str]]:
    """Split a group in the order of the newest draw that names all of it; without one it stays equal."""
    draw = next((draw for draw in draws if set(group) <= set(draw)), None)
    return [group] if draw is None else [[bid] for bid in draw if bid in group]


def _settle(group: list[str], ties: Iterable[str], rules: Mapping[str, Rule]) -> list[list[str]]:
    groups = [group]
    for tie in ties:
        groups = [part for one in groups for part in (rules[tie](one) if len(one) > 1 else [one])]
    return groups


def _ties(places: tuple[Place, ...]) -> tuple[tuple[str, ...], ...]:
    by_rank: dict[int, list[str]] = {}
    for place in places:
        by_rank.setdefault(place.rank, []).append(place.bid)
    return tuple(tuple(bids) for _, bids in sorted(by_rank.items()) if len(bids) > 1)
