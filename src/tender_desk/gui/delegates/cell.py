"""The delegate of every table: draws what `cells.py` describes, else the text of the cell."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from tender_desk.gui import cells
from tender_desk.gui.delegates import badges, bars, score
from tender_desk.gui.delegates.canvas import LEFT, RIGHT, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Role
from tender_desk.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_DRAW: dict[type, Callable[[Canvas, QRectF, Any], None]] = {
    cells.TwoLines: badges.two_lines,
    cells.Badge: badges.badge,
    cells.Paragraph: badges.paragraph,
    cells.Wrapped: badges.wrapped,
    cells.Progress: badges.progress,
    cells.Node: badges.node,
    cells.Score: score.score,
    cells.Task: score.task,
    cells.Bars: bars.bars,
}


class CellDelegate(QStyledItemDelegate):
    """Ground, selection, row line and focus ring here; the content by the kind of cell."""

    def __init__(self, theme: Theme, icons: Icons, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one cell."""
        painter.save()
        rect = QRectF(option.rect)
        canvas = Canvas(painter, self._theme, self._icons)
        self._ground(canvas, rect, option, index)
        inner = rect.adjusted(canvas.px(10), 0, -canvas.px(10), -1)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            inner.setLeft(inner.left() + self._check_box(canvas, inner, index) + canvas.px(8))
        cell = index.data(Role.CELL)
        draw = _DRAW.get(type(cell))
        if draw is not None:
            draw(canvas, inner, cell)
        else:
            self._text(canvas, inner, index)
        self._ring(canvas, rect, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: wide enough for the text; the height is set on the rows."""
        cell = index.data(Role.CELL)
        if isinstance(cell, cells.Paragraph):
            view = self.parent()
            assert isinstance(view, QTableView)
            wide = view.columnWidth(index.column())
            return QSize(wide, badges.paragraph_height(self._theme, cell, wide))
        width = QFontMetricsF(self._theme.font()).horizontalAdvance(str(index.data() or ""))
        return QSize(round(width) + self._theme.px(24), self._theme.px(34))

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """Qt: a click anywhere in the cell, or the space bar, ticks the box."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        clicked = event.type() == QEvent.Type.MouseButtonRelease
        spaced = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text() == " "
        if state is None or not (clicked or spaced):
            return False
        ticked = Qt.CheckState(state) == Qt.CheckState.Checked
        new = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return bool(model.setData(index, new, Qt.ItemDataRole.CheckStateRole))

    def _ground(self, canvas: Canvas, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        token = str(index.data(Role.GROUND) or "panel")
        if option.state & QStyle.StateFlag.State_Selected:
            token = "selected"
        canvas.painter.fillRect(rect, self._theme.colour(token))
        view = self.parent()
        if isinstance(view, QTableView) and view.property("columnLines"):
            edge = rect.right() - 0.5
            frozen = index.column() == 0
            canvas.line(QPointF(edge, rect.top()), QPointF(edge, rect.bottom()), "control" if frozen else "line")
        foot = rect.bottom() - 0.5
        canvas.line(QPointF(rect.left(), foot), QPointF(rect.right(), foot), "line")

    def _ring(self, canvas: Canvas, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QTableView)
        if view.selectionBehavior() != QTableView.SelectionBehavior.SelectRows:
            if option.state & QStyle.StateFlag.State_HasFocus:
                canvas.frame(rect.adjusted(0, 0, 0, -1))
            return
        # Where rows are chosen the ring goes round the row: each cell draws its own stretch of it.
        if view.hasFocus() and view.currentIndex().row() == index.row():
            first, last = index.column() == 0, index.column() == index.model().columnCount() - 1
            canvas.frame(rect.adjusted(0, 0, 0, -1), left=first, right=last)

    def _text(self, canvas: Canvas, rect: QRectF, index: Index) -> None:
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = bool(alignment and Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight)
        canvas.text(
            rect,
            str(index.data() or ""),
            bold=bool(index.data(Role.BOLD)),
            token=str(index.data(Role.TOKEN) or "text"),
            align=RIGHT if right else LEFT,
        )

    def _check_box(self, canvas: Canvas, rect: QRectF, index: Index) -> float:
        side = canvas.px(15)
        box = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        canvas.box(box, "accent" if ticked else "panel", "accent" if ticked else "control", radius=3)
        if ticked:
            canvas.icons.paint(canvas.painter, "check", "on-accent", box.adjusted(2, 2, -2, -2))
        return side
