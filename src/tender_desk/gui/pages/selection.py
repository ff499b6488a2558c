"""Selectie: demands against bids, each with a state and a reason; the act that puts a bid aside."""

from PySide6.QtWidgets import QAbstractItemView

from tender_desk.core.admission import waiting
from tender_desk.core.selection import DemandState
from tender_desk.desk.selecting import NEEDS_REASON, Judged, judge
from tender_desk.gui.actions import Actions
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.exclude import exclude_dialog
from tender_desk.gui.dialogs.kinds import admit_dialog
from tender_desk.gui.generated.ui_selection_page import Ui_SelectionPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.pages.selection_rows import STATES, DemandRow, demand_rows, matrix_columns, out_lines
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, fit_columns
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace
from tender_desk.wording.lots import admission_lines


class SelectionPage(DeskPage):
    """The matrix at the left, the chosen cells at the right; several cells can be judged at once."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("selection", self.tr("Selectie"), workspace, actions, theme, icons)
        self.form = Ui_SelectionPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.matrix = TableModel((), parent=self)
        dress(self.form.matrix, self.matrix, theme, icons, row=44)
        self.form.matrix.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.form.matrix.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for state in STATES:
            self.form.state.addItem(self.words.term("demand", state), state)
        self.form.matrix.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self.form.state.currentIndexChanged.connect(lambda: self._check())
        self.form.reason.textChanged.connect(self._check)
        self.form.keep.clicked.connect(self._keep)
        self.form.error.hide()
        self.add_button("exclude")
        self._admit_button = self.add_button("admit", primary=True)
        actions["admit"].triggered.connect(self._admit)
        actions["exclude"].triggered.connect(self._exclude)
        self._shown_lot = 0

    def draw(self) -> None:
        """Show the matrix of the lot."""
        self._offer_admission()
        if self.why_not_seen():
            self.show_reason(self.why_not_seen(), locked=True)
            return
        self.show_body()
        bids, open_left = self.dossier.bids_in(self.lot.number), self._open_count()
        about = self.tr("{bids} inschrijvingen · {demands} eisen")
        self.set_about(about.format(bids=len(bids), demands=len(self.lot.demands)))
        kept = self.form.matrix.currentIndex()
        kept_row, kept_column = kept.row(), kept.column()
        same = self._shown_lot == self.lot.number
        self._shown_lot = self.lot.number
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
        self.allow("exclude", "exclude")
        self._show_chosen()

    def go_to(self, place: str) -> None:
        """Choose the first open cell, of the bid in `place` ("4/C") where it is named."""
        wanted = place.partition("/")[2]
        for row, demand in enumerate(self.matrix.rows):
            for column, head in enumerate(self.matrix.columns):
                if head.head and wanted in ("", head.head) and demand.state(str(head.head)) is DemandState.OPEN:
                    self.form.matrix.setCurrentIndex(self.matrix.index(row, column))
                    self.form.matrix.setFocus()
                    return

    def why_not_seen(self) -> str:
        """Why this person sees nothing here yet, or ""."""
        if self.lot.number in self.dossier.sealed_bids:
            return self.tr("De inschrijvingen zijn nog niet geopend. Twee personen openen ze na de sluiting.")
        if not self.dossier.bids_in(self.lot.number):
            return self.tr("In dit perceel is nog geen inschrijving ingelezen.")
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

    def _show_chosen(self) -> None:
        cells = self._chosen()
        if len(cells) == 1:
            row, code = cells[0]
            bid = self.dossier.bid(self.lot.number, code)
            self.form.heading.setText(f"{row.demand.id} · {code} {bid.bidder.name}")
            self.form.demand.setText(row.demand.text)
            self.form.recorded.setText(self._recorded(row, code))
            state = row.state(code)
            self.form.state.setCurrentIndex(STATES.index(state) if state in STATES else 0)
            self.form.reason.setPlainText(row.reason(code))
        else:
            none = self.tr("Kies een cel, of meer met Shift of Ctrl.")
            many = self.tr("{count} cellen gekozen").format(count=len(cells))
            self.form.heading.setText(many if cells else none)
            self.form.demand.clear()
            self.form.recorded.clear()
            self.form.reason.clear()
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
        refused = self.why_not("select")
        enough = bool(self.form.reason.toPlainText().strip()) or not needs
        self.form.keep.setEnabled(not refused and enough and bool(self._chosen()))
        self.form.keep.setToolTip(plain_tip(refused))
        self.form.state.setEnabled(not refused)
        self.form.reason.setEnabled(not refused)

    def _keep(self) -> None:
        state, reason = DemandState(self.form.state.currentData()), self.form.reason.toPlainText()
        judged = [Judged(self.lot.number, code, row.demand.id, state, reason) for row, code in self._chosen()]
        self.workspace.act(self.tr("Stand vastleggen"), judge, judged)

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
        exclude_dialog(self.workspace, cells[0][1] if cells else "", self).open()
