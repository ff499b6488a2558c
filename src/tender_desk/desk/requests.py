"""Requests to participate: read in, left unread or replaced before anyone bids; each becomes a candidate of its lot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tender_desk.core.bids import Bidder, FileState, Part, QualityPart, Receipt
from tender_desk.core.candidates import Candidate, RequestPart, candidate_code
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.lookalikes import Neighbours
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.desk.reading import FileReport, blocking
from tender_desk.desk.receipts import is_late, lot_known, receipt_numbered, receipts_of
from tender_desk.desk.session import Session, acting, check_reason, permit, refuse
from tender_desk.importing.identity import FormKind, fingerprint_of, identify
from tender_desk.importing.reader import read_part
from tender_desk.importing.request_reader import read_request
from tender_desk.storage.store import Writer

TWICE = "candidate-twice"
WAITS = frozenset({FileState.REGISTERED, FileState.REFUSED})


class Requests:
    """Requests read one after another on one state of the dossier: what each gave, and the candidates it made."""

    def __init__(self, session: Session, dossier: Dossier) -> None:
        self.session, self.dossier = session, dossier
        self.candidates = list(dossier.candidates)
        self.changed: dict[int, Receipt] = {}
        self._kept: dict[tuple[int, str], Candidate] = {}

    def take(self, receipt: Receipt, content: bytes, *, despite: bool = False) -> FileReport:
        """Judge a file and keep what it gives; `despite` takes over what can be read of a file with faults."""
        early = time_problems(self.session, self.dossier, receipt, content)
        if early:
            return self._keep(receipt, FileState.REFUSED, early)
        if is_late(self.dossier, receipt):
            return self._keep(receipt, FileState.LATE, (), self._of_sender(receipt, late=True))
        given = content, receipt.name, self.dossier.tender, receipt.lot
        part, stated = read_part(self.session.reader, read_request, *given)
        problems = [*stated, *(self.beside(receipt, part) if part else ())]
        twice = any(one.code == TWICE for one in problems)
        if part is None or twice or (blocking(problems) and not despite):
            report = self._keep(receipt, FileState.REFUSED, problems)
            return report if part is None else replace(report, bidder=part.bidder.name)
        return self._keep(receipt, FileState.READ, problems, self._candidate(receipt, part.bidder, part))

    def leave(self, receipt: Receipt, reason: str) -> None:
        """Leave a file unread: its sender is a candidate all the same, and only a decision puts it aside."""
        twice = any(problem.code == TWICE for problem in receipt.problems)
        known = receipt.lot is not None and lot_known(self.dossier, receipt.lot)
        late = known and is_late(self.dossier, receipt)
        one = self._of_sender(receipt, late=late) if known and not twice else None
        self._keep(replace(receipt, reason=reason), FileState.NOT_READ, receipt.problems, one)

    def beside(self, receipt: Receipt, part: RequestPart, but: str = "") -> list[Problem]:
        """Return what is to be asked about a candidate beside the others of the lot; the same one twice blocks."""
        own = self._own(receipt)
        others = [
            one.as_bid
            for one in self.candidates
            if one.lot == part.lot and not one.late and one.code not in {but, own.code if own else ""}
        ]
        known, read = Neighbours(others), QualityPart(part.bidder, part.lot, part.stated)
        other = known.same(read)
        if other is None:
            return [replace(problem, file=receipt.name) for problem in known.ask(read)]
        values = {"name": other.bidder.name, "candidate": other.code, "kvk": other.bidder.kvk or "–"}
        return [Problem(TWICE, "", values, file=receipt.name)]

    def write(self, writer: Writer) -> None:
        """Write the candidates and receipts that are not as they were."""
        for one in self._kept.values():
            writer.put_candidate(one)
        writer.put_receipts(tuple(self.changed.values()))

    def _keep(
        self, receipt: Receipt, state: FileState, problems: Iterable[Problem], one: Candidate | None = None
    ) -> FileReport:
        if one is not None:
            self.candidates = [
                *(known for known in self.candidates if (known.lot, known.code) != (one.lot, one.code)),
                one,
            ]
            self._kept[one.lot, one.code] = one
        listed, code = tuple(problems), None if one is None else one.code
        self.changed[receipt.id] = replace(receipt, state=state, bid=code, problems=listed)
        bidder = receipt.source if one is None else one.bidder.name
        return FileReport(receipt.name, state, receipt.part, receipt.lot, code, bidder, listed)

    def _own(self, receipt: Receipt) -> Candidate | None:
        """Return the candidate that stands for a file of which nothing has been read yet."""
        return next((one for one in self.candidates if one.receipt == receipt.id), None)

    def _of_sender(self, receipt: Receipt, *, late: bool) -> Candidate:
        one = self._candidate(receipt, Bidder(name=receipt.source or receipt.name), None)
        return replace(one, late=late, unread=not late)

    def _candidate(self, receipt: Receipt, bidder: Bidder, part: RequestPart | None) -> Candidate:
        assert receipt.lot is not None  # a file without a lot is refused before
        own = self._own(receipt)
        here = sum(1 for one in self.candidates if one.lot == receipt.lot)
        made = Candidate(
            lot=receipt.lot,
            code=candidate_code(here) if own is None else own.code,
            bidder=bidder,
            received=receipt.received,
            receipt=receipt.id,
        )
        return made if part is None else replace(made, stated=part.stated)


def time_problems(session: Session, dossier: Dossier, receipt: Receipt, content: bytes) -> list[Problem]:
    """Return why a file may not be read now as a request: no form of this lot as published, or not the time for it."""
    identity, file = identify(content), receipt.name
    if identity is None or identity.kind is not FormKind.REQUEST:
        return [Problem("not-our-form", "", file=file)]
    if identity.tender != dossier.tender.reference:
        values = {"found": identity.tender or "–", "wanted": dossier.tender.reference}
        return [Problem("form-of-other-tender", "", values, file=file)]
    number = identity.lot
    if number is None or not lot_known(dossier, number):
        return [Problem("lot-unknown-in-form", "", {"lot": number or "–"}, file=file)]
    lot = dossier.tender.lot(number)
    if receipt.lot != number:
        return [Problem("form-of-other-lot", "", {"found": number, "wanted": receipt.lot or "–"}, file=file)]
    if not dossier.tender.restricted(number) or lot.shortlist is None:
        return [Problem("request-lot-not-restricted", "", {"lot": number}, file=file)]
    if identity.model != fingerprint_of(FormKind.REQUEST, dossier.tender, lot):
        return [Problem("form-outdated", "", {"lot": number}, file=file)]
    return _not_now(session, dossier, receipt, number)


def _not_now(session: Session, dossier: Dossier, receipt: Receipt, lot: int) -> list[Problem]:
    gate, file = passed(dossier, lot), receipt.name
    if gate is None:
        return [Problem("lot-not-published", f"{lot}", {"lot": lot}, file=file)]
    if GATES.index(gate) >= GATES.index(Gate.SHORTLISTED) and not is_late(dossier, receipt):
        return [Problem("lot-shortlisted-already", f"{lot}", {"lot": lot}, file=file)]
    closing = dossier.tender.requests_close(lot)
    if not dossier.tender.practice and session.clock() <= closing:
        return [Problem("requests-not-closed", f"{lot}", {"lot": lot, "closing": closing}, file=file)]
    return []


def waiting(dossier: Dossier) -> tuple[Receipt, ...]:
    """Return the requests nobody has dealt with yet, by arrival."""
    found = [one for one in receipts_of(dossier) if one.part is Part.REQUEST and one.state in WAITS]
    return tuple(sorted(found, key=lambda one: (one.received or one.registered, one.name)))


def read_requests(
    session: Session,
    receipts: Iterable[int],
    *,
    despite: bool = False,
    all_or_nothing: bool = False,
    look: bool = False,
) -> tuple[FileReport, ...]:
    """Read registered requests in, all in one act; returns what became of each. With `look` nothing is kept.

    A file with a problem that blocks is kept and marked; `despite` takes over what can be read of it, and every finding
    waits for a decision.
    """
    dossier, chosen = session.load(), set(receipts)
    batch = Requests(session, dossier)
    wanted = [one for one in waiting(dossier) if one.id in chosen]
    reports = [batch.take(one, content, despite=despite) for one, content in session.store.originals(wanted)]
    if look or not reports or (all_or_nothing and not all(report.good for report in reports)):
        return tuple(reports)
    taken = {one.lot for one in batch.changed.values() if one.lot is not None and one.state not in WAITS}
    for lot in sorted(taken):
        permit(dossier, "request", lot)
    with acting(session, dossier, "read", ", ".join(one.name for one in wanted)) as (writer, _):
        batch.write(writer)
    return tuple(reports)


def leave_request(session: Session, dossier: Dossier, receipt: Receipt, reason: str) -> Dossier:
    """Record that a request is not read in; that is not refusing it."""
    if receipt.lot is not None and lot_known(dossier, receipt.lot):
        permit(dossier, "request", receipt.lot)
    if receipt.state not in WAITS:
        raise TenderDeskError("file-dealt-with", file=receipt.name, state=receipt.state.value)
    why = check_reason(reason)
    batch = Requests(session, dossier)
    batch.leave(receipt, why)
    with acting(session, dossier, "leave-unread", receipt.name) as (writer, _):
        batch.write(writer)
    return session.load()


def replace_request(session: Session, receipt: int, code: str, reason: str) -> Dossier:
    """Record that a request is a later version of a candidate's and counts instead; what was judged falls.

    Both came before the requests closed, the new one last; before anybody was invited.
    """
    dossier = session.load()
    new = receipt_numbered(dossier, receipt)
    one = _replaced(dossier, new, code)
    old = next((file for file in receipts_of(dossier) if file.id == one.receipt), None)
    check_later(dossier, old, new)
    batch, content = Requests(session, dossier), session.store.original(new)
    refuse(time_problems(session, dossier, new, content))
    part, stated = read_part(session.reader, read_request, content, new.name, dossier.tender, one.lot)
    if part is None or blocking(stated):
        raise TenderDeskError("replacement-unreadable", file=new.name, count=len(stated))
    if Neighbours([one.as_bid]).same(QualityPart(part.bidder, part.lot)) is None:
        raise TenderDeskError(
            "replacement-of-other-name", file=new.name, found=part.bidder.name, wanted=one.bidder.name
        )
    beside = batch.beside(new, part, but=code)
    refuse(beside)
    why = check_reason(reason)
    changed = replace(
        one,
        bidder=part.bidder,
        stated=part.stated,
        received=new.received,
        receipt=new.id,
        version=one.version + 1,
        unread=False,
    )
    with acting(session, dossier, "replace", f"{one.lot}/{code}: {new.name}") as (writer, _):
        writer.put_candidate(changed)
        if old is not None:
            writer.put_receipt(replace(old, state=FileState.REPLACED, replaced_by=new.id))
        told = (*stated, *beside)
        writer.put_receipt(replace(new, state=FileState.READ, bid=code, problems=told, reason=why))
        for finding in dossier.candidate_findings:
            if (finding.lot, finding.bid) == (one.lot, code):
                writer.drop(finding)
        for score in dossier.candidate_scores:
            if (score.lot, score.bid) == (one.lot, code):
                writer.drop(score)
    return session.load()


def _replaced(dossier: Dossier, new: Receipt, code: str) -> Candidate:
    """Return the candidate a later version is of; refused where the file is none, or this is not the time."""
    if new.part is not Part.REQUEST or new.lot is None or not lot_known(dossier, new.lot):
        raise TenderDeskError("not-a-request", file=new.name)
    permit(dossier, "select_candidates", new.lot)
    if new.state not in WAITS:
        raise TenderDeskError("file-dealt-with", file=new.name, state=new.state.value)
    one = next((one for one in dossier.candidates_in(new.lot) if one.code == code), None)
    if one is None:
        raise TenderDeskError("candidate-unknown", lot=new.lot, candidate=code)
    return one


def check_later(dossier: Dossier, old: Receipt | None, new: Receipt) -> None:
    """Raise TenderDeskError where a later version is not known to be later, or came too late."""
    if new.received is None or old is None or old.received is None:
        named = new if new.received is None or old is None else old
        raise TenderDeskError("version-without-time", file=named.name)
    if is_late(dossier, new):
        raise TenderDeskError("version-late", file=new.name, received=new.received)
    if new.received <= old.received:
        raise TenderDeskError("version-not-later", file=new.name, other=old.name)
