"""The colours of the score scale with their figures, and its two ends in words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tender_desk.gui.delegates.canvas import Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme

_STEPS = (0, 2, 4, 6, 8, 10)


class ScaleLegend(QWidget):
    """Six chips."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self._words = self.tr("Schaal"), self.tr("0 niet beantwoord – 10 uitstekend")
        self.setAccessibleName(": ".join(self._words))

    def sizeHint(self) -> QSize:
        """Qt: words, chips, words."""
        metrics = self.fontMetrics()
        words = sum(metrics.horizontalAdvance(text) for text in self._words)
        return QSize(words + self._theme.px(34) * len(_STEPS) + self._theme.px(24), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Qt: the chips."""
        return QSize(self._theme.px(34) * len(_STEPS), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw them."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rest = QRectF(self.rect())
            whole = rest.width() >= self.sizeHint().width() - canvas.px(8)
            if whole:
                used = canvas.text(rest, self._words[0], size=12, token="muted")
                rest.setLeft(rest.left() + used + canvas.px(10))
            for step in _STEPS:
                used = canvas.score(rest, str(step), float(step))
                rest.setLeft(rest.left() + used + canvas.px(3))
            if whole:
                canvas.text(rest.adjusted(canvas.px(8), 0, 0, 0), self._words[1], size=12, token="muted")
