"""The restricted procedure at the desk: requests in, demands, scores, draw, who is invited, letters, who may bid."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from tests import restricted, small_tender
from tests.importing.forms import altered
from tests.restricted import COMMITTEE, NAMES, REQUESTS_CLOSING
from tests.selection import act
from tests.small_tender import CLOSING, STRONG, WEAK, as_person

from tender_desk.core.bids import FileState, Part
from tender_desk.core.drawing import Among, Holder, Manner, draw_steps, invitations
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.selection import DemandState, ExclusionGround, Facts
from tender_desk.core.settling import Outcome
from tender_desk.core.shortlisting import SHORTLISTED, candidate_draws, choice_of, rank_candidates
from tender_desk.desk import (
    acts,
    arrivals,
    candidates,
    clarifying,
    dossiers,
    drawing,
    intake,
    opening,
    papers,
    requests,
)
from tender_desk.desk.candidates import Given as Score
from tender_desk.desk.receipts import Given
from tender_desk.desk.selecting import Judged, Why
from tender_desk.desk.session import Session
from tender_desk.reports.excel import award_report
from tender_desk.reports.selection_letter import LetterKind
from tender_desk.storage.store import Store
from tender_desk.wording.drawing import draw_lines

WHY = "De gegadigde kan de gevraagde referentie niet noemen."
SENT = date(2027, 4, 16)


def code_of(error: pytest.ExceptionInfo[TenderDeskError]) -> str:
    return error.value.code


def codes(error: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {problem.code for problem in error.value.problems}


def texts(path: Path) -> str:
    """Every text of a Word document."""
    document = Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


# --- requests ---------------------------------------------------------------------------------------------------------


def test_a_request_becomes_a_candidate_with_its_own_letter_and_no_bid(tmp_path: Path) -> None:
    dossier = restricted.asked(tmp_path).load()
    assert [(one.code, one.bidder.name) for one in dossier.candidates] == [
        (code, name) for code, (name, _) in NAMES.items()
    ]
    assert dossier.bids == ()
    assert isinstance(dossier.receipts, tuple)
    assert {(one.part, one.state) for one in dossier.receipts} == {(Part.REQUEST, FileState.READ)}
    stated = {one.field: one.text for one in dossier.candidates[0].statements}
    assert stated["reference.1.success"] == "60"
    assert stated["mark.1.score"] == "8"


def test_the_order_of_import_changes_letters_and_nothing_else(tmp_path: Path) -> None:
    orders = []
    for folder, listed in (("a", list(NAMES)), ("b", list(NAMES)[::-1])):
        (tmp_path / folder).mkdir()
        session = restricted.scored(tmp_path / folder, codes=listed)
        dossier = session.load()
        names = {one.code: one.bidder.name for one in dossier.candidates}
        orders.append([names[place.bid] for place in rank_candidates(dossier, 1).places])
    assert orders[0] == orders[1]


def test_a_late_request_is_hashed_and_not_read_and_waits_for_a_decision(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path, codes=["G-A"])
    restricted.receive(session, [restricted.request(session.load().tender, "G-B")], hours=-1)
    late = session.load().candidates[1]
    assert (late.late, late.statements) == (True, ())
    with pytest.raises(Refused) as refused:
        candidates.shortlist(session, (1,))
    assert "candidate-late" in codes(refused)
    candidates.exclude_candidate(session, 1, "G-B", ExclusionGround.LATE, "Een dag na de sluiting ontvangen.")
    assert "candidate-late" not in {one.code for one in candidates.shortlist_open(session.load(), 1)}


def test_a_request_that_was_in_time_after_all_is_read_into_the_same_candidate(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path, codes=[])
    of = session.load().tender
    intake.import_files(session, [restricted.request(of, "G-A")])
    (receipt,) = session.load().receipts  # type: ignore[misc]
    arrivals.set_arrival(session, receipt.id, REQUESTS_CLOSING + timedelta(hours=1), "Duinroos Loopbaan B.V.")
    requests.read_requests(session, [receipt.id])
    assert session.load().candidates[0].late
    why = ("Volgens het logboek van het platform was het op tijd.", "bakker")
    arrivals.set_arrival(session, receipt.id, REQUESTS_CLOSING - timedelta(hours=1), "Duinroos Loopbaan B.V.", *why)
    assert not session.load().candidates[0].late
    requests.read_requests(session, [receipt.id])
    (one,) = session.load().candidates
    assert (one.code, one.late, one.bidder.kvk) == ("G-A", False, "34120941")
    arrivals.set_arrival(session, receipt.id, REQUESTS_CLOSING + timedelta(hours=1), "Duinroos Loopbaan B.V.")
    assert session.load().candidates[0].late


def test_before_the_requests_close_nothing_is_read(tmp_path: Path) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    early = Session(session.store, "terpstra", lambda: REQUESTS_CLOSING - timedelta(days=1))
    (report,) = intake.import_files(early, [restricted.request(session.load().tender, "G-A")])
    assert [problem.code for problem in report.problems] == ["requests-not-closed"]
    with pytest.raises(Refused):
        candidates.shortlist(early, (1,))


def test_the_same_candidate_twice_is_named_and_a_later_version_can_replace_the_first(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path, codes=["G-A"])
    restricted.judge_all(session)
    restricted.score_all(session)
    of = session.load().tender
    later = Given("later.xlsx", restricted.request(of, "G-A", mark__1__score=9).content)
    at = REQUESTS_CLOSING - timedelta(minutes=5)
    intake.import_files(session, [later])
    receipt = next(one for one in session.load().receipts if one.name == "later.xlsx")  # type: ignore[union-attr]
    assert [problem.code for problem in receipt.problems] == ["candidate-twice"]
    with pytest.raises(TenderDeskError) as error:
        requests.replace_request(session, receipt.id, "G-A", WHY)
    assert code_of(error) == "version-without-time"
    arrivals.set_arrival(session, receipt.id, at, "Duinroos Loopbaan B.V.")
    requests.replace_request(session, receipt.id, "G-A", WHY)
    dossier = session.load()
    (one,) = dossier.candidates
    assert one.version == 2
    assert {s.field: s.text for s in one.statements}["mark.1.score"] == "9"
    assert dossier.candidate_findings == ()
    assert dossier.candidate_scores == ()
    states = {r.name: r.state for r in dossier.receipts}  # type: ignore[union-attr]
    assert states == {"G-A.xlsx": FileState.REPLACED, "later.xlsx": FileState.READ}


@pytest.mark.parametrize(
    ("hours", "who", "code"),
    [(2, "G-A", "version-not-later"), (-1, "G-A", "version-late"), (0, "G-B", "replacement-of-other-name")],
)
def test_a_version_that_is_not_a_later_one_of_the_same_candidate_in_time_is_refused(
    tmp_path: Path, hours: int, who: str, code: str
) -> None:
    session = restricted.asked(tmp_path, codes=["G-A"])
    other = Given("later.xlsx", restricted.request(session.load().tender, who, mark__1__score=9).content)
    requests_before = {one.id for one in session.load().receipts}  # type: ignore[union-attr]
    from tender_desk.desk.receipts import register

    register(session, [other])
    receipt = next(one for one in session.load().receipts if one.id not in requests_before)  # type: ignore[union-attr]
    arrivals.set_arrival(session, receipt.id, REQUESTS_CLOSING - timedelta(hours=hours), "")
    with pytest.raises(TenderDeskError) as error:
        requests.replace_request(session, receipt.id, "G-A", WHY)
    assert code_of(error) == code


def test_a_request_left_unread_is_a_candidate_that_only_a_decision_puts_aside(tmp_path: Path) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    broken = restricted.request(session.load().tender, "G-A", bidder__kvk="geen idee", answer__S3="")
    restricted.receive(session, [broken])
    (receipt,) = session.load().receipts  # type: ignore[misc]
    assert receipt.state is FileState.REFUSED
    intake.leave_unread(session, receipt.id, "De gegadigde heeft een vraag niet beantwoord.")
    (one,) = session.load().candidates
    assert one.unread
    assert "candidate-unread" in {p.code for p in candidates.shortlist_open(session.load(), 1)}
    with pytest.raises(TenderDeskError) as error:
        intake.leave_unread(session, receipt.id, "Nog een keer, want het was niet duidelijk.")
    assert code_of(error) == "file-dealt-with"


def test_a_request_read_despite_its_faults_carries_them_until_each_is_decided(tmp_path: Path) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    of = session.load().tender
    restricted.receive(session, [restricted.request(of, "G-A", bidder__kvk="341209")])
    (one,) = session.load().candidates
    (ask,) = one.asks
    assert ask.code == "kvk-length"
    assert "candidate-finding-open" in {p.code for p in candidates.shortlist_open(session.load(), 1)}
    with pytest.raises(TenderDeskError) as error:
        candidates.settle_candidate(session, 1, "G-A", "kvk-length", "elders", Outcome.STANDS, WHY)
    assert code_of(error) == "finding-unknown"
    candidates.settle_candidate(session, 1, "G-A", ask.code, ask.place, Outcome.STANDS, WHY)
    assert session.load().candidates[0].asks == ()


def change_points(book: openpyxl.Workbook) -> None:
    book["Selectie"]["E7"] = 99


def change_number(book: openpyxl.Workbook) -> None:
    book["Selectie"]["A7"] = "S7"


def rename(book: openpyxl.Workbook) -> None:
    book["Referenties"].title = "Prijzen"


def nameless(book: openpyxl.Workbook) -> None:
    book["Gegadigde"]["B6"] = None


def not_a_number(book: openpyxl.Workbook) -> None:
    book["Referenties"]["E6"] = "hoog"


def of_other_lot(book: openpyxl.Workbook) -> None:
    book["Selectie"]["B4"] = "2 – Nazorg"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (change_points, "weight-changed"),
        (change_number, "form-changed"),
        (rename, "form-copied-together"),
        (rename, "sheet-missing"),
        (nameless, "bidder-missing"),
        (not_a_number, "number-unreadable"),
        (of_other_lot, "lot-contradicts"),
    ],
)
def test_a_form_that_was_tampered_with_is_named_with_its_cell(
    tmp_path: Path, change: Callable[[openpyxl.Workbook], None], code: str
) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    form = restricted.request(session.load().tender, "G-A")
    reports = intake.import_files(session, [Given(form.name, altered(form.content, change))])
    assert code in {problem.code for report in reports for problem in report.problems}


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 stuk", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", b"\x00" * 4096]
)
def test_a_hostile_file_among_requests_is_kept_and_makes_nobody_a_candidate(tmp_path: Path, content: bytes) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    intake.import_files(session, [Given("aanmelding.xlsx", content)])
    dossier = session.load()
    assert dossier.candidates == ()
    assert len(dossier.receipts) == 1  # type: ignore[arg-type]


def test_a_form_whose_sheets_were_cut_off_is_refused_and_kept(tmp_path: Path) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    form = restricted.request(session.load().tender, "G-A")
    intake.import_files(session, [Given("half.xlsx", form.content[: len(form.content) // 2])])
    assert session.load().candidates == ()


def test_a_form_of_another_tender_or_of_older_criteria_is_refused(tmp_path: Path) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    of = session.load().tender
    older = replace(of, lots=(replace(of.lots[0], shortlist=restricted.rule(3)),))
    other = replace(of, reference="HLM-2020-9")
    reports = intake.import_files(
        session,
        [
            Given("oud.xlsx", restricted.request(older, "G-A").content),
            Given("ander.xlsx", restricted.request(other, "G-B").content),
        ],
    )
    assert {report.name: [problem.code for problem in report.problems] for report in reports} == {
        "oud.xlsx": ["form-outdated"],
        "ander.xlsx": ["form-of-other-tender"],
    }


def test_a_dry_run_says_what_reading_would_give_and_keeps_nothing(tmp_path: Path) -> None:
    session = restricted.created(tmp_path)
    dossiers.publish(session)
    of = session.load().tender
    files = [restricted.request(of, "G-A"), Given("weer.xlsx", restricted.request(of, "G-A").content)]
    reports = intake.import_files(session, files, dry_run=True)
    assert [report.state for report in reports] == [FileState.READ, FileState.REFUSED]
    assert session.load().receipts == ()


# --- demands ----------------------------------------------------------------------------------------------------------


def test_candidates_are_judged_on_grounds_and_suitability_only(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path)
    with pytest.raises(Refused) as refused:
        candidates.judge_candidates(session, [Judged(1, "G-A", "M1", DemandState.DECLARED)])
    assert codes(refused) == {"demand-unknown"}
    with pytest.raises(Refused) as refused:
        candidates.judge_candidates(
            session,
            [
                Judged(1, "A", "U1", DemandState.DECLARED),
                Judged(1, "G-A", "G1", DemandState.NOT_MET),
                Judged(1, "G-B", "G1", DemandState.EXCLUDED, "weg"),
            ],
        )
    assert codes(refused) == {"candidate-unknown", "candidate-reason-missing", "candidate-exclude-by-act"}
    restricted.judge_all(session)
    assert session.load().findings == ()


def test_excluding_a_candidate_on_a_ground_asks_what_the_law_asks(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path)
    ground, reason = ExclusionGround.EXCLUSION_GROUND, "Ernstige beroepsfout in een eerdere opdracht."
    with pytest.raises(Refused) as refused:
        candidates.exclude_candidate(session, 1, "G-A", ground, reason, Why(demand="U1"))
    assert {"exclude-not-found", "exclude-event-missing", "exclude-cleaning-open", "exclude-proportion"} <= codes(
        refused
    )
    facts = Facts(
        event=date(2024, 6, 1), measures="Nieuw bestuur.", suffices=False, judged="De schade is niet vergoed."
    )
    found = Judged(1, "G-A", "U1", DemandState.NOT_MET, "De gegadigde erkent het vonnis.", facts=facts)
    candidates.judge_candidates(session, [found])
    why = Why(demand="U1", proportion="De fout raakt het werk dat hier wordt gevraagd.")
    candidates.exclude_candidate(session, 1, "G-A", ground, reason, why)
    dossier = session.load()
    assert [one.state for one in dossier.candidate_findings] == [DemandState.EXCLUDED]
    with pytest.raises(TenderDeskError) as error:
        candidates.exclude_candidate(session, 1, "G-A", ground, reason, why)
    assert code_of(error) == "candidate-out-already"
    candidates.reinstate_candidate(session, 1, "G-A", "Het vonnis bleek van een ander bedrijf.")
    assert session.load().candidate_exclusions == ()
    assert [one.state for one in session.load().candidate_findings] == [DemandState.NOT_MET]


def test_what_cannot_be_is_refused_by_name(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path, codes=["G-A"])
    cases: list[tuple[str, Callable[[], object]]] = [
        ("candidate-unknown", lambda: candidates.exclude_candidate(session, 1, "G-X", ExclusionGround.INVALID, WHY)),
        ("candidate-ground", lambda: candidates.exclude_candidate(session, 1, "G-A", ExclusionGround.LATE, WHY)),
        ("candidate-not-out", lambda: candidates.reinstate_candidate(session, 1, "G-A", WHY)),
        ("committee-empty", lambda: candidates.appoint(session, 1, ())),
        ("committee-scores-bids", lambda: candidates.appoint(session, 1, ("kuipers",))),
        ("person-unknown", lambda: candidates.appoint(session, 1, ("niemand",))),
        ("committee-missing", lambda: restricted.give(session, "G-A", 8)),
    ]
    for code, verb in cases:
        with pytest.raises(TenderDeskError) as error:
            verb()
        assert code_of(error) == code
    candidates.appoint(session, 1, COMMITTEE)
    score = Score(lot=1, candidate="G-A", criterion="S3", score=Decimal(8), reason="De commissie is het eens.")
    for given, code in (
        (replace(score, criterion="S1"), "selection-criterion-unknown"),
        (replace(score, judges=("visser",)), "not-in-committee"),
    ):
        with pytest.raises(TenderDeskError) as error:
            candidates.score_candidate(session, given)
        assert code_of(error) == code
    with pytest.raises(Refused) as refused:
        candidates.score_candidate(session, replace(score, reason=" "))
    assert codes(refused) == {"strong-points-missing", "weak-points-missing", "selection-reason-missing"}
    with pytest.raises(Refused) as refused:
        candidates.score_candidate(session, replace(score, score=Decimal(7)))
    assert codes(refused) == {"score-off-scale"}


def test_an_ordinary_lot_has_no_candidates_at_the_desk(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    with pytest.raises(TenderDeskError) as error:
        candidates.appoint(session, 1, ("bakker",))
    assert code_of(error) == "lot-not-restricted"


# --- the choice -------------------------------------------------------------------------------------------------------


def test_the_choice_is_refused_with_everything_open_and_then_recorded_whole(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path)
    with pytest.raises(Refused) as refused:
        candidates.shortlist(session, (1,))
    assert codes(refused) == {"candidate-demand-open", "committee-missing", "candidate-score-missing"}
    restricted.judge_all(session)
    restricted.score_all(session)
    dossier = candidates.shortlist(session, (1,))
    fixed = dossier.act(1, SHORTLISTED)
    assert fixed is not None
    assert fixed.details["invited"] == ["G-A", "G-C"]
    result = fixed.details["result"]
    assert isinstance(result, dict)
    assert [(one["id"], one["total"]) for one in result["ranking"]] == [
        ("G-A", "88"),
        ("G-C", "69"),
        ("G-B", "68"),
        ("G-D", "57"),
    ]
    with pytest.raises(NotAllowed) as late:
        restricted.give(session, "G-B", 10)
    assert late.value.code == "too-late"


def test_fewer_suitable_candidates_than_asked_for_take_a_reason(tmp_path: Path) -> None:
    session = restricted.scored(tmp_path, codes=["G-A"])
    with pytest.raises(TenderDeskError) as error:
        candidates.shortlist(session, (1,))
    assert code_of(error) == "fewer-invited"
    with pytest.raises(TenderDeskError) as error:
        candidates.shortlist(session, (1,), "te kort")
    assert code_of(error) == "reason-too-short"
    reason = "Er is maar een geschikte gegadigde; de markt is klein."
    fixed = candidates.shortlist(session, (1,), reason).act(1, SHORTLISTED)
    assert fixed is not None
    assert (fixed.details["reason"], fixed.details["threshold"]) == (reason, None)


def drawn(*order: str, held: datetime, uninvited: str = "De loting was in de leidraad aangekondigd.") -> drawing.Drawn:
    """A draw that two officials held, nobody having been invited."""
    return drawing.Drawn(
        held=held,
        order=order,
        place="stadhuis, kamer 2.14",
        witnesses="Joris Bakker en Loes Jansen",
        holder=Holder.OFFICIALS,
        names=("A. Terpstra, inkoper", "J. Bakker, jurist"),
        uninvited=uninvited,
    )


def test_a_tie_at_the_last_place_waits_for_a_draw_that_people_held(tmp_path: Path) -> None:
    session = restricted.tied(tmp_path)
    with pytest.raises(Refused) as refused:
        candidates.shortlist(session, (1,))
    assert codes(refused) == {"candidates-tie"}
    held = session.clock() - timedelta(minutes=5)
    with pytest.raises(TenderDeskError, match="draw-not-the-tie"):
        drawing.record_draw(session, 1, drawn("G-A", held=held), Among.CANDIDATES)
    with pytest.raises(TenderDeskError, match="draw-not-invited"):
        drawing.record_draw(session, 1, drawn("G-B", "G-A", held=held, uninvited=""), Among.CANDIDATES)
    drawing.record_draw(session, 1, drawn("G-B", "G-A", held=held), Among.CANDIDATES)
    assert candidate_draws(session.load(), 1) == (("G-B", "G-A"),)
    with pytest.raises(TenderDeskError, match="draw-recorded-already"):
        drawing.record_draw(session, 1, drawn("G-A", "G-B", held=held), Among.CANDIDATES)
    assert choice_of(candidates.shortlist(session, (1,)), 1).invited == ("G-B",)
    with pytest.raises(NotAllowed):
        drawing.record_draw(session, 1, drawn("G-A", "G-B", held=held), Among.CANDIDATES)


def test_candidates_are_invited_to_a_draw_and_a_public_number_can_decide(tmp_path: Path) -> None:
    session = restricted.tied(tmp_path)
    when = session.clock() + timedelta(hours=1)
    announced = drawing.Announced(
        when=when,
        manner=Manner.PUBLIC_NUMBER,
        holder=Holder.NOTARY,
        names=("mr. De Wit",),
        source="de slotstand van de AEX van 12 maart op euronext.com",
    )
    drawing.invite_draw(session, 1, announced, Among.CANDIDATES)
    (one,) = invitations(session.load(), 1, Among.CANDIDATES)
    assert one.bids == ("G-A", "G-B")
    assert invitations(session.load(), 1) == ()
    evaluator = as_person(session, "kuipers").load()
    assert invitations(evaluator, 1, Among.CANDIDATES) == ()
    session = replace(session, clock=lambda: when + timedelta(minutes=1))
    drawing.record_draw(session, 1, drawing.Drawn(held=when, number="912,34"), Among.CANDIDATES)
    dossier = session.load()
    steps = draw_steps(dossier.tender.reference, 1, "912,34", ("G-A", "G-B"))
    assert candidate_draws(dossier, 1) == (tuple(step.bid for step in steps),)
    assert any("SHA-256" in line for line in draw_lines(dossier, 1, "nl", Among.CANDIDATES))
    assert draw_lines(dossier, 1, "nl") == []


def test_in_a_lot_that_is_not_restricted_no_candidates_are_drawn(tmp_path: Path) -> None:
    session = small_tender.tied(tmp_path)
    with pytest.raises(TenderDeskError):
        drawing.record_draw(session, 2, drawn("A", "B", held=session.clock()), Among.CANDIDATES)


# --- who sees what ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "sees"), [("terpstra", True), ("visser", True), ("jansen", True), ("kuipers", False)]
)
def test_evaluators_of_the_bids_see_no_candidates_before_quality_is_final(
    tmp_path: Path, person: str, sees: bool
) -> None:
    session = restricted.shortlisted(tmp_path)
    dossier = as_person(session, person).load()
    assert bool(dossier.candidates) is sees
    assert bool(dossier.candidate_scores) is sees
    assert bool(dossier.candidate_findings) is sees
    fixed = dossier.act(1, SHORTLISTED)
    assert fixed is not None
    assert bool(fixed.details) is sees
    if not sees:
        assert [problem.code for problem in rank_candidates(dossier, 1).problems] == ["candidates-sealed"]
        for name, (bidder, _) in NAMES.items():
            assert bidder not in repr(dossier), name


# --- letters ----------------------------------------------------------------------------------------------------------


def test_each_candidate_gets_a_letter_with_its_own_scores_and_nobody_elses_name(tmp_path: Path) -> None:
    session = restricted.scored(tmp_path)
    candidates.exclude_candidate(session, 1, "G-D", ExclusionGround.UNSUITABLE, WHY, Why(demand="G1"))
    candidates.shortlist(session, (1,))
    written = papers.selection_letters(session, tmp_path / "brieven", "nl", sent=SENT)
    assert [path.name for path in written] == [
        "perceel-01-G-A-uitnodiging.docx",
        "perceel-01-G-B-afwijzing.docx",
        "perceel-01-G-C-uitnodiging.docx",
        "perceel-01-G-D-afwijzing.docx",
    ]
    for path, code in zip(written, NAMES, strict=True):
        told = texts(path)
        for other, (name, _) in NAMES.items():
            assert (name in told) is (other == code), (path.name, name)
    rejected, aside, invited = texts(written[1]), texts(written[3]), texts(written[0])
    assert "U behaalde 68,00 punten en staat op plaats 3." in rejected
    assert "De laatste die wordt uitgenodigd behaalde 69,00 punten." in rejected
    assert "Er zijn 3 geschikte gegadigden; de beste 2 worden uitgenodigd." in rejected
    assert "tot en met maandag 10 mei 2027, 23.59 uur" in rejected
    assert "S3 Organisatie. Sterk: Concrete afspraken" in rejected
    assert "Wij hebben uw aanmelding terzijde gelegd: niet geschikt bevonden." in aside
    assert WHY in aside
    assert "punten" not in aside.replace("Uw punten", "")
    assert "2 maart 2026, 12.00 uur" in invited
    assert "niet uit" not in invited


def test_the_letters_open_in_an_office_program_and_say_the_same(tmp_path: Path) -> None:
    session = restricted.shortlisted(tmp_path)
    written = papers.selection_letters(session, tmp_path / "brieven", "en", sent=SENT)
    command = ["soffice", "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path), str(written[1])]
    home = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=home)
    told = (tmp_path / written[1].with_suffix(".txt").name).read_text("utf-8-sig")
    assert "You got 68.00 points and are in place 3." in told
    assert "until Monday 10 May 2027, 23:59" in told
    assert "{{" not in told
    assert "{%" not in told


def test_a_template_of_ones_own_is_used_and_a_bad_one_is_refused_whole(tmp_path: Path) -> None:
    session = restricted.shortlisted(tmp_path)
    own = tmp_path / "eigen.docx"
    document = Document()
    document.add_paragraph("Beste {{ candidate }}, {{ total }} punten; grens {{ threshold }}.")
    document.save(str(own))
    out = tmp_path / "brieven"
    written = papers.selection_letters(session, out, "nl", (1,), SENT, {LetterKind.REJECTION: own})
    assert texts(written[1]) == "Beste Stichting Kadelicht, 68,00 punten; grens 69,00."
    assert "Beste" not in texts(written[0])
    bad = tmp_path / "slecht.docx"
    bad.write_bytes(b"geen Word")
    with pytest.raises(TenderDeskError) as error:
        papers.selection_letters(session, tmp_path / "weer", "nl", (1,), SENT, {LetterKind.INVITATION: bad})
    assert code_of(error) == "template-not-word"
    assert not (tmp_path / "weer").exists()
    template = papers.letter_template(tmp_path / "sjabloon", "nl", LetterKind.REJECTION)
    assert "{{ threshold }}" not in texts(template)  # the score to reach stands in the reasons
    assert "art. 2.103" in texts(template)
    with pytest.raises(TenderDeskError):
        papers.letter_template(template, "nl", LetterKind.REJECTION)


def test_a_letter_never_names_another_candidate_even_where_a_reason_does(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path)
    restricted.judge_all(session)
    restricted.score_all(session)
    candidates.score_candidate(
        session,
        Score(
            lot=1,
            candidate="G-B",
            criterion="S3",
            score=Decimal(8),
            strong="Beter uitgewerkt dan bij Duinroos Loopbaan B.V.",
            weak="De nazorg blijft nog algemeen beschreven.",
            reason="De commissie is het eens.",
        ),
    )
    candidates.shortlist(session, (1,))
    with pytest.raises(TenderDeskError) as error:
        papers.selection_letters(session, tmp_path / "brieven", "nl", sent=SENT)
    assert code_of(error) == "letter-names-other"
    assert not (tmp_path / "brieven").exists()


def test_letters_wait_for_the_choice_and_stand_on_what_was_chosen(tmp_path: Path) -> None:
    session = restricted.scored(tmp_path)
    for lots, code in (((), "letters-none"), ((1,), "too-early")):
        with pytest.raises(TenderDeskError) as error:
            papers.selection_letters(session, tmp_path / "brieven", "nl", lots)
        assert code_of(error) == code
    candidates.shortlist(session, (1,))
    with pytest.raises(TenderDeskError) as error:
        papers.selection_letters(session, tmp_path / "brieven", "nl", sent=date(2026, 1, 1))
    assert code_of(error) == "letters-sent-early"
    with pytest.raises(NotAllowed):
        papers.selection_letters(as_person(session, "visser"), tmp_path / "brieven", "nl")


def test_a_tie_in_a_letter_says_what_decided_and_all_invited_says_so(tmp_path: Path) -> None:
    session = restricted.tied(tmp_path)
    held = session.clock() - timedelta(minutes=5)
    drawing.record_draw(session, 1, drawn("G-B", "G-A", held=held), Among.CANDIDATES)
    candidates.shortlist(session, (1,))
    written = papers.selection_letters(session, tmp_path / "brieven", "nl", sent=SENT)
    assert "De loting besliste." in texts(written[0])
    (tmp_path / "alle").mkdir()
    alone = restricted.scored(tmp_path / "alle", codes=["G-A", "G-B"])
    candidates.shortlist(alone, (1,))
    written = papers.selection_letters(alone, tmp_path / "alle" / "brieven", "nl", sent=SENT)
    assert "Alle geschikte gegadigden worden uitgenodigd (2;" in texts(written[1])


# --- the second round -------------------------------------------------------------------------------------------------


def test_nobody_bids_and_nothing_is_opened_before_the_choice(tmp_path: Path) -> None:
    session = restricted.scored(tmp_path)
    reports = restricted.bid(session, "A", *NAMES["G-A"])
    assert {problem.code for report in reports for problem in report.problems} == {"lot-not-shortlisted"}
    assert session.load().bids == ()
    with pytest.raises(Refused) as refused:
        opening.open_bids(session, (1,), "bakker")
    assert "lot-not-shortlisted" in codes(refused)


def test_only_invited_candidates_bid_and_another_waits_for_a_recorded_decision(tmp_path: Path) -> None:
    session = restricted.shortlisted(tmp_path)
    restricted.bid(session, "A", *NAMES["G-A"])
    reports = restricted.bid(session, "D", *NAMES["G-D"], hours=2)
    (problem,) = [p for report in reports for p in report.problems if p.code.startswith("not-shortlisted")]
    assert problem.values["name"] == "Spaarnvonk B.V."
    dossier = session.load()
    assert [bid.bidder.name for bid in dossier.bids] == ["Duinroos Loopbaan B.V."]
    part_a = next(one for one in dossier.receipts if one.name == "D/deel-A.xlsx")  # type: ignore[union-attr]
    with pytest.raises(Refused) as refused:
        opening.open_bids(session, (1,), "bakker")
    assert "file-undecided" in codes(refused)
    acts.perform(session, "read", "", {"file": part_a.name})
    bid = session.load().bids[1]
    assert [ask.code for ask in bid.asks] == ["not-shortlisted"]
    opening.open_bids(session, (1,), "bakker")
    (ask,) = session.load().bids[1].asks
    clarifying.settle(session, 1, "B", ask.code, ask.place, Outcome.STANDS, "Door een fout van ons niet uitgenodigd.")
    assert session.load().bids[1].asks == ()


def test_what_was_found_of_a_candidate_goes_along_to_its_bid(tmp_path: Path) -> None:
    session = restricted.shortlisted(tmp_path)
    restricted.bid(session, "C", *NAMES["G-C"])
    opening.open_bids(session, (1,), "bakker")
    found = session.load().findings
    assert {(one.bid, one.demand, one.state, one.reason) for one in found} == {
        ("A", "U1", DemandState.DECLARED, "G-C"),
        ("A", "G1", DemandState.DECLARED, "G-C"),
    }


def test_the_forms_that_go_out_are_first_the_candidates_and_then_the_bidders(tmp_path: Path) -> None:
    session = restricted.scored(tmp_path)
    (form,) = dossiers.write_forms(session, tmp_path / "een", "nl")
    assert form.name == "perceel-01-aanmelding.xlsx"
    candidates.shortlist(session, (1,))
    assert [path.name for path in dossiers.write_forms(session, tmp_path / "twee", "nl")] == [
        "perceel-01-deel-A.xlsx",
        "perceel-01-deel-B.xlsx",
    ]


def test_a_lot_without_its_rule_is_not_published(tmp_path: Path) -> None:
    of = restricted.tender()
    session = restricted.created(tmp_path, replace(of, lots=(replace(of.lots[0], shortlist=None),)))
    with pytest.raises(Refused) as refused:
        dossiers.publish(session)
    assert codes(refused) == {"shortlist-missing"}


def test_the_arrival_of_a_request_is_settled_once_the_choice_is_made(tmp_path: Path) -> None:
    session = restricted.shortlisted(tmp_path)
    again = restricted.request(session.load().tender, "G-A", answer__S3="nog eens").content
    intake.import_files(session, [Given("te-laat.xlsx", again)])
    late = next(one for one in session.load().receipts if one.name == "te-laat.xlsx")  # type: ignore[union-attr]
    assert [p.code for p in late.problems] == ["lot-shortlisted-already"]
    with pytest.raises(TenderDeskError) as error:
        arrivals.set_arrival(session, late.id, CLOSING - timedelta(days=1), "Duinroos Loopbaan B.V.")
    assert code_of(error) == "lot-shortlisted-already"
    assert restricted.tender().requests_close(1) == REQUESTS_CLOSING


def test_the_award_report_names_the_candidates_their_points_and_why(tmp_path: Path) -> None:
    session = restricted.scored(tmp_path)
    candidates.exclude_candidate(session, 1, "G-D", ExclusionGround.UNSUITABLE, WHY, Why(demand="G1"))
    candidates.shortlist(session, (1,))
    restricted.bid(session, "A", *NAMES["G-A"])
    for verb in ("opened", "quality_final", "priced"):
        act(session, verb)
    book = openpyxl.load_workbook(io.BytesIO(award_report(session.load(), "nl", CLOSING)))
    found = [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Gegadigden (niet-openbare procedure)" in found
    second = "2. G-C Wilgentak Advies B.V. (KvK 34120943): 69,00 punten, uitgenodigd (S1 30,00; S2 21,00; S3 18,00)"
    assert any(text.startswith(second) for text in found)
    assert any("G-D Spaarnvonk B.V." in text and WHY in text for text in found)
    assert any("S3: score 6, door Joris Bakker, Loes Jansen." in text for text in found)


def test_a_dossier_of_candidates_opens_again_as_it_was(tmp_path: Path) -> None:
    session = restricted.shortlisted(tmp_path)
    before = session.load()
    session.store.close()
    after = Store.open(session.store.path).load("terpstra")
    assert after.candidates == before.candidates
    assert after.candidate_scores == before.candidate_scores
    assert after.acts == before.acts


def test_every_act_about_candidates_can_be_done_by_its_name(tmp_path: Path) -> None:
    session = restricted.asked(tmp_path, codes=["G-A", "G-B", "G-C"])
    steps: list[tuple[str, dict[str, str]]] = [
        ("committee", {"members": "bakker, jansen"}),
        *(
            ("candidate-demand", {"candidate": code, "demand": demand, "state": "declared"})
            for code in ("G-A", "G-B")
            for demand in ("U1", "G1")
        ),
        ("candidate-exclude", {"candidate": "G-C", "ground": "invalid", "reason": WHY}),
        ("candidate-reinstate", {"candidate": "G-C", "reason": WHY}),
        ("candidate-exclude", {"candidate": "G-C", "ground": "withdrawn", "reason": WHY}),
        *(
            (
                "candidate-score",
                {
                    "candidate": code,
                    "criterion": "S3",
                    "score": "8",
                    "strong": STRONG,
                    "weak": WEAK,
                    "reason": "eens",
                    "judges": "bakker",
                },
            )
            for code in ("G-A", "G-B")
        ),
        ("shortlist", {}),
    ]
    for name, values in steps:
        acts.perform(session, name, "1", values)
    dossier = session.load()
    assert dossier.act(1, SHORTLISTED) is not None
    assert {one.judges for one in dossier.candidate_scores} == {"bakker"}
    assert Gate.SHORTLISTED.value == SHORTLISTED
    with pytest.raises(TenderDeskError):
        acts.perform(session, "candidate-draw", "1", {"order": "G-A,G-B", "place": "hier"})
    with pytest.raises(TenderDeskError):
        acts.perform(
            session, "candidate-settle", "1", {"candidate": "G-A", "finding": "x", "outcome": "stands", "reason": WHY}
        )
