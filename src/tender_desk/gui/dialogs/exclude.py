"""The dialog that puts a bid aside: which bid, on what ground, and why."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.selection import ExclusionGround
from tender_desk.desk import selecting
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate


def exclude_dialog(workspace: Workspace, bid: str, parent: QWidget) -> ActDialog:
    """Putting a bid of the chosen lot aside; `bid` is chosen beforehand where one was looked at."""
    title = translate("Exclude", "Inschrijving terzijde leggen")
    lot, words = workspace.lot, workspace.words
    left = workspace.dossier.bids_left(lot.number)
    bids = choice([(one.code, f"{one.code}  {one.bidder.name}") for one in left], translate("Exclude", "Kies"))
    bids.setCurrentIndex(bids.findData(bid))
    grounds = choice([], translate("Exclude", "Kies"))

    def carry_out(second: str, reason: str) -> bool:
        return workspace.act(
            title, selecting.exclude, lot.number, bids.currentData(), ExclusionGround(grounds.currentData()), reason
        )

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "Exclude", "De inschrijving doet niet meer mee. Zij blijft bewaard, en de reden komt in de brief."
        ),
        verb=translate("Exclude", "Terzijde leggen"),
        carry_out=carry_out,
        needs_reason=True,
        danger=True,
    )
    fields: list[tuple[str, QWidget]] = [
        (translate("Exclude", "&Inschrijving"), bids),
        (translate("Exclude", "&Grond"), grounds),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(fields))

    def check() -> None:
        dialog.set_ready(bids.currentIndex() >= 0 and grounds.currentIndex() >= 0)

    def offer_grounds() -> None:
        """Offer what fits the bid: what was chosen stays, and of a late bid lateness is chosen."""
        before = grounds.currentData()
        chosen = bids.currentData()
        fitting = selecting.grounds_of(workspace.dossier, lot.number, chosen) if chosen else ()
        grounds.clear()
        for ground in fitting:
            grounds.addItem(words.term("ground", ground), ground)
        late = ExclusionGround.LATE if ExclusionGround.LATE in fitting else None
        grounds.setCurrentIndex(fitting.index(before or late) if (before or late) in fitting else -1)
        check()

    bids.currentIndexChanged.connect(offer_grounds)
    grounds.currentIndexChanged.connect(check)
    offer_grounds()
    return dialog
