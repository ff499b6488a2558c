"""Questions before closing, and the numbered nota van inlichtingen in which they are answered for everyone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

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


def leaks(question: Question) -> tuple[Problem, ...]:
    """Return where the published wording or the answer still names who asked."""
    name = _plain(question.asked_by)
    words = _plain(question.published_text + " " + question.answer)
    if len(name) > 2 and name in words:
        return (Problem("question-names-asker", str(question.number), {"name": question.asked_by}),)
    return ()


def _plain(text: str) -> str:
    """Return a text without capitals and with single spaces: a name broken over two lines still tells who asked."""
    return " ".join(text.casefold().split())


def next_notice(notices: Iterable[Notice], procedure: str) -> int:
    """Return the number the next nota of a procedure gets; they count from 1."""
    return max((notice.number for notice in notices if notice.procedure == procedure), default=0) + 1
