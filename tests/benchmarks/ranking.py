"""What ranking costs beside others on the same scores: `python tests/benchmarks/ranking.py`.

15 lots of 40 bids, 30 criteria on a scale of 0 to 10, 8 evaluators whose scores are averaged; a weighted sum of points
rounded per criterion and 40 points for the price, as ratio to the lowest. Every round runs each way once, interleaved;
medians, and ratios taken round by round against numpy on scaled integers, the least work that does the job.

What each side does:

- `numpy ints`: sums, points, price points, totals and ranks of all lots at once, exact, and nothing else.
- `pymcdm`: its WSM and ranks per lot, in binary floats, from the evaluators' means, which are made before.
- `pandas`: means by groupby, points, totals and ranks in binary floats, from a frame of all scores made before.
- `scikit-criteria`: its pipeline (invert, scale, weighted sum) per lot, in binary floats, from means made before.
- `decimals`: a plain loop over decimals, exact, without ties, minimums, problems or reversals.
- `tables`: Tender Desk from score tables that nobody has looked at: it adds the evaluators up, gives points, ranks,
  settles ties, finds who is below a minimum or lacks a score, leaves each bid out where that can change the others.
- `tables, no reversals`: the same under an absolute price formula, which has no bids to leave out.
- `tables and places`: and every place read, with quality, price points, total and price as fractions.
- `adding up the evaluators alone`: the part of `tables` that pymcdm and scikit-criteria are spared.
- `from fractions`: `rank` from scores as a score case has them, a `Fraction` each: the tables are made as well.
- `edit`: one score changed in a table of one lot -> the lot's new ranking; the others compute the lot again.

A peer that is not installed is named and left out; `pip install --group bench` has them all.
"""

from __future__ import annotations

import importlib
import random
import statistics
import time
import warnings
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from operator import truediv
from typing import Any

from tender_desk.core.criteria import SCALES, AwardModel, Leaf, PriceRule, Rounding
from tender_desk.core.ranking import rank, rank_table
from tender_desk.core.score_table import RankedBid, ScoreTable

LOTS, BIDS, CRITERIA, EVALUATORS, ROUNDS = 15, 40, 30, 8, 9
EDITS = 20
CENT = Decimal("0.01")
LIMIT, EDIT_LIMIT = "numpy ints", "edit, numpy ints, the lot"
PEERS = ("pymcdm", "pandas", "skcriteria")
Way = Callable[[], Callable[[], object]]
"""Makes ready what is not timed, and returns what is."""


def model(formula: str, criteria: int = CRITERIA) -> AwardModel:
    """Return a model of equal weights; between published bounds it is absolute and leaves no bid out."""
    leaves = tuple(Leaf(f"K{n}", f"Vraag {n}", Fraction(2), SCALES["0-10"]) for n in range(criteria))
    bounds: dict[str, Fraction | str] = {"floor": Fraction(1), "ceiling": Fraction(10**6), "outside": "extrapolate"}
    price = PriceRule(formula, Fraction(40), bounds if formula == "linear_between_bounds" else {})
    return AwardModel("weighted_sum", leaves, price, Rounding("criterion", 2), ("quality", "price"))


def lots(
    count: int = LOTS, bids: int = BIDS, criteria: int = CRITERIA, evaluators: int = EVALUATORS
) -> list[list[RankedBid]]:
    """Return random bids per lot."""
    luck = random.Random(1)

    def bid(number: int) -> RankedBid:
        scores = {f"K{n}": tuple(Fraction(luck.randint(0, 10)) for _ in range(evaluators)) for n in range(criteria)}
        return RankedBid(f"B{number:03}", Fraction(luck.randint(10**7, 2 * 10**7), 100), scores)

    return [[bid(number) for number in range(bids)] for _ in range(count)]


# --- others -----------------------------------------------------------------------------------------------------------


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


class Arrays:
    """The same scores and prices as numpy arrays: lot x bid x criterion x evaluator, and cents by lot x bid."""

    def __init__(self, numpy: Any, all_lots: list[list[RankedBid]]) -> None:
        self.numpy = numpy
        scores = [[[[int(one) for one in given] for given in b.scores.values()] for b in bids] for bids in all_lots]
        self.scores = numpy.ascontiguousarray(numpy.array(scores, dtype=numpy.int16).transpose(3, 0, 1, 2))
        self.cents = numpy.array([[int(100 * (b.price or 0)) for b in bids] for bids in all_lots], dtype=numpy.int64)
        self.means = self.scores.mean(axis=0)

    def ranks(self, first: int = 0, last: int = LOTS) -> Any:
        """Return ranks by scaled integers: hundredths of points, halves up, equal totals one rank."""
        sums = self.scores[:, first:last].sum(axis=0, dtype=self.numpy.int32)
        cents = self.cents[first:last]
        points = ((5 * sums + 1) // 2).sum(axis=2)
        low = cents.min(axis=1, keepdims=True)
        totals = points + (2 * 4000 * low + cents) // (2 * cents)
        return 1 + (totals[:, None, :] > totals[:, :, None]).sum(axis=2)

    def matrix(self, lot: int) -> Any:
        """Return the decision matrix of one lot: means, and the price as the last criterion."""
        return self.numpy.column_stack([self.means[lot], self.cents[lot]])


def peers(all_lots: list[list[RankedBid]]) -> dict[str, Way]:
    """Return what is installed of numpy, pymcdm, pandas and scikit-criteria as ways to rank."""
    numpy = installed("numpy")
    if numpy is None:
        return {}
    arrays = Arrays(numpy, all_lots)
    assert [list(row) for row in arrays.ranks()] == [ranks_by_table(bids) for bids in all_lots], "both are exact"
    ways: dict[str, Way] = {LIMIT: lambda: arrays.ranks, EDIT_LIMIT: lambda: lambda: arrays.ranks(0, 1)}
    weights = numpy.r_[numpy.full(CRITERIA, 2 / 100), 0.4]
    for name, peer in (("pymcdm", by_pymcdm), ("pandas", by_pandas), ("skcriteria", by_skcriteria)):
        if library := installed(name):
            once, edit = peer(library, arrays, weights, all_lots)
            ways |= {name: lambda once=once: once, f"edit, {name}, the lot": lambda edit=edit: edit}  # type: ignore[misc]
    return ways


def installed(name: str) -> Any:
    """Return a library, or None with a line where it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return importlib.import_module(name)
    except ImportError:
        print(f"{name}: not installed, left out")
        return None


Both = tuple[Callable[[], object], Callable[[], object]]
"""All lots, and one lot."""


def by_pymcdm(_: Any, arrays: Arrays, weights: Any, __: object) -> Both:
    """Rank by pymcdm's weighted sum, lot by lot."""
    methods, numpy = importlib.import_module("pymcdm.methods"), arrays.numpy
    types = numpy.r_[numpy.ones(CRITERIA), -1]

    def one(lot: int) -> object:
        wsm = methods.WSM()
        return wsm.rank(wsm(arrays.matrix(lot), weights, types))

    return lambda: [one(lot) for lot in range(LOTS)], lambda: one(0)


def by_pandas(pandas: Any, arrays: Arrays, _: Any, all_lots: list[list[RankedBid]]) -> Both:
    """Rank by groupby on a frame with a row per score."""
    rows = [
        (lot, bid.id, criterion, int(score))
        for lot, bids in enumerate(all_lots)
        for bid in bids
        for criterion, given in bid.scores.items()
        for score in given
    ]
    names = ["lot", "bid", "criterion", "score"]
    frame = pandas.DataFrame(rows, columns=names).astype({"bid": "category", "criterion": "category"})
    ids = [bid.id for bid in all_lots[0]]
    index = pandas.MultiIndex.from_product([range(len(all_lots)), ids], names=names[:2])
    prices = pandas.Series(arrays.cents.ravel() / 100, index=index)

    def ranked(frame: Any, prices: Any) -> object:
        points = (frame.groupby(names[:3], observed=True)["score"].mean() / 10 * 2).round(2)
        low = prices.groupby(level="lot").transform("min")
        totals = points.groupby(level=[0, 1], observed=True).sum() + (40 * low / prices).round(2)
        return totals.groupby(level=0).rank(ascending=False, method="min")

    lot, price = frame[frame["lot"] == 0], prices.loc[[0]]
    return lambda: ranked(frame, prices), lambda: ranked(lot, price)


def by_skcriteria(skcriteria: Any, arrays: Arrays, weights: Any, _: object) -> Both:
    """Rank by scikit-criteria's pipeline: invert what is low, scale to the sum, weighted sum."""
    agg, pre = importlib.import_module("skcriteria.agg.simple"), "skcriteria.preprocessing"
    pipeline = importlib.import_module("skcriteria.pipeline").mkpipe(
        importlib.import_module(f"{pre}.invert_objectives").InvertMinimize(),
        importlib.import_module(f"{pre}.scalers").SumScaler(target="both"),
        agg.WeightedSumModel(),
    )
    objectives = [max] * CRITERIA + [min]

    def one(lot: int) -> object:
        return pipeline.evaluate(skcriteria.mkdm(arrays.matrix(lot), objectives, weights=weights))

    return lambda: [one(lot) for lot in range(LOTS)], lambda: one(0)


# --- ours -------------------------------------------------------------------------------------------------------------


def ranks_by_table(bids: list[RankedBid]) -> list[int]:
    """Return ranks without tie rules, in order of the bids: to hold beside numpy's."""
    of = model("lowest_price_ratio")
    found = rank(AwardModel(of.method, of.criteria, of.price, of.rounding), bids)
    return [place.rank for place in sorted(found.places, key=lambda place: place.bid)]


def own(all_lots: list[list[RankedBid]]) -> dict[str, Way]:
    """Return our own ways; tables are fresh in every round, so that nothing of them is known before."""
    relative, absolute = model("lowest_price_ratio"), model("linear_between_bounds")
    plain = [[as_decimals(bid) for bid in bids] for bids in all_lots]

    def tables(of: AwardModel) -> Callable[[], object]:
        fresh = [ScoreTable.of(of, bids) for bids in all_lots]
        return lambda: [rank_table(table) for table in fresh]

    def places() -> Callable[[], object]:
        fresh = [ScoreTable.of(relative, bids) for bids in all_lots]
        return lambda: [list(rank_table(table).places) for table in fresh]

    def edit(formula: str) -> Way:
        return lambda: edited(ScoreTable.of(model(formula), all_lots[0]))

    return {
        "decimals": lambda: lambda: [by_decimals(one) for one in plain],
        "tables": lambda: tables(relative),
        "tables, no reversals": lambda: tables(absolute),
        "tables and places": places,
        "adding up the evaluators alone": lambda: adding(relative, all_lots),
        "making the tables": lambda: lambda: [ScoreTable.of(relative, bids) for bids in all_lots],
        "from fractions": lambda: lambda: [rank(relative, bids) for bids in all_lots],
        "edit": edit("lowest_price_ratio"),
        "edit, no reversals": edit("linear_between_bounds"),
        "edit, every bid moves the market": edit("linear_to_average"),
    }


def adding(of: AwardModel, all_lots: list[list[RankedBid]]) -> Callable[[], object]:
    """Return what the peers were spared that get means: the sums of the evaluators' scores."""
    fresh = [ScoreTable.of(of, bids) for bids in all_lots]
    return lambda: [list(map(sum, column.rows)) for table in fresh for column in table.columns]


def edited(table: ScoreTable) -> Callable[[], object]:
    """Return what changes one score of a table that was ranked, and ranks again."""
    rank_table(table)
    bid, leaf = table.ids[3], table.outline.leaves[2].id
    old = table.columns[2].given(3)[1]
    score = Fraction(10) - old if old != 5 else Fraction(4)
    return lambda: rank_table(table.with_score(bid, leaf, 1, score))


def timed(run: Callable[[], object]) -> float:
    """Return milliseconds."""
    started = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - started)


def main() -> None:
    """Measure and print."""
    warnings.simplefilter("ignore")
    all_lots = lots()
    ways = peers(all_lots) | own(all_lots)
    figures: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()()  # what a library does at its first call is not its speed
    for _ in range(ROUNDS):
        for name, way in ways.items():
            run = way()
            times = EDITS if name.startswith("edit") else 1
            figures[name].append(statistics.median(timed(run) for _ in range(times)))
    print(f"{LOTS} lots x {BIDS} bids x {CRITERIA} criteria x {EVALUATORS} evaluators; {ROUNDS} rounds, medians")
    for name, found in figures.items():
        limit = EDIT_LIMIT if name.startswith("edit") else LIMIT
        ratios = [one / base for one, base in zip(found, figures.get(limit, figures["decimals"]), strict=True)]
        beside = limit if limit in figures else "decimals"
        told = f"{statistics.median(ratios):7.2f} x {beside} [{min(ratios):.2f}-{max(ratios):.2f}]"
        for peer in PEERS if name.startswith("tables") else ():
            if peer in figures:
                told += f", {statistics.median(map(truediv, found, figures[peer])):.2f} x {peer}"
        print(f"{name:34} {statistics.median(found):8.3f} ms [{min(found):.3f}-{max(found):.3f}]  {told}")
    growth()


def growth() -> None:
    """Print what one lot costs when its bids, its criteria or its evaluators are twice as many; and an edit then."""
    sizes = {
        "one lot": (BIDS, CRITERIA, EVALUATORS),
        "twice the bids": (2 * BIDS, CRITERIA, EVALUATORS),
        "twice the criteria": (BIDS, 2 * CRITERIA, EVALUATORS),
        "twice the evaluators": (BIDS, CRITERIA, 2 * EVALUATORS),
        "twice all three": (2 * BIDS, 2 * CRITERIA, 2 * EVALUATORS),
    }
    data = {name: lots(1, *size)[0] for name, size in sizes.items()}
    full: dict[str, list[float]] = {name: [] for name in sizes}
    edit: dict[str, list[float]] = {name: [] for name in sizes}
    for _ in range(3 * ROUNDS):
        for name, bids in data.items():
            of = model("lowest_price_ratio", sizes[name][1])
            table = ScoreTable.of(of, bids)
            full[name].append(timed(lambda table=table: rank_table(table)))  # type: ignore[misc]
            edit[name].append(timed(edited(ScoreTable.of(of, bids))))
    print("growth (an edit knows one lot: how many there are besides cannot matter)")
    for name in sizes:
        scores = sizes[name][0] * sizes[name][1] * sizes[name][2]
        both = [(statistics.median(one[name]), statistics.median(one["one lot"])) for one in (full, edit)]
        told = [f"{value:.3f} ms, {value / base:.2f} x one lot" for value, base in both]
        print(f"{name:22} {scores:7,} scores: {told[0]} (edit {told[1]})")


if __name__ == "__main__":
    main()
