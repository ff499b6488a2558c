"""A bidder's declaration is looked at first, taken over as declared, and never guessed at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sample_bids.espd import ALL_MET, Answer, Made, clean
from tests import selection
from tests.selection import ALL, BROKE, EVERY, FAULT, OWN, REFERENCE, START
from tests.small_tender import CLOSING, as_person, new_dossier

from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.gates import open_files
from tender_desk.core.grounds import MANDATORY_GROUNDS, OPTIONAL_GROUNDS
from tender_desk.core.lot_ranking import open_questions
from tender_desk.core.policy import GATES, POLICY, Gate
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.desk import acts, arrivals, dossiers, intake, previews, selecting, uea
from tender_desk.desk.receipts import Given, receipts_of
from tender_desk.desk.session import Session
from tender_desk.importing.lists import ReceiptLine, receipt_list

VERSIONS = ("1", "2", "4")
FILE = "Duinroos-uea.xml"
GOOD = ("misconduct", "bankruptcy", "references")


def declaration(version: str = "4", **answers: bool | Answer | None) -> Given:
    """A declaration of bidder A in which no ground applies and the requirement is met, unless told otherwise."""
    made = clean(version, ["references"]).saying({"misconduct": False, "bankruptcy": False, **answers})
    return Given(FILE, made.xml())


def states(session: Session, bid: str = "A") -> dict[str, DemandState]:
    return {one.demand: one.state for one in session.load().findings if one.bid == bid}


def codes(found: uea.Declaration) -> list[str]:
    return [problem.code for problem in found.problems]


def kept(session: Session) -> list[Receipt]:
    return [one for one in receipts_of(session.load()) if one.part is Part.UEA]


# --- what it declares -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", VERSIONS)
def test_what_a_bidder_declares_is_taken_over_as_declared_with_its_file_and_date(tmp_path: Path, version: str) -> None:
    session = selection.opened(tmp_path)
    dossier, _ = uea.take(session, 1, "A", declaration(version))
    assert states(session) == dict.fromkeys(("U1", "U2", "U3", "G1"), DemandState.DECLARED)
    (receipt,) = kept(session)
    assert (receipt.name, receipt.lot, receipt.bid, receipt.state) == (FILE, 1, "A", FileState.READ)
    assert session.store.original(receipt) == declaration(version).content
    found = selecting.finding_of(dossier, 1, "A", "U1")
    assert found is not None
    assert found.reason == "Verklaard in het UEA (Duinroos-uea.xml, 20-2-2026)."
    assert (found.facts.receipt, found.facts.dated) == (receipt.id, date(2026, 2, 20))
    line = session.store.log("terpstra")[-1]
    assert (line.verb, line.about) == ("uea", f"1/A: {FILE}")


def test_looking_changes_nothing(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    before = session.load()
    found = uea.look(session, 1, "A", declaration())
    assert [(one.demand, one.state) for one in found.proposed] == [
        (demand, DemandState.DECLARED) for demand in ("U1", "U2", "U3", "G1")
    ]
    after = session.load()
    assert (after.version, after.receipts, after.findings) == (before.version, before.receipts, ())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_ground_that_applies_stays_open_with_its_date_and_measures(tmp_path: Path, version: str) -> None:
    session = selection.opened(tmp_path)
    told = Answer(True, "2024-05-02", "Veroordeling.", "Nieuw bestuur en een meldpunt.")
    found = uea.look(session, 1, "A", declaration(version, fraud=told))
    (one,) = [each for each in found.proposed if each.demand == "U1"]
    assert (one.state, one.facts.ground, one.facts.event) == (DemandState.OPEN, "fraud", date(2024, 5, 2))
    assert one.facts.measures == "Nieuw bestuur en een meldpunt."
    assert "fraude" in one.reason
    assert "uea-applies" in codes(found)
    uea.take(session, 1, "A", declaration(version, fraud=told))
    assert states(session)["U1"] is DemandState.OPEN
    asked = [problem.values.get("demand") for problem in open_questions(session.load(), 1) if problem.at == "1/A"]
    assert "U1" in asked


PLAIN = [one.code for one in (*MANDATORY_GROUNDS, *OPTIONAL_GROUNDS) if one.espd and one.code != "false_statement"]


@pytest.mark.parametrize("code", PLAIN)
@pytest.mark.parametrize(("answer", "found"), [(True, ["uea-applies"]), (False, []), (None, ["uea-no-answer"])])
def test_every_ground_is_open_where_it_applies_or_is_not_answered_and_declared_where_it_does_not(
    tmp_path: Path, code: str, answer: bool | None, found: list[str]
) -> None:
    session = selection.opened(tmp_path, replace(FAULT, code=code))
    for version in VERSIONS:
        (one,) = uea.look(session, 1, "A", Given(FILE, Made(version).saying({code: answer}).xml())).proposed
        assert one.state is (DemandState.DECLARED if answer is False else DemandState.OPEN)
        assert [problem.code for problem in one.found] == found


@pytest.mark.parametrize("answer", [True, False])
def test_a_question_that_versions_put_both_ways_is_never_decided_by_the_program(tmp_path: Path, answer: bool) -> None:
    session = selection.opened(tmp_path, replace(FAULT, code="false_statement"))
    found = uea.look(session, 1, "A", Given(FILE, Made().saying({"false_statement": answer}).xml()))
    assert [(one.state, one.found[0].code) for one in found.proposed] == [(DemandState.OPEN, "uea-ask-again")]


def test_one_of_several_grounds_left_out_keeps_the_demand_open(tmp_path: Path) -> None:
    session = selection.opened(tmp_path, ALL)
    found = uea.look(session, 1, "A", declaration(terrorism=None))
    (one,) = found.proposed
    assert (one.state, [problem.values["ground"] for problem in one.found]) == (DemandState.OPEN, ["terrorism"])


def test_two_grounds_that_apply_are_named_and_no_date_is_given_to_either(tmp_path: Path) -> None:
    session = selection.opened(tmp_path, ALL)
    found = uea.look(
        session, 1, "A", declaration(fraud=Answer(True, "2024-05-02"), corruption=Answer(True, "2023-01-02"))
    )
    (one,) = found.proposed
    assert (one.facts.ground, one.facts.event) == ("", None)
    assert [problem.values["ground"] for problem in one.found] == ["corruption", "fraud"]


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({"references": True}, DemandState.DECLARED),
        ({"references": False}, DemandState.OPEN),
        ({"references": None}, DemandState.OPEN),
        ({"references": None, ALL_MET: True}, DemandState.DECLARED),
        ({ALL_MET: True}, DemandState.DECLARED),
        ({ALL_MET: False}, DemandState.OPEN),
        ({"references": False, ALL_MET: True}, DemandState.OPEN),
    ],
)
def test_a_requirement_is_declared_by_its_own_answer_or_the_one_for_all(
    tmp_path: Path, answers: dict[str, bool | None], state: DemandState
) -> None:
    session = selection.opened(tmp_path, REFERENCE)
    (one,) = uea.look(session, 1, "A", Given(FILE, Made().saying(dict(answers)).xml())).proposed
    assert one.state is state


def test_what_cannot_be_mapped_is_listed_and_nothing_is_guessed(tmp_path: Path) -> None:
    session = selection.opened(tmp_path, OWN, START, BROKE)
    found = uea.look(session, 1, "A", Given(FILE, Made().saying({"fraud": True, "bankruptcy": False}).xml()))
    assert [one.demand for one in found.proposed] == ["U3"]
    said = [(problem.code, problem.values.get("demand") or problem.values.get("name")) for problem in found.problems]
    assert ("uea-criterion-unmapped", "fraud") in said
    assert [about for code, about in said if code == "uea-demand-unmapped"] == ["U4", "M1"]


def test_a_file_with_answers_and_no_questions_is_said_to_be_that(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    found = uea.look(session, 1, "A", Given(FILE, Made().xml()))
    assert found.proposed == ()
    assert "uea-without-criteria" in codes(found)


def test_a_demand_that_was_judged_keeps_its_state(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    selecting.judge(session, [selecting.Judged(1, "A", "G1", DemandState.NOT_MET, "De referentie telt 62 trajecten.")])
    _, problems = uea.take(session, 1, "A", declaration())
    assert states(session)["G1"] is DemandState.NOT_MET
    assert "uea-judged-already" in [problem.code for problem in problems]


def test_a_second_declaration_mends_what_the_first_left_open(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    uea.take(session, 1, "A", declaration(terrorism=None))
    uea.take(session, 1, "A", Given("tweede.xml", declaration().content))
    assert states(session)["U1"] is DemandState.DECLARED
    assert len(kept(session)) == 2


# --- of whom, for what ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "code", "blocked"),
    [
        ({"kvk": "99999999"}, "uea-other-bidder", True),
        ({"kvk": "", "name": "Stichting Kadelicht"}, "uea-other-bidder", True),
        ({"kvk": ""}, "uea-no-identifier", False),
        ({"kvk": "NL123456789B01"}, "uea-no-identifier", False),
        ({"name": "Duinroos Holding"}, "uea-name-differs", False),
        ({"lots": ("LOT-0008", "9")}, "uea-other-lots", False),
        ({"issued": "2026-04-01"}, "uea-late", False),
        ({"reference": "ANDERS-1"}, "uea-other-reference", False),
    ],
)
def test_what_does_not_fit_the_bid_is_said_and_another_bidders_is_refused(
    tmp_path: Path, changed: dict[str, object], code: str, blocked: bool
) -> None:
    session = selection.opened(tmp_path)
    made = replace(clean("4", ["references"]), **changed)  # type: ignore[arg-type]
    found = uea.look(session, 1, "A", Given(FILE, made.xml()))
    assert code in codes(found)
    assert found.blocked is blocked
    if blocked:
        with pytest.raises(Refused, match=code):
            uea.take(session, 1, "A", Given(FILE, made.xml()))
        assert (session.load().findings, kept(session)) == ((), [])


@pytest.mark.parametrize("number", ["34120941", "KVK 34120941", "NL-KVK-34120941", "3412 0941"])
def test_the_trade_register_number_is_found_however_it_is_written(tmp_path: Path, number: str) -> None:
    session = selection.opened(tmp_path)
    found = uea.look(session, 1, "A", Given(FILE, replace(clean(), kvk=number).xml()))
    assert not {"uea-other-bidder", "uea-no-identifier", "uea-name-differs"} & set(codes(found))


def test_what_cannot_be_read_is_refused_with_its_reason_and_nothing_is_kept(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    with pytest.raises(Refused, match="espd-not-xml"):
        uea.take(session, 1, "A", Given(FILE, declaration().content[:-50]))
    assert (session.load().findings, kept(session)) == ((), [])


def test_a_hundred_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    with pytest.raises(Refused, match="espd-too-large"):
        uea.take(session, 1, "A", Given(FILE, b"<a>" + b"x" * (100 * 1024 * 1024)))
    assert kept(session) == []


def test_a_bid_that_is_out_and_one_that_is_not_there_take_no_declaration(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    selecting.exclude(session, 1, "A", ExclusionGround.INVALID, "De inschrijving is niet ondertekend.")
    for bid, code in (("A", "bid-out-already"), ("Q", "bid-unknown")):
        with pytest.raises(TenderDeskError, match=code):
            uea.look(session, 1, bid, declaration())


# --- files that were received -----------------------------------------------------------------------------------------


def received(folder: Path, minutes: int = -30) -> Session:
    """A dossier in which a declaration came in with a receipt list, so many minutes after closing."""
    session = selection.published(folder, *EVERY)
    lines = [ReceiptLine(one.name, selection.HANDED_IN, "") for one in receipts_of(session.load())]
    lines.append(ReceiptLine(FILE, CLOSING + timedelta(minutes=minutes), "Duinroos"))
    files = [declaration(), Given("lijst.xlsx", receipt_list("HLM-2026-001", lines))]
    intake.import_files(session, files, 1)
    return session


def test_a_declaration_among_the_files_is_kept_holds_up_nothing_and_is_read_in_afterwards(tmp_path: Path) -> None:
    session = received(tmp_path)
    (receipt,) = kept(session)
    assert (receipt.part, receipt.state, receipt.lot, receipt.bid) == (Part.UEA, FileState.KEPT, 1, None)
    assert open_files(session.load(), 1) == ()
    selection.act(session, "opened")
    assert uea.received(session.load(), 1, "A") == (receipt,)
    uea.take(session, 1, "A", receipt.id)
    (after,) = kept(session)
    assert (after.id, after.bid, after.state) == (receipt.id, "A", FileState.READ)
    assert uea.received(session.load(), 1, "B") == ()
    with pytest.raises(TenderDeskError, match="uea-file-other-bid"):
        uea.look(session, 1, "B", receipt.id)


def test_the_same_bytes_from_disk_are_the_file_that_was_received(tmp_path: Path) -> None:
    session = received(tmp_path)
    selection.act(session, "opened")
    uea.take(session, 1, "A", Given("anders.xml", declaration().content))
    (receipt,) = kept(session)
    assert (receipt.name, receipt.bid) == (FILE, "A")


def test_a_declaration_after_closing_is_kept_and_not_read(tmp_path: Path) -> None:
    session = received(tmp_path, minutes=4)
    selection.act(session, "opened")
    (receipt,) = kept(session)
    assert receipt.state is FileState.LATE
    for file in (receipt.id, declaration()):
        with pytest.raises(Refused, match="uea-received-late"):
            uea.take(session, 1, "A", file)


def test_of_a_file_from_disk_it_is_asked_when_it_came(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    assert "uea-arrival-unknown" in codes(uea.look(session, 1, "A", declaration()))


def test_another_file_is_no_declaration(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    with pytest.raises(TenderDeskError, match="uea-not-uea"):
        uea.look(session, 1, "A", 1)


def test_a_dry_run_and_the_preview_of_files_leave_a_declaration_as_it_is(tmp_path: Path) -> None:
    session = new_dossier(tmp_path)
    dossiers.publish(session)
    (report,) = intake.import_files(session, [declaration()], 1, dry_run=True)
    assert (report.part, report.state, [one.code for one in report.problems]) == (
        Part.UEA,
        FileState.KEPT,
        ["uea-placed"],
    )
    arrivals.receive(session, [declaration()])
    (receipt,) = kept(session)
    assert previews.book_view(replace(session), receipt.id).sheets == ()


# --- who may ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("person", ["terpstra", "bakker", "visser", "kuipers", "jansen"])
@pytest.mark.parametrize("reached", ["published", "opened", "quality_final", "priced", "ranked"])
def test_only_the_adviser_reads_a_declaration_from_the_opening_to_the_ranking(
    tmp_path: Path, person: str, reached: str
) -> None:
    session = selection.published(tmp_path, *EVERY)
    order = ("published", "opened", "quality_final", "priced", "ranked")
    for verb in order[1 : order.index(reached) + 1]:
        selection.act(session, verb)
    rule, gate = POLICY["uea"], GATES.index(Gate(reached))
    assert rule.after is not None
    assert rule.before is not None
    allowed = person == "terpstra" and GATES.index(rule.after) <= gate < GATES.index(rule.before)
    if allowed:
        uea.take(as_person(session, person), 1, "A", declaration())
        return
    with pytest.raises(NotAllowed):
        uea.look(as_person(session, person), 1, "A", declaration())
    with pytest.raises(NotAllowed):
        uea.take(as_person(session, person), 1, "A", declaration())


def test_the_command_line_shows_first_and_takes_over_when_told(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    path = tmp_path / FILE
    path.write_bytes(declaration().content)
    shown = acts.perform(session, "uea", "1", {"file": str(path), "bid": "A"})
    assert [one.code for one in shown.said] == ["uea-read", *["uea-proposed"] * 4, "uea-not-taken"]
    assert not shown.recorded
    assert session.load().findings == ()
    assert acts.perform(session, "uea", "1", {"file": str(path), "bid": "A", "take": "ja"}).recorded
    assert len(states(session)) == 4
    path.unlink()
    again = acts.perform(session, "uea", "1", {"file": FILE, "bid": "A"})
    assert "uea-judged-already" in [one.code for one in again.problems]
