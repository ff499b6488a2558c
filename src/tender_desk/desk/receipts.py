"""Receipt: every file is registered at once; when it arrived and from whom is said by a list or a person."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path, PurePosixPath

from tender_desk.core.bids import Bid, FileState, Listed, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import list_differences
from tender_desk.core.problems import Problem, TenderDeskError, WrongFile
from tender_desk.desk.dossiers import read_bytes
from tender_desk.desk.session import Session, acting, adding, check_reason, permit
from tender_desk.importing.annexes import is_annex
from tender_desk.importing.identity import FormIdentity, FormKind, identify
from tender_desk.importing.lists import ReceiptLine, read_platform_list, read_receipt_list
from tender_desk.importing.reader import read_part
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


def _readable(name: str) -> str:
    """Return a file name as text that can be stored: bytes that are no UTF-8 become question marks."""
    return os.fsencode(name).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Taken:
    """What was handed over: the numbers of the receipts, receipt lists, forms of ours that belong elsewhere."""

    receipts: frozenset[int]
    lists: tuple[Given, ...]
    elsewhere: tuple[Given, ...]


def take_in(session: Session, files: Iterable[Given], lot: int | None = None) -> Taken:
    """Register files at once, whatever they are: name, bytes, SHA-256, time and by whom. Nothing of a bid is read.

    Receipt lists and our other forms among them are set apart. The same bytes under the same name are registered once.
    What is handed over together is registered together: all of it, or after a failure none. Files are taken one by one
    and not held.
    """
    dossier = session.load()
    permit(dossier, "register")
    known = {(receipt.name, receipt.sha256): receipt.id for receipt in receipts_of(dossier)}
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
            elif key in known:
                mine.add(known[key])
            else:
                held[key] = new_receipt(session, dossier, file, form, lot, at), file.content
                if len(held) >= HELD:
                    keep()
        keep()
    return Taken(frozenset(mine), tuple(lists), tuple(elsewhere))


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
    in_time = number is not None and lot_known(dossier, number) and at <= dossier.tender.procedure_of(number).closing
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
        part=_part(file, identity),
        lot=number,
    )


PARTS = {FormKind.BID_A: Part.QUALITY, FormKind.BID_B: Part.PRICE}


def _part(file: Given, identity: FormIdentity | None) -> Part:
    if identity is not None:
        return PARTS.get(identity.kind, Part.OTHER)
    return Part.ANNEX if is_annex(file.content) else Part.OTHER


def lot_known(dossier: Dossier, number: int) -> bool:
    """Tell whether the tender has a lot with this number."""
    return any(lot.number == number for lot in dossier.tender.lots)


def receipts_of(dossier: Dossier) -> tuple[Receipt, ...]:
    """Return the receipts as far as the viewer may see them."""
    return () if isinstance(dossier.receipts, Sealed) else dossier.receipts


def receipt_list(session: Session, file: Given) -> tuple[Dossier, tuple[Problem, ...]]:
    """Take over times of arrival and senders from a receipt list, on our form or as the platform writes it.

    What the list names is kept: a file on it that was never registered, and a registered bid file that is on no list,
    hold up the opening until somebody registers or decides.
    """
    dossier = session.load()
    permit(dossier, "register")
    form = identity_of(file)
    read, given = session.reader, (file.content, file.name)
    lines, problems = (
        read_part(read, read_receipt_list, *given, dossier.tender.reference)
        if form is not None
        else read_part(read, read_platform_list, *given)
    )
    if lines is None:
        return dossier, problems
    by_name = {PurePosixPath(line.file.replace("\\", "/")).as_posix(): line for line in lines}
    changed: list[Receipt] = []
    for receipt in receipts_of(dossier):
        line = by_name.get(_listed_as(receipt, dossier, by_name))
        if line is not None and (receipt.received, receipt.source) != (line.received, line.source):
            changed.append(replace(receipt, received=line.received, source=line.source))
    listed = [
        Listed(file=name, received=line.received, source=line.source, list=file.name) for name, line in by_name.items()
    ]
    _arrive(session, dossier, changed, "receipt-list", file.name, listed)
    after = session.load()
    return after, (*problems, *(replace(problem, file=file.name) for problem in list_differences(after)))


def _listed_as(receipt: Receipt, dossier: Dossier, lines: Mapping[str, ReceiptLine]) -> str:
    """Return the line a file has on a list: its own name, or its name without folders where nobody else has that."""
    short = PurePosixPath(receipt.name).name
    namesakes = [one for one in receipts_of(dossier) if PurePosixPath(one.name).name == short]
    return short if receipt.name not in lines and len(namesakes) == 1 else receipt.name


def _arrive(
    session: Session, dossier: Dossier, changed: list[Receipt], verb: str, about: str, listed: Iterable[Listed]
) -> None:
    """Record arrivals; a bid whose part A turns out late (or not) is marked so, whatever was read of it before."""
    for lot in sorted({receipt.lot for receipt in changed if receipt.lot is not None}):
        if lot_known(dossier, lot):
            permit(dossier, "arrival", lot)
    with acting(session, dossier, verb, about) as (writer, _):
        for line in listed:
            writer.put(line)
        for receipt in changed:
            late = is_late(dossier, receipt)
            state = _state_on_arrival(receipt, late)
            writer.put_receipt(replace(receipt, state=state))
            for bid in _bids_of(dossier, receipt):
                writer.put_bid(replace(bid, late=late, received=receipt.received))


def _bids_of(dossier: Dossier, receipt: Receipt) -> tuple[Bid, ...]:
    """Return the bids whose part A a file is, or that stand in it row by row."""
    if receipt.part is not Part.QUALITY or receipt.lot is None:
        return ()
    if receipt.many:
        return tuple(bid for bid in dossier.bids_in(receipt.lot) if bid.receipt == receipt.id)
    return () if receipt.bid is None else (dossier.bid(receipt.lot, receipt.bid),)


def _state_on_arrival(receipt: Receipt, late: bool) -> FileState:
    """Return the state of a file once its time is known: late files are not read, and no longer count."""
    if late and receipt.state in {FileState.READ, FileState.SEALED, FileState.KEPT}:
        return FileState.LATE
    if not late and receipt.state is FileState.LATE and receipt.part is Part.ANNEX:
        return FileState.KEPT
    if not late and receipt.state is FileState.LATE:
        return FileState.REGISTERED if receipt.bid is None or receipt.part is Part.QUALITY else FileState.SEALED
    return receipt.state


def is_late(dossier: Dossier, receipt: Receipt) -> bool:
    """Tell whether a file is known to have arrived after closing; late files are hashed, not read."""
    if receipt.lot is None or receipt.received is None or not lot_known(dossier, receipt.lot):
        return False
    return receipt.received > dossier.tender.procedure_of(receipt.lot).closing


def set_arrival(session: Session, receipt: int, received: datetime, source: str) -> Dossier:
    """Record when one file arrived and from whom, where no list says so; before the opening only."""
    dossier = session.load()
    permit(dossier, "register")
    one = receipt_numbered(dossier, receipt)
    stated = replace(one, received=received, source=source.strip())
    own = Listed(file=one.name, received=received, source=stated.source, list="", by=session.person)
    _arrive(session, dossier, [stated], "arrival", one.name, [own])
    return session.load()


def dismiss_listed(session: Session, file: str, reason: str) -> Dossier:
    """Record why a file on a receipt list is not here and need not be; before the opening it holds up every lot."""
    dossier = session.load()
    permit(dossier, "register")
    line = next((line for line in dossier.listed if line.file == file), None)
    if line is None:
        raise TenderDeskError("listed-unknown", file=file)
    why = check_reason(reason)
    with acting(session, dossier, "dismiss-listed", file) as (writer, _):
        writer.put(replace(line, reason=why, by=session.person))
    return session.load()


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


def receive(session: Session, files: Iterable[Given]) -> tuple[Dossier, tuple[Problem, ...]]:
    """Register files at once and take over a receipt list among them; nothing else is read.

    Returns what a person should know: files that are no form of ours, and where list and files differ.
    """
    taken = take_in(session, files)
    dossier = session.load()
    new = [r for r in receipts_of(dossier) if r.id in taken.receipts and r.part is Part.OTHER]
    problems = [what_it_is(session, session.store.original(receipt), receipt.name) for receipt in new]
    for file in taken.lists:
        dossier, found = receipt_list(session, file)
        problems += found
    return dossier, tuple(problems)
