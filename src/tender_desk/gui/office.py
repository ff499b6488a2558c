"""Brings frame and workspace together: what the bars, the rail and the list of things to do show of the dossier."""

from datetime import datetime

from PySide6.QtCore import QObject

from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.core.team import Role
from tender_desk.gui.drafts import Drafts
from tender_desk.gui.frame import Frame
from tender_desk.gui.icons import Icons
from tender_desk.gui.lot_words import dossier_about, lot_line
from tender_desk.gui.pages import build_pages
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.recent_of import recent_of
from tender_desk.gui.recents import remember
from tender_desk.gui.refusals import POLICIES, refusal
from tender_desk.gui.standing import locked_text, step_states, todo
from tender_desk.gui.steps import Todo
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace


class Office(QObject):
    """Listens to the workspace and keeps the frame up to date; the pages see to themselves."""

    def __init__(
        self,
        frame: Frame,
        workspace: Workspace,
        preferences: Preferences,
        drafts: Drafts,
        theme: Theme,
        icons: Icons,
    ) -> None:
        super().__init__(frame)
        self._frame, self._workspace, self._preferences = frame, workspace, preferences
        self._turn = 0
        for page in build_pages(workspace, frame.actions_, theme, icons, drafts):
            frame.add_page(page)
        workspace.opened.connect(self._opened)
        workspace.closed.connect(self._closed)
        workspace.changed.connect(self._changed)
        workspace.saved.connect(self._saved)
        workspace.failed.connect(self._failed)
        workspace.told.connect(frame.status.say)
        workspace.problems.connect(self._problems)
        frame.context.lots.picked.connect(workspace.choose_lot)
        frame.rail.todo_chosen.connect(self._go)
        on = frame.actions_
        on["lot.next"].triggered.connect(lambda: workspace.step_lot(1))
        on["lot.previous"].triggered.connect(lambda: workspace.step_lot(-1))
        on["problem.next"].triggered.connect(self._next_problem)
        on["dossier.close"].triggered.connect(workspace.close)

    def _opened(self) -> None:
        dossier = self._workspace.dossier
        self._frame.set_open(True)
        self._frame.message.hide()
        self._frame.set_title(dossier.tender.name)
        self._frame.context.set_dossier(dossier.tender.name, dossier_about(dossier))
        roles = self._workspace.words.terms("role", dossier.viewer.roles)
        self._frame.who.person.set_person(dossier.viewer.name, roles)
        self._frame.who.set_saved("")
        if self._frame.page is None or self._frame.page.code == "start":
            self._frame.show_page(first_page(dossier))
        self._frame.focus_page()

    def _closed(self) -> None:
        self._frame.set_open(False)
        self._frame.set_title("")
        self._frame.who.person.set_person("", "")
        self._frame.who.set_saved("")
        self._frame.show_page("start")

    def _offer(self, dossier: Dossier, lot: int) -> None:
        """Offer what stands in the menus as far as policy lets this person; the page that is shown knows more."""
        shown = self._frame.page.code if self._frame.page else ""
        for action, policy in POLICIES.items():
            if self._frame.actions_.commands[action].page != shown:
                self._frame.actions_.allow(action, refusal(dossier, lot, policy, self._workspace.words))

    def _changed(self) -> None:
        dossier, lot, words = self._workspace.dossier, self._workspace.lot, self._workspace.words
        frame = self._frame
        self._offer(dossier, lot.number)
        frame.context.lots.set_lots(tuple(lot_line(dossier, known, words) for known in dossier.tender.lots), lot.number)
        frame.rail.set_states(step_states(dossier, lot.number, self._workspace.ranking(), words))
        frame.rail.set_todo(todo(dossier, lot.number, words))
        frame.status.set_lock(locked_text(dossier, lot.number, words))
        remember(self._preferences, recent_of(self._workspace, self._preferences))

    def _saved(self, at: datetime) -> None:
        self._frame.message.hide()
        text = self.tr("Opgeslagen om {time}").format(time=self._workspace.words.clock(at))
        self._frame.who.set_saved(text)
        self._frame.status.say(text)

    def _failed(self, what: str, error: object) -> None:
        if isinstance(error, OSError):
            self._frame.message.say(what, [str(error)])
            return
        if isinstance(error, TenderDeskError):
            self._frame.message.say(what, [self._workspace.words.error(error)])
            return
        fault = self.tr(
            "Dit is een fout in het programma. Er is niets gewijzigd; in het logbestand staat wat er misging."
        )
        self._frame.message.say(what, [fault, f"{type(error).__name__}: {error}"])

    def _problems(self, what: str, problems: list[Problem]) -> None:
        words = self._workspace.words
        points = [
            ": ".join(part for part in (problem.file, problem.at, words.problem(problem)) if part)
            for problem in problems
        ]
        self._frame.message.say(what, points)

    def _go(self, item: Todo) -> None:
        if item.lot is not None:
            self._workspace.choose_lot(item.lot)
        self._frame.show_page(item.step)
        if self._frame.page is not None:
            self._frame.page.go_to(item.place)

    def _next_problem(self) -> None:
        items = todo(self._workspace.dossier, self._workspace.lot.number, self._workspace.words)
        if items:
            self._go(items[self._turn % len(items)])
            self._turn += 1


def first_page(dossier: Dossier) -> str:
    """The page a person begins on: those who only score go straight to it."""
    return "scoring" if set(dossier.viewer.roles) == {Role.EVALUATOR} else "dossier"
