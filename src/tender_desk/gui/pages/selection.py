"""Selectie: demands against bids, each with a state and a reason; the act that puts a bid aside."""

from PySide6.QtWidgets import QAbstractItemView, QSizePolicy

from tender_desk.core.admission import waiting
from tender_desk.core.dossier import Dossier
from tender_desk.core.policy import Gate
from tender_desk.core.selection import DemandState
from tender_desk.core.shortlisting import choice_of, open_about_candidates
from tender_desk.core.tender import Lot
from tender_desk.desk.selecting import NEEDS_REASON, Judged
from tender_desk.gui.actions import Actions
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.exclude import exclude_dialog
from tender_desk.gui.dialogs.facts import facts_dialog
from tender_desk.gui.dialogs.kinds import admit_dialog
from tender_desk.gui.dialogs.repair import repair_dialog
from tender_desk.gui.dialogs.uea import UeaDialog
from tender_desk.gui.elided import BoldTabs
from tender_desk.gui.generated.ui_selection_page import Ui_SelectionPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.pages.candidates import CandidatesPanel
from tender_desk.gui.pages.selection_rows import (
    STATES,
    DemandRow,
    demand_rows,
    difference_lines,
    matrix_columns,
    out_lines,
    told,
)
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.refusals import POLICIES
from tender_desk.gui.stage import BIDS, CANDIDATES, Stage
from tender_desk.gui.standing import reached
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, fit_columns
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace
from tender_desk.wording.lots import admission_lines
from tender_desk.wording.selected import published_line

DEMANDS, PLACES, OFFERS = range(3)
"""What the page shows of a restricted lot: its candidates on their demands, their ranking, and later the bids."""


class SelectionPage(DeskPage):
    """The matrix at the left, the chosen cells at the right; several cells can be judged at once.

    A restricted lot has candidates before it has bids: the same matrix for them, and their ranking.
    """

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("selection", self.tr("Selectie"), workspace, actions, theme, icons)
        self.form = Ui_SelectionPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.matrix = TableModel((), parent=self)
        dress(self.form.matrix, self.matrix, theme, icons, row=50)
        self.form.matrix.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.form.matrix.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for state in STATES:
            self.form.state.addItem(self.words.term("demand", state), state)
        self.form.matrix.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self.form.state.currentIndexChanged.connect(lambda: self._check())
        self.form.reason.textChanged.connect(self._check)
        self.form.keep.clicked.connect(self._keep)
        self.form.error.hide()
        self.views = BoldTabs(self)
        for text in (self.tr("Gegadigden: eisen"), self.tr("Gegadigden: rangorde"), self.tr("Inschrijvingen")):
            self.views.addTab(text)
        self.views.setAccessibleName(self.tr("Wat de pagina toont"))
        self.views.setExpanding(False)
        self.views.setDrawBase(False)
        self.views.setUsesScrollButtons(False)
        self.views.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.add_widget(self.views)
        self._of_bids = [self.add_button(action_id) for action_id in ("uea.read", "repair")]
        self._aside = self.add_button("exclude")
        self._of_places = [self.add_button("letters.save"), self.add_button("shortlist", primary=True)]
        self._admit_button = self.add_button("admit", primary=True)
        self.panel = CandidatesPanel(workspace, actions, theme, icons, self.body)
        layout = self.body.layout()
        assert layout is not None
        layout.addWidget(self.panel)
        self.views.currentChanged.connect(lambda: self.refresh())
        self.form.more.clicked.connect(self._facts)
        for action_id, slot in (
            ("exclude", self._exclude),
            ("facts", self._facts),
            ("uea.read", self._read_uea),
            ("repair", self._repair),
            ("admit", self._admit),
        ):
            actions[action_id].triggered.connect(slot)
        self._shown_lot = 0
        self._shown_view = OFFERS
        self._chosen_for = 0, False

    @property
    def stage(self) -> Stage:
        """Who is judged: the candidates of a restricted lot while they are looked at, else the bids."""
        return CANDIDATES if self._restricted and self.views.currentIndex() != OFFERS else BIDS

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is judged: with the candidates where bids stand, while those are looked at."""
        return self.stage.dossier(self.workspace)

    @property
    def lot(self) -> Lot:
        """The chosen lot, with the demands that are judged here."""
        return self.dossier.tender.lot(self.workspace.lot.number)

    @property
    def _restricted(self) -> bool:
        lot = self.workspace.lot
        return self.workspace.dossier.tender.restricted(lot.number) and lot.shortlist is not None

    def draw(self) -> None:
        """Show the matrix of the lot, or the ranking of its candidates."""
        self._choose_view()
        self._offer()
        self._offer_admission()
        ranked = self._restricted and self.views.currentIndex() == PLACES
        for shown, widgets in ((ranked, [self.panel]), (not ranked, [self.form.card, self.form.side])):
            for widget in widgets:
                widget.setVisible(shown)
        if ranked and not self.why_not_seen():
            self.show_body()
            self.set_about(self.tr("{count} gegadigden").format(count=len(self.dossier.bids_in(self.lot.number))))
            self.panel.draw()
            return
        if self.why_not_seen():
            self.show_reason(self.why_not_seen(), locked=True)
            return
        self.show_body()
        bids, open_left = self.dossier.bids_in(self.lot.number), self._open_count()
        offers = self.tr("{bids} inschrijvingen · {demands} eisen")
        about = self.tr("{bids} gegadigden · {demands} eisen") if self.stage is CANDIDATES else offers
        self.set_about(about.format(bids=len(bids), demands=len(self.lot.demands)))
        kept = self.form.matrix.currentIndex()
        kept_row, kept_column = kept.row(), kept.column()
        now = self.views.currentIndex() if self._restricted else OFFERS
        same = (self._shown_lot, self._shown_view) == (self.lot.number, now)
        self._shown_lot, self._shown_view = self.lot.number, now
        columns = matrix_columns(self.dossier, self.lot.number, self.words)
        self.matrix.set_table(columns, demand_rows(self.dossier, self.lot.number))
        fit_columns(self.form.matrix, self.matrix, self.theme)
        if same and kept_column > 0:
            self.form.matrix.setCurrentIndex(self.matrix.index(kept_row, kept_column))
        elif len(columns) > 1:
            self.form.matrix.setCurrentIndex(self.matrix.index(0, 1))
        done = self.tr("Alle eisen beoordeeld") if not open_left else self.tr("{count} open").format(count=open_left)
        self.form.summary.setText(done)
        self.form.out.setText(self._decided())
        differ = difference_lines(self.dossier, self.lot.number, self.words)
        self.form.differences.setText(self.tr("Verschillend behandeld:") + "\n" + "\n".join(differ) if differ else "")
        self._show_chosen()

    def _choose_view(self) -> None:
        """Show the tabs of a restricted lot; when the lot is come to, the one where there is something to do."""
        self.views.setVisible(self._restricted)
        number = self.workspace.lot.number
        later = reached(self.workspace.dossier, number, Gate.OPENED)
        if self._restricted and self._chosen_for != (number, later):
            self._chosen_for = number, later
            self.views.setCurrentIndex(OFFERS if later else DEMANDS)
        for shown, buttons in (
            (self.stage is BIDS, self._of_bids),
            (not self._restricted or self.views.currentIndex() != PLACES, [self._aside]),
            (self._restricted and self.views.currentIndex() == PLACES, self._of_places),
        ):
            for button in buttons:
                button.setVisible(shown)

    def _offer(self) -> None:
        """Offer what policy allows of what belongs to bids and of what belongs to candidates."""
        none = "" if self._restricted else self.tr("Dit perceel is niet niet-openbaar: het heeft geen gegadigden.")
        candidates = self.tr("Dit gaat over inschrijvingen.") if self.stage is CANDIDATES else ""
        words = self.actions_.commands["exclude"].text
        self.actions_["exclude"].setText(self.tr("Aanmelding terzijde leggen…") if candidates else words)
        self.allow("exclude", self.stage.excludes)
        self.allow("uea.read", "uea", but=candidates)
        for action_id in ("committee", "candidate.score", "shortlist", "letters.save"):
            self.allow(action_id, POLICIES[action_id], but=none)
        tie = choice_of(self.workspace.dossier, self.workspace.lot.number).tie if self._restricted else ()
        for action_id in ("candidate.invite-draw", "candidate.draw"):
            self.allow(action_id, "shortlist", but=none or ("" if tie else self.tr("Er is niets om over te loten.")))

    def go_to(self, place: str) -> None:
        """Choose the first open cell, of the bid in `place` ("4/C") where it is named."""
        wanted = place.partition("/")[2]
        if self._restricted:
            self._go_to_candidate(wanted)
        if self._restricted and self.views.currentIndex() == PLACES:
            return
        for row, demand in enumerate(self.matrix.rows):
            for column, head in enumerate(self.matrix.columns):
                if head.head and wanted in ("", head.head) and demand.state(str(head.head)) is DemandState.OPEN:
                    self.form.matrix.setCurrentIndex(self.matrix.index(row, column))
                    self.form.matrix.setFocus()
                    return

    def _go_to_candidate(self, code: str) -> None:
        """Show the candidates on their demands while any is open, else their ranking; bids once they are opened."""
        if reached(self.workspace.dossier, self.workspace.lot.number, Gate.OPENED):
            return
        open_left = any(one.at.endswith(f"/{code}") or not code for one in open_about_candidates(*self._here()))
        self.views.setCurrentIndex(DEMANDS if open_left else PLACES)
        self.refresh()
        self.panel.choose(code)

    def _here(self) -> tuple[Dossier, int]:
        return self.workspace.dossier, self.workspace.lot.number

    def why_not_seen(self) -> str:
        """Why this person sees nothing here yet, or ""."""
        if self.stage is CANDIDATES:
            return self._why_no_candidates()
        if self.lot.number in self.dossier.sealed_bids:
            return self.tr("De inschrijvingen zijn nog niet geopend. Twee personen openen ze na de sluiting.")
        if not self.dossier.bids_in(self.lot.number):
            return self.tr("In dit perceel is nog geen inschrijving ingelezen.")
        return ""

    def _why_no_candidates(self) -> str:
        dossier, lot = self._here()
        if lot in dossier.sealed_candidates:
            return self.tr("Wie zich aanmeldden en hoe zij scoorden, ziet u pas als de kwaliteit definitief is.")
        if not dossier.candidates_in(lot):
            return self.tr("In dit perceel is nog geen aanmelding ingelezen. Dat gaat op de pagina Inschrijvingen.")
        return ""

    def _open_count(self) -> int:
        rows = demand_rows(self.dossier, self.lot.number)
        left = [bid.code for bid in self.dossier.bids_left(self.lot.number) if not bid.late]
        return sum(row.state(code) is DemandState.OPEN for row in rows for code in left)

    def _chosen(self) -> list[tuple[DemandRow, str]]:
        """Return the chosen cells that can be judged, as demand and bid."""
        cells = []
        for index in self.form.matrix.selectedIndexes():
            code = self.matrix.columns[index.column()].head
            if code and not self.dossier.exclusion(self.lot.number, str(code)):
                cells.append((self.matrix.rows[index.row()], str(code)))
        return cells

    def _looked_at(self) -> list[tuple[DemandRow, str]]:
        """Return the chosen cell of a bid that is out, where it is the only one: there is something to read."""
        indexes = self.form.matrix.selectedIndexes()
        head = self.matrix.columns[indexes[0].column()].head if len(indexes) == 1 else None
        return [(self.matrix.rows[indexes[0].row()], str(head))] if head else []

    def _show_chosen(self) -> None:
        cells = self._chosen() or self._looked_at()
        if len(cells) == 1:
            row, code = cells[0]
            bid = self.dossier.bid(self.lot.number, code)
            self.form.heading.setText(f"{row.demand.id} · {code} {bid.bidder.name}")
            self.form.demand.setText(row.demand.text)
            self.form.published.setText(published_line(row.demand, self.words.language))
            self.form.recorded.setText(self._recorded(row, code))
            self.form.facts.setText("\n".join(told(self.dossier, bid, row, self.words)[bool(row.reason(code)) :]))
            state = row.state(code)
            self.form.state.setCurrentIndex(STATES.index(state) if state in STATES else 0)
            self.form.reason.setPlainText(row.reason(code))
        else:
            none = self.tr("Kies een cel, of meer met Shift of Ctrl.")
            many = self.tr("{count} cellen gekozen").format(count=len(cells))
            self.form.heading.setText(many if cells else none)
            for shown in (self.form.demand, self.form.published, self.form.recorded, self.form.facts):
                shown.clear()
            self.form.reason.clear()
        for shown in (self.form.published, self.form.facts):
            shown.setVisible(bool(shown.text()))
        self._check()

    def _recorded(self, row: DemandRow, code: str) -> str:
        found = row.found.get(code)
        if found is None:
            return self.tr("Nog niet beoordeeld.")
        name = self.dossier.name_of(found.by)
        return self.tr("{state}, door {name} op {at}").format(
            state=self.words.term("demand", found.state), name=name, at=self.words.moment(found.at)
        )

    def _check(self) -> None:
        needs = DemandState(self.form.state.currentData()) in NEEDS_REASON
        self.form.reasonNeeded.setText(self.tr("verplicht") if needs else self.tr("mag leeg blijven"))
        refused = self.why_not(self.stage.selects)
        enough = bool(self.form.reason.toPlainText().strip()) or not needs
        self.form.keep.setEnabled(not refused and enough and bool(self._chosen()))
        self.form.keep.setToolTip(plain_tip(refused))
        one = "" if len(self._chosen()) == 1 else self.tr("Kies één cel.")
        self.form.more.setEnabled(not refused and not one)
        self.form.more.setToolTip(plain_tip(refused or one))
        self.allow("facts", self.stage.selects, but=one)
        candidates = self.tr("Dit gaat over inschrijvingen.") if self.stage is CANDIDATES else ""
        self.allow("repair", "clarify", but=candidates or one)
        editable = not refused and not (self._looked_at() and not self._chosen())
        self.form.state.setEnabled(editable)
        self.form.reason.setEnabled(editable)

    def _keep(self) -> None:
        state, reason = DemandState(self.form.state.currentData()), self.form.reason.toPlainText()
        judged = [Judged(self.lot.number, code, row.demand.id, state, reason) for row, code in self._chosen()]
        self.workspace.act(self.tr("Stand vastleggen"), self.stage.judge, judged)

    def _facts(self) -> None:
        """Open the dialog with everything one cell stands on, with what is typed here so far."""
        ((row, code),) = self._chosen()
        known = row.state(code)
        state = DemandState(self.form.state.currentData())
        changed = state is not known and not (known is DemandState.OPEN and self.form.state.currentIndex() == 0)
        bid, reason = self.dossier.bid(self.lot.number, code), self.form.reason.toPlainText()
        shown = state if changed else known
        facts_dialog(self.workspace, bid, row.demand, shown, reason, self, self.stage).open()

    def _repair(self) -> None:
        ((row, code),) = self._chosen()
        repair_dialog(self.workspace, self.dossier.bid(self.lot.number, code), row.demand.id, self).open()

    def _read_uea(self) -> None:
        cells = self._chosen()
        UeaDialog(self.workspace, cells[0][1] if cells else "", self.theme, self.icons, self).open()

    def _decided(self) -> str:
        """Return who is out, or in an open house the decision on each bid."""
        if self.lot.rolling:
            return "\n".join(admission_lines(self.dossier, self.lot.number, self.words.language))
        out = out_lines(self.dossier, self.lot.number, self.words)
        return self.tr("Terzijde gelegd:") + "\n" + "\n".join(out) if out else ""

    def _offer_admission(self) -> None:
        none = "" if waiting(self.dossier, self.lot.number) else self.tr("Over elke inschrijving is besloten.")
        other = self.tr("Dit perceel is geen toelating.")
        self.allow("admit", "admit", but=none if self.lot.rolling else other)
        self._admit_button.setVisible(self.lot.rolling)

    def _admit(self) -> None:
        cells = self._chosen()
        admit_dialog(self.workspace, cells[0][1] if cells else "", self).open()

    def _exclude(self) -> None:
        cells = self._chosen()
        exclude_dialog(self.workspace, cells[0][1] if cells else "", self, self.stage).open()
