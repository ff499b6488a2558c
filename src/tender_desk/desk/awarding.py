"""The award proposal in numbered drafts, its recording, and the decision on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tender_desk.core.award import (
    AWARDED,
    OPEN_STATES,
    Basis,
    Decision,
    DecisionMaker,
    Proposal,
    ProposalState,
)
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.policy import Gate, may
from tender_desk.core.problems import Problem, Refused, TenderDeskError
from tender_desk.core.proposing import attention, proposal_basis, proposal_blockers, winners_of
from tender_desk.core.score_case import result_document
from tender_desk.core.tender import Cover
from tender_desk.desk.session import Session, acting, permit


def propose(session: Session, lots: tuple[int, ...], reasons: str = "", cover: str = "") -> Dossier:
    """Draft a proposal for lots: a new one, or the next draft of the one draft that has any of them.

    The next draft covers exactly the lots given: a lot that is left out is free for another proposal again.

    Refused with what is missing where a lot is incomplete, or in another open proposal.
    """
    dossier = session.load()
    chosen = tuple(sorted(set(lots)))
    if not chosen:
        raise TenderDeskError("lot-missing")
    for lot in chosen:
        _permit(dossier, lot)
    drafts = [p for p in dossier.proposals if p.state is ProposalState.DRAFT and set(p.lots) & set(chosen)]
    mine = drafts[0] if len(drafts) == 1 else None
    problems = proposal_blockers(dossier, chosen, mine.number if mine else None)
    if problems:
        raise Refused(problems)
    winners = {lot: winners_of(dossier, lot) for lot in chosen}
    number = mine.number if mine else max((p.number for p in dossier.proposals), default=0) + 1
    with acting(session, dossier, "propose", f"{number}: {', '.join(map(str, chosen))}") as (writer, at):
        writer.put_proposal(
            Proposal(
                number=number,
                draft=mine.draft + 1 if mine else 1,
                state=ProposalState.DRAFT,
                lots=chosen,
                winners=tuple(winner for lot in chosen for winner in winners[lot]),
                basis=tuple(Basis(lot, proposal_basis(dossier, lot, winners[lot])) for lot in chosen),
                reasons=reasons.strip() or (mine.reasons if mine else ""),
                cover=cover.strip() or (mine.cover if mine else cover_text(dossier.tender.cover)),
                by=session.person,
                at=at,
            )
        )
    return session.load()


def _permit(dossier: Dossier, lot: int) -> None:
    """Ask policy for the role first: an incomplete lot is refused with what is missing, not with "too early"."""
    reason = may(dossier.viewer, "propose", Gate.RANKED)
    if reason is not None:
        permit(dossier, "propose", lot)


def cover_text(cover: tuple[Cover, ...]) -> str:
    """Return the cover as the tender names it."""
    return "; ".join(one.name for one in cover)


def proposal_numbered(dossier: Dossier, number: int) -> Proposal:
    """Return a proposal; TenderDeskError where there is none with this number."""
    for proposal in dossier.proposals:
        if proposal.number == number:
            return proposal
    raise TenderDeskError(
        "proposal-unknown", number=number, known=", ".join(str(p.number) for p in dossier.proposals) or "–"
    )


def discard(session: Session, number: int) -> Dossier:
    """Take a draft off the table, so that its lots can be proposed in another combination; the log keeps it."""
    dossier = session.load()
    _permit(dossier, dossier.tender.lots[0].number)
    proposal = proposal_numbered(dossier, number)
    if proposal.state is not ProposalState.DRAFT:
        raise TenderDeskError("proposal-not-draft", number=number, state=proposal.state.value)
    with acting(session, dossier, "discard", str(number)) as (writer, _):
        writer.put_proposal(replace(proposal, state=ProposalState.WITHDRAWN))
    return session.load()


def record_proposal(session: Session, number: int) -> Dossier:
    """Record a draft: person, time, fingerprints and the full result of every lot are kept beside it.

    Refused where reasons or cover are missing, or where it no longer matches what it stood on.
    """
    dossier = session.load()
    proposal = proposal_numbered(dossier, number)
    for lot in proposal.lots:
        permit(dossier, "propose", lot)
    if proposal.state is not ProposalState.DRAFT:
        raise TenderDeskError("proposal-not-draft", number=number, state=proposal.state.value)
    problems = [p for p in attention(dossier, proposal) if p.code == "proposal-outdated"]
    if not proposal.reasons:
        problems.append(Problem("proposal-reasons-missing", str(number), {"number": number}))
    if not proposal.cover:
        problems.append(Problem("proposal-cover-missing", str(number), {"number": number}))
    if problems:
        raise Refused(problems)
    record = {str(lot): result_document(f"lot {lot}", rank_lot(dossier, lot)) for lot in proposal.lots}
    with acting(session, dossier, "record-proposal", str(number)) as (writer, at):
        writer.put_proposal(replace(proposal, state=ProposalState.RECORDED, recorded_at=at), record)
    return session.load()


def decide(
    session: Session,
    number: int,
    *,
    maker: DecisionMaker,
    decision_number: str,
    on: date,
    outcome: ProposalState,
    text: str = "",
    mandate: str = "",
) -> Dossier:
    """Record what the decision-maker decided on a recorded proposal: accepted, amended, rejected or deferred.

    A mandate holder's decision names function and mandate decision; an amended one says in words what was changed.
    """
    dossier = session.load()
    proposal = proposal_numbered(dossier, number)
    for lot in proposal.lots:
        permit(dossier, "decide", lot)
    if proposal.state not in OPEN_STATES - {ProposalState.DRAFT}:
        raise TenderDeskError("proposal-not-recorded", number=number, state=proposal.state.value)
    problems = _check_decision(proposal, maker, decision_number, outcome, text, mandate)
    at = session.moment(dossier)
    if not dossier.tender.practice and on > at.date():
        problems.append(Problem("decision-in-future", str(number), {"on": on}))
    if problems:
        raise Refused(problems)
    with acting(session, dossier, "decide", f"{number}: {outcome.value}", at) as (writer, _):
        decision = Decision(
            maker=maker,
            number=decision_number.strip(),
            on=on,
            outcome=outcome,
            text=text.strip(),
            mandate=mandate.strip(),
            by=session.person,
            at=at,
        )
        writer.put_proposal(replace(proposal, state=outcome, decision=decision))
    return session.load()


def _check_decision(
    proposal: Proposal, maker: DecisionMaker, number: str, outcome: ProposalState, text: str, mandate: str
) -> list[Problem]:
    at, values = str(proposal.number), {"number": proposal.number}
    found = []
    if not number.strip():
        found.append(Problem("decision-number-missing", at, values))
    if outcome not in AWARDED | {ProposalState.REJECTED, ProposalState.DEFERRED}:
        found.append(Problem("decision-outcome", at, values | {"outcome": outcome.value}))
    if maker is DecisionMaker.MANDATE and not mandate.strip():
        found.append(Problem("decision-mandate-missing", at, values))
    if outcome is ProposalState.AMENDED and not text.strip():
        found.append(Problem("decision-text-missing", at, values))
    return found
