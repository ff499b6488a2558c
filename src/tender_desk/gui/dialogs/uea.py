"""Reading in a bidder's declaration (UEA): which bid, which file, what it gives per demand, and then taking it over."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tender_desk import wording
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.selection import DemandState
from tender_desk.desk import uea
from tender_desk.desk.declared import Proposed
from tender_desk.desk.dossiers import read_bytes
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session
from tender_desk.desk.uea import Declaration
from tender_desk.gui.cells import Paragraph
from tender_desk.gui.dialogs.fields import choice, form_of
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate
_SEVERITY = {Severity.BLOCKS: ("error", "err"), Severity.ASK: ("warning", "warn"), Severity.NOTE: ("info", "muted")}


class UeaDialog(QDialog):
    """Shows first and records only when the person says so; keyboard alone suffices."""

    def __init__(self, workspace: Workspace, bid: str, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Uea", "UEA inlezen"))
        self._workspace, self._theme = workspace, theme
        self._file: Given | int | None = None
        self._shut = False
        self._asked = 0
        self.found: Declaration | None = None
        left = workspace.dossier.bids_left(workspace.lot.number)
        self.bids = choice([(one.code, f"{one.code}  {one.bidder.name}") for one in left], translate("Uea", "Kies"))
        self.files = choice([], translate("Uea", "Kies een ontvangen UEA, of een bestand"))
        self.proposals = TableModel(_proposal_columns(workspace.words), parent=self)
        self.remarks = TableModel(_remark_columns(workspace.words), parent=self)
        self._build(icons)
        self.bids.currentIndexChanged.connect(self._offer_files)
        self.files.currentIndexChanged.connect(self._choose_received)
        self.finished.connect(self._close)
        self.bids.setCurrentIndex(self.bids.findData(bid))
        self._offer_files()

    def _build(self, icons: Icons) -> None:
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.open_file = QPushButton(translate("Uea", "&Bestand kiezen…"))
        self.open_file.clicked.connect(self._ask_file)
        self.carry = QPushButton(translate("Uea", "&Overnemen"))
        self.carry.setProperty("role", "primary")
        self.carry.clicked.connect(self._take)
        close = QPushButton(translate("Uea", "Sluiten"))
        close.clicked.connect(self.reject)
        for button in (self.open_file, self.carry, close):
            button.setAutoDefault(False)
        views = QSplitter(Qt.Orientation.Vertical)
        for model, name in (
            (self.proposals, translate("Uea", "Wat per eis wordt vastgelegd")),
            (self.remarks, translate("Uea", "Waar u op let")),
        ):
            view = QTableView()
            view.setAccessibleName(name)
            dress(view, model, self._theme, icons)
            wrap_rows(view)
            pane, column = QWidget(), QVBoxLayout()
            head = QLabel(name)
            head.setProperty("role", "strong")
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(head)
            column.addWidget(view, 1)
            pane.setLayout(column)
            views.addWidget(pane)
        form = form_of([(translate("Uea", "&Inschrijving"), self.bids), (translate("Uea", "&UEA"), self.files)])
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(form, 1)
        top.addWidget(self.open_file, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.carry)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(views, 1)
        column.addLayout(foot)
        self.resize(self._theme.px(860), self._theme.px(620))

    def _offer_files(self) -> None:
        """Offer the received declarations that can be this bid's; the only one is chosen."""
        bid = self.bids.currentData()
        lot = self._workspace.lot.number
        known = uea.received(self._workspace.dossier, lot, str(bid)) if bid else ()
        self.files.blockSignals(True)
        self.files.clear()
        for one in known:
            self.files.addItem(one.name, one.id)
        self.files.setCurrentIndex(0 if len(known) == 1 else -1)
        self.files.blockSignals(False)
        self._file = self.files.currentData() if not isinstance(self._file, Given) else self._file
        self._look()

    def _choose_received(self) -> None:
        self._file = self.files.currentData()
        self._look()

    def _ask_file(self) -> None:
        title = translate("Uea", "UEA kiezen")
        name, _ = QFileDialog.getOpenFileName(self, title, "", translate("Uea", "UEA (*.xml);;Alle bestanden (*)"))
        if name:
            self.choose(Path(name))

    def choose(self, path: Path) -> None:
        """Look at a file from disk."""
        self._workspace.look_beside(translate("Uea", "UEA lezen"), _given, path, then=self._chosen)

    def _chosen(self, file: Given) -> None:
        if not self._shut:
            self.files.blockSignals(True)
            self.files.setCurrentIndex(-1)
            self.files.blockSignals(False)
            self._file = file
            self._look()

    def _look(self) -> None:
        """Ask what the file gives for the bid, and show it when it comes."""
        self._show(None)
        bid = self.bids.currentData()
        if bid is None or self._file is None:
            return
        self._asked += 1
        self.said.setText(translate("Uea", "Even wachten…"))
        words = self._workspace.words
        title, lot, turn = translate("Uea", "UEA lezen"), self._workspace.lot.number, self._asked
        self._workspace.look_beside(
            title, uea.look, lot, str(bid), self._file, words.language, then=lambda found: self._looked(turn, found)
        )

    def _looked(self, turn: int, found: Declaration) -> None:
        if not self._shut and turn == self._asked:
            self._show(found)

    def _show(self, found: Declaration | None) -> None:
        self.found = found
        language = self._workspace.words.language
        if found is None:
            text = translate(
                "Uea", "Kies de inschrijving en het XML-bestand. Er wordt pas iets vastgelegd als u het overneemt."
            )
        elif found.espd is None:
            text = found.file
        else:
            text = f"{found.file}: {wording.say('uea-read', language, **uea.said_of(found.espd, language))}"
        self.said.setText(text)
        self.proposals.set_rows(found.proposed if found else ())
        self.remarks.set_rows(_ordered(found.problems) if found else ())
        self.carry.setEnabled(found is not None and not found.blocked and bool(found.proposed))

    def _take(self) -> None:
        if self.found is None or self._file is None:
            return
        title = translate("Uea", "UEA overnemen")
        language = self._workspace.words.language
        if self._workspace.act(title, _take, self.found.lot, self.found.bid, self._file, language):
            self.accept()

    def _close(self) -> None:
        self._shut = True


def _take(session: Session, lot: int, bid: str, file: Given | int, language: str) -> object:
    """Take it over; what should be looked at was shown before."""
    return uea.take(session, lot, bid, file, language)[0]


def _given(_: Session, path: Path) -> Given:
    return Given(path.name, read_bytes(path))


def _ordered(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda one: list(Severity).index(one.severity)))


def _proposal_columns(words: Words) -> list[Column]:
    def cell(row: Proposed) -> object:
        token, icon = ("ok", "check") if row.state is DemandState.DECLARED else ("warn", "warning")
        return Paragraph(f"{row.demand} · {words.term('demand', row.state)}", row.reason, icon, token)

    def text(row: Proposed) -> str:
        return f"{row.demand}: {words.term('demand', row.state)}. {row.reason}"

    return [Column(translate("Uea", "Eis"), text, cell=cell, spoken=text)]


def _remark_columns(words: Words) -> list[Column]:
    def cell(row: Problem) -> object:
        icon, token = _SEVERITY[row.severity]
        return Paragraph("", words.problem(row), icon, token)

    return [Column(translate("Uea", "Melding"), words.problem, cell=cell, spoken=words.problem)]
