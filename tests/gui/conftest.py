"""The window's parts for tests: light colours, no system scheme, one frame per test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tender_desk.gui.background import Jobs
from tender_desk.gui.frame import Frame
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import read_design
from tender_desk.gui.window import Window


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
