"""Which of the stated facts belong to a criterion: chosen by the adviser after its published sub-questions."""

from __future__ import annotations

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.second_look import known_facts
from tender_desk.desk.session import Session, acting, permit


def choose_facts(session: Session, lot: int, criterion: str, facts: tuple[str, ...]) -> Dossier:
    """Record which facts a criterion is about; none: all figures the bids state. Scores do not depend on it."""
    dossier = session.load()
    permit(dossier, "facts", lot)
    scored = [leaf.id for leaf in dossier.tender.lot(lot).model.scored]
    if criterion not in scored:
        raise TenderDeskError("facts-criterion", lot=lot, criterion=criterion, known=", ".join(scored) or "–")
    known = known_facts(dossier, lot)
    if unknown := [fact for fact in facts if fact not in known]:
        raise TenderDeskError("facts-unknown", facts=", ".join(unknown), known=", ".join(known))
    details: dict[str, object] = {"criterion": criterion, "facts": list(dict.fromkeys(facts))}
    with acting(session, dossier, "facts", f"{lot}/{criterion}: {', '.join(facts)}") as (writer, at):
        writer.add_act(LotAct(lot, "facts", at, session.person, "", details))
    return session.load()
