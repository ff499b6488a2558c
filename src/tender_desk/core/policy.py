"""Who may see and do what, from which gate: one table, asked by desk and store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from tender_desk.core.team import Member, Role


class Gate(StrEnum):
    """The gates of a lot, in order (domain, "The course of a tender")."""

    PUBLISHED = "published"
    SHORTLISTED = "shortlisted"
    OPENED = "opened"
    SELECTED = "selected"
    QUALITY_FINAL = "quality_final"
    PRICED = "priced"
    RANKED = "ranked"
    PROPOSED = "proposed"
    DECIDED = "decided"
    ANNOUNCED = "announced"
    VERIFIED = "verified"
    FINAL = "final"
    ARCHIVED = "archived"


GATES: tuple[Gate, ...] = tuple(Gate)

ALL = frozenset(Role)
OFFICE = frozenset({Role.ADVISER})
BOARD = frozenset({Role.ADVISER, Role.CHAIR})


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do or see something: the roles, from which passed gate on (None: always), and until which gate is passed.

    `source` says why (article of law, practice, or this product's own reason). In a lot with rolling entry the gates
    come again with every bid: there a `rolling` row knows no "until".
    """

    roles: frozenset[Role]
    source: str
    after: Gate | None = None
    before: Gate | None = None
    rolling: bool = False


POLICY: Mapping[str, Rule] = MappingProxyType(
    {
        # what one may see
        "see.tender": Rule(ALL, "published"),
        "see.bids": Rule(ALL, "record of opening", after=Gate.OPENED),
        "see.bids.early": Rule(OFFICE | {Role.SECOND}, "whoever receives bids checks them"),
        "see.names": Rule(ALL - {Role.EVALUATOR}, "whoever scores judges the answer, not the bidder"),
        "see.names.final": Rule(ALL, "quality is final", after=Gate.QUALITY_FINAL),
        "see.receipts": Rule(frozenset({Role.ADVISER, Role.SECOND, Role.CONTROLLER, Role.LAWYER}), "record of receipt"),
        "see.own_scores": Rule(ALL, "one's own work"),
        "see.scores": Rule(BOARD, "blind scoring: adviser and chair lead the meeting", after=Gate.OPENED),
        "see.scores.final": Rule(ALL, "quality is final", after=Gate.QUALITY_FINAL),
        "see.consensus": Rule(BOARD, "an evaluator scores alone until quality is final", after=Gate.OPENED),
        "see.consensus.final": Rule(ALL, "quality is final", after=Gate.QUALITY_FINAL),
        "see.prices": Rule(ALL, "quality is judged without knowing prices", after=Gate.PRICED),
        "second_look": Rule(
            BOARD | {Role.LAWYER, Role.CONTROLLER},
            "scores beside facts are looked at after the team agreed, never per person",
            after=Gate.QUALITY_FINAL,
        ),
        "see.originals": Rule(OFFICE | {Role.SECOND}, "originals hold everything", after=Gate.OPENED),
        "see.originals.price": Rule(OFFICE | {Role.SECOND}, "part B stays sealed", after=Gate.PRICED),
        "see.originals.combined": Rule(
            OFFICE | {Role.SECOND}, "a file with prices in it stays sealed, whoever split it", after=Gate.PRICED
        ),
        "see.record": Rule(
            frozenset({Role.ADVISER, Role.SECOND, Role.CONTROLLER, Role.LAWYER}), "record of opening", after=Gate.OPENED
        ),
        "see.annexes": Rule(ALL, "annexes are judged with the answers", after=Gate.OPENED),
        "see.candidates": Rule(
            ALL - {Role.EVALUATOR, Role.DECIDER},
            "who scores offers does not know how candidates scored (art. 2.99 Aw 2012: two assessments)",
        ),
        "see.candidates.final": Rule(ALL, "quality is final", after=Gate.QUALITY_FINAL),
        # what one may do
        "rehearse": Rule(
            BOARD | {Role.LAWYER, Role.CONTROLLER}, "a model is tried on invented bids before it is published"
        ),
        "rehearse.from": Rule(
            OFFICE | {Role.LAWYER}, "what a ranking hides is for after it was fixed (domain, step 6)", after=Gate.RANKED
        ),
        "model": Rule(OFFICE, "the model is the owner's until it is published", before=Gate.PUBLISHED),
        "assign": Rule(OFFICE, "who scores what is settled before bids are opened", before=Gate.OPENED),
        "document": Rule(OFFICE, "the documents that were published are kept with their digests", before=Gate.RANKED),
        "rectify": Rule(
            OFFICE,
            "until closing a published model changes by nota or rectification only (HvJ C-6/15 Dimarso)",
            after=Gate.PUBLISHED,
            before=Gate.OPENED,
        ),
        "transfer": Rule(
            OFFICE,
            "two people bring the program in line with the published page; nothing else changes after closing",
            after=Gate.PUBLISHED,
            before=Gate.RANKED,
        ),
        "publish": Rule(OFFICE, "owner of the dossier", before=Gate.PUBLISHED),
        "register": Rule(OFFICE | {Role.SECOND}, "every file is registered at once"),
        "arrival": Rule(
            OFFICE | {Role.SECOND},
            "when files arrived is settled before they are opened",
            before=Gate.OPENED,
            rolling=True,
        ),
        "read": Rule(OFFICE, "owner of the dossier", after=Gate.PUBLISHED, before=Gate.OPENED, rolling=True),
        "split": Rule(
            frozenset({Role.SECOND}),
            "quality and price in one file are parted by someone outside the evaluation",
            after=Gate.PUBLISHED,
            before=Gate.OPENED,
            rolling=True,
        ),
        "no_prices": Rule(
            frozenset({Role.SECOND}), "that another's file holds no prices is said by someone outside the evaluation"
        ),
        "layout": Rule(
            OFFICE | {Role.SECOND},
            "which layout another's file is read with is recorded before bids are opened",
            after=Gate.PUBLISHED,
            before=Gate.OPENED,
            rolling=True,
        ),
        "replace": Rule(
            OFFICE,
            "a later version counts where both came before closing",
            after=Gate.PUBLISHED,
            before=Gate.OPENED,
            rolling=True,
        ),
        "withdraw": Rule(
            OFFICE,
            "until closing a bidder may withdraw its bid",
            after=Gate.PUBLISHED,
            before=Gate.OPENED,
            rolling=True,
        ),
        "settle": Rule(
            OFFICE, "every finding is decided by somebody", after=Gate.PUBLISHED, before=Gate.RANKED, rolling=True
        ),
        "clarify": Rule(
            OFFICE,
            "clarification and repair (HvJ C-599/10, C-336/12)",
            after=Gate.PUBLISHED,
            before=Gate.RANKED,
            rolling=True,
        ),
        "correct": Rule(
            OFFICE,
            "a correction is a record of its own, by two people",
            after=Gate.PUBLISHED,
            before=Gate.RANKED,
            rolling=True,
        ),
        "notice": Rule(OFFICE, "the contracting authority answers everyone alike (art. 2.53-2.54 Aw 2012)"),
        "pin": Rule(ALL, "one's own marks beside an answer", after=Gate.OPENED),
        "request": Rule(
            OFFICE, "requests to participate are read before anyone bids", after=Gate.PUBLISHED, before=Gate.OPENED
        ),
        "select_candidates": Rule(
            OFFICE,
            "candidates are judged before the best are invited (art. 2.99-2.101 Aw 2012)",
            after=Gate.PUBLISHED,
            before=Gate.SHORTLISTED,
        ),
        "score_candidates": Rule(
            BOARD,
            "whoever leads the selection committee records its one score",
            after=Gate.PUBLISHED,
            before=Gate.SHORTLISTED,
        ),
        "shortlist": Rule(
            OFFICE, "who is invited is fixed by a recorded act", after=Gate.PUBLISHED, before=Gate.SHORTLISTED
        ),
        "selection_letters": Rule(
            OFFICE | {Role.LAWYER}, "everyone who asked is told why (art. 2.103 Aw 2012)", after=Gate.SHORTLISTED
        ),
        "open": Rule(OFFICE, "two people open bids", after=Gate.PUBLISHED, before=Gate.OPENED),
        "select": Rule(OFFICE, "owner of the dossier", after=Gate.OPENED, before=Gate.RANKED, rolling=True),
        "uea": Rule(
            OFFICE, "what a bidder declares (art. 2.84 Aw 2012)", after=Gate.OPENED, before=Gate.RANKED, rolling=True
        ),
        "exclude": Rule(
            OFFICE,
            "a recorded decision (art. 2.86-2.87, 2.113 Aw 2012)",
            after=Gate.OPENED,
            before=Gate.RANKED,
            rolling=True,
        ),
        "score": Rule(frozenset({Role.EVALUATOR}), "own criteria only", after=Gate.OPENED, before=Gate.QUALITY_FINAL),
        "agree": Rule(
            frozenset({Role.CHAIR}), "the chair fixes the agreed score", after=Gate.OPENED, before=Gate.QUALITY_FINAL
        ),
        "freeze": Rule(frozenset({Role.CHAIR}), "the team is ready", after=Gate.SELECTED, before=Gate.QUALITY_FINAL),
        "open_prices": Rule(OFFICE, "two people open prices", after=Gate.QUALITY_FINAL, before=Gate.PRICED),
        "invite_draw": Rule(
            OFFICE,
            "bidders may be present at a draw, or know which number decides",
            after=Gate.PRICED,
            before=Gate.RANKED,
        ),
        "draw": Rule(
            OFFICE, "drawing lots is recorded, never done by the program", after=Gate.PRICED, before=Gate.RANKED
        ),
        "facts": Rule(
            OFFICE, "which facts belong to a criterion follows from its published sub-questions", before=Gate.RANKED
        ),
        "admit": Rule(
            OFFICE,
            "whoever meets every demand is admitted (open house: HvJ C-410/14 Falk Pharma)",
            after=Gate.OPENED,
            before=Gate.RANKED,
            rolling=True,
        ),
        "fix_ranking": Rule(OFFICE, "the ranking is fixed by a recorded act", after=Gate.PRICED, before=Gate.RANKED),
        "propose": Rule(OFFICE, "owner of the dossier", after=Gate.RANKED, before=Gate.DECIDED),
        "decide": Rule(
            OFFICE | {Role.DECIDER},
            "records what the decision-maker decided (art. 160 Gemeentewet)",
            after=Gate.PROPOSED,
        ),
        "report": Rule(
            BOARD | {Role.LAWYER, Role.CONTROLLER, Role.DECIDER},
            "holds prices and everyone's scores",
            after=Gate.PRICED,
        ),
    }
)
"""One row per way of looking or acting; the tests are generated from it."""


def may(
    member: Member, action: str, passed: Gate | None, policy: Mapping[str, Rule] = POLICY, *, rolling: bool = False
) -> str | None:
    """Return None where the member may do this in a lot that has `passed` this gate, else the code of the reason.

    `rolling` is whether bids keep coming in to the lot (`Lot.rolling`). Reasons: `not-your-role`, `too-early` (the gate
    in `Rule.after` is not passed), `too-late` (`Rule.before` is).
    """
    rule = policy[action]
    if not rule.roles & set(member.roles):
        return "not-your-role"
    reached = -1 if passed is None else GATES.index(passed)
    if rule.after is not None and reached < GATES.index(rule.after):
        return "too-early"
    until = None if rolling and rule.rolling else rule.before
    if until is not None and reached >= GATES.index(until):
        return "too-late"
    return None


@dataclass(frozen=True, slots=True)
class Regime:
    """The rules that held from a date on: threshold in euro, the article of the standstill and its days (0: none)."""

    code: str
    since: date
    threshold: int | None
    standstill_days: int
    source: str


REGIMES: tuple[Regime, ...] = (
    Regime("bao_2b", date(2005, 12, 1), 211_000, 0, "Bao 2005, art. 21: services of annex 2B"),
    Regime("european", date(2022, 1, 1), 215_000, 20, "Aw 2012, art. 2.127"),
    Regime("european", date(2024, 1, 1), 221_000, 20, "Aw 2012, art. 2.127"),
    Regime("european", date(2026, 1, 1), 216_000, 20, "Aw 2012, art. 2.127; Del. Reg. (EU) 2025/2152"),
    Regime("sas", date(2016, 7, 1), 750_000, 20, "Aw 2012, art. 2.38-2.39; 2.127 applied as announced"),
    Regime("national", date(2013, 4, 1), None, 20, "Aw 2012, part 1.2.2; term stated in the documents"),
    Regime("closed", date(2013, 4, 1), None, 20, "Aw 2012, art. 1.4; term stated in the documents"),
)
"""A dated table, not constants: articles, terms and warnings follow from it."""


def regime_on(code: str, day: date) -> Regime:
    """Return the row of a regime that holds on a day; KeyError for an unknown code or a day before the first row."""
    rows = [regime for regime in REGIMES if regime.code == code and regime.since <= day]
    if not rows:
        raise KeyError(code)
    return max(rows, key=lambda regime: regime.since)
