"""What reading files gives: each is judged as if those before it had been read in; nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from tender_desk.core.bids import Bid, Bidder, FileState, Part, QualityPart, Receipt, code_of
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.lookalikes import Neighbours
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.selection import ExclusionGround
from tender_desk.core.shortlisting import SHORTLISTED, not_shortlisted
from tender_desk.core.tender import Tender
from tender_desk.desk.foreign import is_register
from tender_desk.desk.receipts import is_late, lot_known, receipts_of
from tender_desk.desk.session import Session
from tender_desk.desk.waiting import Waiting
from tender_desk.importing.annexes import count_pages
from tender_desk.importing.identity import FormIdentity, fingerprint, identify
from tender_desk.importing.parts import read_quality_part, read_quality_rows
from tender_desk.importing.reader import read_part
from tender_desk.storage.store import Writer


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
        return not blocking(self.problems)


TWICE = "bidder-twice"
"""The code of a bidder that has a bid in the lot already."""


def blocking(problems: Iterable[Problem]) -> bool:
    """Tell whether one of the problems blocks."""
    return any(problem.severity is Severity.BLOCKS for problem in problems)


class Batch:
    """Files read one after another on one state of the dossier: what each gave, and the bids that came of them.

    Nothing is loaded again per file: with two hundred files that would be most of the work.
    """

    def __init__(self, session: Session, dossier: Dossier) -> None:
        self.session, self.dossier = session, dossier
        self.receipts = {receipt.id: receipt for receipt in receipts_of(dossier)}
        self.bids: dict[int, list[Bid]] = defaultdict(list)
        for bid in dossier.bids:
            self.bids[bid.lot].append(bid)
        self._changed: dict[int, Receipt] = {}
        self._neighbours: dict[int, Neighbours] = {}
        self._new = Waiting()
        self._renewed = Waiting()
        """Bids that were there before anything of their file was read, with what was read of it."""

    def read(self, receipt: Receipt, content: bytes, *, despite: bool = False) -> FileReport:
        """Judge a file and keep what it gives; `despite` takes over what can be read of a file with faults."""
        early = self.early(receipt, content)
        if early is not None:
            return self.keep(receipt, early)
        found = read_part(self.session.reader, read_quality_part, *self.question(receipt, content))
        return self.take(receipt, found, despite=despite)

    def question(self, receipt: Receipt, content: bytes) -> tuple[bytes, str, Tender, int | None, str]:
        """Return what a reader is asked about a part A."""
        return content, receipt.name, self.dossier.tender, receipt.lot, receipt.layout

    def early(self, receipt: Receipt, content: bytes) -> FileReport | None:
        """Return what can be said of a file without reading a sheet of it, None for a part A that is to be read."""
        if receipt.part is Part.ANNEX:
            return self._place(receipt, content)
        if receipt.layout and receipt.lot is not None:
            problems = time_problems(self.session, self.dossier, receipt, receipt.lot)
        else:
            problems = form_problems(self.session, self.dossier, receipt, identify(content))
        if receipt.part is Part.PRICE and receipt.lot is not None and self.dossier.tender.lot(receipt.lot).rolling:
            values = {"lot": receipt.lot, "file": receipt.name}
            problems = [*problems, Problem("price-not-asked", "", values, file=receipt.name)]
        if problems:
            return self._report(receipt, FileState.REFUSED, problems)
        if is_late(self.dossier, receipt):
            return self._report(receipt, FileState.LATE, [])
        if receipt.part is Part.PRICE and is_register(receipt):
            return self._report(receipt, FileState.SEALED, [])
        if receipt.part is Part.PRICE:
            code, unpaired = self.pair(receipt)
            return self._report(receipt, FileState.SEALED, unpaired, code)
        return None

    def take(
        self, receipt: Receipt, found: tuple[QualityPart | None, tuple[Problem, ...]], *, despite: bool = False
    ) -> FileReport:
        """Judge what was read of a part A beside the bids there are, and keep it."""
        quality, stated = found
        problems = [*stated, *self._beside(receipt, quality)]
        twice = any(problem.code == TWICE for problem in problems)
        taken = quality is not None and not twice and (despite or not blocking(problems))
        report = self._report(receipt, FileState.READ if taken else FileState.REFUSED, problems)
        if quality is None:
            return self.keep(receipt, report)
        report = replace(report, bidder=quality.bidder.name)
        return self.keep(receipt, report, self._bid_read(receipt, quality) if taken else None)

    def keep(self, receipt: Receipt, report: FileReport, bid: Bid | None = None) -> FileReport:
        """Keep what became of a file, and the bid that came of it; a late file is one of its sender, unread."""
        if receipt.part is Part.ANNEX:
            return report
        if report.state is FileState.LATE:
            known = self._own(receipt) or self.bid_of_sender(receipt)
            bid = None if known else self._bid(receipt, Bidder(name=receipt.source or receipt.name), late=True)
            report = replace(report, bid=known.code if known else None)
        if bid is not None:
            self._enter(receipt, bid)
            report = replace(report, bid=bid.code)
        elif report.bid is None and (own := self._own(receipt)) is not None:
            report = replace(report, bid=own.code)
        self._change(replace(receipt, state=report.state, bid=report.bid, problems=report.problems))
        return report

    def refuse(self, receipt: Receipt, problems: Iterable[Problem]) -> FileReport:
        """Keep a file of which nothing can be read, with why."""
        report = self._report(receipt, FileState.REFUSED, problems)
        self._change(replace(receipt, state=report.state, problems=report.problems))
        return report

    def read_rows(
        self, receipt: Receipt, content: bytes, *, despite: bool = False, told: Callable[[], None] = lambda: None
    ) -> tuple[FileReport, ...]:
        """Judge every bid of a register beside those above it and keep what is good; the file keeps all problems.

        The receipt belongs to many bids and so names none; each problem of a row names its bid. A row with a fault that
        blocks becomes a bid that waits for a decision, or with `despite` is taken over as far as it can be read. A file
        that came late, and one of which no row is good, gives no bids.
        """
        assert receipt.lot is not None
        early = time_problems(self.session, self.dossier, receipt, receipt.lot)
        if early:
            return (self.refuse(receipt, early),)
        if is_late(self.dossier, receipt):
            self._change(replace(receipt, state=FileState.LATE))
            return (self._report(receipt, FileState.LATE, []),)
        rows, problems = self._rows(receipt, content, despite=despite, told=told)
        if not rows:
            return (self.refuse(receipt, problems),)
        first = next((report.bid for report, _ in rows if report.bid is not None), None)
        reports = [report for report, _ in rows]
        if first is not None:
            reports = [self._or_waits(receipt, report, quality) for report, quality in rows]
        # what is to be asked about the file as such is decided once, with its first bid
        about = (replace(one, bid=first or "") for one in problems)
        listed = (*about, *(problem for report in reports for problem in report.problems))
        state = FileState.REFUSED if first is None else FileState.READ
        self._change(replace(receipt, state=state, problems=listed))
        return tuple(reports)

    def _rows(
        self, receipt: Receipt, content: bytes, *, despite: bool, told: Callable[[], None]
    ) -> tuple[list[tuple[FileReport, QualityPart | None]], tuple[Problem, ...]]:
        """Judge the rows of a register while the next are read; returns each with its report, and the file's problems.

        Where reading breaks off nothing before it counts: no rows, and why.
        """
        lot = receipt.lot or 0
        new, known = len(self._new), len(self.bids[lot])
        given = content, receipt.name, self.dossier.tender, receipt.lot, receipt.layout
        judged: list[tuple[FileReport, QualityPart | None]] = []
        problems: tuple[Problem, ...] = ()
        for found in self.session.reader.stream(read_quality_rows, *given):
            if isinstance(found, Problem):
                self._new.forget(new)
                del self.bids[lot][known:]
                self._neighbours.pop(lot, None)
                return [], (found,)
            told()
            about, rows = found
            problems += about
            judged += [self._row(receipt, *row, despite=despite) for row in rows]
        return judged, problems

    def _row(
        self,
        receipt: Receipt,
        place: str,
        quality: QualityPart | None,
        stated: tuple[Problem, ...],
        *,
        despite: bool,
    ) -> tuple[FileReport, QualityPart | None]:
        """Judge a row; of one that is not read what was stated comes along, without a bidder who has a bid already."""
        beside = self.beside(receipt, quality, place=place) if quality else ()
        problems = (*stated, *beside)
        twice = any(problem.code == TWICE for problem in beside)
        name, part, lot = receipt.name, receipt.part, receipt.lot
        if quality is None or twice or (blocking(problems) and not despite):
            bidder = quality.bidder if quality else Bidder(name=place)
            report = FileReport(name, FileState.REFUSED, part, lot, None, bidder.name, problems)
            return report, None if twice else quality or QualityPart(bidder, lot or 0)
        bid = self._bid_read(receipt, quality)
        self._add(bid)
        named = tuple(replace(problem, bid=bid.code) for problem in problems)
        return FileReport(name, FileState.READ, part, lot, bid.code, quality.bidder.name, named), quality

    def _or_waits(self, receipt: Receipt, report: FileReport, quality: QualityPart | None) -> FileReport:
        """Make a bid of a row that was not read: it is on the list, and only a decision puts it aside.

        Not of a bidder that has a bid already, above or below it in the table; that is named in its problems.
        """
        if report.state is not FileState.REFUSED or quality is None:
            return report
        place = next((one.at for one in report.problems if one.at), "")
        if (twice := self._twice(receipt, quality, self.neighbours(quality.lot), place)) is not None:
            return replace(report, problems=(*report.problems, *twice))
        self._add(replace(self._bid(receipt, quality.bidder), unread=True))
        return report

    def _report(
        self, receipt: Receipt, state: FileState, problems: Iterable[Problem], bid: str | None = None
    ) -> FileReport:
        return FileReport(receipt.name, state, receipt.part, receipt.lot, bid, receipt.source, tuple(problems))

    def _beside(self, receipt: Receipt, quality: QualityPart | None) -> list[Problem]:
        """Return what is to be asked about a bidder beside the others of the lot; the same one twice blocks."""
        if quality is None:
            return []
        own = self._own(receipt)
        return self.beside(receipt, quality, None if own is None else own.code)

    def beside(self, receipt: Receipt, quality: QualityPart, but: str | None = None, place: str = "") -> list[Problem]:
        """Return what is to be asked about a bidder beside the others of the lot, the bid with a code left out.

        `place` is where a bidder stands that has a bid already.
        """
        known = self.neighbours(quality.lot) if but is None else self._others(quality.lot, but)
        twice = self._twice(receipt, quality, known, place)
        if twice is not None:
            return twice
        uninvited = not_shortlisted(self.dossier, quality.lot, quality.bidder)
        asked = (*((uninvited,) if uninvited else ()), *known.ask(quality))
        return [replace(problem, file=receipt.name) for problem in asked]

    def _twice(self, receipt: Receipt, quality: QualityPart, known: Neighbours, place: str) -> list[Problem] | None:
        """Return that the bidder has a bid already, None where it has not."""
        other = known.same(quality)
        if other is None:
            return None
        values = {"name": other.bidder.name, "bid": other.code, "kvk": other.bidder.kvk or "–"}
        twice = Problem(TWICE, place, values, file=receipt.name)
        out = self.dossier.exclusion(other.lot, other.code)
        if out is None or out.ground is not ExclusionGround.WITHDRAWN:
            return [twice]
        return [twice, Problem("withdrawn-again", place, values, Severity.NOTE, receipt.name)]

    def neighbours(self, lot: int) -> Neighbours:
        """Return the bids of a lot by what makes bidders look alike; late ones are not read and do not count."""
        if lot not in self._neighbours:
            read = [bid for bid in self.bids[lot] if not bid.late]
            self._neighbours[lot] = Neighbours(read, self.dossier.tender.lot(lot))
        return self._neighbours[lot]

    def _others(self, lot: int, but: str) -> Neighbours:
        read = [bid for bid in self.bids[lot] if not bid.late and bid.code != but]
        return Neighbours(read, self.dossier.tender.lot(lot))

    def _own(self, receipt: Receipt) -> Bid | None:
        """Return the bid that stands for a part A of which nothing has been read yet, because it seemed late."""
        if receipt.lot is None or receipt.many or receipt.part is not Part.QUALITY:
            return None
        return next((bid for bid in self.bids[receipt.lot] if bid.receipt == receipt.id), None)

    def _enter(self, receipt: Receipt, bid: Bid) -> None:
        """Keep a bid that came of a file: a new one, or one that stood for the file already."""
        own = self._own(receipt)
        if own is None:
            self._add(bid)
            return
        self.bids[bid.lot][self.bids[bid.lot].index(own)] = self._renewed.add(bid)
        self._neighbours.pop(bid.lot, None)

    def _add(self, bid: Bid) -> None:
        bid = self._new.add(bid)
        self.bids[bid.lot].append(bid)
        if bid.lot in self._neighbours and not bid.late:
            self._neighbours[bid.lot].add(bid)

    def _bid_read(self, receipt: Receipt, quality: QualityPart) -> Bid:
        return self._bid(receipt, quality.bidder, stated=quality.stated)

    def _bid(self, receipt: Receipt, bidder: Bidder, **stated: Any) -> Bid:
        assert receipt.lot is not None
        own = self._own(receipt)
        code = code_of(len(self.bids[receipt.lot])) if own is None else own.code
        received = receipt.received
        return Bid(lot=receipt.lot, code=code, bidder=bidder, received=received, receipt=receipt.id, **stated)

    def leave(self, receipt: Receipt, reason: str) -> Bid | None:
        """Leave a file unread; returns the bid that waits for a decision because of it, None where there is none."""
        bid = self._unread_bid(receipt)
        if bid is not None:
            self._enter(receipt, bid)
        code = None if bid is None else bid.code
        self._change(replace(receipt, state=FileState.NOT_READ, reason=reason, bid=code))
        self.pair_waiting()
        return bid

    def _unread_bid(self, receipt: Receipt) -> Bid | None:
        """Return the bid a part A stands for that nobody reads in, None where its bidder has one already.

        Not reading in is not refusing: the bid is on the list, and only a decision puts it aside.
        """
        twice = any(problem.code == TWICE for problem in receipt.problems)
        known = receipt.lot is not None and lot_known(self.dossier, receipt.lot)
        if receipt.part is not Part.QUALITY or not known:
            return None
        if self._own(receipt) is None and (twice or self.bid_of_sender(receipt)):
            return None
        late = is_late(self.dossier, receipt)
        return replace(self._bid(receipt, Bidder(name=receipt.source or receipt.name), late=late), unread=True)

    def bid_of_sender(self, receipt: Receipt) -> Bid | None:
        """Return the bid of the lot whose bidder the receipt list names as the sender."""
        sender = receipt.source.strip().casefold()
        matching = [b for b in self.bids[receipt.lot or 0] if sender and b.bidder.name.casefold() == sender]
        return matching[0] if len(matching) == 1 else None

    def pair(self, receipt: Receipt) -> tuple[str | None, list[Problem]]:
        """Find the bid a sealed part B belongs to.

        That is: its sender's; where no list names a sender, the bid of the part A beside it in the same folder that is
        alone there or has the same name but for the letter of the part. When prices are opened, the number in the sheet
        must be that bidder's: nothing is taken for granted. A sender who contradicts the folder wins.
        """
        sender = self.bid_of_sender(receipt)
        code = (sender.code if sender else None) if receipt.source.strip() else self._bid_beside(receipt)
        if code is None:
            return None, [Problem("part-b-unpaired", "", {"file": receipt.name}, Severity.ASK, receipt.name)]
        if other := self.other_part_b(receipt, code):
            values = {"bid": code, "other": other}
            return None, [Problem("part-b-twice", "", values, Severity.ASK, receipt.name)]
        return code, []

    def pair_waiting(self) -> None:
        """Pair sealed part B's that wait for a bid with what there is now."""
        for receipt in list(self.receipts.values()):
            waits = receipt.part is Part.PRICE and receipt.state is FileState.SEALED and receipt.bid is None
            if waits and not is_register(receipt):
                code, problems = self.pair(receipt)
                if code is not None and not problems:
                    self._change(replace(receipt, bid=code, problems=()))

    def _place(self, receipt: Receipt, content: bytes) -> FileReport:
        """Keep an annex with its bid, where sender and folder leave no doubt whose it is, and count its pages."""
        bid = self._bid_of_annex(receipt)
        if bid is None:
            problem = Problem("annex-unplaced", "", {"file": receipt.name}, Severity.ASK, receipt.name)
            if receipt.problems != (problem,):
                self._change(replace(receipt, problems=(problem,)))
            return self._report(receipt, FileState.REGISTERED, [problem])
        placed = with_pages(self.session, replace(receipt, lot=bid.lot, bid=bid.code), content)
        late = is_late(self.dossier, placed)
        self._change(replace(placed, state=FileState.LATE if late else FileState.KEPT))
        return self._report(placed, FileState.LATE if late else FileState.KEPT, placed.problems, bid.code)

    def _bid_of_annex(self, receipt: Receipt) -> Bid | None:
        sender, folder = receipt.source.strip().casefold(), PurePosixPath(receipt.name).parent
        known = [bid for bids in self.bids.values() for bid in bids]
        named = [bid for bid in known if not sender or bid.bidder.name.casefold() == sender]
        beside = {
            (one.lot, one.bid)
            for one in self.receipts.values()
            if one.part is Part.QUALITY and one.bid and PurePosixPath(one.name).parent == folder
        }
        fitting = [bid for bid in named if (bid.lot, bid.code) in beside] or (named if sender else [])
        return fitting[0] if len(fitting) == 1 else None

    def _change(self, receipt: Receipt) -> None:
        self._changed[receipt.id] = receipt
        self.receipts[receipt.id] = receipt

    def write(self, writer: Writer) -> None:
        """Write what the batch gave: new bids, bids that were there before, and the receipts that changed."""
        for bids in self._new.chunks():
            writer.add_bids(bids)
        for bids in self._renewed.chunks():
            for bid in bids:
                writer.replace_bid(bid)
        writer.put_receipts(self.changed)

    @property
    def changed(self) -> tuple[Receipt, ...]:
        """The receipts that are not as they were, in the order they first changed."""
        return tuple(self._changed.values())

    def _bid_beside(self, receipt: Receipt) -> str | None:
        folder = PurePosixPath(receipt.name).parent
        beside = [
            one
            for one in self.receipts.values()
            if one.part is Part.QUALITY
            and one.lot == receipt.lot
            and one.bid
            and PurePosixPath(one.name).parent == folder
        ]
        chosen = [one for one in beside if _twins(one.name, receipt.name)] or beside
        return chosen[0].bid if len(chosen) == 1 else None

    def other_part_b(self, receipt: Receipt, code: str) -> str | None:
        """Return the name of another part B that belongs to a bid already."""
        for one in self.receipts.values():
            same = (one.part, one.lot, one.bid) == (Part.PRICE, receipt.lot, code)
            if same and one.state in {FileState.SEALED, FileState.READ} and one.id != receipt.id:
                return one.name
        return None


def with_pages(session: Session, receipt: Receipt, content: bytes) -> Receipt:
    """Return the receipt of an annex with the number of its pages, or with why they cannot be counted."""
    pages = session.reader.call(count_pages, content, receipt.name)
    if isinstance(pages, Problem):
        return replace(receipt, pages=None, problems=(replace(pages, severity=Severity.ASK),))
    return replace(receipt, pages=pages, problems=())


def _twins(a: str, b: str) -> bool:
    """Tell whether two names differ in one letter only: A in the one where B stands in the other."""
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(differing) == 1 and tuple("".join(differing[0]).upper()) == ("A", "B")


def form_problems(session: Session, dossier: Dossier, receipt: Receipt, identity: FormIdentity | None) -> list[Problem]:
    """Return why a file may not be read now: no form, of another tender or lot, outdated, not published, too early."""
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
    return time_problems(session, dossier, receipt, number)


def time_problems(session: Session, dossier: Dossier, receipt: Receipt, lot: int) -> list[Problem]:
    """Return why nothing of a lot may be read now: not published, opened already, not closed yet."""
    gate = passed(dossier, lot)
    if gate is None:
        return [Problem("lot-not-published", f"{lot}", {"lot": lot}, file=receipt.name)]
    if GATES.index(gate) >= GATES.index(Gate.OPENED):
        if dossier.tender.lot(lot).rolling:
            return []
        return [Problem("lot-opened-already", f"{lot}", {"lot": lot}, file=receipt.name)]
    if dossier.tender.restricted(lot) and dossier.act(lot, SHORTLISTED) is None:
        return [Problem("lot-not-shortlisted", f"{lot}", {"lot": lot}, file=receipt.name)]
    closing = dossier.tender.procedure_of(lot).closing
    if not dossier.tender.practice and session.clock() <= closing:
        return [Problem("closing-not-passed", f"{lot}", {"lot": lot, "closing": closing}, file=receipt.name)]
    return []
