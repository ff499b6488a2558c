"""What a later version of a file changed, cell by cell."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from tender_desk.core.bids import Receipt
from tender_desk.desk.versions import changed_cells
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.workspace import Workspace
from tender_desk.importing.differences import CellChange

translate = QCoreApplication.translate


def versions_dialog(workspace: Workspace, receipt: Receipt, parent: QWidget) -> QDialog:
    """A dialog with every cell that differs between a replaced file and the version after it."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Versions", "Verschil met de versie die geldt"))
    about = QLabel(receipt.name)
    about.setTextFormat(Qt.TextFormat.PlainText)
    note = QLabel(translate("Versions", "Even wachten…"))
    table = QTableView()
    table.setAccessibleName(translate("Versions", "Gewijzigde cellen"))
    model = TableModel(
        [
            Column(translate("Versions", "Cel"), lambda r: r.place, width=180, bold=True),
            Column(translate("Versions", "Stond er"), lambda r: r.old or "–", tip=lambda r: r.old),
            Column(translate("Versions", "Staat er nu"), lambda r: r.new or "–", tip=lambda r: r.new),
        ],
        parent=dialog,
    )
    table.setModel(model)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    for widget in (about, note, table, buttons):
        column.addWidget(widget)
    dialog.resize(900, 520)

    shut: list[int] = []
    dialog.finished.connect(shut.append)

    def show(changes: tuple[CellChange, ...]) -> None:
        if shut:
            return  # the person did not wait
        model.set_rows(changes)
        one = translate("Versions", "{count} cel is anders.")
        many = translate("Versions", "{count} cellen zijn anders.")
        note.setText(workspace.words.counted(len(changes), one, many))

    workspace.look_beside(translate("Versions", "Versies vergelijken"), changed_cells, receipt.id, then=show)
    return dialog
