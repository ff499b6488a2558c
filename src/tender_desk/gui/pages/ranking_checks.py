"""What was looked at before a ranking is fixed, and what to mind: facts from the dossier, no advice."""

from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import ranking_blockers
from tender_desk.core.lot_ranking import open_questions
from tender_desk.core.model_checks import Check
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem
from tender_desk.core.ranking import Ranking
from tender_desk.core.tender import Lot
from tender_desk.gui import figures
from tender_desk.gui.cells import Paragraph
from tender_desk.gui.pages.ranking_rows import PlaceRow, is_first, place_rows
from tender_desk.gui.standing import reached
from tender_desk.gui.words import Words
from tender_desk.wording.drawing import draw_lines
from tender_desk.wording.life import correction_line
from tender_desk.wording.lots import kind_lines
from tender_desk.wording.second_look import CheckLine, check_lines

translate = QCoreApplication.translate

MOST_LOOKS = 6
"""Pairs for a second look that are shown; the report names all."""
CLOSE = Fraction(1)
"""A lead smaller than this, in points, is called small: the letters deserve a second reader."""


def check_rows(dossier: Dossier, lot: Lot, ranking: Ranking, words: Words) -> list[Paragraph]:
    """Return what was looked at, good or not."""
    number = lot.number
    questions = len(open_questions(dossier, number))
    rows = [
        _check(
            not questions,
            translate("Ranking", "Alle eisen beoordeeld"),
            translate("Ranking", "{count} open").format(count=questions) if questions else "",
        ),
    ]
    rows += [Paragraph("", text, "info", "muted") for text in kind_lines(dossier, number, words.language)]
    checks = check_lines(dossier, number, words.language)
    looks = [Paragraph("", one.text, "search", "muted") for one in checks if one.good is None]
    rows += _checked(checks, words)
    rows += [Paragraph("", words.say("check.pairs", count=len(looks)), "search", "muted")] if looks else []
    rows += [
        Paragraph("", correction_line(dossier, one, words.language), "warning", "warn")
        for one in dossier.corrections_of(number)
    ]
    priced = dossier.act(number, "priced")
    if priced is not None:
        text = translate("Ranking", "Prijzen geopend op {at}, na de kwaliteit").format(at=words.moment(priced.at))
        people = ", ".join(dossier.name_of(person) for person in (priced.by, priced.second) if person)
        rows.append(_check(True, text, people))
    if ranking.places:
        ties = "; ".join(", ".join(tie) for tie in ranking.ties)
        none = translate("Ranking", "Gelijke standen: geen open")
        some = translate("Ranking", "Gelijke standen: {ties}").format(ties=ties)
        rows.append(_check(not ties, some if ties else none, translate("Ranking", "vergeleken op het totaal")))
        rows += [_check(True, text, "") for text in draw_lines(dossier, number, words.language)]
    more = words.say("check.more", count=len(looks) - MOST_LOOKS)
    return [*rows, *looks[:MOST_LOOKS], *([Paragraph("", more, "search", "muted")] if looks[MOST_LOOKS:] else [])]


def _checked(checks: list[CheckLine], words: Words) -> list[Paragraph]:
    """Return whether all is scored and what of the model disagrees; what agrees is told in one line."""
    model = {one.value for one in Check}
    agree = sum(one.check in model and bool(one.good) for one in checks)
    shown = [one for one in checks if one.good is not None and not (one.check in model and one.good)]
    told = [_check(True, words.say("check.model", count=agree), "")] if agree else []
    return [*(_check(bool(one.good), one.text, "") for one in shown if one.check != "second_look"), *told]


def _check(good: bool, text: str, detail: str) -> Paragraph:
    return Paragraph(
        "", f"{text}\n{detail}" if detail else text, "check" if good else "warning", "ok" if good else "warn"
    )


def before_rows(dossier: Dossier, lot: Lot, ranking: Ranking, words: Words) -> list[Paragraph]:
    """Return what stands in the way of fixing the ranking, and what to mind before."""
    if reached(dossier, lot.number, Gate.RANKED):
        act = dossier.act(lot.number, "ranked")
        day = words.moment(act.at) if act else ""
        return [Paragraph("", translate("Ranking", "Rangorde vastgesteld op {day}").format(day=day), "lock", "muted")]
    rows = [_blocker(problem, words) for problem in ranking_blockers(dossier, lot.number)]
    lead = small_lead(lot, ranking)
    if lead is not None:
        shown = words.number(lead, figures.decimals(lot.model))
        text = translate("Ranking", "Klein verschil ({points} punt): laat jurist de brieven meelezen.")
        rows.append(Paragraph("", text.format(points=shown), "warning", "warn"))
    rows += [
        Paragraph("", words.problem(_over(row, lot)), "warning", "warn")
        for row in place_rows(dossier, lot, ranking, words)
        if row.over_budget and is_first(row)
    ]
    return rows


def _blocker(problem: Problem, words: Words) -> Paragraph:
    return Paragraph("", words.problem(problem), "error", "err")


def _over(row: PlaceRow, lot: Lot) -> Problem:
    assert row.price is not None
    assert lot.budget is not None
    over = row.price - Fraction(lot.budget)
    values = {"name": row.bid.bidder.name, "proposed": row.price, "budget": Decimal(lot.budget), "over": over}
    return Problem("over-budget", "", values)


def small_lead(lot: Lot, ranking: Ranking) -> Fraction | None:
    """Return the lead of the first bid where it is small; None where it is not, or not in points."""
    if len(ranking.places) < 2 or figures.in_euro(lot.model) or figures.is_index(lot.model):
        return None
    lead = ranking.places[0].total - ranking.places[1].total
    return lead if 0 < lead < CLOSE else None
