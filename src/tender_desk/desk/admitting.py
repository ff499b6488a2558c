"""Open house: admitting bids one by one, as they come; refusing one is putting it aside (`selecting.exclude`)."""

from __future__ import annotations

from tender_desk.core.admission import admissions, questions_about
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.problems import TenderDeskError
from tender_desk.desk.clarifying import bid_of
from tender_desk.desk.session import Session, acting, permit, refuse


def admit(session: Session, lot: int, bid: str, remark: str = "") -> Dossier:
    """Record the decision that a bidder is admitted to an open house.

    Refused while a demand, a finding or a question about this bid is open; what is open about others holds nobody up.
    """
    dossier = session.load()
    permit(dossier, "admit", lot)
    if not dossier.tender.lot(lot).rolling:
        raise TenderDeskError("not-admission", lot=lot)
    one = bid_of(dossier, lot, bid)
    if dossier.exclusion(lot, bid):
        raise TenderDeskError("bid-out-already", lot=lot, bid=bid)
    if bid in {known.bid for known in admissions(dossier, lot)}:
        raise TenderDeskError("admitted-already", lot=lot, bid=bid)
    refuse(questions_about(dossier, lot, bid))
    details: dict[str, object] = {"bid": bid, "version": one.version, "remark": remark.strip()}
    with acting(session, dossier, "admit", f"{lot}/{bid}") as (writer, at):
        writer.add_act(LotAct(lot, "admitted", at, session.person, "", details))
    return session.load()
