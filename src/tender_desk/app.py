"""Starts the window: the bare one first, what fills it once it stands on the screen."""

import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tender_desk import resources
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.tokens import TEXT_SIZES, Design, read_design
from tender_desk.gui.window import Window

if TYPE_CHECKING:
    from tender_desk.gui.furnish import Interior

_HALF = 128


class App:
    """The parts that live as long as the program. `dossier` is opened as soon as the desk is at hand."""

    def __init__(self, arguments: list[str], dossier: Path | None = None, person: str = "") -> None:
        known = QApplication.instance()
        self.qt = known if isinstance(known, QApplication) else QApplication(arguments)
        self.qt.setApplicationName("Tender Desk")
        self.preferences = Preferences(resources.settings_dir() / "window.json")
        self.design = read_design()
        size = self.preferences.number("text_size", 100)
        scheme = self.preferences.text("scheme", "system")
        self.window = Window(_colours(self.design, scheme), (size if size in TEXT_SIZES else 100) / 100)
        self._dossier, self._person = dossier, person
        self._interior: Interior | None = None

    @property
    def interior(self) -> "Interior":
        """What fills the window; there from the first paint on."""
        assert self._interior is not None
        return self._interior

    def show(self) -> None:
        """Show the bare window; the rest follows its first paint."""
        self.window.painted.connect(self.furnish)
        self.window.show()

    def furnish(self) -> None:
        """Fill the window; only now is imported what the first paint does not need."""
        from tender_desk.gui.furnish import Interior

        self._interior = Interior(self.qt, self.window, self.design, self.preferences)
        self._interior.language_chosen.connect(lambda: QTimer.singleShot(0, self._furnish_again))
        QTimer.singleShot(0, self._bring_in_the_desk)

    def _bring_in_the_desk(self) -> None:
        self.interior.bring_in_the_desk()
        if self._dossier is not None and self.interior.openings is not None:
            self.interior.openings.open(self._dossier, self._person)
            self._dossier = None

    def _furnish_again(self) -> None:
        """Build everything anew, as texts are translated when they are built; the dossier stays open."""
        workspace = self.interior.workspace
        if workspace is not None and workspace.is_open:
            self._dossier, self._person = workspace.path, workspace.dossier.viewer.id
        self.interior.leave()
        self.furnish()


def _colours(design: Design, scheme: str) -> Mapping[str, str]:
    if scheme not in ("light", "dark"):
        # The system's palette tells as much as its colour scheme, and does not load all of Qt's enumerations.
        scheme = "dark" if QGuiApplication.palette().window().color().lightness() < _HALF else "light"
    return design.dark if scheme == "dark" else design.light


def run(dossier: Path | None = None, person: str | None = None) -> int:
    """Show the window, with a dossier opened as a person where one is given. Returns when it is closed."""
    app = App(sys.argv[:1], dossier, person or "")
    app.show()
    app.window.painted.connect(lambda: _keep_faults(app))
    return app.qt.exec()


def _keep_faults(app: App) -> None:
    """Write faults of the program to a log file, and say on screen that there was one."""
    import logging

    log = logging.getLogger("tender_desk")
    folder = resources.settings_dir()
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(folder / "tender-desk.log", encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("a fault of the program", exc_info=(kind, error, trace))
        if app.interior.workspace is not None:
            app.interior.workspace.failed.emit("", error)

    sys.excepthook = hook
