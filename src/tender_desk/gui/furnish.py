"""Fills the bare window: first the frame with Start, then, a moment later, everything that needs the desk."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenuBar

from tender_desk import resources
from tender_desk.gui.background import Jobs
from tender_desk.gui.frame import Frame
from tender_desk.gui.icons import Icons
from tender_desk.gui.pages.start import StartPage
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.texts import LANGUAGES, use_language
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import SCHEMES, TEXT_SIZES, Design
from tender_desk.gui.window import Window

if TYPE_CHECKING:
    from tender_desk.gui.openings import Openings
    from tender_desk.gui.workspace import Workspace


class Interior(QObject):
    """The frame and what works behind it. Another language means another interior in the same window.

    `language_chosen` goes out when the person wants another one; `ready` when the desk is at hand.
    """

    language_chosen = Signal(str)
    ready = Signal()

    def __init__(self, app: QApplication, window: Window, design: Design, preferences: Preferences) -> None:
        super().__init__(window)
        self._app, self._window, self._preferences = app, window, preferences
        language = preferences.text("language", "nl")
        self.language = language if language in LANGUAGES else "nl"
        self._translators = use_language(app, self.language)
        scheme, size = preferences.text("scheme", "system"), preferences.number("text_size", 100)
        self.theme = Theme(app, design, scheme if scheme in SCHEMES else "system", size if size in TEXT_SIZES else 100)
        self.icons = Icons(self.theme)
        self.jobs = Jobs(self)
        self.frame = Frame(window, self.theme, self.icons, self.jobs, self.language)
        self.start = StartPage(preferences, self.frame.actions_, self.theme, self.icons)
        self.frame.add_page(self.start)
        self.frame.show_page("start")
        self.start.focus_first()
        self.start.language_chosen.connect(self.language_chosen)
        self._choices()
        self.workspace: Workspace | None = None
        self.openings: Openings | None = None
        window.closing.connect(self.close)
        window.asks = self._before_closing

    def bring_in_the_desk(self) -> None:
        """Import and connect what the first look at the window did not need."""
        from tender_desk.gui.dialogs.notices import notices_dialog
        from tender_desk.gui.drafts import Drafts
        from tender_desk.gui.handouts import Handouts
        from tender_desk.gui.office import Office
        from tender_desk.gui.openings import Openings
        from tender_desk.gui.words import Words
        from tender_desk.gui.workspace import Workspace

        workspace = self.workspace = Workspace(self.jobs, Words(self.language), self)
        drafts = Drafts(resources.settings_dir() / "drafts.json")
        Office(self.frame, self.workspace, self._preferences, drafts, self.theme, self.icons)
        openings = Openings(self.workspace, self.jobs, self._preferences, self.theme, self.icons, self._window)
        self.openings = openings
        on = self.frame.actions_
        on["dossier.new"].triggered.connect(openings.ask_new)
        on["dossier.open"].triggered.connect(openings.ask_open)
        on["dossier.sample"].triggered.connect(openings.open_sample)
        on["template.save"].triggered.connect(openings.ask_template)
        on["person"].triggered.connect(openings.choose_person)
        handouts = Handouts(self.workspace, self._window)
        on["forms.save"].triggered.connect(handouts.save_forms)
        on["selection.take"].triggered.connect(handouts.take_selection)
        on["list.take"].triggered.connect(handouts.take_receipts)
        on["record.save"].triggered.connect(handouts.save_record)
        on["letters.save"].triggered.connect(handouts.save_letters)
        on["notices"].triggered.connect(lambda: notices_dialog(workspace, self.theme, self.icons, self._window).open())
        on["sheets.save"].triggered.connect(handouts.save_sheets)
        on["sheet.take"].triggered.connect(handouts.take_sheet)
        self.frame.who.person_clicked.connect(openings.choose_person)
        self.start.open_asked.connect(lambda path: openings.open(Path(path)))
        self.start.find_asked.connect(openings.find)
        self.ready.emit()

    def close(self) -> None:
        """Let what runs end, and let go of the dossier and the translations."""
        self.jobs.close()
        for translator in self._translators:
            self._app.removeTranslator(translator)
        if self.workspace is not None:
            self.workspace.close()

    def _before_closing(self) -> str:
        lots = self.workspace.unrecorded() if self.workspace is not None else ()
        text = self.tr("Een wijziging van het model van perceel {lots} is nog niet vastgelegd. Toch sluiten?")
        return text.format(lots=", ".join(map(str, lots))) if lots else ""

    def leave(self) -> None:
        """Make room in the window for another interior."""
        self.close()
        self._window.closing.disconnect(self.close)
        self._window.asks = lambda: ""
        filled = self._window.takeCentralWidget()
        if filled is not None:
            filled.deleteLater()
        self._window.setMenuBar(QMenuBar(self._window))
        self.frame.deleteLater()
        self.deleteLater()

    def _choices(self) -> None:
        on, keep = self.frame.actions_, self._preferences.put
        on[f"scheme.{self.theme.scheme}"].setChecked(True)
        on[f"text.{self.theme.text_size}"].setChecked(True)
        on[f"language.{self.language}"].setChecked(True)
        for scheme in SCHEMES:
            on[f"scheme.{scheme}"].triggered.connect(lambda _=False, one=scheme: self._choose_scheme(one))
        for size in TEXT_SIZES:
            on[f"text.{size}"].triggered.connect(lambda _=False, one=size: self._choose_size(one))
        for language in LANGUAGES:
            chosen = on[f"language.{language}"].triggered
            chosen.connect(lambda _=False, one=language: self.language_chosen.emit(one))
        self.language_chosen.connect(lambda language: keep(language=language))

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.put(scheme=scheme)
        self.theme.set_scheme(scheme)

    def _choose_size(self, size: int) -> None:
        self._preferences.put(text_size=size)
        self.theme.set_text_size(size)
