"""Late or in time after all, withdrawn and handed in again, what counts and who decides."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests import small_tender
from tests.small_tender import CLOSING

from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.gates import lot_state
from tender_desk.core.problems import Refused, TenderDeskError
from tender_desk.core.selection import ExclusionGround
from tender_desk.desk import acts, arrivals, dossiers, intake, opening, receipts, selecting, versions
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session
from tender_desk.importing.lists import ReceiptLine, receipt_list

LOT = small_tender.tender().lot(1)
WHY = "De inschrijver zond een verbeterde versie in."
IN_TIME, LATE = CLOSING - timedelta(minutes=30), CLOSING + timedelta(minutes=30)
DUINROOS, KADELICHT = (name for name, _ in small_tender.BIDDERS.values())


def published(folder: Path) -> Session:
    """Return a published dossier without bids."""
    session = small_tender.new_dossier(folder)
    dossiers.publish(session)
    return session


def kept(session: Session, name: str) -> Receipt:
    """Return the receipt of a file."""
    return next(one for one in receipts.receipts_of(session.load()) if one.name == name)


def listing(at: datetime, *names: str, source: str = DUINROOS) -> Given:
    """Return a receipt list of files that arrived at one moment."""
    return Given("lijst.xlsx", receipt_list("HLM-2026-001", [ReceiptLine(name, at, source) for name in names]))


def handed_in(session: Session, name: str, content: bytes, at: datetime = IN_TIME, source: str = DUINROOS) -> Receipt:
    """Hand in one more part A with its line on the list."""
    intake.import_files(session, [Given(name, content), listing(at, name, source=source)])
    return kept(session, name)


# --- arrival ----------------------------------------------------------------------------------------------------------


def test_what_a_receipt_list_says_of_a_file_is_not_overwritten_by_hand(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, [*files, small_tender.arrivals(files, late="1/B-deel-B.xlsx")])
    late = kept(session, "1/B-deel-B.xlsx")
    with pytest.raises(TenderDeskError, match="arrival-on-list"):
        arrivals.set_arrival(session, late.id, IN_TIME, KADELICHT, WHY, "bakker")
    assert kept(session, late.name) == late


def test_a_late_file_comes_in_time_by_hand_only_with_a_reason_and_a_second_person(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files)
    number = kept(session, files[0].name).id
    arrivals.set_arrival(session, number, LATE, DUINROOS)
    for reason, second, code in (("", "bakker", "reason-too-short"), (WHY, "", "second-person")):
        with pytest.raises(TenderDeskError, match=code):
            arrivals.set_arrival(session, number, IN_TIME, DUINROOS, reason, second)
    values = {"file": files[0].name, "received": IN_TIME.isoformat(), "from": DUINROOS, "reason": WHY, "with": "bakker"}
    acts.perform(session, "arrival", "", values)
    assert kept(session, files[0].name).reason == f"{WHY} (Anouk Terpstra, Joris Bakker)"
    assert WHY in session.store.log("terpstra")[-1].about


def test_a_list_that_makes_late_files_come_in_time_needs_a_reason_and_a_second_person(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, [*files, small_tender.arrivals(files, late=files[0].name)])
    better = listing(IN_TIME, files[0].name)
    _, problems = arrivals.receipt_list(session, better)
    assert "list-makes-in-time" in {problem.code for problem in problems}
    assert kept(session, files[0].name).state is FileState.LATE
    arrivals.receipt_list(session, better, WHY, "bakker")
    assert kept(session, files[0].name).state is FileState.REGISTERED


def test_a_late_file_that_is_in_time_after_all_is_read_into_the_bid_that_stood_for_it(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, [*files, small_tender.arrivals(files, late=files[0].name)])
    code = kept(session, files[0].name).bid
    arrivals.receipt_list(session, listing(IN_TIME, files[0].name), WHY, "bakker")
    (report,) = intake.read_in(session, [kept(session, files[0].name).id])
    assert (report.state, report.bid, report.problems) == (FileState.READ, code, ())
    bid = session.load().bid(1, code or "")
    assert (bid.bidder.kvk, len(bid.answers), bid.late) == ("34120941", 1, False)
    assert len(session.load().bids_in(1)) == 2


def test_a_bid_that_was_good_then_late_then_good_has_its_answers_and_findings_back(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    files[0] = Given(files[0].name, small_tender.quality(LOT, DUINROOS, "", "62"))
    intake.import_files(session, files)
    before, number = session.load().bid(1, "A"), kept(session, files[0].name).id
    assert before.asks
    arrivals.set_arrival(session, number, LATE, DUINROOS)
    assert session.load().bid(1, "A").asks == ()
    arrivals.set_arrival(session, number, IN_TIME, DUINROOS, WHY, "bakker")
    after = session.load().bid(1, "A")
    assert (kept(session, files[0].name).state, after.late) == (FileState.READ, False)
    assert (after.answers, after.asks) == (before.answers, before.asks)


def test_a_late_file_that_is_left_unread_in_time_after_all_is_an_unread_bid(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, [*files, small_tender.arrivals(files, late=files[0].name)])
    arrivals.receipt_list(session, listing(IN_TIME, files[0].name), WHY, "bakker")
    intake.leave_unread(session, kept(session, files[0].name).id, WHY)
    bids = {bid.bidder.name: bid.unread for bid in session.load().bids_in(1)}
    assert bids == {DUINROOS: True, KADELICHT: False}


def test_a_second_late_file_of_a_bidder_does_not_make_the_bid_late(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    again = handed_in(session, "1/A2-deel-A.xlsx", small_tender.quality(LOT, DUINROOS, "34120941"), LATE)
    assert (again.state, again.bid) == (FileState.LATE, "A")
    arrivals.receipt_list(session, listing(LATE + timedelta(minutes=1), again.name))
    assert not session.load().bid(1, "A").late


# --- versions ---------------------------------------------------------------------------------------------------------


def test_a_version_is_held_beside_the_other_bids_again(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    files[2] = Given(files[2].name, small_tender.quality(LOT, "Duinroos Lopbaan B.V.", "34120942", "66"))
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    assert [ask.code for ask in session.load().bid(1, "B").asks] == ["names-alike"]
    content = small_tender.quality(LOT, "Duinroos Lopbaan B.V.", "34120942", "67")
    new = handed_in(session, "1/B2-deel-A.xlsx", content, source=KADELICHT)
    dossier = versions.replace_file(session, new.id, "B", WHY)
    assert [ask.code for ask in dossier.bid(1, "B").asks] == ["names-alike"]


def test_without_numbers_in_the_register_a_version_must_be_of_a_bidder_of_that_name(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    files[0] = Given(files[0].name, small_tender.quality(LOT, DUINROOS, "", "62"))
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    receipts.take_in(session, [Given("9/x.xlsx", small_tender.quality(LOT, "Heel Andere Partij N.V.", "", "70"))])
    arrivals.receipt_list(session, listing(IN_TIME, "9/x.xlsx", source="Heel Andere Partij N.V."))
    with pytest.raises(TenderDeskError, match="replacement-of-other-name"):
        versions.replace_file(session, kept(session, "9/x.xlsx").id, "A", WHY)
    same = handed_in(session, "9/y.xlsx", small_tender.quality(LOT, "Duinroos Loopbaan", "", "70"))
    assert versions.replace_file(session, same.id, "A", WHY).bid(1, "A").version == 2


def test_a_first_version_that_nobody_read_in_is_replaced_by_the_second(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    files[0] = Given(files[0].name, small_tender.quality(LOT, DUINROOS, "34120941", "62", **{"answer.K1.1": None}))
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    intake.leave_unread(session, kept(session, files[0].name).id, WHY)
    code = kept(session, files[0].name).bid or ""
    new = handed_in(session, "1/A2-deel-A.xlsx", small_tender.quality(LOT, DUINROOS, "34120941"))
    bid = versions.replace_file(session, new.id, code, WHY).bid(1, code)
    assert (bid.unread, bid.version, len(bid.answers)) == (False, 2, 1)
    assert kept(session, files[0].name).state is FileState.REPLACED


def withdrawn(folder: Path) -> Session:
    """Return a dossier in which bid A of lot 1 was withdrawn three quarters of an hour before closing."""
    session = small_tender.imported(folder)
    versions.withdraw(session, 1, "A", CLOSING - timedelta(minutes=45), "Ingetrokken per brief van 2 maart.")
    return session


def test_a_withdrawn_bid_that_is_handed_in_again_before_closing_counts_again(tmp_path: Path) -> None:
    session = withdrawn(tmp_path)
    new = handed_in(session, "1/A2-deel-A.xlsx", small_tender.quality(LOT, DUINROOS, "34120941"))
    assert [problem.code for problem in new.problems] == ["bidder-twice", "withdrawn-again"]
    done = acts.perform(session, "replace", "", {"file": new.name, "bid": "A", "reason": WHY})
    assert [problem.code for problem in done.problems] == ["withdrawal-lifted"]
    assert [bid.code for bid in session.load().bids_left(1)] == ["A", "B"]
    assert session.store.log("terpstra")[-1].verb == "replace-withdrawn"


def test_what_came_before_the_withdrawal_is_withdrawn_too_and_part_a_goes_first(tmp_path: Path) -> None:
    session = withdrawn(tmp_path)
    quality, price = small_tender.quality(LOT, DUINROOS, "34120941"), small_tender.price(LOT, DUINROOS, "34120941", "9")
    earlier = handed_in(session, "1/A2-deel-A.xlsx", quality, CLOSING - timedelta(minutes=50))
    with pytest.raises(TenderDeskError, match="version-before-withdrawal"):
        versions.replace_file(session, earlier.id, "A", WHY)
    part_b = handed_in(session, "1/A2-deel-B.xlsx", price)
    with pytest.raises(TenderDeskError, match="withdrawn-part-b"):
        versions.replace_file(session, part_b.id, "A", WHY)
    assert [bid.code for bid in session.load().bids_left(1)] == ["B"]


# --- put aside --------------------------------------------------------------------------------------------------------


def test_nobody_but_the_bidder_withdraws_a_bid_or_takes_that_back(tmp_path: Path) -> None:
    session = withdrawn(tmp_path)
    opening.open_bids(session, (1,), "bakker")
    with pytest.raises(TenderDeskError, match="reinstate-withdrawn"):
        selecting.reinstate(session, 1, "A", WHY)
    for ground, code in ((ExclusionGround.WITHDRAWN, "exclude-withdrawn"), (ExclusionGround.LATE, "exclude-not-late")):
        with pytest.raises(TenderDeskError, match=code):
            selecting.exclude(session, 1, "B", ground, WHY)


# --- lists ------------------------------------------------------------------------------------------------------------


def test_a_file_of_another_lot_that_is_not_here_holds_up_that_lot_alone(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    arrivals.receipt_list(session, listing(IN_TIME, "2/C-deel-A.xlsx"))
    opening.open_bids(session, (1,), "bakker")
    assert "listed-missing" in {problem.code for problem in lot_state(session.load(), 2).missing}
    with pytest.raises(Refused, match="listed-missing"):
        opening.open_bids(session, (2,), "bakker")


# --- said again -------------------------------------------------------------------------------------------------------


def test_bytes_that_were_registered_already_are_named_with_what_became_of_them(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files[:2])
    (report,) = intake.import_files(session, files[:1])
    assert (report.name, report.state, report.part) == (files[0].name, FileState.READ, Part.QUALITY)
    assert [(one.code, one.values["state"]) for one in report.problems] == [("registered-already", "read")]
    (other,) = intake.import_files(session, [Given("kopie.xlsx", files[0].content)])
    assert [problem.code for problem in other.problems] == ["bidder-twice", "registered-already"]
    assert other.problems[-1].values["as"] == files[0].name


def test_hidden_and_lock_files_in_a_folder_are_left_out_and_named(tmp_path: Path) -> None:
    for name in (".verborgen", "~$deel-A.xlsx", "deel-A.xlsx"):
        (tmp_path / "map").mkdir(exist_ok=True)
        (tmp_path / "map" / name).write_bytes(b"x")
    assert [file.name for file in receipts.collect([tmp_path / "map"])] == ["deel-A.xlsx"]
    assert receipts.skipped([tmp_path / "map"]) == (".verborgen", "~$deel-A.xlsx")


def test_reading_what_is_read_and_pairing_what_is_not_are_refused_with_what_to_do(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files[:1])
    with pytest.raises(TenderDeskError, match="read-already"):
        acts.perform(session, "read", "", {"file": files[0].name})
    receipts.take_in(session, [files[1], Given("brief.txt", b"Geachte")])
    with pytest.raises(TenderDeskError, match="pair-before-read"):
        intake.pair(session, kept(session, files[1].name).id, "A")
    with pytest.raises(TenderDeskError, match="nothing-to-read"):
        acts.perform(session, "read", "", {"file": "brief.txt"})


def test_why_a_file_was_in_time_after_all_does_not_stay_with_one_that_is_late_again(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files)
    number = kept(session, files[0].name).id
    arrivals.set_arrival(session, number, LATE, DUINROOS)
    arrivals.set_arrival(session, number, LATE - timedelta(minutes=5), DUINROOS, WHY, "bakker")
    assert WHY in kept(session, files[0].name).reason, "another time, still late, with its reason"
    arrivals.set_arrival(session, number, IN_TIME, DUINROOS, WHY, "bakker")
    arrivals.set_arrival(session, number, LATE, DUINROOS)
    assert kept(session, files[0].name).reason == ""
