"""The dialog that records a draw that people held; the program never draws."""

from datetime import datetime
from itertools import permutations

from PySide6.QtCore import QCoreApplication, QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from tender_desk.desk.ranking import record_draw
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of, line
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace
from tender_desk.wording import ZONE

translate = QCoreApplication.translate


def draw_dialog(workspace: Workspace, tie: tuple[str, ...], parent: QWidget) -> ActDialog:
    """Recording the order in which the bids of a tie came out."""
    title, lot = translate("Draw", "Loting vastleggen"), workspace.lot
    orders = choice([(order, " > ".join(order)) for order in permutations(tie)], translate("Draw", "Kies"))
    place, witnesses = line(), line(translate("Draw", "Namen en functies"))
    held = QDateTimeEdit(QDateTime.currentDateTime())
    held.setDisplayFormat("d-M-yyyy HH:mm")

    def carry_out(second: str, reason: str) -> bool:
        order = tuple(str(code) for code in orders.currentData())
        when = datetime.fromisoformat(held.dateTime().toString("yyyy-MM-ddTHH:mm")).replace(tzinfo=ZONE)
        return workspace.act(title, record_draw, lot.number, order, place.text(), witnesses.text(), when)

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}: {', '.join(tie)}",
        consequence=translate("Draw", "De loting is door mensen gehouden; hier wordt alleen de uitkomst vastgelegd."),
        verb=title,
        carry_out=carry_out,
    )
    fields: list[tuple[str, QWidget]] = [
        (translate("Draw", "&Volgorde, beste eerst"), orders),
        (translate("Draw", "&Plaats"), place),
        (translate("Draw", "&Gehouden op"), held),
        (translate("Draw", "Ge&tuigen"), witnesses),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(fields))
    orders.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    dialog.set_ready(False)
    return dialog
