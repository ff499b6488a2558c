"""The ranking of candidates on the page of selection: the table at the left, how one came about at the right."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tender_desk.core.drawing import Among
from tender_desk.core.shortlisting import choice_of, rank_candidates
from tender_desk.gui.actions import Actions
from tender_desk.gui.dialogs import candidates as dialogs
from tender_desk.gui.dialogs import draw
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.generated.ui_candidates_panel import Ui_CandidatesPanel
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.page import ActionButton
from tender_desk.gui.pages.candidate_rows import (
    CandidateRow,
    candidate_columns,
    candidate_rows,
    committee_line,
    rule_line,
    summary,
    told,
)
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, fit_columns
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace


class CandidatesPanel(QWidget):
    """Draws the chosen lot's candidates when it is told to; acts through dialogs of its own."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._actions, self._theme = workspace, actions, theme
        self.form = Ui_CandidatesPanel()
        self.form.setupUi(self)
        follow_text_size(self, theme)
        self.places = TableModel((), parent=self)
        dress(self.form.places, self.places, theme, icons, row=50)
        self.form.places.selectionModel().currentRowChanged.connect(lambda: self._show_chosen())
        for action_id in ("committee", "candidate.score", "candidate.invite-draw", "candidate.draw"):
            icon = actions.commands[action_id].icon
            self.form.buttons.addWidget(ActionButton(actions[action_id], icon, theme, icons))
        for action_id, slot in (
            ("committee", self._appoint),
            ("candidate.score", self._score),
            ("candidate.invite-draw", lambda: self._about_tie(draw.invite_dialog)),
            ("candidate.draw", lambda: self._about_tie(draw.draw_dialog)),
            ("shortlist", self._invite),
        ):
            actions[action_id].triggered.connect(slot)

    @property
    def chosen(self) -> CandidateRow | None:
        """The candidate that is chosen."""
        row = self.form.places.currentIndex().row()
        return self.places.rows[row] if 0 <= row < len(self.places.rows) else None

    def draw(self) -> None:
        """Show the candidates of the lot as they stand now; whoever was chosen stays chosen."""
        dossier, lot = self._workspace.dossier, self._workspace.lot.number
        kept = self.chosen.candidate.code if self.chosen else ""
        ranking = rank_candidates(dossier, lot)
        rows = candidate_rows(dossier, lot, ranking)
        self.places.set_table(candidate_columns(dossier, lot, self._workspace.words), rows)
        fit_columns(self.form.places, self.places, self._theme)
        codes = [row.candidate.code for row in rows]
        self.form.places.selectRow(codes.index(kept) if kept in codes else 0)
        self.form.summary.setText(summary(dossier, lot, ranking, self._workspace.words))
        self.form.committee.setText(f"{rule_line(dossier, lot, self._workspace.words)}\n{committee_line(dossier, lot)}")
        self._show_chosen()

    def choose(self, code: str) -> None:
        """Choose a candidate by its letter."""
        codes = [row.candidate.code for row in self.places.rows]
        if code in codes:
            self.form.places.selectRow(codes.index(code))

    def _show_chosen(self) -> None:
        row, dossier, lot = self.chosen, self._workspace.dossier, self._workspace.lot.number
        self.form.heading.setText(f"{row.candidate.code} {row.candidate.bidder.name}" if row else "")
        ranking = rank_candidates(dossier, lot)
        self.form.told.setPlainText(told(dossier, lot, row, ranking, self._workspace.words) if row else "")

    def _appoint(self) -> None:
        dialogs.committee_dialog(self._workspace, self).open()

    def _score(self) -> None:
        dialogs.score_dialog(self._workspace, self.chosen.candidate.code if self.chosen else "", self).open()

    def _about_tie(self, dialog: Callable[[Workspace, tuple[str, ...], QWidget, Among], ActDialog]) -> None:
        tie = choice_of(self._workspace.dossier, self._workspace.lot.number).tie
        if tie:
            dialog(self._workspace, tie, self, Among.CANDIDATES).open()

    def _invite(self) -> None:
        dialogs.invite_dialog(self._workspace, self).open()
