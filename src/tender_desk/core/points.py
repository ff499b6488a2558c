"""What each bid of a lot gets for quality, before any price is looked at: points by leaf, who is below a minimum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tender_desk.core.numbers import common_multiple, mean
from tender_desk.core.problems import Problem
from tender_desk.core.score_table import Column, Scored, ScoreTable
from tender_desk.core.weighing import Figures, Inverse, Line, between, pair


@dataclass(frozen=True, slots=True)
class LeafPoints:
    """What a bid got on one leaf: its scores or figure, the fraction after `score` rounding, the points."""

    scores: tuple[Fraction, ...]
    fraction: Fraction
    points: Fraction
    best: Fraction | None = None
    """The best figure among the bids, for a ratio measure."""

    @property
    def score(self) -> Fraction:
        """The mean of the scores."""
        return mean(self.scores)


@dataclass(frozen=True, slots=True)
class Out:
    """A bid that is not ranked: the first reason in order of computation, and where."""

    bid: str
    code: str
    at: str


class LotPoints:
    """The working state while one lot is computed: who is still in, points so far, reasons and problems.

    Bids and leaves go by their number in the table. `left_out` are bids that are taken out besides, with the word.
    """

    def __init__(self, table: ScoreTable, left_out: Mapping[int, str]) -> None:
        self.table, self.outline = table, table.outline
        self.out: dict[int, Out] = {}
        self.problems: list[Problem] = []
        self.scored: dict[int, Scored] = {}
        self.known: dict[int, frozenset[int]] = {}
        for bid, word in enumerate(table.excluded):
            if found := word or left_out.get(bid):
                self.leave((bid,), found, "excluded")
        self._score_scales()
        self._score_measures()
        self._check_sums()

    def left(self) -> list[int]:
        """Return the bids that are still in."""
        return [bid for bid in range(len(self.table.ids)) if bid not in self.out]

    def leave(self, bids: Iterable[int], code: str, at: str) -> None:
        """Take bids out; the first reason stays."""
        for bid in bids:
            if bid not in self.out:
                self.out[bid] = Out(self.table.ids[bid], code, f"bids.{self.table.ids[bid]}.{at}")

    def sums(self, leaves: Iterable[int]) -> Figures:
        """Return, for every bid, the points on some leaves together; of a bid that misses one they mean nothing."""
        parts = [self.scored[leaf].points for leaf in leaves]
        common = [part for part in parts if not part.own]
        one = common_multiple([part.denominator for part in common])
        columns = [part.over(one) for part in common]
        total = Figures(list(map(sum, zip(*columns, strict=True))) if columns else [0] * len(self.table.ids), one)
        for part in parts:
            if part.own:
                total = total.plus(part)
        return total

    def leaf_points(self, leaf: int, bid: int) -> LeafPoints:
        """Return what one bid got on one leaf, in fractions."""
        column, (values, shape, points, best, _) = self.table.columns[leaf], self.scored[leaf]
        fraction = column.weighing.fraction(shape.at(values[bid]))
        return LeafPoints(column.given(bid), fraction, Fraction(*points.at(bid)), best)

    def missing(self) -> list[Problem]:
        """Return the scores and prices that the bids still in do not have."""
        lacking = [(leaf, column.missing) for leaf, column in enumerate(self.table.columns) if column.missing]
        prices = {bid for bid, price in enumerate(self.table.prices) if price is None}
        found = []
        for bid in self.left() if lacking or prices else ():
            id_ = self.table.ids[bid]
            for leaf in (self.outline.leaves[number].id for number, without in lacking if bid in without):
                found.append(Problem("score-missing", f"bids.{id_}.scores.{leaf}", {"bid": id_, "criterion": leaf}))
            if bid in prices:
                found.append(Problem("price-missing", f"bids.{id_}.price", {"bid": id_}))
        return found

    def _score_scales(self) -> None:
        """Score what people scored; a mean below the leaf's minimum takes the bid out."""
        inside = frozenset(self.left())
        for number in self.outline.scored:
            column = self.table.columns[number]
            self.scored[number] = column.scored
            self.known[number] = inside - column.missing if column.missing else inside
            if column.leaf.minimum is not None:
                below = column.below(column.leaf.minimum) & inside
                self.leave(below, "below-minimum", f"scores.{column.leaf.id}")

    def _score_measures(self) -> None:
        """Score the bids' own figures: best is taken over the bids left, each leaf's own minimum counted."""
        inside = frozenset(self.left())
        for number in self.outline.measured:
            column = self.table.columns[number]
            stated = inside - column.missing
            if column.leaf.minimum is not None:
                below = column.below(column.leaf.minimum) & stated
                self.leave(below, "below-minimum", f"scores.{column.leaf.id}")
                stated -= below
            if found := self._measured(column, stated):
                self.scored[number], self.known[number] = found, stated

    def _measured(self, column: Column, stated: frozenset[int]) -> Scored | None:
        measure, values, divisor = column.leaf.measure, column.means, column.divisor
        assert measure is not None
        if not stated:
            return None
        if measure.formula == "linear_between_bounds":
            assert measure.floor is not None
            assert measure.ceiling is not None
            line = between(measure.floor, measure.ceiling, divisor)
            bent = (line if measure.better == "high" else line.falling())._replace(bent=True)
            return Scored(values, bent, column.weighing.points(values, bent))
        highest = measure.formula == "highest_ratio"
        best = (max if highest else min)([values[bid] for bid in stated])
        told, holders = Fraction(best, divisor), tuple(bid for bid in stated if values[bid] == best)
        if best <= 0:
            at, about = f"criteria.{column.leaf.id}", {"criterion": column.leaf.id, "best": told}
            self.problems.append(Problem("model-unsolvable", at, about))
            return None
        shape = Line(1, 0, best) if highest else Inverse(best)
        if not highest:
            values = [value if bid in stated else best for bid, value in enumerate(values)]
        return Scored(values, shape, column.weighing.points(values, shape), told, holders)

    def _check_sums(self) -> None:
        """Hold every sum that is known against its minimum: a score missing elsewhere does not save a bid."""
        for at, minimum, leaves in self.outline.bounds:
            if not all(leaf in self.scored for leaf in leaves):
                continue
            known = set(self.left()).intersection(*(self.known[leaf] for leaf in leaves))
            points, (least, over) = self.sums(leaves), pair(minimum)
            below = [bid for bid, (up, down) in enumerate(points.pairs()) if bid in known and up * over < least * down]
            self.leave(below, "below-minimum", at)


class PointsByBid(Mapping[str, Mapping[str, LeafPoints]]):
    """Points by bid and leaf, of every bid whose score is known, also of bids that are out; made when asked for."""

    def __init__(self, lot: LotPoints) -> None:
        self._lot = lot
        self._numbers = {bid: number for number, bid in enumerate(lot.table.ids)}

    def __getitem__(self, bid: str) -> Mapping[str, LeafPoints]:
        number, lot = self._numbers[bid], self._lot
        return {
            lot.outline.leaves[leaf].id: lot.leaf_points(leaf, number)
            for leaf, known in lot.known.items()
            if number in known
        }

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
