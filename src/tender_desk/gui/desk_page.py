"""A page on the open dossier: it draws itself anew whenever the workspace says that something changed."""

from tender_desk.core.dossier import Dossier
from tender_desk.core.tender import Lot
from tender_desk.gui.actions import Actions
from tender_desk.gui.icons import Icons
from tender_desk.gui.page import Page
from tender_desk.gui.refusals import refusal
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words
from tender_desk.gui.workspace import Workspace


class DeskPage(Page):
    """`draw` shows the dossier; it is called when the page comes up and at each change while it is shown."""

    def __init__(
        self, code: str, title: str, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons
    ) -> None:
        super().__init__(code, title, actions, theme, icons)
        self.workspace = workspace
        workspace.changed.connect(self._changed)
        # Rich text holds colours of its own and is written anew in the new ones.
        theme.changed.connect(self._changed)

    @property
    def words(self) -> Words:
        """Sentences and figures in the language of the window."""
        return self.workspace.words

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self.workspace.dossier

    @property
    def lot(self) -> Lot:
        """The chosen lot."""
        return self.workspace.lot

    def refresh(self) -> None:
        """Show the dossier, if one is open."""
        if self.workspace.is_open:
            self.draw()

    def draw(self) -> None:
        """Show the dossier as it is now."""
        raise NotImplementedError

    def allow(self, action_id: str, policy: str, *, but: str = "") -> None:
        """Offer an action where policy lets this person do it in this lot now; `but` is another reason why not."""
        self.actions_.allow(action_id, self.why_not(policy) or but)

    def why_not(self, policy: str) -> str:
        """The reason why the person may not do this in the chosen lot now, or ""."""
        return refusal(self.dossier, self.lot.number, policy, self.words)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()
