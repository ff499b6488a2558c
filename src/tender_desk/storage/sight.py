"""What one person may see of a dossier: policy decides, and what is not for their eyes becomes SEALED."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath
from typing import TypeVar

from tender_desk.core.abnormal import ABNORMALLY_LOW, PLACE, abnormally_low
from tender_desk.core.amounts_in_text import correction_for_judging, for_judging
from tender_desk.core.annexes import in_order
from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import (
    HIDDEN_NAME,
    SEALED,
    Ask,
    Bid,
    Bidder,
    FileState,
    Part,
    PriceSheet,
    Receipt,
    Sealed,
    still_about,
)
from tender_desk.core.clarifications import Clarification, Correction, corrected
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.drawing import Among
from tender_desk.core.gates import passed
from tender_desk.core.notices import Question
from tender_desk.core.policy import Gate, may
from tender_desk.core.selection import NO_FACTS, DemandFinding, Exclusion
from tender_desk.core.settling import Settlement
from tender_desk.core.shortlisting import SHORTLISTED
from tender_desk.core.stated import Stated
from tender_desk.core.team import Role

V = TypeVar("V", Score, AgreedScore)
P = TypeVar("P", Correction, Settlement)
R = TypeVar("R", Exclusion, Correction, DemandFinding, Settlement)

JUDGES = frozenset({Role.EVALUATOR, Role.CHAIR})
"""Who scores the answers or fixes the score: they read no amount in an answer that does not count, or not yet."""

OF_CANDIDATES = frozenset({SHORTLISTED, Among.CANDIDATES, Among.CANDIDATES.invitation})
"""Acts whose details are withheld from whoever may not see candidates."""


def as_seen_by(
    loaded: tuple[Dossier, dict[tuple[int, str], PriceSheet], tuple[Score, ...], tuple[AgreedScore, ...]],
) -> Dossier:
    """Return the dossier with everything the viewer may not see (now) sealed or, before opening, left out by lot."""
    dossier, prices, scores, agreed = loaded
    reached = {lot.number: passed(dossier, lot.number) for lot in dossier.tender.lots}
    hidden = {lot for lot in reached if not _sees(dossier, reached[lot], "see.bids", "see.bids.early")}
    nameless = {lot for lot in reached if not _sees(dossier, reached[lot], "see.names", "see.names.final")}
    judges = not JUDGES.isdisjoint(dossier.viewer.roles)
    changed = _by_bid(still_about(dossier.corrections, dossier.bids))
    corrections_shown = tuple(
        correction_for_judging(c, dossier.settlements) if judges else c
        for c in dossier.corrections
        if _shown(c, nameless)
    )
    assert not isinstance(dossier.receipts, Sealed)  # sealed here, below, and nowhere before
    laid_out = {receipt.id for receipt in dossier.receipts if receipt.layout}
    named = {(one.lot, one.code) for one in dossier.bids if one.lot in nameless and one.receipt in laid_out}
    bids = []
    for bid in dossier.bids:
        if bid.lot not in hidden:
            priced = _with_price(dossier, reached[bid.lot], bid, prices)
            corrections = changed.get((bid.lot, bid.code), ())
            whole = corrected(priced, corrections, dossier.tender.lot(bid.lot)) if corrections else priced
            read = for_judging(whole, dossier.settlements) if judges else whole
            bids.append(_without_name(read, (bid.lot, bid.code) in named) if bid.lot in nameless else read)
    return replace(
        _candidates_seen(dossier, reached),
        bids=_with_low_prices(dossier, bids),
        sealed_bids=frozenset(hidden),
        listed=dossier.listed if _sees(dossier, None, "see.receipts") else (),
        annexes=_annexes(dossier, hidden, nameless),
        receipts=dossier.receipts if _sees(dossier, None, "see.receipts") else SEALED,
        findings=tuple(_found(one, nameless) for one in _reasoned(dossier.findings, hidden, nameless)),
        exclusions=tuple(_put_aside(one, nameless) for one in _reasoned(dossier.exclusions, hidden, nameless)),
        corrections=_reasoned(_unplaced(corrections_shown, named), hidden, nameless),
        settlements=_reasoned(_unplaced(dossier.settlements, named), hidden, nameless),
        clarifications=tuple(_worded(c, nameless) for c in dossier.clarifications if c.lot not in hidden),
        pins=tuple(pin for pin in dossier.pins if pin.member == dossier.viewer.id),
        questions=_questions(dossier),
        own_scores=tuple(score for score in scores if score.member == dossier.viewer.id),
        scores=_by_lot(dossier, reached, scores, "see.scores", "see.scores.final"),
        agreed=_by_lot(dossier, reached, agreed, "see.consensus", "see.consensus.final"),
    )


def _candidates_seen(dossier: Dossier, reached: dict[int, Gate | None]) -> Dossier:
    """Leave out, lot by lot, who asked to take part and how they scored, for whoever scores the bids.

    That candidates were chosen stays to be seen: bids can be made from then on.
    """
    lots = [lot.number for lot in dossier.tender.lots if dossier.tender.restricted(lot.number)]
    sealed = {lot for lot in lots if not _sees(dossier, reached[lot], "see.candidates", "see.candidates.final")}
    if not sealed:
        return dossier
    return replace(
        dossier,
        sealed_candidates=frozenset(sealed),
        candidates=tuple(one for one in dossier.candidates if one.lot not in sealed),
        candidate_findings=tuple(one for one in dossier.candidate_findings if one.lot not in sealed),
        candidate_exclusions=tuple(one for one in dossier.candidate_exclusions if one.lot not in sealed),
        candidate_scores=tuple(one for one in dossier.candidate_scores if one.lot not in sealed),
        candidate_settlements=tuple(one for one in dossier.candidate_settlements if one.lot not in sealed),
        acts=tuple(_without_result(one) if one.lot in sealed else one for one in dossier.acts),
    )


def _without_result(act: LotAct) -> LotAct:
    return replace(act, details={}) if act.verb in OF_CANDIDATES else act


def _with_low_prices(dossier: Dossier, bids: list[Bid]) -> tuple[Bid, ...]:
    """Add to each bid that its price is abnormally low, until somebody decided on that; no price seen, none added."""
    ruled = [one for one in dossier.tender.lots if one.low_below_mean is not None or one.low_below_next is not None]
    out = {(one.lot, one.bid) for one in dossier.exclusions}
    left = [bid for bid in bids if (bid.lot, bid.code) not in out]
    low = {(lot.number, code) for lot in ruled for code in abnormally_low(dossier.tender, lot.number, left)}
    settled = still_about(dossier.settlements, dossier.bids)
    low -= {(one.lot, one.bid) for one in settled if one.code == ABNORMALLY_LOW}
    ask = Ask(ABNORMALLY_LOW, PLACE)
    return tuple(replace(bid, asks=(*bid.asks, ask)) if (bid.lot, bid.code) in low else bid for bid in bids)


def _sees(dossier: Dossier, reached: Gate | None, *ways: str) -> bool:
    return any(may(dossier.viewer, way, reached) is None for way in ways)


def _with_price(dossier: Dossier, reached: Gate | None, bid: Bid, prices: dict[tuple[int, str], PriceSheet]) -> Bid:
    if not _sees(dossier, reached, "see.prices"):
        return bid
    return replace(bid, price=prices.get((bid.lot, bid.code)))


def _annexes(dossier: Dossier, hidden: set[int], nameless: set[int]) -> tuple[Receipt, ...]:
    """Return the annexes of bids the viewer may see; a file's name and sender mostly say who bids.

    Where it is withheld the files of a bid are numbered in the order of their names: that order decides which pages are
    judged.
    """
    assert not isinstance(dossier.receipts, Sealed)  # sealed here, below, and nowhere before
    kept = [r for r in dossier.receipts if r.part is Part.ANNEX and r.state is FileState.KEPT and r.lot not in hidden]
    before: Counter[tuple[int | None, str | None]] = Counter()
    found = []
    for one in in_order(kept):
        before[one.lot, one.bid] += 1
        name = f"{HIDDEN_NAME} {before[one.lot, one.bid]:04}{PurePath(one.name).suffix}"
        withheld = replace(one, name=name, source="", sha256="", reason="", problems=())
        found.append(withheld if one.lot in nameless else one)
    return tuple(found)


def _by_bid(corrections: Iterable[Correction]) -> dict[tuple[int, str], list[Correction]]:
    found: dict[tuple[int, str], list[Correction]] = defaultdict(list)
    for one in corrections:
        found[one.lot, one.bid].append(one)
    return found


def _without_name(bid: Bid, named: bool) -> Bid:
    """Hide who bids, and what part A states of them beside the answers, from whoever judges the answers.

    `named` where the sheets of the file are the bidder's own: their titles may be its name.
    """
    asks = tuple(replace(ask, place=_unplace(ask.place)) for ask in bid.asks) if named else bid.asks
    return replace(bid, bidder=Bidder(name=HIDDEN_NAME), stated=_without_statements(bid.stated, named), asks=asks)


@lru_cache(maxsize=8192)
def _without_statements(stated: Stated, named: bool) -> Stated:
    """Leave out all but answers and figures, once per text: a dossier is read anew with every act."""
    answers, figures, _ = stated.values
    if not named:
        return Stated.of(answers, figures)
    return Stated.of(
        (replace(one, place=_unplace(one.place)) for one in answers),
        (replace(one, place=_unplace(one.place)) for one in figures),
    )


def _unplace(place: str) -> str:
    """Return a place without the title of its sheet."""
    sheet, mark, cell = place.rpartition("!")
    return f"{HIDDEN_NAME}{mark}{cell}" if sheet else place


def _unplaced(values: tuple[P, ...], named: set[tuple[int, str]]) -> tuple[P, ...]:
    return tuple(replace(one, place=_unplace(one.place)) if (one.lot, one.bid) in named else one for one in values)


def _shown(correction: Correction, nameless: set[int]) -> bool:
    """Tell whether a correction may be seen: one of the bidder's own data would say who it is."""
    judged = correction.field.startswith(("answer.", "figure.")) or correction.of_price
    return judged or correction.lot not in nameless


def _reasoned(values: tuple[R, ...], hidden: set[int], nameless: set[int]) -> tuple[R, ...]:
    """Hide a reason with the name: it may say whose bid it is; that there was a decision stays."""
    return tuple(
        replace(one, reason=HIDDEN_NAME) if one.reason and one.lot in nameless else one
        for one in values
        if one.lot not in hidden
    )


def _found(one: DemandFinding, nameless: set[int]) -> DemandFinding:
    """Hide what a finding stands on with the name: proof and judgments say whose bid it is."""
    return replace(one, facts=NO_FACTS) if one.lot in nameless else one


def _put_aside(one: Exclusion, nameless: set[int]) -> Exclusion:
    """Hide the other reasons of an exclusion like its first."""
    if one.lot not in nameless:
        return one
    proportion, otherwise = (HIDDEN_NAME if text else "" for text in (one.proportion, one.otherwise))
    return replace(one, proportion=proportion, otherwise=otherwise)


def _worded(one: Clarification, nameless: set[int]) -> Clarification:
    """Hide what was asked and answered with the name; that an answer is awaited stays: it holds up the lot."""
    if one.lot not in nameless:
        return one
    test = replace(one.test, reasons=(HIDDEN_NAME,) * len(one.test.reasons)) if one.test else None
    answer, otherwise = (HIDDEN_NAME if text else "" for text in (one.answer, one.otherwise))
    return replace(one, question=HIDDEN_NAME, answer=answer, test=test, otherwise=otherwise)


def _questions(dossier: Dossier) -> tuple[Question, ...]:
    """Show what was published to everyone, without who asked; the rest to those who deal with what comes in."""
    if _sees(dossier, None, "see.receipts"):
        return dossier.questions
    return tuple(
        replace(one, asked_by=HIDDEN_NAME, text=HIDDEN_NAME) for one in dossier.questions if one.notice is not None
    )


def _by_lot(
    dossier: Dossier, reached: dict[int, Gate | None], values: Iterable[V], *ways: str
) -> dict[int, tuple[V, ...] | Sealed]:
    grouped: dict[int, list[V]] = defaultdict(list)
    for value in values:
        grouped[value.lot].append(value)
    return {lot: tuple(grouped[lot]) if _sees(dossier, gate, *ways) else SEALED for lot, gate in reached.items()}
