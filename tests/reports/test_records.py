"""The record of opening and the nota van inlichtingen; what happened to bids stands in every report by itself."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from tests import small_tender
from tests.desk.test_life import second_version
from tests.small_tender import CLOSING, Clock, as_person

from tender_desk.core.award import Proposal, ProposalState
from tender_desk.core.bids import Part
from tender_desk.core.clarifications import CorrectionGround
from tender_desk.core.problems import NotAllowed, TenderDeskError
from tender_desk.core.settling import Outcome
from tender_desk.desk import awarding, clarifying, intake, notices, opening, papers, receipts, versions
from tender_desk.desk.clarifying import Change, Wanted
from tender_desk.desk.session import Session
from tender_desk.reports import excel, word
from tender_desk.reports.opening_record import opening_data, record_of_opening
from tender_desk.wording import ZONE, moment

WHY = "Bevestigd in de brief van de inschrijver van 4 maart."


def words(content: bytes) -> str:
    """Return everything a Word document says, tables included."""
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def corrected(folder: Path) -> Session:
    """Return a ranked dossier with a correction, a question to a bidder and a decision on a finding."""
    session = small_tender.scored(folder)
    clarifying.ask(session, Wanted(1, "A", "figure.K2", "Is 62 het percentage over drie jaar?"))
    clarifying.answer(session, 1, "Nee, over drie jaar is het 64.", CLOSING + timedelta(days=10))
    change = Change(1, "A", "figure.K2", "64", CorrectionGround.CLARIFIED, WHY, clarification=1)
    clarifying.correct(session, change, "bakker")
    opening.freeze(as_person(session, "visser"), (1, 2))
    opening.open_prices(session, (1, 2, 3), "bakker")
    return session


def test_the_record_of_opening_names_people_times_files_and_digests_and_no_price(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    dossier = session.load()
    text = words(record_of_opening(dossier, (1,), "nl"))
    for wanted in (
        "Proces-verbaal van opening",
        "Anouk Terpstra en Joris Bakker",
        "Duinroos Loopbaan B.V.",
        "34120942",
    ):
        assert wanted in text
    for receipt in dossier.receipts if isinstance(dossier.receipts, tuple) else ():
        if receipt.lot == 1:
            assert receipt.name in text
            assert receipt.sha256[:16] in text
    assert "2400" not in text
    assert "2.400" not in text
    assert text.count("verzegeld, ongelezen") == 2


def test_the_same_record_comes_as_data(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    path = papers.opening_record(session, tmp_path / "pv.json", "nl")
    data = json.loads(path.read_text("utf-8"))
    assert [lot["lot"] for lot in data["lots"]] == [1, 2, 3]
    assert data["lots"][0]["by"] == ["terpstra", "bakker"]
    assert {file["file"] for file in data["lots"][0]["files"]} == {
        "1/A-deel-A.xlsx",
        "1/A-deel-B.xlsx",
        "1/B-deel-A.xlsx",
        "1/B-deel-B.xlsx",
    }
    assert data == json.loads(json.dumps(opening_data(session.load(), (1, 2, 3))))
    first = data["lots"][0]
    assert (data["practice"], first["name"]) == (False, session.load().tender.lot(1).name)
    assert [one["name"] for one in first["people"]] == ["Anouk Terpstra", "Joris Bakker"]
    assert {(file["part"], file["state"]) for file in first["files"]} == {
        (Part.QUALITY, "read"),
        (Part.PRICE, "sealed"),
    }
    moments = [first["closing"], first["opened"], *(file["registered"] for file in first["files"])]
    assert {moment[-6:] for moment in moments} <= {"+01:00", "+02:00"}, "local time"


def test_the_data_say_what_was_withdrawn_and_what_a_later_version_replaced(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    new = second_version(session)
    versions.replace_file(session, new.id, "A", "De inschrijver stuurde een nieuwe versie.")
    versions.withdraw(session, 1, "B", CLOSING - timedelta(minutes=1), "Ingetrokken bij brief van 1 maart.")
    data = opening_data(opening.open_bids(session, (1,), "bakker"), (1,))
    assert {bid["bid"]: (bid["withdrawn"], bid["put_aside"]) for bid in data["lots"][0]["bids"]} == {
        "A": (False, None),
        "B": (True, "withdrawn"),
    }
    replaced = {file["file"]: file["replaced_by"] for file in data["lots"][0]["files"] if file["state"] == "replaced"}
    assert replaced == {"1/A-deel-A.xlsx": "1/A2-deel-A.xlsx"}


def test_the_record_says_that_a_bid_was_withdrawn_and_handed_in_again(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    when = CLOSING - timedelta(minutes=55)
    versions.withdraw(session, 1, "A", when, "Ingetrokken per brief van 2 maart.")
    new = second_version(session, minutes=20)
    versions.replace_file(session, new.id, "A", "De inschrijver diende opnieuw in.")
    dossier = opening.open_bids(session, (1,), "bakker")
    text = words(record_of_opening(dossier, (1,), "nl"))
    assert f"intrekking van {moment(when, 'nl')} opgeheven" in text
    lifted = {bid["bid"]: bid["withdrawal_lifted"] for bid in opening_data(dossier, (1,))["lots"][0]["bids"]}
    assert lifted == {"A": when.astimezone(ZONE).isoformat(), "B": None}


def test_the_record_says_what_was_read_at_the_opening_and_names_what_was_corrected_since(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    early = Change(1, "A", "bidder.kvk", "34120955", CorrectionGround.MISREAD, WHY)
    clarifying.correct(session, early, "bakker")
    opening.open_bids(session, (1,), "bakker")
    late = Change(1, "A", "bidder.name", "Andere Naam B.V.", CorrectionGround.MISREAD, WHY)
    dossier = clarifying.correct(session, late, "bakker")
    text = words(record_of_opening(dossier, (1,), "nl"))
    assert "A\nDuinroos Loopbaan B.V.\n34120955" in text
    assert "«Duinroos Loopbaan B.V.» werd «Andere Naam B.V.»" in text
    assert "«34120941» werd «34120955»" in text
    (bid,) = [one for one in opening_data(dossier, (1,))["lots"][0]["bids"] if one["bid"] == "A"]
    assert bid["bidder"] == "Duinroos Loopbaan B.V."
    assert [one["new"] for one in bid["corrections"]] == ["34120955", "Andere Naam B.V."]


def test_control_characters_in_names_do_not_keep_a_paper_from_being_written(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    dossier = session.load()
    assert isinstance(dossier.receipts, tuple)
    odd = tuple(replace(one, name="a\x0b.xlsx", source="Duin\x1broos", reason="\x00") for one in dossier.receipts)
    bids = tuple(replace(bid, bidder=replace(bid.bidder, name="Duin\x0croos")) for bid in dossier.bids)
    text = words(record_of_opening(replace(dossier, receipts=odd, bids=bids), (1,), "nl"))
    assert "a�.xlsx" in text
    assert "Duin�roos" in text
    proposal = Proposal(
        number=1,
        draft=1,
        state=ProposalState.DRAFT,
        lots=(1,),
        winners=(),
        basis=(),
        reasons="Een\x1b reden.",
        cover="Werk\x0bdeel",
        by="terpstra",
        at=CLOSING,
    )
    assert "Een� reden." in words(word.college_proposal(replace(dossier, bids=bids), proposal, "nl"))


def test_a_late_and_an_unread_bid_stand_in_the_record_as_such(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    from tender_desk.desk import dossiers

    dossiers.publish(session)
    files = small_tender.bid_files()[:4]
    bad = small_tender.quality(small_tender.tender().lot(1), "Kopergracht", "34120949", "60", **{"answer.K1.1": None})
    files.append(receipts.Given("1/K-deel-A.xlsx", bad))
    intake.import_files(session, [*files, small_tender.arrivals(files, late="1/B-deel-A.xlsx")])
    kept = session.load().receipts
    assert isinstance(kept, tuple)
    unread = next(receipt.id for receipt in kept if receipt.name == "1/K-deel-A.xlsx")
    intake.leave_unread(session, unread, "Het verplichte antwoord ontbreekt.")
    text = words(record_of_opening(opening.open_bids(session, (1,), "bakker"), (1,), "nl"))
    assert "te laat ontvangen" in text
    assert "niet ingelezen (besluit)\nHet verplichte antwoord ontbreekt." in text, "two fields"


def test_there_is_no_record_before_the_opening_and_none_for_evaluators(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    with pytest.raises(TenderDeskError, match="nothing-opened"):
        papers.opening_record(session, tmp_path / "pv.docx", "nl")
    opening.open_bids(session, (1,), "bakker")
    with pytest.raises(NotAllowed):
        papers.opening_record(as_person(session, "kuipers"), tmp_path / "pv.docx", "nl")
    assert papers.opening_record(session, tmp_path / "pv", "en").suffix == ".docx"


def test_a_nota_numbers_its_questions_and_does_not_say_who_asked(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path, clock=Clock(CLOSING - timedelta(days=9)))
    notices.record_question(session, "open", "Kadelicht", "Mag Kadelicht een partner inzetten?", CLOSING)
    notices.answer_question(session, 1, "Mag een partner worden ingezet?", "Ja, mits genoemd.", "1/K1.1")
    notices.publish_notice(session, "open")
    path = papers.notice(as_person(session, "kuipers"), tmp_path / "nota.docx", "nl", "open")
    text = words(path.read_bytes())
    for wanted in (
        "Nota van inlichtingen 1",
        "Mag een partner worden ingezet?",
        "Ja, mits genoemd.",
        "Perceel 1, K1.1",
    ):
        assert wanted in text
    assert "Kadelicht" not in text
    with pytest.raises(TenderDeskError, match="notice-unknown"):
        papers.notice(session, tmp_path / "nota.docx", "nl", "open", 2)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_correction_stands_in_the_award_report_with_both_values_reason_and_people(
    tmp_path: Path, language: str
) -> None:
    session = corrected(tmp_path)
    book = openpyxl.load_workbook(io.BytesIO(excel.award_report(session.load(), language, datetime.now(UTC))))
    lines = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None]
    (line,) = [one for one in lines if "figure.K2" in one and "62" in one and WHY in one]
    for wanted in ("64", "Anouk Terpstra", "Joris Bakker", "Antwoorden!"):
        assert wanted in line
    assert any("Is 62 het percentage over drie jaar?" in one for one in lines)


def test_a_corrected_bid_is_a_risk_that_the_college_reads_of(tmp_path: Path) -> None:
    session = corrected(tmp_path)
    from tender_desk.desk import ranking

    ranking.fix_ranking(session, (1, 2, 3))
    dossier = awarding.propose(session, (1,), "Beste prijs-kwaliteitverhouding volgens het model.", "Werkdeel WWB")
    text = words(word.college_proposal(dossier, dossier.proposals[0], "nl"))
    assert "In perceel 1 is 1 waarde van een inschrijving gecorrigeerd" in text


def test_a_decision_on_a_finding_stands_in_the_award_report(tmp_path: Path) -> None:
    from tender_desk.desk import dossiers

    session = small_tender.new_dossier(tmp_path)
    dossiers.publish(session)
    files = small_tender.bid_files()
    odd = small_tender.quality(
        small_tender.tender().lot(1), "Duinroos Loopbaan B.V.", "34120941", "62", **{"bidder.kvk": "3412 094"}
    )
    files[0] = receipts.Given(files[0].name, odd)
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    (ask,) = session.load().bid(1, "A").asks
    clarifying.settle(session, 1, "A", ask.code, ask.place, Outcome.STANDS, "Het uittreksel noemt het juiste nummer.")
    small_tender.finish_lot(session, 1)
    opening.open_prices(session, (1,), "bakker")
    book = openpyxl.load_workbook(io.BytesIO(excel.award_report(session.load(), "nl", datetime.now(UTC))))
    lines = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert any("Het uittreksel noemt het juiste nummer." in one and "blijft zoals het er staat" in one for one in lines)
