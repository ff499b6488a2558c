"""Findings that ask: what somebody has to decide about a bid, and the recorded decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tender_desk.core.bids import Ask, Receipt
from tender_desk.core.clarifications import Correction
from tender_desk.core.problems import Problem, Severity

TWO_PEOPLE = frozenset({"price-in-answer"})
"""Findings that two people judge together: who has seen an amount in an answer must not decide alone that it tells
nothing."""


class Outcome(StrEnum):
    """What was decided on a finding: it counts as it stands, or what it is about is left out of the judgement."""

    STANDS = "stands"
    DISREGARDED = "disregarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The decision on one finding of a version of a bid: code and cell, outcome, reason, by whom, with whom, when."""

    lot: int
    bid: str
    code: str
    place: str
    outcome: Outcome
    reason: str
    by: str
    second: str
    at: datetime
    version: int = 1

    @property
    def ask(self) -> Ask:
        """The finding it settles."""
        return Ask(self.code, self.place)


def asks_of(
    receipts: Iterable[Receipt], settled: Iterable[Settlement], corrections: Iterable[Correction] = ()
) -> dict[tuple[int, str], tuple[Ask, ...]]:
    """Return per lot and bid the findings that still wait for a decision, in the order they were found.

    A file that was read in with findings that block carries them along: they wait for a decision too. Correcting the
    value of a cell decides on what was found there, but for what two people judge of it by itself. Of a file with a row
    per bid each finding names its bid. Decisions and corrections are given for the versions that count.
    """
    done = {(one.lot, one.bid, one.ask) for one in settled}
    mended = {(one.lot, one.bid, one.place) for one in corrections if one.place}
    found: dict[tuple[int, str], list[Ask]] = {}
    for receipt in receipts:
        if receipt.lot is None or not receipt.counts:
            continue
        for problem in receipt.problems:
            ask = Ask(problem.code, problem.at)
            bid = problem.bid or receipt.bid
            if bid is None:
                continue
            key = receipt.lot, bid
            listed = found.setdefault(key, [])
            decided = (*key, ask) in done or ((*key, ask.place) in mended and ask.code not in TWO_PEOPLE)
            if waits(problem) and not decided and ask not in listed:
                listed.append(ask)
    return {key: tuple(listed) for key, listed in found.items()}


def waits(problem: Problem) -> bool:
    """Tell whether somebody has to decide about a finding; a note only informs."""
    return problem.severity is not Severity.NOTE
