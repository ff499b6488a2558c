"""Editing models before publication: common criteria and what overrides them, weights, presets."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import builders
from tests.builders import branch, levels, scale

from tender_desk.core.criteria import (
    AwardModel,
    Branch,
    CommonCriteria,
    Criterion,
    Leaf,
    Measure,
    NumericScale,
    points_of,
    walk,
)
from tender_desk.core.documents import from_document, to_document
from tender_desk.core.methods import is_relative
from tender_desk.core.model_document import Reader, read_model, write_model
from tender_desk.core.modelling import (
    Origin,
    added,
    changed,
    criteria_faults,
    find,
    left_out,
    model_faults,
    moved,
    origin_of,
    parent_of,
    removed,
    rescaled,
    with_common,
    with_model,
)
from tender_desk.core.presets import PRESETS, Preset
from tender_desk.core.problems import Problem
from tender_desk.core.tender import LotKind, Tender

F = Fraction
TREE = builders.model(branch("K1", scale("K1.1", "10"), scale("K1.2", "20")), scale("K2", "30")).criteria
K1, K2 = TREE
assert isinstance(K1, Branch)
assert isinstance(K2, Leaf)
K11 = K1.children[0]
assert isinstance(K11, Leaf)
NEW = Leaf("K3", "Nazorg", F(10), NumericScale(F(0), F(10)))


def ids(criteria: tuple[Criterion, ...]) -> list[str]:
    return [node.id for _, node in walk(criteria)]


def three_lots(common: tuple[Criterion, ...] = TREE) -> Tender:
    model = builders.model(*(), method=None)
    lots = tuple(builders.lot(number, of=replace(model, criteria=TREE)) for number in (1, 2, 3))
    return builders.tender(*lots, common=CommonCriteria(common))


def test_a_criterion_is_found_changed_removed_added_and_moved_anywhere_in_the_tree() -> None:
    assert find(TREE, "K9") is None
    assert (parent_of(TREE, "K1.2"), parent_of(TREE, "K2")) == ("K1", "")
    assert find(changed(TREE, "K1.1", replace(K11, name="Intake")), "K1.1") == replace(K11, name="Intake")
    assert ids(removed(TREE, "K1.1")) == ["K1", "K1.2", "K2"]
    assert ids(removed(removed(TREE, "K1.1"), "K1.2")) == ["K2"]
    assert ids(added(TREE, NEW)) == ["K1", "K1.1", "K1.2", "K2", "K3"]
    assert ids(added(TREE, NEW, "K1")) == ["K1", "K1.1", "K1.2", "K3", "K2"]
    assert ids(moved(TREE, "K2", -1)) == ["K2", "K1", "K1.1", "K1.2"]
    assert ids(moved(TREE, "K1.1", 1)) == ["K1", "K1.2", "K1.1", "K2"]
    assert moved(TREE, "K2", 1) == TREE


def test_what_gets_a_part_below_it_becomes_the_sum_of_its_parts() -> None:
    grown = added(TREE, NEW, "K2")
    assert ids(grown) == ["K1", "K1.1", "K1.2", "K2", "K3"]
    assert points_of(grown[1]) == 10


def test_a_criterion_tells_whether_it_is_common_changed_or_own() -> None:
    tender = three_lots((K1,))
    assert origin_of(tender, K1) is Origin.COMMON
    assert origin_of(tender, K2) is Origin.OWN
    assert origin_of(tender, Leaf("K1.1", "K1.1", F(5))) is Origin.CHANGED
    assert [one.id for one in left_out(tender, replace(tender.lot(1).model, criteria=(K2,)))] == ["K1"]
    assert left_out(tender, tender.lot(1).model) == ()


def test_lots_follow_a_common_criterion_unless_they_override_it_or_are_published() -> None:
    tender = three_lots()
    own = replace(K2, name="Eigen")
    tender = with_model(tender, 2, replace(tender.lot(2).model, criteria=(K1, own)))
    renamed = replace(K2, name="Anders")
    after = with_common(tender, (K1, renamed), (1, 2))
    assert [find(lot.model.criteria, "K2") for lot in after.lots] == [renamed, own, K2]


def test_a_new_common_criterion_comes_into_every_lot_and_one_that_is_gone_leaves_those_that_had_it_unchanged() -> None:
    tender = three_lots()
    own = replace(K2, name="Eigen")
    tender = with_model(tender, 2, replace(tender.lot(2).model, criteria=(K1, own)))
    after = with_common(tender, (K1, NEW), (1, 2, 3))
    assert [ids(lot.model.criteria)[3:] for lot in after.lots] == [["K3"], ["K2", "K3"], ["K3"]]
    without = with_model(after, 3, replace(after.lot(3).model, criteria=(K1,)))
    again = with_common(without, (K1, replace(NEW, name="Nieuw")), (1, 2, 3))
    assert [find(lot.model.criteria, "K3") is None for lot in again.lots] == [False, False, True]


def test_common_criteria_are_kept_with_the_tender() -> None:
    tender = three_lots((K1,))
    assert from_document(Tender, to_document(tender)) == tender
    spoilt = to_document(tender) | {"common": [{"id": "K1"}]}
    with pytest.raises(ValueError, match="not criteria"):
        from_document(Tender, spoilt)


@given(st.integers(1, 10**6), st.lists(st.integers(1, 50), min_size=1, max_size=9))
def test_rescaled_points_add_up_in_hundredths_and_lie_beside_their_proportion(total: int, weights: list[int]) -> None:
    tree = tuple(replace(NEW, id=f"K{at}", points=F(one)) for at, one in enumerate(weights))
    after = rescaled(tree, F(total, 100))
    assert sum(points_of(node) for node in after) == F(total, 100)
    for one, node in zip(weights, after, strict=True):
        assert abs(points_of(node) - F(one * total, 100 * sum(weights))) < F(1, 100)
        assert (points_of(node) * 100).denominator == 1


def test_a_minimum_in_points_goes_along() -> None:
    after = rescaled((replace(K1, minimum=F(15)), K2), F(30))
    assert [points_of(node) for node in after] == [15, 15]
    assert after[0].minimum == F(15, 2)


def test_nothing_can_be_rescaled_from_nothing() -> None:
    empty = (replace(NEW, points=F(0)),)
    assert rescaled(empty, F(60)) == empty


FAULTS: list[tuple[Criterion, str]] = [
    (replace(NEW, id=" "), "criterion-unnamed"),
    (replace(NEW, name=""), "criterion-unnamed"),
    (replace(NEW, id="K2"), "criterion-id-twice"),
    (replace(NEW, points=F(-1)), "points-negative"),
    (replace(NEW, scale=NumericScale(F(1), F(1))), "scale-bounds"),
    (replace(NEW, scale=NumericScale(F(1), F(2), F(0))), "scale-bounds"),
    (replace(NEW, scale=None, measure=Measure("linear_between_bounds", F(2), F(2))), "bounds-wrong"),
    (replace(NEW, scale=None, measure=Measure("linear_between_bounds")), "bounds-wrong"),
    (replace(NEW, minimum=F(11)), "minimum-too-high"),
    (replace(NEW, minimum=F(-1)), "minimum-too-low"),
    (replace(K1, id="K4", children=(replace(NEW, id="K4.1"),), minimum=F(11)), "minimum-too-high"),
]


@pytest.mark.parametrize(("wrong", "code"), FAULTS, ids=lambda one: one if isinstance(one, str) else "")
def test_what_is_wrong_with_a_criterion_is_named(wrong: Criterion, code: str) -> None:
    assert [one.code for one in criteria_faults((K2, wrong))] == [code]


def test_what_is_right_has_no_faults() -> None:
    measured = replace(NEW, scale=None, measure=Measure("linear_between_bounds", F(1), F(2)), minimum=F(50))
    assert criteria_faults((*TREE, NEW)) == ()
    assert criteria_faults((measured, replace(K1, minimum=F(30)))) == ()


def faults(model: AwardModel, kind: LotKind = LotKind.COMPETED) -> list[Problem]:
    return list(model_faults(builders.lot(7, kind, of=model)))


def test_weights_must_add_up_before_publication() -> None:
    model = builders.model(scale("K1", "60"), method=builders.weighted(points="40"))
    assert faults(model) == []
    (found,) = faults(replace(model, total=F(90)))
    assert (found.code, found.values["total"], found.values["wanted"]) == ("weights-do-not-add-up", 100, 90)
    assert faults(replace(model, criteria=(NEW,)))[0].values["wanted"] == 100
    assert faults(replace(model, criteria=(NEW,)), LotKind.SINGLE_SOURCE) == []


def test_a_model_without_criteria_or_with_a_minimum_nobody_reaches_is_not_published() -> None:
    assert [one.code for one in faults(AwardModel("fixed_price_best_quality"))] == ["criteria-missing"]
    assert faults(AwardModel("lowest_price")) == []
    value = AwardModel("award_on_value", (NEW,), quality_minimum=F(11))
    assert [one.code for one in faults(value)] == ["minimum-too-high"]
    assert [
        one.at for one in faults(replace(value, criteria=(replace(NEW, minimum=F(11)),), quality_minimum=None))
    ] == ["7/K3"]


def test_a_superformula_without_solution_is_not_published() -> None:
    given_ = {"price_reference": F(100), "quality_reference": F(9, 10), "price_max": F(200)}
    model = AwardModel("superformula", (NEW,), parameters=given_)
    assert [one.code for one in faults(model)] == ["superformula-unsolvable"]
    assert faults(replace(model, parameters={"price_max": F(1)})) == []


# --- presets ----------------------------------------------------------------------------------------------------------

BASE = builders.model(branch("K1", scale("K1.1", "10"), scale("K1.2", "20")), scale("K2", "30"))


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.code)
@pytest.mark.parametrize("budget", [None, F(750000)])
def test_a_preset_makes_a_model_that_can_be_published_and_keeps_the_criteria(
    preset: Preset, budget: Fraction | None
) -> None:
    model = preset.make(replace(BASE, ties=()), budget)
    assert ids(model.criteria) == ids(BASE.criteria)
    assert faults(model) == []
    reader = Reader()
    assert read_model(reader, write_model(model), model.agreement) == model
    assert reader.refusals == []
    assert model.ties == ("quality", "lot")
    assert is_relative(model) is (preset.code in {"ratio_60_40", "qcbs_80_20", "qcbs_70_30", "prag_80_20"})


def test_presets_weigh_as_they_are_called() -> None:
    made = {preset.code: preset.make(BASE, F(1000)) for preset in PRESETS}
    assert made["qcbs_70_30"].full_points == 70
    assert made["qcbs_70_30"].quality_minimum == F(105, 2)
    assert made["prag_80_20"].quality_scaled_to_best
    assert made["pass_mark"].quality_minimum == 36
    assert made["award_on_value"].full_points == 500
    scales = {leaf.scale for leaf in made["rijkswaterstaat"].leaves}
    assert [one.minimum for one in scales if one] == [-1]
    measured = replace(BASE, criteria=(replace(NEW, scale=None, measure=Measure("highest_ratio")),))
    assert {preset.make(measured, None).quality_minimum for preset in PRESETS} == {None}
    kept = next(preset for preset in PRESETS if preset.code == "rijkswaterstaat").make(measured, None)
    assert kept.criteria == measured.criteria


def test_levels_keep_their_own_scale_under_other_presets() -> None:
    model = builders.model(levels("W", "10", ("0", "0"), ("1", "1")))
    made = next(preset for preset in PRESETS if preset.code == "ratio_60_40").make(model, None)
    assert made.leaves[0].scale == model.leaves[0].scale
