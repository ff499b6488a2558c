"""The bare window: on the screen at once, with the grounds of its parts; what belongs on them comes right after."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from tender_desk.gui.tokens import CONTEXT_BAR, FOLD_BELOW, MENU_ROW, NARROW_RAIL, STATUS_BAR, WIDE_RAIL


class Window(QMainWindow):
    """`painted` goes out once, after the first paint; `resized` and `closing` as Qt says so.

    `colours` and `scale` (1.0 is 100 % text) are only for the grounds that are drawn before there are widgets.
    """

    painted = Signal()
    resized = Signal()
    closing = Signal()

    def __init__(self, colours: Mapping[str, str], scale: float = 1.0) -> None:
        super().__init__()
        self._colours, self._scale = colours, scale
        self._painted = False
        self.setWindowTitle("Tender Desk")
        self.setMinimumSize(1080, 600)
        self.resize(1440, 900)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the grounds of menu row, context bar, rail and status bar, where no widget covers them yet."""
        if self.centralWidget() is None:
            with QPainter(self) as painter:
                self._grounds(painter)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: tell the frame."""
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: let what runs end first."""
        self.closing.emit()
        super().closeEvent(event)

    def _grounds(self, painter: QPainter) -> None:
        def fill(token: str, left: int, top: int, width: int, height: int) -> None:
            painter.fillRect(left, top, width, height, QColor(self._colours[token]))

        width, height = self.width(), self.height()
        menu, head = self._px(MENU_ROW), self._px(MENU_ROW + CONTEXT_BAR)
        foot = height - self._px(STATUS_BAR)
        rail = self._px(NARROW_RAIL if width < self._px(FOLD_BELOW) else WIDE_RAIL)
        fill("window", 0, 0, width, height)
        fill("panel", 0, 0, width, head)
        fill("chrome", 0, foot, width, height - foot)
        fill("line", 0, menu - 1, width, 1)
        fill("line2", 0, head - 1, width, 1)
        fill("line2", 0, foot, width, 1)
        fill("line2", rail - 1, head, 1, foot - head)

    def _px(self, length: int) -> int:
        return round(length * self._scale)
