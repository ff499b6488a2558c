"""Selection: what a finding stands on, what excluding on a ground asks, same treatment, and what is never ranked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests import selection
from tests.selection import ALL, BROKE, EVERY, FAULT, HANDED_IN, MARK, OWN, REFERENCE, START
from tests.small_tender import as_person

from tender_desk.core.bids import HIDDEN_NAME, Part
from tender_desk.core.gates import lot_state
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.policy import GATES, POLICY, Gate
from tender_desk.core.problems import NotAllowed, Refused, Severity, TenderDeskError
from tender_desk.core.selection import NO_FACTS, SUFFICES, Demand, DemandState, ExclusionGround, Facts
from tender_desk.core.treatment import differences
from tender_desk.desk import acts, clarifying, ranking, selecting
from tender_desk.desk.clarifying import Wanted
from tender_desk.desk.selecting import Judged, Why
from tender_desk.desk.session import Session

TOLD = "De inschrijver erkent het vonnis van de rechtbank."
WHY = "Ernstige beroepsfout in een opdracht van dezelfde soort."
FAIR = "De fout raakt het werk dat hier wordt gevraagd, en is recent."
POOR = "Nieuw bestuur en een meldpunt, maar de schade is niet vergoed."
OTHERWISE = "Bij de een ontbrak een bijlage, bij de ander de hele verklaring."
DAY = HANDED_IN.date()
RECENT = date(2025, 3, 1)
YES = (True,) * 5
NO = (True, True, False, True, True)
REASONS = ("Dat volgt uit het dossier zelf.",) * 5


def judged(
    session: Session, demand: str, state: DemandState, reason: str = "", bid: str = "A", **facts: object
) -> None:
    """Record a finding with its facts."""
    found = Facts(**facts) if facts else None  # type: ignore[arg-type]
    selecting.judge(session, [Judged(1, bid, demand, state, reason, facts=found)])


def guilty(session: Session, demand: str = "U2", event: date | None = RECENT, bid: str = "A", **facts: object) -> None:
    """Record that a ground applies, with the self-cleaning judged not enough unless told otherwise."""
    known: dict[str, object] = {"event": event, "measures": "Nieuw bestuur.", "suffices": False, "judged": POOR}
    judged(session, demand, DemandState.NOT_MET, TOLD, bid, **(known | facts))


def put_out(session: Session, demand: str = "U2", bid: str = "A", proportion: str = FAIR, otherwise: str = "") -> None:
    """Exclude a bid on a ground."""
    why = Why(demand=demand, proportion=proportion, otherwise=otherwise)
    selecting.exclude(session, 1, bid, ExclusionGround.EXCLUSION_GROUND, WHY, why)


def missing(session: Session, demand: str = "U2", **more: str) -> list[str]:
    """Return the codes of what keeps a bid from being excluded."""
    with pytest.raises(Refused) as refused:
        put_out(session, demand, **more)
    return [problem.code for problem in refused.value.problems]


def state_of(session: Session, demand: str, bid: str = "A") -> DemandState:
    found = selecting.finding_of(session.load(), 1, bid, demand)
    return DemandState.OPEN if found is None else found.state


# --- what a finding stands on -----------------------------------------------------------------------------------------


def test_a_finding_keeps_its_document_the_date_on_it_and_who_recorded_it(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    own = next(one for one in selecting.documents_of(session.load(), 1, "A") if one.part is Part.QUALITY)
    judged(session, "G1", DemandState.PROVEN, "", document="Verklaring opdrachtgever", receipt=own.id, dated=RECENT)
    found = selecting.finding_of(session.load(), 1, "A", "G1")
    assert found is not None
    assert found.facts == Facts(document="Verklaring opdrachtgever", receipt=own.id, dated=RECENT)
    assert found.by == "terpstra"


def test_what_is_recorded_later_without_facts_leaves_them_as_they_were(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    judged(session, "G1", DemandState.PROOF_ASKED, document="Brief van 3 maart")
    judged(session, "G1", DemandState.PROVEN)
    found = selecting.finding_of(session.load(), 1, "A", "G1")
    assert found is not None
    assert (found.state, found.facts.document) == (DemandState.PROVEN, "Brief van 3 maart")


def test_part_b_and_files_of_other_bids_are_no_proof(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    dossier = session.load()
    assert {one.part for one in selecting.documents_of(dossier, 1, "A")} == {Part.QUALITY}
    other = selecting.documents_of(dossier, 1, "B")[0]
    with pytest.raises(Refused, match="document-of-other-bid"):
        judged(session, "G1", DemandState.PROVEN, receipt=other.id)


@pytest.mark.parametrize(
    ("demand", "facts", "code"),
    [
        ("U2", {"event": date(2030, 1, 1)}, "fact-in-future"),
        ("G1", {"dated": date(2030, 1, 1)}, "fact-in-future"),
        ("G1", {"event": RECENT}, "facts-of-ground"),
        ("M1", {"measures": "Nieuw bestuur."}, "facts-of-ground"),
        ("U2", {"ground": "fraud"}, "ground-not-in-demand"),
        ("U4", {"ground": "references"}, "ground-not-in-demand"),
        ("U2", {"suffices": False, "judged": "te weinig"}, "cleaning-reason"),
        ("U2", {"suffices": True}, "cleaning-reason"),
    ],
)
def test_facts_that_cannot_be_are_refused(tmp_path: Path, demand: str, facts: dict[str, object], code: str) -> None:
    session = selection.opened(tmp_path)
    with pytest.raises(Refused, match=code):
        judged(session, demand, DemandState.NOT_MET, TOLD, "A", **facts)
    assert session.load().findings == ()


def test_a_demand_of_several_grounds_or_of_ones_own_takes_the_ground_that_applies(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    judged(session, "U1", DemandState.NOT_MET, TOLD, ground="fraud", event=RECENT)
    judged(session, "U4", DemandState.NOT_MET, TOLD, ground="misconduct")
    assert [one.facts.ground for one in session.load().findings] == ["fraud", "misconduct"]


@pytest.mark.parametrize("state", sorted(SUFFICES))
def test_what_was_found_on_a_ground_is_not_passed_over(tmp_path: Path, state: DemandState) -> None:
    session = selection.opened(tmp_path)
    with pytest.raises(Refused, match="ground-passed-over"):
        judged(session, "U2", state, "ja" if state is DemandState.REPAIRED else "", event=RECENT)
    judged(session, "U2", state, "Uitsluiten is hier niet evenredig: een eenmalige fout.", event=RECENT)
    judged(session, "U2", state, "Oud.", event=date(2020, 1, 1))
    judged(
        session, "U2", state, "Hersteld.", event=RECENT, suffices=True, judged="Schade vergoed en bestuur vervangen."
    )
    assert state_of(session, "U2") is state


# --- excluding on a ground --------------------------------------------------------------------------------------------


def test_excluding_on_a_ground_names_everything_that_is_missing_at_once(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    assert missing(session, proportion="") == [
        "exclude-not-found",
        "exclude-event-missing",
        "exclude-cleaning-open",
        "exclude-proportion",
    ]
    assert session.load().exclusions == ()


def test_a_bid_is_excluded_where_everything_the_law_asks_is_recorded(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    guilty(session)
    put_out(session)
    out = session.load().exclusion(1, "A")
    assert out is not None
    assert (out.demand, out.proportion, state_of(session, "U2")) == ("U2", FAIR, DemandState.EXCLUDED)
    line = session.store.log("terpstra")[-1]
    assert (line.verb, line.about) == ("exclude", "1/A")


def test_what_is_taken_back_leaves_the_demand_not_met(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    guilty(session)
    put_out(session)
    selecting.reinstate(session, 1, "A", "Het vonnis blijkt van een naamgenoot te zijn.")
    assert state_of(session, "U2") is DemandState.NOT_MET
    assert session.load().exclusions == ()


@pytest.mark.parametrize(
    ("event", "codes"),
    [
        (selection.years_before(DAY, 3), []),
        (selection.years_before(DAY, 3) - timedelta(days=1), ["exclude-outside"]),
        (DAY, []),
    ],
    ids=["last day", "a day too old", "the same day"],
)
def test_the_look_back_ends_on_its_last_day(tmp_path: Path, event: date, codes: list[str]) -> None:
    session = selection.opened(tmp_path)
    guilty(session, event=event)
    if codes:
        assert missing(session) == codes
    else:
        put_out(session)
    assert (session.load().exclusion(1, "A") is None) == bool(codes)


def test_outside_the_look_back_both_dates_are_said(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    guilty(session, event=date(2021, 5, 6))
    with pytest.raises(Refused) as refused:
        put_out(session)
    (problem,) = refused.value.problems
    assert problem.values["event"] == date(2021, 5, 6)
    assert problem.values["until"] == date(2024, 5, 6)
    assert problem.values["reference"] == DAY


def test_self_cleaning_that_is_enough_keeps_a_bid_in(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    guilty(session, suffices=True, judged="Schade vergoed, bestuur vervangen, toezicht ingericht.")
    assert missing(session) == ["exclude-cleaning-enough"]
    guilty(session, suffices=None, judged="")
    assert missing(session) == ["exclude-cleaning-open"]


def test_only_an_optional_ground_asks_why_it_is_in_proportion(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    guilty(session, "U2")
    assert missing(session, "U2", proportion="kort") == ["exclude-proportion"]
    guilty(session, "U1", ground="fraud")
    put_out(session, "U1", proportion="")
    assert session.load().exclusion(1, "A") is not None


@pytest.mark.parametrize(("demand", "ground"), [("U3", ""), ("U4", ""), ("U1", "taxes")])
def test_a_ground_without_a_term_needs_no_date(tmp_path: Path, demand: str, ground: str) -> None:
    session = selection.opened(tmp_path)
    guilty(session, demand, event=None, ground=ground)
    put_out(session, demand)
    assert session.load().exclusion(1, "A") is not None


@pytest.mark.parametrize("demand", ["", "G1", "M1", "X9"])
def test_excluding_on_a_ground_names_a_ground_of_the_lot(tmp_path: Path, demand: str) -> None:
    session = selection.opened(tmp_path)
    with pytest.raises(TenderDeskError, match="exclude-demand"):
        put_out(session, demand)


def test_a_ground_that_was_not_published_excludes_nobody(tmp_path: Path) -> None:
    session = selection.opened(tmp_path, REFERENCE, regime="sas")
    with pytest.raises(TenderDeskError, match="exclude-not-published"):
        put_out(session, "U1")


def test_other_grounds_of_exclusion_may_name_their_demand_and_need_not(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    selecting.exclude(session, 1, "A", ExclusionGround.UNSUITABLE, WHY, Why(demand="G1"))
    selecting.exclude(session, 1, "B", ExclusionGround.MINIMUM_NOT_MET, WHY)
    with pytest.raises(TenderDeskError, match="exclude-demand"):
        selecting.exclude(session, 1, "C", ExclusionGround.UNSUITABLE, WHY, Why(demand="M1"))
    assert [one.demand for one in session.load().exclusions] == ["G1", ""]


def test_no_bid_is_ranked_with_an_open_demand_whatever_the_state(tmp_path: Path) -> None:
    session = selection.opened(tmp_path, REFERENCE)
    selecting.judge(session, [Judged(1, code, "G1", DemandState.DECLARED) for code in "BC"])
    selection.priced(session)
    for state in DemandState:
        if state is DemandState.EXCLUDED:
            continue
        judged(session, "G1", state, TOLD)
        found = rank_lot(session.load(), 1)
        ranked = [place.bid for place in found.places]
        assert ("A" in ranked) == (state in SUFFICES), state
        assert bool(ranked) == (state in SUFFICES), state
    judged(session, "G1", DemandState.NOT_MET, TOLD)
    with pytest.raises(Refused, match="demand-open"):
        ranking.fix_ranking(session, (1,))
    selecting.exclude(session, 1, "A", ExclusionGround.UNSUITABLE, WHY, Why(demand="G1"))
    assert [place.bid for place in rank_lot(session.load(), 1).places] == ["B", "C"]


# --- the same for everyone --------------------------------------------------------------------------------------------


def repair(session: Session, bid: str, answers: tuple[bool, ...] = YES, otherwise: str = "", about: str = "G1") -> None:
    wanted = Wanted(1, bid, about, "Zend alsnog de verklaring van de opdrachtgever.", None, otherwise)
    clarifying.ask_repair(session, wanted, answers, REASONS)


def test_who_else_stands_open_is_named_with_a_repair_and_an_exclusion(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    judged(session, "G1", DemandState.NOT_MET, TOLD, "B")
    judged(session, "G1", DemandState.DECLARED, "", "C")
    dossier = session.load()
    assert clarifying.same_situation(dossier, 1, "G1", "A") == ("B",)
    (note,) = selecting.others_alike(dossier, 1, "G1", "A")
    assert (note.severity, note.values["others"]) == (Severity.NOTE, ("B",))
    assert selecting.others_alike(dossier, 1, "", "A") == ()


def test_who_is_treated_otherwise_than_others_needs_a_reason(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    repair(session, "A")
    with pytest.raises(TenderDeskError, match="others-offered") as refused:
        repair(session, "B", NO)
    assert refused.value.values["others"] == ("A",)
    with pytest.raises(TenderDeskError, match="others-offered"):
        selecting.exclude(session, 1, "C", ExclusionGround.UNSUITABLE, WHY, Why(demand="G1"))
    repair(session, "B", NO, OTHERWISE)
    with pytest.raises(TenderDeskError, match="others-not-offered"):
        repair(session, "C")
    (found,) = differences(session.load(), 1)
    assert (found.demand, found.reasons) == ("G1", (OTHERWISE,))


def test_who_was_offered_repair_and_did_not_mend_is_put_aside_like_anyone(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    repair(session, "A")
    repair(session, "B")
    judged(session, "G1", DemandState.NOT_MET, "De inschrijver antwoordde niet.")
    selecting.exclude(session, 1, "A", ExclusionGround.UNSUITABLE, WHY, Why(demand="G1"))
    assert differences(session.load(), 1) == ()


def test_a_fault_on_which_the_documents_declare_invalidity_is_not_repaired(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    with pytest.raises(TenderDeskError, match="repair-fatal"):
        repair(session, "A", about="G2")
    repair(session, "A", (True, False, True, True, True), about="G2")
    assert state_of(session, "G2") is DemandState.NOT_MET


def test_a_repair_leaves_the_facts_of_a_demand(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    judged(session, "G1", DemandState.NOT_MET, TOLD, document="Brief van 3 maart")
    repair(session, "A")
    found = selecting.finding_of(session.load(), 1, "A", "G1")
    assert found is not None
    assert (found.state, found.facts.document) == (DemandState.REPAIR_ASKED, "Brief van 3 maart")


# --- regime -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("regime", "demands", "left"),
    [
        ("european", (REFERENCE,), 8),
        ("european", (ALL, REFERENCE), 0),
        ("european", (OWN,), 0),
        ("european", (FAULT, replace(ALL, id="U9", code="taxes")), 7),
        ("sas", (REFERENCE,), 0),
        ("national", (REFERENCE,), 0),
    ],
)
def test_mandatory_grounds_are_asked_about_only_where_the_law_prescribes_them(
    tmp_path: Path, regime: str, demands: tuple[Demand, ...], left: int
) -> None:
    session = selection.published(tmp_path, *demands, regime=regime)
    asked = [one for one in lot_state(session.load(), 1).missing if one.code == "grounds-left-out"]
    assert [one.values["count"] for one in asked] == ([left] if left else [])
    assert all(one.severity is Severity.ASK for one in asked)


# --- who may, who sees ------------------------------------------------------------------------------------------------

REACHED = ("published", "opened", "quality_final", "priced", "ranked")


def in_order(session: Session) -> dict[str, object]:
    """The acts of selection with everything they need, each by the row of policy it asks."""
    return {
        "select": lambda one: judged(one, "G2", DemandState.DECLARED),
        "exclude": lambda one: selecting.exclude(one, 1, "C", ExclusionGround.INVALID, WHY),
    }


@pytest.mark.parametrize("person", ["terpstra", "bakker", "visser", "kuipers", "jansen"])
@pytest.mark.parametrize("reached", REACHED)
@pytest.mark.parametrize("row", ["select", "exclude"])
def test_selecting_is_the_advisers_from_the_opening_to_the_ranking(
    tmp_path: Path, person: str, reached: str, row: str
) -> None:
    session = selection.published(tmp_path, *EVERY)
    for verb in REACHED[1 : REACHED.index(reached) + 1]:
        selection.act(session, verb)
    rule = POLICY[row]
    gate = GATES.index(Gate(reached))
    assert rule.after is not None
    assert rule.before is not None
    allowed = person == "terpstra" and GATES.index(rule.after) <= gate < GATES.index(rule.before)
    other = as_person(session, person)
    if allowed:
        in_order(session)[row](other)  # type: ignore[operator]
        return
    with pytest.raises((NotAllowed, TenderDeskError)):
        in_order(session)[row](other)  # type: ignore[operator]


def test_who_judges_without_names_sees_states_and_no_facts(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    guilty(session)
    put_out(session)
    repair(session, "B")
    seen = as_person(session, "kuipers").load()
    (found, *_) = seen.findings
    assert (found.state, found.reason, found.facts) == (DemandState.EXCLUDED, HIDDEN_NAME, NO_FACTS)
    (out,) = seen.exclusions
    assert (out.demand, out.reason, out.proportion) == ("U2", HIDDEN_NAME, HIDDEN_NAME)


# --- the command line -------------------------------------------------------------------------------------------------


def test_every_fact_can_be_recorded_from_the_command_line(tmp_path: Path) -> None:
    session = selection.opened(tmp_path)
    keys = {"bid": "A", "demand": "U2", "state": "not_met", "reason": TOLD, "event": "2025-03-01"}
    keys |= {"measures": "Nieuw bestuur.", "suffices": "nee", "judged": POOR, "document": "Vonnis"}
    acts.perform(session, "demand", "1", keys | {"file": "A-deel-A.xlsx", "dated": "2025-04-01"})
    found = selecting.finding_of(session.load(), 1, "A", "U2")
    assert found is not None
    assert found.facts == Facts(
        document="Vonnis",
        receipt=1,
        dated=date(2025, 4, 1),
        event=RECENT,
        measures="Nieuw bestuur.",
        suffices=False,
        judged=POOR,
    )
    judged(session, "U2", DemandState.NOT_MET, TOLD, "B")
    keys = {"bid": "A", "ground": "exclusion_ground", "reason": WHY, "demand": "U2", "proportion": FAIR}
    done = acts.perform(session, "exclude", "1", keys)
    assert [problem.code for problem in done.problems] == ["others-alike"]


def test_the_demands_of_these_tests_hold_every_kind() -> None:
    assert {one.id for one in EVERY} == {"U1", "U2", "U3", "U4", "G1", "G2", "M1"}
    assert (BROKE.look_back, MARK.fatal, START.code) == (None, True, "")
