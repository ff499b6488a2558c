"""The comparison: a row per criterion, a column per bid; points, difference to the best, motivation, dots."""

from dataclasses import dataclass, field
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core import assessments
from tender_desk.core.assessments import AgreedScore
from tender_desk.core.bids import Bid, price_per_unit
from tender_desk.core.clarifications import Correction
from tender_desk.core.criteria import Branch, Leaf
from tender_desk.core.dossier import Dossier
from tender_desk.core.explain import Step, explain
from tender_desk.core.lot_ranking import offered_price
from tender_desk.core.ranking import Ranking
from tender_desk.core.tender import Lot
from tender_desk.gui import figures
from tender_desk.gui.cells import BidHead, Node, Paragraph, Score
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words
from tender_desk.wording.life import correction_line

translate = QCoreApplication.translate

PRICE = "price"
BID_WIDTH = 228
"""The least width of a bid's column, in design pixels."""


@dataclass(frozen=True)
class CompareRow:
    """A criterion, the price, or the unfolded answers of a criterion; a cell per bid by its letter."""

    kind: str
    code: str
    node: Node
    cells: dict[str, Score] = field(default_factory=dict)
    same: bool = False


@dataclass(frozen=True)
class View:
    """What the person chose to see."""

    folded: frozenset[str] = frozenset()
    unfolded: str = ""
    only_differences: bool = False
    individual: bool = False


class Comparison:
    """All that is needed to fill the cells of one lot, gathered once."""

    def __init__(self, dossier: Dossier, lot: Lot, ranking: Ranking, words: Words) -> None:
        self.dossier, self.lot, self.ranking, self.words = dossier, lot, ranking, words
        agreed, scores = dossier.agreed.get(lot.number, ()), dossier.scores.get(lot.number, ())
        self.agreed: tuple[AgreedScore, ...] = agreed if isinstance(agreed, tuple) else ()
        self.scores: tuple[assessments.Score, ...] = scores if isinstance(scores, tuple) else ()
        order = [place.bid for place in ranking.places]
        left = dossier.bids_left(lot.number)
        self.bids: tuple[Bid, ...] = tuple(
            sorted(left, key=lambda bid: (order.index(bid.code) if bid.code in order else len(order), bid.code))
        )
        self.steps: dict[str, dict[str, Step]] = {
            bid.code: {step.at: step for step in explain(lot.model, ranking, bid.code)} for bid in self.bids
        }

    @property
    def decimals(self) -> int:
        """Decimals of points."""
        return figures.decimals(self.lot.model)

    def points(self, code: str, at: str) -> Fraction | None:
        """What a bid got on a criterion, the price or in total; None as long as nothing is ranked."""
        step = self.steps[code].get(at)
        return None if step is None else step.result

    def best(self, at: str) -> Fraction | None:
        """The most any bid got."""
        known = [points for bid in self.bids if (points := self.points(bid.code, at)) is not None]
        return max(known) if known else None

    def agreed_on(self, code: str, criterion: str) -> AgreedScore | None:
        """The team's score of a bid on a criterion."""
        return next((one for one in self.agreed if (one.bid, one.criterion) == (code, criterion)), None)

    def own_scores(self, code: str, criterion: str) -> tuple[assessments.Score, ...]:
        """What each evaluator gave, as far as the viewer may see it."""
        return tuple(one for one in self.scores if (one.bid, one.criterion) == (code, criterion))

    def difference(self, code: str, at: str) -> tuple[str, bool]:
        """The difference to the best in points, and whether it is the best."""
        points, best = self.points(code, at), self.best(at)
        if points is None or best is None:
            return "", False
        if points == best:
            return translate("Compare", "beste"), True
        return self.words.difference(points - best, self.decimals), False


def compare_rows(comparison: Comparison, view: View) -> list[CompareRow]:
    """Return the rows to show, in the order of the tree."""
    rows: list[CompareRow] = []
    hidden_below: int | None = None
    for depth, node in figures.criterion_depths(comparison.lot.model.criteria):
        if hidden_below is not None and depth > hidden_below:
            continue
        hidden_below = depth if node.id in view.folded else None
        row = _criterion_row(comparison, node, depth, view)
        if not (view.only_differences and row.same and isinstance(node, Leaf)):
            rows.append(row)
            if node.id == view.unfolded and isinstance(node, Leaf):
                rows.append(CompareRow("detail", node.id, Node("", node.question or node.name, "", depth)))
    if comparison.lot.model.price is not None or figures.in_euro(comparison.lot.model):
        rows.append(_price_row(comparison))
    return rows


def _criterion_row(comparison: Comparison, node: Leaf | Branch, depth: int, view: View) -> CompareRow:
    words = comparison.words
    weight = words.number(figures.weight_of(node))
    folds = isinstance(node, Branch) or bool(node.scale)
    unfolded = node.id not in view.folded if isinstance(node, Branch) else node.id == view.unfolded
    head = Node(node.id, node.name, weight, depth, folds, unfolded, isinstance(node, Branch))
    shown = {bid.code: _cell(comparison, bid, node, view) for bid in comparison.bids}
    labels = {(cell.label, cell.points) for cell in shown.values()}
    return CompareRow("branch" if isinstance(node, Branch) else "leaf", node.id, head, shown, len(labels) <= 1)


def _cell(comparison: Comparison, bid: Bid, node: Leaf | Branch, view: View) -> Score:
    words, decimals = comparison.words, comparison.decimals
    points = comparison.points(bid.code, node.id)
    shown = words.number(points, decimals) if points is not None else ""
    difference, best = comparison.difference(bid.code, node.id)
    if isinstance(node, Branch):
        of = translate("Compare", "van {most}").format(most=words.number(figures.weight_of(node))) if shown else ""
        return Score("", points=shown, of=of, difference=difference, best=best)
    if node.measure is not None:
        label = figures.measured_text(node, bid, words)
        line = _formula(comparison, bid, node.id)
        if _corrections(comparison, bid, node.id):
            line = translate("Compare", "gecorrigeerd · {line}").format(line=line)
        return Score(label, points=shown, difference=difference, best=best, line=line)
    given = comparison.own_scores(bid.code, node.id)
    dots = tuple(figures.level(node, Fraction(one.score)) or 0.0 for one in given) if view.individual else ()
    agreed = comparison.agreed_on(bid.code, node.id)
    mean = _mean(given) if comparison.lot.model.agreement == "average" else None
    score = Fraction(agreed.score) if agreed else mean
    if score is None:
        return Score("?", open=True, dots=dots)
    line = (agreed.reason or agreed.strong) if agreed else _joined(given)
    return Score(
        figures.score_text(score, words),
        figures.level(node, score),
        points=shown,
        difference=difference,
        best=best,
        line=" ".join(line.split()),
        dots=dots,
    )


def _corrections(comparison: Comparison, bid: Bid, criterion: str) -> list[Correction]:
    """Return the corrections of what a bid states for a criterion."""
    fields = {f"answer.{criterion}", f"figure.{criterion}"}
    return [one for one in comparison.dossier.corrections_of(bid.lot, bid.code) if one.field in fields]


def _mean(given: tuple[assessments.Score, ...]) -> Fraction | None:
    return sum((Fraction(one.score) for one in given), Fraction(0)) / len(given) if given else None


def _joined(given: tuple[assessments.Score, ...]) -> str:
    return " ".join(one.strong for one in given if one.strong)


def _formula(comparison: Comparison, bid: Bid, at: str) -> str:
    step = comparison.steps[bid.code].get(at)
    if step is None:
        return ""
    return translate("Compare", "Formule: {text}").format(
        text=comparison.words.say(f"numbers.{step.code}", **step.values)
    )


def _price_row(comparison: Comparison) -> CompareRow:
    words, lot = comparison.words, comparison.lot
    weight = words.number(lot.model.price.points) if lot.model.price else ""
    unit = translate("Compare", "Prijs per {unit}").format(unit=lot.volume.unit)
    shown = {}
    for bid in comparison.bids:
        price = offered_price(comparison.dossier, bid)
        if not isinstance(price, Fraction):
            shown[bid.code] = Score(translate("Compare", "verzegeld"), open=True)
            continue
        points = comparison.points(bid.code, PRICE)
        difference, best = comparison.difference(bid.code, PRICE)
        per_unit = price_per_unit(price, lot)
        shown[bid.code] = Score(
            words.euro(per_unit if per_unit is not None else price),
            points=words.number(points, comparison.decimals) if points is not None else "",
            difference=difference,
            best=best,
            line=_formula(comparison, bid, PRICE),
        )
    return CompareRow("leaf", PRICE, Node("P", unit, weight), shown)


def total_row(comparison: Comparison) -> CompareRow:
    """Return the row of totals."""
    words, model = comparison.words, comparison.lot.model
    most = model.full_points + model.price.points if model.price else None
    of = translate("Compare", "van {most}").format(most=words.number(most)) if most is not None else ""
    shown = {}
    for bid in comparison.bids:
        place = comparison.ranking.place(bid.code)
        if place is None:
            shown[bid.code] = Score("")
            continue
        gap = figures.gap(model, place, comparison.ranking)
        difference = words.difference(gap, figures.total_decimals(model)) if gap else translate("Compare", "beste")
        parts = ""
        if place.price_points is not None:
            parts = translate("Compare", "kwaliteit {quality} + prijs {price}").format(
                quality=words.number(place.quality, comparison.decimals),
                price=words.number(place.price_points, comparison.decimals),
            )
        total = figures.total_text(model, place.total, words)
        shown[bid.code] = Score("", points=total, of=of, difference=difference, best=not gap, line=parts)
    weight = translate("Compare", "{most} punten").format(most=words.number(most)) if most is not None else ""
    return CompareRow("total", "total", Node("", translate("Compare", "Totaal"), weight, bold=True), shown)


def columns(comparison: Comparison) -> list[Column]:
    """Return the column of criteria and one per bid."""
    lines = [translate("Compare", "Op rangorde") if comparison.ranking.places else translate("Compare", "Op letter")]
    lines += [translate("Compare", "Totaal, verschil met beste"), translate("Compare", "Prijs per {unit}")]
    title = "\n".join(lines).format(unit=comparison.lot.volume.unit)
    first = Column(title, lambda r: f"{r.node.code} {r.node.name}".strip(), cell=lambda r: _first_cell(r), width=264)
    return [first, *(_bid_column(comparison, bid) for bid in comparison.bids)]


def _first_cell(row: CompareRow) -> object:
    if row.kind != "detail":
        return row.node
    return Paragraph(translate("Compare", "Vraag"), row.node.name)


def _bid_column(comparison: Comparison, bid: Bid) -> Column:
    def text(row: CompareRow) -> str:
        cell = row.cells.get(bid.code)
        parts = (cell.label, cell.points, cell.difference) if cell else ()
        return " ".join(part for part in parts if part)

    def spoken(row: CompareRow) -> str:
        cell = row.cells.get(bid.code)
        if cell is None:
            return bid.bidder.name
        points = translate("Compare", "{points} punten").format(points=cell.points) if cell.points else ""
        score = translate("Compare", "score {label}").format(label=cell.label) if cell.label else ""
        facts = ", ".join(part for part in (score, points, cell.difference) if part)
        return f"{row.node.name}, {bid.bidder.name}: {facts}"

    return Column(
        f"{bid.code}  {bid.bidder.name}",
        text,
        cell=lambda r: r.cells.get(bid.code),
        spoken=spoken,
        tip=lambda r: r.cells[bid.code].line if bid.code in r.cells else "",
        least=BID_WIDTH,
        head=_head(comparison, bid),
    )


def _head(comparison: Comparison, bid: Bid) -> BidHead:
    words, lot = comparison.words, comparison.lot
    place = comparison.ranking.place(bid.code)
    price = offered_price(comparison.dossier, bid)
    if place is None or not isinstance(price, Fraction):
        return BidHead(bid.code, bid.bidder.name)
    gap = figures.gap(lot.model, place, comparison.ranking)
    unit_price = price_per_unit(price, lot)
    budget, within = "", True
    if lot.budget is not None:
        over = price - Fraction(lot.budget)
        within = over <= 0
        text = translate("Compare", "{amount} boven budget").format(amount=words.round_euro(over))
        budget = translate("Compare", "binnen budget") if within else text
    return BidHead(
        bid.code,
        bid.bidder.name,
        filled=place.rank == 1,
        total=figures.total_text(lot.model, place.total, words),
        difference=words.difference(gap, figures.total_decimals(lot.model)) if gap else "",
        place=translate("Compare", "{rank}e plaats").format(rank=place.rank),
        price=words.euro(unit_price if unit_price is not None else price),
        budget=budget,
        within_budget=within,
    )


def detail_html(comparison: Comparison, bid: Bid, criterion: str) -> str:
    """Return the agreed motivation and the written answer of a bid, as the unfolded row shows them."""
    agreed = comparison.agreed_on(bid.code, criterion)
    parts = []
    if agreed is not None:
        named = (
            (translate("Compare", "Sterk"), agreed.strong),
            (translate("Compare", "Zwak"), agreed.weak),
            (translate("Compare", "Reden"), agreed.reason),
        )
        parts += [f"<p><b>{name}</b> {_escaped(text)}</p>" for name, text in named if text]
    answer = bid.answer(criterion)
    if answer is not None:
        count = translate("Compare", "Antwoord, {words} woorden, {place}").format(
            words=len(answer.text.split()), place=answer.place
        )
        parts.append(f"<p><b>{_escaped(count)}</b></p>")
        parts += [f"<p>{_escaped(line)}</p>" for line in answer.text.split("\n") if line.strip()]
    language = comparison.words.language
    lines = [correction_line(comparison.dossier, one, language) for one in _corrections(comparison, bid, criterion)]
    parts += [f"<p>{_escaped(line)}</p>" for line in lines]
    nothing = translate("Compare", "Geen schriftelijk antwoord gevraagd.")
    return "".join(parts) or f"<p>{nothing}</p>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def ground(row: CompareRow) -> str:
    """Branches and totals stand on a quieter ground."""
    return "subtle" if row.kind in ("branch", "total", "detail") else ""
