"""Who is judged on demands: the bids of a lot, or in a restricted lot its candidates before anyone bids."""

from collections.abc import Callable
from dataclasses import dataclass

from tender_desk.core.dossier import Dossier
from tender_desk.core.selection import ExclusionGround
from tender_desk.core.shortlisting import as_bids
from tender_desk.desk import candidates, selecting
from tender_desk.gui.workspace import Verb, Workspace


@dataclass(frozen=True)
class Stage:
    """The dossier as it is judged, the verbs that record, and which rows of the policy they ask."""

    dossier: Callable[[Workspace], Dossier]
    judge: Verb
    exclude: Verb
    grounds: Callable[[Dossier, int, str], tuple[ExclusionGround, ...]]
    selects: str
    excludes: str


BIDS = Stage(
    lambda workspace: workspace.dossier, selecting.judge, selecting.exclude, selecting.grounds_of, "select", "exclude"
)
CANDIDATES = Stage(
    lambda workspace: as_bids(workspace.dossier, workspace.lot.number),
    candidates.judge_candidates,
    candidates.exclude_candidate,
    candidates.grounds_of,
    "select_candidates",
    "select_candidates",
)
