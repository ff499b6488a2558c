"""The nota van inlichtingen: questions as they came in, their anonymous wording and answer, and publishing them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from tender_desk.core.notices import Question
from tender_desk.desk import notices, papers
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of, line, moment_field, paragraph, stated
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace
from tender_desk.wording import ZONE

translate = QCoreApplication.translate


def notices_dialog(workspace: Workspace, theme: Theme, icons: Icons, parent: QWidget) -> QDialog:
    """The questions of every procedure, and what can be done with them."""
    return _NoticesDialog(workspace, theme, icons, parent)


class _NoticesDialog(QDialog):
    def __init__(self, workspace: Workspace, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Notices", "Nota van inlichtingen"))
        self._workspace = workspace
        self._model = TableModel(_columns(workspace), parent=self)
        self.table = QTableView()
        self.table.setAccessibleName(translate("Notices", "Vragen over de stukken"))
        dress(self.table, self._model, theme, icons)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        self._ask = self._button(row, translate("Notices", "&Vraag vastleggen…"), self._record)
        self._answer = self._button(row, translate("Notices", "&Beantwoorden…"), self._reply)
        self._publish = self._button(row, translate("Notices", "&Nota publiceren…"), self._issue)
        self._save = self._button(row, translate("Notices", "Nota &opslaan als Word…"), self._write)
        row.addStretch(1)
        self._button(row, translate("Notices", "Sluiten"), self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        column.addWidget(self.table)
        column.addLayout(row)
        self.resize(theme.px(1000), theme.px(560))
        workspace.changed.connect(self._draw)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._offer())
        self._draw()

    def _button(self, row: QHBoxLayout, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: slot())
        row.addWidget(button)
        return button

    @property
    def chosen(self) -> Question | None:
        """The question that is chosen."""
        at = self.table.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def _draw(self) -> None:
        if not self._workspace.is_open:
            self.reject()
            return
        at = self.table.currentIndex().row()
        self._model.set_rows(self._workspace.dossier.questions)
        if self._model.rows:
            self.table.selectRow(min(max(at, 0), len(self._model.rows) - 1))
        waiting = sum(question.notice is None for question in self._model.rows)
        self.note.setText(
            translate("Notices", "{count} nog niet gepubliceerd. Wie vroeg, wordt niet gepubliceerd.").format(
                count=waiting
            )
        )
        self._offer()

    def _offer(self) -> None:
        question = self.chosen
        self._answer.setEnabled(question is not None and question.notice is None)
        self._publish.setEnabled(any(one.notice is None for one in self._model.rows))
        self._save.setEnabled(question is not None and question.notice is not None)

    def _record(self) -> None:
        _record_dialog(self._workspace, self).open()

    def _reply(self) -> None:
        if self.chosen is not None:
            _answer_dialog(self._workspace, self.chosen, self).open()

    def _issue(self) -> None:
        open_ = next((one for one in self._model.rows if one.notice is None), None)
        if open_ is not None:
            procedure = self.chosen.procedure if self.chosen and self.chosen.notice is None else open_.procedure
            _publish_dialog(self._workspace, procedure, self).open()

    def _write(self) -> None:
        question = self.chosen
        if question is None or question.notice is None:
            return
        title = translate("Notices", "Nota opslaan")
        name, _ = QFileDialog.getSaveFileName(self, title, f"nota-{question.notice}.docx", "Word (*.docx)")
        if name:
            language = self._workspace.words.language
            given = Path(name), language, question.procedure, question.notice
            self._workspace.look_beside(title, papers.notice, *given, then=self._written)

    def _written(self, path: Path) -> None:
        self._workspace.told.emit(translate("Notices", "Geschreven: {file}").format(file=path))


def _columns(workspace: Workspace) -> list[Column]:
    words = workspace.words
    return [
        Column(translate("Notices", "Nr."), lambda q: str(q.number), right=True, width=44),
        Column(translate("Notices", "Procedure"), lambda q: q.procedure, width=90),
        Column(translate("Notices", "Ontvangen"), lambda q: words.moment(q.received), width=130),
        Column(translate("Notices", "Van"), lambda q: q.asked_by, width=130),
        Column(translate("Notices", "Vraag"), lambda q: q.published_text or q.text, tip=lambda q: q.text),
        Column(
            translate("Notices", "Nota"),
            lambda q: str(q.notice) if q.notice is not None else translate("Notices", "nog niet"),
            width=80,
        ),
        Column(translate("Notices", "Antwoord"), lambda q: q.answer or "–", tip=lambda q: q.answer),
    ]


def _record_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    title = translate("Notices", "Vraag vastleggen")
    procedures = workspace.dossier.tender.procedures
    which = choice([(one.id, f"{one.id}  {one.name}") for one in procedures], translate("Notices", "Kies"))
    which.setCurrentIndex(0 if len(procedures) == 1 else -1)
    who, text = line(translate("Notices", "Wordt niet gepubliceerd")), paragraph()
    received = moment_field(workspace.session.moment(workspace.dossier).astimezone(ZONE))

    def carry_out(second: str, reason: str) -> bool:
        given = str(which.currentData()), who.text(), text.toPlainText(), stated(received)
        return workspace.act(title, notices.record_question, *given)

    act = Act(
        title=title,
        about=workspace.dossier.tender.name,
        consequence=translate("Notices", "Alleen vragen van vóór de sluiting worden in een nota beantwoord."),
        verb=title,
        carry_out=carry_out,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Notices", "&Procedure"), which),
        (translate("Notices", "&Van"), who),
        (translate("Notices", "&Ontvangen"), received),
        (translate("Notices", "V&raag"), text),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(rows))

    def check() -> None:
        dialog.set_ready(which.currentIndex() >= 0 and bool(who.text().strip()) and bool(text.toPlainText().strip()))

    which.currentIndexChanged.connect(check)
    who.textChanged.connect(check)
    text.textChanged.connect(check)
    check()
    return dialog


def _answer_dialog(workspace: Workspace, question: Question, parent: QWidget) -> ActDialog:
    title = translate("Notices", "Vraag beantwoorden")
    wording, answer, field = paragraph(), paragraph(), line("7/K1.1")
    wording.setPlainText(question.published_text or question.text)
    answer.setPlainText(question.answer)
    field.setText(question.field)

    def carry_out(second: str, reason: str) -> bool:
        given = question.number, wording.toPlainText(), answer.toPlainText(), field.text()
        return workspace.act(title, notices.answer_question, *given)

    act = Act(
        title=title,
        about=f"{question.number}. {question.asked_by}: {question.text}",
        consequence=translate("Notices", "Verwoord de vraag zo dat niet te zien is wie haar stelt."),
        verb=translate("Notices", "Antwoord vastleggen"),
        carry_out=carry_out,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Notices", "&Vraag in de nota"), wording),
        (translate("Notices", "&Antwoord"), answer),
        (translate("Notices", "&Onderdeel van het model"), field),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(rows))

    def check() -> None:
        dialog.set_ready(bool(wording.toPlainText().strip()) and bool(answer.toPlainText().strip()))

    wording.textChanged.connect(check)
    answer.textChanged.connect(check)
    check()
    return dialog


def _publish_dialog(workspace: Workspace, procedure: str, parent: QWidget) -> ActDialog:
    title = translate("Notices", "Nota publiceren")
    act = Act(
        title=title,
        about=procedure,
        consequence=translate("Notices", "Alle beantwoorde vragen komen in de volgende nota; daarna staan zij vast."),
        verb=title,
        carry_out=lambda second, reason: workspace.act(title, notices.publish_notice, procedure),
    )
    return ActDialog(act, workspace, parent)
