"""What each page shows of the dossier, to whom, and what it lets them do."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests import small_tender
from tests.gui.desk import Desk, MakeDesk
from tests.gui.small import STRONG, WEAK

from tender_desk import resources
from tender_desk.core.award import ProposalState
from tender_desk.core.bids import Part
from tender_desk.core.problems import ChangedElsewhere
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.desk import intake
from tender_desk.desk.arrivals import receive
from tender_desk.desk.dossiers import publish
from tender_desk.gui.actions import menu_titles
from tender_desk.gui.background import Progress, StoppedError
from tender_desk.gui.cells import Score
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.pages.bid_offers import Chosen
from tender_desk.gui.pages.bid_rows import file_rows
from tender_desk.gui.pages.bids import BidsPage, read_together
from tender_desk.gui.pages.compare import ComparePage
from tender_desk.gui.pages.dossier import DossierPage
from tender_desk.gui.pages.proposal import ProposalPage
from tender_desk.gui.pages.ranking import RankingPage
from tender_desk.gui.pages.scoring import ScoringPage
from tender_desk.gui.pages.selection import SelectionPage
from tender_desk.gui.steps import all_steps
from tender_desk.gui.table import Role, TableModel

ENGLISH = resources.path("ui", "translations", "tender_desk_en.ts")
STEPS = [step.code for step in all_steps()]


def kind_of(desk: Desk, step: str) -> str:
    return desk.frame.rail.button(step).state.kind


def test_the_rail_follows_the_gates_of_the_chosen_lot(make_desk: MakeDesk) -> None:
    desk = make_desk("selected", "anouk")
    assert [kind_of(desk, step) for step in STEPS] == [
        "done",
        "done",
        "done",
        "done",
        "progress",
        "locked",
        "locked",
        "locked",
    ]
    desk.workspace.choose_lot(5)
    assert kind_of(desk, "bids") in ("none", "progress")
    assert kind_of(desk, "selection") == "locked"


@pytest.mark.parametrize("gate", ["", "opened", "final", "ranked"])
def test_every_page_opens_for_everyone_at_every_gate(gate: str, make_desk: MakeDesk) -> None:
    for person in ("anouk", "sanne", "ellen", "joris"):
        desk = make_desk(gate, person)
        for step in STEPS:
            page = desk.show(step)
            assert page.title.text()
            assert not desk.frame.message.isVisible(), (person, step)


@pytest.mark.parametrize("size", [(1366, 768), (1080, 600)])
def test_pages_fit_a_small_window(size: tuple[int, int], make_desk: MakeDesk) -> None:
    desk = make_desk("ranked", "anouk")
    desk.frame.window.resize(*size)
    for step in STEPS:
        desk.show(step)
        assert (desk.frame.window.width(), desk.frame.window.height()) == size, step


def test_the_models_of_all_pages_keep_the_rules_of_qt(make_desk: MakeDesk, qtmodeltester: ModelTester) -> None:
    desk = make_desk("ranked", "anouk")
    for step in STEPS:
        page = desk.show(step)
        for model in page.findChildren(TableModel):
            qtmodeltester.check(model)


def test_every_cell_has_a_sentence_for_a_screen_reader(make_desk: MakeDesk) -> None:
    desk = make_desk("ranked", "anouk")
    for step in STEPS:
        for model in desk.show(step).findChildren(TableModel):
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    spoken = model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
                    assert isinstance(spoken, str), (step, row, column)


def test_publishing_is_offered_once_and_moves_every_lot(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("", "anouk")
    page = desk.show("dossier")
    assert isinstance(page, DossierPage)
    desk.frame.actions_["publish"].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
    assert [row.gate for row in page.lots.rows] == ["published", "published"]
    assert not desk.frame.actions_["publish"].isEnabled()


def test_an_evaluator_does_not_see_received_files(make_desk: MakeDesk) -> None:
    page = make_desk("received", "sanne").show("bids")
    assert "inkoopadviseur" in page.reason


def test_a_file_that_is_no_form_is_registered_and_named(
    make_desk: MakeDesk, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = make_desk("published", "anouk")
    page = desk.show("bids")
    assert isinstance(page, BidsPage)
    folder = tmp_path_factory.mktemp("binnen")
    (folder / "brief.txt").write_text("Geachte heer, mevrouw", encoding="utf-8")
    page.receive([folder])
    qtbot.waitUntil(lambda: len(page.files.rows) == 1, timeout=10_000)
    assert page.files.rows[0].short_name == "brief.txt"
    assert desk.frame.message.isVisible()
    assert "brief.txt" in desk.frame.message.words.text()


def test_opening_needs_a_second_person_and_a_bid(make_desk: MakeDesk) -> None:
    desk = make_desk("published", "anouk")
    desk.show("bids")
    desk.frame.actions_["open"].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    assert not dialog.form.carry.isEnabled()
    dialog.form.second.setCurrentIndex(0)
    dialog.form.carry.click()
    assert dialog.isVisible()
    assert "geen inschrijving" in dialog.form.error.text()
    dialog.reject()


def test_several_demands_are_judged_at_once_and_a_refusal_needs_its_reason(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "anouk")
    page = desk.show("selection")
    assert isinstance(page, SelectionPage)
    page.form.matrix.selectAll()
    page.form.keep.click()
    assert desk.frame.rail.button("selection").state.kind == "done"
    page.form.matrix.setCurrentIndex(page.matrix.index(2, 5))
    page.form.state.setCurrentIndex(page.form.state.findData(DemandState.NOT_MET))
    assert not page.form.keep.isEnabled()
    page.form.reason.setPlainText("De referentie telt 62 trajecten.")
    page.form.keep.click()
    finding = next(f for f in desk.workspace.dossier.findings if f.bid == "E" and f.demand == "G3")
    assert finding.reason == "De referentie telt 62 trajecten."
    assert "niet voldaan" in page.matrix.index(2, 5).data()


def test_a_bid_is_put_aside_only_with_ground_and_reason(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "anouk")
    desk.show("selection")
    desk.frame.actions_["exclude"].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    dialog.form.reason.setPlainText("te kort")
    assert not dialog.form.carry.isEnabled()
    dialog.reject()


def test_only_grounds_that_fit_a_bid_are_offered_to_put_it_aside(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "anouk")
    dossier, number = desk.workspace.dossier, desk.workspace.lot.number
    late, in_time, *_ = (bid.code for bid in dossier.bids_left(number))
    changed = tuple(replace(bid, late=True) if (bid.lot, bid.code) == (number, late) else bid for bid in dossier.bids)
    desk.workspace._show(replace(dossier, bids=changed))
    desk.show("selection")
    desk.frame.actions_["exclude"].trigger()
    own = (box for box in desk.dialog(ActDialog).findChildren(QComboBox) if box.objectName() != "second")
    bids, grounds, _ = own
    bids.setCurrentIndex(-1)
    bids.setCurrentIndex(bids.findData(late))
    assert grounds.currentData() == ExclusionGround.LATE
    bids.setCurrentIndex(bids.findData(in_time))
    assert grounds.currentIndex() == -1
    offered = {grounds.itemData(row) for row in range(grounds.count())}
    assert offered == set(ExclusionGround) - {ExclusionGround.LATE, ExclusionGround.WITHDRAWN}
    grounds.setCurrentIndex(grounds.findData(ExclusionGround.INVALID))
    bids.setCurrentIndex(bids.findData(late))
    assert grounds.currentData() == ExclusionGround.INVALID


def test_a_score_is_saved_as_soon_as_it_is_complete(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("selected", "sanne")
    page = desk.show("scoring")
    assert isinstance(page, ScoringPage)
    qtbot.keyClick(page.own.scale, Qt.Key.Key_6)
    page.own.form.strong.setPlainText(STRONG)
    assert "zwak punt" in page.own.form.error.text()
    before = desk.workspace.dossier.version
    page.own.form.weak.setFocus()
    qtbot.keyClicks(page.own.form.weak, WEAK)
    qtbot.waitUntil(lambda: desk.workspace.dossier.version > before, timeout=5_000)
    assert page.own.form.weak.textCursor().position() == len(WEAK), "the cursor stays where one types"
    assert [score.score for score in desk.workspace.dossier.own_scores] == [Decimal(6)]
    assert desk.frame.who.saved.text().startswith("Opgeslagen om")


def test_what_was_typed_and_is_not_complete_is_there_again(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("selected", "sanne")
    page = desk.show("scoring")
    assert isinstance(page, ScoringPage)
    qtbot.keyClick(page.own.scale, Qt.Key.Key_4)
    page.own.form.strong.setPlainText("Nog niet af")
    desk.as_person("henk")
    assert page.own.form.strong.toPlainText() == ""
    desk.as_person("sanne")
    assert page.own.form.strong.toPlainText() == "Nog niet af"
    assert page.own.scale.score == Decimal(4)


def test_a_ten_needs_no_weak_point_and_the_key_is_1(make_desk: MakeDesk, qtbot: QtBot) -> None:
    page = make_desk("selected", "sanne").show("scoring")
    assert isinstance(page, ScoringPage)
    qtbot.keyClick(page.own.scale, Qt.Key.Key_1)
    page.own.form.strong.setPlainText(STRONG)
    assert page.own.scale.score == Decimal(10)
    assert page.own.missing() == []


def test_the_heading_of_a_task_is_text_and_shows_no_markup(make_desk: MakeDesk) -> None:
    page = make_desk("scored", "sanne").show("scoring")
    assert isinstance(page, ScoringPage)
    shown = [label.text() for label in page.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.RichText]
    assert not [text for text in shown if "<" in text or "&nbsp;" in text]
    assert page.form.criterion.text() == "K1.1 Diagnose en intake"
    assert page.form.weighs.text() == "weegt 10 punten · Inschrijving A"


def test_an_evaluator_sees_no_scores_of_others_and_no_names(make_desk: MakeDesk) -> None:
    desk = make_desk("scored", "sanne")
    page = desk.show("scoring")
    assert isinstance(page, ScoringPage)
    shown = " ".join(str(page.tasks.index(row, 0).data()) for row in range(page.tasks.rowCount()))
    assert "Kadelicht" not in shown
    assert not page.form.modes.isVisible()
    assert page.own.isVisible()
    assert not page.team.isVisible()


def test_the_chair_sees_each_score_and_fixes_the_one_of_the_team(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("scored", "ellen")
    page = desk.show("scoring")
    assert isinstance(page, ScoringPage)
    assert len(page.given.rows) == 4
    qtbot.keyClick(page.team.scale, Qt.Key.Key_8)
    page.team.agreed.strong.setPlainText(STRONG)
    page.team.agreed.weak.setPlainText(WEAK)
    assert not page.team.agreed.next.isEnabled()
    page.team.agreed.reason.setPlainText("Concreet en toetsbaar.")
    page.team.agreed.next.click()
    agreed = desk.workspace.dossier.agreed[4]
    assert isinstance(agreed, tuple)
    assert len(agreed) == 1
    assert "nog 15" in desk.frame.actions_["freeze"].statusTip()


def test_the_ranking_shows_the_totals_of_the_pictures_and_who_is_out(make_desk: MakeDesk) -> None:
    desk = make_desk("priced", "anouk")
    page = desk.show("ranking")
    assert isinstance(page, RankingPage)
    rows = [[page.places.index(row, column).data() for column in (0, 1, 5, 6)] for row in range(5)]
    assert rows == [
        ["1", "B Stichting Kadelicht", "86,85", "beste"],
        ["2", "D Combinatie Zandlei", "86,23", "−0,62"],
        ["3", "A Duinroos Loopbaan B.V.", "85,95", "−0,90"],
        ["4", "C Wilgentak Advies B.V.", "80,36", "−6,49"],
        ["–", "E Spaarnvonk B.V.", "", ""],
    ]
    assert "Geschiktheidseis G3" in page.places.rows[4].why_out
    before = [row.text for row in page.before.rows]
    assert "Klein verschil (0,62 punt): laat jurist de brieven meelezen." in before


def test_choosing_a_bid_shows_how_its_points_came_about(make_desk: MakeDesk) -> None:
    page = make_desk("priced", "anouk").show("ranking")
    assert isinstance(page, RankingPage)
    page.form.places.selectRow(1)
    assert page.form.stepsOf.text() == "D  Combinatie Zandlei"
    calculated = {
        page.steps.index(row, 0).data(): page.steps.index(row, 5).data() for row in range(page.steps.rowCount())
    }
    assert calculated["K3 Doorlooptijd"] == "7,27"
    assert calculated["Totaal"] == "86,23"


def test_before_prices_are_open_the_ranking_says_what_unlocks_it(make_desk: MakeDesk) -> None:
    desk = make_desk("final", "anouk")
    page = desk.show("ranking")
    assert "prijzen" in page.reason
    assert desk.frame.rail.button("ranking").state.reason


def test_the_comparison_stands_in_order_of_rank_with_differences(make_desk: MakeDesk) -> None:
    page = make_desk("priced", "anouk").show("compare")
    assert isinstance(page, ComparePage)
    assert [column.head.letter for column in page.table.columns[1:]] == ["B", "D", "A", "C"]  # type: ignore[attr-defined]
    codes = [row.code for row in page.table.rows]
    assert codes == ["K1", "K1.1", "K1.2", "K1.3", "K2", "K3", "K4", "price"]
    cell = page.table.index(2, 2).data(Role.CELL)
    assert isinstance(cell, Score)
    assert (cell.label, cell.points, cell.difference) == ("8", "9,60", "−2,40")
    spoken = page.table.index(2, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Begeleiding naar werk, Combinatie Zandlei: score 8, 9,60 punten, −2,40"


def test_a_criterion_unfolds_to_question_answers_and_motivation(make_desk: MakeDesk) -> None:
    page = make_desk("priced", "anouk").show("compare")
    assert isinstance(page, ComparePage)
    page.form.table.activated.emit(page.table.index(2, 0))
    assert [row.kind for row in page.table.rows][:4] == ["branch", "leaf", "leaf", "detail"]
    text = page.form.table.indexWidget(page.table.index(3, 1))
    assert STRONG in text.toPlainText()  # type: ignore[attr-defined]
    page.form.table.activated.emit(page.table.index(0, 0))
    assert [row.code for row in page.table.rows][:2] == ["K1", "K2"]


def test_individual_scores_show_as_dots_and_prices_stay_sealed(make_desk: MakeDesk) -> None:
    desk = make_desk("final", "anouk")
    page = desk.show("compare")
    assert isinstance(page, ComparePage)
    assert page.table.index(7, 1).data(Role.CELL) == Score("verzegeld", open=True)
    desk.frame.actions_["compare.individual"].trigger()
    assert page.table.index(1, 1).data(Role.CELL).dots == (8, 8, 8, 8)


def test_a_proposal_becomes_a_draft_is_recorded_and_decided_on(make_desk: MakeDesk) -> None:
    desk = make_desk("ranked", "anouk")
    page = desk.show("proposal")
    assert isinstance(page, ProposalPage)
    assert not desk.frame.actions_["proposal.record"].isEnabled()
    page.form.reasons.setPlainText("De beste prijs-kwaliteitverhouding.")
    page.form.draft.click()
    assert "Stichting Kadelicht" in page.form.preview.toPlainText()
    desk.frame.actions_["proposal.record"].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    dialog.form.carry.click()
    proposal = desk.workspace.dossier.last_proposal(4)
    assert proposal is not None
    assert proposal.state is ProposalState.RECORDED
    assert page.form.decisionForm.isVisible()
    page.form.mandate.setChecked(True)
    page.form.number.setText("2027-12")
    page.decision.outcomes[ProposalState.ACCEPTED].setChecked(True)
    assert "mandaatbesluit" in page.decision.missing()


def test_one_who_only_scores_begins_on_beoordelen(make_desk: MakeDesk) -> None:
    desk = make_desk("selected", "sanne")
    assert desk.frame.page is not None
    assert desk.frame.page.code == "scoring"


def test_a_thing_to_do_leads_to_its_place(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "anouk")
    desk.frame.window.show()
    desk.frame.actions_["problem.next"].trigger()
    assert desk.frame.page is not None
    assert desk.frame.page.code == "selection"
    assert isinstance(desk.frame.page, SelectionPage)
    assert desk.frame.page.form.matrix.currentIndex().column() > 0


def test_what_was_changed_elsewhere_is_said_and_read_again(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "anouk")
    desk.show("selection")
    desk.workspace.act("Proef", lambda session: _raise(ChangedElsewhere("changed-elsewhere")))
    assert "intussen door iemand anders gewijzigd" in desk.frame.message.words.text()


def test_a_fault_of_the_program_is_shown_as_such(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "anouk")
    desk.show("selection")
    desk.workspace.failed.emit("Proef", ZeroDivisionError("door nul"))
    assert "fout in het programma" in desk.frame.message.words.text()


def _raise(error: Exception) -> None:
    raise error


def test_files_can_be_dropped_on_the_page(
    make_desk: MakeDesk, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = make_desk("published", "anouk")
    page = desk.show("bids")
    assert isinstance(page, BidsPage)
    file = tmp_path_factory.mktemp("binnen") / "brief.txt"
    file.write_text("Geachte heer, mevrouw", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    given = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(QPoint(5, 5), *given), QDropEvent(QPointF(5, 5), *given)):
        QApplication.sendEvent(page.body, event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: len(page.files.rows) == 1, timeout=10_000)


def test_every_field_one_can_reach_has_a_name(make_desk: MakeDesk) -> None:
    desk = make_desk("ranked", "anouk")
    nameless = []
    for person in ("anouk", "ellen", "sanne"):
        desk.as_person(person)
        for step in STEPS:
            for widget in desk.show(step).findChildren(QWidget):
                if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    continue
                text = widget.property("text") or widget.property("placeholderText") or widget.accessibleName()
                if not (text or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)):
                    nameless.append((step, type(widget).__name__, widget.objectName()))
    assert sorted(set(nameless)) == []


def test_reading_in_that_is_stopped_leaves_the_dossier_as_it_was(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    publish(session)
    files = [file for file in small_tender.bid_files() if file.name.startswith("1/")]
    receive(session, [*files, small_tender.arrivals(files)])
    waiting = [receipt.id for receipt in intake.waiting(session.load())]
    seen: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 1:
            progress.cancel()

    progress = Progress(report)
    before = session.load()
    with pytest.raises(StoppedError):
        read_together(session, waiting[::-1], False, progress)
    assert seen == [(0, 4), (1, 4)]
    assert session.load() == before
    session.store.close()


def has_buddy(label: QLabel) -> bool:
    found: QWidget | None = label.buddy()
    return found is not None


def letters(texts: Iterable[str]) -> list[str]:
    found = [re.search(r"(?<!&)&(\w)", text) for text in texts]
    return [letter[1].casefold() for letter in found if letter]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_fields_or_menus_share_an_alt_letter(make_desk: MakeDesk, language: str) -> None:
    english = {m.findtext("source"): m.findtext("translation") for m in ElementTree.parse(ENGLISH).iter("message")}

    def shown(text: str) -> str:
        return text if language == "nl" else english.get(text) or text

    desk = make_desk("agreed", "ellen")
    menus = [shown(title) for title in menu_titles().values()]
    actions = [action.shortcut().toString() for action in desk.frame.actions_]
    keys = [key[4:].casefold() for key in actions if re.fullmatch(r"Alt\+\w", key)]
    for gate, person in (("agreed", "ellen"), ("selected", "sanne"), ("ranked", "anouk")):
        desk = make_desk(gate, person)
        for step in ["start", *STEPS]:
            labels = [one for one in desk.show(step).findChildren(QLabel) if one.isVisible() and has_buddy(one)]
            used = [*letters(menus), *keys, *letters(shown(label.text()) for label in labels)]
            assert len(used) == len(set(used)), (step, sorted(used))


def test_alt_and_a_letter_lead_to_the_field(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("selected", "sanne")
    page = desk.show("scoring")
    assert isinstance(page, ScoringPage)
    desk.frame.window.activateWindow()
    qtbot.waitUntil(desk.frame.window.isActiveWindow)
    qtbot.keyClick(desk.frame.window, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert page.own.form.weak.hasFocus()
    qtbot.keyClick(desk.frame.window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert page.own.form.strong.hasFocus()


def test_what_policy_refuses_is_not_offered_on_any_page_and_says_why(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "sanne")
    desk.show("dossier")
    for action in ("publish", "open", "files.read", "exclude", "ranking.fix", "report.excel", "prices.open"):
        assert not desk.frame.actions_[action].isEnabled(), action
        assert "Sanne Kuipers" in desk.frame.actions_[action].toolTip()
    desk.as_person("anouk")
    desk.show("dossier")
    assert "kan pas nadat" in desk.frame.actions_["ranking.fix"].toolTip()
    assert "kan niet meer" in desk.frame.actions_["open"].toolTip()


@pytest.mark.parametrize(
    ("method", "parameters", "total", "gap"),
    [
        ("utility_index", {"quality_weight": Fraction(60), "price_weight": Fraction(40)}, "0,877735", "−0,001120"),
        ("price_per_quality_point", {}, "12.203,00", "+164,55"),
        ("fixed_price_best_quality", {}, "60,66", "−0,26"),
    ],
)
def test_a_ranking_figure_is_shown_with_the_decimals_that_tell_bids_apart(
    make_desk: MakeDesk, method: str, parameters: dict[str, Fraction], total: str, gap: str
) -> None:
    desk = make_desk("priced", "anouk")
    dossier, number = desk.workspace.dossier, desk.workspace.lot.number
    lot = dossier.tender.lot(number)
    model = replace(lot.model, method=method, price=None, quality_scaled_to_best=False, parameters=parameters)
    lots = tuple(replace(one, model=model) if one.number == number else one for one in dossier.tender.lots)
    desk.workspace._show(replace(dossier, tender=replace(dossier.tender, lots=lots)))
    page = desk.show("ranking")
    assert isinstance(page, RankingPage)
    heads = [str(page.places.headerData(c, Qt.Orientation.Horizontal)) for c in range(page.places.columnCount())]
    shown = [
        [str(page.places.index(row, heads.index(head)).data()) for head in ("Totaal", "Verschil")] for row in (0, 1)
    ]
    assert (shown[0], shown[1][1]) == ([total, "beste"], gap)
    desk.show("compare")


def test_an_abnormally_low_price_stands_with_the_part_b_it_was_read_from(make_desk: MakeDesk) -> None:
    desk = make_desk("priced", "anouk")
    dossier, number = desk.workspace.dossier, desk.workspace.lot.number
    lots = tuple(replace(one, low_below_next=Decimal(1)) for one in dossier.tender.lots)
    ruled = replace(dossier, tender=replace(dossier.tender, lots=lots))
    low = [row for row in file_rows(ruled, number, {}) if row.low is not None]
    assert [row.receipt.part for row in low] == [Part.PRICE]
    assert low[0].problems[-1].code == "abnormally-low"
    assert [row for row in file_rows(dossier, number, {}) if row.low is not None] == []
    chosen = Chosen(desk.workspace, low[0], low[0].low)
    assert (chosen.place, chosen.bid is not None) == ("price", True)
