"""Import: part A is read, part B stays sealed and unread; a file with a fault is kept and nothing of it gets in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.desk.arrivals import receipt_list
from tender_desk.desk.reading import Batch, FileReport
from tender_desk.desk.receipts import (
    Again,
    Given,
    Taken,
    identity_of,
    lot_known,
    new_receipt,
    receipt_numbered,
    receipts_of,
    take_in,
    what_it_is,
)
from tender_desk.desk.requests import Requests, leave_request, read_requests
from tender_desk.desk.session import Session, acting, check_reason, permit
from tender_desk.importing.identity import FormKind, identify
from tender_desk.importing.parts import read_quality_part

WAITS = frozenset({FileState.REGISTERED, FileState.REFUSED})
READABLE = frozenset({Part.QUALITY, Part.PRICE, Part.ANNEX})
READ_HERE = READABLE | {Part.REQUEST}
"""What a person can have read in: the parts of bids, annexes, and requests to participate."""
Told = Callable[[int, int], None]
"""Is told how many of how many files are done; may raise to stop, then nothing is read in."""


def nobody(done: int, of: int) -> None:
    """Tell nobody."""


def waiting(dossier: Dossier) -> tuple[Receipt, ...]:
    """Return the registered files that are not dealt with yet by arrival: part A, then part B, then annexes.

    Registers with part A's are left out: each holds many bids and is read row by row.
    """
    found = [r for r in receipts_of(dossier) if r.state in WAITS and r.part in READABLE]
    found = [r for r in found if r.part is Part.PRICE or not r.many]
    return tuple(sorted(found, key=lambda r: (r.part.value, r.received or r.registered, r.name)))


def preview(session: Session, receipts: Iterable[int]) -> tuple[FileReport, ...]:
    """Say what reading in would give, without changing anything (a dry run); part B is not read.

    Each file is judged as if those before it had been read in, so that a bidder who is in a batch twice is found.
    """
    return tuple(read_forms(Batch(session, session.load()), set(receipts), despite=False, told=nobody))


def read_in(
    session: Session,
    receipts: Iterable[int],
    *,
    all_or_nothing: bool = False,
    despite: bool = False,
    told: Told = nobody,
) -> tuple[FileReport, ...]:
    """Read registered files in, all in one transaction: part A becomes a bid, part B is paired and stays sealed.

    A file with a problem that blocks is kept and marked, and nothing of it enters the dossier; `despite` takes over
    what can be read of it, and every finding waits for a decision. With `all_or_nothing` nothing is read where any
    file blocks. Stopped half-way, the dossier is as it was.
    """
    batch = Batch(session, session.load())
    reports = read_forms(batch, set(receipts), despite=despite, told=told)
    if not all_or_nothing or all(report.good for report in reports):
        keep(batch)
    return tuple(reports)


def read_forms(batch: Batch, chosen: set[int], *, despite: bool, told: Told) -> list[FileReport]:
    """Read files one after another into a batch; the next part A's are read while one is judged."""
    session = batch.session
    wanted = [receipt for receipt in waiting(batch.dossier) if receipt.id in chosen]
    first = [receipt for receipt in wanted if receipt.part is Part.QUALITY]
    reports: list[FileReport] = []
    asked: deque[Receipt] = deque()
    ready: dict[int, FileReport] = {}

    def questions() -> Iterator[tuple[object, ...]]:
        for receipt, content in session.store.originals(first):
            early = batch.early(receipt, content)
            asked.append(receipt)
            if early is not None:
                ready[receipt.id] = early
            else:
                yield batch.question(receipt, content)

    def settle_early() -> None:
        while asked and asked[0].id in ready:
            receipt = asked.popleft()
            told(len(reports), len(wanted))
            reports.append(batch.keep(receipt, ready.pop(receipt.id)))

    for found in session.reader.map(read_quality_part, questions()):
        settle_early()
        receipt = asked.popleft()
        told(len(reports), len(wanted))
        read = (None, (found,)) if isinstance(found, Problem) else found
        reports.append(batch.take(receipt, read, despite=despite))
    settle_early()
    for receipt, content in session.store.originals(wanted[len(first) :]):
        told(len(reports), len(wanted))
        reports.append(batch.read(receipt, content))
    batch.pair_waiting()
    return reports


def keep(batch: Batch) -> None:
    """Write what a batch gave: one transaction, one line in the log."""
    session = batch.session
    if not batch.changed:
        return
    taken = [one for one in batch.changed if one.state not in WAITS]
    lots = {one.lot for one in taken if one.lot is not None}
    for lot in sorted(lots):
        if lot_known(batch.dossier, lot):
            permit(batch.dossier, "read", lot)
    about = ", ".join(one.name for one in batch.changed)
    with acting(session, batch.dossier, "read", about) as (writer, _):
        batch.write(writer)


def nothing_read(receipt: Receipt) -> TenderDeskError:
    """Return why reading a file in gives nothing: it was dealt with already, or is no form and not laid out."""
    if receipt.waits:
        return TenderDeskError("nothing-to-read", file=receipt.name)
    return TenderDeskError("read-already", file=receipt.name, state=receipt.state.value)


def leave_unread(session: Session, receipt: int, reason: str) -> Dossier:
    """Record that a file is not read in. That is not refusing a bid: only a decision puts a bid aside.

    A part A whose bidder has no bid yet becomes one that waits for such a decision. Until the lot is opened a sealed
    part B can be set aside too, for instance where a bidder handed in two.
    """
    dossier = session.load()
    permit(dossier, "register")
    one = receipt_numbered(dossier, receipt)
    if one.part is Part.REQUEST:
        return leave_request(session, dossier, one, reason)
    if one.lot is not None and lot_known(dossier, one.lot):
        permit(dossier, "read", one.lot)
    if one.state not in {*WAITS, FileState.SEALED}:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    why = check_reason(reason)
    batch = Batch(session, dossier)
    batch.leave(one, why)
    with acting(session, dossier, "leave-unread", one.name) as (writer, _):
        batch.write(writer)
    return session.load()


def move(session: Session, receipt: int, lot: int, reason: str) -> Dossier:
    """Record that a file was handed in for another lot than the one it belongs to: that of its own form."""
    dossier = session.load()
    one = receipt_numbered(dossier, receipt)
    for number in (one.lot, lot):
        if number is not None and lot_known(dossier, number):
            permit(dossier, "read", number)
    if one.state not in WAITS:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    identity = identify(session.store.original(one))
    if identity is None or identity.lot != lot:
        raise TenderDeskError("form-not-of-lot", file=one.name, lot=lot)
    why = check_reason(reason)
    with acting(session, dossier, "move", f"{one.name}: {one.lot} > {lot}") as (writer, _):
        writer.put_receipt(replace(one, lot=lot, state=FileState.REGISTERED, problems=(), reason=why))
    return session.load()


def pair(session: Session, receipt: int, bid: str) -> Dossier:
    """Record to which bid a sealed part B belongs, where its sender or folder did not tell or told wrong."""
    dossier = session.load()
    one = receipt_numbered(dossier, receipt)
    if one.part is not Part.PRICE or one.lot is None:
        raise TenderDeskError("not-part-b", file=one.name)
    permit(dossier, "read", one.lot)
    if one.state in WAITS:
        raise TenderDeskError("pair-before-read", file=one.name)
    if one.state is not FileState.SEALED:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    if bid not in [known.code for known in dossier.bids_in(one.lot)]:
        raise TenderDeskError("bid-unknown", lot=one.lot, bid=bid)
    if other := Batch(session, dossier).other_part_b(one, bid):
        raise TenderDeskError("part-b-twice", bid=bid, other=other)
    with acting(session, dossier, "pair", f"{one.lot}/{bid}") as (writer, _):
        writer.put_receipt(replace(one, bid=bid, problems=()))
    return session.load()


def import_files(
    session: Session,
    files: Iterable[Given],
    lot: int | None = None,
    *,
    dry_run: bool = False,
    all_or_nothing: bool = False,
) -> tuple[FileReport, ...]:
    """Register every file, take over a receipt list among them, and read the bids in.

    Files are taken one after another and not held: memory does not grow with their number. A dry run says what reading
    would give and changes nothing: not even the receipt is kept.
    """
    if dry_run:
        return _dry(session, files, lot)
    taken = take_in(session, files, lot)
    reports = take_lists(session, taken)
    mine = [r for r in receipts_of(session.load()) if r.id in taken.receipts]
    asking = [r.id for r in mine if r.part is Part.REQUEST]
    reports += read_requests(session, asking, all_or_nothing=all_or_nothing)
    foreign = _foreign(session, [r for r in mine if r.part is Part.OTHER])
    chosen = [receipt.id for receipt in mine]
    chosen += [receipt.id for receipt in waiting(session.load()) if receipt.part is Part.ANNEX]
    if all_or_nothing and foreign:
        reports += preview(session, chosen)
    else:
        reports += read_in(session, chosen, all_or_nothing=all_or_nothing)
    reports = [*reports, *(declared(r) for r in mine if r.part is Part.UEA)]
    return with_again([*reports, *foreign, *(elsewhere(file) for file in taken.elsewhere)], taken.again)


def take_lists(session: Session, taken: Taken) -> list[FileReport]:
    """Take over the receipt lists among files that were handed over."""
    reports = []
    for file in taken.lists:
        _, problems = receipt_list(session, file)
        reports.append(FileReport(file.name, FileState.READ, Part.OTHER, None, None, "", problems))
    return reports


def with_again(reports: Iterable[FileReport], again: Iterable[Again]) -> tuple[FileReport, ...]:
    """Say of each file that was here before that it was, in its report; one that was not read now gets a report."""
    found = list(reports)
    for one in again:
        at = next((at for at, report in enumerate(found) if report.name == one.name), None)
        if at is not None:
            found[at] = replace(found[at], problems=(*found[at].problems, one.problem))
            continue
        known = one.receipt
        given = known.name, known.state, known.part, known.lot, known.bid, known.source
        found.append(FileReport(*given, (one.problem,)))
    return tuple(found)


def declared(receipt: Receipt) -> FileReport:
    """Say of a declaration (UEA) that it is kept, and when it is read in."""
    note = Problem("uea-placed", "", {"file": receipt.name}, Severity.NOTE, receipt.name)
    return FileReport(receipt.name, receipt.state, Part.UEA, receipt.lot, receipt.bid, receipt.source, (note,))


def without_arrival(dossier: Dossier) -> tuple[Problem, ...]:
    """Ask for the receipt list where files have no time of arrival: without it no lot can be opened."""
    count = sum(1 for one in receipts_of(dossier) if one.received is None and one.part is not Part.OTHER)
    return (Problem("receipt-list-wanted", "", {"count": count}, Severity.ASK),) if count else ()


def elsewhere(file: Given) -> FileReport:
    """Say of a form of ours that is no bid where it belongs."""
    form = identity_of(file)
    kind = form.kind.value if form else "tender"
    problem = Problem(f"belongs-elsewhere-{kind}", "", {"file": file.name}, Severity.NOTE, file.name)
    return FileReport(file.name, FileState.NOT_READ, Part.OTHER, None, None, "", (problem,))


def _foreign(session: Session, found: Sequence[Receipt]) -> list[FileReport]:
    """Mark files that are no form of ours, so that each has a problem and nobody overlooks it."""
    reports, marked = [], []
    for receipt in found:
        problem = what_it_is(session, session.store.original(receipt), receipt.name)
        if receipt.state is FileState.REGISTERED:
            marked.append(replace(receipt, state=FileState.REFUSED, problems=(problem,)))
        reports.append(
            FileReport(receipt.name, FileState.REFUSED, Part.OTHER, receipt.lot, None, receipt.source, (problem,))
        )
    if marked:
        dossier = session.load()
        with acting(session, dossier, "read", ", ".join(receipt.name for receipt in marked)) as (writer, _):
            writer.put_receipts(marked)
    return reports


def _dry(session: Session, files: Iterable[Given], lot: int | None) -> tuple[FileReport, ...]:
    dossier = session.load()
    permit(dossier, "register")
    batch, at = Batch(session, dossier), session.moment(dossier)
    asking = Requests(session, dossier)
    reports = []
    for number, file in enumerate(files, start=-(10**9)):
        form = identity_of(file)
        if form is not None and form.kind is FormKind.RECEIPT_LIST:
            continue
        receipt = replace(new_receipt(session, dossier, file, form, lot, at), id=number)
        if form is not None and receipt.part is Part.OTHER:
            reports.append(elsewhere(file))
        elif receipt.part is Part.OTHER:
            problem = what_it_is(session, file.content, file.name)
            reports.append(FileReport(file.name, FileState.REFUSED, Part.OTHER, lot, None, "", (problem,)))
        elif receipt.part is Part.UEA:
            reports.append(declared(receipt))
        elif receipt.part is Part.REQUEST:
            reports.append(asking.take(receipt, file.content))
        else:
            reports.append(batch.read(receipt, file.content))
    return tuple(reports)
