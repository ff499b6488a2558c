"""The dialogs of special kinds of lot: admitting to an open house, the ground of a single source."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.admission import waiting
from tender_desk.core.tender import SourceGround
from tender_desk.desk.admitting import admit
from tender_desk.desk.grounds import set_ground
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of, line
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate


def admit_dialog(workspace: Workspace, bid: str, parent: QWidget) -> ActDialog:
    """Recording that a bid is admitted; refusing one is putting it aside."""
    title, lot = translate("Kinds", "Toelaten"), workspace.lot
    bids = choice(
        [(one.code, f"{one.code}  {one.bidder.name}") for one in waiting(workspace.dossier, lot.number)],
        translate("Kinds", "Kies een inschrijving"),
    )
    bids.setCurrentIndex(bids.findData(bid))
    remark = line(translate("Kinds", "mag leeg blijven"))
    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "Kinds", "De inschrijver voldoet aan alle eisen en wordt toegelaten. Niet toelaten is terzijde leggen."
        ),
        verb=translate("Kinds", "Toelating vastleggen"),
        carry_out=lambda second, reason: workspace.act(
            title, admit, lot.number, str(bids.currentData()), remark.text()
        ),
    )
    fields: list[tuple[str, QWidget]] = [
        (translate("Kinds", "&Inschrijving"), bids),
        (translate("Kinds", "&Opmerking"), remark),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(fields))
    bids.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    dialog.set_ready(bids.currentIndex() >= 0)
    return dialog


def ground_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    """Recording on which ground one supplier is asked, and why it holds."""
    title, lot, words = translate("Kinds", "Grond voor één leverancier"), workspace.lot, workspace.words
    ground = choice([(one, words.term("source_ground", one)) for one in SourceGround], translate("Kinds", "Kies"))
    ground.setCurrentIndex(-1 if lot.ground is None else ground.findData(lot.ground))

    def carry_out(second: str, reason: str) -> bool:
        return workspace.act(title, set_ground, lot.number, SourceGround(ground.currentData()), reason)

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate("Kinds", "Zonder grond met toelichting kan het perceel niet worden gepubliceerd."),
        verb=translate("Kinds", "Grond vastleggen"),
        carry_out=carry_out,
        needs_reason=True,
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Kinds", "&Grond"), ground)]))
    dialog.form.reason.setPlainText(lot.ground_reason)
    ground.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    dialog.set_ready(ground.currentIndex() >= 0)
    return dialog
