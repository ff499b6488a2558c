"""What fills the window: menus, context bar, rail, pages and status bar; it knows nothing of tenders."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from tender_desk import __version__
from tender_desk.gui.actions import (
    CHOICES,
    Actions,
    choice_commands,
    dossier_commands,
    file_commands,
    menu_titles,
    step_commands,
    submenu_titles,
    view_commands,
)
from tender_desk.gui.background import Jobs
from tender_desk.gui.context_bar import ContextBar
from tender_desk.gui.corner import Corner
from tender_desk.gui.help import Help, handbook
from tender_desk.gui.icons import Icons
from tender_desk.gui.message_bar import MessageBar
from tender_desk.gui.page import Page
from tender_desk.gui.palette import Palette
from tender_desk.gui.plain import make_plain
from tender_desk.gui.rail import Rail
from tender_desk.gui.status_bar import StatusBar
from tender_desk.gui.steps import all_steps
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import FOLD_BELOW
from tender_desk.gui.window import Window

BELONGS = {"rehearsal": "criteria"}
"""Pages without a step of their own, and the step they belong to."""


class Frame(QObject):
    """Frame only: fills the bare window. `page_shown(code)` when another page comes up."""

    page_shown = Signal(str)

    def __init__(self, window: Window, theme: Theme, icons: Icons, jobs: Jobs, language: str) -> None:
        super().__init__(window)
        self.window = window
        self._theme, self._icons, self._language = theme, icons, language
        self._pages: dict[str, Page] = {}
        steps = all_steps()
        commands = [*file_commands(), *view_commands(), *step_commands(steps), *choice_commands(), *dossier_commands()]
        self.actions_ = Actions(commands, window)
        self.context = ContextBar(theme, icons, self.window)
        self.rail = Rail(steps, theme, icons, self.window)
        self.status = StatusBar(jobs, theme, icons, self.window)
        self.who = Corner(theme, icons, self.window)
        self.message = MessageBar(theme, icons, self.window)
        self._stack = QStackedWidget(window)
        self._stack.setObjectName("pageArea")
        self._arrange()
        self._menus()
        self._connect()
        window.clear()
        window.setWindowIcon(icons.icon("app"))
        window.resized.connect(self._fold)
        theme.changed.connect(self._fold)
        self._fold()
        self.set_title("")
        self.set_open(False)
        make_plain(window)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def pages(self) -> list[Page]:
        """All pages that were added."""
        return list(self._pages.values())

    def add_page(self, page: Page) -> None:
        """Take a page in; it is shown when its step is chosen."""
        self._pages[page.code] = page
        self._stack.addWidget(page)
        make_plain(page)

    def show_page(self, code: str) -> None:
        """Show a page, brought up to date first."""
        page = self._pages.get(code)
        if page is None:
            return
        self.message.hide()
        page.refresh()
        make_plain(page)
        self._stack.setCurrentWidget(page)
        self.rail.set_current(BELONGS.get(code, code))
        self.page_shown.emit(code)

    def set_title(self, dossier: str) -> None:
        """Name the dossier in the title bar."""
        self.window.setWindowTitle(f"{dossier} – Tender Desk" if dossier else "Tender Desk")

    def set_open(self, is_open: bool) -> None:
        """Offer what needs a dossier only while one is open."""
        closed = "" if is_open else self.tr("Open eerst een dossier.")
        needs_dossier = [c.id for c in self.actions_.commands.values() if c.page or c.menu in ("dossier", "lot", "go")]
        for action_id in (*needs_dossier, "dossier.close", "problem.next"):
            self.actions_.allow(action_id, closed)
        self.rail.set_open(is_open)
        self.status.set_open(is_open)
        if not is_open:
            self.rail.set_todo([])
            self.status.set_lock("")
            self.context.set_dossier("", "")

    def focus_page(self) -> None:
        """Put the focus into the page that is shown."""
        for pane in self.page.panes() if self.page else []:
            if _focus_into(pane):
                return

    def open_palette(self) -> None:
        """Show the list of commands under the search field."""
        palette = Palette(self.actions_, self._theme, self._icons, self.window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        find = self.context.finder
        corner = find.mapToGlobal(find.rect().bottomRight())
        palette.move(corner.x() - palette.width(), corner.y() + 4)
        palette.show()
        palette.line.setFocus()

    def open_help(self) -> None:
        """Show the handbook at the part on this screen."""
        file = handbook(self._language)
        if file is None:
            return
        window = Help(file, self._theme, self.window)
        window.show()
        if self.page is not None:
            window.show_part(self.page.title.text())

    def open_about(self) -> None:
        """Say what this is, in which version and under which licence."""
        text = self.tr("Tender Desk {version}. Beoordelen van inschrijvingen, zonder internet. MIT-licentie.")
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Tender Desk", text.format(version=__version__), parent=self.window)
        box.setIconPixmap(self._icons.pixmap("app", "ink", 48, self.window.devicePixelRatioF()))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def next_pane(self, step: int = 1) -> None:
        """Move the focus to the next part of the window: context bar, rail, then the parts of the page."""
        panes: list[QWidget] = [self.context, self.rail, *(self.page.panes() if self.page else [])]
        panes = [pane for pane in panes if pane.isVisibleTo(self.window)]
        focused = self.window.focusWidget()
        holds = [pane is focused or pane.isAncestorOf(focused) for pane in panes]
        here = holds.index(True) if True in holds else -1
        for turn in range(1, len(panes) + 1):
            if _focus_into(panes[(here + step * turn) % len(panes)]):
                return

    def _fold(self) -> None:
        folded = self.window.width() < self._theme.px(FOLD_BELOW)
        if folded != self.rail.folded:
            self.rail.set_folded(folded)

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        self._area = QVBoxLayout()
        self._area.setSpacing(0)
        self._area.addWidget(self.message)
        self._area.addWidget(self._stack, 1)
        middle.addLayout(self._area, 1)
        centre = QWidget(self.window)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.context)
        column.addLayout(middle, 1)
        self.window.setCentralWidget(centre)
        self.window.setStatusBar(self.status)
        self.window.menuBar().setCornerWidget(self.who)

    def _menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for name, title in menu_titles().items():
            menus[name] = self.window.menuBar().addMenu(title)
            menus[name].addActions(self.actions_.in_menu(name))
            menus[name].setToolTipsVisible(True)
        for name, title in submenu_titles().items():
            submenu = menus["view"].addMenu(title)
            submenu.addActions(self.actions_.in_menu(name))
            if name in CHOICES:
                group = QActionGroup(self.window)
                for action in self.actions_.in_menu(name):
                    group.addAction(action)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.context.finder.clicked.connect(self.open_palette)
        on = self.actions_
        on["palette"].triggered.connect(self.open_palette)
        on["help"].triggered.connect(self.open_help)
        on["help"].setVisible(handbook(self._language) is not None)
        on["pane.next"].triggered.connect(lambda: self.next_pane(1))
        on["pane.previous"].triggered.connect(lambda: self.next_pane(-1))
        on["about"].triggered.connect(self.open_about)
        on["app.quit"].triggered.connect(self.window.close)
        for command in on.commands.values():
            if command.id.startswith("step."):
                on[command.id].triggered.connect(lambda _=False, code=command.id[5:]: self.show_page(code))
            elif command.page:
                # A command of a page brings its page up first, wherever it was chosen.
                on[command.id].triggered.connect(lambda _=False, code=command.page: self._bring_up(code))

    def _bring_up(self, code: str) -> None:
        if self.page is None or self.page.code != code:
            self.show_page(code)


def _focus_into(pane: QWidget) -> bool:
    """Enter the pane where Tab would: its tab order can differ from the order its parts were made in."""
    child: QWidget | None = pane
    while child is not None:
        inside = child is pane or pane.isAncestorOf(child)
        if inside and child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled():
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        child = child.nextInFocusChain()
        if child is pane:
            break
    return False
