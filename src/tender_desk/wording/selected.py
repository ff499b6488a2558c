"""Sentences about selection: what a demand asks, what a finding stands on, who was treated differently."""

from __future__ import annotations

from datetime import date

from tender_desk.core.dossier import Dossier
from tender_desk.core.excluding import handed_in
from tender_desk.core.selection import Demand, DemandFinding, Exclusion, Facts, look_back
from tender_desk.core.treatment import Difference
from tender_desk.wording import ZONE, say


def published_line(demand: Demand, language: str) -> str:
    """Return what is published about a demand beside its text: article, duty, look-back, proof, whether it is fatal."""
    parts = []
    if demand.article and demand.duty:
        parts.append(say("facts.published", language, article=demand.article, duty=demand.duty))
    elif demand.article or demand.duty:
        parts.append(demand.article or say(f"term.duty.{demand.duty}", language))
    if demand.look_back is not None:
        parts.append(say("facts.published-term", language, years=demand.look_back))
    if demand.fatal:
        parts.append(say("facts.published-fatal", language))
    if demand.evidence:
        parts.append(say("facts.published-evidence", language, evidence=demand.evidence))
    return " · ".join(parts)


def found_lines(dossier: Dossier, finding: DemandFinding, language: str) -> tuple[str, ...]:
    """Return what a finding stands on, a sentence each: proof with its age, ground, look-back, self-cleaning."""
    demands = dossier.tender.lot(finding.lot).demands
    demand = next((one for one in demands if one.id == finding.demand), None)
    if demand is None:
        return ()
    reference = handed_in(dossier, finding.lot, finding.bid, ZONE)
    return facts_lines(demand, finding.facts, reference, language)


def facts_lines(demand: Demand, facts: Facts, reference: date, language: str) -> tuple[str, ...]:
    """Return the same for a bid that was handed in on a day."""
    lines = [_proof(facts, reference, language), term_line(demand, facts, reference, language)]
    if facts.ground:
        lines.insert(1, say("facts.ground", language, ground=facts.ground))
    if facts.measures:
        lines.append(say("facts.measures", language, measures=facts.measures))
    if facts.suffices is not None:
        code = "facts.suffices" if facts.suffices else "facts.not-suffices"
        lines.append(say(code, language, judged=facts.judged))
    elif facts.measures:
        lines.append(say("facts.open", language))
    return tuple(line for line in lines if line)


def term_line(demand: Demand, facts: Facts, reference: date, language: str) -> str:
    """Return whether the event lies within the look-back, with both dates; "" where no event is known."""
    if facts.event is None:
        return ""
    back = look_back(demand, facts, reference)
    if back is None:
        return say("facts.event", language, event=facts.event)
    code = "facts.within" if back.within else "facts.outside"
    return say(code, language, event=back.event, years=back.years, until=back.until, reference=back.reference)


def _proof(facts: Facts, reference: date, language: str) -> str:
    if facts.dated is None:
        return say("facts.document", language, document=facts.document) if facts.document else ""
    values = {"dated": facts.dated, "age": (reference - facts.dated).days}
    if facts.document:
        return say("facts.document-dated", language, document=facts.document, **values)
    return say("facts.dated", language, **values)


def out_reason(exclusion: Exclusion, language: str) -> str:
    """Return why a bid was put aside: on which demand, the reason, why in proportion, why otherwise than others."""
    text = say("facts.out-demand", language, demand=exclusion.demand) if exclusion.demand else ""
    text += exclusion.reason
    if exclusion.proportion:
        text += say("facts.out-proportion", language, text=exclusion.proportion)
    if exclusion.otherwise:
        text += say("facts.out-otherwise", language, text=exclusion.otherwise)
    return text


def difference_line(one: Difference, language: str) -> str:
    """Return the sentence that reports a different treatment on one demand, with its reasons."""
    offered = tuple(treated.bid for treated in one.treated if treated.offered)
    others = tuple(treated.bid for treated in one.treated if not treated.offered)
    reasons = " ".join(one.reasons) or say("facts.no-reason", language)
    return say("facts.difference", language, demand=one.demand, offered=offered, others=others, reasons=reasons)
