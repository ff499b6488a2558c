"""Candidates: judged on demands, scored by the selection committee, the best invited; each a recorded act.

What judges bids judges candidates too: it is given the dossier with the candidates where the bids stand
(`shortlisting.as_bids`), and what comes of it is kept in tables of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from decimal import Decimal

from tender_desk.core.assessments import check_motivation
from tender_desk.core.candidates import (
    Candidate,
    CandidateExclusion,
    CandidateFinding,
    CandidateScore,
    CandidateSettlement,
)
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import lot_state
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.core.score_case import result_document
from tender_desk.core.selection import DemandFinding, DemandState, ExclusionGround
from tender_desk.core.settling import TWO_PEOPLE, Outcome
from tender_desk.core.shortlisting import (
    COMMITTEE,
    SHORTLISTED,
    as_bids,
    candidate,
    choice_of,
    committee,
    invited_as,
    rank_candidates,
    record_of,
    shortlist_blockers,
)
from tender_desk.desk.selecting import NOTHING_MORE, Judged, Why, check_exclusion, check_judged, facts_of, finding_of
from tender_desk.desk.session import (
    Session,
    acting,
    check_reason,
    check_second,
    permit,
    refuse,
)
from tender_desk.storage.store import Writer
from tender_desk.wording import ZONE

GROUNDS = (
    ExclusionGround.EXCLUSION_GROUND,
    ExclusionGround.UNSUITABLE,
    ExclusionGround.INVALID,
    ExclusionGround.WITHDRAWN,
)
"""On what a candidate can be put aside; of one that came late also on that."""
ABOUT_CANDIDATE = {
    "bid-unknown": "candidate-unknown",
    "demand-reason-missing": "candidate-reason-missing",
    "exclude-by-act": "candidate-exclude-by-act",
}
"""Sentences about a bid, and those that say the same of a candidate."""


def restricted(dossier: Dossier, lot: int) -> None:
    """Raise TenderDeskError where a lot has no candidates: it is not of a restricted procedure."""
    if not dossier.tender.restricted(lot) or dossier.tender.lot(lot).shortlist is None:
        raise TenderDeskError("lot-not-restricted", lot=lot)


def known(dossier: Dossier, lot: int, code: str) -> Candidate:
    """Return a candidate; TenderDeskError where the lot has none with this letter."""
    restricted(dossier, lot)
    found = candidate(dossier, lot, code)
    if found is None:
        raise TenderDeskError("candidate-unknown", lot=lot, candidate=code)
    return found


# --- demands ----------------------------------------------------------------------------------------------------------


def judge_candidates(session: Session, judged: Iterable[Judged]) -> Dossier:
    """Record the state of demands per candidate, all of them or none, as `selecting.judge` does per bid."""
    dossier, wanted = session.load(), tuple(judged)
    for lot in sorted({one.lot for one in wanted}):
        permit(dossier, "select_candidates", lot)
        restricted(dossier, lot)
    today = session.moment(dossier).astimezone(ZONE).date()
    views = {lot: as_bids(dossier, lot) for lot in {one.lot for one in wanted}}
    refuse([_told(problem) for one in wanted for problem in check_judged(views[one.lot], one, today)])
    about = ", ".join(sorted({f"{one.lot}/{one.bid}" for one in wanted}))
    with acting(session, dossier, "judge-candidates", about) as (writer, at):
        for one in wanted:
            facts, reason = facts_of(views[one.lot], one), one.reason.strip()
            writer.put(CandidateFinding(one.lot, one.bid, one.demand, one.state, reason, session.person, at, facts))
    return session.load()


def _told(problem: Problem) -> Problem:
    if problem.code not in ABOUT_CANDIDATE:
        return problem
    values = {**problem.values, "candidate": problem.values["bid"]}
    return replace(problem, code=ABOUT_CANDIDATE[problem.code], values=values)


def grounds_of(dossier: Dossier, lot: int, code: str) -> tuple[ExclusionGround, ...]:
    """Return on which grounds a candidate can be put aside."""
    return (*((ExclusionGround.LATE,) if known(dossier, lot, code).late else ()), *GROUNDS)


def exclude_candidate(
    session: Session, lot: int, code: str, ground: ExclusionGround, reason: str, why: Why = NOTHING_MORE
) -> Dossier:
    """Record the decision that puts a candidate aside; on an exclusion ground the law asks as much as of a bid."""
    dossier = session.load()
    permit(dossier, "select_candidates", lot)
    known(dossier, lot, code)
    view = as_bids(dossier, lot)
    if view.exclusion(lot, code):
        raise TenderDeskError("candidate-out-already", lot=lot, candidate=code)
    if ground not in grounds_of(dossier, lot, code):
        raise TenderDeskError("candidate-ground", lot=lot, candidate=code, ground=ground)
    text = check_reason(reason)
    more = why.tidied()
    check_exclusion(view, lot, code, ground, more)
    with acting(session, dossier, "exclude-candidate", f"{lot}/{code}") as (writer, at):
        told = more.demand, more.proportion, more.otherwise
        writer.put(CandidateExclusion(lot, code, ground, text, session.person, at, *told))
        _restate(writer, view, lot, code, more.demand, DemandState.EXCLUDED, session.person, at)
    return session.load()


def reinstate_candidate(session: Session, lot: int, code: str, reason: str) -> Dossier:
    """Take such a decision back, with a reason, before the invited candidates are fixed."""
    dossier = session.load()
    permit(dossier, "select_candidates", lot)
    known(dossier, lot, code)
    view = as_bids(dossier, lot)
    out = next((one for one in dossier.candidate_exclusions if (one.lot, one.bid) == (lot, code)), None)
    if out is None:
        raise TenderDeskError("candidate-not-out", lot=lot, candidate=code)
    why = check_reason(reason)
    with acting(session, dossier, "reinstate-candidate", f"{lot}/{code}: {why}") as (writer, at):
        writer.drop(out)
        _restate(writer, view, lot, code, out.demand, DemandState.NOT_MET, session.person, at)
    return session.load()


def _restate(
    writer: Writer, view: Dossier, lot: int, code: str, demand: str, state: DemandState, by: str, at: datetime
) -> None:
    found = finding_of(view, lot, code, demand)
    if found is not None:
        stated = {one.name: getattr(found, one.name) for one in fields(CandidateFinding)}
        writer.put(CandidateFinding(**{**stated, "state": state, "by": by, "at": at}))


def settle_candidate(
    session: Session, lot: int, code: str, finding: str, place: str, outcome: Outcome, reason: str, second: str = ""
) -> Dossier:
    """Record the decision on a finding about what a candidate handed in; what two people decide needs the second."""
    dossier = session.load()
    permit(dossier, "select_candidates", lot)
    one = known(dossier, lot, code)
    if (finding, place) not in [(asked.code, asked.place) for asked in one.asks]:
        raise TenderDeskError("finding-unknown", lot=lot, bid=code, finding=finding, place=place or "–")
    other = check_second(dossier, second) if second or finding in TWO_PEOPLE else ""
    why = check_reason(reason)
    with acting(session, dossier, "settle-candidate", f"{lot}/{code}: {finding}") as (writer, at):
        writer.put(
            CandidateSettlement(
                lot=lot,
                bid=code,
                code=finding,
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


# --- scores -----------------------------------------------------------------------------------------------------------


def appoint(session: Session, lot: int, members: Iterable[str]) -> Dossier:
    """Record who judges the candidates of a lot. Whoever scores bids there cannot: how candidates scored stays out."""
    dossier, chosen = session.load(), tuple(dict.fromkeys(members))
    permit(dossier, "select_candidates", lot)
    restricted(dossier, lot)
    if not chosen:
        raise TenderDeskError("committee-empty", lot=lot)
    team = {member.id for member in dossier.members}
    scoring = {one.member for one in dossier.assignments if one.lot == lot}
    for member in chosen:
        if member not in team:
            raise TenderDeskError("person-unknown", person=member, known=", ".join(sorted(team)))
        if member in scoring:
            raise TenderDeskError("committee-scores-bids", lot=lot, person=dossier.name_of(member))
    with acting(session, dossier, COMMITTEE, f"{lot}: {', '.join(chosen)}") as (writer, at):
        writer.add_act(LotAct(lot, COMMITTEE, at, session.person, "", {"members": list(chosen)}))
    return session.load()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The one score the committee gives a candidate on a criterion; without `judges` all its members judged."""

    lot: int
    candidate: str
    criterion: str
    score: Decimal
    strong: str = ""
    weak: str = ""
    reason: str = ""
    judges: tuple[str, ...] = ()


def score_candidate(session: Session, given: Given) -> Dossier:
    """Record the committee's one score with its motivation: strong, weak and the reason."""
    dossier, lot = session.load(), given.lot
    permit(dossier, "score_candidates", lot)
    one = known(dossier, lot, given.candidate)
    at = f"{lot}/{one.code}"
    place = {"lot": lot, "candidate": one.code, "criterion": given.criterion}
    rule, appointed = dossier.tender.lot(lot).shortlist, committee(dossier, lot)
    assert rule is not None  # `known` refused a lot without one
    if given.criterion not in {leaf.id for leaf in rule.model.scored}:
        raise TenderDeskError("selection-criterion-unknown", **place)
    if not appointed:
        raise TenderDeskError("committee-missing", lot=lot)
    judges = given.judges or appointed
    if strangers := [judge for judge in judges if judge not in appointed]:
        raise TenderDeskError("not-in-committee", lot=lot, person=strangers[0], known=", ".join(appointed))
    leaf = rule.model.leaf(given.criterion)
    problems = list(check_motivation(leaf, given.score, given.strong, given.weak, at))
    if not given.reason.strip():
        problems.append(Problem("selection-reason-missing", at, place))
    refuse(problems)
    with acting(session, dossier, "score-candidate", f"{at}/{given.criterion}") as (writer, moment):
        writer.put(
            CandidateScore(
                lot=lot,
                bid=one.code,
                criterion=given.criterion,
                score=given.score,
                strong=given.strong.strip(),
                weak=given.weak.strip(),
                reason=given.reason.strip(),
                by=session.person,
                at=moment,
                judges=" ".join(judges),
            )
        )
    return session.load()


# --- the choice -------------------------------------------------------------------------------------------------------


def shortlist(session: Session, lots: tuple[int, ...], reason: str = "") -> Dossier:
    """Fix who is invited: the best N, or everyone suitable where those are fewer, and then with the reason.

    Recorded with the fingerprint of what it stands on and the full result. Refused while a file, demand, finding or
    score is open or candidates are equal at the last place, everything at once; and before the requests have closed.
    """
    dossier = session.load()
    problems: list[Problem] = []
    for lot in lots:
        permit(dossier, "shortlist", lot)
        restricted(dossier, lot)
        problems += [one for one in lot_state(dossier, lot).missing if one.severity is Severity.BLOCKS]
    refuse(problems)
    closing = max((dossier.tender.requests_close(lot) for lot in lots), default=session.clock())
    at = session.moment(dossier, not_before=closing)
    if at < closing:
        raise TenderDeskError("requests-not-closed", lot=", ".join(map(str, lots)), closing=closing)
    told = " ".join(reason.split())
    for lot in lots:
        _enough(dossier, lot, told)
    with acting(session, dossier, "shortlist", ", ".join(map(str, lots)), at) as (writer, _):
        for lot in lots:
            ranking = rank_candidates(dossier, lot)
            details = record_of(dossier, lot, ranking, told)
            details["result"] = result_document(f"lot {lot}", ranking)
            writer.add_act(LotAct(lot, SHORTLISTED, at, session.person, "", details))
    return session.load()


def _enough(dossier: Dossier, lot: int, reason: str) -> None:
    """Raise TenderDeskError where fewer are invited than was published and no reason is given (art. 2.100 lid 3)."""
    rule, invited = dossier.tender.lot(lot).shortlist, choice_of(dossier, lot).invited
    assert rule is not None  # `restricted` refused a lot without one
    if len(invited) < rule.invited and not reason:
        raise TenderDeskError("fewer-invited", lot=lot, count=len(invited), asked=rule.invited)
    if len(invited) < rule.invited:
        check_reason(reason)


def shortlist_open(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what keeps the invited candidates of a lot from being fixed now, files included."""
    state = lot_state(dossier, lot)
    if state.next is Gate.SHORTLISTED:
        return tuple(one for one in state.missing if one.severity is Severity.BLOCKS)
    return shortlist_blockers(dossier, lot)


def inherited(dossier: Dossier, lot: int, by: str, at: datetime) -> tuple[DemandFinding, ...]:
    """Return what was found of the invited candidates, as findings on their bids: they were judged on it already.

    Only where nobody has recorded anything of the bid itself. Each names the candidate it comes from.
    """
    have, found = {(one.bid, one.demand) for one in dossier.findings if one.lot == lot}, list[DemandFinding]()
    for bid in dossier.bids_in(lot):
        party = invited_as(dossier, lot, bid.bidder)
        if party is None or bid.late:
            continue
        for one in dossier.candidate_findings:
            if (one.lot, one.bid) == (lot, party.code) and (bid.code, one.demand) not in have:
                reason = f"{party.code}: {one.reason}" if one.reason else party.code
                facts = replace(one.facts, receipt=None)
                found.append(DemandFinding(lot, bid.code, one.demand, one.state, reason, by, at, facts))
    return tuple(found)
