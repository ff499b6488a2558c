"""Amounts, numbers, percentages and dates are read as people write them, and never guessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tender_desk.core.problems import Problem
from tender_desk.importing.amounts import (
    number_in,
    read_amount,
    read_date,
    read_moment,
    read_number,
    read_percentage,
    read_yes,
)
from tender_desk.importing.workbook import Cell, CellValue
from tender_desk.wording import ZONE, problem_text


def cell(value: CellValue, number_format: str = "General", formula: str = "", error: bool = False) -> Cell:
    return Cell("Prijzen", "E14", value, formula, error, number_format)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("€ 1.457.500,00", "1457500.00"),
        ("€1.457.500,-", "1457500"),
        ("1457500,5", "1457500.5"),
        ("1.457.500", "1457500"),
        ("1,457,500.00", "1457500.00"),
        ("1,457,500", "1457500"),
        ("4980", "4980"),
        ("4980.00", "4980.00"),
        ("4.980,00", "4980.00"),
        ("4 980,00", "4980.00"),
        ("€\u00a04.980,00", "4980.00"),
        ("EUR 4980,50", "4980.50"),
        ("4980 euro", "4980"),
        ("1.500,-", "1500"),
        ("1.500,--", "1500"),
        ("€ -250,00", "-250.00"),
        ("-€ 250,00", "-250.00"),
        ("0,500", "0.500"),
        ("1457,500", "1457.500"),
        ("0,1234", "0.1234"),
    ],
)
def test_an_amount_is_read_in_dutch_and_in_english_notation(text: str, amount: str) -> None:
    assert read_amount(cell(text)) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.500", "number-ambiguous"),
        ("1,500", "number-ambiguous"),
        ("€ 1.500", "number-ambiguous"),
        ("1.457,500", "number-ambiguous"),
        ("12,345.678", "number-ambiguous"),
        ("n.v.t.", "amount-unreadable"),
        ("circa 5000", "amount-unreadable"),
        ("1.4575,00", "amount-unreadable"),
        ("14.57.500", "amount-unreadable"),
        ("1e5", "amount-unreadable"),
        ("٣٤", "amount-unreadable"),
        ("--5", "amount-unreadable"),
        ("=SOM(A1)", "amount-unreadable"),
        ("1234567890123456", "number-too-long"),
    ],
)
def test_an_amount_that_cannot_be_read_for_certain_is_a_problem_with_its_cell(text: str, code: str) -> None:
    assert read_amount(cell(text)) == Problem(code, "Prijzen!E14", {"text": text})


def test_a_number_cell_is_what_a_spreadsheet_shows_of_it() -> None:
    assert read_amount(cell(826421.6800000001)) == Decimal("826421.68")
    assert read_amount(cell(4980)) == Decimal(4980)


@pytest.mark.parametrize("value", [None, "", "   ", "\u00a0"])
def test_an_empty_cell_is_never_zero(value: str | None) -> None:
    assert read_amount(cell(value)) is None
    assert read_percentage(cell(value)) is None


def test_error_cells_dates_and_booleans_are_no_numbers() -> None:
    assert read_number(cell("#N/A", error=True)) == Problem("cell-error", "Prijzen!E14", {"text": "#N/A"})
    turned = read_number(cell(datetime(2027, 3, 8)))  # noqa: DTZ001  a cell knows no zone
    assert isinstance(turned, Problem)
    assert turned.code == "number-is-date"
    yes = read_amount(cell(True))
    assert isinstance(yes, Problem)
    assert yes.code == "amount-unreadable"


def test_a_formula_is_read_by_its_stored_value_and_is_a_problem_without_one() -> None:
    assert read_amount(cell(12, formula="=3*4")) == Decimal(12)
    missing = read_amount(cell(None, formula="=3*4"))
    assert isinstance(missing, Problem)
    assert missing.code == "formula-without-value"


def test_a_unit_may_stand_behind_a_number() -> None:
    assert read_number(cell("11 maanden"), "maanden") == Decimal(11)
    assert read_number(cell("11 Maanden"), "maanden") == Decimal(11)
    other = read_number(cell("11 weken"), "maanden")
    assert isinstance(other, Problem)
    assert other.code == "number-unreadable"


@pytest.mark.parametrize(
    ("value", "number_format", "percentage"),
    [
        (66, "General", "66"),
        (0.66, "0%", "66.00"),
        (1, "0%", "100"),
        ("66 %", "General", "66"),
        ("66%", "General", "66"),
        ("0,66 %", "General", "0.66"),
        ("66 procent", "General", "66"),
        ("66,5", "General", "66.5"),
        (0, "General", "0"),
    ],
)
def test_a_percentage_is_read_from_percent_cells_and_from_text(
    value: CellValue, number_format: str, percentage: str
) -> None:
    assert read_percentage(cell(value, number_format)) == Decimal(percentage)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0.66, "percentage-unclear"),
        ("0,66", "percentage-unclear"),
        (1, "percentage-unclear"),
        (660, "percentage-out-of-range"),
        ("-5 %", "percentage-out-of-range"),
        ("veel", "number-unreadable"),
    ],
)
def test_a_percentage_that_may_mean_two_things_is_asked(value: CellValue, code: str) -> None:
    read = read_percentage(cell(value))
    assert isinstance(read, Problem)
    assert (read.code, read.at) == (code, "Prijzen!E14")


@pytest.mark.parametrize(
    "value",
    ["1-3-2027", "01-03-2027", "2027-03-01", "1 maart 2027", "1 March 2027", "1.3.2027", date(2027, 3, 1)],
)
def test_a_date_is_read_as_people_write_it(value: CellValue) -> None:
    assert read_date(cell(value)) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1/3/2027", "date-ambiguous"),
        ("31-2-2027", "date-unreadable"),
        ("voorjaar", "date-unreadable"),
        ("1 foo 2027", "date-unreadable"),
        (45000, "date-unreadable"),
    ],
)
def test_a_date_that_may_mean_two_things_or_nothing_is_a_problem(value: CellValue, code: str) -> None:
    read = read_date(cell(value))
    assert isinstance(read, Problem)
    assert read.code == code


def test_a_slashed_date_is_read_where_only_one_reading_is_possible() -> None:
    assert read_date(cell("31/3/2027")) == date(2027, 3, 31)
    assert read_date(cell("3/31/2027")) == date(2027, 3, 31)
    assert read_date(cell("3/3/2027")) == date(2027, 3, 3)
    assert read_date(cell(datetime(2027, 3, 1, 9))) == date(2027, 3, 1)  # noqa: DTZ001


def test_a_moment_is_dutch_time() -> None:
    noon = datetime(2027, 3, 1, 12, 4, 10, tzinfo=ZONE)
    assert read_moment(cell("1-3-2027 12:04:10")) == noon
    assert read_moment(cell("1 maart 2027, 12.04 uur")) == noon.replace(second=0)
    assert read_moment(cell(datetime(2027, 3, 1, 12, 4, 10))) == noon  # noqa: DTZ001
    assert read_moment(cell(None)) is None


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1-3-2027", "time-missing"),
        (date(2027, 3, 1), "time-missing"),
        ("1-3-2027 25:00", "date-unreadable"),
        ("morgen 12:00", "date-unreadable"),
        (5, "date-unreadable"),
    ],
)
def test_a_moment_without_a_time_is_a_problem(value: CellValue, code: str) -> None:
    read = read_moment(cell(value))
    assert isinstance(read, Problem)
    assert read.code == code


def test_yes_and_no_are_read_in_both_languages() -> None:
    assert [read_yes(cell(word)) for word in ("ja", "YES", "x")] == [True] * 3
    assert [read_yes(cell(word)) for word in ("nee", "no")] == [False] * 2
    assert read_yes(cell("")) is None
    assert read_yes(cell("misschien")) == Problem("yes-no-unreadable", "Prijzen!E14", {"text": "misschien"})


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_every_amount_with_cents_reads_back_from_either_notation(amount: Decimal) -> None:
    whole, cents = f"{amount:.2f}".split(".")
    grouped = f"{int(whole):,}"
    assert number_in(f"{grouped.replace(',', '.')},{cents}") == amount
    assert number_in(f"{grouped}.{cents}") == amount
    assert number_in(f"{whole},{cents}") == amount
    assert number_in(f"{whole}.{cents}") == amount


@given(st.text(max_size=40))
def test_any_text_gives_a_number_or_a_code_and_never_an_exception(text: str) -> None:
    read = number_in(text)
    assert isinstance(read, Decimal) or read in {"number-ambiguous", "number-too-long", "number-unreadable"}
    for reader in (read_amount, read_percentage, read_date, read_moment, read_yes):
        reader(cell(text))


@given(st.text(alphabet="0123456789.,- €", max_size=14))
def test_a_number_that_is_read_has_the_digits_of_the_text(text: str) -> None:
    read = number_in(text)
    if isinstance(read, Decimal):
        digits = "".join(char for char in text if char.isdigit())
        assert "".join(char for char in f"{read:f}" if char.isdigit()).lstrip("0") == digits.lstrip("0")


@pytest.mark.parametrize("value", [1e308, -1e308, 1e-300, 10**4000, 10**12 + 1, 0.00009, "0,00009", "1000000000001"])
def test_a_number_nobody_means_is_a_problem_and_never_an_exception(value: CellValue) -> None:
    for read in (read_amount, read_number, read_percentage):
        found = read(cell(value))
        assert isinstance(found, Problem)
        assert found.code == "number-implausible"
        assert len(problem_text(found, "nl")) < 300


@pytest.mark.parametrize("value", [0, 0.0001, 10**12, "0", -0.5, 1 / 3])
def test_the_bounds_themselves_and_zero_are_numbers(value: CellValue) -> None:
    found = read_amount(cell(value))
    assert isinstance(found, Decimal)
    assert -int(found.as_tuple().exponent) <= 12
