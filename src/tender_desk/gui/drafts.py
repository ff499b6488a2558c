"""What was typed and is not complete yet: kept on this computer, so that nothing typed is lost."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Draft:
    """A score with words that may still be missing something."""

    score: str = ""
    strong: str = ""
    weak: str = ""
    reason: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.score or self.strong.strip() or self.weak.strip() or self.reason.strip())


class Drafts:
    """Drafts by key (dossier, person, lot, criterion, bid); written at each change."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[str, Any] = {}
        try:
            read = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            read = {}
        if isinstance(read, dict):
            self._kept = read

    def get(self, *key: object) -> Draft | None:
        """The draft kept under a key."""
        found = self._kept.get(_joined(key))
        try:
            return Draft(**found) if found else None
        except TypeError:
            return None

    def keep(self, draft: Draft, *key: object) -> None:
        """Keep a draft, or let go of an empty one."""
        name = _joined(key)
        if draft.is_empty:
            self.drop(*key)
            return
        value = {"score": draft.score, "strong": draft.strong, "weak": draft.weak, "reason": draft.reason}
        if self._kept.get(name) != value:
            self._kept[name] = value
            self._write()

    def drop(self, *key: object) -> None:
        """Let go of what is recorded now."""
        if self._kept.pop(_joined(key), None) is not None:
            self._write()

    def _write(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._file.with_suffix(".new")
        unfinished.write_text(json.dumps(self._kept, ensure_ascii=False), encoding="utf-8")
        unfinished.replace(self._file)


def _joined(key: tuple[object, ...]) -> str:
    return "|".join(str(part) for part in key)
