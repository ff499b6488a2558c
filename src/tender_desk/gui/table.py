"""The one table model: rows are values, columns say how a row is shown, sorted and read aloud."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from tender_desk.gui.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_Role = Qt.ItemDataRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Role(IntEnum):
    """What a delegate asks beside the roles of Qt."""

    CELL = int(_Role.UserRole) + 1
    GROUND = int(_Role.UserRole) + 2
    BOLD = int(_Role.UserRole) + 3
    TOKEN = int(_Role.UserRole) + 4


@dataclass(frozen=True)
class Column:
    """One column: `text` is what is shown, copied and read aloud; the rest is optional.

    `cell` gives a value of `cells.py` for the delegate to draw. `sort` gives the key (None sorts last); without it the
    column does not sort. `width` is in design pixels; 0 takes what is left, but not less than `least`. `checked` makes
    it a column of check boxes, `edit` gives the text that can be typed over; `token` and `ground` name the colours of
    its text and of what it stands on.
    """

    title: str
    text: Callable[[Any], str]
    cell: Callable[[Any], object] | None = None
    sort: Callable[[Any], Any] | None = None
    tip: Callable[[Any], str] | None = None
    spoken: Callable[[Any], str] | None = None
    checked: Callable[[Any], bool] | None = None
    edit: Callable[[Any], str] | None = None
    token: Callable[[Any], str] | None = None
    ground: Callable[[Any], str] | None = None
    right: bool = False
    bold: bool = False
    width: int = 0
    least: int = 130
    head: object = None


class TableModel(QAbstractTableModel):
    """Rows of any frozen value behind a tuple of columns.

    `ticked(row, bool)` goes out when a check box is used, `typed(row, place of the column, text)` when text was typed.
    """

    ticked = Signal(object, bool)
    typed = Signal(object, int, str)

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Any] = (),
        *,
        ground: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._given = tuple(rows)
        self._rows = self._given
        self._ground = ground
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, from left to right."""
        return self._columns

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they are shown now."""
        return self._rows

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows, in the order the person chose before."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._arrange()
        self.endResetModel()

    def change(self, place: int, row: Any) -> None:
        """Show another value in one row, without touching selection or order."""
        old = self._rows[place]
        self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
        self._given = tuple(row if known is old else known for known in self._given)
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))

    def set_table(self, columns: Sequence[Column], rows: Sequence[Any]) -> None:
        """Show other columns and rows."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._sorted_by = None
        self._given = self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Qt: the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: every cell can be selected; a check box can be ticked, some cells typed in."""
        flags = super().flags(index)
        if index.isValid() and self._columns[index.column()].checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.isValid() and self._columns[index.column()].edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Qt: one fact about one cell."""
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Role.GROUND:
            own = column.ground(row) if column.ground else ""
            return own or (self._ground(row) if self._ground else "")
        answer = _ANSWERS.get(role)
        return answer(column, row) if answer else None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Qt: who listens to `ticked` and `typed` decides what becomes of a value."""
        if role == _Role.EditRole and index.isValid() and self._columns[index.column()].edit is not None:
            self.typed.emit(self._rows[index.row()], index.column(), str(value))
            return True
        if role != _Role.CheckStateRole or not index.isValid() or self._columns[index.column()].checked is None:
            return False
        self.ticked.emit(self._rows[index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Qt: the titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return column.title
        if role == _Role.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return column.head if role == Role.CELL else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt: sort in Python, as Qt's own proxy leaves Decimals unsorted without a word."""
        self.layoutAboutToBeChanged.emit()
        self._sorted_by = (column, order) if 0 <= column < len(self._columns) else None
        before = {id(row): place for place, row in enumerate(self._rows)}
        self._arrange()
        after = {before[id(row)]: place for place, row in enumerate(self._rows) if id(row) in before}
        for index in self.persistentIndexList():
            moved = self.index(after.get(index.row(), -1), index.column())
            self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._rows = self._given
        if self._sorted_by is None:
            return
        column, order = self._sorted_by
        key = self._columns[column].sort
        if key is None:
            return
        filled = [row for row in self._given if key(row) is not None]
        empty = [row for row in self._given if key(row) is None]
        descending = order == Qt.SortOrder.DescendingOrder
        self._rows = (*sorted(filled, key=key, reverse=descending), *empty)


def _tick(column: Column, row: Any) -> Qt.CheckState | None:
    if column.checked is None:
        return None
    return Qt.CheckState.Checked if column.checked(row) else Qt.CheckState.Unchecked


def _spoken(column: Column, row: Any) -> str:
    if column.spoken is not None:
        return column.spoken(row)
    return f"{column.title}: {column.text(row)}" if column.title else column.text(row)


_ANSWERS: dict[int, Callable[[Column, Any], Any]] = {
    int(_Role.DisplayRole): lambda column, row: column.text(row),
    int(_Role.ToolTipRole): lambda column, row: plain_tip(column.tip(row) or "") if column.tip else None,
    int(_Role.AccessibleTextRole): _spoken,
    int(_Role.TextAlignmentRole): lambda column, row: _RIGHT if column.right else _LEFT,
    int(_Role.CheckStateRole): _tick,
    int(_Role.EditRole): lambda column, row: column.edit(row) if column.edit else None,
    int(Role.CELL): lambda column, row: column.cell(row) if column.cell else None,
    int(Role.BOLD): lambda column, row: column.bold,
    int(Role.TOKEN): lambda column, row: column.token(row) if column.token else None,
}
