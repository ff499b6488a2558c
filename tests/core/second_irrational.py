"""Logarithm, exponential and a root in whole numbers of a hundred decimals: unlike `core/irrational` in every step."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

ONE = 10**100
"""One, as a whole number of 10^-100."""


def cut(number: int, by: int) -> int:
    """The quotient without what is behind the point, on both sides of nought."""
    return number // by if number >= 0 else -(-number // by)


def fixed(value: Fraction) -> int:
    return cut(value.numerator * ONE, value.denominator)


def log(value: Fraction) -> int:
    """ln(value) by ln 2 and the series of atanh."""
    twos = 0
    while value > Fraction(4, 3):
        value, twos = value / 2, twos + 1
    while value < Fraction(2, 3):
        value, twos = value * 2, twos - 1
    return _atanh_twice(value) + twos * _log_two()


@cache
def _log_two() -> int:
    return -_atanh_twice(Fraction(1, 2))


def _atanh_twice(value: Fraction) -> int:
    z = fixed((value - 1) / (value + 1))
    square, term, found, n = cut(z * z, ONE), z, 0, 1
    while term:
        found += cut(term, n)
        term, n = cut(term * square, ONE), n + 2
    return 2 * found


def exp(value: int) -> Fraction:
    """e^value for a fixed-point value: its whole halvings by squaring, the rest by the series of the exponential."""
    halvings = max(0, abs(value).bit_length() - ONE.bit_length() + 4)
    small = Fraction(value, ONE * 2**halvings)
    step, term, found, n = fixed(small), ONE, 0, 1
    while term:
        found += term
        term, n = cut(term * step, ONE * n), n + 1
    result = Fraction(found, ONE)
    for _ in range(halvings):
        result = significant(result * result, 95)
    return result


def significant(value: Fraction, digits: int) -> Fraction:
    """The value rounded to so many significant digits."""
    if value == 0:
        return value
    size, scale = abs(value), 0
    low, high = Fraction(10) ** (digits - 1), Fraction(10) ** digits
    guess = len(str(size.numerator)) - len(str(size.denominator))
    scale = digits - guess
    while size * Fraction(10) ** scale >= high:
        scale -= 1
    while size * Fraction(10) ** scale < low:
        scale += 1
    unit = Fraction(10) ** scale
    return Fraction(round(value * unit)) / unit


def power(value: Fraction, exponent: Fraction) -> Fraction:
    """value^exponent, not rounded to fifty digits yet."""
    if exponent.denominator == 1 and exponent <= 16:
        product = Fraction(1)
        for _ in range(int(exponent)):
            product *= value
        return product
    return exp(log(value) * exponent.numerator // exponent.denominator)


@cache
def equal_powers(a: Fraction, b: Fraction) -> Fraction | None:
    """The n > 0 with a^n + b^n = 2, by Newton from the right, where the curve is convex and rising."""
    if a * b >= 1 or (a <= 1 and b <= 1):
        return None
    logs = [Fraction(log(one), ONE) for one in (a, b)]
    n = Fraction(log(Fraction(2)), log(max(a, b)))
    if n > 2000:
        return None
    for _ in range(200):
        powers = [exp(fixed(n * one)) for one in logs]
        step = (sum(powers, Fraction(0)) - 2) / sum((p * one for p, one in zip(powers, logs, strict=True)), Fraction(0))
        n = significant(n - step, 90)
        if abs(step) < abs(n) / 10**80:
            break
    return n if n <= 1000 else None
