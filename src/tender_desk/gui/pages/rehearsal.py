"""Proefdraaien: the model of the lot on invented bids, typed over as one likes; everything follows at once."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView, QFileDialog

from tender_desk.core.criteria import AwardModel
from tender_desk.core.invented import LETTERS, bids_around
from tender_desk.core.numbers import exact
from tender_desk.core.payment import compared
from tender_desk.core.price_curve import price_curve
from tender_desk.core.problems import Problem, Refused, TenderDeskError
from tender_desk.core.rehearsal import Rehearsal, rehearse
from tender_desk.core.score_case import ScoreCase
from tender_desk.core.score_table import RankedBid
from tender_desk.core.tender import UNWEIGHED
from tender_desk.desk import model_form, rehearsing
from tender_desk.gui.actions import Actions
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.earlier import earlier_dialog
from tender_desk.gui.generated.ui_rehearsal_page import Ui_RehearsalPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.page import ActionButton
from tender_desk.gui.pages.rehearsal_rows import (
    PRICE_COLUMN,
    bid_columns,
    finding_rows,
    paragraph_columns,
    place_columns,
    step_columns,
    weight_columns,
)
from tender_desk.gui.price_curve import PriceCurve
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

EDITS = ("rehearsal.add", "rehearsal.remove", "rehearsal.fill", "rehearsal.earlier")
_CASE = "Proefgeval (*.json)"


class RehearsalPage(DeskPage):
    """Keeps invented bids per lot as long as the dossier is open; they are no part of it."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("rehearsal", self.tr("Proefdraaien"), workspace, actions, theme, icons)
        self.form = Ui_RehearsalPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self._kept: dict[int, tuple[RankedBid, ...]] = {}
        self.found: Rehearsal | None = None
        self._make_tables()
        self.curve = PriceCurve(self.words, theme, icons)
        self.form.curve.addWidget(self.curve)
        for action in EDITS:
            button = ActionButton(actions[action], actions.commands[action].icon, theme, icons)
            button.setProperty("role", "small")
            self.form.edits.addWidget(button)
        for action in ("rehearsal.open", "rehearsal.save"):
            self.add_button(action)
        self._connect()

    def _make_tables(self) -> None:
        form, theme, icons = self.form, self.theme, self.icons
        self.bids, self.places = TableModel((), parent=self), TableModel((), parent=self)
        self.weights = TableModel(weight_columns(self.words), parent=self)
        self.steps = TableModel(step_columns(self.words), parent=self)
        self.findings = TableModel(paragraph_columns(), parent=self)
        dress(form.bids, self.bids, theme, icons, row=30)
        triggers = QAbstractItemView.EditTrigger
        form.bids.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        form.bids.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        for view, model in ((form.places, self.places), (form.weights, self.weights), (form.steps, self.steps)):
            dress(view, model, theme, icons, row=28, head=28)
        dress(form.findings, self.findings, theme, icons)
        wrap_rows(form.findings)

    def _connect(self) -> None:
        on = self.actions_
        self.bids.typed.connect(self._typed)
        self.workspace.opened.connect(self._kept.clear)
        on["rehearsal.add"].triggered.connect(self._add)
        on["rehearsal.remove"].triggered.connect(self._remove)
        on["rehearsal.fill"].triggered.connect(lambda: self._try(self._invented()))
        on["rehearsal.earlier"].triggered.connect(self._from_earlier)
        on["rehearsal.open"].triggered.connect(self._open)
        on["rehearsal.save"].triggered.connect(self._save)

    def draw(self) -> None:
        """Try the model as it is now on the bids of this lot."""
        if refused := self.why_not("rehearse"):
            self.show_reason(refused, locked=True)
            return
        if self.lot.kind in UNWEIGHED:
            self.show_reason(self.tr("In dit perceel worden inschrijvingen niet met elkaar vergeleken."))
            return
        self.show_body()
        text = self.tr("Het model van perceel {lot} op verzonnen inschrijvingen; niets hiervan komt in het dossier.")
        if self.lot.number in self.workspace.drafts:
            text = self.tr("De wijziging van perceel {lot} die nog niet is vastgelegd, op verzonnen inschrijvingen.")
        self.set_about(text.format(lot=self.lot.number))
        self._try(self._kept.get(self.lot.number) or self._invented())

    @property
    def model(self) -> AwardModel:
        """The model that is tried: of the lot, or of a change of it that is not recorded yet."""
        draft = self.workspace.drafts.get(self.lot.number)
        return draft.model if draft else self.lot.model

    def _invented(self) -> tuple[RankedBid, ...]:
        budget = None if self.lot.budget is None else exact(self.lot.budget)
        return bids_around(self.model, budget)

    def _try(self, bids: Sequence[RankedBid]) -> None:
        """Show bids and everything the model makes of them."""
        self._kept[self.lot.number] = tuple(bids)
        model, payment = self.model, self.lot.payment
        self._show_bids(bids)
        tried, notes = tuple(one for one in bids if one.price is not None or one.scores), tuple[Problem, ...]()
        if payment is not None:
            tried, notes = compared(payment, self.lot.volume.minimum, tried)
        found = rehearse(model, tried)
        found = self.found = replace(found, findings=(*notes, *found.findings))
        self.places.set_table(place_columns(model, found, self.words), found.ranking.places)
        self.weights.set_rows(found.weights)
        self.steps.set_rows(found.steps)
        self.findings.set_rows(finding_rows(found, self.words))
        self._show_curve(found)
        self._offer()

    def _show_bids(self, bids: Sequence[RankedBid]) -> None:
        """Show bids; where only values changed the cells stay, and with them where the person is."""
        columns = bid_columns(self.model, self.words)
        same = [one.title for one in self.bids.columns] == [one.title for one in columns]
        if same and [bid.id for bid in self.bids.rows] == [bid.id for bid in bids]:
            for place, bid in enumerate(bids):
                if bid is not self.bids.rows[place]:
                    self.bids.change(place, bid)
            return
        at = self.form.bids.currentIndex()
        row, column = at.row(), at.column()
        self.bids.set_table(columns, bids)
        if same and row >= 0:
            self.form.bids.setCurrentIndex(self.bids.index(min(row, len(bids) - 1), column))

    def _show_curve(self, found: Rehearsal) -> None:
        places = found.ranking.places
        if not places:
            self.curve.set_curve(())
            return
        best = max(place.quality for place in places)
        drawn = price_curve(self.model, [one.price for one in places], places[0].quality, best)
        marks = [(one.bid, one.price, one.total if one.price_points is None else one.price_points) for one in places]
        self.curve.set_curve(drawn, marks)

    def _offer(self) -> None:
        bids = self._kept.get(self.lot.number, ())
        for action in ("rehearsal.fill", "rehearsal.open", "rehearsal.save", "rehearsal.earlier"):
            self.allow(action, "rehearse")
        full = self.tr("Er zijn al {count} inschrijvingen.").format(count=len(_LETTERS))
        self.allow("rehearsal.add", "rehearse", but="" if len(bids) < len(_LETTERS) else full)
        self.allow("rehearsal.remove", "rehearse", but="" if bids else self.tr("Er is geen inschrijving."))

    def _typed(self, bid: RankedBid, column: int, text: str) -> None:
        """Take over what was typed in a cell; what cannot be read or is off the scale is said and not taken."""
        try:
            changed = self._read(bid, column, text)
        except TenderDeskError as error:
            problems = list(error.problems) if isinstance(error, Refused) else []
            self.workspace.problems.emit(self.tr("Proefdraaien"), problems)
            return
        bids = self._kept[self.lot.number]
        self._try(tuple(changed if one.id == bid.id else one for one in bids))

    def _read(self, bid: RankedBid, column: int, text: str) -> RankedBid:
        title = self.bids.columns[column].title
        numbers = [model_form.typed(f"{bid.id} · {title}", part) for part in text.split("/")]
        given = tuple(number for number in numbers if number is not None)
        if column == PRICE_COLUMN:
            return replace(bid, price=given[0] if given else None)
        leaf = self.model.leaves[column - PRICE_COLUMN - 1]
        off = [score for score in given if leaf.scale is not None and not leaf.scale.holds(score)]
        if off:
            raise Refused([Problem("score-off-scale", bid.id, {"criterion": leaf.id, "score": off[0]})])
        rest = {key: value for key, value in bid.scores.items() if key != leaf.id}
        return replace(bid, scores=rest | ({leaf.id: given} if given else {}))

    def _add(self) -> None:
        bids = self._kept[self.lot.number]
        letter = next(one for one in _LETTERS if one not in [bid.id for bid in bids])
        middle = self._invented()[0]
        self._try((*bids, replace(middle, id=letter)))

    def _remove(self) -> None:
        bids = self._kept[self.lot.number]
        at = self.form.bids.currentIndex().row()
        gone = bids[at if 0 <= at < len(bids) else -1]
        self._try(tuple(bid for bid in bids if bid is not gone))

    def _from_earlier(self) -> None:
        title = self.tr("Eerder dossier kiezen")
        name, _ = QFileDialog.getOpenFileName(self, title, "", "Tender Desk (*.tender)")
        if name:
            dialog = earlier_dialog(self.workspace, Path(name), self._taken, self)
            if dialog is not None:
                dialog.open()

    def _taken(self, bids: tuple[RankedBid, ...], notes: tuple[Problem, ...]) -> None:
        self._try(bids)
        if notes:
            self.workspace.problems.emit(self.tr("Proefdraaien"), list(notes))

    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Proefgeval openen"), "", _CASE)
        if name:
            try:
                case = rehearsing.open_case(Path(name))
            except TenderDeskError as error:
                self._refused(error)
                return
            self._taken(*rehearsing.fitted(self.model, case.bids, case.model))

    def _save(self) -> None:
        suggested = f"perceel-{self.lot.number}.json"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Proefgeval opslaan"), suggested, _CASE)
        if name:
            try:
                path = rehearsing.save_case(Path(name), ScoreCase(self.model, self._kept[self.lot.number]))
            except TenderDeskError as error:
                self._refused(error)
                return
            self.workspace.told.emit(self.tr("Geschreven: {file}").format(file=path))

    def _refused(self, error: TenderDeskError) -> None:
        title = self.tr("Proefdraaien")
        if isinstance(error, Refused):
            self.workspace.problems.emit(title, list(error.problems))
        else:
            self.workspace.failed.emit(title, error)


_LETTERS = LETTERS + "IJKLMNOPQRSTUVWXYZ"
