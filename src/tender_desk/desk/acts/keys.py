"""What stands behind an act on the command line: its keys, and what one gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import TypeVar

from tender_desk.core.dossier import Dossier
from tender_desk.core.numbers import NUMBER
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.desk.session import Session
from tender_desk.wording import ZONE

E = TypeVar("E", bound=Enum)
YEARS = 2000, 2200
"""Years a moment may lie in: others are a slip of the keyboard."""
Done = tuple[Dossier, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What an act shows of what it would record, or recorded: sentences to read in full, and what was wrong."""

    said: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    recorded: bool


class Keys:
    """What someone typed behind an act: `key=value`, and the lots."""

    def __init__(self, values: Mapping[str, str], lots: tuple[int, ...]) -> None:
        self._values = values
        self.lots = lots

    def text(self, key: str) -> str:
        """Return a value that must be given."""
        if not self._values.get(key, "").strip():
            raise TenderDeskError("key-missing", key=key)
        return self._values[key].strip()

    def optional(self, key: str) -> str:
        """Return a value, empty where it is not given."""
        return self._values.get(key, "").strip()

    def lot(self) -> int:
        """Return the one lot an act is about."""
        if len(self.lots) != 1:
            raise TenderDeskError("one-lot")
        return self.lots[0]

    def number(self, key: str) -> Decimal:
        """Return a number, written with a comma or a point."""
        text = self.text(key).replace(",", ".")
        if not NUMBER.fullmatch(text):
            raise TenderDeskError("key-not-number", key=key, value=self.text(key)[:40])
        return Decimal(text)

    def choice(self, key: str, kind: type[E]) -> E:
        """Return one of the values of an enumeration."""
        try:
            return kind(self.text(key))
        except ValueError:
            choices = ", ".join(str(one.value) for one in kind)
            raise TenderDeskError("key-not-choice", key=key, value=self.text(key), choices=choices) from None

    def day(self, key: str) -> date | None:
        """Return a date written as 2027-03-24, None where it is not given."""
        if not self.optional(key):
            return None
        try:
            return date.fromisoformat(self.text(key))
        except ValueError:
            raise TenderDeskError("key-not-date", key=key, value=self.text(key)) from None

    def several(self, key: str, mark: str = ";") -> tuple[str, ...]:
        """Return texts parted by a mark; none where the key is not given."""
        return tuple(part.strip() for part in self.optional(key).split(mark) if part.strip())

    def whole(self, key: str) -> int:
        """Return a whole number."""
        text = self.text(key)
        if not text.isdecimal() or len(text) > 9:
            raise TenderDeskError("key-not-number", key=key, value=text[:40])
        return int(text)

    def yes(self, key: str) -> bool:
        """Return True for yes or ja, False for no or nee."""
        said = self.text(key).casefold()
        if said not in {"ja", "yes", "nee", "no"}:
            raise TenderDeskError("key-not-choice", key=key, value=self.text(key), choices="ja, nee")
        return said in {"ja", "yes"}

    def moment(self, key: str) -> datetime:
        """Return a moment written as 2027-03-01T11:41:20, in Dutch time where no zone is given."""
        try:
            found = datetime.fromisoformat(self.text(key))
        except ValueError:
            raise TenderDeskError("key-not-moment", key=key, value=self.text(key)) from None
        if not YEARS[0] <= found.year <= YEARS[1]:
            raise TenderDeskError("key-not-moment", key=key, value=self.text(key))
        return found if found.tzinfo else found.replace(tzinfo=ZONE)


def receipt_of(session: Session, keys: Keys) -> int:
    """Return the number of the receipt of the file named by the key `file`."""
    name = keys.text("file")
    dossier = session.load()
    receipts = dossier.receipts if isinstance(dossier.receipts, tuple) else ()
    exact = [r.id for r in receipts if name in {r.name, str(r.id)}]
    found = exact if len(exact) == 1 else [r.id for r in receipts if name in {r.name, str(r.id), Path(r.name).name}]
    if len(found) != 1:
        raise TenderDeskError("file-unknown" if not found else "file-ambiguous", file=name)
    return found[0]


@dataclass(frozen=True, slots=True)
class Act:
    """An act: the keys it needs and may have, and for which gate a lot must be ready when `--lot all` is given."""

    do: Callable[[Session, Keys], Done | Dossier | Shown]
    keys: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    lots: bool = True
    gate: Gate | None = None
