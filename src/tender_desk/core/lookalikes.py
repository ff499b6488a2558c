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
LONGEST = 100
"""Letters of a name above which no slip is looked for: leaving out one letter of each would fill the memory."""
MOST_ASKED = 5
"""Findings of one kind about one bid: a table in which everybody names one partner would have millions."""
NOBODY = frozenset(
    {"", "geen", "nvt", "niet van toepassing", "niet", "nee", "none", "na", "n a", "no", "not applicable", "onbekend"}
)
"""What bidders write where they have no partner (marks left out)."""
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
    return b.startswith(a) or (len(b) <= LONGEST and not _shorter(a).isdisjoint(_shorter(b)))


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
            if SHORTEST <= len(name) <= LONGEST:
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
        return _few(dict.fromkeys(found))

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
            shorter = {name[:end] for end in range(SHORTEST, min(len(name), LONGEST + 1))}
            close |= self._longer(name) | (shorter & self._by_name.keys())
            if len(name) <= LONGEST:
                close |= self._one_slip_away(name)
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


def _few(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Keep the first findings of each kind; how many more there are is told with the last of them."""
    by_code: dict[str, list[Problem]] = defaultdict(list)
    for problem in found:
        by_code[problem.code].append(problem)
    few: list[Problem] = []
    for code, listed in by_code.items():
        few += listed[:MOST_ASKED]
        if len(listed) > MOST_ASKED:
            more = {"count": len(listed) - MOST_ASKED, "name": listed[0].values["name"]}
            few.append(Problem(f"{code}-more", "", more, Severity.ASK))
    return tuple(few)


def _problem(code: str, bid: Bid | QualityPart, other: Bid, **values: object) -> Problem:
    named = {"name": bid.bidder.name, "other": other.bidder.name, "bid": other.code, **values}
    return Problem(code, f"{other.lot}/{other.code}", named, Severity.ASK)


def _keys(name: str, kvk: str) -> tuple[str, ...]:
    """Return by what a party is known: its number where it has one, and its name."""
    plain = plain_name(name)
    return (*((kvk,) if is_kvk(kvk) else ()), *((f"name {plain}",) if plain else ()))


def partners(bid: Bid | QualityPart) -> tuple[tuple[str, str], ...]:
    """Return name and KvK number of each partner and subcontractor a bid states; "geen" and the like are none."""
    if not bid.stated.about("partner"):
        return ()
    stated = {one.field: one.text for one in bid.stated.statements_about("partner")}
    rows = sorted({field.split(".")[1] for field in stated})
    found = ((stated.get(f"partner.{row}.name", ""), stated.get(f"partner.{row}.kvk", "")) for row in rows)
    return tuple((name, kvk) for name, kvk in found if is_kvk(kvk) or _plain_word(name) not in NOBODY)


def _plain_word(name: str) -> str:
    return " ".join(_OTHER.sub(" ", name.casefold().replace(".", "")).split())


def is_kvk(text: str) -> bool:
    """Tell whether a text is a number of the trade register: eight digits."""
    return len(text) == KVK_DIGITS and text.isascii() and text.isdecimal()
