"""What a price gives under a model, over a range of prices: the curve beside which a formula is chosen."""

from __future__ import annotations

from fractions import Fraction

from tender_desk.core.criteria import AwardModel
from tender_desk.core.methods import METHODS, Standing
from tender_desk.core.numbers import rounded
from tender_desk.core.price_formulas import Market
from tender_desk.core.ranking import price_points

HALF = Fraction(1, 2)


def price_curve(
    model: AwardModel, market: Market, quality: Fraction, best: Fraction, count: int
) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return `count` pairs of a price (euro) and its price points, or the ranking figure where there are none.

    From half the lowest price to a quarter above the highest; `quality` and `best` are points, for methods without
    price points.
    """
    method = METHODS[model.method]
    start, end = market.low * HALF, market.high * 5 / 4
    found = []
    for place in range(count):
        price = rounded(start + (end - start) * place / (count - 1), 2)
        points = price_points(model, price, market)
        if points is None:
            standing = Standing(price, quality, Fraction(0), market, best, model.full_points, model.parameters)
            points = method.figure(standing)
        found.append((price, points))
    return tuple(found)
