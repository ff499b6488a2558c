"""Where a lot stands, as the rail and "Nog te doen" show it: asked of the gates, never decided here."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from tender_desk.core.admission import waiting
from tender_desk.core.bids import FileState, Part, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import lot_state, passed
from tender_desk.core.lot_ranking import missing_quality, open_questions
from tender_desk.core.modelling import lot_faults
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.ranking import Ranking
from tender_desk.core.shortlisting import SHORTLISTED, as_bids, open_about_candidates
from tender_desk.gui.steps import StepState, Todo
from tender_desk.gui.words import Words

translate = QCoreApplication.translate

STEP_OF = {
    "act-publish": "dossier",
    "weights-do-not-add-up": "criteria",
    "criteria-missing": "criteria",
    "rate-counted-twice": "criteria",
    "grounds-left-out": "dossier",
    "superformula-unsolvable": "criteria",
    "minimum-too-high": "criteria",
    "file-undecided": "bids",
    "receipt-time-missing": "bids",
    "part-b-unpaired": "bids",
    "part-b-missing": "bids",
    "no-bids": "bids",
    "act-open": "bids",
    "ground-missing": "dossier",
    "ground-reason-missing": "dossier",
    "cap-missing": "criteria",
    "admission-without-demands": "criteria",
    "tariff-missing": "criteria",
    "act-admit": "selection",
    "lot-not-shortlisted": "selection",
    "shortlist-missing": "criteria",
    "shortlist-criteria-missing": "criteria",
    "invited-none": "criteria",
    "invited-below-five": "criteria",
    "requests-closing-missing": "dossier",
    "requests-closing-late": "dossier",
    "act-shortlist": "selection",
    "no-candidates": "selection",
    "candidate-late": "selection",
    "candidate-unread": "selection",
    "candidate-finding-open": "selection",
    "candidate-demand-open": "selection",
    "candidate-score-missing": "selection",
    "candidate-figure-missing": "selection",
    "candidates-tie": "selection",
    "committee-missing": "selection",
    "demand-open": "selection",
    "late-undecided": "selection",
    "nobody-assigned": "scoring",
    "score-missing": "scoring",
    "consensus-missing": "scoring",
    "act-freeze": "scoring",
    "act-open-prices": "scoring",
    "prices-sealed": "scoring",
}
"""The step on which a problem is solved; what is not here belongs to the ranking, proposals excepted."""

_PROPOSAL = {"act-propose", "act-record-proposal", "act-decide"}


def step_of(code: str) -> str:
    """Return the step on which one does something about a problem."""
    return "proposal" if code in _PROPOSAL else STEP_OF.get(code, "ranking")


def reached(dossier: Dossier, lot: int, gate: Gate) -> bool:
    """Tell whether a lot has passed a gate."""
    now = passed(dossier, lot)
    return now is not None and GATES.index(now) >= GATES.index(gate)


def step_states(dossier: Dossier, lot: int, ranking: Ranking, words: Words) -> dict[str, StepState]:
    """Return the state of each step for one lot."""
    return {
        "dossier": StepState("done") if reached(dossier, lot, Gate.PUBLISHED) else StepState("attention", "1"),
        "criteria": _criteria(dossier, lot),
        "bids": _bids(dossier, lot, words),
        "selection": _selection(dossier, lot, words),
        "scoring": _scoring(dossier, lot, words),
        "ranking": _ranking(dossier, lot, ranking, words),
        "compare": _compare(dossier, lot, words),
        "proposal": _proposal(dossier, lot, words),
    }


def _criteria(dossier: Dossier, lot: int) -> StepState:
    if reached(dossier, lot, Gate.PUBLISHED):
        return StepState("done")
    faults = lot_faults(dossier.tender.lot(lot))
    blocking = sum(one.severity is Severity.BLOCKS for one in faults)
    if blocking:
        return StepState("blocker", str(blocking))
    return StepState("attention", str(len(faults))) if faults else StepState()


def _locked(words: Words, gate: Gate) -> StepState:
    reason = translate("Standing", "opent als het perceel «{gate}» is").format(gate=words.term("gate", gate))
    return StepState("locked", reason=reason)


def _bids(dossier: Dossier, lot: int, words: Words) -> StepState:
    if not reached(dossier, lot, Gate.PUBLISHED):
        return _locked(words, Gate.PUBLISHED)
    keep_coming = dossier.tender.lot(lot).rolling and not isinstance(dossier.receipts, Sealed)
    if reached(dossier, lot, Gate.OPENED) and not keep_coming:
        return StepState("done")
    if isinstance(dossier.receipts, Sealed):
        return _locked(words, Gate.OPENED)
    own = [receipt for receipt in dossier.receipts if receipt.lot == lot and receipt.part is not Part.OTHER]
    refused = sum(receipt.state is FileState.REFUSED for receipt in own)
    if refused:
        return StepState("blocker", str(refused))
    done = sum(receipt.state is not FileState.REGISTERED for receipt in own)
    return StepState("progress", f"{done}/{len(own)}") if own else StepState()


def _candidates(dossier: Dossier, lot: int) -> StepState:
    """Where the choice of candidates stands, before anyone bids."""
    if dossier.act(lot, SHORTLISTED) is not None:
        return StepState("done")
    asked, left = asked_of(dossier, lot), len(open_about_candidates(dossier, lot))
    return StepState("progress", f"{max(0, asked - left)}/{asked}") if asked else StepState()


def asked_of(dossier: Dossier, lot: int) -> int:
    """How many states there are to record on the demands of the candidates that are left."""
    view = as_bids(dossier, lot)
    return len(view.bids_left(lot)) * len(view.tender.lot(lot).demands)


def _selection(dossier: Dossier, lot: int, words: Words) -> StepState:
    if (
        dossier.tender.restricted(lot)
        and reached(dossier, lot, Gate.PUBLISHED)
        and not reached(dossier, lot, Gate.OPENED)
        and lot not in dossier.sealed_candidates
    ):
        return _candidates(dossier, lot)
    if not reached(dossier, lot, Gate.OPENED):
        return _locked(words, Gate.OPENED)
    questions = len(open_questions(dossier, lot))
    if not questions:
        return _admission(dossier, lot)
    asked = len(dossier.bids_left(lot)) * len(dossier.tender.lot(lot).demands)
    return StepState("progress", f"{max(0, asked - questions)}/{asked}")


def _admission(dossier: Dossier, lot: int) -> StepState:
    """Return how many bids of an open house wait for a decision; any other lot is done."""
    left = len(waiting(dossier, lot)) if dossier.tender.lot(lot).rolling else 0
    return StepState("attention", str(left)) if left else StepState("done")


def _scoring(dossier: Dossier, lot: int, words: Words) -> StepState:
    if not reached(dossier, lot, Gate.OPENED):
        return _locked(words, Gate.OPENED)
    if reached(dossier, lot, Gate.QUALITY_FINAL) or reached(dossier, lot, Gate.PRICED):
        return StepState("done")
    missing = len(missing_quality(dossier, lot))
    asked = len(dossier.bids_left(lot)) * len(dossier.tender.lot(lot).model.scored)
    mine = [one for one in dossier.assignments if one.member == dossier.viewer.id and one.lot == lot]
    if mine and isinstance(dossier.scores.get(lot, ()), Sealed):
        asked = len(dossier.bids_left(lot)) * len(mine)
    return StepState("progress", f"{max(0, asked - missing)}/{asked}") if asked else StepState("done")


def _ranking(dossier: Dossier, lot: int, ranking: Ranking, words: Words) -> StepState:
    if dossier.tender.lot(lot).rolling:
        return StepState("locked", reason=translate("Standing", "bij een toelating is er geen rangorde"))
    if not reached(dossier, lot, Gate.PRICED):
        return _locked(words, Gate.PRICED)
    if reached(dossier, lot, Gate.RANKED):
        return StepState("done")
    if ranking.problems:
        return StepState("blocker", str(len(ranking.problems)))
    return StepState("attention", str(len(ranking.ties))) if ranking.ties else StepState()


def _compare(dossier: Dossier, lot: int, words: Words) -> StepState:
    if dossier.tender.lot(lot).rolling:
        return StepState("locked", reason=translate("Standing", "bij een toelating wordt niets vergeleken"))
    final = reached(dossier, lot, Gate.QUALITY_FINAL) or reached(dossier, lot, Gate.PRICED)
    return StepState() if final else _locked(words, Gate.QUALITY_FINAL)


def _proposal(dossier: Dossier, lot: int, words: Words) -> StepState:
    if reached(dossier, lot, Gate.DECIDED):
        return StepState("done")
    return StepState() if reached(dossier, lot, Gate.RANKED) else _locked(words, Gate.RANKED)


def todo(dossier: Dossier, lot: int, words: Words) -> list[Todo]:
    """Return what is to be done in one lot: blockers by kind, attention, then the next act."""
    missing = lot_state(dossier, lot).missing
    return sorted(_grouped(missing, lot, words), key=lambda item: ("blocker", "attention", "next").index(item.kind))


_TOO_MANY = 4


def _grouped(problems: tuple[Problem, ...], lot: int, words: Words) -> list[Todo]:
    counts = Counter(problem.code for problem in problems)
    seen: set[str] = set()
    items = []
    for problem in problems:
        if problem.code in seen:
            continue
        kind = "next" if problem.severity is Severity.NOTE else "blocker"
        text, place = words.problem(problem), problem.at
        if counts[problem.code] >= _TOO_MANY:
            # A long list of the same is one thing to do; the page itself shows each.
            seen.add(problem.code)
            more = counts[problem.code] - 1
            text = translate("Standing", "{first} En nog {more} van deze soort.").format(first=text, more=more)
        items.append(Todo("blocker" if kind == "blocker" else "next", text, step_of(problem.code), place, lot))
    return items


def scoring_blockers(dossier: Dossier, lot: int) -> int:
    """Count what keeps quality from being made final."""
    return len(missing_quality(dossier, lot)) + len(open_questions(dossier, lot))


def locked_text(dossier: Dossier, lot: int, words: Words) -> str:
    """Return what is final in a lot and since when, for the status bar; "" for nothing."""
    for verb, text in (
        ("ranked", translate("Standing", "Rangorde vastgesteld op {day}")),
        ("quality_final", translate("Standing", "Kwaliteit definitief sinds {day}")),
    ):
        act = dossier.act(lot, verb)
        if act is not None:
            return text.format(day=words.day(act.at.date()))
    return ""
