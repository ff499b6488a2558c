"""The levels of an own scale with labels, typed in a table: score, part of the points, label, condition."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QTableView

from tender_desk.core.criteria import LabelledScale, Level, can_be_named
from tender_desk.core.problems import Problem, Refused
from tender_desk.desk import model_form
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words

translate = QCoreApplication.translate
FIELDS = ("score", "percent", "label", "condition", "needs", "domains")


@dataclass(frozen=True)
class TypedLevel:
    """A level as it is typed; an empty row is none."""

    score: str = ""
    percent: str = ""
    label: str = ""
    condition: str = ""
    needs: str = ""
    domains: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return not any(getattr(self, name).strip() for name in FIELDS)


class Levels:
    """A table with an empty row below: what is typed there is one level more, a row that is emptied goes."""

    def __init__(self, words: Words, theme: Theme, icons: Icons) -> None:
        self._words = words
        self.view = QTableView()
        self.model = TableModel(_columns(), (TypedLevel(),), parent=self.view)
        dress(self.view, self.model, theme, icons, row=28, head=28)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.view.setFixedHeight(theme.px(28 * 6 + 6))
        self.model.typed.connect(self._typed)

    def show(self, scale: LabelledScale) -> None:
        """Show the levels of a scale."""
        rows = (
            TypedLevel(
                self._words.typed(level.score),
                self._words.typed(level.fraction * 100),
                level.label,
                level.condition,
                str(level.needs) if level.needs else "",
                "; ".join(level.domains),
            )
            for level in scale.levels
        )
        self.model.set_rows((*rows, TypedLevel()))

    def scale(self, criterion: str) -> LabelledScale:
        """Return the scale; Refused with what is missing or wrong in it."""
        levels = tuple(self._level(row, criterion) for row in self.model.rows if not row.empty)
        scores = [level.score for level in levels]
        if not levels or len(set(scores)) < len(scores):
            raise Refused([Problem("scale-levels", criterion)])
        return LabelledScale(levels)

    def _level(self, row: TypedLevel, criterion: str) -> Level:
        score = model_form.typed(translate("Levels", "Score"), row.score)
        percent = model_form.typed(translate("Levels", "Deel %"), row.percent)
        needs = model_form.typed(translate("Levels", "Ten minste"), row.needs)
        if score is None or percent is None:
            raise Refused([Problem("scale-levels", criterion)])
        domains = tuple(part.strip() for part in row.domains.split(";") if part.strip())
        level = Level(score, percent / 100, row.label.strip())
        if not row.condition.strip() and not domains and needs is None:
            return level
        if not row.condition.strip() or needs is None or not can_be_named(domains, needs):
            raise Refused([Problem("scale-condition", criterion, {"count": len(set(domains))})])
        return replace(level, condition=row.condition.strip(), domains=domains, needs=int(needs))

    def _typed(self, row: TypedLevel, column: int, text: str) -> None:
        place = next(at for at, one in enumerate(self.model.rows) if one is row)
        changed = replace(row, **{FIELDS[column]: text})
        if changed.empty and place < len(self.model.rows) - 1:
            self.model.set_rows([one for one in self.model.rows if one is not row])
            return
        self.model.change(place, changed)
        if not self.model.rows[-1].empty:
            self.model.set_rows((*self.model.rows, TypedLevel()))
            self.view.setCurrentIndex(self.model.index(place, column))


def _columns() -> list[Column]:
    titles = {
        "score": (translate("Levels", "Score"), 60),
        "percent": (translate("Levels", "Deel %"), 66),
        "label": (translate("Levels", "Label"), 110),
        "condition": (translate("Levels", "Voorwaarde"), 0),
        "needs": (translate("Levels", "Ten minste"), 84),
        "domains": (translate("Levels", "Onderdelen, met ;"), 0),
    }
    return [
        Column(
            title,
            lambda row, name=name: getattr(row, name),  # type: ignore[misc]
            edit=lambda row, name=name: getattr(row, name),  # type: ignore[misc]
            tip=lambda row, name=name: getattr(row, name),  # type: ignore[misc]
            width=width,
        )
        for name, (title, width) in titles.items()
    ]
