"""Special kinds of lot at the desk: an open house from form to decision, the ground of a single source, a cap."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest
from tests import small_tender
from tests.small_tender import ASSIGNMENTS, CLOSING, MEMBERS, Clock, as_person, quality

from tender_desk.core.admission import admissions, waiting
from tender_desk.core.award import DecisionMaker, ProposalState
from tender_desk.core.bids import FileState
from tender_desk.core.criteria import AwardModel
from tender_desk.core.gates import lot_state, passed
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.core.tender import Lot, LotKind, PriceAsked, SourceGround, Tender
from tender_desk.desk import acts, admitting, awarding, dossiers, grounds, intake, opening, papers, receipts, selecting
from tender_desk.desk.previews import proposal_fields
from tender_desk.desk.session import Session
from tender_desk.importing.bid_forms import price_form, quality_form
from tender_desk.importing.lists import ReceiptLine, receipt_list
from tender_desk.importing.tender_workbook import write_tender
from tender_desk.reports.opening_record import record_of_opening
from tender_desk.verbs.judging import ranking_text

END = CLOSING + timedelta(days=400)
HOUSE: Lot = replace(
    small_tender.tender().lot(2),
    kind=LotKind.ADMISSION,
    model=AwardModel("lowest_price"),
    prices=(PriceAsked("P1", "Coaching", Decimal(1), "uur", Decimal("82.50")),),
    admitted_until=END,
)
NAMES = {"A": ("Duinroos Loopbaan B.V.", "34120941"), "B": ("Stichting Kadelicht", "34120942")}
LATER = "Paswerk Coaching B.V.", "34120943"


def tender(house: Lot = HOUSE) -> Tender:
    found = small_tender.tender()
    return replace(found, lots=(found.lot(1), house, found.lot(3)))


def started(folder: Path, house: Lot = HOUSE) -> Session:
    source = folder / "tender.xlsx"
    given = tuple(one for one in ASSIGNMENTS if one.lot != 2)
    source.write_bytes(write_tender(tender(house), MEMBERS, given))
    session, _ = dossiers.new_dossier(folder / "huis.tender", source, clock=Clock())
    dossiers.publish(session)
    return session


def send(session: Session, name: str, kvk: str, arrived: timedelta) -> str:
    """Import a part A with its receipt list; returns the letter of its bid."""
    file = receipts.Given(f"{kvk}-deel-A.xlsx", quality(HOUSE, name, kvk))
    lines = [ReceiptLine(file.name, CLOSING + arrived, name)]
    listed = receipts.Given(f"lijst-{kvk}.xlsx", receipt_list(tender().reference, lines))
    intake.import_files(session, [file, listed])
    return session.load().bids_in(2)[-1].code


def opened(folder: Path, house: Lot = HOUSE) -> Session:
    session = started(folder, house)
    for name, kvk in NAMES.values():
        send(session, name, kvk, -timedelta(hours=1))
    opening.open_bids(session, (2,), "bakker")
    return session


def meets(session: Session, bid: str) -> None:
    selecting.judge(session, [selecting.Judged(2, bid, "G1", DemandState.DECLARED)])


def accepted(session: Session) -> None:
    dossier = awarding.propose(session, (2,), "Zij voldoen aan alle eisen van de toelating.")
    number = dossier.proposals[-1].number
    awarding.record_proposal(session, number)
    awarding.decide(
        session,
        number,
        maker=DecisionMaker.COLLEGE,
        decision_number=f"2026/{number}",
        on=date(2026, 3, 3),
        outcome=ProposalState.ACCEPTED,
    )


def test_each_is_admitted_as_it_meets_the_demands_and_the_others_hold_nobody_up(tmp_path: Path) -> None:
    session = opened(tmp_path)
    with pytest.raises(Refused) as refused:
        admitting.admit(session, 2, "A")
    assert [problem.code for problem in refused.value.problems] == ["demand-open"]
    meets(session, "A")
    dossier = admitting.admit(session, 2, "A", "Referentie nagebeld.")
    assert [(one.bid, one.by, one.remark) for one in admissions(dossier, 2)] == [
        ("A", "terpstra", "Referentie nagebeld.")
    ]
    assert lot_state(dossier, 2).passed is Gate.SELECTED
    assert [bid.code for bid in waiting(dossier, 2)] == ["B"]
    with pytest.raises(TenderDeskError, match="admitted-already"):
        admitting.admit(session, 2, "A")


def test_bids_keep_coming_in_after_the_first_were_opened_and_after_a_decision(tmp_path: Path) -> None:
    session = opened(tmp_path)
    for bid in ("A", "B"):
        meets(session, bid)
        admitting.admit(session, 2, bid)
    accepted(session)
    assert passed(session.load(), 2) is Gate.DECIDED
    code = send(session, *LATER, timedelta(days=3))
    dossier = session.load()
    assert (code, dossier.bid(2, code).late) == ("C", False)
    assert [one.at for one in lot_state(dossier, 2).missing] == ["2/C"]
    paper = docx.Document(io.BytesIO(record_of_opening(dossier, (2,), "nl")))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert cells.count("na de eerste opening binnengekomen") == 1
    meets(session, code)
    dossier = admitting.admit(session, 2, code)
    assert passed(dossier, 2) is Gate.RANKED
    accepted(session)
    dossier = session.load()
    assert [[winner.bid for winner in one.winners] for one in dossier.proposals] == [["A", "B"], ["C"]]
    assert passed(dossier, 2) is Gate.DECIDED


def test_after_its_end_a_bid_is_late_and_without_an_end_never(tmp_path: Path) -> None:
    session = opened(tmp_path)
    code = send(session, *LATER, timedelta(days=401))
    assert session.load().bid(2, code).late
    (tmp_path / "zonder").mkdir()
    session = opened(tmp_path / "zonder", replace(HOUSE, admitted_until=None))
    code = send(session, *LATER, timedelta(days=401))
    assert not session.load().bid(2, code).late


def test_a_competed_lot_still_takes_nothing_after_its_opening(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    opening.open_bids(session, (1,), "bakker")
    file = receipts.Given("nog-een-deel-A.xlsx", quality(small_tender.tender().lot(1), *LATER))
    reports = intake.import_files(session, [file])
    assert [problem.code for problem in reports[0].problems] == ["lot-opened-already"]


def test_refusing_is_putting_aside_and_whoever_is_put_aside_is_not_admitted(tmp_path: Path) -> None:
    session = opened(tmp_path)
    meets(session, "A")
    admitting.admit(session, 2, "A")
    why = "De referentie blijkt niet van de inschrijver te zijn."
    dossier = selecting.exclude(session, 2, "A", ExclusionGround.UNSUITABLE, why)
    assert admissions(dossier, 2) == ()
    with pytest.raises(TenderDeskError, match="bid-out-already"):
        admitting.admit(session, 2, "A")
    assert lot_state(dossier, 2).passed is Gate.OPENED


def test_only_the_adviser_admits_and_only_to_an_open_house(tmp_path: Path) -> None:
    session = opened(tmp_path)
    meets(session, "A")
    with pytest.raises(NotAllowed, match="not-your-role"):
        admitting.admit(as_person(session, "visser"), 2, "A")
    (tmp_path / "ander").mkdir()
    with pytest.raises(TenderDeskError, match="not-admission"):
        admitting.admit(small_tender.opened(tmp_path / "ander"), 1, "A")


def test_a_price_is_neither_asked_nor_taken(tmp_path: Path) -> None:
    session = started(tmp_path)
    written = dossiers.write_forms(session, tmp_path / "formulieren", "nl")
    assert sorted(path.name for path in written if "02" in path.name) == ["perceel-02-deel-A.xlsx"]
    sheet = price_form(tender(), HOUSE, filled={"bidder.name": "X", "bidder.kvk": "34120941"})
    reports = intake.import_files(session, [receipts.Given("x-deel-B.xlsx", sheet)])
    assert [problem.code for report in reports for problem in report.problems][:1] == ["price-not-asked"]
    assert reports[0].state is FileState.REFUSED


def test_papers_and_command_line_show_decisions_and_tariff_and_no_rank(tmp_path: Path) -> None:
    session = opened(tmp_path)
    meets(session, "A")
    admitting.admit(session, 2, "A")
    why = "Geen enkele referentie van voldoende omvang."
    selecting.exclude(session, 2, "B", ExclusionGround.UNSUITABLE, why)
    accepted(session)
    dossier = session.load()
    shown = ranking_text(dossier, 2, rank_lot(dossier, 2), "nl")
    for text in (
        "A  Duinroos Loopbaan B.V.: toegelaten op",
        "82,50 per uur",
        f"niet geschikt bevonden: {why}",
    ):
        assert text.rstrip(".") in shown
    book = openpyxl.load_workbook(papers.award_report(session, tmp_path / "rapport.xlsx", "nl"))
    sheet = [str(cell.value) for row in book["Perceel 2"].iter_rows() for cell in row if cell.value]
    assert any("toegelaten op" in text for text in sheet)
    fields = proposal_fields(dossier, dossier.proposals[0], "en")
    assert [text for text in fields["core"] if "€" in text] == []
    assert "without a promise of volume" in fields["core"][0]
    assert fields["decision_points"][1:3] == [
        "to admit Duinroos Loopbaan B.V. in lot 2 (Nazorg) for the published tariff;",
        "not to admit 1 bidder (annex A);",
    ]
    assert papers.college_proposal(session, tmp_path / "voorstel.docx", "en", 1).exists()


def test_the_ground_of_a_single_source_is_recorded_before_publication(tmp_path: Path) -> None:
    source = tmp_path / "tender.xlsx"
    found = small_tender.tender()
    bare = replace(found.lot(3), ground=None, ground_reason="")
    source.write_bytes(write_tender(replace(found, lots=(*found.lots[:2], bare)), MEMBERS, ASSIGNMENTS))
    session, problems = dossiers.new_dossier(tmp_path / "grond.tender", source, clock=Clock())
    assert [problem.code for problem in problems] == ["ground-to-state"]
    with pytest.raises(Refused) as refused:
        dossiers.publish(session)
    assert [problem.code for problem in refused.value.problems] == ["ground-missing"]
    with pytest.raises(TenderDeskError, match="ground-not-single"):
        grounds.set_ground(session, 1, SourceGround.IN_HOUSE, "Dit perceel heeft gewoon mededinging.")
    with pytest.raises(TenderDeskError, match="reason-too-short"):
        grounds.set_ground(session, 3, SourceGround.IN_HOUSE, "zomaar")
    given = {"ground": "reserved", "reason": "Voorbehouden aan een sociale werkplaats."}
    acts.perform(session, "ground", "3", given)
    assert session.load().tender.lot(3).ground is SourceGround.RESERVED
    dossiers.publish(session)
    with pytest.raises(NotAllowed, match="too-late"):
        grounds.set_ground(session, 3, SourceGround.IN_HOUSE, "Te laat om dit nog te veranderen.")


def test_a_quotation_is_shown_without_a_rank_and_with_its_ground(tmp_path: Path) -> None:
    dossier = small_tender.priced(tmp_path).load()
    shown = ranking_text(dossier, 3, rank_lot(dossier, 3), "en")
    assert "Quotation of a single source: no ranking." in shown
    assert "art. 2.32 (1) b Aw 2012" in shown
    assert [line.split()[0] for line in shown.splitlines() if "Paswerk" in line and "€" in line] == ["–"]


def test_a_free_entry_shows_cap_room_and_the_place_that_does_not_fit(tmp_path: Path) -> None:
    found = small_tender.priced(tmp_path).load()
    lots = tuple(
        replace(one, kind=LotKind.FREE_ENTRY, budget=Decimal(300_000)) if one.number == 2 else one
        for one in found.tender.lots
    )
    dossier = replace(found, tender=replace(found.tender, lots=lots))
    shown = ranking_text(dossier, 2, rank_lot(dossier, 2), "en")
    assert "Cap €300,000.00: €240,000.00 for A; left €60,000.00." in shown
    assert "Place 2 (B, together €250,000.00) does not fit any more." in shown
    none = replace(lots[1], budget=Decimal(1))
    dossier = replace(found, tender=replace(found.tender, lots=(lots[0], none, lots[2])))
    assert "no winner within the cap yet" in ranking_text(dossier, 2, rank_lot(dossier, 2), "en")


@pytest.mark.parametrize(("until", "deadline"), [(END, "6-4-2027, 12:00"), (None, "Op elk moment")])
def test_the_form_of_an_open_house_says_its_own_end_and_tariff_and_asks_for_no_part_b(
    until: datetime | None, deadline: str
) -> None:
    of = tender(replace(HOUSE, admitted_until=until))
    sheet = openpyxl.load_workbook(io.BytesIO(quality_form(of, of.lot(2), "nl"))).worksheets[0]
    told = [(str(row[0].value), str(row[1].value)) for row in sheet.iter_rows()]
    assert any(head == "Uiterlijk in te dienen" and text.startswith(deadline) for head, text in told)
    assert any("82,50" in text for _, text in told)
    assert not any("in Deel B" in text or "Deel A en Deel B" in text for _, text in told)
