"""Finds labels in a foreign sheet and says how surely a label is that of a field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tender_desk.importing.layouts.keys import Key
from tender_desk.importing.layouts.layout import plain
from tender_desk.importing.layouts.notes import position, ref_of
from tender_desk.importing.workbook import Sheet

LONGEST_LABEL = 300
MOST_LABELS = 600
"""Cells of a sheet that are looked at as labels: the first ones; a form has no more."""
SAME, CONTAINED, ALIKE, PATTERN = 100, 85, 75, 60
"""How sure (percent): the label is the field's own, holds it, looks like it; or only the value has the right form."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Where a field may stand: `sure` from 0 to 100, `why` a code with its words, the label it was told by."""

    key: str
    place: str
    sure: int
    why: str
    label: str = ""
    label_place: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A text that may say what stands beside or below it, as it is and as it is compared."""

    row: int
    column: int
    text: str
    plain: str


def labels_in(sheet: Sheet, rows: Sequence[int]) -> list[Label]:
    """Return the texts of rows that may be labels, from the top and the left."""
    wanted = set(rows)
    found = []
    for ref, cell in sheet.cells.items():
        if isinstance(cell.value, str) and not cell.formula and 0 < len(cell.value) <= LONGEST_LABEL:
            row, column = position(ref)
            words = plain(cell.value)
            if row in wanted and words and not words.replace(" ", "").isdigit():
                found.append(Label(row, column, cell.text, words))
    return sorted(found, key=lambda label: (label.row, label.column))[:MOST_LABELS]


def assigned(labels: Sequence[Label], keys: Mapping[str, Key], place: Callable[[Label], str]) -> list[Guess]:
    """Give each label to one field and each field one label, the surest pairs first."""
    pairs = []
    for order, key in enumerate(keys.values()):
        words = [plain(word) for word in key.words]
        matcher = [SequenceMatcher(None, "", word, autojunk=False) for word in words]
        for label in labels:
            sure, why = _likeness(label.plain, words, matcher)
            if sure:
                pairs.append((-sure, order, label.row, label.column, label, key, why))
    found: list[Guess] = []
    done: set[str] = set()
    for less, _, row, column, label, key, why in sorted(pairs, key=lambda pair: pair[:4]):
        if key.key not in done and place(label) not in done:
            done |= {key.key, place(label)}
            found.append(Guess(key.key, place(label), -less, why, label.text[:80], ref_of(row, column)))
    return found


def _likeness(label: str, words: Sequence[str], matchers: Sequence[SequenceMatcher[str]]) -> tuple[int, str]:
    """Return how surely a label is one of a field's words, in percent, and why; 0 where it is not."""
    for order, word in enumerate(words):
        if label == word:
            return SAME - min(order, 9), "why-same"
    for order, word in enumerate(words):
        # a word of three letters inside a sentence says nothing: only criteria ids and whole phrases do
        if len(word) > 3 and (f" {word} " in f" {label} " or (len(label) > 8 and f" {label} " in f" {word} ")):
            return CONTAINED - min(order, 9) - (5 if len(label) > 3 * len(word) else 0), "why-holds"
        if label.startswith(f"{word} ") and any(char.isdigit() for char in word):
            return CONTAINED, "why-number"
    for matcher in matchers:
        matcher.set_seq1(label)
        if matcher.real_quick_ratio() > 0.8 and matcher.quick_ratio() > 0.8 and matcher.ratio() > 0.8:
            return round(ALIKE * matcher.ratio()), "why-alike"
    return 0, ""
