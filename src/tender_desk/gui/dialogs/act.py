"""The dialog of a final act: what it is about, what follows, who confirms and why; the safe button is the default."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.desk.session import SHORTEST_REASON
from tender_desk.gui.generated.ui_act_dialog import Ui_ActDialog
from tender_desk.gui.plain import make_plain
from tender_desk.gui.workspace import Workspace

_MOST_SHOWN = 6


@dataclass(frozen=True)
class Act:
    """An act as the dialog shows it. `seconds` are (id, name) of who may be the second person.

    `carry_out(second, reason)` does it and returns whether it was done.
    """

    title: str
    about: str
    consequence: str
    verb: str
    carry_out: Callable[[str, str], bool]
    seconds: Sequence[tuple[str, str]] = field(default=())
    needs_second: bool = False
    needs_reason: bool = False
    danger: bool = False


class ActDialog(QDialog):
    """Carries an act out when the person says so; stays open with the reason when it was refused."""

    def __init__(self, act: Act, workspace: Workspace, parent: QWidget, extra: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act = act
        self._words = workspace.words
        self._own_ready = True
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        workspace.failed.connect(self._failed)
        workspace.problems.connect(self._refused)
        self.form = Ui_ActDialog()
        self.form.setupUi(self)
        self.setWindowTitle(act.title)
        self.form.about.setText(act.about)
        self.form.consequence.setText(act.consequence)
        self.form.carry.setText(act.verb)
        self.form.carry.setProperty("role", "danger" if act.danger else "primary")
        self.form.carry.setAutoDefault(False)
        self.form.error.hide()
        if extra is not None:
            self.form.extra.addWidget(extra)
            self._in_order(extra)
        make_plain(self)
        self.form.secondRow.setVisible(act.needs_second)
        for person, name in act.seconds:
            self.form.second.addItem(name, person)
        # Nobody is chosen beforehand: who was there is stated, not assumed.
        self.form.second.setCurrentIndex(-1)
        self.form.second.setPlaceholderText(self.tr("Kies wie erbij is"))
        self.form.reasonRow.setVisible(act.needs_reason)
        self.form.cancel.clicked.connect(self.reject)
        self.form.carry.clicked.connect(self.carry_out)
        self.form.second.currentIndexChanged.connect(self._check)
        self.form.reason.textChanged.connect(self._check)
        self._check()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: as high as its wrapped texts and its own form need."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _in_order(self, extra: QWidget) -> None:
        """Let Tab go through the act's own form first, then to who is there and why."""
        inside = [one for one in extra.findChildren(QWidget) if one.window() is self]  # not the lists that fold out
        fields = [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, following in pairwise((*fields, self.form.second)):
            self.setTabOrder(one, following)
        if fields:
            fields[0].setFocus()

    def carry_out(self) -> None:
        """Do it; the dialog closes only when it was done."""
        second = self.form.second.currentData() or ""
        if self._act.carry_out(second, self.form.reason.toPlainText()):
            self.accept()

    def show_error(self, text: str) -> None:
        """Say in the dialog why it was not done."""
        self.form.error.setText(text)
        self.form.error.show()
        layout = self.layout()
        assert layout is not None
        layout.activate()  # before it was shown it had no width of its own
        self.form.error.setMinimumHeight(self.form.error.heightForWidth(max(1, self.form.error.width())))
        self._make_room()

    def set_consequence(self, text: str) -> None:
        """Say what follows from the act as it is filled in now."""
        self.form.consequence.setText(text)
        self._make_room()

    def set_ready(self, ready: bool) -> None:
        """Whether the fields of the act's own form are filled in."""
        self._own_ready = ready
        self._check()

    def _failed(self, what: str, error: object) -> None:
        if isinstance(error, TenderDeskError):
            self.show_error(self._words.error(error))

    def _refused(self, what: str, problems: list[Problem]) -> None:
        lines = [self._words.problem(problem) for problem in problems[:_MOST_SHOWN]]
        if len(problems) > _MOST_SHOWN:
            lines.append(self.tr("En nog {count}; zie Nog te doen.").format(count=len(problems) - _MOST_SHOWN))
        self.show_error("\n".join(lines))

    def _check(self) -> None:
        left = SHORTEST_REASON - len(" ".join(self.form.reason.toPlainText().split()))
        enough = left <= 0
        self.form.count.setText("" if enough else self.tr("nog {count} tekens").format(count=left))
        has_second = self.form.second.currentIndex() >= 0
        ready = (
            self._own_ready and (enough or not self._act.needs_reason) and (has_second or not self._act.needs_second)
        )
        self.form.carry.setEnabled(ready)
        self.form.error.hide()
