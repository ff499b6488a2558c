"""Selection: the state of each demand per bid, and the recorded decision that takes a bid out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.excluding import before_excluding, before_staying, handed_in
from tender_desk.core.grounds import CATALOGUE, Legal, grounds_in
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.core.selection import (
    KIND_OF_GROUND,
    NO_FACTS,
    Demand,
    DemandFinding,
    DemandKind,
    DemandState,
    Exclusion,
    ExclusionGround,
    Facts,
)
from tender_desk.core.treatment import stand_alike, treated_otherwise
from tender_desk.desk.receipts import Given, receipts_of
from tender_desk.desk.session import SHORTEST_REASON, Session, acting, check_reason, permit, refuse
from tender_desk.importing.lists import read_selection_list
from tender_desk.importing.reader import read_part
from tender_desk.wording import ZONE

NEEDS_REASON = frozenset({DemandState.NOT_MET, DemandState.REPAIR_ASKED, DemandState.REPAIRED})


@dataclass(frozen=True, slots=True)
class Judged:
    """What someone found on one demand for one bid; without `facts` what it stood on before stays."""

    lot: int
    bid: str
    demand: str
    state: DemandState
    reason: str = ""
    place: str = ""
    facts: Facts | None = None


def judge(session: Session, judged: Iterable[Judged]) -> Dossier:
    """Record the state of demands, all of them or none; a state that is not a plain declaration needs a reason.

    Something found on an exclusion ground is not passed over: the bid stays where it lies outside the look-back, where
    self-cleaning was judged enough, or with a reason.
    """
    dossier = session.load()
    wanted = tuple(judged)
    today = session.moment(dossier).astimezone(ZONE).date()
    problems = [problem for one in wanted for problem in check_judged(dossier, one, today)]
    refuse(problems)
    for lot in sorted({one.lot for one in wanted}):
        permit(dossier, "select", lot)
    about = ", ".join(sorted({f"{one.lot}/{one.bid}" for one in wanted}))
    with acting(session, dossier, "judge", about) as (writer, at):
        for one in wanted:
            facts = facts_of(dossier, one)
            reason = one.reason.strip()
            writer.put(DemandFinding(one.lot, one.bid, one.demand, one.state, reason, session.person, at, facts))
    return session.load()


def finding_of(dossier: Dossier, lot: int, bid: str, demand: str) -> DemandFinding | None:
    """Return what was found on a demand for a bid, None where nobody looked."""
    return next((one for one in dossier.findings if (one.lot, one.bid, one.demand) == (lot, bid, demand)), None)


def facts_of(dossier: Dossier, one: Judged) -> Facts:
    """Return what a finding stands on: as given, else as it was."""
    if one.facts is not None:
        return one.facts
    known = finding_of(dossier, one.lot, one.bid, one.demand)
    return NO_FACTS if known is None else known.facts


def check_judged(dossier: Dossier, one: Judged, today: date) -> list[Problem]:
    """Return what is wrong with a state to be recorded: unknown lot, bid or demand, no reason, wrong facts."""
    place = {"lot": one.lot, "bid": one.bid, "demand": one.demand, "state": one.state}
    if one.lot not in [lot.number for lot in dossier.tender.lots]:
        return [
            Problem("lot-unknown", one.place, place | {"known": ", ".join(str(x.number) for x in dossier.tender.lots)})
        ]
    if one.bid not in [bid.code for bid in dossier.bids_in(one.lot)]:
        return [Problem("bid-unknown", one.place, place)]
    demand = demand_of(dossier, one.lot, one.demand)
    if demand is None:
        return [Problem("demand-unknown", one.place, place)]
    if one.state is DemandState.EXCLUDED and not dossier.exclusion(one.lot, one.bid):
        return [Problem("exclude-by-act", one.place, place)]
    if one.state in NEEDS_REASON and not one.reason.strip():
        return [Problem("demand-reason-missing", one.place, place)]
    return [Problem(code, one.place, place | values) for code, values in _wrong_facts(dossier, demand, one, today)]


def _wrong_facts(dossier: Dossier, demand: Demand, one: Judged, today: date) -> list[tuple[str, dict[str, object]]]:
    """Return what is wrong with the facts of a finding, as codes with their values."""
    facts, found = facts_of(dossier, one), list[tuple[str, dict[str, object]]]()
    if facts.receipt is not None and facts.receipt not in [r.id for r in documents_of(dossier, one.lot, one.bid)]:
        found.append(("document-of-other-bid", {"receipt": facts.receipt}))
    found += [("fact-in-future", {"day": day}) for day in (facts.event, facts.dated) if day is not None and day > today]
    about_ground = facts.event or facts.ground or facts.measures or facts.suffices is not None
    if about_ground and demand.kind is not DemandKind.EXCLUSION_GROUND:
        found.append(("facts-of-ground", {}))
    if facts.ground and facts.ground not in [legal.code for legal in named_grounds(demand)]:
        known = ", ".join(legal.code for legal in named_grounds(demand)) or "–"
        found.append(("ground-not-in-demand", {"ground": facts.ground, "known": known}))
    if facts.suffices is not None and len(" ".join(facts.judged.split())) < SHORTEST_REASON:
        found.append(("cleaning-reason", {"length": SHORTEST_REASON}))
    why = " ".join(one.reason.split())
    reason = why if len(why) >= SHORTEST_REASON else ""
    if not before_staying(demand, one.state, facts, reason, handed_in(dossier, one.lot, one.bid, ZONE)):
        found.append(("ground-passed-over", {"length": SHORTEST_REASON}))
    return found


def demand_of(dossier: Dossier, lot: int, demand: str) -> Demand | None:
    """Return a demand of a lot, None where it has none with this id."""
    return next((one for one in dossier.tender.lot(lot).demands if one.id == demand), None)


def named_grounds(demand: Demand) -> tuple[Legal, ...]:
    """Return the grounds of the catalogue that can be named under a demand; all of them where it has no code."""
    if demand.code:
        return grounds_in(demand.code)
    return tuple(legal for legal in CATALOGUE.values() if legal.duty is not None and not legal.many)


def documents_of(dossier: Dossier, lot: int, bid: str) -> tuple[Receipt, ...]:
    """Return the received files of a bid that can be proof: its part A, annexes and declaration, never its price."""
    own = (one for one in receipts_of(dossier) if (one.lot, one.bid) == (lot, bid) and not one.many)
    return tuple(one for one in own if one.part in {Part.QUALITY, Part.REQUEST, Part.ANNEX, Part.UEA, Part.OTHER})


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What a decision to put a bid aside stands on beside its reason; see `Exclusion`."""

    demand: str = ""
    proportion: str = ""
    otherwise: str = ""

    def tidied(self) -> Why:
        """Return it without blanks that say nothing."""
        return Why(
            demand=self.demand.strip(),
            proportion=" ".join(self.proportion.split()),
            otherwise=" ".join(self.otherwise.split()),
        )


NOTHING_MORE = Why()


def exclude(
    session: Session, lot: int, bid: str, ground: ExclusionGround, reason: str, why: Why = NOTHING_MORE
) -> Dossier:
    """Record the decision that takes a bid out of a lot, with its ground and a reason of twenty characters or more.

    On an exclusion ground the law asks more (`excluding.before_excluding`): Refused names everything that is missing.
    Where others who fell short on the same demand were offered repair, the difference needs a reason.
    """
    dossier = session.load()
    permit(dossier, "exclude", lot)
    _known(dossier, lot, bid)
    if dossier.exclusion(lot, bid):
        raise TenderDeskError("bid-out-already", lot=lot, bid=bid)
    text = check_reason(reason)
    if ground not in grounds_of(dossier, lot, bid):
        code = "exclude-withdrawn" if ground is ExclusionGround.WITHDRAWN else "exclude-not-late"
        raise TenderDeskError(code, lot=lot, bid=bid)
    more = why.tidied()
    check_exclusion(dossier, lot, bid, ground, more)
    with acting(session, dossier, "exclude", f"{lot}/{bid}") as (writer, at):
        writer.put(Exclusion(lot, bid, ground, text, session.person, at, more.demand, more.proportion, more.otherwise))
        known = finding_of(dossier, lot, bid, more.demand)
        if known is not None:
            writer.put(replace(known, state=DemandState.EXCLUDED, by=session.person, at=at))
    return session.load()


def demands_for(dossier: Dossier, lot: int, ground: ExclusionGround) -> tuple[Demand, ...]:
    """Return the demands of a lot that a bid can be put aside on with a ground; none where it is about no demand."""
    kind = KIND_OF_GROUND.get(ground)
    return tuple(one for one in dossier.tender.lot(lot).demands if one.kind is kind)


def check_exclusion(dossier: Dossier, lot: int, bid: str, ground: ExclusionGround, why: Why) -> None:
    """Raise TenderDeskError or Refused where a demand is missing, is another kind's, or not ready to exclude on."""
    fitting = demands_for(dossier, lot, ground)
    if ground is ExclusionGround.EXCLUSION_GROUND and not fitting:
        raise TenderDeskError("exclude-not-published", lot=lot)
    if not why.demand and ground is not ExclusionGround.EXCLUSION_GROUND:
        return
    known = ", ".join(one.id for one in fitting) or "–"
    demand = next((one for one in fitting if one.id == why.demand), None)
    if demand is None:
        raise TenderDeskError("exclude-demand", demand=why.demand or "–", known=known)
    if ground is ExclusionGround.EXCLUSION_GROUND:
        found = finding_of(dossier, lot, bid, demand.id)
        reference = handed_in(dossier, lot, bid, ZONE)
        refuse(before_excluding(demand, found, reference, why.proportion, SHORTEST_REASON))
    check_same_treatment(dossier, lot, demand.id, bid, why.otherwise, offered=False)


def check_same_treatment(dossier: Dossier, lot: int, demand: str, bid: str, otherwise: str, *, offered: bool) -> None:
    """Raise TenderDeskError where others in the same situation were treated differently and no reason is given."""
    others = treated_otherwise(dossier, lot, demand, bid, offered=offered)
    if others and len(" ".join(otherwise.split())) < SHORTEST_REASON:
        code = "others-not-offered" if offered else "others-offered"
        raise TenderDeskError(code, demand=demand, bid=bid, others=others, length=SHORTEST_REASON)


def others_alike(dossier: Dossier, lot: int, demand: str, bid: str) -> tuple[Problem, ...]:
    """Name who else stands open on a demand or does not meet it: they are to be treated alike."""
    others = stand_alike(dossier, lot, demand, bid) if demand else ()
    values = {"demand": demand, "bid": bid, "others": others, "count": len(others)}
    return (Problem("others-alike", "", values, Severity.NOTE),) if others else ()


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
    with acting(session, dossier, "reinstate", f"{lot}/{bid}: {why}") as (writer, at):
        writer.drop(exclusion)
        known = finding_of(dossier, lot, bid, exclusion.demand)
        if known is not None:
            writer.put(replace(known, state=DemandState.NOT_MET, by=session.person, at=at))
    return session.load()


def _late(dossier: Dossier, lot: int, bid: str) -> bool:
    """Tell whether a bid came late, or its part B did."""
    files = (one for one in receipts_of(dossier) if (one.lot, one.bid, one.part) == (lot, bid, Part.PRICE))
    return dossier.bid(lot, bid).late or any(one.state is FileState.LATE for one in files)


def _known(dossier: Dossier, lot: int, bid: str) -> None:
    if bid not in [one.code for one in dossier.bids_in(lot)]:
        raise TenderDeskError("bid-unknown", lot=lot, bid=bid)
