"""Forms and sheets that go out and come back: bid forms, score sheets, the selection list."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tender_desk.core.problems import Problem
from tender_desk.desk import arrivals, dossiers, papers, scoring, selecting
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session
from tender_desk.gui.dialogs.candidates import letters_dialog
from tender_desk.gui.dialogs.files import in_time_dialog
from tender_desk.gui.workspace import Workspace


class Handouts(QObject):
    """Asks for a folder or a file and lets the desk write or take over; the workspace says how it went."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window

    def save_forms(self) -> None:
        """Write the bid forms of every published lot."""
        self._write(self.tr("Inschrijfformulieren opslaan"), dossiers.write_forms)

    def save_sheets(self) -> None:
        """Write the score sheets this person may hand out."""
        self._write(self.tr("Beoordelingsbladen opslaan"), scoring.write_sheets)

    def take_sheet(self) -> None:
        """Take a score sheet or the consensus sheet over."""
        self._take(self.tr("Beoordelingsblad overnemen"), scoring.merge)

    def take_selection(self) -> None:
        """Take a filled-in selection list over."""
        self._take(self.tr("Selectielijst overnemen"), selecting.take_list)

    def take_receipts(self) -> None:
        """Take times of arrival over from a receipt list, ours or the platform's own."""
        self._take(self.tr("Ontvangstlijst of kluisverslag overnemen"), arrivals.receipt_list, self._list_taken)

    def _list_taken(self, file: Given, found: tuple[object, tuple[Problem, ...]]) -> None:
        """Ask who says so and why, where a list says that late files came in time."""
        if any(problem.code == arrivals.MAKES_IN_TIME for problem in found[1]):
            in_time_dialog(self._workspace, file, self._window).open()

    def save_record(self) -> None:
        """Write the record of opening of the chosen lot, as a Word document or as data."""
        title = self.tr("Proces-verbaal van opening opslaan")
        lot = self._workspace.lot.number
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, f"proces-verbaal-{lot:02}.docx", self.tr("Word (*.docx);;Gegevens (*.json)")
        )
        if name:
            words = self._workspace.words
            self._workspace.look_beside(
                title,
                papers.opening_record,
                Path(name),
                words.language,
                (lot,),
                then=lambda path: self._written((path,)),
            )

    def save_letters(self) -> None:
        """Write the letters to the candidates of the chosen lot, for the day they leave: the term counts from it."""
        lot = self._workspace.lot.number

        def write(sent: date | None) -> None:
            def letters(session: Session, folder: Path, language: str) -> tuple[Path, ...]:
                return papers.selection_letters(session, folder, language, (lot,), sent)

            self._write(self.tr("Brieven aan gegadigden opslaan"), letters)

        letters_dialog(self._workspace, write, self._window).open()

    def _write(self, title: str, verb: Callable[..., tuple[Path, ...]]) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, title)
        if folder:
            language = self._workspace.words.language
            self._workspace.look_beside(title, verb, Path(folder), language, then=self._written)

    def _written(self, paths: tuple[Path, ...]) -> None:
        text = self.tr("{count} bestanden geschreven in {folder}")
        self._workspace.told.emit(text.format(count=len(paths), folder=paths[0].parent))

    def _take(self, title: str, verb: Callable[..., Any], then: Callable[[Given, Any], None] | None = None) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, "", self.tr("Werkboeken (*.xlsx *.xlsm *.xls *.ods *.csv)")
        )
        if not name:
            return
        path, given = Path(name), list[Given]()

        def take(session: Session) -> Any:
            given.append(Given(path.name, dossiers.read_bytes(path)))
            return verb(session, given[0])

        self._workspace.act_beside(title, take, then=(lambda found: then(given[0], found)) if then else None)
