"""The right corner of the menu row: what was saved when, and who is working in which role."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QWidget

from tender_desk.gui.delegates.canvas import CENTRE, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme


class PersonButton(QAbstractButton):
    """Initials in a ring, the name and the role; opens the choice of another person."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._name = self._role = ""

    def set_person(self, name: str, role: str) -> None:
        """Show who is working."""
        self._name, self._role = name, role
        self.setVisible(bool(name))
        self.setAccessibleName(self.tr("Werken als {name}, {role}").format(name=name, role=role))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def initials(self) -> str:
        """The first and last initial."""
        words = self._name.split()
        return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))

    def sizeHint(self) -> QSize:
        """Qt: ring, name and role."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(f"{self._name} · {self._role}") * 12 // 13
        return QSize(words + self._theme.px(54), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the ring and the words."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rect = QRectF(self.rect())
            side = canvas.px(24)
            ring = QRectF(rect.left() + 2, rect.center().y() - side / 2, side, side)
            canvas.box(ring, "hover" if self.underMouse() else "panel", "control", radius=12)
            canvas.text(ring, self.initials(), size=10.5, bold=True, align=CENTRE)
            words = rect.adjusted(side + canvas.px(10), 0, 0, 0)
            used = canvas.text(words, self._name, size=12, bold=True)
            canvas.text(words.adjusted(used, 0, 0, 0), f" · {self._role}", size=12, token="muted")
            if self.hasFocus():
                canvas.box(rect.adjusted(0, 1, 0, -1), "", "ink")


class Corner(QWidget):
    """Save state and person. `person_clicked` when the person is to be chosen."""

    person_clicked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._picture = QLabel(self)
        self.saved = QLabel(self)
        self.saved.setProperty("role", "second")
        self.person = PersonButton(theme, icons, self)
        self.person.clicked.connect(self.person_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(14), 0)
        row.addStretch(1)
        row.addWidget(self._picture)
        row.addWidget(self.saved)
        row.addSpacing(theme.px(10))
        row.addWidget(self.person)
        self.set_saved("")
        self.person.set_person("", "")

    def sizeHint(self) -> QSize:
        """Qt: a menu bar places its corner once, so the corner takes its room from the start."""
        return QSize(self._theme.px(500), self._theme.px(28))

    def set_saved(self, text: str, *, good: bool = True) -> None:
        """Say what became of the last save; "" for nothing yet."""
        self.saved.setText(text)
        self._picture.setVisible(bool(text))
        icon, token = ("done", "ok") if good else ("error", "err")
        self._icons.show_on(self._picture, icon, token, 14)
