"""Start: recent dossiers, the ways to begin, and who is working here."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from tender_desk.gui.actions import Actions
from tender_desk.gui.cells import Badge, Progress, TwoLines
from tender_desk.gui.generated.ui_start_page import Ui_StartPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.option_card import OptionCard
from tender_desk.gui.page import Page
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.recents import Recent, recents
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import TEXT_SIZES


class StartPage(Page):
    """`open_asked(path)` when a recent dossier is chosen, `find_asked(path)` when it has to be looked for."""

    open_asked = Signal(str)
    find_asked = Signal(str)
    language_chosen = Signal(str)
    person_kept = Signal()

    def __init__(self, preferences: Preferences, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("start", self.tr("Start"), actions, theme, icons)
        self._preferences = preferences
        self.form = Ui_StartPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.set_about(self.tr("Kies een dossier, of begin een nieuw"))
        self.model = TableModel(self._columns(), parent=self)
        dress(self.form.recents, self.model, theme, icons, row=68)
        self.form.recents.activated.connect(self._activated)
        self.form.filter.textChanged.connect(self.refresh)
        self._cards = self._choices()
        self.form.choiceColumn.addStretch(1)
        self.form.choiceColumn.addWidget(self._promise())
        self._first_run()
        self.refresh()

    def refresh(self) -> None:
        """Show the recent dossiers that match the filter."""
        known = recents(self._preferences)
        wanted = self.form.filter.text().casefold()
        self.model.set_rows([r for r in known if wanted in f"{r.title} {r.about}".casefold()])
        self.form.recents.setVisible(bool(known))
        self.form.filter.setVisible(bool(known))
        self.form.noRecents.setVisible(not known)
        self.form.firstRun.setVisible(not self._preferences.text("name"))
        for action_id, card in self._cards.items():
            card.set_primary(action_id == ("dossier.new" if known else "dossier.sample"))

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Dossier"),
                lambda r: r.title,
                cell=lambda r: TwoLines(r.title, r.about if r.exists else self._missing(r)),
                sort=lambda r: r.title.casefold(),
                tip=lambda r: r.path,
            ),
            Column(self.tr("Percelen"), lambda r: str(r.lots), sort=lambda r: r.lots, right=True, width=78),
            Column(
                self.tr("Stap"),
                lambda r: r.step if r.exists else self.tr("Onbekend"),
                cell=lambda r: Progress(r.step, r.done, r.total) if r.exists else None,
                width=160,
            ),
            Column(
                self.tr("Status"),
                lambda r: r.status if r.exists else self.tr("Zoeken…"),
                cell=lambda r: _status(r) if r.exists else Badge(self.tr("Zoeken…"), "info", framed=False),
                width=150,
            ),
            Column(self.tr("Geopend"), lambda r: r.opened, token=lambda r: "muted", width=140),
        ]

    def _missing(self, recent: Recent) -> str:
        return self.tr("{about} · bestand niet gevonden").format(about=recent.about)

    def _activated(self, index: QModelIndex) -> None:
        recent: Recent = self.model.rows[index.row()]
        (self.open_asked if recent.exists else self.find_asked).emit(recent.path)

    def _choices(self) -> dict[str, OptionCard]:
        words = {
            "dossier.new": self.tr("Percelen, criteria en weging uit een werkboek (.xlsx)"),
            "dossier.open": self.tr("Een dossierbestand van schijf of netwerk"),
            "dossier.sample": self.tr("Oefen alle stappen zonder risico"),
            "template.save": self.tr("Om in Excel in te vullen, met uitleg"),
        }
        cards = {}
        for action_id, about in words.items():
            icon = self.actions_.commands[action_id].icon
            cards[action_id] = OptionCard(self.actions_[action_id], icon, about, self.theme, self.icons)
            self.form.choiceColumn.addWidget(cards[action_id], 3)
        return cards

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        first = self.form.recents if self.model.rows else self._cards["dossier.sample"]
        first.setFocus()

    def _promise(self) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "info")
        picture, words = QLabel(frame), QLabel(frame)
        self.icons.show_on(picture, "lock", "accent")
        words.setText(self.tr("Tender Desk werkt zonder internet. Alles blijft in het dossierbestand op uw computer."))
        words.setWordWrap(True)
        row = QHBoxLayout(frame)
        row.setContentsMargins(*(self.theme.px(side) for side in (12, 8, 12, 8)))
        row.addWidget(picture)
        row.addWidget(words, 1)
        return frame

    def _first_run(self) -> None:
        for code, name in (("nl", "Nederlands"), ("en", "English")):
            self.form.language.addItem(name, code)
        self.form.language.setCurrentIndex(self.form.language.findData(self._preferences.text("language", "nl")))
        for code, name in self._roles():
            self.form.ownRole.addItem(name, code)
        for size in TEXT_SIZES:
            self.form.textSize.addItem(f"{size} %", size)
        self.form.textSize.setCurrentIndex(TEXT_SIZES.index(self.theme.text_size))
        self.form.textSize.activated.connect(
            lambda: self.actions_[f"text.{self.form.textSize.currentData()}"].trigger()
        )
        self.form.name.textChanged.connect(lambda text: self.form.keep.setEnabled(bool(text.strip())))
        self.form.keep.setEnabled(False)
        self.form.name.returnPressed.connect(self.form.keep.click)
        self.form.keep.clicked.connect(self._keep)
        self.form.language.activated.connect(lambda: self.language_chosen.emit(self.form.language.currentData()))

    def _roles(self) -> list[tuple[str, str]]:
        return [
            ("adviser", self.tr("inkoopadviseur")),
            ("chair", self.tr("voorzitter")),
            ("evaluator", self.tr("beoordelaar")),
            ("second", self.tr("tweede persoon")),
            ("lawyer", self.tr("jurist")),
            ("controller", self.tr("controller")),
            ("decider", self.tr("besluitvormer")),
        ]

    def _keep(self) -> None:
        self._preferences.put(name=self.form.name.text().strip(), role=self.form.ownRole.currentData())
        self.person_kept.emit()
        self.refresh()


def _status(recent: Recent) -> Badge:
    icon = {"ok": "check", "warn": "warning", "err": "error"}.get(recent.tone, "")
    tone = recent.tone if recent.tone in ("ok", "warn", "err") else "plain"
    return Badge(recent.status, tone, icon)  # type: ignore[arg-type]
