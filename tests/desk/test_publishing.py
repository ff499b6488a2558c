"""A published model changes on a page of a published document or not at all; the record says what, why and by whom."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from sample_bids.sample_annexes import annex
from tests import small_tender
from tests.gui.small import Course, create
from tests.small_tender import CLOSING, Clock, as_person

from tender_desk.core.criteria import AwardModel, Leaf, PriceRule
from tender_desk.core.modelling import find, with_criterion
from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.publication import ChangeKind, DocumentKind
from tender_desk.desk import dossiers, modelling, notices, publishing
from tender_desk.desk.publishing import Basis
from tender_desk.desk.ranking import fix_ranking
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session
from tender_desk.wording import ZONE
from tender_desk.wording.life import change_line, document_line, pointers_line

F = Fraction
GUIDE = annex("Aanbestedingsleidraad", 12)
NOTA = annex("Nota van inlichtingen 1", 3)
MENDED = annex("Rectificatie", 2)
DAY = date(2026, 1, 5)
REASON = "In de leidraad staan voor K1.1 25 punten en voor K1.2 25 punten."
BEFORE_CLOSING = CLOSING - timedelta(days=10)


def published(folder: Path, start: datetime = BEFORE_CLOSING) -> Session:
    """Return a published dossier with its guide kept, some days before closing."""
    session = small_tender.new_dossier(folder, clock=Clock(start))
    dossiers.publish(session)
    publishing.keep_document(session, Given("leidraad.pdf", GUIDE), DocumentKind.DOCUMENT, "open", DAY)
    return session


def with_nota(folder: Path) -> Session:
    """Return a dossier with a nota that was published in it and kept."""
    session = published(folder)
    notices.record_question(session, "open", "Kadelicht", "Hoe zwaar weegt de diagnose precies?", BEFORE_CLOSING)
    notices.answer_question(session, 1, "Hoe zwaar weegt de diagnose?", "25 punten; K1.2 wordt 25 punten.", "1/K1.1")
    notices.publish_notice(session, "open")
    publishing.keep_document(session, Given("nota-1.pdf", NOTA), DocumentKind.NOTICE, "open", DAY, 1)
    return session


def evened(session: Session) -> AwardModel:
    """Return the model of lot 1 with 25 points for both answers instead of 20 and 30."""
    model = session.load().tender.lot(1).model
    for id_ in ("K1.1", "K1.2"):
        leaf = find(model.criteria, id_)
        assert isinstance(leaf, Leaf)
        model = with_criterion(model, replace(leaf, points=F(25)), id_)
    return model


def test_a_document_is_kept_with_its_digest_and_pages_and_given_back(tmp_path: Path) -> None:
    session = published(tmp_path)
    (one,) = session.load().documents
    assert (one.sha256, one.pages, one.size) == (hashlib.sha256(GUIDE).hexdigest(), 12, len(GUIDE))
    assert publishing.document_bytes(as_person(session, "kuipers"), 1) == ("leidraad.pdf", GUIDE)
    assert "12 bladzijden" in document_line(one, "nl")
    with pytest.raises(TenderDeskError, match="document-unknown"):
        publishing.document_bytes(session, 9)


def test_what_is_no_document_as_published_is_refused(tmp_path: Path) -> None:
    session = published(tmp_path)

    def keep(name: str, content: bytes, kind: DocumentKind = DocumentKind.DOCUMENT, **more: object) -> object:
        given = {"procedure": "open", "published": DAY} | more
        return publishing.keep_document(session, Given(name, content), kind, **given)  # type: ignore[arg-type]

    for code, name, content, more in (
        ("document-no-pdf", "leidraad.docx", b"PK", {}),
        ("document-known", "kopie.pdf", GUIDE, {}),
        ("no-such-procedure", "a.pdf", NOTA, {"procedure": "weg"}),
        ("document-nota-number", "nota.pdf", NOTA, {"kind": DocumentKind.NOTICE}),
        ("document-nota-number", "leidraad-2.pdf", NOTA, {"notice": 1}),
        ("notice-not-published", "nota.pdf", NOTA, {"kind": DocumentKind.NOTICE, "notice": 1}),
        ("document-in-future", "a.pdf", NOTA, {"published": date(2030, 1, 1)}),
    ):
        with pytest.raises(TenderDeskError, match=code):
            keep(name, content, **more)
    with pytest.raises(TenderDeskError, match="document-no-pdf"):
        keep("stuk.pdf", GUIDE[:200])
    with pytest.raises(NotAllowed, match="not-your-role"):
        publishing.keep_document(as_person(session, "visser"), Given("a.pdf", NOTA), DocumentKind.DOCUMENT, "open", DAY)
    assert len(session.load().documents) == 1


def test_in_a_practice_dossier_the_clock_jumps_to_the_day_of_a_document_but_not_past_closing(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path, practice=True, clock=Clock(BEFORE_CLOSING - timedelta(days=30)))
    dossiers.publish(session)
    day = BEFORE_CLOSING.date()
    publishing.keep_document(session, Given("a.pdf", NOTA), DocumentKind.RECTIFICATION, "open", day)
    assert session.moment(session.load()).astimezone(ZONE).date() == day
    with pytest.raises(TenderDeskError, match="document-in-future"):
        publishing.keep_document(session, Given("b.pdf", MENDED), DocumentKind.RECTIFICATION, "open", date(9999, 1, 1))
    assert session.moment(session.load()).astimezone(ZONE).date() == day


def test_each_criterion_points_to_its_page(tmp_path: Path) -> None:
    session = published(tmp_path)
    publishing.point(session, 1, 1, {"": 3, "K1.1": 4})
    dossier = publishing.point(session, 1, 1, {"K1.1": 5})
    found = dossier.pointer(1, "K1.1")
    assert found is not None
    assert found.page == 5
    assert pointers_line(dossier, 1, "nl") == "–: stuk 1, bladzijde 3; K1.1: stuk 1, bladzijde 5"
    for code, lot, document, pages in (
        ("document-page", 1, 1, {"K1.1": 13}),
        ("document-page", 1, 1, {"K1.1": 0}),
        ("document-unknown", 1, 2, {"K1.1": 1}),
        ("document-other-procedure", 3, 1, {"": 1}),
        ("criterion-unknown", 1, 1, {"K9": 1}),
    ):
        with pytest.raises(TenderDeskError, match=code):
            publishing.point(session, lot, document, pages)


def test_until_closing_a_model_changes_by_nota_and_the_record_says_how(tmp_path: Path) -> None:
    session = with_nota(tmp_path)
    before = session.load().tender.lot(1).model
    model = evened(session)
    dossier, _ = modelling.set_model(session, 1, model, basis=Basis(ChangeKind.NOTICE, 2, 1, REASON))
    assert dossier.tender.lot(1).model == model != before
    (change,) = dossier.model_changes
    assert (change.kind, change.document, change.page, change.by, change.second) == ("notice", 2, 1, "terpstra", "")
    told = change_line(dossier, change, "nl")
    assert "Gewijzigd: K1.1 punten: 20 → 25; K1.2 punten: 30 → 25." in told
    assert "nota-1.pdf, bladzijde 1" in told
    assert session.store.log("terpstra")[-1].verb == "model-notice"


def test_how_prices_compare_changes_by_nota_too_and_the_record_says_how(tmp_path: Path) -> None:
    session = with_nota(tmp_path)
    wanted = ResultPayment(figure=ResultFigure.CLIENTS, rate=RateSource.REFERENCE, placement_rate=Decimal(40))
    basis = Basis(ChangeKind.NOTICE, 2, 1, REASON)
    with pytest.raises(NotAllowed):
        modelling.set_payment(session, 1, wanted)
    modelling.set_payment(session, 1, wanted, basis)
    dossier = session.load()
    assert dossier.tender.lot(1).payment == wanted
    (change,) = dossier.model_changes
    line = change_line(dossier, change, "nl")
    assert "gepubliceerd percentage geplaatst: – → 40" in line
    assert "nota-1.pdf" in line
    with pytest.raises(TenderDeskError, match="model-unchanged"):
        modelling.set_payment(session, 1, wanted, basis)
    modelling.set_payment(session, 1, None, basis)
    assert session.load().tender.lot(1).payment is None


def test_a_change_stands_on_a_document_of_its_kind(tmp_path: Path) -> None:
    session = with_nota(tmp_path)
    model = evened(session)
    for basis, code in (
        (Basis(ChangeKind.NOTICE, 1, 1, REASON), "document-other-kind"),
        (Basis(ChangeKind.RECTIFICATION, 2, 1, REASON), "document-other-kind"),
        (Basis(ChangeKind.NOTICE, 2, 4, REASON), "document-page"),
        (Basis(ChangeKind.NOTICE, 2, 1, "te kort"), "reason-too-short"),
    ):
        with pytest.raises(TenderDeskError, match=code):
            modelling.set_model(session, 1, model, basis=basis)
    publishing.keep_document(session, Given("rectificatie.pdf", MENDED), DocumentKind.RECTIFICATION, "open", DAY)
    modelling.set_model(session, 1, model, basis=Basis(ChangeKind.RECTIFICATION, 3, 2, REASON))
    early = annex("Rectificatie van een eerdere ronde", 1), DocumentKind.RECTIFICATION, "open", date(2025, 1, 5)
    publishing.keep_document(session, Given("eerder.pdf", early[0]), *early[1:])
    with pytest.raises(TenderDeskError, match="document-before-publication"):
        modelling.set_model(session, 1, model, basis=Basis(ChangeKind.RECTIFICATION, 4, 1, REASON))
    with pytest.raises(TenderDeskError, match="model-unchanged"):
        modelling.set_model(session, 1, model, basis=Basis(ChangeKind.RECTIFICATION, 3, 2, REASON))


def test_a_model_that_is_not_published_is_not_changed_on_a_document(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path, clock=Clock(BEFORE_CLOSING))
    with pytest.raises(TenderDeskError, match="model-not-published"):
        modelling.set_model(session, 1, evened(session), basis=Basis(ChangeKind.NOTICE, 1, 1, REASON))


def test_weights_of_a_published_model_always_add_up(tmp_path: Path) -> None:
    session = with_nota(tmp_path)
    model = session.load().tender.lot(1).model
    off = replace(model, price=PriceRule("lowest_price_ratio", F(31)))
    with pytest.raises(Refused, match="weights-do-not-add-up"):
        modelling.set_model(session, 1, off, basis=Basis(ChangeKind.NOTICE, 2, 1, REASON))


def test_after_closing_nothing_changes_but_an_error_of_transfer(tmp_path: Path) -> None:
    session = with_nota(tmp_path)
    late = replace(session, clock=Clock(CLOSING + timedelta(hours=1)))
    model = evened(late)
    with pytest.raises(TenderDeskError, match="model-fixed-at-closing"):
        modelling.set_model(late, 1, model, basis=Basis(ChangeKind.NOTICE, 2, 1, REASON))
    with pytest.raises(NotAllowed, match="too-late"):
        modelling.set_model(late, 1, model)
    for second in ("", "terpstra", "visser"):
        with pytest.raises(TenderDeskError, match="second-person"):
            modelling.set_model(late, 1, model, basis=Basis(ChangeKind.TRANSFER, 1, 4, REASON, second))
    dossier, _ = modelling.set_model(late, 1, model, basis=Basis(ChangeKind.TRANSFER, 1, 4, REASON, "bakker"))
    (change,) = dossier.model_changes
    assert (change.kind, change.second) == (ChangeKind.TRANSFER, "bakker")
    assert "Anouk Terpstra, Joris Bakker" in change_line(dossier, change, "nl")


def test_once_bids_are_open_a_transfer_error_leaves_what_is_scored_as_it_is(tmp_path: Path) -> None:
    course = Course(create(tmp_path / "klein.tender"))
    course.priced()
    session = course.session("anouk")
    publishing.keep_document(session, Given("leidraad.pdf", GUIDE), DocumentKind.DOCUMENT, "p1", date(2027, 1, 11))
    model = session.load().tender.lot(4).model
    basis = Basis(ChangeKind.TRANSFER, 1, 4, REASON, "joris")
    without = replace(model, criteria=model.criteria[:-1], price=PriceRule("lowest_price_ratio", F(40)))
    with pytest.raises(TenderDeskError, match="transfer-needs-scores"):
        modelling.set_model(session, 4, without, basis=basis)
    talk = find(model.criteria, "K4")
    assert isinstance(talk, Leaf)
    heavier = with_criterion(model, replace(talk, points=F(20)), "K4")
    lighter = replace(heavier, price=PriceRule("lowest_price_ratio", F(20)))
    dossier, _ = modelling.set_model(session, 4, lighter, basis=basis)
    assert dossier.tender.lot(4).model == lighter


def test_a_fixed_ranking_closes_the_model_for_good(tmp_path: Path) -> None:
    course = Course(create(tmp_path / "klein.tender"))
    course.priced()
    session = course.session("anouk")
    publishing.keep_document(session, Given("leidraad.pdf", GUIDE), DocumentKind.DOCUMENT, "p1", date(2027, 1, 11))
    course.by("anouk", fix_ranking, (4,))
    model = replace(session.load().tender.lot(4).model, ties=())
    with pytest.raises(NotAllowed, match="too-late"):
        modelling.set_model(session, 4, model, basis=Basis(ChangeKind.TRANSFER, 1, 4, REASON, "joris"))
