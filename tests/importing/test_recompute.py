"""A formula on our own form that was saved without its value is computed exactly, or not at all."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importing.forms import TENDER, found, part_a, part_b

from tender_desk.core.problems import Severity
from tender_desk.importing.bid_forms import read_prices, read_quality
from tender_desk.importing.recompute import recomputed
from tender_desk.importing.workbook import CellValue, Sheet, position


def value_of(formula: str, **cells: CellValue) -> Decimal | None:
    lines: dict[int, list[CellValue]] = {}
    formulas = {(1, 26): formula}
    for ref, value in cells.items():
        place = position(ref)
        assert place is not None
        row, column = place
        line = lines.setdefault(row, [None] * 26)
        if str(value).startswith("="):
            formulas[place] = str(value)
        else:
            line[column - 1] = value
    sheet = Sheet("B", {row: tuple(line) for row, line in lines.items()}, formulas=formulas)
    return recomputed(sheet, sheet.cell("Z1"))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("=4900+80", "4980"),
        ("=0.1+0.2", "0.3"),
        ("=2+3*4", "14"),
        ("=(2+3)*4", "20"),
        ("=-2*-3", "6"),
        ("=10-2-3", "5"),
        ("=100/8/2", "6.25"),
        ("=66%", "0.66"),
        ("=A1*$B$2", "747000"),
        ("=SUM(A1:A3)", "4990.5"),
        ("=sum(A1,B2;1)", "5131"),
        ("=C1+1", "4982"),
        ("=100/3", "33.333333333333"),
    ],
)
def test_sums_and_products_are_exact(formula: str, value: str) -> None:
    cells: dict[str, CellValue] = {"A1": 4980, "A2": 10, "A3": 0.5, "B2": 150, "C1": "=A1+1"}
    assert value_of(formula, **cells) == Decimal(value)


@pytest.mark.parametrize(
    "formula",
    [
        "=NOW()",
        "=VLOOKUP(1,A1:B2,2)",
        "=Blad2!A1",
        "=[1]Blad!A1",
        "=A1",
        "=C1",
        "=1/0",
        "=2^10",
        "=",
        "=1+",
        "=(1",
        "=1)",
        "=SUM(A1:B9)",
        "=SUM(A9:A1)",
        "=SUM(A1:",
        "=SUM",
        "=cmd|'/c calc'!A0",
        "=Z1+1",
        '="4980"',
        "=1e9",
        "=9999999999999",
        "=" + "(" * 300,
        "=SUM(D1:D9)",
    ],
)
def test_anything_else_is_not_computed(formula: str) -> None:
    assert value_of(formula, A1="tekst", C1=True) is None


@given(st.text("0123456789+-*/%(),;:SUMA1$ .=", max_size=60))
def test_no_formula_whatever_hangs_or_raises(text: str) -> None:
    value = value_of("=" + text, A1=2)
    assert value is None or value.is_finite()


def test_formulas_that_grow_without_end_are_given_up_at_once() -> None:
    wide = {f"A{row}": "=SUM(B1:B900)" for row in range(1, 900)} | {f"B{row}": "=SUM(C1:C900)" for row in range(1, 901)}
    assert value_of("=SUM(A1:A899)", **wide, **{f"C{row}": 1 for row in range(1, 901)}) is None
    deep = {f"A{row}": "*".join([f"=A{row + 1}", *[f"A{row + 1}"] * 20]) for row in range(1, 19)}
    assert value_of("=A1", **deep, A19=123456789012345) is None


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=8))
def test_a_sum_is_the_sum(numbers: list[int]) -> None:
    assert value_of("=" + "+".join(f"{one}/100" for one in numbers)) == Decimal(sum(numbers)) / 100
    assert Fraction(value_of("=" + "*".join(map(str, numbers[:2]))) or 0) in {0, numbers[0] * (numbers[1:2] or [1])[0]}


def test_a_price_and_a_figure_as_formula_without_value_are_computed_and_noted() -> None:
    part, problems = read_prices(part_b({"Prijzen!E14": "=4900+80"}), "b.xlsx", TENDER, 7)
    assert part is not None
    assert part.sheet.lines[0].unit_price == 4980
    noted = [(one.code, one.at, one.severity) for one in problems if one.at == "Prijzen!E14"]
    assert noted == [("formula-recomputed", "Prijzen!E14", Severity.NOTE)]
    quality, notes = read_quality(part_a({"Antwoorden!C10": "=3*3"}), "a.xlsx", TENDER, 7)
    assert quality is not None
    assert quality.figures[1].value == 9
    assert found(notes) == [("formula-recomputed", "Antwoorden!C10")]
