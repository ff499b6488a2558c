"""Reads the sheet Schalen: labelled scales of one's own, each level with its part of the points and its condition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from tender_desk.core.criteria import LabelledScale, Level, can_be_named
from tender_desk.importing.findings import Findings
from tender_desk.importing.tender_rows import Row
from tender_desk.importing.vocabulary import read_scale

Scales: TypeAlias = Mapping[str, LabelledScale]
"""Scales by the name the sheet Criteria refers to, in small letters."""


def read_scales(rows: Sequence[Row], used: Iterable[Row], found: Findings) -> Scales:
    """Return the scales of the sheet by name; rows with one name are the levels of one scale, in their order.

    `used` are the rows of the sheet Criteria: a scale that none of them names is a slip of the pen somewhere.
    """
    levels: dict[str, list[Level]] = {}
    wanted = {row.text("scale").casefold() for row in used}
    for row in rows:
        name = row.text("name").casefold()
        if read_scale(name):
            found.add("scale-name-taken", row.place("name"), text=row.text("name"))
        elif name not in wanted:
            found.add("scale-unused", row.place("name"), text=row.text("name"))
        level = _level(row, found)
        if level is None:
            continue
        if any(one.score == level.score for one in levels.get(name, ())):
            found.add("scale-level-twice", row.place("score"), text=row.text("name"), score=level.score)
        levels.setdefault(name, []).append(level)
    return {name: LabelledScale(tuple(listed_)) for name, listed_ in levels.items()}


def _level(row: Row, found: Findings) -> Level | None:
    score, percent = row.fraction("score"), row.fraction("percent")
    if score is None or percent is None:
        return None
    condition, needs = row.text("condition"), row.fraction("needs")
    # a comma can be part of a name ("werk, inkomen")
    domains = tuple(part.strip() for part in row.text("domains").replace("\n", ";").split(";") if part.strip())
    if not condition and not domains and needs is None:
        return Level(score, percent / 100, row.text("label"))
    if not condition or needs is None or not can_be_named(domains, needs):
        found.add("scale-condition", row.place("condition"), count=len(set(domains)))
        return None
    return Level(score, percent / 100, row.text("label"), condition, domains, int(needs))
