"""The sheet of one lot: scores and prices as inputs, points, totals and ranks as formulas that follow them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from tender_desk.core.bids import Bid, PriceSheet
from tender_desk.core.criteria import (
    AwardModel,
    walk,
)
from tender_desk.core.lot_ranking import draws, expected_cost, offered_price
from tender_desk.core.methods import METHODS, ceiling_of, superformula_exponent
from tender_desk.core.numbers import exact, rounded
from tender_desk.core.payment import Expected, ResultFigure, ResultPayment
from tender_desk.core.price_formulas import bands_of
from tender_desk.reports.lot_quality import QualityRows
from tender_desk.reports.lot_table import HEAD_ROW, TIE_DECIMALS
from tender_desk.reports.sheet import cell, text_number

EXPONENT_DECIMALS = 15
SHOWN_DECIMALS = 2
ONE_DRAW = 100
"""Places of one draw stay below this, so that draws held apart are told apart."""


class LotSheet(QualityRows):
    """Writes one lot. Every formula cell carries the figure of `ranking`, exact, as its cached value."""

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

        self.rows.offered = self.formula_row(
            ("", self.sheet.label("lot-price"), "", self.sheet.label("vat-basis")),
            text,
            self._offered,
            "euro_total",
            "strong",
        )
        payment = self.lot.payment
        self.rows.price = self.rows.offered if payment is None else self._expected_rows(payment)

    def _offered(self, bid: Bid) -> Fraction | str:
        price = offered_price(self.dossier, bid)
        return price if isinstance(price, Fraction) else ""

    def _expected_rows(self, payment: ResultPayment) -> int:
        """Write shares and rates as inputs and the expected cost that is compared as a formula over them."""
        costs = {bid.code: expected_cost(self.dossier, bid) for bid in self.bids}

        def known(bid: Bid, part: Callable[[Expected], Fraction]) -> Fraction | str:
            cost = costs[bid.code]
            return part(cost) * 100 if isinstance(cost, Expected) else ""

        parts: dict[str, Callable[[Expected], Fraction]] = {
            "share-start": lambda cost: cost.shares[0],
            "share-placement": lambda cost: cost.shares[1],
            "share-lasting": lambda cost: cost.shares[2],
            "rate-placement": lambda cost: cost.rates[0],
            "rate-lasting": lambda cost: cost.rates[1],
        }
        rows = [
            self.bid_row(("", self.sheet.label(code), "", "%"), lambda bid, _, part=part: known(bid, part), "input")  # type: ignore[misc]
            for code, part in parts.items()
        ]
        volume = text_number(exact(self.lot.volume.minimum or 1))

        def text(column: int) -> str:
            start, placed, lasting, p, q = (self.at(row, column) for row in rows)
            full = self.at(self.rows.offered, column)
            total = f"{full}*({start}/100+{placed}/100*{p}/100+{lasting}/100*{q}/100)"
            rate = {ResultFigure.PLACEMENT: p, ResultFigure.LASTING: q}.get(payment.figure)
            return f'IF({full}="","",{total if rate is None else f"{total}/{volume}/({rate}/100)"})'

        labels = ("", self.sheet.label(f"expected-{payment.figure.value}"), "", self.sheet.label("vat-basis"))
        return self.formula_row(labels, text, self._price, "euro_total", "strong")

    def _price(self, bid: Bid) -> Fraction | str:
        price = self.taken[bid.code].price
        return "" if price is None else price

    def _factor(self, bid: Bid) -> Fraction:
        """Return by what a price is divided to come to the tender's VAT basis: 1 where it stands on it."""
        price, sheet = offered_price(self.dossier, bid), bid.price
        if not isinstance(sheet, PriceSheet) or not isinstance(price, Fraction) or not price:
            return Fraction(1)
        return sum((exact(line.quantity) * exact(line.unit_price) for line in sheet.lines), Fraction(0)) / price

    def _left_row(self) -> None:
        """Write who is ranked: not put aside, above every minimum, under a published ceiling."""
        published = ceiling_of(self.model)
        ceiling = None if published is None else text_number(published)

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
            lambda bid: self.quality_of(bid),  # type: ignore[arg-type,return-value]
            self.style(),
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
            self.style(),
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
            own = self.score_rounded(fraction(self.at(prices, column)))
            return f'IF({self.at(self.rows.left, column)}=1,{self.rounded_points(own, weight)},"")'

        labels = ("", self.sheet.label("price-points"), rule.points, self.sheet.label("points-short"))
        return self.formula_row(labels, text, lambda bid: self._figure(bid, "price_points"), "points")

    def _total_row(self, prices: int, quality: int | None, points: int | None) -> int:
        def text(column: int) -> str:
            figure = self._figure_formula(prices, quality, points, column)
            if self.model.rounding.at == "total":
                figure = f"ROUND(ROUND({figure},{TIE_DECIMALS}),{self.model.rounding.decimals})"
            return f'IF({self.at(self.rows.left, column)}=1,{figure},"")'

        label = self.sheet.label(f"total-{self.model.method}")
        method = METHODS[self.model.method]
        style = "euro_total" if method.in_euro else "total" if method.decimals == SHOWN_DECIMALS else "index"
        return self.formula_row(("", label, "", ""), text, lambda bid: self._figure(bid, "total"), style, "strong")

    def _figure_formula(self, prices: int, quality: int | None, points: int | None, column: int) -> str:
        """Return the ranking figure of the method as a formula (core/methods has the same)."""
        name, price = self.model.method, self.at(prices, column)
        if name == "weighted_sum":
            return "+".join(self.at(row, column) for row in (quality, points) if row is not None)
        if quality is None:
            return price if name in {"lowest_price", "award_on_value"} else "0"
        own, full = self.at(quality, column), text_number(self.model.full_points)
        given = {key: text_number(value) for key, value in self.model.parameters.items() if isinstance(value, Fraction)}
        if name == "superformula":
            exponent = superformula_exponent(self.model.parameters)
            given["n"] = "0" if exponent is None else text_number(rounded(exponent, EXPONENT_DECIMALS))
        formulas: dict[str, Callable[[], str]] = {
            "lowest_price": lambda: price,
            "award_on_value": lambda: f"{price}-{own}",
            "fixed_price_best_quality": lambda: own,
            "quality_price_ratio": lambda: f"{own}/{price}*{given['constant']}",
            "price_per_quality_point": lambda: f"{price}/{own}",
            "utility_index": lambda: (
                f"(1-(MAX({self.across(quality)})-{own})/{full}*{given['quality_weight']}/{given['price_weight']})"
                f"/{price}*MIN({self.across(prices)})"
            ),
            "weighted_value_index": lambda: (
                f"IF({own}<=0,0,({own}/{full})^({given['quality_weight']}/{given['price_weight']})/{price})"
            ),
            "superformula": lambda: (
                f"({price}/{given['price_reference']})^{given['n']}"
                f"+({given['quality_reference']}/({own}/{full}))^{given['n']}"
            ),
        }
        return formulas[name]()

    def _rank_row(self, total: int, quality: int | None, prices: int) -> None:
        """Write the ranks: 1 + the number of better bids, on the total, then on each published tie rule in turn."""
        method = METHODS[self.model.method]
        keys: list[tuple[int, bool] | int] = [
            (self._compared("compared", total, "total", self._compared_decimals), method.highest_wins)
        ]
        for rule in self.model.ties:
            if rule == "quality" and quality is not None:
                keys.append((self._compared("tie-quality", quality, "quality"), True))
            elif rule == "price":
                keys.append((self._compared("tie-price", prices, "price"), False))
            elif rule.startswith("criterion:"):
                keys.append((self._compared_criterion(rule.removeprefix("criterion:")), True))
            elif rule == "lot":
                keys.append(self._draw_row())

        def text(column: int) -> str:
            return f'IF({self.at(self.rows.left, column)}=1,{self._better(keys, column)},"")'

        rank = self.formula_row(
            ("", self.sheet.label("rank"), "", ""), text, lambda bid: self._figure(bid, "rank"), "count", "strong"
        )
        self._name("name", HEAD_ROW)
        self._name("rank", rank)
        self._name("price", self.rows.offered)

    def _name(self, what: str, row: int) -> None:
        """Give the bids' cells in a row a name in the workbook: the summary looks things up by it."""
        title = str(self.sheet.worksheet.get_name()).replace("'", "''")
        self.sheet.book.define_name(f"{what}_{self.number}", f"='{title}'!{self.across(row)}")

    def _draw_row(self) -> int:
        """Write each bid's place in the newest draw it was in; a second draw counts from 101, a third from 201."""
        places: dict[str, int] = {}
        for index, draw in enumerate(draws(self.dossier, self.number)):
            places |= {code: ONE_DRAW * index + place for place, code in enumerate(draw, 1)}
        return self.bid_row(
            ("", self.sheet.label("draw"), "", ""), lambda bid, _: places.get(bid.code, 0), "input", "muted"
        )

    @property
    def _compared_decimals(self) -> int:
        """How many decimals of the total are compared: an index below one has its figures further back."""
        return TIE_DECIMALS + METHODS[self.model.method].decimals - SHOWN_DECIMALS

    def _compared(self, label: str, row: int, name: str, decimals: int = TIE_DECIMALS) -> int:
        def text(column: int) -> str:
            return f'IF({self.at(self.rows.left, column)}=1,ROUND({self.at(row, column)},{decimals}),"")'

        def value(bid: Bid) -> Fraction | str:
            found = self._figure(bid, name)
            return rounded(found, decimals) if isinstance(found, Fraction) else ""

        style = "points" if decimals == TIE_DECIMALS else "index"
        return self.formula_row(("", self.sheet.label(label), "", ""), text, value, style, "muted")

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

    def _better(self, keys: list[tuple[int, bool] | int], column: int) -> str:
        """Return 1 + how many bids are better, by each key among those equal so far; an int is the row of the draw."""
        equal = f"({self.across(self.rows.left)}=1)"
        terms = ["1"]
        for key in keys:
            if isinstance(key, int):
                own, all_ = self.at(key, column), self.across(key)
                apart = f"SUMPRODUCT({equal}*(({all_}=0)+(INT({all_}/{ONE_DRAW})<>INT({own}/{ONE_DRAW}))>0))"
                named = f"IF({apart}=0,1,0)"
                terms.append(f"{named}*SUMPRODUCT({equal}*({all_}<{own}))")
                equal = f"{equal}*(1-{named}*({all_}<>{own}))"
                continue
            row, high = key
            own, sign = self.at(row, column), ">" if high else "<"
            terms.append(f"SUMPRODUCT({equal}*({self.across(row)}{sign}{own}))")
            equal = f"{equal}*({self.across(row)}={own})"
        return "+".join(terms)


def unit_price(bid: Bid, line: str) -> Fraction | None:
    """Return the unit price a bid asks on a line of the price sheet; None where there is none."""
    if not isinstance(bid.price, PriceSheet):
        return None
    return next((exact(one.unit_price) for one in bid.price.lines if one.id == line), None)


def price_formula(model: AwardModel, prices: str) -> Callable[[str], str]:
    """Return how a price's cell becomes a fraction, over the range of ranked prices (core/price_formulas)."""
    assert model.price is not None
    name, parameters = model.price.formula, model.price.parameters
    given = {key: text_number(value) for key, value in parameters.items() if isinstance(value, Fraction)}
    low, high = f"MIN({prices})", f"MAX({prices})"
    formulas: dict[str, Callable[[str], str]] = {
        "lowest_price_ratio": lambda own: f"{low}/{own}",
        "linear_from_lowest": lambda own: f"1-({own}-{low})/({given['slope']}*{low})",
        "linear_lowest_to_highest": lambda own: f"IF({high}={low},1,({high}-{own})/({high}-{low}))",
        "linear_between_bounds": lambda own: _between(own, given, extrapolate=parameters["outside"] == "extrapolate"),
        "logarithmic": lambda own: f"1-LN({own}/{low})/LN({given['multiple']})",
        "linear_to_average": lambda own: f"1-{own}/(2*AVERAGE({prices}))",
        "power": lambda own: f"({low}/{own})^{given['exponent']}",
        "price_bands": lambda own: _banded(own, bands_of(parameters)),
    }
    return formulas[name]


def _between(own: str, given: Mapping[str, str], *, extrapolate: bool) -> str:
    fraction = f"({given['ceiling']}-{own})/({given['ceiling']}-{given['floor']})"
    return fraction if extrapolate else f"MIN(1,MAX(0,{fraction}))"


def _banded(own: str, bands: Sequence[tuple[Fraction, Fraction]]) -> str:
    """Return nested choices, the lowest band first; above the last bound nothing."""
    found = "0"
    for bound, fraction in reversed(bands):
        found = f"IF({own}<={text_number(bound)},{text_number(fraction)},{found})"
    return found
