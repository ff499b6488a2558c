"""The calculation of one bid as rows: weight, input, formula, formula with its numbers, points, source."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.bids import Bid, PriceSheet
from tender_desk.core.dossier import Dossier
from tender_desk.core.explain import Step
from tender_desk.core.lot_ranking import steps_of
from tender_desk.core.ranking import Ranking
from tender_desk.core.tender import Lot
from tender_desk.gui import figures
from tender_desk.gui.cells import Score, TwoLines, Wrapped
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class StepRow:
    """One figure of the calculation, and where it came from."""

    step: Step
    entry: Score
    source: str


def step_rows(dossier: Dossier, lot: Lot, ranking: Ranking, code: str, words: Words) -> list[StepRow]:
    """Return the calculation of one bid, a row per figure; of one below a minimum what it got and what it missed."""
    bid = dossier.bid(lot.number, code)
    steps = steps_of(dossier, lot.number, ranking, code)
    return [StepRow(step, _entry(lot, bid, step, words), _source(lot, bid, step)) for step in steps]


def _entry(lot: Lot, bid: Bid, step: Step, words: Words) -> Score:
    if step.kind == "price":
        price = step.values["price"]
        return Score(words.euro(price)) if isinstance(price, Fraction) else Score("")
    if step.kind != "leaf":
        return Score("")
    leaf, score = lot.model.leaf(step.at), step.values["score"]
    if leaf.measure is not None:
        return Score(figures.measured_text(leaf, bid, words))
    assert isinstance(score, Fraction)
    return Score(figures.score_text(score, words), figures.level(leaf, score))


def _source(lot: Lot, bid: Bid, step: Step) -> str:
    if step.kind == "price":
        sheet = bid.price
        places = {line.place for line in sheet.lines} if isinstance(sheet, PriceSheet) else set()
        return f"B, {_cell(places.pop())}" if len(places) == 1 else "B"
    if step.kind != "leaf":
        return ""
    figure = bid.figure(step.at)
    if figure is not None:
        return f"A, {_cell(figure.place)}"
    average = lot.model.agreement == "average"
    return translate("Ranking", "gemiddelde") if average else translate("Ranking", "consensus")


def _cell(place: str) -> str:
    return translate("Ranking", "cel {cell}").format(cell=place.partition("!")[2] or place)


def step_columns(lot: Lot, words: Words) -> list[Column]:
    """What is shown of a figure."""
    decimals = figures.decimals(lot.model)

    def result(row: StepRow) -> str:
        if row.step.kind == "evaluated":
            return words.euro(row.step.result)
        if row.step.kind == "total":
            return figures.total_text(lot.model, row.step.result, words)
        return words.number(row.step.result, decimals)

    in_euro = figures.in_euro(lot.model)
    return [
        Column(
            translate("Ranking", "Criterium"),
            _step_name,
            cell=lambda r: TwoLines(_step_name(r), bold=r.step.kind in ("total", "quality", "branch")),
            tip=_step_name,
            width=206,
        ),
        Column(
            translate("Ranking", "Gewicht"),
            lambda r: words.number(r.step.most) if r.step.most is not None else "",
            right=True,
            width=92 if in_euro else 66,
        ),
        Column(
            translate("Ranking", "Invoer"),
            lambda r: r.entry.label,
            cell=lambda r: r.entry if r.entry.label else None,
            width=118,
        ),
        *_formula_columns(words),
        Column(
            translate("Ranking", "Punten"),
            result,
            right=True,
            bold=True,
            width=122 if in_euro or lot.payment else 80,
        ),
        Column(translate("Ranking", "Bron"), lambda r: r.source, token=lambda r: "accent", width=90),
    ]


def _formula_columns(words: Words) -> list[Column]:
    return [
        Column(
            translate("Ranking", "Formule"),
            lambda r: words.say(f"formula.{r.step.code}"),
            cell=lambda r: Wrapped(words.say(f"formula.{r.step.code}"), "muted"),
            tip=lambda r: words.say(f"formula.{r.step.code}"),
        ),
        Column(
            translate("Ranking", "Berekening"),
            lambda r: words.say(f"numbers.{r.step.code}", **r.step.values),
            cell=lambda r: Wrapped(words.say(f"numbers.{r.step.code}", **r.step.values)),
            tip=lambda r: words.say(f"numbers.{r.step.code}", **r.step.values),
        ),
    ]


def _step_name(row: StepRow) -> str:
    names = {
        "quality": translate("Ranking", "Kwaliteit"),
        "evaluated": translate("Ranking", "Verwachte kosten"),
        "price": translate("Ranking", "Prijs"),
        "total": translate("Ranking", "Totaal"),
    }
    return names.get(row.step.kind) or f"{row.step.at} {row.step.name}"


def step_ground(row: StepRow) -> str:
    """Sums stand on a quieter ground, the total on its own."""
    return {"total": "accent-bg", "quality": "subtle", "branch": "subtle"}.get(row.step.kind, "")
