"""All scores of one lot as whole numbers, made once; one changed score gives the table with it changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from operator import mul
from typing import NamedTuple, TypeAlias

from tender_desk.core.criteria import AwardModel, Branch, LabelledScale, Leaf, NumericScale, leaves_below, walk
from tender_desk.core.methods import is_relative
from tender_desk.core.numbers import common_multiple
from tender_desk.core.weighing import Figures, Line, Shape, Step, Weighing, between

Number: TypeAlias = Fraction | Decimal
"""An exact number as it comes in."""
Scores: TypeAlias = Mapping[str, Mapping[str, Sequence[Number]]]
"""The scores of a lot by bid and leaf."""
Row: TypeAlias = tuple[int, ...]
NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RankedBid:
    """One bid as the ranking takes it: evaluated price in euro and scores or own figures by leaf, all exact.

    A list of scores is averaged. `excluded` is the ground on which a decision took the bid out.
    """

    id: str
    price: Fraction | None
    scores: Mapping[str, tuple[Fraction, ...]] = field(default_factory=dict, hash=False)
    excluded: str | None = None


class Scored(NamedTuple):
    """The points of a lot on one leaf, by bid: the values a fraction is taken of, how, and what came of it.

    Of bids that have nothing here the numbers mean nothing. `best` is the best figure of a ratio measure and `holders`
    are the bids that have it.
    """

    values: Sequence[int]
    shape: Shape
    points: Figures
    best: Fraction | None = None
    holders: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Column:
    """What the bids of a lot have on one leaf, in the order of their ids: a row each of whole numbers of 1/`unit`.

    `worths` are, for a labelled scale, the fractions of those levels in whole numbers of 1/`worth`, else the same rows.
    Means are computed when somebody asks, and once: a table with another column changed shares them.
    """

    leaf: Leaf
    weighing: Weighing
    unit: int
    rows: tuple[Row, ...]
    worth: int
    worths: tuple[Row, ...]
    common: int
    """What the lengths of all rows divide."""
    times: tuple[int, ...]
    """How often the sum of each row stands in a mean over the common length; empty where that is once for all."""
    missing: frozenset[int]
    """The bids, by number, that have nothing here."""
    line: Line
    """From a mean, or a mean of worths, to the fraction on the leaf's scale."""
    step: Step
    """From there to points."""

    @cached_property
    def means(self) -> Sequence[int]:
        """The mean of what each bid has, in whole numbers of 1/`divisor`; 0 where it has nothing."""
        return self._means(self.rows)

    @property
    def divisor(self) -> int:
        """What the means are divided by."""
        return self.unit * self.common

    @cached_property
    def scored(self) -> Scored:
        """The points for what people scored: of the mean (numeric), or of the mean of the levels' worths (labelled)."""
        values = self._means(self.worths)
        return Scored(values, self.line, self.step.points(values))

    def _means(self, rows: Sequence[Row]) -> Sequence[int]:
        sums = list(map(sum, rows))
        return list(map(mul, sums, self.times)) if self.times else sums

    def below(self, minimum: Fraction) -> set[int]:
        """Return the bids whose mean is below a minimum."""
        least = -(-minimum.numerator * self.divisor // minimum.denominator)
        return {bid for bid, value in enumerate(self.means) if value < least} - self.missing

    def given(self, bid: int) -> tuple[Fraction, ...]:
        """Return what one bid has, as it was given."""
        return tuple(Fraction(one, self.unit) for one in self.rows[bid])

    def with_row(self, bid: int, given: Sequence[Number]) -> Column:
        """Return the column with what one bid has replaced."""
        pairs = [one.as_integer_ratio() for one in given]
        if any(self.unit % divisor for _, divisor in pairs):
            rows = [self.given(number) for number in range(len(self.rows))]
            return column(self.leaf, self.weighing, [*rows[:bid], given, *rows[bid + 1 :]])
        row = tuple([number * (self.unit // divisor) for number, divisor in pairs])
        changed = _with(self.rows, bid, row)
        if not isinstance(self.leaf.scale, LabelledScale):
            return _column(self.leaf, self.weighing, self.unit, changed, self.unit, changed)
        worth = _levels(self.leaf.scale, self.unit, self.worth)
        worths = _with(self.worths, bid, tuple([worth[one] for one in row]))
        return _column(self.leaf, self.weighing, self.unit, changed, self.worth, worths)


def _with(rows: tuple[Row, ...], at: int, row: Row) -> tuple[Row, ...]:
    return (*rows[:at], row, *rows[at + 1 :])


def column(leaf: Leaf, weighing: Weighing, given: Sequence[Sequence[Number]]) -> Column:
    """Make the column of a leaf from what each bid was given; KeyError for a score that is no level of its scale."""
    pairs = [[one.as_integer_ratio() for one in row] for row in given]
    units = {divisor for row in pairs for _, divisor in row}
    labelled = leaf.scale if isinstance(leaf.scale, LabelledScale) else None
    if labelled:
        units |= {level.score.denominator for level in labelled.levels}
    unit = common_multiple(units)
    if unit == 1:
        rows = tuple([tuple([number for number, _ in row]) for row in pairs])
    else:
        rows = tuple([tuple([number * (unit // divisor) for number, divisor in row]) for row in pairs])
    if labelled is None:
        return _column(leaf, weighing, unit, rows, unit, rows)
    worth = common_multiple(level.fraction.denominator for level in labelled.levels)
    levels = _levels(labelled, unit, worth)
    return _column(leaf, weighing, unit, rows, worth, tuple([tuple([levels[one] for one in row]) for row in rows]))


def _column(
    leaf: Leaf, weighing: Weighing, unit: int, rows: tuple[Row, ...], worth: int, worths: tuple[Row, ...]
) -> Column:
    """Return the column with what follows from the lengths of its rows."""
    lengths = list(map(len, rows))
    counts = set(lengths)
    common = common_multiple(counts - {0})
    times = tuple([common // count if count else 0 for count in lengths]) if len(counts) > 1 or 0 in counts else ()
    missing = frozenset([bid for bid, length in enumerate(lengths) if not length]) if 0 in counts else NOBODY
    line = Line(1, 0, worth * common)
    if isinstance(leaf.scale, NumericScale):
        line = between(leaf.scale.minimum, leaf.scale.maximum, unit * common)
    return Column(leaf, weighing, unit, rows, worth, worths, common, times, missing, line, weighing.on(line).reduced())


def _levels(scale: LabelledScale, unit: int, worth: int) -> dict[int, int]:
    """Return the fraction of each level by its score, both as whole numbers; of two with one score the first."""
    return {int(level.score * unit): int(level.fraction * worth) for level in reversed(scale.levels)}


class Bound(NamedTuple):
    """A minimum in points of a branch or of the whole quality part: where, how much, over which leaves by number."""

    at: str
    minimum: Fraction
    leaves: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What is looked up in a model again and again, looked up once."""

    model: AwardModel
    leaves: tuple[Leaf, ...]
    numbers: Mapping[str, int]
    """The place of each leaf among the leaves, by its id."""
    scored: tuple[int, ...]
    measured: tuple[int, ...]
    bounds: tuple[Bound, ...]
    weighings: tuple[Weighing, ...]
    price: Weighing | None
    relative: bool
    full: Fraction

    @classmethod
    def of(cls, model: AwardModel) -> Outline:
        """Return the outline of a model."""
        leaves = model.leaves
        numbers = {leaf.id: number for number, leaf in enumerate(leaves)}
        bounds = [
            Bound(f"criteria.{node.id}", node.minimum, tuple(numbers[leaf.id] for leaf in leaves_below(node)))
            for _, node in walk(model.criteria)
            if isinstance(node, Branch) and node.minimum is not None
        ]
        if model.quality_minimum is not None:
            bounds.append(Bound("quality", model.quality_minimum, tuple(range(len(leaves)))))
        return cls(
            model,
            leaves,
            numbers,
            scored=tuple(number for number, leaf in enumerate(leaves) if leaf.scale),
            measured=tuple(number for number, leaf in enumerate(leaves) if leaf.measure),
            bounds=tuple(bounds),
            weighings=tuple(Weighing.of(leaf.points, model) for leaf in leaves),
            price=Weighing.of(model.price.points, model) if model.price else None,
            relative=is_relative(model),
            full=model.full_points,
        )


@dataclass(frozen=True, eq=False)
class ScoreTable:
    """One lot: its bids in order of their ids, a column per leaf, prices in whole numbers of 1/`unit` euro.

    What a bid that a decision took out was given is not in the columns: nobody counts it.
    """

    outline: Outline
    ids: tuple[str, ...]
    excluded: tuple[str | None, ...]
    columns: tuple[Column, ...]
    prices: tuple[int | None, ...]
    unit: int

    @classmethod
    def of(cls, model: AwardModel, bids: Iterable[RankedBid], scores: Scores | None = None) -> ScoreTable:
        """Make the table of a lot; `scores`, by bid and leaf, stand in place of those the bids carry.

        Raises KeyError for a score that is no level of a labelled scale: scores are checked where they come in.
        """
        listed = sorted(bids, key=lambda bid: bid.id)
        outline = Outline.of(model)
        given = [_counted(bid, bid.scores if scores is None else scores.get(bid.id, {})) for bid in listed]
        columns = [
            column(leaf, weighing, [own.get(leaf.id, ()) for own in given])
            for leaf, weighing in zip(outline.leaves, outline.weighings, strict=True)
        ]
        prices, unit = _in_units([bid.price for bid in listed])
        ids, excluded = tuple(bid.id for bid in listed), tuple(bid.excluded for bid in listed)
        return cls(outline, ids, excluded, tuple(columns), prices, unit)

    def with_scores(self, bid: str, criterion: str, given: Sequence[Number]) -> ScoreTable:
        """Return the table with what one bid has on one leaf replaced; all other columns are the same objects.

        Raises KeyError where the lot has no such bid or leaf, or where a score is no level of its scale.
        """
        row, number = self._number(bid), self.outline.numbers[criterion]
        if self.excluded[row] is not None:
            return self
        changed = self.columns[number].with_row(row, given)
        return replace(self, columns=(*self.columns[:number], changed, *self.columns[number + 1 :]))

    def with_score(self, bid: str, criterion: str, place: int, score: Number) -> ScoreTable:
        """Return the table with one score of a bid on a leaf changed, by its place among them, from 0."""
        given: list[Number] = list(self.columns[self.outline.numbers[criterion]].given(self._number(bid)))
        given[place] = score
        return self.with_scores(bid, criterion, given)

    def with_price(self, bid: str, price: Fraction | None) -> ScoreTable:
        """Return the table with one bid's price in euro changed."""
        listed = [None if one is None else Fraction(one, self.unit) for one in self.prices]
        listed[self._number(bid)] = price
        prices, unit = _in_units(listed)
        return replace(self, prices=prices, unit=unit)

    def _number(self, bid: str) -> int:
        if bid not in self.ids:
            raise KeyError(bid)
        return self.ids.index(bid)


def _counted(bid: RankedBid, scores: Mapping[str, Sequence[Number]]) -> Mapping[str, Sequence[Number]]:
    return scores if bid.excluded is None else {}


def _in_units(prices: Sequence[Fraction | None]) -> tuple[tuple[int | None, ...], int]:
    unit = common_multiple(price.denominator for price in prices if price is not None)
    return tuple([None if one is None else one.numerator * (unit // one.denominator) for one in prices]), unit
