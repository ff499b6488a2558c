"""Selection: the state of each demand per bid, and the recorded decision that takes a bid out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tender_desk.core.bids import FileState, Part
from tender_desk.core.dossier import Dossier
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.core.selection import DemandFinding, DemandState, Exclusion, ExclusionGround
from tender_desk.desk.receipts import Given, receipts_of
from tender_desk.desk.session import Session, acting, check_reason, permit, refuse
from tender_desk.importing.lists import read_selection_list
from tender_desk.importing.reader import read_part

NEEDS_REASON = frozenset({DemandState.NOT_MET, DemandState.REPAIR_ASKED, DemandState.REPAIRED})


@dataclass(frozen=True, slots=True)
class Judged:
    """What someone found on one demand for one bid."""

    lot: int
    bid: str
    demand: str
    state: DemandState
    reason: str = ""
    place: str = ""


def judge(session: Session, judged: Iterable[Judged]) -> Dossier:
    """Record the state of demands, all of them or none; a state that is not a plain declaration needs a reason."""
    dossier = session.load()
    wanted = tuple(judged)
    problems = [problem for one in wanted for problem in _check(dossier, one)]
    refuse(problems)
    for lot in sorted({one.lot for one in wanted}):
        permit(dossier, "select", lot)
    about = ", ".join(sorted({f"{one.lot}/{one.bid}" for one in wanted}))
    with acting(session, dossier, "judge", about) as (writer, at):
        for one in wanted:
            finding = DemandFinding(one.lot, one.bid, one.demand, one.state, one.reason.strip(), session.person, at)
            writer.put(finding)
    return session.load()


def _check(dossier: Dossier, one: Judged) -> list[Problem]:
    place = {"lot": one.lot, "bid": one.bid, "demand": one.demand, "state": one.state}
    if one.lot not in [lot.number for lot in dossier.tender.lots]:
        return [
            Problem("lot-unknown", one.place, place | {"known": ", ".join(str(x.number) for x in dossier.tender.lots)})
        ]
    if one.bid not in [bid.code for bid in dossier.bids_in(one.lot)]:
        return [Problem("bid-unknown", one.place, place)]
    if one.demand not in [demand.id for demand in dossier.tender.lot(one.lot).demands]:
        return [Problem("demand-unknown", one.place, place)]
    if one.state is DemandState.EXCLUDED and not dossier.exclusion(one.lot, one.bid):
        return [Problem("exclude-by-act", one.place, place)]
    if one.state in NEEDS_REASON and not one.reason.strip():
        return [Problem("demand-reason-missing", one.place, place)]
    return []


def take_list(session: Session, file: Given) -> tuple[Dossier, tuple[Problem, ...]]:
    """Take over a selection list; Refused with every cell that is wrong, then nothing is taken over."""
    dossier = session.load()
    lines, problems = read_part(session.reader, read_selection_list, file.content, file.name, dossier.tender)
    if lines is None:
        refuse(problems)
        return dossier, problems
    judged = [Judged(x.lot, x.bid, x.demand, x.state, x.reason, x.place) for x in lines]
    fitting = [one for one in judged if _can_be_judged(dossier, one)]
    skipped = [
        Problem("bid-out-already", one.place, {"lot": one.lot, "bid": one.bid}, Severity.NOTE, file.name)
        for one in judged
        if one not in fitting
    ]
    return judge(session, fitting), (*problems, *skipped)


def _can_be_judged(dossier: Dossier, one: Judged) -> bool:
    """Tell whether a line is about a bid that is still in and not late: the others have nothing to judge."""
    try:
        bid = dossier.bid(one.lot, one.bid)
    except KeyError:
        return True  # an unknown bid is named as such, not skipped
    return not bid.late and dossier.exclusion(one.lot, one.bid) is None


def exclude(session: Session, lot: int, bid: str, ground: ExclusionGround, reason: str) -> Dossier:
    """Record the decision that takes a bid out of a lot, with its ground and a reason of twenty characters or more."""
    dossier = session.load()
    permit(dossier, "exclude", lot)
    _known(dossier, lot, bid)
    if dossier.exclusion(lot, bid):
        raise TenderDeskError("bid-out-already", lot=lot, bid=bid)
    why = check_reason(reason)
    if ground not in grounds_of(dossier, lot, bid):
        code = "exclude-withdrawn" if ground is ExclusionGround.WITHDRAWN else "exclude-not-late"
        raise TenderDeskError(code, lot=lot, bid=bid)
    with acting(session, dossier, "exclude", f"{lot}/{bid}") as (writer, at):
        writer.put(Exclusion(lot, bid, ground, why, session.person, at))
    return session.load()


def grounds_of(dossier: Dossier, lot: int, bid: str) -> tuple[ExclusionGround, ...]:
    """Return on which grounds a bid can be put aside: withdrawing is its bidder's act, late is what a file shows."""
    out = {ExclusionGround.WITHDRAWN} | (set() if _late(dossier, lot, bid) else {ExclusionGround.LATE})
    return tuple(ground for ground in ExclusionGround if ground not in out)


def reinstate(session: Session, lot: int, bid: str, reason: str) -> Dossier:
    """Take such a decision back, with a reason. After prices were opened this is refused: someone knows the prices."""
    dossier = session.load()
    permit(dossier, "exclude", lot)
    _known(dossier, lot, bid)
    exclusion = dossier.exclusion(lot, bid)
    if exclusion is None:
        raise TenderDeskError("bid-not-out", lot=lot, bid=bid)
    if exclusion.ground is ExclusionGround.WITHDRAWN:
        raise TenderDeskError("reinstate-withdrawn", lot=lot, bid=bid)
    frozen = dossier.act(lot, "quality_final") or dossier.act(lot, "priced")
    if frozen is not None:
        gate = Gate.PRICED if frozen.verb == "priced" else Gate.QUALITY_FINAL
        raise TenderDeskError("too-late", lot=lot, gate=GATES[GATES.index(gate)].value)
    why = check_reason(reason)
    with acting(session, dossier, "reinstate", f"{lot}/{bid}: {why}") as (writer, _):
        writer.drop(exclusion)
    return session.load()


def _late(dossier: Dossier, lot: int, bid: str) -> bool:
    """Tell whether a bid came late, or its part B did."""
    files = (one for one in receipts_of(dossier) if (one.lot, one.bid, one.part) == (lot, bid, Part.PRICE))
    return dossier.bid(lot, bid).late or any(one.state is FileState.LATE for one in files)


def _known(dossier: Dossier, lot: int, bid: str) -> None:
    if bid not in [one.code for one in dossier.bids_in(lot)]:
        raise TenderDeskError("bid-unknown", lot=lot, bid=bid)
