"""How each figure of a ranking came about, as steps that `wording` turns into formula and sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import (
    AwardModel,
    Branch,
    Criterion,
    LabelledScale,
    Leaf,
    Measure,
    PriceRule,
    leaves_below,
    points_of,
    walk,
)
from tender_desk.core.methods import METHODS, superformula_exponent
from tender_desk.core.numbers import rounded
from tender_desk.core.payment import Expected, ResultFigure
from tender_desk.core.placing import Place
from tender_desk.core.points import LeafPoints
from tender_desk.core.price_formulas import Market, bands_of, number, price_fraction
from tender_desk.core.problems import Value
from tender_desk.core.ranking import Ranking


@dataclass(frozen=True, slots=True)
class Step:
    """One figure: what it is about (`leaf`, `branch`, `quality`, `price`, `total`), its formula's code and numbers.

    `wording` has `formula.CODE` (in words), `numbers.CODE` (with the numbers filled in) and `sentence.CODE` (as it can
    be told to a bidder).
    """

    kind: str
    at: str
    name: str
    most: Fraction | None
    code: str
    result: Fraction
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)


def explain(model: AwardModel, ranking: Ranking, bid: str) -> tuple[Step, ...]:
    """Return the steps for one ranked bid, in order of computation; empty where it is not ranked."""
    place = ranking.place(bid)
    if place is None:
        return ()
    points = ranking.points[bid]
    steps: list[Step] = [
        _leaf_step(model, node, points[node.id]) if isinstance(node, Leaf) else _branch_step(node, points)
        for _, node in walk(model.criteria)
    ]
    if model.criteria:
        steps.append(_quality_step(model, ranking, place, points))
    if model.price is not None:
        steps.append(_price_step(model, ranking, place))
    return tuple(_with_shown(model, step) for step in (*steps, _total_step(model, ranking, place)))


def expected_step(figure: ResultFigure, found: Expected) -> Step:
    """Return how the expected cost of a bid came about, in its price: payment depends on results."""
    (start, placed, lasting), (p, q) = found.shares, found.rates
    result = found.figure(figure)
    assert result is not None  # a bid without one is not ranked
    values: dict[str, Value] = {
        "full": found.full,
        "clients": found.clients,
        "per_client": found.per_client,
        "start": start * 100,
        "placed": placed * 100,
        "lasting": lasting * 100,
        "p": p * 100,
        "q": q * 100,
        "result": result,
        "shown": rounded(result, 2),
    }
    return Step("evaluated", "evaluated", "", None, f"expected_{figure.value}", result, MappingProxyType(values))


def explain_out(model: AwardModel, ranking: Ranking, bid: str) -> tuple[Step, ...]:
    """Return why a bid is below a published minimum: what it got as far as that is known, and the minimum it missed.

    Empty for a bid that is out on another ground: no figure put it there.
    """
    out = next((one for one in ranking.out if one.bid == bid and one.code == "below-minimum"), None)
    if out is None:
        return ()
    points = ranking.points[bid]
    known = [
        _leaf_step(model, node, points[node.id]) if isinstance(node, Leaf) else _branch_step(node, points)
        for _, node in walk(model.criteria)
        if all(leaf.id in points for leaf in leaves_below(node))
    ]
    return tuple(_with_shown(model, step) for step in (*known, *_minimum_step(model, points, out.at)))


def _minimum_step(model: AwardModel, points: Mapping[str, LeafPoints], at: str) -> tuple[Step, ...]:
    """Return the score or the points beside the minimum that a place such as `bids.B.scores.K1` names."""
    kind, _, id_ = at.split(".", 2)[2].partition(".")
    if kind == "quality":
        got = sum((_sum(node, points) for node in model.criteria), Fraction(0))
        found = ("below_minimum_points", "quality", "", model.quality_minimum, got)
    else:
        node = next(node for _, node in walk(model.criteria) if node.id == id_)
        if isinstance(node, Branch):
            found = ("below_minimum_points", id_, node.name, node.minimum, _sum(node, points))
        elif id_ in points:
            found = ("below_minimum_score", id_, node.name, node.minimum, points[id_].score)
        else:
            return ()  # a measured value below its bound is not scored
    code, where, name, minimum, got = found
    values: dict[str, Value] = {"got": got, "minimum": minimum, "result": got}
    return (Step("minimum", where, name, minimum, code, got, MappingProxyType(values)),)


def _with_shown(model: AwardModel, step: Step) -> Step:
    """Add the result as it is told: as the model rounds it, else to the cent or the second decimal."""
    rule = model.rounding
    published = rule.at == "criterion" or (rule.at == "total" and step.kind == "total")
    shown = step.result if published else rounded(step.result, 2)
    return replace(step, values=MappingProxyType({**step.values, "shown": shown}))


def _leaf_step(model: AwardModel, leaf: Leaf, got: LeafPoints) -> Step:
    values: dict[str, Value] = {
        "points": leaf.points,
        "score": got.score,
        "count": len(got.scores),
        "percent": got.fraction * 100,
        "raw": got.fraction * leaf.points,
        "result": got.points,
    }
    if leaf.measure is not None:
        code = leaf.measure.formula if leaf.measure.relative else _bounds_code(leaf.measure, got.score)
        values |= {"best": got.best, "floor": leaf.measure.floor, "ceiling": leaf.measure.ceiling}
    elif isinstance(leaf.scale, LabelledScale):
        code = "labelled" if len(got.scores) == 1 else "labelled_mean"
    else:
        assert leaf.scale is not None
        code = "numeric" if leaf.scale.minimum == 0 else "numeric_from"
        values |= {"min": leaf.scale.minimum, "max": leaf.scale.maximum}
    return Step("leaf", leaf.id, leaf.name, leaf.points, _rounded(model, code), got.points, MappingProxyType(values))


def _bounds_code(measure: Measure, value: Fraction) -> str:
    """Name the formula of a value between the bounds, or what happens to one outside."""
    assert measure.floor is not None
    assert measure.ceiling is not None
    return f"measure_bounds_{measure.better}" if measure.floor <= value <= measure.ceiling else "measure_bounds_bent"


def _rounded(model: AwardModel, code: str) -> str:
    """Name the formula whose fraction is rounded to a percentage before it is weighted."""
    return f"{code}_percent" if model.rounding.at == "score" else code


def _parts(points: list[Fraction]) -> Mapping[str, Value]:
    return MappingProxyType({"parts": tuple(points), "result": sum(points, Fraction(0))})


def _sum(node: Criterion, points: Mapping[str, LeafPoints]) -> Fraction:
    if isinstance(node, Leaf):
        return points[node.id].points
    return sum((_sum(child, points) for child in node.children), Fraction(0))


def _branch_step(branch: Branch, points: Mapping[str, LeafPoints]) -> Step:
    parts = [_sum(child, points) for child in branch.children]
    return Step("branch", branch.id, branch.name, points_of(branch), "sum", sum(parts, Fraction(0)), _parts(parts))


def _quality_step(model: AwardModel, ranking: Ranking, place: Place, points: Mapping[str, LeafPoints]) -> Step:
    parts = [_sum(node, points) for node in model.criteria]
    if not model.quality_scaled_to_best:
        return Step("quality", "quality", "", model.full_points, "sum", place.quality, _parts(parts))
    values: dict[str, Value] = {
        "quality": sum(parts, Fraction(0)),
        "full": model.full_points,
        "best": ranking.best_quality,
        "result": place.quality,
    }
    return Step("quality", "quality", "", model.full_points, "quality_scaled", place.quality, MappingProxyType(values))


def _price_step(model: AwardModel, ranking: Ranking, place: Place) -> Step:
    rule, market = model.price, ranking.market
    assert rule is not None
    assert market is not None
    assert place.price_points is not None
    percent = price_fraction(rule, place.price, market) * 100
    if model.rounding.at == "score":
        percent = rounded(percent, model.rounding.decimals)
    values: dict[str, Value] = {
        "points": rule.points,
        "price": place.price,
        "low": market.low,
        "high": market.high,
        "average": market.average,
        "percent": percent,
        "raw": percent * rule.points / 100,
        "result": place.price_points,
        **{name: value for name, value in rule.parameters.items() if not isinstance(value, tuple)},
    }
    if rule.formula == "price_bands":
        values["bound"] = next((bound for bound, _ in bands_of(rule.parameters) if place.price <= bound), None)
    code = _rounded(model, rule.formula if not _bent(place, market, rule) else f"{rule.formula}_bent")
    return Step("price", "price", "", rule.points, code, place.price_points, MappingProxyType(values))


def _bent(place: Place, market: Market, rule: PriceRule) -> bool:
    """Tell whether the formula was not simply filled in: a price outside the bounds, or all prices equal."""
    if rule.formula == "linear_lowest_to_highest":
        return market.low == market.high
    if rule.formula == "linear_between_bounds" and rule.parameters["outside"] != "extrapolate":
        floor, ceiling = number(rule.parameters, "floor"), number(rule.parameters, "ceiling")
        return not floor <= place.price <= ceiling
    return rule.formula == "price_bands" and place.price > bands_of(rule.parameters)[-1][0]


def _total_step(model: AwardModel, ranking: Ranking, place: Place) -> Step:
    market, method = ranking.market, METHODS[model.method]
    assert market is not None
    values: dict[str, Value] = {
        "quality": place.quality,
        "price_points": place.price_points,
        "price": place.price,
        "result": place.total,
        "euro": method.in_euro,
        "best": ranking.best_quality,
        "full": model.full_points,
        "low": market.low,
        **{name: value for name, value in model.parameters.items() if not isinstance(value, tuple)},
    }
    if model.method == "superformula":
        values["exponent"] = superformula_exponent(model.parameters)
    most = model.full_points + model.price.points if model.price else None
    if model.method == "fixed_price_best_quality":
        most = model.full_points
    return Step("total", "total", "", most, f"total_{model.method}", place.total, MappingProxyType(values))
