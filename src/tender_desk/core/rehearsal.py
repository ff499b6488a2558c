"""A model tried on invented bids before it is published: what really decides, and what it does that nobody meant.

Nothing here looks at real bids: what a ranking hides is for after it was fixed (domain, "The course of a tender").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from tender_desk.core.beside import Beside
from tender_desk.core.criteria import AwardModel, LabelledScale, Leaf, NumericScale, leaves_below, points_of
from tender_desk.core.invented import ONE, PARTS, poorest
from tender_desk.core.methods import METHODS, ceiling_of, is_relative, needs_positive_price
from tender_desk.core.numbers import rounded
from tender_desk.core.placing import Place
from tender_desk.core.price_formulas import bands_of
from tender_desk.core.problems import Problem, Severity, Value
from tender_desk.core.ranking import Ranking, rank
from tender_desk.core.score_table import RankedBid

ZERO = Fraction(0)
CENT = Fraction(1, 100)
FAR = Fraction(1, 10)
"""From here on a weight that works out differently is pointed out: ten per cent of the whole."""
HALF = Fraction(1, 2)
DEAREST = 10
"""How many times the price a step of quality is held against, at most."""
TRIED = 16
"""How many prices are tried where a lower one can be worse."""
NONSENSE = "nonsense"
PRICE = "price"


@dataclass(frozen=True, slots=True)
class Weight:
    """What a criterion or the price weighs: as stated, and in how far it makes these bids differ.

    `stated` and `effective` are shares of the whole (None where the method states none, or nothing differs); `spread`
    is how far the ranking figure moves over what these bids got, in the unit of that figure.
    """

    id: str
    name: str
    stated: Fraction | None
    effective: Fraction | None
    spread: Fraction


@dataclass(frozen=True, slots=True)
class StepWorth:
    """How much dearer (euro) a bid may be for one step more on a criterion; None where no price makes up for it."""

    criterion: str
    name: str
    low: Fraction
    high: Fraction
    price: Fraction
    gap: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What trying a model on some bids shows; without a ranking only its problems."""

    ranking: Ranking
    weights: tuple[Weight, ...] = ()
    steps: tuple[StepWorth, ...] = ()
    findings: tuple[Problem, ...] = ()


def rehearse(model: AwardModel, bids: Sequence[RankedBid], draw: Sequence[str] = ()) -> Rehearsal:
    """Try a model on invented bids (two or more that are ranked, for anything to be found)."""
    ranking = rank(model, bids, draw)
    if len(ranking.places) < 2:
        few = () if ranking.problems else (Problem("rehearsal-few", "bids", {}, Severity.NOTE),)
        return Rehearsal(ranking=ranking, findings=(*_scales(model), *few))
    field = _Field(model, ranking)
    weights = _weights(field)
    steps = tuple(_steps(field))
    found = (
        *_scales(model),
        *_weight_findings(weights),
        *_decisions(field),
        *_cheapest(model, bids, field),
        *_gaps(field),
        *_lower_price_loses(model, bids, ranking),
        *_drop_outs(model, ranking),
        *(_step_finding(step) for step in steps),
    )
    return Rehearsal(ranking=ranking, weights=weights, steps=steps, findings=found)


class _Field:
    """The ranked bids, and the figure that another combination of what they got and asked would have."""

    def __init__(self, model: AwardModel, ranking: Ranking) -> None:
        assert ranking.market is not None
        self.model, self.ranking, self.market = model, ranking, ranking.market
        self.places = ranking.places
        self.method = METHODS[model.method]
        assert ranking.best_quality is not None
        top = max(place.quality for place in self.places)
        prices = [place.price for place in self.places]
        self._beside = Beside.of(model, prices, ranking.best_quality, top)
        self.middle = self.places[len(self.places) // 2]

    def own_quality(self, bid: str) -> Fraction:
        """Return what a bid got before it is scaled to the best."""
        return sum((got.points for got in self.ranking.points[bid].values()), ZERO)

    def part(self, bid: str, leaves: Sequence[Leaf]) -> Fraction:
        """Return what a bid got on some leaves."""
        return sum((self.ranking.points[bid][leaf.id].points for leaf in leaves), ZERO)

    def figure(self, own: Fraction, price: Fraction) -> Fraction | None:
        """Return the ranking figure of a quality (not scaled yet) and a price beside these bids; None: undefined."""
        return self._beside.figure(own, price)

    def better(self, one: Fraction | None, other: Fraction | None) -> bool:
        """Tell whether the first figure wins from the second; an undefined one never does."""
        if one is None or other is None:
            return one is not None
        return one > other if self.method.highest_wins else one < other


def _scales(model: AwardModel) -> Iterator[Problem]:
    """Point out scales that do not reach from nothing to all points: then weights mean something else than stated."""
    for leaf in model.scored:
        assert leaf.scale is not None
        low, high = _ends(leaf.scale)
        if (low, high) != (ZERO, ONE):
            values = {"criterion": leaf.id, "low": low * 100, "high": high * 100, "points": leaf.points}
            yield Problem("rehearsal-scale", f"criteria.{leaf.id}", values, Severity.ASK)


def _ends(scale: NumericScale | LabelledScale) -> tuple[Fraction, Fraction]:
    if isinstance(scale, NumericScale):
        return ZERO, ONE
    parts = [level.fraction for level in scale.levels]
    return min(parts), max(parts)


def _weights(field: _Field) -> tuple[Weight, ...]:
    """Return per criterion of the first level, and for the price, the stated share and the one these bids show.

    The effective share is how far the ranking figure of the bid in the middle would move over what the others got for
    this one thing, all else staying as it is, as a share of what all things move it.
    """
    model, middle = field.model, field.middle
    own = field.own_quality(middle.bid)
    found: list[tuple[str, str, Fraction | None, Fraction]] = []
    for node in model.criteria:
        leaves = leaves_below(node)
        here = field.part(middle.bid, leaves)
        figures = [field.figure(own - here + field.part(place.bid, leaves), middle.price) for place in field.places]
        found.append((node.id, node.name, stated_share(model, points_of(node)), _spread(figures)))
    prices = [field.figure(own, place.price) for place in field.places]
    found.append((PRICE, "", stated_share(model, None), _spread(prices)))
    total = sum((spread for _, _, _, spread in found), ZERO)
    return tuple(
        Weight(id_, name, stated, spread / total if total else None, spread) for id_, name, stated, spread in found
    )


def _spread(figures: Sequence[Fraction | None]) -> Fraction:
    known = [figure for figure in figures if figure is not None]
    return max(known) - min(known) if known else ZERO


def stated_share(model: AwardModel, points: Fraction | None) -> Fraction | None:
    """Return which share of the whole a model states for a criterion with these points, or (None) for the price."""
    weights = [model.parameters.get(name) for name in ("quality_weight", "price_weight")]
    if model.price is not None:
        quality, price = model.full_points, model.price.points
    elif isinstance(weights[0], Fraction) and isinstance(weights[1], Fraction):
        quality, price = weights[0], weights[1]
    elif model.method == "fixed_price_best_quality":
        quality, price = model.full_points, ZERO
    elif model.method == "lowest_price":
        quality, price = ZERO, ONE
    else:
        return None
    if quality + price <= 0:
        return None
    if points is None:
        return price / (quality + price)
    part = points / model.full_points if model.full_points else ZERO
    return part * quality / (quality + price)


def _weight_findings(weights: tuple[Weight, ...]) -> Iterator[Problem]:
    for one in weights:
        at = f"criteria.{one.id}" if one.id != PRICE else PRICE
        if one.stated is None or one.effective is None or one.stated == 0:
            continue
        code = "rehearsal-price-weight" if one.id == PRICE else "rehearsal-weight"
        values = {"criterion": one.id, "name": one.name, "stated": one.stated * 100, "effective": one.effective * 100}
        if one.spread == 0:
            idle = "rehearsal-price-idle" if one.id == PRICE else "rehearsal-idle"
            yield Problem(idle, at, values, Severity.NOTE)
        elif abs(one.stated - one.effective) >= FAR:
            yield Problem(code, at, values, Severity.ASK)


def _decisions(field: _Field) -> Iterator[Problem]:
    """Point out where price never decides, whatever of these prices each bid asks, or where quality never does."""
    low, high = field.market.low, field.market.high
    qualities = sorted({field.own_quality(place.bid) for place in field.places})
    if len(qualities) < 2 or low == high:
        return
    pairs = list(pairwise(qualities))
    alone = len(qualities) == len(field.places)  # of equals the price decides
    if alone and all(field.better(field.figure(more, high), field.figure(less, low)) for less, more in pairs):
        yield Problem("rehearsal-price-never", PRICE, {"low": low, "high": high}, Severity.ASK)
    prices = sorted({place.price for place in field.places})
    worst, best = qualities[0], qualities[-1]
    steps = pairwise(prices)
    if all(field.better(field.figure(worst, less), field.figure(best, more)) for less, more in steps):
        yield Problem("rehearsal-quality-never", "criteria", {}, Severity.ASK)


def _cheapest(model: AwardModel, bids: Sequence[RankedBid], field: _Field) -> Iterator[Problem]:
    """Find from which price on the poorest bid that passes every minimum wins from all of these."""
    if not model.criteria or field.market.low <= 0:
        return
    name = NONSENSE + "".join("'" for bid in bids if bid.id.startswith(NONSENSE))

    def placed(part: Fraction, price: Fraction) -> Place | None:
        return rank(model, [*bids, poorest(model, bids, part, name, price)], leave_out=False).place(name)

    parts = (Fraction(k, PARTS) for k in range(PARTS + 1))
    part = next((part for part in parts if placed(part, field.market.low)), ONE)
    top = field.market.low

    def wins(cents: int) -> bool:
        place = placed(part, cents * CENT)
        return place is not None and place.rank == 1

    least = 1 if needs_positive_price(model) else 0
    ends = [int(to / CENT) for to in _band_ends(model) if to < top]
    starts = [least, *(end + 1 for end in ends)]
    tried = (_highest(wins, *segment) for segment in reversed(list(zip(starts, [*ends, int(top / CENT)], strict=True))))
    cents = next((found for found in tried if found is not None), None)
    if cents is None:
        yield Problem("rehearsal-cheap-never", "bids", {"part": part * 100}, Severity.NOTE)
        return
    share = cents * CENT / top
    severity = Severity.ASK if share >= HALF else Severity.NOTE
    values = {"price": cents * CENT, "percent": share * 100, "low": top, "part": part * 100}
    yield Problem("rehearsal-cheap-wins", "bids", values, severity)


def _band_ends(model: AwardModel) -> list[Fraction]:
    """Return up to which prices the bands of a price formula reach: between them less is never worse than more."""
    bands = bands_of(model.price.parameters) if model.price and "bands" in model.price.parameters else ()
    return sorted(to for to, _ in bands)


def _highest(holds: Callable[[int], bool], low: int, high: int) -> int | None:
    """Return the highest whole number from `low` to `high` for which something holds; None where none was found.

    Under some formulas (a utility index below zero) a lower price is worse: then it need not hold for the lowest.
    """
    found = _most(holds, low, high)
    if found is not None or high < low:
        return found
    tried = (high - (high - low) * part // TRIED for part in range(TRIED))
    start = next((one for one in tried if holds(one)), None)
    return None if start is None else _most(holds, start, min(high, start + (high - low) // TRIED + 1))


def _most(holds: Callable[[int], bool], low: int, high: int) -> int | None:
    """Return the highest whole number from `low` to `high` for which something holds that holds for all below it.

    None where it does not even hold for the lowest.
    """
    if high < low or not holds(low):
        return None
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _gaps(field: _Field) -> Iterator[Problem]:
    """Point out a small gap in price that most of the price points hang on, and price points below zero."""
    rule, low, high = field.model.price, field.market.low, field.market.high
    if rule is None or rule.points <= 0:
        return
    points = {place.bid: place.price_points or ZERO for place in field.places}
    spread = max(points.values()) - min(points.values())
    if low > 0 and high > low and (high - low) / low <= FAR and spread >= rule.points * HALF:
        apart = (high - low) / low * 100
        values = {"percent": rounded(apart, 1 if apart >= 1 else 3), "spread": spread, "points": rule.points}
        yield Problem("rehearsal-small-gap", PRICE, values, Severity.ASK)
    for place in field.places:
        if points[place.bid] < 0:
            below: dict[str, Value] = {"bid": place.bid, "points": points[place.bid], "price": place.price}
            yield Problem("rehearsal-negative", f"bids.{place.bid}", below, Severity.ASK)


def _lower_price_loses(model: AwardModel, bids: Sequence[RankedBid], ranking: Ranking) -> Iterator[Problem]:
    """Point out a bid that would stand lower had it asked one per cent less: no bidder expects that."""
    for place in ranking.places:
        if place.price <= 0:
            continue
        cheaper = [
            replace(bid, price=rounded(place.price * 99 / 100, 2)) if bid.id == place.bid else bid for bid in bids
        ]
        found = rank(model, cheaper, leave_out=False).place(place.bid)
        if found is not None and found.rank > place.rank:
            values = {"bid": place.bid, "rank": place.rank, "then": found.rank}
            yield Problem("rehearsal-lower-loses", f"bids.{place.bid}", values, Severity.ASK)


def _drop_outs(model: AwardModel, ranking: Ranking) -> Iterator[Problem]:
    """Say what happens to the order of the others when a bid drops out."""
    if not is_relative(model):
        yield Problem("rehearsal-absolute", "method", {}, Severity.NOTE)
        return
    if not ranking.reversals:
        yield Problem("rehearsal-no-reversal", "method", {"count": len(ranking.places)}, Severity.NOTE)
    for one in ranking.reversals:
        others = [place.bid for place in ranking.places if place.bid != one.without]
        before = " > ".join(others)
        after = " > ".join(" = ".join(group) for group in one.order)
        values = {"bid": one.without, "before": before, "after": after}
        first = bool(one.order) and others[0] not in one.order[0]
        code = "rehearsal-winner-flips" if first else "rehearsal-order-flips"
        yield Problem(code, f"bids.{one.without}", values, Severity.ASK)


def _steps(field: _Field) -> Iterator[StepWorth]:
    """Yield for each criterion that people score what one step more is worth to the bid in the middle, in euro."""
    middle = field.middle
    own = field.own_quality(middle.bid)
    for leaf in field.model.scored:
        scores = neighbours(leaf, field.ranking.points[middle.bid][leaf.id].score)
        if scores is None:
            continue
        assert leaf.scale is not None
        parts = [leaf.scale.fraction(score) * leaf.points for score in scores]
        rest = own - field.part(middle.bid, (leaf,))
        yield StepWorth(leaf.id, leaf.name, *scores, middle.price, _gap(field, rest, parts))


def _gap(field: _Field, rest: Fraction, parts: Sequence[Fraction]) -> Fraction | None:
    """Return how much dearer the higher score may be before the lower one at the price of the middle bid wins."""
    price = field.middle.price
    base = field.figure(rest + parts[0], price)
    ceiling = ceiling_of(field.model)

    def holds(cents: int) -> bool:
        if ceiling is not None and price + cents * CENT > ceiling:
            return False  # such a bid is invalid, whatever its quality
        return not field.better(base, field.figure(rest + parts[1], price + cents * CENT))

    most = int(DEAREST * abs(price) / CENT)
    cents = _most(holds, 0, most)
    return None if cents is None or cents == most else cents * CENT


def neighbours(leaf: Leaf, score: Fraction) -> tuple[Fraction, Fraction] | None:
    """Return two scores one step apart around a score, fewer points first; None on a scale with one level."""
    scale = leaf.scale
    if isinstance(scale, LabelledScale):
        rising = sorted(scale.levels, key=lambda level: (level.fraction, level.score))
        at = next((i for i, level in enumerate(rising) if level.score == score), len(rising) // 2)
        low = min(at, len(rising) - 2)
        return (rising[low].score, rising[low + 1].score) if len(rising) > 1 else None
    assert scale is not None
    step = min(scale.step or ONE, scale.maximum - scale.minimum)
    low_score = min(scale.minimum + (score - scale.minimum) // step * step, scale.maximum - step)
    return low_score, low_score + step


def _step_finding(step: StepWorth) -> Problem:
    values = {"criterion": step.criterion, "low": step.low, "high": step.high, "price": step.price}
    at = f"criteria.{step.criterion}"
    if step.gap is None:
        return Problem("rehearsal-step-any", at, values, Severity.NOTE)
    return Problem("rehearsal-step", at, values | {"gap": step.gap}, Severity.NOTE)
