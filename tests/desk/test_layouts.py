"""Foreign spreadsheets at the desk: layouts kept by name, files read by them, and split by someone outside."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests import small_tender
from tests.small_tender import as_person

from tender_desk.core.bids import HIDDEN_NAME, SEALED, FileState, Part, PriceSheet, Receipt
from tender_desk.core.lot_ranking import open_questions
from tender_desk.core.problems import NotAllowed, Problem, Refused, TenderDeskError
from tender_desk.core.settling import Outcome
from tender_desk.core.team import Member, Role
from tender_desk.desk import (
    annexes,
    arrivals,
    clarifying,
    dossiers,
    intake,
    laying_out,
    layouts,
    opening,
    outside,
    previews,
    receipts,
)
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session
from tender_desk.importing.layouts.layout import Layout, to_document
from tender_desk.importing.layouts.proposal import as_layout, propose
from tender_desk.importing.reader import Direct
from tender_desk.importing.workbook import Workbook, open_workbook
from tender_desk.storage.sight import _without_name

QUALITY = [("Organisatie", "Zandlei B.V."), ("KvK", "90472266"), ("K1.1 Diagnose", "Een gesprek."),
           ("K2 Plaatsingspercentage", 61), ("UEA", "ja")]  # fmt: skip
PRICES = [("P1 Intake en begeleiding", 4980), ("P2 Nazorg", 250), ("Btw", "excl. btw")]


def workbook(rows: list[tuple[object, ...]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


OWN = Given("zandlei/offerte.xlsx", workbook([*QUALITY]))
BOTH = Given("zandlei/offerte-met-prijs.xlsx", workbook([*QUALITY, *PRICES]))
HEADS = tuple(label for label, _ in QUALITY)
REGISTER = Given("register.xlsx", workbook([HEADS, *(("Bod " + c, f"9047226{n}", "Tekst.", 60 + n, "ja")
                                                     for n, c in enumerate("XYZ"))]))  # fmt: skip


def layout_of(file: Given, name: str = "eigen") -> Layout:
    book = open_workbook(file.content, file.name)
    assert isinstance(book, Workbook)
    tender = small_tender.tender()
    return as_layout(book, propose(book, tender, tender.lot(1)), name)


def published(folder: Path) -> Session:
    session = small_tender.new_dossier(folder)
    dossiers.publish(session)
    return session


def all_receipts(session: Session) -> tuple[Receipt, ...]:
    found = session.load().receipts
    assert isinstance(found, tuple)
    return found


def registered(session: Session, file: Given) -> Receipt:
    number = min(receipts.take_in(session, [file], 1).receipts)
    return receipts.receipt_numbered(session.load(), number)


# --- kept by name -----------------------------------------------------------------------------------------------------


def test_a_layout_is_kept_by_name_and_found_whatever_its_capitals(tmp_path: Path) -> None:
    layout = layout_of(OWN, "Platform X")
    layouts.keep(tmp_path / "new" / "folder", layout)
    folder = tmp_path / "new" / "folder"
    assert layouts.stored(folder) == ((layout,), ())
    assert layouts.named(folder, "platform x") == layout
    with pytest.raises(TenderDeskError, match="layout-exists"):
        layouts.keep(folder, replace(layout, name="PLATFORM X"))
    layouts.keep(folder, layout, over=True)
    with pytest.raises(TenderDeskError, match="layout-unknown"):
        layouts.named(folder, "iets anders")
    assert layouts.stored(tmp_path / "nowhere") == ((), ())


@pytest.mark.parametrize("name", ["", "../x", "a/b", "con:", " x", "x" * 61, "x."])
def test_a_name_that_is_no_file_name_everywhere_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(TenderDeskError, match="layout-name"):
        layouts.keep(tmp_path, replace(layout_of(OWN), name=name))
    assert list(tmp_path.iterdir()) == []


def test_a_spoilt_layout_is_named_and_leaves_the_others_alone(tmp_path: Path) -> None:
    layouts.keep(tmp_path, layout_of(OWN))
    (tmp_path / "stuk.json").write_text("{", "utf-8")
    (tmp_path / "anders.json").write_text(to_document(layout_of(OWN)), "utf-8")
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\x00")
    known, problems = layouts.stored(tmp_path)
    assert [one.name for one in known] == ["eigen"]
    assert sorted((one.file, one.code) for one in problems) == [
        ("anders.json", "layout-value"),
        ("bytes.json", "layout-not-json"),
        ("stuk.json", "layout-not-json"),
    ]
    with pytest.raises(Refused, match="layout-not-json"):
        layouts.named(tmp_path, "stuk")


def test_a_recognised_layout_is_named_and_not_used_in_silence(tmp_path: Path) -> None:
    session = published(tmp_path)
    problem = layouts.recognised(session, OWN, [layout_of(OWN)])
    assert problem is not None
    assert (problem.code, problem.values) == ("layout-recognised", {"layout": "eigen"})
    assert layouts.recognised(session, REGISTER, [layout_of(OWN)]) is None
    assert layouts.recognised(session, Given("x.xlsx", b"geen werkmap"), [layout_of(OWN)]) is None


# --- read -------------------------------------------------------------------------------------------------------------


def test_a_foreign_workbook_becomes_a_bid_like_any_other(tmp_path: Path) -> None:
    session = published(tmp_path)
    (report,) = laying_out.import_with_layout(session, [OWN], 1, layout_of(OWN))
    assert (report.state, report.bid, report.bidder, report.problems) == (FileState.READ, "A", "Zandlei B.V.", ())
    bid = session.load().bid(1, "A")
    assert bid.bidder.kvk == "90472266"
    assert [(one.text, one.place) for one in bid.answers] == [("Een gesprek.", "Sheet!B3")]
    (receipt,) = all_receipts(session)
    assert json.loads(receipt.layout)["name"] == "eigen"
    assert session.store.original(receipt) == OWN.content


def test_a_dry_run_shows_the_same_and_keeps_nothing(tmp_path: Path) -> None:
    session = published(tmp_path)
    for file in (OWN, REGISTER):
        reports = laying_out.import_with_layout(session, [file], 1, layout_of(file), dry_run=True)
        assert {report.state for report in reports} == {FileState.READ}
    assert all_receipts(session) == ()
    assert session.load().bids == ()


def test_a_register_becomes_a_bid_per_row_in_one_act(tmp_path: Path) -> None:
    session = published(tmp_path)
    before = session.load().version
    reports = laying_out.import_with_layout(session, [REGISTER], 1, layout_of(REGISTER))
    assert [(report.bid, report.bidder) for report in reports] == [("A", "Bod X"), ("B", "Bod Y"), ("C", "Bod Z")]
    dossier = session.load()
    assert [bid.bidder.name for bid in dossier.bids_in(1)] == ["Bod X", "Bod Y", "Bod Z"]
    assert dossier.bid(1, "B").figures[0].place == "Sheet!D3"
    assert dossier.version - before == 3  # registered, laid out, read


def test_a_register_of_which_reading_breaks_off_gives_no_bids_at_all(tmp_path: Path) -> None:
    class BreaksOff(Direct):
        def stream(self, function: Any, *args: Any) -> Iterator[Any]:
            yield next(iter(super().stream(function, *args)))
            yield Problem("reader-timeout", "", {"seconds": 10}, file=args[1])

    session = replace(published(tmp_path), reader=BreaksOff())
    (report,) = laying_out.import_with_layout(session, [REGISTER], 1, layout_of(REGISTER))
    assert (report.state, report.problems[0].code) == (FileState.REFUSED, "reader-timeout")
    dossier = session.load()
    assert dossier.bids == ()
    assert all_receipts(session)[0].state is FileState.REFUSED
    again = laying_out.import_with_layout(replace(session, reader=Direct()), [REGISTER], 1, layout_of(REGISTER))
    assert {one.state for one in again[:3]} == {FileState.READ}


def test_the_same_bidder_twice_in_a_register_gives_one_bid_and_a_finding(tmp_path: Path) -> None:
    row = ("Bod X", "90472260", "Tekst.", 60, "ja")
    twice = Given("register.xlsx", workbook([HEADS, row, row]))
    reports = laying_out.import_with_layout(published(tmp_path), [twice], 1, layout_of(REGISTER))
    assert [report.state for report in reports] == [FileState.READ, FileState.REFUSED]
    assert [problem.code for problem in reports[1].problems] == ["bidder-twice"]


def test_a_file_of_which_the_labels_moved_is_kept_and_refused(tmp_path: Path) -> None:
    session = published(tmp_path)
    other = Given("register.xlsx", workbook([HEADS[::-1], ("ja", 60, "Tekst.", "90472260", "Bod X")]))
    (report,) = laying_out.import_with_layout(session, [other], 1, layout_of(REGISTER))
    assert (report.state, {problem.code for problem in report.problems}) == (FileState.REFUSED, {"layout-differs"})
    assert [one.state for one in all_receipts(session)] == [FileState.REFUSED]


# --- quality and price together ---------------------------------------------------------------------------------------


def test_quality_and_price_together_are_kept_and_read_by_nobody_in_the_evaluation(tmp_path: Path) -> None:
    session = published(tmp_path)
    with pytest.raises(NotAllowed, match="layout-holds-both"):
        layouts.proposal(session, BOTH, 1)
    with pytest.raises(TenderDeskError, match="layout-holds-both"):
        laying_out.import_with_layout(session, [BOTH], 1, layout_of(BOTH))
    assert [(one.name, one.part) for one in all_receipts(session)] == [(BOTH.name, Part.BOTH)]
    with pytest.raises(NotAllowed):
        previews.book_view(session, all_receipts(session)[0].id)
    assert session.load().bids == ()
    _, found = layouts.proposal(as_person(session, "bakker"), BOTH, 1)
    assert found.guess("price.P1") is not None


def test_a_split_is_one_act_with_two_halves_that_are_read_and_sealed(tmp_path: Path) -> None:
    session = published(tmp_path)
    receipt = registered(session, BOTH)
    before = session.load().version
    outside.split(as_person(session, "bakker"), receipt.id, 1, layout_of(BOTH))
    assert session.load().version == before + 1
    whole, quality, price = all_receipts(session)
    assert whole.state is FileState.SEALED
    assert [one.part for one in (whole, quality, price)] == [Part.BOTH, Part.QUALITY, Part.PRICE]
    assert quality.derived_from == price.derived_from == whole.id
    assert {one.received for one in (quality, price)} == {whole.received}
    assert len({one.sha256 for one in (whole, quality, price)}) == 3
    assert b"4980" not in session.store.original(quality)
    reports = intake.read_in(session, [quality.id, price.id])
    assert [(one.state, one.bid) for one in reports] == [(FileState.READ, "A"), (FileState.SEALED, "A")]
    assert session.load().bid(1, "A").price is SEALED


def test_the_original_of_a_split_stays_sealed_for_everyone_until_prices_are_open(tmp_path: Path) -> None:
    session = published(tmp_path)
    receipt = registered(session, BOTH)
    outside.split(as_person(session, "bakker"), receipt.id, 1, layout_of(BOTH))
    for person in ("terpstra", "bakker", "kuipers", "visser"):
        with pytest.raises((NotAllowed, TenderDeskError)):
            outside.original(as_person(session, person), receipt.id)


@pytest.mark.parametrize("roles", [(Role.SECOND, Role.CHAIR), (Role.SECOND, Role.ADVISER)])
def test_whoever_takes_part_in_the_evaluation_may_not_split(
    roles: tuple[Role, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = tuple(Member(m.id, m.name, roles) if m.id == "bakker" else m for m in small_tender.MEMBERS)
    monkeypatch.setattr(small_tender, "MEMBERS", people)
    session = published(tmp_path)
    receipt = registered(session, BOTH)
    with pytest.raises(NotAllowed, match="split-inside-evaluation"):
        outside.split(as_person(session, "bakker"), receipt.id, 1, layout_of(BOTH))
    with pytest.raises(NotAllowed, match="not-your-role"):
        outside.split(as_person(session, "kuipers"), receipt.id, 1, layout_of(BOTH))
    assert len(all_receipts(session)) == 1


def test_a_file_without_prices_is_not_split_and_a_dealt_with_file_neither(tmp_path: Path) -> None:
    session = published(tmp_path)
    second = as_person(session, "bakker")
    with pytest.raises(TenderDeskError, match="nothing-to-split"):
        outside.split(second, registered(session, OWN).id, 1, layout_of(OWN))
    receipt = registered(session, BOTH)
    outside.split(second, receipt.id, 1, layout_of(BOTH))
    with pytest.raises(TenderDeskError, match="file-dealt-with"):
        outside.split(second, receipt.id, 1, layout_of(BOTH))


def test_prices_of_a_split_file_are_read_when_prices_are_opened(tmp_path: Path) -> None:
    content = session_prices(tmp_path)
    assert content == (Decimal(4980), Decimal(250))


def session_prices(folder: Path) -> tuple[Decimal, ...]:
    """Read the sealed half of a split file as opening prices does."""
    from tender_desk.importing.parts import read_price_part

    session = published(folder)
    outside.split(as_person(session, "bakker"), registered(session, BOTH).id, 1, layout_of(BOTH))
    price = all_receipts(session)[2]
    part, problems = read_price_part(
        session.store.original(price), price.name, session.load().tender, 1, price.layout, ""
    )
    assert problems == ()
    assert part is not None
    assert isinstance(part.sheet, PriceSheet)
    return tuple(line.unit_price for line in part.sheet.lines)


def test_a_register_of_prices_is_sealed_once_for_all_and_each_bid_finds_its_row(tmp_path: Path) -> None:
    from tender_desk.importing.parts import read_price_part

    heads = ("Organisatie", "KvK", *(label for label, _ in PRICES))
    rows = [(f"Bod {c}", f"9047226{n}", 1000 + n, 10, "excl. btw") for n, c in enumerate("XYZ")]
    file = Given("prijzen.xlsx", workbook([heads, *rows]))
    session = published(tmp_path)
    laying_out.import_with_layout(session, [REGISTER], 1, layout_of(REGISTER))
    (report,) = laying_out.import_with_layout(session, [file], 1, layout_of(file, "prijzen"))
    assert (report.state, report.bid) == (FileState.SEALED, None)
    dossier = session.load()
    assert all(bid.part_b for bid in dossier.bids_in(1))
    receipt = opening.price_receipt(dossier, dossier.bid(1, "B"))
    assert receipt is not None
    part, _ = read_price_part(
        session.store.original(receipt), receipt.name, dossier.tender, 1, receipt.layout, "90472261"
    )
    assert part is not None
    assert part.sheet.lines[0].unit_price == 1001
    none, problems = read_price_part(
        session.store.original(receipt), receipt.name, dossier.tender, 1, receipt.layout, "99999999"
    )
    assert none is None
    assert [problem.code for problem in problems] == ["register-row-unknown"]


# --- who may look into a foreign file ---------------------------------------------------------------------------------

EVERYBODY = [member.id for member in small_tender.MEMBERS]
NONE_IN_IT = "Het is de planning van het platform, zonder bedragen."


def looks(session: Session, person: str, receipt: int) -> bool:
    """Whether someone gets to see the cells of a file, by any of the ways there are."""
    own = as_person(session, person)
    seen = []
    for way in (
        lambda: previews.book_view(own, receipt).sheets,
        lambda: laying_out.look(own, receipt, 1),
        lambda: layouts.proposal(own, OWN, 1),
    ):
        try:
            seen.append(bool(way()))
        except TenderDeskError:
            seen.append(False)
    assert len(set(seen)) == 1, seen
    return seen[0]


def test_nobody_of_the_evaluation_looks_into_a_foreign_file_until_someone_outside_says_it_holds_no_prices(
    tmp_path: Path,
) -> None:
    session = published(tmp_path)
    receipt = registered(session, OWN).id
    assert [person for person in EVERYBODY if looks(session, person, receipt)] == ["bakker"]
    with pytest.raises(NotAllowed, match="foreign-unseen"):
        previews.book_view(session, receipt)
    for person in ("terpstra", "visser", "kuipers", "jansen"):
        with pytest.raises(NotAllowed):
            outside.state_no_prices(as_person(session, person), receipt, NONE_IN_IT)
    with pytest.raises(TenderDeskError, match="reason-too-short"):
        outside.state_no_prices(as_person(session, "bakker"), receipt, "nee")
    outside.state_no_prices(as_person(session, "bakker"), receipt, NONE_IN_IT)
    one = all_receipts(session)[0]
    assert (one.no_prices_by, one.no_prices_reason) == ("bakker", NONE_IN_IT)
    assert [person for person in EVERYBODY if looks(session, person, receipt)] == ["terpstra", "bakker"]
    assert session.store.log("terpstra")[-1].verb == "no-prices"
    with pytest.raises(TenderDeskError, match="file-dealt-with"):
        outside.state_no_prices(as_person(session, "bakker"), receipt, NONE_IN_IT)


@pytest.mark.parametrize("roles", [(Role.SECOND, Role.CHAIR), (Role.SECOND, Role.ADVISER)])
def test_a_second_person_who_also_evaluates_neither_looks_nor_speaks_for_the_file(
    roles: tuple[Role, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = tuple(Member(m.id, m.name, roles) if m.id == "bakker" else m for m in small_tender.MEMBERS)
    monkeypatch.setattr(small_tender, "MEMBERS", people)
    session = published(tmp_path)
    receipt = registered(session, OWN).id
    assert not looks(session, "bakker", receipt)
    with pytest.raises(NotAllowed, match="split-inside-evaluation"):
        outside.state_no_prices(as_person(session, "bakker"), receipt, NONE_IN_IT)


def test_a_file_the_adviser_read_by_a_layout_still_shows_only_what_the_layout_points_at(tmp_path: Path) -> None:
    session = published(tmp_path)
    laying_out.import_with_layout(session, [OWN], 1, layout_of(OWN))
    assert session.load().bid(1, "A").answers
    assert not looks(session, "terpstra", all_receipts(session)[0].id)


def test_a_file_laid_out_by_someone_outside_as_quality_alone_may_be_seen(tmp_path: Path) -> None:
    session = published(tmp_path)
    receipt = registered(session, OWN).id
    laying_out.assign(as_person(session, "bakker"), receipt, 1, layout_of(OWN))
    assert all_receipts(session)[0].no_prices_by == "bakker"
    assert looks(session, "terpstra", receipt)
    with pytest.raises(NotAllowed, match="not-your-role"):
        laying_out.read_with(as_person(session, "bakker"), receipt, 1, layout_of(OWN))
    (report,) = laying_out.read_received(session, [receipt])
    assert (report.state, report.bid) == (FileState.READ, "A")


def test_a_file_of_prices_alone_stays_sealed_whoever_laid_it_out(tmp_path: Path) -> None:
    prices = Given("zandlei/prijzen.xlsx", workbook([*QUALITY[:2], *PRICES]))
    session = published(tmp_path)
    receipt = registered(session, prices).id
    laying_out.assign(as_person(session, "bakker"), receipt, 1, layout_of(prices))
    one = all_receipts(session)[0]
    assert (one.part, one.no_prices_by) == (Part.PRICE, "")
    for person in EVERYBODY:
        with pytest.raises(TenderDeskError, match=r"too-early|not-your-role|receipt-unknown"):
            previews.book_view(as_person(session, person), receipt)
        with pytest.raises(TenderDeskError, match=r"too-early|not-your-role|receipt-unknown"):
            outside.original(as_person(session, person), receipt)


def test_a_label_that_moved_is_told_only_where_it_is_a_label(tmp_path: Path) -> None:
    session = published(tmp_path)
    names = {"B1": "zandlei", "B2": "90472266", "B6": "prijs", "A1": "naam"}
    layout = replace(layout_of(OWN), signature=names)
    offer = Given(
        "offerte.xlsx", workbook([*QUALITY[:2], ("a", "€ 4.980 per traject"), ("b", 1), ("c", 2), ("d", 4980)])
    )
    (report,) = laying_out.import_with_layout(session, [offer], 1, replace(layout, signature=names | {"B3": "tekst"}))
    told = {problem.at: problem.values["text"] for problem in report.problems if problem.code == "layout-differs"}
    assert told == {"Sheet!A1": "Organisatie", "Sheet!B1": "Zandlei B.V.", "Sheet!B3": "…", "Sheet!B6": "…"}


def test_a_layout_that_finds_prices_takes_back_the_word_that_there_are_none(tmp_path: Path) -> None:
    session = published(tmp_path)
    receipt = registered(session, BOTH).id
    outside.state_no_prices(as_person(session, "bakker"), receipt, NONE_IN_IT)
    with pytest.raises(TenderDeskError, match="layout-holds-both"):
        laying_out.assign(session, receipt, 1, layout_of(BOTH))
    one = all_receipts(session)[0]
    assert (one.part, one.no_prices_by) == (Part.BOTH, "")
    with pytest.raises(NotAllowed):
        previews.book_view(session, receipt)


def test_a_layout_that_was_wrong_about_prices_is_put_right_by_someone_outside(tmp_path: Path) -> None:
    session = published(tmp_path)
    with pytest.raises(TenderDeskError, match="layout-holds-both"):
        laying_out.import_with_layout(session, [OWN], 1, layout_of(BOTH))
    receipt = all_receipts(session)[0]
    assert (receipt.part, receipt.state) == (Part.BOTH, FileState.REFUSED)
    outside.state_no_prices(as_person(session, "bakker"), receipt.id, NONE_IN_IT)
    (report,) = laying_out.read_with(session, receipt.id, 1, layout_of(OWN))
    assert report.state is FileState.READ


def test_a_foreign_spreadsheet_is_no_annex_before_someone_outside_has_looked_at_it(tmp_path: Path) -> None:
    session = published(tmp_path)
    laying_out.import_with_layout(session, [OWN], 1, layout_of(OWN))
    other = registered(session, Given("zandlei/begroting.xlsx", workbook([*PRICES]))).id
    with pytest.raises(NotAllowed, match="foreign-unseen"):
        annexes.attach(session, other, "A", 1)
    outside.state_no_prices(as_person(session, "bakker"), other, NONE_IN_IT)
    annexes.attach(session, other, "A", 1)
    assert all_receipts(session)[1].state is FileState.KEPT


# --- what is asked about a row ----------------------------------------------------------------------------------------


def named_register(*rows: tuple[object, ...]) -> Given:
    return Given("register.xlsx", workbook([HEADS, *rows]))


def holding_up(session: Session) -> set[tuple[str, str]]:
    """The bid and the code of every finding that keeps the lot from being selected."""
    return {
        (str(one.values["bid"]), str(one.values["finding"]))
        for one in open_questions(session.load(), 1)
        if one.code == "finding-open"
    }


def test_what_is_asked_about_a_row_of_a_register_holds_up_its_bid_until_somebody_decides(tmp_path: Path) -> None:
    session = published(tmp_path)
    file = named_register(
        ("Bod X", "90472260", "Tekst.", 60, "ja"), ("Bod Y", "9047226", "Kost € 4.980 in totaal.", 61, "ja")
    )
    laying_out.import_with_layout(session, [file], 1, layout_of(REGISTER))
    dossier = session.load()
    assert dossier.bid(1, "A").asks == ()
    assert [(one.code, one.place) for one in dossier.bid(1, "B").asks] == [
        ("kvk-length", "Sheet!B3"),
        ("price-in-answer", "Sheet!C3"),
    ]
    assert holding_up(session) == {("B", "kvk-length"), ("B", "price-in-answer")}
    clarifying.settle(session, 1, "B", "kvk-length", "Sheet!B3", Outcome.STANDS, NONE_IN_IT)
    assert holding_up(session) == {("B", "price-in-answer")}
    with pytest.raises(TenderDeskError, match="finding-unknown"):
        clarifying.settle(session, 1, "A", "price-in-answer", "Sheet!C3", Outcome.STANDS, NONE_IN_IT, "bakker")
    clarifying.settle(session, 1, "B", "price-in-answer", "Sheet!C3", Outcome.STANDS, NONE_IN_IT, "bakker")
    assert holding_up(session) == set()


def test_a_row_that_cannot_be_read_is_a_bid_that_waits_for_a_decision(tmp_path: Path) -> None:
    session = published(tmp_path)
    file = named_register(("Bod X", "90472260", "Tekst.", 60, "ja"), ("Bod Y", "90472261", None, 61, "ja"))
    reports = laying_out.import_with_layout(session, [file], 1, layout_of(REGISTER))
    assert [report.state for report in reports] == [FileState.READ, FileState.REFUSED]
    read, waiting = session.load().bids_in(1)
    assert (read.unread, waiting.unread, waiting.bidder.name) == (False, True, "Bod Y")
    assert "unread-undecided" in {one.code for one in open_questions(session.load(), 1)}


def test_a_register_is_read_despite_its_faults_as_far_as_it_goes(tmp_path: Path) -> None:
    session = published(tmp_path)
    file = named_register(("Bod X", "90472260", "Tekst.", 60, "ja"), ("Bod Y", "90472261", None, 61, "ja"))
    receipt = registered(session, file).id
    laying_out.assign(session, receipt, 1, layout_of(REGISTER))
    laying_out.read_received(session, [receipt], despite=True)
    assert [bid.unread for bid in session.load().bids_in(1)] == [False, False]
    assert holding_up(session) == {("B", "answer-missing")}


def test_an_unpaired_foreign_part_b_is_not_everybodys(tmp_path: Path) -> None:
    session = published(tmp_path)
    laying_out.import_with_layout(session, [REGISTER], 1, layout_of(REGISTER))
    prices = Given("elders/prijzen.xlsx", workbook([*QUALITY[:2], *PRICES]))
    laying_out.import_with_layout(session, [prices], 1, layout_of(prices))
    assert [bid.part_b for bid in session.load().bids_in(1)] == [False, False, False]


def test_a_register_that_came_late_is_not_read_and_in_time_after_all_it_is(tmp_path: Path) -> None:
    session = published(tmp_path)
    receipt = registered(session, REGISTER)
    late, in_time = (small_tender.CLOSING + timedelta(hours=hours) for hours in (1, -1))
    arrivals.set_arrival(session, receipt.id, late, "")
    (report,) = laying_out.read_with(session, receipt.id, 1, layout_of(REGISTER))
    assert report.state is FileState.LATE
    assert session.load().bids == ()
    with pytest.raises(TenderDeskError, match="reason-too-short"):
        arrivals.set_arrival(session, receipt.id, in_time, "")
    arrivals.set_arrival(session, receipt.id, in_time, "", "Het platform noemt een eerder tijdstip.", "bakker")
    assert all_receipts(session)[0].state is FileState.REGISTERED
    reports = laying_out.read_received(session, [receipt.id])
    assert {one.state for one in reports} == {FileState.READ}
    assert {bid.received for bid in session.load().bids} == {in_time}


GOOD, FAULTY = ("Zandlei B.V.", "90472266", "Tekst.", 60, "ja"), ("Zandlei B.V.", "90472266", "Tekst.", "veel", "ja")
OTHER = ("Bod X", "90472260", "Tekst.", 61, "ja")


@pytest.mark.parametrize("rows", [(FAULTY, OTHER, GOOD), (GOOD, OTHER, FAULTY), (OTHER, FAULTY, FAULTY)])
def test_a_bidder_that_is_twice_in_a_register_has_one_bid_whichever_row_is_good(
    rows: tuple[tuple[object, ...], ...], tmp_path: Path
) -> None:
    session = published(tmp_path)
    reports = laying_out.import_with_layout(session, [named_register(*rows)], 1, layout_of(REGISTER))
    assert sorted(bid.bidder.name for bid in session.load().bids) == ["Bod X", "Zandlei B.V."]
    twice = [one.at for report in reports for one in report.problems if one.code == "bidder-twice"]
    assert len(twice) == 1
    assert twice[0].startswith("Sheet!")


def test_reading_that_is_stopped_leaves_registers_and_forms_as_they_were(tmp_path: Path) -> None:
    session = published(tmp_path)
    part_a = small_tender.bid_files()[0]
    for file in (REGISTER, part_a):
        registered(session, file)
    ids = [one.id for one in all_receipts(session)]
    (register,) = (one.id for one in all_receipts(session) if one.name == REGISTER.name)
    laying_out.assign(session, register, 1, layout_of(REGISTER))
    before = session.load()

    class StopError(Exception):
        pass

    def stop_at_the_last(done: int, of: int) -> None:
        if done == of - 1:
            raise StopError

    with pytest.raises(StopError):
        laying_out.read_received(session, ids, told=stop_at_the_last)
    assert (session.load().version, session.load().bids) == (before.version, ())
    reports = laying_out.read_received(session, ids)
    assert len(reports) == 4
    assert session.load().version == before.version + 1


def test_whoever_may_not_know_who_bids_is_not_told_by_the_title_of_a_sheet(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(OWN.content))
    book.active.title = "Zandlei B.V."
    stream = io.BytesIO()
    book.save(stream)
    file = Given("offerte.xlsx", stream.getvalue())
    session = published(tmp_path)
    laying_out.import_with_layout(session, [file], 1, layout_of(file))
    (bid,) = as_person(session, "terpstra").load().bids
    assert bid.answers[0].place.startswith("Zandlei B.V.!")
    hidden = _without_name(bid, True)
    places = [*(one.place for one in hidden.answers), *(one.place for one in hidden.figures)]
    assert {place.partition("!")[0] for place in places} == {HIDDEN_NAME}
    assert "Zandlei" not in repr(hidden)
