"""Ranking: a draw that people held, and the act that fixes the ranking."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import ranking_blockers
from tender_desk.core.lot_ranking import basis, draws, rank_lot
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.score_case import result_document
from tender_desk.desk.session import Session, acting, long_enough, permit, refuse

SHORTEST_PLACE = 5


def record_draw(
    session: Session, lot: int, order: tuple[str, ...], place: str, witnesses: str, held: datetime, correction: str = ""
) -> Dossier:
    """Record a draw that was held: the order that came out (best first), where, when and who saw it.

    The program never draws. A draw settles a tie only if it names every bid in it. A draw that was recorded wrongly is
    recorded again with the reason of the `correction`; the log keeps both.
    """
    dossier = session.load()
    permit(dossier, "draw", lot)
    if "lot" not in dossier.tender.lot(lot).model.ties:
        raise TenderDeskError("draw-not-published", lot=lot)
    undrawn = replace(dossier, acts=tuple(a for a in dossier.acts if (a.lot, a.verb) != (lot, "draw")))
    ties = rank_lot(undrawn, lot).ties
    if len(set(order)) != len(order) or set(order) not in [set(tie) for tie in ties]:
        listed = "; ".join(", ".join(tie) for tie in ties)
        raise TenderDeskError("draw-not-the-tie", lot=lot, ties=listed or "–", order=", ".join(order))
    if any(set(earlier) == set(order) for earlier in draws(dossier, lot)):
        long_enough(correction, "draw-recorded-already")
    if len(place.strip()) < SHORTEST_PLACE:
        raise TenderDeskError("draw-place-missing", lot=lot)
    at = session.moment(dossier, not_before=held)
    if held > at:
        raise TenderDeskError("draw-in-future", lot=lot, held=held)
    details: dict[str, object] = {
        "order": list(order),
        "place": place.strip(),
        "held": held.isoformat(),
        "witnesses": long_enough(witnesses, "draw-witnesses-missing"),
        "correction": correction.strip(),
    }
    with acting(session, dossier, "draw", f"{lot}: {' > '.join(order)}", at) as (writer, _):
        writer.add_act(LotAct(lot, "draw", at, session.person, "", details))
    return session.load()


def fix_ranking(session: Session, lots: tuple[int, ...]) -> Dossier:
    """Fix the ranking of lots: the fingerprint of what it stands on and the full result are recorded with the act."""
    dossier = session.load()
    for lot in lots:
        permit(dossier, "fix_ranking", lot)
    refuse([problem for lot in lots for problem in ranking_blockers(dossier, lot)])
    with acting(session, dossier, "fix-ranking", ", ".join(str(lot) for lot in lots)) as (writer, at):
        for lot in lots:
            result = result_document(f"lot {lot}", rank_lot(dossier, lot))
            details = {"basis": basis(dossier, lot), "result": result}
            writer.add_act(LotAct(lot, "ranked", at, session.person, "", details))
    return session.load()
