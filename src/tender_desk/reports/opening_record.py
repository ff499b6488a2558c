"""The record of opening (proces-verbaal van opening): who opened what when, and every file that had arrived by then."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tender_desk.core.bids import Bid, FileState, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.reports.paper import facts, finished, paper, table
from tender_desk.wording import moment, say

FILE_COLUMNS = {"file": 5.2, "sender": 3.4, "part": 2.4, "received": 2.9, "size": 1.9, "digest": 6.0, "state": 4.3}
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
        document.add_paragraph(say("report.practice", language))
    document.add_heading(word("title"), 0)
    facts(document, [(word("tender"), tender.name), (word("reference"), tender.reference)])
    for number in lots:
        act = dossier.act(number, "opened")
        assert act is not None
        lot = tender.lot(number)
        document.add_heading(word("lot", lot=number, name=lot.name), 1)
        facts(document, _facts(dossier, act, language))
        document.add_heading(word("bids"), 2)
        bids = [_bid_row(dossier, bid, language) for bid in dossier.bids_in(number)]
        table(document, [(word(f"head-{name}"), width) for name, width in BID_COLUMNS.items()], bids)
        document.add_heading(word("files"), 2)
        files = [_file_row(receipt, language) for receipt in files_of(dossier, number)]
        table(document, [(word(f"head-{name}"), width) for name, width in FILE_COLUMNS.items()], files)
    document.add_paragraph(word("sealed"))
    document.add_paragraph(word("signature"))
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
    remarks += [say("opening.version", language, version=bid.version)] if bid.version > 1 else []
    if exclusion is not None:
        remarks.append(say(f"term.ground.{exclusion.ground}", language))
    received = "–" if bid.received is None else moment(bid.received, language)
    return [bid.code, bid.bidder.name, bid.bidder.kvk or "–", bid.bidder.town or "–", received, "; ".join(remarks)]


def _file_row(receipt: Receipt, language: str) -> list[str]:
    return [
        receipt.name,
        receipt.source or "–",
        say(f"term.part.{receipt.part}", language),
        "–" if receipt.received is None else moment(receipt.received, language),
        say("opening.bytes", language, size=receipt.size),
        " ".join(receipt.sha256[at : at + 16] for at in range(0, 64, 16)),
        _state(receipt, language),
    ]


def _state(receipt: Receipt, language: str) -> str:
    """Return what had become of a file at the opening: part B was sealed then, whatever was opened later."""
    state = FileState.SEALED if receipt.part is Part.PRICE and receipt.state in OPENED_LATER else receipt.state
    text = say(f"term.file.{state}", language)
    return f"{text}: {receipt.reason}" if receipt.reason else text


OPENED_LATER = frozenset({FileState.READ, FileState.REFUSED})


def files_of(dossier: Dossier, lot: int) -> tuple[Receipt, ...]:
    """Return the files registered for a lot, in order of arrival."""
    receipts = () if isinstance(dossier.receipts, Sealed) else dossier.receipts
    found = [one for one in receipts if one.lot == lot]
    return tuple(sorted(found, key=lambda one: (one.received or one.registered, one.id)))


def opening_data(dossier: Dossier, lots: tuple[int, ...]) -> dict[str, Any]:
    """Return the same record for programs: plain texts, times in ISO, sizes in bytes."""
    return {
        "format": "tender-desk-record-of-opening/1",
        "tender": {"reference": dossier.tender.reference, "name": dossier.tender.name},
        "log": {"number": dossier.version, "digest": dossier.log_head},
        "lots": [_lot_data(dossier, lot) for lot in lots],
    }


def _lot_data(dossier: Dossier, lot: int) -> dict[str, Any]:
    act = dossier.act(lot, "opened")
    assert act is not None
    return {
        "lot": lot,
        "closing": dossier.tender.procedure_of(lot).closing.isoformat(),
        "opened": act.at.isoformat(),
        "by": [act.by, act.second],
        "bids": [
            {
                "bid": bid.code,
                "bidder": bid.bidder.name,
                "kvk": bid.bidder.kvk,
                "town": bid.bidder.town,
                "received": _iso(bid.received),
                "late": bid.late,
                "unread": bid.unread,
                "version": bid.version,
            }
            for bid in dossier.bids_in(lot)
        ],
        "files": [
            {
                "file": one.name,
                "part": one.part.value,
                "bid": one.bid,
                "sender": one.source,
                "received": _iso(one.received),
                "registered": one.registered.isoformat(),
                "bytes": one.size,
                "sha256": one.sha256,
                "reason": one.reason,
            }
            for one in files_of(dossier, lot)
        ],
    }


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
