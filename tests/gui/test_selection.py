"""Selection in the real window: facts, look-back, self-cleaning, exclusion, the declaration, everyone alike."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from sample_bids.espd import Answer, clean
from tests import selection
from tests.gui.person import Person

from tender_desk.core.bids import Part
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.desk.selecting import finding_of
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.fields import day_in, day_line
from tender_desk.gui.dialogs.uea import UeaDialog
from tender_desk.gui.pages.selection import SelectionPage

WHY = "Ernstige beroepsfout in een opdracht van dezelfde soort."
FAIR = "De fout raakt het werk dat hier wordt gevraagd, en is recent."
POOR = "Nieuw bestuur en een meldpunt, maar de schade is niet vergoed."
TOLD = "De inschrijver erkent het vonnis van de rechtbank."
FILE = "Duinroos-uea.xml"


@pytest.fixture
def page(person: Person, qtbot: QtBot, tmp_path: Path) -> SelectionPage:
    """The page of selection of a dossier with three opened bids, as the adviser sees it."""
    session = selection.opened(tmp_path)
    person.workspace_taken = session  # type: ignore[attr-defined]  # so that it lives as long as the window
    workspace = person.inside.workspace
    assert workspace is not None
    workspace.take(session, 1)
    person.app.window.resize(QSize(1366, 768))
    person.go("selection")
    return person.page(SelectionPage)  # type: ignore[return-value]


def choose(page: SelectionPage, demand: str, bid: str) -> None:
    """Choose one cell of the matrix."""
    rows = [row.demand.id for row in page.matrix.rows]
    columns = [column.head for column in page.matrix.columns]
    page.form.matrix.setCurrentIndex(page.matrix.index(rows.index(demand), columns.index(bid)))


def field(dialog: QWidget, kind: type[QWidget], name: str) -> QWidget:
    """The field with an accessible name in a dialog."""
    return next(one for one in dialog.findChildren(kind) if one.accessibleName() == name)


def write(dialog: QWidget, name: str, text: str) -> None:
    one = next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == name and one.isVisible())
    assert isinstance(one, QLineEdit | QPlainTextEdit)
    one.setText(text) if isinstance(one, QLineEdit) else one.setPlainText(text)


def pick(dialog: QWidget, name: str, value: object) -> None:
    one = field(dialog, QComboBox, name)
    assert isinstance(one, QComboBox)
    one.setCurrentIndex(one.findData(value))
    assert one.currentIndex() >= 0


def record_facts(person: Person, page: SelectionPage, event: str, suffices: bool, judged: str) -> None:
    """Record through the dialog that a ground applies."""
    choose(page, "U2", "A")
    person.choose("facts")
    dialog = person.dialog(ActDialog)
    pick(dialog, "Stand", DemandState.NOT_MET)
    write(dialog, "Reden", TOLD)
    write(dialog, "Bewijs", "Vonnis rechtbank Haarlem")
    write(dialog, "Datum op het bewijs", "1-4-2025")
    write(dialog, "Datum van vonnis of feit", event)
    write(dialog, "Maatregelen die de inschrijver noemt", "Nieuw bestuur en een meldpunt.")
    pick(dialog, "Zelfreiniging volstaat", suffices)
    write(dialog, "Oordeel over de zelfreiniging", judged)
    person.confirm()


def begin_to_exclude(person: Person, page: SelectionPage) -> ActDialog:
    """Open the dialog that puts bid A aside on the ground."""
    choose(page, "U2", "A")
    person.choose("exclude")
    dialog = person.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    pick(dialog, "Inschrijving", "A")
    pick(dialog, "Grond", ExclusionGround.EXCLUSION_GROUND)
    pick(dialog, "Eis", "U2")
    dialog.form.reason.setPlainText(WHY)
    return dialog


def test_a_bid_is_excluded_on_a_ground_within_its_term_after_its_self_cleaning_was_judged(
    person: Person, page: SelectionPage
) -> None:
    dialog = begin_to_exclude(person, page)
    said = dialog.form.consequence.text()
    assert "leg eerst de stand «niet voldaan» vast" in said
    assert "zelfreiniging" in said
    assert not dialog.form.carry.isEnabled()
    dialog.reject()
    record_facts(person, page, "1-3-2025", False, POOR)
    choose(page, "U2", "A")
    assert "binnen de terugkijktermijn van 3 jaar (tot en met 1-3-2028" in page.form.facts.text()
    dialog = begin_to_exclude(person, page)
    assert "evenredig" in dialog.form.consequence.text()
    write(dialog, "Evenredig omdat", FAIR)
    person.confirm()
    out = person.workspace.dossier.exclusion(1, "A")
    assert out is not None
    assert (out.demand, out.proportion) == ("U2", FAIR)
    assert FAIR in page.form.out.text()


def test_outside_the_term_the_window_says_so_with_both_dates_and_does_not_exclude(
    person: Person, page: SelectionPage
) -> None:
    record_facts(person, page, "6-5-2021", False, POOR)
    dialog = begin_to_exclude(person, page)
    write(dialog, "Evenredig omdat", FAIR)
    said = dialog.form.consequence.text()
    assert "buiten de terugkijktermijn van 3 jaar" in said
    assert "6-5-2021" in said
    assert "6-5-2024" in said
    assert not dialog.form.carry.isEnabled()
    dialog.reject()


def test_self_cleaning_that_is_enough_keeps_the_bid_in(person: Person, page: SelectionPage) -> None:
    record_facts(person, page, "1-3-2025", True, "Schade vergoed, bestuur vervangen, toezicht ingericht.")
    dialog = begin_to_exclude(person, page)
    write(dialog, "Evenredig omdat", FAIR)
    assert "voldoende bevonden" in dialog.form.consequence.text()
    assert not dialog.form.carry.isEnabled()
    dialog.reject()


def test_the_cell_says_state_and_facts_and_is_read_out_whole(person: Person, page: SelectionPage) -> None:
    record_facts(person, page, "1-3-2025", False, POOR)
    row = [one.demand.id for one in page.matrix.rows].index("U2")
    column = page.matrix.columns[[one.head for one in page.matrix.columns].index("A")]
    cell = column.cell(page.matrix.rows[row])  # type: ignore[misc]
    assert (cell.text, cell.below) == ("niet voldaan", "binnen 3 jaar · zelfreiniging te mager")  # type: ignore[union-attr]
    assert column.spoken is not None
    spoken = column.spoken(page.matrix.rows[row])
    for part in (TOLD, "Vonnis rechtbank Haarlem", POOR, "1-3-2028"):
        assert part in spoken
    first = page.matrix.columns[0].cell(page.matrix.rows[row])  # type: ignore[misc]
    assert "2.87 lid 1 c · facultatief · terugkijken 3 jaar" in first.second  # type: ignore[union-attr]


def test_several_cells_at_once_keep_their_own_facts(person: Person, page: SelectionPage) -> None:
    choose(page, "G1", "A")
    person.choose("facts")
    write(person.dialog(ActDialog), "Bewijs", "Brief van 3 maart")
    person.confirm()
    page.form.matrix.selectAll()
    assert not page.form.more.isEnabled()
    assert not page.actions_["facts"].isEnabled()
    page.form.keep.click()
    dossier = person.workspace.dossier
    assert len(dossier.findings) == 21
    kept = finding_of(dossier, 1, "A", "G1")
    assert kept is not None
    assert (kept.state, kept.facts.document) == (DemandState.DECLARED, "Brief van 3 maart")


def test_a_date_that_is_none_is_not_taken(person: Person, page: SelectionPage) -> None:
    choose(page, "U2", "A")
    person.choose("facts")
    dialog = person.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    for text in ("gisteren", "31-2-2025", "1-1-25", "1-2", "1-2-3-4"):
        write(dialog, "Datum van vonnis of feit", text)
        assert not dialog.form.carry.isEnabled(), text
    write(dialog, "Datum van vonnis of feit", "2025-03-01")
    assert dialog.form.carry.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("text", "day"), [("", None), ("24-3-2027", date(2027, 3, 24)), ("1/2/2027", date(2027, 2, 1))]
)
def test_a_date_may_stay_empty(qtbot: QtBot, text: str, day: date | None) -> None:
    one = day_line(day)
    qtbot.addWidget(one)
    one.setText(text)
    assert day_in(one) == day


def test_who_is_treated_otherwise_is_named_and_asks_for_a_reason(person: Person, page: SelectionPage) -> None:
    choose(page, "G1", "A")
    answer_all(person, "ja")
    person.confirm()
    choose(page, "G1", "B")
    answer_all(person, "nee")
    dialog = person.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    assert "Anders behandeld op deze eis: inschrijving A" in dialog.form.consequence.text()
    assert "C" in dialog.form.consequence.text()
    assert not dialog.form.carry.isEnabled()
    write(dialog, "Anders dan anderen omdat", "Bij B ontbreekt de hele verklaring, bij A een bladzijde.")
    person.confirm()
    assert "Verschillend behandeld" in page.form.differences.text()
    assert "bij A een bladzijde" in page.form.differences.text()


def test_the_documents_answer_the_second_question_where_they_declare_invalidity(
    person: Person, page: SelectionPage
) -> None:
    choose(page, "G2", "A")
    answer_all(person, "ja")
    dialog = person.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    assert "vraag 2 is nee" in dialog.form.consequence.text()
    person.confirm()
    found = finding_of(person.workspace.dossier, 1, "A", "G2")
    assert found is not None
    assert found.state is DemandState.NOT_MET


def answer_all(person: Person, word: str) -> None:
    """Fill in the dialog of repair with one answer to all questions."""
    person.choose("repair")
    dialog = person.dialog(ActDialog)
    for box in dialog.findChildren(QComboBox):
        if box.findText(word) >= 0:
            box.setCurrentIndex(box.findText(word))
    for one in dialog.findChildren(QLineEdit):
        one.setText("Dat volgt uit het dossier zelf.")
    write(dialog, "Vraag aan de inschrijver", "Zend alsnog de verklaring van de opdrachtgever.")


# --- the declaration --------------------------------------------------------------------------------------------------


def look_at(person: Person, page: SelectionPage, content: bytes, folder: Path, bid: str = "A") -> UeaDialog:
    """Open the dialog and choose a file from disk; returns it once it shows what it gives."""
    path = folder / FILE
    path.write_bytes(content)
    choose(page, "U1", bid)
    person.choose("uea.read")
    dialog = person.dialog(UeaDialog)
    assert isinstance(dialog, UeaDialog)
    dialog.choose(path)
    person.qtbot.waitUntil(lambda: dialog.found is not None, timeout=30_000)
    return dialog


@pytest.mark.parametrize("version", ["1", "2", "4"])
def test_a_declaration_is_shown_before_it_is_taken_over(
    person: Person, page: SelectionPage, tmp_path: Path, version: str
) -> None:
    made = clean(version, ["references"]).saying({"misconduct": False, "bankruptcy": False})
    dialog = look_at(person, page, made.xml(), tmp_path)
    assert "Duinroos Loopbaan B.V. (34120941)" in dialog.said.text()
    assert [one.demand for one in dialog.proposals.rows] == ["U1", "U2", "U3", "G1"]
    assert person.workspace.dossier.findings == ()
    person.qtbot.mouseClick(dialog.carry, Qt.MouseButton.LeftButton)
    person.qtbot.waitUntil(lambda: len(person.workspace.dossier.findings) == 4, timeout=10_000)
    receipts = person.workspace.dossier.receipts
    assert isinstance(receipts, tuple)
    assert [(one.name, one.bid) for one in receipts if one.part is Part.UEA] == [(FILE, "A")]
    choose(page, "U1", "A")
    assert page.form.reason.toPlainText().startswith("Verklaard in het UEA")


def test_what_applies_is_pointed_out_and_stays_open(person: Person, page: SelectionPage, tmp_path: Path) -> None:
    told = {"misconduct": Answer(True, "2025-03-01", "Vonnis.", "Nieuw bestuur.")}
    dialog = look_at(person, page, clean().saying(told).xml(), tmp_path)
    (row,) = [one for one in dialog.proposals.rows if one.demand == "U2"]
    assert row.state is DemandState.OPEN
    assert any(one.code == "uea-applies" for one in dialog.remarks.rows)
    person.qtbot.mouseClick(dialog.carry, Qt.MouseButton.LeftButton)
    found = finding_of(person.workspace.dossier, 1, "A", "U2")
    assert found is not None
    assert (found.facts.event, found.facts.measures) == (date(2025, 3, 1), "Nieuw bestuur.")


@pytest.mark.parametrize("content", [b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", clean().xml()[:-90], b"<Invoice/>"])
def test_a_hostile_or_broken_file_shows_why_and_offers_nothing(
    person: Person, page: SelectionPage, tmp_path: Path, content: bytes
) -> None:
    dialog = look_at(person, page, content, tmp_path)
    assert not dialog.carry.isEnabled()
    assert len(dialog.remarks.rows) == 1
    dialog.reject()


def test_another_bidders_declaration_cannot_be_taken_over(person: Person, page: SelectionPage, tmp_path: Path) -> None:
    dialog = look_at(person, page, clean().xml(), tmp_path, bid="B")
    assert not dialog.carry.isEnabled()
    assert dialog.remarks.rows[0].code == "uea-other-bidder"
    dialog.bids.setCurrentIndex(dialog.bids.findData("A"))
    person.qtbot.waitUntil(lambda: dialog.carry.isEnabled(), timeout=30_000)
    assert all(view.accessibleName() for view in dialog.findChildren(QTableView))
    dialog.reject()
