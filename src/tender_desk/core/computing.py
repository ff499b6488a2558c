"""One lot computed in the published order: quality, minimums, what is missing, prices, the order of the bids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tender_desk.core.methods import METHODS, ceiling_of, needs_positive_price, price_ratio, unsolvable
from tender_desk.core.placing import Draws, Group, Placed, ordered, placed
from tender_desk.core.points import LotPoints, Out
from tender_desk.core.price_formulas import Prices
from tender_desk.core.problems import Problem
from tender_desk.core.score_table import ScoreTable
from tender_desk.core.weighing import Figures


@dataclass(frozen=True, slots=True)
class Computed:
    """A lot that was computed: the order of its bids by number, or the problems that leave it without one.

    `order` is the bids that share a rank, best first.
    """

    table: ScoreTable
    left_out: Mapping[int, str]
    draws: Draws
    lot: LotPoints
    problems: Sequence[Problem]
    complete: bool = True
    market: Prices | None = None
    placed: Placed | None = None
    order: tuple[Group, ...] = ()

    @property
    def out(self) -> list[Out]:
        """Who is not ranked and why, in order of their ids."""
        return [self.lot.out[bid] for bid in sorted(self.lot.out)]


def compute(table: ScoreTable, draws: Draws, left_out: Mapping[int, str]) -> Computed:
    """Compute a lot; `left_out` are bids, by number, that are taken out besides those excluded, with the word."""
    lot = LotPoints(table, left_out)
    problems = [*lot.problems, *_unsolvable(lot)]
    if lacking := lot.missing():
        return Computed(table, left_out, draws, lot, [*problems, *lacking], complete=False)
    if problems:
        return Computed(table, left_out, draws, lot, problems)
    prices = _prices(lot)
    problems = _not_positive(lot, prices)
    if problems or not prices:
        return Computed(table, left_out, draws, lot, problems)
    bids, amounts = list(prices), list(prices.values())
    quality = lot.sums(range(len(table.columns)))
    if len(bids) < len(table.ids):
        quality = quality.some(bids)
    if problems := _without_quality(lot, bids, quality):
        return Computed(table, left_out, draws, lot, problems, market=Prices.of(amounts, table.unit))
    found = placed(lot, bids, amounts, quality)
    if not found.keys:
        problems = [Problem("quality-not-positive", "quality", {"best": Fraction(*found.best)})]
        return Computed(table, left_out, draws, lot, problems, market=found.market)
    return Computed(table, left_out, draws, lot, (), True, found.market, found, ordered(found, draws))


def _unsolvable(lot: LotPoints) -> list[Problem]:
    model = lot.outline.model
    if not unsolvable(model):
        return []
    about = {"criterion": model.method, "best": price_ratio(model.parameters)}
    return [Problem("model-unsolvable", "method", about)]


def _prices(lot: LotPoints) -> dict[int, int]:
    """Return the prices that are ranked; one above a ceiling takes its bid out."""
    prices = {bid: price for bid in lot.left() if (price := lot.table.prices[bid]) is not None}
    ceiling = ceiling_of(lot.outline.model)
    if ceiling is None:
        return prices
    most = ceiling.numerator * lot.table.unit // ceiling.denominator
    lot.leave([bid for bid, price in prices.items() if price > most], "above-ceiling", "price")
    return {bid: price for bid, price in prices.items() if price <= most}


def _not_positive(lot: LotPoints, prices: Mapping[int, int]) -> list[Problem]:
    """Name the prices that a formula or method cannot take."""
    if not needs_positive_price(lot.outline.model):
        return []
    low = [(lot.table.ids[bid], Fraction(price, lot.table.unit)) for bid, price in prices.items() if price <= 0]
    return [Problem("price-not-positive", f"bids.{id_}.price", {"bid": id_, "price": price}) for id_, price in low]


def _without_quality(lot: LotPoints, bids: Sequence[int], quality: Figures) -> list[Problem]:
    """Name the bids whose quality a method cannot divide by."""
    if not METHODS[lot.outline.model.method].divides_by_quality:
        return []
    pairs = zip(bids, quality.pairs(), strict=True)
    low = [(lot.table.ids[bid], Fraction(*got)) for bid, got in pairs if got[0] <= 0]
    return [Problem("quality-not-positive", f"bids.{id_}.quality", {"bid": id_, "best": got}) for id_, got in low]
