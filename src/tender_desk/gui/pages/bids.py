"""Inschrijvingen: files are registered on arrival, looked at, read in or not, and opened by two people."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from tender_desk.core.bids import SEALED, FileState, Part, Receipt, Sealed
from tender_desk.core.problems import Problem, Severity
from tender_desk.desk import intake, receipts
from tender_desk.desk.reading import FileReport
from tender_desk.desk.receipts import receive
from tender_desk.desk.session import Session
from tender_desk.gui.actions import Actions
from tender_desk.gui.background import Progress, StoppedError
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.acts import open_act
from tender_desk.gui.dialogs.files import arrival_dialog, pair_dialog, skip_dialog
from tender_desk.gui.generated.ui_bids_page import Ui_BidsPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.page import ActionButton
from tender_desk.gui.pages import bid_rows
from tender_desk.gui.pages.bid_rows import WAITING, FileRow
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

Look = tuple[int, datetime | None, str, int, bool]


class BidsPage(DeskPage):
    """Files above; of the chosen one its findings and what was read below."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("bids", self.tr("Inschrijvingen ontvangen"), workspace, actions, theme, icons)
        self._found: dict[Look, tuple[Problem, ...]] = {}
        self._looking: set[Look] = set()
        self.form = Ui_BidsPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.files = TableModel(bid_rows.file_columns(self.words), parent=self)
        self.findings = TableModel(bid_rows.finding_columns(self.words), parent=self)
        self.content = TableModel(bid_rows.content_columns(), parent=self)
        dress(self.form.files, self.files, theme, icons)
        dress(self.form.findings, self.findings, theme, icons)
        dress(self.form.content, self.content, theme, icons, row=28)
        wrap_rows(self.form.findings)
        self._buttons_and_drop()
        self.form.files.selectionModel().currentRowChanged.connect(lambda: self._show_file())
        self.set_about(self.tr("Ontvangen en geregistreerd met tijd en controlegetal"))
        workspace.opened.connect(self._found.clear)

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
        for action_id in ("file.arrival", "file.pair", "file.skip", "file.read"):
            self.form.fileButtons.addWidget(ActionButton(self.actions_[action_id], "", self.theme, self.icons))
        self.icons.show_on(self.form.dropIcon, "upload", "accent")
        self.icons.show_on(self.form.barIcon, "info", "muted")
        self.body.setAcceptDrops(True)
        self.body.installEventFilter(self)
        on = self.actions_
        on["files.choose"].triggered.connect(self._choose)
        on["files.read"].triggered.connect(self._read_all)
        on["file.read"].triggered.connect(self._read_one)
        on["file.skip"].triggered.connect(self._skip)
        on["file.pair"].triggered.connect(self._pair)
        on["file.arrival"].triggered.connect(self._arrival)
        on["open"].triggered.connect(lambda: ActDialog(open_act(self.workspace), self.workspace, self).open())

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Bestanden kiezen"), "", self.tr("Alle bestanden (*)"))
        if names:
            self.receive([Path(name) for name in names])

    def _read(self, ids: list[int]) -> None:
        self.workspace.act_beside(self.tr("Inlezen"), read_each, ids, in_steps=True)

    def _read_all(self) -> None:
        ready = [row.receipt.id for row in self._ready()]
        if ready:
            self._read(ready)

    def _read_one(self) -> None:
        if self.chosen:
            self._read([self.chosen.receipt.id])

    def _skip(self) -> None:
        if self.chosen:
            skip_dialog(self.workspace, self.chosen.receipt, self).open()

    def _pair(self) -> None:
        if self.chosen:
            pair_dialog(self.workspace, self.chosen.receipt, self).open()

    def _arrival(self) -> None:
        if self.chosen:
            arrival_dialog(self.workspace, self.chosen.receipt, self).open()

    def _ready(self) -> list[FileRow]:
        waiting = [row for row in self.files.rows if row.receipt.state is FileState.REGISTERED]
        return [row for row in waiting if row.receipt.part is not Part.OTHER and _nothing_blocks(row)]

    def _look_ahead(self) -> None:
        """Say of each waiting file what reading it would give, before anyone decides to."""
        waiting = [row.receipt for row in self.files.rows if row.receipt.state is FileState.REGISTERED]
        waiting = [receipt for receipt in waiting if receipt.part is not Part.OTHER]
        looks = {self._look(receipt) for receipt in waiting} - self._looking - self._found.keys()
        if not looks:
            return
        self._looking |= looks
        names = {receipt.name: self._look(receipt) for receipt in waiting}
        self.workspace.look_beside(
            self.tr("Bestanden bekijken"),
            intake.preview,
            {look[0] for look in looks},
            then=lambda reports: self._looked(names, reports),
        )

    def _looked(self, names: dict[str, Look], reports: tuple[FileReport, ...]) -> None:
        self._found |= {names[report.name]: report.problems for report in reports if report.name in names}
        self.refresh()

    def _look(self, receipt: Receipt) -> Look:
        """What a look at a file depends on: its own facts, the bids read so far, and whether the lot has closed."""
        lot = receipt.lot if receipt.lot in {known.number for known in self.dossier.tender.lots} else None
        closed = lot is not None and self.workspace.session.clock() > self.dossier.tender.procedure_of(lot).closing
        bids = len(self.dossier.bids_in(lot)) if lot is not None else 0
        return (receipt.id, receipt.received, receipt.source, bids, closed)

    def _found_now(self) -> dict[int, tuple[Problem, ...]]:
        """What is known of each file as things are now."""
        receipts = () if isinstance(self.dossier.receipts, Sealed) else self.dossier.receipts
        looks = [self._look(receipt) for receipt in receipts if receipt.state is FileState.REGISTERED]
        return {look[0]: self._found[look] for look in looks if look in self._found}

    def _show_file(self) -> None:
        row = self.chosen
        self.findings.set_rows(row.problems if row else ())
        count = len(row.problems) if row else 0
        self.form.fileName.setText(row.short_name if row else "")
        remarks = self.words.counted(count, self.tr("{count} melding"), self.tr("{count} meldingen"))
        self.form.findingCount.setText(remarks if row else "")
        self.form.findings.setVisible(count > 0)
        self.form.noFindings.setVisible(count == 0)
        self.form.noFindings.setText(self._silence(row))
        self._show_content(row)
        self._offer_for(row)

    def _silence(self, row: FileRow | None) -> str:
        if row is None:
            return self.tr("Nog geen bestanden in dit perceel. Sleep ze hierheen of kies Bestanden kiezen….")
        if row.receipt.state is FileState.SEALED:
            return self.tr("Verzegeld tot de kwaliteit definitief is en twee aangewezen personen de prijzen openen.")
        return row.receipt.reason or self.tr("Geen meldingen bij dit bestand.")

    def _show_content(self, row: FileRow | None) -> None:
        bid = None
        if row and row.receipt.part is Part.QUALITY and row.receipt.bid and row.receipt.state is FileState.READ:
            bid = self.dossier.bid(row.receipt.lot or 0, row.receipt.bid)
        self.content.set_rows(bid_rows.content_rows(self.dossier, bid, self.words) if bid else ())
        self.form.content.setVisible(bid is not None)
        self.form.noContent.setVisible(bid is None)
        self.form.contentOf.setText(bid.bidder.name if bid else "")
        sealed = row is not None and bid_rows.part_b(row)
        self.form.noContent.setText(
            self.tr("Deel B, de prijs, wordt niet gelezen voor de opening.")
            if sealed
            else self.tr("Van dit bestand is nog niets ingelezen.")
        )

    def _summarise(self) -> None:
        rows = self.files.rows
        settled = sum(row.receipt.state not in WAITING for row in rows)
        self.form.summary.setText(self.tr("{done} van {all} bestanden afgehandeld").format(done=settled, all=len(rows)))
        closing = self.words.moment(self.dossier.tender.procedure_of(self.lot.number).closing)
        text = self.tr("Sluiting {closing}").format(closing=closing)
        opened = self.dossier.act(self.lot.number, "opened")
        if opened is not None:
            people = f"{self.dossier.name_of(opened.by)}, {self.dossier.name_of(opened.second)}"
            text = self.tr("{closing} · geopend {at} door {people}").format(
                closing=text, at=self.words.moment(opened.at), people=people
            )
        self.form.times.setText(text)

    def _offer(self) -> None:
        ready = len(self._ready())
        one, many = self.tr("{count} klaar bestand inlezen"), self.tr("{count} klare bestanden inlezen")
        self.actions_["files.read"].setText(self.words.counted(ready, one, many))
        self.allow("files.choose", "register")
        self.allow("files.read", "read", but="" if ready else self.tr("Er is geen bestand klaar."))
        self.allow("open", "open")

    def _offer_for(self, row: FileRow | None) -> None:
        waits = row is not None and row.receipt.state in WAITING
        none = self.tr("Kies eerst een bestand dat wacht.")
        self.allow("file.read", "read", but="" if waits and row and row.receipt.part is not Part.OTHER else none)
        self.allow("file.skip", "register", but="" if waits else none)
        loose = row is not None and bid_rows.part_b(row) and row.receipt.bid is None
        self.allow("file.pair", "read", but="" if loose else self.tr("Kies een Deel B zonder inschrijving."))
        timeless = row is not None and row.receipt.received is None
        self.allow("file.arrival", "arrival", but="" if timeless else self.tr("Het tijdstip is bekend."))


def read_each(session: Session, ids: list[int], progress: Progress) -> list[FileReport]:
    """Read files in one by one, part A before part B; stopped between two, those that were read stay read."""
    reports: list[FileReport] = []
    wanted = [receipt.id for receipt in intake.waiting(session.load()) if receipt.id in ids]
    try:
        for done, one in enumerate(wanted):
            progress.step(done, len(wanted))
            reports += intake.read_in(session, [one])
    except StoppedError:
        pass
    return reports


def _nothing_blocks(row: FileRow) -> bool:
    return row.found is not None and not any(problem.severity is Severity.BLOCKS for problem in row.found)
