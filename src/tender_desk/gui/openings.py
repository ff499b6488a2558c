"""The ways into a dossier: new from a workbook, opened from disk, the sample; and as whom one works in it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tender_desk import resources
from tender_desk.core.problems import Problem, Refused, TenderDeskError
from tender_desk.desk import dossiers, sample
from tender_desk.desk.session import Session
from tender_desk.gui.background import Jobs, Progress
from tender_desk.gui.dialogs.choose_person import ChoosePerson, Person
from tender_desk.gui.icons import Icons
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.recents import forget
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

_KIND = "Tender Desk (*.tender)"


class Openings(QObject):
    """Each way ends in `workspace.take`, or in a message that says why not."""

    def __init__(
        self,
        workspace: Workspace,
        jobs: Jobs,
        preferences: Preferences,
        theme: Theme,
        icons: Icons,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace, self._jobs, self._preferences = workspace, jobs, preferences
        self._theme, self._icons, self._window = theme, icons, window

    def ask_open(self) -> None:
        """Open a dossier from disk."""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Dossier openen"), "", _KIND)
        if name:
            self.open(Path(name))

    def ask_new(self) -> None:
        """Make a dossier from a tender workbook."""
        source, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Ingevuld sjabloon kiezen"), "", self.tr("Werkboek (*.xlsx)")
        )
        if not source:
            return
        beside = str(Path(source).with_suffix(dossiers.SUFFIX))
        target, _ = QFileDialog.getSaveFileName(self._window, self.tr("Dossier opslaan als"), beside, _KIND)
        if target:
            self.new(Path(source), Path(target))

    def ask_template(self) -> None:
        """Save an empty tender workbook."""
        title, kind = self.tr("Leeg sjabloon opslaan"), self.tr("Werkboek (*.xlsx)")
        name, _ = QFileDialog.getSaveFileName(self._window, title, "tender.xlsx", kind)
        if name:
            self.save_template(Path(name))

    def save_template(self, path: Path) -> None:
        """Write the template where no file is yet."""
        what = self.tr("Leeg sjabloon opslaan")
        target = path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")
        language = self._workspace.words.language
        told = self.tr("Geschreven: {file}").format(file=target)
        self._beside(what, lambda: dossiers.write_template(target, language), lambda _: self._workspace.told.emit(told))

    def new(self, source: Path, target: Path) -> None:
        """Make a dossier; its first work is that of the adviser it names, until another person is chosen."""
        self._beside(self.tr("Nieuw dossier"), lambda: dossiers.new_dossier(target, source), self._made)

    def open(self, path: Path, person: str = "") -> None:
        """Open a dossier as a person, who is asked for where nobody is named."""
        what = self.tr("Dossier openen")
        if person:
            self._beside(what, lambda: dossiers.open_dossier(path, person), self._workspace.take)
        else:
            self._beside(what, lambda: dossiers.people_of(path), lambda people: self._ask_person(path, people))

    def open_sample(self) -> None:
        """Open a fresh copy of the sample, in which every step is filled; the first time it is played once."""
        folder = resources.settings_dir() / "sample"
        what = self.tr("Voorbeelddossier maken")
        self._jobs.run(
            what, lambda progress: fresh_sample(folder, progress), self.open, lambda error: self._refused(what, error)
        )

    def find(self, path: str) -> None:
        """Look for a recent dossier that does not lie where it lay."""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Dossier zoeken"), Path(path).name, _KIND)
        if name:
            forget(self._preferences, path)
            self.open(Path(name))

    def choose_person(self) -> None:
        """Go on in the open dossier as someone else."""
        dossier, path = self._workspace.dossier, self._workspace.path
        people = tuple((m.id, m.name, tuple(role.value for role in m.roles)) for m in dossier.members)
        self._ask_person(path, people, dossier.viewer.id)

    def _ask_person(self, path: Path, people: tuple[Person, ...], now: str = "") -> None:
        likely = now or self._preferences.text("person") or self._preferences.text("name")
        words = self._workspace.words
        dialog = ChoosePerson(people, likely, words, self._theme, self._icons, self._window)
        dialog.accepted.connect(lambda: self._as(path, dialog.person))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _as(self, path: Path, person: str) -> None:
        self._preferences.put(person=person)
        lot = self._workspace.lot.number if self._workspace.is_open else None
        what = self.tr("Dossier openen")
        self._beside(
            what, lambda: dossiers.open_dossier(path, person), lambda session: self._workspace.take(session, lot)
        )

    def _made(self, made: tuple[Session, tuple[Problem, ...]]) -> None:
        session, notes = made
        self._workspace.take(session)
        if notes:
            self._workspace.problems.emit(self.tr("Opmerkingen bij het sjabloon"), list(notes))

    def _beside(self, what: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        self._jobs.run(what, lambda progress: work(), done, lambda error: self._refused(what, error))

    def _refused(self, what: str, error: Exception) -> None:
        if isinstance(error, Refused):
            self._workspace.problems.emit(what, list(error.problems))
        elif isinstance(error, (TenderDeskError, OSError)):
            self._workspace.failed.emit(what, error)
        else:
            raise error


def fresh_sample(folder: Path, progress: Progress | None) -> Path:
    """Return a new copy of the sample in `folder`, beside the copies that were opened before."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / "kept.tender"
    if not kept.exists():
        unfinished = folder / "unfinished.tender"
        unfinished.unlink(missing_ok=True)
        play_sample(unfinished, progress)
        unfinished.rename(kept)
    number = 1
    while (copy := folder / f"haarlem-{number}.tender").exists():
        number += 1
    shutil.copyfile(kept, copy)
    return copy


def play_sample(path: Path, progress: Progress | None) -> None:
    """Make the sample dossier with every step filled; stops between two acts where the person cancels."""
    sample.play(path, progress=progress.step if progress else None).store.close()
