"""What a person set for this computer: language, colours, text size, own name and what was open."""

import json
from pathlib import Path
from typing import Any


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

    def put(self, **values: str | int | list[dict[str, Any]]) -> None:
        """Set and write at once; the file is whole or as it was."""
        self._values.update(values)
        self._write()

    def entries(self, key: str) -> list[dict[str, Any]]:
        """A setting that is a list of entries."""
        value = self._values.get(key, [])
        return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []

    def _write(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._file.with_suffix(".new")
        unfinished.write_text(json.dumps(self._values, ensure_ascii=False, indent=2), encoding="utf-8")
        unfinished.replace(self._file)
