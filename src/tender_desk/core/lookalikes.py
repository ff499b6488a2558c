"""Bidders that may be the same or belong together: found and asked, never decided by the program."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from fractions import Fraction

from tender_desk.core.bids import Bid
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot

ALIKE = Fraction(88, 100)
"""How alike two names must be to be asked about: one letter more or less in a name of eight."""
KVK_DIGITS = 8
_FORM = re.compile(r"\b(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?\s?o\.?\s?f\.?|stichting|vereniging|holding|groep)(?=\W|$)")
_OTHER = re.compile(r"[^0-9a-zà-ÿ]+")


def plain_name(name: str) -> str:
    """Return a name without capitals, marks and legal form: `Stichting Kade-licht` and `kade licht` are one."""
    return _OTHER.sub("", _FORM.sub(" ", name.casefold()))


def lookalikes(bid: Bid, others: Iterable[Bid], lot: Lot | None = None) -> tuple[Problem, ...]:
    """Return what to ask about a bid beside the other bids of its lot.

    Codes: `kvk-shared` (one number in the trade register, two names), `names-alike`, `partner-bids-too` (a member of a
    consortium or a subcontractor that also bids alone, either way round), `partner-shared`, `not-invited`.
    """
    found: list[Problem] = []
    for other in others:
        found += _beside(bid, other)
    invited = {plain_name(one.name) for one in lot.invitations} if lot is not None else set()
    if invited and plain_name(bid.bidder.name) not in invited:
        found.append(Problem("not-invited", "", {"name": bid.bidder.name}, Severity.ASK))
    return tuple(found)


def _beside(bid: Bid, other: Bid) -> list[Problem]:
    values = {"name": bid.bidder.name, "other": other.bidder.name, "bid": other.code}
    place = f"{other.lot}/{other.code}"
    found = []
    same_name = plain_name(bid.bidder.name) == plain_name(other.bidder.name)
    if _kvk(bid.bidder.kvk) and bid.bidder.kvk == other.bidder.kvk:
        if not same_name:
            found.append(Problem("kvk-shared", place, {**values, "kvk": bid.bidder.kvk}, Severity.ASK))
    elif names_alike(bid.bidder.name, other.bidder.name):
        found.append(Problem("names-alike", place, values, Severity.ASK))
    mine, theirs = partners(bid), partners(other)
    for one, where in ((_among(other, mine), bid), (_among(bid, theirs), other)):
        if one:
            found.append(
                Problem("partner-bids-too", place, {**values, "partner": one, "of": where.bidder.name}, Severity.ASK)
            )
    shared = {name for name, kvk in mine if any(_same(name, kvk, *their) for their in theirs)}
    if shared:
        found.append(Problem("partner-shared", place, {**values, "partner": ", ".join(sorted(shared))}, Severity.ASK))
    return found


def names_alike(one: str, other: str) -> bool:
    """Tell whether two names differ so little that somebody should look."""
    a, b = plain_name(one), plain_name(other)
    if not a or not b:
        return False
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


def partners(bid: Bid) -> tuple[tuple[str, str], ...]:
    """Return name and KvK number of each partner and subcontractor a bid states."""
    stated = {one.field: one.text for one in bid.statements if one.field.startswith("partner.")}
    rows = sorted({field.split(".")[1] for field in stated})
    return tuple((stated.get(f"partner.{row}.name", ""), stated.get(f"partner.{row}.kvk", "")) for row in rows)


def _among(bid: Bid, listed: tuple[tuple[str, str], ...]) -> str:
    return next((name for name, kvk in listed if _same(name, kvk, bid.bidder.name, bid.bidder.kvk)), "")


def _same(name: str, kvk: str, other: str, other_kvk: str) -> bool:
    if _kvk(kvk) and _kvk(other_kvk):
        return kvk == other_kvk
    return bool(plain_name(name)) and plain_name(name) == plain_name(other)


def _kvk(text: str) -> bool:
    return len(text) == KVK_DIGITS and text.isdecimal()
