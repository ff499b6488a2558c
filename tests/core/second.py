"""A second implementation of the scoring methods, written from their definitions and unlike the first.

It reads the JSON document itself, keeps tables of plain fractions by (bid, leaf), and gives every bid its rank by
counting the bids that are better. It leaves a bid out by deleting it from the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from tests.core import second_irrational as irrational

Document = dict[str, Any]
F = Fraction


@dataclass
class Result:
    """What comes out; places as (id, rank, quality, price points, figure), best rank first, then by id."""

    complete: bool = True
    relative: bool = False
    places: list[tuple[str, int, F, F | None, F]] = field(default_factory=list)
    out: dict[str, str] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)
    reversals: list[tuple[str, list[list[str]]]] = field(default_factory=list)

    @property
    def ranks(self) -> dict[str, int]:
        return {id_: rank for id_, rank, *_ in self.places}

    @property
    def ties(self) -> list[list[str]]:
        return [ids for ids in self.order if len(ids) > 1]

    @property
    def order(self) -> list[list[str]]:
        return [sorted(id_ for id_ in self.ranks if self.ranks[id_] == r) for r in sorted(set(self.ranks.values()))]


def half_up(value: F, decimals: int) -> F:
    whole = int(abs(value) * 10**decimals + F(1, 2))
    return F(whole if value > 0 else -whole, 10**decimals)


def leaves(criteria: list[Document], above: tuple[str, ...] = ()) -> Iterator[tuple[Document, tuple[str, ...]]]:
    for one in criteria:
        if "children" in one:
            yield from leaves(one["children"], (*above, one["id"]))
        else:
            yield one, above


def branches(criteria: list[Document]) -> Iterator[Document]:
    for one in criteria:
        if "children" in one:
            yield one
            yield from branches(one["children"])


def average(given: str | list[str]) -> F:
    values = [F(one) for one in given] if isinstance(given, list) else [F(given)]
    return sum(values, F(0)) / len(values)


ABSOLUTE_FORMULAS = ("linear_between_bounds", "price_bands")
HIGHEST = (
    "weighted_sum", "fixed_price_best_quality", "quality_price_ratio", "utility_index", "weighted_value_index",
)  # fmt: skip
BY_PRICE = ("quality_price_ratio", "utility_index", "weighted_value_index", "superformula")
BY_QUALITY = ("price_per_quality_point", "superformula")


def is_relative(case: Document) -> bool:
    price = case["method"].get("price")
    return bool(
        (price and price["formula"] not in ABSOLUTE_FORMULAS)
        or case["method"]["name"] == "utility_index"
        or case["method"].get("quality_scaled_to_best")
        or any(leaf.get("measure", {}).get("formula", "").endswith("_ratio") for leaf, _ in leaves(case["criteria"]))
    )


def compute(case: Document) -> Result:
    """The ranking without drop-outs and without leaving bids out."""
    return Lot(case).computed()


class Lot:
    """The tables of one lot, filled step by step in the published order."""

    def __init__(self, case: Document) -> None:
        self.case, self.method, self.tree = case, case["method"], case["criteria"]
        self.at = case.get("rounding", {}).get("at", "none")
        self.decimals: int = case.get("rounding", {}).get("decimals", 2)
        self.price_rule: Document | None = self.method.get("price")
        self.bids: dict[str, Document] = {one["id"]: one for one in case["bids"]}
        self.points: dict[tuple[str, str], F] = {}
        self.result = Result(relative=is_relative(case))

    def computed(self) -> Result:
        for id_, one in self.bids.items():
            if one.get("excluded") is not None:
                self.put_out(id_, one["excluded"])
        self.score_scales()
        measured = self.left()
        self.score_measures(measured)
        self.hold_against_minimums()
        if self.method["name"] == "superformula" and self.exponent() is None:
            self.result.problems.append(("model-unsolvable", "method"))
        self.find_missing()
        if self.result.problems:
            return self.result
        self.check_prices()
        if self.result.problems or not self.left():
            return self.result
        quality = self.quality()
        if quality is not None:
            self.order(quality)
        return self.result

    def exponent(self) -> F | None:
        given = {key: F(self.method[key]) for key in ("price_max", "price_reference", "quality_reference")}
        return irrational.equal_powers(given["price_max"] / given["price_reference"], given["quality_reference"])

    def left(self) -> list[str]:
        return [id_ for id_ in self.bids if id_ not in self.result.out]

    def put_out(self, id_: str, code: str) -> None:
        if id_ not in self.result.out:
            self.result.out[id_] = code

    def given(self, id_: str, leaf: Document) -> str | list[str] | None:
        found: str | list[str] | None = self.bids[id_].get("scores", {}).get(leaf["id"])
        return found

    def weigh(self, fraction: F, weight: F) -> F:
        if self.at == "score":
            fraction = half_up(fraction * 100, self.decimals) / 100
        got = fraction * weight
        if self.at == "criterion":
            got = half_up(got, self.decimals)
        return F(0) if got < 0 and self.method.get("negative_points") == "zero" else got

    def score_scales(self) -> None:
        scored = self.left()
        for leaf in (leaf for leaf, _ in leaves(self.tree) if "scale" in leaf):
            for id_ in scored:
                scores = self.given(id_, leaf)
                if scores is None:
                    continue
                self.points[id_, leaf["id"]] = self.weigh(scale_fraction(leaf["scale"], scores), F(leaf["points"]))
                if leaf.get("minimum") is not None and average(scores) < F(leaf["minimum"]):
                    self.put_out(id_, "below-minimum")

    def score_measures(self, measured: list[str]) -> None:
        """Best is taken over the bids left after exclusion, scale minimums and the leaf's own minimum."""
        for leaf in (leaf for leaf, _ in leaves(self.tree) if "measure" in leaf):
            stated = {id_: self.given(id_, leaf) for id_ in measured}
            figures = {id_: average(figure) for id_, figure in stated.items() if figure is not None}
            least = F(leaf["minimum"]) if leaf.get("minimum") is not None else None
            for id_ in [id_ for id_ in figures if least is not None and figures[id_] < least]:
                self.put_out(id_, "below-minimum")
                del figures[id_]
            for id_, fraction in self.measure_fractions(leaf, figures).items():
                self.points[id_, leaf["id"]] = self.weigh(fraction, F(leaf["points"]))

    def measure_fractions(self, leaf: Document, figures: dict[str, F]) -> dict[str, F]:
        rule = leaf["measure"]
        if rule["formula"] == "linear_between_bounds":
            floor, ceiling = F(rule["floor"]), F(rule["ceiling"])
            inside = {id_: sorted([floor, figure, ceiling])[1] for id_, figure in figures.items()}
            if rule["better"] == "high":
                return {id_: (figure - floor) / (ceiling - floor) for id_, figure in inside.items()}
            return {id_: (ceiling - figure) / (ceiling - floor) for id_, figure in inside.items()}
        lowest = rule["formula"] == "lowest_ratio"
        best = (min if lowest else max)(figures.values(), default=F(1))
        if best <= 0:
            self.result.problems.append(("model-unsolvable", f"criteria.{leaf['id']}"))
            return {}
        return {id_: best / figure if lowest else figure / best for id_, figure in figures.items()}

    def sum_of(self, id_: str, criterion: str | None) -> F | None:
        chosen = [leaf["id"] for leaf, above in leaves(self.tree) if criterion in (None, leaf["id"], *above)]
        if any((id_, leaf) not in self.points for leaf in chosen):
            return None
        return sum((self.points[id_, leaf] for leaf in chosen), F(0))

    def hold_against_minimums(self) -> None:
        """Branches first, then quality; what is not known yet cannot be below."""
        bounds: list[tuple[str | None, Any]] = [(one["id"], one.get("minimum")) for one in branches(self.tree)]
        bounds.append((None, self.case.get("quality_minimum")))
        for criterion, minimum in [(one, F(least)) for one, least in bounds if least is not None]:
            for id_ in self.left():
                got = self.sum_of(id_, criterion)
                if got is not None and got < minimum:
                    self.put_out(id_, "below-minimum")

    def find_missing(self) -> None:
        for id_ in self.left():
            for leaf, _ in leaves(self.tree):
                if self.given(id_, leaf) is None:
                    self.result.problems.append(("score-missing", f"bids.{id_}.scores.{leaf['id']}"))
                    self.result.complete = False
            if self.bids[id_].get("price") is None:
                self.result.problems.append(("price-missing", f"bids.{id_}.price"))
                self.result.complete = False

    def price(self, id_: str) -> F:
        return F(self.bids[id_]["price"])

    def check_prices(self) -> None:
        rule = self.price_rule or {"formula": "linear_between_bounds"}
        if rule.get("outside") == "exclude_above":
            for id_ in [id_ for id_ in self.left() if self.price(id_) > F(rule["ceiling"])]:
                self.put_out(id_, "above-ceiling")
        ceiling = self.method.get("ceiling")
        for id_ in [id_ for id_ in self.left() if ceiling is not None and self.price(id_) > F(ceiling)]:
            self.put_out(id_, "above-ceiling")
        if rule["formula"] not in ABSOLUTE_FORMULAS or self.method["name"] in BY_PRICE:
            low = [id_ for id_ in self.left() if self.price(id_) <= 0]
            self.result.problems += [("price-not-positive", f"bids.{id_}.price") for id_ in low]

    def quality(self) -> dict[str, F] | None:
        """Quality of the bids left, scaled to the best where published; None where that cannot be done."""
        found = {id_: self.sum_of(id_, None) or F(0) for id_ in self.left()}
        if self.method["name"] in BY_QUALITY and min(found.values()) <= 0:
            self.result.problems = [("quality-not-positive", f"bids.{i}.quality") for i in found if found[i] <= 0]
            return None
        if not self.method.get("quality_scaled_to_best"):
            return found
        best = max(found.values())
        if best <= 0:
            self.result.problems = [("quality-not-positive", "quality")]
            return None
        full = sum((F(leaf["points"]) for leaf, _ in leaves(self.tree)), F(0))
        found = {id_: got * full / best for id_, got in found.items()}
        if self.at == "criterion":
            found = {id_: half_up(got, self.decimals) for id_, got in found.items()}
        return found

    def order(self, quality: dict[str, F]) -> None:
        """A bid's rank is one more than the number of bids that are stronger."""
        left = self.left()
        prices = {id_: self.price(id_) for id_ in left}
        least, most = min(prices.values()), max(prices.values())
        for_price: dict[str, F | None] = dict.fromkeys(left)
        if self.price_rule is not None:
            weight = F(self.price_rule["points"])
            average_price = sum(prices.values(), F(0)) / len(left)
            parts = {i: fraction_of(self.price_rule, prices[i], least, most, average_price) for i in left}
            for_price = {i: self.weigh(parts[i], weight) for i in left}
        figures = {id_: self.figure(prices[id_], quality[id_], for_price[id_], quality, least) for id_ in left}
        if self.at == "total":
            figures = {id_: half_up(figure, self.decimals) for id_, figure in figures.items()}
        strength = self.strengths(figures, quality, prices)
        ranks = {id_: 1 + sum(strength[other] > strength[id_] for other in left) for id_ in left}
        by_rank = sorted(left, key=lambda id_: (ranks[id_], id_))
        self.result.places = [(id_, ranks[id_], quality[id_], for_price[id_], figures[id_]) for id_ in by_rank]

    def figure(self, price: F, own: F, price_points: F | None, quality: dict[str, F], least: F) -> F:
        name, given = self.method["name"], self.method
        full = sum((F(leaf["points"]) for leaf, _ in leaves(self.tree)), F(0))
        if name in {"weighted_sum", "fixed_price_best_quality"}:
            return own + (price_points or 0)
        if name in {"lowest_price", "award_on_value"}:
            return price - (own if name == "award_on_value" else 0)
        if name == "quality_price_ratio":
            return F(given.get("constant", "1")) * own / price
        if name == "price_per_quality_point":
            return price / own
        if name == "superformula":
            n, shares = self.exponent() or F(0), (price / F(given["price_reference"]), full / own)
            price_part = irrational.exp(irrational.log(shares[0]) * n.numerator // n.denominator)
            quality_part = irrational.log(F(given["quality_reference"]) * shares[1]) * n.numerator // n.denominator
            return fifty(price_part + irrational.exp(quality_part))
        weight = F(given["quality_weight"]) / F(given["price_weight"])
        if name == "utility_index":
            behind = (max(quality.values()) - own) / full
            return least / price - behind * weight * least / price
        if own <= 0:
            return F(0)
        figure = irrational.power(own / full, weight) / price
        return figure if weight.denominator == 1 and weight <= 16 else fifty(figure)

    def strengths(self, figures: dict[str, F], quality: dict[str, F], prices: dict[str, F]) -> dict[str, list[F]]:
        """Per bid a list of numbers: the figure, then one for each tie rule; more is better in each."""
        sign = 1 if self.method["name"] in HIGHEST else -1
        strength = {id_: [sign * figure] for id_, figure in figures.items()}
        for rule in self.case.get("ties", []):
            before = {id_: list(so_far) for id_, so_far in strength.items()}
            for id_ in strength:
                equals = [other for other in before if before[other] == before[id_]]
                strength[id_].append(self.tie_value(rule, id_, equals, quality, prices))
        return strength

    def tie_value(self, rule: str, id_: str, equals: list[str], quality: dict[str, F], prices: dict[str, F]) -> F:
        if rule == "quality":
            return quality[id_]
        if rule == "price":
            return -prices[id_]
        if rule == "lot":
            drawn: list[str] = self.case.get("draw") or []
            return F(-drawn.index(id_)) if all(other in drawn for other in equals) else F(0)
        return self.sum_of(id_, rule.removeprefix("criterion:")) or F(0)


def scale_fraction(scale: Document, scores: str | list[str]) -> F:
    if "levels" not in scale:
        low, high = F(scale["min"]), F(scale["max"])
        return (average(scores) - low) / (high - low)
    table = {F(level["score"]): F(level["fraction"]) for level in scale["levels"]}
    listed = scores if isinstance(scores, list) else [scores]
    return sum((table[F(one)] for one in listed), F(0)) / len(listed)


def fifty(value: F) -> F:
    return irrational.significant(value, 50)


def fraction_of(rule: Document, price: F, least: F, most: F, middle: F) -> F:
    if rule["formula"] == "logarithmic":
        return 1 - fifty(F(irrational.log(price / least), irrational.log(F(rule["multiple"]))))
    if rule["formula"] == "linear_to_average":
        return (2 * middle - price) / (2 * middle)
    if rule["formula"] == "power":
        exponent = F(rule["exponent"])
        raised = irrational.power(least / price, exponent)
        return raised if exponent.denominator == 1 and exponent <= 16 else fifty(raised)
    if rule["formula"] == "price_bands":
        fits = [F(band["fraction"]) for band in rule["bands"] if F(band["to"]) >= price]
        return fits[0] if fits else F(0)
    if rule["formula"] == "lowest_price_ratio":
        return least / price
    if rule["formula"] == "linear_from_lowest":
        slope = F(rule.get("slope", "1"))
        return (slope * least - price + least) / (slope * least)
    if rule["formula"] == "linear_lowest_to_highest":
        return F(1) if least == most else 1 - (price - least) / (most - least)
    floor, ceiling = F(rule["floor"]), F(rule["ceiling"])
    if rule.get("outside", "clamp") != "extrapolate":
        price = sorted([floor, price, ceiling])[1]
    return (ceiling - price) / (ceiling - floor)


def without(case: Document, id_: str) -> Document:
    """The same case in which a bid was never made."""
    shorter = deepcopy(case)
    shorter["bids"] = [one for one in case["bids"] if one["id"] != id_]
    return shorter


def minus(result: Result, id_: str) -> Result:
    """The same order with one bid struck out."""
    if id_ not in result.ranks:
        return result
    left = [place for place in result.places if place[0] != id_]
    moved = [(p[0], 1 + sum(o[1] < p[1] for o in left), p[2], p[3], p[4]) for p in left]
    out = result.out | {id_: "dropped-out"}
    return Result(result.complete, result.relative, moved, out, result.problems, [])


def second(case: Document) -> Result:
    """Rank a score case, with drop-outs and each ranked bid left out."""
    dropped, policy = case.get("dropped"), case.get("drop_out")
    if dropped is not None and policy != "keep_order":
        case = deepcopy(case)
        for one in case["bids"]:
            if one["id"] == dropped and one.get("excluded") is None:
                one["excluded"] = "dropped-out"
    result = compute(case)
    kept = dropped if policy == "keep_order" else None
    if dropped is not None and policy is None:
        result.places = []
        result.problems.append(("drop-out-undecided", f"bids.{dropped}"))
    elif kept is not None:
        result = minus(result, kept)
    if not result.relative:
        return result
    for id_ in sorted(result.ranks, key=lambda id_: (result.ranks[id_], id_)):
        other = compute(without(case, id_))
        other = other if kept is None else minus(other, kept)
        rest = [one for one in result.ranks if one != id_]
        pairs = [(a, b) for a in rest for b in rest if a < b]
        if any(compare(result, *pair) != compare(other, *pair) for pair in pairs):
            result.reversals.append((id_, other.order))
    return result


def compare(result: Result, a: str, b: str) -> int | None:
    """-1 where a stands before b, 0 where they are equal, 1 where after; None where they are not ranked."""
    if a not in result.ranks or b not in result.ranks:
        return None
    return (result.ranks[a] > result.ranks[b]) - (result.ranks[a] < result.ranks[b])
