"""Letters to candidates as Word documents: an invitation to whoever may bid, to each other the reasons why not.

Art. 2.103 Aanbestedingswet 2012: who is rejected is told why. Of others nobody's name or score stands in a letter; the
score of the last who is invited does, as what there was to reach.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from tender_desk.core.candidates import Candidate
from tender_desk.core.criteria import Branch, Leaf, points_of, walk
from tender_desk.core.dossier import Dossier
from tender_desk.core.explain import explain_out
from tender_desk.core.ranking import Ranking
from tender_desk.core.shortlisting import Choice, candidate_draws, choice_of, rank_candidates
from tender_desk.core.terms import days_of, last_day
from tender_desk.reports.paper import SMALL, finished, paper
from tender_desk.reports.word import filled
from tender_desk.wording import long_day, long_moment, number, say
from tender_desk.wording.selected import out_reason


class LetterKind(StrEnum):
    """Which letter a candidate gets."""

    INVITATION = "invitation"
    REJECTION = "rejection"


COLUMNS = {"criterion": 6.6, "most": 2.2, "basis": 4.8, "points": 2.4}
"""Columns of the table of the candidate's own scores, with their width in centimetres."""


def kind_of(dossier: Dossier, lot: int, code: str) -> LetterKind:
    """Return which letter a candidate gets."""
    return LetterKind.INVITATION if code in choice_of(dossier, lot).invited else LetterKind.REJECTION


def selection_letter(
    dossier: Dossier, one: Candidate, sent: date, language: str, template: bytes | None = None
) -> bytes:
    """Return the letter to a candidate, sent on a day, in the program's template or one's own.

    Errors as of `word.filled`.
    """
    kind = kind_of(dossier, one.lot, one.code)
    content = letter_template(kind, language) if template is None else template
    return filled(content, letter_fields(dossier, one, sent, language))


def letter_fields(dossier: Dossier, one: Candidate, sent: date, language: str) -> Mapping[str, Any]:
    """Return every field of both templates by name: texts, lists of one text per paragraph, the rows of the table."""
    tender, lot = dossier.tender, dossier.tender.lot(one.lot)
    procedure = tender.procedure_of(one.lot)
    ranking = rank_candidates(dossier, one.lot)
    choice, place = choice_of(dossier, one.lot, ranking), ranking.place(one.code)
    end = last_day(sent, days_of(procedure.regime, sent))
    who = one.bidder
    return {
        "authority": tender.authority,
        "reference": tender.reference,
        "tender": tender.name,
        "procedure": procedure.name,
        "practice": say("report.practice", language) if tender.practice else "",
        "addressee": [text for text in (who.name, who.contact, who.address, who.town) if text],
        "sent": long_day(sent, language),
        "lot": lot.number,
        "lot_name": lot.name,
        "candidate": who.name,
        "letter": one.code,
        "asked": choice_count(dossier, one.lot),
        "closing": long_moment(procedure.closing, language),
        "owner": procedure.owner or tender.department or tender.authority,
        "reasons": _reasons(dossier, one, ranking, choice, language),
        "rows": _rows(dossier, one, ranking, language) if place is not None else [],
        "total": "" if place is None else number(place.total, language, 2),
        "threshold": "–" if choice.threshold is None else number(choice.threshold, language, 2),
        "motivation": _motivation(dossier, one, language) if place is not None else [],
        "term_end": say("letter.term-end", language, weekday=_weekday(end, language), day=long_day(end, language)),
        "term_days": days_of(procedure.regime, sent),
    }


def names_in(dossier: Dossier, one: Candidate, language: str, sent: date) -> tuple[str, ...]:
    """Return the names of other candidates that the reasons in a letter would give away: there must be none."""
    values = letter_fields(dossier, one, sent, language)
    told = " ".join([*values["reasons"], *values["motivation"]]).casefold()
    others = (other.bidder.name for other in dossier.candidates_in(one.lot) if other.code != one.code)
    return tuple(name for name in others if name.strip() and name.strip().casefold() in told)


def choice_count(dossier: Dossier, lot: int) -> int:
    """Return how many are invited as published."""
    rule = dossier.tender.lot(lot).shortlist
    return 0 if rule is None else rule.invited


def _weekday(day: date, language: str) -> str:
    return say(f"letter.weekday-{day.weekday()}", language)


def _reasons(dossier: Dossier, one: Candidate, ranking: Ranking, choice: Choice, language: str) -> list[str]:
    """Return why a candidate is invited or not, in sentences; nothing about any other than the score to reach."""
    place = ranking.place(one.code)
    if place is None:
        return _out(dossier, one, ranking, language)
    values: dict[str, object] = {
        "count": len(ranking.places),
        "asked": choice_count(dossier, one.lot),
        "points": number(place.total, language, 2),
        "rank": place.rank,
        "threshold": "–" if choice.threshold is None else number(choice.threshold, language, 2),
    }
    if one.code in choice.invited:
        return [
            say("letter.reason-invited" if choice.threshold is not None else "letter.reason-all", language, **values)
        ]
    found = [say("letter.reason-ranked", language, **values)]
    if place.total == choice.threshold:
        found.append(say(f"letter.reason-{_what_decided(dossier, one)}", language, **values))
    return found


def _what_decided(dossier: Dossier, one: Candidate) -> str:
    """Return what decided between a candidate and the last who is invited, where their figures are equal."""
    return "draw" if any(one.code in draw for draw in candidate_draws(dossier, one.lot)) else "rule"


def _out(dossier: Dossier, one: Candidate, ranking: Ranking, language: str) -> list[str]:
    aside = next((out for out in dossier.candidate_exclusions if (out.lot, out.bid) == (one.lot, one.code)), None)
    if aside is not None:
        demand = next((x for x in dossier.tender.lot(one.lot).demands if x.id == aside.demand), None)
        found = [say("letter.reason-out", language, ground=aside.ground)]
        found += [] if demand is None else [say("letter.reason-demand", language, demand=demand.id, text=demand.text)]
        return [*found, out_reason(replace(aside, demand="", otherwise=""), language)]
    rule = dossier.tender.lot(one.lot).shortlist
    steps = () if rule is None else explain_out(rule.model, ranking, one.code)
    told = [say(f"sentence.{step.code}", language, **step.values) for step in steps[-1:]]
    return [say("letter.reason-minimum", language), *told]


def _rows(dossier: Dossier, one: Candidate, ranking: Ranking, language: str) -> list[dict[str, str]]:
    rule, points = dossier.tender.lot(one.lot).shortlist, ranking.points[one.code]
    assert rule is not None  # a lot without a rule has no ranked candidate
    rows = []
    for depth, node in walk(rule.model.criteria):
        name = f"{'    ' * depth}{node.id} {node.name}"
        own = sum(points[leaf.id].points for _, leaf in walk((node,)) if isinstance(leaf, Leaf))
        basis = "" if isinstance(node, Branch) else _basis(node, points[node.id].score, language)
        figures = {"most": number(points_of(node), language, 2), "points": number(own, language, 2)}
        rows.append({"criterion": name, "basis": basis, **figures})
    return rows


def _basis(leaf: Leaf, value: Any, language: str) -> str:
    shown = number(value, language)
    if leaf.measure is None:
        return say("letter.basis-score", language, score=shown)
    return f"{shown} {leaf.measure.unit}".strip()


def _motivation(dossier: Dossier, one: Candidate, language: str) -> list[str]:
    rule = dossier.tender.lot(one.lot).shortlist
    assert rule is not None  # as above
    names = {leaf.id: leaf.name for leaf in rule.model.scored}
    found = []
    for score in dossier.candidate_scores:
        if (score.lot, score.bid) != (one.lot, one.code) or score.criterion not in names:
            continue
        parts = [say("letter.motivation", language, criterion=score.criterion, name=names[score.criterion])]
        parts += [say("letter.strong", language, text=score.strong.rstrip("."))] if score.strong else []
        parts += [say("letter.weak", language, text=score.weak.rstrip("."))] if score.weak else []
        parts.append(say("letter.because", language, text=score.reason.rstrip(".")))
        found.append(" ".join(parts))
    return found


# --- the templates ----------------------------------------------------------------------------------------------------


def letter_template(kind: LetterKind, language: str) -> bytes:
    """Return the template of a letter as a .docx file, to be restyled and reworded; its fields are `letter_fields`."""

    def line(code: str) -> str:
        return say(f"letter.{code}", language)

    document = paper("{{ authority }}", "{{ authority }} · {{ reference }} · {{ letter }}")
    document.add_paragraph("{{ practice }}")
    _repeat(document, "addressee")
    document.add_paragraph(line("date")).paragraph_format.space_before = Cm(0.8)
    document.add_paragraph(line(f"{kind.value}-subject")).runs[0].bold = True
    document.add_paragraph(line("salutation"))
    document.add_paragraph(line(f"{kind.value}-decision"))
    _repeat(document, "reasons")
    document.add_paragraph("{%p if rows %}")
    document.add_paragraph(line("own-scores"))
    _table(document, language)
    document.add_paragraph("{%p endif %}")
    _repeat(document, "motivation")
    for code in TEXTS[kind]:
        document.add_paragraph(line(code)).paragraph_format.space_before = Cm(0.2)
    document.add_paragraph(line("signature")).paragraph_format.space_before = Cm(0.8)
    return finished(document)


TEXTS: Mapping[LetterKind, tuple[str, ...]] = {
    LetterKind.INVITATION: ("invitation-how", "invitation-no-order"),
    LetterKind.REJECTION: ("rejection-term", "rejection-questions"),
}
"""The paragraphs after the reasons, by key of the catalogue; whoever restyles the template can reword them."""


def _repeat(document: DocumentType, field: str) -> None:
    document.add_paragraph(f"{{%p for line in {field} %}}")
    document.add_paragraph("{{ line }}").paragraph_format.space_after = Cm(0.1)
    document.add_paragraph("{%p endfor %}")


def _table(document: DocumentType, language: str) -> None:
    table = document.add_table(rows=5, cols=len(COLUMNS))
    table.style = "Light Grid Accent 1"
    table.autofit = False
    head, opening, row, closing, total = table.rows
    opening.cells[0].text, closing.cells[0].text = "{%tr for row in rows %}", "{%tr endfor %}"
    total.cells[0].text, total.cells[3].text = say("letter.head-total", language), "{{ total }}"
    for index, (name, width) in enumerate(COLUMNS.items()):
        head.cells[index].text = say(f"letter.head-{name}", language)
        row.cells[index].text = f"{{{{ row.{name} }}}}"
        table.columns[index].width = Cm(width)  # LibreOffice takes the grid's width, Word the cells'
        for one in table.rows:
            one.cells[index].width = Cm(width)
        for one in (head, row, total):
            paragraph = one.cells[index].paragraphs[0]
            for run in paragraph.runs:
                run.font.size = SMALL
            if name in {"most", "points"}:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph()
