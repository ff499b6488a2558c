"""The window's parts for tests: light colours, no system scheme, one frame per test."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.desk import Desk, MakeDesk
from tests.gui.person import Person
from tests.gui.small import Course, create

from tender_desk.app import App
from tender_desk.gui.background import Jobs
from tender_desk.gui.drafts import Drafts
from tender_desk.gui.frame import Frame
from tender_desk.gui.icons import Icons
from tender_desk.gui.office import Office
from tender_desk.gui.pages.start import StartPage
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import read_design
from tender_desk.gui.window import Window
from tender_desk.gui.words import Words
from tender_desk.gui.workspace import Workspace


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, read_design(), "light", 100)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(theme)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def frame(qtbot: QtBot, theme: Theme, icons: Icons, jobs: Jobs) -> Frame:
    window = Window(read_design().light)
    qtbot.addWidget(window)
    return Frame(window, theme, icons, jobs, "nl")


@pytest.fixture(scope="session")
def dossier_at(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The small dossier at a gate, made once per run; tests work on copies."""
    folder, made = tmp_path_factory.mktemp("dossiers"), dict[str, Path]()

    def at(gate: str) -> Path:
        if gate not in made:
            made[gate] = create(folder / f"{gate or 'new'}.tender")
            if gate:
                getattr(Course(made[gate]), gate)()
        return made[gate]

    return at


@pytest.fixture
def make_desk(
    frame: Frame,
    theme: Theme,
    icons: Icons,
    jobs: Jobs,
    tmp_path: Path,
    qtbot: QtBot,
    dossier_at: Callable[[str], Path],
) -> Iterator[MakeDesk]:
    workspace = Workspace(jobs, Words("nl"))
    preferences, drafts = Preferences(tmp_path / "window.json"), Drafts(tmp_path / "drafts.json")
    frame.add_page(StartPage(preferences, frame.actions_, theme, icons))
    Office(frame, workspace, preferences, drafts, theme, icons)

    def make(gate: str, person: str) -> Desk:
        path = tmp_path / f"klein-{gate}.tender"
        if not path.exists():
            shutil.copyfile(dossier_at(gate), path)
        desk = Desk(frame, workspace, Course(path))
        desk.as_person(person)
        return desk

    yield make
    qtbot.waitUntil(lambda: not jobs.busy)
    workspace.close()


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    app = App(["tender-desk"])
    qtbot.addWidget(app.window)
    app.show()
    qtbot.waitUntil(lambda: app._interior is not None and app.interior.openings is not None, timeout=10_000)
    return Person(app, qtbot)
