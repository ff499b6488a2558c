"""The bar at the foot: the running job with progress and cancel, and what is locked since when."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from tender_desk.gui.background import Jobs
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import STATUS_BAR

_SHOW_AFTER_MS = 400


class StatusBar(QStatusBar):
    """Says "Gereed", or what is going on and how far it is."""

    def __init__(self, jobs: Jobs, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._theme, self._icons = jobs, theme, icons
        self.setSizeGripEnabled(False)
        self.setContentsMargins(theme.px(10), 0, theme.px(12), 0)
        self._what = ""
        self._picture = QLabel(self)
        self.words = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(150))
        self._part = QLabel(self)
        self._stop = QPushButton(self.tr("Annuleren"), self)
        self._stop.clicked.connect(jobs.cancel)
        self.lock = QLabel(self)
        self.place = QLabel(self.tr("Offline · dossier op deze computer"), self)
        self.zoom = QLabel(self)
        for widget in (self._picture, self.words, self._bar, self._part, self._stop):
            self.addWidget(widget)
        for widget in (self.lock, self.place, self.zoom):
            self.addPermanentWidget(widget)
        # What takes less than this is over before one could read it.
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SHOW_AFTER_MS)
        self._wait.timeout.connect(self._show_job)
        jobs.started.connect(self._start)
        jobs.progressed.connect(self._step)
        jobs.ended.connect(self._end)
        jobs.cancelled.connect(self._cancelled)
        theme.changed.connect(self._measure)
        self._measure()
        self._end()

    def say(self, text: str, *, icon: str = "done") -> None:
        """Show a sentence until the next one, and read it aloud without moving the focus."""
        self._icons.show_on(self._picture, icon, "muted", 14)
        self.words.setText(text)
        announce(self, text)

    def set_lock(self, text: str) -> None:
        """What is final, and since when; "" for nothing."""
        self.lock.setText(text)
        self.lock.setVisible(bool(text))

    def set_open(self, is_open: bool) -> None:
        """Where the dossier lies is only said when there is one."""
        self.place.setVisible(is_open)

    def _start(self, what: str) -> None:
        self._what = what
        self._bar.setRange(0, 0)
        self._wait.start()

    def _show_job(self) -> None:
        self.words.setText(self._what)
        self._bar.show()

    def _step(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._wait.isActive():
            return
        self.words.setText(self.tr("{what}: {done} van {total}").format(what=self._what, done=done, total=total))
        self._part.setText(f"{done * 100 // max(1, total)} %")
        # Only a job that goes in steps can be stopped between two of them.
        for widget in (self._part, self._stop):
            widget.setVisible(self._bar.isVisible())

    def _end(self) -> None:
        self._wait.stop()
        for widget in (self._bar, self._part, self._stop):
            widget.hide()
        if self.words.text() == self._what or not self.words.text() or self._part.text():
            self._icons.show_on(self._picture, "done", "muted", 14)
            self.words.setText(self.tr("Gereed"))
        self._part.clear()

    def _cancelled(self, what: str) -> None:
        self.say(self.tr("{what} is gestopt; er is niets gewijzigd.").format(what=what), icon="info")

    def _measure(self) -> None:
        self.setFixedHeight(self._theme.px(STATUS_BAR))
        self.zoom.setText(f"{self._theme.text_size} %")


def announce(widget: QObject, text: str) -> None:
    """Have a screen reader say the text; the focus stays where it is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
