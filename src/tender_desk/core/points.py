"""What each bid of a lot gets for quality, before any price is looked at: points by leaf, who is below a minimum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from tender_desk.core.criteria import AwardModel, Branch, Criterion, LabelledScale, Leaf, NumericScale, walk
from tender_desk.core.numbers import mean, rounded
from tender_desk.core.problems import Problem

ZERO = Fraction(0)


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
class Out:
    """A bid that is not ranked: the first reason in order of computation, and where."""

    bid: str
    code: str
    at: str


class LotPoints:
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
        """Return the bids that are still in, in order of their id."""
        return [bid for bid in self.bids if bid.id not in self.out]

    def leave(self, bid: str, code: str, at: str) -> None:
        """Take a bid out; the first reason stays."""
        self.out.setdefault(bid, Out(bid, code, at))

    def score_leaf(self, bid: RankedBid, leaf: Leaf, fraction: Fraction, best: Fraction | None = None) -> None:
        """Keep what a bid gets on a leaf, rounded as the model says."""
        rule = self.model.rounding
        if rule.at == "score":
            fraction = rounded(fraction * 100, rule.decimals) / 100
        points = round_points(self.model, fraction * leaf.points)
        self.points[bid.id][leaf.id] = LeafPoints(bid.scores[leaf.id], fraction, points, best)

    def sum(self, bid: str, criterion: Criterion) -> Fraction:
        """Return the points of a bid on a leaf or on all below a branch."""
        if isinstance(criterion, Leaf):
            return self.points[bid][criterion.id].points
        return sum((self.sum(bid, child) for child in criterion.children), ZERO)


def round_points(model: AwardModel, points: Fraction) -> Fraction:
    """Return points after `criterion` rounding and the rule for negative points."""
    if model.rounding.at == "criterion":
        points = rounded(points, model.rounding.decimals)
    return max(points, ZERO) if model.negative_points == "zero" else points


def scale_fraction(scale: NumericScale | LabelledScale, scores: tuple[Fraction, ...]) -> Fraction:
    """Return the fraction for one or more scores: of their mean (numeric), or the mean of theirs (labelled)."""
    if isinstance(scale, NumericScale):
        return scale.fraction(mean(scores))
    return mean(tuple(scale.fraction(score) for score in scores))


def score_scales(lot: LotPoints) -> None:
    """Score what people scored; a mean below the leaf's minimum takes the bid out."""
    for bid in lot.left():
        for leaf in lot.model.scored:
            scores = bid.scores.get(leaf.id)
            if scores and leaf.scale:
                lot.score_leaf(bid, leaf, scale_fraction(leaf.scale, scores))
                if leaf.minimum is not None and mean(scores) < leaf.minimum:
                    lot.leave(bid.id, "below-minimum", f"bids.{bid.id}.scores.{leaf.id}")


def score_measures(lot: LotPoints) -> None:
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


def _score_measure(lot: LotPoints, leaf: Leaf, bids: list[RankedBid]) -> None:
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


def check_sums(lot: LotPoints) -> None:
    """Hold every sum that is known against its minimum: a score that is missing elsewhere does not save a bid."""
    model = lot.model
    for bid in lot.left():
        for _, node in walk(model.criteria):
            if isinstance(node, Branch) and _below(lot, bid.id, (node,), node.minimum):
                lot.leave(bid.id, "below-minimum", f"bids.{bid.id}.criteria.{node.id}")
        if _below(lot, bid.id, model.criteria, model.quality_minimum):
            lot.leave(bid.id, "below-minimum", f"bids.{bid.id}.quality")


def _below(lot: LotPoints, bid: str, criteria: tuple[Criterion, ...], minimum: Fraction | None) -> bool:
    leaves = [node.id for _, node in walk(criteria) if isinstance(node, Leaf)]
    known = all(leaf in lot.points[bid] for leaf in leaves)
    return minimum is not None and known and sum((lot.points[bid][leaf].points for leaf in leaves), ZERO) < minimum


def missing(lot: LotPoints) -> list[Problem]:
    """Return the scores and prices that the bids still in do not have."""
    found = []
    for bid in lot.left():
        for leaf in lot.model.leaves:
            if not bid.scores.get(leaf.id):
                at = f"bids.{bid.id}.scores.{leaf.id}"
                found.append(Problem("score-missing", at, {"bid": bid.id, "criterion": leaf.id}))
        if bid.price is None:
            found.append(Problem("price-missing", f"bids.{bid.id}.price", {"bid": bid.id}))
    return found
