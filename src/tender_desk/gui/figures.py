"""How points, scores and prices of a lot are written: decimals as published, chips by place on the scale."""

from fractions import Fraction

from tender_desk.core.bids import Bid
from tender_desk.core.criteria import AwardModel, Branch, Criterion, LabelledScale, Leaf, NumericScale
from tender_desk.core.methods import METHODS
from tender_desk.core.placing import Place
from tender_desk.core.points import LeafPoints
from tender_desk.core.ranking import Ranking
from tender_desk.gui.words import Words

TEN = 10
SHOWN_DECIMALS = 2


def decimals(model: AwardModel) -> int:
    """Decimals of points: those of the published rounding, else two."""
    return model.rounding.decimals if model.rounding.at in ("criterion", "total") else SHOWN_DECIMALS


def in_euro(model: AwardModel) -> bool:
    """Whether the ranking figure is an amount and the lowest is best."""
    return METHODS[model.method].in_euro


def total_decimals(model: AwardModel) -> int:
    """Decimals of the ranking figure: an index below one has its figures further back."""
    return max(decimals(model), METHODS[model.method].decimals)


def is_index(model: AwardModel) -> bool:
    """Whether the ranking figure is neither points nor euros."""
    return METHODS[model.method].decimals > SHOWN_DECIMALS


def total_text(model: AwardModel, value: Fraction, words: Words) -> str:
    """The ranking figure."""
    if in_euro(model):
        return words.euro(value)
    return words.number(value, total_decimals(model))


def level(leaf: Leaf, score: Fraction) -> float | None:
    """The place of a score on its scale, from 0 to 10; None for a measured value."""
    scale = leaf.scale
    if isinstance(scale, NumericScale):
        return float(scale.fraction(score) * TEN)
    if isinstance(scale, LabelledScale):
        known = [one.score for one in scale.levels]
        low, high = min(known), max(known)
        return float((score - low) / (high - low) * TEN) if high > low else float(TEN)
    return None


def score_text(score: Fraction, words: Words) -> str:
    """A score as it was given; a mean that is no whole figure with two decimals."""
    return words.number(score, None if score.denominator == 1 else SHOWN_DECIMALS)


def measured_text(leaf: Leaf, bid: Bid, words: Words) -> str:
    """A figure the bid states, with its unit; a dash where it states none."""
    figure = bid.figure(leaf.id)
    if figure is None:
        return "–"
    unit = leaf.measure.unit if leaf.measure else ""
    return words.percent(figure.value) if unit == "%" else f"{words.number(figure.value)} {unit}".strip()


def points_of(criterion: Criterion, points: dict[str, LeafPoints] | None) -> Fraction | None:
    """What a bid got on a criterion or on all below it; None where a part is not known."""
    if points is None:
        return None
    if isinstance(criterion, Leaf):
        return points[criterion.id].points if criterion.id in points else None
    parts = [points_of(child, points) for child in criterion.children]
    known = [part for part in parts if part is not None]
    return sum(known, Fraction(0)) if len(known) == len(parts) else None


def weight_of(criterion: Leaf | Branch) -> Fraction:
    """The most points a criterion gives."""
    if isinstance(criterion, Leaf):
        return criterion.points
    return sum((weight_of(child) for child in criterion.children), Fraction(0))


def gap(model: AwardModel, place: Place, ranking: Ranking) -> Fraction:
    """The difference of a bid's total to the best: below nought in points, above nought in euro."""
    best = ranking.places[0].total
    return place.total - best


def bar_kind(place: int) -> str:
    """The colour of the criterion at this place: four steps, the last for all that follow."""
    return str(min(place, 3) + 1)


def criterion_depths(criteria: tuple[Criterion, ...]) -> list[tuple[int, Leaf | Branch]]:
    """All criteria with their depth, parents first."""
    found: list[tuple[int, Leaf | Branch]] = []
    for criterion in criteria:
        found.append((0, criterion))
        if isinstance(criterion, Branch):
            found += [(depth + 1, node) for depth, node in criterion_depths(criterion.children)]
    return found
