"""Versions of a bid before closing: a later file replaces an earlier one, cell by cell to see; a bid is withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tender_desk.core.bids import Bid, FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, Refused, TenderDeskError
from tender_desk.core.selection import Exclusion, ExclusionGround
from tender_desk.desk.clarifying import bid_of
from tender_desk.desk.foreign import check_sight, may_look_inside
from tender_desk.desk.reading import blocking
from tender_desk.desk.receipts import is_late, receipt_numbered, receipts_of
from tender_desk.desk.session import Session, acting, check_reason, permit
from tender_desk.importing.differences import CellChange, differences
from tender_desk.importing.parts import read_quality_part
from tender_desk.importing.reader import read_part

CURRENT = frozenset({FileState.READ, FileState.SEALED, FileState.REFUSED})


def current_file(dossier: Dossier, bid: Bid, part: Part) -> Receipt | None:
    """Return the file that counts as a part of a bid."""
    for one in receipts_of(dossier):
        if (one.lot, one.bid, one.part) == (bid.lot, bid.code, part) and one.state in CURRENT:
            return one
    return None


def replace_file(session: Session, receipt: int, bid: str, reason: str) -> Dossier:
    """Record that a file is a later version of a bid's part and counts instead; the earlier one is kept.

    Both must have arrived before closing, the new one last; before the bids are opened only.
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
    why = check_reason(reason)
    state, problems, changed = FileState.SEALED, new.problems, one
    if new.part is Part.QUALITY:
        content = session.store.original(new)
        given = content, new.name, dossier.tender, new.lot, new.layout
        quality, problems = read_part(session.reader, read_quality_part, *given)
        if quality is None or blocking(problems):
            raise TenderDeskError("replacement-unreadable", file=new.name, count=len(problems))
        if quality.bidder.kvk != one.bidder.kvk:
            values = {"file": new.name, "found": quality.bidder.kvk or "–", "wanted": one.bidder.kvk or "–"}
            raise TenderDeskError("replacement-of-other-bidder", **values)
        state = FileState.READ
        changed = replace(
            one,
            bidder=quality.bidder,
            answers=quality.answers,
            figures=quality.figures,
            statements=quality.statements,
            received=new.received,
            receipt=new.id,
            version=one.version + 1,
        )
    with acting(session, dossier, "replace", f"{new.lot}/{bid}: {new.name}") as (writer, _):
        writer.put_receipt(replace(old, state=FileState.REPLACED, replaced_by=new.id))
        writer.put_receipt(replace(new, state=state, bid=bid, problems=tuple(problems), reason=why))
        if changed is not one:
            writer.replace_bid(changed)
    return session.load()


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
    closing = dossier.tender.procedure_of(lot).closing
    if at > closing:
        raise TenderDeskError("withdrawn-after-closing", closing=closing)
    if one.received is not None and at < one.received:
        raise TenderDeskError("withdrawn-before-receipt", received=one.received)
    why = check_reason(reason)
    with acting(session, dossier, "withdraw", f"{lot}/{bid}") as (writer, moment):
        writer.put(Exclusion(lot, bid, ExclusionGround.WITHDRAWN, why, session.person, moment))
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
