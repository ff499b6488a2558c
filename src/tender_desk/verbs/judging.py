"""The verbs that act on a lot and say where it stands: acts, check, rank, decide."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import partial
from typing import Any

from tender_desk import build
from tender_desk.core.award import DecisionMaker, ProposalState
from tender_desk.core.dossier import Dossier
from tender_desk.core.drawing import Among, invitations
from tender_desk.core.explain import Step, explain, explain_out
from tender_desk.core.gates import lot_state
from tender_desk.core.lot_ranking import offered_price, rank_lot, steps_of
from tender_desk.core.methods import METHODS
from tender_desk.core.numbers import plain
from tender_desk.core.placing import Place
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.ranking import Ranking
from tender_desk.core.score_case import result_document, step_document
from tender_desk.core.shortlisting import SHORTLISTED, choice_of, rank_candidates
from tender_desk.core.tender import LotKind
from tender_desk.desk import acts, awarding
from tender_desk.desk.acts.keys import Act, Keys
from tender_desk.desk.session import Session
from tender_desk.verbs.outcome import Outcome, pairs, problem_documents, status_of
from tender_desk.wording import euro, number, problem_line, say
from tender_desk.wording.drawing import draw_lines, invitation_letter
from tender_desk.wording.life import correction_line
from tender_desk.wording.lots import kind_lines
from tender_desk.wording.printable import one_line, several_lines
from tender_desk.wording.second_look import CheckLine, check_lines


def act(options: argparse.Namespace, language: str) -> Outcome:
    """`act DOSSIER NAME key=value...`, or `act --list`."""
    if options.list_acts:
        listed = {
            name: {"keys": one.keys, "optional": one.optional, "lot": one.lots} for name, one in acts.ACTS.items()
        }
        return Outcome("\n".join(_act_line(name, one, language) for name, one in acts.ACTS.items()), listed)
    if options.dossier is None or options.name is None:
        raise TenderDeskError("act-unknown", act=options.name or "–", known=", ".join(acts.ACTS))
    session = build.open_session(options.dossier, options.person)
    done = acts.perform(session, options.name, options.lot, pairs(options.values))
    about = say(f"act.{options.name}", language)
    code = "cli-act-lots" if done.lots else "cli-act"
    lines = [say(code if done.recorded else "cli-looked", language, act=about, lots=done.lots, count=len(done.lots))]
    lines += [f"    {problem_line(problem, language)}" for problem in done.said]
    among = INVITES.get(options.name)
    letters = _letters(session.load(), done.lots, among, language) if among else []
    lines += letters
    if done.skipped:
        lines.append(say("cli-act-skipped", language, lots=done.skipped, count=len(done.skipped)))
    document = {"done": done.recorded, "act": options.name, "lots": list(done.lots), "skipped": list(done.skipped)}
    return Outcome(
        several_lines(lines),
        document
        | {
            "said": problem_documents(done.said, language),
            **({"letters": letters} if letters else {}),
            "problems": problem_documents(done.problems, language),
        },
        done.problems,
        status=status_of(done.problems),
    )


INVITES = {"invite-draw": Among.BIDS, "candidate-invite-draw": Among.CANDIDATES}
"""Acts after which those who were invited to a draw are written a letter."""


def _letters(dossier: Dossier, lots: Iterable[int], among: Among, language: str) -> list[str]:
    return [invitation_letter(dossier, invitations(dossier, lot, among)[-1], language) for lot in lots]


def _act_line(name: str, one: Act, language: str) -> str:
    keys = [f"{key}=…" for key in one.keys] + [f"[{key}=…]" for key in one.optional]
    lot = ["--lot …"] if one.lots else []
    return f"{' '.join([name, *lot, *keys])}\n    {say(f'act.{name}', language)}"


def _chosen(dossier: Dossier, lots: str) -> tuple[int, ...]:
    return acts.lots_of(dossier, lots) or tuple(lot.number for lot in dossier.tender.lots)


def check(options: argparse.Namespace, language: str) -> Outcome:
    """`check DOSSIER`: exit status 1 where something blocks the next gate of a lot."""
    dossier = build.open_session(options.dossier, options.person).load()
    lines, documents, blocked = [], [], 0
    for lot in _chosen(dossier, options.lot):
        state = lot_state(dossier, lot)
        blocked |= status_of(state.missing)
        gate = "none" if state.passed is None else state.passed.value
        name = f"{say('lot-short', language, lot=lot)} {dossier.tender.lot(lot).name}"
        lines.append(f"{name}: {say(f'term.gate.{gate}', language)}")
        lines += [f"    {problem_line(problem, language)}" for problem in state.missing]
        checks = check_lines(dossier, lot, language)
        lines += [f"    {_mark(one)} {one.at}: {one.text}" for one in checks]
        documents.append(
            {
                "lot": lot,
                "passed": None if state.passed is None else state.passed.value,
                "next": None if state.next is None else state.next.value,
                "missing": problem_documents(state.missing, language),
                "checks": [{"check": x.check, "at": x.at, "good": x.good, "sentence": x.text} for x in checks],
            }
        )
    return Outcome(several_lines(lines), {"lots": documents}, status=blocked)


def _mark(line: CheckLine) -> str:
    return {True: "✓", False: "!", None: "?"}[line.good]


def rank(options: argparse.Namespace, language: str) -> Outcome:
    """`rank DOSSIER`: the ranking of each lot; exit status 1 where a lot cannot be ranked."""
    dossier = build.open_session(options.dossier, options.person).load()
    lots = _chosen(dossier, options.lot)
    if options.candidates:
        return _candidates(dossier, lots, bool(options.lot), language, explained=options.explain)
    rankings = {lot: rank_lot(dossier, lot) for lot in lots}
    text = "\n\n".join(
        ranking_text(dossier, lot, one, language, explained=options.explain) for lot, one in rankings.items()
    )
    documents = []
    for lot, one in rankings.items():
        steps = explained_steps(partial(steps_of, dossier, lot, one), language) if options.explain else None
        document = result_document(f"lot {lot}", one, steps)
        told = {"draws": draw_lines(dossier, lot, language), "kind": kind_lines(dossier, lot, language)}
        documents.append(
            {"lot": lot, **document, **told, "bidders": {b.code: b.bidder.name for b in dossier.bids_in(lot)}}
        )
    problems = tuple(problem for one in rankings.values() for problem in one.problems)
    return Outcome(text, {"lots": documents}, status=status_of(problems))


def _candidates(dossier: Dossier, lots: tuple[int, ...], named: bool, language: str, *, explained: bool) -> Outcome:
    """Return the rankings of candidates, of restricted lots where no lot was named."""
    wanted = [lot for lot in lots if named or dossier.tender.restricted(lot)]
    if not wanted:
        raise TenderDeskError("no-restricted-lots")
    rankings = {lot: rank_candidates(dossier, lot) for lot in wanted}
    texts = (candidates_text(dossier, lot, one, language, explained=explained) for lot, one in rankings.items())
    documents = []
    for lot, one in rankings.items():
        rule, choice = dossier.tender.lot(lot).shortlist, choice_of(dossier, lot, one)
        steps = explained_steps(partial(explain, rule.model, one), language) if explained and rule else None
        chosen = {
            "asked": rule.invited if rule else None,
            "invited": list(choice.invited),
            "tie": list(choice.tie),
            "threshold": None if choice.threshold is None else plain(choice.threshold),
            "fixed": dossier.act(lot, SHORTLISTED) is not None,
            "names": {c.code: c.bidder.name for c in dossier.candidates_in(lot)},
        }
        documents.append({"lot": lot, **result_document(f"lot {lot}", one, steps), **chosen})
    problems = tuple(problem for one in rankings.values() for problem in one.problems)
    return Outcome("\n\n".join(texts), {"lots": documents}, status=status_of(problems))


def candidates_text(dossier: Dossier, lot: int, ranking: Ranking, language: str, *, explained: bool = False) -> str:
    """Return the ranking of a lot's candidates as people read it: who is invited, ties, draws, who is out and why."""
    title = f"{say('lot-short', language, lot=lot)} {dossier.tender.lot(lot).name}"
    lines = [title, "-" * len(title)]
    rule, choice = dossier.tender.lot(lot).shortlist, choice_of(dossier, lot, ranking)
    names = {one.code: one_line(one.bidder.name) for one in dossier.candidates_in(lot)}
    if rule is not None:
        state = "cli-invited-fixed" if dossier.act(lot, SHORTLISTED) else "cli-invited-open"
        lines.append(say(state, language, count=rule.invited))
    best, others = ("invited", "not_invited") if dossier.act(lot, SHORTLISTED) else ("inside", "below")
    for place in ranking.places:
        chosen = "tie" if place.bid in choice.tie else best if place.bid in choice.invited else others
        total = number(place.total, language, 2)
        values = {"rank": place.rank, "candidate": place.bid, "name": names[place.bid], "total": total}
        lines.append(say("cli-candidate", language, **values, chosen=chosen))
        if explained and rule is not None:
            steps = explained_steps(partial(explain, rule.model, ranking), language)
            lines += [_step_line(step, language) for step in steps(place.bid)]
    if choice.tie:
        lines.append(say("cli-candidate-tie", language, candidates=", ".join(choice.tie)))
    lines += draw_lines(dossier, lot, language, Among.CANDIDATES)
    for out in ranking.out:
        lines.append(f"–  {out.bid}  {names[out.bid]}  {say(f'term.out.{out.code}', language)}")
        if explained and rule is not None:
            steps = explained_steps(partial(explain_out, rule.model, ranking), language)
            lines += [_step_line(step, language) for step in steps(out.bid)]
    lines += [problem_line(problem, language) for problem in ranking.problems]
    return several_lines(lines)


def explained_steps(of: Callable[[str], tuple[Step, ...]], language: str) -> Callable[[str], list[dict[str, Any]]]:
    """Return how the steps of a bid are told, in sentences of a language; `of` gives them."""
    return lambda bid: [
        step_document(
            step,
            say(f"formula.{step.code}", language),
            say(f"numbers.{step.code}", language, **step.values),
            say(f"sentence.{step.code}", language, **step.values),
        )
        for step in of(bid)
    ]


def ranking_text(dossier: Dossier, lot: int, ranking: Ranking, language: str, *, explained: bool = False) -> str:
    """Return a ranking as people read it: a line per bid, ties, draws, who is out and why, what is missing."""
    title = f"{say('lot-short', language, lot=lot)} {dossier.tender.lot(lot).name}"
    lines = [title, "-" * len(title), *kind_lines(dossier, lot, language)]
    told = explained_steps(partial(steps_of, dossier, lot, ranking), language)
    rows = [_place_row(dossier, lot, place, language) for place in ranking.places]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for place, row in zip(ranking.places, rows, strict=True):
        cells = [
            text.rjust(width) if column >= NAME_COLUMN + 1 else text.ljust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
        if explained:
            lines += [_step_line(step, language) for step in told(place.bid)]
    lines += [say("cli-tie", language, bids=", ".join(tie)) for tie in ranking.ties]
    lines += draw_lines(dossier, lot, language)
    lines += [correction_line(dossier, one, language) for one in dossier.corrections_of(lot)]
    for out in ranking.out:
        reason = say(f"term.out.{out.code}", language)
        lines.append(f"–  {out.bid}  {dossier.bid(lot, out.bid).bidder.name}  {reason}")
        if explained:
            lines += [_step_line(step, language) for step in told(out.bid)]
    lines += [problem_line(problem, language) for problem in ranking.problems]
    return several_lines(lines)


NAME_COLUMN = 2


def _place_row(dossier: Dossier, lot: int, place: Place, language: str) -> list[str]:
    model = dossier.tender.lot(lot).model
    method = METHODS[model.method]

    def figure(value: Fraction, decimals: int = 2) -> str:
        return euro(value, language) if method.in_euro else number(value, language, decimals)

    def quality(value: Fraction) -> str:
        return euro(value, language) if method.quality_in_euro else number(value, language, 2)

    ranked = dossier.tender.lot(lot).kind is not LotKind.SINGLE_SOURCE
    row = [f"{place.rank}" if ranked else "–", place.bid, one_line(dossier.bid(lot, place.bid).bidder.name)]
    if model.criteria:
        row.append(say("cli-quality", language, points=quality(place.quality)))
    if place.price_points is not None:
        row.append(say("cli-price-points", language, points=place.price_points))
    if model.method != "lowest_price":
        row.append(say("cli-total", language, total=figure(place.total, method.decimals)))
    offered = offered_price(dossier, dossier.bid(lot, place.bid))
    if dossier.tender.lot(lot).payment is not None:
        row.append(say("cli-expected", language, price=place.price))
    return [*row, euro(offered if isinstance(offered, Fraction) else None, language)]


def _step_line(step: Mapping[str, Any], language: str) -> str:
    """Return one figure as a bidder could be told it; its result behind an arrow where the sentence has another."""
    result, sentence = Fraction(step["result"]), step["sentence"]
    told = any(
        text in sentence for text in (number(result, language), number(result, language, 2), euro(result, language))
    )
    shown = sentence if told else f"{sentence} → {number(result, language)}"
    name = step["name"] or say(f"step.{step['at']}", language)
    label = name if step["at"] in {"quality", "price", "total"} else f"{step['at']} {name}"
    return f"      {label}: {shown}"


def decide(options: argparse.Namespace, language: str) -> Outcome:
    """`decide DOSSIER propose|record|discard|decision key=value...`."""
    session = build.open_session(options.dossier, options.person)
    values = pairs(options.values)
    dossier = _decided(session, options.step, options.lot, values)
    chosen = (
        dossier.proposals[-1] if options.step == "propose" else awarding.proposal_numbered(dossier, _number(values))
    )
    document = {
        "proposal": chosen.number,
        "draft": chosen.draft,
        "state": chosen.state.value,
        "lots": list(chosen.lots),
    }
    text = say(
        "cli-proposal",
        language,
        number=chosen.number,
        draft=chosen.draft,
        state=chosen.state,
        total=chosen.total,
        lots=chosen.lots,
    )
    return Outcome(text, document | {"total": str(chosen.total)})


DECIDE_KEYS = {
    "propose": {"reasons", "cover"},
    "record": {"proposal"},
    "discard": {"proposal"},
    "decision": {"proposal", "by", "number", "date", "outcome", "text", "mandate"},
}


def _number(values: Mapping[str, str]) -> int:
    text = values.get("proposal", "")
    if not text.isdecimal() or len(text) > 6:
        raise TenderDeskError("key-not-number" if text else "key-missing", key="proposal", value=text)
    return int(text)


def _decided(session: Session, step: str, lots: str, values: Mapping[str, str]) -> Dossier:
    unknown = set(values) - DECIDE_KEYS[step]
    if unknown:
        raise TenderDeskError("key-unknown", key=min(unknown), act=step, known=", ".join(sorted(DECIDE_KEYS[step])))
    keys = Keys(values, ())
    if step == "propose":
        chosen = acts.lots_of(session.load(), lots)
        return awarding.propose(session, chosen, keys.optional("reasons"), keys.optional("cover"))
    if step == "record":
        return awarding.record_proposal(session, _number(values))
    if step == "discard":
        return awarding.discard(session, _number(values))
    on = keys.day("date")
    if on is None:
        raise TenderDeskError("key-missing", key="date")
    return awarding.decide(
        session,
        _number(values),
        maker=keys.choice("by", DecisionMaker),
        decision_number=keys.text("number"),
        on=on,
        outcome=keys.choice("outcome", ProposalState),
        text=keys.optional("text"),
        mandate=keys.optional("mandate"),
    )
