"""Price formulas and whole-model methods: one function each, chosen by name from one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import AwardModel

ONE, ZERO = Fraction(1), Fraction(0)


@dataclass(frozen=True, slots=True)
class Market:
    """Lowest, highest and mean evaluated price in euro of the bids still in the ranking."""

    low: Fraction
    high: Fraction
    average: Fraction

    @classmethod
    def of(cls, prices: list[Fraction]) -> Market:
        """Return the market of one or more prices."""
        return cls(min(prices), max(prices), sum(prices, ZERO) / len(prices))


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a formula: what it must be, and its default (None: it must be given)."""

    kind: str
    default: Fraction | str | None = None
    choices: tuple[str, ...] = ()


FractionOf = Callable[[Fraction, Market, Mapping[str, Fraction | str]], Fraction]


@dataclass(frozen=True, slots=True)
class PriceFormula:
    """How a price becomes a fraction of the price points (scoring-methods, "Price points")."""

    fraction: FractionOf
    relative: bool
    divides_by_price: bool
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


def number(parameters: Mapping[str, Fraction | str], name: str) -> Fraction:
    """Return a numeric parameter; the model was checked, so it is there and is a number."""
    value = parameters[name]
    assert isinstance(value, Fraction)
    return value


def lowest_price_ratio(price: Fraction, market: Market, _: Mapping[str, Fraction | str]) -> Fraction:
    """P_low / P."""
    return market.low / price


def linear_from_lowest(price: Fraction, market: Market, parameters: Mapping[str, Fraction | str]) -> Fraction:
    """1 - (P - P_low) / (slope x P_low); negative beyond (1 + slope) x P_low."""
    return 1 - (price - market.low) / (number(parameters, "slope") * market.low)


def linear_lowest_to_highest(price: Fraction, market: Market, _: Mapping[str, Fraction | str]) -> Fraction:
    """(P_high - P) / (P_high - P_low); all prices equal: everybody gets all points."""
    if market.high == market.low:
        return ONE
    return (market.high - price) / (market.high - market.low)


def linear_between_bounds(price: Fraction, _: Market, parameters: Mapping[str, Fraction | str]) -> Fraction:
    """(ceiling - P) / (ceiling - floor), both published; outside them clamped unless `outside` is extrapolate."""
    floor, ceiling = number(parameters, "floor"), number(parameters, "ceiling")
    fraction = (ceiling - price) / (ceiling - floor)
    return fraction if parameters["outside"] == "extrapolate" else min(max(fraction, ZERO), ONE)


PRICE_FORMULAS: Mapping[str, PriceFormula] = MappingProxyType(
    {
        "lowest_price_ratio": PriceFormula(lowest_price_ratio, relative=True, divides_by_price=True),
        "linear_from_lowest": PriceFormula(
            linear_from_lowest,
            relative=True,
            divides_by_price=True,
            parameters=MappingProxyType({"slope": Parameter("positive", ONE)}),
        ),
        "linear_lowest_to_highest": PriceFormula(linear_lowest_to_highest, relative=True, divides_by_price=True),
        "linear_between_bounds": PriceFormula(
            linear_between_bounds,
            relative=False,
            divides_by_price=False,
            parameters=MappingProxyType(
                {
                    "floor": Parameter("number"),
                    "ceiling": Parameter("number"),
                    "outside": Parameter("choice", "clamp", ("clamp", "extrapolate", "exclude_above")),
                }
            ),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Method:
    """How a lot is ranked: by which figure, whether the highest or the lowest wins.

    `figure(price, quality, price_points)` is the ranking figure before rounding; `priced` tells whether one of
    `PRICE_FORMULAS` gives price points; `in_euro` whether figure and criterion points are euros.
    """

    figure: Callable[[Fraction, Fraction, Fraction], Fraction]
    highest_wins: bool
    priced: bool = False
    in_euro: bool = False


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "weighted_sum": Method(lambda _, quality, points: quality + points, highest_wins=True, priced=True),
        "lowest_price": Method(lambda price, _, __: price, highest_wins=False, in_euro=True),
        "award_on_value": Method(lambda price, value, _: price - value, highest_wins=False, in_euro=True),
    }
)


def is_relative(model: AwardModel) -> bool:
    """Tell whether one bid's figure can depend on the other bids: then ranks can reverse when a bid drops out."""
    formula = model.price and PRICE_FORMULAS[model.price.formula].relative
    measures = any(leaf.measure and leaf.measure.relative for leaf in model.leaves)
    return bool(formula) or measures or model.quality_scaled_to_best


def above_ceiling(model: AwardModel, price: Fraction) -> bool:
    """Tell whether a published ceiling makes this price invalid."""
    rule = model.price
    if rule is None or rule.parameters.get("outside") != "exclude_above":
        return False
    return price > number(rule.parameters, "ceiling")


def needs_positive_price(model: AwardModel) -> bool:
    """Tell whether the model divides by the price, so that a price of zero or less makes it meaningless."""
    return model.price is not None and PRICE_FORMULAS[model.price.formula].divides_by_price
