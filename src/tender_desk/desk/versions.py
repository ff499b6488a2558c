"""Versions of a bid before closing: a later file replaces an earlier one, cell by cell to see; a bid is withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tender_desk.core.bids import WITHDRAWAL_LIFTED, Bid, Bidder, FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.lookalikes import names_alike
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError
from tender_desk.core.selection import Exclusion, ExclusionGround
from tender_desk.desk.clarifying import bid_of
from tender_desk.desk.foreign import check_sight, may_look_inside
from tender_desk.desk.reading import Batch, blocking
from tender_desk.desk.receipts import is_late, receipt_numbered, receipts_of
from tender_desk.desk.session import Session, acting, check_reason, permit, refuse
from tender_desk.importing.differences import CellChange, differences
from tender_desk.importing.parts import read_quality_part
from tender_desk.importing.reader import read_part

CURRENT = frozenset({FileState.READ, FileState.SEALED, FileState.REFUSED})


def current_file(dossier: Dossier, bid: Bid, part: Part) -> Receipt | None:
    """Return the file that counts as a part of a bid; of an unread bid the part A that nobody read in."""
    for one in receipts_of(dossier):
        unread = bid.unread and one.state is FileState.NOT_READ and one.id == bid.receipt
        if (one.lot, one.bid, one.part) == (bid.lot, bid.code, part) and (one.state in CURRENT or unread):
            return one
    return None


def replace_file(session: Session, receipt: int, bid: str, reason: str) -> Dossier:
    """Record that a file is a later version of a bid's part and counts instead; the earlier one is kept.

    Both must have arrived before closing, the new one last; before the bids are opened only. Part A is judged beside
    the other bids as any other. A bid its bidder withdrew counts again with a part A from after the withdrawal.
    """
    dossier = session.load()
    new = receipt_numbered(dossier, receipt)
    if new.lot is None or new.part not in {Part.QUALITY, Part.PRICE}:
        raise TenderDeskError("not-a-part", file=new.name)
    permit(dossier, "replace", new.lot)
    if new.state not in {FileState.REGISTERED, FileState.REFUSED, FileState.SEALED} or (new.bid or bid) == new.bid:
        raise TenderDeskError("file-dealt-with", file=new.name, state=new.state.value)
    one = bid_of(dossier, new.lot, bid)
    old = current_file(dossier, one, new.part)
    if old is None:
        raise TenderDeskError("nothing-to-replace", lot=new.lot, bid=bid, part=new.part.value)
    _check_times(dossier, old, new)
    withdrawn = _withdrawn(dossier, one, new)
    why = check_reason(reason)
    state, problems, changed = FileState.SEALED, new.problems, one
    if new.part is Part.QUALITY:
        content = session.store.original(new)
        given = content, new.name, dossier.tender, new.lot, new.layout
        quality, problems = read_part(session.reader, read_quality_part, *given)
        if quality is None or blocking(problems):
            raise TenderDeskError("replacement-unreadable", file=new.name, count=len(problems))
        _check_bidder(one, quality.bidder, new.name)
        beside = Batch(session, dossier).beside(new, quality, one.code)
        refuse(beside)
        problems = (*problems, *beside)
        state = FileState.READ
        changed = replace(
            one,
            bidder=quality.bidder,
            stated=quality.stated,
            received=new.received,
            receipt=new.id,
            version=one.version + 1,
            unread=False,
        )
    about = f"{new.lot}/{bid}: {new.name}"
    if withdrawn is not None:
        values = {"lot": one.lot, "bid": bid, "withdrawn": withdrawn.at}
        problems = (*problems, Problem(WITHDRAWAL_LIFTED, "", values, Severity.NOTE, new.name))
    with acting(session, dossier, "replace" if withdrawn is None else "replace-withdrawn", about) as (writer, _):
        if withdrawn is not None:
            writer.drop(withdrawn)
        writer.put_receipt(replace(old, state=FileState.REPLACED, replaced_by=new.id))
        writer.put_receipt(
            replace(new, state=state, bid=bid, problems=tuple(problems), reason=f"{new.reason} {why}".strip())
        )
        if changed is not one:
            writer.replace_bid(changed)
    return session.load()


def lifted(dossier: Dossier, receipt: int) -> tuple[Problem, ...]:
    """Return that a withdrawal was lifted, where the bid in a file counts again because of it."""
    found = receipt_numbered(dossier, receipt).lifted
    return () if found is None else (found,)


def _withdrawn(dossier: Dossier, bid: Bid, new: Receipt) -> Exclusion | None:
    """Return the withdrawal that a new part A lifts; refused where it came before that, or is a part B."""
    found = dossier.exclusion(bid.lot, bid.code)
    if found is None or found.ground is not ExclusionGround.WITHDRAWN:
        return None
    if new.part is not Part.QUALITY:
        raise TenderDeskError("withdrawn-part-b", file=new.name, bid=bid.code)
    if new.received is None or new.received <= found.at:
        raise TenderDeskError("version-before-withdrawal", file=new.name, bid=bid.code, withdrawn=found.at)
    return found


def _check_bidder(bid: Bid, found: Bidder, file: str) -> None:
    """Refuse a version of another bidder: another number in the register, or without numbers another name."""
    if bid.bidder.kvk or (found.kvk and not bid.unread):
        if found.kvk != bid.bidder.kvk:
            values = {"file": file, "found": found.kvk or "–", "wanted": bid.bidder.kvk or "–"}
            raise TenderDeskError("replacement-of-other-bidder", **values)
    elif not names_alike(bid.bidder.name, found.name):
        raise TenderDeskError("replacement-of-other-name", file=file, found=found.name, wanted=bid.bidder.name)


def _check_times(dossier: Dossier, old: Receipt, new: Receipt) -> None:
    if new.received is None or old.received is None:
        raise TenderDeskError("version-without-time", file=new.name if new.received is None else old.name)
    if is_late(dossier, new):
        raise TenderDeskError("version-late", file=new.name, received=new.received)
    if new.received <= old.received:
        raise TenderDeskError("version-not-later", file=new.name, other=old.name)


def withdraw(session: Session, lot: int, bid: str, at: datetime, reason: str) -> Dossier:
    """Record that a bidder withdrew its bid before closing; afterwards it is bound."""
    dossier = session.load()
    permit(dossier, "withdraw", lot)
    one = bid_of(dossier, lot, bid)
    if dossier.exclusion(lot, bid):
        raise TenderDeskError("bid-out-already", lot=lot, bid=bid)
    closing = dossier.tender.last_entry(lot)
    if closing is not None and at > closing:
        raise TenderDeskError("withdrawn-after-closing", closing=closing)
    if one.received is not None and at < one.received:
        raise TenderDeskError("withdrawn-before-receipt", received=one.received)
    why = check_reason(reason)
    with acting(session, dossier, "withdraw", f"{lot}/{bid}") as (writer, _):
        writer.put(Exclusion(lot, bid, ExclusionGround.WITHDRAWN, why, session.person, at))
    return session.load()


def earlier_versions(dossier: Dossier, lot: int, bid: str, part: Part) -> tuple[Receipt, ...]:
    """Return the files that were replaced as a part of a bid, oldest first."""
    found = [
        one
        for one in receipts_of(dossier)
        if (one.lot, one.bid, one.part) == (lot, bid, part) and one.state is FileState.REPLACED
    ]
    return tuple(sorted(found, key=lambda one: one.received or one.registered))


def changed_cells(session: Session, receipt: int) -> tuple[CellChange, ...]:
    """Return cell by cell what the version after a replaced file changed; of part B only once prices are open."""
    dossier = session.load()
    old = receipt_numbered(dossier, receipt)
    if old.replaced_by is None or old.lot is None:
        raise TenderDeskError("not-replaced", file=old.name)
    new = receipt_numbered(dossier, old.replaced_by)
    for version in (old, new):
        check_sight(dossier, version, may_look_inside(dossier, version))
    given = session.store.original(old), old.name, session.store.original(new), new.name
    found = session.reader.call(differences, *given)
    if isinstance(found, Problem):
        raise Refused((found,))
    if any(isinstance(one, Problem) for one in found):
        raise Refused(tuple(one for one in found if isinstance(one, Problem)))
    return tuple(one for one in found if isinstance(one, CellChange))
