"""From a mean or a price to a fraction, and from a fraction to points: whole numbers, all bids of a lot at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from tender_desk.core.criteria import AwardModel
from tender_desk.core.numbers import quotient, quotients

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


class Points(NamedTuple):
    """Points of each value in turn: numerators over one denominator, or over `own` ones (`denominator` is 0 then)."""

    numerators: Sequence[int]
    denominator: int
    own: Sequence[int] = ()

    def pairs(self) -> Iterable[Pair]:
        """Return them as fractions."""
        return zip(self.numerators, self.own or [self.denominator] * len(self.numerators), strict=True)


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

    def points(self, values: Sequence[int], shape: Shape) -> Points:
        """Return the points of every value."""
        if isinstance(shape, Line):
            return self._on_line(*shape.straight(values))
        return self._one_by_one([shape.at(value) for value in values])

    def _on_line(self, values: Sequence[int], line: Line) -> Points:
        slope, offset, divisor, _ = line
        if self.percent:
            parts = quotients(values, slope * self.percent, offset * self.percent, divisor)
            found, denominator = [part * self.up for part in parts], self.percent * self.down
        elif self.places:
            up = self.up * self.places
            found, denominator = quotients(values, slope * up, offset * up, divisor * self.down), self.places
        else:
            slope, offset = slope * self.up, offset * self.up
            found, denominator = [slope * value + offset for value in values], divisor * self.down
        return Points(self._not_below_zero(found), denominator)

    def _one_by_one(self, fractions: Iterable[Pair]) -> Points:
        if self.percent:
            found = [quotient(up * self.percent, down) * self.up for up, down in fractions]
            return Points(self._not_below_zero(found), self.percent * self.down)
        if self.places:
            times = self.up * self.places
            found = [quotient(up * times, down * self.down) for up, down in fractions]
            return Points(self._not_below_zero(found), self.places)
        listed = list(fractions)
        own = [down * self.down for _, down in listed]
        return Points(self._not_below_zero([up * self.up for up, _ in listed]), 0, own)

    def _not_below_zero(self, points: list[int]) -> list[int]:
        return [max(one, 0) for one in points] if self.zero else points
