"""The ranking of a lot: points, totals, ranks, ties, who is out and why, each bid left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, TypeAlias

from tender_desk.core.criteria import AwardModel, walk
from tender_desk.core.methods import (
    METHODS,
    Standing,
    above_ceiling,
    is_relative,
    needs_positive_price,
    unsolvable,
)
from tender_desk.core.numbers import rounded
from tender_desk.core.points import (
    LeafPoints,
    LotPoints,
    Out,
    RankedBid,
    check_sums,
    missing,
    round_points,
    score_measures,
    score_scales,
)
from tender_desk.core.price_formulas import PRICE_FORMULAS, Market, number
from tender_desk.core.problems import Problem

ZERO = Fraction(0)
LEFT_OUT = "left-out"
DROPPED = "dropped-out"


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
    *,
    reversals: bool = True,
) -> Ranking:
    """Rank the bids of one lot under its model (scoring-methods, "Order of computation").

    Without `reversals` no bid is left out in turn: for whoever only wants the order.

    `draw` is the recorded order of a draw, best first; `earlier_draws` are others held before it, each apart: two
    draws of two bids never make one of four. `dropped` names a winner that dropped out: under the published
    policy `keep_order` the others keep their order, under `recompute` the lot is computed without it, and without a
    policy nothing is ranked until someone decides (problem `drop-out-undecided`).
    """
    draws = (draw, *reversed(earlier_draws))
    if dropped is not None and model.drop_out != "keep_order":
        others = _leave_out(bids, dropped, DROPPED)
        without = _Computed(model, others, draws)
        if model.drop_out == "recompute":
            return _with_reversals(without, None, reversals)
        orders = {
            "kept": _order(_without_place(_Computed(model, bids, draws).ranking, dropped)),
            "recomputed": _order(without.ranking),
        }
        return Ranking(
            out=without.ranking.out,
            problems=(*without.ranking.problems, Problem("drop-out-undecided", f"bids.{dropped}", orders)),
            complete=without.ranking.complete,
            relative=is_relative(model),
        )
    return _with_reversals(_Computed(model, bids, draws), dropped, reversals)


def _with_reversals(computed: _Computed, kept: str | None, wanted: bool) -> Ranking:
    """Add what each ranked bid left out would change; `kept` dropped out while the order it helped make is kept."""
    ranking = _without_place(computed.ranking, kept)
    if not (ranking.relative and wanted):
        return ranking
    found = []
    for place in ranking.places:
        without = _without_place(computed.without(place.bid), kept)
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
    groups: dict[int, list[str]] = {}
    for place in ranking.places:
        groups.setdefault(place.rank, []).append(place.bid)
    return tuple(tuple(groups[rank]) for rank in sorted(groups))


def _pairs(ranking: Ranking, without: str) -> list[tuple[str, ...]]:
    """Return the groups of equal bids from the best on, one bid left out: where they differ some pair of bids does.

    Fewer than two bids are no pair.
    """
    groups = [tuple(bid for bid in group if bid != without) for group in _groups(ranking)]
    return [group for group in groups if group] if sum(map(len, groups)) > 1 else []


class _Computed:
    """A lot that was ranked, and what it takes to rank it again without one of its bids.

    What a bid gets for its answers and for figures between published bounds does not depend on the others: without a
    bid only the prices and the order are computed again. A best figure does, and then everything is.
    """

    def __init__(self, model: AwardModel, bids: Sequence[RankedBid], draws: Draws) -> None:
        self._model, self._bids, self._draws = model, bids, draws
        self._lot = LotPoints(model, bids)
        self._prices: dict[str, Fraction] = {}
        self._quality: dict[str, Fraction] = {}
        self.ranking = self._ranked()

    def without(self, bid: str) -> Ranking:
        """Return the ranking without a bid that was ranked."""
        if any(leaf.measure and leaf.measure.relative for leaf in self._model.leaves):
            return _Computed(self._model, _leave_out(self._bids, bid, LEFT_OUT), self._draws).ranking
        prices = {other: price for other, price in self._prices.items() if other != bid}
        return _place(self._lot, self._quality, prices, self._draws) if prices else Ranking()

    def _ranked(self) -> Ranking:
        model, lot = self._model, self._lot
        score_scales(lot)
        score_measures(lot)
        check_sums(lot)
        if unsolvable(model):
            ratio = number(model.parameters, "price_max") / number(model.parameters, "price_reference")
            lot.problems.append(Problem("model-unsolvable", "method", {"criterion": model.method, "best": ratio}))
        if found := missing(lot):
            lot.problems += found
            return _result(lot, complete=False)
        self._prices = {} if lot.problems else self._priced()
        if lot.problems or not self._prices:
            return _result(lot)
        self._quality = {bid: sum((lot.sum(bid, node) for node in model.criteria), ZERO) for bid in self._prices}
        if METHODS[model.method].divides_by_quality:
            low = [{"bid": bid, "best": got} for bid, got in self._quality.items() if got <= 0]
            lot.problems += [Problem("quality-not-positive", f"bids.{one['bid']}.quality", one) for one in low]
            if low:
                return _result(lot, market=Market.of(list(self._prices.values())))
        return _place(lot, self._quality, self._prices, self._draws)

    def _priced(self) -> dict[str, Fraction]:
        """Return the prices that are ranked; one above a ceiling takes its bid out, one a formula cannot take stops."""
        model, lot = self._model, self._lot
        prices = {bid.id: bid.price for bid in lot.left() if bid.price is not None}
        for bid, price in prices.items():
            if above_ceiling(model, price):
                lot.leave(bid, "above-ceiling", f"bids.{bid}.price")
        left = {bid: price for bid, price in prices.items() if bid not in lot.out}
        low = [{"bid": bid, "price": price} for bid, price in left.items() if price <= 0]
        if needs_positive_price(model):
            lot.problems += [Problem("price-not-positive", f"bids.{one['bid']}.price", one) for one in low]
        return left


def _result(lot: LotPoints, **values: Any) -> Ranking:
    return replace(
        Ranking(
            out=tuple(lot.out[bid] for bid in sorted(lot.out)),
            problems=tuple(lot.problems),
            relative=is_relative(lot.model),
            points=lot.points,
        ),
        **values,
    )


def _place(lot: LotPoints, own: Mapping[str, Fraction], prices: Mapping[str, Fraction], draws: Draws) -> Ranking:
    """Rank the bids with a price; `own` is each one's quality before it is scaled to the best."""
    model, market = lot.model, Market.of(list(prices.values()))
    method = METHODS[model.method]
    quality = {bid: own[bid] for bid in prices}
    best = max(quality.values())
    if model.quality_scaled_to_best:
        if best <= 0:
            problem = Problem("quality-not-positive", "quality", {"best": best})
            return _result(lot, market=market, problems=(*lot.problems, problem))
        quality = {bid: scaled_quality(model, points, best) for bid, points in quality.items()}
    points = {bid: price_points(model, price, market) for bid, price in prices.items()}
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
    by_figure: dict[Fraction, list[str]] = {}
    for bid, figure in figures.items():
        by_figure.setdefault(figure, []).append(bid)
    places: list[Place] = []
    for figure in sorted(by_figure, key=lambda value: sign * value):
        for group in _settle(sorted(by_figure[figure]), model.ties, rules):
            start = len(places) + 1
            places += [Place(bid, start, quality[bid], points[bid], figures[bid], prices[bid]) for bid in group]
    return _result(lot, places=tuple(places), ties=_ties(tuple(places)), market=market, best_quality=best)


def scaled_quality(model: AwardModel, quality: Fraction, best: Fraction) -> Fraction:
    """Scale the quality to the best one, as PRAG does; rounded again where points are."""
    scaled = quality * model.full_points / best
    return rounded(scaled, model.rounding.decimals) if model.rounding.at == "criterion" else scaled


def price_fraction(model: AwardModel, price: Fraction, market: Market) -> Fraction:
    """Return the fraction of the price points before rounding."""
    assert model.price is not None
    return PRICE_FORMULAS[model.price.formula].fraction(price, market, model.price.parameters)


def price_points(model: AwardModel, price: Fraction, market: Market) -> Fraction | None:
    """Return what a price in euro gets beside this market, rounded as published; None where a method has no points."""
    rule = model.price
    if rule is None:
        return None
    fraction = price_fraction(model, price, market)
    if model.rounding.at == "score":
        fraction = rounded(fraction * 100, model.rounding.decimals) / 100
    return round_points(model, fraction * rule.points)


Rule = Callable[[list[str]], "list[list[str]]"]


def _tie_rules(
    lot: LotPoints, quality: Mapping[str, Fraction], prices: Mapping[str, Fraction], draws: Draws
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
