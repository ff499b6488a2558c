"""Text for the eye: sentences by code in Dutch and English, numbers, amounts and dates as people write them."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, localcontext
from enum import Enum
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from tender_desk.core.award import Decision
from tender_desk.core.numbers import finite_decimals, fixed
from tender_desk.core.problems import Problem, TenderDeskError

LANGUAGES = ("nl", "en")
LOCALES = {"nl": "nl_NL", "en": "en_GB"}
ZONE = ZoneInfo("Europe/Amsterdam")
NO_BREAK = "\N{NO-BREAK SPACE}"


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Return every sentence of a language by its code; nested tables become codes with dots."""
    found: dict[str, str] = {}
    for part in sorted(files(__name__).joinpath("catalogues", language).iterdir(), key=lambda one: one.name):
        if part.name.endswith(".toml"):
            found |= _flat(tomllib.loads(part.read_text("utf-8")))
    return found


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{prefix}{key}.")
        else:
            found[prefix + key] = value
    return found


def say(code: str, language: str, /, **values: object) -> str:
    """Return the sentence of a code, with its values written as the language writes them.

    Fields: `{x}` as is or as a number; `{x:2}` with two decimals; `{x:euro}`; `{x:date}`; `{x:moment}`;
    `{x:term.role}` a word of the catalogue; `{x:one|many}` by count; `{x:+}` a tuple of numbers joined by plus signs.
    Raises KeyError for an unknown code: a missing translation is a fault of the program.
    """
    return _Formatter(language).vformat(catalogue(language)[code], (), values)


def knows(code: str, language: str) -> bool:
    """Tell whether there is a sentence for a code."""
    return code in catalogue(language)


def fields(code: str, language: str) -> frozenset[str]:
    """Return the names of the values that a sentence needs."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(catalogue(language)[code]) if name)


class _Formatter(string.Formatter):
    def __init__(self, language: str) -> None:
        self.language = language

    def format_field(self, value: Any, spec: str) -> str:
        if spec == "euro":
            return euro(value, self.language)
        if spec in {"date", "moment"}:
            return day(value, self.language) if spec == "date" else moment(value, self.language)
        if isinstance(value, tuple | list | frozenset) and spec != "+":
            return ", ".join(self.format_field(part, spec) for part in value)
        if spec.startswith(("term.", "choice.")):
            return say(f"{spec}.{value.value if isinstance(value, Enum) else value}", self.language)
        if "|" in spec:
            one, many = spec.split("|")
            return one if value == 1 else many
        if spec == "+":
            return " + ".join(self.format_field(part, "") for part in value)
        if isinstance(value, Fraction | Decimal | int) and not isinstance(value, bool):
            return number(value, self.language, int(spec) if spec else None)
        if isinstance(value, Enum):
            value = value.value
        return str(super().format_field("" if value is None else value, spec))


def problem_text(problem: Problem, language: str) -> str:
    """Return a problem as a sentence, without its place.

    Where there is less to tell, as in a score case, the code has a second sentence for it: `case.CODE`.
    """
    short = f"case.{problem.code}"
    enough = not knows(short, language) or problem.values.keys() >= fields(problem.code, language)
    return say(problem.code if enough else short, language, **problem.values)


def problem_line(problem: Problem, language: str) -> str:
    """Return `place: sentence`, where the place is the file and cell, or the lot and bid."""
    place = " ".join(part for part in (problem.file, problem.at) if part)
    return f"{place}: {problem_text(problem, language)}" if place else problem_text(problem, language)


def error_text(error: TenderDeskError, language: str) -> str:
    """Return why a verb could not be carried out; a field of a bid by its label, with its code behind it."""
    field = error.values.get("field")
    if isinstance(field, str) and error.code.startswith("correction-"):
        title = field_name(field, language)
        named = field if title == field else f"{title} ({field})"
        return say(error.code, language, **{**error.values, "field": named})
    return say(error.code, language, **error.values)


def field_name(field: str, language: str) -> str:
    """Return the label of a field of the bid form, its own name where the form has no label for it."""
    code = f"label.field-{field.replace('_', '-').replace('.', '-')}"
    if knows(code, language):
        return say(code, language)
    kind, _, rest = field.partition(".")
    number, _, column = rest.partition(".")
    if kind in {"declaration", "explanation"} and rest:
        return f"{say(f'label.column-{kind}', language)} {rest}"
    if knows(f"label.one-{kind}", language) and knows(f"label.column-{kind}-{column}", language):
        return f"{say(f'label.one-{kind}', language)} {number}, {say(f'label.column-{kind}-{column}', language)}"
    return field


def decision_line(decision: Decision, language: str) -> str:
    """Return a decision: who, number, date, outcome; its own words and the mandate where there are any."""
    values = {"maker": decision.maker, "number": decision.number, "on": decision.on, "outcome": decision.outcome}
    parts = [say("decision-line", language, **values)]
    outcome = say(f"term.proposal.{decision.outcome.value}", language)
    if decision.text and decision.text.strip(". ").casefold() != outcome.casefold():
        parts.append(decision.text.rstrip(". ") + ".")
    if decision.mandate:
        parts.append(say("decision-mandate", language, mandate=decision.mandate.rstrip(".")))
    return " ".join(parts)


SHOWN_DECIMALS = 4
"""A number without a published number of decimals is shown with at most four; the dots say there is more."""


def number(value: Fraction | Decimal | int, language: str, decimals: int | None = None) -> str:
    """Return a number with the language's separators; without `decimals` as exact as it is, at most four places."""
    from babel.numbers import format_decimal

    exactly = Fraction(value)
    finite = finite_decimals(exactly)
    more = ""
    if decimals is None:
        more = "…" if finite is None or finite > SHOWN_DECIMALS else ""
        decimals = min(SHOWN_DECIMALS if finite is None else finite, SHOWN_DECIMALS)
    digits, pattern = fixed(exactly, decimals), "#,##0." + "0" * decimals
    with localcontext(prec=len(digits)):  # babel rounds to the context's precision, of old 28 digits
        text = format_decimal(Decimal(digits), format=pattern, locale=LOCALES[language])
    return str(text).replace("-", "\N{MINUS SIGN}") + more


def euro(value: Fraction | Decimal | int | None, language: str, decimals: int = 2) -> str:
    """Return an amount as "€ 1.457.500,00" or "€1,457,500.00"; an unknown amount as a dash."""
    if value is None:
        return "–"
    sign = "€" + NO_BREAK if language == "nl" else "€"
    amount = number(value, language, decimals)
    minus = "\N{MINUS SIGN}"
    return f"{minus}{sign}{amount.removeprefix(minus)}" if amount.startswith(minus) else sign + amount


def day(value: date, language: str) -> str:
    """Return a date as "24-3-2027" or "24 Mar 2027"."""
    from babel.dates import format_date

    return str(format_date(value, "d-M-y" if language == "nl" else "d MMM y", locale=LOCALES[language]))


def long_day(value: date, language: str) -> str:
    """Return a date as "24 maart 2027" or "24 March 2027"."""
    from babel.dates import format_date

    return str(format_date(value, "d MMMM y", locale=LOCALES[language]))


def long_moment(value: datetime, language: str) -> str:
    """Return a moment in Dutch time as "24 maart 2027, 09.12 uur" or "24 March 2027, 09:12"."""
    local = value.astimezone(ZONE)
    return say("long-moment", language, day=long_day(local.date(), language), hour=f"{local:%H}", minute=f"{local:%M}")


def moment(value: datetime, language: str) -> str:
    """Return a moment in Dutch time as "24-3-2027, 09:12"."""
    local = value.astimezone(ZONE)
    return f"{day(local.date(), language)}, {local:%H:%M}"
