"""The bar under the menu: which tender, which lot, and the way to every command."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from tender_desk.gui.delegates.canvas import Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import CONTEXT_BAR


@dataclass(frozen=True)
class LotLine:
    """A lot in the selector: its number, its name and what else one wants to know of it."""

    number: int
    head: str
    name: str
    about: str


class _PaintedButton(QAbstractButton):
    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the box of an input with what is in it."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            canvas.box(rect, "hover" if self.underMouse() else "panel", "ink" if self.hasFocus() else "control")
            if self.hasFocus():
                canvas.box(rect.adjusted(1, 1, -1, -1), "", "ink")
            self.draw(canvas, rect.adjusted(canvas.px(10), 0, -canvas.px(8), 0))

    def draw(self, canvas: Canvas, rect: QRectF) -> None:
        """Draw what is in the box."""
        raise NotImplementedError


class LotButton(_PaintedButton):
    """The chosen lot; opens a menu of all lots. `picked(number)` when another is chosen."""

    picked = Signal(int)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, icons, parent)
        self._lots: tuple[LotLine, ...] = ()
        self._current: LotLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    @property
    def current(self) -> LotLine | None:
        """The lot that is shown."""
        return self._current

    def set_lots(self, lots: tuple[LotLine, ...], number: int | None) -> None:
        """Offer these lots and show one of them."""
        self._lots = lots
        self._current = next((lot for lot in lots if lot.number == number), None)
        if self._current:
            words = f"{self._current.head} {self._current.name}, {self._current.about}"
            self.setAccessibleName(words)
            self.setToolTip(plain_tip(words))
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Show all lots under the button."""
        menu = QMenu(self)
        for lot in self._lots:
            action = QAction(f"{lot.head}   {lot.name}   {lot.about}", menu)
            action.setCheckable(True)
            action.setChecked(lot is self._current)
            action.triggered.connect(lambda _=False, number=lot.number: self.picked.emit(number))
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        """Qt: room for the whole line, as far as the bar has it."""
        return QSize(self._theme.px(560), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Qt: number and name at least."""
        return QSize(self._theme.px(240), self._theme.px(34))

    def draw(self, canvas: Canvas, rect: QRectF) -> None:
        """Number and name first; what else there is gives way."""
        mark = QRectF(rect.right() - canvas.px(16), rect.top(), canvas.px(16), rect.height())
        canvas.icon(mark, "chevron-down", "text")
        if self._current is None:
            return
        words = rect.adjusted(0, 0, -canvas.px(24), 0)
        for text, bold, token in (
            (self._current.head, True, "text"),
            (self._current.name, False, "text"),
            (self._current.about, False, "muted"),
        ):
            used = canvas.text(words, text, bold=bold, token=token)
            words.setLeft(min(words.right(), words.left() + used + canvas.px(8)))


class FindButton(_PaintedButton):
    """Looks like a search field and opens the list of commands."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, icons, parent)
        self.setText(self.tr("Zoeken of opdracht kiezen"))
        self.setAccessibleName(self.text())
        self.setToolTip(f"{self.text()} (Ctrl+K)")

    def sizeHint(self) -> QSize:
        """Qt: the width of a search field."""
        return QSize(self._theme.px(286), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Qt: icon and key at least."""
        return QSize(self._theme.px(120), self._theme.px(32))

    def draw(self, canvas: Canvas, rect: QRectF) -> None:
        """Icon, words and the key that does the same."""
        used = canvas.icon(rect, "search", "muted")
        width = canvas.width("Ctrl+K", size=11, bold=True) + canvas.px(12)
        words = rect.adjusted(used + canvas.px(8), 0, -width - canvas.px(6), 0)
        canvas.text(words, self.text(), token="muted")
        height = canvas.px(18)
        cap = QRectF(rect.right() - width, rect.center().y() - height / 2, width, height)
        canvas.box(cap, "subtle", "line2", radius=3)
        canvas.text(cap.adjusted(canvas.px(6), 0, 0, 0), "Ctrl+K", size=11, bold=True, token="muted")


class ContextBar(QFrame):
    """Tender at the left, lot beside it, commands at the right."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contextBar")
        self._theme = theme
        self.title = QLabel(self)
        self.title.setProperty("role", "card-title")
        self.about = QLabel(self)
        self.about.setProperty("role", "second")
        self.lots = LotButton(theme, icons, self)
        self.finder = FindButton(theme, icons, self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, theme.px(4), 0, theme.px(5))
        words.addWidget(self.title)
        words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(16))
        row.addLayout(words)
        row.addWidget(self.lots)
        row.addStretch(1)
        row.addWidget(self.finder)
        theme.changed.connect(self._measure)
        self._measure()
        self.set_dossier("", "")

    def set_dossier(self, title: str, about: str) -> None:
        """Name the open dossier; an empty title stands for none."""
        self.title.setText(title or self.tr("Geen dossier geopend"))
        self.about.setText(about if title else self.tr("Kies een dossier of begin een nieuw"))
        self.lots.setVisible(bool(title))

    def _measure(self) -> None:
        self.setFixedHeight(self._theme.px(CONTEXT_BAR))
