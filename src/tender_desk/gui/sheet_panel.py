"""A received workbook as it is: sheet by sheet, with the cells that something was found about marked."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTableView

from tender_desk.core.problems import Problem, Severity
from tender_desk.desk.previews import BookView, SheetView
from tender_desk.gui.elided import BoldTabs
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme

translate = QCoreApplication.translate

NARROW, WIDE, NUMBER = 90, 320, 44
"""Widths of columns in design pixels."""
MARKS = {Severity.BLOCKS: "err-bg", Severity.ASK: "warn-bg", Severity.NOTE: "accent-bg"}
TEXTS = {Severity.BLOCKS: "err", Severity.ASK: "warn", Severity.NOTE: "accent"}
Row = tuple[int, tuple[str, ...]]


class SheetPanel(QObject):
    """Shows a `BookView` in a table with tabs below; `chosen(place, text)` when another cell is looked at."""

    chosen = Signal(str, str)

    def __init__(self, table: QTableView, tabs: QHBoxLayout, theme: Theme, icons: Icons) -> None:
        super().__init__(table)
        self.table = table
        self.model = TableModel([Column("", lambda r: "")], parent=self)
        self.bar = BoldTabs(table)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setAccessibleName(translate("Sheet", "Bladen"))
        self.note = QLabel()
        self.note.setProperty("role", "second")
        tabs.addWidget(self.bar)
        tabs.addStretch(1)
        tabs.addWidget(self.note)
        dress(table, self.model, theme, icons, row=28)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        table.setProperty("columnLines", True)
        self.view: BookView | None = None
        self._marks: Mapping[tuple[str, str], Severity] = {}
        self._wanted = ""
        self.bar.currentChanged.connect(lambda: self._show_sheet())
        table.selectionModel().currentChanged.connect(lambda: self._tell())

    def show_book(self, view: BookView, problems: tuple[Problem, ...]) -> None:
        """Show a workbook with the cells of these problems marked; the worst mark of a cell counts."""
        same = self.view is not None and self.view.receipt == view.receipt
        title = self.title if same else ""
        self.view = view
        worst: dict[tuple[str, str], Severity] = {}
        for problem in reversed(problems):
            sheet, _, ref = problem.at.rpartition("!")
            if sheet:
                worst[sheet, ref] = min(problem.severity, worst.get((sheet, ref), problem.severity), key=_weight)
        self._marks = worst
        self.bar.blockSignals(True)
        while self.bar.count():
            self.bar.removeTab(0)
        for sheet_view in view.sheets:
            self.bar.addTab(self._tab(sheet_view))
        titles = [one.title for one in view.sheets]
        self.bar.setCurrentIndex(titles.index(title) if title in titles else self._first_marked())
        self.bar.blockSignals(False)
        self._show_sheet()

    def clear(self) -> None:
        """Show nothing."""
        self.view = None
        while self.bar.count():
            self.bar.removeTab(0)
        self.model.set_table([Column("", lambda r: "")], ())
        self.note.clear()

    @property
    def title(self) -> str:
        """The sheet that is shown."""
        at = self.bar.currentIndex()
        return self.view.sheets[at].title if self.view and 0 <= at < len(self.view.sheets) else ""

    def go_to(self, place: str) -> None:
        """Show a cell (`Antwoorden!C9`) and make it the current one."""
        sheet, _, ref = place.rpartition("!")
        titles = [one.title for one in self.view.sheets] if self.view else []
        if sheet not in titles:
            return
        self.bar.setCurrentIndex(titles.index(sheet))
        assert self.view is not None
        shown = self.view.sheets[titles.index(sheet)]
        letters = ref.rstrip("0123456789")
        row, column = ref[len(letters) :], letters
        if row.isdecimal() and column in shown.letters and int(row) <= len(shown.rows):
            index = self.model.index(int(row) - 1, shown.letters.index(column) + 1)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)

    def _tab(self, view: SheetView) -> str:
        count = sum(1 for sheet, _ in self._marks if sheet == view.title)
        name = f"{view.title} · {count}" if count else view.title
        return translate("Sheet", "{name} (verborgen)").format(name=name) if view.hidden else name

    def _first_marked(self) -> int:
        assert self.view is not None
        marked = {sheet for sheet, _ in self._marks}
        return next((at for at, one in enumerate(self.view.sheets) if one.title in marked), 0)

    def _show_sheet(self) -> None:
        at = self.bar.currentIndex()
        if self.view is None or not 0 <= at < len(self.view.sheets):
            return
        sheet = self.view.sheets[at]
        numbers = Column("", lambda r: str(r[0]), token=lambda r: "muted", right=True, width=NUMBER)
        columns = [self._column(sheet, place) for place in range(len(sheet.letters))]
        self.model.set_table([numbers, *columns], sheet.rows)
        self.note.setText(translate("Sheet", "Niet alle rijen worden getoond.") if sheet.more else "")

    def _column(self, sheet: SheetView, place: int) -> Column:
        letter, title = sheet.letters[place], sheet.title
        longest = max((len(texts[place]) for _, texts in sheet.rows), default=0)

        def mark(row: Row) -> Severity | None:
            return self._marks.get((title, f"{letter}{row[0]}"))

        def text(row: Row) -> str:
            shown = " ".join(row[1][place].split())
            return shown or (translate("Sheet", "leeg") if mark(row) else "")

        def spoken(row: Row) -> str:
            found = mark(row)
            said = f"{letter}{row[0]}: {text(row)}"
            return translate("Sheet", "{cell}, met melding").format(cell=said) if found else said

        return Column(
            letter,
            text,
            tip=lambda row: row[1][place],
            spoken=spoken,
            token=lambda row: TEXTS[found] if (found := mark(row)) else "text",
            ground=lambda row: MARKS[found] if (found := mark(row)) else "",
            width=WIDE if longest > WIDE // 8 else max(NARROW, longest * 8 + 20),
        )

    def _tell(self) -> None:
        index = self.table.currentIndex()
        at = self.bar.currentIndex()
        if self.view is None or not index.isValid() or index.column() < 1 or not 0 <= at < len(self.view.sheets):
            return
        sheet = self.view.sheets[at]
        number, texts = self.model.rows[index.row()]
        place = index.column() - 1
        self.chosen.emit(f"{sheet.title}!{sheet.letters[place]}{number}", texts[place])


def _weight(severity: Severity) -> int:
    return list(Severity).index(severity)
