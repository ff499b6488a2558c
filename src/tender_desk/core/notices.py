"""Questions before closing, and the numbered nota van inlichtingen in which they are answered for everyone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from tender_desk.core.lookalikes import name_words, plain_name
from tender_desk.core.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question about the documents of a procedure, as asked and as published: without a word that tells who asks.

    `field` points to what the answer is about: `7` (a lot), `7/K1.1` (a criterion), `7/K1.1/weight`, or empty for the
    documents as a whole. `notice` is the number of the nota it was answered in, None as long as it was not published.
    """

    number: int
    procedure: str
    asked_by: str
    received: datetime
    text: str
    by: str
    published_text: str = ""
    answer: str = ""
    field: str = ""
    notice: int | None = None

    @property
    def answered(self) -> bool:
        """Whether it can go into a nota: worded anonymously and answered."""
        return bool(self.published_text and self.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A published nota van inlichtingen: numbered per procedure, with its time; its questions point to it."""

    procedure: str
    number: int
    by: str
    at: datetime


SHORTEST_NAME = 4
"""Letters of a word below which it is no name of its own, such as `de` or `van`."""
_WORD = re.compile(r"[0-9A-Za-zÀ-ÿ]+")
_ORDINARY = frozenset({"bureau", "combinatie", "gemeente"})


def leaks(question: Question) -> tuple[Problem, ...]:
    """Return where the published wording or the answer still names who asked.

    The whole name counts however it is written: without its legal form, in other words or marks (`Kade-licht`). Of a
    name of several words one is enough where it is written as a name, with a capital.
    """
    words = _WORD.findall(question.published_text + " " + question.answer)
    parts = name_words(question.asked_by)
    whole = plain_name(question.asked_by)
    single = {part for part in parts if len(part) >= SHORTEST_NAME and part not in _ORDINARY}
    named = any(word[0].isupper() and _stem(word, single) for word in words)
    if named or (len(whole) > 2 and _holds(words, whole)):
        return (Problem("question-names-asker", str(question.number), {"name": question.asked_by}),)
    return ()


def _stem(word: str, names: Collection[str]) -> bool:
    plain = word.casefold()
    return plain in names or plain.removesuffix("s") in names


def _holds(words: Sequence[str], name: str) -> bool:
    """Tell whether words that follow each other make up a name, with or without the s of a possessive."""
    for start in range(len(words)):
        found = ""
        for word in words[start:]:
            found += word.casefold()
            if _stem(found, (name,)):
                return True
            if len(found) > len(name):
                break
    return False


def next_notice(notices: Iterable[Notice], procedure: str) -> int:
    """Return the number the next nota of a procedure gets; they count from 1."""
    return max((notice.number for notice in notices if notice.procedure == procedure), default=0) + 1
