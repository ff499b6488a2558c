"""Price formulas: how a price becomes a fraction of the price points, one function each, chosen by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias

from tender_desk.core.criteria import Parameters, PriceRule
from tender_desk.core.irrational import log_ratio, power
from tender_desk.core.numbers import common_multiple
from tender_desk.core.weighing import Curve, Inverse, Line, Shape, between, pair

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Market:
    """Lowest, highest and mean evaluated price in euro of the bids still in the ranking."""

    low: Fraction
    high: Fraction
    average: Fraction


@dataclass(frozen=True, slots=True)
class Prices:
    """The market in whole numbers: amounts are `unit`-ths of a euro, the mean is `total` / `count`."""

    low: int
    high: int
    total: int
    count: int
    unit: int

    @classmethod
    def of(cls, prices: Sequence[int], unit: int) -> Prices:
        """Return the market of one or more prices."""
        return cls(min(prices), max(prices), sum(prices), len(prices), unit)

    @property
    def market(self) -> Market:
        """The same in euro."""
        low, high = Fraction(self.low, self.unit), Fraction(self.high, self.unit)
        return Market(low, high, Fraction(self.total, self.count * self.unit))


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


Share: TypeAlias = Callable[[Prices], Shape]
"""How prices, in the unit of the market, become fractions of the price points in that market."""
NONE: Mapping[str, Parameter] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PriceFormula:
    """How a price becomes a fraction of the price points (scoring-methods, "Price points").

    `share` takes the parameters and the unit (`unit`-ths of a euro) once and gives the function for every market.
    `looks_at` names what it takes from the market: only where that moves can one bid's points depend on another.
    """

    share: Callable[[Parameters, int], Share]
    divides_by_price: bool
    looks_at: tuple[str, ...] = ()
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


def lowest_price_ratio(_: Parameters, __: int) -> Share:
    """P_low / P."""
    return lambda market: Inverse(market.low)


def linear_from_lowest(parameters: Parameters, _: int) -> Share:
    """1 - (P - P_low) / (slope x P_low); negative beyond (1 + slope) x P_low."""
    up, down = pair(number(parameters, "slope"))
    return lambda market: Line(-down, (up + down) * market.low, up * market.low)


def linear_lowest_to_highest(_: Parameters, __: int) -> Share:
    """(P_high - P) / (P_high - P_low); all prices equal: everybody gets all points."""
    return lambda market: (
        Line(0, 1, 1) if market.high == market.low else Line(-1, market.high, market.high - market.low)
    )


def linear_between_bounds(parameters: Parameters, unit: int) -> Share:
    """(ceiling - P) / (ceiling - floor), both published; outside them clamped unless `outside` is extrapolate."""
    line = between(number(parameters, "floor"), number(parameters, "ceiling"), unit)
    falling = line.falling()._replace(bent=parameters["outside"] != "extrapolate")
    return lambda _: falling


def logarithmic(parameters: Parameters, _: int) -> Share:
    """1 - ln(P / P_low) / ln(multiple): nothing at `multiple` times the lowest price, negative beyond."""
    multiple = number(parameters, "multiple")
    return lambda market: Curve(lambda price: pair(1 - log_ratio(Fraction(price, market.low), multiple)))


def linear_to_average(_: Parameters, __: int) -> Share:
    """1 - P / (2 x P_avg): half the points at the average."""
    return lambda market: Line(-market.count, 2 * market.total, 2 * market.total)


def power_of_ratio(parameters: Parameters, _: int) -> Share:
    """(P_low / P) ^ exponent."""
    exponent = number(parameters, "exponent")
    return lambda market: Curve(lambda price: pair(power(Fraction(market.low, price), exponent)))


def price_bands(parameters: Parameters, unit: int) -> Share:
    """The fraction of the first band whose upper bound is not below P; above the last bound nothing."""
    bands = [(bound.numerator * unit // bound.denominator, pair(part)) for bound, part in bands_of(parameters)]
    curve = Curve(lambda price: next((part for bound, part in bands if price <= bound), (0, 1)))
    return lambda _: curve


def _needs(**parameters: Parameter) -> Mapping[str, Parameter]:
    return MappingProxyType(parameters)


PRICE_FORMULAS: Mapping[str, PriceFormula] = MappingProxyType(
    {
        "lowest_price_ratio": PriceFormula(lowest_price_ratio, divides_by_price=True, looks_at=("low",)),
        "linear_from_lowest": PriceFormula(
            linear_from_lowest,
            divides_by_price=True,
            looks_at=("low",),
            parameters=_needs(slope=Parameter("positive", ONE)),
        ),
        "linear_lowest_to_highest": PriceFormula(
            linear_lowest_to_highest, divides_by_price=True, looks_at=("low", "high")
        ),
        "linear_between_bounds": PriceFormula(
            linear_between_bounds,
            divides_by_price=False,
            parameters=_needs(
                floor=Parameter("number"),
                ceiling=Parameter("number"),
                outside=Parameter("choice", "clamp", ("clamp", "extrapolate", "exclude_above")),
            ),
        ),
        "logarithmic": PriceFormula(
            logarithmic,
            divides_by_price=True,
            looks_at=("low",),
            parameters=_needs(multiple=Parameter("above_one")),
        ),
        "linear_to_average": PriceFormula(linear_to_average, divides_by_price=True, looks_at=("total", "count")),
        "power": PriceFormula(
            power_of_ratio,
            divides_by_price=True,
            looks_at=("low",),
            parameters=_needs(exponent=Parameter("exponent")),
        ),
        "price_bands": PriceFormula(price_bands, divides_by_price=False, parameters=_needs(bands=Parameter("bands"))),
    }
)


def price_fraction(rule: PriceRule, price: Fraction, market: Market) -> Fraction:
    """Return the fraction of the price points for one price in euro, before rounding."""
    unit = common_multiple((price.denominator, market.low.denominator, market.high.denominator))
    total, count = pair(market.average * unit)
    prices = Prices(int(market.low * unit), int(market.high * unit), total, count, unit)
    share = PRICE_FORMULAS[rule.formula].share(rule.parameters, unit)
    return Fraction(*share(prices).at(int(price * unit)))
