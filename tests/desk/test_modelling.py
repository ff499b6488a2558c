"""Until publication a lot's model is edited: each change one act, what is wrong refused, who scores goes along."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from tests import small_tender
from tests.gui.small import Course, create
from tests.small_tender import as_person

from tender_desk.core.criteria import SCALES, Leaf, NumericScale, PriceRule
from tender_desk.core.modelling import Origin, find, origin_of, removed
from tender_desk.core.presets import PRESETS
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.ranking import rank
from tender_desk.core.score_case import read_case
from tender_desk.desk import dossiers, model_form, modelling, rehearsing
from tender_desk.desk.session import Session

F = Fraction
NEW = Leaf("K3", "Nazorg", F(10), SCALES["0-2-4-6-8-10"], question="Welke nazorg biedt u?", answered=True)


def draft(folder: Path) -> Session:
    """Return a dossier that is not published."""
    return small_tender.new_dossier(folder)


def people(session: Session, lot: int, criterion: str) -> set[str]:
    return {one.member for one in session.load().assignments if (one.lot, one.criterion) == (lot, criterion)}


def test_a_criterion_is_added_with_who_scores_it_and_the_log_says_so(tmp_path: Path) -> None:
    session = draft(tmp_path)
    before = session.load()
    dossier, notes = modelling.put_criterion(session, 1, NEW, members=("kuipers",))
    assert notes == ()
    assert find(dossier.tender.lot(1).model.criteria, "K3") == NEW
    assert people(session, 1, "K3") == {"kuipers"}
    assert dossier.version == before.version + 1
    assert session.store.log(session.person)[-1].verb == "model"


def test_a_criterion_with_another_number_keeps_who_scores_it(tmp_path: Path) -> None:
    session = draft(tmp_path)
    old = find(session.load().tender.lot(1).model.criteria, "K1.1")
    assert isinstance(old, Leaf)
    modelling.put_criterion(session, 1, replace(old, id="K1.9"), "K1.1", members=("kuipers", "haan"))
    assert people(session, 1, "K1.9") == {"kuipers", "haan"}
    assert people(session, 1, "K1.1") == set()


def test_people_on_a_criterion_that_goes_are_named(tmp_path: Path) -> None:
    session = draft(tmp_path)
    model = session.load().tender.lot(1).model
    dossier, notes = modelling.set_model(session, 1, replace(model, criteria=removed(model.criteria, "K1.2")))
    assert [(one.code, one.at) for one in notes] == [("assignments-dropped", "1/K1.2")]
    assert find(dossier.tender.lot(1).model.criteria, "K1.2") is None


@pytest.mark.parametrize(
    ("leaf", "code"),
    [
        (replace(NEW, id="K2"), "criterion-id-twice"),
        (replace(NEW, points=F(-1)), "points-negative"),
        (replace(NEW, scale=NumericScale(F(3), F(2))), "scale-bounds"),
    ],
)
def test_what_cannot_be_a_criterion_is_refused_and_nothing_changes(tmp_path: Path, leaf: Leaf, code: str) -> None:
    session = draft(tmp_path)
    before = session.load()
    with pytest.raises(Refused, match=code):
        modelling.put_criterion(session, 1, leaf)
    assert session.load() == before


def test_what_no_file_could_hold_is_refused_by_its_path(tmp_path: Path) -> None:
    session = draft(tmp_path)
    model = session.load().tender.lot(1).model
    with pytest.raises(Refused, match="case-refused at ties"):
        modelling.set_model(session, 1, replace(model, ties=("criterion:K9",)))


def test_a_published_lot_keeps_its_model(tmp_path: Path) -> None:
    session = draft(tmp_path)
    dossiers.publish(session, (1,))
    with pytest.raises(NotAllowed, match="too-late"):
        modelling.put_criterion(session, 1, NEW)
    with pytest.raises(NotAllowed, match="not-your-role"):
        modelling.put_criterion(as_person(session, "visser"), 2, NEW)


def test_weights_that_do_not_add_up_hold_up_the_publication(tmp_path: Path) -> None:
    session = draft(tmp_path)
    modelling.put_criterion(session, 1, NEW)
    with pytest.raises(Refused, match="weights-do-not-add-up at 1"):
        dossiers.publish(session)
    assert session.load().act(2, "published") is None
    dossiers.publish(session, (2,))


def test_a_common_criterion_comes_into_all_lots_and_an_override_stays(tmp_path: Path) -> None:
    session = draft(tmp_path)
    modelling.put_criterion(session, 1, NEW)
    dossier, _ = modelling.make_common(session, 1, "K3")
    assert [find(lot.model.criteria, "K3") for lot in dossier.tender.lots[:2]] == [NEW, NEW]
    other = replace(NEW, name="Nazorg en terugval")
    dossier, _ = modelling.put_criterion(session, 2, other, "K3")
    node = find(dossier.tender.lot(2).model.criteria, "K3")
    assert node is not None
    assert origin_of(dossier.tender, node) is Origin.CHANGED
    changed = replace(NEW, points=F(12))
    dossier, _ = modelling.put_criterion(session, 1, changed, "K3")
    dossier, _ = modelling.make_common(session, 1, "K3")
    assert [find(lot.model.criteria, "K3") for lot in dossier.tender.lots[:2]] == [changed, other]
    dossier, _ = modelling.as_common(session, 2, "K3")
    assert find(dossier.tender.lot(2).model.criteria, "K3") == changed


def test_a_lot_that_left_a_common_criterion_out_can_take_it_again(tmp_path: Path) -> None:
    session = draft(tmp_path)
    modelling.put_criterion(session, 1, NEW)
    modelling.make_common(session, 1, "K3")
    model = session.load().tender.lot(2).model
    modelling.set_model(session, 2, replace(model, criteria=removed(model.criteria, "K3")))
    dossier, _ = modelling.as_common(session, 2, "K3")
    assert dossier.tender.lot(2).model.criteria[-1] == NEW


def test_what_is_no_longer_common_stays_in_each_lot(tmp_path: Path) -> None:
    session = draft(tmp_path)
    modelling.put_criterion(session, 1, NEW)
    modelling.make_common(session, 1, "K3")
    dossier, _ = modelling.make_own(session, "K3")
    assert dossier.tender.common.criteria == ()
    assert [find(lot.model.criteria, "K3") for lot in dossier.tender.lots[:2]] == [NEW, NEW]


def test_only_a_common_criterion_or_one_of_the_first_level_will_do(tmp_path: Path) -> None:
    session = draft(tmp_path)
    with pytest.raises(TenderDeskError, match="criterion-not-first"):
        modelling.make_common(session, 1, "K1.1")
    with pytest.raises(TenderDeskError, match="criterion-not-common"):
        modelling.make_own(session, "K1")
    with pytest.raises(TenderDeskError, match="criterion-not-common"):
        modelling.as_common(session, 1, "K1")


def test_a_published_lot_does_not_follow_a_common_criterion(tmp_path: Path) -> None:
    session = draft(tmp_path)
    dossiers.publish(session, (2, 3))
    modelling.put_criterion(session, 1, NEW)
    dossier, _ = modelling.make_common(session, 1, "K3")
    assert find(dossier.tender.lot(2).model.criteria, "K3") is None
    modelling.put_criterion(session, 1, replace(NEW, points=F(0)), "K3")
    dossiers.publish(session, (1,))
    with pytest.raises(TenderDeskError, match="all-published"):
        modelling.set_common(session, ())


def test_evaluators_are_appointed_until_the_opening(tmp_path: Path) -> None:
    session = draft(tmp_path)
    modelling.assign(session, 1, "K1.1", ("haan",))
    assert people(session, 1, "K1.1") == {"haan"}
    with pytest.raises(TenderDeskError, match="evaluator-unknown"):
        modelling.assign(session, 1, "K1.1", ("visser",))
    with pytest.raises(TenderDeskError, match="criterion-not-scored"):
        modelling.assign(session, 1, "K2", ("haan",))
    with pytest.raises(TenderDeskError, match="criterion-unknown"):
        modelling.assign(session, 1, "K9", ("haan",))
    opened = Course(create(tmp_path / "open.tender"))
    opened.opened()
    with pytest.raises(NotAllowed, match="too-late"):
        modelling.assign(opened.session("anouk"), 4, "K4", ("henk",))


# --- models of one's own ----------------------------------------------------------------------------------------------


def test_a_model_is_kept_by_name_and_taken_over_in_another_lot(tmp_path: Path) -> None:
    session, where = draft(tmp_path), modelling.folder()
    model = session.load().tender.lot(1).model
    assert modelling.stored(where) == ()
    path = modelling.keep(where, "Re-integratie 70/30".replace("/", "-"), model)
    assert path.name == "Re-integratie 70-30.json"
    assert modelling.stored(where) == ("Re-integratie 70-30",)
    taken = modelling.apply(session.load().tender.lot(2).model, session.load().tender.lot(2), "re-integratie 70-30")
    assert taken == replace(model, agreement="average")
    modelling.set_model(session, 2, taken)
    with pytest.raises(TenderDeskError, match="model-exists"):
        modelling.keep(where, "re-integratie 70-30", model)
    modelling.keep(where, "Re-integratie 70-30", replace(model, ties=()), over=True)
    assert modelling.named(where, "Re-integratie 70-30").ties == ()


@pytest.mark.parametrize("name", ["", "../weg", "a/b", "punt.", "x" * 61])
def test_a_name_that_cannot_be_a_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TenderDeskError, match="model-name"):
        modelling.keep(tmp_path, name, small_tender.tender().lot(1).model)


def test_a_model_of_ones_own_is_not_called_as_a_preset_and_a_preset_can_be_looked_at(tmp_path: Path) -> None:
    with pytest.raises(TenderDeskError, match="model-preset"):
        modelling.keep(tmp_path, "QCBS_70_30", small_tender.tender().lot(1).model)
    for preset in PRESETS:
        shown = modelling.named(tmp_path, preset.code)
        assert shown.method == preset.make(modelling.EXAMPLE, None).method
        modelling.check(shown)


def test_a_model_that_is_not_there_or_spoilt_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TenderDeskError, match="model-unknown"):
        modelling.named(tmp_path, "Weg")
    (tmp_path / "Stuk.json").write_text("{", encoding="utf-8")
    with pytest.raises(Refused, match="case-refused at file"):
        modelling.named(tmp_path, "Stuk")
    (tmp_path / "Latin.json").write_bytes(b'{"format": "\xe9"}')
    with pytest.raises(Refused, match="case-refused at file"):
        modelling.named(tmp_path, "Latin")


def test_a_preset_starts_from_the_lots_own_criteria_and_budget(tmp_path: Path) -> None:
    lot = draft(tmp_path).load().tender.lot(1)
    model = modelling.apply(lot.model, lot, "award_on_value")
    assert model.full_points == 375000
    assert [leaf.id for leaf in model.leaves] == ["K1.1", "K1.2", "K2"]


# --- typed ------------------------------------------------------------------------------------------------------------


def test_a_number_is_read_as_it_is_written_and_never_guessed() -> None:
    assert model_form.typed("Punten", " 12,5 ") == F(25, 2)
    assert model_form.typed("Punten", "") is None
    with pytest.raises(Refused, match="number-ambiguous at Punten"):
        model_form.typed("Punten", "1.500")


def test_parameters_are_typed_with_their_defaults_and_limits() -> None:
    from tender_desk.core.methods import METHODS
    from tender_desk.core.price_formulas import PRICE_FORMULAS

    names = {name: name for one in (*PRICE_FORMULAS.values(), *METHODS.values()) for name in one.parameters}  # type: ignore[attr-defined]

    def typed(formula: str, **given: str) -> object:
        return dict(model_form.typed_parameters(PRICE_FORMULAS[formula].parameters, given, names))

    assert typed("linear_from_lowest") == {"slope": F(1)}
    assert typed("linear_between_bounds", floor="1", ceiling="2") == {
        "floor": F(1),
        "ceiling": F(2),
        "outside": "clamp",
    }
    assert typed("price_bands", bands="50: 100 %; 60: 80") == {"bands": ((F(50), F(1)), (F(60), F(4, 5)))}
    assert model_form.typed_parameters(METHODS["fixed_price_best_quality"].parameters, {}, names) == {}
    for formula, given, code in (
        ("logarithmic", {}, "parameter-missing"),
        ("price_bands", {}, "parameter-missing"),
        ("logarithmic", {"multiple": "1"}, "parameter-too-low"),
        ("power", {"exponent": "1001"}, "parameter-too-high"),
        ("linear_between_bounds", {"floor": "2", "ceiling": "2"}, "bounds-wrong"),
        ("price_bands", {"bands": "50 ja"}, "bands-unreadable"),
        ("price_bands", {"bands": "50: 100; 40: 80"}, "bands-not-rising"),
    ):
        with pytest.raises(Refused, match=code):
            typed(formula, **given)


def test_tie_rules_are_typed_in_their_order() -> None:
    model = small_tender.tender().lot(1).model
    typed = model_form.typed_ties("kwaliteit; k1.1; loting", model, "Gelijk")
    assert typed == ("quality", "criterion:K1.1", "lot")
    for text in ("kwaliteit; kwaliteit", "K9"):
        with pytest.raises(Refused, match="tie-rule-unknown at Gelijk"):
            model_form.typed_ties(text, model, "Gelijk")


# --- rehearsing -------------------------------------------------------------------------------------------------------


def test_a_lot_is_written_as_a_case_with_invented_bids(tmp_path: Path) -> None:
    session = draft(tmp_path)
    path = rehearsing.save_case(tmp_path / "proef", rehearsing.invented(session, 1))
    assert path.name == "proef.json"
    found = read_case(path.read_text("utf-8"))
    assert len(rank(found.model, found.bids).places) == 8
    assert max(one.price or 0 for one in found.bids) == 840000
    with pytest.raises(NotAllowed, match="not-your-role"):
        rehearsing.invented(as_person(session, "kuipers"), 1)


def test_bids_of_an_earlier_dossier_come_only_after_its_ranking_was_fixed(tmp_path: Path) -> None:
    course = Course(create(tmp_path / "eerder.tender"))
    course.priced()
    model = course.session("anouk").load().tender.lot(4).model
    assert rehearsing.lots_of_earlier(course.path, "anouk") == ()
    with pytest.raises(NotAllowed, match="too-early"):
        rehearsing.from_earlier(course.path, "anouk", 4, model)
    again = Course(create(tmp_path / "later.tender"))
    again.ranked()
    assert rehearsing.lots_of_earlier(again.path, "anouk") == ((4, "Sollicitatietraject"),)
    bids, notes = rehearsing.from_earlier(again.path, "anouk", 4, model)
    assert notes == ()
    assert [one.id for one in bids] == list("ABCD")
    assert [place.bid for place in rank(model, bids).places] == ["B", "D", "A", "C"]
    with pytest.raises(NotAllowed, match="not-your-role"):
        rehearsing.from_earlier(again.path, "marijke", 4, model)


def test_scores_that_do_not_fit_the_model_are_left_out_and_named(tmp_path: Path) -> None:
    course = Course(create(tmp_path / "eerder.tender"))
    course.ranked()
    model = course.session("anouk").load().tender.lot(4).model
    narrow = replace(model, criteria=(Leaf("K4", "Presentatie", F(70), NumericScale(F(0), F(7))), NEW))
    bids, notes = rehearsing.from_earlier(course.path, "anouk", 4, narrow)
    assert [one.at for one in notes] == ["criteria.K4", "criteria.K3"]
    assert {one.id: sorted(one.scores) for one in bids} == {"A": [], "B": ["K4"], "C": ["K4"], "D": []}


def test_what_two_models_have_in_common_survives_a_file(tmp_path: Path) -> None:
    model = replace(small_tender.tender().lot(1).model, price=PriceRule("power", F(30), {"exponent": F(2)}))
    path = modelling.keep(tmp_path, "Macht", model)
    assert json.loads(path.read_text("utf-8"))["bids"] == []
    assert modelling.named(tmp_path, "Macht") == model
