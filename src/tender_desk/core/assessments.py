"""Individual scores, agreed scores, and what is missing before quality can be made final."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter

from tender_desk.core.criteria import AwardModel, LabelledScale, Leaf, NumericScale
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem
from tender_desk.core.team import Assignment

SHORTEST_MOTIVATION = 20
"""Characters a strong or weak point needs at least: a word alone is no motivation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one evaluator gave one bid on one criterion, with strong and weak points in their own words."""

    lot: int
    bid: str
    criterion: str
    member: str
    score: Decimal
    strong: str = ""
    weak: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedScore:
    """The team's one score with its one motivation; only this goes into letters."""

    lot: int
    bid: str
    criterion: str
    score: Decimal
    strong: str
    weak: str
    reason: str
    by: str
    at: datetime | None = None


def check_motivation(leaf: Leaf, score: Decimal, strong: str, weak: str, at: str) -> tuple[Problem, ...]:
    """Return what is wrong with a score and its words: off the scale, strong or weak points missing, unnamed domains.

    Strong points are required above the scale's lowest level, weak points below its highest. Where the label of the
    level carries a condition, the words must name as many of its domains as it asks for.
    """
    scale = leaf.scale
    if scale is None:
        return (Problem("criterion-not-scored", at, {"criterion": leaf.id}),)
    if not scale.holds(exact(score)):
        return (Problem("score-off-scale", at, {"criterion": leaf.id, "score": score}),)
    part, (lowest, highest) = scale.fraction(exact(score)), _ends(scale)
    found = []
    if part > lowest and len(strong.strip()) < SHORTEST_MOTIVATION:
        found.append(Problem("strong-points-missing", at, {"criterion": leaf.id, "length": SHORTEST_MOTIVATION}))
    if part < highest and len(weak.strip()) < SHORTEST_MOTIVATION:
        found.append(Problem("weak-points-missing", at, {"criterion": leaf.id, "length": SHORTEST_MOTIVATION}))
    return (*found, *_unnamed(leaf.id, scale, exact(score), f"{strong}\n{weak}", at))


def _unnamed(
    criterion: str, scale: NumericScale | LabelledScale, score: Fraction, text: str, at: str
) -> tuple[Problem, ...]:
    levels = scale.levels if isinstance(scale, LabelledScale) else ()
    level = next((one for one in levels if one.score == score), None)
    if level is None or len(named := level.named_in(text)) >= level.needs:
        return ()
    values = {"criterion": criterion, "condition": level.condition, "needs": level.needs, "domains": level.domains}
    return (Problem("condition-unnamed", at, values | {"have": len(named)}),)


def _ends(scale: NumericScale | LabelledScale) -> tuple[Fraction, Fraction]:
    """Return the lowest and the highest fraction of the points: on some scales 1 is the best score."""
    if isinstance(scale, LabelledScale):
        parts = [level.fraction for level in scale.levels]
        return min(parts), max(parts)
    return Fraction(0), Fraction(1)


def missing_scores(
    lot: int,
    model: AwardModel,
    bids: Iterable[str],
    assignments: Iterable[Assignment],
    scores: Iterable[Score],
    agreed: Iterable[AgreedScore],
) -> tuple[Problem, ...]:
    """Return every score that is still missing, by name.

    Under both ways of agreeing every assigned evaluator scores first; `consensus` needs the agreed score as well.
    A criterion nobody is assigned to is a problem of its own.
    """
    given = _by_place(scores)
    settled = {(a.bid, a.criterion) for a in agreed if a.lot == lot}
    wanted = {
        leaf.id: tuple(a.member for a in assignments if a.lot == lot and a.criterion == leaf.id)
        for leaf in model.scored
    }
    found = [Problem("nobody-assigned", f"{lot}", {"lot": lot, "criterion": c}) for c, who in wanted.items() if not who]
    for bid in bids:
        for criterion, members in wanted.items():
            at = f"{lot}/{bid}"
            have = {one.member for one in given.get((lot, bid, criterion), ())}
            missing = tuple([member for member in members if member not in have])
            place = {"lot": lot, "bid": bid, "criterion": criterion}
            if missing:
                counts = {"have": len(members) - len(missing), "want": len(members), "members": ", ".join(missing)}
                found.append(Problem("score-missing", at, place | counts))
            elif members and model.agreement == "consensus" and (bid, criterion) not in settled:
                found.append(Problem("consensus-missing", at, place))
    return tuple(found)


def _by_place(scores: Iterable[Score]) -> Mapping[tuple[int, str, str], Sequence[Score]]:
    """Return scores by lot, bid and criterion."""
    found: defaultdict[tuple[int, str, str], list[Score]] = defaultdict(list)
    listed = tuple(scores)
    for place, one in zip(map(attrgetter("lot", "bid", "criterion"), listed), listed, strict=True):
        found[place].append(one)
    return found


def scores_to_rank(
    lot: int, model: AwardModel, bid: str, scores: Iterable[Score], agreed: Iterable[AgreedScore]
) -> dict[str, tuple[Fraction, ...]]:
    """Return per scored criterion the scores that count: the one agreed, or all of the evaluators' to be averaged."""
    found = scores_that_count(lot, model, scores, agreed).get(bid, {})
    return {criterion: tuple(exact(one) for one in given) for criterion, given in found.items()}


def scores_that_count(
    lot: int,
    model: AwardModel,
    scores: Iterable[Score],
    agreed: Iterable[AgreedScore],
    appointed: Container[tuple[str, str]] | None = None,
) -> Mapping[str, Mapping[str, Sequence[Decimal]]]:
    """Return the scores that count in a lot by bid and criterion, as they were given.

    `appointed` are the pairs of criterion and evaluator whose scores are averaged; without it everybody's are.
    """
    found: defaultdict[str, dict[str, Sequence[Decimal]]] = defaultdict(dict)
    if model.agreement == "consensus":
        for one in agreed:
            if one.lot == lot:
                found[one.bid][one.criterion] = (one.score,)
        return found
    for (number, bid, criterion), given in _by_place(scores).items():
        counted = [one.score for one in given if appointed is None or (criterion, one.member) in appointed]
        if counted and number == lot:
            found[bid][criterion] = counted
    return found
