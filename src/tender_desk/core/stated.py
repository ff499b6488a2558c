"""What part A states beside who bids: answers, figures, statements, kept as one text until somebody looks at them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from json.encoder import encode_basestring as quoted

from tender_desk.core.many import by_position
from tender_desk.core.problems import TenderDeskError


@dataclass(frozen=True, slots=True)
class Answer:
    """A written answer to a criterion, with the cell it came from."""

    criterion: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure the bid states for a measured criterion, with its cell."""

    criterion: str
    value: Decimal
    place: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Anything else part A states: a field name (`uea`, `capacity`, `reference.1.client`), its text and cell."""

    field: str
    text: str
    place: str


@by_position
@dataclass(frozen=True, slots=True)
class Stated:
    """The text a dossier keeps it in, a JSON object of three lists; values are made when they are asked for.

    A table of five thousand bids states three hundred thousand values: they are read, passed on and stored as text, and
    nobody looks at more than those of a few bids. The same values always make the same text.
    """

    text: str = '{"answers": [], "figures": [], "statements": []}'

    @classmethod
    def of(
        cls, answers: Iterable[Answer] = (), figures: Iterable[Figure] = (), statements: Iterable[Statement] = ()
    ) -> Stated:
        """Return the text of what is stated."""
        return cls.joined(
            ", ".join([_entry(one.criterion, one.text, one.place) for one in answers]),
            ", ".join([_entry(one.criterion, f"{one.value:f}", one.place) for one in figures]),
            ", ".join([_entry(one.field, one.text, one.place) for one in statements]),
        )

    @classmethod
    def joined(cls, answers: str = "", figures: str = "", statements: str = "") -> Stated:
        """Return the text of lists of entries, as `entries_of_rows` made them."""
        return cls(f'{{"answers": [{answers}], "figures": [{figures}], "statements": [{statements}]}}')

    def __bool__(self) -> bool:
        """Tell whether anything is stated."""
        return self.text != NOTHING.text

    def about(self, group: str) -> bool:
        """Tell whether a statement of a group is made (`partner` for `partner.1.name`), without making any value.

        Inside a text the quotation marks would have a backslash before them.
        """
        return self.text.find(f'["{group}.', self.text.rfind('"statements": [')) >= 0

    def statements_about(self, group: str) -> tuple[Statement, ...]:
        """Return the statements of a group, and make nothing else of the text."""
        listed = _checked(self.text)["statements"] if self.about(group) else []
        return tuple(Statement(*one) for one in listed if one[0].startswith(f"{group}."))

    @property
    def values(self) -> tuple[tuple[Answer, ...], tuple[Figure, ...], tuple[Statement, ...]]:
        """The answers, figures and statements. Raises TenderDeskError (`dossier-damaged`) for a text of another."""
        return _values_of(self.text)


NOTHING = Stated()


def _entry(name: str, text: str, place: str) -> str:
    return f"[{quoted(name)}, {quoted(text)}, {quoted(place)}]"


Texts = Sequence[str | None]


def entries_of_rows(columns: Mapping[str, tuple[str, Texts]], rows: Sequence[int]) -> list[str]:
    """Return per row the entries of many bids: each column is a field with its place but for the row, and its texts.

    A row in which everything is stated is written in one go. What is quoted holds no character below a blank, so that
    one of them can stand for the row.
    """
    if not columns:
        return [""] * len(rows)
    heads = [f"[{quoted(name)}, " for name in columns]
    tails = [f', {quoted(place)[:-1]}\0"]' for place, _ in columns.values()]
    whole = ", ".join(
        f"{head}\1{tail}".replace("%", "%%").replace("\1", "%s") for head, tail in zip(heads, tails, strict=True)
    )
    found = []
    for row, texts in zip(rows, zip(*(texts for _, texts in columns.values()), strict=True), strict=True):
        if None not in texts:
            found.append(whole.replace("\0", str(row)) % tuple(map(quoted, texts)))
            continue
        some = zip(heads, texts, tails, strict=True)
        stated = ", ".join([f"{head}{quoted(text)}{tail}" for head, text, tail in some if text is not None])
        found.append(stated.replace("\0", str(row)))
    return found


@lru_cache(maxsize=8192)
def _values_of(text: str) -> tuple[tuple[Answer, ...], tuple[Figure, ...], tuple[Statement, ...]]:
    """Make values of a text once: it is only ever replaced as a whole."""
    stated = _checked(text)
    return (
        tuple(Answer(*one) for one in stated["answers"]),
        tuple(Figure(criterion, _finite(value), place) for criterion, value, place in stated["figures"]),
        tuple(Statement(*one) for one in stated["statements"]),
    )


def _checked(text: str) -> dict[str, list[list[str]]]:
    """Return the three lists of a text, each entry three texts; anything else is no text of this program."""
    try:
        stated = json.loads(text)
        lists: dict[str, list[list[str]]] = {name: stated[name] for name in ("answers", "figures", "statements")}
        for one in chain(*lists.values()):
            if type(one) is not list or len(one) != 3 or not all(type(part) is str for part in one):
                raise ValueError(f"not an entry: {str(one)[:40]}")
        if "\\ud" in text:  # half a character, written as its number
            "".join(part for one in chain(*lists.values()) for part in one).encode()
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise TenderDeskError("dossier-damaged", reason=repr(error)[:200]) from error
    return lists


def _finite(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except ArithmeticError as error:
        raise TenderDeskError("dossier-damaged", reason=f"not a number: {text[:40]}") from error
    if not value.is_finite():
        raise TenderDeskError("dossier-damaged", reason=f"not a number: {text[:40]}")
    return value


class States:
    """A value with a `stated` field, and the values in it."""

    __slots__ = ()
    stated: Stated

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The written answers, in the order of the form."""
        return self.stated.values[0]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The stated figures."""
        return self.stated.values[1]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Anything else part A states."""
        return self.stated.values[2]
