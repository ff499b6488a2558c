"""Words that do not fit end in dots, instead of being cut through."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QTabBar


class ElidedLabel(QLabel):
    """A line of plain text that shows as much as there is room for; `text` stays whole."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw what fits."""
        with QPainter(self) as painter:
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), self.alignment(), shown)


class BoldTabs(QTabBar):
    """Tabs with room for the words of the chosen one, which are bold."""

    def tabSizeHint(self, index: int) -> QSize:
        """Qt: as wide as its words are when they are bold."""
        hint, bold = super().tabSizeHint(index), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.tabText(index)) - self.fontMetrics().horizontalAdvance(
            self.tabText(index)
        )
        return QSize(hint.width() + max(0, more), hint.height())
