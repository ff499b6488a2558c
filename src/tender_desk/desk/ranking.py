"""Ranking: a draw that people held, and the act that fixes the ranking."""

from __future__ import annotations

from typing import Any

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import ranking_blockers
from tender_desk.core.lot_ranking import basis, rank_lot
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.score_case import result_document
from tender_desk.desk.session import Session, acting, check_reason, permit, refuse


def record_draw(session: Session, lot: int, order: tuple[str, ...], place: str, witnesses: str, held: str) -> Dossier:
    """Record a draw that was held: the order that came out (best first), where, when and who saw it.

    The program never draws. A draw settles a tie only if it names every bid in it.
    """
    dossier = session.load()
    permit(dossier, "draw", lot)
    ranking = rank_lot(dossier, lot)
    tie = next((tie for tie in ranking.ties if set(tie) == set(order)), None)
    if tie is None or len(order) != len(tie):
        ties = "; ".join(", ".join(one) for one in ranking.ties)
        raise TenderDeskError("draw-not-the-tie", lot=lot, ties=ties or "–", order=", ".join(order))
    if "lot" not in dossier.tender.lot(lot).model.ties:
        raise TenderDeskError("draw-not-published", lot=lot)
    if not place.strip() or not held.strip():
        raise TenderDeskError("draw-place-missing", lot=lot)
    details: dict[str, object] = {
        "order": [*_earlier(dossier, lot), *order],
        "place": place.strip(),
        "held": held.strip(),
    }
    with acting(session, dossier, "draw", f"{lot}: {' > '.join(order)}") as (writer, at):
        seen = {"witnesses": check_reason(witnesses)}
        writer.add_act(LotAct(lot, "draw", at, session.person, "", details | seen))
    return session.load()


def _earlier(dossier: Dossier, lot: int) -> list[str]:
    act = dossier.act(lot, "draw")
    order: Any = act.details.get("order", []) if act else []
    return [str(code) for code in order]


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
