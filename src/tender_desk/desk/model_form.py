"""What somebody types of a model, as the model has it: numbers, parameters, price bands, tie rules; nothing guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import AwardModel, Parameters, walk
from tender_desk.core.irrational import MOST_EXPONENT
from tender_desk.core.model_document import LEAST
from tender_desk.core.numbers import exact
from tender_desk.core.price_formulas import Parameter
from tender_desk.core.problems import Problem, Refused
from tender_desk.importing.amounts import bands_in, number_in
from tender_desk.importing.tender_rows import listed
from tender_desk.importing.vocabulary import read_choice


def typed(what: str, text: str) -> Fraction | None:
    """Return a number as somebody typed it, None where nothing was; Refused where it can mean two things or none."""
    if not text.strip():
        return None
    found = number_in(text.strip())
    if isinstance(found, str):
        raise Refused([Problem(found, what, {"text": text.strip()})])
    return exact(found)


def typed_parameters(known: Mapping[str, Parameter], given: Mapping[str, str], names: Mapping[str, str]) -> Parameters:
    """Return the parameters of a formula or method; Refused with the first that is missing or impossible.

    `given` are texts by parameter, `names` what each is called to whoever types it.
    """
    taken: dict[str, Fraction | str | tuple[tuple[Fraction, Fraction], ...]] = {}
    for key, parameter in known.items():
        value = _parameter(parameter, given.get(key, ""), names[key])
        if value is not None:
            taken[key] = value
    floor, ceiling = taken.get("floor"), taken.get("ceiling")
    if isinstance(floor, Fraction) and isinstance(ceiling, Fraction) and floor >= ceiling:
        raise Refused([Problem("bounds-wrong", names["floor"], {"about": names["floor"]})])
    return MappingProxyType(taken)


def _parameter(
    parameter: Parameter, text: str, name: str
) -> Fraction | str | tuple[tuple[Fraction, Fraction], ...] | None:
    if parameter.kind == "choice":
        return text or parameter.default
    if parameter.kind == "bands":
        if not text.strip():
            raise Refused([Problem("parameter-missing", name, {"about": name})])
        bands = bands_in(text)
        if isinstance(bands, Problem):
            raise Refused([replace(bands, at=name)])
        return bands
    value = typed(name, text)
    if value is None:
        if parameter.default is None and not parameter.optional:
            raise Refused([Problem("parameter-missing", name, {"about": name})])
        return parameter.default
    least = LEAST.get(parameter.kind)
    if least is not None and value <= least:
        raise Refused([Problem("parameter-too-low", name, {"about": name, "least": least})])
    if parameter.kind == "exponent" and value > MOST_EXPONENT:
        raise Refused([Problem("parameter-too-high", name, {"about": name, "most": MOST_EXPONENT})])
    return value


def typed_ties(text: str, model: AwardModel, name: str) -> tuple[str, ...]:
    """Return tie rules in their order from a text such as `kwaliteit; K1; loting`."""
    known = {node.id.casefold(): node.id for _, node in walk(model.criteria)}
    rules: list[str] = []
    for part in listed(text):
        id_ = known.get(part.casefold())
        rule = read_choice("choice.tie", part) or (f"criterion:{id_}" if id_ else None)
        if rule is None or rule in rules:
            raise Refused([Problem("tie-rule-unknown", name, {"text": part})])
        rules.append(rule)
    return tuple(rules)
