"""The award model of a lot: criteria tree, scales, measures, price formula, rounding and tie rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias

RATIO_MEASURES = frozenset({"highest_ratio", "lowest_ratio"})
"""Measures that look at the best figure among the bids: they make a model relative."""


@dataclass(frozen=True, slots=True)
class NumericScale:
    """Scores from `minimum` to `maximum`, in whole `step`s where given; fraction = (score - min) / (max - min)."""

    minimum: Fraction
    maximum: Fraction
    step: Fraction | None = None

    def holds(self, score: Fraction) -> bool:
        """Tell whether the score lies on the scale."""
        on_step = self.step is None or ((score - self.minimum) / self.step).denominator == 1
        return self.minimum <= score <= self.maximum and on_step

    def fraction(self, score: Fraction) -> Fraction:
        """Return the fraction of the points for a score or a mean of scores."""
        return (score - self.minimum) / (self.maximum - self.minimum)


LATER = MappingProxyType({"later": True})
"""Of a field that came after forms had gone out: empty it is no part of their fingerprint, or they were outdated."""


_HYPHEN = re.compile(r"[-\u00ad\u2010\u2011](?:[ \t]*\r?\n\s*)?")
"""A hyphen of any kind, with the end of a line that it breaks a word at: `re-integratie` is `reïntegratie`."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a labelled scale.

    A label can carry a `condition` ("in ten minste drie domeinen beter"): then so many (`needs`) of the published
    `domains` must be named in the motivation (Council of State 251.374: nobody had said which).
    """

    score: Fraction
    fraction: Fraction
    label: str = ""
    condition: str = field(default="", metadata=LATER)
    domains: tuple[str, ...] = field(default=(), metadata=LATER)
    needs: int = field(default=0, metadata=LATER)

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the domains that a text names as whole words; a word inside the name of another domain names one."""
        longest = sorted((spelled(domain) for domain in self.domains), key=len, reverse=True)
        if not longest:
            return ()
        names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
        # a hyphen may break a word or stand between two
        found = {name for shown in (text, _HYPHEN.sub(" ", text)) for name in names.findall(spelled(shown))}
        return tuple(domain for domain in self.domains if spelled(domain) in found)


def spelled(text: str) -> str:
    """Return a text as one reads it: without capitals, accents, hyphens and ends of lines."""
    plain = unicodedata.normalize("NFKD", _HYPHEN.sub("", text))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return " ".join(letters.split()).casefold()


def can_be_named(domains: tuple[str, ...], needs: Fraction) -> bool:
    """Tell whether so many of these domains can be named: a whole number of them, and no two read the same."""
    read = {spelled(domain) for domain in domains}
    return needs.denominator == 1 and 1 <= needs <= len(read) == len(domains) and "" not in read


@dataclass(frozen=True, slots=True)
class LabelledScale:
    """A list of levels, each with its own fraction of the points (may be negative: a malus)."""

    levels: tuple[Level, ...]

    @property
    def minimum(self) -> Fraction:
        """The lowest score."""
        return min(level.score for level in self.levels)

    @property
    def maximum(self) -> Fraction:
        """The highest score."""
        return max(level.score for level in self.levels)

    def holds(self, score: Fraction) -> bool:
        """Tell whether the score is one of the levels."""
        return any(level.score == score for level in self.levels)

    def fraction(self, score: Fraction) -> Fraction:
        """Return the fraction of the level with this score; StopIteration never leaves: scores are checked first."""
        return next(level.fraction for level in self.levels if level.score == score)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure the bid states itself, scored by formula: `highest_ratio`, `lowest_ratio`, `linear_between_bounds`."""

    formula: str
    floor: Fraction | None = None
    ceiling: Fraction | None = None
    better: str = "high"
    unit: str = ""

    @property
    def relative(self) -> bool:
        """Whether a bid's points depend on the other bids."""
        return self.formula in RATIO_MEASURES


@dataclass(frozen=True, slots=True)
class Leaf:
    """A criterion that carries points; `minimum` is a score on its scale or a bound on its measured value."""

    id: str
    name: str
    points: Fraction
    scale: NumericScale | LabelledScale | None = None
    measure: Measure | None = None
    minimum: Fraction | None = None
    question: str = ""
    answered: bool = False
    """Whether bidders answer it in writing in part A (a presentation is scored without a written answer)."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A criterion that is the sum of its children; `minimum` is in points."""

    id: str
    name: str
    children: tuple[Leaf | Branch, ...]
    minimum: Fraction | None = None


Criterion: TypeAlias = Leaf | Branch


@dataclass(frozen=True, slots=True)
class CommonCriteria:
    """Criteria that lots have in common; each lot's model holds them too, as they are there or overridden."""

    criteria: tuple[Criterion, ...] = ()


NO_COMMON = CommonCriteria()


Parameters: TypeAlias = Mapping[str, "Fraction | str | tuple[tuple[Fraction, Fraction], ...]"]
"""Parameters of a formula or method by name; `bands` are pairs of upper bound and fraction."""
HUNDRED = Fraction(100)
NO_PARAMETERS: Parameters = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PriceRule:
    """Which formula turns a price into points, the most points, and the formula's parameters by name."""

    formula: str
    points: Fraction
    parameters: Parameters = field(default_factory=lambda: NO_PARAMETERS, hash=False)


@dataclass(frozen=True, slots=True)
class Rounding:
    """Where the published model rounds (`none`, `score`, `criterion`, `total`) and to how many decimals."""

    at: str = "none"
    decimals: int = 2


@dataclass(frozen=True, slots=True)
class AwardModel:
    """How a lot is awarded, as published. `agreement` says how evaluators' scores become one: consensus or average."""

    method: str
    criteria: tuple[Criterion, ...] = ()
    price: PriceRule | None = None
    rounding: Rounding = Rounding()
    ties: tuple[str, ...] = ()
    negative_points: str = "keep"
    quality_scaled_to_best: bool = False
    quality_minimum: Fraction | None = None
    drop_out: str | None = None
    agreement: str = "consensus"
    parameters: Parameters = field(default_factory=lambda: NO_PARAMETERS, hash=False, metadata=LATER)
    """Those of the method itself."""
    total: Fraction | None = field(default=None, metadata=LATER)
    """What the weights of a weighted sum must add up to where that is not 100."""

    @property
    def wanted_total(self) -> Fraction | None:
        """What the points of criteria and price must add up to, None where that is free."""
        return HUNDRED if self.total is None and self.method == "weighted_sum" else self.total

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """All leaves in the order of the tree."""
        return tuple(node for _, node in walk(self.criteria) if isinstance(node, Leaf))

    @property
    def full_points(self) -> Fraction:
        """The most quality points there are (for award on value: the most euros)."""
        return sum((leaf.points for leaf in self.leaves), Fraction(0))

    @property
    def scored(self) -> tuple[Leaf, ...]:
        """The leaves that people score."""
        return tuple(leaf for leaf in self.leaves if leaf.scale)

    @property
    def measured(self) -> tuple[Leaf, ...]:
        """The leaves that the bid's own figures score."""
        return tuple(leaf for leaf in self.leaves if leaf.measure)

    def leaf(self, criterion: str) -> Leaf:
        """Return the leaf with this id; KeyError where there is none."""
        for leaf in self.leaves:
            if leaf.id == criterion:
                return leaf
        raise KeyError(criterion)


def walk(criteria: tuple[Criterion, ...], depth: int = 0) -> Iterator[tuple[int, Criterion]]:
    """Yield every criterion with its depth, parents before children."""
    for criterion in criteria:
        yield depth, criterion
        if isinstance(criterion, Branch):
            yield from walk(criterion.children, depth + 1)


def leaves_below(criterion: Criterion) -> tuple[Leaf, ...]:
    """Return the leaves of a branch, or the leaf itself."""
    return tuple(node for _, node in walk((criterion,)) if isinstance(node, Leaf))


def points_of(criterion: Criterion) -> Fraction:
    """Return the most points a leaf or branch can give."""
    return sum((leaf.points for leaf in leaves_below(criterion)), Fraction(0))


def _levels(*pairs: tuple[int, str, str]) -> LabelledScale:
    return LabelledScale(tuple(Level(Fraction(score), Fraction(part), label) for score, part, label in pairs))


SCALES: Mapping[str, NumericScale | LabelledScale] = MappingProxyType(
    {
        "0-10": NumericScale(Fraction(0), Fraction(10)),
        "0-2-4-6-8-10": _levels(
            (0, "0", "niet beantwoord"),
            (2, "0.2", "slecht"),
            (4, "0.4", "matig"),
            (6, "0.6", "voldoende"),
            (8, "0.8", "goed"),
            (10, "1", "uitstekend"),
        ),
        "rijkswaterstaat": _levels(
            (3, "1", "zeer goed"), (2, "0.6", "goed"), (1, "0.25", "redelijk"), (0, "0", "neutraal"), (-1, "-0.5", "NR")
        ),
        "0-25-50-75-100": _levels(
            (0, "0", "onvoldoende"),
            (25, "0.25", "matig"),
            (50, "0.5", "voldoende"),
            (75, "0.75", "goed"),
            (100, "1", "uitstekend"),
        ),
        "voldoet": _levels((2, "1", "volledig"), (1, "0.6", "gedeeltelijk"), (0, "0", "niet")),
        "cijfer 6-10": _levels((10, "1", ""), (9, "0.75", ""), (8, "0.5", ""), (7, "0.25", ""), (6, "0", "")),
    }
)
"""Presets by the name a tender workbook uses (scoring-methods, "Scale presets"; Rijkswaterstaat BPKV scale of 2023)."""
