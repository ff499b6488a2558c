"""Ctrl+K: every command by its name, with its keys, or the reason why it cannot be used now."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tender_desk.gui.actions import Actions
from tender_desk.gui.delegates.canvas import RIGHT, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme

_WIDTH, _ROW, _ROWS = 560, 34, 11


class Palette(QDialog):
    """A frameless list that narrows while one types; Enter runs the chosen command, Esc goes back."""

    def __init__(self, actions: Actions, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(self.tr("Opdracht kiezen"))
        self.actions_list = [action for action in actions if action.objectName() != "palette"]
        self._shown: list[QAction] = []
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Zoeken of opdracht kiezen"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.list = QListView(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = QStringListModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_CommandDelegate(self, theme, icons))
        self.list.clicked.connect(self.run)
        self.line.textChanged.connect(self.narrow)
        self.line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.resize(theme.px(_WIDTH), theme.px(_ROW * _ROWS + 60))
        self.narrow("")

    def action_at(self, row: int) -> QAction:
        """The command in a row of the list."""
        return self._shown[row]

    def narrow(self, text: str) -> None:
        """Keep the commands that hold every typed word; those that can be used come first."""
        words = text.casefold().split()
        found = [a for a in self.actions_list if all(word in a.text().replace("&", "").casefold() for word in words)]
        self._shown = sorted(found, key=lambda action: not action.isEnabled())
        self._model.setStringList([action.text().replace("&", "") for action in self._shown])
        self.list.setCurrentIndex(self._model.index(0))

    def run(self) -> None:
        """Close and do what is chosen."""
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self._shown) or not self._shown[row].isEnabled():
            return
        self.accept()
        self._shown[row].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the arrow keys move in the list while the line keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            move = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if move is not None:
                row = max(0, min(len(self._shown) - 1, self.list.currentIndex().row() + move))
                self.list.setCurrentIndex(self._model.index(row))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run()
                return True
        return super().eventFilter(watched, event)


class _CommandDelegate(QStyledItemDelegate):
    def __init__(self, palette: Palette, theme: Theme, icons: Icons) -> None:
        super().__init__(palette)
        self._palette, self._theme, self._icons = palette, theme, icons

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: the command at the left, its keys or the reason at the right."""
        painter.save()
        canvas = Canvas(painter, self._theme, self._icons)
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, self._theme.colour("selected" if chosen else "panel"))
        action = self._palette.action_at(index.row())
        inner = rect.adjusted(canvas.px(10), 0, -canvas.px(10), 0)
        side = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        used = canvas.width(str(index.data())) + canvas.px(16)
        if not action.isEnabled():
            side = action.statusTip()
        canvas.text(inner, str(index.data()), token="text" if action.isEnabled() else "faint")
        canvas.text(inner.adjusted(used, 0, 0, 0), side, size=12, token="muted", align=RIGHT)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt: one row."""
        return QSize(self._theme.px(100), self._theme.px(_ROW))
