"""Scoring: one's own scores with motivation, the team's agreed scores, score sheets out and in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tender_desk.core.amounts_in_text import for_judging
from tender_desk.core.assessments import AgreedScore, Score, check_motivation
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.core.team import Role
from tender_desk.desk.dossiers import write_new
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session, acting, permit, refuse
from tender_desk.importing.identity import FormKind, identify
from tender_desk.importing.reader import read_part
from tender_desk.importing.score_sheets import read_consensus_sheet, read_score_sheet
from tender_desk.importing.score_writer import consensus_sheet, score_sheet


def record_score(session: Session, dossier: Dossier, score: Score) -> Dossier:
    """Record one of the viewer's own scores with its motivation and return the dossier with it.

    Nothing else is read again, so that this costs the same however large the dossier is; what others did meanwhile
    is checked in the transaction (quality final, team agreed already).
    """
    mine = replace(score, member=dossier.viewer.id, at=session.moment(dossier))
    refuse(_check_own(dossier, mine))
    permit(dossier, "score", mine.lot)
    written = _write_scores(session, dossier, [mine], f"{mine.lot}/{mine.bid}/{mine.criterion}", "score")
    key = mine.bid, mine.criterion
    others = tuple(s for s in dossier.own_scores if s.lot != mine.lot or (s.bid, s.criterion) != key)
    changed = replace(written, own_scores=(*others, mine))
    known = dossier.scores.get(mine.lot, ())
    if not isinstance(known, tuple):
        return changed
    rest = tuple(s for s in known if (s.bid, s.criterion, s.member) != (*key, mine.member))
    return replace(changed, scores={**dossier.scores, mine.lot: (*rest, mine)})


def _check_own(dossier: Dossier, score: Score) -> tuple[Problem, ...]:
    at = f"{score.lot}/{score.bid}"
    place = {"lot": score.lot, "bid": score.bid, "criterion": score.criterion, "person": dossier.name_of(score.member)}
    if (score.lot, score.criterion, score.member) not in {(a.lot, a.criterion, a.member) for a in dossier.assignments}:
        return (Problem("not-assigned", at, place),)
    if score.bid not in {bid.code for bid in dossier.bids_left(score.lot) if not bid.late}:
        return (Problem("bid-unknown", at, place),)
    leaf = dossier.tender.lot(score.lot).model.leaf(score.criterion)
    return check_motivation(leaf, score.score, score.strong, score.weak, at)


def _write_scores(session: Session, dossier: Dossier, scores: list[Score], about: str, verb: str) -> Dossier:
    """Write scores in one act; returns the dossier with the version and the head of the log that made."""
    with session.store.act(session.person, scores[0].at or session.moment(dossier), verb, about) as writer:
        for score in scores:
            if writer.has_act(score.lot, "quality_final"):
                raise TenderDeskError("too-late", lot=score.lot, gate="quality_final")
            if writer.has_agreed(score.lot, score.bid, score.criterion):
                raise TenderDeskError("score-locked", lot=score.lot, bid=score.bid, criterion=score.criterion)
            writer.put(score)
    return replace(dossier, version=writer.version, log_head=writer.log_head)


def record_agreed(session: Session, agreed: AgreedScore) -> Dossier:
    """Record the team's one score on a criterion with strong, weak and reason; from then on own scores are locked."""
    return _agree(session, [agreed], f"{agreed.lot}/{agreed.bid}/{agreed.criterion}")


def _agree(session: Session, agreed: Iterable[AgreedScore], about: str) -> Dossier:
    dossier = session.load()
    moment = session.moment(dossier)
    wanted = [replace(one, by=session.person, at=moment) for one in agreed]
    refuse([problem for one in wanted for problem in _check_agreed(dossier, one)])
    for lot in sorted({one.lot for one in wanted}):
        permit(dossier, "agree", lot)
    with acting(session, dossier, "agree", about, moment) as (writer, _):
        for one in wanted:
            writer.put(one)
    return session.load()


def _check_agreed(dossier: Dossier, one: AgreedScore) -> tuple[Problem, ...]:
    at = f"{one.lot}/{one.bid}"
    place = {"lot": one.lot, "bid": one.bid, "criterion": one.criterion}
    model = dossier.tender.lot(one.lot).model
    if model.agreement != "consensus":
        return (Problem("agreement-is-average", at, place),)
    if one.criterion not in {leaf.id for leaf in model.scored}:
        return (Problem("criterion-not-scored", at, place),)
    if one.bid not in {bid.code for bid in dossier.bids_left(one.lot) if not bid.late}:
        return (Problem("bid-unknown", at, place),)
    known = dossier.scores.get(one.lot, ())
    members = {a.member for a in dossier.assignments if a.lot == one.lot and a.criterion == one.criterion}
    given = (
        {s.member for s in known if (s.bid, s.criterion) == (one.bid, one.criterion)}
        if isinstance(known, tuple)
        else members
    )
    missing = sorted(dossier.name_of(member) for member in members - given)
    if missing:
        counts = {"have": len(members) - len(missing), "want": len(members), "members": ", ".join(missing)}
        return (Problem("score-missing", at, place | counts),)
    found = check_motivation(model.leaf(one.criterion), one.score, one.strong, one.weak, at)
    if not one.reason.strip():
        found = (*found, Problem("agreed-reason-missing", at, place))
    return found


def sheets(session: Session, language: str) -> dict[str, bytes]:
    """Return a blind score workbook per evaluator by file name, and the consensus sheet for the chair.

    An evaluator gets only their own; adviser and chair get all, to hand them out.
    """
    dossier = session.load()
    leading = {Role.ADVISER, Role.CHAIR} & set(dossier.viewer.roles)
    members = [m for m in dossier.with_role(Role.EVALUATOR) if leading or m.id == dossier.viewer.id]
    if not members:
        permit(dossier, "score")
    judged = replace(dossier, bids=tuple(for_judging(bid, dossier.settlements) for bid in dossier.bids))
    found = {f"scores-{member.id}.xlsx": score_sheet(judged, member.id, language) for member in members}
    if Role.CHAIR in dossier.viewer.roles:
        found["consensus.xlsx"] = consensus_sheet(judged, language)
    return found


def write_sheets(session: Session, folder: Path, language: str) -> tuple[Path, ...]:
    """Write the score sheets the viewer may hand out into a folder; no existing sheet is replaced."""
    return write_new(folder, sheets(session, language))


def merge(session: Session, file: Given) -> tuple[Dossier, tuple[Problem, ...]]:
    """Take a score sheet or the consensus sheet back: all of it, or nothing with every cell named.

    Whoever merges must be the evaluator the sheet belongs to, or the chair or adviser who hands it in for them.
    """
    dossier = session.load()
    identity = identify(file.content)
    if identity is not None and identity.kind is FormKind.CONSENSUS_SHEET:
        return _merge_consensus(session, dossier, file)
    sheet, problems = read_part(session.reader, read_score_sheet, file.content, file.name, dossier)
    if sheet is None:
        refuse(problems)
        return dossier, problems
    permit_merge(dossier, sheet.member)
    at = session.moment(dossier)
    scores = [replace(score, at=at) for score in sheet.scores]
    refuse([problem for score in scores for problem in _check_own(dossier, score)])
    for lot in sorted({score.lot for score in scores}):
        _permit_lot(dossier, lot)
    if scores:
        _write_scores(session, dossier, scores, file.name, "merge")
    return session.load(), problems


def _permit_lot(dossier: Dossier, lot: int) -> None:
    """Ask policy whether the lot can be scored now, for whoever hands the sheet in."""
    scorer = dossier.with_role(Role.EVALUATOR)[0]
    permit(replace(dossier, viewer=scorer), "score", lot)


def permit_merge(dossier: Dossier, member: str) -> None:
    """Raise where the viewer is neither the evaluator a sheet belongs to nor leads the evaluation."""
    if member != dossier.viewer.id and not {Role.ADVISER, Role.CHAIR} & set(dossier.viewer.roles):
        raise TenderDeskError("sheet-of-someone-else", person=dossier.name_of(member))


def _merge_consensus(session: Session, dossier: Dossier, file: Given) -> tuple[Dossier, tuple[Problem, ...]]:
    sheet, problems = read_part(session.reader, read_consensus_sheet, file.content, file.name, dossier)
    if sheet is None:
        refuse(problems)
        return dossier, problems
    return _agree(session, sheet.agreed, file.name), problems
