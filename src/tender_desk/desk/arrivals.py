"""When files arrived and from whom: receipt lists, a time stated by hand, what late and in time do to a bid."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath

from tender_desk.core.bids import Bid, Bidder, FileState, Listed, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import list_differences
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.core.shortlisting import SHORTLISTED
from tender_desk.desk.receipts import (
    Given,
    identity_of,
    is_late,
    lot_known,
    receipt_numbered,
    receipts_of,
    take_in,
    what_it_is,
)
from tender_desk.desk.session import Session, acting, check_reason, check_second, permit
from tender_desk.importing.lists import read_platform_list, read_receipt_list
from tender_desk.importing.reader import read_part

MAKES_IN_TIME = "list-makes-in-time"
"""The code of a list that says late files came in time."""


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


def receipt_list(
    session: Session, file: Given, reason: str = "", second: str = ""
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Take over times of arrival and senders from a receipt list, on our form or as the platform writes it.

    What the list names is kept: a file on it that was never registered, and a registered bid file that is on no list,
    hold up the opening until somebody registers or decides. A list that makes late files come in time is taken over
    only with a reason and a second person; without them it is refused as a whole (`MAKES_IN_TIME`).
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
        return dossier, (*problems, Problem(MAKES_IN_TIME, "", values, file=file.name))
    about = file.name
    if mended:
        why = _because(dossier, reason, second)
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


def _because(dossier: Dossier, reason: str, second: str) -> str:
    """Return why the time of a late file changes, with the two people who say so; it is kept with each file."""
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
    for receipt in changed:
        if receipt.part is Part.REQUEST and receipt.lot is not None and dossier.act(receipt.lot, SHORTLISTED):
            raise TenderDeskError("lot-shortlisted-already", lot=receipt.lot)
    earlier = {one.id: one for one in receipts_of(dossier)}
    with acting(session, dossier, verb, about) as (writer, _):
        for line in listed:
            writer.put(line)
        for receipt in changed:
            late = is_late(dossier, receipt)
            bids = _bids_of(dossier, receipt)
            asking = [one for one in dossier.candidates if one.receipt == receipt.id]
            read = any(one.read for one in (*bids, *(one.as_bid for one in asking)))
            state = _state_on_arrival(receipt, late, read=read)
            stranger = state is FileState.REGISTERED and receipt.part is Part.QUALITY and not bids
            before = earlier[receipt.id]
            outdated = late and not is_late(dossier, before) and receipt.reason == before.reason
            reason = "" if outdated else receipt.reason  # why it was in time says nothing of a file that is late again
            writer.put_receipt(replace(receipt, state=state, reason=reason, bid=None if stranger else receipt.bid))
            for bid in bids:
                known = bid.bidder if bid.read or receipt.many else _sender(receipt, bid.bidder)
                change = writer.put_bid if known == bid.bidder else writer.replace_bid
                change(replace(bid, late=late, received=receipt.received, bidder=known))
            for one in asking:
                bidder = one.bidder if one.as_bid.read else _sender(receipt, one.bidder)
                writer.put_candidate(replace(one, late=late, received=receipt.received, bidder=bidder))


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
    if not late and receipt.state is FileState.LATE and receipt.part in {Part.ANNEX, Part.UEA}:
        return FileState.KEPT
    if not late and receipt.state is FileState.LATE:
        reread = receipt.bid is None or receipt.part in {Part.QUALITY, Part.REQUEST}
        return FileState.REGISTERED if reread else FileState.SEALED
    return receipt.state


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
    if _turned_in_time(dossier, [stated]) or reason.strip() or second:
        stated = replace(stated, reason=_because(dossier, reason, second))
        about = f"{one.name}: {stated.reason}"
    said = Listed(file=one.name, received=received, source=stated.source, list="", by=session.person)
    own = said if line is None else replace(line, source=stated.source, by=session.person)
    _arrive(session, dossier, [stated], "arrival", about, [own])
    return session.load()


def time_can_be_stated(dossier: Dossier, receipt: Receipt) -> bool:
    """Tell whether somebody can say when a file arrived: it is not known, or no list says so."""
    return receipt.received is None or _line_of(dossier, receipt) is None


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
