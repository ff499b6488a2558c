"""What each bid of a lot gets for quality, before any price is looked at: points by leaf, who is below a minimum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tender_desk.core.numbers import common_multiple, mean
from tender_desk.core.price_formulas import Pair
from tender_desk.core.problems import Problem
from tender_desk.core.score_table import Column, Line, ScoreTable, line_between


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


@dataclass(frozen=True, slots=True)
class Inverse:
    """The fraction of a figure of which the lowest is best: best / mean."""

    best: int

    def at(self, mean: int) -> Pair:
        """Return the fraction for one mean."""
        return self.best, mean


@dataclass(frozen=True, slots=True)
class Scored:
    """The points of a lot on one leaf: numerators by bid over one denominator, or over `own` denominators.

    Numbers of bids that are not `known` mean nothing. `holders` are the bids with the best figure of a ratio measure.
    """

    column: Column
    known: frozenset[int]
    values: Sequence[int]
    line: Line | Inverse
    points: Sequence[int]
    denominator: int
    own: Sequence[int] | None = None
    best: Fraction | None = None
    holders: tuple[int, ...] = ()

    def leaf_points(self, bid: int) -> LeafPoints:
        """Return what one bid got, in fractions."""
        fraction = self.column.weighing.fraction(self.line.at(self.values[bid]))
        denominator = self.own[bid] if self.own else self.denominator
        return LeafPoints(self.column.given(bid), fraction, Fraction(self.points[bid], denominator), self.best)


class LotPoints:
    """The working state while one lot is computed: who is still in, points so far, reasons and problems.

    Bids and leaves go by their number in the table. `left_out` are bids that are taken out besides, with the word.
    """

    def __init__(self, table: ScoreTable, left_out: Mapping[int, str]) -> None:
        self.table, self.outline = table, table.outline
        self.out: dict[int, Out] = {}
        self.problems: list[Problem] = []
        self.scored: dict[int, Scored] = {}
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

    def sums(self, leaves: Iterable[int]) -> tuple[list[int], list[int]]:
        """Return numerators and denominators, by bid, of the points on some leaves together."""
        parts = [self.scored[leaf] for leaf in leaves]
        common = [part for part in parts if part.own is None]
        one = common_multiple([part.denominator for part in common])
        columns = [
            part.points if part.denominator == one else [point * (one // part.denominator) for point in part.points]
            for part in common
        ]
        count = len(self.table.ids)
        points, own = (list(map(sum, zip(*columns, strict=True))) if columns else [0] * count), [one] * count
        for part in parts:
            for bid, denominator in enumerate(part.own or ()):
                points[bid] = points[bid] * denominator + part.points[bid] * own[bid]
                own[bid] *= denominator
        return points, own

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
            known = inside - column.missing if column.missing else inside
            self.scored[number] = Scored(column, known, *column.scored, *column.points)
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
                self.scored[number] = found

    def _measured(self, column: Column, stated: frozenset[int]) -> Scored | None:
        measure, (values, divisor) = column.leaf.measure, column.means
        assert measure is not None
        if not stated:
            return None
        if measure.formula == "linear_between_bounds":
            assert measure.floor is not None
            assert measure.ceiling is not None
            line = line_between(measure.floor, measure.ceiling, divisor)
            if measure.better == "low":
                line = Line(-line.slope, line.divisor - line.offset, line.divisor)
            bent = line._replace(bent=True)
            return Scored(column, stated, values, bent, *column.weighing.all_points(values, bent))
        highest = measure.formula == "highest_ratio"
        best = (max if highest else min)([values[bid] for bid in stated])
        told, holders = Fraction(best, divisor), tuple(bid for bid in stated if values[bid] == best)
        if best <= 0:
            at, about = f"criteria.{column.leaf.id}", {"criterion": column.leaf.id, "best": told}
            self.problems.append(Problem("model-unsolvable", at, about))
            return None
        if highest:
            line = Line(1, 0, best)
            points, denominator = column.weighing.all_points(values, line)
            return Scored(column, stated, values, line, points, denominator, None, told, holders)
        inverse = Inverse(best)
        pairs = [
            column.weighing.points(inverse.at(value)) if bid in stated else (0, 1) for bid, value in enumerate(values)
        ]
        points, own = [point for point, _ in pairs], [denominator for _, denominator in pairs]
        return Scored(column, stated, values, inverse, points, 0, own, told, holders)

    def _check_sums(self) -> None:
        """Hold every sum that is known against its minimum: a score missing elsewhere does not save a bid."""
        for at, minimum, leaves in self.outline.bounds:
            if not all(leaf in self.scored for leaf in leaves):
                continue
            known = set(self.left()).intersection(*(self.scored[leaf].known for leaf in leaves))
            points, own = self.sums(leaves)
            up, down = minimum.numerator, minimum.denominator
            self.leave((bid for bid in known if points[bid] * down < up * own[bid]), "below-minimum", at)


class PointsByBid(Mapping[str, Mapping[str, LeafPoints]]):
    """Points by bid and leaf, of every bid whose score is known, also of bids that are out; made when asked for."""

    def __init__(self, lot: LotPoints) -> None:
        self._lot = lot
        self._numbers = {bid: number for number, bid in enumerate(lot.table.ids)}

    def __getitem__(self, bid: str) -> Mapping[str, LeafPoints]:
        number, lot = self._numbers[bid], self._lot
        return {
            lot.outline.leaves[leaf].id: scored.leaf_points(number)
            for leaf, scored in lot.scored.items()
            if number in scored.known
        }

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
