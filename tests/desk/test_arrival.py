"""When files arrived, and to which bid a sealed part B belongs: late files never count, nothing is paired twice."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from tests import small_tender
from tests.small_tender import CLOSING, as_person

from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.gates import lot_state
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.selection import ExclusionGround
from tender_desk.desk import arrivals, dossiers, intake, opening, receipts, selecting
from tender_desk.desk.session import Session


def published(folder: Path) -> Session:
    """Return a published dossier without bids."""
    session = small_tender.new_dossier(folder)
    dossiers.publish(session)
    return session


def kept(session: Session, name: str) -> Receipt:
    """Return the receipt of a file."""
    found = session.load().receipts
    assert isinstance(found, tuple)
    return next(receipt for receipt in found if receipt.name == name)


def missing(session: Session, lot: int) -> set[str]:
    """Return the codes of what is missing for a lot's next gate."""
    return {problem.code for problem in lot_state(session.load(), lot).missing}


def test_a_part_a_that_turns_out_late_after_it_was_read_no_longer_counts(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files)
    assert not session.load().bid(1, "B").late
    intake.import_files(session, [small_tender.arrivals(files, late="1/B-deel-A.xlsx")])
    assert session.load().bid(1, "B").late
    assert kept(session, "1/B-deel-A.xlsx").state is FileState.LATE
    opening.open_bids(session, (1,), "bakker")
    assert "late-undecided" in missing(session, 1)


def test_a_late_part_b_does_not_count_and_is_decided_on_before_quality_is_final(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, [*files, small_tender.arrivals(files, late="1/B-deel-B.xlsx")])
    late = kept(session, "1/B-deel-B.xlsx")
    assert late.state is FileState.LATE
    with pytest.raises(TenderDeskError, match="file-dealt-with"):
        intake.pair(session, late.id, "B")
    opening.open_bids(session, (1,), "bakker")
    assert "part-b-missing" in missing(session, 1)
    reason = "Deel B kwam vier minuten na de sluiting binnen."
    selecting.exclude(session, 1, "B", ExclusionGround.LATE, reason)
    assert "part-b-missing" not in missing(session, 1)


def test_arrivals_are_settled_before_the_opening_and_not_after(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    receipt = kept(session, "1/A-deel-A.xlsx")
    for person in ("terpstra", "bakker"):
        with pytest.raises(NotAllowed, match="too-late"):
            arrivals.set_arrival(as_person(session, person), receipt.id, CLOSING + timedelta(days=1), "Duinroos")


def test_a_sender_who_contradicts_the_folder_wins(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    mine = [file for file in files if file.name in {"1/B-deel-A.xlsx", "1/A-deel-B.xlsx"}]
    listed = small_tender.arrivals(files)
    intake.import_files(session, [*mine, listed])
    assert kept(session, "1/A-deel-B.xlsx").bid is None


def test_part_b_is_paired_with_the_part_a_of_the_same_name_where_no_list_names_a_sender(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files)
    assert [kept(session, f"1/{code}-deel-B.xlsx").bid for code in "AB"] == ["A", "B"]


def test_a_part_b_that_waited_for_its_bid_is_paired_when_the_list_names_its_sender(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    stray = receipts.Given("elders/prijs.xlsx", files[1].content)
    intake.import_files(session, [files[0], files[2], stray])
    assert kept(session, stray.name).bid is None
    lines = small_tender.listed({files[0].name: "A", files[2].name: "B", stray.name: "A"})
    intake.import_files(session, [lines])
    assert kept(session, stray.name).bid == "A"


def test_a_bid_never_has_two_part_bs_and_one_of_them_can_be_set_aside(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    second = receipts.Given("1/nieuwe-prijs.xlsx", files[1].content + b"\0")
    intake.import_files(session, [files[0], files[1], second])
    waiting = kept(session, second.name)
    assert waiting.bid is None
    with pytest.raises(TenderDeskError, match="part-b-twice"):
        intake.pair(session, waiting.id, "A")
    intake.leave_unread(session, kept(session, files[1].name).id, "Vervangen door de inschrijver vóór de sluiting.")
    assert intake.pair(session, waiting.id, "A").bid(1, "A").part_b


def test_one_name_on_the_list_is_not_given_to_two_files_of_that_name(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    both = [receipts.Given("x/deel-A.xlsx", files[0].content), receipts.Given("y/deel-A.xlsx", files[2].content)]
    intake.import_files(session, [*both, small_tender.listed({"deel-A.xlsx": "B"})])
    assert [kept(session, file.name).received for file in both] == [None, None]


def test_all_or_nothing_finds_a_bidder_who_is_in_the_batch_twice_and_a_file_that_is_no_form(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    lot = small_tender.tender().lot(1)
    again = receipts.Given("1/z-deel-A.xlsx", small_tender.quality(lot, "Duinroos", "34120941"))
    for bad in (again, receipts.Given("1/brief.pdf", b"%PDF")):
        reports = intake.import_files(session, [files[0], bad], all_or_nothing=True)
        assert not all(report.good for report in reports)
        assert session.load().bids == ()


def test_two_files_of_one_name_in_two_folders_are_both_registered(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    lists = small_tender.arrivals(files)
    intake.import_files(
        session, [receipts.Given("a/x.xlsx", files[0].content), receipts.Given("b/x.xlsx", lists.content)]
    )
    assert kept(session, "a/x.xlsx").part is Part.QUALITY


def test_a_selection_list_among_the_files_is_named_and_not_read_as_a_bid(tmp_path: Path) -> None:
    from tender_desk.importing.lists import selection_list

    session = published(tmp_path)
    given = receipts.Given("selectie.xlsx", selection_list(small_tender.tender().reference, []))
    (report,) = intake.import_files(session, [given])
    assert [problem.code for problem in report.problems] == ["belongs-elsewhere-selection-list"]


def test_the_bid_forms_of_published_lots_go_out_and_are_read_back(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    with pytest.raises(TenderDeskError, match="nothing-published"):
        dossiers.write_forms(session, tmp_path / "uit", "nl")
    dossiers.publish(session, (1, 2))
    written = dossiers.write_forms(session, tmp_path / "uit", "nl")
    assert [path.name for path in written][:2] == ["perceel-01-deel-A.xlsx", "perceel-01-deel-B.xlsx"]
    (report,) = intake.import_files(session, [receipts.Given("leeg.xlsx", written[0].read_bytes())])
    assert ("bidder-missing", "Inschrijver!B6") in [(p.code, p.at) for p in report.problems]
    with pytest.raises(TenderDeskError, match="file-exists"):
        dossiers.write_forms(session, tmp_path / "uit", "nl")


def platform_list(rows: Sequence[tuple[object, ...]], head: tuple[str, ...]) -> receipts.Given:
    """Return a platform's own list: some lines about the tender, a head, and a row per file."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Kluisverslag"])
    sheet.append([])
    for row in (head, *rows):
        sheet.append(list(row))
    target = io.BytesIO()
    book.save(target)
    return receipts.Given("kluisverslag.xlsx", target.getvalue())


def test_a_platforms_own_list_is_compared_and_a_missing_or_extra_file_holds_up_the_opening(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files[:4])
    names = [file.name.rpartition("/")[2] for file in (*files[1:4], files[4])]
    rows = [(name, "2-3-2026 11:00", "Duinroos Loopbaan B.V.") for name in names]
    listed = platform_list(rows[:3], ("Bestandsnaam", "Ingediend op", "Ondernemer"))
    dossier, problems = arrivals.receipt_list(session, listed)
    assert [(p.code, p.values["file"]) for p in problems] == [("file-not-listed", files[0].name)]
    assert kept(session, files[1].name).source == "Duinroos Loopbaan B.V."
    arrivals.set_arrival(session, kept(session, files[0].name).id, CLOSING - timedelta(hours=1), "Duinroos")
    odd = platform_list([("x.xlsx", "2-3-2026 11:00", "Wie")], ("Bestand", "Ontvangen", "Inschrijver"))
    dossier, _ = arrivals.receipt_list(session, odd)
    assert "listed-missing" in {problem.code for problem in lot_state(dossier, 1).missing}
    with pytest.raises(Refused, match="listed-missing"):
        opening.open_bids(session, (1,), "bakker")
    dossier = arrivals.dismiss_listed(session, "x.xlsx", "Dit bestand hoort bij een andere aanbesteding.")
    assert "listed-missing" not in {problem.code for problem in lot_state(dossier, 1).missing}


def test_a_platforms_list_may_keep_date_and_time_apart_and_needs_a_head(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files[:1])
    row = (files[0].name, date(2026, 3, 1), time(16, 8, 31), "Duinroos")
    arrivals.receipt_list(session, platform_list([row], ("Document", "Datum", "Tijd", "Afzender")))
    received = kept(session, files[0].name).received
    assert received is not None
    assert received == datetime(2026, 3, 1, 16, 8, 31, tzinfo=small_tender.DUTCH)
    _, problems = arrivals.receipt_list(session, platform_list([row], ("Naam", "Datum", "Uur", "Wie")))
    assert [problem.code for problem in problems] == ["list-head-missing"]


def test_a_file_that_comes_after_its_list_takes_time_and_sender_from_it(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, [*files[1:], small_tender.arrivals(files)])
    assert [p.code for p in lot_state(session.load(), 1).missing if p.code == "listed-missing"] == ["listed-missing"]
    intake.import_files(session, files[:1])
    one = kept(session, files[0].name)
    assert (one.source, one.received) == ("Duinroos Loopbaan B.V.", CLOSING - timedelta(hours=1))
    assert [p.code for p in lot_state(session.load(), 1).missing if p.code == "listed-missing"] == []


def test_a_platforms_list_with_one_file_in_two_spellings_names_both_cells(tmp_path: Path) -> None:
    session, files = published(tmp_path), small_tender.bid_files()
    intake.import_files(session, files)
    rows = [(name, "2-3-2026 11:00", "Duinroos") for name in ("1/A-deel-A.xlsx", "1\\A-deel-A.xlsx")]
    _, problems = arrivals.receipt_list(session, platform_list(rows, ("Bestand", "Ontvangen", "Inschrijver")))
    (problem,) = problems
    assert (problem.code, problem.at.split("!")[1], str(problem.values["first"]).split("!")[1]) == (
        "receipt-twice",
        "A5",
        "A4",
    )
