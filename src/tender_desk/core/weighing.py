"""From a mean or a price to a fraction, and from a fraction to points: whole numbers, all bids of a lot at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import add
from typing import NamedTuple, TypeAlias

from tender_desk.core.criteria import AwardModel
from tender_desk.core.numbers import common_divisor, common_multiple, inverse_quotients, order_keys, quotient, quotients

Pair: TypeAlias = tuple[int, int]
"""A fraction as numerator and denominator, not reduced; the denominator is above zero."""


def pair(value: Fraction) -> Pair:
    """Return a fraction as its numerator and denominator."""
    return value.numerator, value.denominator


class Line(NamedTuple):
    """The fraction (slope x value + offset) / divisor of a whole number; `bent`: kept between nothing and all."""

    slope: int
    offset: int
    divisor: int
    bent: bool = False

    def at(self, value: int) -> Pair:
        """Return the fraction for one value."""
        found = self.slope * value + self.offset
        return (min(max(found, 0), self.divisor) if self.bent else found), self.divisor

    def falling(self) -> Line:
        """Return one less the fraction: what a low value gets where lower is better."""
        return Line(-self.slope, self.divisor - self.offset, self.divisor, self.bent)

    def straight(self, values: Sequence[int]) -> tuple[Sequence[int], Line]:
        """Return values that lie on a line that is not bent, for the same fractions."""
        if not self.bent:
            return values, self
        return [self.at(value)[0] for value in values], Line(1, 0, self.divisor)


class Inverse(NamedTuple):
    """The fraction best / value of a whole number, of which the lowest is best; the value is above zero."""

    best: int

    def at(self, value: int) -> Pair:
        """Return the fraction for one value."""
        return self.best, value


class Curve(NamedTuple):
    """The fraction of a whole number by a function that is no line."""

    at: Callable[[int], Pair]


Shape: TypeAlias = Line | Inverse | Curve


def between(low: Fraction, high: Fraction, divisor: int) -> Line:
    """Return (value - low) / (high - low) for whole numbers of 1/divisor."""
    span = high - low
    up = low.denominator * span.denominator
    return Line(up, -low.numerator * span.denominator * divisor, low.denominator * span.numerator * divisor)


class Figures(NamedTuple):
    """A fraction of each bid in turn: numerators over one denominator, or each over its `own` (`denominator` is 0)."""

    numerators: Sequence[int]
    denominator: int
    own: Sequence[int] = ()

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> Figures:
        """Return fractions that have each a denominator of their own."""
        listed = list(pairs)
        return cls([up for up, _ in listed], 0, [down for _, down in listed])

    def pairs(self) -> Iterable[Pair]:
        """Return them one by one."""
        return zip(self.numerators, self.own or [self.denominator] * len(self.numerators), strict=True)

    def at(self, place: int) -> Pair:
        """Return one of them."""
        return self.numerators[place], self.own[place] if self.own else self.denominator

    def some(self, places: Sequence[int]) -> Figures:
        """Return those at some places."""
        numerators = [self.numerators[place] for place in places]
        return Figures(numerators, self.denominator, [self.own[place] for place in places] if self.own else ())

    def but(self, place: int) -> Figures:
        """Return all but the one at a place."""
        numerators, own = ((*one[:place], *one[place + 1 :]) for one in (self.numerators, self.own))
        return Figures(numerators, self.denominator, own)

    def plus(self, other: Figures) -> Figures:
        """Return the sum of two fractions for each."""
        if self.own or other.own:
            both = zip(self.pairs(), other.pairs(), strict=True)
            return Figures.of([(a * d + c * b, b * d) for (a, b), (c, d) in both])
        if self.denominator == other.denominator:
            return Figures(list(map(add, self.numerators, other.numerators)), self.denominator)
        denominator = common_multiple((self.denominator, other.denominator))
        return Figures(list(map(add, self.over(denominator), other.over(denominator))), denominator)

    def over(self, denominator: int) -> Sequence[int]:
        """Return the numerators over a multiple of the one denominator."""
        times = denominator // self.denominator
        return self.numerators if times == 1 else [times * one for one in self.numerators]

    def rounded(self, decimals: int) -> Figures:
        """Return them rounded, halves away from zero."""
        step = 10**decimals
        if self.own:
            return Figures([quotient(up * step, down) for up, down in self.pairs()], step)
        return Figures(quotients(self.numerators, step, 0, self.denominator), step)

    def order_keys(self) -> Sequence[int]:
        """Return whole numbers that are ordered, and equal, exactly as the fractions are."""
        return order_keys(self.numerators, self.own) if self.own else self.numerators


class Step(NamedTuple):
    """Points of whole numbers: (slope x value + offset) / divisor, rounded, times `up`, over the denominator.

    A divisor of 0: nothing is rounded. `zero`: not below zero.
    """

    slope: int
    offset: int
    divisor: int
    up: int
    denominator: int
    zero: bool

    def reduced(self) -> Step:
        """Return the same step with the smallest numbers: a lot's scores are taken through it again and again."""
        if not self.divisor:
            return self
        common = common_divisor(self.slope, self.offset, self.divisor)
        slope, offset, divisor = self.slope // common, self.offset // common, self.divisor // common
        return Step(slope, offset, divisor, self.up, self.denominator, self.zero)

    def points(self, values: Sequence[int]) -> Figures:
        """Return the points of every value."""
        slope, offset, divisor, up, denominator, zero = self
        found = quotients(values, slope, offset, divisor) if divisor else [slope * one + offset for one in values]
        if up != 1:
            found = [up * one for one in found]
        return Figures([max(one, 0) for one in found] if zero else found, denominator)


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

    def points(self, values: Sequence[int], shape: Shape) -> Figures:
        """Return the points of every value."""
        if isinstance(shape, Line):
            straight, line = shape.straight(values)
            return self.on(line).points(straight)
        if isinstance(shape, Inverse) and self.places and self.up >= 0:
            found = inverse_quotients(values, shape.best * self.up * self.places, self.down)
            return Figures(found, self.places)
        return self._one_by_one([shape.at(value) for value in values])

    def on(self, line: Line) -> Step:
        """Return the one step from values on a line, not a bent one, to points."""
        slope, offset, divisor, _ = line
        if self.percent:
            denominator = self.percent * self.down
            return Step(slope * self.percent, offset * self.percent, divisor, self.up, denominator, self.zero)
        if self.places:
            up = self.up * self.places
            return Step(slope * up, offset * up, divisor * self.down, 1, self.places, self.zero)
        return Step(slope * self.up, offset * self.up, 0, 1, divisor * self.down, self.zero)

    def _one_by_one(self, fractions: Iterable[Pair]) -> Figures:
        if self.percent:
            found = [quotient(up * self.percent, down) * self.up for up, down in fractions]
            return Figures(self._not_below_zero(found), self.percent * self.down)
        if self.places:
            times = self.up * self.places
            found = [quotient(up * times, down * self.down) for up, down in fractions]
            return Figures(self._not_below_zero(found), self.places)
        listed = list(fractions)
        own = [down * self.down for _, down in listed]
        return Figures(self._not_below_zero([up * self.up for up, _ in listed]), 0, own)

    def _not_below_zero(self, points: list[int]) -> list[int]:
        return [max(one, 0) for one in points] if self.zero else points
