"""The European declaration (UEA) of a bidder: looked at first, then taken over as what the bidder declares."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tender_desk.core.bids import Bid, FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.core.selection import DemandFinding
from tender_desk.desk.clarifying import bid_of
from tender_desk.desk.declared import (
    Proposed,
    check_bidder,
    check_subject,
    issued_text,
    judged_already,
    propose,
    unmapped,
)
from tender_desk.desk.receipts import Given, is_late, new_receipt, receipt_numbered, receipts_of
from tender_desk.desk.session import Session, acting, permit, refuse
from tender_desk.importing.espd import LARGEST, Espd, read_espd
from tender_desk.importing.reader import read_part


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declaration beside a bid: what it would record, and everything somebody should know before that.

    `receipt` is the number of the file where it was received already.
    """

    lot: int
    bid: str
    file: str
    receipt: int | None
    espd: Espd | None
    proposed: tuple[Proposed, ...]
    problems: tuple[Problem, ...]

    @property
    def blocked(self) -> bool:
        """Whether it cannot be taken over."""
        return any(one.severity is Severity.BLOCKS for one in self.problems)


def received(dossier: Dossier, lot: int, bid: str) -> tuple[Receipt, ...]:
    """Return the received declarations that are this bid's or nobody's yet."""
    fitting = (one for one in receipts_of(dossier) if one.part is Part.UEA and one.state is not FileState.NOT_READ)
    return tuple(one for one in fitting if one.bid in {None, bid} and one.lot in {None, lot})


def look(session: Session, lot: int, bid: str, file: Given | int, language: str = "nl") -> Declaration:
    """Say what a declaration gives for a bid and change nothing; `file` is one from disk or the number of a receipt."""
    dossier = session.load()
    permit(dossier, "uea", lot)
    one = bid_of(dossier, lot, bid)
    if dossier.exclusion(lot, bid):
        raise TenderDeskError("bid-out-already", lot=lot, bid=bid)
    receipt, given = _file(session, dossier, one, file)
    number = None if receipt is None else receipt.id
    came = receipt or new_receipt(session, dossier, given, None, lot, session.moment(dossier))
    if came.state is FileState.LATE or is_late(dossier, replace(came, lot=lot)):
        late = Problem("uea-received-late", "", {"received": came.received or came.registered}, file=given.name)
        return Declaration(lot, bid, given.name, number, None, (), (late,))
    if len(given.content) > LARGEST * 1024 * 1024:  # not even sent to the process that reads
        large = Problem("espd-too-large", "", {"most": LARGEST}, file=given.name)
        return Declaration(lot, bid, given.name, number, None, (), (large,))
    espd, problems = read_part(session.reader, read_espd, given.content, given.name)
    if espd is None:
        return Declaration(lot, bid, given.name, number, None, (), problems)
    proposed = propose(dossier, one, espd, given.name, language)
    problems += (*check_bidder(one, espd), *check_subject(dossier, one, espd))
    if came.received is None:
        problems += (Problem("uea-arrival-unknown", "", {"file": given.name}, Severity.ASK),)
    problems += tuple(problem for each in proposed for problem in each.found)
    problems += (*unmapped(dossier, one, espd, language), *judged_already(dossier, one))
    return Declaration(
        lot, bid, given.name, number, espd, proposed, tuple(replace(p, file=given.name) for p in problems)
    )


def take(
    session: Session, lot: int, bid: str, file: Given | int, language: str = "nl"
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Take a declaration over: the file is kept like any other, and each demand it answers gets what it declares.

    A demand that has a state already keeps it. Refused with every problem where the file cannot be read, came late, or
    is another bidder's. Returns what somebody should look at.
    """
    declaration = look(session, lot, bid, file, language)
    refuse(declaration.problems)
    dossier = session.load()
    one = bid_of(dossier, lot, bid)
    receipt, given = _file(session, dossier, one, file)
    with acting(session, dossier, "uea", f"{lot}/{bid}: {given.name}") as (writer, at):
        if receipt is None:
            new = replace(new_receipt(session, dossier, given, None, lot, at), bid=bid, state=FileState.READ)
            (receipt,) = writer.register([(new, given.content)])
        else:
            writer.put_receipt(replace(receipt, lot=lot, bid=bid, state=FileState.READ))
        for each in declaration.proposed:
            facts = replace(each.facts, receipt=receipt.id)
            writer.put(DemandFinding(lot, bid, each.demand, each.state, each.reason, session.person, at, facts))
    return session.load(), declaration.problems


def summary(declaration: Declaration, language: str) -> tuple[Problem, ...]:
    """Return a declaration as notes: who declares, and what each demand would get."""
    espd = declaration.espd
    if espd is None:
        return ()
    head = Problem("uea-read", "", said_of(espd, language), Severity.NOTE, declaration.file)
    lines = (
        Problem("uea-proposed", "", {"demand": p.demand, "state": p.state, "reason": p.reason}, Severity.NOTE)
        for p in declaration.proposed
    )
    return (head, *lines)


def said_of(espd: Espd, language: str) -> dict[str, str]:
    """Return what a declaration says of itself, as the sentence `uea-read` needs it."""
    return {
        "name": espd.bidder or "–",
        "ids": ", ".join(espd.identifiers) or "–",
        "version": espd.version or "–",
        "issued": issued_text(espd.issued, language),
        "lots": ", ".join(espd.lots) or "–",
    }


def _file(session: Session, dossier: Dossier, bid: Bid, file: Given | int) -> tuple[Receipt | None, Given]:
    """Return the receipt of a file, None where it was never received, and its bytes."""
    if isinstance(file, Given):
        same = [one for one in receipts_of(dossier) if one.sha256 == file.sha256 and one.part is Part.UEA]
        mine = next((one for one in same if (one.lot, one.bid) == (bid.lot, bid.code)), None)
        free = next((one for one in same if one.bid is None), None)
        return mine or free, file
    receipt = receipt_numbered(dossier, file)
    if receipt.bid is not None and (receipt.lot, receipt.bid) != (bid.lot, bid.code):
        raise TenderDeskError("uea-file-other-bid", file=receipt.name, bid=receipt.bid)
    if receipt.part is not Part.UEA or receipt.state is FileState.NOT_READ:
        raise TenderDeskError("uea-not-uea", file=receipt.name, state=receipt.state)
    return receipt, Given(receipt.name, session.store.original(receipt))
