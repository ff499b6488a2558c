"""Receipt: every file that is handed over is registered at once, whatever it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path, PurePosixPath

from tender_desk.core.bids import FileState, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, Severity, TenderDeskError, WrongFile
from tender_desk.desk.dossiers import read_bytes
from tender_desk.desk.session import Session, adding, permit
from tender_desk.importing.annexes import is_annex
from tender_desk.importing.espd import is_espd
from tender_desk.importing.identity import FormIdentity, FormKind, identify
from tender_desk.importing.workbook import open_workbook

NOT_BIDS = frozenset(
    {
        FormKind.RECEIPT_LIST,
        FormKind.SELECTION_LIST,
        FormKind.TENDER,
        FormKind.SCORE_SHEET,
        FormKind.CONSENSUS_SHEET,
    }
)
"""Forms of ours that a folder may hold beside bids: none of them is a bid."""


HELD = 16
"""Files whose bytes are held at a time while many are registered."""


@dataclass(frozen=True)
class Given:
    """A file that was handed over: its name (with the folder it came from) and its bytes."""

    name: str
    content: bytes

    @cached_property
    def sha256(self) -> str:
        """The digest it is known by."""
        return hashlib.sha256(self.content).hexdigest()


def identity_of(file: Given) -> FormIdentity | None:
    """Return what form of ours a file is, None for any other."""
    return identify(file.content)


def collect(paths: Sequence[Path]) -> Iterator[Given]:
    """Read files and everything in folders one after another, hidden and lock files left out.

    Names keep the folder they came from. Paths that are not there are refused before anything is read.
    """
    for path in paths:
        if not path.exists():
            raise WrongFile("file-missing", file=str(path), reason="")
    return _each(paths)


def _each(paths: Sequence[Path]) -> Iterator[Given]:
    for path in paths:
        if path.is_dir():
            for inside in sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith((".", "~$"))):
                yield Given(_readable(inside.relative_to(path).as_posix()), read_bytes(inside))
        else:
            yield Given(_readable(path.name), read_bytes(path))


def skipped(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return the hidden and lock files that `collect` leaves out of folders."""
    found = (p.relative_to(path) for path in paths if path.is_dir() for p in sorted(path.rglob("*")) if p.is_file())
    return tuple(_readable(one.as_posix()) for one in found if one.name.startswith((".", "~$")))


def _readable(name: str) -> str:
    """Return a file name as text that can be stored: bytes that are no UTF-8 become question marks."""
    return os.fsencode(name).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Again:
    """A file whose bytes had been registered before it was handed over, under this name or another: that receipt."""

    name: str
    receipt: Receipt

    @property
    def problem(self) -> Problem:
        """Say so, with what became of the file."""
        values = {"file": self.name, "as": self.receipt.name, "state": self.receipt.state.value}
        return Problem("registered-already", "", values, Severity.NOTE, self.name)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was handed over: the numbers of the receipts, receipt lists, forms of ours that belong elsewhere.

    `again` are the files whose bytes were here already.
    """

    receipts: frozenset[int]
    lists: tuple[Given, ...]
    elsewhere: tuple[Given, ...]
    again: tuple[Again, ...] = ()


def take_in(session: Session, files: Iterable[Given], lot: int | None = None) -> Taken:
    """Register files at once, whatever they are: name, bytes, SHA-256, time and by whom. Nothing of a bid is read.

    Receipt lists and our other forms among them are set apart. The same bytes under the same name are registered once.
    What is handed over together is registered together: all of it, or after a failure none. Files are taken one by one
    and not held.
    """
    dossier = session.load()
    permit(dossier, "register")
    known = {(receipt.name, receipt.sha256): receipt.id for receipt in receipts_of(dossier)}
    before = {receipt.sha256: receipt for receipt in reversed(receipts_of(dossier))}
    by_number = {receipt.id: receipt for receipt in receipts_of(dossier)}
    again: list[Again] = []
    mine: set[int] = set()
    lists: list[Given] = []
    elsewhere: list[Given] = []
    names: list[str] = []
    held: dict[tuple[str, str], tuple[Receipt, bytes]] = {}
    # asked before anything is written: a transaction that outgrows the cache keeps every reader out, us too
    at = session.moment(dossier)
    with adding(session, dossier, "register", names) as writer:

        def keep() -> None:
            for receipt in writer.register(list(held.values())):
                known[receipt.name, receipt.sha256] = receipt.id
                mine.add(receipt.id)
                names.append(receipt.name)
            held.clear()

        for file in files:
            form = identity_of(file)
            key = file.name, file.sha256
            if form is not None and form.kind in NOT_BIDS:
                (lists if form.kind is FormKind.RECEIPT_LIST else elsewhere).append(file)
                continue
            if file.sha256 in before:
                same = by_number.get(known.get(key, 0), before[file.sha256])
                again.append(Again(file.name, same))
            if key in known:
                mine.add(known[key])
            else:
                held[key] = new_receipt(session, dossier, file, form, lot, at), file.content
                if len(held) >= HELD:
                    keep()
        keep()
    return Taken(frozenset(mine), tuple(lists), tuple(elsewhere), tuple(again))


def register(session: Session, files: Iterable[Given], lot: int | None = None) -> Dossier:
    """Register files as `take_in` does, where no list is expected among them."""
    take_in(session, files, lot)
    return session.load()


def new_receipt(
    session: Session, dossier: Dossier, file: Given, identity: FormIdentity | None, lot: int | None, at: datetime
) -> Receipt:
    """Return the receipt of a file as it is registered at this moment, without its number."""
    stated = identity.lot if identity and identity.kind in PARTS else None
    number = lot or stated
    names = file.name, PurePosixPath(file.name).name
    line = next((line for line in dossier.listed if line.file in names and line.list), None)
    part = _part(file, identity)
    in_time = number is not None and lot_known(dossier, number) and in_time_at(dossier, number, at, part)
    return Receipt(
        id=0,
        name=file.name,
        size=len(file.content),
        sha256=file.sha256,
        registered=at,
        registered_by=session.person,
        # a file the program has seen before closing was in time; later only the receipt list can say so
        received=line.received if line else (at if in_time else None),
        source=line.source if line else "",
        part=part,
        lot=number,
        # a declaration is kept until somebody reads it in beside its bid: it holds up no opening
        state=FileState.KEPT if part is Part.UEA else FileState.REGISTERED,
    )


PARTS = {FormKind.BID_A: Part.QUALITY, FormKind.BID_B: Part.PRICE, FormKind.REQUEST: Part.REQUEST}


def _part(file: Given, identity: FormIdentity | None) -> Part:
    if identity is not None:
        return PARTS.get(identity.kind, Part.OTHER)
    if is_espd(file.content):
        return Part.UEA
    return Part.ANNEX if is_annex(file.content) else Part.OTHER


def lot_known(dossier: Dossier, number: int) -> bool:
    """Tell whether the tender has a lot with this number."""
    return any(lot.number == number for lot in dossier.tender.lots)


def receipts_of(dossier: Dossier) -> tuple[Receipt, ...]:
    """Return the receipts as far as the viewer may see them."""
    return () if isinstance(dossier.receipts, Sealed) else dossier.receipts


def is_late(dossier: Dossier, receipt: Receipt) -> bool:
    """Tell whether a file is known to have arrived after closing; late files are hashed, not read."""
    if receipt.lot is None or receipt.received is None or not lot_known(dossier, receipt.lot):
        return False
    return not in_time_at(dossier, receipt.lot, receipt.received, receipt.part)


def in_time_at(dossier: Dossier, lot: int, moment: datetime, part: Part) -> bool:
    """Tell whether a file of a lot was in time at a moment."""
    last = closing_of(dossier, lot, part)
    return last is None or moment <= last


def closing_of(dossier: Dossier, lot: int, part: Part) -> datetime | None:
    """Return until when a file of a lot may arrive (None: no end): requests to participate close before bids do."""
    tender = dossier.tender
    return tender.requests_close(lot) if part is Part.REQUEST else tender.last_entry(lot)


def receipt_numbered(dossier: Dossier, number: int) -> Receipt:
    """Return the receipt with a number; TenderDeskError where there is none."""
    for receipt in receipts_of(dossier):
        if receipt.id == number:
            return receipt
    raise TenderDeskError("receipt-unknown", receipt=number)


def what_it_is(session: Session, content: bytes, name: str) -> Problem:
    """Return why a file is no bid on our form: no workbook, a damaged one, or another workbook."""
    found = session.reader.call(open_workbook, content, name)
    return found if isinstance(found, Problem) else Problem("not-our-form", "", file=name)
