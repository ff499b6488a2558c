"""The record of opening (proces-verbaal van opening): who opened what when, and every file that had arrived by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from tender_desk.core.bids import Bid, Bidder, FileState, Part, Receipt, Sealed
from tender_desk.core.clarifications import Correction
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import lot_of_path
from tender_desk.core.selection import ExclusionGround
from tender_desk.reports.paper import facts, finished, heading, paper, paragraph, table
from tender_desk.wording import ZONE, moment, say

FILE_COLUMNS = {
    "file": 4.6,
    "sender": 3.2,
    "part": 2.2,
    "received": 2.6,
    "size": 1.8,
    "digest": 5.4,
    "state": 2.6,
    "reason": 3.7,
}
BID_COLUMNS = {"bid": 1.6, "bidder": 6.5, "kvk": 2.8, "town": 4.0, "received": 3.2, "remark": 8.0}


def opened_lots(dossier: Dossier, lots: tuple[int, ...]) -> tuple[int, ...]:
    """Return those of the lots that have been opened."""
    return tuple(lot for lot in lots if dossier.act(lot, "opened") is not None)


def record_of_opening(dossier: Dossier, lots: tuple[int, ...], language: str) -> bytes:
    """Return the record of opening of lots as a .docx file; part B stands in it as sealed, without a price."""

    def word(code: str, **values: object) -> str:
        return say(f"opening.{code}", language, **values)

    tender = dossier.tender
    footer = word("footer", reference=tender.reference, number=dossier.version, digest=dossier.log_head)
    document = paper(f"{tender.authority} · {word('title')}", footer, landscape=True)
    if tender.practice:
        paragraph(document, say("report.practice", language))
    heading(document, word("title"), 0)
    facts(document, [(word("tender"), tender.name), (word("reference"), tender.reference)])
    for number in lots:
        act = dossier.act(number, "opened")
        assert act is not None
        lot = tender.lot(number)
        heading(document, word("lot", lot=number, name=lot.name), 1)
        facts(document, _facts(dossier, act, language))
        heading(document, word("bids"), 2)
        bids = [_bid_row(dossier, bid, language) for bid in dossier.bids_in(number)]
        table(document, [(word(f"head-{name}"), width) for name, width in BID_COLUMNS.items()], bids)
        heading(document, word("files"), 2)
        files = [_file_row(receipt, language) for receipt in files_of(dossier, number)]
        table(document, [(word(f"head-{name}"), width) for name, width in FILE_COLUMNS.items()], files)
    paragraph(document, word("sealed"))
    paragraph(document, word("signature"))
    return finished(document)


def _facts(dossier: Dossier, act: LotAct, language: str) -> list[tuple[str, str]]:
    closing = dossier.tender.procedure_of(act.lot).closing
    people = say("opening.people-text", language, by=dossier.name_of(act.by), second=dossier.name_of(act.second))
    values = {"closing": moment(closing, language), "opened": moment(act.at, language), "people": people}
    return [(say(f"opening.{name}", language), text) for name, text in values.items()]


def _bid_row(dossier: Dossier, bid: Bid, language: str) -> list[str]:
    exclusion = dossier.exclusion(bid.lot, bid.code)
    remarks = [say("opening.late", language)] if bid.late else []
    remarks += [say("opening.unread", language)] if bid.unread else []
    opened = dossier.act(bid.lot, "opened")
    after = opened is not None and bid.received is not None and bid.received > opened.at
    remarks += [say("opening.later", language)] if after and dossier.tender.lot(bid.lot).rolling else []
    remarks += [say("opening.version", language, version=bid.version)] if bid.version > 1 else []
    lifted = _lifted(dossier, bid)
    if lifted is not None:
        remarks.append(say("opening.lifted", language, at=moment(lifted, language)))
    if exclusion is not None:
        remarks.append(say(f"term.ground.{exclusion.ground}", language))
    remarks += [_correction(one, language) for one in _corrections(dossier, bid)]
    received = "–" if bid.received is None else moment(bid.received, language)
    read = as_opened(dossier, bid)
    return [bid.code, read.name, read.kvk or "–", read.town or "–", received, "; ".join(remarks)]


def _lifted(dossier: Dossier, bid: Bid) -> datetime | None:
    """Return when a bid that counts again had been withdrawn."""
    receipts = () if isinstance(dossier.receipts, Sealed) else dossier.receipts
    note = next((one.lifted for one in receipts if one.id == bid.receipt), None)
    at = None if note is None else note.values["withdrawn"]
    return at if isinstance(at, datetime) else None


SHOWN = ("bidder.name", "bidder.kvk", "bidder.town")
"""What the record says of a bidder."""


def _corrections(dossier: Dossier, bid: Bid) -> list[Correction]:
    return [one for one in dossier.corrections_of(bid.lot, bid.code) if one.field in SHOWN]


def as_opened(dossier: Dossier, bid: Bid) -> Bidder:
    """Return who bids as it was known at the opening: what was corrected later stands beside it, not in its place."""
    act = dossier.act(bid.lot, "opened")
    assert act is not None
    read = bid.bidder
    for one in reversed(_corrections(dossier, bid)):
        if one.at > act.at:
            read = replace(read, **{one.field.partition(".")[2]: one.old})
    return read


def _correction(one: Correction, language: str) -> str:
    field = say(f"opening.head-{WORDS[one.field]}", language)
    return say("opening.corrected", language, field=field, old=one.old or "–", new=one.new, at=moment(one.at, language))


WORDS = {"bidder.name": "bidder", "bidder.kvk": "kvk", "bidder.town": "town"}


def _file_row(receipt: Receipt, language: str) -> list[str]:
    return [
        receipt.name,
        receipt.source or "–",
        say(f"term.part.{receipt.part}", language),
        "–" if receipt.received is None else moment(receipt.received, language),
        say("opening.bytes", language, size=receipt.size),
        " ".join(receipt.sha256[at : at + 16] for at in range(0, 64, 16)),
        say(f"term.file.{state_at_opening(receipt)}", language),
        receipt.reason or "–",
    ]


def state_at_opening(receipt: Receipt) -> FileState:
    """Return what had become of a file at the opening: part B was sealed then, whatever was opened later."""
    return FileState.SEALED if receipt.part is Part.PRICE and receipt.state in OPENED_LATER else receipt.state


OPENED_LATER = frozenset({FileState.READ, FileState.REFUSED})


def files_of(dossier: Dossier, lot: int) -> tuple[Receipt, ...]:
    """Return the files registered for a lot, and those of no lot that can be its, in order of arrival."""
    receipts = () if isinstance(dossier.receipts, Sealed) else dossier.receipts
    known = [one.number for one in dossier.tender.lots]
    found = [
        one
        for one in receipts
        if one.lot == lot or (one.lot is None and lot_of_path(known, receipts, one.name) in {None, lot})
    ]
    return tuple(sorted(found, key=lambda one: (one.received or one.registered, one.id)))


def opening_data(dossier: Dossier, lots: tuple[int, ...]) -> dict[str, Any]:
    """Return the same record for programs: texts and codes, times in ISO with the local offset, sizes in bytes."""
    tender = dossier.tender
    return {
        "format": "tender-desk-record-of-opening/2",
        "practice": tender.practice,
        "tender": {"reference": tender.reference, "name": tender.name, "authority": tender.authority},
        "log": {"number": dossier.version, "digest": dossier.log_head},
        "lots": [_lot_data(dossier, lot) for lot in lots],
    }


def _lot_data(dossier: Dossier, lot: int) -> dict[str, Any]:
    act = dossier.act(lot, "opened")
    assert act is not None
    files = files_of(dossier, lot)
    names = {one.id: one.name for one in files}
    return {
        "lot": lot,
        "name": dossier.tender.lot(lot).name,
        "closing": _iso(dossier.tender.procedure_of(lot).closing),
        "opened": _iso(act.at),
        "by": [act.by, act.second],
        "people": [{"id": one, "name": dossier.name_of(one)} for one in (act.by, act.second)],
        "bids": [_bid_data(dossier, bid) for bid in dossier.bids_in(lot)],
        "files": [
            {
                "file": one.name,
                "part": one.part.value,
                "bid": one.bid,
                "sender": one.source,
                "received": _iso(one.received),
                "registered": _iso(one.registered),
                "registered_by": {"id": one.registered_by, "name": dossier.name_of(one.registered_by)},
                "bytes": one.size,
                "sha256": one.sha256,
                "state": state_at_opening(one).value,
                "reason": one.reason,
                "replaced_by": None if one.replaced_by is None else names.get(one.replaced_by, str(one.replaced_by)),
            }
            for one in files
        ],
    }


def _bid_data(dossier: Dossier, bid: Bid) -> dict[str, Any]:
    read, exclusion = as_opened(dossier, bid), dossier.exclusion(bid.lot, bid.code)
    return {
        "bid": bid.code,
        "bidder": read.name,
        "kvk": read.kvk,
        "town": read.town,
        "received": _iso(bid.received),
        "late": bid.late,
        "unread": bid.unread,
        "version": bid.version,
        "withdrawn": exclusion is not None and exclusion.ground is ExclusionGround.WITHDRAWN,
        "withdrawal_lifted": _iso(_lifted(dossier, bid)),
        "put_aside": None if exclusion is None else exclusion.ground.value,
        "corrections": [
            {"field": one.field, "old": one.old, "new": one.new, "at": _iso(one.at)}
            for one in _corrections(dossier, bid)
        ],
    }


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(ZONE).isoformat()
