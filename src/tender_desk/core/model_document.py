"""An award model as a plain document and back: the form in which it is published, kept and fingerprinted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from tender_desk.core.criteria import (
    NO_PARAMETERS,
    AwardModel,
    Branch,
    Criterion,
    LabelledScale,
    Leaf,
    Level,
    Measure,
    NumericScale,
    Parameters,
    PriceRule,
    Rounding,
    can_be_named,
    leaves_below,
    walk,
)
from tender_desk.core.irrational import MOST_EXPONENT
from tender_desk.core.methods import BY_FRACTION, METHODS, exponent_too_large
from tender_desk.core.numbers import NUMBER, exact, plain
from tender_desk.core.price_formulas import PRICE_FORMULAS, Parameter

MOST_DECIMALS = 6
MOST_LEVELS = 20
"""Far more than any tender has; a document that goes deeper would exhaust the stack."""


class Reader:
    """Walks a document, collects (path, what is wrong) for everything that is, and never stops at the first."""

    def __init__(self) -> None:
        self.refusals: list[tuple[str, str]] = []
        self.criteria: set[str] = set()
        """Ids of criteria met so far."""

    def refuse(self, path: str, what: str) -> None:
        """Note what is wrong at a path; the whole document is called `file`."""
        self.refusals.append((path or "file", what))

    def keys(self, value: Any, path: str, needed: Sequence[str], optional: Sequence[str] = ()) -> dict[str, Any] | None:
        """Return the object if it is one, has every needed key and no unknown one (faults are noted)."""
        if not isinstance(value, dict):
            self.refuse(path, "expected an object")
            return None
        for key in value:
            if key not in needed and key not in optional:
                self.refuse(f"{path}.{key}".lstrip("."), "unknown or inapplicable here")
        for key in needed:
            if key not in value:
                self.refuse(f"{path}.{key}".lstrip("."), "missing")
        return value

    def number(self, value: Any, path: str) -> Fraction | None:
        """Return a number given as a plain decimal string."""
        if not isinstance(value, str) or not NUMBER.fullmatch(value):
            found = "a list or object" if isinstance(value, list | dict) else json.dumps(value)[:40]
            self.refuse(path, f'expected a number as a string such as "12.50", found {found}')
            return None
        return exact(value)

    def text(self, value: Any, path: str) -> str:
        """Return a text that is not empty."""
        if not self.words(value, path).strip():
            self.refuse(path, "expected a text that is not empty")
            return ""
        return str(value)

    def words(self, value: Any, path: str) -> str:
        """Return a text that may be empty; half a character (a lone surrogate) is no text: it cannot be written."""
        if not isinstance(value, str) or any("\ud800" <= sign <= "\udfff" for sign in value):
            self.refuse(path, "expected a text")
            return ""
        return value

    def criterion_id(self, value: Any, path: str) -> str:
        """Return the id of a criterion, which no other has."""
        id_ = self.text(value, path)
        if id_ in self.criteria:
            self.refuse(path, f"the id {id_} stands there twice")
        self.criteria.add(id_)
        return id_

    def choice(self, value: Any, path: str, choices: Sequence[str]) -> str:
        """Return one of the choices."""
        if not isinstance(value, str) or value not in choices:
            self.refuse(path, f"expected one of {', '.join(choices)}")
            return choices[0]
        return value

    def flag(self, value: Any, path: str) -> bool:
        """Return a boolean."""
        if not isinstance(value, bool):
            self.refuse(path, "expected true or false")
            return False
        return value

    def list(self, value: Any, path: str) -> list[Any]:
        """Return a list."""
        if not isinstance(value, list):
            self.refuse(path, "expected a list")
            return []
        return value


AGREEMENTS = ("consensus", "average")
"""How evaluators' scores become one score."""

MODEL_KEYS = ("rounding", "ties", "quality_minimum", "drop_out")


def read_model(reader: Reader, document: Mapping[str, Any], agreement: str = "consensus") -> AwardModel | None:
    """Read the keys `method`, `criteria` and MODEL_KEYS of a document; None where something was refused."""
    before = len(reader.refusals)
    method = _method(reader, document.get("method"))
    criteria = _criteria(reader, document.get("criteria"), "criteria")
    minimum, total = document.get("quality_minimum"), document.get("total")
    model = AwardModel(
        method=method.name,
        criteria=criteria,
        price=method.price,
        rounding=_rounding(reader, document.get("rounding", {})),
        ties=_tie_list(reader, document.get("ties", []), criteria),
        negative_points=method.negative_points,
        quality_scaled_to_best=method.scaled,
        quality_minimum=None if minimum is None else reader.number(minimum, "quality_minimum"),
        drop_out=_drop_out(reader, document.get("drop_out")),
        agreement=agreement,
        parameters=method.parameters,
        total=None if total is None else reader.number(total, "total"),
    )
    _minimums(reader, model)
    if model.method in BY_FRACTION and model.full_points <= 0:
        reader.refuse("criteria", f"{model.method} takes quality as a fraction: expected criteria with points")
    if exponent_too_large(model):
        reader.refuse("method.quality_weight", f"expected at most {MOST_EXPONENT} times the price weight")
    return model if len(reader.refusals) == before else None


@dataclass(frozen=True, slots=True)
class _Method:
    name: str = "lowest_price"
    price: PriceRule | None = None
    negative_points: str = "keep"
    scaled: bool = False
    parameters: Parameters = field(default_factory=lambda: NO_PARAMETERS)


def _method(reader: Reader, value: Any) -> _Method:
    names = {name for method in METHODS.values() for name in method.parameters}
    optional = ["price", "negative_points", "quality_scaled_to_best", *sorted(names)]
    found = reader.keys(value, "method", ["name"], optional)
    if found is None:
        return _Method()
    name = reader.choice(found.get("name"), "method.name", tuple(METHODS))
    negative = reader.choice(found.get("negative_points", "keep"), "method.negative_points", ("keep", "zero"))
    scaled = reader.flag(found.get("quality_scaled_to_best", False), "method.quality_scaled_to_best")
    parameters = _parameters(reader, found, "method", name, names, METHODS[name].parameters)
    if not METHODS[name].priced:
        for key, inapplicable in (("price", "price" in found), ("quality_scaled_to_best", scaled)):
            if inapplicable:
                reader.refuse(f"method.{key}", f"does not apply to {name}")
        return _Method(name, None, negative, False, parameters)
    if "price" not in found:
        reader.refuse("method.price", f"missing: {name} needs a price formula and its points")
        return _Method(name, None, negative, scaled, parameters)
    return _Method(name, _price(reader, found["price"]), negative, scaled, parameters)


def _price(reader: Reader, value: Any) -> PriceRule | None:
    names = {name for formula in PRICE_FORMULAS.values() for name in formula.parameters}
    found = reader.keys(value, "method.price", ["formula", "points"], sorted(names))
    if found is None:
        return None
    name = reader.choice(found.get("formula"), "method.price.formula", tuple(PRICE_FORMULAS))
    points = reader.number(found.get("points"), "method.price.points") if "points" in found else None
    if points is not None and points < 0:
        reader.refuse("method.price.points", "expected zero or more")
    parameters = _parameters(reader, found, "method.price", name, names, PRICE_FORMULAS[name].parameters)
    _bounds(reader, parameters.get("floor"), parameters.get("ceiling"), "method.price")
    return PriceRule(name, points or Fraction(0), parameters)


def _parameters(
    reader: Reader, found: dict[str, Any], path: str, name: str, names: set[str], known: Mapping[str, Parameter]
) -> Parameters:
    """Return the parameters of a formula or method; those of another one are refused."""
    for key in sorted(names - set(known)):
        if key in found:
            reader.refuse(f"{path}.{key}", f"does not apply to {name}")
    taken = {key: _parameter(reader, found, f"{path}.{key}", key, one) for key, one in known.items()}
    return MappingProxyType({key: value for key, value in taken.items() if value is not None})


def _parameter(reader: Reader, found: dict[str, Any], path: str, key: str, parameter: Parameter) -> Any:
    if key not in found or (parameter.optional and found[key] is None):
        if parameter.default is None and not parameter.optional:
            reader.refuse(path, "missing")
        return parameter.default
    if parameter.kind == "choice":
        return reader.choice(found[key], path, parameter.choices)
    if parameter.kind == "bands":
        return _bands(reader, found[key], path)
    number = reader.number(found[key], path)
    if parameter.kind == "exponent" and number is not None and number > MOST_EXPONENT:
        reader.refuse(path, f"expected at most {MOST_EXPONENT}")
    least = LEAST.get(parameter.kind)
    if least is not None and number is not None and number <= least:
        reader.refuse(path, "expected more than zero" if least == 0 else "expected more than one")
    return number


LEAST = {"positive": 0, "exponent": 0, "above_one": 1}
"""What a number of a kind must be above."""


def _bands(reader: Reader, value: Any, path: str) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return published bands: rising upper bounds, each with its fraction."""
    bands: list[tuple[Fraction, Fraction]] = []
    listed = reader.list(value, path)
    for i, one in enumerate(listed):
        at = f"{path}[{i}]"
        found = reader.keys(one, at, ["to", "fraction"])
        if found is None or "to" not in found or "fraction" not in found:
            continue
        to, fraction = reader.number(found["to"], f"{at}.to"), reader.number(found["fraction"], f"{at}.fraction")
        if to is None or fraction is None:
            continue
        if bands and to <= bands[-1][0]:
            reader.refuse(f"{at}.to", "expected more than the bound before it")
        bands.append((to, fraction))
    if isinstance(value, list) and not listed:
        reader.refuse(path, "expected at least one band")
    return tuple(bands)


def _bounds(reader: Reader, floor: Any, ceiling: Any, path: str) -> None:
    if isinstance(floor, Fraction) and isinstance(ceiling, Fraction) and floor >= ceiling:
        reader.refuse(f"{path}.floor", "expected less than the ceiling")


def _criteria(reader: Reader, value: Any, path: str) -> tuple[Criterion, ...]:
    if path.count(".") >= MOST_LEVELS:
        reader.refuse(path, f"a tree of criteria has at most {MOST_LEVELS} levels")
        return ()
    found = [_criterion(reader, one, f"{path}[{i}]") for i, one in enumerate(reader.list(value, path))]
    return tuple(criterion for criterion in found if criterion is not None)


def _criterion(reader: Reader, value: Any, path: str) -> Criterion | None:
    common, leaf = ["minimum", "name"], ["points", "scale", "measure", "question", "answered"]
    branch = isinstance(value, dict) and "children" in value
    found = reader.keys(
        value, path, ["id", *(["children"] if branch else ["points"])], common + ([] if branch else leaf)
    )
    if found is None:
        return None
    id_ = reader.criterion_id(found.get("id"), f"{path}.id")
    name = reader.words(found.get("name", ""), f"{path}.name")
    minimum = found.get("minimum")
    least = None if minimum is None else reader.number(minimum, f"{path}.minimum")
    if branch:
        children = _criteria(reader, found["children"], f"{path}.children")
        if not children:
            reader.refuse(f"{path}.children", "expected at least one criterion")
        return Branch(id_, name, children, least)
    return _leaf(reader, found, path, Leaf(id_, name, Fraction(0), minimum=least))


def _leaf(reader: Reader, found: dict[str, Any], path: str, empty: Leaf) -> Leaf | None:
    points = reader.number(found["points"], f"{path}.points") if "points" in found else None
    if points is not None and points < 0:
        reader.refuse(f"{path}.points", "expected zero or more")
    if ("scale" in found) == ("measure" in found):
        reader.refuse(path, "expected either a scale or a measure")
        return None
    scale = _scale(reader, found["scale"], f"{path}.scale") if "scale" in found else None
    measure = _measure(reader, found["measure"], f"{path}.measure") if "measure" in found else None
    if scale is not None and empty.minimum is not None and not scale.minimum <= empty.minimum <= scale.maximum:
        reader.refuse(f"{path}.minimum", f"expected a score from {plain(scale.minimum)} to {plain(scale.maximum)}")
    return Leaf(
        empty.id,
        empty.name,
        points or Fraction(0),
        scale,
        measure,
        empty.minimum,
        reader.words(found.get("question", ""), f"{path}.question"),
        reader.flag(found.get("answered", False), f"{path}.answered"),
    )


def _scale(reader: Reader, value: Any, path: str) -> NumericScale | LabelledScale | None:
    if isinstance(value, dict) and "levels" in value:
        reader.keys(value, path, ["levels"])
        return _levels(reader, value["levels"], f"{path}.levels")
    found = reader.keys(value, path, ["min", "max"], ["step"])
    if found is None or "min" not in found or "max" not in found:
        return None
    low, high = reader.number(found["min"], f"{path}.min"), reader.number(found["max"], f"{path}.max")
    step = reader.number(found["step"], f"{path}.step") if found.get("step") is not None else None
    if low is None or high is None:
        return None
    if high <= low:
        reader.refuse(f"{path}.max", "expected more than min")
        return None
    if step is not None and step <= 0:
        reader.refuse(f"{path}.step", "expected more than zero")
        return None
    return NumericScale(low, high, step)


def _levels(reader: Reader, value: Any, path: str) -> LabelledScale | None:
    levels: list[Level] = []
    for i, one in enumerate(reader.list(value, path)):
        at = f"{path}[{i}]"
        found = reader.keys(one, at, ["score", "fraction"], ["label", *CONDITION])
        if found is None or "score" not in found or "fraction" not in found:
            continue
        score, part = reader.number(found["score"], f"{at}.score"), reader.number(found["fraction"], f"{at}.fraction")
        if score is None or part is None:
            continue
        if any(level.score == score for level in levels):
            reader.refuse(f"{at}.score", "stands on the scale already")
        level = Level(score, part, reader.words(found.get("label", ""), f"{at}.label"))
        levels.append(_with_condition(reader, found, at, level))
    if not levels:
        reader.refuse(path, "expected at least one level")
        return None
    return LabelledScale(tuple(levels))


CONDITION = ("condition", "domains", "needs")
"""Of a level whose label carries a condition: all three, or none."""


def _with_condition(reader: Reader, found: dict[str, Any], at: str, level: Level) -> Level:
    if not any(found.get(key) for key in CONDITION):
        return level
    condition = reader.text(found.get("condition"), f"{at}.condition")
    listed = enumerate(reader.list(found.get("domains"), f"{at}.domains"))
    domains = tuple(reader.text(one, f"{at}.domains[{i}]") for i, one in listed)
    needs = found.get("needs")
    if type(needs) is not int or not can_be_named(domains, Fraction(needs)):
        reader.refuse(f"{at}.needs", "expected how many of the domains, all different, must be named")
        return level
    return replace(level, condition=condition, domains=domains, needs=needs)


def _measure(reader: Reader, value: Any, path: str) -> Measure | None:
    formulas = ("highest_ratio", "lowest_ratio", "linear_between_bounds")
    bounded = isinstance(value, dict) and value.get("formula") == "linear_between_bounds"
    needed = ["formula", *(["floor", "ceiling", "better"] if bounded else [])]
    found = reader.keys(value, path, needed, ["unit"])
    if found is None:
        return None
    formula = reader.choice(found.get("formula"), f"{path}.formula", formulas)
    unit = reader.words(found.get("unit", ""), f"{path}.unit")
    if not bounded:
        return Measure(formula, unit=unit)
    floor = reader.number(found.get("floor"), f"{path}.floor")
    ceiling = reader.number(found.get("ceiling"), f"{path}.ceiling")
    _bounds(reader, floor, ceiling, path)
    return Measure(formula, floor, ceiling, reader.choice(found.get("better"), f"{path}.better", ("high", "low")), unit)


def _minimums(reader: Reader, model: AwardModel) -> None:
    """Refuse a minimum in points above a ratio measure: its points depend on who else is left."""
    what = "a minimum above a ratio measure depends on the other bids"
    for _, node in walk(model.criteria):
        relative = any(leaf.measure and leaf.measure.relative for leaf in leaves_below(node))
        if isinstance(node, Branch) and node.minimum is not None and relative:
            reader.refuse(f"criteria.{node.id}.minimum", what)
    if model.quality_minimum is not None and any(leaf.measure and leaf.measure.relative for leaf in model.leaves):
        reader.refuse("quality_minimum", what)


def _rounding(reader: Reader, value: Any) -> Rounding:
    found = reader.keys(value, "rounding", [], ["at", "decimals"])
    if found is None:
        return Rounding()
    at = reader.choice(found.get("at", "none"), "rounding.at", ("none", "score", "criterion", "total"))
    decimals = found.get("decimals", 2)
    if type(decimals) is not int or not 0 <= decimals <= MOST_DECIMALS:
        reader.refuse("rounding.decimals", f"expected a whole number from 0 to {MOST_DECIMALS}")
        decimals = 2
    return Rounding(at, decimals)


def _tie_list(reader: Reader, value: Any, criteria: tuple[Criterion, ...]) -> tuple[str, ...]:
    known = {"quality", "price", "lot", *(f"criterion:{node.id}" for _, node in walk(criteria))}
    taken: list[str] = []
    for i, rule in enumerate(reader.list(value, "ties")):
        if not isinstance(rule, str) or rule not in known:
            reader.refuse(f"ties[{i}]", "expected quality, price, criterion:ID of a criterion, or lot")
        elif rule in taken:
            reader.refuse(f"ties[{i}]", f"{rule} stands there twice")
        else:
            taken.append(rule)
    return tuple(taken)


def _drop_out(reader: Reader, value: Any) -> str | None:
    return None if value is None else reader.choice(value, "drop_out", ("keep_order", "recompute"))


def write_model(model: AwardModel) -> dict[str, Any]:
    """Return the document of a model: `read_model` gives the same model back."""
    method: dict[str, Any] = {"name": model.method, "negative_points": model.negative_points}
    method |= _write_parameters(model.parameters)
    if model.price is not None:
        numbers = _write_parameters(model.price.parameters)
        method["price"] = {"formula": model.price.formula, "points": plain(model.price.points), **numbers}
        method["quality_scaled_to_best"] = model.quality_scaled_to_best
    stated = {} if model.total is None else {"total": plain(model.total)}
    return stated | {
        "method": method,
        "rounding": {"at": model.rounding.at, "decimals": model.rounding.decimals},
        "ties": list(model.ties),
        "quality_minimum": _plain(model.quality_minimum),
        "drop_out": model.drop_out,
        "agreement": model.agreement,
        "criteria": write_criteria(model.criteria),
    }


def read_criteria(reader: Reader, document: Any) -> tuple[Criterion, ...]:
    """Read a list of criteria by themselves."""
    return _criteria(reader, document, "criteria")


def write_criteria(criteria: Sequence[Criterion]) -> list[dict[str, Any]]:
    """Return the document of a list of criteria: `read_criteria` gives the same back."""
    return [_write_criterion(criterion) for criterion in criteria]


def _write_parameters(parameters: Parameters) -> dict[str, Any]:
    written: dict[str, Any] = {}
    for key, value in parameters.items():
        if isinstance(value, tuple):
            written[key] = [{"to": plain(bound), "fraction": plain(fraction)} for bound, fraction in value]
        else:
            written[key] = value if isinstance(value, str) else plain(value)
    return written


def _plain(value: Fraction | None) -> str | None:
    return None if value is None else plain(value)


def _write_criterion(criterion: Criterion) -> dict[str, Any]:
    found: dict[str, Any] = {"id": criterion.id, "name": criterion.name}
    if criterion.minimum is not None:
        found["minimum"] = plain(criterion.minimum)
    if isinstance(criterion, Branch):
        return found | {"children": [_write_criterion(child) for child in criterion.children]}
    found |= {"points": plain(criterion.points), "question": criterion.question, "answered": criterion.answered}
    if criterion.scale is not None:
        found["scale"] = _write_scale(criterion.scale)
    if criterion.measure is not None:
        found["measure"] = _write_measure(criterion.measure)
    return found


def _write_scale(scale: NumericScale | LabelledScale) -> dict[str, Any]:
    if isinstance(scale, LabelledScale):
        return {"levels": [_write_level(level) for level in scale.levels]}
    found = {"min": plain(scale.minimum), "max": plain(scale.maximum)}
    return found if scale.step is None else found | {"step": plain(scale.step)}


def _write_level(level: Level) -> dict[str, Any]:
    found: dict[str, Any] = {"score": plain(level.score), "fraction": plain(level.fraction), "label": level.label}
    if not level.condition:
        return found
    return found | {"condition": level.condition, "domains": list(level.domains), "needs": level.needs}


def _write_measure(measure: Measure) -> dict[str, Any]:
    found: dict[str, Any] = {"formula": measure.formula, "unit": measure.unit}
    if measure.floor is not None and measure.ceiling is not None:
        found |= {"floor": plain(measure.floor), "ceiling": plain(measure.ceiling), "better": measure.better}
    return found


def fingerprint(document: object) -> str:
    """Return the SHA-256 (hex) of a document's canonical JSON: sorted keys, no spaces, UTF-8."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def model_fingerprint(model: AwardModel) -> str:
    """Return the fingerprint that goes into forms, score sheets, proposals and reports."""
    return fingerprint(write_model(model))
