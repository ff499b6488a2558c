"""Reads rows of wide tables as programs write them, a row at a time: numbers and texts side by side from column A."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from tender_desk.importing.reading.cells import CellValue, letter
from tender_desk.importing.reading.grid import Styles
from tender_desk.importing.reading.limits import MOST_COLUMNS
from tender_desk.importing.reading.number_formats import moment_of

LEAST_CELLS = 12
"""Cells a row has on the average before this pays."""

_CELL = re.compile(
    r'<c r="([A-Z]{1,3}+)([0-9]{1,7}+)"(?: s="([0-9]{1,5}+)")?(?: t="(s)")?>'
    r"<v>(-?(?:0|[1-9][0-9]{0,14}+)(?:\.[0-9]++)?)</v></c>"
)
_STEP = _CELL.groups + 1
_LETTERS = [letter(column) for column in range(1, MOST_COLUMNS + 1)]


@dataclass(frozen=True)
class _Plan:
    """What a row of such letters, styles and types holds: where its texts and dates are, and how its cells look."""

    texts: tuple[int, ...]
    moments: tuple[tuple[int, str], ...]
    looks: list[str]


class WideRows:
    """Reads rows; rows that look like the one before share its plan."""

    def __init__(self, shared: tuple[str, ...], styles: Styles) -> None:
        self._shared, self._styles = shared, styles
        self._seen: tuple[list[str | None], ...] = ()
        self._plan: _Plan | None = None

    def read(self, number: str, cells: str) -> tuple[list[CellValue], list[str]] | None:
        """Return values and number formats of the cells of a row; None where one of them is anything but plain."""
        parts = _CELL.split(cells)
        count = len(parts) // _STEP
        if not count or any(parts[::_STEP]) or parts[2::_STEP].count(number) != count:
            return None
        seen = (parts[1::_STEP], parts[3::_STEP], parts[4::_STEP])
        if seen != self._seen:
            self._seen, self._plan = seen, self._planned(*seen)
        plan = self._plan
        if plan is None:
            return None
        # the grammar lets through nothing but numbers as JSON writes them, and its parser reads a list at a time
        values = json.loads(f"[{','.join(parts[5::_STEP])}]")
        for at in plan.texts:
            index = values[at]
            if index.__class__ is not int or not 0 <= index < len(self._shared):
                return None
            values[at] = self._shared[index]
        for at, kind in plan.moments:
            moment = moment_of(values[at], kind, self._styles.epoch)
            if moment is not None:
                values[at] = moment
        return values, plan.looks

    def _planned(self, letters: list[str | None], styles: list[str | None], types: list[str | None]) -> _Plan | None:
        """Return the plan of a row; None where its cells do not stand side by side or a style is unknown."""
        kinds = self._styles.kinds
        if letters != _LETTERS[: len(letters)] or any(style not in kinds for style in styles):
            return None
        texts = tuple(at for at, one in enumerate(types) if one is not None)
        numbers = (at for at, one in enumerate(types) if one is None)
        moments = tuple((at, kinds[styles[at]]) for at in numbers if kinds[styles[at]])
        return _Plan(texts, moments, [self._styles.formats[style] for style in styles])
