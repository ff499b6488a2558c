"""Grounds of the law, how far back they look, what excluding and staying need, and who is treated alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import DEMAND, MONDAY, dossier, finding, lot, offer, procedure, tender

from tender_desk.core.bids import SEALED
from tender_desk.core.clarifications import Clarification, ClarificationKind, RepairTest
from tender_desk.core.dossier import Dossier
from tender_desk.core.excluding import applies, before_excluding, before_staying, handed_in
from tender_desk.core.gates import grounds_left_out
from tender_desk.core.grounds import (
    CATALOGUE,
    MANDATORY_GROUNDS,
    OPTIONAL_GROUNDS,
    REQUIREMENTS,
    Duty,
    by_espd,
    grounds_in,
    mandatory_left_out,
    years_after,
)
from tender_desk.core.selection import (
    NO_FACTS,
    SUFFICES,
    Demand,
    DemandFinding,
    DemandKind,
    DemandState,
    Exclusion,
    ExclusionGround,
    Facts,
    LookBack,
    look_back,
    years_of,
)
from tender_desk.core.treatment import Course, Treated, differences, stand_alike, treated, treated_otherwise
from tender_desk.importing.identity import fingerprint

QUICK = settings(max_examples=80, deadline=None, derandomize=True, database=None)
GROUND = Demand("U1", DemandKind.EXCLUSION_GROUND, "Geen beroepsfout", "misconduct", Duty.OPTIONAL, "2.87", 3)
TAXES = Demand("U2", DemandKind.EXCLUSION_GROUND, "Geen grond", "all_mandatory", Duty.MANDATORY, "2.86", 5)
DAY = date(2027, 3, 1)
RECENT = Facts(event=date(2025, 3, 1), suffices=False, judged="Niet genoeg.")


# --- the catalogue ----------------------------------------------------------------------------------------------------


def test_the_catalogue_holds_each_ground_once_with_its_duty_and_article() -> None:
    assert len(CATALOGUE) == 1 + len(MANDATORY_GROUNDS) + len(OPTIONAL_GROUNDS) + len(REQUIREMENTS)
    assert all(one.duty is Duty.MANDATORY and one.article.startswith("2.86") for one in MANDATORY_GROUNDS)
    assert all(one.duty is Duty.OPTIONAL and one.article.startswith("2.87") for one in OPTIONAL_GROUNDS)
    assert all(one.duty is None for one in REQUIREMENTS)


def test_convictions_look_back_five_years_conduct_three_and_what_lasts_not_at_all() -> None:
    terms = {one.code: one.look_back for one in CATALOGUE.values()}
    assert {terms[code] for code in ("corruption", "fraud", "terrorism", "all_mandatory")} == {5}
    assert {terms[code] for code in ("misconduct", "distortion", "performance", "false_statement")} == {3}
    assert {terms[code] for code in ("taxes", "social_premiums", "bankruptcy", "conflict", "preparation")} == {None}


def test_no_identifier_of_the_form_stands_for_two_grounds() -> None:
    found = [identifier.casefold() for legal in CATALOGUE.values() for identifier in legal.espd]
    assert len(found) == len(set(found))
    assert all(by_espd(identifier.upper()) is not None for identifier in found)
    assert by_espd("", "nothing") is None
    assert by_espd("x", " Crime-Org ") is CATALOGUE["criminal_organisation"]


def test_one_demand_may_take_all_mandatory_grounds_together() -> None:
    assert grounds_in("all_mandatory") == MANDATORY_GROUNDS
    assert grounds_in("fraud") == (CATALOGUE["fraud"],)
    assert grounds_in("") == ()
    assert mandatory_left_out(["all_mandatory"]) == ()
    assert len(mandatory_left_out(["fraud", "misconduct"])) == len(MANDATORY_GROUNDS) - 1


# --- look-back --------------------------------------------------------------------------------------------------------


@QUICK
@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(1, 20))
def test_a_term_of_years_ends_on_the_same_day_or_on_the_last_of_february(day: date, years: int) -> None:
    found = years_after(day, years)
    assert (found.year, found.month) == (day.year + years, day.month)
    assert found.day == day.day or (day.month, day.day, found.day) == (2, 29, 28)


@QUICK
@given(st.dates(date(2015, 1, 1), date(2027, 3, 1)), st.integers(1, 9))
def test_an_event_counts_up_to_and_including_the_last_day_of_its_term(event: date, years: int) -> None:
    demand, facts = replace(GROUND, look_back=years), Facts(event=event)
    last = years_after(event, years)
    on, after = look_back(demand, facts, last), look_back(demand, facts, last + timedelta(days=1))
    assert on == LookBack(years, event, last, last)
    assert on.within
    assert after is not None
    assert not after.within


def test_without_an_event_or_a_term_there_is_no_look_back() -> None:
    assert look_back(GROUND, NO_FACTS, DAY) is None
    assert look_back(replace(GROUND, look_back=None), RECENT, DAY) is None


def test_a_named_ground_without_a_term_has_none_among_others_that_have() -> None:
    assert years_of(TAXES, Facts(ground="taxes")) is None
    assert years_of(TAXES, Facts(ground="fraud")) == 5
    assert years_of(replace(TAXES, look_back=4), Facts(ground="fraud")) == 4
    assert years_of(replace(GROUND, code="bankruptcy", look_back=2), Facts(ground="bankruptcy")) == 2
    assert years_of(GROUND, NO_FACTS) == 3


def test_the_look_back_is_counted_from_the_day_a_bid_was_handed_in_or_else_from_closing() -> None:
    late = timezone(timedelta(hours=14))
    known = dossier(
        "opened", bids=(replace(offer("A", SEALED), received=MONDAY - timedelta(days=2)), offer("B", SEALED))
    )
    assert handed_in(known, 7, "A", late) == (MONDAY - timedelta(days=2)).astimezone(late).date()
    assert handed_in(known, 7, "B", late) == MONDAY.astimezone(late).date()


# --- excluding and staying --------------------------------------------------------------------------------------------


def found_on(state: DemandState, facts: Facts = RECENT, demand: Demand = GROUND) -> DemandFinding:
    return DemandFinding(7, "A", demand.id, state, "Vastgesteld.", "adviser", MONDAY, facts)


def codes(demand: Demand, one: DemandFinding | None, proportion: str = "") -> list[str]:
    return [problem.code for problem in before_excluding(demand, one, DAY, proportion, 20)]


def test_before_excluding_everything_that_is_missing_is_named() -> None:
    assert codes(GROUND, None) == [
        "exclude-not-found",
        "exclude-event-missing",
        "exclude-cleaning-open",
        "exclude-proportion",
    ]
    assert codes(GROUND, found_on(DemandState.OPEN), "x" * 20) == ["exclude-not-found"]
    assert codes(GROUND, found_on(DemandState.NOT_MET), "x" * 19) == ["exclude-proportion"]
    assert codes(GROUND, found_on(DemandState.NOT_MET), "x" * 20) == []
    assert codes(TAXES, found_on(DemandState.NOT_MET, demand=TAXES)) == []
    assert codes(replace(TAXES, duty=None), found_on(DemandState.NOT_MET, demand=TAXES)) == ["exclude-proportion"]
    old = replace(RECENT, event=date(2020, 1, 1))
    assert codes(TAXES, found_on(DemandState.NOT_MET, old)) == ["exclude-outside"]
    assert codes(TAXES, found_on(DemandState.NOT_MET, replace(RECENT, suffices=True))) == ["exclude-cleaning-enough"]
    assert codes(TAXES, found_on(DemandState.NOT_MET, replace(old, ground="taxes"))) == []


@pytest.mark.parametrize("state", list(DemandState))
def test_a_bid_stays_with_something_found_only_where_it_no_longer_counts_or_with_a_reason(state: DemandState) -> None:
    old, clean = replace(RECENT, event=date(2020, 1, 1)), replace(RECENT, suffices=True)
    passes_over = state in SUFFICES
    assert before_staying(GROUND, state, RECENT, "", DAY) is not passes_over
    assert before_staying(GROUND, state, Facts(measures="Nieuw bestuur."), "", DAY) is not passes_over
    assert before_staying(GROUND, state, RECENT, "met reden", DAY)
    assert before_staying(GROUND, state, old, "", DAY)
    assert before_staying(GROUND, state, clean, "", DAY)
    assert before_staying(GROUND, state, NO_FACTS, "", DAY)
    assert before_staying(DEMAND, state, RECENT, "", DAY)


def test_a_ground_applies_by_an_event_a_name_or_stated_measures() -> None:
    assert [applies(one) for one in (RECENT, Facts(ground="fraud"), Facts(measures="x"), Facts(document="x"))] == [
        True,
        True,
        True,
        False,
    ]


# --- the same for everyone --------------------------------------------------------------------------------------------

ASKED, FORBIDDEN = RepairTest((True,) * 5, ("r",) * 5), RepairTest((True, False, True, True, True), ("r",) * 5)


def question(number: int, bid: str, test: RepairTest | None = ASKED, **more: str) -> Clarification:
    kind = ClarificationKind.CLARIFY if test is None else ClarificationKind.REPAIR
    about, otherwise = more.get("about", "GE1"), more.get("otherwise", "")
    return Clarification(
        number=number,
        lot=7,
        bid=bid,
        kind=kind,
        about=about,
        question="Zend het na.",
        by="adviser",
        at=MONDAY,
        test=test,
        otherwise=otherwise,
    )


def with_bids(*asked: Clarification, out: tuple[Exclusion, ...] = (), found: tuple[DemandFinding, ...] = ()) -> Dossier:
    of = tender(lot(demands=(DEMAND,)))
    bids = tuple(offer(code, SEALED) for code in "ABCD")
    return dossier("opened", of, bids=bids, clarifications=asked, exclusions=out, findings=found)


def put_aside(bid: str, demand: str = "GE1", otherwise: str = "") -> Exclusion:
    return Exclusion(7, bid, ExclusionGround.UNSUITABLE, "Niet gehaald.", "adviser", MONDAY, demand, "", otherwise)


def test_each_bid_that_fell_short_is_listed_with_what_was_done_about_it() -> None:
    known = with_bids(
        question(1, "B", FORBIDDEN, otherwise="te laat"),
        question(2, "A"),
        question(3, "C", None),
        question(4, "C", about="K1"),
        out=(put_aside("A"), put_aside("D", otherwise="anders"), put_aside("C", demand="")),
    )
    assert treated(known, 7, "GE1") == (
        Treated("A", Course.REPAIR),
        Treated("B", Course.REFUSED, "te laat"),
        Treated("D", Course.OUT, "anders"),
    )


def test_who_was_offered_repair_once_counts_as_that_whatever_came_after() -> None:
    known = with_bids(question(1, "A"), question(2, "A", FORBIDDEN), question(3, "B", FORBIDDEN), question(4, "B"))
    assert [one.course for one in treated(known, 7, "GE1")] == [Course.REPAIR, Course.REPAIR]
    assert differences(known, 7) == ()


def test_a_reason_that_was_given_first_is_kept_with_what_follows() -> None:
    known = with_bids(question(1, "B", FORBIDDEN, otherwise="te laat"), question(2, "A"), out=(put_aside("B"),))
    (found,) = differences(known, 7)
    assert (found.lot, found.demand, found.reasons) == (7, "GE1", ("te laat",))
    assert [(one.bid, one.offered) for one in found.treated] == [("A", True), ("B", False)]
    again = with_bids(question(1, "B", FORBIDDEN, otherwise="te laat"), question(2, "B"))
    assert treated(again, 7, "GE1") == (Treated("B", Course.REPAIR, "te laat"),)


def test_who_would_be_treated_otherwise_than_whom() -> None:
    known = with_bids(question(1, "A"), out=(put_aside("B"),))
    assert treated_otherwise(known, 7, "GE1", "C", offered=True) == ("B",)
    assert treated_otherwise(known, 7, "GE1", "C", offered=False) == ("A",)
    assert treated_otherwise(known, 7, "GE1", "A", offered=False) == ("B",)
    assert treated_otherwise(known, 7, "GE1", "B", offered=False) == ("A",)
    assert treated_otherwise(with_bids(), 7, "GE1", "A", offered=True) == ()


def test_others_stand_alike_that_are_open_or_not_met_and_were_asked_nothing() -> None:
    found = (finding("B", DemandState.NOT_MET), finding("C", DemandState.DECLARED))
    assert stand_alike(with_bids(found=found), 7, "GE1", "A") == ("B", "D")
    assert stand_alike(with_bids(question(1, "D"), found=found, out=(put_aside("B"),)), 7, "GE1", "A") == ()


# --- regime and forms -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("regime", "asked"), [("european", True), ("sas", False), ("national", False)])
def test_mandatory_grounds_are_missed_only_where_the_law_prescribes_them(regime: str, asked: bool) -> None:
    of = tender(lot(demands=(DEMAND,)), procedures=(replace(procedure(), regime=regime),))
    assert bool(grounds_left_out(dossier("published", of), 7)) is asked
    own = replace(of, lots=(lot(demands=(replace(GROUND, code=""),)),))
    assert grounds_left_out(dossier("published", own), 7) == ()
    whole = replace(of, lots=(lot(demands=(TAXES,)),))
    assert grounds_left_out(dossier("published", whole), 7) == ()


def test_a_demand_without_the_new_columns_leaves_the_fingerprint_of_its_form_as_it_was() -> None:
    of = tender(lot(demands=(DEMAND,)))
    assert fingerprint(of, of.lot(7)) == "10e4217755de36c9"
    more = tender(lot(demands=(replace(DEMAND, evidence="Verklaring opdrachtgever"),)))
    assert fingerprint(more, more.lot(7)) != fingerprint(of, of.lot(7))
