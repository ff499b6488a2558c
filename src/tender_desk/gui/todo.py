"""The foot of the rail: at most three things to do, and all of them in a menu."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from tender_desk.gui.icons import Icons
from tender_desk.gui.steps import Todo
from tender_desk.gui.theme import Theme

_SHOWN = 3
_ICON = {"blocker": ("error", "err"), "attention": ("warning", "warn"), "next": ("arrow", "accent")}


class TodoList(QFrame):
    """Blockers first, then what needs attention, then the next step. `chosen(Todo)` when one is taken up."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("todo")
        self._theme, self._icons = theme, icons
        self._items: list[Todo] = []
        self._folded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(12), theme.px(8), theme.px(10), theme.px(8))
        self._column.setSpacing(theme.px(6))
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        title = QLabel(self.tr("Nog te doen"), self)
        title.setProperty("role", "strong")
        self._all = QPushButton(self)
        self._all.setProperty("role", "link")
        self._all.clicked.connect(self._show_all)
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self._all)
        self._column.addWidget(self._head)
        self._rows: list[QWidget] = []
        self._count = QPushButton(self)
        self._count.clicked.connect(self._show_all)
        self._column.addWidget(self._count, 0, Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self._show)
        self._show()

    def set_items(self, items: list[Todo]) -> None:
        """Show these, in the order given."""
        if items != self._items:
            self._items = list(items)
            self._show()

    def set_folded(self, folded: bool) -> None:
        """Folded, only the count is left; it opens the whole list."""
        self._folded = folded
        self._show()

    def items(self) -> list[Todo]:
        """What is to be done."""
        return list(self._items)

    def _show(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self.setVisible(bool(self._items))
        self._head.setVisible(not self._folded)
        self._count.setVisible(self._folded)
        count = len(self._items)
        self._all.setText(self.tr("alle {count}").format(count=count) if count > _SHOWN else str(count))
        self._all.setAccessibleName(self.tr("Alle {count} punten tonen").format(count=count))
        self._count.setText(str(count))
        self._count.setAccessibleName(self.tr("Nog te doen: {count}").format(count=count))
        self._count.setToolTip(self._count.accessibleName())
        if not self._folded:
            self._rows = [self._row(item) for item in self._items[:_SHOWN]]
            for row in self._rows:
                self._column.addWidget(row)

    def _row(self, item: Todo) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(6))
        picture = QLabel(row)
        self._icons.show_on(picture, *_ICON[item.kind])
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = TodoLabel(item, self._theme, row)
        words.taken.connect(self.chosen)
        line.addWidget(words, 1)
        return row

    def _show_all(self) -> None:
        menu = QMenu(self)
        for item in self._items:
            action = menu.addAction(self._icons.icon(*_ICON[item.kind]), item.text)
            action.triggered.connect(lambda _=False, chosen=item: self.chosen.emit(chosen))
        menu.popup(self.mapToGlobal(QPoint(self.width(), 0)))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


class TodoLabel(QLabel):
    """The words of one thing to do; a link, so that Tab and Enter reach it."""

    taken = Signal(object)

    def __init__(self, item: Todo, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self.setFont(theme.font(12))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        go = self.tr("Openen")
        escaped = item.text.replace("&", "&amp;").replace("<", "&lt;")
        colour = theme.colour("accent").name()
        style = f"color:{colour};text-decoration:none;font-weight:600"
        self.setText(f'{escaped} <a href="go" style="{style}">{go}</a>')
        self.setAccessibleName(item.text)
        self.linkActivated.connect(lambda: self.taken.emit(self._item))
