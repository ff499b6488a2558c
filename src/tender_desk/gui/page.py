"""What every page is: a head with title, one line and buttons, and a body that may be empty or locked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from tender_desk.gui.actions import Actions
from tender_desk.gui.elided import ElidedLabel
from tender_desk.gui.icons import Icons
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.theme import Theme


class ActionButton(QPushButton):
    """A button that is one of the actions: same words, same state, and the reason when it cannot be used."""

    def __init__(self, action: QAction, icon: str, theme: Theme, icons: Icons, *, primary: bool = False) -> None:
        super().__init__()
        self._action, self._icon, self._icons, self._primary = action, icon, icons, primary
        if primary:
            self.setProperty("role", "primary")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        keys = self._action.shortcut().toString()
        tip = self._action.statusTip() or self._action.text()
        self.setToolTip(f"{tip} ({keys})" if keys else tip)
        self.setAccessibleName(self._action.text())
        self.setAccessibleDescription(self._action.statusTip())
        if self._icon:
            token = "faint" if not self.isEnabled() else "on-accent" if self._primary else "text"
            self.setIcon(self._icons.icon(self._icon, token))


class Offered(ActionButton):
    """A button that is there only while its action can be used: for what is rare, beside what is always offered."""

    def _follow(self) -> None:
        super()._follow()
        self.setVisible(self.isEnabled())


class Page(QWidget):
    """A page: its form goes into `body`; `show_reason` puts one sentence and one button in its place."""

    def __init__(self, code: str, title: str, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.code = code
        self.actions_ = actions
        self.theme = theme
        self.icons = icons
        self.body = QWidget(self)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.title = QLabel(title, self)
        self.title.setProperty("role", "title")
        self.about = ElidedLabel(self)
        self.about.setProperty("role", "second")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._reason_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._stack, 1)

    def add_button(self, action_id: str, *, primary: bool = False) -> ActionButton:
        """Put one of the actions in the head, at the right of what is there."""
        icon = self.actions_.commands[action_id].icon
        button = ActionButton(self.actions_[action_id], icon, self.theme, self.icons, primary=primary)
        self._buttons.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Put something else in the head."""
        self._buttons.addWidget(widget)

    def set_about(self, text: str) -> None:
        """The line under the title."""
        self.about.setText(text)
        self.about.setToolTip(plain_tip(text))

    def refresh(self) -> None:
        """Show the dossier as it is now; a page that shows nothing of it does nothing."""

    def go_to(self, place: str) -> None:
        """Bring a place into view and give it the focus, where the page knows it."""

    def panes(self) -> list[QWidget]:
        """The parts of the page that F6 goes through."""
        return [self.body]

    def show_body(self) -> None:
        """Show the page itself."""
        self._stack.setCurrentIndex(0)

    def show_reason(self, text: str, button: str = "", *, locked: bool = False) -> None:
        """Say in one sentence why there is nothing here; `button` is the action that changes it."""
        self._why.setText(text)
        self.icons.show_on(self._picture, "lock" if locked else "info", "muted", 24)
        while self._way_out.count():
            item = self._way_out.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        if button:
            action = self.actions_[button]
            icon = self.actions_.commands[button].icon
            self._way_out.addWidget(ActionButton(action, icon, self.theme, self.icons))
        self._stack.setCurrentIndex(1)

    @property
    def reason(self) -> str:
        """The sentence that stands in place of the page, or "" where the page shows."""
        return self._why.text() if self._stack.currentIndex() == 1 else ""

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        px = self.theme.px
        row.setContentsMargins(px(20), px(10), px(20), px(8))
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        return row

    def _reason_page(self) -> QWidget:
        page = QWidget(self)
        self._picture = QLabel(page)
        self._why = QLabel(page)
        self._why.setWordWrap(True)
        self._why.setMaximumWidth(self.theme.px(520))
        self._why.setMinimumWidth(self.theme.px(320))
        self._way_out = QHBoxLayout()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._why)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addLayout(row)
        column.addLayout(self._way_out)
        column.addStretch(3)
        self._way_out.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return page
