"""Annexes: kept beside their bid with their pages, marked by whoever scores, cut off where the limit was published."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from tests import small_tender
from tests.small_tender import CLOSING, as_person

from tender_desk.core.annexes import pages_judged
from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.problems import NotAllowed, Problem, TenderDeskError
from tender_desk.desk import annexes, arrivals, dossiers, intake, opening, receipts
from tender_desk.desk.session import Session
from tender_desk.importing.annexes import PagePicture, count_pages, draw_page


def pdf(pages: int) -> bytes:
    """Return a PDF of empty A4 pages."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_annex(folder: Path, name: str = "1/A-cv.pdf", content: bytes | None = None) -> tuple[Session, Receipt]:
    """Return a dossier in which a file came beside part A of bidder A in lot 1."""
    session = small_tender.new_dossier(folder)
    dossiers.publish(session)
    files = [*small_tender.bid_files(), receipts.Given(name, pdf(3) if content is None else content)]
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    found = session.load().receipts
    assert isinstance(found, tuple)
    return session, next(receipt for receipt in found if receipt.name == name)


def test_a_pdf_from_a_bidder_is_kept_as_annex_with_its_pages(tmp_path: Path) -> None:
    session, receipt = with_annex(tmp_path)
    assert (receipt.part, receipt.state, receipt.bid, receipt.lot, receipt.pages) == (
        Part.ANNEX,
        FileState.KEPT,
        "A",
        1,
        3,
    )
    opening.open_bids(session, (1,), "bakker")


def test_a_file_nobody_can_place_is_attached_by_hand(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    reports = intake.import_files(session, [receipts.Given("los/brief.pdf", pdf(2))])
    assert [problem.code for problem in reports[0].problems] == ["annex-unplaced"]
    number = next(r.id for r in session.load().receipts if r.name == "los/brief.pdf")  # type: ignore[union-attr]
    annexes.attach(session, number, "B", 2)
    dossier = session.load()
    assert [one.pages for one in annexes.annexes_of(dossier, dossier.bid(2, "B"))] == [2]


def test_an_evaluator_opens_an_annex_without_the_name_of_its_file_and_only_after_the_opening(tmp_path: Path) -> None:
    session, receipt = with_annex(tmp_path)
    eva = as_person(session, "kuipers")
    with pytest.raises(TenderDeskError):
        annexes.annex(eva, receipt.id)
    opening.open_bids(session, (1, 2, 3), "bakker")
    seen, content = annexes.annex(eva, receipt.id)
    assert "A-cv" not in seen.name
    assert (seen.source, seen.sha256) == ("", "")
    assert content.startswith(b"%PDF")


def test_the_same_pages_are_judged_for_who_knows_the_names_of_the_files_and_who_does_not(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    annexed = [receipts.Given(f"1/A-{name}.pdf", pdf(4)) for name in ("z", "b", "m")]
    files = [*small_tender.bid_files(), *annexed]
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    opening.open_bids(session, (1, 2, 3), "bakker")

    def judged(who: Session) -> dict[int, int]:
        dossier = who.load()
        return pages_judged(annexes.annexes_of(dossier, dossier.bid(1, "A")), limit=5)

    assert list(judged(session).values()) == [4, 1, 0]
    assert judged(as_person(session, "kuipers")) == judged(session)


def test_a_mark_is_ones_own_and_points_to_a_page_that_is_there(tmp_path: Path) -> None:
    session, receipt = with_annex(tmp_path)
    opening.open_bids(session, (1, 2, 3), "bakker")
    eva = as_person(session, "kuipers")
    (mark,) = annexes.pin(eva, receipt.id, "K1.1", 3, " tabel ").pins
    assert (mark.page, mark.note, mark.member) == (3, "tabel", "kuipers")
    assert session.load().pins == as_person(session, "haan").load().pins == ()
    for page, criterion in ((4, "K1.1"), (0, "K1.1"), (1, "K9")):
        with pytest.raises(TenderDeskError):
            annexes.pin(eva, receipt.id, criterion, page, "")
    with pytest.raises(TenderDeskError, match="pin-unknown"):
        annexes.unpin(as_person(session, "haan"), mark)
    assert annexes.unpin(eva, mark).pins == ()


def test_an_annex_that_came_too_late_is_not_kept_with_the_bid(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    intake.import_files(session, [receipts.Given("1/A-na.pdf", pdf(1))])
    number = next(r.id for r in session.load().receipts if r.name == "1/A-na.pdf")  # type: ignore[union-attr]
    arrivals.set_arrival(session, number, CLOSING + timedelta(minutes=1), "Duinroos Loopbaan B.V.")
    dossier = session.load()
    assert annexes.annexes_of(dossier, dossier.bid(1, "A")) == ()


def test_pages_beyond_the_published_limit_are_not_judged() -> None:
    def annex(number: int, name: str, pages: int | None) -> Receipt:
        return Receipt(
            id=number,
            name=name,
            size=1,
            sha256="",
            registered=CLOSING,
            registered_by="terpstra",
            part=Part.ANNEX,
            pages=pages,
        )

    files = (annex(1, "b.pdf", 4), annex(2, "A.pdf", 3), annex(3, "c.png", None))
    assert pages_judged(files, None) == {1: 4, 2: 3, 3: 1}
    assert pages_judged(files, 5) == {2: 3, 1: 2, 3: 0}
    assert pages_judged(files, 0) == {2: 0, 1: 0, 3: 0}


def test_pages_are_counted_and_drawn_and_what_is_no_pdf_has_none() -> None:
    assert count_pages(pdf(12), "a.pdf") == 12
    assert count_pages(b"geen", "a.txt") is None
    damaged = count_pages(b"%PDF-1.7\n" + b"x" * 200, "a.pdf")
    assert isinstance(damaged, Problem)
    assert damaged.code == "annex-damaged"
    picture = draw_page(pdf(2), "a.pdf", 2, 300)
    assert isinstance(picture, PagePicture)
    assert (picture.width, len(picture.pixels)) == (300, picture.stride * picture.height)
    for page in (0, 3):
        found = draw_page(pdf(2), "a.pdf", page, 300)
        assert isinstance(found, Problem)
        assert found.code == "annex-page-missing"


def test_an_annex_is_not_opened_by_who_may_not_see_bids(tmp_path: Path) -> None:
    session, receipt = with_annex(tmp_path)
    with pytest.raises(NotAllowed):
        annexes.pin(replace(session, person="terpstra"), receipt.id, "K1.1", 1, "")
