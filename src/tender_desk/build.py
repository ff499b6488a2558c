"""The only place that builds things: settings, store, session. Without Qt."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tender_desk import resources
from tender_desk.core.problems import TenderDeskError
from tender_desk.desk import dossiers
from tender_desk.desk.session import Session, now
from tender_desk.wording import LANGUAGES

SETTINGS = "window.json"
PERSON_VARIABLE = "TENDER_DESK_PERSON"


def setting(key: str) -> str:
    """Return a setting that is text; empty where it is not set or the file cannot be read."""
    try:
        found = json.loads((resources.settings_dir() / SETTINGS).read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    value = found.get(key, "") if isinstance(found, dict) else ""
    return value if isinstance(value, str) else ""


def language(wanted: str | None = None) -> str:
    """Return the language to write in: the one asked for, else the setting, else Dutch."""
    found = wanted or setting("language")
    return found if found in LANGUAGES else "nl"


def person(wanted: str | None = None) -> str:
    """Return who acts: the person asked for, else of the environment, else of the settings; refused where nobody is."""
    found = wanted or os.environ.get(PERSON_VARIABLE, "") or setting("person")
    if not found:
        raise TenderDeskError("person-missing", variable=PERSON_VARIABLE)
    return found


def open_session(path: Path, who: str | None = None, clock: Callable[[], datetime] = now) -> Session:
    """Open a dossier file as a person."""
    if "://" in str(path):
        raise TenderDeskError("database-not-supported")
    return dossiers.open_dossier(path, person(who), clock)
