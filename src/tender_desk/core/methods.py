"""Whole-model methods: how a lot is ranked, one entry each, chosen by name from one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import AwardModel, Parameters
from tender_desk.core.irrational import MOST_EXPONENT, exponent_of_equivalence, power_over, sum_of_powers
from tender_desk.core.price_formulas import NONE, ONE, PRICE_FORMULAS, Market, Parameter, number


@dataclass(frozen=True, slots=True)
class Standing:
    """What the ranking figure of one bid is made of: its evaluated price in euro, quality and price points (0: none).

    `market` and `best`, the best quality, are of the ranked bids; `full` are the full quality points.
    """

    price: Fraction
    quality: Fraction
    points: Fraction
    market: Market
    best: Fraction
    full: Fraction
    parameters: Parameters


@dataclass(frozen=True, slots=True)
class Method:
    """How a lot is ranked: by which figure before rounding, whether the highest or the lowest wins.

    `priced` tells whether one of `PRICE_FORMULAS` gives price points; `in_euro` whether the figure is an amount, and
    `quality_in_euro` whether what criteria give is too; `decimals` with how many the figure is shown at least.
    """

    figure: Callable[[Standing], Fraction]
    highest_wins: bool
    priced: bool = False
    in_euro: bool = False
    quality_in_euro: bool = False
    relative: bool = False
    divides_by_price: bool = False
    divides_by_quality: bool = False
    parameters: Mapping[str, Parameter] = field(default_factory=lambda: NONE)
    decimals: int = 2


def utility(one: Standing) -> Fraction:
    """(1 - (Q_best - Q) x N) / P x P_low, N = quality weight / price weight, Q as fraction of the full points."""
    weight = number(one.parameters, "quality_weight") / number(one.parameters, "price_weight")
    return (1 - (one.best - one.quality) / one.full * weight) / one.price * one.market.low


def weighted_value(one: Standing) -> Fraction:
    """Q ^ (quality weight / price weight) / P, Q as fraction of the full points; 0 for a quality of zero or less."""
    weight = number(one.parameters, "quality_weight") / number(one.parameters, "price_weight")
    return power_over(one.quality / one.full, weight, one.price)


def superformula(one: Standing) -> Fraction:
    """(P / P_ref)^n + (Q_ref / Q)^n, Q as fraction of the full points: a reconstruction from published equivalences."""
    exponent = superformula_exponent(one.parameters)
    assert exponent is not None  # a model without one is stopped before
    price, quality = number(one.parameters, "price_reference"), number(one.parameters, "quality_reference")
    return sum_of_powers(one.price / price, quality * one.full / one.quality, exponent)


def superformula_exponent(parameters: Parameters) -> Fraction | None:
    """Return the n > 0 with (P_max / P_ref)^n + Q_ref^n = 2, None where there is none."""
    price = number(parameters, "price_max") / number(parameters, "price_reference")
    return exponent_of_equivalence(price, number(parameters, "quality_reference"))


_WEIGHTS: Mapping[str, Parameter] = MappingProxyType(
    {"quality_weight": Parameter("positive"), "price_weight": Parameter("positive")}
)
INDEX_DECIMALS = 6

METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "weighted_sum": Method(lambda one: one.quality + one.points, highest_wins=True, priced=True),
        "lowest_price": Method(lambda one: one.price, highest_wins=False, in_euro=True),
        "fixed_price_best_quality": Method(
            lambda one: one.quality,
            highest_wins=True,
            parameters=MappingProxyType({"ceiling": Parameter("number", optional=True)}),
        ),
        "award_on_value": Method(
            lambda one: one.price - one.quality, highest_wins=False, in_euro=True, quality_in_euro=True
        ),
        "quality_price_ratio": Method(
            lambda one: one.quality / one.price * number(one.parameters, "constant"),
            highest_wins=True,
            divides_by_price=True,
            parameters=MappingProxyType({"constant": Parameter("positive", ONE)}),
            decimals=INDEX_DECIMALS,
        ),
        "price_per_quality_point": Method(
            lambda one: one.price / one.quality, highest_wins=False, divides_by_quality=True
        ),
        "utility_index": Method(
            utility,
            highest_wins=True,
            relative=True,
            divides_by_price=True,
            parameters=_WEIGHTS,
            decimals=INDEX_DECIMALS,
        ),
        "weighted_value_index": Method(
            weighted_value, highest_wins=True, divides_by_price=True, parameters=_WEIGHTS, decimals=INDEX_DECIMALS + 4
        ),
        "superformula": Method(
            superformula,
            highest_wins=False,
            divides_by_price=True,
            divides_by_quality=True,
            parameters=MappingProxyType(
                {name: Parameter("positive") for name in ("price_reference", "quality_reference", "price_max")}
            ),
            decimals=INDEX_DECIMALS,
        ),
    }
)
BY_FRACTION = frozenset({"utility_index", "weighted_value_index", "superformula"})
"""Methods that take quality as a fraction of the full points, so that there must be points."""


def is_relative(model: AwardModel) -> bool:
    """Tell whether one bid's figure can depend on the other bids: then ranks can reverse when a bid drops out."""
    formula = model.price and PRICE_FORMULAS[model.price.formula].relative
    measures = any(leaf.measure and leaf.measure.relative for leaf in model.leaves)
    return bool(formula) or METHODS[model.method].relative or measures or model.quality_scaled_to_best


def above_ceiling(model: AwardModel, price: Fraction) -> bool:
    """Tell whether a published ceiling makes this price invalid."""
    ceiling = ceiling_of(model)
    return ceiling is not None and price > ceiling


def ceiling_of(model: AwardModel) -> Fraction | None:
    """Return the published ceiling above which a bid is invalid, None where there is none."""
    rule = model.price
    if rule is not None and rule.parameters.get("outside") == "exclude_above":
        return number(rule.parameters, "ceiling")
    return number(model.parameters, "ceiling") if "ceiling" in model.parameters else None


def needs_positive_price(model: AwardModel) -> bool:
    """Tell whether the model divides by the price, so that a price of zero or less makes it meaningless."""
    formula = model.price is not None and PRICE_FORMULAS[model.price.formula].divides_by_price
    return formula or METHODS[model.method].divides_by_price


def exponent_too_large(model: AwardModel) -> bool:
    """Tell whether the weights of a method make a power of more digits than can be held."""
    given = model.parameters
    if model.method != "weighted_value_index" or len(given) < len(METHODS[model.method].parameters):
        return False
    return number(given, "quality_weight") > MOST_EXPONENT * number(given, "price_weight")


def unsolvable(model: AwardModel) -> bool:
    """Tell whether the parameters of the model leave its equation without a solution."""
    return model.method == "superformula" and superformula_exponent(model.parameters) is None
