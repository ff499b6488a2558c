"""What must be readable in a small window, and what leads on instead of ending."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot
from tests import small_tender
from tests.gui.desk import MakeDesk
from tests.small_tender import CLOSING

from tender_desk.core.gates import list_differences
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.core.selection import DemandState
from tender_desk.core.stated import Statement
from tender_desk.desk import arrivals, receipts, selecting
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.annexes import AnnexDialog
from tender_desk.gui.dialogs.bid_life import correct_dialog, fields_of
from tender_desk.gui.dialogs.repair import repair_dialog
from tender_desk.gui.dialogs.versions import versions_dialog
from tender_desk.gui.pages.bids import BidsPage
from tender_desk.gui.pages.scoring import ScoringPage
from tender_desk.gui.score_input import LevelButton
from tender_desk.importing.lists import ReceiptLine, receipt_list
from tender_desk.wording import error_text

WHY = "De inschrijver heeft dit bestand per brief ingetrokken."


def test_the_number_of_a_page_fits_its_box(make_desk: MakeDesk) -> None:
    desk = make_desk("selected", "sanne")
    page = desk.show("scoring")
    bid = desk.workspace.dossier.bids_left(4)[0]
    dialog = AnnexDialog(desk.workspace, bid, desk.workspace.lot.model.leaves[0], page.theme, page.icons, page)
    dialog.page.setMaximum(9999)
    dialog.page.setValue(9999)
    dialog.show()
    needed = QFontMetricsF(dialog.page.font()).horizontalAdvance("9999")
    assert dialog.page.lineEdit().contentsRect().width() >= needed
    dialog.close()


def test_no_word_under_a_score_is_cut_through(make_desk: MakeDesk) -> None:
    desk = make_desk("scored", "ellen")
    desk.frame.window.resize(QSize(1366, 768))
    page = desk.show("scoring")
    assert isinstance(page, ScoringPage)
    for button in page.team.findChildren(LevelButton):
        assert button.width() >= button.longest(), button.accessibleName()


def test_the_columns_of_the_versions_take_the_width_there_is(make_desk: MakeDesk) -> None:
    desk = make_desk("received", "anouk")
    page = desk.show("bids")
    assert isinstance(page, BidsPage)
    dialog = versions_dialog(desk.workspace, page.files.rows[0].receipt, page)
    header = dialog.findChildren(QTableView)[0].horizontalHeader()
    assert header.sectionResizeMode(0) == QHeaderView.ResizeMode.ResizeToContents
    assert header.sectionResizeMode(1) == header.sectionResizeMode(2) == QHeaderView.ResizeMode.Stretch
    dialog.close()


def test_a_message_takes_two_lines_and_says_the_rest_in_its_tip(make_desk: MakeDesk) -> None:
    desk = make_desk("received", "anouk")
    desk.show("bids")
    bar = desk.frame.message
    bar.say("Openen", [f"punt {number}" for number in range(20)])
    line = QFontMetricsF(bar.words.font()).lineSpacing()
    assert bar.height() < 4 * line
    assert "punt 19" in bar.words.toolTip()
    assert bar.words.text().startswith("Openen · 20 punten")


def test_a_listed_file_that_is_not_here_is_accounted_for_in_the_window(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("received", "anouk")
    page = desk.show("bids")
    assert not page.actions_["list.dismiss"].isEnabled()
    lines = [ReceiptLine(f"weg-{number}.xlsx", CLOSING, "Weg B.V.") for number in range(2)]
    reference = desk.workspace.dossier.tender.reference
    arrivals.receive(desk.workspace.session, [receipts.Given("lijst.xlsx", receipt_list(reference, lines))])
    desk.workspace.reload()
    assert page.actions_["list.dismiss"].isEnabled()
    page.actions_["list.dismiss"].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    assert not dialog.form.carry.isEnabled()
    box = next(one for one in dialog.findChildren(QComboBox) if one.findData("weg-0.xlsx") >= 0)
    box.setCurrentIndex(0)
    dialog.form.reason.setPlainText(WHY)
    dialog.form.carry.click()
    missing = [one for one in list_differences(desk.workspace.dossier) if one.code == "listed-missing"]
    assert [one.values["file"] for one in missing] == ["weg-1.xlsx"]


def test_every_line_of_a_refusal_in_a_dialog_is_seen(make_desk: MakeDesk) -> None:
    desk = make_desk("received", "anouk")
    page = desk.show("bids")
    page.actions_["open"].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    problems = [Problem("listed-missing", "", {"file": f"weg-{n}.xlsx", "list": "lijst.xlsx"}) for n in range(9)]
    desk.workspace.problems.emit("Openen", problems)
    error = dialog.form.error
    assert "En nog 3" in error.text()
    assert error.height() >= error.heightForWidth(error.width())
    dialog.reject()


def test_an_answer_is_corrected_in_several_lines_and_fields_have_their_names(make_desk: MakeDesk) -> None:
    desk = make_desk("selected", "anouk")
    page = desk.show("bids")
    bid = desk.workspace.dossier.bids_left(4)[0]
    answer = bid.answers[0]
    dialog = correct_dialog(desk.workspace, bid, answer.place, page)
    texts = [one for one in dialog.findChildren(QPlainTextEdit) if one is not dialog.form.reason]
    old = next(one for one in texts if one.isReadOnly())
    assert old.toPlainText() == answer.text
    assert "\n\n" in old.toPlainText()
    field = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Onderdeel")
    field.setCurrentIndex(-1)
    assert old.toPlainText() == ""
    dialog.close()
    stated = tuple(
        Statement(field, "ja", "") for field in ("declaration.G1", "reference.1.client", "partner.2.name", "sroi")
    )
    names = dict(fields_of(desk.workspace, bid.stating(statements=stated)))
    assert names["declaration.G1"].startswith("G1 Inschrijving") or names["declaration.G1"] == "Verklaring G1"
    assert names["reference.1.client"] == "Referentie 1 Opdrachtgever"
    assert names["partner.2.name"] == "Combinant of onderaannemer 2 Naam"
    assert names["sroi"] == "Social return (%)"


def test_an_error_about_a_field_says_its_name_beside_its_code() -> None:
    empty = TenderDeskError("correction-empty", field="reference.1.client")
    assert "Referentie 1, Opdrachtgever (reference.1.client)" in error_text(empty, "nl")
    unknown = TenderDeskError("correction-empty", field="figure.K2")
    assert "van figure.K2;" in error_text(unknown, "nl")
    declared = TenderDeskError("correction-empty", field="declaration.G3")
    assert "Verklaring G3 (declaration.G3)" in error_text(declared, "nl")


def test_a_file_that_cannot_be_shown_says_so_on_the_card_of_findings_too(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk("published", "anouk")
    broken = small_tender.bid_files()[0]
    arrivals.receive(desk.workspace.session, [receipts.Given("stuk.xls", broken.content[:200])])
    desk.workspace.reload()
    page = desk.show("bids")
    assert isinstance(page, BidsPage)
    assert "stuk.xls" in page.form.noContent.text()
    assert page.form.noFindings.text() == page.form.noContent.text()


def test_before_repair_is_asked_the_dialog_names_who_else_stands_open_on_the_chosen_demand(make_desk: MakeDesk) -> None:
    desk = make_desk("opened", "anouk")
    demand, other = desk.workspace.dossier.tender.lot(4).demands[:2]
    declared = [selecting.Judged(4, code, demand.id, DemandState.DECLARED) for code in "BCD"]
    assert desk.workspace.act("Oordeel", selecting.judge, declared)
    bid = desk.workspace.dossier.bid(4, "A")
    dialog = repair_dialog(desk.workspace, bid, "Verklaringen!C5", desk.show("bids"))
    assert "staan ook nog open" not in dialog.form.consequence.text()
    subject = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Betreft")
    said = []
    for one in (demand, other):
        subject.setCurrentIndex(subject.findData(one.id))
        said.append(dialog.form.consequence.text().rpartition("inschrijving ")[2])
    assert said == ["E.", "B, C, D, E."]
    assert all(one.accessibleName() for one in dialog.findChildren(QLineEdit))
    dialog.close()
