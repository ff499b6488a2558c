"""Annexes: kept beside their bid, opened beside the score, pages marked for a criterion."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tender_desk.core.annexes import Pin, in_order, pages_judged
from tender_desk.core.bids import Bid, FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import may
from tender_desk.core.problems import NotAllowed, Problem, TenderDeskError
from tender_desk.desk.clarifying import bid_of
from tender_desk.desk.foreign import check_sight
from tender_desk.desk.reading import with_pages
from tender_desk.desk.receipts import is_late, receipt_numbered, what_it_is
from tender_desk.desk.session import Session, acting, permit
from tender_desk.importing.annexes import PagePicture, draw_page

ATTACHABLE = frozenset({FileState.REGISTERED, FileState.REFUSED, FileState.KEPT})


def attach(session: Session, receipt: int, bid: str, lot: int | None = None) -> Dossier:
    """Record that a received file is an annex of a bid; nothing of it is read but the number of its pages."""
    dossier = session.load()
    one = receipt_numbered(dossier, receipt)
    number = lot if lot is not None else one.lot
    if number is None:
        raise TenderDeskError("annex-lot-missing", file=one.name)
    permit(dossier, "read", number)
    if one.part not in {Part.OTHER, Part.ANNEX} or one.state not in ATTACHABLE:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    if one.part is Part.OTHER and not one.no_prices_by and _is_sheet(session, one):
        # whoever scores opens annexes: a spreadsheet among them may not hold prices
        check_sight(dossier, one, "foreign-unseen")
    owner = bid_of(dossier, number, bid)
    placed = replace(one, part=Part.ANNEX, lot=number, bid=owner.code, state=FileState.KEPT)
    kept = with_pages(session, placed, session.store.original(one))
    late = is_late(dossier, kept)
    with acting(session, dossier, "attach", f"{number}/{bid}: {one.name}") as (writer, _):
        writer.put_receipt(replace(kept, state=FileState.LATE) if late else kept)
    return session.load()


def _is_sheet(session: Session, receipt: Receipt) -> bool:
    return what_it_is(session, session.store.original(receipt), receipt.name).code == "not-our-form"


def annexes_of(dossier: Dossier, bid: Bid) -> tuple[Receipt, ...]:
    """Return the annexes of a bid in order of their names, as far as the viewer may see them."""
    found = [one for one in dossier.annexes if (one.lot, one.bid) == (bid.lot, bid.code)]
    return tuple(in_order(found))


def judged_pages(dossier: Dossier, bid: Bid) -> dict[int, int]:
    """Return how many pages of each annex count under the lot's published limit."""
    return pages_judged(annexes_of(dossier, bid), dossier.tender.lot(bid.lot).annex_pages)


def annex(session: Session, receipt: int) -> tuple[Receipt, bytes]:
    """Return an annex with its bytes, for whoever may judge the bid it belongs to."""
    dossier = session.load()
    one, bid = _annex_and_bid(dossier, receipt)
    _check_sight(dossier, bid)
    return one, session.store.original(one)


@dataclass(frozen=True, slots=True)
class Page:
    """A drawn page of an annex, or why it cannot be drawn."""

    receipt: int
    number: int
    picture: PagePicture | Problem


def draw(session: Session, receipt: int, page: int, width: int) -> Page:
    """Return a picture of a page of an annex, `width` pixels wide."""
    one, content = annex(session, receipt)
    return Page(receipt, page, session.reader.call(draw_page, content, one.name, page, width))


def _check_sight(dossier: Dossier, bid: Bid) -> None:
    gate = passed(dossier, bid.lot)
    ways = [may(dossier.viewer, way, gate) for way in ("see.annexes", "see.bids.early")]
    if None not in ways:
        raise NotAllowed(str(ways[0]), lot=bid.lot, gate="opened", person=dossier.viewer.name, roles=())


def pin(session: Session, receipt: int, criterion: str, page: int, note: str) -> Dossier:
    """Mark a page of an annex for a criterion; one's own mark, seen by nobody else."""
    dossier = session.load()
    one, bid = _annex_and_bid(dossier, receipt)
    permit(dossier, "pin", bid.lot)
    if criterion not in [leaf.id for leaf in dossier.tender.lot(bid.lot).model.leaves]:
        raise TenderDeskError("criterion-unknown", lot=bid.lot, criterion=criterion)
    if not 1 <= page <= (one.pages or 1):
        raise TenderDeskError("page-unknown", file=one.name, page=page, pages=one.pages or 1)
    with acting(session, dossier, "pin", f"{bid.lot}/{bid.code}") as (writer, at):
        writer.put(
            Pin(
                lot=bid.lot,
                bid=bid.code,
                criterion=criterion,
                member=session.person,
                receipt=receipt,
                page=page,
                note=note.strip(),
                at=at,
            )
        )
    return session.load()


def unpin(session: Session, mark: Pin) -> Dossier:
    """Take one's own mark away."""
    dossier = session.load()
    permit(dossier, "pin", mark.lot)
    if mark not in dossier.pins:
        raise TenderDeskError("pin-unknown")
    with acting(session, dossier, "unpin", f"{mark.lot}/{mark.bid}") as (writer, _):
        writer.drop(mark)
    return session.load()


def _annex_and_bid(dossier: Dossier, receipt: int) -> tuple[Receipt, Bid]:
    for bid in dossier.bids:
        for one in annexes_of(dossier, bid):
            if one.id == receipt:
                return one, bid
    raise TenderDeskError("receipt-unknown", receipt=receipt)
