"""The rail at the left: the steps of the process with their state, and what is still to do."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from tender_desk.gui.delegates.canvas import CENTRE, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.steps import Step, StepState, Todo, spoken_state
from tender_desk.gui.theme import Theme
from tender_desk.gui.todo import TodoList
from tender_desk.gui.tokens import NARROW_RAIL, WIDE_RAIL

_PILL = {
    "progress": ("panel", "line2", "muted", ""),
    "attention": ("warn-bg", "warn-line", "warn", "warning"),
    "blocker": ("err-bg", "err-line", "err", "error"),
}


class StepButton(QAbstractButton):
    """One step: icon, name and state; folded, icon and state only."""

    def __init__(self, step: Step, number: int, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self._theme, self._icons, self._number = theme, icons, number
        self._state = StepState()
        self._folded = False
        self.setText(step.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def state(self) -> StepState:
        """What the step shows now."""
        return self._state

    def set_state(self, state: StepState) -> None:
        """Show another state."""
        self._state = state
        self._say()
        self.update()

    def set_folded(self, folded: bool) -> None:
        """Show icon and state only."""
        self._folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: one row of the rail."""
        return QSize(self._theme.px(NARROW_RAIL), self._theme.px(34 if self._folded else 32))

    def _say(self) -> None:
        state = spoken_state(self._state)
        name = f"{self.step.title}, {state}" if state else self.step.title
        self.setAccessibleName(name)
        self.setToolTip(f"{name} (Ctrl+{self._number})")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the step."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rect = QRectF(self.rect())
            chosen, faint = self.isChecked(), self._state.kind == "locked" or not self.isEnabled()
            if chosen:
                painter.fillRect(rect, self._theme.colour("selected"))
                painter.fillRect(QRectF(0, 0, canvas.px(3), rect.height()), self._theme.colour("accent"))
            elif self.underMouse() and self.isEnabled():
                painter.fillRect(rect, self._theme.colour("hover"))
            inner = rect.adjusted(canvas.px(11 if self._folded else 15), 0, -canvas.px(9), 0)
            canvas.icon(inner, self.step.icon, "accent" if chosen else "faint" if faint else "muted")
            if not self._folded:
                words = inner.adjusted(canvas.px(24), 0, -canvas.px(24), 0)
                canvas.text(words, self.step.title, bold=chosen, token="faint" if faint else "text")
            self._badge(canvas, rect if self._folded else inner)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(self._theme.colour("ink"))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
                painter.drawRect(rect.adjusted(2, 2, -3, -3))

    def _badge(self, canvas: Canvas, rect: QRectF) -> None:
        if self._folded:
            self._corner_mark(canvas, rect)
            return
        simple = {"done": ("check", "ok"), "locked": ("lock", "faint")}.get(self._state.kind)
        if simple is not None:
            side = canvas.px(16)
            canvas.icon(QRectF(rect.right() - side, rect.top(), side, rect.height()), *simple)
        elif self._state.kind in _PILL:
            ground, edge, ink, icon = _PILL[self._state.kind]
            lead = canvas.px(15) if icon else 0
            width = canvas.width(self._state.text, size=12) + lead + canvas.px(14)
            pill = QRectF(rect.right() - width, rect.center().y() - canvas.px(10), width, canvas.px(20))
            canvas.box(pill, ground, edge, radius=9)
            canvas.icon(pill.adjusted(canvas.px(6), 0, 0, 0), icon, ink, 12) if icon else None
            canvas.text(pill.adjusted(lead, 0, 0, 0), self._state.text, size=12, token=ink, align=CENTRE)

    def _corner_mark(self, canvas: Canvas, rect: QRectF) -> None:
        marks = {
            "done": ("check", "ok"),
            "locked": ("lock", "faint"),
            "attention": ("warning", "warn"),
            "blocker": ("error", "err"),
        }
        mark = marks.get(self._state.kind)
        if mark is None:
            return
        counted = self._state.kind in ("attention", "blocker")
        side = canvas.px(13)
        left = rect.right() - side - canvas.px(11 if counted else 8)
        canvas.icon(QRectF(left, rect.top(), side, rect.height()), *mark, size=13)
        if counted:
            words = QRectF(left + side, rect.top(), canvas.px(11), rect.height())
            canvas.text(words, self._state.text, size=11, bold=True, token=mark[1], align=CENTRE)


class Rail(QFrame):
    """All steps above the list of things to do. `chosen(step code)` and `todo_chosen(Todo)` go out."""

    chosen = Signal(str)
    todo_chosen = Signal(object)

    def __init__(self, steps: tuple[Step, ...], theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Stappen"))
        self._theme = theme
        self._folded = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, StepButton] = {}
        for number, step in enumerate(steps, 1):
            button = StepButton(step, number, theme, icons, self)
            button.clicked.connect(lambda _=False, code=step.code: self.chosen.emit(code))
            self._buttons[step.code] = button
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        self._todo = TodoList(theme, icons, self)
        self._todo.chosen.connect(self.todo_chosen)
        column.addWidget(self._todo)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    def button(self, code: str) -> StepButton:
        """The button of one step."""
        return self._buttons[code]

    def set_open(self, is_open: bool) -> None:
        """Steps are dimmed as long as no dossier is open."""
        for button in self._buttons.values():
            button.setEnabled(is_open)
            if not is_open:
                button.set_state(StepState())

    def set_current(self, code: str) -> None:
        """Mark the step whose page is shown; "" for none."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(button.step.code == code)
        self._group.setExclusive(True)

    def set_states(self, states: dict[str, StepState]) -> None:
        """Show the state of each step."""
        for code, button in self._buttons.items():
            button.set_state(states.get(code, StepState()))

    def set_todo(self, items: list[Todo]) -> None:
        """Show what is to be done, most urgent first."""
        self._todo.set_items(items)

    def set_folded(self, folded: bool) -> None:
        """Fold to icons, or unfold."""
        self._folded = folded
        for button in self._buttons.values():
            button.set_folded(folded)
        self._todo.set_folded(folded)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the step that has the focus."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, StepButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def _measure(self) -> None:
        self.setFixedWidth(self._theme.px(NARROW_RAIL if self._folded else WIDE_RAIL))
