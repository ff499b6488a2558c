"""The documents that were published, the page of each criterion, and the changes a published model can still have."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from tender_desk.core.criteria import AwardModel
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.modelling import find
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.core.publication import (
    ChangeKind,
    DocumentKind,
    ModelChange,
    PagePointer,
    PublishedDocument,
    model_differences,
)
from tender_desk.desk.notices import procedure_named
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session, acting, check_reason, check_second, permit
from tender_desk.importing.annexes import count_pages
from tender_desk.storage.store import Writer
from tender_desk.wording import ZONE


def keep_document(
    session: Session, file: Given, kind: DocumentKind, procedure: str, published: date, notice: int | None = None
) -> Dossier:
    """Keep a document as it was published (PDF): its bytes by digest, its pages; a nota by its number.

    The same file for the same procedure is kept once. A nota must have been published here before.
    """
    dossier = session.load()
    permit(dossier, "document")
    one = procedure_named(dossier, procedure)
    pages = session.reader.call(count_pages, file.content, file.name)
    if pages is None or isinstance(pages, Problem):
        raise TenderDeskError("document-no-pdf", file=file.name)
    if (kind is DocumentKind.NOTICE) != (notice is not None):
        raise TenderDeskError("document-nota-number", file=file.name)
    if notice is not None and (procedure, notice) not in [(n.procedure, n.number) for n in dossier.notices]:
        raise TenderDeskError("notice-not-published", number=notice, procedure=one.name)
    digest = hashlib.sha256(file.content).hexdigest()
    known = next((d for d in dossier.documents if (d.sha256, d.procedure) == (digest, procedure)), None)
    if known is not None:
        raise TenderDeskError("document-known", file=file.name, number=known.number, name=known.name)
    # in a practice dossier the clock jumps to that day, but not past closing: a slip of the pen must not end it
    day = min(datetime.combine(published, time.min, ZONE), one.closing)
    at = session.moment(dossier, not_before=day)
    with acting(session, dossier, "document", file.name, at) as (writer, at):
        if published > at.astimezone(ZONE).date():
            raise TenderDeskError("document-in-future", file=file.name, published=published)
        writer.keep_bytes(digest, file.content)
        writer.put(
            PublishedDocument(
                number=writer.next_number(PublishedDocument),
                kind=kind,
                procedure=procedure,
                name=file.name,
                sha256=digest,
                size=len(file.content),
                pages=pages,
                published=published,
                notice=notice,
                by=session.person,
                at=at,
            )
        )
    return session.load()


def document_bytes(session: Session, number: int) -> tuple[str, bytes]:
    """Return name and bytes of a published document: everybody in the dossier may read what was published."""
    one = _document(session.load(), number)
    return one.name, session.store.bytes_of(one.sha256)


def _document(dossier: Dossier, number: int) -> PublishedDocument:
    found = dossier.document(number)
    if found is None:
        known = ", ".join(f"{one.number} {one.name}" for one in dossier.documents) or "–"
        raise TenderDeskError("document-unknown", number=number, known=known)
    return found


def _page(dossier: Dossier, lot: int, number: int, page: int) -> PublishedDocument:
    """Return a document of a lot's procedure that has this page; TenderDeskError otherwise."""
    found = _document(dossier, number)
    if found.procedure != dossier.tender.lot(lot).procedure:
        raise TenderDeskError("document-other-procedure", name=found.name, lot=lot)
    if not 1 <= page <= found.pages:
        raise TenderDeskError("document-page", name=found.name, page=page, pages=found.pages)
    return found


def point(session: Session, lot: int, document: int, pages: Mapping[str, int]) -> Dossier:
    """Point out on which page of a published document criteria stand ("" for the method); the last one counts."""
    dossier = session.load()
    permit(dossier, "document", lot)
    for criterion, page in pages.items():
        if criterion and find(dossier.tender.lot(lot).model.criteria, criterion) is None:
            raise TenderDeskError("criterion-unknown", criterion=criterion, lot=lot)
        _page(dossier, lot, document, page)
    about = ", ".join(f"{criterion or '–'} {page}" for criterion, page in pages.items())
    with acting(session, dossier, "page", f"{lot}: {document}, {about}") as (writer, at):
        for criterion, page in pages.items():
            writer.put(
                PagePointer(lot=lot, criterion=criterion, document=document, page=page, by=session.person, at=at)
            )
    return session.load()


# --- changes of a published model -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Basis:
    """What a change of a published model stands on: the page, why, and for a transfer error the second person."""

    kind: ChangeKind
    document: int
    page: int
    reason: str
    second: str = ""


OF_KIND = {ChangeKind.NOTICE: DocumentKind.NOTICE, ChangeKind.RECTIFICATION: DocumentKind.RECTIFICATION}
"""A change by nota or rectification stands on such a document; a transfer error on any."""


def check_basis(session: Session, dossier: Dossier, lot: int, basis: Basis) -> Basis:
    """Return the basis, tidied; raises what stands in the way of changing a published model on it.

    By nota or rectification only until closing. A transfer error needs two people, until the ranking is fixed.
    """
    transfer = basis.kind is ChangeKind.TRANSFER
    permit(dossier, "transfer" if transfer else "rectify", lot)
    document = _page(dossier, lot, basis.document, basis.page)
    if not transfer and document.kind is not OF_KIND[basis.kind]:
        raise TenderDeskError("document-other-kind", name=document.name, wanted=OF_KIND[basis.kind].value)
    closing = dossier.tender.procedure_of(lot).closing
    published = dossier.act(lot, "published")
    if not transfer and published is not None and document.published.isoformat() < str(published.details.get("on", "")):
        raise TenderDeskError("document-before-publication", name=document.name, lot=lot)
    if not transfer and session.moment(dossier) > closing:
        raise TenderDeskError("model-fixed-at-closing", lot=lot, closing=closing)
    second = check_second(dossier, basis.second) if transfer else ""
    return Basis(basis.kind, basis.document, basis.page, check_reason(basis.reason), second)


def check_change(dossier: Dossier, lot: int, model: AwardModel) -> None:
    """Refuse a change that scores already given could not survive, or that changes nothing."""
    before = dossier.tender.lot(lot).model
    if not model_differences(before, model):
        raise TenderDeskError("model-unchanged", lot=lot)
    gate = passed(dossier, lot)
    if gate is None or GATES.index(gate) < GATES.index(Gate.OPENED):
        return
    if [(leaf.id, leaf.scale, leaf.measure and leaf.measure.unit) for leaf in before.leaves] != [
        (leaf.id, leaf.scale, leaf.measure and leaf.measure.unit) for leaf in model.leaves
    ]:
        raise TenderDeskError("transfer-needs-scores", lot=lot)


def record_change(
    writer: Writer, lot: int, before: Mapping[str, Any], after: Mapping[str, Any], basis: Basis, by: str, at: datetime
) -> None:
    """Keep a change of what was published beside it, with the documents of what it was and what it is."""
    writer.put(
        ModelChange(
            number=writer.next_number(ModelChange),
            lot=lot,
            kind=basis.kind,
            document=basis.document,
            page=basis.page,
            reason=basis.reason,
            by=by,
            second=basis.second,
            at=at,
            before=json.dumps(before, ensure_ascii=False),
            after=json.dumps(after, ensure_ascii=False),
        )
    )
