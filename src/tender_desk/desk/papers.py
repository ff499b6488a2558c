"""Papers: the award report and the college proposal, written to a file whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from tender_desk.core.award import ProposalState
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.shortlisting import SHORTLISTED, selection_basis
from tender_desk.desk.awarding import proposal_numbered
from tender_desk.desk.dossiers import read_bytes, with_suffix, write_new, write_whole
from tender_desk.desk.session import Session, permit
from tender_desk.reports import excel, notice_paper, selection_letter, word
from tender_desk.reports import opening_record as records
from tender_desk.reports.selection_letter import LetterKind
from tender_desk.reports.word_template import default_template
from tender_desk.wording import ZONE, say

NO_TEMPLATES: Mapping[LetterKind, Path] = MappingProxyType({})


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


def opening_record(session: Session, path: Path, language: str, lots: tuple[int, ...] = ()) -> Path:
    """Write the record of opening of lots (default: all that were opened) as a Word document, or as data (.json).

    Without prices: part B stands in it as the sealed file it was.
    """
    dossier = session.load()
    wanted = lots or opening_record_lots(dossier)
    if not wanted:
        raise TenderDeskError("nothing-opened")
    for lot in wanted:
        permit(dossier, "see.record", lot)
    if path.suffix.lower() == ".json":
        data = json.dumps(records.opening_data(dossier, wanted), ensure_ascii=False, indent=2)
        return write_whole(path, f"{data}\n".encode())
    return write_whole(with_suffix(path, ".docx"), records.record_of_opening(dossier, wanted, language))


def opening_record_lots(dossier: Dossier) -> tuple[int, ...]:
    """Return the lots that have been opened."""
    return records.opened_lots(dossier, tuple(lot.number for lot in dossier.tender.lots))


def notice(session: Session, path: Path, language: str, procedure: str, number: int | None = None) -> Path:
    """Write a published nota van inlichtingen of a procedure (default: the newest) as a Word document."""
    dossier = session.load()
    permit(dossier, "see.tender")
    known = [one for one in dossier.notices if one.procedure == procedure]
    found = [one for one in known if number in {None, one.number}]
    if not found:
        raise TenderDeskError("notice-unknown", procedure=procedure, number=number or "–")
    return write_whole(with_suffix(path, ".docx"), notice_paper.notice_paper(dossier, found[-1], language))


def selection_letters(
    session: Session,
    folder: Path,
    language: str,
    lots: tuple[int, ...] = (),
    sent: date | None = None,
    templates: Mapping[LetterKind, Path] = NO_TEMPLATES,
) -> tuple[Path, ...]:
    """Write the letters to all candidates of lots (default: all whose invited candidates were fixed) into a folder.

    `sent` is the day they leave, from which the term counts (default: today). No existing file is replaced. Refused
    where what is recorded of the candidates is not what their choice stands on, and where a reason names another
    candidate.
    """
    dossier = session.load()
    known = tuple(lot.number for lot in dossier.tender.lots if dossier.act(lot.number, SHORTLISTED))
    wanted = lots or known
    if not wanted:
        raise TenderDeskError("letters-none")
    own = {kind: read_bytes(path) for kind, path in templates.items()}
    written: dict[str, bytes] = {}
    for lot in wanted:
        permit(dossier, "selection_letters", lot)
        day = _day_sent(session, dossier, lot, sent)
        for one in dossier.candidates_in(lot):
            if named := selection_letter.names_in(dossier, one, language, day):
                raise TenderDeskError("letter-names-other", lot=lot, candidate=one.code, name=named[0])
            kind = selection_letter.kind_of(dossier, lot, one.code)
            name = say(f"letter.file-{kind.value}", language, lot=f"{lot:02}", letter=one.code)
            made = selection_letter.selection_letter(dossier, one, day, language, own.get(kind))
            written[f"{name}.docx"] = made
    return write_new(folder, written)


def _day_sent(session: Session, dossier: Dossier, lot: int, sent: date | None) -> date:
    """Return the day the letters of a lot leave; TenderDeskError where nothing was chosen, or not on what is known."""
    act = dossier.act(lot, SHORTLISTED)
    if act is None:
        raise TenderDeskError("lot-not-shortlisted", lot=lot)
    if act.details.get("basis") != selection_basis(dossier, lot):
        raise TenderDeskError("shortlist-outdated", lot=lot)
    day = sent or session.moment(dossier).astimezone(ZONE).date()
    if day < act.at.astimezone(ZONE).date():
        raise TenderDeskError("letters-sent-early", at=act.at)
    return day


def letter_template(path: Path, language: str, kind: LetterKind) -> Path:
    """Write the template of a letter to candidates, to be restyled in Word; an existing file is not replaced."""
    if path.exists():
        raise TenderDeskError("file-exists", file=str(path))
    return write_whole(with_suffix(path, ".docx"), selection_letter.letter_template(kind, language))


def proposal_template(path: Path, language: str) -> Path:
    """Write the template of the college proposal, to be restyled in Word; an existing file is not replaced."""
    if path.exists():
        raise TenderDeskError("file-exists", file=str(path))
    return write_whole(with_suffix(path, ".docx"), default_template(language))
