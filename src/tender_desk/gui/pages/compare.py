"""Vergelijken: bids beside each other, the tree of criteria in place, answers and motivation one step away."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTextBrowser

from tender_desk.core.policy import Gate
from tender_desk.gui.actions import Actions
from tender_desk.gui.delegates.bid_header import BidHeader
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.frozen import FrozenTable
from tender_desk.gui.generated.ui_compare_page import Ui_ComparePage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.pages import compare_rows
from tender_desk.gui.pages.compare_rows import CompareRow, Comparison, View
from tender_desk.gui.scale_legend import ScaleLegend
from tender_desk.gui.standing import reached
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import HTML_STYLE, Theme
from tender_desk.gui.toggle import Toggle
from tender_desk.gui.workspace import Workspace

_HEIGHTS = {"branch": 32, "leaf": 44, "total": 46, "detail": 170}
_HEAD = 96


class ComparePage(DeskPage):
    """Enter or a click on a criterion unfolds it; Alt+V and Alt+I choose what is seen."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("compare", self.tr("Vergelijken"), workspace, actions, theme, icons)
        self._view = View()
        self.form = Ui_ComparePage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.table = TableModel((), ground=compare_rows.ground, parent=self)
        self.total = TableModel((), ground=compare_rows.ground, parent=self)
        self._dress(self.form.table, self.table, head=True)
        self._dress(self.form.total, self.total, head=False)
        self.form.table.horizontalScrollBar().valueChanged.connect(self.form.total.horizontalScrollBar().setValue)
        self.form.table.horizontalHeader().sectionResized.connect(self._follow_width)
        self.form.table.clicked.connect(self._clicked)
        self.form.table.activated.connect(self._unfold)
        for action_id in ("compare.differences", "compare.individual"):
            self.form.toggles.addWidget(Toggle(actions[action_id], theme, icons))
            actions[action_id].toggled.connect(self._look_otherwise)
        self.form.scale.addWidget(ScaleLegend(theme, icons))
        workspace.lot_chosen.connect(lambda: self._see(View()))

    def draw(self) -> None:
        """Show the comparison of the lot."""
        number = self.lot.number
        if not (reached(self.dossier, number, Gate.QUALITY_FINAL) or reached(self.dossier, number, Gate.PRICED)):
            self.show_reason(self.tr("Vergelijken opent als de kwaliteit van dit perceel definitief is."), locked=True)
            return
        self.show_body()
        comparison = Comparison(self.dossier, self.lot, self.workspace.ranking(), self.words)
        hidden = "" if comparison.scores else self.tr("Scores per beoordelaar zijn voor u verzegeld.")
        self.actions_.allow("compare.individual", hidden)
        self.set_about(self._about())
        columns = compare_rows.columns(comparison)
        chosen = self.form.table.currentIndex()
        row, column = chosen.row(), chosen.column()
        self.table.set_table(columns, compare_rows.compare_rows(comparison, self._view))
        self.total.set_table(columns, [compare_rows.total_row(comparison)])
        self._measure(comparison)
        place = self.table.index(max(0, row), max(1, column))
        self.form.table.setCurrentIndex(place if place.isValid() else self.table.index(0, 0))

    def _about(self) -> str:
        final = self.dossier.act(self.lot.number, "quality_final")
        text = self.words.term("agreement", self.lot.model.agreement)
        since = self.tr("definitief sinds {day}").format(day=self.words.day(final.at.date())) if final else ""
        rounding = self.words.say(
            f"term.rounding.{self.lot.model.rounding.at}", decimals=self.lot.model.rounding.decimals
        )
        return " · ".join(part for part in (text, since, rounding) if part)

    def _dress(self, view: FrozenTable, model: TableModel, *, head: bool) -> None:
        if head:
            view.set_head(BidHeader(self.theme, self.icons, view), BidHeader(self.theme, self.icons, view.front))
        else:
            view.horizontalHeader().hide()
            view.front.horizontalHeader().hide()
        view.setProperty("columnLines", True)
        dress(view, model, self.theme, self.icons, row=44, head=_HEAD if head else 0, fit=head)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        if not head:
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setFixedHeight(self.theme.px(_HEIGHTS["total"]) + 2)
            view.setFocusPolicy(self.form.table.front.focusPolicy())

    def _measure(self, comparison: Comparison) -> None:
        views = ((self.form.table, self.table), (self.form.total, self.total))
        for view, model in views:
            for place, row in enumerate(model.rows):
                view.setRowHeight(place, self.theme.px(_HEIGHTS[row.kind]))
        for column in range(self.table.columnCount()):
            self._follow_width(column, 0, self.form.table.columnWidth(column))
        self._show_details(comparison)
        for view, _ in views:
            view.match()

    def _follow_width(self, column: int, _: int, width: int) -> None:
        """Keep the totals under their columns, whatever scroll bars take."""
        self.form.total.setColumnWidth(column, width)

    def _show_details(self, comparison: Comparison) -> None:
        for place, row in enumerate(self.table.rows):
            if row.kind != "detail":
                continue
            for column, bid in enumerate(comparison.bids, 1):
                text = QTextBrowser()
                text.setProperty("role", "detail")
                text.setFont(self.theme.font(13))
                text.setAccessibleName(f"{row.node.name}, {bid.bidder.name}")
                text.document().setDefaultStyleSheet(HTML_STYLE)
                text.setHtml(compare_rows.detail_html(comparison, bid, row.code))
                self.form.table.setIndexWidget(self.table.index(place, column), text)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._unfold(index)

    def _unfold(self, index: QModelIndex) -> None:
        row: CompareRow = self.table.rows[index.row()]
        if row.kind == "branch":
            self._see(View(self._view.folded ^ {row.code}, self._view.unfolded))
        elif row.node.folds:
            self._see(View(self._view.folded, "" if row.code == self._view.unfolded else row.code))

    def _look_otherwise(self) -> None:
        self._see(self._view)
        self.refresh()

    def _see(self, view: View) -> None:
        on = self.actions_
        differences, individual = on["compare.differences"].isChecked(), on["compare.individual"].isChecked()
        self._view = View(view.folded, view.unfolded, differences, individual)
        if self.isVisible():
            self.refresh()
