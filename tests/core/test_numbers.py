"""Numbers come in exact, are rounded in one place, and go out plain."""

from __future__ import annotations

import ast
import itertools
import math
import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tender_desk.core import numbers
from tender_desk.core.numbers import (
    common_divisor,
    common_multiple,
    decimal_of_cell,
    exact,
    finite_decimals,
    fixed,
    inverse_quotients,
    mean,
    order_keys,
    plain,
    quotient,
    quotients,
    rounded,
)

CORE = Path(numbers.__file__).parent
QUICK = settings(max_examples=200, deadline=None, derandomize=True, database=None)


@pytest.mark.parametrize(
    ("value", "fraction"),
    [
        ("0.1", Fraction(1, 10)),
        ("-12.50", Fraction(-25, 2)),
        ("007", Fraction(7)),
        (3, Fraction(3)),
        (Decimal("2.675"), Fraction(2675, 1000)),
        (Fraction(1, 3), Fraction(1, 3)),
    ],
)
def test_decimal_input_becomes_an_exact_rational(value: str | int | Decimal | Fraction, fraction: Fraction) -> None:
    assert exact(value) == fraction


@pytest.mark.parametrize("value", [0.1, True, None, b"1", [1]])
def test_a_binary_float_or_anything_else_is_no_exact_number(value: Any) -> None:
    with pytest.raises(TypeError, match="not an exact number"):
        exact(value)


@pytest.mark.parametrize("text", ["", "1e3", "1,5", "1.", ".5", "+1", " 1", "1 ", "1\n", "½", "١", "NaN", "1/3", "--1"])
def test_a_text_that_is_no_plain_decimal_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a plain decimal number"):
        exact(text)


@pytest.mark.parametrize(("text", "taken"), [("9" * 18, True), ("9" * 19, False), ("0." + "1" * 12, True)])
def test_a_number_has_at_most_eighteen_digits(text: str, taken: bool) -> None:
    assert bool(numbers.NUMBER.fullmatch(text)) is taken


def test_a_thirteenth_decimal_is_refused() -> None:
    assert not numbers.NUMBER.fullmatch("0." + "1" * 13)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity"), Decimal("sNaN")])
def test_a_decimal_that_is_no_number_is_refused(value: Decimal) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        exact(value)


def test_a_number_cell_is_what_a_spreadsheet_program_shows() -> None:
    assert decimal_of_cell(826421.6800000001) == Decimal("826421.68")
    assert decimal_of_cell(0.1 + 0.2) == Decimal("0.3")
    assert decimal_of_cell(1457500) == Decimal(1457500)
    assert decimal_of_cell(12345678901234567) == Decimal(12345678901234567)


def test_a_cell_that_holds_no_finite_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        decimal_of_cell(float("inf"))
    with pytest.raises(TypeError, match="not a number cell"):
        decimal_of_cell(True)


@pytest.mark.parametrize(
    ("value", "decimals", "result"),
    [
        ("2.675", 2, "2.68"),
        ("-2.675", 2, "-2.68"),
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("0.4999", 0, "0"),
        ("-0.4999", 0, "0"),
        ("0.0000005", 6, "0.000001"),
        ("83.333", 0, "83"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, decimals: int, result: str) -> None:
    assert rounded(Fraction(value), decimals) == Fraction(result)


@QUICK
@given(st.decimals(-(10**9), 10**9, places=8), st.integers(0, 6))
def test_rounding_is_what_the_decimal_module_calls_half_up(value: Decimal, decimals: int) -> None:
    with localcontext() as context:
        context.prec = 60
        assert rounded(Fraction(value), decimals) == Fraction(
            value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        )


FRACTIONS = st.fractions(max_denominator=10**6) | st.builds(
    lambda whole, decimals: Fraction(whole, 10**decimals), st.integers(-(10**30), 10**30), st.integers(0, 20)
)


@QUICK
@given(FRACTIONS)
def test_a_plain_number_has_no_exponent_no_minus_zero_and_no_trailing_zeros(value: Fraction) -> None:
    text = plain(value)
    assert re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?", text)
    assert text != "-0"
    finite = finite_decimals(value)
    if finite is None:
        assert len(text.partition(".")[2]) <= 12
        assert abs(Fraction(text) - value) <= Fraction(1, 2 * 10**12)
    else:
        assert Fraction(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(-1, 10**13 * 3), "0"),
        (Fraction(100), "100"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(-2, 3), "-0.666666666667"),
        (Fraction(1, 2**20), "0.00000095367431640625"),
        (Fraction(10**30), "1" + "0" * 30),
        (Fraction(3_000_000_000_001, 3_000_000_000_000), "1"),
    ],
)
def test_plain_numbers(value: Fraction, text: str) -> None:
    assert plain(value) == text


def test_a_fixed_number_has_exactly_the_decimals_asked_for() -> None:
    assert fixed(Fraction(1, 3), 2) == "0.33"
    assert fixed(Fraction(-1, 200), 2) == "-0.01"
    assert fixed(Fraction(-1, 201), 2) == "0.00"
    assert fixed(Fraction(25, 2), 0) == "13"
    assert fixed(Fraction(5), 3) == "5.000"


@pytest.mark.parametrize(
    ("value", "decimals"), [("5", 0), ("1/2", 1), ("1/5", 1), ("3/4", 2), ("1/80", 4), ("1/3", None), ("1/6", None)]
)
def test_how_many_decimals_write_a_number_exactly(value: str, decimals: int | None) -> None:
    assert finite_decimals(Fraction(value)) == decimals


def test_a_mean_is_exact() -> None:
    assert mean((Fraction(8), Fraction(9), Fraction(8))) == Fraction(25, 3)
    assert mean((Fraction(1, 2), Fraction(1, 3))) == Fraction(5, 12)
    assert mean((Fraction(1, 3),)) == Fraction(1, 3)


WHOLE = st.integers(-(10**40), 10**40)
ABOVE_ZERO = st.integers(1, 10**30)
SMALL = st.integers(-50, 50)


@QUICK
@given(st.lists(st.one_of(SMALL, WHOLE)), *[st.one_of(SMALL, WHOLE)] * 2, st.one_of(ABOVE_ZERO, st.integers(1, 8)))
def test_all_bids_at_once_are_rounded_as_one(values: list[int], slope: int, offset: int, divisor: int) -> None:
    found = quotients(values, slope, offset, divisor)
    assert found == [rounded(Fraction(slope * value + offset, divisor), 0) for value in values]


@QUICK
@given(
    st.lists(st.one_of(st.integers(1, 50), ABOVE_ZERO)),
    st.one_of(st.integers(0, 50), ABOVE_ZERO),
    st.one_of(st.integers(1, 8), ABOVE_ZERO),
)
def test_what_the_lowest_is_best_of_is_rounded_as_one(values: list[int], number: int, divisor: int) -> None:
    found = inverse_quotients(values, number, divisor)
    assert found == [rounded(Fraction(number, divisor * value), 0) for value in values]


@pytest.mark.parametrize(
    ("number", "divisor", "whole"), [(1, 2, 1), (-1, 2, -1), (3, 2, 2), (-3, 2, -2), (1, 3, 0), (-1, 3, 0), (-2, 3, -1)]
)
def test_halves_of_whole_numbers_go_away_from_zero(number: int, divisor: int, whole: int) -> None:
    assert quotient(number, divisor) == whole
    assert quotients([number], 1, 0, divisor) == [whole]


PAIRS = st.lists(st.tuples(st.one_of(SMALL, WHOLE), st.one_of(st.integers(1, 12), ABOVE_ZERO)), max_size=12)


@QUICK
@given(PAIRS)
def test_order_keys_are_ordered_and_equal_as_the_fractions_are(pairs: list[tuple[int, int]]) -> None:
    keys = order_keys([up for up, _ in pairs], [down for _, down in pairs])
    for (one, key), (other, another) in itertools.product(zip(pairs, keys, strict=True), repeat=2):
        assert (key < another) == (Fraction(*one) < Fraction(*other))
        assert (key == another) == (Fraction(*one) == Fraction(*other))


def test_order_keys_tell_neighbours_apart() -> None:
    """The two fractions that lie as near to each other as their denominators let them."""
    one, other = 10**25, 10**25 + 1
    first, second = order_keys([one - 1, one], [one, other])
    assert first < second


@QUICK
@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=6))
def test_common_multiples_and_divisors(numbers: list[int]) -> None:
    assert common_multiple(numbers) == math.lcm(*numbers)
    assert common_divisor(*numbers) == math.gcd(*numbers)
    assert common_divisor(0, -numbers[0]) == numbers[0]
    assert common_multiple([]) == 1


def test_there_is_no_binary_float_anywhere_in_the_core() -> None:
    """Only `numbers` may name float, to refuse one or to read a cell; nobody else writes one or calls float()."""
    found = []
    for file in sorted(CORE.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            literal = isinstance(node, ast.Constant) and isinstance(node.value, float | complex)
            name = isinstance(node, ast.Name) and node.id in {"float", "round", "math"} and file.name != "numbers.py"
            module = isinstance(node, ast.Import | ast.ImportFrom) and "math" in ast.unparse(node)
            if literal or name or module:
                found.append(f"{file.name}:{getattr(node, 'lineno', 0)}")
    assert found == []


def test_only_numbers_rounds() -> None:
    rounding = re.compile(r"quantize|\bround\(|ROUND_")
    found = {file.name for file in CORE.glob("*.py") if rounding.search(file.read_text("utf-8"))}
    assert found == {"irrational.py"}, "it keeps fifty digits of what no rational number is"
