"""What the ranking page shows: places with their bar, who is out and why, the calculation, the checks."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.bids import Bid, PriceSheet, price_per_unit
from tender_desk.core.dossier import Dossier
from tender_desk.core.explain import Step, explain
from tender_desk.core.gates import ranking_blockers
from tender_desk.core.lot_ranking import bid_price, missing_quality, open_questions
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem
from tender_desk.core.ranking import Place, Ranking
from tender_desk.core.tender import Lot
from tender_desk.gui import figures
from tender_desk.gui.cells import Badge, Bars, Paragraph, Score, Segment, TwoLines, Wrapped
from tender_desk.gui.standing import reached
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate

CLOSE = Fraction(1)
"""A lead smaller than this, in points, is called small: the letters deserve a second reader."""


@dataclass(frozen=True)
class PlaceRow:
    """A bid in the ranking, or out of it with the reason."""

    bid: Bid
    place: Place | None
    gap: Fraction | None
    price: Fraction | None
    unit_price: Fraction | None
    over_budget: bool
    bars: Bars
    why_out: str = ""


@dataclass(frozen=True)
class StepRow:
    """One figure of the calculation, and where it came from."""

    step: Step
    entry: Score
    source: str


def place_rows(dossier: Dossier, lot: Lot, ranking: Ranking, words: Words) -> list[PlaceRow]:
    """Return the ranked bids in order, then those that are out."""
    rows = []
    for place in ranking.places:
        bid = dossier.bid(lot.number, place.bid)
        over = lot.budget is not None and place.price > Fraction(lot.budget)
        rows.append(
            PlaceRow(
                bid,
                place,
                figures.gap(lot.model, place, ranking),
                place.price,
                price_per_unit(place.price, lot),
                over,
                _bars(lot, ranking, place, words),
            )
        )
    return rows + _out_rows(dossier, lot, ranking, words)


def _out_rows(dossier: Dossier, lot: Lot, ranking: Ranking, words: Words) -> list[PlaceRow]:
    rows = []
    for out in ranking.out:
        bid, exclusion = dossier.bid(lot.number, out.bid), dossier.exclusion(lot.number, out.bid)
        why = words.term("out", out.code)
        if exclusion is not None:
            why = f"{words.term('ground', exclusion.ground)}: {exclusion.reason}"
        price = bid_price(dossier, bid)
        if price is None:
            why = translate("Ranking", "{why} Prijs niet geopend.").format(why=why)
        shown = price if isinstance(price, Fraction) else None
        why = why[:1].upper() + why[1:]
        rows.append(PlaceRow(bid, None, None, shown, None, False, Bars((), 1, why), why))
    return rows


def _bars(lot: Lot, ranking: Ranking, place: Place, words: Words) -> Bars:
    model = lot.model
    if figures.in_euro(model) or model.price is None:
        return Bars((), 1)
    points = dict(ranking.points.get(place.bid, {}))
    segments = []
    for number, criterion in enumerate(model.criteria):
        value = figures.points_of(criterion, points)
        if value is not None:
            segments.append(Segment(float(value), words.number(value, 1), figures.bar_kind(number)))
    if place.price_points is not None:
        segments.append(Segment(float(place.price_points), words.number(place.price_points, 1), "price"))
    return Bars(tuple(segments), float(model.full_points + model.price.points))


def place_columns(lot: Lot, words: Words) -> list[Column]:
    """What is shown of a bid in the ranking."""
    model, decimals = lot.model, figures.decimals(lot.model)

    def quality(row: PlaceRow) -> str:
        return words.number(row.place.quality, decimals) if row.place else ""

    def price_points(row: PlaceRow) -> str:
        known = row.place is not None and row.place.price_points is not None
        return words.number(row.place.price_points, decimals) if known else ""  # type: ignore[union-attr,arg-type]

    def gap(row: PlaceRow) -> str:
        if row.gap is None:
            return ""
        return words.difference(row.gap, decimals) if row.gap else translate("Ranking", "beste")

    unit = lot.volume.unit
    return [
        Column("#", lambda r: str(r.place.rank) if r.place else "–", bold=True, width=40),
        Column(
            translate("Ranking", "Inschrijving"),
            lambda r: f"{r.bid.code} {r.bid.bidder.name}",
            cell=lambda r: TwoLines(r.bid.bidder.name, letter=r.bid.code, filled=_first(r), bold=_first(r)),
            tip=lambda r: r.why_out or r.bid.bidder.name,
            width=206,
        ),
        Column(
            translate("Ranking", "Opbouw van de punten"),
            lambda r: r.why_out or ", ".join(segment.text for segment in r.bars.segments),
            cell=lambda r: r.bars,
            tip=lambda r: r.why_out,
        ),
        Column(translate("Ranking", "Kwaliteit"), quality, right=True, width=82),
        Column(translate("Ranking", "Prijs"), price_points, right=True, width=70),
        Column(
            translate("Ranking", "Totaal"),
            lambda r: figures.total_text(model, r.place.total, words) if r.place else "",
            right=True,
            bold=True,
            width=128 if figures.in_euro(model) else 76,
        ),
        Column(translate("Ranking", "Verschil"), gap, right=True, width=82),
        Column(
            translate("Ranking", "€ per {unit}").format(unit=unit),
            lambda r: words.number(r.unit_price, 2) if r.unit_price is not None else "",
            right=True,
            width=104,
        ),
        Column(
            translate("Ranking", "€ perceel"),
            lambda r: words.number(r.price, 0) if r.price is not None else "",
            cell=lambda r: _price_badge(r, words),
            tip=lambda r: translate("Ranking", "boven het budget") if r.over_budget else "",
            right=True,
            width=116,
        ),
    ]


def _first(row: PlaceRow) -> bool:
    return row.place is not None and row.place.rank == 1


def _price_badge(row: PlaceRow, words: Words) -> Badge | None:
    if row.price is None:
        return None
    amount = words.number(row.price, 0)
    if row.over_budget:
        return Badge(amount, "warn", "warning", framed=False)
    return Badge(amount, "plain", "check", framed=False)


def step_rows(dossier: Dossier, lot: Lot, ranking: Ranking, code: str, words: Words) -> list[StepRow]:
    """Return the calculation of one bid, a row per figure."""
    bid = dossier.bid(lot.number, code)
    return [
        StepRow(step, _entry(lot, bid, step, words), _source(lot, bid, step))
        for step in explain(lot.model, ranking, code)
    ]


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
        if row.step.kind == "total":
            return figures.total_text(lot.model, row.step.result, words)
        return words.number(row.step.result, decimals)

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
            width=92 if figures.in_euro(lot.model) else 66,
        ),
        Column(
            translate("Ranking", "Invoer"),
            lambda r: r.entry.label,
            cell=lambda r: r.entry if r.entry.label else None,
            width=118,
        ),
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
        Column(
            translate("Ranking", "Punten"),
            result,
            right=True,
            bold=True,
            width=122 if figures.in_euro(lot.model) else 80,
        ),
        Column(translate("Ranking", "Bron"), lambda r: r.source, token=lambda r: "accent", width=90),
    ]


def _step_name(row: StepRow) -> str:
    names = {
        "quality": translate("Ranking", "Kwaliteit"),
        "price": translate("Ranking", "Prijs"),
        "total": translate("Ranking", "Totaal"),
    }
    return names.get(row.step.kind) or f"{row.step.at} {row.step.name}"


def step_ground(row: StepRow) -> str:
    """Sums stand on a quieter ground, the total on its own."""
    return {"total": "accent-bg", "quality": "subtle", "branch": "subtle"}.get(row.step.kind, "")


def check_rows(dossier: Dossier, lot: Lot, ranking: Ranking, words: Words) -> list[Paragraph]:
    """Return what was looked at, good or not."""
    number = lot.number
    missing, questions = len(missing_quality(dossier, number)), len(open_questions(dossier, number))
    scored = len(lot.model.scored) * len(dossier.bids_left(number))
    rows = [
        _check(
            not questions,
            translate("Ranking", "Alle eisen beoordeeld"),
            translate("Ranking", "{count} open").format(count=questions) if questions else "",
        ),
        _check(
            not missing,
            translate("Ranking", "Alle criteria gescoord"),
            translate("Ranking", "{count} scores ontbreken").format(count=missing)
            if missing
            else translate("Ranking", "{count} scores").format(count=scored),
        ),
    ]
    priced = dossier.act(number, "priced")
    if priced is not None:
        text = translate("Ranking", "Prijzen geopend op {at}, na de kwaliteit").format(at=words.moment(priced.at))
        people = ", ".join(dossier.name_of(person) for person in (priced.by, priced.second) if person)
        rows.append(_check(True, text, people))
    if ranking.places:
        ties = "; ".join(", ".join(tie) for tie in ranking.ties)
        none = translate("Ranking", "Gelijke standen: geen")
        some = translate("Ranking", "Gelijke standen: {ties}").format(ties=ties)
        rows.append(_check(not ties, some if ties else none, translate("Ranking", "vergeleken op het totaal")))
    return rows


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
        if row.over_budget and _first(row)
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
    """Return the lead of the first bid where it is small; None where it is not, or in euro."""
    if len(ranking.places) < 2 or figures.in_euro(lot.model):
        return None
    lead = ranking.places[0].total - ranking.places[1].total
    return lead if 0 < lead < CLOSE else None
