"""Starts the window: the bare one first, what fills it once it stands on the screen."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tender_desk import resources
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.tokens import SCHEMES, TEXT_SIZES, Design, read_design
from tender_desk.gui.window import Window

if TYPE_CHECKING:
    from tender_desk.gui.frame import Frame


class App:
    """The parts that live as long as the program."""

    def __init__(self, arguments: list[str]) -> None:
        self.qt = QApplication(arguments)
        self.qt.setApplicationName("Tender Desk")
        self.preferences = Preferences(resources.settings_dir() / "window.json")
        self.design = read_design()
        size = self.preferences.number("text_size", 100)
        self.text_size = size if size in TEXT_SIZES else 100
        scheme = self.preferences.text("scheme", "system")
        self.scheme = scheme if scheme in SCHEMES else "system"
        self.window = Window(_colours(self.design, self.scheme), self.text_size / 100)
        self.frame: Frame | None = None

    def furnish(self) -> "Frame":
        """Fill the window; only now is imported what the first paint does not need."""
        from tender_desk.gui.furnish import furnish

        self.frame = furnish(self.qt, self.window, self.design, self.scheme, self.text_size, self.preferences)
        return self.frame


def _colours(design: Design, scheme: str) -> Mapping[str, str]:
    if scheme == "system":
        # Held in a variable: chained, the hint object is already gone.
        hints = QGuiApplication.styleHints()
        scheme = hints.colorScheme().name.lower()
    return design.dark if scheme == "dark" else design.light


def run(dossier: Path | str | None = None) -> int:
    """Show the window, with a dossier opened if one is given; returns when the window is closed."""
    app = App(sys.argv[:1])
    app.window.painted.connect(app.furnish)
    app.window.show()
    return app.qt.exec()
