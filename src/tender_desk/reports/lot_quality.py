"""The quality part of a lot's sheet: who is in, scores, points per criterion, minimums, sums."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tender_desk.core.bids import Bid
from tender_desk.core.criteria import (
    Branch,
    Criterion,
    LabelledScale,
    Leaf,
    NumericScale,
    leaves_below,
    walk,
)
from tender_desk.core.numbers import mean
from tender_desk.reports.lot_table import FIRST, TIE_DECIMALS, LotTable
from tender_desk.reports.sheet import cell, span, text_number


class QualityRows(LotTable):
    """Adds the rows of quality to the frame, in order of computation."""

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
            ("word", "muted", [": ".join(filter(None, (one.label, one.condition))) for one in scale.levels]),
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

        def text(column: int) -> str:
            return f'IF({when(column)},{self.rounded_points(self.score_rounded(fraction(column)), weight)},"")'

        def value(bid: Bid) -> Fraction | str:
            found = self.leaf(bid, leaf)
            return found.points if found else ""

        self.rows.points[leaf.id] = self.formula_row(
            (leaf.id, leaf.name, leaf.points, self.sheet.label("points-short")), text, value, self.style()
        )

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
            ("", self.sheet.label("after-scales"), "", "0/1"), text, self.passed_scales, "count", "muted"
        )

    def passed_scales(self, bid: Bid) -> int:
        """Return 1 where a bid is left after the minimums of scored criteria, else 0."""
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
            if not self.passed_scales(bid) or scores is None:
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
        self.rows.quality = self._total_of(labels, self.model.criteria, self.quality_of, self.style("total"))
        if self.model.quality_minimum is not None:
            self._sum_pass_row("", self.rows.quality, self.model.quality_minimum, None)

    def quality_of(self, bid: Bid) -> Fraction | str:
        """Return a bid's quality before scaling; empty where a criterion was never computed."""
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

        return self.formula_row(labels, text, value, style or self.style(), "strong")

    def _sum_pass_row(self, id_: str, row: int, minimum: Fraction, branch: Branch | None) -> None:
        def text(column: int) -> str:
            own, least = self.at(row, column), text_number(minimum)
            return f'IF({own}="",0,IF(ROUND({own},{TIE_DECIMALS})>={least},1,0))'

        def value(bid: Bid) -> int:
            found = self.quality_of(bid) if branch is None else self.sum_of(bid, branch)
            return int(isinstance(found, Fraction) and found >= minimum)

        label = self.sheet.label("passes", minimum=minimum)
        self.rows.passes.append(self.formula_row((id_, label, "", "0/1"), text, value, "count", "muted"))
