"""From requests to participate to who may bid: what is open, the ranking of candidates, the best N, ties at the last.

Candidates are ranked by the engine that ranks bids, so that a score, a scale, a measure and a tie mean the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tender_desk.core.bids import Bidder
from tender_desk.core.candidates import JUDGED_KINDS, Candidate
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.drawing import Among, held_draws
from tender_desk.core.lookalikes import is_kvk, names_alike, plain_name
from tender_desk.core.model_document import fingerprint, write_model
from tender_desk.core.modelling import criteria_faults
from tender_desk.core.numbers import exact, plain
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.ranking import Ranking, rank
from tender_desk.core.score_table import RankedBid
from tender_desk.core.selection import open_demands
from tender_desk.core.shortlist import LEAST_INVITED, Lacking, Shortlist, figure_of
from tender_desk.core.tender import Tender

SAME_PRICE = Fraction(1)
"""Candidates offer nothing: the engine is given one price for all, and ranks by what the criteria give."""
SHORTLISTED, COMMITTEE = "shortlisted", "committee"
"""The recorded acts: who was invited, who judges candidates, a draw among candidates."""


def shortlist_faults(tender: Tender, number: int) -> tuple[Problem, ...]:
    """Return what keeps the choice of candidates of a restricted lot from being published; nothing for other lots.

    Above the threshold inviting fewer than five is asked about, not refused: where fewer are fit, fewer are invited
    (art. 2.100 Aw 2012).
    """
    if not tender.restricted(number):
        return ()
    lot, procedure, at = tender.lot(number), tender.procedure_of(number), f"{number}"
    rule = lot.shortlist
    if rule is None:
        return (Problem("shortlist-missing", at, {"lot": number}),)
    found = [replace(one, at=f"{at}/{one.at}") for one in criteria_faults(rule.model.criteria)]
    if not rule.model.criteria:
        found.append(Problem("shortlist-criteria-missing", at, {"lot": number}))
    if rule.invited < 1:
        found.append(Problem("invited-none", at, {"lot": number}))
    elif rule.invited < LEAST_INVITED and procedure.regime == "european":
        values = {"lot": number, "count": rule.invited, "least": LEAST_INVITED}
        found.append(Problem("invited-below-five", at, values, Severity.ASK))
    closes = procedure.requests_closing
    if closes is None:
        found.append(Problem("requests-closing-missing", at, {"lot": number, "procedure": procedure.id}))
    elif closes >= procedure.closing:
        found.append(Problem("requests-closing-late", at, {"closing": closes, "bids": procedure.closing}))
    return tuple(found)


def as_bids(dossier: Dossier, number: int) -> Dossier:
    """Return the dossier with a lot's candidates where its bids stand, so that what judges bids can judge them.

    The lot has the demands that candidates are judged on and the model of its selection criteria; closing is that of
    the requests. Nothing of it is ever stored.
    """
    tender, lot = dossier.tender, dossier.tender.lot(number)
    judged = replace(
        lot,
        demands=tuple(one for one in lot.demands if one.kind in JUDGED_KINDS),
        model=lot.model if lot.shortlist is None else lot.shortlist.model,
        low_below_mean=None,
        low_below_next=None,
    )
    procedures = tuple(
        replace(one, closing=one.requests_closing or one.closing) if one.id == lot.procedure else one
        for one in tender.procedures
    )
    lots = tuple(judged if one.number == number else one for one in tender.lots)
    return replace(
        dossier,
        tender=replace(tender, lots=lots, procedures=procedures),
        bids=tuple(one.as_bid for one in dossier.candidates_in(number)),
        sealed_bids=dossier.sealed_candidates,
        findings=dossier.candidate_findings,
        exclusions=dossier.candidate_exclusions,
        settlements=dossier.candidate_settlements,
        clarifications=(),
        corrections=(),
        annexes=(),
    )


def candidate(dossier: Dossier, lot: int, code: str) -> Candidate | None:
    """Return a candidate of a lot, None where there is none with this letter."""
    return next((one for one in dossier.candidates_in(lot) if one.code == code), None)


def committee(dossier: Dossier, lot: int) -> tuple[str, ...]:
    """Return who was appointed to judge the candidates of a lot, as last appointed."""
    act = dossier.act(lot, COMMITTEE)
    members = act.details.get("members") if act else ()
    return tuple(str(one) for one in members) if isinstance(members, list | tuple) else ()


def open_about_candidates(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what is undecided about the candidates still in: lateness, unread requests, findings, demands."""
    view = as_bids(dossier, lot)
    found, left = list[Problem](), view.bids_left(lot)
    for one in left:
        at, named = f"{lot}/{one.code}", {"lot": lot, "candidate": one.code, "name": one.bidder.name}
        if one.late:
            found.append(Problem("candidate-late", at, named))
        elif one.unread:
            found.append(Problem("candidate-unread", at, named))
        for ask in one.asks:
            values = {"candidate": one.code, "finding": ask.code, "place": ask.place or "–"}
            found.append(Problem("candidate-finding-open", at, values))
    codes = [one.code for one in left if not one.late and not one.unread]
    for problem in open_demands(lot, codes, view.tender.lot(lot).demands, view.findings):
        values = {"candidate": str(problem.values["bid"])}
        values |= {key: str(problem.values[key]) for key in ("demand", "state")}
        found.append(replace(problem, code="candidate-demand-open", values=values))
    return tuple(found)


def missing_selection(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return the scores and figures still missing of the candidates that are left, and that nobody is to judge them."""
    rule, found = dossier.tender.lot(lot).shortlist, list[Problem]()
    if rule is None:
        return ()
    if rule.model.scored and not committee(dossier, lot):
        found.append(Problem("committee-missing", f"{lot}", {"lot": lot}))
    scored = {(one.bid, one.criterion) for one in dossier.candidate_scores if one.lot == lot}
    for one in _to_rank(dossier, lot):
        for leaf in rule.model.scored:
            if (one.code, leaf.id) not in scored:
                values = {"candidate": one.code, "criterion": leaf.id, "name": leaf.name}
                found.append(Problem("candidate-score-missing", f"{lot}/{one.code}", values))
        for leaf in rule.model.measured:
            figure = figure_of(rule, leaf, one)
            if isinstance(figure, Lacking):
                values = {"candidate": one.code, "criterion": leaf.id, "name": leaf.name, "lacking": figure.field}
                found.append(Problem("candidate-figure-missing", f"{lot}/{one.code}", values))
    return tuple(found)


def _to_rank(dossier: Dossier, lot: int) -> tuple[Candidate, ...]:
    """Return the candidates that no decision put aside and that were read in time."""
    out = {one.bid for one in dossier.candidate_exclusions if one.lot == lot}
    return tuple(one for one in dossier.candidates_in(lot) if one.code not in out and not one.late and not one.unread)


def rank_candidates(dossier: Dossier, lot: int) -> Ranking:
    """Rank the candidates of a lot under its selection criteria; nobody while anything is open (all of it is listed).

    Who was put aside has no place: only suitable candidates are ranked (art. 2.99 Aw 2012).
    """
    rule = dossier.tender.lot(lot).shortlist
    if lot in dossier.sealed_candidates:
        return Ranking(complete=False, problems=(Problem("candidates-sealed", f"{lot}", {"lot": lot}),))
    if rule is None:
        code = "shortlist-missing" if dossier.tender.restricted(lot) else "lot-not-restricted"
        return Ranking(complete=False, problems=(Problem(code, f"{lot}", {"lot": lot}),))
    blockers = (*open_about_candidates(dossier, lot), *missing_selection(dossier, lot))
    *earlier, last = candidate_draws(dossier, lot) or ((),)
    ranking = rank(rule.model, ranked_candidates(dossier, lot, rule), last, earlier_draws=earlier, leave_out=False)
    problems = tuple(replace(one, at=f"{lot}/{one.at}") for one in ranking.problems)
    if not blockers:
        return replace(ranking, problems=problems)
    out = {one.bid for one in dossier.candidate_exclusions if one.lot == lot}
    kept = tuple(one for one in ranking.out if one.bid in out)
    return Ranking(complete=False, problems=blockers, out=kept, relative=ranking.relative)


def ranked_candidates(dossier: Dossier, lot: int, rule: Shortlist) -> tuple[RankedBid, ...]:
    """Return the candidates of a lot as the ranking takes them, in order of their letter."""
    out = {one.bid: one.ground.value for one in dossier.candidate_exclusions if one.lot == lot}
    given: dict[str, dict[str, tuple[Fraction, ...]]] = {}
    for score in dossier.candidate_scores:
        if score.lot == lot:
            given.setdefault(score.bid, {})[score.criterion] = (exact(score.score),)
    found = []
    for one in dossier.candidates_in(lot):
        figures = {leaf.id: figure_of(rule, leaf, one) for leaf in rule.model.measured}
        measured = {key: (value,) for key, value in figures.items() if isinstance(value, Fraction)}
        scores = {**given.get(one.code, {}), **measured}
        found.append(RankedBid(one.code, SAME_PRICE, scores, out.get(one.code)))
    return tuple(found)


def candidate_draws(dossier: Dossier, lot: int) -> tuple[tuple[str, ...], ...]:
    """Return the recorded draws among candidates of a lot, in the order they were recorded, each best first."""
    return tuple(one.order for one in held_draws(dossier, lot, Among.CANDIDATES) if one.order)


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is invited, best first, and who is ranked behind them; `tie` are those equal at the last place, undecided.

    `threshold` is the figure of the last who is invited where somebody is not, else None.
    """

    invited: tuple[str, ...]
    others: tuple[str, ...]
    tie: tuple[str, ...] = ()
    threshold: Fraction | None = None


def choose(ranking: Ranking, count: int) -> Choice:
    """Return the best `count` of a ranking. Equal candidates come in together or wait for a draw together."""
    invited, tie = list[str](), tuple[str, ...]()
    for group in ranking.order:
        if len(invited) + len(group) > count:
            tie = group if len(invited) < count else ()
            break
        invited += group
    others = tuple(code for group in ranking.order for code in group if code not in invited)
    last = ranking.place(invited[-1]) if invited and others and not tie else None
    return Choice(tuple(invited), others, tie, None if last is None else last.total)


def choice_of(dossier: Dossier, lot: int, ranking: Ranking | None = None) -> Choice:
    """Return who would be invited in a lot as it stands now."""
    rule = dossier.tender.lot(lot).shortlist
    return choose(ranking or rank_candidates(dossier, lot), 0 if rule is None else rule.invited)


def shortlist_blockers(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what keeps the invited candidates of a lot from being fixed: everything open, nobody left, a tie."""
    ranking = rank_candidates(dossier, lot)
    if ranking.problems:
        return ranking.problems
    if not ranking.order:
        return (Problem("no-candidates", f"{lot}", {"lot": lot}),)
    tie = choice_of(dossier, lot, ranking).tie
    return (Problem("candidates-tie", f"{lot}", {"lot": lot, "candidates": ", ".join(tie)}),) if tie else ()


def selection_basis(dossier: Dossier, lot: int) -> str:
    """Return the fingerprint of all the choice stands on: rule, what counts of each candidate, who is out, draws."""
    rule = dossier.tender.lot(lot).shortlist
    assert rule is not None  # asked of a lot whose candidates are ranked
    names = {one.code: one.bidder for one in dossier.candidates_in(lot)}
    listed = [
        {
            "candidate": one.id,
            "name": names[one.id].name,
            "kvk": names[one.id].kvk,
            "scores": {key: [_rational(value) for value in given] for key, given in sorted(one.scores.items())},
            "excluded": one.excluded,
        }
        for one in ranked_candidates(dossier, lot, rule)
    ]
    sources = {one.criterion: one.source.value for one in rule.sources}
    published = {"invited": rule.invited, "model": write_model(rule.model), "sources": sources}
    drawn = [list(draw) for draw in candidate_draws(dossier, lot)]
    return fingerprint({"lot": lot, "rule": published, "candidates": listed, "draws": drawn})


def _rational(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def record_of(dossier: Dossier, lot: int, ranking: Ranking, reason: str) -> dict[str, object]:
    """Return what the act keeps beside the ranking's own result: who was invited and why, with a fingerprint."""
    rule, choice = dossier.tender.lot(lot).shortlist, choice_of(dossier, lot, ranking)
    assert rule is not None  # a lot without a rule has no ranking to record
    listed: list[Mapping[str, object]] = []
    for one in dossier.candidates_in(lot):
        place = ranking.place(one.code)
        out = next((out.code for out in ranking.out if out.bid == one.code), None)
        listed.append(
            {
                "code": one.code,
                "name": one.bidder.name,
                "kvk": one.bidder.kvk,
                "invited": one.code in choice.invited,
                "rank": None if place is None else place.rank,
                "total": None if place is None else plain(place.total),
                "out": out,
            }
        )
    return {
        "basis": selection_basis(dossier, lot),
        "asked": rule.invited,
        "invited": list(choice.invited),
        "threshold": None if choice.threshold is None else plain(choice.threshold),
        "reason": reason,
        "candidates": listed,
    }


@dataclass(frozen=True, slots=True)
class Invited:
    """A candidate that may bid."""

    code: str
    name: str
    kvk: str


def invited_parties(act: LotAct | None) -> tuple[Invited, ...]:
    """Return who may bid by the recorded act; nobody without one."""
    listed = act.details.get("candidates") if act is not None else None
    rows: Sequence[Mapping[str, object]] = listed if isinstance(listed, list | tuple) else ()
    return tuple(Invited(str(one["code"]), str(one["name"]), str(one["kvk"])) for one in rows if one["invited"])


def invited_as(dossier: Dossier, lot: int, bidder: Bidder) -> Invited | None:
    """Return which invited candidate a bidder is: of one number in the trade register, else of one name.

    Two numbers that differ are two parties, whatever they are called.
    """
    parties = invited_parties(dossier.act(lot, SHORTLISTED))
    if is_kvk(bidder.kvk) and (same := next((one for one in parties if one.kvk == bidder.kvk), None)):
        return same
    for one in parties:
        known = is_kvk(bidder.kvk) and is_kvk(one.kvk)
        if not known and plain_name(bidder.name) and plain_name(one.name) == plain_name(bidder.name):
            return one
    return None


def not_shortlisted(dossier: Dossier, lot: int, bidder: Bidder) -> Problem | None:
    """Return that a bidder in a restricted lot was not invited; None where it was, or where the lot is open to others.

    It blocks reading the bid in until somebody decides on it. Who looks like an invited candidate is named.
    """
    if not dossier.tender.restricted(lot) or invited_as(dossier, lot, bidder) is not None:
        return None
    parties = invited_parties(dossier.act(lot, SHORTLISTED))
    alike = next((one for one in parties if names_alike(one.name, bidder.name)), None)
    if alike is None:
        return Problem("not-shortlisted", "", {"name": bidder.name, "kvk": bidder.kvk or "–"})
    values = {"name": bidder.name, "kvk": bidder.kvk or "–", "other": alike.name, "other_kvk": alike.kvk or "–"}
    return Problem("not-shortlisted-alike", "", values)
