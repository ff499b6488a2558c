"""Whole-model methods: how a lot is ranked, one entry each, chosen by name from one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import AwardModel, Parameters
from tender_desk.core.irrational import MOST_EXPONENT, exponent_of_equivalence, power_over, sum_of_powers
from tender_desk.core.price_formulas import NONE, ONE, PRICE_FORMULAS, Parameter, Prices, number
from tender_desk.core.weighing import Figures, Pair, pair


@dataclass(frozen=True, slots=True)
class Standing:
    """What ranking figures are made of: each ranked bid's price, quality and price points (None: the method has none).

    Prices are in the unit of the `market` of the ranked bids; `best` is the best quality among them, `full` the full
    quality points.
    """

    prices: Sequence[int]
    quality: Figures
    points: Figures | None
    market: Prices
    best: Pair
    full: Fraction
    parameters: Parameters


@dataclass(frozen=True, slots=True)
class Method:
    """How a lot is ranked: by which figure before rounding, whether the highest or the lowest wins.

    `figures` gives the figure of every ranked bid. `priced` tells whether one of
    `PRICE_FORMULAS` gives price points; `in_euro` whether the figure is an amount, and `quality_in_euro` whether what
    criteria give is too; `looks_at` names what it takes from the market or of the other bids (`best`, the best
    quality); `decimals` with how many the figure is shown at least.
    """

    figures: Callable[[Standing], Figures]
    highest_wins: bool
    priced: bool = False
    in_euro: bool = False
    quality_in_euro: bool = False
    looks_at: tuple[str, ...] = ()
    divides_by_price: bool = False
    divides_by_quality: bool = False
    parameters: Mapping[str, Parameter] = field(default_factory=lambda: NONE)
    decimals: int = 2


def weighted_sum(lot: Standing) -> Figures:
    """Q + price points."""
    assert lot.points is not None  # the method is priced
    return lot.quality.plus(lot.points)


def lowest_price(lot: Standing) -> Figures:
    """P."""
    return Figures(lot.prices, lot.market.unit)


def fixed_price_best_quality(lot: Standing) -> Figures:
    """Q."""
    return lot.quality


def award_on_value(lot: Standing) -> Figures:
    """P - Q, both in euro."""
    quality, unit = lot.quality, lot.market.unit
    if quality.own:
        return Figures.of([(price * down - up * unit, unit * down) for price, (up, down) in _each(lot)])
    return Figures(
        [price * quality.denominator - up * unit for price, up in zip(lot.prices, quality.numerators, strict=True)],
        unit * quality.denominator,
    )


def quality_price_ratio(lot: Standing) -> Figures:
    """Q / P x constant."""
    times, over = pair(number(lot.parameters, "constant") * lot.market.unit)
    return Figures.of([(up * times, down * price * over) for price, (up, down) in _each(lot)])


def price_per_quality_point(lot: Standing) -> Figures:
    """P / Q."""
    unit = lot.market.unit
    return Figures.of([(price * down, unit * up) for price, (up, down) in _each(lot)])


def utility(lot: Standing) -> Figures:
    """(1 - (Q_best - Q) x N) / P x P_low, N = quality weight / price weight, Q as fraction of the full points."""
    times, over = pair(_weight(lot.parameters) / lot.full)
    (best, of), low = lot.best, lot.market.low
    return Figures.of(
        [
            ((of * down * over - (best * down - up * of) * times) * low, of * down * over * price)
            for price, (up, down) in _each(lot)
        ]
    )


def weighted_value(lot: Standing) -> Figures:
    """Q ^ (quality weight / price weight) / P, Q as fraction of the full points; 0 for a quality of zero or less."""
    weight, unit = _weight(lot.parameters), lot.market.unit
    return Figures.of(
        [pair(power_over(Fraction(*own) / lot.full, weight, Fraction(price, unit))) for price, own in _each(lot)]
    )


def superformula(lot: Standing) -> Figures:
    """(P / P_ref)^n + (Q_ref / Q)^n, Q as fraction of the full points: a reconstruction from published equivalences."""
    exponent = superformula_exponent(lot.parameters)
    assert exponent is not None  # a model without one is stopped before
    reference = number(lot.parameters, "price_reference") * lot.market.unit
    quality = number(lot.parameters, "quality_reference") * lot.full
    return Figures.of(
        [pair(sum_of_powers(price / reference, quality / Fraction(*own), exponent)) for price, own in _each(lot)]
    )


def _each(lot: Standing) -> Iterable[tuple[int, Pair]]:
    return zip(lot.prices, lot.quality.pairs(), strict=True)


def _weight(parameters: Parameters) -> Fraction:
    return number(parameters, "quality_weight") / number(parameters, "price_weight")


def superformula_exponent(parameters: Parameters) -> Fraction | None:
    """Return the n > 0 with (P_max / P_ref)^n + Q_ref^n = 2, None where there is none."""
    return exponent_of_equivalence(price_ratio(parameters), number(parameters, "quality_reference"))


def price_ratio(parameters: Parameters) -> Fraction:
    """Return P_max / P_ref of the superformula."""
    return number(parameters, "price_max") / number(parameters, "price_reference")


_WEIGHTS: Mapping[str, Parameter] = MappingProxyType(
    {"quality_weight": Parameter("positive"), "price_weight": Parameter("positive")}
)
INDEX_DECIMALS = 6

METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "weighted_sum": Method(weighted_sum, highest_wins=True, priced=True),
        "lowest_price": Method(lowest_price, highest_wins=False, in_euro=True),
        "fixed_price_best_quality": Method(
            fixed_price_best_quality,
            highest_wins=True,
            parameters=MappingProxyType({"ceiling": Parameter("number", optional=True)}),
        ),
        "award_on_value": Method(award_on_value, highest_wins=False, in_euro=True, quality_in_euro=True),
        "quality_price_ratio": Method(
            quality_price_ratio,
            highest_wins=True,
            divides_by_price=True,
            parameters=MappingProxyType({"constant": Parameter("positive", ONE)}),
            decimals=INDEX_DECIMALS,
        ),
        "price_per_quality_point": Method(price_per_quality_point, highest_wins=False, divides_by_quality=True),
        "utility_index": Method(
            utility,
            highest_wins=True,
            looks_at=("low", "best"),
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


def looks_at(model: AwardModel) -> frozenset[str]:
    """Return what one bid's figure takes of the others besides best measured figures: parts of `Prices`, or `best`."""
    formula = PRICE_FORMULAS[model.price.formula].looks_at if model.price else ()
    return frozenset((*formula, *METHODS[model.method].looks_at, *(("best",) if model.quality_scaled_to_best else ())))


def is_relative(model: AwardModel) -> bool:
    """Tell whether one bid's figure can depend on the other bids: then ranks can reverse when a bid drops out."""
    return bool(looks_at(model)) or any(leaf.measure and leaf.measure.relative for leaf in model.leaves)


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
