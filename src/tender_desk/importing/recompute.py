"""Recomputes a simple formula on our own form that was saved without its value: sums and products, nothing else.

Numbers, cells of the same sheet, `+ - * /`, percent, brackets and `SUM`; exact, as fractions. Whatever else a formula
holds makes it not computable here, and then nobody guesses.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.numbers import decimal_of_cell, exact
from tender_desk.importing.amounts import DECIMALS, LARGEST
from tender_desk.importing.workbook import Cell, Sheet

LONGEST, DEEPEST, MOST_CELLS, MOST_BITS = 200, 20, 2_000, 512
"""Characters of a formula, formulas within formulas, cells in all, bits of a number: what a form can need, and what a
hostile one is held to."""
_TOKEN = re.compile(
    r"\s*(?:(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?[1-9]\d{0,5})|(SUM)(?=\s*\()|([-+*/%():,;]))", re.IGNORECASE
)
_END = ""


class _NotComputable(Exception):
    """The formula holds what is not computed here."""


def recomputed(sheet: Sheet, cell: Cell) -> Decimal | None:
    """Return the value of a formula to twelve places, None where it holds more than this computes."""
    try:
        value = _Computation(sheet).value(cell, 0)
    except (_NotComputable, ZeroDivisionError):
        return None
    if abs(value) > LARGEST:
        return None
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(DECIMALS).normalize() + 0


class _Computation:
    """The cells of a sheet that one formula needs, counted: a hostile sheet could need them without end."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._left = MOST_CELLS

    def value(self, cell: Cell, depth: int) -> Fraction:
        self._left -= 1
        if self._left < 0 or depth > DEEPEST or len(cell.formula) > LONGEST or cell.error:
            raise _NotComputable
        if cell.formula and cell.value is None:
            return _Formula(self, cell.formula.removeprefix("="), depth).result()
        if isinstance(cell.value, bool) or not isinstance(cell.value, int | float):
            # text counts for nothing in a spreadsheet program and an empty cell as nought: both would be a guess here
            raise _NotComputable
        return exact(decimal_of_cell(cell.value))


def _bounded(value: Fraction) -> Fraction:
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > MOST_BITS:
        raise _NotComputable
    return value


class _Formula:
    """One formula while it is computed, from left to right, by the usual precedence."""

    def __init__(self, computation: _Computation, text: str, depth: int) -> None:
        self._cells, self._depth = computation, depth
        self._tokens = _tokens(text)
        self._at = 0

    def result(self) -> Fraction:
        value = self._sum()
        if self._next() != _END:
            raise _NotComputable
        return value

    def _next(self) -> str:
        return self._tokens[self._at]

    def _take(self, *wanted: str) -> str:
        """Take the next token where it is one of these, else nothing."""
        token = self._next()
        if token not in wanted or token == _END:
            return _END
        self._at += 1
        return token

    def _sum(self) -> Fraction:
        value = self._product()
        while sign := self._take("+", "-"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> Fraction:
        value = self._signed()
        while sign := self._take("*", "/"):
            other = self._signed()
            value = _bounded(value * other if sign == "*" else value / other)
        return value

    def _signed(self) -> Fraction:
        if sign := self._take("+", "-"):
            return -self._signed() if sign == "-" else self._signed()
        value = self._one()
        while self._take("%"):
            value /= 100
        return value

    def _one(self) -> Fraction:
        if self._take("("):
            value = self._sum()
            self._close()
            return value
        token = self._next()
        self._at += token != _END
        if token == "SUM":
            return self._summed()
        if token[:1].isdigit():
            return Fraction(token)
        if token[:1].isalpha():
            return self._cells.value(self._cells.sheet.cell(token), self._depth + 1)
        raise _NotComputable

    def _summed(self) -> Fraction:
        if not self._take("("):
            raise _NotComputable
        total = self._range()
        while self._take(",", ";"):
            total += self._range()
        self._close()
        return total

    def _range(self) -> Fraction:
        first = self._next()
        if not first[:1].isalpha() or self._tokens[self._at + 1] != ":":
            return self._sum()
        last = self._tokens[self._at + 2]
        self._at += 3
        column = first.rstrip("0123456789")
        if not last[:1].isalpha() or last.rstrip("0123456789") != column:
            raise _NotComputable
        rows = range(int(first[len(column) :]), int(last[len(column) :]) + 1)
        if not 0 < len(rows) <= MOST_CELLS:
            raise _NotComputable
        cells = (self._cells.sheet.cell(f"{column}{row}") for row in rows)
        return sum((self._cells.value(cell, self._depth + 1) for cell in cells), Fraction(0))

    def _close(self) -> None:
        if not self._take(")"):
            raise _NotComputable


def _tokens(text: str) -> list[str]:
    found = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _NotComputable
        found.append(match[0].strip().upper().replace("$", ""))
        at = match.end()
    return [*found, _END, _END, _END]
