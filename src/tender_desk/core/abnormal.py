"""Abnormally low prices: a published or own rule points them out; people ask, hear the bidder and decide.

Never an automatic exclusion: the bidder explains first (art. 2.116 Aw 2012; HvJ C-285/99 Lombardini).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tender_desk.core.bids import Bid, PriceSheet, lot_price
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot, Tender

ABNORMALLY_LOW = "abnormally-low"
"""The code of the finding."""
PLACE = "price"
"""What the finding, the question and the decision are about: the price as a whole, no cell of it."""


@dataclass(frozen=True, slots=True)
class Low:
    """Why a price is pointed out: the bid's price, the mean of the others or the next price, both in euro.

    `share` is how far it lies below that, `limit` how far the rule allows, both between 0 and 1.
    """

    bid: str
    price: Fraction
    rule: str
    other: Fraction
    share: Fraction
    limit: Fraction


def low_prices(prices: Mapping[str, Fraction], lot: Lot) -> tuple[Low, ...]:
    """Return the prices that are as far below the others as the lot's rule says, or further, at most once each.

    `below_mean`: so far below the mean of the other bids. `below_next`: the lowest price, so far below the next one.
    """
    found: dict[str, Low] = {}
    for bid, price in sorted(prices.items()):
        others = [other for code, other in prices.items() if code != bid]
        if lot.low_below_mean is not None and others:
            mean = sum(others, Fraction(0)) / len(others)
            _point_out(found, bid, price, "below_mean", mean, exact(lot.low_below_mean) / 100)
        higher = [other for other in others if other > price]
        if lot.low_below_next is not None and len(higher) == len(others) > 0:
            _point_out(found, bid, price, "below_next", min(higher), exact(lot.low_below_next) / 100)
    return tuple(found.values())


def _point_out(found: dict[str, Low], bid: str, price: Fraction, rule: str, other: Fraction, limit: Fraction) -> None:
    if bid not in found and other > 0 and price <= (1 - limit) * other:
        found[bid] = Low(bid, price, rule, other, 1 - price / other, limit)


def abnormally_low(tender: Tender, lot: int, bids: Iterable[Bid]) -> dict[str, Problem]:
    """Return the finding per bid of a lot whose price is known; `bids` are those still in."""
    prices: dict[str, Fraction] = {}
    for bid in bids:
        if bid.lot == lot and not bid.late and isinstance(bid.price, PriceSheet):
            price = lot_price(bid.price, tender)
            if price is not None:
                prices[bid.code] = price
    return {
        low.bid: Problem(
            ABNORMALLY_LOW,
            PLACE,
            {
                "lot": lot,
                "bid": low.bid,
                "price": low.price,
                "other": low.other,
                "rule": low.rule,
                "percent": low.share * 100,
                "limit": low.limit * 100,
            },
            Severity.ASK,
            bid=low.bid,
        )
        for low in low_prices(prices, tender.lot(lot))
    }
