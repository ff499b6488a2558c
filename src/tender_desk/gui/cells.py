"""What a table cell can show beside plain text: values without a widget, drawn by `delegates`."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "ok", "warn", "err", "info"]


@dataclass(frozen=True)
class TwoLines:
    """A name with a quieter line under it, led by an icon or a bid's letter."""

    first: str
    second: str = ""
    icon: str = ""
    icon_token: str = "muted"
    letter: str = ""
    filled: bool = False
    bold: bool = True


@dataclass(frozen=True)
class Badge:
    """A state as icon and word; framed like a chip, or bare with a `detail` behind it; `below` is a quieter line."""

    text: str
    tone: Tone = "plain"
    icon: str = ""
    detail: str = ""
    framed: bool = True
    below: str = ""


@dataclass(frozen=True)
class Score:
    """A score of one bid on one criterion with what follows from it.

    `level` is the place on the scale from 0 to 10, None for a measured value (an outlined chip); `open` is a score not
    given yet. `line` is the motivation or the formula; `dots` are the individual scores.
    """

    label: str
    level: float | None = None
    open: bool = False
    points: str = ""
    of: str = ""
    difference: str = ""
    best: bool = False
    line: str = ""
    dots: tuple[float, ...] = ()
    spread: str = ""


@dataclass(frozen=True)
class Task:
    """A bid to be scored on a criterion: its letter and name, at the right the score, "concept" or an open chip."""

    letter: str
    name: str
    label: str = ""
    level: float | None = None
    draft: str = ""
    bold: bool = False


@dataclass(frozen=True)
class Segment:
    """One part of a stacked bar: its length on the scale, its figure and its place in the scheme (1–4 or price)."""

    value: float
    text: str
    kind: str


@dataclass(frozen=True)
class Bars:
    """A stacked bar on a scale from nought to `full`; without segments, `text` says why there is none."""

    segments: tuple[Segment, ...]
    full: float
    text: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A finding: an icon, a quiet head (where) and a text that wraps over as many lines as it needs."""

    head: str
    text: str
    icon: str = ""
    icon_token: str = "muted"
    bold: bool = False


@dataclass(frozen=True)
class Wrapped:
    """Text that goes on in a second, smaller line where one does not hold it."""

    text: str
    token: str = "text"


@dataclass(frozen=True)
class Progress:
    """A step's name over a row of blocks: `done` of `total`, the next one open."""

    text: str
    done: int
    total: int


@dataclass(frozen=True)
class Node:
    """A criterion in the tree of criteria: its code, name and weight, and whether it can unfold."""

    code: str
    name: str
    weight: str
    depth: int = 0
    folds: bool = False
    unfolded: bool = False
    bold: bool = False


@dataclass(frozen=True)
class BidHead:
    """The head of a bid's column: who, which total, which place, which price."""

    letter: str
    name: str
    filled: bool = False
    total: str = ""
    difference: str = ""
    place: str = ""
    price: str = ""
    budget: str = ""
    within_budget: bool = True
