"""Inschrijvingen: files are registered on arrival, looked at, read in or not, and opened by two people."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from tender_desk.core.bids import SEALED, FileState, Part, Receipt, Sealed
from tender_desk.core.gates import list_differences
from tender_desk.core.problems import Problem
from tender_desk.desk import intake, laying_out, receipts
from tender_desk.desk.annexes import judged_pages
from tender_desk.desk.arrivals import receive
from tender_desk.desk.foreign import may_look_inside
from tender_desk.desk.previews import BookView, book_view
from tender_desk.desk.reading import FileReport
from tender_desk.desk.session import Session
from tender_desk.gui.actions import Actions
from tender_desk.gui.background import Progress
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.acts import open_act
from tender_desk.gui.dialogs.files import despite_dialog
from tender_desk.gui.dialogs.foreign import ForeignFiles
from tender_desk.gui.generated.ui_bids_page import Ui_BidsPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.page import ActionButton, Offered
from tender_desk.gui.pages import bid_rows
from tender_desk.gui.pages.bid_offers import DIALOGS, Chosen, Opens, foreign, refusals
from tender_desk.gui.pages.bid_rows import WAITING, FileRow
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.refusals import POLICIES
from tender_desk.gui.sheet_panel import SheetPanel
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

Look = tuple[int, datetime | None, str, int, bool, str]
FOREIGN = ("file.layout", "file.read_with", "file.split", "file.no_prices")
"""What can be done with a spreadsheet that is no form of ours."""


class BidsPage(DeskPage):
    """Files above; below, of the chosen one, its findings and its sheets with the cells they are about."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("bids", self.tr("Inschrijvingen ontvangen"), workspace, actions, theme, icons)
        self._found: dict[Look, FileReport] = {}
        self._looking: set[Look] = set()
        self.form = Ui_BidsPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.files = TableModel(bid_rows.file_columns(self.words), parent=self)
        self.findings = TableModel(bid_rows.finding_columns(self.words), parent=self)
        dress(self.form.files, self.files, theme, icons)
        dress(self.form.findings, self.findings, theme, icons)
        self.sheets = SheetPanel(self.form.content, self.form.tabs, theme, icons)
        wrap_rows(self.form.findings)
        self.foreign = ForeignFiles(workspace, theme, icons, self)
        self.foreign.fitted.connect(lambda: self._offer_for(self.chosen))
        self._buttons_and_drop()
        self.form.files.selectionModel().currentRowChanged.connect(lambda: self._show_file())
        self.form.findings.selectionModel().currentRowChanged.connect(lambda: self._show_finding())
        self.sheets.chosen.connect(self._show_cell)
        self.set_about(self.tr("Ontvangen en geregistreerd met tijd en controlegetal"))
        for known in (self._found, self._looking):
            workspace.opened.connect(known.clear)  # someone else may get to see something else
        self._books: dict[int, BookView] = {}
        workspace.opened.connect(self._books.clear)

    def draw(self) -> None:
        """Show the files of the lot."""
        if self.dossier.receipts is SEALED:
            self.show_reason(self.tr("Ontvangen bestanden ziet de inkoopadviseur, en wie met hen opent."), locked=True)
            return
        self.show_body()
        kept = self.chosen.receipt.id if self.chosen else None
        self.files.set_rows(bid_rows.file_rows(self.dossier, self.lot.number, self._found_now()))
        ids = [row.receipt.id for row in self.files.rows]
        self.form.files.selectRow(ids.index(kept) if kept in ids else 0)
        self._show_file()
        self._summarise()
        self._look_ahead()
        self._offer()

    def go_to(self, place: str) -> None:
        """Choose the first file that waits."""
        rows = [number for number, row in enumerate(self.files.rows) if row.receipt.state in WAITING]
        self.form.files.selectRow(rows[0] if rows else 0)
        self.form.files.setFocus()

    def receive(self, paths: list[Path]) -> None:
        """Register files that were dropped or chosen."""
        self.workspace.act_beside(
            self.tr("Bestanden registreren"), lambda session: receive(session, receipts.collect(paths))
        )

    @property
    def chosen(self) -> FileRow | None:
        """The file that is chosen."""
        row = self.form.files.currentIndex().row()
        return self.files.rows[row] if 0 <= row < len(self.files.rows) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: files may be dropped anywhere on the page."""
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            if event.type() == QEvent.Type.DragLeave:
                self._mark_drop(False)
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        dropped = event.type() == QEvent.Type.Drop
        self._mark_drop(not dropped)
        if dropped:
            self.receive([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        return True

    def _mark_drop(self, over: bool) -> None:
        self.form.drop.setProperty("over", over)
        self.form.drop.style().unpolish(self.form.drop)
        self.form.drop.style().polish(self.form.drop)

    def _buttons_and_drop(self) -> None:
        self.add_button("open")
        self.add_button("files.read", primary=True)
        choose = ActionButton(self.actions_["files.choose"], "plus", self.theme, self.icons)
        self.form.dropButtons.addWidget(choose)
        for action_id in (
            "file.arrival",
            "file.pair",
            "file.move",
            "file.replace",
            "file.attach",
            *FOREIGN,
            "file.skip",
        ):
            self.form.fileButtons.addWidget(Offered(self.actions_[action_id], "", self.theme, self.icons))
        self.form.fileButtons.addWidget(ActionButton(self.actions_["file.read"], "", self.theme, self.icons))
        self.form.fileButtons.addWidget(Offered(self.actions_["list.dismiss"], "", self.theme, self.icons))
        for action_id in ("finding.settle", "finding.ask", "finding.correct", "file.versions"):
            self.form.findingButtons.addWidget(Offered(self.actions_[action_id], "", self.theme, self.icons))
        self.form.findingButtons.addStretch(1)
        self.icons.show_on(self.form.dropIcon, "upload", "accent")
        self.icons.show_on(self.form.barIcon, "info", "muted")
        self.body.setAcceptDrops(True)
        self.body.installEventFilter(self)
        on = self.actions_
        on["files.choose"].triggered.connect(self._choose)
        on["files.read"].triggered.connect(self._read_all)
        on["file.read"].triggered.connect(self._read_one)
        on["finding.next"].triggered.connect(self._next_finding)
        on["open"].triggered.connect(lambda: ActDialog(open_act(self.workspace), self.workspace, self).open())
        for action_id, does in zip(
            FOREIGN, (self.foreign.make, self.foreign.apply, self.foreign.split, self.foreign.no_prices), strict=True
        ):
            on[action_id].triggered.connect(lambda _=False, does=does: self._with_file(does))
        for action_id, opens in DIALOGS.items():
            on[action_id].triggered.connect(lambda _=False, opens=opens: self._open(opens))

    def _open(self, opens: Opens) -> None:
        dialog = opens(Chosen(self.workspace, self.chosen, self.finding), self)
        if dialog is not None:
            dialog.open()

    def _with_file(self, does: Callable[[Receipt], None]) -> None:
        if self.chosen is not None:
            does(self.chosen.receipt)

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Bestanden kiezen"), "", self.tr("Alle bestanden (*)"))
        if names:
            self.receive([Path(name) for name in names])

    def _read(self, ids: list[int], *, despite: bool = False) -> None:
        self.workspace.act_beside(self.tr("Inlezen"), read_together, ids, despite, in_steps=True)

    def _read_all(self) -> None:
        ready = [row.receipt.id for row in self._ready()]
        if ready:
            self._read(ready)

    def _read_one(self) -> None:
        """Read the chosen file in; one with faults only after saying what that means."""
        row = self.chosen
        if row is None:
            return
        if _nothing_blocks(row):
            self._read([row.receipt.id])
        else:
            number = row.receipt.id
            go_on = partial(self._read, [number], despite=True)
            despite_dialog(self.workspace, row.receipt, len(row.problems), go_on, self).open()

    def _ready(self) -> list[FileRow]:
        waiting = [row for row in self.files.rows if row.receipt.state is FileState.REGISTERED]
        readable = [row for row in waiting if row.receipt.part in intake.READ_HERE]
        return [row for row in readable if row.receipt.part is Part.ANNEX or _nothing_blocks(row)]

    def _look_ahead(self) -> None:
        """Say of each waiting file what reading it would give, before anyone decides to."""
        waiting = [row.receipt for row in self.files.rows if row.receipt.state is FileState.REGISTERED]
        waiting = [receipt for receipt in waiting if receipt.part in intake.READ_HERE]
        looks = {self._look(receipt) for receipt in waiting} - self._looking - self._found.keys()
        if not looks:
            return
        self._looking |= looks
        names = {receipt.name: self._look(receipt) for receipt in waiting}
        self.workspace.look_beside(
            self.tr("Bestanden bekijken"),
            laying_out.preview,
            {look[0] for look in looks},
            then=lambda reports: self._looked(names, reports),
        )

    def _looked(self, names: dict[str, Look], reports: tuple[FileReport, ...]) -> None:
        self._found |= {names[report.name]: report for report in reports if report.name in names}
        self.refresh()

    def _closing(self, lot: int, part: Part) -> datetime:
        tender = self.dossier.tender
        return tender.requests_close(lot) if part is Part.REQUEST else tender.procedure_of(lot).closing

    def _look(self, receipt: Receipt) -> Look:
        """What a look at a file depends on: its own facts, the bids read so far, and whether the lot has closed."""
        lot = receipt.lot if receipt.lot in {known.number for known in self.dossier.tender.lots} else None
        closing = None if lot is None else self._closing(lot, receipt.part)
        closed = closing is not None and self.workspace.session.clock() > closing
        bids = len(self.dossier.bids_in(lot)) + len(self.dossier.candidates_in(lot)) if lot is not None else 0
        return (receipt.id, receipt.received, receipt.source, bids, closed, receipt.layout)

    def _found_now(self) -> dict[int, FileReport]:
        """What is known of each file as things are now."""
        receipts = () if isinstance(self.dossier.receipts, Sealed) else self.dossier.receipts
        looks = [self._look(receipt) for receipt in receipts if receipt.state is FileState.REGISTERED]
        return {look[0]: self._found[look] for look in looks if look in self._found}

    @property
    def finding(self) -> Problem | None:
        """The finding that is chosen."""
        row = self.form.findings.currentIndex().row()
        return self.findings.rows[row] if 0 <= row < len(self.findings.rows) else None

    def _show_file(self) -> None:
        row = self.chosen
        problems = row.problems if row else ()
        if tuple(self.findings.rows) != tuple(problems):
            self.findings.set_rows(problems)
            self.form.findings.selectRow(0)
        count = len(problems)
        self.form.fileName.setText(row.short_name if row else "")
        remarks = self.words.counted(count, self.tr("{count} melding"), self.tr("{count} meldingen"))
        self.form.findingCount.setText(f"{remarks}  F7" if count else "")
        self.form.findings.setVisible(count > 0)
        self.form.noFindings.setVisible(count == 0)
        self.form.noFindings.setText(self._silence(row))
        self._show_content(row)
        self._offer_for(row)

    def _show_finding(self) -> None:
        """Go to the cell of the chosen finding."""
        if self.finding is not None:
            self.sheets.go_to(self.finding.at)
        self._offer_for(self.chosen)

    def _next_finding(self) -> None:
        count = len(self.findings.rows)
        if count:
            self.form.findings.selectRow((self.form.findings.currentIndex().row() + 1) % count)

    def _show_cell(self, place: str, text: str) -> None:
        self.form.cellRef.setText(place.rpartition("!")[2])
        self.form.contentOf.setText(" ".join(text.split()) or self.tr("leeg"))
        self.form.contentOf.setToolTip(f"<p>{escape(text)}</p>" if text else "")

    def _silence(self, row: FileRow | None) -> str:
        if row is None:
            return self.tr("Nog geen bestanden in dit perceel. Sleep ze hierheen of kies Bestanden kiezen….")
        if row.receipt.state is FileState.SEALED:
            return self.tr("Verzegeld tot de kwaliteit definitief is en twee aangewezen personen de prijzen openen.")
        return self._trouble(row) or row.receipt.reason or self.tr("Geen meldingen bij dit bestand.")

    def _trouble(self, row: FileRow) -> str:
        """Return why the sheets of a file are not shown, "" where they are or will be."""
        view = self._books.get(row.receipt.id)
        if row.receipt.part is not Part.PRICE and may_look_inside(self.dossier, row.receipt) is not None:
            return self.words.problem(Problem("foreign-unseen", "", {"file": row.short_name}))
        return self.words.problem(view.problem) if view is not None and view.problem is not None else ""

    def _show_content(self, row: FileRow | None) -> None:
        """Show the sheets of the file, read beside the window; nothing where its seal is not broken."""
        looks = row is not None and may_look_inside(self.dossier, row.receipt) is None
        view = self._books.get(row.receipt.id) if row is not None and looks else None
        shown = view is not None and bool(view.sheets)
        for widget in (self.form.content, self.sheets.bar, self.form.unseen, self.form.contentOf, self.form.cellRef):
            widget.setVisible(shown)
        self.form.noContent.setVisible(not shown)
        if row is None or view is None or not shown:
            self.sheets.clear()
            self.form.noContent.setText(self._no_content(row, looks, view))
            if row is not None and looks and view is None:
                self._look_inside(row.receipt.id)
            return
        self.form.cellRef.clear()
        self.form.contentOf.clear()
        self.sheets.show_book(view, row.problems)
        if self.finding is not None:
            self.sheets.go_to(self.finding.at)

    def _look_inside(self, receipt: int) -> None:
        self.workspace.look_beside(self.tr("Bestand bekijken"), book_view, receipt, then=self._looked_inside)

    def _looked_inside(self, view: BookView) -> None:
        self._books[view.receipt] = view
        if self.chosen is not None and self.chosen.receipt.id == view.receipt:
            self._show_content(self.chosen)
            self.form.noFindings.setText(self._silence(self.chosen))

    def _no_content(self, row: FileRow | None, looks: bool, view: BookView | None) -> str:
        if row is None:
            return ""
        if not looks:
            if row.receipt.part is not Part.PRICE:
                return self.words.problem(Problem("foreign-unseen", "", {"file": row.short_name}))
            return self.tr("Deel B, de prijs, wordt niet gelezen voor de opening.")
        if row.receipt.part is Part.ANNEX:
            return self._annex_line(row.receipt)
        if row.receipt.part is Part.UEA and row.receipt.state is FileState.KEPT:
            return self.tr("UEA: bewaard. Na de opening leest u het in bij Selectie (UEA inlezen).")
        if row.receipt.part is Part.UEA and row.receipt.state is FileState.READ:
            return self.tr("UEA: ingelezen. Wat het verklaart, staat bij Selectie.")
        if view is not None and view.problem is not None:
            return self.words.problem(view.problem)
        if row.receipt.state is FileState.LATE:
            return self.tr("Te laat ontvangen: bewaard met controlegetal, niet gelezen.")
        return self.tr("Even wachten…")

    def _annex_line(self, receipt: Receipt) -> str:
        pages = receipt.pages
        if pages is None:
            return self.tr("Bijlage: van dit bestand zijn geen bladzijden te tellen.")
        text = self.words.counted(
            pages, self.tr("Bijlage van {count} bladzijde."), self.tr("Bijlage van {count} bladzijden.")
        )
        if receipt.bid is None:
            return text
        judged = judged_pages(self.dossier, self.dossier.bid(self.lot.number, receipt.bid)).get(receipt.id, pages)
        if judged >= pages:
            return text
        return f"{text} " + self.tr("Vanaf bladzijde {page} niet beoordeeld: de grens is {limit}.").format(
            page=judged + 1, limit=self.lot.annex_pages
        )

    def _summarise(self) -> None:
        rows = self.files.rows
        settled = sum(row.receipt.state not in WAITING for row in rows)
        text = self.tr("{done} van {all} bestanden afgehandeld").format(done=settled, all=len(rows))
        self.form.summary.setText(f"{text} · {self._compared()}")
        closing = self.words.moment(self.dossier.tender.procedure_of(self.lot.number).closing)
        text = self.tr("Sluiting {closing}").format(closing=closing)
        if self.dossier.tender.restricted(self.lot.number):
            asked = self.words.moment(self.dossier.tender.requests_close(self.lot.number))
            text = self.tr("Aanmeldingen tot {asked} · {closing}").format(asked=asked, closing=text)
        opened = self.dossier.act(self.lot.number, "opened")
        if opened is not None:
            people = f"{self.dossier.name_of(opened.by)}, {self.dossier.name_of(opened.second)}"
            text = self.tr("{closing} · geopend {at} door {people}").format(
                closing=text, at=self.words.moment(opened.at), people=people
            )
        self.form.times.setText(text)
        for label in (self.form.times, self.form.summary):
            label.setToolTip(plain_tip(label.text()))

    def _compared(self) -> str:
        """Say how received files and receipt lists compare."""
        if not any(line.list for line in self.dossier.listed):
            return self.tr("nog geen ontvangstlijst of kluisverslag")
        differences = len(list_differences(self.dossier, self.lot.number))
        if not differences:
            return self.tr("ontvangstlijst vergeleken: geen verschillen")
        one, many = self.tr("ontvangstlijst: {count} verschil"), self.tr("ontvangstlijst: {count} verschillen")
        return self.words.counted(differences, one, many)

    def _offer(self) -> None:
        ready = len(self._ready())
        one, many = self.tr("{count} klaar bestand inlezen"), self.tr("{count} klare bestanden inlezen")
        self.actions_["files.read"].setText(self.words.counted(ready, one, many))
        self.allow("files.choose", "register")
        self.allow("files.read", "read", but="" if ready else self.tr("Er is geen bestand klaar."))
        self.allow("open", "open")

    def _offer_for(self, row: FileRow | None) -> None:
        fit = self.foreign.fit(row.receipt) if row is not None and foreign(row.receipt) else None
        name = self.tr("Inlezen met indeling {name}…").format(name=fit.name) if fit else ""
        self.actions_["file.read_with"].setText(name or self.actions_.commands["file.read_with"].text)
        for action_id, why_not in refusals(Chosen(self.workspace, row, self.finding, fit)).items():
            self.allow(action_id, POLICIES[action_id], but=why_not)
        none = self.tr("Er zijn geen meldingen bij dit bestand.")
        self.actions_.allow("finding.next", "" if self.findings.rows else none)


def read_together(session: Session, ids: list[int], despite: bool, progress: Progress) -> tuple[FileReport, ...]:
    """Read files in, all in one transaction, part A before part B; stopped half-way the dossier is as it was."""
    return laying_out.read_received(session, ids, despite=despite, told=progress.step)


def _nothing_blocks(row: FileRow) -> bool:
    return row.found is not None and row.found.good
