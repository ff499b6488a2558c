"""Others' files at the desk: which layout each is read with, and reading them, however many, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.desk import intake
from tender_desk.desk.foreign import check_sight, is_outside, is_register, may_lay_out, part_of
from tender_desk.desk.outside import opened
from tender_desk.desk.reading import Batch, FileReport
from tender_desk.desk.receipts import (
    Given,
    identity_of,
    new_receipt,
    receipt_numbered,
    receipts_of,
    take_in,
)
from tender_desk.desk.requests import Requests, read_requests
from tender_desk.desk.session import Session, acting, permit
from tender_desk.importing.identity import FormKind
from tender_desk.importing.layouts.layout import Layout, recognise, to_document
from tender_desk.importing.layouts.proposal import Proposal, propose
from tender_desk.importing.workbook import Workbook, open_workbook


def look(session: Session, receipt: int, lot: int) -> tuple[Workbook, Proposal]:
    """Open a received file to lay it out for a lot, with a proposal; NotAllowed for whoever may not see its cells."""
    dossier = session.load()
    permit(dossier, "register", lot)
    one = receipt_numbered(dossier, receipt)
    check_sight(dossier, one, may_lay_out(dossier, one))
    book = opened(session, session.store.original(one), one.name)
    return book, propose(book, dossier.tender, dossier.tender.lot(lot))


def fitting(session: Session, receipt: int, layouts: Sequence[Layout]) -> Layout | None:
    """Return the stored layout that a received file fits; the program looks, nobody sees a cell of it."""
    dossier = session.load()
    permit(dossier, "register")
    one = receipt_numbered(dossier, receipt)
    book = session.reader.call(open_workbook, session.store.original(one), one.name)
    found = None if isinstance(book, Problem) else recognise(book, layouts)
    return found if isinstance(found, Layout) else None


def assign(session: Session, receipt: int, lot: int, layout: Layout) -> Dossier:
    """Record with which layout a received file is read, for which lot, and which part that makes it.

    A file with both parts is marked so and refused (`layout-holds-both`), to be split. Someone outside the evaluation
    who lays a file out as quality alone has seen that it is.
    """
    dossier = session.load()
    permit(dossier, "layout", lot)
    _assign(session, dossier, [receipt_numbered(dossier, receipt)], lot, layout)
    return session.load()


def read_with(session: Session, receipt: int, lot: int, layout: Layout) -> tuple[FileReport, ...]:
    """Record the layout of a received file and read it in: one report per bid in it."""
    permit(session.load(), "read", lot)
    assign(session, receipt, lot, layout)
    return read_received(session, [receipt])


def _assign(session: Session, dossier: Dossier, found: Sequence[Receipt], lot: int, layout: Layout) -> None:
    """Record the layout of files, all in one act."""
    for one in found:
        if not one.waits or one.derived_from is not None or not (one.layout or one.part in {Part.OTHER, Part.BOTH}):
            raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    if not found:
        return
    about = ", ".join(f"{one.name}: {layout.name}" for one in found)
    part, document = part_of(dossier, lot, layout), to_document(layout)
    with acting(session, dossier, "layout", about) as (writer, _):
        writer.put_receipts([_as_read(one, dossier, lot, part, document, layout.name) for one in found])
    if part is Part.BOTH:
        raise TenderDeskError("layout-holds-both", file=found[0].name)


def _as_read(receipt: Receipt, dossier: Dossier, lot: int, part: Part, document: str, name: str) -> Receipt:
    """Return a file as the part a layout makes it: `document` is the layout as it is kept, `name` its name."""
    laid = replace(receipt, lot=lot, part=part, layout=document, state=FileState.REGISTERED, problems=())
    if part is Part.BOTH:
        problem = Problem("layout-holds-both", "", {"file": receipt.name}, file=receipt.name)
        return _unsaid(replace(laid, layout="", state=FileState.REFUSED, problems=(problem,)))
    if part is Part.PRICE:
        return _unsaid(laid)
    if is_outside(dossier.viewer) and not receipt.no_prices_by:
        return replace(laid, no_prices_by=dossier.viewer.id, no_prices_reason=name)
    return laid


def _unsaid(receipt: Receipt) -> Receipt:
    """Return a file with prices in it without anybody's word that it holds none."""
    return replace(receipt, no_prices_by="", no_prices_reason="")


# --- read -------------------------------------------------------------------------------------------------------------


def read_received(
    session: Session,
    receipts: Iterable[int],
    *,
    all_or_nothing: bool = False,
    despite: bool = False,
    told: intake.Told = intake.nobody,
) -> tuple[FileReport, ...]:
    """Read received files in as `intake.read_in` does, and the bids of registers among them, a report per bid.

    All in one transaction: stopped half-way the dossier is as it was. Requests to participate among them are read
    before, in a transaction of their own: no bid depends on one that is only now read.
    """
    chosen = set(receipts)
    asked = read_requests(session, chosen, despite=despite, all_or_nothing=all_or_nothing)
    batch = Batch(session, session.load())
    reports = _registers(batch, chosen, despite=despite, told=told)
    reports += intake.read_forms(batch, chosen, despite=despite, told=told)
    if not all_or_nothing or all(report.good for report in reports):
        intake.keep(batch)
    return (*asked, *reports)


def preview(session: Session, receipts: Iterable[int]) -> tuple[FileReport, ...]:
    """Say what reading in would give, one report per file; part B is not read and nothing changes."""
    chosen = set(receipts)
    batch = Batch(session, session.load())
    _registers(batch, chosen)
    whole = [
        FileReport(one.name, one.state, one.part, one.lot, None, one.source, one.problems)
        for one in batch.changed
        if one.many
    ]
    asked = read_requests(session, chosen, look=True)
    return (*asked, *whole, *intake.read_forms(batch, chosen, despite=False, told=intake.nobody))


def _registers(
    batch: Batch, chosen: set[int], *, despite: bool = False, told: intake.Told = intake.nobody
) -> list[FileReport]:
    """Judge the registers among files, one after another; nothing is written yet."""
    found = [one for one in receipts_of(batch.dossier) if one.id in chosen and one.waits and one.part is Part.QUALITY]
    registers = [one for one in found if one.many]
    reports: list[FileReport] = []
    for number, (one, content) in enumerate(batch.session.store.originals(registers)):
        reports += batch.read_rows(one, content, despite=despite, told=lambda at=number: told(at, len(chosen)))  # type: ignore[misc]
    return reports


# --- import -----------------------------------------------------------------------------------------------------------


def import_with_layout(
    session: Session,
    files: Iterable[Given],
    lot: int,
    layout: Layout,
    *,
    dry_run: bool = False,
    all_or_nothing: bool = False,
) -> tuple[FileReport, ...]:
    """Register files, lay those that are no form of ours out, and read all in: one report per bid.

    However many there are, they are registered, laid out and read in one transaction each. A file with prices alone is
    sealed unread; one with quality and price together is kept and refused (`layout-holds-both`) until it is split. Our
    own forms and receipt lists among them are taken as they are. A dry run changes nothing.
    """
    dossier = session.load()
    permit(dossier, "read", lot)
    if dry_run:
        return _dry(session, dossier, files, lot, layout)
    taken = take_in(session, files, lot)
    reports = intake.take_lists(session, taken)
    dossier = session.load()
    mine = [one for one in receipts_of(dossier) if one.id in taken.receipts]
    laid = [one for one in mine if one.waits and one.derived_from is None and (one.part is Part.OTHER or one.layout)]
    both = next((one.name for one in mine if one.part is Part.BOTH), None)
    _assign(session, dossier, laid, lot, layout)
    if both is not None:
        raise TenderDeskError("layout-holds-both", file=both)
    chosen = [one.id for one in mine]
    reports += read_received(session, chosen, all_or_nothing=all_or_nothing)
    reports += [intake.declared(one) for one in mine if one.part is Part.UEA]
    return intake.with_again([*reports, *map(intake.elsewhere, taken.elsewhere)], taken.again)


def _dry(
    session: Session, dossier: Dossier, files: Iterable[Given], lot: int, layout: Layout
) -> tuple[FileReport, ...]:
    batch, at = Batch(session, dossier), session.moment(dossier)
    part, document = part_of(dossier, lot, layout), to_document(layout)
    reports: list[FileReport] = []
    for number, file in enumerate(files, start=-(10**9)):
        form = identity_of(file)
        if form is not None and form.kind is FormKind.RECEIPT_LIST:
            continue
        receipt = replace(new_receipt(session, dossier, file, form, lot, at), id=number)
        if form is not None and receipt.part is Part.OTHER:
            reports.append(intake.elsewhere(file))
            continue
        if receipt.part is Part.UEA:
            reports.append(intake.declared(receipt))
            continue
        if receipt.part is Part.REQUEST:
            reports.append(Requests(session, dossier).take(receipt, file.content))
            continue
        if receipt.part is Part.OTHER and part is Part.BOTH:
            raise TenderDeskError("layout-holds-both", file=file.name)
        foreign = receipt.part is Part.OTHER
        one = _as_read(receipt, dossier, lot, part, document, layout.name) if foreign else receipt
        rows = one.part is Part.QUALITY and is_register(one)
        reports += batch.read_rows(one, file.content) if rows else (batch.read(one, file.content),)
    return tuple(reports)
