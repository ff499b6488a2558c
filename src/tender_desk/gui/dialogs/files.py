"""The dialogs about one received file: not reading it in, pairing a part B, stating when it arrived."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.bids import Bid, Part, Receipt
from tender_desk.core.gates import list_differences
from tender_desk.desk import annexes, arrivals, intake, requests, versions
from tender_desk.desk.receipts import Given, is_late
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.acts import second_people
from tender_desk.gui.dialogs.fields import choice, form_of, line, moment_field, stated
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


def missing_files(workspace: Workspace) -> list[str]:
    """Return the files that a receipt list names and that are not here."""
    found = list_differences(workspace.dossier)
    return [str(one.values["file"]) for one in found if one.code == "listed-missing"]


def dismiss_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    """Recording why a file on a receipt list is not here and need not be."""
    title = translate("Files", "Ontbrekend bestand verklaren")
    missing = missing_files(workspace)
    box = choice([(name, name) for name in missing], translate("Files", "Kies het bestand"))
    act = Act(
        title=title,
        about=workspace.words.counted(
            len(missing),
            translate("Files", "{count} bestand van de ontvangstlijst is er niet"),
            translate("Files", "{count} bestanden van de ontvangstlijst zijn er niet"),
        ),
        consequence=translate(
            "Files", "Leg vast waarom dit bestand er niet hoeft te zijn. Tot dan kan geen perceel worden geopend."
        ),
        verb=translate("Files", "Reden vastleggen"),
        carry_out=lambda second, reason: workspace.act(title, arrivals.dismiss_listed, str(box.currentData()), reason),
        needs_reason=True,
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Files", "&Bestand"), box)]))
    box.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    box.setCurrentIndex(0 if len(missing) == 1 else -1)
    dialog.set_ready(box.currentIndex() >= 0)
    return dialog


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
    """Stating when a file arrived and from whom, where no list says so; of a late file only by two, with a reason."""
    title = translate("Files", "Tijdstip van ontvangst")
    late = is_late(workspace.dossier, receipt)
    registered = (receipt.received or receipt.registered).astimezone(ZONE)
    moment, source = moment_field(registered), line(translate("Files", "Naam van de inschrijver"))
    source.setText(receipt.source)

    def carry_out(second: str, reason: str) -> bool:
        return workspace.act(title, arrivals.set_arrival, receipt.id, stated(moment), source.text(), reason, second)

    by_two = translate(
        "Files",
        "Dit bestand was te laat. Een ander tijdstip leggen twee personen vast, met een reden die bewaard blijft.",
    )
    act = Act(
        title=title,
        about=receipt.name,
        consequence=by_two
        if late
        else translate("Files", "Neem het tijdstip over van het platform, niet van de schijf."),
        verb=translate("Files", "Vastleggen"),
        carry_out=carry_out,
        seconds=second_people(workspace),
        needs_second=late,
        needs_reason=late,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Files", "&Ontvangen"), moment),
        (translate("Files", "Van &wie"), source),
    ]
    return ActDialog(act, workspace, parent, form_of(rows))


def in_time_dialog(workspace: Workspace, file: Given, parent: QWidget) -> ActDialog:
    """Taking over a receipt list that says late files came in time: by two people, with a reason."""
    title = translate("Files", "Ontvangstlijst overnemen")

    def carry_out(second: str, reason: str) -> bool:
        return workspace.act(title, arrivals.receipt_list, file, reason, second)

    act = Act(
        title=title,
        about=file.name,
        consequence=translate(
            "Files",
            "Volgens deze lijst waren bestanden die te laat heten toch op tijd. De reden blijft bij die bestanden "
            "bewaard, met beide personen.",
        ),
        verb=translate("Files", "Lijst overnemen"),
        carry_out=carry_out,
        seconds=second_people(workspace),
        needs_second=True,
        needs_reason=True,
    )
    return ActDialog(act, workspace, parent)


def _plain(
    workspace: Workspace, receipt: Receipt, title: str, consequence: str, verb: str, act: Callable[[str], bool]
) -> Act:
    """An act about a file that needs a reason and nobody else."""
    return Act(
        title=title,
        about=receipt.name,
        consequence=consequence,
        verb=verb,
        carry_out=lambda second, reason: act(reason),
        needs_reason=True,
    )


def move_dialog(workspace: Workspace, receipt: Receipt, lot: int, parent: QWidget) -> ActDialog:
    """Recording that a file belongs to the lot of its own form."""
    title = translate("Files", "Naar perceel {lot}").format(lot=lot)
    act = _plain(
        workspace,
        receipt,
        title,
        translate("Files", "Het formulier is van perceel {lot}. De verplaatsing is een vastgelegd besluit.").format(
            lot=lot
        ),
        translate("Files", "Verplaatsen"),
        lambda reason: workspace.act(title, intake.move, receipt.id, lot, reason),
    )
    return ActDialog(act, workspace, parent)


def replace_dialog(workspace: Workspace, receipt: Receipt, bid: str, parent: QWidget) -> ActDialog:
    """Recording that a file is a later version of a bid's part."""
    title = translate("Files", "Vervangt eerdere versie")
    lot, asking = receipt.lot or workspace.lot.number, receipt.part is Part.REQUEST
    known = workspace.dossier.candidates_in(lot) if asking else workspace.dossier.bids_in(lot)
    box = choice([(one.code, f"{one.code}  {one.bidder.name}") for one in known], translate("Files", "Kies"))
    box.setCurrentIndex(box.findData(bid))
    verb = requests.replace_request if asking else versions.replace_file
    label = translate("Files", "&Gegadigde") if asking else translate("Files", "&Inschrijving")
    act = _plain(
        workspace,
        receipt,
        title,
        translate("Files", "Alleen vóór de sluiting ontvangen versies; de laatste geldt. De eerdere blijft bewaard."),
        translate("Files", "Vervangen"),
        lambda reason: workspace.act(title, verb, receipt.id, str(box.currentData()), reason),
    )
    dialog = ActDialog(act, workspace, parent, form_of([(label, box)]))
    box.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    dialog.set_ready(box.currentIndex() >= 0)
    return dialog


def attach_dialog(workspace: Workspace, receipt: Receipt, parent: QWidget) -> ActDialog:
    """Saying which bid of the chosen lot a file is an annex of."""
    title = translate("Files", "Toevoegen als bijlage")
    lot = workspace.lot.number
    bids = workspace.dossier.bids_in(lot)
    box = choice([(one.code, f"{one.code}  {one.bidder.name}") for one in bids], translate("Files", "Kies"))
    act = Act(
        title=title,
        about=receipt.name,
        consequence=translate(
            "Files", "Van een bijlage worden alleen de bladzijden geteld; zij wordt naast de score geopend."
        ),
        verb=translate("Files", "Toevoegen"),
        carry_out=lambda second, reason: workspace.act(title, annexes.attach, receipt.id, str(box.currentData()), lot),
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Files", "&Inschrijving"), box)]))
    box.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    dialog.set_ready(False)
    return dialog


def withdraw_dialog(workspace: Workspace, bid: Bid, parent: QWidget) -> ActDialog:
    """Recording that a bidder withdrew its bid before closing."""
    title = translate("Files", "Intrekking vastleggen")
    closing = workspace.dossier.tender.procedure_of(bid.lot).closing.astimezone(ZONE)
    moment = moment_field(closing)
    act = Act(
        title=title,
        about=f"{bid.code}  {bid.bidder.name}",
        consequence=translate(
            "Files", "Na de sluiting is een inschrijver gebonden; dan is terzijde leggen een besluit."
        ),
        verb=translate("Files", "Intrekking vastleggen"),
        carry_out=lambda second, reason: workspace.act(
            title, versions.withdraw, bid.lot, bid.code, stated(moment), reason
        ),
        needs_reason=True,
        danger=True,
    )
    return ActDialog(act, workspace, parent, form_of([(translate("Files", "&Ontvangen op"), moment)]))


def despite_dialog(
    workspace: Workspace, receipt: Receipt, findings: int, read: Callable[[], None], parent: QWidget
) -> ActDialog:
    """Reading a file in although something about it blocks: what can be read counts, every finding waits."""

    def carry_out(second: str, reason: str) -> bool:
        read()
        return True

    act = Act(
        title=translate("Files", "Inlezen met meldingen"),
        about=receipt.name,
        consequence=translate(
            "Files",
            "Inlezen neemt over wat er staat. De {count} meldingen wachten elk op een besluit.",
        ).format(count=findings),
        verb=translate("Files", "Inlezen"),
        carry_out=carry_out,
    )
    return ActDialog(act, workspace, parent)
