"""What can be wrong: problems are values with a place, errors are what stops a verb."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = object
"""Something `wording` can show: text, int, Decimal, Fraction, date or datetime."""


class Severity(StrEnum):
    """How much a finding matters to whoever reads it."""

    BLOCKS = "blocks"
    ASK = "ask"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a code (`wording` has its sentence), the place, and the figures the sentence needs.

    `at` is a cell (`Prijzen!D14`), a path in a score case (`bids.B.scores.Q2`) or a lot and bid (`7/B`). `bid` is the
    letter of the bid it is about where a file holds many.
    """

    code: str
    at: str = ""
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.BLOCKS
    file: str = ""
    bid: str = ""


class TenderDeskError(Exception):
    """A verb could not be carried out; the user is shown why. `code` and `values` go to `wording`."""

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, Value] = values


class Refused(TenderDeskError):
    """A verb is refused because of problems, all of them listed (nothing was changed)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("refused", count=len(self.problems))

    def __str__(self) -> str:
        """Name codes and places, for logs and test failures."""
        return ", ".join(f"{p.code} at {p.at}" for p in self.problems)


class NotAllowed(TenderDeskError):
    """Policy does not let this person do or see this (now)."""


class ChangedElsewhere(TenderDeskError):
    """The dossier was changed by someone else since it was read."""


class WrongFile(TenderDeskError):
    """A file is not what it should be: no dossier, a newer dossier, no workbook."""
