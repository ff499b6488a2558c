"""What only a second person outside the evaluation does: split quality and price, or say a file holds no prices."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePosixPath

from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, Refused, TenderDeskError
from tender_desk.desk.foreign import check_outside, check_sight, may_look_inside, part_of
from tender_desk.desk.receipts import receipt_numbered
from tender_desk.desk.session import Session, acting, check_reason, permit
from tender_desk.importing.layouts.layout import Layout, differing, to_document
from tender_desk.importing.layouts.splitting import for_part, split_workbook
from tender_desk.importing.workbook import Workbook, open_workbook


def state_no_prices(session: Session, receipt: int, reason: str) -> Dossier:
    """Record that another's file holds no prices: from then on the evaluation may look into it.

    Said by a second person who takes no part in the evaluation, with a reason. A file that seemed to hold both parts is
    one of which nobody knows the layout again.
    """
    dossier = session.load()
    permit(dossier, "no_prices")
    check_outside(dossier)
    one = receipt_numbered(dossier, receipt)
    if one.no_prices_by or not (one.foreign or (one.part is Part.BOTH and one.waits)):
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    why = check_reason(reason)
    stated = replace(one, no_prices_by=session.person, no_prices_reason=why)
    if one.part is Part.BOTH:
        stated = replace(stated, part=Part.OTHER, state=FileState.REGISTERED, problems=())
    with acting(session, dossier, "no-prices", one.name) as (writer, _):
        writer.put_receipt(stated)
    return session.load()


def split(session: Session, receipt: int, lot: int, layout: Layout) -> Dossier:
    """Split a file that holds quality and price together into a part A and a part B, as one recorded act.

    Only a second person who takes no part in the evaluation may: whoever splits sees everything. The original stays
    sealed until prices are opened; both halves carry its number, its time of arrival, its sender, and a hash.
    """
    dossier = session.load()
    permit(dossier, "split", lot)
    check_outside(dossier)
    one = receipt_numbered(dossier, receipt)
    if not one.waits or one.part not in {Part.OTHER, Part.BOTH}:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    if part_of(dossier, lot, layout) is not Part.BOTH:
        raise TenderDeskError("nothing-to-split", file=one.name, layout=layout.name)
    halves = _halves(session, dossier, one, lot, layout)
    with acting(session, dossier, "split", one.name) as (writer, at):
        whole = replace(one, lot=lot, part=Part.BOTH, state=FileState.SEALED, layout=to_document(layout), problems=())
        writer.put_receipt(replace(whole, no_prices_by="", no_prices_reason=""))
        writer.register([(replace(half, registered=at), content) for half, content in halves])
    return session.load()


def _halves(
    session: Session, dossier: Dossier, original: Receipt, lot: int, layout: Layout
) -> list[tuple[Receipt, bytes]]:
    book = opened(session, session.store.original(original), original.name)
    moved = differing(book, layout)
    if moved:
        raise Refused(moved)
    tender = dossier.tender
    contents = split_workbook(book, tender, tender.lot(lot), layout)
    found = []
    for part, content in zip((Part.QUALITY, Part.PRICE), contents, strict=True):
        path = PurePosixPath(original.name)
        half = replace(
            original,
            id=0,
            name=str(path.with_name(f"{path.stem} (deel {part.value}).xlsx")),
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            registered_by=session.person,
            part=part,
            lot=lot,
            state=FileState.REGISTERED,
            problems=(),
            layout=to_document(for_part(layout, tender, tender.lot(lot), part)),
            derived_from=original.id,
            no_prices_by="",
            no_prices_reason="",
        )
        found.append((half, content))
    return found


def opened(session: Session, content: bytes, name: str) -> Workbook:
    """Return another's file opened as a workbook; Refused with why it is none."""
    book = session.reader.call(open_workbook, content, name)
    if isinstance(book, Problem):
        raise Refused((book,))
    return book


def original(session: Session, receipt: int) -> bytes:
    """Return the bytes of a received file after the opening; with prices in it sealed until those are open too."""
    dossier = session.load()
    one = receipt_numbered(dossier, receipt)
    action = "see.originals.combined" if one.part is Part.BOTH else "see.originals"
    permit(dossier, action, one.lot)
    check_sight(dossier, one, may_look_inside(dossier, one))
    return session.store.original(one)
