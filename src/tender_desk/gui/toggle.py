"""A switch for a view option, bound to an action, with its keys beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from tender_desk.gui.delegates.canvas import CENTRE, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme


class Toggle(QAbstractButton):
    """On or off, as the action is."""

    def __init__(self, action: QAction, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._action, self._theme, self._icons = action, theme, icons
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._follow()

    def sizeHint(self) -> QSize:
        """Qt: switch, words and keys."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._keys)
        return QSize(words + self._theme.px(66), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the switch."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rect = QRectF(self.rect())
            high, wide = canvas.px(16), canvas.px(30)
            slot = QRectF(rect.left() + 2, rect.center().y() - high / 2, wide, high)
            on = self.isChecked()
            canvas.box(slot, "accent" if on else "panel", "accent" if on else "control", radius=8)
            side = canvas.px(10)
            left = slot.right() - side - canvas.px(3) if on else slot.left() + canvas.px(3)
            knob = QRectF(left, slot.center().y() - side / 2, side, side)
            canvas.box(knob, "on-accent" if on else "control", radius=5)
            words = rect.adjusted(wide + canvas.px(10), 0, 0, 0)
            used = canvas.text(words, self.text(), token="text" if self.isEnabled() else "faint")
            if self._keys:
                width = canvas.width(self._keys, size=11, bold=True) + canvas.px(12)
                cap = QRectF(words.left() + used + canvas.px(8), rect.center().y() - canvas.px(9), width, canvas.px(18))
                canvas.box(cap, "subtle", "line2", radius=3)
                canvas.text(cap, self._keys, size=11, bold=True, token="muted", align=CENTRE)
            if self.hasFocus():
                canvas.frame(rect)

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setAccessibleName(self._action.text())
        self.setToolTip(self._action.statusTip() or self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.updateGeometry()
        self.update()
