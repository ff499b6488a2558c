"""Reads amounts, numbers, percentages and dates as people write them; what can mean two things is never guessed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.numbers import decimal_of_cell, exact
from tender_desk.core.problems import Problem
from tender_desk.importing.workbook import Cell, clean
from tender_desk.wording import ZONE

AMSTERDAM = ZONE
MOST_DIGITS = 15
"""A number cell holds fifteen digits; text with more is not an amount anybody meant."""

LARGEST, SMALLEST = Decimal(10**12), Decimal("0.0001")
"""No price, number of people or percentage in a tender lies beyond these; zero is zero."""
DECIMALS = Decimal("1e-12")
"""A formula's stored result (100 / 3) is taken to twelve places, as many as a number in a dossier has."""

_CURRENCY = re.compile(r"^(-?)\s*(?:€|eur(?:o)?\b)\s*(-?)|\s*(?:€|eur(?:o)?)$", re.IGNORECASE)
_CENTLESS = re.compile(r"[.,]\s?(?:-{1,2}|–|=)$")
_PLAIN = re.compile(r"\d+")
_DUTCH = re.compile(r"\d{1,3}(?:\.\d{3})+,(?:\d{1,2}|\d{4,6})")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.(?:\d{1,2}|\d{4,6})")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?")
_MANY_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,}")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_DECIMAL = re.compile(r"\d+[.,]\d{1,6}")
_MIXED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,},\d{3}|[1-9]\d{0,2}(?:,\d{3}){1,}\.\d{3}")

_MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("december",),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_WORDED = re.compile(r"(\d{1,2})\s+([a-z]+)\s+(\d{4})")
_CLOCK = re.compile(r"[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*uur)?$")


def number_in(text: str) -> Decimal | str:
    """Return the number that a text writes in Dutch or English notation, or the code of what is wrong with it.

    Codes: `number-ambiguous` (`1.500` is fifteen hundred or one and a half), `number-too-long`, `number-unreadable`.
    """
    body = clean(text)
    centless = _CENTLESS.search(body)
    if centless:
        body = body[: centless.start()]
    negative = body.startswith("-")
    body = body.removeprefix("-").strip()
    if sum(char.isdigit() for char in body) > MOST_DIGITS:
        return "number-too-long"
    digits = _digits(body, whole=centless is not None)
    if digits.startswith("number-"):
        return digits
    return -Decimal(digits) if negative else Decimal(digits)


def _digits(body: str, *, whole: bool) -> str:
    """Return the number as plain digits with a point, or a code. `whole`: it ended in `,-`, so separators group."""
    if not body.isascii():
        return "number-unreadable"
    if _PLAIN.fullmatch(body):
        return body
    if whole and _ONE_GROUP.fullmatch(body):
        return body.replace(".", "").replace(",", "")
    if _ONE_GROUP.fullmatch(body) or _MIXED.fullmatch(body):
        return "number-ambiguous"
    if _MANY_GROUPS.fullmatch(body):
        return body.replace(".", "").replace(",", "")
    if _SPACED.fullmatch(body):
        return body.replace(" ", "").replace(",", ".")
    if whole:
        return "number-unreadable"
    if _DUTCH.fullmatch(body):
        return body.replace(".", "").replace(",", ".")
    if _ENGLISH.fullmatch(body):
        return body.replace(",", "")
    return body.replace(",", ".") if _DECIMAL.fullmatch(body) else "number-unreadable"


def bands_in(text: str) -> tuple[tuple[Fraction, Fraction], ...] | Problem:
    """Return price bands from a text such as `50000: 100 %; 60000: 80 %`: upper bounds, each with its percentage.

    The fraction is a part of one. Problems: `bands-unreadable`, `bands-not-rising`, with the part that is wrong.
    """
    bands: list[tuple[Fraction, Fraction]] = []
    for part in (one.strip() for one in text.replace("\n", ";").split(";") if one.strip()):
        bound, _, percentage = part.partition(":")
        numbers = [number_in(one.replace("€", "").replace("%", "").strip()) for one in (bound, percentage)]
        if any(isinstance(number, str) for number in numbers):
            return Problem("bands-unreadable", "", {"text": part})
        to, percent = (exact(number) for number in numbers if not isinstance(number, str))
        if bands and to <= bands[-1][0]:
            return Problem("bands-not-rising", "", {"text": part})
        bands.append((to, percent / 100))
    return tuple(bands)


def read_number(cell: Cell, unit: str = "") -> Decimal | Problem | None:
    """Return the number in a cell, None where it is empty. A unit behind it (`11 maanden`) may stand in the text.

    A number beyond `LARGEST` or closer to zero than `SMALLEST` is `number-implausible`.
    """
    found = _number(cell, unit)
    if not isinstance(found, Decimal) or found == 0:
        return found
    if not SMALLEST <= abs(found) <= LARGEST:
        values = {"text": cell.shown, "least": SMALLEST, "most": LARGEST}
        return Problem("number-implausible", cell.place, values)
    return found if int(found.as_tuple().exponent) >= -12 else found.quantize(DECIMALS)


def _number(cell: Cell, unit: str) -> Decimal | Problem | None:
    if cell.empty:
        return None
    value = cell.value
    if cell.error:
        return Problem("cell-error", cell.place, {"text": cell.shown})
    if cell.formula and value is None:
        return Problem("formula-without-value", cell.place, {"formula": cell.formula})
    if isinstance(value, int | float) and not isinstance(value, bool):
        return decimal_of_cell(value)
    if not isinstance(value, str):
        code = "number-is-date" if isinstance(value, date | time) else "number-unreadable"
        return Problem(code, cell.place, {"text": cell.shown})
    found = number_in(_without_unit(clean(value), unit))
    return found if isinstance(found, Decimal) else Problem(found, cell.place, {"text": cell.shown})


def _without_unit(text: str, unit: str) -> str:
    shorter = text.casefold().removesuffix(unit.casefold()).rstrip()
    return text[: len(shorter)] if unit else text


def read_amount(cell: Cell) -> Decimal | Problem | None:
    """Return the amount in euro in a cell, None where it is empty; `€` and `EUR` may stand before or behind it."""
    if isinstance(cell.value, str) and not cell.empty:
        bare = _CURRENCY.sub(lambda match: (match[1] or "") + (match[2] or ""), clean(cell.value))
        found = read_number(Cell(cell.sheet, cell.ref, bare, cell.formula, cell.error))
        if isinstance(found, Problem):
            values = {**found.values, "text": cell.shown}
            return Problem(found.code.replace("number-unreadable", "amount-unreadable"), cell.place, values)
        return found
    found = read_number(cell)
    if isinstance(found, Problem) and found.code == "number-unreadable":
        return Problem("amount-unreadable", found.at, found.values)
    return found


def read_percentage(cell: Cell) -> Decimal | Problem | None:
    """Return a percentage from 0 to 100 (66 for 66 %), None where the cell is empty.

    0.66 in a percent cell is 66; a bare 0.66 may be 66 % or 0.66 % and is `percentage-unclear`, as is a bare 1.
    """
    if isinstance(cell.value, str) and not cell.formula:
        text = clean(cell.value)
        stated = text.endswith("%") or text.casefold().endswith("procent")
        bare = re.sub(r"\s*(?:%|procent)$", "", text, flags=re.IGNORECASE)
        number = read_number(Cell(cell.sheet, cell.ref, bare, number_format=cell.number_format))
    else:
        stated = "%" in cell.number_format and '"' not in cell.number_format
        number = read_number(cell)
        if stated and isinstance(number, Decimal):
            number = number * 100
    if number is None or isinstance(number, Problem):
        return number
    if not stated and 0 < number <= 1:
        return Problem("percentage-unclear", cell.place, {"text": cell.shown, "times": number * 100})
    if not 0 <= number <= 100:
        return Problem("percentage-out-of-range", cell.place, {"text": cell.shown})
    return number


def read_date(cell: Cell) -> date | Problem | None:
    """Return the date in a cell, None where it is empty; a time of day in it is dropped."""
    if cell.empty:
        return None
    value = cell.value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _date_in(clean(value)) if isinstance(value, str) else "date-unreadable"
    return found if isinstance(found, date) else Problem(found, cell.place, {"text": cell.shown})


def read_moment(cell: Cell) -> datetime | Problem | None:
    """Return date and time in a cell as Dutch local time, None where it is empty; a date alone is `time-missing`."""
    if cell.empty:
        return None
    value = cell.value
    if isinstance(value, datetime):
        return value.replace(tzinfo=AMSTERDAM, microsecond=0)
    if not isinstance(value, str):
        code = "time-missing" if isinstance(value, date) else "date-unreadable"
        return Problem(code, cell.place, {"text": cell.shown})
    text = clean(value)
    clock = _CLOCK.search(text)
    day = _date_in(text[: clock.start()] if clock else text)
    if not isinstance(day, date):
        return Problem(day, cell.place, {"text": cell.shown})
    if not clock:
        return Problem("time-missing", cell.place, {"text": cell.shown})
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return Problem("date-unreadable", cell.place, {"text": cell.shown})
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=AMSTERDAM)


def together(day: Cell, clock: Cell) -> Cell:
    """Return the cell of a date with the time of another cell in it, where both are plain dates and times or texts."""
    date_part, time_part = day.value, clock.value
    if isinstance(date_part, datetime) and isinstance(time_part, time):
        return replace(day, value=datetime.combine(date_part.date(), time_part))
    if isinstance(date_part, datetime) and isinstance(time_part, datetime):
        return replace(day, value=datetime.combine(date_part.date(), time_part.time()))
    return replace(day, value=f"{day.text} {clock.text}".strip())


def _date_in(text: str) -> date | str:
    """Return the date a text writes (ISO, day first, day month year in words), or a code."""
    text = text.strip().lower()
    if match := _ISO.fullmatch(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(text):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHED.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        if first <= 12 and second <= 12 and first != second:
            return "date-ambiguous"
        return _date(year, second, first) if second <= 12 else _date(year, first, second)
    match = _WORDED.fullmatch(text)
    for month, names in enumerate(_MONTHS, start=1):
        if match and match[2] in names:
            return _date(int(match[3]), month, int(match[1]))
    return "date-unreadable"


def _date(year: int, month: int, day: int) -> date | str:
    try:
        return date(year, month, day)
    except ValueError:
        return "date-unreadable"


def read_yes(cell: Cell) -> bool | Problem | None:
    """Return True for ja, yes, x; False for nee, no; None where the cell is empty."""
    if cell.empty:
        return None
    word = cell.text.casefold()
    if word in {"ja", "j", "yes", "y", "x", "waar", "true"}:
        return True
    if word in {"nee", "neen", "n", "no", "onwaar", "false"}:
        return False
    return Problem("yes-no-unreadable", cell.place, {"text": cell.shown})
