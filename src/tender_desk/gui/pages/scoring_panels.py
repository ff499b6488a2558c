"""The right side of Beoordelen: one's own score with its words, or the team's scores and the one agreed."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from tender_desk.core.assessments import check_motivation
from tender_desk.core.criteria import SCALES, Leaf, NumericScale
from tender_desk.core.problems import Problem
from tender_desk.gui.drafts import Draft
from tender_desk.gui.generated.ui_agreed_score import Ui_AgreedScore
from tender_desk.gui.generated.ui_own_score import Ui_OwnScore
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.score_input import ScoreInput
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words

_SAVE_AFTER_MS = 900


@dataclass(frozen=True)
class Entry:
    """What stands in the fields."""

    score: Decimal
    strong: str
    weak: str
    reason: str = ""


class ScorePanel(QWidget):
    """What both panels share: fields, what is missing in them, and when they are told.

    `typed(Draft)` at each change, `complete(Entry)` a moment after the fields are complete, `next_asked` at the button.
    """

    typed = Signal(object)
    complete = Signal(object)
    next_asked = Signal()
    back_asked = Signal()

    def __init__(
        self,
        form: Ui_OwnScore | Ui_AgreedScore,
        theme: Theme,
        icons: Icons,
        words: Words,
        *,
        compact: bool = False,
    ) -> None:
        super().__init__()
        self.form = form
        form.setupUi(self)
        follow_text_size(self, theme)
        self._words = words
        self._leaf: Leaf | None = None
        self.scale = ScoreInput(theme, icons, words, compact=compact)
        form.scale.addWidget(self.scale)
        self._fields: tuple[QPlainTextEdit, ...] = (form.strong, form.weak)
        self.scale.chosen.connect(self._changed)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SAVE_AFTER_MS)
        self._wait.timeout.connect(self.flush)
        form.next.clicked.connect(self.next_asked)
        form.next.setShortcut(QKeySequence("Ctrl+Return"))
        form.strong.textChanged.connect(self._changed)
        form.weak.textChanged.connect(self._changed)

    def show_score(self, leaf: Leaf, draft: Draft) -> None:
        """Show a score, or the draft of one."""
        self._wait.stop()
        self._leaf = None
        self.scale.set_leaf(leaf)
        # the scale stands above the words and its levels are made anew with each criterion: put them first again
        for before, after in pairwise([*self.scale.stops(), *self._fields, self.form.next]):
            self.setTabOrder(before, after)
        if not self._shows(draft):
            # Filling a field moves the cursor; what stands there already is left to whoever is typing.
            self.scale.set_score(_score(draft.score))
            self.fill(draft)
        self._leaf = leaf
        self.check()

    def _shows(self, draft: Draft) -> bool:
        now = self.draft()
        words = (now.strong, now.weak, now.reason) == (draft.strong, draft.weak, draft.reason)
        return words and self.scale.score == _score(draft.score)

    def fill(self, draft: Draft) -> None:
        """Put the words in the fields."""
        self.form.strong.setPlainText(draft.strong)
        self.form.weak.setPlainText(draft.weak)

    def entry(self) -> Entry | None:
        """What stands in the fields; None without a score."""
        score = self.scale.score
        if score is None:
            return None
        return Entry(score, self.form.strong.toPlainText(), self.form.weak.toPlainText())

    def draft(self) -> Draft:
        """What stands in the fields, complete or not."""
        score = self.scale.score
        shown = "" if score is None else str(score)
        return Draft(shown, self.form.strong.toPlainText(), self.form.weak.toPlainText())

    def missing(self) -> list[str]:
        """What is missing, in sentences; a score first."""
        entry = self.entry()
        if self._leaf is None or entry is None:
            return [self.tr("Kies een score.")]
        problems = check_motivation(self._leaf, entry.score, entry.strong, entry.weak, "")
        return [self._words.problem(problem) for problem in problems]

    def check(self) -> None:
        """Show at the fields what they still need."""
        entry = self.entry()
        problems: tuple[Problem, ...] = ()
        if self._leaf is not None and entry is not None:
            problems = check_motivation(self._leaf, entry.score, entry.strong, entry.weak, "")
        codes = {problem.code: problem for problem in problems}
        self._mark(self.form.strong, self.form.strongNeeded, codes.get("strong-points-missing"))
        self._mark(self.form.weak, self.form.weakNeeded, codes.get("weak-points-missing"))
        texts = [self._words.problem(problem) for problem in problems]
        self.form.error.setText("\n".join(texts))
        self.form.error.setVisible(bool(texts))
        self.form.next.setEnabled(not self.missing())
        self.form.next.setToolTip(plain_tip("\n".join(self.missing())))

    def flush(self) -> None:
        """Tell now what is complete, instead of a moment later."""
        self._wait.stop()
        entry = self.entry()
        if self._leaf is not None and entry is not None and not self.missing():
            self.complete.emit(entry)

    def set_open(self, is_open: bool) -> None:
        """Whether anything can still be changed."""
        self.scale.setEnabled(is_open)
        for field in self._fields:
            field.setReadOnly(not is_open)
        self.form.next.setVisible(is_open)

    def _mark(self, field: QPlainTextEdit, label: QLabel, problem: Problem | None) -> None:
        field.setProperty("wrong", problem is not None)
        field.style().unpolish(field)
        field.style().polish(field)
        length = len(field.toPlainText().strip())
        if problem is None:
            label.setText(self.tr("{count} tekens").format(count=length) if length else "")
            return
        left = int(str(problem.values.get("length", 0))) - length
        label.setText(self.tr("verplicht, nog {count} tekens").format(count=left))

    def _changed(self) -> None:
        if self._leaf is None:
            return
        self.check()
        self.typed.emit(self.draft())
        self._wait.start()


class OwnPanel(ScorePanel):
    """One's own score."""

    def __init__(self, theme: Theme, icons: Icons, words: Words) -> None:
        form = Ui_OwnScore()
        super().__init__(form, theme, icons, words)
        self._hint = form.keysHint
        form.back.clicked.connect(self.back_asked)

    def show_score(self, leaf: Leaf, draft: Draft) -> None:
        """Show a score, or the draft of one, and how a score on this scale is given."""
        super().show_score(leaf, draft)
        self._hint.setText(self._keys(leaf))

    def set_open(self, is_open: bool) -> None:
        """Whether anything can still be changed; how a score is given is of no use when not."""
        super().set_open(is_open)
        self._hint.setVisible(is_open)

    def _keys(self, leaf: Leaf) -> str:
        scale = leaf.scale
        if leaf.scale == SCALES["0-2-4-6-8-10"]:
            return self.tr("toetsen 0 2 4 6 8, en 1 voor een 10")
        if not isinstance(scale, NumericScale):
            return self.tr("kies een niveau")
        low, high = self._words.number(scale.minimum), self._words.number(scale.maximum)
        if scale.step is None:
            return self.tr("een cijfer van {low} tot en met {high}").format(low=low, high=high)
        step = self._words.number(scale.step)
        return self.tr("van {low} tot en met {high}, in stappen van {step}").format(low=low, high=high, step=step)


class AgreedPanel(ScorePanel):
    """The team's scores above, the one agreed score with its reason below."""

    def __init__(self, theme: Theme, icons: Icons, words: Words) -> None:
        self.agreed = Ui_AgreedScore()
        super().__init__(self.agreed, theme, icons, words, compact=True)
        self._fields = (*self._fields, self.agreed.reason)
        self.agreed.reason.textChanged.connect(self._changed)

    def fill(self, draft: Draft) -> None:
        """Put the words in the fields."""
        super().fill(draft)
        self.agreed.reason.setPlainText(draft.reason)

    def entry(self) -> Entry | None:
        """What stands in the fields; None without a score."""
        own = super().entry()
        return None if own is None else Entry(own.score, own.strong, own.weak, self.agreed.reason.toPlainText())

    def draft(self) -> Draft:
        """What stands in the fields, complete or not."""
        own = super().draft()
        return Draft(own.score, own.strong, own.weak, self.agreed.reason.toPlainText())

    def missing(self) -> list[str]:
        """What is missing, the reason included."""
        found = super().missing()
        return found if self.agreed.reason.toPlainText().strip() else [*found, self.tr("De reden ontbreekt.")]


def _score(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None
