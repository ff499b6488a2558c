"""The sheet of one lot: scores and prices as inputs, points, totals and ranks as formulas that follow them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from tender_desk.core.bids import Bid, PriceSheet
from tender_desk.core.criteria import (
    AwardModel,
    Branch,
    Criterion,
    LabelledScale,
    Leaf,
    NumericScale,
    leaves_below,
    walk,
)
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import draw_order, ranked_bid
from tender_desk.core.methods import METHODS, number
from tender_desk.core.numbers import exact, mean, rounded
from tender_desk.core.ranking import LeafPoints, RankedBid, Ranking
from tender_desk.reports.sheet import Formula, Sheet, cell, span, text_number

HEAD_ROW = 4
FIRST = 4
"""Column of the first bid; before it stand id, name, weight and the row's kind."""
TIE_DECIMALS = 10
"""Ranks compare figures rounded to ten decimals: a binary double holds no more of them for sure."""


@dataclass
class Rows:
    """Where things stand on the sheet, as rows counted from 0."""

    out: int = 0
    scores: dict[str, list[int]] = field(default_factory=dict)
    used: dict[str, int] = field(default_factory=dict)
    points: dict[str, int] = field(default_factory=dict)
    passes: list[int] = field(default_factory=list)
    after_scales: int = 0
    left: int = 0
    price: int = 0
    quality: int = 0
    weight: dict[str, str] = field(default_factory=dict)
    levels: dict[str, tuple[str, str]] = field(default_factory=dict)


class LotSheet:
    """Writes one lot. Every formula cell carries the figure of `ranking`, exact, as its cached value."""

    def __init__(self, sheet: Sheet, dossier: Dossier, lot: int, ranking: Ranking) -> None:
        self.sheet, self.dossier, self.number, self.ranking = sheet, dossier, lot, ranking
        self.lot = dossier.tender.lot(lot)
        self.model: AwardModel = self.lot.model
        self.bids: tuple[Bid, ...] = dossier.bids_in(lot)
        self.taken: dict[str, RankedBid] = {bid.code: ranked_bid(dossier, bid)[0] for bid in self.bids}
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

    # what stands in the cells, from the program's own ranking

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

    # the parts of the sheet, in order

    def write(self) -> None:
        """Write the computing part: who is in, scores, points, price, total and rank."""
        self._out_row()
        self._scale_tables()
        self._score_rows()
        self._leaf_rows(self.model.scored)
        self._after_scales()
        self._measure_rows()
        self._sum_rows()
        self._price_rows()
        self._left_row()
        self._result_rows()

    def _out_row(self) -> None:
        self.sheet.section(self.sheet.label("who"), self.columns)
        self.rows.out = self.bid_row(
            ("", self.sheet.label("put-aside"), "", "0/1"),
            lambda bid, _: 0 if self.taken[bid.code].excluded is None else 1,
            "input",
        )

    def _scale_tables(self) -> None:
        labelled = [leaf for leaf in self.model.scored if isinstance(leaf.scale, LabelledScale)]
        if not labelled:
            return
        self.sheet.section(self.sheet.label("scales"), self.columns)
        known: dict[LabelledScale, tuple[str, str]] = {}
        for leaf in labelled:
            scale = leaf.scale
            assert isinstance(scale, LabelledScale)
            if scale not in known:
                known[scale] = self._scale_table(scale)
            self.rows.levels[leaf.id] = known[scale]

    def _scale_table(self, scale: LabelledScale) -> tuple[str, str]:
        first = FIRST
        last = FIRST + len(scale.levels) - 1
        rows = []
        for label, style, values in (
            ("level", "input", [level.score for level in scale.levels]),
            ("fraction", "percent", [level.fraction for level in scale.levels]),
            ("word", "muted", [level.label for level in scale.levels]),
        ):
            self.sheet.put(1, self.sheet.label(label))
            for index, value in enumerate(values):
                self.sheet.put(first + index, value, style)
            rows.append(self.sheet.row)
            self.sheet.row += 1
        return span(rows[0], first, last), span(rows[1], first, last)

    def _score_rows(self) -> None:
        """Write each evaluator's scores, and the one that counts: agreed (typed) or the mean (a formula)."""
        if not self.model.scored:
            return
        self.sheet.section(self.sheet.label("scores"), self.columns)
        known = self.dossier.scores.get(self.number, ())
        scores = known if isinstance(known, tuple) else ()
        for leaf in self.model.scored:
            members = [a.member for a in self.dossier.assignments if (a.lot, a.criterion) == (self.number, leaf.id)]
            rows = []
            for member in members:
                given = {s.bid: s.score for s in scores if (s.criterion, s.member) == (leaf.id, member)}
                labels = (leaf.id, leaf.name, "", self.dossier.name_of(member))
                rows.append(self.bid_row(labels, lambda bid, _, given=given: given.get(bid.code), "input", "muted"))  # type: ignore[misc]
            self.rows.scores[leaf.id] = rows
            self.rows.used[leaf.id] = self._used_row(leaf, rows)

    def _used_row(self, leaf: Leaf, rows: list[int]) -> int:
        if self.model.agreement == "consensus":
            labels = (leaf.id, leaf.name, "", self.sheet.label("agreed"))

            def agreed(bid: Bid, _: int) -> object:
                found = self.taken[bid.code].scores.get(leaf.id)
                return found[0] if found else None

            return self.bid_row(labels, agreed, "input", "strong")

        def text(column: int) -> str:
            cells = f"{self.at(rows[0], column)}:{self.at(rows[-1], column)}"
            return f'IF(COUNT({cells})=0,"",SUM({cells})/COUNT({cells}))'

        def value(bid: Bid) -> Fraction | str:
            found = self.taken[bid.code].scores.get(leaf.id)
            return mean(found) if found else ""

        return self.formula_row((leaf.id, leaf.name, "", self.sheet.label("average")), text, value, "points", "strong")

    def _leaf_rows(self, leaves: tuple[Leaf, ...]) -> None:
        if not leaves:
            return
        self.sheet.section(self.sheet.label("points"), self.columns)
        for leaf in leaves:
            self._points_row(leaf, self._scale_fraction(leaf), lambda column: f"{self.at(self.rows.out, column)}=0")
            if leaf.minimum is not None:
                self._pass_row(leaf, self.rows.used[leaf.id], leaf.minimum)

    def _scale_fraction(self, leaf: Leaf) -> Callable[[int], str]:
        used = self.rows.used[leaf.id]
        if isinstance(leaf.scale, NumericScale):
            low, high = text_number(leaf.scale.minimum), text_number(leaf.scale.maximum)
            return lambda column: f"({self.at(used, column)}-{low})/({high}-{low})"
        levels, fractions = self.rows.levels[leaf.id]
        rows = [used] if self.model.agreement == "consensus" else self.rows.scores[leaf.id]

        def text(column: int) -> str:
            parts = [f"INDEX({fractions},MATCH({self.at(row, column)},{levels},0))" for row in rows]
            return f"({'+'.join(parts)})/{len(parts)}"

        return text

    def _points_row(self, leaf: Leaf, fraction: Callable[[int], str], when: Callable[[int], str]) -> None:
        """Write the points of a leaf: fraction, `score` rounding, x weight, `criterion` rounding, negative points."""
        row = self.sheet.row
        weight = cell(row, 2, fixed=True)
        self.rows.weight[leaf.id] = weight

        def text(column: int) -> str:
            return f'IF({when(column)},{self._rounded_points(self._score_rounded(fraction(column)), weight)},"")'

        def value(bid: Bid) -> Fraction | str:
            found = self.leaf(bid, leaf)
            return found.points if found else ""

        self.rows.points[leaf.id] = self.formula_row(
            (leaf.id, leaf.name, leaf.points, self.sheet.label("points-short")), text, value, self._style()
        )

    def _style(self, name: str = "points") -> str:
        if not METHODS[self.model.method].in_euro:
            return name
        return "euro" if name == "points" else "euro_total"

    def _score_rounded(self, fraction: str) -> str:
        rule = self.model.rounding
        return f"ROUND(ROUND(({fraction})*100,{TIE_DECIMALS}),{rule.decimals})/100" if rule.at == "score" else fraction

    def _rounded_points(self, fraction: str, weight: str) -> str:
        text = f"({fraction})*{weight}"
        if self.model.rounding.at == "criterion":
            text = f"ROUND(ROUND({text},{TIE_DECIMALS}),{self.model.rounding.decimals})"
        return f"MAX(0,{text})" if self.model.negative_points == "zero" else text

    def _pass_row(self, leaf: Leaf, row: int, minimum: Fraction) -> None:
        least = text_number(minimum)

        def text(column: int) -> str:
            return (
                f"IF({self.at(self.rows.out, column)}=1,0,"
                f"IF(ROUND({self.at(row, column)},{TIE_DECIMALS})>={least},1,0))"
            )

        def value(bid: Bid) -> int:
            scores = self.taken[bid.code].scores.get(leaf.id)
            return int(self.taken[bid.code].excluded is None and scores is not None and mean(scores) >= minimum)

        label = self.sheet.label("passes", minimum=minimum)
        self.rows.passes.append(self.formula_row((leaf.id, label, "", "0/1"), text, value, "count", "muted"))

    def _after_scales(self) -> None:
        """Write who is left after the minimums of scored criteria: over them the best measured figure is taken."""
        passes = list(self.rows.passes)

        def text(column: int) -> str:
            parts = [f"{self.at(self.rows.out, column)}=0", *(f"{self.at(row, column)}=1" for row in passes)]
            return f"IF(AND({','.join(parts)}),1,0)"

        self.rows.after_scales = self.formula_row(
            ("", self.sheet.label("after-scales"), "", "0/1"), text, self._passed_scales, "count", "muted"
        )

    def _passed_scales(self, bid: Bid) -> int:
        taken = self.taken[bid.code]
        if taken.excluded is not None:
            return 0
        return int(
            all(leaf.minimum is None or mean(taken.scores[leaf.id]) >= leaf.minimum for leaf in self.model.scored)
        )

    def _measure_rows(self) -> None:
        if not self.model.measured:
            return
        self.sheet.section(self.sheet.label("measures"), self.columns)
        for leaf in self.model.measured:
            assert leaf.measure is not None
            value_row = self.bid_row(
                (leaf.id, leaf.name, "", leaf.measure.unit or self.sheet.label("figure")),
                lambda bid, _, leaf=leaf: (self.taken[bid.code].scores.get(leaf.id) or (None,))[0],  # type: ignore[misc]
                "input",
            )
            self.rows.used[leaf.id] = value_row
            if leaf.minimum is not None:
                self._pass_row(leaf, value_row, leaf.minimum)
            counted = self._counted_row(leaf, value_row)
            self._points_row(
                leaf,
                self._measure_fraction(leaf, value_row, counted),
                lambda c, row=counted: f'{self.at(row, c)}<>""',  # type: ignore[misc]
            )

    def _counted_row(self, leaf: Leaf, value_row: int) -> int:
        """Write the figures among which the best is taken: of bids left, at or above the leaf's own minimum."""
        own = self.rows.passes[-1] if leaf.minimum is not None else None

        def text(column: int) -> str:
            also = "" if own is None else f",{self.at(own, column)}=1"
            return f'IF(AND({self.at(self.rows.after_scales, column)}=1{also}),{self.at(value_row, column)},"")'

        def value(bid: Bid) -> Fraction | str:
            scores = self.taken[bid.code].scores.get(leaf.id)
            if not self._passed_scales(bid) or scores is None:
                return ""
            return mean(scores) if leaf.minimum is None or mean(scores) >= leaf.minimum else ""

        return self.formula_row((leaf.id, self.sheet.label("counted"), "", ""), text, value, "points", "muted")

    def _measure_fraction(self, leaf: Leaf, value_row: int, counted: int) -> Callable[[int], str]:
        measure = leaf.measure
        assert measure is not None
        among = self.across(counted)

        def own(column: int) -> str:
            return self.at(value_row, column)

        if measure.formula == "highest_ratio":
            return lambda column: f"{own(column)}/MAX({among})"
        if measure.formula == "lowest_ratio":
            return lambda column: f"MIN({among})/{own(column)}"
        assert measure.floor is not None
        assert measure.ceiling is not None
        low, high = text_number(measure.floor), text_number(measure.ceiling)
        if measure.better == "high":
            return lambda column: f"MIN(1,MAX(0,({own(column)}-{low})/({high}-{low})))"
        return lambda column: f"MIN(1,MAX(0,({high}-{own(column)})/({high}-{low})))"

    def _sum_rows(self) -> None:
        """Write branches (deepest first, so that a sum stands below its parts), their minimums, and the quality."""
        branches = [(depth, node) for depth, node in walk(self.model.criteria) if isinstance(node, Branch)]
        if not self.model.criteria:
            return
        self.sheet.section(self.sheet.label("quality"), self.columns)
        for _, branch in sorted(branches, key=lambda one: -one[0]):
            self.rows.points[branch.id] = self._total_of(
                (branch.id, branch.name, sum((leaf.points for leaf in leaves_below(branch)), Fraction(0)), ""),
                branch.children,
                lambda bid, branch=branch: self.sum_of(bid, branch),  # type: ignore[misc]
            )
            if branch.minimum is not None:
                self._sum_pass_row(branch.id, self.rows.points[branch.id], branch.minimum, branch)
        labels = ("", self.sheet.label("quality-points"), self.model.full_points, "")
        self.rows.quality = self._total_of(labels, self.model.criteria, self._quality, self._style("total"))
        if self.model.quality_minimum is not None:
            self._sum_pass_row("", self.rows.quality, self.model.quality_minimum, None)

    def _quality(self, bid: Bid) -> Fraction | str:
        parts = [self.sum_of(bid, criterion) for criterion in self.model.criteria]
        return "" if "" in parts else sum((part for part in parts if isinstance(part, Fraction)), Fraction(0))

    def _total_of(
        self,
        labels: tuple[object, ...],
        criteria: tuple[Criterion, ...],
        value: Callable[[Bid], Fraction | str],
        style: str | None = None,
    ) -> int:
        rows = [self.rows.points[criterion.id] for criterion in criteria]

        def text(column: int) -> str:
            cells = ",".join(self.at(row, column) for row in rows)
            return f'IF(COUNT({cells})<{len(rows)},"",SUM({cells}))'

        return self.formula_row(labels, text, value, style or self._style(), "strong")

    def _sum_pass_row(self, id_: str, row: int, minimum: Fraction, branch: Branch | None) -> None:
        def text(column: int) -> str:
            own, least = self.at(row, column), text_number(minimum)
            return f'IF({own}="",0,IF(ROUND({own},{TIE_DECIMALS})>={least},1,0))'

        def value(bid: Bid) -> int:
            found = self._quality(bid) if branch is None else self.sum_of(bid, branch)
            return int(isinstance(found, Fraction) and found >= minimum)

        label = self.sheet.label("passes", minimum=minimum)
        self.rows.passes.append(self.formula_row((id_, label, "", "0/1"), text, value, "count", "muted"))

    def _price_rows(self) -> None:
        """Write the price sheet: unit prices as inputs, the lot price as the sum of quantity times unit price."""
        self.sheet.section(self.sheet.label("prices"), self.columns)
        asked = self.lot.prices
        rows, first = [], self.sheet.row
        for line in asked:
            labels = (line.id, line.label, exact(line.quantity), line.unit)
            rows.append(
                self.bid_row(labels, lambda bid, _, line=line: unit_price(bid, line.id), "euro_input")  # type: ignore[misc]
            )
        quantities = f"{cell(first, 2, fixed=True)}:{cell(first + len(asked) - 1, 2, fixed=True)}"
        factors = self.bid_row(
            ("", self.sheet.label("vat-factor"), "", ""), lambda bid, _: self._factor(bid), "input", "muted"
        )

        def text(column: int) -> str:
            prices = f"{self.at(rows[0], column)}:{self.at(rows[-1], column)}"
            total = f"SUMPRODUCT({quantities},{prices})/{self.at(factors, column)}"
            return f'IF(COUNT({prices})=0,"",{total})'

        self.rows.price = self.formula_row(
            ("", self.sheet.label("lot-price"), "", self.sheet.label("vat-basis")),
            text,
            self._price,
            "euro_total",
            "strong",
        )

    def _price(self, bid: Bid) -> Fraction | str:
        price = self.taken[bid.code].price
        return "" if price is None else price

    def _factor(self, bid: Bid) -> Fraction:
        """Return by what a price is divided to come to the tender's VAT basis: 1 where it stands on it."""
        price, sheet = self.taken[bid.code].price, bid.price
        if not isinstance(sheet, PriceSheet) or not price:
            return Fraction(1)
        return sum((exact(line.quantity) * exact(line.unit_price) for line in sheet.lines), Fraction(0)) / price

    def _left_row(self) -> None:
        """Write who is ranked: not put aside, above every minimum, under a published ceiling."""
        ceiling = None
        if self.model.price and self.model.price.parameters.get("outside") == "exclude_above":
            ceiling = text_number(number(self.model.price.parameters, "ceiling"))

        def text(column: int) -> str:
            parts = [f"{self.at(self.rows.out, column)}=0", f'{self.at(self.rows.price, column)}<>""']
            parts += [f"{self.at(row, column)}=1" for row in self.rows.passes]
            if ceiling is not None:
                parts.append(f"{self.at(self.rows.price, column)}<={ceiling}")
            return f"IF(AND({','.join(parts)}),1,0)"

        self.rows.left = self.formula_row(
            ("", self.sheet.label("ranked"), "", "0/1"), text, lambda bid: int(self.is_in(bid)), "count", "muted"
        )

    def _only_left(self, labels: tuple[object, ...], row: int, value: Callable[[Bid], Fraction], style: str) -> int:
        """Write a row again for the ranked bids only: over it minimum, maximum and comparisons are taken."""

        def text(column: int) -> str:
            return f'IF({self.at(self.rows.left, column)}=1,{self.at(row, column)},"")'

        return self.formula_row(labels, text, lambda bid: value(bid) if self.is_in(bid) else "", style, "muted")

    def _result_rows(self) -> None:
        self.sheet.section(self.sheet.label("result"), self.columns)
        place = {place.bid: place for place in self.ranking.places}
        prices = self._only_left(
            ("", self.sheet.label("price-ranked"), "", ""), self.rows.price, lambda bid: place[bid.code].price, "euro"
        )
        quality = self._quality_row()
        points = self._price_points_row(prices)
        total = self._total_row(prices, quality, points)
        self._rank_row(total, quality, prices)

    def _quality_row(self) -> int | None:
        if not self.model.criteria:
            return None
        plain = self._only_left(
            ("", self.sheet.label("quality-ranked"), "", ""),
            self.rows.quality,
            lambda bid: self._quality(bid),  # type: ignore[arg-type,return-value]
            self._style(),
        )
        if not self.model.quality_scaled_to_best:
            return plain

        def text(column: int) -> str:
            scaled = f"{self.at(plain, column)}*{text_number(self.model.full_points)}/MAX({self.across(plain)})"
            if self.model.rounding.at == "criterion":
                scaled = f"ROUND(ROUND({scaled},{TIE_DECIMALS}),{self.model.rounding.decimals})"
            return f'IF({self.at(self.rows.left, column)}=1,{scaled},"")'

        return self.formula_row(
            ("", self.sheet.label("quality-scaled"), self.model.full_points, ""),
            text,
            lambda bid: self._figure(bid, "quality"),
            self._style(),
        )

    def _figure(self, bid: Bid, name: str) -> Fraction | str:
        place = self.ranking.place(bid.code)
        value = None if place is None else getattr(place, name)
        return "" if value is None else Fraction(value)

    def _price_points_row(self, prices: int) -> int | None:
        rule = self.model.price
        if rule is None:
            return None
        row = self.sheet.row
        weight = cell(row, 2, fixed=True)
        fraction = price_formula(self.model, self.across(prices))

        def text(column: int) -> str:
            own = self._score_rounded(fraction(self.at(prices, column)))
            return f'IF({self.at(self.rows.left, column)}=1,{self._rounded_points(own, weight)},"")'

        labels = ("", self.sheet.label("price-points"), rule.points, self.sheet.label("points-short"))
        return self.formula_row(labels, text, lambda bid: self._figure(bid, "price_points"), "points")

    def _total_row(self, prices: int, quality: int | None, points: int | None) -> int:
        def text(column: int) -> str:
            shown = [self.at(row, column) for row in (quality, points) if row is not None]
            if self.model.method == "weighted_sum":
                figure = "+".join(shown)
            elif self.model.method == "award_on_value" and quality is not None:
                figure = f"{self.at(prices, column)}-{self.at(quality, column)}"
            else:
                figure = self.at(prices, column)
            if self.model.rounding.at == "total":
                figure = f"ROUND(ROUND({figure},{TIE_DECIMALS}),{self.model.rounding.decimals})"
            return f'IF({self.at(self.rows.left, column)}=1,{figure},"")'

        label = self.sheet.label(f"total-{self.model.method}")
        return self.formula_row(
            ("", label, "", ""), text, lambda bid: self._figure(bid, "total"), self._style("total"), "strong"
        )

    def _rank_row(self, total: int, quality: int | None, prices: int) -> None:
        """Write the ranks: 1 + the number of better bids, on the total, then on each published tie rule in turn."""
        keys = [(self._compared("compared", total, "total"), METHODS[self.model.method].highest_wins)]
        drawn: int | None = None
        for rule in self.model.ties:
            if rule == "quality" and quality is not None:
                keys.append((self._compared("tie-quality", quality, "quality"), True))
            elif rule == "price":
                keys.append((self._compared("tie-price", prices, "price"), False))
            elif rule.startswith("criterion:"):
                keys.append((self._compared_criterion(rule.removeprefix("criterion:")), True))
            elif rule == "lot":
                drawn = self._draw_row()

        def text(column: int) -> str:
            return f'IF({self.at(self.rows.left, column)}=1,{self._better(keys, drawn, column)},"")'

        rank = self.formula_row(
            ("", self.sheet.label("rank"), "", ""), text, lambda bid: self._figure(bid, "rank"), "count", "strong"
        )
        self._name("name", HEAD_ROW)
        self._name("rank", rank)
        self._name("price", self.rows.price)

    def _name(self, what: str, row: int) -> None:
        """Give the bids' cells in a row a name in the workbook: the summary looks things up by it."""
        title = str(self.sheet.worksheet.get_name()).replace("'", "''")
        self.sheet.book.define_name(f"{what}_{self.number}", f"='{title}'!{self.across(row)}")

    def _draw_row(self) -> int:
        order = draw_order(self.dossier, self.number)
        return self.bid_row(
            ("", self.sheet.label("draw"), "", ""),
            lambda bid, _: order.index(bid.code) + 1 if bid.code in order else 0,
            "input",
            "muted",
        )

    def _compared(self, label: str, row: int, name: str) -> int:
        def text(column: int) -> str:
            return f'IF({self.at(self.rows.left, column)}=1,ROUND({self.at(row, column)},{TIE_DECIMALS}),"")'

        def value(bid: Bid) -> Fraction | str:
            found = self._figure(bid, name)
            return rounded(found, TIE_DECIMALS) if isinstance(found, Fraction) else ""

        return self.formula_row(("", self.sheet.label(label), "", ""), text, value, "points", "muted")

    def _compared_criterion(self, criterion: str) -> int:
        node = next(node for _, node in walk(self.model.criteria) if node.id == criterion)

        def text(column: int) -> str:
            own = self.at(self.rows.points[criterion], column)
            return f'IF({self.at(self.rows.left, column)}=1,ROUND({own},{TIE_DECIMALS}),"")'

        def value(bid: Bid) -> Fraction | str:
            found = self.sum_of(bid, node)
            return rounded(found, TIE_DECIMALS) if isinstance(found, Fraction) and self.is_in(bid) else ""

        return self.formula_row(
            ("", self.sheet.label("tie-criterion", name=node.name), "", ""), text, value, "points", "muted"
        )

    def _better(self, keys: list[tuple[int, bool]], drawn: int | None, column: int) -> str:
        left = f"({self.across(self.rows.left)}=1)"
        equal, terms = left, ["1"]
        for row, high in keys:
            own = self.at(row, column)
            sign = ">" if high else "<"
            terms.append(f"SUMPRODUCT({equal}*({self.across(row)}{sign}{own}))")
            equal = f"{equal}*({self.across(row)}={own})"
        if drawn is not None:
            own, all_ = self.at(drawn, column), self.across(drawn)
            named = f"IF(SUMPRODUCT({equal}*({all_}=0))=0,1,0)"
            terms.append(f"{named}*SUMPRODUCT({equal}*({all_}<{own}))")
        return "+".join(terms)


def unit_price(bid: Bid, line: str) -> Fraction | None:
    """Return the unit price a bid asks on a line of the price sheet; None where there is none."""
    if not isinstance(bid.price, PriceSheet):
        return None
    return next((exact(one.unit_price) for one in bid.price.lines if one.id == line), None)


def price_formula(model: AwardModel, prices: str) -> Callable[[str], str]:
    """Return how a price's cell becomes a fraction, over the range of ranked prices."""
    assert model.price is not None
    name = model.price.formula
    if name == "lowest_price_ratio":
        return lambda own: f"MIN({prices})/{own}"
    if name == "linear_from_lowest":
        slope = text_number(number(model.price.parameters, "slope"))
        return lambda own: f"1-({own}-MIN({prices}))/({slope}*MIN({prices}))"
    if name == "linear_lowest_to_highest":
        return lambda own: f"IF(MAX({prices})=MIN({prices}),1,(MAX({prices})-{own})/(MAX({prices})-MIN({prices})))"
    floor, ceiling = (
        text_number(number(model.price.parameters, "floor")),
        text_number(number(model.price.parameters, "ceiling")),
    )
    if model.price.parameters["outside"] == "extrapolate":
        return lambda own: f"({ceiling}-{own})/({ceiling}-{floor})"
    return lambda own: f"MIN(1,MAX(0,({ceiling}-{own})/({ceiling}-{floor})))"
