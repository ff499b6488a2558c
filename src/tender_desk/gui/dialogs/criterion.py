"""The dialog of one criterion: number, name, points, scale or own figure, minimum, question and who scores it."""

from dataclasses import dataclass, replace
from fractions import Fraction

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QPlainTextEdit, QTableView, QWidget

from tender_desk.core.criteria import SCALES, Branch, Criterion, LabelledScale, Leaf, Measure, NumericScale
from tender_desk.core.modelling import find, with_criterion
from tender_desk.core.problems import Problem, Refused, TenderDeskError
from tender_desk.core.team import Member, Role
from tender_desk.desk import model_form, modelling
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.edit import Edit
from tender_desk.gui.dialogs.fields import choice, form_of, line, paragraph
from tender_desk.gui.dialogs.levels import Levels
from tender_desk.gui.icons import Icons
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate
OWN, LEVELS, FIGURE = "own", "levels", "figure"
MEASURES = ("highest_ratio", "lowest_ratio", "linear_between_bounds")
NEW_SCALE = "0-2-4-6-8-10"


def criterion_dialog(
    workspace: Workspace,
    edit: Edit,
    old: Criterion | None,
    parent_id: str,
    theme: Theme,
    icons: Icons,
    parent: QWidget,
) -> ActDialog:
    """Changing a criterion of the edited model, or adding one (`old` is None) under `parent_id`."""
    title = translate("Criterion", "Criterium wijzigen") if old else translate("Criterion", "Criterium toevoegen")
    lot = workspace.lot
    fields = _Fields(workspace, old, theme, icons)

    def carry_out(second: str, reason: str) -> bool:
        try:
            criterion = fields.criterion()
        except TenderDeskError as error:
            _tell(workspace, title, error)
            return False
        before = old.id if old else ""
        model = with_criterion(edit.model, criterion, before, parent_id)
        people = modelling.appointing(criterion, fields.people.chosen)
        return edit.apply(title, model, modelling.renaming(criterion, before), people)

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=_consequence(edit, parent_id),
        verb=translate("Criterion", "Wijzigen") if old else translate("Criterion", "Toevoegen"),
        carry_out=carry_out,
    )
    dialog = ActDialog(act, workspace, parent, fields.widget)
    dialog.resize(theme.px(760), dialog.height())
    return dialog


def _consequence(edit: Edit, parent_id: str) -> str:
    text = edit.consequence
    above = find(edit.model.criteria, parent_id)
    if not isinstance(above, Leaf):
        return text
    becomes = translate("Criterion", "{name} wordt een hoofdcriterium; zijn eigen punten, schaal en vraag vervallen.")
    return f"{becomes.format(name=f'{above.id} {above.name}')} {text}"


def _tell(workspace: Workspace, title: str, error: TenderDeskError) -> None:
    if isinstance(error, Refused):
        workspace.problems.emit(title, list(error.problems))
    else:
        workspace.failed.emit(title, error)


@dataclass(frozen=True)
class _Numbers:
    """The fields with numbers of a criterion that is scored or measured."""

    points: QLineEdit
    low: QLineEdit
    high: QLineEdit
    step: QLineEdit


class _Fields:
    """The form: what belongs to the chosen kind of scale is offered, the rest is not there."""

    def __init__(self, workspace: Workspace, old: Criterion | None, theme: Theme, icons: Icons) -> None:
        self._words = workspace.words
        self._old = old
        self._is_branch = isinstance(old, Branch)
        self.id, self.name = line(), line()
        self.numbers = _Numbers(line(), line(), line(), line())
        self.scale = choice([], "")
        self.measure = choice([(one, self._words.say(f"choice.measure.{one}")) for one in MEASURES], "")
        self.better = choice([(one, self._words.say(f"choice.better.{one}")) for one in ("high", "low")], "")
        self.unit, self.minimum = line(translate("Criterion", "%, maanden")), line()
        self.question: QPlainTextEdit = paragraph(lines=3)
        self.answered = QCheckBox(translate("Criterion", "De inschrijver &antwoordt schriftelijk in deel A"))
        self.levels = Levels(self._words, theme, icons)
        self.levels.show(_labelled(SCALES[NEW_SCALE]))
        self.people = _People(workspace, old.id if old else "", theme, icons)
        self.widget = form_of(self._rows())
        self._offer_scales()
        self._show(old)
        self.scale.currentIndexChanged.connect(lambda: self._fold())
        self.measure.currentIndexChanged.connect(lambda: self._fold())
        self._fold()

    def _rows(self) -> list[tuple[str, QWidget]]:
        return [
            (translate("Criterion", "&Nummer"), self.id),
            (translate("Criterion", "Naa&m"), self.name),
            (translate("Criterion", "&Punten"), self.numbers.points),
            (translate("Criterion", "&Schaal"), self.scale),
            (translate("Criterion", "Ni&veaus"), self.levels.view),
            (translate("Criterion", "&Formule"), self.measure),
            (translate("Criterion", "&Laagste"), self.numbers.low),
            (translate("Criterion", "&Hoogste"), self.numbers.high),
            (translate("Criterion", "S&tap"), self.numbers.step),
            (translate("Criterion", "&Beter is"), self.better),
            (translate("Criterion", "&Eenheid"), self.unit),
            (translate("Criterion", "M&inimum"), self.minimum),
            (translate("Criterion", "&Vraag"), self.question),
            ("", self.answered),
            (translate("Criterion", "Be&oordelaars"), self.people.view),
        ]

    def _offer_scales(self) -> None:
        for name in SCALES:
            self.scale.addItem(name, name)
        self.scale.addItem(translate("Criterion", "eigen schaal met labels"), LEVELS)
        self.scale.addItem(translate("Criterion", "eigen schaal van laagste tot hoogste"), OWN)
        self.scale.addItem(translate("Criterion", "cijfer dat de inschrijver zelf opgeeft"), FIGURE)

    def _show(self, old: Criterion | None) -> None:
        shown = self._words.typed
        self.scale.setCurrentIndex(self.scale.findData(NEW_SCALE))
        self.measure.setCurrentIndex(0)
        self.better.setCurrentIndex(0)
        if old is None:
            return
        self.id.setText(old.id)
        self.name.setText(old.name)
        self.minimum.setText("" if old.minimum is None else shown(old.minimum))
        if isinstance(old, Branch):
            return
        self.numbers.points.setText(shown(old.points))
        self.question.setPlainText(old.question)
        self.answered.setChecked(old.answered)
        if old.measure is not None:
            self._show_measure(old.measure)
        elif isinstance(old.scale, NumericScale | LabelledScale):
            self._show_scale(old.scale)

    def _show_scale(self, scale: NumericScale | LabelledScale) -> None:
        preset = next((name for name, known in SCALES.items() if known == scale), "")
        kind = preset or (OWN if isinstance(scale, NumericScale) else LEVELS)
        self.scale.setCurrentIndex(self.scale.findData(kind))
        if isinstance(scale, NumericScale):
            self._put(self.numbers.low, scale.minimum)
            self._put(self.numbers.high, scale.maximum)
            self._put(self.numbers.step, scale.step)
        else:
            self.levels.show(scale)

    def _show_measure(self, measure: Measure) -> None:
        self.scale.setCurrentIndex(self.scale.findData(FIGURE))
        self.measure.setCurrentIndex(self.measure.findData(measure.formula))
        self.better.setCurrentIndex(self.better.findData(measure.better))
        self.unit.setText(measure.unit)
        self._put(self.numbers.low, measure.floor)
        self._put(self.numbers.high, measure.ceiling)

    def _put(self, field: QLineEdit, value: Fraction | None) -> None:
        field.setText("" if value is None else self._words.typed(value))

    def _fold(self) -> None:
        """Show what belongs to the chosen kind."""
        kind = self.scale.currentData()
        figure = kind == FIGURE and not self._is_branch
        bounds = figure and self.measure.currentData() == "linear_between_bounds"
        own = kind == OWN and not self._is_branch
        leaf = not self._is_branch
        for field, there in (
            (self.numbers.points, leaf),
            (self.scale, leaf),
            (self.levels.view, kind == LEVELS and leaf),
            (self.measure, figure),
            (self.numbers.low, own or bounds),
            (self.numbers.high, own or bounds),
            (self.numbers.step, own),
            (self.better, bounds),
            (self.unit, figure),
            (self.question, leaf),
            (self.answered, leaf and not figure),
            (self.people.view, leaf and not figure),
        ):
            _set_row(self.widget, field, there)

    def criterion(self) -> Criterion:
        """Return what is filled in; Refused where a number cannot be read or is missing."""
        id_, name = self.id.text().strip(), " ".join(self.name.text().split())
        minimum = model_form.typed(translate("Criterion", "Minimum"), self.minimum.text())
        if isinstance(self._old, Branch):
            return replace(self._old, id=id_, name=name, minimum=minimum)
        points = self._number(translate("Criterion", "Punten"), self.numbers.points)
        if points is None:
            raise Refused([Problem("points-missing", id_, {"criterion": id_ or "–"})])
        kind = self.scale.currentData()
        leaf = self._old if isinstance(self._old, Leaf) else Leaf(id_, name, points)
        return replace(
            leaf,
            id=id_,
            name=name,
            points=points,
            scale=None if kind == FIGURE else self._scale(kind, id_),
            measure=self._measured() if kind == FIGURE else None,
            minimum=minimum,
            question=self.question.toPlainText().strip(),
            answered=self.answered.isChecked() and kind != FIGURE,
        )

    def _number(self, what: str, field: QLineEdit) -> Fraction | None:
        return model_form.typed(what, field.text())

    def _scale(self, kind: str, id_: str) -> NumericScale | LabelledScale:
        if kind in SCALES:
            return SCALES[kind]
        if kind == LEVELS:
            return self.levels.scale(id_ or "–")
        low = self._number(translate("Criterion", "Laagste"), self.numbers.low)
        high = self._number(translate("Criterion", "Hoogste"), self.numbers.high)
        if low is None or high is None:
            raise Refused([Problem("scale-bounds", id_, {"criterion": id_ or "–"})])
        return NumericScale(low, high, self._number(translate("Criterion", "Stap"), self.numbers.step))

    def _measured(self) -> Measure:
        formula, unit = self.measure.currentData(), self.unit.text().strip()
        if formula != "linear_between_bounds":
            return Measure(formula, unit=unit)
        low = self._number(translate("Criterion", "Laagste"), self.numbers.low)
        high = self._number(translate("Criterion", "Hoogste"), self.numbers.high)
        return Measure(formula, low, high, self.better.currentData(), unit)


def _set_row(form: QWidget, field: QWidget, there: bool) -> None:
    layout = form.layout()
    assert isinstance(layout, QFormLayout)
    layout.setRowVisible(field, there)


def _labelled(scale: NumericScale | LabelledScale) -> LabelledScale:
    assert isinstance(scale, LabelledScale)
    return scale


class _People:
    """Who scores the criterion, to tick."""

    def __init__(self, workspace: Workspace, criterion: str, theme: Theme, icons: Icons) -> None:
        dossier, lot = workspace.dossier, workspace.lot.number
        self._ticked = {one.member for one in dossier.assignments if (one.lot, one.criterion) == (lot, criterion)}
        columns = [
            Column("", lambda member: member.name, checked=lambda member: member.id in self._ticked, least=160),
            Column("", lambda member: member.expertise, token=lambda member: "muted", least=120),
        ]
        self._model = TableModel(columns, dossier.with_role(Role.EVALUATOR))
        self.view = QTableView()
        self._model.setParent(self.view)
        dress(self.view, self._model, theme, icons, row=28)
        self.view.horizontalHeader().hide()
        self.view.setFixedHeight(theme.px(28 * min(4, max(2, len(self._model.rows))) + 4))
        self._model.ticked.connect(self._tick)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of who was ticked, in the order of the list."""
        return tuple(member.id for member in self._model.rows if member.id in self._ticked)

    def _tick(self, member: Member, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(member.id)
        row = self._model.rows.index(member)
        self._model.change(row, member)
