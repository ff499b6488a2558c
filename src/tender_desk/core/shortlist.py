"""By what candidates of a restricted procedure are chosen, as published: weighted criteria, how many, which figures.

Objective and non-discriminatory criteria, announced beforehand, limit the number of candidates (Aanbestedingswet 2012,
art. 2.99, 2.100). They look at who asks to take part; what is offered is judged afterwards, by the award model.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tender_desk.core.criteria import AwardModel, Leaf
from tender_desk.core.numbers import NUMBER, exact
from tender_desk.core.stated import States

METHOD = "fixed_price_best_quality"
"""Candidates are ranked by the engine that ranks bids: by this method every price is the same and quality decides."""
LEAST_INVITED = 5
"""How many candidates are invited at least in a restricted procedure above the threshold (art. 2.100 Aw 2012)."""


class Source(StrEnum):
    """Where the figure of a measured selection criterion comes from.

    STATED: the candidate states it on the form. SUCCESS: of its references, all who succeeded per hundred participants
    (participants x success rate, summed, over all participants). SUCCESS_MEAN: the mean of the success rates.
    REFERENCES: how many references it has. MARK: the mean of the part scores of its quality mark. SATISFACTION: the
    satisfaction of its clients.
    """

    STATED = "stated"
    SUCCESS = "success"
    SUCCESS_MEAN = "success_mean"
    REFERENCES = "references"
    MARK = "mark"
    SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True)
class Sourced:
    """From where the figure of one criterion comes."""

    criterion: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist:
    """The published rule: the best `invited` under `model` may bid; `sources` of measured criteria that are not stated.

    `model` has criteria, rounding and tie rules and no price; drawing lots stands last among its tie rules.
    """

    invited: int
    model: AwardModel
    sources: tuple[Sourced, ...] = ()

    def source(self, criterion: str) -> Source:
        """Return where the figure of a measured criterion comes from."""
        return next((one.source for one in self.sources if one.criterion == criterion), Source.STATED)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A figure that does not follow from what a candidate states: of which field something is missing or no number."""

    field: str


def figure_of(shortlist: Shortlist, leaf: Leaf, candidate: States) -> Fraction | Lacking:
    """Return the figure of a measured criterion from what a candidate states, exactly, in the unit of the measure."""
    source = shortlist.source(leaf.id)
    if source is Source.STATED:
        stated = next((one.value for one in candidate.figures if one.criterion == leaf.id), None)
        return Lacking(f"figure.{leaf.id}") if stated is None else exact(stated)
    stated_texts = {one.field: one.text for one in candidate.statements}
    if source is Source.SATISFACTION:
        return _number(stated_texts, "satisfaction_score")
    if source is Source.MARK:
        return _mean(stated_texts, [f"{row}.score" for row in _rows(stated_texts, "mark", {"part", "score"})], "mark")
    references = _rows(stated_texts, "reference", {"client", "subject"})
    if source is Source.REFERENCES:
        return Fraction(len(references))
    if source is Source.SUCCESS:
        return _rate(stated_texts, references)
    return _mean(stated_texts, [f"{row}.success" for row in references], "reference")


def _rows(stated: dict[str, str], group: str, named: set[str]) -> tuple[str, ...]:
    """Return the rows of a table in which stands what tells them apart: who the client is, which part it is."""
    fields = (field.split(".") for field in stated)
    return tuple(sorted({f"{parts[0]}.{parts[1]}" for parts in fields if parts[0] == group and parts[-1] in named}))


def _number(stated: dict[str, str], field: str) -> Fraction | Lacking:
    text = stated.get(field, "")
    return exact(Decimal(text)) if NUMBER.fullmatch(text) else Lacking(field)


def _mean(stated: dict[str, str], fields: list[str], table: str) -> Fraction | Lacking:
    total = Fraction(0)
    for field in fields:
        value = _number(stated, field)
        if isinstance(value, Lacking):
            return value
        total += value
    return total / len(fields) if fields else Lacking(table)


def _rate(stated: dict[str, str], rows: tuple[str, ...]) -> Fraction | Lacking:
    succeeded = everybody = Fraction(0)
    for row in rows:
        count, rate = _number(stated, f"{row}.count"), _number(stated, f"{row}.success")
        if isinstance(count, Lacking) or isinstance(rate, Lacking):
            return count if isinstance(count, Lacking) else rate
        everybody += count
        succeeded += count * rate
    return succeeded / everybody if everybody > 0 else Lacking("reference")
