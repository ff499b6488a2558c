"""What deserves a second look once quality is agreed: is everything scored, and do scores follow the stated facts.

Nothing here judges: equal scores on different facts can be right, and so can different scores on equal facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import TypeAlias

from tender_desk.core.bids import Bid, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.lot_ranking import missing_quality, scores_in
from tender_desk.core.numbers import NUMBER, exact
from tender_desk.core.policy import may
from tender_desk.core.tender import UNWEIGHED

FIGURE = "figure."
REFERENCE = "reference."
FIELDS = ("capacity", "sroi", "placement_rate", "lead_time", "satisfaction", "quality_mark")
"""Statements of part A that are facts: what a bidder has or promises, not who it is."""
REFERENCES, SUCCESS = "references", "success"
"""Facts made of the references: how many there are, and the mean of their success rates in per cent."""
MATERIAL = Fraction(1, 10)
"""Figures differ materially from a tenth of the larger on."""

Fact: TypeAlias = Fraction | str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether every published criterion is scored, or its figure stated, for every valid bid."""

    criteria: int
    bids: int
    have: int

    @property
    def want(self) -> int:
        """How many there must be."""
        return self.criteria * self.bids

    @property
    def whole(self) -> bool:
        """Whether none is missing."""
        return self.have == self.want


class LookKind(StrEnum):
    """What two bids have alike."""

    EQUAL_SCORES = "equal_scores"
    EQUAL_FACTS = "equal_facts"


@dataclass(frozen=True, slots=True)
class Differing:
    """A fact of two bids; None where a bid does not state it."""

    fact: str
    first: Fact | None
    second: Fact | None


@dataclass(frozen=True, slots=True)
class Look:
    """Two bids for a second look on one criterion: their scores, and the facts that differ or are equal.

    `chosen` is whether the facts were chosen for this criterion, or are all the figures the bids state.
    """

    lot: int
    criterion: str
    kind: LookKind
    bids: tuple[str, str]
    scores: tuple[Fraction, Fraction]
    facts: tuple[Differing, ...]
    chosen: bool

    @property
    def at(self) -> str:
        """The place: lot and criterion."""
        return f"{self.lot}/{self.criterion}"


def coverage(dossier: Dossier, lot: int) -> Coverage | None:
    """Return how many scores and figures of the valid bids there are.

    None in a lot where nothing is weighed, without bids, and for whoever may not see everybody's scores yet.
    """
    of, bids = dossier.tender.lot(lot), _valid(dossier, lot)
    sealed = any(isinstance(one.get(lot, ()), Sealed) for one in (dossier.scores, dossier.agreed))
    if of.kind in UNWEIGHED or not bids or sealed:
        return None
    missing = missing_quality(dossier, lot)
    nobody = {str(one.values["criterion"]) for one in missing if one.code == "nobody-assigned"}
    lacking = {(one.values.get("bid"), one.values["criterion"]) for one in missing}
    have = sum((bid.code, leaf.id) not in lacking and leaf.id not in nobody for bid in bids for leaf in of.model.scored)
    have += sum(bid.figure(leaf.id) is not None for bid in bids for leaf in of.model.measured)
    return Coverage(len(of.model.scored) + len(of.model.measured), len(bids), have)


def _valid(dossier: Dossier, lot: int) -> tuple[Bid, ...]:
    return tuple(bid for bid in dossier.bids_left(lot) if not bid.late and not bid.unread)


def facts_of(bid: Bid) -> Mapping[str, Fact]:
    """Return the facts a bid states: its figures, the fields of part A, its references as a number and a mean."""
    found: dict[str, Fact] = {f"{FIGURE}{one.criterion}": exact(one.value) for one in bid.figures}
    clients, rates = 0, list[Fraction]()
    for one in bid.statements:
        if one.field in FIELDS and one.text.strip():
            found[one.field] = _fact(one.text)
        elif one.field.startswith(REFERENCE):
            clients += one.field.endswith(".client")
            rate = _fact(one.text)
            rates += [rate] if one.field.endswith(".success") and isinstance(rate, Fraction) else []
    if clients:
        found[REFERENCES] = Fraction(clients)
    if rates:
        found[SUCCESS] = sum(rates, Fraction(0)) / len(rates)
    return found


def _fact(text: str) -> Fact:
    """Return a number as one, another text in one way of writing it."""
    number = text.strip().removesuffix("%").strip().replace(",", ".")
    return exact(Decimal(number)) if NUMBER.fullmatch(number) else " ".join(text.split()).casefold()


def known_facts(dossier: Dossier, lot: int) -> tuple[str, ...]:
    """Return the facts that can belong to a criterion of a lot, whether or not a bid states them."""
    figures = (f"{FIGURE}{leaf.id}" for leaf in dossier.tender.lot(lot).model.measured)
    return (*figures, *FIELDS, REFERENCES, SUCCESS)


def chosen_facts(dossier: Dossier, lot: int) -> Mapping[str, tuple[str, ...]]:
    """Return the facts that were chosen per criterion, the last choice of each."""
    found: dict[str, tuple[str, ...]] = {}
    for act in dossier.acts:
        listed = act.details.get("facts")
        if (act.lot, act.verb) == (lot, "facts") and isinstance(listed, list | tuple):
            found[str(act.details["criterion"])] = tuple(str(one) for one in listed)
    return {criterion: facts for criterion, facts in found.items() if facts}


def second_looks(dossier: Dossier, lot: int) -> tuple[Look, ...]:
    """Return the pairs of valid bids whose scores and facts do not go together, criterion by criterion.

    Where no facts were chosen for a criterion, they are all figures that both bids state. Nothing before quality is
    final, or for whom policy does not let see it: only what counts is compared, never one evaluator's score.
    """
    if may(dossier.viewer, "second_look", passed(dossier, lot)) is not None:
        return ()
    bids, scores, chosen = _valid(dossier, lot), scores_in(dossier, lot), chosen_facts(dossier, lot)
    facts = {bid.code: facts_of(bid) for bid in bids}
    looks = []
    for leaf in dossier.tender.lot(lot).model.scored:
        for one, other in combinations([bid.code for bid in bids], 2):
            given = [_mean(scores.get(code, {}).get(leaf.id, ())) for code in (one, other)]
            first, second = given
            if first is not None and second is not None:
                compared = _compared(facts[one], facts[other], chosen.get(leaf.id, ()))
                kind, listed = _look(compared, alike=first == second)
                if listed:
                    looks.append(Look(lot, leaf.id, kind, (one, other), (first, second), listed, leaf.id in chosen))
    return tuple(looks)


def _mean(scores: Sequence[Decimal]) -> Fraction | None:
    return sum((exact(one) for one in scores), Fraction(0)) / len(scores) if scores else None


def _compared(one: Mapping[str, Fact], other: Mapping[str, Fact], chosen: Iterable[str]) -> tuple[Differing, ...]:
    names = [fact for fact in chosen if fact in one or fact in other]
    both = [fact for fact in one if isinstance(one[fact], Fraction) and isinstance(other.get(fact), Fraction)]
    return tuple(Differing(fact, one.get(fact), other.get(fact)) for fact in (names if tuple(chosen) else both))


def _look(compared: tuple[Differing, ...], *, alike: bool) -> tuple[LookKind, tuple[Differing, ...]]:
    """Return what to show: equal scores with the facts that differ, or unequal ones where all facts are equal."""
    if alike:
        return LookKind.EQUAL_SCORES, tuple(one for one in compared if differs(one.first, one.second))
    equal = all(one.first == one.second for one in compared)
    return LookKind.EQUAL_FACTS, compared if equal else ()


def differs(one: Fact | None, other: Fact | None) -> bool:
    """Tell whether two facts differ materially; one that is not stated differs from one that is."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one != other and abs(one - other) >= MATERIAL * max(abs(one), abs(other))
    return one != other
