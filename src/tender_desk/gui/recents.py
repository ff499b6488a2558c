"""The dossiers that were open on this computer, the latest first."""

import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from tender_desk.gui.preferences import Preferences

LOG = logging.getLogger("tender_desk")
_KEPT = 12


@dataclass(frozen=True)
class Recent:
    """A dossier that was open: where it lies and how it stood when it was last seen."""

    path: str
    title: str
    about: str
    lots: int
    step: str
    done: int
    total: int
    status: str
    tone: str
    opened: str

    @property
    def exists(self) -> bool:
        """Whether the file still lies where it lay."""
        return Path(self.path).exists()


def recents(preferences: Preferences) -> list[Recent]:
    """Recent dossiers, the latest first."""
    found = []
    for entry in preferences.entries("recents"):
        try:
            found.append(Recent(**entry))
        except TypeError as error:
            LOG.warning("a recent dossier is left out, its entry is not one of ours: %s", error)
    return found


def remember(preferences: Preferences, recent: Recent) -> None:
    """Put a dossier at the head of the recent ones."""
    others = [known for known in recents(preferences) if known.path != recent.path]
    _keep(preferences, [recent, *others][:_KEPT])


def forget(preferences: Preferences, path: str) -> None:
    """Take a dossier from the list; its file stays."""
    _keep(preferences, [known for known in recents(preferences) if known.path != path])


def _keep(preferences: Preferences, kept: list[Recent]) -> None:
    preferences.put(recents=[asdict(recent) for recent in kept])
