"""Writes blind score sheets and the consensus sheet: letters for bidders, no price, nobody else's score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Bid
from tender_desk.core.criteria import LabelledScale, Leaf, Level
from tender_desk.core.dossier import Dossier
from tender_desk.core.numbers import plain
from tender_desk.core.team import Role
from tender_desk.core.tender import Lot
from tender_desk.importing.book import Book, Page, letter
from tender_desk.importing.identity import FormIdentity, FormKind
from tender_desk.importing.score_layout import COLUMNS, HEAD, WIDTHS, lot_sheet
from tender_desk.importing.score_versions import Known, agreed_scores, own_scores
from tender_desk.importing.vocabulary import label


@dataclass(frozen=True, slots=True)
class Line:
    """One line to score: the criterion, the bid, and what was given already."""

    leaf: Leaf
    bid: Bid
    given: Score | AgreedScore | None


def score_sheet(dossier: Dossier, member_id: str, language: str = "nl") -> bytes:
    """Return the score sheet of one evaluator as an .xlsx file: own criteria of every lot, scores given so far."""
    known = own_scores(dossier, member_id)
    lots = {
        lot.number: [
            Line(leaf, bid, known.scores.get((lot.number, bid.code, leaf.id)))
            for leaf in lot.model.scored
            if any(
                (one.lot, one.criterion, one.member) == (lot.number, leaf.id, member_id) for one in dossier.assignments
            )
            for bid in dossier.bids_left(lot.number)
            if not bid.late
        ]
        for lot in dossier.tender.lots
    }
    return _write(dossier, FormKind.SCORE_SHEET, member_id, known, lots, language)


def consensus_sheet(dossier: Dossier, language: str = "nl") -> bytes:
    """Return the consensus sheet for the chair: every scored criterion of the lots that agree by consensus."""
    chair = next((member.id for member in dossier.with_role(Role.CHAIR)), "")
    known = agreed_scores(dossier)
    lots = {
        lot.number: [
            Line(leaf, bid, known.scores.get((lot.number, bid.code, leaf.id)))
            for leaf in lot.model.scored
            for bid in dossier.bids_left(lot.number)
            if not bid.late
        ]
        for lot in dossier.tender.lots
        if lot.model.agreement == "consensus"
    }
    return _write(dossier, FormKind.CONSENSUS_SHEET, chair, known, lots, language)


def _write(
    dossier: Dossier, kind: FormKind, member_id: str, known: Known, lots: Mapping[int, list[Line]], language: str
) -> bytes:
    tender = dossier.tender
    identity = FormIdentity(
        kind=kind,
        tender=tender.reference,
        member=member_id,
        issue=dossier.version,
        scores=known.mark,
        language=language,
    )
    book = Book(identity, f"{tender.reference} {kind}")
    page = book.sheet(label(f"sheet-{kind}", language), (26, 80), landscape=False)
    page.put("A1", label(f"title-{kind}", language), "title")
    shown = ((label("tender", language), tender.name), (label("reference", language), tender.reference))
    for row, (name, value) in enumerate((*shown, (label("member", language), dossier.name_of(member_id))), start=3):
        page.put(f"A{row}", name, "label")
        page.put(f"B{row}", value)
    page.across("A7:B7", label(f"instruction-{kind}", language))
    page.height(7, 150)
    for lot in tender.lots:
        lines = lots.get(lot.number, [])
        if lines:
            _lot(book, lot, lines, with_reason=kind is FormKind.CONSENSUS_SHEET)
    return book.finish()


def _lot(book: Book, lot: Lot, lines: Iterable[Line], *, with_reason: bool) -> None:
    language = book.language
    page = book.sheet(lot_sheet(lot.number, language), WIDTHS if with_reason else WIDTHS[:-1], repeat=HEAD)
    page.title(f"{label('lot', language)} {lot.number} – {lot.name}", across="H")
    page.head(HEAD, [f"column-score-{name}" for name in (COLUMNS if with_reason else COLUMNS[:-1])])
    for row, line in enumerate(lines, start=HEAD + 1):
        _line(page, row, line, with_reason)


def _line(page: Page, row: int, line: Line, with_reason: bool) -> None:
    leaf, given = line.leaf, line.given
    answer = line.bid.answer(leaf.id)
    fixed = (
        leaf.id,
        leaf.name,
        _question(leaf, page.language),
        line.bid.code,
        answer.text if answer else _unanswered(leaf, page),
    )
    for column, value in enumerate(fixed, start=1):
        page.put(f"{letter(column)}{row}", value)
    page.put(f"F{row}", given.score if given else None, "input_number")
    page.put(f"G{row}", given.strong if given else None, "input_text")
    page.put(f"H{row}", given.weak if given else None, "input_text")
    if with_reason:
        page.put(f"I{row}", given.reason if isinstance(given, AgreedScore) else None, "input_text")
    words = (given.strong, given.weak) if given else ()
    page.fit(row, (fixed[4], 72), (fixed[2], 36), *((text, 42) for text in words), least=45)
    scale = leaf.scale
    if isinstance(scale, LabelledScale):
        page.pick_number(f"F{row}", [plain(level.score) for level in scale.levels], scale_legend(leaf, page.language))
    elif scale:
        message = label("check-score", page.language, low=scale.minimum, high=scale.maximum)
        page.check(f"F{row}", "decimal", float(scale.minimum), float(scale.maximum), message)


def _unanswered(leaf: Leaf, page: Page) -> str:
    """Return why there is no text to judge: a presentation has none, a written question should have had one."""
    return label("no-answer" if leaf.answered else "not-in-writing", page.language)


def _question(leaf: Leaf, language: str) -> str:
    """Return what bidders were asked, and the scale it is judged on."""
    return f"{leaf.question}\n\n{scale_legend(leaf, language)}".strip()


def _level(level: Level, language: str) -> str:
    shown = f"{plain(level.score)} {level.label}".strip()
    if not level.condition:
        return shown
    values = {"condition": level.condition, "needs": level.needs, "domains": level.domains}
    return f"{shown}: {label('level-condition', language, **values)}"


def scale_legend(leaf: Leaf, language: str) -> str:
    """Return the scale with its labels: `Schaal: 10 uitstekend · 8 goed`, or its ends where it has no labels."""
    scale = leaf.scale
    if isinstance(scale, LabelledScale):
        levels = sorted(scale.levels, key=lambda level: level.fraction, reverse=True)
        shown = " · ".join(_level(level, language) for level in levels)
    else:
        shown = f"{plain(scale.minimum)} – {plain(scale.maximum)}" if scale else ""
    return label("scale", language, scale=shown)
