"""All scores of one lot as whole numbers, made once; one changed score gives the table with it changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, TypeAlias

from tender_desk.core.criteria import AwardModel, Branch, LabelledScale, Leaf, NumericScale, leaves_below, walk
from tender_desk.core.methods import is_relative
from tender_desk.core.numbers import common_multiple, quotient, quotients
from tender_desk.core.price_formulas import Pair

Number: TypeAlias = Fraction | Decimal
"""An exact number as it comes in."""
Row: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RankedBid:
    """One bid as the ranking takes it: evaluated price in euro and scores or own figures by leaf, all exact.

    A list of scores is averaged. `excluded` is the ground on which a decision took the bid out.
    """

    id: str
    price: Fraction | None
    scores: Mapping[str, tuple[Fraction, ...]] = field(default_factory=dict, hash=False)
    excluded: str | None = None


class Line(NamedTuple):
    """A leaf's fraction from a mean: (slope x mean + offset) / divisor, the mean and all three whole numbers.

    `bent`: kept between nothing and all.
    """

    slope: int
    offset: int
    divisor: int
    bent: bool = False

    def at(self, mean: int) -> Pair:
        """Return the fraction for one mean."""
        found = self.slope * mean + self.offset
        return (min(max(found, 0), self.divisor) if self.bent else found), self.divisor


def line_between(low: Fraction, high: Fraction, divisor: int) -> Line:
    """Return (mean - low) / (high - low) for means that are whole numbers of 1/divisor."""
    span = high - low
    up = low.denominator * span.denominator
    return Line(up, -low.numerator * span.denominator * divisor, low.denominator * span.numerator * divisor)


@dataclass(frozen=True, slots=True)
class Weighing:
    """How a fraction becomes points: rounded to 1/`percent`, times up/down, rounded to 1/`places`, not below zero.

    Where `percent` or `places` is 0 that rounding is not in the model.
    """

    up: int
    down: int
    percent: int
    places: int
    zero: bool

    @classmethod
    def of(cls, points: Fraction, model: AwardModel) -> Weighing:
        """Return how the model weighs what carries so many points."""
        at, step = model.rounding.at, 10**model.rounding.decimals
        percent, places = 100 * step if at == "score" else 0, step if at == "criterion" else 0
        return cls(points.numerator, points.denominator, percent, places, model.negative_points == "zero")

    def fraction(self, one: Pair) -> Fraction:
        """Return the fraction that is weighted."""
        return Fraction(quotient(one[0] * self.percent, one[1]), self.percent) if self.percent else Fraction(*one)

    def points(self, one: Pair) -> Pair:
        """Return the points for one fraction."""
        up, down = one
        if self.percent:
            up, down = quotient(up * self.percent, down), self.percent
        up, down = up * self.up, down * self.down
        if self.places:
            up, down = quotient(up * self.places, down), self.places
        return (0 if self.zero and up < 0 else up), down

    def all_points(self, means: Sequence[int], line: Line) -> tuple[list[int], int]:
        """Return `points` for a mean of every bid, as numerators and their one denominator."""
        slope, offset, divisor, bent = line
        if bent:
            means, slope, offset = [line.at(mean)[0] for mean in means], 1, 0
        if self.percent:
            found = quotients(means, slope * self.percent, offset * self.percent, divisor)
            points, denominator = [one * self.up for one in found], self.percent * self.down
        elif self.places:
            up = self.up * self.places
            points, denominator = quotients(means, slope * up, offset * up, divisor * self.down), self.places
        else:
            slope, offset = slope * self.up, offset * self.up
            points, denominator = [slope * mean + offset for mean in means], divisor * self.down
        if self.zero and min(points, default=0) < 0:
            points = [max(one, 0) for one in points]
        return points, denominator


class Means(NamedTuple):
    """The mean of every bid as whole numbers of 1/divisor; 0 where a bid has nothing."""

    values: list[int]
    divisor: int


@dataclass(frozen=True, eq=False)
class Column:
    """What the bids of a lot have on one leaf, in the order of their ids: a row each of whole numbers of 1/`unit`.

    `worths` are, for a labelled scale, the fractions of those levels in whole numbers of 1/`worth`. What follows from
    the rows is computed when somebody asks, and once: a table with another column changed shares it.
    """

    leaf: Leaf
    weighing: Weighing
    unit: int
    rows: tuple[Row, ...]
    worth: int = 0
    worths: tuple[Row, ...] = ()

    @cached_property
    def missing(self) -> frozenset[int]:
        """The bids, by number, that have nothing here."""
        return frozenset([number for number, row in enumerate(self.rows) if not row])

    @cached_property
    def means(self) -> Means:
        """The mean of what each bid has."""
        return _means(self.rows, self.unit)

    @cached_property
    def points(self) -> tuple[list[int], int]:
        """The points of every bid for what people scored, as numerators over one denominator."""
        values, line = self.scored
        return self.weighing.all_points(values, line)

    @cached_property
    def scored(self) -> tuple[list[int], Line]:
        """What the fraction on the scale is taken of, per bid, and how: the mean, or the mean of the levels' worths."""
        if isinstance(self.leaf.scale, NumericScale):
            values, divisor = self.means
            return values, line_between(self.leaf.scale.minimum, self.leaf.scale.maximum, divisor)
        values, divisor = _means(self.worths, self.worth)
        return values, Line(1, 0, divisor)

    def below(self, minimum: Fraction) -> set[int]:
        """Return the bids whose mean is below a minimum."""
        values, divisor = self.means
        least = -(-minimum.numerator * divisor // minimum.denominator)
        return {number for number, value in enumerate(values) if value < least} - self.missing

    def given(self, bid: int) -> tuple[Fraction, ...]:
        """Return what one bid has, as it was given."""
        return tuple(Fraction(one, self.unit) for one in self.rows[bid])

    def with_row(self, bid: int, given: Sequence[Number]) -> Column:
        """Return the column with what one bid has replaced."""
        pairs = [one.as_integer_ratio() for one in given]
        if any(self.unit % divisor for _, divisor in pairs):
            rows = [self.given(number) for number in range(len(self.rows))]
            rows[bid] = tuple(Fraction(*one) for one in pairs)
            return column(self.leaf, self.weighing, rows)
        row = tuple([number * (self.unit // divisor) for number, divisor in pairs])
        changed = replace(self, rows=_with(self.rows, bid, row))
        if isinstance(self.leaf.scale, LabelledScale):
            worth = _levels(self.leaf.scale, self.unit, self.worth)
            return replace(changed, worths=_with(self.worths, bid, tuple([worth[one] for one in row])))
        return changed


def _with(rows: tuple[Row, ...], at: int, row: Row) -> tuple[Row, ...]:
    return (*rows[:at], row, *rows[at + 1 :])


def _means(rows: Sequence[Row], unit: int) -> Means:
    """Return the means of rows; where their lengths differ, over a divisor that all of them divide."""
    sums, lengths = list(map(sum, rows)), list(map(len, rows))
    counts = set(lengths) - {0}
    times = common_multiple(counts)
    if len(counts) > 1:
        sums = [one * (times // count) if count else 0 for one, count in zip(sums, lengths, strict=True)]
    return Means(sums, unit * times)


def column(leaf: Leaf, weighing: Weighing, given: Sequence[Sequence[Number]]) -> Column:
    """Make the column of a leaf from what each bid was given; KeyError for a score that is no level of its scale."""
    pairs = [[one.as_integer_ratio() for one in row] for row in given]
    units = {divisor for row in pairs for _, divisor in row}
    labelled = leaf.scale if isinstance(leaf.scale, LabelledScale) else None
    if labelled:
        units |= {level.score.denominator for level in labelled.levels}
    unit = common_multiple(units)
    rows = tuple([tuple([number * (unit // divisor) for number, divisor in row]) for row in pairs])
    if labelled is None:
        return Column(leaf, weighing, unit, rows)
    worth = common_multiple(level.fraction.denominator for level in labelled.levels)
    levels = _levels(labelled, unit, worth)
    return Column(leaf, weighing, unit, rows, worth, tuple([tuple([levels[one] for one in row]) for row in rows]))


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
    def of(cls, model: AwardModel, bids: Iterable[RankedBid]) -> ScoreTable:
        """Make the table of a lot; StopIteration never leaves: scores are checked first."""
        listed = sorted(bids, key=lambda bid: bid.id)
        outline = Outline.of(model)
        scores: list[Mapping[str, tuple[Fraction, ...]]] = [
            bid.scores if bid.excluded is None else {} for bid in listed
        ]
        columns = [
            column(leaf, weighing, [given.get(leaf.id, ()) for given in scores])
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


def _in_units(prices: Sequence[Fraction | None]) -> tuple[tuple[int | None, ...], int]:
    unit = common_multiple(price.denominator for price in prices if price is not None)
    return tuple([None if one is None else one.numerator * (unit // one.denominator) for one in prices]), unit
