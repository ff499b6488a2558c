"""Open house: each bid is admitted or refused by a decision of its own, as it comes; nobody is ranked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tender_desk.core.award import AWARDED
from tender_desk.core.bids import Bid
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import open_questions
from tender_desk.core.model_document import fingerprint
from tender_desk.core.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """The recorded decision that admits a bid: which version of it, by whom, when, and what was remarked."""

    lot: int
    bid: str
    version: int
    by: str
    at: datetime
    remark: str = ""


def admissions(dossier: Dossier, lot: int) -> tuple[Admission, ...]:
    """Return the admissions that count, in order: of bids not put aside since, in the version that was looked at."""
    left = {(bid.code, bid.version) for bid in dossier.bids_left(lot)}
    found = {}
    for act in dossier.acts:
        if (act.lot, act.verb) == (lot, "admitted"):
            bid, version = str(act.details["bid"]), int(str(act.details["version"]))
            remark = str(act.details["remark"])
            found[bid] = Admission(lot=lot, bid=bid, version=version, by=act.by, at=act.at, remark=remark)
    return tuple(one for one in found.values() if (one.bid, one.version) in left)


def waiting(dossier: Dossier, lot: int) -> tuple[Bid, ...]:
    """Return the bids on which nobody has decided."""
    admitted = {one.bid for one in admissions(dossier, lot)}
    return tuple(bid for bid in dossier.bids_left(lot) if bid.code not in admitted)


def questions_about(dossier: Dossier, lot: int, bid: str) -> tuple[Problem, ...]:
    """Return what keeps a bid from being admitted: open demands and findings, questions that wait for an answer."""
    return tuple(problem for problem in open_questions(dossier, lot) if problem.at == f"{lot}/{bid}")


def unproposed(dossier: Dossier, lot: int) -> tuple[Admission, ...]:
    """Return the admissions that no accepted proposal holds."""
    awarded = {
        winner.bid for one in dossier.proposals if one.state in AWARDED for winner in one.winners if winner.lot == lot
    }
    return tuple(one for one in admissions(dossier, lot) if one.bid not in awarded)


def admitted_basis(dossier: Dossier, lot: int, bids: frozenset[str]) -> str:
    """Return the fingerprint of what the admission of these bids stands on; what came in later does not change it."""
    names = {bid.code: bid.bidder.name for bid in dossier.bids_in(lot)}
    listed = sorted(
        [one.bid, names[one.bid], str(one.version), one.at.isoformat()]
        for one in admissions(dossier, lot)
        if one.bid in bids
    )
    return fingerprint({"lot": lot, "admitted": listed})
