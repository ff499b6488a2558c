"""What a person set for this computer: language, colours, text size, own name, recent dossiers."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_RECENTS_KEPT = 12


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


class Preferences:
    """A small JSON file; what cannot be read counts as not set."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values: dict[str, Any] = {}
        try:
            read = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            read = {}
        if isinstance(read, dict):
            self._values = read

    def text(self, key: str, default: str = "") -> str:
        """A setting that is text."""
        value = self._values.get(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int) -> int:
        """A setting that is a whole number."""
        value = self._values.get(key, default)
        return value if isinstance(value, int) else default

    def put(self, **values: str | int) -> None:
        """Set and write at once; the file is whole or as it was."""
        self._values.update(values)
        self._write()

    def recents(self) -> list[Recent]:
        """Recent dossiers, the latest first."""
        found = []
        for entry in self._values.get("recents", []):
            try:
                found.append(Recent(**entry))
            except TypeError:
                continue
        return found

    def remember(self, recent: Recent) -> None:
        """Put a dossier at the head of the recent ones."""
        others = [known for known in self.recents() if known.path != recent.path]
        self._keep([recent, *others][:_RECENTS_KEPT])

    def forget(self, path: str) -> None:
        """Take a dossier from the list; its file stays."""
        self._keep([known for known in self.recents() if known.path != path])

    def _keep(self, recents: list[Recent]) -> None:
        self._values["recents"] = [asdict(recent) for recent in recents]
        self._write()

    def _write(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._file.with_suffix(".new")
        unfinished.write_text(json.dumps(self._values, ensure_ascii=False, indent=2), encoding="utf-8")
        unfinished.replace(self._file)
