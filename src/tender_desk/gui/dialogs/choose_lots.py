"""The dialog in which one ticks the lots a proposal covers."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTableView, QVBoxLayout, QWidget

from tender_desk.core.tender import Lot
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme


class ChooseLots(QDialog):
    """`chosen()` gives the ticked lots; at least one is needed."""

    def __init__(self, lots: list[Lot], chosen: tuple[int, ...], theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Percelen kiezen"))
        self.resize(theme.px(460), theme.px(420))
        self._ticked = set(chosen)
        columns = [
            Column("", lambda lot: "", checked=lambda lot: lot.number in self._ticked, width=40),
            Column("", lambda lot: str(lot.number), right=True, bold=True, width=44),
            Column(self.tr("Perceel met vastgestelde rangorde"), lambda lot: lot.name, tip=lambda lot: lot.name),
        ]
        self.model = TableModel(columns, lots, parent=self)
        self.model.ticked.connect(self._tick)
        self.view = QTableView(self)
        self.view.setAccessibleName(self.tr("Percelen"))
        dress(self.view, self.model, theme, icons)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        go_on = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        go_on.setText(self.tr("Percelen overnemen"))
        go_on.setProperty("role", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        words = QLabel(self.tr("Een perceel zit in ten hoogste één open voorstel."), self)
        words.setProperty("role", "second")
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.view)
        column.addWidget(self._buttons)

    def chosen(self) -> tuple[int, ...]:
        """The ticked lots."""
        return tuple(sorted(self._ticked))

    def _tick(self, lot: Lot, on: bool) -> None:
        if on:
            self._ticked.add(lot.number)
        else:
            self._ticked.discard(lot.number)
        last = self.model.index(self.model.rowCount() - 1, 0)
        self.model.dataChanged.emit(self.model.index(0, 0), last)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self._ticked))
