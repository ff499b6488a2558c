"""Logarithms, roots and the one equation of the methods: sixty significant digits inside, fifty of them kept.

Everything else in the core is an exact rational. These are rounded once, before anything is compared with them
(scoring-methods, "Arithmetic"); the context is this module's own, whatever the program around it set.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import lru_cache

INSIDE, KEPT = 60, 50
"""Significant digits that are computed with, and that are kept."""
_WORK = Context(prec=INSIDE, rounding=ROUND_HALF_EVEN, Emax=999_999, Emin=-999_999)
_KEEP = Context(prec=KEPT, rounding=ROUND_HALF_EVEN, Emax=999_999, Emin=-999_999)
_FINE = Context(prec=2 * INSIDE, rounding=ROUND_HALF_EVEN, Emax=999_999, Emin=-999_999)
"""For the root of an equation, of which sixty digits are to be right."""
TWO = Decimal(2)
MOST_EXPONENT = 1000
"""More than any model has; beyond it a power has more digits than a program can hold."""
MOST_EXACT = 16
"""Whole exponents up to here give an exact power; its digits grow with them."""
HALVINGS = 300
"""How often the root is closed in: each time a bit more of it is known; sixty digits are two hundred bits."""


def _decimal(value: Fraction, context: Context = _WORK) -> Decimal:
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def kept(value: Decimal) -> Fraction:
    """Return a value rounded to the digits that are kept, exact from here on."""
    return Fraction(_KEEP.plus(value))


def log_ratio(value: Fraction, base: Fraction) -> Fraction:
    """Return ln(value) / ln(base), value > 0, base > 1; exact where the value is one or the base."""
    if value in {1, base}:
        return Fraction(0 if value == 1 else 1)
    return kept(_WORK.divide(_WORK.ln(_decimal(value)), _WORK.ln(_decimal(base))))


def power(value: Fraction, exponent: Fraction) -> Fraction:
    """Return value ^ exponent, value above zero: exact for a small whole exponent, else the digits that are kept."""
    if _exact(exponent):
        return value**exponent.numerator
    if value == 1:
        return Fraction(1)
    return kept(_power(_decimal(value), _decimal(exponent), _WORK))


def _exact(exponent: Fraction) -> bool:
    return exponent.denominator == 1 and exponent <= MOST_EXACT


def _power(value: Decimal, exponent: Decimal, context: Context) -> Decimal:
    return context.power(value, exponent)


@lru_cache(maxsize=64)
def exponent_of_equivalence(a: Fraction, b: Fraction) -> Fraction | None:
    """Return the one n > 0 with a^n + b^n = 2, a and b above zero; None where there is none up to MOST_EXPONENT.

    The sum is convex in n and is 2 at n = 0. It comes back to 2 only if it falls at first (ln a + ln b < 0) and rises
    in the end (one of them above 1).
    """
    if a * b >= 1 or max(a, b) <= 1:
        return None
    large, small = _decimal(max(a, b), _FINE), _decimal(min(a, b), _FINE)

    def excess(n: Decimal) -> Decimal:
        return _FINE.subtract(_FINE.add(_power(large, n, _FINE), _power(small, n, _FINE)), TWO)

    # at the top large^n alone is 2; below the least point of the curve the excess is under zero
    top = _FINE.divide(_FINE.ln(TWO), _FINE.ln(large))
    if top > 2 * MOST_EXPONENT:
        return None
    low, high = _least(large, small), top
    for _ in range(HALVINGS):
        middle = _FINE.divide(_FINE.add(low, high), TWO)
        if excess(middle) < 0:
            low = middle
        else:
            high = middle
    return Fraction(_WORK.plus(high)) if high <= MOST_EXPONENT else None


def _least(large: Decimal, small: Decimal) -> Decimal:
    """Return where large^n + small^n is least: there large^n ln large = small^n (-ln small)."""
    up, down = _FINE.ln(large), _FINE.minus(_FINE.ln(small))
    return _FINE.divide(_FINE.ln(_FINE.divide(down, up)), _FINE.add(up, down))


def sum_of_powers(a: Fraction, b: Fraction, exponent: Fraction) -> Fraction:
    """Return a^exponent + b^exponent for values above zero, rounded once."""
    n = _decimal(exponent)
    return kept(_WORK.add(_power(_decimal(a), n, _WORK), _power(_decimal(b), n, _WORK)))


def power_over(value: Fraction, exponent: Fraction, divisor: Fraction) -> Fraction:
    """Return value ^ exponent / divisor as `power` does, rounded once; 0 for a value that is not above zero."""
    if value <= 0:
        return Fraction(0)
    if _exact(exponent):
        return power(value, exponent) / divisor
    return kept(_WORK.divide(_power(_decimal(value), _decimal(exponent), _WORK), _decimal(divisor)))
