"""The curve of what a price gives: drawn, and told in words for whoever cannot see it."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from tender_desk.gui.delegates.canvas import LEFT, RIGHT, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words

Points = Sequence[tuple[Fraction, Fraction]]
TOLD = 5


class PriceCurve(QWidget):
    """Prices from left to right, points or the ranking figure upwards; invented bids are marks on the line."""

    def __init__(self, words: Words, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme, self._icons = words, theme, icons
        self._points: Points = ()
        self._marks: Sequence[tuple[str, Fraction, Fraction]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Kromme van prijs naar punten"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Qt: room for a line that can be read."""
        return QSize(self._theme.px(320), self._theme.px(170))

    def minimumSizeHint(self) -> QSize:
        """Qt: below this the figures run into each other."""
        return QSize(self._theme.px(200), self._theme.px(110))

    def set_curve(self, points: Points, marks: Sequence[tuple[str, Fraction, Fraction]] = ()) -> None:
        """Show pairs of price and what it gives; marks are letter, price and what that bid gets."""
        self._points, self._marks = points, marks
        self.setAccessibleDescription(self.told())
        self.update()

    def told(self) -> str:
        """The curve in words: some prices with what they give."""
        last = len(self._points) - 1
        chosen = [self._points[last * place // (TOLD - 1)] for place in range(TOLD)] if last > 0 else []
        return " · ".join(f"{self._words.round_euro(round(price))} → {self._figure(value)}" for price, value in chosen)

    def _figure(self, value: Fraction) -> str:
        return self._words.number(value, 0 if abs(value) >= 1000 else 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw axes, line and marks."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            if len(self._points) > 1:
                self._draw(canvas)

    def _draw(self, canvas: Canvas) -> None:
        px = canvas.px
        plot = QRectF(self.rect()).adjusted(px(68), px(12), -px(14), -px(22))
        prices = [price for price, _ in self._points]
        values = [value for _, value in self._points]
        low, high = min(*values, Fraction(0)), max(values)
        span = float(high - low) or 1.0
        reach = float(prices[-1] - prices[0]) or 1.0

        def at(price: Fraction, value: Fraction) -> QPointF:
            x = plot.left() + plot.width() * float(price - prices[0]) / reach
            return QPointF(x, plot.bottom() - plot.height() * float(value - low) / span)

        for value in (low, (low + high) / 2, high):
            y = at(prices[0], value).y()
            canvas.line(QPointF(plot.left(), y), QPointF(plot.right(), y), "line2" if value == low else "line")
            figure = QRectF(0, y - px(8), plot.left() - px(14), px(16))
            canvas.text(figure, self._figure(value), size=11, token="muted", align=RIGHT)
        for price, align in ((prices[0], LEFT), (prices[-1], RIGHT)):
            foot = QRectF(plot.left(), plot.bottom() + px(4), plot.width(), px(16))
            canvas.text(foot, self._words.round_euro(round(price)), size=11, token="muted", align=align)
        canvas.painter.setPen(QPen(self._theme.colour("accent"), 2.0))
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.drawPolyline(QPolygonF([at(price, value) for price, value in self._points]))
        for letter, price, value in self._marks:
            if prices[0] <= price <= prices[-1] and low <= value <= high:
                point = at(price, value)
                canvas.letter(QRectF(point.x() - px(10), point.y() - px(10), px(20), px(20)), letter)
