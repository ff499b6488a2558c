"""Import: part A is read, part B stays sealed and unread; a file with a fault is kept and nothing of it gets in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from tender_desk.core.bids import Bid, Bidder, FileState, Part, QualityPart, Receipt, bid_order, code_of
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.desk.receipts import (
    Given,
    is_late,
    lot_known,
    new_receipt,
    receipt_list,
    receipt_numbered,
    receipts_of,
    register,
    sort_out,
    what_it_is,
)
from tender_desk.desk.session import Session, acting, check_reason, permit
from tender_desk.importing.identity import FormIdentity, fingerprint, identify
from tender_desk.importing.quality_reader import read_quality
from tender_desk.importing.reader import read_part


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: its state, the bid it belongs to, every problem with its cell."""

    name: str
    state: FileState
    part: Part
    lot: int | None
    bid: str | None
    bidder: str
    problems: tuple[Problem, ...]

    @property
    def good(self) -> bool:
        """Whether nothing about it blocks."""
        return not any(problem.severity is Severity.BLOCKS for problem in self.problems)


def waiting(dossier: Dossier) -> tuple[Receipt, ...]:
    """Return the registered bid files that are not dealt with yet, in order of arrival, part A before part B."""
    states = {FileState.REGISTERED, FileState.REFUSED}
    found = [r for r in receipts_of(dossier) if r.state in states and r.part is not Part.OTHER]
    return tuple(sorted(found, key=lambda r: (r.part.value, r.received or r.registered, r.name)))


def preview(session: Session, receipts: Iterable[int]) -> tuple[FileReport, ...]:
    """Say what reading in would give, without changing anything (a dry run); part B is not read.

    Each file is judged as if those before it had been read in, so that a bidder who is in a batch twice is found.
    """
    dossier = session.load()
    chosen = set(receipts)
    reports = []
    for receipt in [one for one in waiting(dossier) if one.id in chosen]:
        report, part = _judge(session, dossier, receipt)
        reports.append(report)
        dossier, _, _ = _after(dossier, receipt, report, part)
    return tuple(reports)


def read_in(session: Session, receipts: Iterable[int], *, all_or_nothing: bool = False) -> tuple[FileReport, ...]:
    """Read registered files in, one transaction per file: part A becomes a bid, part B is paired and stays sealed.

    A file with a problem that blocks is kept and marked, and nothing of it enters the dossier. With `all_or_nothing`
    nothing is read where any file blocks.
    """
    chosen = set(receipts)
    if all_or_nothing:
        judged = preview(session, chosen)
        if not all(report.good for report in judged):
            return judged
    reports = []
    dossier = session.load()
    for number in [r.id for r in waiting(dossier) if r.id in chosen]:
        receipt = receipt_numbered(dossier, number)
        report, part = _judge(session, dossier, receipt)
        dossier, code = _keep(session, dossier, receipt, report, part)
        reports.append(replace(report, bid=code))
    return tuple(reports)


def _judge(session: Session, dossier: Dossier, receipt: Receipt) -> tuple[FileReport, QualityPart | None]:
    """Decide what a file is and what is wrong with it; part A is read from its bytes, of part B only its form."""
    content = session.store.original(receipt)
    identity = identify(content)
    problems = _form_problems(session, dossier, receipt, identity)
    quality: QualityPart | None = None
    bid: str | None = None
    state = FileState.REFUSED
    late = is_late(dossier, receipt)
    if not problems and late:
        state = FileState.LATE
        bid = _bid_of_sender(dossier, receipt)
    elif not problems and receipt.part is Part.QUALITY:
        quality, found = read_part(session.reader, read_quality, content, receipt.name, dossier.tender)
        problems += [*found, *_bid_problems(dossier, receipt, quality)]
        state = FileState.READ if quality and not _blocking(problems) else FileState.REFUSED
    elif not problems:
        bid, unpaired = _pair(dossier, receipt)
        problems += unpaired
        state = FileState.SEALED
    name = quality.bidder.name if quality else receipt.source
    report = FileReport(receipt.name, state, receipt.part, receipt.lot, bid, name, tuple(problems))
    return report, quality if state is FileState.READ else None


def _blocking(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.BLOCKS for problem in problems)


def _form_problems(
    session: Session, dossier: Dossier, receipt: Receipt, identity: FormIdentity | None
) -> list[Problem]:
    if identity is None:
        return [Problem("not-our-form", "", file=receipt.name)]
    if identity.tender != dossier.tender.reference:
        values = {"found": identity.tender or "–", "wanted": dossier.tender.reference}
        return [Problem("form-of-other-tender", "", values, file=receipt.name)]
    number = identity.lot
    if number is None or not lot_known(dossier, number):
        return [Problem("lot-unknown-in-form", "", {"lot": number or "–"}, file=receipt.name)]
    if receipt.lot is not None and receipt.lot != number:
        return [Problem("form-of-other-lot", "", {"found": number, "wanted": receipt.lot}, file=receipt.name)]
    if identity.model != fingerprint(dossier.tender, dossier.tender.lot(number)):
        return [Problem("form-outdated", "", {"lot": number}, file=receipt.name)]
    gate = passed(dossier, number)
    if gate is None:
        return [Problem("lot-not-published", f"{number}", {"lot": number}, file=receipt.name)]
    if GATES.index(gate) >= GATES.index(Gate.OPENED):
        return [Problem("lot-opened-already", f"{number}", {"lot": number}, file=receipt.name)]
    closing = dossier.tender.procedure_of(number).closing
    if not dossier.tender.practice and session.clock() <= closing:
        return [Problem("closing-not-passed", f"{number}", {"lot": number, "closing": closing}, file=receipt.name)]
    return []


def _bid_problems(dossier: Dossier, receipt: Receipt, quality: QualityPart | None) -> list[Problem]:
    if quality is None or receipt.lot is None:
        return []
    found = []
    for bid in dossier.bids_in(receipt.lot):
        if quality.bidder.kvk and bid.bidder.kvk == quality.bidder.kvk:
            values = {"name": bid.bidder.name, "bid": bid.code, "kvk": bid.bidder.kvk}
            found.append(Problem("bidder-twice", "", values, file=receipt.name))
    lot = dossier.tender.lot(receipt.lot)
    if lot.invitations and quality.bidder.name not in {invited.name for invited in lot.invitations}:
        found.append(Problem("not-invited", "", {"name": quality.bidder.name}, Severity.ASK, receipt.name))
    return found


def _bid_of_sender(dossier: Dossier, receipt: Receipt) -> str | None:
    """Return the bid of the lot whose bidder the receipt list names as the sender."""
    sender = receipt.source.strip().casefold()
    matching = [b.code for b in dossier.bids_in(receipt.lot or 0) if sender and b.bidder.name.casefold() == sender]
    return matching[0] if len(matching) == 1 else None


def _pair(dossier: Dossier, receipt: Receipt) -> tuple[str | None, list[Problem]]:
    """Find the bid a sealed part B belongs to.

    That is: its sender's; where no list names a sender, the bid of the part A beside it in the same folder that is
    alone there or has the same name but for the letter of the part. When prices are opened, the number in the sheet
    must be that bidder's: nothing is taken for granted. A sender who contradicts the folder wins.
    """
    code = _bid_of_sender(dossier, receipt) if receipt.source.strip() else _bid_beside(dossier, receipt)
    if code is None:
        return None, [Problem("part-b-unpaired", "", {"file": receipt.name}, Severity.ASK, receipt.name)]
    if other := _other_part_b(dossier, receipt, code):
        values = {"bid": code, "other": other}
        return None, [Problem("part-b-twice", "", values, Severity.ASK, receipt.name)]
    return code, []


def _bid_beside(dossier: Dossier, receipt: Receipt) -> str | None:
    folder = PurePosixPath(receipt.name).parent
    beside = [
        one
        for one in receipts_of(dossier)
        if one.part is Part.QUALITY and one.lot == receipt.lot and one.bid and PurePosixPath(one.name).parent == folder
    ]
    twins = [one for one in beside if _twins(one.name, receipt.name)]
    chosen = twins or beside
    return chosen[0].bid if len(chosen) == 1 else None


def _twins(a: str, b: str) -> bool:
    """Tell whether two names differ in one letter only: A in the one where B stands in the other."""
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(differing) == 1 and tuple("".join(differing[0]).upper()) == ("A", "B")


def _other_part_b(dossier: Dossier, receipt: Receipt, code: str) -> str | None:
    """Return the name of another part B that belongs to a bid already."""
    states = {FileState.SEALED, FileState.READ}
    for one in receipts_of(dossier):
        if (
            (one.part, one.lot, one.bid) == (Part.PRICE, receipt.lot, code)
            and one.state in states
            and one.id != receipt.id
        ):
            return one.name
    return None


def pair_by_sender(session: Session) -> Dossier:
    """Pair part B's that wait for a bid, once a receipt list has said who sent them."""
    dossier = session.load()
    for receipt in receipts_of(dossier):
        if receipt.part is Part.PRICE and receipt.state is FileState.SEALED and receipt.bid is None:
            code, problems = _pair(dossier, receipt)
            if code is not None and not problems:
                dossier = pair(session, receipt.id, code)
    return dossier


def _after(
    dossier: Dossier, receipt: Receipt, report: FileReport, quality: QualityPart | None
) -> tuple[Dossier, Receipt, Bid | None]:
    """Return the dossier as reading a file leaves it, the receipt as it then stands, and the bid it made if any.

    The dossier is not read again for every file: with two hundred files that would be most of the work.
    """
    bid = _new_bid(dossier, receipt, report, quality)
    code = report.bid if bid is None else bid.code
    kept = replace(receipt, state=report.state, bid=code, problems=report.problems)
    receipts = tuple(kept if one.id == kept.id else one for one in receipts_of(dossier))
    bids = dossier.bids if bid is None else tuple(sorted((*dossier.bids, bid), key=bid_order))
    return replace(dossier, receipts=receipts, bids=bids), kept, bid


def _keep(
    session: Session, dossier: Dossier, receipt: Receipt, report: FileReport, quality: QualityPart | None
) -> tuple[Dossier, str | None]:
    """Write what reading a file gave; returns the dossier with it, and the letter of its bid if it belongs to one."""
    if receipt.lot is not None and lot_known(dossier, receipt.lot) and report.state is not FileState.REFUSED:
        permit(dossier, "read", receipt.lot)
    changed, kept, bid = _after(dossier, receipt, report, quality)
    with acting(session, dossier, "read", receipt.name) as (writer, _):
        if bid is not None:
            writer.add_bid(bid)
        writer.put_receipt(kept)
    return replace(changed, version=writer.version, log_head=writer.log_head), kept.bid


def _new_bid(dossier: Dossier, receipt: Receipt, report: FileReport, quality: QualityPart | None) -> Bid | None:
    """Return the bid that a file makes: a part A that was read, or the first late file of a sender."""
    if quality is not None:
        return _bid(quality, _next_code(dossier, quality.lot), receipt)
    if report.state is not FileState.LATE or report.bid is not None or receipt.lot is None:
        return None
    sender = Bidder(name=receipt.source or receipt.name)
    return Bid(
        lot=receipt.lot,
        code=_next_code(dossier, receipt.lot),
        bidder=sender,
        late=True,
        received=receipt.received,
    )


def _bid(quality: QualityPart, code: str, receipt: Receipt) -> Bid:
    return Bid(
        lot=quality.lot,
        code=code,
        bidder=quality.bidder,
        received=receipt.received,
        answers=quality.answers,
        figures=quality.figures,
        statements=quality.statements,
    )


def _next_code(dossier: Dossier, lot: int) -> str:
    return code_of(len(dossier.bids_in(lot)))


def leave_unread(session: Session, receipt: int, reason: str) -> Dossier:
    """Record that a file is not read in. That is not refusing a bid: only a decision puts a bid aside.

    Until the lot is opened a sealed part B can be set aside too, for instance where a bidder handed in two.
    """
    dossier = session.load()
    permit(dossier, "register")
    one = receipt_numbered(dossier, receipt)
    if one.lot is not None and lot_known(dossier, one.lot):
        permit(dossier, "read", one.lot)
    if one.state not in {FileState.REGISTERED, FileState.REFUSED, FileState.SEALED}:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    why = check_reason(reason)
    with acting(session, dossier, "leave-unread", one.name) as (writer, _):
        writer.put_receipt(replace(one, state=FileState.NOT_READ, reason=why, bid=None))
    return session.load()


def pair(session: Session, receipt: int, bid: str) -> Dossier:
    """Record to which bid a sealed part B belongs, where its sender or folder did not tell or told wrong."""
    dossier = session.load()
    one = receipt_numbered(dossier, receipt)
    if one.part is not Part.PRICE or one.lot is None:
        raise TenderDeskError("not-part-b", file=one.name)
    permit(dossier, "read", one.lot)
    if one.state is not FileState.SEALED:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    if bid not in [known.code for known in dossier.bids_in(one.lot)]:
        raise TenderDeskError("bid-unknown", lot=one.lot, bid=bid)
    if other := _other_part_b(dossier, one, bid):
        raise TenderDeskError("part-b-twice", bid=bid, other=other)
    with acting(session, dossier, "pair", f"{one.lot}/{bid}") as (writer, _):
        writer.put_receipt(replace(one, bid=bid, problems=()))
    return session.load()


def import_files(
    session: Session,
    files: Sequence[Given],
    lot: int | None = None,
    *,
    dry_run: bool = False,
    all_or_nothing: bool = False,
) -> tuple[FileReport, ...]:
    """Register every file, take over a receipt list among them, and read the bids in.

    A dry run says what reading would give and changes nothing: not even the receipt is kept.
    """
    lists, bids = sort_out(files)
    elsewhere = tuple(_elsewhere(file) for file in files if file not in lists and file not in bids)
    if dry_run:
        return (*_dry(session, bids, lot), *elsewhere)
    before = {receipt.id for receipt in receipts_of(session.load())}
    register(session, bids, lot)
    reports: list[FileReport] = []
    for file in lists:
        _, problems = receipt_list(session, file)
        reports.append(FileReport(file.name, FileState.READ, Part.OTHER, None, None, "", problems))
    dossier = session.load()
    given = {(file.name, file.sha256) for file in bids}
    mine = [r for r in receipts_of(dossier) if (r.name, r.sha256) in given or r.id not in before]
    foreign = _foreign(session, [r for r in mine if r.part is Part.OTHER])
    chosen = [receipt.id for receipt in mine]
    if all_or_nothing and foreign:
        reports += preview(session, chosen)
    else:
        reports += read_in(session, chosen, all_or_nothing=all_or_nothing)
    if lists:
        pair_by_sender(session)
    return (*reports, *foreign, *elsewhere)


def without_arrival(dossier: Dossier) -> tuple[Problem, ...]:
    """Ask for the receipt list where files have no time of arrival: without it no lot can be opened."""
    count = sum(1 for one in receipts_of(dossier) if one.received is None and one.part is not Part.OTHER)
    return (Problem("receipt-list-wanted", "", {"count": count}, Severity.ASK),) if count else ()


def _elsewhere(file: Given) -> FileReport:
    """Say of a form of ours that is no bid where it belongs."""
    form = identify(file.content)
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
            for receipt in marked:
                writer.put_receipt(receipt)
    return reports


def _dry(session: Session, files: Iterable[Given], lot: int | None) -> tuple[FileReport, ...]:
    dossier = session.load()
    permit(dossier, "register")
    reports = []
    for file in files:
        receipt = new_receipt(session, dossier, file, identify(file.content), lot)
        quality, found = None, _form_problems(session, dossier, receipt, identify(file.content))
        if not found and receipt.part is Part.QUALITY:
            quality, problems = read_part(session.reader, read_quality, file.content, file.name, dossier.tender)
            found = [*problems, *_bid_problems(dossier, receipt, quality)]
        if receipt.part is Part.OTHER:
            found = [what_it_is(session, file.content, file.name)]
        state = FileState.SEALED if receipt.part is Part.PRICE and not found else FileState.READ
        name = quality.bidder.name if quality else ""
        state = FileState.REFUSED if _blocking(found) else state
        reports.append(FileReport(file.name, state, receipt.part, receipt.lot, None, name, tuple(found)))
    return tuple(reports)
