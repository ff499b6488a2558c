"""Sentences, terms and figures in the language of the window; pages get one of these and no language code."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from tender_desk import wording
from tender_desk.core.numbers import plain
from tender_desk.core.problems import Problem, TenderDeskError

MINUS = "\N{MINUS SIGN}"
Number = Fraction | Decimal | int


class Words:
    """`wording` with the language filled in."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, code: str, /, **values: object) -> str:
        """The sentence of a code."""
        return wording.say(code, self.language, **values)

    def term(self, kind: str, code: object) -> str:
        """The word for a code of a kind: gate, role, demand, file, ground and so on."""
        value = getattr(code, "value", code)
        return wording.say(f"term.{kind}.{value}", self.language)

    def terms(self, kind: str, codes: Iterable[object]) -> str:
        """Several words, separated by commas."""
        return ", ".join(self.term(kind, code) for code in codes)

    def counted(self, count: int, one: str, many: str) -> str:
        """A count with its word in singular or plural; both hold "{count}"."""
        return (one if count == 1 else many).format(count=count)

    def field(self, name: str) -> str:
        """The label of a field of the bid form; the field's own name where the form has no label for it."""
        return wording.field_name(name, self.language)

    def problem(self, problem: Problem) -> str:
        """A problem as a sentence."""
        return wording.problem_text(problem, self.language)

    def error(self, error: TenderDeskError) -> str:
        """Why a verb was not carried out."""
        return wording.error_text(error, self.language)

    def number(self, value: Number, decimals: int | None = None) -> str:
        """A number with the separators of the language."""
        return wording.number(value, self.language, decimals)

    def typed(self, value: Number) -> str:
        """A number as one types it: no separators of thousands, which could mean a decimal point."""
        text = plain(Fraction(value))
        return text.replace(".", ",") if self.language == "nl" else text

    def difference(self, value: Number, decimals: int = 2) -> str:
        """A difference with a real minus sign, or a plus."""
        shown = self.number(abs(Fraction(value)), decimals)
        return f"{MINUS}{shown}" if value < 0 else f"+{shown}"

    def euro(self, value: Number | None, decimals: int = 2) -> str:
        """An amount."""
        return wording.euro(value, self.language, decimals)

    def round_euro(self, value: Number | None) -> str:
        """An amount without cents where there are none."""
        whole = value is not None and Fraction(value).denominator == 1
        return self.euro(value, 0 if whole else 2)

    def percent(self, value: Number) -> str:
        """A percentage as the language writes it."""
        space = "\N{NO-BREAK SPACE}" if self.language == "nl" else ""
        return f"{self.number(value)}{space}%"

    def day(self, value: date) -> str:
        """A date."""
        return wording.day(value, self.language)

    def moment(self, value: datetime) -> str:
        """A date with its time."""
        return wording.moment(value, self.language)

    def clock(self, value: datetime) -> str:
        """The time of day in Dutch time."""
        return f"{value.astimezone(wording.ZONE):%H:%M}"
