"""Candidates in the real window: from requests to who is invited, the letters, and the bids of who may bid."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests import restricted
from tests.gui.person import Person
from tests.gui.test_selection import field, pick, write
from tests.restricted import NAMES
from tests.small_tender import STRONG, WEAK

from tender_desk.core.drawing import Holder
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.core.shortlisting import SHORTLISTED, candidate_draws, committee
from tender_desk.desk.session import Session
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.pages.selection import DEMANDS, OFFERS, PLACES, SelectionPage

REASON = "De referentie is na navraag niet vast te stellen."


def at_work(person: Person, session: Session) -> SelectionPage:
    """The page of selection on a restricted dossier, as whoever the session is of."""
    person.workspace_taken = session  # type: ignore[attr-defined]  # so that it lives as long as the window
    person.workspace.take(session, 1)
    person.app.window.resize(QSize(1366, 768))
    person.go("selection")
    return person.page(SelectionPage)  # type: ignore[return-value]


def judge(page: SelectionPage, state: DemandState) -> None:
    """Choose every cell of the matrix and record a state."""
    page.form.matrix.selectAll()
    page.form.state.setCurrentIndex(page.form.state.findData(state))
    page.form.keep.click()


def give_score(person: Person, page: SelectionPage, code: str, score: str) -> None:
    """Record one score of the committee through the dialog."""
    page.panel.choose(code)
    person.choose("candidate.score")
    dialog = person.dialog(ActDialog)
    chosen = field(dialog, QComboBox, "Score")
    assert isinstance(chosen, QComboBox)
    chosen.setEditText(score)
    for name, text in (("Sterk", STRONG), ("Zwak", WEAK), ("Waarom deze score", "De commissie is het eens.")):
        write(dialog, name, text)
    person.confirm()


def appoint(person: Person, *names: str) -> None:
    """Appoint the committee through the dialog."""
    person.choose("committee")
    dialog = person.dialog(ActDialog)
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(any(box.text().startswith(name) for name in names))
    person.confirm()


def states(page: SelectionPage) -> dict[str, str]:
    return {row.candidate.code: row.state for row in page.panel.places.rows}


def test_from_candidates_to_the_shortlist_to_the_letters_to_the_bids(
    person: Person, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = restricted.asked(tmp_path)
    page = at_work(person, session)
    assert page.views.isVisible()
    assert page.views.currentIndex() == DEMANDS
    assert [column.head for column in page.matrix.columns][1:] == list(NAMES)
    assert [row.demand.id for row in page.matrix.rows] == ["U1", "G1"]
    judge(page, DemandState.DECLARED)
    assert {one.state for one in person.workspace.dossier.candidate_findings} == {DemandState.DECLARED}
    page.views.setCurrentIndex(PLACES)
    assert page.panel.isVisible()
    assert set(states(page).values()) == {"open"}
    assert "Nog open" in page.panel.form.summary.text()
    appoint(person, "Joris Bakker", "Loes Jansen")
    assert committee(person.workspace.dossier, 1) == ("bakker", "jansen")
    for code, score in restricted.SCORES.items():
        give_score(person, page, code, str(score))
    assert states(page) == {"G-A": "inside", "G-C": "inside", "G-B": "below", "G-D": "below"}
    page.panel.choose("G-C")
    assert "Slaging bij referenties" in page.panel.form.told.toPlainText()
    person.choose("shortlist")
    assert "G-A Duinroos Loopbaan B.V., G-C Wilgentak" in person.dialog(ActDialog).form.consequence.text()  # type: ignore[attr-defined]
    person.confirm()
    assert person.workspace.dossier.act(1, SHORTLISTED) is not None
    assert states(page) == {"G-A": "invited", "G-C": "invited", "G-B": "not_invited", "G-D": "not_invited"}
    assert not person.inside.frame.actions_["shortlist"].isEnabled()
    letters = tmp_path / "brieven"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(letters))
    person.choose("letters.save")
    person.confirm()
    person.settle()
    assert len(list(letters.glob("*.docx"))) == 4
    page.views.setCurrentIndex(OFFERS)
    assert "niet geopend" in page.reason or "nog geen inschrijving" in page.reason
    restricted.bid(session, "A", *NAMES["G-A"])
    restricted.bid(session, "C", *NAMES["G-C"])
    person.workspace.reload()
    person.go("bids")
    person.choose("open")
    person.confirm(second="bakker")
    person.go("selection")
    assert page.views.currentIndex() == OFFERS
    assert [column.head for column in page.matrix.columns][1:] == ["A", "B"]
    taken = {(one.bid, one.demand): one.reason for one in person.workspace.dossier.findings}
    assert taken == {("A", "U1"): "G-A", ("A", "G1"): "G-A", ("B", "U1"): "G-C", ("B", "G1"): "G-C"}


def test_a_tie_at_the_last_place_is_drawn_by_people_and_recorded_in_the_window(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    session = restricted.tied(tmp_path)
    page = at_work(person, session)
    page.views.setCurrentIndex(PLACES)
    assert states(page) == {"G-A": "tie", "G-B": "tie"}
    assert "Gelijk op de laatste plaats: G-A, G-B" in page.panel.form.summary.text()
    person.choose("candidate.draw")
    dialog = person.dialog(ActDialog)
    assert not dialog.form.carry.isEnabled()  # type: ignore[attr-defined]
    for name, data in (("Volgorde, beste eerst", "G-B > G-A"), ("Door", Holder.OFFICIALS)):
        box = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == name)
        box.setCurrentIndex(box.findData(data))
    write(dialog, "Namen", "A. Terpstra, inkoper; J. Bakker, jurist")
    write(dialog, "Plaats", "stadhuis, kamer 2.14")
    write(dialog, "Getuigen", "Joris Bakker en Loes Jansen")
    write(dialog, "Zonder uitnodiging, omdat", "De loting was in de leidraad aangekondigd.")
    person.confirm()
    assert candidate_draws(person.workspace.dossier, 1) == (("G-B", "G-A"),)
    assert states(page) == {"G-B": "inside", "G-A": "below"}
    assert not person.inside.frame.actions_["candidate.draw"].isEnabled()
    person.choose("shortlist")
    person.confirm()
    act = person.workspace.dossier.act(1, SHORTLISTED)
    assert act is not None
    assert act.details["invited"] == ["G-B"]


def test_a_candidate_is_put_aside_in_the_window_and_stands_below_the_ranking(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    session = restricted.scored(tmp_path)
    page = at_work(person, session)
    person.choose("exclude")
    dialog = person.dialog(ActDialog)
    pick(dialog, "Gegadigde", "G-A")
    pick(dialog, "Grond", ExclusionGround.UNSUITABLE)
    pick(dialog, "Eis", "G1")
    person.confirm(reason=REASON)
    assert [one.bid for one in person.workspace.dossier.candidate_exclusions] == ["G-A"]
    assert person.workspace.dossier.exclusions == ()
    assert REASON in page.form.out.text()
    page.views.setCurrentIndex(PLACES)
    assert states(page) == {"G-C": "inside", "G-B": "inside", "G-D": "below", "G-A": "out"}
    page.panel.choose("G-A")
    assert REASON in page.panel.form.told.toPlainText()


def test_whoever_scores_the_bids_sees_neither_candidates_nor_their_scores(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    session = restricted.shortlisted(tmp_path)
    page = at_work(person, Session(session.store, "kuipers", session.clock))
    assert "ziet u pas als de kwaliteit definitief is" in page.reason
    page.views.setCurrentIndex(PLACES)
    assert "ziet u pas als de kwaliteit definitief is" in page.reason
    assert page.panel.places.rows == ()
    assert not page.panel.form.told.toPlainText()


def test_an_ordinary_lot_shows_no_candidates(person: Person, qtbot: QtBot, tmp_path: Path) -> None:
    from tests import selection

    page = at_work(person, selection.opened(tmp_path))
    assert not page.views.isVisible()
    assert not page.panel.isVisible()
    assert page.form.card.isVisible()
    assert not person.inside.frame.actions_["committee"].isEnabled()
    assert isinstance(page.form.reason, QPlainTextEdit)
