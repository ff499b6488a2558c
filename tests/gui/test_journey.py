"""From a tender workbook to the recorded decision, through the real window: every act by its button or menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog
from tests import small_tender
from tests.gui.person import Person

from tender_desk.core.award import DecisionMaker, ProposalState
from tender_desk.gui.pages.bids import BidsPage
from tender_desk.gui.pages.proposal import ProposalPage
from tender_desk.gui.pages.ranking import RankingPage
from tender_desk.gui.pages.scoring import ScoringPage
from tender_desk.gui.pages.selection import SelectionPage
from tender_desk.importing.tender_workbook import write_tender

STRONG = "Een vaste begeleider van intake tot nazorg, met concrete afspraken."
WEAK = "Wat er gebeurt bij dreigende uitval, blijft algemeen beschreven."
REASON = "Concreet beschreven en te toetsen; de aanpak bij uitval vraagt nog uitwerking."


def write_files(folder: Path) -> Path:
    """The tender workbook, and beside it a folder with the bids of lot 1 and their receipt list."""
    tender = small_tender.tender()
    workbook = folder / "tender.xlsx"
    workbook.write_bytes(write_tender(tender, small_tender.MEMBERS, small_tender.ASSIGNMENTS))
    files = [file for file in small_tender.bid_files() if file.name.startswith("1/")]
    for file in [*files, small_tender.arrivals(files)]:
        target = folder / "binnen" / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    return workbook


def make_dossier(person: Person, workbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = workbook.with_name("klein.tender")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(workbook), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    person.choose("dossier.new")
    person.qtbot.waitUntil(lambda: person.workspace.is_open, timeout=30_000)
    person.settle()
    assert target.exists()
    person.choose("publish")
    person.confirm()


def receive(person: Person, folder: Path) -> None:
    person.go("bids")
    page = person.page(BidsPage)
    assert isinstance(page, BidsPage)
    page.receive([folder])
    person.settle()
    assert len(page.files.rows) == 4
    person.qtbot.waitUntil(lambda: person.inside.frame.actions_["files.read"].isEnabled(), timeout=30_000)
    person.settle()
    person.choose("files.read")
    person.settle()
    assert [bid.code for bid in person.workspace.dossier.bids_in(1)] == ["A", "B"]
    person.choose("open")
    person.confirm(second="bakker")


def select(person: Person) -> None:
    person.go("selection")
    page = person.page(SelectionPage)
    assert isinstance(page, SelectionPage)
    page.form.matrix.selectAll()
    person.qtbot.mouseClick(page.form.keep, Qt.MouseButton.LeftButton)
    assert page.form.summary.text() == "Alle eisen beoordeeld"


def score(person: Person) -> None:
    """Fill in every score with the keyboard: a digit, the words, Ctrl+Enter."""
    person.go("scoring")
    page = person.page(ScoringPage)
    assert isinstance(page, ScoringPage)
    tasks = sum(row.bid is not None for row in page.tasks.rows)
    page.go_to("")
    for _ in range(tasks):
        person.qtbot.keyClick(page.own.scale, Qt.Key.Key_8)
        page.own.form.strong.setPlainText(STRONG)
        page.own.form.weak.setPlainText(WEAK)
        assert page.own.missing() == []
        person.qtbot.mouseClick(page.own.form.next, Qt.MouseButton.LeftButton)
    assert all(row.done for row in page.tasks.rows)


def agree(person: Person) -> None:
    person.go("scoring")
    page = person.page(ScoringPage)
    assert isinstance(page, ScoringPage)
    page.go_to("")
    for row in [row for row in page.tasks.rows if row.bid is not None]:
        best = row.bid is not None and row.bid.code == "B" and row.leaf.id == "K1.2"
        person.qtbot.keyClick(page.team.scale, Qt.Key.Key_1 if best else Qt.Key.Key_6)
        page.team.agreed.strong.setPlainText(STRONG)
        page.team.agreed.weak.setPlainText("" if best else WEAK)
        page.team.agreed.reason.setPlainText(REASON)
        person.qtbot.mouseClick(page.team.agreed.next, Qt.MouseButton.LeftButton)
    person.choose("freeze")
    person.confirm()


def propose_and_decide(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person.go("proposal")
    page = person.page(ProposalPage)
    assert isinstance(page, ProposalPage)
    page.form.reasons.setPlainText("De eerste in de rangorde biedt de beste prijs-kwaliteitverhouding.")
    person.qtbot.mouseClick(page.form.draft, Qt.MouseButton.LeftButton)
    assert "Collegevoorstel" in page.form.preview.toPlainText()
    person.choose("proposal.record")
    person.confirm()
    page.form.number.setText("2026/217")
    page.form.on.setDate(QDate(2026, 4, 14))
    page.decision.outcomes[ProposalState.ACCEPTED].setChecked(True)
    person.qtbot.mouseClick(page.form.decide, Qt.MouseButton.LeftButton)
    person.confirm()
    report = folder / "rapport.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))
    person.choose("report.excel")
    person.settle()
    assert report.exists()


def test_from_a_tender_workbook_to_the_recorded_decision(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_dossier(person, write_files(tmp_path), monkeypatch)
    receive(person, tmp_path / "binnen")
    select(person)
    for evaluator in ("kuipers", "haan"):
        person.work_as(evaluator)
        score(person)
    person.work_as("visser")
    agree(person)
    person.work_as("terpstra")
    person.go("scoring")
    person.choose("prices.open")
    person.confirm(second="bakker")
    person.go("ranking")
    ranking = person.page(RankingPage)
    assert isinstance(ranking, RankingPage)
    assert [row.bid.code for row in ranking.places.rows] == ["B", "A"]
    person.choose("ranking.fix")
    person.confirm()
    propose_and_decide(person, tmp_path, monkeypatch)
    proposal = person.workspace.dossier.last_proposal(1)
    assert proposal is not None
    assert proposal.decision is not None
    assert proposal.decision.outcome is ProposalState.ACCEPTED
    assert proposal.decision.maker is DecisionMaker.COLLEGE
    assert not person.inside.frame.message.isVisible()
