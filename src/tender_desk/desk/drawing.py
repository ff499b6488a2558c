"""Drawing lots: bidders are invited first; then people draw, or a number that had yet to be published decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.drawing import (
    OFFICIALS_NEEDED,
    Among,
    DrawInvitation,
    Holder,
    Manner,
    draw_steps,
    held_draws,
    invitation_for,
    is_number,
)
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.shortlisting import choice_of
from tender_desk.desk.session import Session, acting, long_enough, permit

SHORTEST_PLACE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What an invitation to a draw announces. `bids` may be left out where only one tie is open."""

    when: datetime
    manner: Manner
    holder: Holder
    names: tuple[str, ...]
    place: str = ""
    source: str = ""
    bids: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """How a draw went: `order` (best first) where people drew, else the public `number`, for the bids of `tie`.

    Place, holder and names are as invited where they are left out. `uninvited` is why there was no invitation.
    """

    held: datetime
    order: tuple[str, ...] = ()
    tie: tuple[str, ...] = ()
    number: str = ""
    place: str = ""
    witnesses: str = ""
    holder: Holder | None = None
    names: tuple[str, ...] = ()
    uninvited: str = ""
    correction: str = ""


def open_ties(dossier: Dossier, lot: int, among: Among = Among.BIDS) -> tuple[tuple[str, ...], ...]:
    """Return the ties a draw is for, whether or not one was recorded already."""
    if among is Among.CANDIDATES:
        undrawn = replace(dossier, acts=tuple(a for a in dossier.acts if (a.lot, a.verb) != (lot, among)))
        tie = choice_of(undrawn, lot).tie
        return (tie,) if tie else ()
    return rank_lot(replace(dossier, acts=tuple(a for a in dossier.acts if (a.lot, a.verb) != (lot, "draw"))), lot).ties


def _check(dossier: Dossier, lot: int, among: Among, rule: str) -> None:
    """Raise unless the person may do it now in this lot, and lots may be drawn there."""
    permit(dossier, "shortlist" if among is Among.CANDIDATES else rule, lot)
    of = dossier.tender.lot(lot)
    if among is Among.CANDIDATES and of.shortlist is None:
        raise TenderDeskError("lot-not-restricted", lot=lot)
    if among is Among.BIDS and "lot" not in of.model.ties:
        raise TenderDeskError("draw-not-published", lot=lot)


def invite_draw(session: Session, lot: int, announced: Announced, among: Among = Among.BIDS) -> Dossier:
    """Record that the bidders of a tie were invited to a draw: when, where, held by whom, and how.

    The moment lies in the future: bidders can come, and a public number does not exist yet. Who invites the same
    bidders again gives the reason; both invitations stay on record, so that nobody waits for a number that pleases.
    """
    dossier = session.load()
    _check(dossier, lot, among, "invite_draw")
    bids = _tie(dossier, lot, announced.bids, among)
    at = session.moment(dossier)
    if announced.when <= at:
        raise TenderDeskError("draw-moment-passed", when=announced.when)
    public = announced.manner is Manner.PUBLIC_NUMBER
    details: dict[str, object] = {
        "bids": list(bids),
        "when": announced.when.isoformat(),
        "manner": announced.manner.value,
        "holder": announced.holder.value,
        "names": list(_names(announced.holder, announced.names)),
        "place": announced.place.strip() if public else _place(lot, announced.place),
        "source": long_enough(announced.source, "draw-source-missing") if public else "",
        "reason": "",
    }
    if invitation_for(dossier, lot, bids, among) is not None:
        details["reason"] = long_enough(announced.reason, "draw-invited-already")
    with acting(session, dossier, "draw-invitation", f"{lot}: {', '.join(bids)}", at) as (writer, _):
        writer.add_act(LotAct(lot, among.invitation, at, session.person, "", details))
    return session.load()


def record_draw(session: Session, lot: int, drawn: Drawn, among: Among = Among.BIDS) -> Dossier:
    """Record a draw that was held: the order that came out (best first), where, when, by whom, and who saw it.

    The program never draws. It refers to its invitation, is not held before the moment announced there and in no other
    manner; a draw nobody was invited to needs the reason why. From the public number that was announced the program
    computes the order and keeps every step (`core.drawing.draw_steps`). A draw settles a tie only if it names every bid
    in it. One that was recorded wrongly is recorded again with the reason of the `correction`; the log keeps both.
    """
    dossier = session.load()
    _check(dossier, lot, among, "draw")
    tie = _tie(dossier, lot, drawn.order or drawn.tie, among)
    invited = invitation_for(dossier, lot, tie, among)
    uninvited = "" if invited is not None else long_enough(drawn.uninvited, "draw-not-invited")
    if any(set(earlier.order) == set(tie) for earlier in held_draws(dossier, lot, among)):
        long_enough(drawn.correction, "draw-recorded-already")
    at = session.moment(dossier, not_before=drawn.held)
    if drawn.held > at:
        raise TenderDeskError("draw-in-future", lot=lot, held=drawn.held)
    if invited is not None and drawn.held < invited.when:
        raise TenderDeskError("draw-before-invited", held=drawn.held, when=invited.when)
    order, came_out = _came_out(dossier, lot, drawn, invited, tie)
    details: dict[str, object] = {
        "order": list(order),
        **came_out,
        **_who(lot, drawn, invited),
        "held": drawn.held.isoformat(),
        "invitation": None if invited is None else invited.number,
        "uninvited": uninvited,
        "correction": drawn.correction.strip(),
    }
    with acting(session, dossier, "draw", f"{lot}: {' > '.join(order)}", at) as (writer, _):
        writer.add_act(LotAct(lot, among.value, at, session.person, "", details))
    return session.load()


def _tie(dossier: Dossier, lot: int, named: tuple[str, ...], among: Among) -> tuple[str, ...]:
    """Return the bids of a tie: those named, which must be exactly one; without names the only one there is."""
    ties = open_ties(dossier, lot, among)
    if not named and len(ties) == 1:
        return ties[0]
    if len(set(named)) != len(named) or set(named) not in [set(tie) for tie in ties]:
        listed = "; ".join(", ".join(tie) for tie in ties)
        raise TenderDeskError("draw-not-the-tie", lot=lot, ties=listed or "–", order=", ".join(named))
    return named


def _came_out(
    dossier: Dossier, lot: int, drawn: Drawn, invited: DrawInvitation | None, tie: tuple[str, ...]
) -> tuple[tuple[str, ...], dict[str, object]]:
    """Return the order; with a public number also the number and the steps that lead from it to the order."""
    if invited is None or invited.manner is Manner.PEOPLE:
        if drawn.number or not drawn.order:
            raise TenderDeskError("draw-by-people")
        return drawn.order, {}
    if drawn.order:
        raise TenderDeskError("draw-by-number", source=invited.source)
    if not is_number(drawn.number):
        raise TenderDeskError("draw-number-missing", number=drawn.number.strip() or "–")
    steps = draw_steps(dossier.tender.reference, lot, drawn.number, tie)
    listed = [[step.bid, step.text, step.digest] for step in steps]
    told: dict[str, object] = {"number": drawn.number.strip(), "source": invited.source, "steps": listed}
    return tuple(step.bid for step in steps), told


def _who(lot: int, drawn: Drawn, invited: DrawInvitation | None) -> dict[str, object]:
    """Return who held a draw, where, and who saw it; what is not said anew is as invited."""
    holder = drawn.holder or (invited.holder if invited is not None else Holder.OFFICIALS)
    as_invited = invited is not None and holder is invited.holder
    names = drawn.names or (invited.names if invited is not None and as_invited else ())
    public = invited is not None and invited.manner is Manner.PUBLIC_NUMBER
    place = drawn.place or (invited.place if invited is not None else "")
    return {
        "holder": holder.value,
        "names": list(_names(holder, names)),
        "place": place.strip() if public else _place(lot, place),
        "witnesses": drawn.witnesses.strip() if public else long_enough(drawn.witnesses, "draw-witnesses-missing"),
    }


def _place(lot: int, place: str) -> str:
    if len(place.strip()) < SHORTEST_PLACE:
        raise TenderDeskError("draw-place-missing", lot=lot)
    return place.strip()


def _names(holder: Holder, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of who holds a draw: one notary, or two officials."""
    said = [" ".join(name.split()) for name in names if name.strip()]
    found = tuple({name.casefold(): name for name in reversed(said)}.values())[::-1]
    if len(found) < (OFFICIALS_NEEDED if holder is Holder.OFFICIALS else 1):
        raise TenderDeskError("draw-holder-missing")
    return found
