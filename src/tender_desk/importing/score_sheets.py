"""Blind score sheets: one workbook per evaluator, and the chair's consensus sheet, out and back in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from tender_desk.core.assessments import AgreedScore, Score, check_motivation
from tender_desk.core.bids import Bid
from tender_desk.core.criteria import LabelledScale, Leaf
from tender_desk.core.dossier import Dossier
from tender_desk.core.numbers import exact, plain
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot
from tender_desk.importing.amounts import read_number
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_reader import OpenForm, open_form
from tender_desk.importing.identity import FormKind
from tender_desk.importing.score_layout import BID, CRITERION, HEAD, REASON, SCORE, STRONG, WEAK, lot_sheet
from tender_desk.importing.score_versions import Given, agreed_scores, check_newer, own_scores
from tender_desk.importing.score_writer import consensus_sheet, score_sheet
from tender_desk.importing.workbook import Cell, Sheet

__all__ = [
    "ConsensusSheet",
    "ScoreSheet",
    "consensus_sheet",
    "read_consensus_sheet",
    "read_score_sheet",
    "score_sheet",
]


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """The scores one evaluator gave; what has no score is not in it. `issue`: the dossier version it came from."""

    member: str
    scores: tuple[Score, ...]
    issue: int | None = None


@dataclass(frozen=True, slots=True)
class ConsensusSheet:
    """The agreed scores of the meeting, by the chair who filled them in."""

    member: str
    agreed: tuple[AgreedScore, ...]
    issue: int | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """One scored line: where it is about, the score, and the words with it."""

    lot: int
    bid: str
    criterion: str
    score: Decimal
    strong: str
    weak: str
    reason: str
    place: str


def read_score_sheet(
    data: bytes, name: str, dossier: Dossier, current: Iterable[Score] | None = None
) -> tuple[ScoreSheet | None, tuple[Problem, ...]]:
    """Read an evaluator's sheet; a partial one is partial, an empty score is "not yet".

    A score that is off the scale, in words or turned into a date is refused with its cell, and the sheet with it. A
    score without the motivation it needs is left out and asked about. A score that would overwrite one recorded after
    the sheet was issued is `score-newer`: compared with `current`, all scores of this member as the dossier holds
    them, or else with those the viewer of the dossier may see.
    """
    found = Findings(name)
    form = open_form(data, name, FormKind.SCORE_SHEET, dossier.tender.reference, found)
    if form is None:
        return None, found.problems
    member = form.identity.member
    own = {(one.lot, one.criterion) for one in dossier.assignments if one.member == member}
    if not own:
        found.add("score-sheet-of-nobody", member=member)
        return None, found.problems
    lines = tuple(_lines(form, dossier, found, own))
    scores = tuple(
        Score(
            lot=line.lot,
            bid=line.bid,
            criterion=line.criterion,
            member=member,
            score=line.score,
            strong=line.strong,
            weak=line.weak,
        )
        for line in lines
    )
    known = own_scores(dossier, member, current)
    check_newer(form.identity, dossier.version, known, _placed(scores, lines), found)
    return (None if found.blocked else ScoreSheet(member, scores, form.identity.issue)), found.problems


def read_consensus_sheet(data: bytes, name: str, dossier: Dossier) -> tuple[ConsensusSheet | None, tuple[Problem, ...]]:
    """Read the consensus sheet as `read_score_sheet` reads a score sheet; every agreed score needs a reason too."""
    found = Findings(name)
    form = open_form(data, name, FormKind.CONSENSUS_SHEET, dossier.tender.reference, found)
    if form is None:
        return None, found.problems
    member = form.identity.member
    lines = tuple(_lines(form, dossier, found, None))
    agreed = tuple(
        AgreedScore(
            lot=line.lot,
            bid=line.bid,
            criterion=line.criterion,
            score=line.score,
            strong=line.strong,
            weak=line.weak,
            reason=line.reason,
            by=member,
        )
        for line in lines
    )
    check_newer(form.identity, dossier.version, agreed_scores(dossier), _placed(agreed, lines), found)
    return (None if found.blocked else ConsensusSheet(member, agreed, form.identity.issue)), found.problems


def _placed(given: Iterable[Given], lines: Iterable[_Line]) -> Iterable[tuple[Given, str]]:
    return ((one, line.place) for one, line in zip(given, lines, strict=True))


def _lines(form: OpenForm, dossier: Dossier, found: Findings, own: set[tuple[int, str]] | None) -> Iterable[_Line]:
    """Yield the scored lines of every lot; `own` are the lot and criterion pairs this person may score (None: all)."""
    for lot in dossier.tender.lots:
        sheet = form.book.sheet(lot_sheet(lot.number, form.language))
        if sheet is None:
            if own and any(number == lot.number for number, _ in own):
                title = lot_sheet(lot.number, form.language)
                found.add("sheet-missing", title, sheet=title, sheets=", ".join(form.book.sheets))
            continue
        bids = {bid.code: bid for bid in dossier.bids_in(lot.number)}
        for row in sheet.rows_below(HEAD):
            line = _line(sheet, row, lot, bids, dossier, found, own)
            if line:
                yield line


def _line(
    sheet: Sheet,
    row: int,
    lot: Lot,
    bids: dict[str, Bid],
    dossier: Dossier,
    found: Findings,
    own: set[tuple[int, str]] | None,
) -> _Line | None:
    criterion, bid, cell = sheet.at(row, CRITERION), sheet.at(row, BID), sheet.at(row, SCORE)
    words = tuple(sheet.at(row, column).text for column in (STRONG, WEAK, REASON))
    if cell.empty:
        return None
    leaf = next((leaf for leaf in lot.model.scored if leaf.id == criterion.text), None)
    if leaf is None:
        found.add("criterion-not-in-lot", criterion.place, text=criterion.shown, lot=lot.number)
    elif own is not None and (lot.number, leaf.id) not in own:
        found.add("criterion-not-yours", criterion.place, criterion=leaf.id, lot=lot.number)
    elif bid.text not in bids:
        found.add("sheet-bid-unknown", bid.place, text=bid.shown, lot=lot.number)
    elif dossier.exclusion(lot.number, bid.text):
        found.add("bid-is-out", bid.place, Severity.NOTE, bid=bid.text, lot=lot.number)
    else:
        score = _score(cell, leaf, found)
        strong, weak, reason = words
        if score is not None and _motivated(cell, leaf, score, words, own is None, found):
            return _Line(lot.number, bid.text, leaf.id, score, strong, weak, reason, cell.place)
    return None


def _score(cell: Cell, leaf: Leaf, found: Findings) -> Decimal | None:
    if isinstance(cell.value, date | time):
        found.add("score-is-date", cell.place, text=cell.shown, criterion=leaf.id)
        return None
    score = read_number(cell)
    if not isinstance(score, Decimal):
        found.add("score-unreadable", cell.place, text=cell.shown, criterion=leaf.id, scale=scale_text(leaf))
        return None
    assert leaf.scale is not None
    if not leaf.scale.holds(exact(score)):
        found.add("score-not-on-scale", cell.place, score=score, criterion=leaf.id, scale=scale_text(leaf))
        return None
    return score


def _motivated(cell: Cell, leaf: Leaf, score: Decimal, words: tuple[str, ...], agreed: bool, found: Findings) -> bool:
    strong, weak, reason = words
    problems = check_motivation(leaf, score, strong, weak, cell.place)
    for problem in problems:
        found.add(problem.code, problem.at, Severity.ASK, **problem.values)
    if agreed and not reason:
        found.add("reason-missing", cell.place, Severity.ASK, criterion=leaf.id)
        return False
    return not problems


def scale_text(leaf: Leaf) -> str:
    """Return the scores a scale has: `0, 2, 4` or `0 – 10`."""
    scale = leaf.scale
    if isinstance(scale, LabelledScale):
        return ", ".join(plain(level.score) for level in scale.levels)
    return f"{plain(scale.minimum)} – {plain(scale.maximum)}" if scale else ""
