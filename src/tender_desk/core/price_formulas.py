"""Price formulas: how a price becomes a fraction of the price points, one function each, chosen by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import Parameters
from tender_desk.core.irrational import log_ratio, power

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
    """A parameter of a formula or method: what it must be, and its default (None: it must be given).

    Kinds: `number`, `positive` (above zero), `above_one`, `exponent` (above zero, up to MOST_EXPONENT), `choice`,
    `bands` (rising bounds, each with its fraction).
    An `optional` one may be left out and then has no value.
    """

    kind: str
    default: Fraction | str | None = None
    choices: tuple[str, ...] = ()
    optional: bool = False


FractionOf = Callable[[Fraction, Market, Parameters], Fraction]
NONE: Mapping[str, Parameter] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PriceFormula:
    """How a price becomes a fraction of the price points (scoring-methods, "Price points")."""

    fraction: FractionOf
    relative: bool
    divides_by_price: bool
    parameters: Mapping[str, Parameter] = field(default_factory=lambda: NONE)


def number(parameters: Parameters, name: str) -> Fraction:
    """Return a numeric parameter; the model was checked, so it is there and is a number."""
    value = parameters[name]
    assert isinstance(value, Fraction)
    return value


def bands_of(parameters: Parameters) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the published bands: upper bound in euro (included) and fraction, lowest first."""
    value = parameters["bands"]
    assert isinstance(value, tuple)
    return value


def lowest_price_ratio(price: Fraction, market: Market, _: Parameters) -> Fraction:
    """P_low / P."""
    return market.low / price


def linear_from_lowest(price: Fraction, market: Market, parameters: Parameters) -> Fraction:
    """1 - (P - P_low) / (slope x P_low); negative beyond (1 + slope) x P_low."""
    return 1 - (price - market.low) / (number(parameters, "slope") * market.low)


def linear_lowest_to_highest(price: Fraction, market: Market, _: Parameters) -> Fraction:
    """(P_high - P) / (P_high - P_low); all prices equal: everybody gets all points."""
    if market.high == market.low:
        return ONE
    return (market.high - price) / (market.high - market.low)


def linear_between_bounds(price: Fraction, _: Market, parameters: Parameters) -> Fraction:
    """(ceiling - P) / (ceiling - floor), both published; outside them clamped unless `outside` is extrapolate."""
    floor, ceiling = number(parameters, "floor"), number(parameters, "ceiling")
    fraction = (ceiling - price) / (ceiling - floor)
    return fraction if parameters["outside"] == "extrapolate" else min(max(fraction, ZERO), ONE)


def logarithmic(price: Fraction, market: Market, parameters: Parameters) -> Fraction:
    """1 - ln(P / P_low) / ln(multiple): nothing at `multiple` times the lowest price, negative beyond."""
    return 1 - log_ratio(price / market.low, number(parameters, "multiple"))


def linear_to_average(price: Fraction, market: Market, _: Parameters) -> Fraction:
    """1 - P / (2 x P_avg): half the points at the average."""
    return 1 - price / (2 * market.average)


def power_of_ratio(price: Fraction, market: Market, parameters: Parameters) -> Fraction:
    """(P_low / P) ^ exponent."""
    return power(market.low / price, number(parameters, "exponent"))


def price_bands(price: Fraction, _: Market, parameters: Parameters) -> Fraction:
    """The fraction of the first band whose upper bound is not below P; above the last bound nothing."""
    return next((fraction for bound, fraction in bands_of(parameters) if price <= bound), ZERO)


def _needs(**parameters: Parameter) -> Mapping[str, Parameter]:
    return MappingProxyType(parameters)


PRICE_FORMULAS: Mapping[str, PriceFormula] = MappingProxyType(
    {
        "lowest_price_ratio": PriceFormula(lowest_price_ratio, relative=True, divides_by_price=True),
        "linear_from_lowest": PriceFormula(
            linear_from_lowest,
            relative=True,
            divides_by_price=True,
            parameters=_needs(slope=Parameter("positive", ONE)),
        ),
        "linear_lowest_to_highest": PriceFormula(linear_lowest_to_highest, relative=True, divides_by_price=True),
        "linear_between_bounds": PriceFormula(
            linear_between_bounds,
            relative=False,
            divides_by_price=False,
            parameters=_needs(
                floor=Parameter("number"),
                ceiling=Parameter("number"),
                outside=Parameter("choice", "clamp", ("clamp", "extrapolate", "exclude_above")),
            ),
        ),
        "logarithmic": PriceFormula(
            logarithmic, relative=True, divides_by_price=True, parameters=_needs(multiple=Parameter("above_one"))
        ),
        "linear_to_average": PriceFormula(linear_to_average, relative=True, divides_by_price=True),
        "power": PriceFormula(
            power_of_ratio, relative=True, divides_by_price=True, parameters=_needs(exponent=Parameter("exponent"))
        ),
        "price_bands": PriceFormula(
            price_bands, relative=False, divides_by_price=False, parameters=_needs(bands=Parameter("bands"))
        ),
    }
)
