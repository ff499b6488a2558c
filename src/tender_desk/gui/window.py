"""The bare window: on the screen at once, with the grounds of its parts; what belongs on them comes right after."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QMessageBox

from tender_desk.gui.tokens import CONTEXT_BAR, FOLD_BELOW, MENU_ROW, NARROW_RAIL, STATUS_BAR, WIDE_RAIL


class Window(QMainWindow):
    """`painted` goes out once, after the first paint; `resized` and `closing` as Qt says so.

    `colours` and `scale` (1.0 is 100 % text) are only for the grounds that stand there before anything else does.
    They are frames with a style sheet: painting them would load all of Qt's enumerations, which takes longer.
    """

    painted = Signal()
    resized = Signal()
    closing = Signal()

    def __init__(self, colours: Mapping[str, str], scale: float = 1.0) -> None:
        super().__init__()
        self._scale = scale
        self.asks: Callable[[], str] = lambda: ""
        """What is asked before the window closes, "" for nothing."""
        self._painted = False
        self._grounds = {name: QFrame(self) for name in ("menu", "context", "rail", "status")}
        for name, ground in self._grounds.items():
            ground.setObjectName(name)
        self.setStyleSheet(
            f"QMainWindow {{ background: {colours['window']}; }}"
            f"#menu {{ background: {colours['panel']}; border-bottom: 1px solid {colours['line']}; }}"
            f"#context {{ background: {colours['panel']}; border-bottom: 1px solid {colours['line2']}; }}"
            f"#rail {{ border-right: 1px solid {colours['line2']}; }}"
            f"#status {{ background: {colours['chrome']}; border-top: 1px solid {colours['line2']}; }}"
        )
        self.setWindowTitle("Tender Desk")
        self.setMinimumSize(1080, 600)
        self.resize(1440, 900)
        self._place()

    def clear(self) -> None:
        """Take the grounds away: the real parts come."""
        for ground in self._grounds.values():
            ground.deleteLater()
        self._grounds = {}
        self.setStyleSheet("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: after the first time, say that the window is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: tell the frame."""
        super().resizeEvent(event)
        if self._grounds:
            self._place()
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: ask first where something would be lost, then let what runs end."""
        question = self.asks()
        if question and QMessageBox.question(self, self.windowTitle(), question) != QMessageBox.StandardButton.Yes:
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _place(self) -> None:
        width, height = self.width(), self.height()
        menu, head = self._px(MENU_ROW), self._px(MENU_ROW + CONTEXT_BAR)
        foot = height - self._px(STATUS_BAR)
        rail = self._px(NARROW_RAIL if width < self._px(FOLD_BELOW) else WIDE_RAIL)
        self._grounds["menu"].setGeometry(0, 0, width, menu)
        self._grounds["context"].setGeometry(0, menu, width, head - menu)
        self._grounds["rail"].setGeometry(0, head, rail, foot - head)
        self._grounds["status"].setGeometry(0, foot, width, height - foot)

    def _px(self, length: int) -> int:
        return round(length * self._scale)
