"""The bar above a page that says what was refused or went wrong, every point of it; never a pop-up."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from tender_desk.gui.icons import Icons
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.status_bar import announce
from tender_desk.gui.theme import Theme

MOST_LINES = 2
"""So few, so that it never takes the rows it is about from sight; the rest scrolls, and stands in its tip."""


class MessageBar(QFrame):
    """Shows a heading with its points until it is closed or the next thing is done."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "err")
        self._theme = theme
        self._picture = QLabel(self)
        icons.show_on(self._picture, "error", "err")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self.words)
        self._scroll.setWidgetResizable(True)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._shut = QPushButton(self.tr("Sluiten"), self)
        self._shut.setProperty("role", "small")
        self._shut.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(side) for side in (12, 8, 10, 8)))
        row.addWidget(self._picture)
        row.addWidget(self._scroll, 1)
        row.addWidget(self._shut)
        self.hide()

    def say(self, heading: str, points: list[str]) -> None:
        """Show a heading and its points, and read the first aloud."""
        more = self.tr("{heading} · {count} punten").format(heading=heading, count=len(points))
        head = more if len(points) > 1 else heading
        lines = [*([head] if head else []), *(f"•  {point}" for point in points)]
        self.words.setText("\n".join(lines))
        self.words.setToolTip(plain_tip("\n".join(lines)))
        self.words.adjustSize()
        line = self.words.fontMetrics().lineSpacing()
        self._scroll.setFixedHeight(max(self._theme.px(26), line * MOST_LINES))
        self.show()
        announce(self, ". ".join([*([heading] if heading else []), *points[:1]]))
