"""The order of the bids of a lot whose quality is known: price points, ranking figures, ties, draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias, overload

from tender_desk.core.criteria import leaves_below, walk
from tender_desk.core.methods import METHODS, Standing
from tender_desk.core.points import LotPoints
from tender_desk.core.price_formulas import PRICE_FORMULAS, Prices
from tender_desk.core.score_table import Outline
from tender_desk.core.weighing import Figures, Pair

Draws: TypeAlias = Sequence[Sequence[str]]
Group: TypeAlias = tuple[int, ...]
Rule: TypeAlias = Callable[[Group], list[Group]]
NONE = Figures((), 1)


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
    """What the bids of a lot were ranked on: `bids` are their numbers, everything else stands in the same places.

    `own` is the quality before it is scaled to `best`, the best of it. `keys` are ordered as the figures are, the best
    lowest; there are none where the best quality is nothing to scale to.
    """

    lot: LotPoints
    bids: Sequence[int]
    prices: Sequence[int]
    own: Figures
    market: Prices
    best: Pair
    quality: Figures
    points: Figures | None = None
    figures: Figures = NONE
    keys: Sequence[int] = ()

    def but(self, place: int) -> Placed | None:
        """Return what the others are ranked on without one of them whose absence leaves their own quality as it is."""
        bids, prices = (list(one[:place]) + list(one[place + 1 :]) for one in (self.bids, self.prices))
        return placed(self.lot, bids, prices, self.own.but(place)) if bids else None


def placed(lot: LotPoints, bids: Sequence[int], prices: Sequence[int], own: Figures) -> Placed:
    """Return the figures of one or more bids; `own` is each one's quality before it is scaled to the best."""
    model, market = lot.outline.model, Prices.of(prices, lot.table.unit)
    best = top = _best(own)
    quality = own
    if model.quality_scaled_to_best:
        if best[0] <= 0:
            return Placed(lot, bids, prices, own, market, best, own)
        quality = scaled(lot.outline, own, best)
        top = _best(quality)
    method, points = METHODS[model.method], price_points(lot.outline, prices, market)
    figures = method.figures(Standing(prices, quality, points, market, top, lot.outline.full, model.parameters))
    if model.rounding.at == "total":
        figures = figures.rounded(model.rounding.decimals)
    keys = figures.order_keys()
    if method.highest_wins:
        keys = [-key for key in keys]
    return Placed(lot, bids, prices, own, market, best, quality, points, figures, keys)


def _best(quality: Figures) -> Pair:
    keys = quality.order_keys()
    return quality.at(keys.index(max(keys)))


def scaled(outline: Outline, quality: Figures, best: Pair) -> Figures:
    """Scale quality to the best one, as PRAG does; rounded again where points are."""
    rounding, full = outline.model.rounding, outline.full
    times, over = full.numerator * best[1], full.denominator * best[0]
    scaled = Figures(
        [up * times for up in quality.numerators], quality.denominator * over, [down * over for down in quality.own]
    )
    return scaled.rounded(rounding.decimals) if rounding.at == "criterion" else scaled


def price_points(outline: Outline, prices: Sequence[int], market: Prices) -> Figures | None:
    """Return what prices get beside a market, in its unit; None where the method has no price points."""
    rule, weighing = outline.model.price, outline.price
    if rule is None or weighing is None:
        return None
    return weighing.points(prices, PRICE_FORMULAS[rule.formula].share(rule.parameters, market.unit)(market))


def ordered(placed: Placed, draws: Draws, left_out: int | None = None) -> tuple[Group, ...]:
    """Return the bids, or all but the one at a place, in groups that share a rank, best first; nobody without keys.

    In a group bids stand by number, never by import.
    """
    keys, bids = placed.keys, placed.bids
    places = sorted([place for place in range(len(keys)) if place != left_out], key=keys.__getitem__)
    if len(set(keys)) == len(keys):
        return tuple([(bids[place],) for place in places])
    found: list[list[int]] = []
    last = None
    for place in places:
        if keys[place] == last:
            found[-1].append(place)
        else:
            last = keys[place]
            found.append([place])
    groups: list[Group] = []
    for one in found:
        if len(one) == 1:
            groups.append((bids[one[0]],))
        else:
            groups += [tuple([bids[place] for place in part]) for part in _settle(tuple(one), placed, draws)]
    return tuple(groups)


def _settle(group: Group, placed: Placed, draws: Draws) -> list[Group]:
    groups = [group]
    for tie in placed.lot.outline.model.ties:
        if len(groups) == len(group):
            break
        rule = _rule(tie, placed, draws)
        groups = [part for one in groups for part in (rule(one) if len(one) > 1 else [one])]
    return groups


def _rule(tie: str, placed: Placed, draws: Draws) -> Rule:
    """Return how a published rule splits a group of equal bids, best first."""
    lot = placed.lot
    if tie == "lot":
        ids = [lot.table.ids[bid] for bid in placed.bids]
        return lambda group: _drawn(group, ids, draws)
    if tie == "quality":
        return lambda group: _split(group, placed.quality, -1)
    if tie == "price":
        return lambda group: _split(group, Figures(placed.prices, placed.market.unit), 1)
    id_ = tie.removeprefix("criterion:")
    node = next(node for _, node in walk(lot.outline.model.criteria) if node.id == id_)
    points = lot.sums(lot.outline.numbers[leaf.id] for leaf in leaves_below(node)).some(placed.bids)
    return lambda group: _split(group, points, -1)


def _split(group: Group, values: Figures, sign: int) -> list[Group]:
    keys = [sign * key for key in values.some(group).order_keys()]
    return [tuple(place for place, key in zip(group, keys, strict=True) if key == one) for one in sorted(set(keys))]


def _drawn(group: Group, ids: Sequence[str], draws: Draws) -> list[Group]:
    """Split a group in the order of the newest draw that names all of it; without one it stays equal."""
    names = {ids[place]: place for place in group}
    draw = next((draw for draw in draws if names.keys() <= set(draw)), None)
    return [group] if draw is None else [(names[bid],) for bid in draw if bid in names]


def without(order: Iterable[Group], bid: int | None) -> tuple[Group, ...]:
    """Return an order with a bid struck out of it; who stands below moves up."""
    if bid is None:
        return tuple(order)
    found = []
    for group in order:
        if bid not in group:
            found.append(group)
        elif len(group) > 1:
            found.append(tuple([one for one in group if one != bid]))
    return tuple(found)


class Places(Sequence[Place]):
    """The ranked bids, best first; bids of one rank in order of their id. Fractions are made when somebody looks."""

    def __init__(self, placed: Placed, order: tuple[Group, ...]) -> None:
        self._placed, self._order = placed, order
        self._made: tuple[Place, ...] | None = None

    def _all(self) -> tuple[Place, ...]:
        if self._made is None:
            places = {bid: place for place, bid in enumerate(self._placed.bids)}
            made: list[Place] = []
            for group in self._order:
                rank = len(made) + 1
                made += [self._place(places[bid], rank) for bid in group]
            self._made = tuple(made)
        return self._made

    def _place(self, at: int, rank: int) -> Place:
        placed = self._placed
        return Place(
            placed.lot.table.ids[placed.bids[at]],
            rank,
            Fraction(*placed.quality.at(at)),
            None if placed.points is None else Fraction(*placed.points.at(at)),
            Fraction(*placed.figures.at(at)),
            Fraction(placed.prices[at], placed.market.unit),
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
