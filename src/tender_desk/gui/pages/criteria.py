"""Criteria: the award model of the lot, its criteria with their weights and where they come from, and its method."""

from collections.abc import Callable
from dataclasses import replace

from tender_desk.core.criteria import Branch, Criterion
from tender_desk.core.methods import is_relative
from tender_desk.core.modelling import Origin, moved, parent_of
from tender_desk.core.price_curve import curve_around
from tender_desk.desk import modelling
from tender_desk.gui.actions import Actions
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.criterion import criterion_dialog
from tender_desk.gui.dialogs.method import MethodDialog
from tender_desk.gui.dialogs.modelling import common_act, keep_dialog, own_act, remove_act, restore_act
from tender_desk.gui.generated.ui_criteria_page import Ui_CriteriaPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.page import ActionButton
from tender_desk.gui.pages.criteria_rows import (
    CriterionRow,
    criterion_columns,
    criterion_rows,
    rule_columns,
    rule_rows,
    weights_text,
)
from tender_desk.gui.price_curve import PriceCurve
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

EDITS = ("criterion.add", "criterion.sub", "criterion.edit", "criterion.up", "criterion.down", "criterion.remove")


class CriteriaPage(DeskPage):
    """The criteria at the left, the method with its curve at the right; until publication both can be changed."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("criteria", self.tr("Criteria"), workspace, actions, theme, icons)
        self.form = Ui_CriteriaPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.criteria, self.rules = TableModel((), parent=self), TableModel(rule_columns(), parent=self)
        dress(self.form.criteria, self.criteria, theme, icons, row=38)
        dress(self.form.rules, self.rules, theme, icons, row=36, head=28)
        self.curve = PriceCurve(self.words, theme, icons)
        self.form.curve.addWidget(self.curve)
        self.form.criteria.selectionModel().currentRowChanged.connect(lambda: self._offer())
        self.form.criteria.activated.connect(lambda: self.actions_["criterion.edit"].trigger())
        for action in EDITS:
            command = actions.commands[action]
            button = ActionButton(actions[action], command.icon, theme, icons)
            button.setProperty("role", "small")
            self.form.edits.addWidget(button)
        self.form.edits.addStretch(1)
        self.add_button("rehearse")
        self.add_button("model.choose", primary=True)
        self._connect()

    def draw(self) -> None:
        """Show the model of the lot."""
        lot, words = self.lot, self.words
        kept = self.chosen.node.id if self.chosen else ""
        self.show_body()
        self.set_about(self._about())
        self.criteria.set_table(criterion_columns(lot.model, words), criterion_rows(self.dossier, lot))
        ids = [row.node.id for row in self.criteria.rows]
        self.form.criteria.selectRow(ids.index(kept) if kept in ids else 0)
        text, adds_up = weights_text(lot, words)
        self.form.sum.setText(text)
        self.form.sum.setProperty("role", "second" if adds_up else "error")
        self.form.sum.style().polish(self.form.sum)
        self._show_method()
        self._offer()

    @property
    def chosen(self) -> CriterionRow | None:
        """The criterion that is chosen."""
        row = self.form.criteria.currentIndex().row()
        return self.criteria.rows[row] if 0 <= row < len(self.criteria.rows) else None

    def _about(self) -> str:
        act = self.dossier.act(self.lot.number, "published")
        if act is None:
            return self.tr("Nog niet gepubliceerd: criteria, gewichten en methode kunnen nog veranderen.")
        text = self.tr("Gepubliceerd op {day}: het model staat vast.")
        return text.format(day=self.words.moment(act.at))

    def _show_method(self) -> None:
        model, words = self.lot.model, self.words
        self.form.reach.setText(words.term("reach", "relative" if is_relative(model) else "absolute"))
        self.form.methodName.setText(words.term("method", model.method))
        self.form.methodAbout.setText(words.say(f"about.method.{model.method}"))
        self.form.formulaAbout.setText(words.say(f"about.formula.{model.price.formula}") if model.price else "")
        self.form.formulaAbout.setVisible(model.price is not None)
        self.rules.set_rows(rule_rows(model, words))
        self.curve.set_curve(curve_around(model, self.lot.budget))
        self.form.curveTold.setText(self.curve.told())

    def _connect(self) -> None:
        on = self.actions_
        on["criterion.add"].triggered.connect(lambda: self._edit(None))
        on["criterion.sub"].triggered.connect(self._add_below)
        on["criterion.edit"].triggered.connect(lambda: self._edit(self.chosen))
        on["criterion.remove"].triggered.connect(self._remove)
        on["criterion.up"].triggered.connect(lambda: self._move(-1))
        on["criterion.down"].triggered.connect(lambda: self._move(1))
        on["criterion.common"].triggered.connect(lambda: self._act_on(common_act))
        on["criterion.own"].triggered.connect(lambda: self._act_on(own_act))
        on["criterion.restore"].triggered.connect(lambda: self._act_on(restore_act))
        on["model.choose"].triggered.connect(self._choose)
        on["model.keep"].triggered.connect(lambda: keep_dialog(self.workspace, self).open())

    def _offer(self) -> None:
        row, none = self.chosen, self.tr("Kies eerst een criterium.")
        here = "" if row is not None and row.here else none
        for action in ("criterion.add", "model.choose"):
            self.allow(action, "model")
        for action in ("criterion.sub", "criterion.edit", "criterion.remove", "criterion.up", "criterion.down"):
            self.allow(action, "model", but=here)
        first = row is not None and row.depth == 0
        below = "" if first else self.tr("Kies een criterium van het eerste niveau.")
        self.allow("criterion.common", "model", but=here or below)
        common = row is not None and row.origin is not Origin.OWN and first
        self.allow("criterion.own", "model", but="" if common else self.tr("Dit criterium is niet gemeenschappelijk."))
        differs = row is not None and first and (not row.here or row.origin is Origin.CHANGED)
        self.allow("criterion.restore", "model", but="" if differs else self.tr("Dit criterium wijkt niet af."))
        self.allow("rehearse", "rehearse")

    def _edit(self, row: CriterionRow | None) -> None:
        criterion_dialog(self.workspace, row.node if row else None, "", self.theme, self.icons, self).open()

    def _add_below(self) -> None:
        row = self.chosen
        if row is None:
            return
        holds = isinstance(row.node, Branch) or row.depth == 0
        parent = row.node.id if holds else parent_of(self.lot.model.criteria, row.node.id)
        criterion_dialog(self.workspace, None, parent, self.theme, self.icons, self).open()

    def _remove(self) -> None:
        if self.chosen is not None:
            ActDialog(remove_act(self.workspace, self.chosen.node), self.workspace, self).open()

    def _move(self, step: int) -> None:
        row, lot = self.chosen, self.lot
        if row is not None:
            modelled = replace(lot.model, criteria=moved(lot.model.criteria, row.node.id, step))
            self.workspace.act(self.tr("Criterium verplaatsen"), modelling.set_model, lot.number, modelled)

    def _act_on(self, make: Callable[[Workspace, Criterion], Act]) -> None:
        if self.chosen is not None:
            ActDialog(make(self.workspace, self.chosen.node), self.workspace, self).open()

    def _choose(self) -> None:
        MethodDialog(self.workspace, self.theme, self.icons, self).open()
