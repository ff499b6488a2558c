"""The ground on which one supplier is asked alone: stated and explained before the lot is published."""

from __future__ import annotations

from dataclasses import replace

from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.tender import LotKind, SourceGround
from tender_desk.desk.session import Session, acting, long_enough, permit


def set_ground(session: Session, lot: int, ground: SourceGround, reason: str) -> Dossier:
    """Record on which ground a lot of a single source is not competed for, and why it holds; before publication."""
    dossier = session.load()
    permit(dossier, "model", lot)
    of = dossier.tender.lot(lot)
    if of.kind is not LotKind.SINGLE_SOURCE:
        raise TenderDeskError("ground-not-single", lot=lot)
    new = replace(of, ground=ground, ground_reason=long_enough(reason, "reason-too-short"))
    lots = tuple(new if one.number == lot else one for one in dossier.tender.lots)
    with acting(session, dossier, "ground", f"{lot}: {ground.value}") as (writer, _):
        writer.put_tender(replace(dossier.tender, lots=lots))
    return session.load()
