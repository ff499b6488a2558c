"""Opening bids and prices: two people, after closing, after quality; each a recorded act."""

from __future__ import annotations

from dataclasses import replace

from tender_desk.core.bids import Bid, FileState, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import lot_state
from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.core.shortlisting import SHORTLISTED
from tender_desk.desk.candidates import inherited
from tender_desk.desk.session import Session, acting, check_second, permit, refuse
from tender_desk.importing.parts import PriceRows, read_price_part, read_price_rows, row_of
from tender_desk.importing.price_reader import PricePart
from tender_desk.importing.reader import read_part
from tender_desk.storage.store import Writer

KVK_DIGITS = 8


def open_bids(session: Session, lots: tuple[int, ...], second: str) -> Dossier:
    """Record that the viewer and a second person opened the bids of lots; from then on the list of bids is fixed.

    Refused before closing, and while a file is undecided, has no time of arrival or no counterpart.
    """
    dossier = session.load()
    other = check_second(dossier, second)
    problems: list[Problem] = []
    latest = max((dossier.tender.procedure_of(lot).closing for lot in lots), default=session.clock())
    for lot in lots:
        permit(dossier, "open", lot)
        if dossier.tender.restricted(lot) and dossier.act(lot, SHORTLISTED) is None:
            problems.append(Problem("lot-not-shortlisted", f"{lot}", {"lot": lot}))
        problems += [p for p in lot_state(dossier, lot).missing if p.severity is Severity.BLOCKS]
    refuse(problems)
    at = session.moment(dossier, not_before=latest)
    if at < latest:
        raise TenderDeskError("closing-not-passed", lot=", ".join(map(str, lots)), closing=latest)
    with acting(session, dossier, "open", _listed(lots), at) as (writer, _):
        for lot in lots:
            writer.add_act(LotAct(lot, "opened", at, session.person, other))
            for finding in inherited(dossier, lot, session.person, at):
                writer.put(finding)
    return session.load()


def freeze(session: Session, lots: tuple[int, ...]) -> Dossier:
    """Make quality final: scores and motivations freeze together, before anyone sees a price.

    Refused while a score, an agreed score or a demand is open; each is named.
    """
    dossier = session.load()
    problems: list[Problem] = []
    for lot in lots:
        permit(dossier, "freeze", lot)
        problems += [p for p in lot_state(dossier, lot).missing if p.severity is Severity.BLOCKS]
    refuse(problems)
    with acting(session, dossier, "freeze", _listed(lots)) as (writer, at):
        for lot in lots:
            writer.add_act(LotAct(lot, "quality_final", at, session.person))
    return session.load()


def open_prices(session: Session, lots: tuple[int, ...], second: str) -> tuple[Dossier, tuple[Problem, ...]]:
    """Open the prices of lots by two people and read every part B of the bids still in.

    The seal is broken for good, so this is recorded even where a sheet cannot be read; its problems come back with
    their cells and the bid has no price until a recorded decision.
    """
    dossier = session.load()
    other = check_second(dossier, second)
    for lot in lots:
        permit(dossier, "open_prices", lot)
    found: list[Problem] = []
    with acting(session, dossier, "open-prices", _listed(lots)) as (writer, at):
        for lot in lots:
            shared = _Registers(session, dossier, writer)
            for bid in dossier.bids_left(lot):
                found += _read_price(session, writer, dossier, bid, shared)
            writer.put_receipts(tuple(shared.read.values()))
            writer.add_act(LotAct(lot, "priced", at, session.person, other))
    return session.load(), tuple(found)


def _read_price(
    session: Session, writer: Writer, dossier: Dossier, bid: Bid, shared: _Registers
) -> tuple[Problem, ...]:
    """Read the part B of one bid and keep its prices; a register of prices is kept in `shared` with all its bids."""
    receipt = price_receipt(dossier, bid)
    if receipt is None:
        return (Problem("part-b-missing", f"{bid.lot}/{bid.code}", {"lot": bid.lot, "bid": bid.code}),)
    if receipt.many:
        part, problems = row_of(shared.rows(receipt), receipt.name, bid.bidder.kvk)
    else:
        given = writer.original(receipt), receipt.name, dossier.tender, bid.lot, receipt.layout, bid.bidder.kvk
        part, problems = read_part(session.reader, read_price_part, *given)
    found = list(problems)
    if part is not None and not _same_bidder(part, bid):
        values = {"found": part.kvk, "wanted": bid.bidder.kvk, "name": bid.bidder.name}
        found.append(Problem("part-b-of-other-bidder", "", values, file=receipt.name))
    sheet = None if part is None or any(p.severity is Severity.BLOCKS for p in found) else part.sheet
    if sheet is not None:
        writer.put_price(bid.lot, bid.code, sheet)
    state = FileState.REFUSED if sheet is None else FileState.READ
    if receipt.many:
        before = shared.read.get(receipt.id, replace(receipt, state=state, problems=()))
        shared.read[receipt.id] = _with_row(before, state, found, bid.code)
    else:
        writer.put_receipt(replace(receipt, state=state, problems=tuple(found)))
    return tuple(found)


class _Registers:
    """Registers of prices while prices are opened: each is read once, and kept once all its bids have been."""

    def __init__(self, session: Session, dossier: Dossier, writer: Writer) -> None:
        self.read: dict[int, Receipt] = {}
        self._session, self._dossier, self._writer = session, dossier, writer
        self._rows: dict[int, PriceRows] = {}

    def rows(self, receipt: Receipt) -> PriceRows:
        """Return the rows of a register."""
        if receipt.id not in self._rows:
            assert receipt.lot is not None
            given = self._writer.original(receipt), receipt.name, self._dossier.tender, receipt.lot, receipt.layout
            found = self._session.reader.call(read_price_rows, *given)
            self._rows[receipt.id] = ((), (found,)) if isinstance(found, Problem) else found
        return self._rows[receipt.id]


def _with_row(register: Receipt, state: FileState, found: list[Problem], bid: str) -> Receipt:
    """Return a register of prices with what one row of it gave; what is said of the whole file is said once."""
    said = [replace(problem, bid="") for problem in register.problems]
    new = (replace(problem, bid=bid) for problem in found if problem not in said)
    read = FileState.READ in {register.state, state}
    return replace(register, state=FileState.READ if read else FileState.REFUSED, problems=(*register.problems, *new))


def _same_bidder(part: PricePart, bid: Bid) -> bool:
    """Tell whether a part B is of this bidder: by number where both are one, else by name as typed."""
    numbers = part.kvk, bid.bidder.kvk
    if all(len(number) == KVK_DIGITS and number.isdecimal() for number in numbers):
        return part.kvk == bid.bidder.kvk
    return part.bidder_name.strip().casefold() == bid.bidder.name.strip().casefold()


def price_receipt(dossier: Dossier, bid: Bid) -> Receipt | None:
    """Return the receipt of a bid's part B; None where none is known."""
    receipts = () if isinstance(dossier.receipts, Sealed) else dossier.receipts
    states = {FileState.SEALED, FileState.READ, FileState.REFUSED}
    here = [r for r in receipts if (r.lot, r.part) == (bid.lot, Part.PRICE) and r.state in states]
    own = next((r for r in here if r.bid == bid.code), None)
    # a register of prices belongs to every bid of the lot and so names none
    return own or next((r for r in here if r.bid is None and r.many), None)


def _listed(lots: tuple[int, ...]) -> str:
    return ", ".join(str(lot) for lot in lots)
