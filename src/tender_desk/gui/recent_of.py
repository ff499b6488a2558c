"""What Start remembers of an open dossier."""

from collections import Counter
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from tender_desk.core.gates import passed
from tender_desk.core.policy import GATES, Gate
from tender_desk.gui.lot_words import dossier_about
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.recents import Recent
from tender_desk.gui.standing import todo
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate

_LAST = GATES.index(Gate.DECIDED) + 1


def recent_of(workspace: Workspace, preferences: Preferences) -> Recent:
    """The open dossier as Start will list it: how far the lot in front is, and what it waits for."""
    dossier, words = workspace.dossier, workspace.words
    reached = [passed(dossier, lot.number) for lot in dossier.tender.lots]
    furthest = max((0 if gate is None else GATES.index(gate) + 1 for gate in reached), default=0)
    name = Counter(reached).most_common(1)[0][0]
    blockers = sum(item.kind == "blocker" for item in todo(dossier, workspace.lot.number, words))
    one, many = translate("Recents", "{count} punt"), translate("Recents", "{count} punten")
    status = words.counted(blockers, one, many) if blockers else ""
    return Recent(
        path=str(workspace.path),
        title=dossier.tender.name,
        about=dossier_about(dossier),
        lots=len(dossier.tender.lots),
        step=words.term("gate", name or "none"),
        done=min(furthest, _LAST),
        total=_LAST,
        status=status,
        tone="warn" if blockers else "",
        opened=words.moment(datetime.now().astimezone()),
    )
