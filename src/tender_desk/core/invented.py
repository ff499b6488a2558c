"""Invented bids: a field around a budget to rehearse a model on, and the poorest bid that its minimums let through."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tender_desk.core.criteria import AwardModel, LabelledScale, Leaf, Measure
from tender_desk.core.methods import ceiling_of
from tender_desk.core.numbers import mean, rounded
from tender_desk.core.score_table import RankedBid

ONE = Fraction(1)
PROFILES: tuple[tuple[int, int, int], ...] = (
    (100, 80, 80),
    (85, 60, 60),
    (112, 100, 100),
    (70, 40, 40),
    (95, 100, 40),
    (90, 60, 80),
    (105, 80, 60),
    (78, 40, 80),
)
"""Price in per cent of the budget, then quality in per cent on odd and on even criteria: good, cheap, dear, uneven."""
LETTERS = "ABCDEFGH"
NO_BUDGET = Fraction(100_000)
"""Euro around which prices are invented where neither a budget nor the model tells an amount."""
PARTS = 10
"""Steps in which quality is raised until a bid passes every minimum."""


def bids_around(model: AwardModel, budget: Fraction | None, count: int = len(PROFILES)) -> tuple[RankedBid, ...]:
    """Return up to eight invented bids, the same each time: prices around the budget (euro), quality poor to full.

    Under a fixed price all ask the published ceiling. Own figures lie between a measure's bounds, or near its minimum.
    """
    ceiling = ceiling_of(model)
    around = budget or ceiling or NO_BUDGET
    bids = []
    for letter, (price, odd, even) in zip(LETTERS[:count], PROFILES, strict=False):
        asked = around if model.method == "fixed_price_best_quality" else around * price / 100
        if ceiling is not None:
            asked = min(asked, ceiling)
        scores = {
            leaf.id: (invented_score(leaf, Fraction(even if place % 2 else odd, 100)),)
            for place, leaf in enumerate(model.leaves)
        }
        bids.append(RankedBid(letter, rounded(asked, 2), scores))
    return tuple(bids)


def invented_score(leaf: Leaf, part: Fraction) -> Fraction:
    """Return the lowest score that gives at least this part of the points, or the own figure of a bid of that kind."""
    if leaf.measure is not None:
        return _figure(leaf, leaf.measure, part)
    return score_at(leaf, part)


def score_at(leaf: Leaf, part: Fraction) -> Fraction:
    """Return the score with the least points that still gives `part` of them and is not below the leaf's minimum.

    Where no score gives as much, the one with the most points.
    """
    scale = leaf.scale
    assert scale is not None
    if isinstance(scale, LabelledScale):
        rising = sorted(scale.levels, key=lambda level: (level.fraction, level.score))
        allowed = [one for one in rising if leaf.minimum is None or one.score >= leaf.minimum]
        return next((one for one in allowed if one.fraction >= part), allowed[-1]).score
    score = scale.minimum + (scale.maximum - scale.minimum) * part
    if leaf.minimum is not None:
        score = max(score, leaf.minimum)
    step = scale.step or ONE
    whole = -((scale.minimum - score) // step)
    return min(scale.minimum + whole * step, scale.maximum)


def _figure(leaf: Leaf, measure: Measure, part: Fraction) -> Fraction:
    """Return a figure between the bounds; without bounds one that lies `part` above the minimum, else a percentage or a
    number of months.
    """
    high = measure.better == "high" and measure.formula != "lowest_ratio"
    if measure.floor is not None and measure.ceiling is not None:
        span = measure.ceiling - measure.floor
        return rounded(measure.floor + span * (part if high else 1 - part), 2)
    if leaf.minimum is not None:
        return rounded(leaf.minimum * (1 + (part if high else 1 - part)), 2)
    return rounded(100 * part if high else 10 * (2 - part), 2)


def poorest(model: AwardModel, bids: Sequence[RankedBid], part: Fraction, name: str, price: Fraction) -> RankedBid:
    """Return a bid with as little quality as `part` of each scale, and own figures as far from the worst stated."""
    scores: dict[str, tuple[Fraction, ...]] = {}
    for leaf in model.leaves:
        if leaf.measure is None:
            scores[leaf.id] = (score_at(leaf, part),)
            continue
        stated = [mean(bid.scores[leaf.id]) for bid in bids if bid.scores.get(leaf.id)]
        fits = [value for value in stated if leaf.minimum is None or value >= leaf.minimum]
        low, high = (min(fits), max(fits)) if fits else (ONE, ONE)
        better = leaf.measure.better == "high" and leaf.measure.formula != "lowest_ratio"
        scores[leaf.id] = (low + (high - low) * part if better else high - (high - low) * part,)
    return RankedBid(name, price, scores)
