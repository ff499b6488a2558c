"""Who works in the dossier: the person must be known in it, and sees what their role may see."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTableView, QVBoxLayout, QWidget

from tender_desk.gui.cells import TwoLines
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words

Person = tuple[str, str, tuple[str, ...]]
"""Id, name and roles, as the desk gives them before a dossier is opened as someone."""


class ChoosePerson(QDialog):
    """Choose from the people of a dossier; `person` is the id of the chosen one."""

    def __init__(
        self, people: Sequence[Person], likely: str, words: Words, theme: Theme, icons: Icons, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Werken als"))
        self.resize(theme.px(460), theme.px(460))
        self._people = tuple(people)

        def cell(person: Person) -> TwoLines:
            return TwoLines(person[1], words.terms("role", person[2]), icon="people")

        columns = [Column("", lambda p: f"{p[1]}, {words.terms('role', p[2])}", cell=cell, spoken=lambda p: p[1])]
        self.model = TableModel(columns, self._people, parent=self)
        self.view = QTableView(self)
        self.view.setAccessibleName(self.tr("Personen in dit dossier"))
        dress(self.view, self.model, theme, icons, row=44)
        self.view.horizontalHeader().hide()
        self.view.activated.connect(self.accept)
        about = QLabel(
            self.tr("Kies wie u bent. U ziet en doet wat bij die rol hoort; elke handeling komt op uw naam."), self
        )
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        go_on = buttons.button(QDialogButtonBox.StandardButton.Ok)
        go_on.setText(self.tr("Dossier openen"))
        go_on.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.view)
        column.addWidget(buttons)
        self.view.selectRow(likely_place(self._people, likely))
        self.view.setFocus()

    @property
    def person(self) -> str:
        """The id of the chosen person."""
        return self._people[max(0, self.view.currentIndex().row())][0]


def likely_place(people: Sequence[Person], likely: str) -> int:
    """Where in the list the person stands who is likely meant, by id or by name; else the first."""
    for place, (person, name, _) in enumerate(people):
        if likely and likely.casefold() in (person.casefold(), name.casefold()):
            return place
    return 0
