"""Papers: the award report and the college proposal, written to a file whole or not at all."""

from __future__ import annotations

from pathlib import Path

from tender_desk.core.award import ProposalState
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import TenderDeskError
from tender_desk.desk.awarding import proposal_numbered
from tender_desk.desk.dossiers import read_bytes, with_suffix, write_whole
from tender_desk.desk.session import Session, permit
from tender_desk.reports import excel, word
from tender_desk.reports.word_template import default_template


def award_report(session: Session, path: Path, language: str) -> Path:
    """Write the award report of everything this person may see; NotAllowed before any lot's prices were opened."""
    dossier = session.load()
    permit(dossier, "report", _furthest(dossier))
    return write_whole(with_suffix(path, ".xlsx"), excel.award_report(dossier, language, session.moment(dossier)))


def _furthest(dossier: Dossier) -> int:
    """Return the lot that has come furthest: prices of one lot being open is enough for a report."""
    lots = [lot.number for lot in dossier.tender.lots]
    return max(lots, key=lambda lot: GATES.index(passed(dossier, lot) or Gate.PUBLISHED))


def college_proposal(
    session: Session, path: Path, language: str, number: int | None = None, template: Path | None = None
) -> Path:
    """Write the college proposal of a proposal (default: the newest) in the program's template or one's own."""
    dossier = session.load()
    alive = [p for p in dossier.proposals if p.state is not ProposalState.WITHDRAWN]
    if number is None and not alive:
        raise TenderDeskError("no-proposal")
    proposal = alive[-1] if number is None else proposal_numbered(dossier, number)
    permit(dossier, "report", proposal.lots[0])
    own = None if template is None else read_bytes(template)
    return write_whole(with_suffix(path, ".docx"), word.college_proposal(dossier, proposal, language, own))


def proposal_template(path: Path, language: str) -> Path:
    """Write the template of the college proposal, to be restyled in Word; an existing file is not replaced."""
    if path.exists():
        raise TenderDeskError("file-exists", file=str(path))
    return write_whole(with_suffix(path, ".docx"), default_template(language))
