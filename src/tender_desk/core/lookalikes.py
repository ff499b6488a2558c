"""Bidders that may be the same or belong together: found and asked, never decided by the program."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from tender_desk.core.bids import Bid, QualityPart
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot

SHORTEST = 5
"""Letters of a name below which one letter more or less makes another name."""
KVK_DIGITS = 8
_FORM = re.compile(r"\b(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?\s?o\.?\s?f\.?|stichting|vereniging|holding|groep)(?=\W|$)")
_OTHER = re.compile(r"[^0-9a-zà-ÿ]+")


@lru_cache(maxsize=64)
def plain_name(name: str) -> str:
    """Return a name without capitals, marks and legal form: `Stichting Kade-licht` and `kade licht` are one."""
    return _OTHER.sub("", _FORM.sub(" ", name.casefold()))


def name_words(name: str) -> list[str]:
    """Return the words of a name without capitals, marks and legal form: `Stichting Kade-licht` gives kade, licht."""
    return [word for word in _OTHER.split(_FORM.sub(" ", name.casefold())) if word]


def names_alike(one: str, other: str) -> bool:
    """Tell whether two names differ so little that somebody should look.

    That is: apart from legal form and marks one letter is another, missing, too many or in the wrong place, or one
    name goes on where the other ends.
    """
    a, b = sorted((plain_name(one), plain_name(other)), key=len)
    if not a or len(a) < SHORTEST:
        return a == b != ""
    return b.startswith(a) or not _shorter(a).isdisjoint(_shorter(b))


@lru_cache(maxsize=64)
def _shorter(name: str) -> frozenset[str]:
    """Return a name and every text it is with one letter left out: two names one slip apart share one of them."""
    return frozenset([name, *[name[:at] + name[at + 1 :] for at in range(len(name))]])


class Neighbours:
    """The bids of one lot by everything that can make two of them look alike.

    Each bid is looked up, not compared with every other: a table can hold five thousand.
    """

    def __init__(self, bids: Iterable[Bid] = (), lot: Lot | None = None) -> None:
        self._by_kvk: dict[str, list[Bid]] = defaultdict(list)
        self._by_name: dict[str, list[Bid]] = defaultdict(list)
        self._by_slip: dict[str, str] = {}
        self._more_by_slip: dict[str, list[str]] = defaultdict(list)
        self._names: list[str] = []
        self._by_partner: dict[str, list[tuple[Bid, str]]] = defaultdict(list)
        self._invited = {plain_name(one.name) for one in lot.invitations} if lot is not None else set()
        for bid in bids:
            self.add(bid)

    def add(self, bid: Bid) -> None:
        """Know a bid from now on."""
        name = plain_name(bid.bidder.name)
        if is_kvk(bid.bidder.kvk):
            self._by_kvk[bid.bidder.kvk].append(bid)
        if name and name not in self._by_name:
            insort(self._names, name)
            if len(name) >= SHORTEST:
                self._know_slips(name)
        if name:
            self._by_name[name].append(bid)
        for partner, kvk in partners(bid):
            for key in _keys(partner, kvk):
                self._by_partner[key].append((bid, partner))

    def _know_slips(self, name: str) -> None:
        """Know every text a name is with one letter left out: mostly nobody else's, so that sets of them cost more."""
        texts = _shorter(name)
        for text in texts & self._by_slip.keys():
            self._more_by_slip[text].append(self._by_slip[text])
        self._by_slip.update(dict.fromkeys(texts, name))

    def _one_slip_away(self, name: str) -> set[str]:
        found: set[str] = set()
        for text in _shorter(name) & self._by_slip.keys():
            found.update([self._by_slip[text], *self._more_by_slip.get(text, ())])
        return found

    def same(self, bid: Bid | QualityPart) -> Bid | None:
        """Return another bid of the same bidder: one number and one name, however it is cut short; else one name."""
        mine = plain_name(bid.bidder.name)
        for other in self._by_kvk.get(bid.bidder.kvk, ()) if is_kvk(bid.bidder.kvk) else ():
            if names_alike(bid.bidder.name, other.bidder.name):
                return other
        known = self._by_name.get(mine, ())
        return next((one for one in known if not (is_kvk(one.bidder.kvk) and is_kvk(bid.bidder.kvk))), None)

    def ask(self, bid: Bid | QualityPart) -> tuple[Problem, ...]:
        """Return what to ask about a bid beside those that are known.

        Codes: `kvk-shared` (one number in the trade register, two names), `names-alike`, `partner-bids-too` (a member
        of a consortium or a subcontractor that also bids alone, either way round), `partner-shared`, `not-invited`.
        """
        sharing = self._sharing(bid)
        found = [_problem("kvk-shared", bid, other, kvk=bid.bidder.kvk) for other in sharing]
        shared = {id(other) for other in sharing}
        found += [_problem("names-alike", bid, one) for one in self._alike(bid) if id(one) not in shared]
        found += self._partners(bid)
        if self._invited and plain_name(bid.bidder.name) not in self._invited:
            found.append(Problem("not-invited", "", {"name": bid.bidder.name}, Severity.ASK))
        return tuple(dict.fromkeys(found))

    def _sharing(self, bid: Bid | QualityPart) -> list[Bid]:
        if not is_kvk(bid.bidder.kvk):
            return []
        known = self._by_kvk.get(bid.bidder.kvk, ())
        return [one for one in known if plain_name(one.bidder.name) != plain_name(bid.bidder.name)]

    def _alike(self, bid: Bid | QualityPart) -> list[Bid]:
        name = plain_name(bid.bidder.name)
        if not name:
            return []
        close = {name} if name in self._by_name else set()
        if len(name) >= SHORTEST:
            shorter = {name[:end] for end in range(SHORTEST, len(name))}
            close |= self._one_slip_away(name) | self._longer(name) | (shorter & self._by_name.keys())
        same_kvk = bid.bidder.kvk if is_kvk(bid.bidder.kvk) else None
        known = [one for one_name in sorted(close) for one in self._by_name.get(one_name, ())]
        return [one for one in known if one.bidder.kvk != same_kvk]

    def _longer(self, name: str) -> set[str]:
        """Return the known names that begin with this one."""
        found = set()
        for at in range(bisect_left(self._names, name), len(self._names)):
            if not self._names[at].startswith(name):
                break
            found.add(self._names[at])
        return found

    def _partners(self, bid: Bid | QualityPart) -> list[Problem]:
        found = []
        for partner, kvk in partners(bid):
            alone = [*self._by_kvk.get(kvk, ()), *self._by_name.get(plain_name(partner), ())]
            found += [_problem("partner-bids-too", bid, one, partner=partner, of=bid.bidder.name) for one in alone]
            for key in _keys(partner, kvk):
                found += [_problem("partner-shared", bid, other, partner=partner) for other, _ in self._by_partner[key]]
        for key in _keys(bid.bidder.name, bid.bidder.kvk):
            found += [
                _problem("partner-bids-too", bid, other, partner=partner, of=other.bidder.name)
                for other, partner in self._by_partner.get(key, ())
            ]
        return found


def _problem(code: str, bid: Bid | QualityPart, other: Bid, **values: object) -> Problem:
    named = {"name": bid.bidder.name, "other": other.bidder.name, "bid": other.code, **values}
    return Problem(code, f"{other.lot}/{other.code}", named, Severity.ASK)


def _keys(name: str, kvk: str) -> tuple[str, ...]:
    """Return by what a party is known: its number where it has one, and its name."""
    plain = plain_name(name)
    return (*((kvk,) if is_kvk(kvk) else ()), *((f"name {plain}",) if plain else ()))


def partners(bid: Bid | QualityPart) -> tuple[tuple[str, str], ...]:
    """Return name and KvK number of each partner and subcontractor a bid states."""
    if not bid.stated.about("partner"):
        return ()
    stated = {one.field: one.text for one in bid.statements if one.field.startswith("partner.")}
    rows = sorted({field.split(".")[1] for field in stated})
    return tuple((stated.get(f"partner.{row}.name", ""), stated.get(f"partner.{row}.kvk", "")) for row in rows)


def is_kvk(text: str) -> bool:
    """Tell whether a text is a number of the trade register: eight digits."""
    return len(text) == KVK_DIGITS and text.isdecimal()
