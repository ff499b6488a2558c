"""Random score cases, small and full of coincidences: equal prices, halves, bounds that are just met."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.builders import Document, case, weighted

PRICES = ("80", "90", "99.99", "100", "100", "100.00", "120", "150.005", "200", "320")
POINTS = ("0", "5", "10", "12.5", "20", "33.333", "40")
WEIRD_PRICES = ("0", "-50", "0.005")
RATIOS = ("highest_ratio", "lowest_ratio")
EXCLUDED = ("late", "unsuitable", "withdrawn")


def random_case(rnd: Random) -> Document:
    """Make one score case that is not refused."""
    criteria = _tree(rnd, Counter(), depth=0)
    leaves = [leaf for one in criteria for leaf in _leaves(one)]
    ids = [id_ for one in criteria for id_ in _ids(one)]
    bids = [_bid(rnd, name, leaves) for name in "ABCDEF"[: rnd.choice((1, 2, 2, 3, 3, 4, 5, 6))]]
    names = [one["id"] for one in bids]
    method = _method(rnd)
    if method["name"] in BY_FRACTION and sum(float(leaf["points"]) for leaf in leaves) <= 0:
        method = {"name": "lowest_price"}
    found = case(*bids, criteria=criteria, method=method)
    found["rounding"] = {"at": rnd.choice(("none", "score", "criterion", "total")), "decimals": rnd.randint(0, 3)}
    rules = ["quality", "price", *(f"criterion:{id_}" for id_ in ids)]
    found["ties"] = rnd.sample(rules, rnd.randint(0, min(3, len(rules)))) + (["lot"] if rnd.random() < 0.7 else [])
    if rnd.random() < 0.2 and not _has_ratio(leaves):
        found["quality_minimum"] = rnd.choice(("0", "5", "20.5", "30"))
    if rnd.random() < 0.6:
        found["draw"] = rnd.sample(names, rnd.choice((len(names), rnd.randint(0, len(names)))))
    if rnd.random() < 0.3:
        found["dropped"] = rnd.choice(names)
    if rnd.random() < 0.5:
        found["drop_out"] = rnd.choice(("keep_order", "recompute", None))
    rnd.shuffle(found["bids"])
    return found


def hard_case(rnd: Random) -> Document:
    """Make one score case full of what whole numbers could stumble over: unlike denominators, very long numbers.

    Numbers of 18 digits and 12 decimals, levels with negative fractions, fine steps, another number of evaluators for
    every score, scores that are missing, points and scales that share no denominator. The methods are rational.
    """
    leaves = [_hard_leaf(rnd, f"K{number}") for number in range(1, rnd.randint(2, 6))]
    leaves[0]["points"] = "7"  # methods that take quality as a fraction need points
    tree: list[Document] = list(leaves)
    if len(leaves) > 2 and not _has_ratio(leaves[:2]):
        minimum = {"minimum": _long(rnd, "12")} if rnd.random() < 0.3 else {}
        tree = [{"id": "B", "name": "B", "children": leaves[:2], **minimum}, *leaves[2:]]
    bids = [_hard_bid(rnd, name, leaves) for name in "ABCDEFG"[: rnd.randint(1, 7)]]
    found = case(*bids, criteria=tree, method=_hard_method(rnd))
    found["rounding"] = {"at": rnd.choice(("none", "score", "criterion", "total")), "decimals": rnd.randint(0, 6)}
    rules = ["quality", "price", *(f"criterion:{leaf['id']}" for leaf in leaves)]
    found["ties"] = [*rnd.sample(rules, rnd.randint(0, 2)), "lot"]
    found["draw"] = rnd.sample([one["id"] for one in bids], rnd.randint(0, len(bids)))
    if rnd.random() < 0.2 and not _has_ratio(leaves):
        found["quality_minimum"] = _long(rnd, "20")
    if rnd.random() < 0.2:
        found |= {"dropped": bids[0]["id"], "drop_out": rnd.choice(("keep_order", "recompute"))}
    return found


def _long(rnd: Random, whole: str) -> str:
    """A number with up to twelve decimals; now and then one of eighteen digits before them."""
    if rnd.random() < 0.15:
        whole = str(rnd.randint(10**17, 10**18 - 1))
    decimals = "".join(rnd.choice("0123456789") for _ in range(rnd.choice((0, 1, 3, 12))))
    return f"{whole}.{decimals}" if decimals else whole


def _hard_leaf(rnd: Random, id_: str) -> Document:
    leaf: Document = {"id": id_, "points": rnd.choice(("7", "0", _long(rnd, "13"), "0.000000000001"))}
    kind = rnd.choice(("numeric", "numeric", "labelled", "measure"))
    if kind == "numeric":
        low, high = rnd.choice((("-3.7", "9.1"), ("0", "0.000000000013"), ("1", "999999999999999999.999999999999")))
        steps: list[Document] = [{}, {"step": "0.1"}, {"step": "0.0125"}] if low == "-3.7" else [{}]
        leaf["scale"] = {"min": low, "max": high, **rnd.choice(steps)}
    elif kind == "labelled":
        fractions = ("-0.5", "-0.333333333333", "0", "0.1428571", "0.6", "1", "0.000000000001")
        scores = rnd.sample(("-1.5", "0", "0.000000000001", "2", "3.25", "999999999999999999"), rnd.randint(1, 5))
        leaf["scale"] = {"levels": [{"score": score, "fraction": rnd.choice(fractions)} for score in scores]}
        if rnd.random() < 0.3:
            leaf["minimum"] = rnd.choice(scores)
    else:
        formula = rnd.choice((*RATIOS, "linear_between_bounds"))
        bounds: Document = {"floor": "-0.7", "ceiling": _long(rnd, "11"), "better": rnd.choice(("high", "low"))}
        leaf["measure"] = {"formula": formula, **({} if formula in RATIOS else bounds)}
        if rnd.random() < 0.2:
            leaf["minimum"] = "0.7"
    return leaf


def _hard_bid(rnd: Random, name: str, leaves: Sequence[Document]) -> Document:
    found: Document = {"id": name, "scores": {}, "price": _long(rnd, str(rnd.choice((1, 99, 100, 100, 131))))}
    for leaf in leaves:
        if rnd.random() < 0.98:
            found["scores"][leaf["id"]] = [_hard_value(rnd, leaf) for _ in range(rnd.choice((1, 1, 2, 3, 5, 7)))]
    if rnd.random() < 0.06:
        found["excluded"] = "late"
    return found


def _hard_value(rnd: Random, leaf: Document) -> str:
    if "measure" in leaf:
        return _long(rnd, str(rnd.randint(1, 12)))
    if "levels" in leaf["scale"]:
        return str(rnd.choice(leaf["scale"]["levels"])["score"])
    low = leaf["scale"]["min"]
    if low == "-3.7":
        step = leaf["scale"].get("step")
        return (
            rnd.choice(("-3.7", "-0.2", "9.1", "1.3")) if step else rnd.choice(("-3.699999999999", "0.123456789", "9"))
        )
    return f"0.0000000000{rnd.randint(0, 13):02}" if low == "0" else _long(rnd, str(rnd.randint(1, 9)))


def _hard_method(rnd: Random) -> Document:
    name = rnd.choice(
        ("weighted_sum",) * 6 + ("award_on_value", "quality_price_ratio", "utility_index", "lowest_price")
    )
    negative = {"negative_points": rnd.choice(("keep", "zero"))}
    if name == "utility_index":
        return {"name": name, **negative, "quality_weight": "0.333333333333", "price_weight": _long(rnd, "7")}
    if name != "weighted_sum":
        return {"name": name, **negative, **({"constant": _long(rnd, "3")} if name == "quality_price_ratio" else {})}
    formula = rnd.choice(FORMULAS)
    every: dict[str, Document] = {
        "linear_from_lowest": {"slope": "0.333333333333"},
        "linear_between_bounds": {"floor": "0.7", "ceiling": _long(rnd, "130"), "outside": "extrapolate"},
        "logarithmic": {"multiple": "2.5"},
        "power": {"exponent": "3"},
        "price_bands": {"bands": [{"to": "99.5", "fraction": "0.777777777777"}, {"to": "131", "fraction": "-0.3"}]},
    }
    scaled = {"quality_scaled_to_best": True} if rnd.random() < 0.3 else {}
    return weighted(formula, _long(rnd, "31"), **negative, **scaled, **every.get(formula, {}))


class Counter:
    """Numbers the criteria of one tree."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> str:
        self.last += 1
        return f"K{self.last}"


def _method(rnd: Random) -> Document:
    kind = rnd.choice(("weighted_sum",) * 8 + ("lowest_price", "award_on_value", *OTHERS))
    negative = {"negative_points": rnd.choice(("keep", "zero"))} if rnd.random() < 0.5 else {}
    if kind != "weighted_sum":
        return {"name": kind, **negative, **_own_parameters(rnd, kind)}
    scaled = {"quality_scaled_to_best": True} if rnd.random() < 0.25 else {}
    points = rnd.choice(("0", "1", "30", "60", "62.5"))
    formula = rnd.choice(FORMULAS)
    more: Document = {}
    if formula == "linear_from_lowest" and rnd.random() < 0.7:
        more["slope"] = rnd.choice(("0.5", "1", "2", "0.3"))
    if formula == "linear_between_bounds":
        more = {"floor": rnd.choice(("-10", "80", "90")), "ceiling": rnd.choice(("100", "150.005", "160"))}
        if rnd.random() < 0.8:
            more["outside"] = rnd.choice(("clamp", "extrapolate", "exclude_above"))
    if formula == "logarithmic":
        more["multiple"] = rnd.choice(("1.25", "2", "2.5", "4", "10"))
    if formula == "power":
        more["exponent"] = rnd.choice(("0.5", "1", "2", "1.5", "3", "0.333", "20"))
    if formula == "price_bands":
        bounds = ("90", "100", "150.005", "200")[rnd.randint(0, 3) :]
        more["bands"] = [{"to": to, "fraction": rnd.choice(("1", "0.8", "0.5", "0.25", "-0.1"))} for to in bounds]
    return weighted(formula, points, **negative, **scaled, **more)


FORMULAS = (
    "lowest_price_ratio", "linear_from_lowest", "linear_lowest_to_highest", "linear_between_bounds", "logarithmic",
    "linear_to_average", "power", "price_bands",
)  # fmt: skip
OTHERS = (
    "fixed_price_best_quality", "quality_price_ratio", "price_per_quality_point", "utility_index",
    "weighted_value_index", "superformula",
)  # fmt: skip
BY_FRACTION = ("utility_index", "weighted_value_index", "superformula")


def _own_parameters(rnd: Random, method: str) -> Document:
    if method == "fixed_price_best_quality":
        return {"ceiling": rnd.choice(("100", "150.005", None))} if rnd.random() < 0.6 else {}
    if method == "quality_price_ratio":
        return {"constant": rnd.choice(("1", "1000", "0.5"))} if rnd.random() < 0.6 else {}
    if method == "superformula":
        given = {"price_reference": "100", "price_max": rnd.choice(("120", "150", "200"))}
        return given | {"quality_reference": rnd.choice(("0.4", "0.5", "0.6", "0.7"))}
    if method in BY_FRACTION:
        return {"quality_weight": rnd.choice(("1", "2", "3", "60")), "price_weight": rnd.choice(("1", "2", "40"))}
    return {}


def _tree(rnd: Random, counter: Counter, depth: int) -> list[Document]:
    found = []
    for _ in range(rnd.choice((0, 1, 1, 2, 2, 3)) if depth == 0 else rnd.randint(1, 2)):
        id_ = counter.next()
        if depth < 2 and rnd.random() < 0.3:
            inner: Document = {"id": id_, "name": id_, "children": _tree(rnd, counter, depth + 1)}
            if rnd.random() < 0.4 and not _has_ratio(_leaves(inner)):
                inner["minimum"] = rnd.choice(("-2", "0", "4", "10", "12.5"))
            found.append(inner)
        else:
            found.append(_leaf(rnd, id_))
    return found


def _leaf(rnd: Random, id_: str) -> Document:
    leaf: Document = {"id": id_, "points": rnd.choice(POINTS)}
    kind = rnd.choice(("numeric", "numeric", "labelled", "measure"))
    if kind == "numeric":
        low, high = rnd.choice((("0", "10"), ("1", "5"), ("-2", "4"), ("0", "100")))
        leaf["scale"] = {"min": low, "max": high, **rnd.choice(({}, {"step": "1"}, {"step": "0.5"}))}
        bounds = [str(n) for n in range(int(low), int(high) + 1)]
    elif kind == "labelled":
        scores = rnd.sample(("-1", "0", "1", "2", "3", "4.5"), rnd.randint(1, 4))
        fractions = ("-0.5", "0", "0.25", "0.333", "0.6", "1")
        leaf["scale"] = {"levels": [{"score": score, "fraction": rnd.choice(fractions)} for score in scores]}
        bounds = list(scores)
    else:
        formula = rnd.choice((*RATIOS, "linear_between_bounds"))
        bound = {"floor": "2", "ceiling": rnd.choice(("5", "8.5")), "better": rnd.choice(("high", "low"))}
        leaf["measure"] = {"formula": formula, **({} if formula in RATIOS else bound)}
        bounds = ["2", "3"]
    if rnd.random() < 0.25:
        leaf["minimum"] = rnd.choice(bounds)
    return leaf


def _bid(rnd: Random, name: str, leaves: Sequence[Document]) -> Document:
    found: Document = {"id": name, "scores": {}}
    if rnd.random() < 0.98:
        found["price"] = rnd.choice(WEIRD_PRICES if rnd.random() < 0.04 else PRICES)
    for leaf in leaves:
        if rnd.random() < 0.985:
            count = rnd.choice((1, 1, 1, 2, 3))
            values = [_value(rnd, leaf) for _ in range(count)]
            found["scores"][leaf["id"]] = values if count > 1 or rnd.random() < 0.2 else values[0]
    if rnd.random() < 0.1:
        found["excluded"] = rnd.choice(EXCLUDED)
    return found


def _value(rnd: Random, leaf: Document) -> str:
    if "measure" in leaf:
        above_zero = ("0.5", "2", "3", "4", "7.25", "9")
        return rnd.choice(above_zero if leaf["measure"]["formula"] == "lowest_ratio" else ("-1", "0", *above_zero))
    if "levels" in leaf["scale"]:
        return str(rnd.choice(leaf["scale"]["levels"])["score"])
    low, high = int(leaf["scale"]["min"]), int(leaf["scale"]["max"])
    if high == 100:
        return rnd.choice(("0", "55", "60", "80", "80", "100"))
    return str(rnd.randint(low, high))


def _leaves(criterion: Document) -> list[Document]:
    if "children" not in criterion:
        return [criterion]
    return [leaf for child in criterion["children"] for leaf in _leaves(child)]


def _ids(criterion: Document) -> list[str]:
    children: list[Any] = criterion.get("children", [])
    return [criterion["id"], *(id_ for child in children for id_ in _ids(child))]


def _has_ratio(leaves: Sequence[Document]) -> bool:
    return any(leaf.get("measure", {}).get("formula") in RATIOS for leaf in leaves)
