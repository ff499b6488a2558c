"""Editing the award models of a tender before it is published: common and own criteria, weights, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction

from tender_desk.core.criteria import (
    AwardModel,
    Branch,
    CommonCriteria,
    Criterion,
    LabelledScale,
    Leaf,
    NumericScale,
    points_of,
    walk,
)
from tender_desk.core.methods import METHODS, unsolvable
from tender_desk.core.numbers import rounded
from tender_desk.core.payment import payment_faults
from tender_desk.core.problems import Problem
from tender_desk.core.tender import UNWEIGHED, Lot, LotKind, SourceGround, Tender


class Origin(StrEnum):
    """Where a criterion of a lot comes from."""

    OWN = "own"
    COMMON = "common"
    CHANGED = "changed"


def origin_of(tender: Tender, criterion: Criterion) -> Origin:
    """Tell whether a criterion is the lot's own, one that lots have in common, or a common one that is overridden."""
    common = find(tender.common.criteria, criterion.id)
    if common is None:
        return Origin.OWN
    return Origin.COMMON if common == criterion else Origin.CHANGED


def left_out(tender: Tender, model: AwardModel) -> tuple[Criterion, ...]:
    """Return the common criteria of the first level that a lot's model does not have."""
    here = {node.id for _, node in walk(model.criteria)}
    return tuple(criterion for criterion in tender.common.criteria if criterion.id not in here)


def find(criteria: tuple[Criterion, ...], id_: str) -> Criterion | None:
    """Return the criterion with an id anywhere in a tree, None where there is none."""
    return next((node for _, node in walk(criteria) if node.id == id_), None)


def parent_of(criteria: tuple[Criterion, ...], id_: str) -> str:
    """Return the id of the branch a criterion hangs under, "" for one of the first level."""
    for _, node in walk(criteria):
        if isinstance(node, Branch) and any(child.id == id_ for child in node.children):
            return node.id
    return ""


def changed(criteria: tuple[Criterion, ...], id_: str, new: Criterion) -> tuple[Criterion, ...]:
    """Return the tree with another criterion in the place of the one with this id."""
    return _within(criteria, id_, lambda node: (new,))


def with_criterion(model: AwardModel, criterion: Criterion, old: str = "", parent: str = "") -> AwardModel:
    """Return the model with a criterion in the place of `old`, or as one more under `parent`."""
    place = changed(model.criteria, old, criterion) if old else added(model.criteria, criterion, parent)
    return replace(model, criteria=place)


def removed(criteria: tuple[Criterion, ...], id_: str) -> tuple[Criterion, ...]:
    """Return the tree without a criterion and what hangs under it; a branch left empty goes too."""
    return _within(criteria, id_, lambda node: ())


def added(criteria: tuple[Criterion, ...], new: Criterion, parent: str = "") -> tuple[Criterion, ...]:
    """Return the tree with a criterion more, as the last one under a branch or of the first level.

    A leaf that gets something under it becomes a branch: its points are then the sum of what hangs under it.
    """
    if not parent:
        return (*criteria, new)

    def grown(node: Criterion) -> tuple[Criterion, ...]:
        if isinstance(node, Branch):
            return (replace(node, children=(*node.children, new)),)
        return (Branch(node.id, node.name, (new,)),)

    return _within(criteria, parent, grown)


def moved(criteria: tuple[Criterion, ...], id_: str, step: int) -> tuple[Criterion, ...]:
    """Return the tree with a criterion one place up (-1) or down (1) among its neighbours; at an end it stays."""
    ids = [node.id for node in criteria]
    if id_ in ids:
        at = ids.index(id_)
        to = min(max(at + step, 0), len(ids) - 1)
        rest = [node for node in criteria if node.id != id_]
        return (*rest[:to], criteria[at], *rest[to:])
    return tuple(
        replace(node, children=moved(node.children, id_, step)) if isinstance(node, Branch) else node
        for node in criteria
    )


def _within(
    criteria: tuple[Criterion, ...], id_: str, change: Callable[[Criterion], tuple[Criterion, ...]]
) -> tuple[Criterion, ...]:
    found: list[Criterion] = []
    for node in criteria:
        if node.id == id_:
            found += change(node)
        elif isinstance(node, Branch):
            children = _within(node.children, id_, change)
            found += [replace(node, children=children)] if children else []
        else:
            found.append(node)
    return tuple(found)


def rescaled(criteria: tuple[Criterion, ...], total: Fraction) -> tuple[Criterion, ...]:
    """Return the tree with points in hundredths, as near to the same proportion as adds up to `total` (in hundredths).

    What rounding down leaves goes, a hundredth each, to the criteria that lost most (the first of equal ones). Minimums
    in points go along.
    """
    leaves = [node for _, node in walk(criteria) if isinstance(node, Leaf)]
    now = sum((leaf.points for leaf in leaves), Fraction(0))
    if now <= 0:
        return criteria
    hundredths = [leaf.points * total / now * 100 for leaf in leaves]
    whole = [one // 1 for one in hundredths]
    left = total * 100 // 1 - sum(whole)
    order = sorted(range(len(leaves)), key=lambda at: whole[at] - hundredths[at])
    for at in order[:left]:
        whole[at] += 1
    points = {leaf.id: Fraction(one, 100) for leaf, one in zip(leaves, whole, strict=True)}
    return _with_points(criteria, points, total / now)


def _with_points(
    criteria: tuple[Criterion, ...], points: Mapping[str, Fraction], factor: Fraction
) -> tuple[Criterion, ...]:
    found: list[Criterion] = []
    for node in criteria:
        if isinstance(node, Leaf):
            found.append(replace(node, points=points[node.id]))
        else:
            minimum = None if node.minimum is None else rounded(node.minimum * factor, 2)
            found.append(replace(node, children=_with_points(node.children, points, factor), minimum=minimum))
    return tuple(found)


def with_model(tender: Tender, lot: int, model: AwardModel) -> Tender:
    """Return the tender with another award model in one lot."""
    return replace(tender, lots=tuple(replace(one, model=model) if one.number == lot else one for one in tender.lots))


def with_common(tender: Tender, criteria: tuple[Criterion, ...], lots: Iterable[int]) -> Tender:
    """Return the tender with other common criteria; of `lots` those that had a criterion unchanged follow.

    A lot that overrides a common criterion keeps its own, one that left it out stays without; a new one comes into
    every lot, and one that is no longer common leaves the lots that had it unchanged.
    """
    following = set(lots)
    before = tender.common.criteria
    return replace(
        tender,
        common=CommonCriteria(criteria),
        lots=tuple(
            replace(lot, model=replace(lot.model, criteria=_followed(lot.model.criteria, before, criteria)))
            if lot.number in following
            else lot
            for lot in tender.lots
        ),
    )


def _followed(
    own: tuple[Criterion, ...], before: tuple[Criterion, ...], after: tuple[Criterion, ...]
) -> tuple[Criterion, ...]:
    for old in before:
        if find(own, old.id) == old:
            new = find(after, old.id)
            own = removed(own, old.id) if new is None else changed(own, old.id, new)
    known = {node.id for node in before} | {node.id for _, node in walk(own)}
    return (*own, *(new for new in after if new.id not in known))


def criteria_faults(criteria: tuple[Criterion, ...]) -> tuple[Problem, ...]:
    """Return what is wrong in a tree of criteria, each with the criterion's id as its place."""
    found, seen = list[Problem](), set[str]()
    for _, node in walk(criteria):
        at = node.id or "–"
        if not node.id.strip() or not node.name.strip():
            found.append(Problem("criterion-unnamed", at))
        if node.id in seen:
            found.append(Problem("criterion-id-twice", at, {"criterion": node.id}))
        seen.add(node.id)
        if isinstance(node, Leaf):
            found += _leaf_faults(node, at)
        most, least = most_of(node), _least_of(node)
        if node.minimum is not None and most is not None and node.minimum > most:
            found.append(Problem("minimum-too-high", at, {"criterion": node.id, "most": most}))
        elif node.minimum is not None and least is not None and node.minimum < least:
            found.append(Problem("minimum-too-low", at, {"criterion": node.id, "least": least}))
    return tuple(found)


def _leaf_faults(leaf: Leaf, at: str) -> list[Problem]:
    found = []
    if leaf.points < 0:
        found.append(Problem("points-negative", at, {"criterion": leaf.id}))
    scale, measure = leaf.scale, leaf.measure
    if isinstance(scale, NumericScale) and (
        scale.maximum <= scale.minimum or (scale.step is not None and scale.step <= 0)
    ):
        found.append(Problem("scale-bounds", at, {"criterion": leaf.id}))
    if measure is not None and measure.formula == "linear_between_bounds":
        low, high = measure.floor, measure.ceiling
        if low is None or high is None or low >= high:
            found.append(Problem("bounds-wrong", at, {"about": leaf.id}))
    return found


def _least_of(node: Criterion) -> Fraction | None:
    return node.scale.minimum if isinstance(node, Leaf) and node.scale is not None else None


def model_faults(lot: Lot) -> tuple[Problem, ...]:
    """Return what keeps a lot's model from being published: weights that do not add up, minimums nobody can reach."""
    model, found = lot.model, list[Problem]()
    if lot.kind in UNWEIGHED:
        return ()
    price = model.price.points if model.price else Fraction(0)
    total = model.full_points + price
    if model.wanted_total is not None and total != model.wanted_total:
        values = {"quality": model.full_points, "price": price, "total": total, "wanted": model.wanted_total}
        found.append(Problem("weights-do-not-add-up", f"{lot.number}", {"lot": lot.number, **values}))
    if not model.criteria and model.method != "lowest_price":
        found.append(Problem("criteria-missing", f"{lot.number}", {"lot": lot.number}))
    if METHODS[model.method].parameters.keys() <= model.parameters.keys() and unsolvable(model):
        found.append(Problem("superformula-unsolvable", f"{lot.number}"))
    found += [replace(one, at=f"{lot.number}/{one.at}") for one in criteria_faults(model.criteria)]
    if model.quality_minimum is not None and model.quality_minimum > model.full_points:
        found.append(Problem("minimum-too-high", f"{lot.number}", {"criterion": "", "most": model.full_points}))
    return tuple(found)


SHORTEST_GROUND = 20
"""Characters the reason of a ground needs at least."""


def lot_faults(lot: Lot) -> tuple[Problem, ...]:
    """Return what keeps a lot from being published: faults of its model, of its payment, and what its kind needs.

    A single source needs a ground with its reason, a free entry a cap, an open house demands and tariffs.
    """
    at, values = f"{lot.number}", {"lot": lot.number}
    found = list(model_faults(lot))
    if lot.payment is not None:
        found += payment_faults(lot.payment, lot.model, lot.volume.minimum, at)
    if lot.kind is LotKind.SINGLE_SOURCE and lot.ground is None:
        listed = tuple(ground.value for ground in SourceGround)
        found.append(Problem("ground-missing", at, {**values, "grounds": listed}))
    elif lot.kind is LotKind.SINGLE_SOURCE and len(lot.ground_reason.strip()) < SHORTEST_GROUND:
        found.append(Problem("ground-reason-missing", at, {**values, "length": SHORTEST_GROUND}))
    if lot.kind is LotKind.FREE_ENTRY and lot.budget is None:
        found.append(Problem("cap-missing", at, values))
    if lot.rolling:
        found += [] if lot.demands else [Problem("admission-without-demands", at, values)]
        untold = [line.id for line in lot.prices if line.tariff is None]
        if untold or not lot.prices:
            found.append(Problem("tariff-missing", at, {**values, "lines": ", ".join(untold) or "–"}))
    return tuple(found)


def most_of(node: Criterion) -> Fraction | None:
    """Return the highest value a minimum of a criterion can have: its points, the top of its scale; None: no end."""
    if isinstance(node, Branch):
        return points_of(node)
    return node.scale.maximum if isinstance(node.scale, NumericScale | LabelledScale) else None
