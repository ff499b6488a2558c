"""Someone at the real window: chooses commands, fills dialogs, waits until it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tender_desk.app import App
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.choose_person import ChoosePerson
from tender_desk.gui.furnish import Interior
from tender_desk.gui.page import Page
from tender_desk.gui.workspace import Workspace


class Person:
    """Someone at the window: chooses commands, fills dialogs, waits until it is done."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self.app, self.qtbot = app, qtbot

    @property
    def inside(self) -> Interior:
        return self.app.interior

    @property
    def workspace(self) -> Workspace:
        assert self.inside.workspace is not None
        return self.inside.workspace

    def page(self, kind: type[Page]) -> Page:
        page = self.inside.frame.page
        assert isinstance(page, kind), page
        return page

    def choose(self, action_id: str) -> None:
        action = self.inside.frame.actions_[action_id]
        assert action.isEnabled(), f"{action_id}: {action.statusTip()}"
        action.trigger()

    def go(self, step: str) -> None:
        self.choose(f"step.{step}")

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.inside.jobs.busy, timeout=30_000)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog that stands open on top."""
        return next(child for child in reversed(self.app.window.findChildren(kind)) if child.isVisible())

    def confirm(self, second: str = "", reason: str = "") -> None:
        """Carry out the act whose dialog stands open."""
        dialog = self.dialog(ActDialog)
        assert isinstance(dialog, ActDialog)
        if second:
            dialog.form.second.setCurrentIndex(dialog.form.second.findData(second))
        if reason:
            dialog.form.reason.setPlainText(reason)
        assert dialog.form.carry.isEnabled()
        self.qtbot.mouseClick(dialog.form.carry, Qt.MouseButton.LeftButton)
        assert not dialog.isVisible(), dialog.form.error.text()

    def work_as(self, person: str) -> None:
        self.choose("person")
        dialog = next(d for d in self.app.window.findChildren(ChoosePerson) if d.isVisible())
        dialog.view.selectRow([known[0] for known in dialog.model.rows].index(person))
        dialog.accept()
        self.qtbot.waitUntil(lambda: self.workspace.dossier.viewer.id == person, timeout=10_000)
        self.settle()
