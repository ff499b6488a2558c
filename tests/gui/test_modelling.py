"""Criteria and rehearsal in the window: edited, chosen, typed over, by mouse and by keyboard."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sample_bids.sample_annexes import annex
from tests.gui.desk import Desk, MakeDesk

from tender_desk.core.criteria import LabelledScale, Leaf
from tender_desk.core.modelling import find
from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment
from tender_desk.core.problems import TenderDeskError
from tender_desk.desk import modelling, rehearsing
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.method import MethodDialog
from tender_desk.gui.pages.criteria import CriteriaPage
from tender_desk.gui.pages.rehearsal import RehearsalPage
from tender_desk.gui.table import TableModel

F = Fraction


def criteria_page(desk: Desk) -> CriteriaPage:
    page = desk.show("criteria")
    assert isinstance(page, CriteriaPage)
    return page


def rehearsal_page(desk: Desk) -> RehearsalPage:
    page = desk.show("rehearsal")
    assert isinstance(page, RehearsalPage)
    return page


def asked(desk: Desk, action: str) -> ActDialog:
    """The dialog an action of the page opens."""
    page = desk.frame.page
    assert page is not None
    page.actions_[action].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    return dialog


def field(dialog: QWidget, name: str) -> QWidget:
    return next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == name)


def write(dialog: QWidget, name: str, text: str) -> None:
    found = field(dialog, name)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    found.setText(text) if isinstance(found, QLineEdit) else found.setPlainText(text)


def choose(dialog: QWidget, name: str, data: object) -> None:
    box = field(dialog, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(data))


def texts(table: TableModel) -> list[list[str]]:
    return [
        [str(table.index(row, column).data() or "") for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_the_page_shows_points_shares_scales_origin_and_who_scores(make_desk: MakeDesk) -> None:
    page = criteria_page(make_desk("", "anouk"))
    rows = texts(page.criteria)
    assert rows[1] == ["K1.1 Diagnose en intake", "10", "10\N{NO-BREAK SPACE}%", "0-2-4-6-8-10", "eigen", "4", "–"]
    told = page.criteria.index(1, 5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Beoordelaars: Henk Visser, Marijke de Wit, Sanne Kuipers, Youssef Amrani"
    assert page.form.sum.text() == "kwaliteit 70 + prijs 30 = 100 punten"
    assert page.form.reach.text() == "relatief"
    assert page.form.methodName.text() == "gewogen som van kwaliteit en prijs"
    assert page.curve.accessibleDescription().startswith("€\N{NO-BREAK SPACE}525.000 → 30,00")


def test_both_pages_hold_models_that_qt_finds_in_order(make_desk: MakeDesk, qtmodeltester: ModelTester) -> None:
    desk = make_desk("", "anouk")
    page, rehearsal = criteria_page(desk), rehearsal_page(desk)
    for model in (page.criteria, page.rules, rehearsal.bids, rehearsal.places, rehearsal.weights, rehearsal.steps):
        qtmodeltester.check(model)
    qtmodeltester.check(rehearsal.findings)


def test_a_criterion_is_changed_with_f2_and_the_weights_say_what_is_missing(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    page.form.criteria.selectRow(1)
    dialog = asked(desk, "criterion.edit")
    write(dialog, "Punten", "12,5")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    leaf = find(page.lot.model.criteria, "K1.1")
    assert isinstance(leaf, Leaf)
    assert leaf.points == F(25, 2)
    assert page.form.sum.text().endswith("= 102,5 punten; moet 100 zijn")
    assert desk.frame.rail.button("criteria").state.kind == "blocker"
    assert page.chosen is not None
    assert page.chosen.node.id == "K1.1"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"Punten": ""}, "punten van K9 ontbreken"),
        ({"Punten": "1.500"}, "1.500"),
        ({"Punten": "-1"}, "negatief"),
        ({"Nummer": "K2"}, "Er is al een criterium K2"),
        ({"Naam": ""}, "nummer en een naam"),
        ({"Minimum": "11"}, "hoogst haalbare"),
    ],
)
def test_what_is_wrong_with_a_criterion_is_said_in_the_dialog(
    make_desk: MakeDesk, qtbot: QtBot, fields: dict[str, str], told: str
) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    dialog = asked(desk, "criterion.add")
    for name, text in ({"Nummer": "K9", "Naam": "Nieuw", "Punten": "10"} | fields).items():
        write(dialog, name, text)
    before = page.lot.model
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert told in dialog.form.error.text()
    assert dialog.isVisible()
    assert page.lot.model == before
    dialog.reject()


def test_the_form_of_a_criterion_offers_what_belongs_to_its_kind(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    page.form.criteria.selectRow(0)
    dialog = asked(desk, "criterion.sub")
    write(dialog, "Nummer", "K1.4")
    write(dialog, "Naam", "Wachttijd")
    write(dialog, "Punten", "5")
    assert not field(dialog, "Hoogste").isVisible()
    choose(dialog, "Schaal", "own")
    assert field(dialog, "Hoogste").isVisible()
    choose(dialog, "Schaal", "figure")
    assert not field(dialog, "Hoogste").isVisible()
    assert not field(dialog, "Beoordelaars").isVisible()
    choose(dialog, "Formule", "linear_between_bounds")
    write(dialog, "Laagste", "10")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert "ondergrens en bovengrens" in dialog.form.error.text()
    write(dialog, "Hoogste", "30")
    choose(dialog, "Beter is", "low")
    write(dialog, "Eenheid", "dagen")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    leaf = find(page.lot.model.criteria, "K1.4")
    assert isinstance(leaf, Leaf)
    assert leaf.measure is not None
    assert (leaf.measure.better, leaf.measure.unit) == ("low", "dagen")


def test_an_own_scale_and_who_scores_are_kept(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    dialog = asked(desk, "criterion.add")
    for name, text in {"Nummer": "K9", "Naam": "Nieuw", "Punten": "10"}.items():
        write(dialog, name, text)
    choose(dialog, "Schaal", "own")
    for name, text in {"Laagste": "1", "Hoogste": "5", "Stap": "0,5"}.items():
        write(dialog, name, text)
    people = field(dialog, "Beoordelaars").model()  # type: ignore[attr-defined]
    people.setData(people.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert texts(page.criteria)[-1][3:] == ["1 tot 5, stap 0,5", "eigen", "1", "–"]


def test_criteria_move_go_and_come_back_as_common(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    ids = [row.node.id for row in page.criteria.rows]
    page.form.criteria.selectRow(ids.index("K4"))
    page.actions_["criterion.up"].trigger()
    assert [row.node.id for row in page.criteria.rows][-2:] == ["K4", "K3"]
    page.actions_["criterion.common"].trigger()
    qtbot.mouseClick(desk.dialog(ActDialog).form.carry, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert [row.origin for row in page.criteria.rows if row.node.id == "K4"] == ["common"]
    page.actions_["criterion.remove"].trigger()
    qtbot.mouseClick(desk.dialog(ActDialog).form.carry, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert page.criteria.rows[-1].node.id == "K4"
    assert not page.criteria.rows[-1].here
    page.form.criteria.selectRow(len(page.criteria.rows) - 1)
    assert not page.actions_["criterion.edit"].isEnabled()
    page.actions_["criterion.restore"].trigger()
    qtbot.mouseClick(desk.dialog(ActDialog).form.carry, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert page.criteria.rows[-1].here
    page.form.criteria.selectRow(len(page.criteria.rows) - 1)
    page.actions_["criterion.own"].trigger()
    qtbot.mouseClick(desk.dialog(ActDialog).form.carry, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert page.criteria.rows[-1].origin == "own"


def test_after_publication_nothing_can_be_changed_and_the_reason_is_there(make_desk: MakeDesk) -> None:
    page = criteria_page(make_desk("published", "anouk"))
    for action in ("criterion.add", "criterion.edit", "criterion.remove", "model.choose", "criterion.common"):
        assert not page.actions_[action].isEnabled()
        assert page.actions_[action].statusTip()
    assert page.about.text().startswith("Gepubliceerd op")
    assert page.actions_["rehearse"].isEnabled()


def test_an_evaluator_sees_the_model_and_neither_edits_nor_rehearses(make_desk: MakeDesk) -> None:
    desk = make_desk("", "marijke")
    page = criteria_page(desk)
    assert page.criteria.rows
    assert not page.actions_["criterion.edit"].isEnabled()
    assert rehearsal_page(desk).reason


# --- the method -------------------------------------------------------------------------------------------------------


def method_dialog(desk: Desk) -> MethodDialog:
    criteria_page(desk).actions_["model.choose"].trigger()
    dialog = desk.dialog(MethodDialog)
    assert isinstance(dialog, MethodDialog)
    return dialog


def test_the_chooser_opens_on_the_model_as_it_is(make_desk: MakeDesk) -> None:
    desk = make_desk("", "anouk")
    dialog = method_dialog(desk)
    assert dialog.model == desk.workspace.lot.model
    assert dialog.error.text() == ""
    assert "hangen af van de laagste prijs" in dialog.about.text()
    dialog.reject()


def test_a_preset_fills_the_form_and_is_taken_over(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    dialog = method_dialog(desk)
    codes = [offer.name for offer in dialog.offers.rows]
    index = dialog.offers.index(codes.index("bounds_60_40"), 0)
    dialog.list.setCurrentIndex(index)
    dialog.list.activated.emit(index)
    assert dialog.reach.text() == "relatief"  # the lot measures figures against the best one
    assert "van 70 naar 60" in dialog.note.text()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    model = desk.workspace.lot.model
    assert model.price is not None
    assert (model.price.formula, model.full_points) == ("linear_between_bounds", F(60))


def test_every_method_shows_the_parameters_it_needs(make_desk: MakeDesk) -> None:
    dialog = method_dialog(make_desk("", "anouk"))
    layout = dialog.form.layout()
    assert isinstance(layout, QFormLayout)

    def shown() -> set[str]:
        return {name for name, one in dialog.parameters.items() if layout.isRowVisible(one)}

    expected = {
        "award_on_value": set(),
        "fixed_price_best_quality": {"ceiling"},
        "quality_price_ratio": {"constant"},
        "utility_index": {"quality_weight", "price_weight"},
        "superformula": {"price_reference", "quality_reference", "price_max"},
    }
    for method, wanted in expected.items():
        dialog.method.setCurrentIndex(dialog.method.findData(method))
        assert shown() == wanted
    assert "heeft hier een waarde nodig" in dialog.error.text()
    assert not dialog.take.isEnabled()
    dialog.method.setCurrentIndex(dialog.method.findData("weighted_sum"))
    for formula, wanted in {"logarithmic": {"multiple"}, "price_bands": {"bands"}, "power": {"exponent"}}.items():
        dialog.formula.setCurrentIndex(dialog.formula.findData(formula))
        assert shown() == wanted
    dialog.reject()


def test_what_is_wrong_in_the_form_is_said_while_typing(make_desk: MakeDesk) -> None:
    dialog = method_dialog(make_desk("", "anouk"))
    dialog.ties.setText("kwaliteit; smaak")
    assert "smaak" in dialog.error.text()
    assert dialog.model is None
    dialog.ties.setText("kwaliteit; K4; loting")
    assert dialog.model is not None
    assert dialog.model.ties == ("quality", "criterion:K4", "lot")
    dialog.points.setText("")
    assert "Prijspunten" in dialog.error.text()
    dialog.reject()


def test_a_model_is_kept_and_offered_again(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    dialog = asked(desk, "model.keep")
    assert not dialog.form.carry.isEnabled()
    write(dialog, "Naam", "Haarlem 70-30")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert modelling.stored(modelling.folder()) == ("Haarlem 70-30",)
    page.actions_["model.keep"].trigger()
    again = desk.dialog(ActDialog)
    assert isinstance(again, ActDialog)
    write(again, "Naam", "haarlem 70-30")
    qtbot.mouseClick(again.form.carry, Qt.MouseButton.LeftButton)
    assert "Er is al een model" in again.form.error.text()
    again.reject()
    chooser = method_dialog(desk)
    assert chooser.offers.rows[-1].text == "Haarlem 70-30"
    chooser.reject()


# --- the rehearsal ----------------------------------------------------------------------------------------------------


def type_in(page: RehearsalPage, row: int, column: int, text: str, qtbot: QtBot) -> None:
    """Type over a cell as a person does: choose it, type, Enter."""
    view = page.form.bids
    view.setFocus()
    view.setCurrentIndex(page.bids.index(row, column))
    view.edit(page.bids.index(row, column))
    editor = next(one for one in view.findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_the_rehearsal_starts_with_bids_around_the_budget(make_desk: MakeDesk) -> None:
    page = rehearsal_page(make_desk("", "anouk"))
    assert [bid.id for bid in page.bids.rows] == list("ABCDEFGH")
    assert page.places.rows[0].bid == "C"
    assert [row[0] for row in texts(page.weights)][-1] == "Prijs"
    assert page.findings.rows
    assert page.curve.accessibleDescription()


def test_typing_a_price_moves_the_ranking_at_once(make_desk: MakeDesk, qtbot: QtBot) -> None:
    page = rehearsal_page(make_desk("", "anouk"))
    type_in(page, 3, 1, "99000", qtbot)
    assert page.bids.rows[3].price == 99000
    assert page.places.rows[0].bid == "D" or page.places.rows[0].rank == 1
    assert {place.bid: place.price for place in page.places.rows}["D"] == 99000
    type_in(page, 3, 2, "10", qtbot)
    assert page.bids.rows[3].scores["K1.1"] == (F(10),)
    type_in(page, 3, 2, "8 / 6", qtbot)
    assert page.bids.rows[3].scores["K1.1"] == (F(8), F(6))


def test_a_score_off_the_scale_or_a_number_of_two_meanings_is_not_taken(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = rehearsal_page(desk)
    before = page.bids.rows
    view = page.form.bids
    view.edit(page.bids.index(0, 1))
    shown = next(one for one in view.findChildren(QLineEdit) if one.isVisible())
    assert shown.text() == "750000"
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    QApplication.processEvents()
    type_in(page, 0, 2, "7", qtbot)
    assert page.bids.rows == before
    assert desk.frame.message.isVisible()
    type_in(page, 0, 1, "1.500", qtbot)
    assert page.bids.rows == before


def test_an_empty_cell_is_missing_and_never_zero(make_desk: MakeDesk, qtbot: QtBot) -> None:
    page = rehearsal_page(make_desk("", "anouk"))
    view = page.form.bids
    view.edit(page.bids.index(0, 2))
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.clear()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "K1.1" not in page.bids.rows[0].scores
    assert page.places.rows == ()
    assert page.findings.rows[0].icon == "error"


def test_bids_come_and_go_and_stay_while_the_dossier_is_open(make_desk: MakeDesk) -> None:
    desk = make_desk("", "anouk")
    page = rehearsal_page(desk)
    page.form.bids.setCurrentIndex(page.bids.index(1, 0))
    page.actions_["rehearsal.remove"].trigger()
    assert [bid.id for bid in page.bids.rows] == list("ACDEFGH")
    page.actions_["rehearsal.add"].trigger()
    assert [bid.id for bid in page.bids.rows] == list("ACDEFGHB")
    desk.workspace.choose_lot(5)
    assert len(page.bids.rows) == 8
    assert page.bids.rows[0].price == 500000
    desk.workspace.choose_lot(4)
    assert [bid.id for bid in page.bids.rows] == list("ACDEFGHB")
    page.actions_["rehearsal.fill"].trigger()
    assert [bid.id for bid in page.bids.rows] == list("ABCDEFGH")
    for _ in range(7):
        page.actions_["rehearsal.remove"].trigger()
    assert len(page.bids.rows) == 1
    assert "minder dan twee" in page.findings.rows[-1].text


def test_a_case_is_written_and_opened_again(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = rehearsal_page(make_desk("", "anouk"))
    file = tmp_path / "proef.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page.actions_["rehearsal.save"].trigger()
    assert json.loads(file.read_text("utf-8"))["bids"][0]["price"] == "750000"
    page.actions_["rehearsal.remove"].trigger()
    page.actions_["rehearsal.open"].trigger()
    assert len(page.bids.rows) == 8
    file.write_text("{}", encoding="utf-8")
    page.actions_["rehearsal.open"].trigger()
    assert len(page.bids.rows) == 8


def test_bids_of_an_earlier_dossier_are_taken_from_a_lot_with_a_fixed_ranking(
    make_desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    earlier = make_desk("ranked", "anouk").course.path
    early = make_desk("priced", "anouk").course.path
    desk = make_desk("", "anouk")
    page = rehearsal_page(desk)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(early), ""))
    page.actions_["rehearsal.earlier"].trigger()
    assert desk.frame.message.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(earlier), ""))
    dialog = asked(desk, "rehearsal.earlier")
    choose(dialog, "Perceel", 4)
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert [place.bid for place in page.places.rows] == ["B", "D", "A", "C"]


def test_cells_and_curve_are_told_to_a_screen_reader(make_desk: MakeDesk) -> None:
    page = rehearsal_page(make_desk("", "anouk"))
    spoken = page.bids.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "A, K1.1 Diagnose en intake: 8"
    assert QAccessible.queryAccessibleInterface(page.curve) is not None
    assert page.curve.accessibleName() == "Kromme van prijs naar punten"


@pytest.mark.parametrize("size", [(1366, 768), (1080, 600)])
@pytest.mark.parametrize("step", ["criteria", "rehearsal"])
def test_both_pages_fit_a_small_window(make_desk: MakeDesk, size: tuple[int, int], step: str) -> None:
    desk = make_desk("", "anouk")
    desk.frame.window.resize(*size)
    page = desk.show(step)
    assert page.minimumSizeHint().width() <= page.width()
    assert desk.frame.window.size().width() == size[0]


def test_a_case_of_another_model_gives_what_fits(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk("", "anouk")
    page = rehearsal_page(desk)
    case = rehearsing.invented(desk.workspace.session, 4)
    bids, notes = rehearsing.fitted(page.lot.model, case.bids, case.model)
    assert (bids, notes) == (case.bids, ())


# --- published documents and changes ----------------------------------------------------------------------------------


def with_document(desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CriteriaPage:
    """Keep a guide through the window, as published."""
    file = tmp_path / "leidraad.pdf"
    file.write_bytes(annex("Leidraad", 9))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page = criteria_page(desk)
    page.actions_["documents"].trigger()
    listed = next(one for one in page.findChildren(QDialog) if one.windowTitle() == "Gepubliceerde stukken")
    button = next(one for one in listed.findChildren(QPushButton) if "bewaren" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = listed.findChild(ActDialog)
    assert isinstance(dialog, ActDialog)
    choose(dialog, "Soort stuk", "document")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    table = listed.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.model().rowCount() == 1
    listed.accept()
    return page


def begin(page: CriteriaPage, desk: Desk, qtbot: QtBot, kind: str, second: str = "") -> ActDialog:
    dialog = asked(desk, "model.change")
    choose(dialog, "Grond", kind)
    choose(dialog, "Stuk", 1)
    number = field(dialog, "Bladzijde")
    assert isinstance(number, QSpinBox)
    assert number.maximum() == 9
    number.setValue(4)
    if second:
        choose(dialog, "Bevestigd door", second)
    dialog.form.reason.setPlainText("In de leidraad staan voor K4 20 punten en voor de prijs 20.")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    return dialog


def test_a_transfer_error_is_mended_in_a_draft_and_recorded_by_two_people(
    make_desk: MakeDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("published", "anouk")
    page = with_document(desk, tmp_path, qtbot, monkeypatch)
    assert not page.actions_["model.record"].isEnabled()
    begin(page, desk, qtbot, "transfer", "joris")
    assert page.about.text() == "Wijziging op grond van leidraad.pdf, bladzijde 4: nog niet vastgelegd."
    before = page.lot.model
    ids = [row.node.id for row in page.criteria.rows]
    page.form.criteria.selectRow(ids.index("K4"))
    dialog = asked(desk, "criterion.edit")
    write(dialog, "Punten", "20")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert page.lot.model == before != page.model
    page.actions_["model.record"].trigger()
    refused = desk.dialog(ActDialog)
    assert isinstance(refused, ActDialog)
    qtbot.mouseClick(refused.form.carry, Qt.MouseButton.LeftButton)
    assert "samen 110 punten" in refused.form.error.text()
    refused.reject()
    page.actions_["model.choose"].trigger()
    chooser = desk.dialog(MethodDialog)
    assert isinstance(chooser, MethodDialog)
    chooser.points.setText("20")
    qtbot.mouseClick(chooser.take, Qt.MouseButton.LeftButton)
    page.actions_["model.record"].trigger()
    last = desk.dialog(ActDialog)
    assert isinstance(last, ActDialog)
    assert "K4 punten: 10 → 20" in last.form.consequence.text()
    qtbot.mouseClick(last.form.carry, Qt.MouseButton.LeftButton)
    assert page.draft is None
    assert page.about.text().endswith("1 wijziging sindsdien.")
    (change,) = page.dossier.model_changes
    assert change.second == "joris"


def test_a_draft_can_be_dropped_and_a_nota_needs_its_own_document(
    make_desk: MakeDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("published", "anouk")
    page = with_document(desk, tmp_path, qtbot, monkeypatch)
    dialog = begin(page, desk, qtbot, "notice")
    assert not dialog.form.carry.isEnabled()
    dialog.reject()
    begin(page, desk, qtbot, "transfer", "joris")
    assert page.draft is not None
    page.actions_["model.drop"].trigger()
    assert page.draft is None
    assert page.about.text().startswith("Gepubliceerd op")


def test_a_criterion_is_pointed_to_its_page(
    make_desk: MakeDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("published", "anouk")
    page = with_document(desk, tmp_path, qtbot, monkeypatch)
    page.form.criteria.selectRow(1)
    dialog = asked(desk, "criterion.page")
    number = field(dialog, "Bladzijde")
    assert isinstance(number, QSpinBox)
    number.setValue(7)
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert texts(page.criteria)[1][-1] == "7"
    told = page.criteria.index(1, 6).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Bladzijde 7 van leidraad.pdf"


# --- payment by results -----------------------------------------------------------------------------------------------


def test_how_result_based_prices_compare_is_chosen_and_shown(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    dialog = asked(desk, "payment")
    assert not field(dialog, "Deel start (%)").isVisible()
    choose(dialog, "Resultaat: vergelijk op", "placement")
    choose(dialog, "Resultaat: welk percentage", "own")
    choose(dialog, "Criterium plaatsing", "K2")
    write(dialog, "Deel start (%)", "50")
    write(dialog, "Deel plaatsing (%)", "40")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert "samen 90 %" in dialog.form.error.text()
    write(dialog, "Deel plaatsing (%)", "50")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    payment = page.lot.payment
    assert payment is not None
    assert (payment.figure, payment.rate, payment.placement) == ("placement", "own", "K2")
    assert ["Start / plaatsing / duurzaam", "50 % / 50 % / 0 %"] in [
        [cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in texts(page.rules)
    ]
    assert desk.frame.rail.button("criteria").state.kind == "attention"  # K2 gives points too: it counts twice
    page.actions_["payment"].trigger()
    again = desk.dialog(ActDialog)
    assert isinstance(again, ActDialog)
    choose(again, "Resultaat: vergelijk op", "")
    qtbot.mouseClick(again.form.carry, Qt.MouseButton.LeftButton)
    assert page.lot.payment is None


def test_after_publication_it_changes_on_the_basis_of_a_begun_change(
    make_desk: MakeDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("published", "anouk")
    page = with_document(desk, tmp_path, qtbot, monkeypatch)
    assert not page.actions_["payment"].isEnabled()
    begin(page, desk, qtbot, "transfer", "joris")
    dialog = asked(desk, "payment")
    choose(dialog, "Resultaat: vergelijk op", "clients")
    choose(dialog, "Resultaat: welk percentage", "reference")
    write(dialog, "Plaatsing (%)", "40")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert page.lot.payment is not None
    (change,) = desk.workspace.dossier.model_changes
    assert (change.kind, change.second, change.page) == ("transfer", "joris", 4)


def test_the_rehearsal_compares_by_expected_cost_and_says_so(make_desk: MakeDesk) -> None:
    desk = make_desk("", "anouk")
    page = rehearsal_page(desk)
    before = [place.price for place in page.found.ranking.places] if page.found else []
    payment = ResultPayment(
        figure=ResultFigure.PLACEMENT, rate=RateSource.OWN, placement="K2", start=Decimal(50), on_placement=Decimal(50)
    )
    assert desk.workspace.act("betalen", modelling.set_payment, desk.workspace.lot.number, payment)
    assert page.found is not None
    assert page.found.findings[0].code == "rehearsal-payment"
    assert [place.price for place in page.found.ranking.places] != before


def test_a_begun_change_is_rehearsed_kept_while_the_dossier_is_closed_and_asked_about_with_the_window(
    make_desk: MakeDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("published", "anouk")
    page = with_document(desk, tmp_path, qtbot, monkeypatch)
    begin(page, desk, qtbot, "transfer", "joris")
    page.form.criteria.selectRow(1)
    dialog = asked(desk, "criterion.edit")
    write(dialog, "Punten", "12")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    rehearsal = rehearsal_page(desk)
    assert rehearsal.model.leaf("K1.1").points == 12
    assert "nog niet is vastgelegd" in rehearsal.about.text()
    assert desk.workspace.unrecorded() == (desk.workspace.lot.number,)


def test_a_refusal_after_the_method_dialog_was_closed_is_no_failure(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    page.actions_["model.choose"].trigger()
    dialog = desk.dialog(MethodDialog)
    dialog.close()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # what is to be deleted goes now
    with qtbot.captureExceptions() as failures:
        desk.workspace.problems.emit("Proef", [])
        desk.workspace.failed.emit("Proef", TenderDeskError("model-unchanged", lot=1))
    assert failures == []


def test_an_error_makes_the_dialog_no_higher_than_its_text(make_desk: MakeDesk) -> None:
    desk = make_desk("", "anouk")
    criteria_page(desk)
    dialog = asked(desk, "payment")
    high = dialog.height()
    dialog.show_error("Een korte zin die zegt wat er niet kan.")
    assert dialog.height() <= high + 60


def test_a_label_gets_a_condition_in_the_table_of_levels(
    make_desk: MakeDesk, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    page.form.criteria.selectRow(1)
    dialog = asked(desk, "criterion.edit")
    choose(dialog, "Schaal", "levels")
    table = field(dialog, "Niveaus")
    assert isinstance(table, QTableView)
    levels = table.model()
    assert isinstance(levels, TableModel)
    qtmodeltester.check(levels)
    best = next(row for row, told in enumerate(texts(levels)) if told[0] == "10")
    for column, text in ((2, "uitstekend"), (3, "in ten minste twee domeinen beter"), (4, "3"), (5, "intake; nazorg")):
        assert levels.setData(levels.index(best, column), text)
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert "voorwaarde" in dialog.form.error.text().lower()
    assert dialog.isVisible()
    levels.setData(levels.index(best, 4), "2")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    leaf = find(page.lot.model.criteria, "K1.1")
    assert isinstance(leaf, Leaf)
    assert isinstance(leaf.scale, LabelledScale)
    level = next(one for one in leaf.scale.levels if one.score == 10)
    assert (level.condition, level.domains, level.needs) == (
        "in ten minste twee domeinen beter",
        ("intake", "nazorg"),
        2,
    )


def test_levels_are_added_below_emptied_rows_go_and_a_double_score_is_refused(
    make_desk: MakeDesk, qtbot: QtBot
) -> None:
    desk = make_desk("", "anouk")
    page = criteria_page(desk)
    page.form.criteria.selectRow(1)
    dialog = asked(desk, "criterion.edit")
    choose(dialog, "Schaal", "levels")
    table = field(dialog, "Niveaus")
    assert isinstance(table, QTableView)
    levels = table.model()
    count = levels.rowCount()
    levels.setData(levels.index(count - 1, 0), "8")
    assert levels.rowCount() == count + 1
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert "eigen score" in dialog.form.error.text()
    levels.setData(levels.index(count - 1, 1), "80")
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    levels.setData(levels.index(count - 1, 0), "")
    levels.setData(levels.index(count - 1, 1), "")
    assert levels.rowCount() == count
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
