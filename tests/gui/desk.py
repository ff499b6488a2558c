"""A window on a small dossier, as the tests of the pages use it."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog
from tests.gui.small import Course

from tender_desk.gui.frame import Frame
from tender_desk.gui.page import Page
from tender_desk.gui.workspace import Workspace


class Desk:
    """A frame with all pages on a small dossier that stands at a gate."""

    def __init__(self, frame: Frame, workspace: Workspace, course: Course) -> None:
        self.frame, self.workspace, self.course = frame, workspace, course

    def as_person(self, person: str, lot: int = 4) -> None:
        self.workspace.take(self.course.session(person), lot)

    def show(self, step: str) -> Page:
        self.frame.window.show()
        self.frame.show_page(step)
        page = self.frame.page
        assert page is not None
        return page

    def dialog(self, kind: type[QDialog]) -> QDialog:
        page = self.frame.page
        assert page is not None
        return next(child for child in page.findChildren(kind) if child.isVisible())


MakeDesk = Callable[[str, str], Desk]
"""Makes it: at which gate the dossier stands, and who looks at it."""
