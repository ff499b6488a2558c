"""What a price gives under a model, over a range of prices: the curve beside which a formula is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.beside import Beside
from tender_desk.core.criteria import AwardModel
from tender_desk.core.invented import bids_around
from tender_desk.core.numbers import exact, rounded
from tender_desk.core.price_formulas import PRICE_FORMULAS

HALF = Fraction(1, 2)
PRICES = 60
"""Prices at which a curve is computed."""


def curve_around(model: AwardModel, budget: Decimal | None) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the curve of a model beside invented prices around a budget (euro), for a bid with all quality points."""
    invented = bids_around(model, None if budget is None else exact(budget))
    full = model.full_points or Fraction(1)
    return price_curve(model, [bid.price for bid in invented if bid.price is not None], full, full)


def price_curve(
    model: AwardModel, prices: Sequence[Fraction], quality: Fraction, best: Fraction, count: int = PRICES
) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return `count` pairs of a price (euro) and its price points, or the ranking figure where there are none.

    From the lowest of the prices, or half of it where a formula does not look at others, to a quarter above the
    highest; `quality` and `best` are points, for methods without price points.
    """
    beside = Beside.of(model, prices, best, best)
    relative = model.price is not None and bool(PRICE_FORMULAS[model.price.formula].looks_at)
    start, end = min(prices) if relative else min(prices) * HALF, max(prices) * 5 / 4
    found = []
    for place in range(count):
        price = rounded(start + (end - start) * place / (count - 1), 2)
        points = beside.price_points(price)
        value = beside.figure(quality, price) if points is None else points
        assert value is not None  # a method that divides by quality ranks no bid without any
        found.append((price, value))
    return tuple(found)
