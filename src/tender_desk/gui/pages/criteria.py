"""Criteria: the award model of the lot, its criteria with their weights and where they come from, and its method."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from tender_desk.core.criteria import AwardModel, Branch, Criterion
from tender_desk.core.methods import is_relative
from tender_desk.core.modelling import Origin, moved, parent_of
from tender_desk.core.price_curve import curve_around
from tender_desk.core.problems import Refused
from tender_desk.core.publication import ChangeKind
from tender_desk.desk import modelling
from tender_desk.desk.publishing import Basis
from tender_desk.gui.actions import Actions
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.change import change_dialog, record_act
from tender_desk.gui.dialogs.criterion import criterion_dialog
from tender_desk.gui.dialogs.documents import documents_dialog, page_dialog
from tender_desk.gui.dialogs.edit import Edit
from tender_desk.gui.dialogs.method import MethodDialog
from tender_desk.gui.dialogs.modelling import common_act, keep_dialog, own_act, remove_act, restore_act
from tender_desk.gui.dialogs.payment import payment_dialog
from tender_desk.gui.generated.ui_criteria_page import Ui_CriteriaPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.model_draft import Draft
from tender_desk.gui.page import ActionButton, Offered
from tender_desk.gui.pages.criteria_rows import (
    CriterionRow,
    criterion_columns,
    criterion_rows,
    payment_rows,
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
    """The criteria at the left, the method with its curve at the right.

    Until publication each change is recorded at once; afterwards changes are gathered in a draft that stands on a page
    of a published document, and recorded as one.
    """

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
        for action in ("documents", "rehearse"):
            self.add_button(action)
        for action in ("model.change", "model.drop", "model.choose"):
            self.add_widget(Offered(actions[action], actions.commands[action].icon, theme, icons))
        self.add_widget(Offered(actions["model.record"], "check", theme, icons, primary=True))
        self._connect()

    def draw(self) -> None:
        """Show the model of the lot, or the draft of a change of it."""
        lot, words = replace(self.lot, model=self.model), self.words
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
    def draft(self) -> Draft | None:
        """The change of the chosen lot that is not recorded yet."""
        return self.workspace.drafts.get(self.lot.number)

    @property
    def model(self) -> AwardModel:
        """The model that is shown and edited."""
        return self.draft.model if self.draft else self.lot.model

    @property
    def chosen(self) -> CriterionRow | None:
        """The criterion that is chosen."""
        row = self.form.criteria.currentIndex().row()
        return self.criteria.rows[row] if 0 <= row < len(self.criteria.rows) else None

    def _about(self) -> str:
        act = self.dossier.act(self.lot.number, "published")
        if act is None:
            return self.tr("Nog niet gepubliceerd: criteria, gewichten en methode kunnen nog veranderen.")
        if self.draft is not None:
            document = self.dossier.document(self.draft.basis.document)
            text = self.tr("Wijziging op grond van {name}, bladzijde {page}: nog niet vastgelegd.")
            return text.format(name=document.name if document else "–", page=self.draft.basis.page)
        text = self.tr("Gepubliceerd op {day}: het model staat vast.")
        changes = sum(one.lot == self.lot.number for one in self.dossier.model_changes)
        more = self.words.counted(
            changes, self.tr("{count} wijziging sindsdien"), self.tr("{count} wijzigingen sindsdien")
        )
        shown = text.format(day=self.words.moment(act.at))
        return f"{shown} {more}." if changes else shown

    def _show_method(self) -> None:
        model, words = self.model, self.words
        self.form.reach.setText(words.term("reach", "relative" if is_relative(model) else "absolute"))
        self.form.methodName.setText(words.term("method", model.method))
        self.form.methodAbout.setText(words.say(f"about.method.{model.method}"))
        self.form.formulaAbout.setText(words.say(f"about.formula.{model.price.formula}") if model.price else "")
        self.form.formulaAbout.setVisible(model.price is not None)
        self.rules.set_rows([*rule_rows(model, words), *payment_rows(self.lot.payment, words)])
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
        on["criterion.page"].triggered.connect(self._point)
        on["criterion.common"].triggered.connect(lambda: self._act_on(common_act))
        on["criterion.own"].triggered.connect(lambda: self._act_on(own_act))
        on["criterion.restore"].triggered.connect(lambda: self._act_on(restore_act))
        on["model.choose"].triggered.connect(self._choose)
        on["model.keep"].triggered.connect(lambda: keep_dialog(self.workspace, self).open())
        on["model.change"].triggered.connect(lambda: change_dialog(self.workspace, self._begin, self).open())
        on["model.record"].triggered.connect(self._record)
        on["model.drop"].triggered.connect(self._drop)
        on["payment"].triggered.connect(self._payment)
        on["documents"].triggered.connect(self._documents)

    def _offer(self) -> None:
        row, none = self.chosen, self.tr("Kies eerst een criterium.")
        here = "" if row is not None and row.here else none
        editing = "rectify" if self.draft and self.draft.basis.kind is not ChangeKind.TRANSFER else "transfer"
        policy = editing if self.draft else "model"
        for action in ("criterion.add", "model.choose", "payment"):
            self.allow(action, policy)
        for action in ("criterion.sub", "criterion.edit", "criterion.remove", "criterion.up", "criterion.down"):
            self.allow(action, policy, but=here)
        self._offer_common(row, here)
        self._offer_change(here)

    def _payment(self) -> None:
        payment_dialog(self.workspace, self.draft.basis if self.draft else None, self).open()

    def _offer_common(self, row: CriterionRow | None, here: str) -> None:
        first = row is not None and row.depth == 0
        below = "" if first else self.tr("Kies een criterium van het eerste niveau.")
        self.allow("criterion.common", "model", but=here or below)
        common = row is not None and row.origin is not Origin.OWN and first
        self.allow("criterion.own", "model", but="" if common else self.tr("Dit criterium is niet gemeenschappelijk."))
        differs = row is not None and first and (not row.here or row.origin is Origin.CHANGED)
        self.allow("criterion.restore", "model", but="" if differs else self.tr("Dit criterium wijkt niet af."))

    def _offer_change(self, here: str) -> None:
        none = self.tr("Er wordt geen wijziging voorbereid.")
        no_document = "" if self._documents_here() else self.tr("Bewaar eerst het gepubliceerde stuk.")
        busy = self.tr("Leg de wijziging eerst vast, of laat haar vallen.") if self.draft else ""
        self.allow("model.change", "transfer", but=busy or no_document)
        for action in ("model.record", "model.drop"):
            self.allow(action, "transfer", but="" if self.draft else none)
        self.allow("criterion.page", "document", but=here or no_document)
        self.allow("rehearse", "rehearse")
        self.actions_.allow("documents", "")

    def _documents_here(self) -> bool:
        return any(one.procedure == self.lot.procedure for one in self.dossier.documents)

    def _editing(self) -> Edit:
        if self.draft is None:
            return Edit(self.lot.model, self._apply, self.tr("Tot de publicatie kan het nog veranderen."))
        text = self.tr("De wijziging wordt pas vastgelegd met ‘Wijziging vastleggen’.")
        return Edit(self.draft.model, self._gather, text)

    def _apply(
        self, title: str, model: AwardModel, renamed: Mapping[str, str], people: Mapping[str, tuple[str, ...]]
    ) -> bool:
        return self.workspace.act(title, modelling.set_model, self.lot.number, model, renamed, people)

    def _gather(
        self, title: str, model: AwardModel, renamed: Mapping[str, str], people: Mapping[str, tuple[str, ...]]
    ) -> bool:
        """Take a change into the draft, where it can be a model at all."""
        draft = self.draft
        assert draft is not None
        try:
            modelling.check(model)
        except Refused as refused:
            self.workspace.problems.emit(title, list(refused.problems))
            return False
        changed = replace(
            draft, model=model, renamed={**draft.renamed, **renamed}, appointed={**draft.appointed, **people}
        )
        self.workspace.drafts[self.lot.number] = changed
        self.draw()
        return True

    def _begin(self, basis: Basis) -> None:
        self.workspace.drafts[self.lot.number] = Draft(basis, self.lot.model)
        self.draw()

    def _record(self) -> None:
        draft, number = self.draft, self.lot.number
        if draft is None:
            return

        def carry_out(title: str) -> bool:
            given = number, draft.model, draft.renamed, draft.appointed, draft.basis
            done = self.workspace.act(title, modelling.set_model, *given)
            if done:
                self.workspace.drafts.pop(number, None)
                self.draw()
            return done

        ActDialog(record_act(self.workspace, draft.basis, draft.model, carry_out), self.workspace, self).open()

    def _drop(self) -> None:
        self.workspace.drafts.pop(self.lot.number, None)
        self.draw()

    def _documents(self) -> None:
        documents_dialog(self.workspace, self.theme, self.icons, self).open()

    def _point(self) -> None:
        if self.chosen is not None:
            page_dialog(self.workspace, self.chosen.node, self).open()

    def _edit(self, row: CriterionRow | None) -> None:
        node = row.node if row else None
        criterion_dialog(self.workspace, self._editing(), node, "", self.theme, self.icons, self).open()

    def _add_below(self) -> None:
        row = self.chosen
        if row is None:
            return
        holds = isinstance(row.node, Branch) or row.depth == 0
        parent = row.node.id if holds else parent_of(self.model.criteria, row.node.id)
        criterion_dialog(self.workspace, self._editing(), None, parent, self.theme, self.icons, self).open()

    def _remove(self) -> None:
        if self.chosen is not None:
            ActDialog(remove_act(self.workspace, self._editing(), self.chosen.node), self.workspace, self).open()

    def _move(self, step: int) -> None:
        row, edit = self.chosen, self._editing()
        if row is not None:
            model = replace(edit.model, criteria=moved(edit.model.criteria, row.node.id, step))
            edit.apply(self.tr("Criterium verplaatsen"), model, {}, {})

    def _act_on(self, make: Callable[[Workspace, Criterion], Act]) -> None:
        if self.chosen is not None:
            ActDialog(make(self.workspace, self.chosen.node), self.workspace, self).open()

    def _choose(self) -> None:
        MethodDialog(self.workspace, self._editing(), self.theme, self.icons, self).open()
