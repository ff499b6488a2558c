"""Receipt: every file is registered at once; when it arrived and from whom is said by a list or a person."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from tender_desk.core.bids import FileState, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.desk.dossiers import read_bytes
from tender_desk.desk.session import Session, acting, permit
from tender_desk.importing.identity import FormIdentity, FormKind, identify
from tender_desk.importing.lists import ReceiptLine, read_receipt_list
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


@dataclass(frozen=True, slots=True)
class Given:
    """A file that was handed over: its name (with the folder it came from) and its bytes."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The digest it is known by."""
        return hashlib.sha256(self.content).hexdigest()


def collect(paths: Sequence[Path]) -> tuple[Given, ...]:
    """Read files and everything in folders, hidden and lock files left out; names keep the folder they came from."""
    found: list[Given] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith((".", "~$")))
            found += [Given(_readable(p.relative_to(path).as_posix()), read_bytes(p)) for p in inside]
        else:
            found.append(Given(_readable(path.name), read_bytes(path)))
    return tuple(found)


def _readable(name: str) -> str:
    """Return a file name as text that can be stored: bytes that are no UTF-8 become question marks."""
    return os.fsencode(name).decode("utf-8", "replace")


def register(session: Session, files: Iterable[Given], lot: int | None = None) -> Dossier:
    """Register files at once, whatever they are: name, bytes, SHA-256, time and by whom. Nothing is read.

    The same bytes under the same name are registered once. What is handed over together is registered together: all of
    it, or after a failure none.
    """
    dossier = session.load()
    permit(dossier, "register")
    known = {(receipt.name, receipt.sha256) for receipt in receipts_of(dossier)}
    new = {(file.name, file.sha256): file for file in files if (file.name, file.sha256) not in known}
    if not new:
        return dossier
    names = ", ".join(name for name, _ in new)
    with acting(session, dossier, "register", names) as (writer, _):
        for file in new.values():
            writer.register(new_receipt(session, dossier, file, identify(file.content), lot), file.content)
    return session.load()


def new_receipt(
    session: Session, dossier: Dossier, file: Given, identity: FormIdentity | None, lot: int | None
) -> Receipt:
    """Return the receipt of a file as it is registered now, without its number."""
    parts = {FormKind.BID_A: Part.QUALITY, FormKind.BID_B: Part.PRICE}
    stated = identity.lot if identity and identity.kind in parts else None
    at = session.moment(dossier)
    number = lot or stated
    in_time = number is not None and lot_known(dossier, number) and at <= dossier.tender.procedure_of(number).closing
    return Receipt(
        id=0,
        name=file.name,
        size=len(file.content),
        sha256=file.sha256,
        registered=at,
        registered_by=session.person,
        # a file the program has seen before closing was in time; later only the receipt list can say so
        received=at if in_time else None,
        part=parts.get(identity.kind, Part.OTHER) if identity else Part.OTHER,
        lot=number,
    )


def lot_known(dossier: Dossier, number: int) -> bool:
    """Tell whether the tender has a lot with this number."""
    return any(lot.number == number for lot in dossier.tender.lots)


def receipts_of(dossier: Dossier) -> tuple[Receipt, ...]:
    """Return the receipts as far as the viewer may see them."""
    return () if isinstance(dossier.receipts, Sealed) else dossier.receipts


def receipt_list(session: Session, file: Given) -> tuple[Dossier, tuple[Problem, ...]]:
    """Take over times of arrival and senders from a receipt list (ours or the platform's, on our form).

    A file on the list that was never registered, and a registered bid file that is not on it, are problems.
    """
    dossier = session.load()
    permit(dossier, "register")
    lines, problems = read_part(session.reader, read_receipt_list, file.content, file.name, dossier.tender.reference)
    if lines is None:
        return dossier, problems
    by_name = {PurePosixPath(line.file.replace("\\", "/")).as_posix(): line for line in lines}
    found = list(problems)
    changed: list[Receipt] = []
    for receipt in receipts_of(dossier):
        line = by_name.pop(_listed_as(receipt, dossier, by_name), None)
        if line is not None and (receipt.received, receipt.source) != (line.received, line.source):
            changed.append(replace(receipt, received=line.received, source=line.source))
        elif line is None and receipt.received is None and receipt.part is not Part.OTHER:
            found.append(Problem("not-on-receipt-list", "", {"file": receipt.name}, file=file.name))
    found += [
        Problem("listed-not-received", line.place, {"file": name}, file=file.name) for name, line in by_name.items()
    ]
    _arrive(session, dossier, changed, "receipt-list", file.name)
    return session.load(), tuple(found)


def _listed_as(receipt: Receipt, dossier: Dossier, lines: Mapping[str, ReceiptLine]) -> str:
    """Return the line a file has on a list: its own name, or its name without folders where nobody else has that."""
    short = PurePosixPath(receipt.name).name
    namesakes = [one for one in receipts_of(dossier) if PurePosixPath(one.name).name == short]
    return short if receipt.name not in lines and len(namesakes) == 1 else receipt.name


def _arrive(session: Session, dossier: Dossier, changed: list[Receipt], verb: str, about: str) -> None:
    """Record arrivals; a bid whose part A turns out late (or not) is marked so, whatever was read of it before."""
    for lot in sorted({receipt.lot for receipt in changed if receipt.lot is not None}):
        if lot_known(dossier, lot):
            permit(dossier, "arrival", lot)
    with acting(session, dossier, verb, about) as (writer, _):
        for receipt in changed:
            late = is_late(dossier, receipt)
            state = _state_on_arrival(receipt, late)
            writer.put_receipt(replace(receipt, state=state))
            if receipt.part is Part.QUALITY and receipt.bid is not None and receipt.lot is not None:
                bid = dossier.bid(receipt.lot, receipt.bid)
                writer.put_bid(replace(bid, late=late, received=receipt.received))


def _state_on_arrival(receipt: Receipt, late: bool) -> FileState:
    """Return the state of a file once its time is known: late files are not read, and no longer count."""
    if late and receipt.state in {FileState.READ, FileState.SEALED}:
        return FileState.LATE
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
    _arrive(session, dossier, [replace(one, received=received, source=source.strip())], "arrival", one.name)
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


def sort_out(files: Sequence[Given]) -> tuple[list[Given], list[Given]]:
    """Return the receipt lists among files, and the files that are or may be bids."""
    kinds = [(file, identify(file.content)) for file in files]
    lists = [file for file, form in kinds if form is not None and form.kind is FormKind.RECEIPT_LIST]
    return lists, [file for file, form in kinds if form is None or form.kind not in NOT_BIDS]


def receive(session: Session, files: Sequence[Given]) -> tuple[Dossier, tuple[Problem, ...]]:
    """Register files at once and take over a receipt list among them; nothing else is read.

    Returns what a person should know: files that are no form of ours, and where list and files differ.
    """
    lists, bids = sort_out(files)
    problems = [what_it_is(session, file.content, file.name) for file in bids if identify(file.content) is None]
    dossier = register(session, bids)
    for file in lists:
        dossier, found = receipt_list(session, file)
        problems += found
    return dossier, tuple(problems)
