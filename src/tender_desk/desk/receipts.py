"""Receipt: every file is registered at once; when it arrived and from whom is said by a list or a person."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from tender_desk.core.bids import Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.desk.dossiers import read_bytes
from tender_desk.desk.session import Session, acting, permit
from tender_desk.importing.identity import FormIdentity, FormKind, identify
from tender_desk.importing.lists import ReceiptLine, read_receipt_list

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
            found += [Given(p.relative_to(path).as_posix(), read_bytes(p)) for p in inside]
        else:
            found.append(Given(path.name, read_bytes(path)))
    return tuple(found)


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
    with session.store.act(session.person, session.moment(dossier), "register", names) as writer:
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
    lines, problems = read_receipt_list(file.content, file.name, dossier.tender.reference)
    if lines is None:
        return dossier, problems
    by_name = _by_name(lines)
    found = list(problems)
    with acting(session, dossier, "receipt-list", file.name) as (writer, _):
        for receipt in receipts_of(dossier):
            line = by_name.pop(receipt.name, None) or by_name.pop(PurePosixPath(receipt.name).name, None)
            if line is not None:
                writer.put_receipt(replace(receipt, received=line.received, source=line.source))
            elif receipt.received is None and receipt.part is not Part.OTHER:
                found.append(Problem("not-on-receipt-list", "", {"file": receipt.name}, file=file.name))
    found += [
        Problem("listed-not-received", line.place, {"file": name}, file=file.name) for name, line in by_name.items()
    ]
    return session.load(), tuple(found)


def _by_name(lines: Iterable[ReceiptLine]) -> dict[str, ReceiptLine]:
    return {PurePosixPath(line.file.replace("\\", "/")).as_posix(): line for line in lines}


def set_arrival(session: Session, receipt: int, received: datetime, source: str) -> Dossier:
    """Record when one file arrived and from whom, where no list says so."""
    dossier = session.load()
    permit(dossier, "register")
    one = receipt_numbered(dossier, receipt)
    with acting(session, dossier, "arrival", one.name) as (writer, _):
        writer.put_receipt(replace(one, received=received, source=source.strip()))
    return session.load()


def receipt_numbered(dossier: Dossier, number: int) -> Receipt:
    """Return the receipt with a number; TenderDeskError where there is none."""
    for receipt in receipts_of(dossier):
        if receipt.id == number:
            return receipt
    raise TenderDeskError("receipt-unknown", receipt=number)


def what_it_is(content: bytes, name: str) -> Problem:
    """Return why a file is no bid on our form: no workbook, a damaged one, or another workbook."""
    from tender_desk.importing.workbook import open_workbook

    found = open_workbook(content, name)
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
    problems = [what_it_is(file.content, file.name) for file in bids if identify(file.content) is None]
    dossier = register(session, bids)
    for file in lists:
        dossier, found = receipt_list(session, file)
        problems += found
    return dossier, tuple(problems)
