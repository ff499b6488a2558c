"""Receipt: every file is registered at once; when it arrived and from whom is said by a list or a person."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path, PurePosixPath

from tender_desk.core.bids import Bid, Bidder, FileState, Listed, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import list_differences
from tender_desk.core.problems import Problem, Severity, TenderDeskError, WrongFile
from tender_desk.desk.dossiers import read_bytes
from tender_desk.desk.session import Session, acting, adding, check_reason, check_second, permit
from tender_desk.importing.annexes import is_annex
from tender_desk.importing.identity import FormIdentity, FormKind, identify
from tender_desk.importing.lists import read_platform_list, read_receipt_list
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


def receipt_list(
    session: Session, file: Given, reason: str = "", second: str = ""
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Take over times of arrival and senders from a receipt list, on our form or as the platform writes it.

    What the list names is kept: a file on it that was never registered, and a registered bid file that is on no list,
    hold up the opening until somebody registers or decides. A list that makes late files come in time is taken over
    only with a reason and a second person; without them it is refused as a whole (`list-makes-in-time`).
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
    mended = _turned_in_time(dossier, changed)
    if mended and not (reason.strip() or second):
        values = {"files": ", ".join(sorted(one.name for one in mended))}
        return dossier, (*problems, Problem("list-makes-in-time", "", values, file=file.name))
    about = file.name
    if mended:
        why = _in_time_because(dossier, reason, second)
        changed = [replace(one, reason=why) if one in mended else one for one in changed]
        about = f"{file.name}: {', '.join(sorted(one.name for one in mended))}: {why}"
    listed = [
        Listed(file=name, received=line.received, source=line.source, list=file.name) for name, line in by_name.items()
    ]
    _arrive(session, dossier, changed, "receipt-list", about, listed)
    after = session.load()
    return after, (*problems, *(replace(problem, file=file.name) for problem in list_differences(after)))


def _listed_as(receipt: Receipt, dossier: Dossier, lines: Container[str]) -> str:
    """Return the line a file has on a list: its own name, or its name without folders where nobody else has that."""
    short = PurePosixPath(receipt.name).name
    namesakes = [one for one in receipts_of(dossier) if PurePosixPath(one.name).name == short]
    return short if receipt.name not in lines and len(namesakes) == 1 else receipt.name


def _turned_in_time(dossier: Dossier, changed: Iterable[Receipt]) -> list[Receipt]:
    """Return the files that were late as far as was known and no longer are."""
    known = {one.id: one for one in receipts_of(dossier)}
    return [one for one in changed if is_late(dossier, known[one.id]) and not is_late(dossier, one)]


def _in_time_because(dossier: Dossier, reason: str, second: str) -> str:
    """Return why late files are in time after all, with the two people who say so; it is kept with each file."""
    why = check_reason(reason)
    other = check_second(dossier, second)
    return f"{why} ({dossier.viewer.name}, {dossier.name_of(other)})"


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
            bids = _bids_of(dossier, receipt)
            state = _state_on_arrival(receipt, late, read=any(bid.read for bid in bids))
            stranger = state is FileState.REGISTERED and receipt.part is Part.QUALITY and not bids
            writer.put_receipt(replace(receipt, state=state, bid=None if stranger else receipt.bid))
            for bid in bids:
                known = bid.bidder if bid.read or receipt.many else _sender(receipt, bid.bidder)
                change = writer.put_bid if known == bid.bidder else writer.replace_bid
                change(replace(bid, late=late, received=receipt.received, bidder=known))


def _bids_of(dossier: Dossier, receipt: Receipt) -> tuple[Bid, ...]:
    """Return the bids whose part A a file is, or that stand in it row by row.

    A late file of a bidder that has a bid already names that bid, which came in another file with its own time.
    """
    if receipt.part is not Part.QUALITY or receipt.lot is None:
        return ()
    older = {receipt.bid} if receipt.state is FileState.READ else set()
    bids = dossier.bids_in(receipt.lot)
    return tuple(bid for bid in bids if bid.receipt == receipt.id or (bid.receipt is None and bid.code in older))


def _sender(receipt: Receipt, bidder: Bidder) -> Bidder:
    """Return who sent an unread part A as far as is known now."""
    return Bidder(name=receipt.source) if receipt.source else bidder


def _state_on_arrival(receipt: Receipt, late: bool, *, read: bool) -> FileState:
    """Return the state of a file once its time is known: late files are not read, and no longer count.

    One that was `read` before it turned out late, and is in time after all, counts again with all that was found.
    """
    if not late and receipt.state is FileState.LATE and read:
        return FileState.READ
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


def set_arrival(
    session: Session, receipt: int, received: datetime, source: str, reason: str = "", second: str = ""
) -> Dossier:
    """Record when one file arrived and from whom, where no list says so; before the opening only.

    What a list says is not overwritten. Making a late file come in time takes a reason and a second person, both kept
    in the log and with the file.
    """
    dossier = session.load()
    permit(dossier, "register")
    one = receipt_numbered(dossier, receipt)
    if one.lot is not None and lot_known(dossier, one.lot):
        permit(dossier, "arrival", one.lot)
    stated, about = replace(one, received=received, source=source.strip()), one.name
    line = _line_of(dossier, one)
    if line is not None and (line.received != received or line.source.strip() not in {"", stated.source}):
        values = {"file": one.name, "list": line.list, "received": line.received, "source": line.source or "–"}
        raise TenderDeskError("arrival-on-list", **values)
    if _turned_in_time(dossier, [stated]):
        stated = replace(stated, reason=_in_time_because(dossier, reason, second))
        about = f"{one.name}: {stated.reason}"
    said = Listed(file=one.name, received=received, source=stated.source, list="", by=session.person)
    own = said if line is None else replace(line, source=stated.source, by=session.person)
    _arrive(session, dossier, [stated], "arrival", about, [own])
    return session.load()


def _line_of(dossier: Dossier, receipt: Receipt) -> Listed | None:
    """Return what a receipt list says of a file; None where no list names it, whatever somebody said by hand."""
    lines = {line.file: line for line in dossier.listed if line.list}
    return lines.get(_listed_as(receipt, dossier, lines))


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
    problems += [one.problem for one in taken.again]
    for file in taken.lists:
        dossier, found = receipt_list(session, file)
        problems += found
    return dossier, tuple(problems)
