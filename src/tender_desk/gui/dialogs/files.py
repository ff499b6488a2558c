"""The dialogs about one received file: not reading it in, pairing a part B, stating when it arrived."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.bids import Receipt
from tender_desk.desk import intake, receipts
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of, line, moment_field
from tender_desk.gui.workspace import Workspace
from tender_desk.wording import ZONE

translate = QCoreApplication.translate


def skip_dialog(workspace: Workspace, receipt: Receipt, parent: QWidget) -> ActDialog:
    """Recording that a file is not read in."""
    title = translate("Files", "Niet inlezen")
    act = Act(
        title=title,
        about=receipt.name,
        consequence=translate(
            "Files",
            "Het bestand blijft geregistreerd en bewaard. Niet inlezen is geen afwijzing van de inschrijving.",
        ),
        verb=translate("Files", "Niet inlezen"),
        carry_out=lambda second, reason: workspace.act(title, intake.leave_unread, receipt.id, reason),
        needs_reason=True,
    )
    return ActDialog(act, workspace, parent)


def pair_dialog(workspace: Workspace, receipt: Receipt, parent: QWidget) -> ActDialog:
    """Saying to which bid a sealed part B belongs."""
    title = translate("Files", "Deel B toewijzen")
    bids = workspace.dossier.bids_in(receipt.lot or workspace.lot.number)
    box = choice([(bid.code, f"{bid.code}  {bid.bidder.name}") for bid in bids], translate("Files", "Kies"))
    act = Act(
        title=title,
        about=receipt.name,
        consequence=translate(
            "Files",
            "Het bestand blijft verzegeld. Bij het openen moet het KvK-nummer dat van de inschrijver zijn.",
        ),
        verb=translate("Files", "Toewijzen"),
        carry_out=lambda second, reason: workspace.act(title, intake.pair, receipt.id, str(box.currentData())),
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Files", "&Inschrijving"), box)]))
    box.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    dialog.set_ready(False)
    return dialog


def arrival_dialog(workspace: Workspace, receipt: Receipt, parent: QWidget) -> ActDialog:
    """Stating when a file arrived and from whom, where no list says so."""
    title = translate("Files", "Tijdstip van ontvangst")
    registered = receipt.registered.astimezone(ZONE)
    moment, source = moment_field(registered), line(translate("Files", "Naam van de inschrijver"))
    source.setText(receipt.source)

    def carry_out(second: str, reason: str) -> bool:
        stated = moment.dateTime().toPython()
        assert isinstance(stated, datetime)
        return workspace.act(title, receipts.set_arrival, receipt.id, stated.replace(tzinfo=ZONE), source.text())

    act = Act(
        title=title,
        about=receipt.name,
        consequence=translate("Files", "Neem het tijdstip over van het platform, niet van de schijf."),
        verb=translate("Files", "Vastleggen"),
        carry_out=carry_out,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Files", "&Ontvangen"), moment),
        (translate("Files", "Van &wie"), source),
    ]
    return ActDialog(act, workspace, parent, form_of(rows))
