"""Sentences of the checks: whether all is scored, what of a model disagrees, which pairs deserve a second look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.model_checks import model_checks
from tender_desk.core.policy import may
from tender_desk.core.second_look import (
    FIGURE,
    Coverage,
    Differing,
    Fact,
    Look,
    LookKind,
    coverage,
    second_looks,
)
from tender_desk.core.tender import UNWEIGHED, Lot
from tender_desk.wording import number, problem_text, say


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check as a reader sees it: what it is (a code), its place, its sentence, and whether all is well.

    A pair for a second look is neither well nor wrong (`good` is None): people look, the program does not judge.
    """

    check: str
    at: str
    text: str
    good: bool | None


def check_lines(dossier: Dossier, lot: int, language: str) -> list[CheckLine]:
    """Return every check of a lot with its place and sentence; none in a lot where nothing is weighed."""
    of, covered = dossier.tender.lot(lot), coverage(dossier, lot)
    lines = model_lines(of, language)
    if covered is not None:
        lines = [CheckLine("coverage", f"{lot}", coverage_text(covered, language), covered.whole), *lines]
    return lines if of.kind in UNWEIGHED else [*lines, *look_lines(dossier, lot, language)]


def coverage_text(covered: Coverage, language: str) -> str:
    """Return "14 criteria x 4 bids: 56 of 56"."""
    values = {"criteria": covered.criteria, "bids": covered.bids, "have": covered.have, "want": covered.want}
    return say("check.coverage", language, **values)


def model_lines(lot: Lot, language: str) -> list[CheckLine]:
    """Return the checks of a lot's model: one line for each that is well, one for each thing that disagrees."""
    lines = []
    for one in model_checks(lot):
        wrong = [CheckLine(one.check.value, p.at, problem_text(p, language), False) for p in one.problems]
        good = CheckLine(one.check.value, f"{lot.number}", say(f"check.{one.check}", language, count=one.count), True)
        lines += wrong or ([good] if one.count else [])
    return lines


def look_lines(dossier: Dossier, lot: int, language: str) -> list[CheckLine]:
    """Return the pairs for a second look; where there are none, that is said."""
    if may(dossier.viewer, "second_look", passed(dossier, lot)) is not None:
        return []
    looks = second_looks(dossier, lot)
    none = CheckLine("second_look", f"{lot}", say("check.none-looked", language), True)
    names = {leaf.id: leaf.name for leaf in dossier.tender.lot(lot).model.leaves}
    return [CheckLine(one.kind.value, one.at, look_text(one, names, language), None) for one in looks] or [none]


def look_text(look: Look, names: dict[str, str], language: str) -> str:
    """Return the sentence of a pair: which bids, which scores, which facts."""
    (first, second), (score, other) = look.bids, look.scores
    code = "look.differing" if look.kind is LookKind.EQUAL_SCORES else "look.same"
    return say(
        f"look.{look.kind}",
        language,
        criterion=look.criterion,
        name=names[look.criterion],
        first=first,
        second=second,
        score=score,
        other=other,
        facts="; ".join(_facts(look.facts, names, code, language)),
    )


def fact_name(fact: str, names: dict[str, str], language: str) -> str:
    """Return how a fact is called: a figure by its criterion."""
    if fact.startswith(FIGURE):
        criterion = fact.removeprefix(FIGURE)
        return f"{criterion} {names.get(criterion, '')}".strip()
    return say(f"fact.{fact}", language)


def _facts(facts: Iterable[Differing], names: dict[str, str], code: str, language: str) -> list[str]:
    return [
        say(
            code,
            language,
            fact=fact_name(one.fact, names, language),
            first=_value(one.first, language),
            second=_value(one.second, language),
        )
        for one in facts
    ]


def _value(fact: Fact | None, language: str) -> str:
    if fact is None:
        return "–"
    return number(fact, language) if isinstance(fact, Fraction) else fact
