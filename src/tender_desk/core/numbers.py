"""The one door through which numbers come in, and the one place that rounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,12})?")
"""A number in a score case: a plain decimal string, no exponent, no thousands separator."""


def exact(value: str | int | Decimal | Fraction) -> Fraction:
    """Return the number as an exact rational.

    Binary floats are refused: 0.1 is not one tenth in binary. A cell of a spreadsheet goes through
    `decimal_of_cell` first.

    Raises TypeError for a float or bool, ValueError for text that is no plain decimal number.
    """
    if isinstance(value, bool | float) or not isinstance(value, str | int | Decimal | Fraction):
        raise TypeError(f"not an exact number: {value!r}")
    if isinstance(value, str) and not NUMBER.fullmatch(value):
        raise ValueError(f"not a plain decimal number: {value!r}")
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"not a finite number: {value!r}")
    return Fraction(value)


def decimal_of_cell(value: int | float) -> Decimal:
    """Return what a spreadsheet program shows for a number cell: its 15 significant digits.

    A number cell is a binary float; 826421.68 may stand in the file as 826421.6800000001.
    """
    if isinstance(value, bool):
        raise TypeError(f"not a number cell: {value!r}")
    number = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    if not number.is_finite():
        raise ValueError(f"not a finite number: {value!r}")
    return number


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Round to `decimals` places, halves away from zero (scoring-methods: the only rounding rule there is)."""
    scale = 10**decimals
    return Fraction(quotient(value.numerator * scale, value.denominator), scale)


def quotient(number: int, divisor: int) -> int:
    """Return the whole number nearest to number / divisor, halves away from zero; the divisor is above zero."""
    if number >= 0:
        return (2 * number + divisor) // (2 * divisor)
    return -((divisor - 2 * number) // (2 * divisor))


def quotients(values: Sequence[int], slope: int, offset: int, divisor: int) -> list[int]:
    """Return the `quotient` of slope x value + offset for every value: what rounds all bids of a lot at once."""
    lowest = min(values, default=0) if slope >= 0 else max(values, default=0)
    if slope * lowest + offset < 0:
        return [quotient(slope * value + offset, divisor) for value in values]
    slope, offset, double = 2 * slope, 2 * offset + divisor, 2 * divisor
    return [(slope * value + offset) // double for value in values]


def inverse_quotients(values: Sequence[int], number: int, divisor: int) -> list[int]:
    """Return the `quotient` of number and divisor x value for every value; number not below zero, the others above."""
    number, double = 2 * number, 2 * divisor
    return [(number + divisor * value) // (double * value) for value in values]


def common_multiple(numbers: Iterable[int]) -> int:
    """Return the least common multiple of whole numbers above zero; 1 of none."""
    found = 1
    for one in set(numbers):
        found *= Fraction(one, found).numerator
    return found


def common_divisor(*numbers: int) -> int:
    """Return the greatest common divisor of whole numbers, not all of them zero."""
    found = 0
    for one in numbers:
        while one:
            found, one = one, found % one
    return abs(found)


def order_keys(numerators: Sequence[int], denominators: Sequence[int]) -> Sequence[int]:
    """Return whole numbers that are ordered, and equal, exactly as the fractions are; denominators above zero.

    Two fractions that differ do so by at least 1 / (their denominators' product). Shifted by as many bits as that
    product has at most, they differ by one or more, and so do their floors. Nothing is brought to one denominator,
    whose digits would grow with the number of bids.
    """
    largest = max(denominators, default=1)
    if largest == min(denominators, default=1):
        return numerators
    bits = 2 * largest.bit_length()
    return [(one << bits) // other for one, other in zip(numerators, denominators, strict=True)]


def plain(value: Fraction, most_decimals: int = 12) -> str:
    """Return a plain decimal string: exact where finite, else rounded to `most_decimals`; no exponent, no -0."""
    decimals = finite_decimals(value)
    if decimals is None:
        value, decimals = rounded(value, most_decimals), most_decimals
    text = fixed(value, decimals)
    return (text.rstrip("0").rstrip(".") if "." in text else text) if decimals else text


def fixed(value: Fraction, decimals: int) -> str:
    """Return the value with exactly `decimals` places behind a point, rounded half away from zero."""
    number = rounded(value, decimals)
    digits = str(abs(number.numerator) * 10**decimals // number.denominator).rjust(decimals + 1, "0")
    sign = "-" if number < 0 else ""
    return sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def finite_decimals(value: Fraction) -> int | None:
    """Return how many decimals write the value exactly, or None where no finite number does."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def mean(values: tuple[Fraction, ...]) -> Fraction:
    """Return the exact mean of one or more values; whole scores, as most are, are added as whole numbers."""
    if len(values) == 1:
        return values[0]
    if all(value.denominator == 1 for value in values):
        return Fraction(sum([value.numerator for value in values]), len(values))
    return sum(values, Fraction(0)) / len(values)
