"""Constants of a published model held against each other: each check is listed, whether it found something or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import AwardModel, LabelledScale, walk
from tender_desk.core.modelling import criteria_faults
from tender_desk.core.price_formulas import bands_of
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import UNWEIGHED, Lot

PERCENT = "%"
WHOLES = frozenset({Fraction(1), Fraction(100)})
"""What two weights add up to: shares of one, or per cents."""


class Check(StrEnum):
    """What is held against what."""

    WEIGHTS = "weights"
    SCALES = "scales"
    MEASURES = "measures"
    MINIMUMS = "minimums"
    PRICE = "price"
    TIES = "ties"


@dataclass(frozen=True, slots=True)
class Checked:
    """One check of a model: how many values were looked at, and what disagrees."""

    check: Check
    count: int
    problems: tuple[Problem, ...]


def model_checks(lot: Lot) -> tuple[Checked, ...]:
    """Return the checks of a lot's model in their order; a lot in which nothing is weighed has none."""
    if lot.kind in UNWEIGHED:
        return ()
    return tuple(_checked(lot, check, look(lot.model)) for check, look in LOOKS.items())


def _checked(lot: Lot, check: Check, looked: Iterator[Problem | None]) -> Checked:
    found = tuple(looked)
    problems = tuple(
        Problem(one.code, f"{lot.number}/{one.at}" if one.at else f"{lot.number}", one.values, Severity.ASK)
        for one in found
        if one is not None
    )
    return Checked(check, len(found), problems)


def _weights(model: AwardModel) -> Iterator[Problem | None]:
    """Points of criteria and price add up to what was published; every branch to the sum of its leaves, which it is."""
    price = model.price.points if model.price else Fraction(0)
    total, wanted = model.full_points + price, model.wanted_total
    points = {"quality": model.full_points, "price": price, "total": total, "wanted": wanted}
    yield None if wanted is None or total == wanted else Problem("check-total", "", points)
    for leaf in model.leaves:
        nothing = leaf.points == 0 and (leaf.scale is not None or leaf.measure is not None)
        yield Problem("check-no-points", leaf.id, {"criterion": leaf.id}) if nothing else None
    pair = [model.parameters.get(name) for name in ("quality_weight", "price_weight")]
    if all(isinstance(one, Fraction) for one in pair):
        quality, money = (one for one in pair if isinstance(one, Fraction))
        values = {"quality": quality, "price": money, "total": quality + money}
        yield None if quality + money in WHOLES else Problem("check-method-weights", "", values)


def _scales(model: AwardModel) -> Iterator[Problem | None]:
    """The best level of a scale gives all points of its criterion: fraction 1, not less and not more."""
    for leaf in model.scored:
        best = Fraction(1)
        if isinstance(leaf.scale, LabelledScale):
            best = max(level.fraction for level in leaf.scale.levels)
        values = {"criterion": leaf.id, "most": leaf.points, "share": best * 100, "reached": leaf.points * best}
        yield None if best == 1 else Problem("check-scale-top", leaf.id, values)


def _measures(model: AwardModel) -> Iterator[Problem | None]:
    """Bounds of a measured criterion fit its unit: per cents lie between 0 and 100, nothing is below zero."""
    for leaf in model.measured:
        measure = leaf.measure
        bounds = [one for one in (measure.floor, measure.ceiling) if one is not None] if measure else []
        for bound in bounds:
            unit = measure.unit if measure else ""
            wrong = bound < 0 or (unit == PERCENT and bound > 100)
            values = {"criterion": leaf.id, "bound": bound, "unit": unit or "–"}
            yield Problem("check-bound-unit", leaf.id, values) if wrong else None
        if measure is not None and measure.unit == PERCENT and any(0 < one <= 1 for one in bounds[-1:]):
            yield Problem("check-bound-share", leaf.id, {"criterion": leaf.id, "bound": bounds[-1]})


def _minimums(model: AwardModel) -> Iterator[Problem | None]:
    """A minimum lies between the lowest and the highest that can be reached."""
    faults = {one.at: one for one in criteria_faults(model.criteria) if one.code.startswith("minimum-")}
    for _, node in walk(model.criteria):
        if node.minimum is not None:
            yield faults.get(node.id)
    if model.quality_minimum is not None:
        values = {"criterion": "", "most": model.full_points}
        yield Problem("minimum-too-high", "", values) if model.quality_minimum > model.full_points else None


def _price(model: AwardModel) -> Iterator[Problem | None]:
    """Constants of the price formula: no band gives more than all points or less than none, the floor is below."""
    if model.price is None:
        return
    given = model.price.parameters
    if "bands" in given:
        for _, share in bands_of(given):
            values = {"share": share * 100, "most": model.price.points}
            yield None if 0 <= share <= 1 else Problem("check-band-share", "", values)
    floor, ceiling = given.get("floor"), given.get("ceiling")
    if isinstance(floor, Fraction) and isinstance(ceiling, Fraction):
        values = {"floor": floor, "ceiling": ceiling}
        yield None if floor < ceiling else Problem("check-floor-ceiling", "", values)


def _ties(model: AwardModel) -> Iterator[Problem | None]:
    """A rule for ties names a criterion that exists and is not said twice."""
    known = {node.id for _, node in walk(model.criteria)}
    for at, rule in enumerate(model.ties):
        name = rule.removeprefix("criterion:")
        if rule.startswith("criterion:") and name not in known:
            yield Problem("check-tie-unknown", "", {"criterion": name})
        else:
            yield Problem("check-tie-twice", "", {"rule": name}) if rule in model.ties[:at] else None


LOOKS: Mapping[Check, Callable[[AwardModel], Iterator[Problem | None]]] = MappingProxyType(
    {
        Check.WEIGHTS: _weights,
        Check.SCALES: _scales,
        Check.MEASURES: _measures,
        Check.MINIMUMS: _minimums,
        Check.PRICE: _price,
        Check.TIES: _ties,
    }
)
"""The checks in the order in which they are shown."""
