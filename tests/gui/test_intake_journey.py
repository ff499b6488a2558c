"""Receiving bids through the real window: what is wrong and where, deciding, asking, replacing, the record."""

import io
import json
from pathlib import Path

import docx
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QDialog, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.modeltest import ModelTester
from tests import small_tender
from tests.desk.test_annexes import pdf
from tests.gui.desk import Desk, MakeDesk
from tests.gui.person import Person
from tests.gui.test_journey import make_dossier, write_files

from tender_desk.core.bids import FileState
from tender_desk.core.clarifications import CorrectionGround
from tender_desk.core.settling import Outcome
from tender_desk.desk.receipts import is_late
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.annexes import AnnexDialog
from tender_desk.gui.pages.bids import BidsPage
from tender_desk.gui.pages.scoring import ScoringPage

LOT = small_tender.tender().lot(1)
NAME, KVK = small_tender.BIDDERS["A"]
WHY = "Bevestigd in de brief van de inschrijver van 4 maart."


def bids_page(person: Person) -> BidsPage:
    person.go("bids")
    page = person.page(BidsPage)
    assert isinstance(page, BidsPage)
    return page


def hand_in(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch, **filled: str | None) -> BidsPage:
    """Make the dossier and drop the bids of lot 1 on the window, the part A of bidder A with what is given changed."""
    workbook = write_files(folder)
    make_dossier(person, workbook, monkeypatch)
    target = folder / "binnen" / "1" / "A-deel-A.xlsx"
    target.write_bytes(small_tender.quality(LOT, NAME, KVK, "62", **filled))
    page = bids_page(person)
    page.receive([folder / "binnen"])
    person.settle()
    looked = person.workspace.dossier.receipts
    person.qtbot.waitUntil(lambda: all(row.found or row.receipt.problems for row in page.files.rows), timeout=30_000)
    person.settle()
    assert isinstance(looked, tuple)
    return page


def choose_file(person: Person, page: BidsPage, name: str) -> None:
    page.form.files.selectRow([row.short_name for row in page.files.rows].index(name))
    person.settle()


def boxes(dialog: QDialog) -> list[QComboBox]:
    """The choices in the act's own form."""
    return [box for box in dialog.findChildren(QComboBox) if box.objectName() != "second"]


def test_the_sheet_shows_the_cell_of_the_chosen_finding_and_f7_goes_to_the_next(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtmodeltester: ModelTester
) -> None:
    page = hand_in(person, tmp_path, monkeypatch, **{"answer.K1.1": None, "bidder.kvk": "3412 094"})
    choose_file(person, page, "A-deel-A.xlsx")
    assert [problem.at for problem in page.findings.rows] == ["Antwoorden!C7", "Inschrijver!B7"]
    assert (page.sheets.title, page.form.cellRef.text(), page.form.contentOf.text()) == ("Antwoorden", "C7", "leeg")
    person.choose("finding.next")
    assert (page.sheets.title, page.form.cellRef.text(), page.form.contentOf.text()) == (
        "Inschrijver",
        "B7",
        "3412 094",
    )
    tabs = [page.sheets.bar.tabText(at) for at in range(page.sheets.bar.count())]
    assert "Antwoorden · 1" in tabs
    assert "Inschrijver · 1" in tabs
    qtmodeltester.check(page.sheets.model)
    choose_file(person, page, "A-deel-B.xlsx")
    assert not page.form.content.isVisible()
    assert "niet gelezen" in page.form.noContent.text()


def test_a_file_with_faults_is_read_in_with_them_and_each_finding_is_decided(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hand_in(
        person, tmp_path, monkeypatch, **{"answer.K1.1": "Voor € 4.980 per traject.", "bidder.kvk": "3412 094"}
    )
    person.choose("files.read")
    person.settle()
    choose_file(person, page, "A-deel-A.xlsx")
    bid = next(bid for bid in person.workspace.dossier.bids_in(1) if bid.bidder.name == NAME)
    assert {ask.code for ask in bid.asks} == {"price-in-answer", "kvk-length"}
    for second in ("bakker", ""):
        codes = [problem.code for problem in page.findings.rows]
        page.form.findings.selectRow(codes.index("price-in-answer" if second else "kvk-length"))
        person.choose("finding.settle")
        dialog = person.dialog(ActDialog)
        (outcome,) = boxes(dialog)
        outcome.setCurrentIndex(outcome.findData(Outcome.STANDS))
        person.confirm(second, WHY)
    bid = next(bid for bid in person.workspace.dossier.bids_in(1) if bid.bidder.name == NAME)
    assert bid.asks == ()
    assert not person.inside.frame.actions_["finding.settle"].isEnabled()


def test_reading_in_despite_errors_asks_first_and_says_what_it_means(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hand_in(person, tmp_path, monkeypatch, **{"answer.K1.1": None})
    choose_file(person, page, "A-deel-A.xlsx")
    person.choose("file.read")
    person.confirm()
    person.settle()
    (bid,) = [bid for bid in person.workspace.dossier.bids_in(1) if bid.bidder.name == NAME]
    assert bid.answer("K1.1") is None
    assert [ask.code for ask in bid.asks] == ["answer-missing"]


def test_a_question_to_the_bidder_is_asked_answered_and_followed_by_a_correction(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hand_in(person, tmp_path, monkeypatch, **{"answer.K2": "tweeënzestig"})
    choose_file(person, page, "A-deel-A.xlsx")
    person.choose("file.read")
    person.confirm()
    person.settle()
    choose_file(person, page, "A-deel-A.xlsx")
    person.choose("finding.ask")
    dialog = person.dialog(ActDialog)
    subject = next(field for field in dialog.findChildren(QLineEdit) if field.isEnabled())
    assert subject.text() == "Antwoorden!C8"
    _paragraph(dialog).setPlainText("Welk percentage bedoelt u met tweeënzestig?")
    person.confirm()
    assert person.workspace.dossier.clarifications[0].open
    person.choose("answer.record")
    _paragraph(person.dialog(ActDialog)).setPlainText("62 %.")
    person.confirm()
    choose_file(person, page, "A-deel-A.xlsx")
    person.choose("finding.correct")
    dialog = person.dialog(ActDialog)
    field, ground, after = boxes(dialog)
    field.setCurrentIndex(field.findData("figure.K2"))
    ground.setCurrentIndex(ground.findData(CorrectionGround.CLARIFIED))
    after.setCurrentIndex(after.findData(1))
    texts = [one for one in dialog.findChildren(QPlainTextEdit) if one.objectName() != "reason"]
    next(one for one in texts if not one.isReadOnly()).setPlainText("62")
    person.confirm("bakker", WHY)
    (bid,) = [bid for bid in person.workspace.dossier.bids_in(1) if bid.bidder.name == NAME]
    figure = bid.figure("K2")
    assert figure is not None
    assert figure.value == 62
    assert bid.asks == ()


def _paragraph(dialog: QDialog) -> QPlainTextEdit:
    return next(field for field in dialog.findChildren(QPlainTextEdit) if field.objectName() != "reason")


def test_a_second_version_replaces_the_first_and_its_cells_are_compared(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hand_in(person, tmp_path, monkeypatch)
    person.choose("files.read")
    person.settle()
    again = tmp_path / "A2-deel-A.xlsx"
    again.write_bytes(small_tender.quality(LOT, NAME, KVK, "64"))
    page.receive([again])
    person.settle()
    stated = small_tender.listed({again.name: "A"})
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(_later(stated.content))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    from tender_desk.gui.handouts import Handouts

    Handouts(person.workspace, person.app.window).take_receipts()
    person.settle()
    person.qtbot.waitUntil(lambda: any(row.problems for row in page.files.rows), timeout=30_000)
    choose_file(person, page, again.name)
    assert [problem.code for problem in page.findings.rows] == ["bidder-twice"]
    person.choose("file.replace")
    person.confirm(reason="De inschrijver zond een verbeterde versie in.")
    person.settle()
    choose_file(person, page, "A-deel-A.xlsx")
    assert page.chosen is not None
    assert page.chosen.receipt.state is FileState.REPLACED
    person.choose("file.versions")
    person.settle()
    from PySide6.QtWidgets import QTableView

    dialog = next(d for d in page.findChildren(QDialog) if d.isVisible())
    (table,) = dialog.findChildren(QTableView)
    model = table.model()
    assert [str(model.index(0, column).data()) for column in range(3)] == ["Antwoorden!C8", "62", "64"]
    dialog.close()


def test_a_late_file_comes_in_time_only_by_two_people_with_a_reason(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hand_in(person, tmp_path, monkeypatch)
    stray = tmp_path / "los-deel-A.xlsx"
    stray.write_bytes(small_tender.quality(LOT, "Zandlei Werk", "34120999", "61"))
    page.receive([stray])
    person.settle()
    choose_file(person, page, stray.name)
    person.choose("file.arrival")
    dialog = person.dialog(ActDialog)
    (moment,) = dialog.findChildren(QDateTimeEdit)
    moment.setDateTime(moment.dateTime().addYears(1))
    person.confirm()
    person.settle()
    choose_file(person, page, stray.name)
    assert page.chosen is not None
    assert is_late(person.workspace.dossier, page.chosen.receipt)
    person.choose("file.arrival")
    dialog = person.dialog(ActDialog)
    (moment,) = dialog.findChildren(QDateTimeEdit)
    moment.setDateTime(moment.dateTime().addYears(-2))
    assert isinstance(dialog, ActDialog)
    assert not dialog.form.carry.isEnabled()
    person.confirm(second="bakker", reason=WHY)
    person.settle()
    kept = next(row.receipt for row in page.files.rows if row.receipt.name == stray.name)
    assert (kept.state, kept.reason) == (FileState.REGISTERED, f"{WHY} (Anouk Terpstra, Joris Bakker)")
    choose_file(person, page, stray.name)
    assert person.inside.frame.actions_["file.arrival"].isEnabled(), "no list names it: what was stated can be mended"


def test_a_list_that_brings_late_files_in_time_asks_who_says_so(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tender_desk.gui.handouts import Handouts

    page = hand_in(person, tmp_path, monkeypatch)
    in_time = small_tender.listed({"A-deel-A.xlsx": "A"}).content
    path = tmp_path / "lijst.xlsx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    path.write_bytes(_later(in_time, days=1))
    Handouts(person.workspace, person.app.window).take_receipts()
    person.settle()

    def late() -> bool:
        receipt = next(row.receipt for row in page.files.rows if row.short_name == "A-deel-A.xlsx")
        return is_late(person.workspace.dossier, receipt)

    person.qtbot.waitUntil(late, timeout=10_000)
    path.write_bytes(in_time)
    Handouts(person.workspace, person.app.window).take_receipts()
    person.settle()
    dialogs = person.app.window.findChildren
    person.qtbot.waitUntil(lambda: any(one.isVisible() for one in dialogs(ActDialog)), timeout=10_000)
    assert late()
    person.confirm(second="bakker", reason=WHY)
    person.settle()
    assert not late()


def _later(content: bytes, days: int = 0) -> bytes:
    """The receipt list with every time half an hour later, or days and half an hour."""
    from datetime import timedelta

    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(min_row=6, min_col=2, max_col=2):
        if row[0].value is not None:
            row[0].value += timedelta(days=days, minutes=30)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_an_annex_is_opened_beside_the_score_and_a_page_is_held(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook = write_files(tmp_path)
    make_dossier(person, workbook, monkeypatch)
    (tmp_path / "binnen" / "1" / "A-cv.pdf").write_bytes(pdf(3))
    files = [file for file in small_tender.bid_files() if file.name.startswith("1/")]
    from tender_desk.desk import receipts

    listed = small_tender.arrivals([*files, receipts.Given("1/A-cv.pdf", b"")])
    (tmp_path / "binnen" / listed.name).write_bytes(listed.content)
    page = bids_page(person)
    page.receive([tmp_path / "binnen"])
    person.settle()
    person.qtbot.waitUntil(lambda: person.inside.frame.actions_["files.read"].isEnabled(), timeout=30_000)
    person.settle()
    person.choose("files.read")
    person.settle()
    person.choose("open")
    person.confirm(second="bakker")
    person.work_as("kuipers")
    person.go("scoring")
    scoring = person.page(ScoringPage)
    assert isinstance(scoring, ScoringPage)
    person.choose("annexes")
    dialog = person.dialog(AnnexDialog)
    assert isinstance(dialog, AnnexDialog)
    person.settle()
    assert not dialog.picture.pixmap().isNull()
    assert "A-cv" not in dialog.files.rows[0].name
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    person.settle()
    assert dialog.page.value() == 2
    dialog.note.setText("rooster")
    dialog.hold.click()
    assert [(mark.page, mark.note) for mark in dialog.marks.rows] == [(2, "rooster")]
    dialog.release.click()
    assert dialog.marks.rows == () or dialog.mark is None
    dialog.close()


def test_the_record_of_opening_is_saved_as_word_and_as_data(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_in(person, tmp_path, monkeypatch)
    person.choose("files.read")
    person.settle()
    person.choose("open")
    person.confirm(second="bakker")
    for name in ("pv.docx", "pv.json"):
        target = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (str(target), ""))
        person.choose("record.save")
        person.settle()
    assert "Proces-verbaal van opening" in docx.Document(str(tmp_path / "pv.docx")).paragraphs[0].text
    assert json.loads((tmp_path / "pv.json").read_text("utf-8"))["lots"][0]["lot"] == 1


def test_questions_are_recorded_answered_and_published_from_the_menu(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook = write_files(tmp_path)
    make_dossier(person, workbook, monkeypatch)
    person.choose("notices")
    dialog = next(d for d in person.app.window.findChildren(QDialog) if d.isVisible())
    buttons = {button.text().replace("&", ""): button for button in dialog.findChildren(QPushButton)}
    buttons["Vraag vastleggen…"].click()
    act = person.dialog(ActDialog)
    (which,) = boxes(act)
    which.setCurrentIndex(which.findData("open"))
    next(one for one in act.findChildren(QLineEdit) if not one.isReadOnly() and one.isVisible()).setText("Kadelicht")
    _paragraph(act).setPlainText("Mag een partner worden ingezet?")
    from PySide6.QtWidgets import QDateTimeEdit

    (moment,) = act.findChildren(QDateTimeEdit)
    moment.setDateTime(moment.dateTime().addYears(-1))
    person.confirm()
    assert not buttons["Nota opslaan als Word…"].isEnabled()
    buttons["Beantwoorden…"].click()
    act = person.dialog(ActDialog)
    texts = [field for field in act.findChildren(QPlainTextEdit) if field.objectName() != "reason"]
    texts[1].setPlainText("Ja, mits genoemd op het blad Combinatie.")
    person.confirm()
    (question,) = person.workspace.dossier.questions
    assert question.answered
    buttons["Nota publiceren…"].click()
    act = person.dialog(ActDialog)
    assert isinstance(act, ActDialog)
    act.form.carry.click()
    assert "sloot op" in act.form.error.text()
    act.close()
    dialog.close()


def test_a_correction_stands_beside_the_ranking(make_desk: MakeDesk) -> None:
    from tender_desk.desk import clarifying
    from tender_desk.desk.clarifying import Change
    from tender_desk.gui.pages.ranking_checks import check_rows

    desk = make_desk("selected", "anouk")
    bid = next(bid for bid in desk.workspace.dossier.bids_left(4) if bid.figures)
    figure = bid.figures[0]
    change = Change(4, bid.code, f"figure.{figure.criterion}", f"{figure.value + 1}", CorrectionGround.MISREAD, WHY)
    dossier = clarifying.correct(desk.workspace.session, change, dossier_second(desk))
    desk.workspace.reload()
    texts = [
        row.text for row in check_rows(dossier, dossier.tender.lot(4), desk.workspace.ranking(4), desk.workspace.words)
    ]
    assert any(WHY in text for text in texts)


def dossier_second(desk: Desk) -> str:
    """Who may be the second person of the small dossier."""
    from tender_desk.core.team import Role

    return desk.workspace.dossier.with_role(Role.SECOND)[0].id
