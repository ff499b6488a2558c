"""What the rehearsal shows: invented bids to type in, their ranking, weights, what a step is worth, findings."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.criteria import AwardModel, Leaf
from tender_desk.core.methods import METHODS
from tender_desk.core.numbers import rounded
from tender_desk.core.placing import Place
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.rehearsal import FAR, PRICE, Rehearsal, StepWorth, Weight
from tender_desk.core.score_table import RankedBid
from tender_desk.gui import figures
from tender_desk.gui.cells import Paragraph, TwoLines
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate
PRICE_COLUMN = 1
"""The place of the price in the table of bids; the criteria follow it."""


def bid_columns(model: AwardModel, words: Words) -> list[Column]:
    """A letter, the price, a score per criterion or the bid's own figure; all but the letter can be typed over."""
    return [
        Column("", lambda b: b.id, cell=lambda b: TwoLines("", letter=b.id), width=44),
        Column(
            translate("Rehearsal", "Prijs €"),
            lambda b: "–" if b.price is None else words.number(b.price, 2),
            edit=lambda b: "" if b.price is None else words.typed(b.price),
            right=True,
            width=116,
        ),
        *(_score_column(leaf, words) for leaf in model.leaves),
    ]


def _score_column(leaf: Leaf, words: Words) -> Column:
    unit = leaf.measure.unit if leaf.measure else ""

    def typed(bid: RankedBid) -> str:
        return " / ".join(words.typed(one) for one in bid.scores.get(leaf.id, ()))

    def text(bid: RankedBid) -> str:
        return f"{typed(bid)} {unit}".strip() if typed(bid) else "–"

    return Column(
        leaf.id,
        text,
        edit=typed,
        tip=lambda bid: leaf.name,
        spoken=lambda bid: f"{bid.id}, {leaf.id} {leaf.name}: {text(bid)}",
        right=True,
        width=104,
    )


def place_columns(model: AwardModel, found: Rehearsal, words: Words) -> list[Column]:
    """Rank, letter, quality, price points where there are any, ranking figure and how far it is from the best."""
    in_euro = METHODS[model.method].quality_in_euro

    def quality(value: Fraction) -> str:
        return words.euro(value) if in_euro else words.number(value, figures.decimals(model))

    def behind(place: Place) -> str:
        if place.rank == 1:
            return translate("Rehearsal", "beste")
        return words.difference(figures.gap(model, place, found.ranking), figures.total_decimals(model))

    columns = [
        Column("#", lambda p: str(p.rank), bold=True, width=28),
        Column("", lambda p: p.bid, cell=lambda p: TwoLines("", letter=p.bid, filled=p.rank == 1), width=38),
        Column(
            translate("Rehearsal", "Kwaliteit"), lambda p: quality(p.quality), right=True, width=104 if in_euro else 78
        ),
    ]
    if model.price is not None:
        title = translate("Rehearsal", "Prijs")
        columns.append(
            Column(title, lambda p: words.number(p.price_points or 0, figures.decimals(model)), right=True, least=52)
        )
    title = translate("Rehearsal", "Totaal")
    columns.append(Column(title, lambda p: figures.total_text(model, p.total, words), right=True, bold=True, least=64))
    columns.append(Column(translate("Rehearsal", "Verschil"), behind, right=True, least=72))
    return columns


def weight_columns(words: Words) -> list[Column]:
    """What counts, what the model states, what these bids show."""

    def share(value: Fraction | None) -> str:
        return "–" if value is None else words.percent(rounded(value * 100, 1))

    return [
        Column(
            translate("Rehearsal", "Onderdeel"),
            lambda w: _weight_name(w),
            tip=lambda w: _weight_name(w),
            least=120,
        ),
        Column(translate("Rehearsal", "Vermeld"), lambda w: share(w.stated), right=True, width=76),
        Column(
            translate("Rehearsal", "Werkelijk"),
            lambda w: share(w.effective),
            token=lambda w: "warn" if _far(w) else "text",
            right=True,
            bold=True,
            width=80,
        ),
    ]


def _weight_name(weight: Weight) -> str:
    return translate("Rehearsal", "Prijs") if weight.id == PRICE else f"{weight.id} {weight.name}"


def _far(weight: Weight) -> bool:
    return weight.stated is not None and weight.effective is not None and abs(weight.stated - weight.effective) >= FAR


def step_columns(words: Words) -> list[Column]:
    """A step on a criterion and the price it makes up for."""

    def worth(step: StepWorth) -> str:
        return translate("Rehearsal", "elke prijs") if step.gap is None else words.euro(step.gap)

    return [
        Column(
            translate("Rehearsal", "Criterium"),
            lambda s: f"{s.criterion} {s.name}",
            tip=lambda s: f"{s.criterion} {s.name}",
            least=120,
        ),
        Column(translate("Rehearsal", "Stap"), lambda s: f"{words.number(s.low)} → {words.number(s.high)}", width=80),
        Column(translate("Rehearsal", "Weegt op tegen"), worth, right=True, bold=True, width=122),
    ]


def finding_rows(found: Rehearsal, words: Words) -> list[Paragraph]:
    """Problems that keep the bids from being ranked, what is worth a look, then what is good to know.

    What a step is worth has a table of its own.
    """
    problems = [_finding(one, words, "error", "err") for one in found.ranking.problems]
    asked = [one for one in found.findings if one.severity is Severity.ASK]
    notes = [one for one in found.findings if one.severity is Severity.NOTE]
    told = [one for one in notes if not one.code.startswith("rehearsal-step")]
    return [
        *problems,
        *(_finding(one, words, "warning", "warn") for one in asked),
        *(_finding(one, words, "info", "muted") for one in told),
    ]


def _finding(problem: Problem, words: Words, icon: str, token: str) -> Paragraph:
    return Paragraph("", words.problem(problem), icon, token)


def paragraph_columns() -> list[Column]:
    """One column of paragraphs."""

    def text(paragraph: Paragraph) -> str:
        return paragraph.text

    return [Column("", text, cell=lambda r: r, tip=text)]
