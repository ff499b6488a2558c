"""Foreign files from import to ranking: a register of bids with one of prices, a split workbook, many in one act."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests import small_tender
from tests.desk.test_layouts import BOTH, HEADS, OWN, PRICES, QUALITY, REGISTER, layout_of, workbook
from tests.small_tender import as_person

from tender_desk.core.bids import FileState, PriceSheet
from tender_desk.core.gates import lot_state
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.policy import Gate
from tender_desk.desk import arrivals, dossiers, intake, laying_out, opening, outside, ranking, receipts
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session
from tender_desk.importing.lists import ReceiptLine, receipt_list

PRICE_HEADS = ("Organisatie", "KvK", *(label for label, _ in PRICES))
SCORES = {("A", "K1.1"): "8", ("A", "K1.2"): "8", ("B", "K1.1"): "8", ("B", "K1.2"): "10", ("C", "K1.1"): "6"} | {
    ("C", "K1.2"): "6"
}


def arrived(session: Session, *files: Given, minutes: int = -60) -> None:
    """Take over a receipt list that names the files, all in time, or so many minutes after closing."""
    lines = [ReceiptLine(file.name, small_tender.CLOSING + timedelta(minutes=minutes), "") for file in files]
    arrivals.receipt_list(session, Given("lijst.xlsx", receipt_list(small_tender.tender().reference, lines)))


def price_register(*rows: tuple[object, ...]) -> Given:
    return Given("prijzen.xlsx", workbook([PRICE_HEADS, *rows]))


def test_a_register_of_bids_and_one_of_prices_go_from_import_to_ranking(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    prices = price_register(
        *((f"Bod {c}", f"9047226{n}", 2000 + 100 * n, 10, "excl. btw") for n, c in enumerate("XYZ"))
    )
    laying_out.import_with_layout(session, [REGISTER], 1, layout_of(REGISTER))
    laying_out.import_with_layout(session, [prices], 1, layout_of(prices, "prijzen"))
    arrived(session, REGISTER, prices)
    assert [one.code for one in lot_state(session.load(), 1).missing] == ["act-open"]
    small_tender.finish_lot(session, 1, SCORES)
    dossier, problems = opening.open_prices(session, (1,), "bakker")
    assert problems == ()
    sheets = [bid.price for bid in dossier.bids_in(1)]
    assert [sheet.lines[0].unit_price for sheet in sheets if isinstance(sheet, PriceSheet)] == [2000, 2100, 2200]
    assert {one.state for one in receipts.receipts_of(dossier)} == {FileState.READ}
    ranking.fix_ranking(session, (1,))
    found = rank_lot(session.load(), 1)
    # A asks 2000 + 10 for 150 each = 301,500; B has two points more for its presentation, and its price
    assert [(place.rank, place.bid) for place in found.places] == [(1, "B"), (2, "A"), (3, "C")]
    assert lot_state(session.load(), 1).passed is Gate.RANKED


def test_what_is_wrong_in_one_row_of_prices_keeps_that_bid_alone_without_a_price(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    prices = price_register(
        ("Bod X", "90472260", 2000, 10, "excl. btw"),
        ("Bod Y", "90472261", "1.500", 10, "excl. btw"),
        ("Ander", "99999999", 2200, 10, "excl. btw"),
    )
    laying_out.import_with_layout(session, [REGISTER], 1, layout_of(REGISTER))
    laying_out.import_with_layout(session, [prices], 1, layout_of(prices, "prijzen"))
    arrived(session, REGISTER, prices)
    small_tender.finish_lot(session, 1, SCORES)
    dossier, problems = opening.open_prices(session, (1,), "bakker")
    assert isinstance(dossier.bid(1, "A").price, PriceSheet)
    assert [dossier.bid(1, code).price for code in "BC"] == [None, None]
    assert {problem.code for problem in problems} >= {"number-ambiguous", "register-row-unknown"}
    assert dossier.bid(1, "A").asks == ()
    assert "number-ambiguous" in {ask.code for ask in dossier.bid(1, "B").asks}
    assert [ask.code for ask in dossier.bid(1, "C").asks] == ["register-row-unknown"]


def test_a_split_workbook_goes_from_import_to_ranking(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    forms = [file for file in small_tender.bid_files() if file.name.startswith("1/B")]
    intake.import_files(session, [BOTH, *forms], 1)
    whole = next(one for one in receipts.receipts_of(session.load()) if one.name == BOTH.name)
    arrived(session, BOTH, *forms)
    outside.split(as_person(session, "bakker"), whole.id, 1, layout_of(BOTH))
    halves = [one for one in receipts.receipts_of(session.load()) if one.derived_from == whole.id]
    assert {one.received for one in halves} == {small_tender.CLOSING - timedelta(hours=1)}
    intake.read_in(session, [one.id for one in halves])
    names = {bid.bidder.name: bid.code for bid in session.load().bids_in(1)}
    assert set(names) == {"Zandlei B.V.", "Stichting Kadelicht"}
    small_tender.finish_lot(session, 1, {key: score for key, score in SCORES.items() if key[0] != "C"})
    dossier, problems = opening.open_prices(session, (1,), "bakker")
    assert problems == ()
    bid = dossier.bid(1, names["Zandlei B.V."])
    assert isinstance(bid.price, PriceSheet)
    assert [line.unit_price for line in bid.price.lines] == [4980, 250]
    assert outside.original(session, whole.id) == BOTH.content
    ranking.fix_ranking(session, (1,))
    assert len(rank_lot(session.load(), 1).places) == 2


def test_many_foreign_workbooks_are_registered_laid_out_and_read_in_one_act_each(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    files = [
        Given(
            f"{number}/offerte.xlsx",
            workbook([("Organisatie", f"Bod {number}"), ("KvK", f"{10000000 + number}"), *QUALITY[2:]]),
        )
        for number in range(12)
    ]
    wrong = Given("99/offerte.xlsx", workbook([("Iets", "anders")]))
    own = next(file for file in small_tender.bid_files() if file.name == "1/A-deel-A.xlsx")
    listed = small_tender.arrivals([*files, wrong, own])
    before = session.load().version
    given = [*files, wrong, own, listed]
    reports = laying_out.import_with_layout(session, given, 1, layout_of(OWN))
    assert [line.verb for line in session.store.log("terpstra")[before:]] == [
        "register",
        "receipt-list",
        "layout",
        "read",
    ]
    states = {report.name: report.state for report in reports}
    assert [name for name, state in states.items() if state is not FileState.READ] == [wrong.name]
    assert len(session.load().bids_in(1)) == len(files) + 1
    assert {one.received is None for one in receipts.receipts_of(session.load())} == {False}


def test_of_several_files_nothing_is_read_where_one_blocks_and_all_or_nothing_was_asked(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    wrong = Given("99/offerte.xlsx", workbook([HEADS, ("Bod X", "90472260", None, 60, "ja")]))
    reports = laying_out.import_with_layout(session, [wrong, REGISTER], 1, layout_of(REGISTER), all_or_nothing=True)
    assert {report.state for report in reports} == {FileState.READ, FileState.REFUSED}
    assert session.load().bids == ()
    assert {one.state for one in receipts.receipts_of(session.load())} == {FileState.REGISTERED}
    laying_out.import_with_layout(session, [REGISTER], 1, layout_of(REGISTER), all_or_nothing=True)
    assert len(session.load().bids) == 3


def test_what_a_dry_run_says_of_many_files_is_what_reading_them_gives(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    twice = Given("nog-eens/register.xlsx", REGISTER.content)
    said = laying_out.import_with_layout(session, [REGISTER, twice], 1, layout_of(REGISTER), dry_run=True)
    assert receipts.receipts_of(session.load()) == ()
    done = laying_out.import_with_layout(session, [REGISTER, twice], 1, layout_of(REGISTER))
    assert [(one.state, one.bid, one.problems) for one in said] == [(one.state, one.bid, one.problems) for one in done]
    assert [one.state for one in done] == [FileState.READ] * 3 + [FileState.REFUSED] * 3


def test_when_a_register_arrived_is_when_each_of_its_bids_did_and_late_is_late_for_all(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    own = next(file for file in small_tender.bid_files() if file.name == "1/B-deel-A.xlsx")
    laying_out.import_with_layout(session, [REGISTER, own], 1, layout_of(REGISTER))
    arrived(session, REGISTER)
    in_time = small_tender.CLOSING - timedelta(hours=1)
    found = {bid.bidder.name: bid for bid in session.load().bids_in(1)}
    assert [found[f"Bod {c}"].received for c in "XYZ"] == [in_time] * 3
    assert found["Stichting Kadelicht"].received is None
    arrived(session, REGISTER, minutes=1)
    late = {bid.bidder.name: bid.late for bid in session.load().bids_in(1)}
    assert late == {"Bod X": True, "Bod Y": True, "Bod Z": True, "Stichting Kadelicht": False}
