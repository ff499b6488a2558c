"""Builds the award model of each lot from the sheets Gunning and Criteria, and checks that it adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from tender_desk.core.criteria import (
    SCALES,
    AwardModel,
    Branch,
    CommonCriteria,
    Criterion,
    LabelledScale,
    Leaf,
    Measure,
    NumericScale,
    Parameters,
    PriceRule,
    Rounding,
    leaves_below,
    points_of,
    walk,
)
from tender_desk.core.irrational import MOST_EXPONENT
from tender_desk.core.methods import BY_FRACTION, METHODS, exponent_too_large, unsolvable
from tender_desk.core.model_document import LEAST
from tender_desk.core.price_formulas import PRICE_FORMULAS, Parameter
from tender_desk.core.problems import Problem
from tender_desk.importing.amounts import bands_in
from tender_desk.importing.findings import Findings
from tender_desk.importing.scale_reader import Scales
from tender_desk.importing.tender_rows import Row, listed
from tender_desk.importing.vocabulary import read_choice, read_scale

HUNDRED = Fraction(100)
MOST_DECIMALS = 6
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class LotRows:
    """What the workbook says about the model of one lot: its row on Gunning and its rows on Criteria."""

    lot: int
    award: Row
    criteria: tuple[Row, ...]
    scales: Scales = field(default_factory=dict)


def read_award_model(rows: LotRows, found: Findings) -> AwardModel:
    """Return the model of a lot; whatever is wrong with it is noted, and then the model must not be used."""
    award = rows.award
    criteria = criteria_tree(rows, found)
    method = award.text("method") or "lowest_price"
    model = AwardModel(
        method=method,
        criteria=criteria,
        price=_price(award, method, found),
        rounding=rounding_of(award, found),
        ties=tie_rules(award, criteria, found),
        negative_points=award.text("negative") or "keep",
        quality_scaled_to_best=award.yes("scaled"),
        quality_minimum=award.fraction("minimum"),
        drop_out=award.text("drop_out") or None,
        agreement=award.text("agreement") or "consensus",
        parameters=_parameters(award, METHODS[method].parameters, award.cells["method"].text, found),
        total=_total(award, method),
    )
    if method in BY_FRACTION and model.full_points <= 0:
        found.add("method-without-quality", award.place("method"), method=method)
    if exponent_too_large(model):
        most = MOST_EXPONENT
        found.add("parameter-too-high", award.place("quality_weight"), about=award.cells["method"].text, most=most)
    if METHODS[method].parameters.keys() <= model.parameters.keys() and unsolvable(model):
        found.add("superformula-unsolvable", award.place("price_max"))
    _check_points(rows, model, found)
    check_minimums(rows, model, found)
    return model


def common_criteria(rows: Sequence[Row], scales: Scales) -> CommonCriteria:
    """Return the criteria that all lots have in common; what is wrong in them is noted with each lot."""
    criteria = criteria_tree(LotRows(0, rows[0], tuple(rows), scales), Findings("")) if rows else ()
    return CommonCriteria(criteria)


def criteria_tree(rows: LotRows, found: Findings) -> tuple[Criterion, ...]:
    """Return the criteria of a lot as a tree; whatever is wrong with them is noted."""
    by_id: dict[str, Row] = {}
    for row in rows.criteria:
        if row.text("id") in by_id:
            found.add("criterion-twice", row.place("id"), criterion=row.text("id"), lot=rows.lot)
        by_id.setdefault(row.text("id"), row)
    for row in by_id.values():
        parent = row.text("parent")
        if parent and (parent not in by_id or parent == row.text("id")):
            found.add("criterion-parent-unknown", row.place("parent"), text=parent, lot=rows.lot)
    top = [row for row in by_id.values() if not row.text("parent")]
    return tuple(_node(row, tuple(by_id.values()), rows, found, 0) for row in top)


def _node(row: Row, rows: Sequence[Row], of: LotRows, found: Findings, depth: int) -> Criterion:
    id_ = row.text("id")
    children = [child for child in rows if child.text("parent") == id_] if depth < DEEPEST else []
    if not children:
        return _leaf(row, of.scales, found)
    branch = Branch(
        id_, row.text("name"), tuple(_node(c, rows, of, found, depth + 1) for c in children), row.fraction("minimum")
    )
    stated = row.fraction("points")
    if stated is not None and stated != points_of(branch):
        found.add(
            "branch-points-differ",
            row.place("points"),
            criterion=id_,
            stated=stated,
            total=points_of(branch),
            lot=of.lot,
        )
    return branch


def _leaf(row: Row, scales: Scales, found: Findings) -> Leaf:
    points = row.fraction("points")
    if points is None and row.cells["points"].empty:
        found.add("points-missing", row.place("points"), criterion=row.text("id"))
    elif points is not None and points < 0:
        found.add("points-negative", row.place("points"), criterion=row.text("id"))
    scale, measure = _scale(row, scales, found), _measure(row, found)
    if scale and measure:
        found.add("scale-and-measure", row.place("measure"), criterion=row.text("id"))
    if not scale and not measure and row.cells["scale"].empty and row.cells["measure"].empty:
        found.add("scale-or-measure-missing", row.place("scale"), criterion=row.text("id"))
    return Leaf(
        id=row.text("id"),
        name=row.text("name"),
        points=points or Fraction(0),
        scale=scale,
        measure=measure,
        minimum=row.fraction("minimum"),
        question=row.text("question"),
        answered=row.yes("answered"),
    )


def _scale(row: Row, scales: Scales, found: Findings) -> NumericScale | LabelledScale | None:
    text = row.text("scale")
    if text:
        name, own = read_scale(text), scales.get(text.casefold())
        if name is None and own is None:
            found.add("scale-unknown", row.place("scale"), text=text, scales=", ".join((*SCALES, *scales)))
        return SCALES[name] if name else own
    low, high, step = row.fraction("scale_min"), row.fraction("scale_max"), row.fraction("scale_step")
    if low is None and high is None:
        return None
    if low is None or high is None or high <= low or (step is not None and step <= 0):
        found.add("scale-bounds", row.place("scale_max"), criterion=row.text("id"))
        return None
    return NumericScale(low, high, step)


def _measure(row: Row, found: Findings) -> Measure | None:
    formula = row.text("measure")
    if not formula:
        return None
    floor, ceiling = row.fraction("floor"), row.fraction("ceiling")
    if formula == "linear_between_bounds" and (floor is None or ceiling is None or floor >= ceiling):
        found.add("bounds-wrong", row.place("floor"), about=row.text("id"))
    return Measure(formula, floor, ceiling, row.text("better") or "high", row.text("unit"))


def _price(award: Row, method: str, found: Findings) -> PriceRule | None:
    formula, points = award.text("formula"), award.fraction("points")
    if not METHODS[method].priced:
        if formula:
            found.add("formula-not-used", award.place("formula"), method=method)
        return None
    if not formula or points is None:
        found.add("price-formula-missing", award.place("formula" if not formula else "points"), method=method)
        return None
    parameters = _parameters(award, PRICE_FORMULAS[formula].parameters, award.cells["formula"].text, found)
    floor, ceiling = parameters.get("floor"), parameters.get("ceiling")
    if isinstance(floor, Fraction) and isinstance(ceiling, Fraction) and floor >= ceiling:
        found.add("bounds-wrong", award.place("floor"), about=award.cells["formula"].text)
    return PriceRule(formula, points, parameters)


def _parameters(award: Row, known: Mapping[str, Parameter], about: str, found: Findings) -> Parameters:
    """Return the parameters of a formula or method from their columns; a missing or impossible one is noted."""
    parameters: dict[str, Fraction | str | tuple[tuple[Fraction, Fraction], ...]] = {}
    for name, parameter in known.items():
        value: Fraction | str | tuple[tuple[Fraction, Fraction], ...] | None
        if parameter.kind == "bands":
            value = _bands(award, found)
        else:
            given = award.text(name) if parameter.kind == "choice" else award.fraction(name)
            value = parameter.default if given in (None, "") else given
        least = LEAST.get(parameter.kind)
        if least is not None and isinstance(value, Fraction) and value <= least:
            found.add("parameter-too-low", award.place(name), about=about, least=least)
        elif parameter.kind == "exponent" and isinstance(value, Fraction) and value > MOST_EXPONENT:
            found.add("parameter-too-high", award.place(name), about=about, most=MOST_EXPONENT)
        elif value is not None:
            parameters[name] = value
        elif not parameter.optional and award.cells[name].empty:
            found.add("parameter-missing", award.place(name), about=about)
    return MappingProxyType(parameters)


def _bands(award: Row, found: Findings) -> tuple[tuple[Fraction, Fraction], ...] | None:
    text = award.text("bands")
    bands = bands_in(text) if text else None
    if isinstance(bands, Problem):
        found.add(bands.code, award.place("bands"), text=bands.values["text"])
        return None
    return bands


def rounding_of(award: Row, found: Findings) -> Rounding:
    """Return where a model rounds; decimals that cannot be are noted."""
    decimals = award.fraction("decimals")
    if decimals is not None and (decimals.denominator != 1 or not 0 <= decimals <= MOST_DECIMALS):
        found.add("decimals-wrong", award.place("decimals"), most=MOST_DECIMALS)
        decimals = None
    return Rounding(award.text("rounding") or "none", 2 if decimals is None else int(decimals))


def tie_rules(award: Row, criteria: tuple[Criterion, ...], found: Findings) -> tuple[str, ...]:
    """Return the published order of rules for equals; one that is none, or stands there twice, is noted."""
    known = {node.id.casefold(): node.id for _, node in walk(criteria)}
    rules: list[str] = []
    for part in listed(award.text("ties")):
        code = read_choice("choice.tie", part)
        id_ = known.get(part.casefold())
        rule = code or (f"criterion:{id_}" if id_ else None)
        if rule is None or rule in rules:
            found.add("tie-rule-unknown", award.place("ties"), text=part)
        else:
            rules.append(rule)
    return tuple(rules)


def _total(award: Row, method: str) -> Fraction | None:
    """Return what the weights of a weighted sum add up to where that is not 100."""
    stated = award.fraction("total")
    return stated if method == "weighted_sum" and stated != HUNDRED else None


def _check_points(rows: LotRows, model: AwardModel, found: Findings) -> None:
    """Weights must add up: to 100, or to what the workbook says the total is."""
    stated = rows.award.fraction("total")
    if stated is None and model.method != "weighted_sum":
        return
    wanted = HUNDRED if stated is None else stated
    price = model.price.points if model.price else Fraction(0)
    if model.full_points + price != wanted:
        found.add(
            "weights-do-not-add-up",
            rows.award.place("total"),
            lot=rows.lot,
            quality=model.full_points,
            price=price,
            total=model.full_points + price,
            wanted=wanted,
        )


def check_minimums(rows: LotRows, model: AwardModel, found: Findings) -> None:
    """A minimum in points above a ratio measure would depend on who else bids: refused, as the methods define."""
    at: Mapping[str, Row] = {row.text("id"): row for row in rows.criteria}
    for _, node in walk(model.criteria):
        relative = any(leaf.measure and leaf.measure.relative for leaf in leaves_below(node))
        if isinstance(node, Branch) and node.minimum is not None and relative:
            found.add("minimum-above-ratio", at[node.id].place("minimum"), criterion=node.id, lot=rows.lot)
        elif node.minimum is not None and node.minimum > _most(node):
            found.add("minimum-too-high", at[node.id].place("minimum"), criterion=node.id, most=_most(node))
    if model.quality_minimum is None:
        return
    if any(leaf.measure and leaf.measure.relative for leaf in model.leaves):
        found.add("minimum-above-ratio", rows.award.place("minimum"), criterion="", lot=rows.lot)
    elif model.quality_minimum > model.full_points:
        found.add("minimum-too-high", rows.award.place("minimum"), criterion="", most=model.full_points)


def _most(node: Criterion) -> Fraction:
    """Return the highest value a minimum of this criterion can have."""
    if isinstance(node, Branch):
        return points_of(node)
    if isinstance(node.scale, NumericScale):
        return node.scale.maximum
    if isinstance(node.scale, LabelledScale):
        return max(level.score for level in node.scale.levels)
    return node.minimum or Fraction(0)
