"""What another bid would get beside bids that are ranked: the market and the best quality stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tender_desk.core.criteria import AwardModel
from tender_desk.core.methods import METHODS, Standing
from tender_desk.core.numbers import common_multiple
from tender_desk.core.placing import price_points, scaled
from tender_desk.core.price_formulas import Prices
from tender_desk.core.score_table import Outline
from tender_desk.core.weighing import Figures, Pair, pair

CENTS = 100


@dataclass(frozen=True, slots=True)
class Beside:
    """The market of some prices, the best quality before (`best`) and after (`top`) it is scaled."""

    outline: Outline
    market: Prices
    best: Pair
    top: Pair

    @classmethod
    def of(cls, model: AwardModel, prices: Sequence[Fraction], best: Fraction, top: Fraction) -> Beside:
        """Return it for one or more prices in euro."""
        unit = common_multiple([CENTS, *(price.denominator for price in prices)])
        market = Prices.of([int(price * unit) for price in prices], unit)
        return cls(Outline.of(model), market, pair(best), pair(top))

    def price_points(self, price: Fraction) -> Fraction | None:
        """Return the points of a price in whole cents; None where the method has none."""
        points = price_points(self.outline, [int(price * self.market.unit)], self.market)
        return None if points is None else Fraction(*points.at(0))

    def figure(self, own: Fraction, price: Fraction) -> Fraction | None:
        """Return the ranking figure of a quality (not scaled yet) and a price; None where it is not defined.

        It is not rounded: what a small difference does would be lost.
        """
        model, quality = self.outline.model, Figures([own.numerator], own.denominator)
        method = METHODS[model.method]
        if model.quality_scaled_to_best:
            quality = scaled(self.outline, quality, self.best)
        if method.divides_by_quality and own <= 0:
            return None
        prices = [int(price * self.market.unit)]
        points = price_points(self.outline, prices, self.market)
        standing = Standing(prices, quality, points, self.market, self.top, self.outline.full, model.parameters)
        return Fraction(*method.figures(standing).at(0))
