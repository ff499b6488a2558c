"""The order of the bids of a lot whose quality is known: price points, ranking figures, ties, draws."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias, overload

from tender_desk.core.criteria import leaves_below, walk
from tender_desk.core.methods import METHODS, Standing
from tender_desk.core.numbers import order_keys, quotient
from tender_desk.core.points import LotPoints
from tender_desk.core.price_formulas import PRICE_FORMULAS, Prices
from tender_desk.core.weighing import Pair

Draws: TypeAlias = Sequence[Sequence[str]]
Group: TypeAlias = tuple[int, ...]
NOTHING: Pair = (0, 1)
Rule: TypeAlias = Callable[[Group], list[Group]]


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
class Placed:
    """What the bids of a lot were ranked on, by number; none of it but the prices where no quality could be scaled to.

    `best` is the best quality before scaling. `keys` are ordered as the figures are, the best lowest.
    """

    lot: LotPoints
    prices: Mapping[int, int]
    market: Prices
    best: Pair
    quality: Mapping[int, Pair] = field(default_factory=dict)
    price_points: Mapping[int, Pair] = field(default_factory=dict)
    figures: Mapping[int, Pair] = field(default_factory=dict)
    keys: Mapping[int, int] = field(default_factory=dict)


def placed(lot: LotPoints, own: Mapping[int, Pair], prices: Mapping[int, int]) -> Placed:
    """Return the figures of the bids with a price; `own` is each one's quality before it is scaled to the best."""
    outline, market = lot.outline, Prices.of(list(prices.values()), lot.table.unit)
    model = outline.model
    quality = {bid: own[bid] for bid in prices}
    best = top = _best(quality)
    if model.quality_scaled_to_best:
        if best[0] <= 0:
            return Placed(lot, prices, market, best)
        quality = _scaled(lot, quality, best)
        top = _best(quality)
    method, points = METHODS[model.method], _price_points(lot, prices, market)
    figure = method.figure(Standing(market, top, outline.full, model.parameters))
    figures = {bid: figure(price, quality[bid], points.get(bid, NOTHING)) for bid, price in prices.items()}
    if model.rounding.at == "total":
        step = 10**model.rounding.decimals
        figures = {bid: (quotient(up * step, down), step) for bid, (up, down) in figures.items()}
    keys = keys_of(figures.values())
    by_bid = dict(zip(prices, [-key for key in keys] if method.highest_wins else keys, strict=True))
    return Placed(lot, prices, market, best, quality, points, figures, by_bid)


def keys_of(pairs: Collection[Pair]) -> Sequence[int]:
    """Return whole numbers that are ordered, and equal, as the fractions are."""
    return order_keys([up for up, _ in pairs], [down for _, down in pairs])


def _best(quality: Mapping[int, Pair]) -> Pair:
    keys = keys_of(quality.values())
    return list(quality.values())[keys.index(max(keys))]


def _scaled(lot: LotPoints, quality: Mapping[int, Pair], best: Pair) -> dict[int, Pair]:
    """Scale quality to the best one, as PRAG does; rounded again where points are."""
    model, full = lot.outline.model, lot.outline.full
    times, over = full.numerator * best[1], full.denominator * best[0]
    scaled = {bid: (up * times, down * over) for bid, (up, down) in quality.items()}
    if model.rounding.at != "criterion":
        return scaled
    step = 10**model.rounding.decimals
    return {bid: (quotient(up * step, down), step) for bid, (up, down) in scaled.items()}


def _price_points(lot: LotPoints, prices: Mapping[int, int], market: Prices) -> dict[int, Pair]:
    rule, weighing = lot.outline.model.price, lot.outline.price
    if rule is None or weighing is None:
        return {}
    shape = PRICE_FORMULAS[rule.formula].share(rule.parameters, market.unit)(market)
    return dict(zip(prices, weighing.points(list(prices.values()), shape).pairs(), strict=True))


def ordered(placed: Placed, draws: Draws, left_out: int | None = None) -> tuple[Group, ...]:
    """Return the bids, all or all but one, in groups that share a rank, best first; in each by number, not by import.

    Nobody is in it where there was no quality to scale to.
    """
    by_key: dict[int, list[int]] = {}
    for bid, key in placed.keys.items():
        if bid != left_out:
            by_key.setdefault(key, []).append(bid)
    found: list[Group] = []
    for key in sorted(by_key):
        group = tuple(by_key[key])
        found += [group] if len(group) == 1 else _settle(group, placed, draws)
    return tuple(found)


def _settle(group: Group, placed: Placed, draws: Draws) -> list[Group]:
    groups = [group]
    for tie in placed.lot.outline.model.ties:
        rule = _rule(tie, placed, draws)
        groups = [part for one in groups for part in (rule(one) if len(one) > 1 else [one])]
    return groups


def _rule(tie: str, placed: Placed, draws: Draws) -> Rule:
    """Return how a published rule splits a group of equal bids, best first."""
    if tie == "lot":
        ids = placed.lot.table.ids
        return lambda group: _drawn(group, ids, draws)
    if tie == "quality":
        return lambda group: _split(group, [placed.quality[bid] for bid in group], highest=True)
    if tie == "price":
        return lambda group: _split(group, [(placed.prices[bid], 1) for bid in group], highest=False)
    lot, id_ = placed.lot, tie.removeprefix("criterion:")
    node = next(node for _, node in walk(lot.outline.model.criteria) if node.id == id_)
    points, own = lot.sums(lot.outline.numbers[leaf.id] for leaf in leaves_below(node))
    return lambda group: _split(group, [(points[bid], own[bid]) for bid in group], highest=True)


def _split(group: Group, values: Sequence[Pair], highest: bool) -> list[Group]:
    keys = keys_of(values)
    return [
        tuple(bid for bid, key in zip(group, keys, strict=True) if key == one)
        for one in sorted(set(keys), reverse=highest)
    ]


def _drawn(group: Group, ids: Sequence[str], draws: Draws) -> list[Group]:
    """Split a group in the order of the newest draw that names all of it; without one it stays equal."""
    names = {ids[bid]: bid for bid in group}
    draw = next((draw for draw in draws if names.keys() <= set(draw)), None)
    return [group] if draw is None else [(names[bid],) for bid in draw if bid in names]


def without(order: Iterable[Group], *bids: int | None) -> tuple[Group, ...]:
    """Return an order with bids struck out of it; who stands below moves up."""
    groups = (tuple(bid for bid in group if bid not in bids) for group in order)
    return tuple(group for group in groups if group)


class Places(Sequence[Place]):
    """The ranked bids, best first; bids of one rank in order of their id. Fractions are made when somebody looks."""

    def __init__(self, placed: Placed, order: tuple[Group, ...]) -> None:
        self._placed, self._order = placed, order
        self._made: tuple[Place, ...] | None = None

    def _all(self) -> tuple[Place, ...]:
        if self._made is None:
            made: list[Place] = []
            for group in self._order:
                rank = len(made) + 1
                made += [self._place(bid, rank) for bid in group]
            self._made = tuple(made)
        return self._made

    def _place(self, bid: int, rank: int) -> Place:
        placed = self._placed
        table, points = placed.lot.table, placed.price_points.get(bid)
        return Place(
            table.ids[bid],
            rank,
            Fraction(*placed.quality[bid]),
            None if points is None else Fraction(*points),
            Fraction(*placed.figures[bid]),
            Fraction(placed.prices[bid], table.unit),
        )

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Place, ...]: ...
    def __getitem__(self, at: int | slice) -> Place | tuple[Place, ...]:
        return self._all()[at]

    def __iter__(self) -> Iterator[Place]:
        return iter(self._all())

    def __len__(self) -> int:
        return sum(map(len, self._order))

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, Places) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())
