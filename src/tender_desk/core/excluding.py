"""What the law asks before a bid is excluded on a ground, and what letting it stay needs."""

from __future__ import annotations

from datetime import date, tzinfo

from tender_desk.core.dossier import Dossier
from tender_desk.core.grounds import Duty
from tender_desk.core.problems import Problem
from tender_desk.core.selection import (
    NO_FACTS,
    SUFFICES,
    Demand,
    DemandFinding,
    DemandKind,
    DemandState,
    Facts,
    look_back,
    years_of,
)


def handed_in(dossier: Dossier, lot: int, bid: str, zone: tzinfo) -> date:
    """Return the day from which the look-back of a bid is counted: when it was received, in this time zone.

    Of a bid without time of receipt it is the day of closing.
    """
    received = dossier.bid(lot, bid).received or dossier.tender.procedure_of(lot).closing
    return received.astimezone(zone).date()


def applies(facts: Facts) -> bool:
    """Tell whether something was found that makes a ground apply: an event, a named ground or stated measures."""
    return facts.event is not None or bool(facts.ground) or bool(facts.measures)


def before_excluding(
    demand: Demand, finding: DemandFinding | None, reference: date, proportion: str, shortest: int
) -> tuple[Problem, ...]:
    """Return what is missing before a bid of `reference` may be excluded on a ground; empty where nothing is.

    The ground applies (recorded as not met); its event lies within the published look-back (art. 2.86, 2.87 lid 2); the
    bidder's self-cleaning was judged and is not enough (art. 2.87a); an optional ground is in proportion, with a reason
    of `shortest` characters (art. 1.10, 2.88). A ground whose duty was not published counts as optional.
    """
    facts = NO_FACTS if finding is None else finding.facts
    found: list[tuple[str, dict[str, object]]] = []
    if finding is None or finding.state is not DemandState.NOT_MET:
        state = DemandState.OPEN if finding is None else finding.state
        found.append(("exclude-not-found", {"state": state}))
    found += _term(demand, facts, reference)
    if facts.suffices is None:
        found.append(("exclude-cleaning-open", {}))
    elif facts.suffices:
        found.append(("exclude-cleaning-enough", {"reason": facts.judged or "–"}))
    if demand.duty is not Duty.MANDATORY and len(proportion) < shortest:
        found.append(("exclude-proportion", {"length": shortest}))
    return tuple(Problem(code, demand.id, {"demand": demand.id, **values}) for code, values in found)


def _term(demand: Demand, facts: Facts, reference: date) -> list[tuple[str, dict[str, object]]]:
    years = years_of(demand, facts)
    if years is None:
        return []
    back = look_back(demand, facts, reference)
    if back is None:
        return [("exclude-event-missing", {"years": years})]
    if back.within:
        return []
    values = {"years": years, "event": back.event, "until": back.until, "reference": back.reference}
    return [("exclude-outside", values)]


def before_staying(demand: Demand, state: DemandState, facts: Facts, reason: str, reference: date) -> bool:
    """Tell whether a bid may stay although something was found on an exclusion ground; True for anything else.

    It may where the event lies outside the look-back or self-cleaning was judged enough; else only with a reason: not
    excluding is a decision too (art. 2.86a, 2.87a, 2.88).
    """
    if demand.kind is not DemandKind.EXCLUSION_GROUND or state not in SUFFICES or not applies(facts):
        return True
    back = look_back(demand, facts, reference)
    return (back is not None and not back.within) or facts.suffices is True or bool(reason)
