"""Taking the bids of a lot in an earlier dossier to rehearse with: which lot, of those whose ranking is fixed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.core.score_table import RankedBid
from tender_desk.desk import rehearsing
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate
Taken = Callable[[tuple[RankedBid, ...], tuple[Problem, ...]], None]


def earlier_dialog(workspace: Workspace, path: Path, taken: Taken, parent: QWidget) -> ActDialog | None:
    """Choosing the lot; None where the dossier cannot be opened or has no lot with a fixed ranking (that is said)."""
    title, person = translate("Earlier", "Uit eerder dossier"), workspace.session.person
    try:
        offered = rehearsing.lots_of_earlier(path, person)
        if not offered:
            raise TenderDeskError("rehearsal-none-ranked", file=path.name)
    except (TenderDeskError, OSError) as error:
        workspace.failed.emit(title, error)
        return None
    lots = choice([(number, f"{number}  {name}") for number, name in offered], translate("Earlier", "Kies"))

    def carry_out(second: str, reason: str) -> bool:
        try:
            bids, notes = rehearsing.from_earlier(path, person, lots.currentData(), workspace.lot.model)
        except TenderDeskError as error:
            workspace.failed.emit(title, error)
            return False
        taken(bids, notes)
        return True

    act = Act(
        title=title,
        about=path.name,
        consequence=translate("Earlier", "Prijzen en scores komen over, de inschrijvers blijven letters."),
        verb=translate("Earlier", "Overnemen"),
        carry_out=carry_out,
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Earlier", "&Perceel"), lots)]))
    lots.currentIndexChanged.connect(lambda: dialog.set_ready(lots.currentIndex() >= 0))
    dialog.set_ready(False)
    return dialog
