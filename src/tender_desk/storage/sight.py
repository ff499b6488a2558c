"""What one person may see of a dossier: policy decides, and what is not for their eyes becomes SEALED."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import HIDDEN_NAME, SEALED, Bid, Bidder, PriceSheet, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import Gate, may
from tender_desk.core.selection import Exclusion

V = TypeVar("V", Score, AgreedScore)


def as_seen_by(
    loaded: tuple[Dossier, dict[tuple[int, str], PriceSheet], tuple[Score, ...], tuple[AgreedScore, ...]],
) -> Dossier:
    """Return the dossier with everything the viewer may not see (now) sealed or, before opening, left out by lot."""
    dossier, prices, scores, agreed = loaded
    reached = {lot.number: passed(dossier, lot.number) for lot in dossier.tender.lots}
    hidden = {lot for lot in reached if not _sees(dossier, reached[lot], "see.bids", "see.bids.early")}
    shown = (_with_price(dossier, reached[b.lot], b, prices) for b in dossier.bids if b.lot not in hidden)
    bids = tuple(_with_name(dossier, reached[bid.lot], bid) for bid in shown)
    return replace(
        dossier,
        bids=bids,
        sealed_bids=frozenset(hidden),
        receipts=dossier.receipts if _sees(dossier, None, "see.receipts") else SEALED,
        findings=tuple(one for one in dossier.findings if one.lot not in hidden),
        exclusions=tuple(_reasoned(dossier, reached[e.lot], e) for e in dossier.exclusions if e.lot not in hidden),
        own_scores=tuple(score for score in scores if score.member == dossier.viewer.id),
        scores=_by_lot(dossier, reached, scores, "see.scores", "see.scores.final"),
        agreed=_by_lot(dossier, reached, agreed, "see.consensus", "see.consensus.final"),
    )


def _sees(dossier: Dossier, reached: Gate | None, *ways: str) -> bool:
    return any(may(dossier.viewer, way, reached) is None for way in ways)


def _with_price(dossier: Dossier, reached: Gate | None, bid: Bid, prices: dict[tuple[int, str], PriceSheet]) -> Bid:
    if not _sees(dossier, reached, "see.prices"):
        return bid
    return replace(bid, price=prices.get((bid.lot, bid.code)))


def _with_name(dossier: Dossier, reached: Gate | None, bid: Bid) -> Bid:
    """Hide who bids, and what part A states of them beside the answers, from whoever judges the answers."""
    if _sees(dossier, reached, "see.names", "see.names.final"):
        return bid
    return replace(bid, bidder=Bidder(name=HIDDEN_NAME), statements=())


def _reasoned(dossier: Dossier, reached: Gate | None, exclusion: Exclusion) -> Exclusion:
    """Hide the reason with the name: it may say whose bid it is; the ground stays."""
    if _sees(dossier, reached, "see.names", "see.names.final"):
        return exclusion
    return replace(exclusion, reason=HIDDEN_NAME)


def _by_lot(
    dossier: Dossier, reached: dict[int, Gate | None], values: Iterable[V], *ways: str
) -> dict[int, tuple[V, ...] | Sealed]:
    grouped: dict[int, list[V]] = defaultdict(list)
    for value in values:
        grouped[value.lot].append(value)
    return {lot: tuple(grouped[lot]) if _sees(dossier, gate, *ways) else SEALED for lot, gate in reached.items()}
