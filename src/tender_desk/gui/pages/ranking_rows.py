"""The ranking as rows: places with their bar and figures, then who is out and why."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.bids import Bid, price_per_unit
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import offered_price
from tender_desk.core.placing import Place
from tender_desk.core.ranking import Ranking
from tender_desk.core.tender import Lot, LotKind
from tender_desk.gui import figures
from tender_desk.gui.cells import Badge, Bars, Segment, TwoLines
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate


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


def place_rows(dossier: Dossier, lot: Lot, ranking: Ranking, words: Words) -> list[PlaceRow]:
    """Return the ranked bids in order, then those that are out."""
    rows = []
    for place in ranking.places:
        bid = dossier.bid(lot.number, place.bid)
        price = offered_price(dossier, bid)
        assert isinstance(price, Fraction)  # it is ranked
        over = lot.budget is not None and price > Fraction(lot.budget)
        rows.append(
            PlaceRow(
                bid,
                place,
                figures.gap(lot.model, place, ranking),
                price,
                price_per_unit(price, lot),
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
        price = offered_price(dossier, bid)
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
    """What is shown of a bid in the ranking: who, how the points add up, the figures, the prices."""
    if lot.kind is LotKind.SINGLE_SOURCE:
        return [*_who_columns(ranked=False), *_price_columns(lot, words)]
    return [*_who_columns(ranked=True), *_figure_columns(lot, words), *_price_columns(lot, words)]


def _who_columns(*, ranked: bool) -> list[Column]:
    return [
        Column("#", lambda r: str(r.place.rank) if r.place and ranked else "–", bold=True, width=40),
        Column(
            translate("Ranking", "Inschrijving"),
            lambda r: f"{r.bid.code} {r.bid.bidder.name}",
            cell=lambda r: TwoLines(r.bid.bidder.name, letter=r.bid.code, filled=is_first(r), bold=is_first(r)),
            tip=lambda r: r.why_out or r.bid.bidder.name,
            width=206,
        ),
        Column(
            translate("Ranking", "Opbouw van de punten") if ranked else "",
            lambda r: r.why_out or ", ".join(segment.text for segment in r.bars.segments),
            cell=lambda r: r.bars,
            tip=lambda r: r.why_out,
        ),
    ]


def _figure_columns(lot: Lot, words: Words) -> list[Column]:
    model, decimals = lot.model, figures.decimals(lot.model)

    def shown(points: Fraction | None) -> str:
        return "" if points is None else words.number(points, decimals)

    def gap(row: PlaceRow) -> str:
        if row.gap is None:
            return ""
        if row.gap:
            return words.difference(row.gap, figures.total_decimals(model))
        drawn = row.place is not None and row.place.rank > 1
        return translate("Ranking", "gelijk") if drawn else translate("Ranking", "beste")

    wide = figures.in_euro(model) or figures.is_index(model)
    return [
        Column(
            translate("Ranking", "Kwaliteit"),
            lambda r: shown(r.place.quality if r.place else None),
            right=True,
            width=94 if figures.in_euro(model) else 82,
        ),
        Column(
            translate("Ranking", "Prijs"),
            lambda r: shown(r.place.price_points if r.place else None),
            right=True,
            width=70,
        ),
        Column(
            translate("Ranking", "Totaal"),
            lambda r: figures.total_text(model, r.place.total, words) if r.place else "",
            right=True,
            bold=True,
            width=128 if wide else 76,
        ),
        Column(translate("Ranking", "Verschil"), gap, right=True, width=108 if wide else 82),
    ]


def _price_columns(lot: Lot, words: Words) -> list[Column]:
    return [
        Column(
            translate("Ranking", "€ per {unit}").format(unit=lot.volume.unit),
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


def is_first(row: PlaceRow) -> bool:
    """Tell whether a bid stands in first place."""
    return row.place is not None and row.place.rank == 1


def _price_badge(row: PlaceRow, words: Words) -> Badge | None:
    if row.price is None:
        return None
    amount = words.number(row.price, 0)
    if row.over_budget:
        return Badge(amount, "warn", "warning", framed=False)
    return Badge(amount, "plain", "check", framed=False)
