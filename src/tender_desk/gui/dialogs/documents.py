"""The documents as they were published: kept with their digests, opened again, and the page a criterion stands on."""

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tender_desk.core.criteria import Criterion
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.publication import DocumentKind, PublishedDocument
from tender_desk.desk import dossiers, publishing
from tender_desk.desk.receipts import Given
from tender_desk.gui.cells import TwoLines
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of
from tender_desk.gui.icons import Icons
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate
SHORT_PRINT = 16


def document_choice(workspace: Workspace) -> QComboBox:
    """The documents of the procedure of the chosen lot."""
    procedure = workspace.lot.procedure
    here = [one for one in workspace.dossier.documents if one.procedure == procedure]
    return choice([(one.number, f"{one.number}  {one.name}") for one in here], translate("Documents", "Kies"))


def page_dialog(workspace: Workspace, criterion: Criterion, parent: QWidget) -> ActDialog:
    """Pointing out on which page a criterion stands."""
    title, lot, dossier = translate("Documents", "Bladzijde aanwijzen"), workspace.lot, workspace.dossier
    documents, page = document_choice(workspace), QSpinBox()
    now = dossier.pointer(lot.number, criterion.id)

    def carry_out(second: str, reason: str) -> bool:
        pages = {criterion.id: page.value()}
        return workspace.act(title, publishing.point, lot.number, documents.currentData(), pages)

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} · {criterion.id} {criterion.name}",
        consequence=translate("Documents", "Zo is later te controleren of het model is toegepast zoals gepubliceerd."),
        verb=translate("Documents", "Aanwijzen"),
        carry_out=carry_out,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Documents", "&Stuk"), documents),
        (translate("Documents", "&Bladzijde"), page),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(rows))

    def check() -> None:
        found = dossier.document(documents.currentData() or 0)
        page.setRange(1, found.pages if found else 1)
        dialog.set_ready(found is not None)

    documents.currentIndexChanged.connect(check)
    documents.setCurrentIndex(documents.findData(now.document) if now else 0 if documents.count() == 1 else -1)
    check()
    if now is not None:
        page.setValue(now.page)
    return dialog


def documents_dialog(workspace: Workspace, theme: Theme, icons: Icons, parent: QWidget) -> QDialog:
    """The documents of every procedure, and keeping one more."""
    return _DocumentsDialog(workspace, theme, icons, parent)


class _DocumentsDialog(QDialog):
    def __init__(self, workspace: Workspace, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Documents", "Gepubliceerde stukken"))
        self._workspace = workspace
        self.model = TableModel(_columns(workspace), parent=self)
        self.table = QTableView()
        self.table.setAccessibleName(translate("Documents", "Gepubliceerde stukken"))
        dress(self.table, self.model, theme, icons, row=44)
        note = QLabel(
            translate("Documents", "Bewaar elk stuk zoals het is gepubliceerd, ook elke nota en rectificatie.")
        )
        note.setProperty("role", "second")
        row = QHBoxLayout()
        self._add = self._button(row, translate("Documents", "Stuk &bewaren…"), self._choose)
        self._save = self._button(row, translate("Documents", "&Opslaan als…"), self._write)
        row.addStretch(1)
        self._button(row, translate("Documents", "Sluiten"), self.accept)
        column = QVBoxLayout(self)
        column.addWidget(note)
        column.addWidget(self.table)
        column.addLayout(row)
        self.resize(theme.px(920), theme.px(460))
        workspace.changed.connect(self._draw)
        self._draw()

    def _button(self, row: QHBoxLayout, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: slot())
        row.addWidget(button)
        return button

    def _draw(self) -> None:
        if not self._workspace.is_open:
            self.reject()
            return
        self.model.set_rows(self._workspace.dossier.documents)
        if self.model.rows:
            self.table.selectRow(len(self.model.rows) - 1)
        self._save.setEnabled(bool(self.model.rows))

    @property
    def chosen(self) -> PublishedDocument | None:
        """The document that is chosen."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, translate("Documents", "Stuk kiezen"), "", "PDF (*.pdf)")
        if name:
            keep_dialog(self._workspace, Path(name), self).open()

    def _write(self) -> None:
        one, title = self.chosen, translate("Documents", "Stuk opslaan")
        if one is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, title, one.name, "PDF (*.pdf)")
        if name:
            with contextlib.suppress(TenderDeskError):
                content = publishing.document_bytes(self._workspace.session, one.number)[1]
                path = dossiers.write_whole(Path(name), content)
                self._workspace.told.emit(translate("Documents", "Geschreven: {file}").format(file=path))


def keep_dialog(workspace: Workspace, path: Path, parent: QWidget) -> ActDialog:
    """Keeping a document: what it is, of which procedure, when it was published, which nota."""
    title, words, dossier = translate("Documents", "Stuk bewaren"), workspace.words, workspace.dossier
    kinds = choice([(kind, words.term("document", kind)) for kind in DocumentKind], translate("Documents", "Kies"))
    procedures = choice([(one.id, one.name) for one in dossier.tender.procedures], translate("Documents", "Kies"))
    procedures.setCurrentIndex(procedures.findData(workspace.lot.procedure))
    today = workspace.session.moment(dossier).date()
    on = QDateEdit(QDate(today.year, today.month, today.day))
    on.setDisplayFormat("d-M-yyyy")
    on.setCalendarPopup(True)
    notices = choice([], translate("Documents", "Kies"))

    def carry_out(second: str, reason: str) -> bool:
        try:
            file = Given(path.name, dossiers.read_bytes(path))
        except TenderDeskError as error:
            workspace.failed.emit(title, error)
            return False
        kind = DocumentKind(kinds.currentData())
        number = notices.currentData() if kind is DocumentKind.NOTICE else None
        day = date(on.date().year(), on.date().month(), on.date().day())
        return workspace.act(title, publishing.keep_document, file, kind, procedures.currentData(), day, number)

    act = Act(
        title=title,
        about=path.name,
        consequence=translate(
            "Documents", "Het stuk wordt bewaard met zijn vingerafdruk en kan niet worden vervangen."
        ),
        verb=translate("Documents", "Bewaren"),
        carry_out=carry_out,
    )
    none = translate(
        "Documents",
        "Leg de nota eerst hier vast en publiceer haar (Dossier › Nota van inlichtingen…); bewaar dan haar PDF.",
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Documents", "Soort &stuk"), kinds),
        (translate("Documents", "&Procedure"), procedures),
        (translate("Documents", "Gepubliceerd &op"), on),
        (translate("Documents", "&Nota"), notices),
    ]
    form = form_of(rows)
    dialog = ActDialog(act, workspace, parent, form)

    def check() -> None:
        is_notice = kinds.currentData() == DocumentKind.NOTICE
        form.layout().setRowVisible(notices, is_notice)  # type: ignore[union-attr]
        ready = kinds.currentIndex() >= 0 and procedures.currentIndex() >= 0
        dialog.set_ready(ready and (not is_notice or notices.currentIndex() >= 0))
        dialog.set_consequence(none if is_notice and not notices.count() else act.consequence)

    def offer() -> None:
        notices.clear()
        for one in dossier.notices:
            if one.procedure == procedures.currentData():
                notices.addItem(str(one.number), one.number)
        notices.setCurrentIndex(-1)
        check()

    procedures.currentIndexChanged.connect(offer)
    for box in (kinds, notices):
        box.currentIndexChanged.connect(check)
    offer()
    return dialog


def _columns(workspace: Workspace) -> list[Column]:
    words = workspace.words

    def kind(one: PublishedDocument) -> str:
        text = words.term("document", one.kind)
        return text if one.notice is None else f"{text} {one.notice}"

    def procedure(one: PublishedDocument) -> str:
        listed = workspace.dossier.tender.procedures
        return next((known.name for known in listed if known.id == one.procedure), one.procedure)

    return [
        Column("", lambda d: str(d.number), right=True, bold=True, width=40),
        Column(
            translate("Documents", "Stuk"),
            lambda d: d.name,
            cell=lambda d: TwoLines(d.name, procedure(d)),
            tip=lambda d: d.name,
            least=240,
        ),
        Column(translate("Documents", "Soort"), kind, width=190),
        Column(translate("Documents", "Bladzijden"), lambda d: str(d.pages), right=True, width=90),
        Column(translate("Documents", "Gepubliceerd"), lambda d: words.day(d.published), width=110),
        Column(
            translate("Documents", "Vingerafdruk"),
            lambda d: d.sha256[:SHORT_PRINT],
            tip=lambda d: d.sha256,
            width=150,
        ),
    ]
