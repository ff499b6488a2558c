"""The method chooser: presets and own models at the left, what they do beside it, everything that can be set."""

from dataclasses import dataclass, replace
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tender_desk.core.criteria import AwardModel, PriceRule, Rounding
from tender_desk.core.methods import METHODS, is_relative
from tender_desk.core.model_document import AGREEMENTS
from tender_desk.core.presets import PRESETS
from tender_desk.core.price_curve import curve_around
from tender_desk.core.price_formulas import PRICE_FORMULAS
from tender_desk.core.problems import Problem, Refused, TenderDeskError
from tender_desk.desk import model_form, modelling
from tender_desk.gui.cells import Paragraph
from tender_desk.gui.dialogs.edit import Edit
from tender_desk.gui.dialogs.fields import choice, form_of, line
from tender_desk.gui.icons import Icons
from tender_desk.gui.pages.criteria_rows import tie_text
from tender_desk.gui.plain import make_plain
from tender_desk.gui.price_curve import PriceCurve
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words
from tender_desk.gui.workspace import Workspace

MOST_SHOWN = 4
ROUNDINGS = ("none", "score", "criterion", "total")
MOST_DECIMALS = 6
_FORMULAS = [one.parameters for one in PRICE_FORMULAS.values()]
PARAMETERS = tuple(
    dict.fromkeys(name for known in (*_FORMULAS, *(one.parameters for one in METHODS.values())) for name in known)
)


@dataclass(frozen=True)
class Offer:
    """A model that can be taken over: a preset by its code, or one of one's own by its name."""

    name: str
    text: str
    own: bool


class MethodDialog(QDialog):
    """Every change is tried at once: what is wrong stands under the form, what it gives in the curve."""

    def __init__(self, workspace: Workspace, edit: Edit, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Methode kiezen"))
        self._workspace, self._words, self._theme = workspace, workspace.words, theme
        self._edit = edit
        self._base = edit.model
        self._model: AwardModel | None = None
        self.offers = TableModel([Column("", lambda o: o.text, cell=lambda o: Paragraph("", o.text))], self._offered())
        self.offers.setParent(self)
        self._fields()
        self._arrange(theme, icons)
        self._put(self._base)
        # methods of the dialog itself: they are let go of with it
        workspace.failed.connect(self._failed)
        workspace.problems.connect(self._refused)
        self.resize(theme.px(1020), theme.px(640))

    @property
    def model(self) -> AwardModel | None:
        """The model as it is filled in, None while something is wrong."""
        return self._model

    def _failed(self, what: str, error: object) -> None:
        if isinstance(error, TenderDeskError):
            self._say(error)

    def _refused(self, what: str, found: list[Problem]) -> None:
        self._say(Refused(found))

    def _offered(self) -> list[Offer]:
        presets = [Offer(one.code, self._words.say(f"preset.{one.code}"), own=False) for one in PRESETS]
        own = [Offer(name, name, own=True) for name in modelling.stored(modelling.folder())]
        return [*presets, *own]

    def _fields(self) -> None:
        say = self._words.say
        self.method = choice([(name, self._words.term("method", name)) for name in METHODS], "")
        self.formula = choice([(name, say(f"choice.formula.{name}")) for name in PRICE_FORMULAS], "")
        self.points = line()
        outside = PRICE_FORMULAS["linear_between_bounds"].parameters["outside"].choices
        self.parameters: dict[str, QLineEdit | QComboBox] = {name: line() for name in PARAMETERS}
        self.parameters["outside"] = choice([(one, say(f"choice.outside.{one}")) for one in outside], "")
        self.rounding = choice([(one, say(f"choice.rounding.{one}")) for one in ROUNDINGS], "")
        self.decimals = choice([(one, str(one)) for one in range(MOST_DECIMALS + 1)], "")
        self.ties, self.minimum, self.total = line(), line(), line("100")
        self.negative = choice([(one, say(f"choice.negative.{one}")) for one in ("keep", "zero")], "")
        self.scaled = QCheckBox(self.tr("Kwaliteit schalen naar de &beste inschrijving"))
        none = self.tr("niet gepubliceerd: later besluiten")
        policies = [(one, say(f"choice.drop_out.{one}")) for one in ("keep_order", "recompute")]
        self.drop_out = choice([("", none), *policies], "")
        self.agreement = choice([(one, self._words.term("agreement", one)) for one in AGREEMENTS], "")

    def _arrange(self, theme: Theme, icons: Icons) -> None:
        self.list = QTableView()
        self.list.setAccessibleName(self.tr("Voorbeelden en eigen modellen"))
        dress(self.list, self.offers, theme, icons)
        wrap_rows(self.list)
        self.list.clicked.connect(lambda: self._take_over())
        self.list.activated.connect(lambda: self._take_over())
        self.about, self.reach = QLabel(), QLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("role", "second")
        self.reach.setProperty("role", "strong")
        self.curve = PriceCurve(self._words, theme, icons)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "second")
        left = QVBoxLayout()
        heading = QLabel(self.tr("Voorbeelden en eigen modellen"))
        heading.setProperty("role", "card-title")
        for widget in (heading, self.list, self.reach, self.about, self.curve, self.told):
            left.addWidget(widget, 3 if widget is self.list else 2 if widget is self.curve else 0)
        self.form = form_of(self._rows())
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        right = QVBoxLayout()
        right.addWidget(area, 1)
        self.error = QLabel()
        self.error.setWordWrap(True)
        self.error.setProperty("role", "error")
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("role", "second")
        for widget in (self.note, self.error):
            right.addWidget(widget)
        right.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.addLayout(left, 5)
        row.addSpacing(theme.px(12))
        row.addLayout(right, 6)
        make_plain(self)

    def _rows(self) -> list[tuple[str, QWidget]]:
        named = self._named
        return [
            (self.tr("&Methode"), self.method),
            (named("formula"), self.formula),
            (named("points"), self.points),
            *((named(name), field) for name, field in self.parameters.items()),
            (named("total"), self.total),
            (named("rounding"), self.rounding),
            (named("decimals"), self.decimals),
            (named("ties"), self.ties),
            (named("minimum"), self.minimum),
            (named("negative"), self.negative),
            ("", self.scaled),
            (named("drop_out"), self.drop_out),
            (named("agreement"), self.agreement),
        ]

    def _named(self, key: str) -> str:
        return self._words.say(f"label.column-award-{key}")

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel, self.take = QPushButton(self.tr("Annuleren")), QPushButton(self.tr("Model overnemen"))
        self.take.setProperty("role", "primary")
        cancel.setDefault(True)
        self.take.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._carry_out)
        row.addWidget(cancel)
        row.addWidget(self.take)
        for box in (self.method, self.formula, self.rounding, self.decimals, self.negative, self.drop_out):
            box.currentIndexChanged.connect(lambda: self._try())
        self.agreement.currentIndexChanged.connect(lambda: self._try())
        self.scaled.toggled.connect(lambda: self._try())
        for field in (self.points, self.ties, self.minimum, self.total, *self.parameters.values()):
            changed = field.textChanged if isinstance(field, QLineEdit) else field.currentIndexChanged
            changed.connect(lambda: self._try())
        return row

    def _take_over(self) -> None:
        """Fill the form with a preset or a model of one's own."""
        at = self.list.currentIndex().row()
        if not 0 <= at < len(self.offers.rows):
            return
        try:
            model = modelling.apply(self._base, self._workspace.lot, self.offers.rows[at].name)
        except TenderDeskError as error:
            self._say(error)
            return
        self._base = model
        self._put(model)

    def _put(self, model: AwardModel) -> None:
        """Show a model in the form, then try it."""
        self.blockSignals(True)
        fields = [self.points, self.ties, self.minimum, self.total, *self.parameters.values()]
        for widget in (self.method, self.formula, *fields):
            widget.blockSignals(True)
        words = self._words
        self.method.setCurrentIndex(self.method.findData(model.method))
        self.formula.setCurrentIndex(self.formula.findData(model.price.formula if model.price else None))
        self.points.setText(words.typed(model.price.points) if model.price else "")
        self.total.setText("" if model.total is None else words.typed(model.total))
        given = {**model.parameters, **(model.price.parameters if model.price else {})}
        for name, field in self.parameters.items():
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(0, field.findData(given.get(name))))
            else:
                field.setText(_shown(given[name], words) if name in given else "")
        self.ties.setText("; ".join(tie_text(rule, words) for rule in model.ties))
        self.minimum.setText("" if model.quality_minimum is None else words.typed(model.quality_minimum))
        self.rounding.setCurrentIndex(self.rounding.findData(model.rounding.at))
        self.decimals.setCurrentIndex(model.rounding.decimals)
        self.negative.setCurrentIndex(self.negative.findData(model.negative_points))
        self.scaled.setChecked(model.quality_scaled_to_best)
        self.drop_out.setCurrentIndex(max(0, self.drop_out.findData(model.drop_out or "")))
        self.agreement.setCurrentIndex(self.agreement.findData(model.agreement))
        for widget in (self.method, self.formula, *fields):
            widget.blockSignals(False)
        self.blockSignals(False)
        self._try()

    def _try(self) -> None:
        """Read the form: what is wrong is said, else what the model does is shown."""
        self._fold()
        try:
            self._model = self._filled()
            modelling.check(self._model)
        except TenderDeskError as error:
            self._model = None
            self._say(error)
            self.take.setEnabled(False)
            return
        self.error.clear()
        self.take.setEnabled(True)
        self._show(self._model)

    def _fold(self) -> None:
        layout = self.form.layout()
        assert isinstance(layout, QFormLayout)
        method = METHODS[self.method.currentData()]
        priced = method.priced
        formula = PRICE_FORMULAS.get(self.formula.currentData() or "")
        wanted = {*method.parameters, *(formula.parameters if priced and formula else ())}
        for field in (self.formula, self.points, self.total, self.scaled):
            layout.setRowVisible(field, priced)
        for name, field in self.parameters.items():
            layout.setRowVisible(field, name in wanted)
        layout.setRowVisible(self.decimals, self.rounding.currentData() != "none")

    def _filled(self) -> AwardModel:
        name = self.method.currentData()
        method, number = METHODS[name], model_form.typed
        names = {key: self._named(key) for key in PARAMETERS}
        given = {key: _text(field) for key, field in self.parameters.items()}
        return replace(
            self._base,
            method=name,
            price=self._price(given, names) if method.priced else None,
            parameters=model_form.typed_parameters(method.parameters, given, names),
            total=number(self._named("total"), self.total.text()) if method.priced else None,
            rounding=Rounding(self.rounding.currentData(), self.decimals.currentData()),
            ties=model_form.typed_ties(self.ties.text(), self._base, self._named("ties")),
            quality_minimum=number(self._named("minimum"), self.minimum.text()),
            negative_points=self.negative.currentData(),
            quality_scaled_to_best=self.scaled.isChecked() and method.priced,
            drop_out=self.drop_out.currentData() or None,
            agreement=self.agreement.currentData(),
        )

    def _price(self, given: dict[str, str], names: dict[str, str]) -> PriceRule:
        formula, about = self.formula.currentData(), self._named("formula")
        if formula is None:
            raise Refused([Problem("parameter-missing", about, {"about": about})])
        points, called = model_form.typed(self._named("points"), self.points.text()), self._named("points")
        if points is None:
            raise Refused([Problem("parameter-missing", called, {"about": called})])
        known = PRICE_FORMULAS[formula].parameters
        return PriceRule(formula, points, model_form.typed_parameters(known, given, names))

    def _show(self, model: AwardModel) -> None:
        words = self._words
        self.reach.setText(words.term("reach", "relative" if is_relative(model) else "absolute"))
        formula = f" {words.say(f'about.formula.{model.price.formula}')}" if model.price else ""
        self.about.setText(words.say(f"about.method.{model.method}") + formula)
        lot = self._workspace.lot
        self.curve.set_curve(curve_around(model, lot.budget))
        self.told.setText(self.curve.told())
        before = self._edit.model.full_points
        text = self.tr("De punten van de criteria gaan van {before} naar {after} samen, in dezelfde verhouding.")
        shown = text.format(before=words.number(before), after=words.number(model.full_points))
        self.note.setText(shown if model.full_points != before else "")

    def _say(self, error: object) -> None:
        if isinstance(error, Refused):
            found = [": ".join(filter(None, (one.at, self._words.problem(one)))) for one in error.problems]
            self.error.setText("\n".join(found[:MOST_SHOWN]))
        elif isinstance(error, TenderDeskError):
            self.error.setText(self._words.error(error))

    def _carry_out(self) -> None:
        if self._model is not None and self._edit.apply(self.windowTitle(), self._model, {}, {}):
            self.accept()


def _shown(value: object, words: Words) -> str:
    """A parameter as one types it."""
    if isinstance(value, tuple):
        return "; ".join(f"{words.typed(to)}: {words.typed(part * 100)} %" for to, part in value)
    assert isinstance(value, Fraction)
    return words.typed(value)


def _text(field: QLineEdit | QComboBox) -> str:
    return field.text() if isinstance(field, QLineEdit) else str(field.currentData() or "")
