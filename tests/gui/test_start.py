"""Start: recent dossiers, the first run, and the ways into a dossier."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from tender_desk import resources
from tender_desk.app import App
from tender_desk.gui import openings
from tender_desk.gui.dialogs.choose_person import ChoosePerson, likely_place
from tender_desk.gui.frame import Frame
from tender_desk.gui.help import Help
from tender_desk.gui.icons import Icons
from tender_desk.gui.pages.start import StartPage
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.recents import Recent, forget, recents, remember
from tender_desk.gui.theme import Theme
from tender_desk.importing.workbook import Workbook, open_workbook


def recent(path: Path, title: str) -> Recent:
    return Recent(str(path), title, "HLM-2027-114 · 3 procedures", 17, "geopend", 3, 9, "3 punten", "warn", "vandaag")


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "home" / "window.json")


@pytest.fixture
def start(frame: Frame, preferences: Preferences, theme: Theme, icons: Icons) -> StartPage:
    page = StartPage(preferences, frame.actions_, theme, icons)
    frame.add_page(page)
    frame.show_page("start")
    frame.window.show()
    return page


def make_app(qtbot: QtBot, dossier: Path | None = None, person: str = "") -> App:
    app = App(["tender-desk"], dossier, person)
    qtbot.addWidget(app.window)
    app.show()
    qtbot.waitUntil(lambda: app._interior is not None and app.interior.openings is not None, timeout=10_000)
    return app


def is_open(app: App) -> bool:
    return app.interior.workspace is not None and app.interior.workspace.is_open


def test_settings_survive_and_a_broken_file_counts_as_none(preferences: Preferences, tmp_path: Path) -> None:
    preferences.put(language="en", text_size=115)
    again = Preferences(tmp_path / "home" / "window.json")
    assert (again.text("language"), again.number("text_size", 100)) == ("en", 115)
    (tmp_path / "home" / "window.json").write_text("{ kapot", encoding="utf-8")
    assert Preferences(tmp_path / "home" / "window.json").text("language", "nl") == "nl"


def test_the_latest_dossier_comes_first_and_only_once(preferences: Preferences, tmp_path: Path) -> None:
    for name in ("een", "twee", "een"):
        remember(preferences, recent(tmp_path / name, name))
    assert [known.title for known in recents(preferences)] == ["een", "twee"]
    forget(preferences, str(tmp_path / "een"))
    assert [known.title for known in recents(preferences)] == ["twee"]


def test_without_recent_dossiers_the_sample_is_where_one_begins(start: StartPage, preferences: Preferences) -> None:
    assert start.form.noRecents.isVisible()
    assert not start.form.recents.isVisible()
    assert start.form.firstRun.isVisible()
    start.form.name.setText("Anouk Terpstra")
    start.form.keep.click()
    assert preferences.text("name") == "Anouk Terpstra"
    assert preferences.text("role") == "adviser"
    assert not start.form.firstRun.isVisible()


def test_a_dossier_that_is_gone_is_said_to_be_and_can_be_looked_for(
    start: StartPage, preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    there = tmp_path / "er.tender"
    there.touch()
    remember(preferences, recent(tmp_path / "weg.tender", "Inburgering 2026"))
    remember(preferences, recent(there, "Leerlingenvervoer"))
    start.refresh()
    assert start.model.index(1, 3).data() == "Zoeken…"
    with qtbot.waitSignal(start.find_asked):
        start.form.recents.activated.emit(start.model.index(1, 0))
    with qtbot.waitSignal(start.open_asked) as told:
        start.form.recents.activated.emit(start.model.index(0, 0))
    assert told.args == [str(there)]
    qtbot.keyClicks(start.form.filter, "inburg")
    assert [row.title for row in start.model.rows] == ["Inburgering 2026"]


def test_the_person_likely_meant_is_found_by_id_or_name() -> None:
    people = [("anouk", "Anouk Terpstra", ("adviser",)), ("sanne", "Sanne Kuipers", ("evaluator",))]
    assert likely_place(people, "sanne") == 1
    assert likely_place(people, "Sanne Kuipers") == 1
    assert likely_place(people, "iemand anders") == 0


def test_a_dossier_opens_as_the_person_one_chooses(qtbot: QtBot, dossier_at: Callable[[str], Path]) -> None:
    app = make_app(qtbot, dossier_at("opened"))
    qtbot.waitUntil(lambda: bool(app.window.findChildren(ChoosePerson)), timeout=10_000)
    dialog = app.window.findChildren(ChoosePerson)[0]
    dialog.view.selectRow([known[0] for known in dialog.model.rows].index("sanne"))
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_open(app), timeout=10_000)
    assert app.interior.frame.who.person.initials() == "SK"
    assert app.preferences.text("person") == "sanne"
    assert recents(app.preferences)[0].path == str(dossier_at("opened"))


def test_a_named_person_is_not_asked_for_and_an_unknown_one_is_refused(
    qtbot: QtBot, dossier_at: Callable[[str], Path]
) -> None:
    app = make_app(qtbot, dossier_at("opened"), "anouk")
    qtbot.waitUntil(lambda: is_open(app), timeout=10_000)
    assert app.window.windowTitle() == "Re-integratie en sociale activering 2027–2028 – Tender Desk"
    other = make_app(qtbot, dossier_at("opened"), "niemand")
    qtbot.waitUntil(lambda: other.interior.frame.message.isVisible(), timeout=10_000)
    assert not is_open(other)


def test_another_language_builds_the_window_anew_and_keeps_the_dossier(
    qtbot: QtBot, dossier_at: Callable[[str], Path]
) -> None:
    app = make_app(qtbot, dossier_at("opened"), "anouk")
    qtbot.waitUntil(lambda: is_open(app), timeout=10_000)
    before = app.interior
    before.frame.actions_["language.en"].trigger()
    qtbot.waitUntil(lambda: app._interior is not before and app.interior.openings is not None, timeout=10_000)
    qtbot.waitUntil(lambda: is_open(app), timeout=10_000)
    assert app.interior.workspace is not None
    assert app.interior.workspace.words.language == "en"
    assert json.loads((resources.settings_dir() / "window.json").read_text("utf-8"))["language"] == "en"
    app.window.close()


def test_what_is_no_dossier_is_refused_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "brief.tender"
    wrong.write_text("Geachte heer, mevrouw", encoding="utf-8")
    app = make_app(qtbot, wrong, "anouk")
    qtbot.waitUntil(lambda: app.interior.frame.message.isVisible(), timeout=10_000)
    assert "geen Tender Desk-dossier" in app.interior.frame.message.words.text()


def test_an_empty_template_is_written_where_one_says(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(qtbot)
    target = tmp_path / "leeg.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    app.interior.frame.actions_["template.save"].trigger()
    qtbot.waitUntil(target.exists, timeout=20_000)
    book = open_workbook(target.read_bytes(), target.name)
    assert isinstance(book, Workbook)
    assert {"Aanbesteding", "Percelen", "Criteria", "Team"} <= set(book.sheets)


def test_the_sample_opens_as_a_fresh_copy_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dossier_at: Callable[[str], Path]
) -> None:
    monkeypatch.setattr(openings, "play_sample", lambda path, progress: path.write_bytes(b"voorbeeld"))
    first = openings.fresh_sample(tmp_path, None)
    first.write_bytes(b"gewijzigd")
    second = openings.fresh_sample(tmp_path, None)
    assert first != second
    assert second.read_bytes() == b"voorbeeld"


@pytest.mark.parametrize(("language", "word"), [("nl", "Annuleren"), ("en", "Cancel")])
def test_standard_buttons_speak_the_language_of_the_window(qtbot: QtBot, language: str, word: str) -> None:
    Preferences(resources.settings_dir() / "window.json").put(language=language)
    app = make_app(qtbot)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text().replace("&", "") == word
    app.window.close()


def test_the_handbook_opens_at_the_screen_one_looks_at(qtbot: QtBot) -> None:
    app = make_app(qtbot)
    action = app.interior.frame.actions_["help"]
    assert action.isVisible()
    action.trigger()
    window = app.window.findChildren(Help)[0]
    assert window.isVisible()
    assert "Tender Desk" in window.browser.toPlainText()
