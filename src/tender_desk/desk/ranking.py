"""Ranking: the act that fixes it."""

from __future__ import annotations

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import ranking_blockers
from tender_desk.core.lot_ranking import basis, rank_lot
from tender_desk.core.score_case import result_document
from tender_desk.desk.session import Session, acting, permit, refuse


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
