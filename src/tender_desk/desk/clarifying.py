"""What is asked of a bidder after the opening, what may be repaired, and the correction of a single value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from tender_desk.core.abnormal import ABNORMALLY_LOW
from tender_desk.core.bids import Ask, Bid, Part
from tender_desk.core.clarifications import (
    REPAIR_QUESTIONS,
    Clarification,
    ClarificationKind,
    Correction,
    CorrectionGround,
    RepairTest,
    check_new,
    is_price,
    value_of,
)
from tender_desk.core.dossier import Dossier
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, Problem, Severity, TenderDeskError
from tender_desk.core.selection import NO_FACTS, DemandFinding, DemandState
from tender_desk.core.settling import TWO_PEOPLE, Outcome, Settlement
from tender_desk.core.treatment import stand_alike
from tender_desk.desk.fields import cell_holds, field_keys, field_of, stated_in, subjects
from tender_desk.desk.receipts import receipts_of
from tender_desk.desk.selecting import check_same_treatment, demand_of, finding_of
from tender_desk.desk.session import Session, acting, check_reason, check_second, long_enough, permit
from tender_desk.storage.store import Writer


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question to a bidder: about which demand, field or cell, and until when an answer is expected.

    `otherwise` is why others in the same situation were treated differently, where they were.
    """

    lot: int
    bid: str
    about: str
    question: str
    due: datetime | None = None
    otherwise: str = ""


def bid_of(dossier: Dossier, lot: int, code: str) -> Bid:
    """Return a bid of a lot; TenderDeskError where there is none or the viewer may not see it."""
    for bid in dossier.bids_in(lot):
        if bid.code == code:
            return bid
    raise TenderDeskError("bid-unknown", lot=lot, bid=code)


def ask(session: Session, wanted: Wanted) -> Dossier:
    """Record a request for clarification: what is meant, never what could be added."""
    return _ask(session, wanted, None)


def ask_repair(
    session: Session, wanted: Wanted, answers: tuple[bool, ...], reasons: tuple[str, ...]
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Record the five questions about a fault, each with its reason, and the request to mend it where all say yes.

    Where one says no nothing is asked: the record stays, a demand it is about is not met, and a note says so. A missing
    answer to an award criterion is never repairable (HvJ C-336/12 Manova, 36-40).
    """
    if len(answers) != len(REPAIR_QUESTIONS) or len(reasons) != len(REPAIR_QUESTIONS):
        raise TenderDeskError("repair-questions", count=len(REPAIR_QUESTIONS))
    whys = tuple(long_enough(reason, "repair-reason-short") for reason in reasons)
    test = RepairTest(answers, whys)
    dossier = _ask(session, wanted, test)
    return dossier, () if test.failed is None else (_not_asked(dossier, wanted, test.failed),)


def _not_asked(dossier: Dossier, wanted: Wanted, failed: str) -> Problem:
    """Say that a repair was not asked, and what that makes of the demand it is about."""
    about, number = wanted.about.strip(), REPAIR_QUESTIONS.index(failed) + 1
    demand = about in [one.id for one in dossier.tender.lot(wanted.lot).demands]
    code = "repair-refused-demand" if demand else "repair-refused"
    return Problem(code, "", {"bid": wanted.bid, "about": about, "number": number}, Severity.NOTE)


def _ask(session: Session, wanted: Wanted, test: RepairTest | None) -> Dossier:
    dossier = session.load()
    permit(dossier, "clarify", wanted.lot)
    bid = bid_of(dossier, wanted.lot, wanted.bid)
    about = wanted.about.strip()
    field = field_of(dossier, bid, about)
    if field is None and about not in subjects(dossier, bid):
        raise TenderDeskError("about-unknown", about=about, bid=bid.code, known=", ".join(_named(dossier, bid)))
    if test is not None and _missing_answer(bid, field):
        raise TenderDeskError("answer-never-repaired", about=about, bid=bid.code)
    if test is not None:
        _check_repair(dossier, wanted, about, test)
    question = long_enough(wanted.question, "question-too-short")
    with acting(session, dossier, "clarify" if test is None else "repair", f"{bid.lot}/{bid.code}") as (writer, at):
        one = Clarification(
            number=writer.next_number(Clarification),
            lot=bid.lot,
            bid=bid.code,
            kind=ClarificationKind.CLARIFY if test is None else ClarificationKind.REPAIR,
            about=about,
            question=question,
            by=session.person,
            at=at,
            due=wanted.due,
            test=test,
            otherwise=" ".join(wanted.otherwise.split()),
        )
        writer.put(one)
        if test is not None:
            failed = test.failed
            why = question if failed is None else test.reasons[REPAIR_QUESTIONS.index(failed)]
            state = DemandState.REPAIR_ASKED if failed is None else DemandState.NOT_MET
            _judge(writer, dossier, one, state, why, at)
    return session.load()


def _check_repair(dossier: Dossier, wanted: Wanted, about: str, test: RepairTest) -> None:
    """Raise TenderDeskError where the documents forbid a repair that is said to be allowed, or others got another."""
    demand = demand_of(dossier, wanted.lot, about)
    if demand is None:
        return
    if demand.fatal and test.answers[REPAIR_QUESTIONS.index("not_sanctioned")]:
        raise TenderDeskError("repair-fatal", about=about)
    offered = test.failed is None
    check_same_treatment(dossier, wanted.lot, about, wanted.bid, wanted.otherwise, offered=offered)


def _named(dossier: Dossier, bid: Bid) -> list[str]:
    return [*sorted(subjects(dossier, bid) - {""}), *field_keys(dossier, bid.lot)]


def _missing_answer(bid: Bid, field: str | None) -> bool:
    """Tell whether a repair would add an answer or figure that the bid does not have."""
    return field is not None and field.startswith(("answer.", "figure.")) and value_of(bid, field) is None


def _judge(writer: Writer, dossier: Dossier, one: Clarification, state: DemandState, reason: str, at: datetime) -> None:
    """Keep the state of the demand a repair is about, if it is about one."""
    if one.about in [demand.id for demand in dossier.tender.lot(one.lot).demands]:
        known = finding_of(dossier, one.lot, one.bid, one.about)
        facts = NO_FACTS if known is None else known.facts
        writer.put(DemandFinding(one.lot, one.bid, one.about, state, reason, one.by, at, facts))


def same_situation(dossier: Dossier, lot: int, about: str, bid: str) -> tuple[str, ...]:
    """Return the other bids still in that stand where this one stands on a demand: they are to be treated alike."""
    known = finding_of(dossier, lot, bid, about)
    short = {DemandState.OPEN, DemandState.NOT_MET, DemandState.REPAIR_ASKED}
    if known is not None and known.state not in short:
        return ()
    return stand_alike(dossier, lot, about, bid)


def answer(session: Session, number: int, text: str, received: datetime) -> Dossier:
    """Record what a bidder answered and when; a repaired demand is met from then on."""
    dossier = session.load()
    one = clarification_numbered(dossier, number)
    permit(dossier, "clarify", one.lot)
    if not one.open:
        raise TenderDeskError("clarification-closed", number=number)
    if received < one.at.replace(second=0) and not dossier.tender.practice:
        raise TenderDeskError("answer-before-question", number=number)
    said = text.strip()
    if not said:
        raise TenderDeskError("answer-empty", number=number)
    with acting(session, dossier, "answer", f"{one.lot}/{one.bid}") as (writer, at):
        writer.put(replace(one, answer=said, answered=received, recorded_by=session.person))
        if one.kind is ClarificationKind.REPAIR:
            _judge(writer, dossier, one, DemandState.REPAIRED, said, at)
    return session.load()


def clarification_numbered(dossier: Dossier, number: int) -> Clarification:
    """Return a clarification by its number; TenderDeskError where there is none."""
    for one in dossier.clarifications:
        if one.number == number:
            return one
    raise TenderDeskError("clarification-unknown", number=number)


@dataclass(frozen=True, slots=True)
class Change:
    """The correction somebody wants: of which field to what, on which ground, after which clarification."""

    lot: int
    bid: str
    field: str
    new: str
    ground: CorrectionGround
    reason: str
    clarification: int | None = None
    place: str = ""


def correct(session: Session, change: Change, second: str) -> Dossier:
    """Record that one value of a bid counts otherwise than it stands in the file, by two people.

    What was read stays as it was; every report shows both. Quality can be corrected until it is final, the price from
    the moment prices are open; a price and everything that is not misread rest on an answer of the bidder. A missing
    answer to an award criterion cannot be added. The new value is read as a cell of a form would be.
    """
    dossier = session.load()
    permit(dossier, "correct", change.lot)
    other = check_second(dossier, second)
    bid = bid_of(dossier, change.lot, change.bid)
    _check_phase(dossier, change)
    new = stated_in(dossier, change.lot, change.field, change.new.strip())
    check_new(dossier.tender.lot(change.lot), change.field, new)
    old = value_of(bid, change.field)
    if change.place and not cell_holds(dossier, bid, change.field, change.place):
        raise TenderDeskError("correction-place", field=change.field, place=change.place)
    judged = change.field.startswith(("answer.", "figure."))
    if old is None and judged and not _unreadable(bid, change.place):
        raise TenderDeskError("answer-never-repaired", about=change.field, bid=bid.code)
    if old is not None and old[0] == new:
        raise TenderDeskError("correction-changes-nothing", field=change.field, text=new)
    _check_ground(dossier, bid, change)
    reason = check_reason(change.reason)
    with acting(session, dossier, "correct", f"{bid.lot}/{bid.code}: {change.field}") as (writer, at):
        writer.put(
            Correction(
                number=writer.next_number(Correction),
                lot=bid.lot,
                bid=bid.code,
                field=change.field,
                place=change.place or (old[1] if old else ""),
                old=old[0] if old else "",
                new=new,
                ground=change.ground,
                reason=reason,
                by=session.person,
                second=other,
                at=at,
                clarification=change.clarification,
                version=bid.version,
            )
        )
    return session.load()


MISSING = frozenset({"answer-missing", "figure-not-stated"})


def _unreadable(bid: Bid, place: str) -> bool:
    """Tell whether something stands in a cell that could not be read; an empty cell holds no answer to mend."""
    found = [ask.code for ask in bid.asks if place and ask.place == place]
    return bool(found) and not MISSING & set(found)


def _check_phase(dossier: Dossier, change: Change) -> None:
    if is_price(change.field):
        if dossier.act(change.lot, "priced") is None:
            raise NotAllowed("too-early", lot=change.lot, gate=Gate.PRICED.value)
    elif dossier.act(change.lot, "quality_final") is not None:
        raise NotAllowed("too-late", lot=change.lot, gate=Gate.QUALITY_FINAL.value)


def _check_ground(dossier: Dossier, bid: Bid, change: Change) -> None:
    """Raise TenderDeskError where a correction needs the bidder's word and has none.

    An obvious slip is confirmed by the bidder like anything else that is not the program's own misreading: who
    corrects a bid alone makes another's offer (HvJ C-599/10 SAG, 40).
    """
    if change.clarification is None:
        if change.ground is CorrectionGround.MISREAD and not is_price(change.field):
            return
        raise TenderDeskError("correction-needs-bidder", field=change.field)
    one = clarification_numbered(dossier, change.clarification)
    if (one.lot, one.bid) != (change.lot, change.bid):
        raise TenderDeskError("clarification-of-other-bid", number=one.number, bid=one.bid)
    if one.answered is None:
        raise TenderDeskError("clarification-not-answered", number=one.number)
    if change.field not in {one.about, field_of(dossier, bid, one.about)}:
        raise TenderDeskError("clarification-about-other", number=one.number, about=one.about, field=change.field)


def settle(
    session: Session, lot: int, bid: str, code: str, place: str, outcome: Outcome, reason: str, second: str = ""
) -> Dossier:
    """Record the decision on a finding that asks; what two people decide (`by_two`) needs the second.

    A fault in part B stands only on the bidder's own word: an answered question about that cell.
    """
    dossier = session.load()
    permit(dossier, "settle", lot)
    one = bid_of(dossier, lot, bid)
    if (code, place) not in [(asked.code, asked.place) for asked in one.asks]:
        raise TenderDeskError("finding-unknown", lot=lot, bid=bid, finding=code, place=place or "–")
    if code == ABNORMALLY_LOW and outcome is not Outcome.STANDS:
        raise TenderDeskError("low-price-rejected", lot=lot, bid=bid)
    other = check_second(dossier, second) if second or by_two(dossier, one, Ask(code, place)) else ""
    if of_price(dossier, one, Ask(code, place)) and not _confirmed(dossier, one, place):
        raise TenderDeskError("settle-needs-bidder", place=place or code, bid=bid)
    why = check_reason(reason)
    with acting(session, dossier, "settle", f"{lot}/{bid}: {code}") as (writer, at):
        writer.put(
            Settlement(
                lot=lot,
                bid=bid,
                code=code,
                place=place,
                outcome=outcome,
                reason=why,
                by=session.person,
                second=other,
                at=at,
                version=one.version,
            )
        )
    return session.load()


def by_two(dossier: Dossier, bid: Bid, ask: Ask) -> bool:
    """Tell whether two people decide on a finding: an amount in an answer, or a fault in part B."""
    return ask.code in TWO_PEOPLE or of_price(dossier, bid, ask)


def of_price(dossier: Dossier, bid: Bid, ask: Ask) -> bool:
    """Tell whether a finding is about part B."""
    return ask.code == ABNORMALLY_LOW or any(
        (problem.code, problem.at) == (ask.code, ask.place) and (problem.bid or one.bid) == bid.code
        for one in receipts_of(dossier)
        if one.lot == bid.lot and one.part is Part.PRICE and one.counts
        for problem in one.problems
    )


def _confirmed(dossier: Dossier, bid: Bid, place: str) -> bool:
    """Tell whether the bidder answered a question about a cell of part B, or about the price that stands in it."""
    answered = [one.about for one in dossier.clarifications_of(bid.lot, bid.code) if one.answered is not None]
    if place in answered:
        return True
    return any(
        (field := field_of(dossier, bid, about)) is not None and cell_holds(dossier, bid, field, place)
        for about in answered
    )
