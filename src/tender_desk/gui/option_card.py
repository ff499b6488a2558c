"""A large button for a choice on Start: what one can do, one line about it and its keys."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from tender_desk.gui.delegates.canvas import CENTRE, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme


class OptionCard(QAbstractButton):
    """One of the actions as a card; the primary one stands on the accent ground."""

    def __init__(self, action: QAction, icon: str, about: str, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._action, self._icon, self._about = action, icon, about
        self._theme, self._icons = theme, icons
        self._primary = False
        self.setText(action.text())
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(theme.px(96))
        self.clicked.connect(action.trigger)

    def set_primary(self, primary: bool) -> None:
        """Mark the card as the one to begin with."""
        self._primary = primary
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: two lines and some air."""
        return QSize(self._theme.px(352), self._theme.px(80))

    def minimumSizeHint(self) -> QSize:
        """Qt: two lines."""
        return QSize(self._theme.px(260), self._theme.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the card."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rect = QRectF(self.rect())
            ground = "accent-bg" if self._primary else "hover" if self.underMouse() else "panel"
            canvas.box(rect, ground, "accent" if self._primary else "line2", radius=6)
            inner = rect.adjusted(canvas.px(14), 0, -canvas.px(12), 0)
            canvas.icon(inner, self._icon, "accent")
            keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            taken = self._key_cap(canvas, inner, keys) if keys else 0
            words = inner.adjusted(canvas.px(38), 0, -taken, 0)
            middle, line = rect.center().y(), canvas.px(18)
            canvas.text(QRectF(words.left(), middle - line, words.width(), line), self.text(), bold=True)
            canvas.text(QRectF(words.left(), middle, words.width(), line), self._about, size=12, token="muted")
            if self.hasFocus():
                canvas.box(rect.adjusted(1, 1, -1, -1), "", "ink", radius=6)
                canvas.box(rect.adjusted(2, 2, -2, -2), "", "ink", radius=5)

    def _key_cap(self, canvas: Canvas, rect: QRectF, keys: str) -> float:
        width, height = canvas.width(keys, size=11, bold=True) + canvas.px(12), canvas.px(18)
        cap = QRectF(rect.right() - width, rect.center().y() - height / 2, width, height)
        canvas.box(cap, "subtle", "line2", radius=3)
        canvas.text(cap, keys, size=11, bold=True, token="muted", align=CENTRE)
        return width + canvas.px(8)
