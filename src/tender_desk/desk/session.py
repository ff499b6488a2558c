"""A person at work in a dossier: the store, who they are, the clock, and the question whether they may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import POLICY, may
from tender_desk.core.problems import NotAllowed, Problem, Refused, Severity, TenderDeskError
from tender_desk.core.team import Role
from tender_desk.importing.reader import Reader, shared_reader
from tender_desk.storage.store import Store, Writer

SHORTEST_REASON = 20
"""Characters a reason needs at least: it must still be understood in court, years later."""


def now() -> datetime:
    """Return the time of the computer, in UTC and whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Session:
    """Who works in which dossier. `clock` gives the time acts are recorded with, `reader` reads files of others."""

    store: Store
    person: str
    clock: Callable[[], datetime] = now
    reader: Reader = field(default_factory=shared_reader, compare=False)

    def load(self) -> Dossier:
        """Return the dossier as this person may see it now."""
        return self.store.load(self.person)

    def moment(self, dossier: Dossier, not_before: datetime | None = None) -> datetime:
        """Return when an act is recorded.

        In a practice dossier time never runs backwards and jumps to where an act becomes possible: the sample plays in
        a year that has not come yet. In a real dossier it is the clock and nothing else.
        """
        time = self.clock()
        if not dossier.tender.practice:
            return time
        return max(time, self.store.last_moment() + timedelta(seconds=1), not_before or time)


def permit(dossier: Dossier, action: str, lot: int | None = None) -> None:
    """Raise NotAllowed where policy does not let the viewer do this in a lot (or at all)."""
    if lot is not None and all(one.number != lot for one in dossier.tender.lots):
        raise TenderDeskError("lot-unknown", lot=lot, known=", ".join(str(one.number) for one in dossier.tender.lots))
    gate = None if lot is None else passed(dossier, lot)
    rolling = lot is not None and dossier.tender.lot(lot).rolling
    reason = may(dossier.viewer, action, gate, rolling=rolling)
    rule = POLICY[action]
    if reason == "not-your-role":
        raise NotAllowed(reason, person=dossier.viewer.name, roles=tuple(sorted(rule.roles)))
    if reason is not None:
        asked = rule.after if reason == "too-early" else gate
        raise NotAllowed(reason, lot=lot, gate="none" if asked is None else asked.value)


def refuse(problems: tuple[Problem, ...] | list[Problem]) -> None:
    """Raise Refused where one of the problems blocks."""
    if any(problem.severity is Severity.BLOCKS for problem in problems):
        raise Refused(problems)


def check_reason(reason: str) -> str:
    """Return the reason, tidied; TenderDeskError where it is too short to be one."""
    return long_enough(reason, "reason-too-short")


def long_enough(text: str, code: str) -> str:
    """Return a text, tidied; TenderDeskError with this code where it is too short to say anything."""
    tidy = " ".join(text.split())
    if len(tidy) < SHORTEST_REASON:
        raise TenderDeskError(code, length=SHORTEST_REASON)
    return tidy


def check_second(dossier: Dossier, second: str) -> str:
    """Return the id of the second person; TenderDeskError where it is not someone else in that role.

    Bids and prices are opened by two people; one of them cannot be both.
    """
    known = [member.id for member in dossier.with_role(Role.SECOND)]
    if second == dossier.viewer.id or second not in known:
        raise TenderDeskError("second-person", second=second or "–", known=", ".join(known))
    return second


@contextmanager
def acting(
    session: Session, dossier: Dossier, verb: str, about: str, at: datetime | None = None
) -> Iterator[tuple[Writer, datetime]]:
    """Give the writer and the moment of one act on the version of the dossier that was read."""
    moment = at or session.moment(dossier)
    with session.store.act(session.person, moment, verb, about, seen=dossier) as writer:
        yield writer, moment


@contextmanager
def adding(session: Session, dossier: Dossier, verb: str, names: list[str]) -> Iterator[Writer]:
    """Give the writer of an act that names its objects as it goes on; where there are none there is no log line."""
    with session.store.act(session.person, session.moment(dossier), verb, names, seen=dossier) as writer:
        yield writer
