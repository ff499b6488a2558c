"""Amounts of money in running text: a price in a quality answer is judged before whoever scores the answer reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tender_desk.core.bids import Bid
from tender_desk.core.clarifications import Correction
from tender_desk.core.settling import Outcome, Settlement

PRICE_FOUND = "price-in-answer"
"""The code of the finding that an answer names an amount."""
WITHHELD = "█"
"""Stands in an answer where it names an amount that must not count in the judgement, or not yet."""
_PRICE = re.compile(r"(?:€|\beur(?:o)?\b)\s*\d[\d.,]*|\b\d[\d.,]*\s*(?:€|euro\b)", re.IGNORECASE)


def price_named(text: str) -> str:
    """Return the first amount that a text names, '' where it names none."""
    if "€" not in text and not _may_name_euros(text):
        return ""  # most answers name no amount, and this is quicker to see
    price = _PRICE.search(text)
    return price[0].strip(" .,") if price else ""


def _may_name_euros(text: str) -> bool:
    """Tell whether `eur` is in a text, whatever its capitals; most texts have not even `ur` in them."""
    few = "ur" in text or "UR" in text or "Ur" in text or "uR" in text
    return few and "eur" in text.lower()


def without_amounts(text: str) -> str:
    """Return a text with a mark for each amount in it; what ends the sentence after it stays."""
    return _PRICE.sub(lambda found: WITHHELD + found[0][len(found[0].rstrip(" .,")) :], text)


def for_judging(bid: Bid, settlements: Iterable[Settlement]) -> Bid:
    """Return a bid as whoever scores it may read it.

    Where an amount in an answer still waits for a decision, or was decided to be disregarded, it is left out; where it
    was decided that the answer stands it can be read. A finding of which the cell is no answer's holds for all.
    """
    places = {ask.place for ask in bid.asks if ask.code == PRICE_FOUND}
    places |= {
        one.place
        for one in settlements
        if (one.lot, one.bid, one.code, one.outcome) == (bid.lot, bid.code, PRICE_FOUND, Outcome.DISREGARDED)
    }
    if not places:
        return bid
    everywhere = not places <= {answer.place for answer in bid.answers}
    return bid.stating(
        replace(answer, text=without_amounts(answer.text)) if everywhere or answer.place in places else answer
        for answer in bid.answers
    )


def correction_for_judging(one: Correction, settlements: Iterable[Settlement]) -> Correction:
    """Return a correction of an answer as whoever scores it may read it: an amount only where it was to stand."""
    stands = any(
        (settled.lot, settled.bid, settled.code, settled.place, settled.outcome)
        == (one.lot, one.bid, PRICE_FOUND, one.place, Outcome.STANDS)
        for settled in settlements
    )
    if stands or not one.field.startswith("answer."):
        return one
    return replace(one, old=without_amounts(one.old), new=without_amounts(one.new))
