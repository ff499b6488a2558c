"""Starts the window: shows the frame first and builds everything else once it stands on the screen."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tender_desk import resources
from tender_desk.gui.background import Jobs
from tender_desk.gui.icons import Icons
from tender_desk.gui.main_window import MainWindow
from tender_desk.gui.pages.start import StartPage
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.texts import use_language
from tender_desk.gui.theme import SCHEMES, TEXT_SIZES, Theme


class App:
    """The parts that live as long as the program; a change of language builds the window anew."""

    def __init__(self, qt: QApplication, preferences: Preferences) -> None:
        self.qt = qt
        self.preferences = preferences
        scheme, size = preferences.text("scheme", "system"), preferences.number("text_size", 100)
        self.theme = Theme(qt, scheme if scheme in SCHEMES else "system", size if size in TEXT_SIZES else 100)
        self.icons = Icons(self.theme)
        self.jobs = Jobs(qt)
        self.translators = use_language(qt, preferences.text("language", "nl"))
        self.window = self.build_window()

    def build_window(self) -> MainWindow:
        """The frame with its first page, without a dossier."""
        language = self.preferences.text("language", "nl")
        window = MainWindow(self.theme, self.icons, self.jobs, language)
        start = StartPage(self.preferences, window.actions_, self.theme, self.icons)
        window.add_page(start)
        window.show_page("start")
        start.focus_first()
        return window


def make_app(arguments: list[str]) -> App:
    """The application with its window, not shown yet."""
    qt = QApplication(arguments)
    qt.setApplicationName("Tender Desk")
    qt.setDesktopFileName("tender-desk")
    return App(qt, Preferences(resources.settings_dir() / "window.json"))


def run(dossier: Path | str | None = None) -> int:
    """Show the window, with a dossier opened if one is given; returns when the window is closed."""
    app = make_app(sys.argv[:1])
    app.window.show()
    return app.qt.exec()
