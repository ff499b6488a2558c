"""One page per step of the rail."""

from tender_desk.gui.actions import Actions
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.drafts import Drafts
from tender_desk.gui.icons import Icons
from tender_desk.gui.pages.bids import BidsPage
from tender_desk.gui.pages.compare import ComparePage
from tender_desk.gui.pages.criteria import CriteriaPage
from tender_desk.gui.pages.dossier import DossierPage
from tender_desk.gui.pages.proposal import ProposalPage
from tender_desk.gui.pages.ranking import RankingPage
from tender_desk.gui.pages.rehearsal import RehearsalPage
from tender_desk.gui.pages.scoring import ScoringPage
from tender_desk.gui.pages.selection import SelectionPage
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace


def build_pages(workspace: Workspace, actions: Actions, theme: Theme, icons: Icons, drafts: Drafts) -> list[DeskPage]:
    """Make the pages on a dossier, in the order of the rail; the rehearsal belongs to Criteria."""
    return [
        DossierPage(workspace, actions, theme, icons),
        CriteriaPage(workspace, actions, theme, icons),
        RehearsalPage(workspace, actions, theme, icons),
        BidsPage(workspace, actions, theme, icons),
        SelectionPage(workspace, actions, theme, icons),
        ScoringPage(workspace, actions, theme, icons, drafts),
        RankingPage(workspace, actions, theme, icons),
        ComparePage(workspace, actions, theme, icons),
        ProposalPage(workspace, actions, theme, icons),
    ]
