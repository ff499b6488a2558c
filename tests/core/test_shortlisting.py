"""The choice of candidates: figures from what they state, the best N, ties at the last place, who may bid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import ADVISER, MONDAY, dossier, lot, receipt, tender

from tender_desk.core.bids import Ask, Bidder, FileState, Part
from tender_desk.core.candidates import (
    Candidate,
    CandidateExclusion,
    CandidateFinding,
    CandidateScore,
    candidate_code,
    candidate_order,
)
from tender_desk.core.criteria import AwardModel, Leaf, Measure, NumericScale
from tender_desk.core.documents import from_document, to_document
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.drawing import Among
from tender_desk.core.gates import lot_state, open_files, open_requests, passed
from tender_desk.core.policy import Gate
from tender_desk.core.ranking import rank
from tender_desk.core.score_table import RankedBid
from tender_desk.core.selection import Demand, DemandKind, DemandState, ExclusionGround
from tender_desk.core.shortlist import METHOD, Lacking, Shortlist, Source, Sourced, figure_of
from tender_desk.core.shortlisting import (
    COMMITTEE,
    SHORTLISTED,
    as_bids,
    candidate,
    candidate_draws,
    choice_of,
    choose,
    committee,
    invited_as,
    invited_parties,
    missing_selection,
    not_shortlisted,
    open_about_candidates,
    rank_candidates,
    record_of,
    selection_basis,
    shortlist_blockers,
    shortlist_faults,
)
from tender_desk.core.stated import Figure, Stated, Statement
from tender_desk.core.tender import Procedure, ProcedureKind, Tender
from tender_desk.core.terms import days_of, easter, holidays, last_day

SUITED = Demand("G1", DemandKind.SUITABILITY, "Een referentie")
START = Demand("M1", DemandKind.MINIMUM, "Start op 1 juli")
SCALE = NumericScale(Fraction(0), Fraction(10))
S1 = Leaf("S1", "Organisatie", Fraction(60), SCALE)
S2 = Leaf("S2", "Ervaring", Fraction(40), SCALE)


def rule(
    invited: int = 2, *leaves: Leaf, ties: tuple[str, ...] = ("lot",), sources: tuple[Sourced, ...] = ()
) -> Shortlist:
    """A rule of two scored criteria, unless told otherwise."""
    return Shortlist(invited=invited, model=AwardModel(METHOD, leaves or (S1, S2), ties=ties), sources=sources)


def restricted(shortlist: Shortlist | None = None, regime: str = "sas", days: int | None = 30) -> Tender:
    """A tender of one restricted lot whose requests close so many days before its bids."""
    closes = None if days is None else MONDAY - timedelta(days=days)
    procedure = Procedure(
        id="P1",
        name="Re-integratie",
        kind=ProcedureKind.RESTRICTED,
        regime=regime,
        owner="adviser",
        closing=MONDAY,
        requests_closing=closes,
    )
    return tender(lot(7, demands=(SUITED, START), shortlist=shortlist), procedures=(procedure,))


def asks(code: str, **more: object) -> Candidate:
    """A candidate that asked in time."""
    known = {"lot": 7, "code": code, "bidder": Bidder(name=f"Bureau {code[2:]}", kvk=f"3412094{ord(code[2]) % 10}")}
    return Candidate(**{**known, **more})  # type: ignore[arg-type]


def score(code: str, criterion: str, value: int | str) -> CandidateScore:
    """What the committee gave."""
    return CandidateScore(
        lot=7,
        bid=code,
        criterion=criterion,
        score=Decimal(value),
        strong="vast team",
        weak="weinig nazorg",
        reason="weegt op",
        by="adviser",
        judges="second",
    )


def meets(code: str, state: DemandState = DemandState.DECLARED, demand: str = "G1") -> CandidateFinding:
    """Where a candidate stands on a demand."""
    return CandidateFinding(7, code, demand, state, "", "adviser", MONDAY)


def act(verb: str, **details: object) -> LotAct:
    """A recorded act of the lot."""
    return LotAct(7, verb, MONDAY, "adviser", "", details)


def chosen(scores: dict[str, tuple[int, int]], shortlist: Shortlist | None = None, **more: object) -> Dossier:
    """A dossier whose candidates have these scores on S1 and S2."""
    found = dossier(
        "published",
        of=restricted(shortlist or rule()),
        bids=(),
        candidates=tuple(asks(code) for code in scores),
        candidate_findings=tuple(meets(code) for code in scores),
        candidate_scores=tuple(
            score(code, criterion, value)
            for code, values in scores.items()
            for criterion, value in zip(("S1", "S2"), values, strict=True)
        ),
    )
    acts = (*found.acts, act(COMMITTEE, members=["second"]))
    return replace(found, **{"acts": acts, **more})  # type: ignore[arg-type]


# --- what is published ------------------------------------------------------------------------------------------------


def test_a_rule_comes_back_from_its_document_and_an_older_document_has_none() -> None:
    published = restricted(rule(5, sources=(Sourced("S1", Source.MARK),)))
    document = to_document(published)
    assert from_document(Tender, document) == published
    del document["lots"][0]["shortlist"]
    del document["procedures"][0]["requests_closing"]
    older = from_document(Tender, document)
    assert older.lots[0].shortlist is None
    assert older.requests_close(7) == MONDAY


@pytest.mark.parametrize(
    ("of", "codes"),
    [
        (restricted(rule(5), "european"), []),
        (restricted(rule(4), "european"), ["invited-below-five"]),
        (restricted(rule(4), "sas"), []),
        (restricted(None), ["shortlist-missing"]),
        (restricted(rule(0)), ["invited-none"]),
        (restricted(rule(5), days=None), ["requests-closing-missing"]),
        (restricted(rule(5), days=0), ["requests-closing-late"]),
        (restricted(replace(rule(5), model=AwardModel(METHOD, ()))), ["shortlist-criteria-missing"]),
        (restricted(rule(5, S1, S1)), ["criterion-id-twice"]),
        (tender(), []),
    ],
)
def test_what_keeps_a_restricted_lot_from_being_published(of: Tender, codes: list[str]) -> None:
    assert [problem.code for problem in shortlist_faults(of, 7)] == codes


def test_a_gate_of_its_own_stands_between_publication_and_opening() -> None:
    found = chosen({"G-A": (8, 8), "G-B": (6, 6), "G-C": (4, 4)})
    state = lot_state(found, 7)
    assert (state.passed, state.next) == (Gate.PUBLISHED, Gate.SHORTLISTED)
    assert [problem.code for problem in state.missing] == ["act-shortlist"]
    after = replace(found, acts=(*found.acts, act(SHORTLISTED)))
    assert passed(after, 7) is Gate.SHORTLISTED
    assert lot_state(after, 7).next is Gate.OPENED
    sealed = replace(found, sealed_candidates=frozenset({7}), candidates=())
    assert [problem.code for problem in lot_state(sealed, 7).missing] == ["act-shortlist"]


def test_requests_hold_up_the_choice_and_bids_the_opening() -> None:
    files = (
        receipt(1, part=Part.REQUEST, state=FileState.REGISTERED),
        receipt(2, part=Part.QUALITY, state=FileState.REGISTERED),
    )
    found = chosen({"G-A": (8, 8)}, receipts=files)
    assert [problem.values["file"] for problem in open_requests(found, 7)] == ["bestand-1.xlsx"]
    assert [problem.values["file"] for problem in open_files(found, 7)] == ["bestand-2.xlsx"]


# --- figures ----------------------------------------------------------------------------------------------------------

RATE = Leaf("S1", "Slaging", Fraction(60), measure=Measure("highest_ratio", unit="%"))


def states(**fields: str) -> Candidate:
    """A candidate that states these fields (`reference__1__count`)."""
    listed = [Statement(key.replace("__", "."), text, "") for key, text in fields.items()]
    return asks("G-A", stated=Stated.of(figures=[Figure("S1", Decimal("62.5"), "")], statements=listed))


TWO = {
    "reference__1__client": "Velsen",
    "reference__1__count": "100",
    "reference__1__success": "50",
    "reference__2__client": "Zandvoort",
    "reference__2__count": "50",
    "reference__2__success": "80",
}


@pytest.mark.parametrize(
    ("source", "fields", "figure"),
    [
        (Source.STATED, {}, Fraction("62.5")),
        (Source.SUCCESS, TWO, Fraction(60)),  # (100 x 50 + 50 x 80) / 150
        (Source.SUCCESS_MEAN, TWO, Fraction(65)),
        (Source.REFERENCES, TWO, Fraction(2)),
        (Source.REFERENCES, {}, Fraction(0)),
        (Source.MARK, {"mark__1__score": "8", "mark__2__score": "7", "mark__3__score": "8"}, Fraction(23, 3)),
        (Source.SATISFACTION, {"satisfaction_score": "7.4"}, Fraction("7.4")),
        (Source.SATISFACTION, {}, Lacking("satisfaction_score")),
        (Source.SATISFACTION, {"satisfaction_score": "ruim voldoende"}, Lacking("satisfaction_score")),
        (Source.SUCCESS, {}, Lacking("reference")),
        (Source.SUCCESS_MEAN, {}, Lacking("reference")),
        (Source.MARK, {}, Lacking("mark")),
        (Source.MARK, {"mark__1__part": "Resultaten"}, Lacking("mark.1.score")),
        (Source.SUCCESS, {**TWO, "reference__2__count": "veel"}, Lacking("reference.2.count")),
        (
            Source.SUCCESS,
            {key: text for key, text in TWO.items() if "success" not in key},
            Lacking("reference.1.success"),
        ),
        (Source.SUCCESS, {**TWO, "reference__1__count": "0", "reference__2__count": "0"}, Lacking("reference")),
    ],
)
def test_a_figure_follows_exactly_from_where_the_rule_says(
    source: Source, fields: dict[str, str], figure: Fraction | Lacking
) -> None:
    known = rule(2, RATE, sources=(Sourced("S1", source),))
    assert figure_of(known, RATE, states(**fields)) == figure


def test_a_figure_that_is_not_stated_is_lacking() -> None:
    assert figure_of(rule(2, RATE), RATE, asks("G-A")) == Lacking("figure.S1")


# --- what is open -----------------------------------------------------------------------------------------------------


def test_everything_open_about_candidates_is_listed_at_once() -> None:
    found = dossier(
        "published",
        of=restricted(rule(2, S1, replace(RATE, id="S9"))),
        bids=(),
        candidates=(
            asks("G-A"),
            asks("G-B", late=True),
            asks("G-C", unread=True),
            asks("G-D", asks=(Ask("kvk-length", "Gegadigde!B7"),)),
            asks("G-E"),
        ),
        candidate_findings=(meets("G-D"), meets("G-A", DemandState.NOT_MET)),
        candidate_exclusions=(CandidateExclusion(7, "G-E", ExclusionGround.INVALID, "r", "adviser", MONDAY),),
    )
    open_now = open_about_candidates(found, 7)
    assert [(problem.code, problem.at) for problem in open_now] == [
        ("candidate-late", "7/G-B"),
        ("candidate-unread", "7/G-C"),
        ("candidate-finding-open", "7/G-D"),
        ("candidate-demand-open", "7/G-A"),
    ]
    assert open_now[-1].values == {"candidate": "G-A", "demand": "G1", "state": "not_met"}
    assert [problem.code for problem in missing_selection(found, 7)] == [
        "committee-missing",
        "candidate-score-missing",
        "candidate-figure-missing",
        "candidate-score-missing",
        "candidate-figure-missing",
    ]
    ranking = rank_candidates(found, 7)
    assert ranking.order == ()
    assert [one.bid for one in ranking.out] == ["G-E"]
    assert not ranking.complete
    assert shortlist_blockers(found, 7) == ranking.problems


def test_a_minimum_requirement_is_about_bids_and_not_asked_of_candidates() -> None:
    view = as_bids(chosen({"G-A": (8, 8)}), 7)
    assert [demand.id for demand in view.tender.lot(7).demands] == ["G1"]
    assert view.tender.procedure_of(7).closing == MONDAY - timedelta(days=30)
    assert [bid.code for bid in view.bids] == ["G-A"]
    assert as_bids(dossier("published", of=restricted(None)), 7).tender.lot(7).model == restricted().lots[0].model


def test_without_a_rule_or_sight_nobody_is_ranked() -> None:
    assert [p.code for p in rank_candidates(dossier("published", of=restricted(None)), 7).problems] == [
        "shortlist-missing"
    ]
    assert [p.code for p in rank_candidates(dossier("published"), 7).problems] == ["lot-not-restricted"]
    assert missing_selection(dossier("published"), 7) == ()
    assert choice_of(dossier("published"), 7).invited == ()
    sealed = replace(chosen({"G-A": (8, 8)}), sealed_candidates=frozenset({7}))
    assert [p.code for p in rank_candidates(sealed, 7).problems] == ["candidates-sealed"]


def test_a_lot_with_nobody_left_invites_nobody() -> None:
    assert [p.code for p in shortlist_blockers(chosen({}), 7)] == ["no-candidates"]


def test_whoever_is_below_a_minimum_is_not_ranked_and_not_invited() -> None:
    found = chosen({"G-A": (8, 8), "G-B": (3, 9)}, rule(2, replace(S1, minimum=Fraction(5)), S2))
    ranking = rank_candidates(found, 7)
    assert ranking.order == (("G-A",),)
    assert [(one.bid, one.code) for one in ranking.out] == [("G-B", "below-minimum")]


def test_a_ratio_without_any_success_stops_with_the_lot_named() -> None:
    leaf = replace(RATE, measure=Measure("highest_ratio", unit="%"))
    shortlist = rule(2, leaf, sources=(Sourced("S1", Source.REFERENCES),))
    found = dossier(
        "published", of=restricted(shortlist), bids=(), candidates=(asks("G-A"),), candidate_findings=(meets("G-A"),)
    )
    (problem,) = rank_candidates(found, 7).problems
    assert problem.code == "model-unsolvable"
    assert problem.at.startswith("7/")


# --- the best N -------------------------------------------------------------------------------------------------------


def test_the_best_are_invited_and_the_last_of_them_is_the_threshold() -> None:
    choice = choice_of(chosen({"G-A": (8, 8), "G-B": (9, 8), "G-C": (6, 6), "G-D": (2, 2)}), 7)
    assert choice.invited == ("G-B", "G-A")
    assert choice.others == ("G-C", "G-D")
    assert choice.threshold == 80


def test_what_was_given_in_another_lot_counts_for_nothing() -> None:
    found = chosen({"G-A": (8, 8), "G-B": (9, 8)})
    elsewhere = replace(score("G-A", "S1", 10), lot=8)
    more = replace(found, candidate_scores=(*found.candidate_scores, elsewhere))
    assert rank_candidates(more, 7).order == rank_candidates(found, 7).order == (("G-B",), ("G-A",))


def test_with_fewer_than_asked_for_everybody_is_invited_and_there_is_no_threshold() -> None:
    choice = choice_of(chosen({"G-A": (8, 8)}), 7)
    assert (choice.invited, choice.others, choice.threshold) == (("G-A",), (), None)


def test_a_tie_above_the_last_place_needs_no_draw() -> None:
    found = chosen({"G-A": (8, 8), "G-B": (8, 8), "G-C": (6, 6)})
    assert choice_of(found, 7).invited == ("G-A", "G-B")
    assert shortlist_blockers(found, 7) == ()


def test_a_tie_at_the_last_place_is_settled_by_the_published_rule_or_else_by_a_draw() -> None:
    scores = {"G-A": (10, 5), "G-B": (6, 6), "G-C": (4, 9)}
    open_tie = chosen(scores)
    assert choice_of(open_tie, 7).tie == ("G-B", "G-C")
    assert choice_of(open_tie, 7).threshold is None
    (problem,) = shortlist_blockers(open_tie, 7)
    assert (problem.code, problem.values["candidates"]) == ("candidates-tie", "G-B, G-C")
    by_rule = chosen(scores, rule(2, ties=("criterion:S2", "lot")))
    assert choice_of(by_rule, 7).invited == ("G-A", "G-C")
    drawn = replace(open_tie, acts=(*open_tie.acts, act(Among.CANDIDATES, order=["G-C", "G-B"])))
    assert candidate_draws(drawn, 7) == (("G-C", "G-B"),)
    assert choice_of(drawn, 7).invited == ("G-A", "G-C")
    assert choice_of(drawn, 7).threshold == 60


TABLES = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=1, max_size=7)


def ranked(scores: list[tuple[int, int]], order: list[int], count: int) -> tuple[set[str], set[str]]:
    """Return who is invited and who is tied, with the candidates given in an order of import."""
    model = rule(count, ties=("criterion:S1", "lot")).model
    bids = [
        RankedBid(candidate_code(n), Fraction(1), {"S1": (Fraction(scores[n][0]),), "S2": (Fraction(scores[n][1]),)})
        for n in order
    ]
    choice = choose(rank(model, bids, leave_out=False), count)
    return set(choice.invited), set(choice.tie)


@given(TABLES, st.integers(1, 7), st.randoms(use_true_random=False))
def test_the_order_of_import_decides_nothing(scores: list[tuple[int, int]], count: int, random: object) -> None:
    order = list(range(len(scores)))
    shuffled = order[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert ranked(scores, order, count) == ranked(scores, shuffled, count)


@given(TABLES, st.integers(1, 7))
def test_no_more_than_asked_for_are_invited_and_nobody_left_out_is_better(
    scores: list[tuple[int, int]], count: int
) -> None:
    invited, tie = ranked(scores, list(range(len(scores))), count)
    assert len(invited) <= count
    assert tie or len(invited) == min(count, len(scores))
    totals = {candidate_code(n): 6 * one + 4 * two for n, (one, two) in enumerate(scores)}
    rest = [total for code, total in totals.items() if code not in invited]
    assert all(totals[code] >= max(rest, default=0) for code in invited)


@given(TABLES, st.integers(1, 7), st.integers(0, 6), st.integers(1, 5))
def test_a_higher_score_never_costs_an_invitation(
    scores: list[tuple[int, int]], count: int, which: int, more: int
) -> None:
    at = which % len(scores)
    code, order = candidate_code(at), list(range(len(scores)))
    invited, tie = ranked(scores, order, count)
    better = [(min(10, one + more), two) if n == at else (one, two) for n, (one, two) in enumerate(scores)]
    invited_then, tied_then = ranked(better, order, count)
    if code in invited:
        assert code in invited_then
    if code in tie:
        assert code in invited_then | tied_then


# --- the record -------------------------------------------------------------------------------------------------------


def test_the_record_holds_everybody_exactly_and_its_fingerprint_changes_with_anything_it_stands_on() -> None:
    found = chosen({"G-A": (8, 8), "G-B": (9, 8), "G-C": (6, 6)})
    record = record_of(found, 7, rank_candidates(found, 7), "")
    assert record["invited"] == ["G-B", "G-A"]
    assert record["threshold"] == "80"
    rows = record["candidates"]
    assert isinstance(rows, list)
    assert [(one["code"], one["rank"], one["total"], one["invited"]) for one in rows] == [
        ("G-A", 2, "80", True),
        ("G-B", 1, "86", True),
        ("G-C", 3, "60", False),
    ]
    assert record["basis"] == selection_basis(found, 7)
    for other in (
        chosen({"G-A": (8, 8), "G-B": (9, 8), "G-C": (6, 7)}),
        chosen({"G-A": (8, 8), "G-B": (9, 8), "G-C": (6, 6)}, rule(1)),
        replace(found, acts=(*found.acts, act(Among.CANDIDATES, order=["G-A", "G-B"]))),
        replace(
            found,
            candidate_exclusions=(CandidateExclusion(7, "G-C", ExclusionGround.INVALID, "r", "adviser", MONDAY),),
        ),
    ):
        assert selection_basis(other, 7) != record["basis"]


def test_whoever_is_out_stands_in_the_record_with_the_ground() -> None:
    out = CandidateExclusion(7, "G-B", ExclusionGround.UNSUITABLE, "r", "adviser", MONDAY)
    found = chosen({"G-A": (8, 8), "G-B": (9, 8)}, candidate_exclusions=(out,))
    rows = record_of(found, 7, rank_candidates(found, 7), "te weinig")["candidates"]
    assert isinstance(rows, list)
    assert [(one["code"], one["out"], one["rank"]) for one in rows] == [("G-A", None, 1), ("G-B", "unsuitable", None)]


# --- the second round -------------------------------------------------------------------------------------------------


def fixed() -> Dossier:
    """A dossier in which G-A and G-B are invited."""
    found = chosen({"G-A": (8, 8), "G-B": (9, 8), "G-C": (6, 6)})
    details = record_of(found, 7, rank_candidates(found, 7), "")
    return replace(found, acts=(*found.acts, act(SHORTLISTED, **details)))


@pytest.mark.parametrize(
    ("bidder", "code"),
    [
        (Bidder("Heel iets anders", "34120945"), None),  # the number decides, below
        (Bidder("Bureau A", ""), None),
        (Bidder("bureau a b.v.", "34-12"), None),
        (Bidder("Bureau A", "99999999"), "not-shortlisted-alike"),
        (Bidder("Bureau AB", "99999999"), "not-shortlisted-alike"),
        (Bidder("Bureau C", "34120947"), "not-shortlisted-alike"),
        (Bidder("Spaarnvonk", "11111111"), "not-shortlisted"),
    ],
)
def test_only_invited_candidates_can_bid_known_by_number_else_by_name(bidder: Bidder, code: str | None) -> None:
    problem = not_shortlisted(fixed(), 7, bidder)
    assert (None if problem is None else problem.code) == code


def test_of_an_open_lot_nobody_has_to_be_invited_and_without_a_choice_nobody_is() -> None:
    assert not_shortlisted(dossier("published"), 7, Bidder("Wie dan ook", "11111111")) is None
    assert invited_parties(None) == ()
    assert invited_as(chosen({"G-A": (8, 8)}), 7, Bidder("Bureau A")) is None
    assert not_shortlisted(fixed(), 7, Bidder("", "")) is not None


def test_candidates_are_found_and_ordered_by_their_letter() -> None:
    found = chosen({"G-A": (8, 8), "G-B": (9, 8)})
    assert candidate(found, 7, "G-B") == found.candidates[1]
    assert candidate(found, 7, "A") is None
    assert candidate_code(27) == "G-AB"
    listed = [asks("G-AA"), asks("G-B"), asks("G-A")]
    assert [one.code for one in sorted(listed, key=candidate_order)] == ["G-A", "G-B", "G-AA"]
    assert committee(found, 7) == ("second",)
    assert committee(dossier("published", viewer=ADVISER), 7) == ()


# --- the term of a letter ---------------------------------------------------------------------------------------------


def test_a_term_that_ends_on_ascension_day_and_the_days_after_it_ends_on_monday() -> None:
    """Law and practice §5: sent Friday 16-4-2027, the 20th day is Ascension Day, the next equated, then a weekend."""
    assert last_day(date(2027, 4, 16), 20) == date(2027, 5, 10)
    assert last_day(date(2027, 6, 1), 20) == date(2027, 6, 21)


@pytest.mark.parametrize(
    ("year", "day"), [(2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))]
)
def test_easter_is_where_the_calendar_has_it(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


def test_kings_day_is_moved_from_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2026, 4, 27) in holidays(2026)


def test_a_regime_without_a_term_gets_the_usual_one() -> None:
    assert days_of("european", date(2027, 4, 16)) == 20
    assert days_of("bao_2b", date(2027, 4, 16)) == 20
    assert days_of("european", date(2021, 1, 1)) == 20
