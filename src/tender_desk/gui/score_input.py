"""Choosing a score: the levels of the published scale as a list, or a field where any figure on it is allowed."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tender_desk.core.criteria import LabelledScale, Leaf, Level, NumericScale
from tender_desk.core.numbers import NUMBER
from tender_desk.gui import figures
from tender_desk.gui.delegates.canvas import CENTRE, Canvas
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import MINUS, Words

_MOST_LEVELS = 12
_FIELD_WIDTH = 120
_WORD = 11
"""Size of the word under a figure."""

translate = QCoreApplication.translate


def clauses() -> dict[str, str]:
    """What each word of the usual scale stands for, in one clause."""
    return {
        "uitstekend": translate("Scale", "aantoonbare meerwaarde"),
        "goed": translate("Scale", "volledig en concreet"),
        "voldoende": translate("Scale", "beantwoordt de vraag"),
        "matig": translate("Scale", "deels of te algemeen"),
        "slecht": translate("Scale", "belangrijke delen ontbreken"),
        "niet beantwoord": translate("Scale", "antwoord ontbreekt"),
    }


@dataclass(frozen=True)
class Offer:
    """A level as it is offered: its score as a figure, its label with its condition, its place from 0 to 10."""

    score: Fraction
    figure: str
    label: str
    condition: str
    place: float

    @property
    def words(self) -> str:
        """The label with the condition it carries."""
        return ": ".join(part for part in (self.label, self.condition) if part)


class LevelButton(QAbstractButton):
    """One level: a ring, its chip and its word."""

    def __init__(self, offer: Offer, theme: Theme, icons: Icons, *, compact: bool = False) -> None:
        super().__init__()
        self.score = offer.score
        self._compact = compact
        self._offer, self._word, self._theme, self._icons = offer, offer.label, theme, icons
        self.setText(offer.figure)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{offer.figure} {offer.words}".strip())
        self.setToolTip(offer.condition)

    def longest(self) -> int:
        """The width its longest word needs, so that none is cut through."""
        metrics = QFontMetricsF(self._theme.font(_WORD))
        return round(max((metrics.horizontalAdvance(word) for word in self._word.split()), default=0)) + 6

    def minimumSizeHint(self) -> QSize:
        """Qt: no narrower than its longest word."""
        return QSize(self.longest(), self.sizeHint().height()) if self._compact else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """Qt: one row."""
        return QSize(self._theme.px(44 if self._compact else 200), self._theme.px(58 if self._compact else 30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the level."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._theme, self._icons)
            rect = QRectF(self.rect())
            painter.fillRect(rect, self._theme.colour("selected" if self.isChecked() else "panel"))
            if self._compact:
                self._draw_compact(canvas, rect)
                return
            side = canvas.px(15)
            ring = QRectF(rect.left() + canvas.px(10), rect.center().y() - side / 2, side, side)
            canvas.box(ring, "accent" if self.isChecked() else "panel", "control", radius=8)
            if self.isChecked():
                canvas.box(ring.adjusted(5, 5, -5, -5), "panel", radius=3)
            chip = rect.adjusted(canvas.px(33), 0, 0, 0)
            used = canvas.score(chip, self.text(), self._offer.place)
            token = "text" if self.isEnabled() else "faint"
            words = chip.adjusted(used + canvas.px(10), 0, -canvas.px(8), 0)
            taken = canvas.text(words, self._word, bold=True, token=token)
            clause = self._offer.condition or clauses().get(self._word, "")
            canvas.text(
                words.adjusted(max(taken + canvas.px(8), canvas.px(108)), 0, 0, 0), clause, size=12, token="muted"
            )
            if self.hasFocus():
                canvas.frame(rect)

    def _draw_compact(self, canvas: Canvas, rect: QRectF) -> None:
        """Figure over word, framed, so that six stand beside each other."""
        canvas.box(rect, "", "accent" if self.isChecked() else "control")
        high = canvas.px(22)
        width = max(canvas.px(30), canvas.width(self.text(), bold=True) + canvas.px(12))
        top = QRectF(rect.center().x() - width / 2, rect.top() + canvas.px(3), width, high)
        canvas.score(top, self.text(), self._offer.place)
        foot = QRectF(rect.left() + 1, top.bottom(), rect.width() - 2, rect.bottom() - top.bottom() - 1)
        canvas.wrapped(foot, self._word, size=_WORD, token="text" if self.isEnabled() else "faint", align=CENTRE)
        if self.hasFocus():
            canvas.frame(rect)


class ScoreInput(QWidget):
    """`chosen` goes out when a person picks a score; digits pick a level while the list has the focus."""

    chosen = Signal()

    def __init__(self, theme: Theme, icons: Icons, words: Words, *, compact: bool = False) -> None:
        super().__init__()
        self._compact = compact
        self._theme, self._icons, self._words = theme, icons, words
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda: self.chosen.emit())
        self._field = QLineEdit(self)
        self._field.setMaximumWidth(theme.px(_FIELD_WIDTH))
        self._field.setAccessibleName(translate("Scale", "Score"))
        self._field.textEdited.connect(lambda: self.chosen.emit())
        self._column: QBoxLayout = QHBoxLayout(self) if compact else QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(3) if compact else 1)
        self._column.addWidget(self._field)
        self._leaf: Leaf | None = None
        self._buttons: list[LevelButton] = []

    @property
    def score(self) -> Decimal | None:
        """The chosen score; None as long as nothing is chosen."""
        if self._buttons:
            button = self._group.checkedButton()
            return _decimal(button.score) if isinstance(button, LevelButton) else None
        text = self._field.text().strip().replace(",", ".").replace(MINUS, "-")
        return Decimal(text) if NUMBER.fullmatch(text) else None

    def set_leaf(self, leaf: Leaf) -> None:
        """Offer the scale of a criterion."""
        if leaf is self._leaf:
            return
        self._leaf = leaf
        for button in self._buttons:
            self._group.removeButton(button)
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        entries = levels(leaf, self._words)
        ordered = entries[::-1] if self._compact else entries
        self._buttons = [LevelButton(entry, self._theme, self._icons, compact=self._compact) for entry in ordered]
        for button in self._buttons:
            self._group.addButton(button)
            self._column.addWidget(button, button.longest() if self._compact else 0)
        self._field.setVisible(not self._buttons)
        if isinstance(leaf.scale, NumericScale) and not self._buttons:
            low, high = self._words.number(leaf.scale.minimum), self._words.number(leaf.scale.maximum)
            self._field.setPlaceholderText(f"{low} – {high}")

    def set_score(self, score: Decimal | None) -> None:
        """Show a score without telling anyone; None for none."""
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(score is not None and button.score == Fraction(score))
        self._group.setExclusive(True)
        if score != self.score or self._buttons:
            self._field.setText("" if score is None else self._words.number(Fraction(score)))

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops in it, in reading order."""
        return [*self._buttons] or [self._field]

    def take_focus(self) -> None:
        """Put the focus on the chosen level, or the first."""
        checked = self._group.checkedButton()
        target = checked or (self._buttons[0] if self._buttons else self._field)
        target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a digit picks its level; 1 stands for 10 where 1 is no level."""
        key = event.text()
        wanted = [Fraction(key)] if key.isdigit() else []
        wanted += [Fraction(10)] if key == "1" else []
        for score in wanted:
            for button in self._buttons:
                if button.score == score:
                    button.click()
                    button.setFocus()
                    return
        super().keyPressEvent(event)


def levels(leaf: Leaf, words: Words) -> list[Offer]:
    """The levels of a scale from high to low; none where any figure goes."""
    scale = leaf.scale
    found: list[Level] = []
    if isinstance(scale, LabelledScale):
        found = list(scale.levels)
    elif isinstance(scale, NumericScale) and scale.step:
        count = int((scale.maximum - scale.minimum) / scale.step) + 1
        steps = range(count) if count <= _MOST_LEVELS else range(0)
        found = [Level(scale.minimum + place * scale.step, Fraction(0)) for place in steps]
    return [
        Offer(one.score, words.number(one.score), one.label, one.condition, figures.level(leaf, one.score) or 0.0)
        for one in sorted(found, key=lambda one: one.score, reverse=True)
    ]


def _decimal(score: Fraction) -> Decimal:
    return Decimal(score.numerator) / Decimal(score.denominator)
