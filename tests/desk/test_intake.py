"""Receipt and import: everything is registered, nothing wrong gets in, part B stays unread."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from tests import small_tender

from tender_desk.core.bids import SEALED, FileState, Part, Receipt
from tender_desk.core.problems import NotAllowed, Problem, Refused, Severity, TenderDeskError
from tender_desk.desk import dossiers, intake, opening, receipts
from tender_desk.desk.reading import FileReport
from tender_desk.desk.session import Session


def published(folder: Path) -> Session:
    """Return a published dossier without bids."""
    session = small_tender.new_dossier(folder)
    dossiers.publish(session)
    return session


def kept(session: Session) -> tuple[Receipt, ...]:
    """Return the receipts as the adviser sees them."""
    found = session.load().receipts
    assert isinstance(found, tuple)
    return found


def codes(report: FileReport) -> list[tuple[str, str]]:
    """Return code and cell of each problem."""
    return [(problem.code, problem.at) for problem in report.problems]


def changed(content: bytes, sheet: str, cell: str, value: object) -> bytes:
    """Return a workbook with one cell changed, as openpyxl saves it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    book[sheet][cell] = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_every_file_is_registered_with_name_bytes_digest_time_and_person(tmp_path: Path) -> None:
    session = published(tmp_path)
    receipts.register(session, [receipts.Given("notitie.txt", b"zomaar"), small_tender.bid_files()[0]])
    first = kept(session)[0]
    assert (first.name, first.size, first.registered_by) == ("notitie.txt", 6, "terpstra")
    assert first.sha256 == hashlib.sha256(b"zomaar").hexdigest()
    assert session.store.original(first) == b"zomaar"
    assert first.received is None


def test_the_same_file_is_registered_once_and_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    session = published(tmp_path)
    file = small_tender.bid_files()[0]
    receipts.register(session, [file])
    receipts.register(session, [file, receipts.Given("kopie.xlsx", file.content)])
    assert [receipt.name for receipt in kept(session)] == [file.name, "kopie.xlsx"]


def test_part_a_is_read_and_part_b_is_paired_and_stays_sealed(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    dossier = session.load()
    assert [(bid.lot, bid.code, bid.bidder.name) for bid in dossier.bids_in(1)] == [
        (1, "A", "Duinroos Loopbaan B.V."),
        (1, "B", "Stichting Kadelicht"),
    ]
    answer = dossier.bid(1, "A").answer("K1.1")
    assert answer is not None
    assert "vaste begeleider" in answer.text
    assert answer.place.startswith("Antwoorden!")
    sealed = [r for r in kept(session) if r.part is Part.PRICE]
    assert {r.state for r in sealed} == {FileState.SEALED}
    assert all(bid.price is SEALED for bid in dossier.bids)


def test_a_dry_run_says_everything_and_changes_nothing(tmp_path: Path) -> None:
    session = published(tmp_path)
    before = session.load()
    reports = intake.import_files(session, small_tender.bid_files(), dry_run=True)
    assert [report.state for report in reports].count(FileState.READ) == 5
    assert session.load() == before


WRONG = (
    ("a wrong sheet name", lambda c: renamed(c, "Antwoorden", "Blad1"), ("sheet-missing", "")),
    ("a missing bidder", lambda c: changed(c, "Inschrijver", "B6", None), ("bidder-missing", "Inschrijver!B6")),
    ("the wrong lot", lambda c: changed(c, "Inschrijver", "B4", 2), ("", "Inschrijver!B4")),
    ("no workbook at all", lambda _: b"Geachte heer, hierbij onze prijs.", ("no-workbook", "")),
    (
        "a password",
        lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" * 8,
        ("", ""),
    ),
)


def renamed(content: bytes, old: str, new: str) -> bytes:
    """Return a workbook with a sheet renamed."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    book[old].title = new
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(("what", "spoil", "expected"), WRONG, ids=[what for what, _, _ in WRONG])
def test_a_bad_workbook_is_kept_but_nothing_of_it_enters_the_dossier(
    tmp_path: Path, what: str, spoil: object, expected: tuple[str, str]
) -> None:
    session = published(tmp_path)
    good = small_tender.bid_files()[0]
    bad = receipts.Given("1/fout-deel-A.xlsx", spoil(good.content))  # type: ignore[operator]
    reports = intake.import_files(session, [bad])
    assert [report.good for report in reports] == [False], what
    code, place = expected
    found = codes(reports[0])
    assert any(place in where and (not code or code == which) for which, where in found), found
    assert session.load().bids == ()
    receipt = kept(session)[0]
    assert receipt.state is FileState.REFUSED
    assert receipt.problems == reports[0].problems
    assert session.store.original(receipt) == bad.content


def test_a_short_trade_register_number_is_a_question_with_its_cell(tmp_path: Path) -> None:
    session = published(tmp_path)
    good = small_tender.bid_files()[0]
    file = receipts.Given("1/A.xlsx", changed(good.content, "Inschrijver", "B7", "3412 094"))
    (report,) = intake.import_files(session, [file])
    assert report.good
    assert [(p.at, p.severity) for p in report.problems] == [("Inschrijver!B7", Severity.ASK)]


def test_good_files_are_kept_when_another_is_bad(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    bad = receipts.Given("1/fout.xlsx", b"x")
    reports = intake.import_files(session, [bad, files[0]])
    assert {report.name: report.good for report in reports} == {"1/fout.xlsx": False, files[0].name: True}
    assert [bid.code for bid in session.load().bids] == ["A"]


def test_all_or_nothing_reads_nothing_when_one_file_is_bad(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    bad = receipts.Given("1/fout-A.xlsx", changed(files[2].content, "Inschrijver", "B6", None))
    reports = intake.import_files(session, [bad, files[0]], all_or_nothing=True)
    assert not all(report.good for report in reports)
    assert session.load().bids == ()
    assert len(kept(session)) == 2


def test_a_late_file_is_hashed_and_not_read_and_blocks_until_someone_decides(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    late = receipts.Given("1/B-deel-A.xlsx", files[2].content)
    arrivals = small_tender.arrivals(files, late=late.name)
    intake.import_files(session, [*files, arrivals])
    dossier = session.load()
    bid = next(bid for bid in dossier.bids_in(1) if bid.late)
    assert bid.bidder.name == "Stichting Kadelicht"
    assert bid.answers == ()
    opening.open_bids(session, (1,), "bakker")
    from tender_desk.core.gates import lot_state

    missing = lot_state(session.load(), 1).missing
    assert any(problem.code == "late-undecided" for problem in missing)


def test_the_receipt_list_names_files_that_are_missing_or_extra(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    listed = small_tender.arrivals(files[:4])
    reports = intake.import_files(session, [*files[1:5], listed])
    found = {problem.code: problem.values["file"] for problem in reports[0].problems}
    assert found == {"listed-missing": files[0].name, "file-not-listed": files[4].name}


def test_a_bidder_cannot_be_in_a_lot_twice(tmp_path: Path) -> None:
    session = published(tmp_path)
    file = small_tender.bid_files()[0]
    again = receipts.Given("1/nog-een-keer.xlsx", changed(file.content, "Inschrijver", "B10", "Heemstede"))
    intake.import_files(session, [file])
    reports = intake.import_files(session, [again])
    assert [code for code, _ in codes(reports[0])] == ["bidder-twice"]


def test_a_form_of_another_version_of_the_lot_is_refused(tmp_path: Path) -> None:
    session = published(tmp_path)
    lot = small_tender.tender().lot(1)
    other = replace(lot, demands=())
    from tender_desk.importing.bid_forms import quality_form

    file = receipts.Given("1/oud.xlsx", quality_form(small_tender.tender(), other))
    reports = intake.import_files(session, [file])
    assert ("form-outdated", "") in codes(reports[0])


def test_nothing_is_read_before_closing_but_everything_is_registered(tmp_path: Path) -> None:
    early = small_tender.Clock(small_tender.CLOSING - timedelta(days=2))
    session = small_tender.new_dossier(tmp_path, clock=early)
    dossiers.publish(session)
    reports = intake.import_files(session, small_tender.bid_files()[:1])
    assert [code for code, _ in codes(reports[0])] == ["closing-not-passed"]
    assert kept(session)[0].received is not None


def test_a_part_b_that_belongs_nowhere_is_asked_about_and_can_be_paired_by_hand(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    stray = receipts.Given("elders/prijs.xlsx", files[1].content)
    intake.import_files(session, [files[0], stray])
    sealed = next(r for r in kept(session) if r.part is Part.PRICE)
    assert sealed.bid is None
    assert [p.code for p in sealed.problems] == ["part-b-unpaired"]
    intake.pair(session, sealed.id, "A")
    assert next(r for r in kept(session) if r.part is Part.PRICE).bid == "A"


def test_opening_is_refused_with_what_is_undecided_until_a_decision_is_recorded(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    bad = receipts.Given("1/C-deel-A.xlsx", changed(files[0].content, "Inschrijver", "B6", None))
    intake.import_files(session, [*files, bad, small_tender.arrivals([*files, bad])])
    with pytest.raises(Refused) as refused:
        opening.open_bids(session, (1,), "bakker")
    assert [p.code for p in refused.value.problems if p.code == "file-undecided"] == ["file-undecided"]
    receipt = next(r for r in kept(session) if r.name == bad.name)
    intake.leave_unread(session, receipt.id, "Ingetrokken door de inschrijver op 1 maart.")
    assert opening.open_bids(session, (1,), "bakker").act(1, "opened") is not None


@pytest.mark.parametrize("second", ["terpstra", "kuipers", "niemand", ""])
def test_the_second_person_must_be_someone_else_with_that_role(tmp_path: Path, second: str) -> None:
    session = small_tender.imported(tmp_path)
    with pytest.raises(TenderDeskError, match="second-person"):
        opening.open_bids(session, (1,), second)


def test_an_evaluator_may_not_register_open_or_read(tmp_path: Path) -> None:
    session = small_tender.as_person(small_tender.imported(tmp_path), "kuipers")
    with pytest.raises(NotAllowed):
        receipts.register(session, [receipts.Given("x", b"x")])
    with pytest.raises(NotAllowed):
        opening.open_bids(session, (1,), "bakker")


def test_after_opening_the_list_of_bids_is_fixed_and_a_new_file_is_only_registered(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    lot = small_tender.tender().lot(1)
    late = receipts.Given("1/C-deel-A.xlsx", small_tender.quality(lot, "Wilgentak Advies B.V.", "34120955"))
    reports = intake.import_files(session, [late])
    assert [code for code, _ in codes(reports[0])] == ["lot-opened-already"]
    assert len(session.load().bids_in(1)) == 2


def test_a_problem_in_part_b_appears_with_its_cell_when_prices_open_and_the_bid_has_no_price(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    book = openpyxl.load_workbook(io.BytesIO(files[1].content))
    price = next(c for row in book["Prijzen"].iter_rows() for c in row if c.value == 2400)
    place = f"Prijzen!{price.coordinate}"
    files[1] = receipts.Given(files[1].name, changed(files[1].content, "Prijzen", price.coordinate, "in overleg"))
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    problems = finish_quality(session)
    assert any(p.at == place and p.file == files[1].name for p in problems), problems
    assert session.load().bid(1, "A").price is None
    from tender_desk.core.lot_ranking import rank_lot

    assert "price-missing" in {problem.code for problem in rank_lot(session.load(), 1).problems}


def finish_quality(session: Session) -> tuple[Problem, ...]:
    """Score lot 1 and open its prices; returns the problems found in part B."""
    small_tender.finish_lot(session, 1)
    return opening.open_prices(session, (1,), "bakker")[1]


def test_a_part_b_of_another_bidder_is_not_taken_for_this_bid(tmp_path: Path) -> None:
    session = published(tmp_path)
    files = small_tender.bid_files()
    files[1], files[3] = (
        receipts.Given(files[1].name, files[3].content),
        receipts.Given(files[3].name, files[1].content),
    )
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    problems = finish_quality(session)
    assert [p.code for p in problems] == ["part-b-of-other-bidder", "part-b-of-other-bidder"]
