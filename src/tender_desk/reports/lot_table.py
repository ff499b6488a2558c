"""The frame of a lot's sheet: a column per bid, rows of inputs and of formulas with the program's own results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from tender_desk.core.bids import Bid
from tender_desk.core.criteria import (
    AwardModel,
    Criterion,
    Leaf,
    leaves_below,
)
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import ranked_bids
from tender_desk.core.methods import METHODS
from tender_desk.core.points import LeafPoints
from tender_desk.core.ranking import Ranking
from tender_desk.core.score_table import RankedBid
from tender_desk.reports.sheet import Formula, Sheet, cell, span

HEAD_ROW = 4
FIRST = 4
"""Column of the first bid; before it stand id, name, weight and the row's kind."""
TIE_DECIMALS = 10
"""Ranks compare figures rounded to ten decimals: a binary double holds no more of them for sure."""


@dataclass
class Rows:
    """Where things stand on the sheet, as rows from 0; `offered` is the price asked, `price` the one compared."""

    out: int = 0
    scores: dict[str, list[int]] = field(default_factory=dict)
    used: dict[str, int] = field(default_factory=dict)
    points: dict[str, int] = field(default_factory=dict)
    passes: list[int] = field(default_factory=list)
    after_scales: int = 0
    left: int = 0
    offered: int = 0
    price: int = 0
    quality: int = 0
    levels: dict[str, tuple[str, str]] = field(default_factory=dict)


class LotTable:
    """Holds one lot while its sheet is written: where things stand, and what the program has for each cell."""

    def __init__(self, sheet: Sheet, dossier: Dossier, lot: int, ranking: Ranking) -> None:
        self.sheet, self.dossier, self.number, self.ranking = sheet, dossier, lot, ranking
        self.lot = dossier.tender.lot(lot)
        self.model: AwardModel = self.lot.model
        self.bids: tuple[Bid, ...] = dossier.bids_in(lot)
        self.taken: dict[str, RankedBid] = ranked_bids(dossier, lot)
        self.last = FIRST + len(self.bids) - 1
        self.rows = Rows()
        self.columns = FIRST + len(self.bids)

    def bid_row(
        self, labels: tuple[object, ...], value: Callable[[Bid, int], object], style: str, label_style: str = "plain"
    ) -> int:
        """Write a row with a value per bid; returns the row."""
        row = self.sheet.row
        for column, text in enumerate(labels):
            self.sheet.put(column, text, "points" if column == 2 and isinstance(text, Fraction) else label_style)
        for index, bid in enumerate(self.bids):
            self.sheet.put(FIRST + index, value(bid, FIRST + index), style)
        self.sheet.row += 1
        return row

    def formula_row(
        self,
        labels: tuple[object, ...],
        text: Callable[[int], str],
        value: Callable[[Bid], Fraction | str | int],
        style: str,
        label_style: str = "plain",
    ) -> int:
        """Write a row with a formula per bid and the program's own figure as its result."""
        return self.bid_row(labels, lambda bid, column: Formula(text(column), value(bid)), style, label_style)

    def at(self, row: int, column: int) -> str:
        """Return the name of a bid's cell in a row."""
        return cell(row, column)

    def across(self, row: int) -> str:
        """Return the range of all bids in a row."""
        return span(row, FIRST, self.last)

    def leaf(self, bid: Bid, leaf: Leaf) -> LeafPoints | None:
        """Return what the program has for a bid on a leaf; None where it never came to that."""
        if self.taken[bid.code].excluded is not None:
            return None
        return self.ranking.points.get(bid.code, {}).get(leaf.id)

    def is_in(self, bid: Bid) -> bool:
        """Tell whether a bid is ranked."""
        return self.ranking.place(bid.code) is not None

    def sum_of(self, bid: Bid, criterion: Criterion) -> Fraction | str:
        """Return a branch's points; empty where a leaf of it was never computed."""
        parts = [self.leaf(bid, leaf) for leaf in leaves_below(criterion)]
        return sum((part.points for part in parts if part), Fraction(0)) if all(parts) else ""

    def style(self, name: str = "points") -> str:
        """Return the format of what criteria give: euros where the method counts quality in euros."""
        if not METHODS[self.model.method].quality_in_euro:
            return name
        return "euro" if name == "points" else "euro_total"

    def score_rounded(self, fraction: str) -> str:
        """Return a fraction's formula, rounded as a percentage where the model rounds scores."""
        rule = self.model.rounding
        return f"ROUND(ROUND(({fraction})*100,{TIE_DECIMALS}),{rule.decimals})/100" if rule.at == "score" else fraction

    def rounded_points(self, fraction: str, weight: str) -> str:
        """Return the formula of points: fraction x weight, rounded and without negatives where the model says so."""
        text = f"({fraction})*{weight}"
        if self.model.rounding.at == "criterion":
            text = f"ROUND(ROUND({text},{TIE_DECIMALS}),{self.model.rounding.decimals})"
        return f"MAX(0,{text})" if self.model.negative_points == "zero" else text
