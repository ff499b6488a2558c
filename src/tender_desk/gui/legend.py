"""The legend above stacked bars: a square of each part's colour with its name; the price hatched."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tender_desk.gui.delegates.canvas import Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme


class Legend(QWidget):
    """Entries are (kind, name) as in `cells.Segment`; `note` follows them."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._entries: tuple[tuple[str, str], ...] = ()
        self._note = ""

    def set_entries(self, entries: list[tuple[str, str]], note: str) -> None:
        """Show these parts."""
        self._entries, self._note = tuple(entries), note
        self.setAccessibleName(", ".join(name for _, name in entries) + f", {note}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as wide as its words."""
        metrics = self.fontMetrics()
        words = sum(metrics.horizontalAdvance(name) for _, name in self._entries) + metrics.horizontalAdvance(
            self._note
        )
        return QSize(words + self._theme.px(28) * (len(self._entries) + 1), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw squares and names."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rest = QRectF(self.rect())
            side = canvas.px(11)
            for kind, name in self._entries:
                square = QRectF(rest.left(), rest.center().y() - side / 2, side, side)
                painter.fillRect(square, self._theme.colour(f"bar-{kind}"))
                if kind == "price":
                    canvas.hatch(square, "bar-price-hatch")
                rest.setLeft(rest.left() + side + canvas.px(5))
                used = canvas.text(rest, name, size=12, token="muted")
                rest.setLeft(rest.left() + used + canvas.px(10))
            canvas.text(rest, self._note, size=12, token="muted")
