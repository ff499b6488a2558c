"""Award models that are in use, to start a lot's own from: what a model keeps are its criteria in their proportions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import NO_PARAMETERS, SCALES, AwardModel, Criterion, Leaf, PriceRule, Rounding
from tender_desk.core.modelling import rescaled
from tender_desk.core.numbers import rounded

EIGHTY, SEVENTY, SIXTY, FORTY = Fraction(80), Fraction(70), Fraction(60), Fraction(40)
PASS_MARK, TECHNICAL_MINIMUM = Fraction(60, 100), Fraction(75, 100)
LOW, HIGH = Fraction(70, 100), Fraction(110, 100)
"""Between which parts of the budget published bounds are proposed."""
VALUE = Fraction(1, 2)
"""Which part of the budget the criteria are worth together as a start, under award on value."""

Make = Callable[[AwardModel, "Fraction | None"], AwardModel]


@dataclass(frozen=True, slots=True)
class Preset:
    """A preset by its code (`wording` has its name); `source` says where it is in use."""

    code: str
    make: Make
    source: str


def _weighted(
    model: AwardModel,
    quality: Fraction,
    formula: str = "lowest_price_ratio",
    parameters: Mapping[str, Fraction | str] | None = None,
    **more: object,
) -> AwardModel:
    price = PriceRule(formula, 100 - quality, MappingProxyType(dict(parameters or {})))
    new = AwardModel("weighted_sum", rescaled(model.criteria, quality), price, ties=model.ties or ("quality", "lot"))
    return replace(new, agreement=model.agreement, drop_out=model.drop_out, **more)  # type: ignore[arg-type]


def _qcbs(quality: Fraction) -> Make:
    return lambda model, _: _weighted(
        model, quality, quality_minimum=_minimum(model, quality * TECHNICAL_MINIMUM), rounding=Rounding("score", 2)
    )


def _minimum(model: AwardModel, points: Fraction) -> Fraction | None:
    """Return a minimum for quality, None above a measure that looks at the others: there it may not be."""
    return None if any(leaf.measure and leaf.measure.relative for leaf in model.leaves) else rounded(points, 2)


def _bounded(model: AwardModel, budget: Fraction | None) -> AwardModel:
    around = budget or Fraction(100_000)
    bounds: dict[str, Fraction | str] = {
        "floor": rounded(around * LOW, 2),
        "ceiling": rounded(around * HIGH, 2),
        "outside": "clamp",
    }
    return _weighted(model, SIXTY, "linear_between_bounds", bounds)


def _prag(model: AwardModel, _: Fraction | None) -> AwardModel:
    return _weighted(
        model, EIGHTY, quality_minimum=_minimum(model, EIGHTY * TECHNICAL_MINIMUM), quality_scaled_to_best=True
    )


def _pass_mark(model: AwardModel, _: Fraction | None) -> AwardModel:
    return replace(
        _plain(model, "lowest_price"),
        quality_minimum=_minimum(model, model.full_points * PASS_MARK),
        ties=("quality", "lot"),
    )


def _on_value(model: AwardModel, budget: Fraction | None) -> AwardModel:
    criteria = model.criteria if budget is None else rescaled(model.criteria, rounded(budget * VALUE, 2))
    return replace(_plain(model, "award_on_value"), criteria=criteria)


def _rijkswaterstaat(model: AwardModel, budget: Fraction | None) -> AwardModel:
    valued = _on_value(model, budget)
    return replace(valued, criteria=tuple(_on_scale(node) for node in valued.criteria))


def _on_scale(node: Criterion) -> Criterion:
    if isinstance(node, Leaf):
        return node if node.scale is None else replace(node, scale=SCALES["rijkswaterstaat"], minimum=None)
    return replace(node, children=tuple(_on_scale(child) for child in node.children))


def _plain(model: AwardModel, method: str) -> AwardModel:
    """Return a model that ranks by another method without price points, and keeps criteria, ties and rounding."""
    return replace(
        model,
        method=method,
        price=None,
        parameters=NO_PARAMETERS,
        quality_scaled_to_best=False,
        quality_minimum=None,
        total=None,
        ties=model.ties or ("quality", "lot"),
    )


PRESETS: tuple[Preset, ...] = (
    Preset("ratio_60_40", lambda model, _: _weighted(model, SIXTY), "Dutch municipal practice"),
    Preset("bounds_60_40", _bounded, "absolute: no bid's points hang on another"),
    Preset("award_on_value", _on_value, "CROW, Gunnen op waarde"),
    Preset("rijkswaterstaat", _rijkswaterstaat, "Rijkswaterstaat, Handleiding BPKV 2023"),
    Preset("qcbs_80_20", _qcbs(EIGHTY), "World Bank, Quality- and Cost-Based Selection"),
    Preset("qcbs_70_30", _qcbs(SEVENTY), "World Bank, Quality- and Cost-Based Selection"),
    Preset("prag_80_20", _prag, "European Commission, PRAG"),
    Preset("pass_mark", _pass_mark, "lowest price above a pass mark"),
)
"""What the chooser offers, the usual first (scoring-methods, "Whole-model methods")."""
