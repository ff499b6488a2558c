"""Same treatment: who was offered repair on a demand and who was not, and why where that differs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tender_desk.core.clarifications import ClarificationKind
from tender_desk.core.dossier import Dossier
from tender_desk.core.selection import DemandState


class Course(StrEnum):
    """What was done about a bid that falls short on a demand."""

    REPAIR = "repair"
    REFUSED = "refused"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Treated:
    """How one bid was treated on a demand, and the recorded reason where that differs from others."""

    bid: str
    course: Course
    otherwise: str = ""

    @property
    def offered(self) -> bool:
        """Whether it could mend the fault."""
        return self.course is Course.REPAIR


@dataclass(frozen=True, slots=True)
class Difference:
    """Bids that fell short on the same demand and were not treated alike."""

    lot: int
    demand: str
    treated: tuple[Treated, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The recorded reasons for it; none where an older program did not ask."""
        return tuple(one.otherwise for one in self.treated if one.otherwise)


def treated(dossier: Dossier, lot: int, demand: str) -> tuple[Treated, ...]:
    """Return how each bid that fell short on a demand was treated, in order of the bids.

    Who was offered repair once counts as that, whatever came of it.
    """
    found: dict[str, Treated] = {}
    for one in dossier.clarifications_of(lot):
        if one.about == demand and one.kind is ClarificationKind.REPAIR:
            course = Course.REFUSED if one.refused else Course.REPAIR
            before = found.get(one.bid)
            if before is None or not before.offered:
                found[one.bid] = Treated(one.bid, course, one.otherwise or (before.otherwise if before else ""))
    for out in dossier.exclusions:
        if (out.lot, out.demand) == (lot, demand):
            before = found.get(out.bid)
            course = before.course if before else Course.OUT
            found[out.bid] = Treated(out.bid, course, out.otherwise or (before.otherwise if before else ""))
    return tuple(found[bid.code] for bid in dossier.bids_in(lot) if bid.code in found)


def treated_otherwise(dossier: Dossier, lot: int, demand: str, bid: str, *, offered: bool) -> tuple[str, ...]:
    """Return the other bids that were treated differently on a demand from how this one is about to be.

    A bid that was offered repair before is treated like the others who were, also when it is put aside afterwards.
    """
    known = treated(dossier, lot, demand)
    before = any(one.bid == bid and one.offered for one in known)
    return tuple(one.bid for one in known if one.bid != bid and one.offered is not (offered or before))


def stand_alike(dossier: Dossier, lot: int, demand: str, bid: str) -> tuple[str, ...]:
    """Return the other bids still in that are open on a demand or do not meet it, and were asked nothing about it."""
    states = {(f.bid, f.demand): f.state for f in dossier.findings if f.lot == lot}
    asked = {one.bid for one in dossier.clarifications_of(lot) if one.about == demand}
    short = {DemandState.OPEN, DemandState.NOT_MET}
    return tuple(
        one.code
        for one in dossier.bids_left(lot)
        if one.code not in {bid, *asked} and states.get((one.code, demand), DemandState.OPEN) in short
    )


def differences(dossier: Dossier, lot: int) -> tuple[Difference, ...]:
    """Return the demands of a lot on which bids that fell short were not all treated alike."""
    known = ((demand.id, treated(dossier, lot, demand.id)) for demand in dossier.tender.lot(lot).demands)
    return tuple(Difference(lot, demand, found) for demand, found in known if len({one.offered for one in found}) == 2)
