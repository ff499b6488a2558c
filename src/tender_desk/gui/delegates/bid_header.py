"""The header of the comparison: each bid's letter, name, total, place and price above its column."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from tender_desk.gui.cells import BidHead
from tender_desk.gui.delegates.canvas import RIGHT, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Role
from tender_desk.gui.theme import Theme

_HEIGHT = 96


class BidHeader(QHeaderView):
    """A horizontal header that draws `BidHead` values; a section without one shows its lines of text."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._icons = icons
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Qt: as high as the card of a bid."""
        return QSize(super().sizeHint().width(), self._theme.px(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - as Qt names it
        """Qt: draw one head."""
        painter.save()
        canvas = Canvas(painter, self._theme, self._icons)
        area = QRectF(rect)
        head = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, Role.CELL)
        painter.fillRect(area, self._theme.colour("panel" if isinstance(head, BidHead) else "subtle"))
        if isinstance(head, BidHead):
            self._bid(canvas, area, head)
        else:
            self._words(canvas, area, str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)))
        foot, edge = area.bottom() - 0.5, area.right() - 0.5
        canvas.line(QPointF(area.left(), foot), QPointF(area.right(), foot), "control")
        canvas.line(QPointF(edge, area.top()), QPointF(edge, area.bottom()), "line")
        painter.restore()

    def _bid(self, canvas: Canvas, area: QRectF, head: BidHead) -> None:
        if head.filled:
            canvas.painter.fillRect(QRectF(area.left(), area.top(), area.width(), 3), self._theme.colour("ink"))
        inner = area.adjusted(canvas.px(12), canvas.px(10), -canvas.px(12), -canvas.px(6))
        first = QRectF(inner.left(), inner.top(), inner.width(), canvas.px(22))
        used = canvas.letter(first, head.letter, filled=head.filled)
        canvas.text(first.adjusted(used + canvas.px(8), 0, 0, 0), head.name, bold=True)
        second = first.translated(0, canvas.px(29))
        used = canvas.text(second, head.total, size=20, bold=True)
        taken = 0.0
        if head.place:
            icon = "medal" if head.filled else ""
            taken = canvas.chip(second, head.place, "info" if head.filled else "plain", icon, right=True)
        rest = second.adjusted(used + canvas.px(8), 3, -taken - canvas.px(8), 0)
        if canvas.width(head.difference) <= rest.width():
            # A figure is shown whole or not at all; the row of totals has it in any case.
            canvas.text(rest, head.difference, token="muted")
        third = second.translated(0, canvas.px(26))
        used = canvas.text(third, head.price)
        if head.budget:
            self._budget(canvas, third.adjusted(used + canvas.px(8), 0, 0, 0), head)

    def _budget(self, canvas: Canvas, rect: QRectF, head: BidHead) -> None:
        token = "muted" if head.within_budget else "warn"
        used = canvas.text(rect, head.budget, size=12, token=token, align=RIGHT)
        lead = rect.adjusted(rect.width() - used - canvas.px(20), 0, 0, 0)
        if lead.left() >= rect.left():
            canvas.icon(lead, "check" if head.within_budget else "warning", "ok" if head.within_budget else "warn", 14)

    def _words(self, canvas: Canvas, area: QRectF, text: str) -> None:
        inner = area.adjusted(canvas.px(12), canvas.px(10), -canvas.px(12), 0)
        for place, line in enumerate(text.split("\n")):
            row = QRectF(inner.left(), inner.top() + place * canvas.px(27), inner.width(), canvas.px(22))
            canvas.text(
                row, line, size=13 if place == 0 else 12, bold=place == 0, token="text" if place == 0 else "muted"
            )
