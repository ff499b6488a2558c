"""What one person may see of a dossier: policy decides, and what is not for their eyes becomes SEALED."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import SEALED, Bid, PriceSheet, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import Gate, may

V = TypeVar("V", Score, AgreedScore)


def as_seen_by(
    loaded: tuple[Dossier, dict[tuple[int, str], PriceSheet], tuple[Score, ...], tuple[AgreedScore, ...]],
) -> Dossier:
    """Return the dossier with everything the viewer may not see (now) sealed or, before opening, left out by lot."""
    dossier, prices, scores, agreed = loaded
    reached = {lot.number: passed(dossier, lot.number) for lot in dossier.tender.lots}
    hidden = {lot for lot in reached if not _sees(dossier, reached[lot], "see.bids", "see.bids.early")}
    bids = tuple(_with_price(dossier, reached[b.lot], b, prices) for b in dossier.bids if b.lot not in hidden)
    return replace(
        dossier,
        bids=bids,
        sealed_bids=frozenset(hidden),
        receipts=dossier.receipts if _sees(dossier, None, "see.receipts") else SEALED,
        findings=tuple(one for one in dossier.findings if one.lot not in hidden),
        exclusions=tuple(one for one in dossier.exclusions if one.lot not in hidden),
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


def _by_lot(
    dossier: Dossier, reached: dict[int, Gate | None], values: Iterable[V], *ways: str
) -> dict[int, tuple[V, ...] | Sealed]:
    grouped: dict[int, list[V]] = defaultdict(list)
    for value in values:
        grouped[value.lot].append(value)
    return {lot: tuple(grouped[lot]) if _sees(dossier, gate, *ways) else SEALED for lot, gate in reached.items()}
