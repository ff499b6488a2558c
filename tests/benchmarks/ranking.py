"""What ranking costs beside a plain loop over decimals on the same scores: `python tests/benchmarks/ranking.py`.

15 lots of 40 bids, 30 criteria on a scale of 0 to 10, 8 evaluators whose scores are averaged, a weighted sum with the
ratio to the lowest price, rounded per criterion. Prints medians over interleaved rounds: all lots once, all lots with
every bid left out in turn (what a relative method has to show), and one lot. The loop computes means, points, totals
and an order and nothing else: no minimums, ties, problems or explanations.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tender_desk.core.criteria import SCALES, AwardModel, Leaf, PriceRule, Rounding
from tender_desk.core.ranking import Ranking, rank
from tender_desk.core.score_table import RankedBid

LOTS, BIDS, CRITERIA, EVALUATORS, ROUNDS = 15, 40, 30, 8, 5
CENT = Decimal("0.01")


def model(formula: str) -> AwardModel:
    """Return a model of equal weights; between published bounds it is absolute and leaves no bid out."""
    leaves = tuple(Leaf(f"K{n}", f"Vraag {n}", Fraction(2), SCALES["0-10"]) for n in range(CRITERIA))
    bounds: dict[str, Fraction | str] = {"floor": Fraction(1), "ceiling": Fraction(10**6), "outside": "extrapolate"}
    price = PriceRule(formula, Fraction(40), bounds if formula == "linear_between_bounds" else {})
    return AwardModel("weighted_sum", leaves, price, Rounding("criterion", 2), ("quality", "price"))


def lots() -> list[list[RankedBid]]:
    """Return random bids per lot."""
    luck = random.Random(1)

    def bid(number: int) -> RankedBid:
        scores = {f"K{n}": tuple(Fraction(luck.randint(0, 10)) for _ in range(EVALUATORS)) for n in range(CRITERIA)}
        return RankedBid(f"B{number:02}", Fraction(luck.randint(10**7, 2 * 10**7), 100), scores)

    return [[bid(number) for number in range(BIDS)] for _ in range(LOTS)]


def as_decimals(bid: RankedBid) -> tuple[Decimal, list[list[Decimal]]]:
    """Return price and scores as the plain loop takes them."""
    assert bid.price is not None
    price = Decimal(bid.price.numerator) / bid.price.denominator
    return price, [[Decimal(int(score)) for score in given] for given in bid.scores.values()]


def by_decimals(bids: list[tuple[Decimal, list[list[Decimal]]]]) -> list[int]:
    """Return the order of one lot by a plain loop."""
    low, totals = min(price for price, _ in bids), []
    for price, scores in bids:
        total = (40 * low / price).quantize(CENT, ROUND_HALF_UP)
        for given in scores:
            total += (sum(given, Decimal()) / len(given) / 10 * 2).quantize(CENT, ROUND_HALF_UP)
        totals.append(total)
    return sorted(range(len(bids)), key=lambda at: -totals[at])


def timed(run: Callable[[], object]) -> float:
    """Return milliseconds."""
    started = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - started)


def main() -> None:
    """Measure and print."""
    all_lots = lots()
    plain = [[as_decimals(bid) for bid in bids] for bids in all_lots]
    relative, absolute = model("lowest_price_ratio"), model("linear_between_bounds")
    figures: dict[str, list[float]] = {"decimals": [], "once": [], "left out": [], "one lot": []}

    def ranked(by: AwardModel, bids: list[list[RankedBid]]) -> list[Ranking]:
        return [rank(by, one) for one in bids]

    for _ in range(ROUNDS):
        figures["decimals"].append(timed(lambda: [by_decimals(one) for one in plain]))
        figures["once"].append(timed(lambda: ranked(absolute, all_lots)))
        figures["left out"].append(timed(lambda: ranked(relative, all_lots)))
        figures["one lot"].append(timed(lambda: ranked(absolute, all_lots[:1])))
    base = statistics.median(figures["decimals"])
    for name, found in figures.items():
        middle = statistics.median(found)
        print(f"{name}: {middle:.1f} ms [{min(found):.1f}-{max(found):.1f}], {middle / base:.2f} x decimals")


if __name__ == "__main__":
    main()
