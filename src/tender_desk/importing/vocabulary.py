"""The words that stand in our workbooks: labels by key, and the choices people pick from, in Dutch or English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tender_desk.core.criteria import SCALES
from tender_desk.core.grounds import CATALOGUE, Duty
from tender_desk.core.methods import METHODS
from tender_desk.core.payment import RateSource, ResultFigure
from tender_desk.core.policy import REGIMES
from tender_desk.core.price_formulas import PRICE_FORMULAS
from tender_desk.core.selection import DemandKind, DemandState
from tender_desk.core.shortlist import Source
from tender_desk.core.team import Role
from tender_desk.core.tender import LotKind, ProcedureKind, SourceGround, VatBasis
from tender_desk.wording import LANGUAGES, say

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "term.procedure": tuple(ProcedureKind),
        "term.lot": tuple(LotKind),
        "term.vat": tuple(VatBasis),
        "term.demand_kind": tuple(DemandKind),
        "term.demand": tuple(DemandState),
        "term.legal": tuple(CATALOGUE),
        "term.duty": tuple(Duty),
        "term.role": tuple(Role),
        "term.period": ("per_year", "term", "unknown"),
        "term.method": tuple(METHODS),
        "term.agreement": ("consensus", "average"),
        "choice.regime": tuple(dict.fromkeys(regime.code for regime in REGIMES)),
        "choice.formula": tuple(PRICE_FORMULAS),
        "choice.outside": ("clamp", "extrapolate", "exclude_above"),
        "choice.rounding": ("none", "score", "criterion", "total"),
        "choice.drop_out": ("keep_order", "recompute"),
        "choice.negative": ("keep", "zero"),
        "choice.measure": ("highest_ratio", "lowest_ratio", "linear_between_bounds"),
        "choice.better": ("high", "low"),
        "choice.tie": ("quality", "price", "lot"),
        "choice.payment": ("fixed", "output", "no_cure_less_pay", "no_cure_no_pay"),
        "choice.partner": ("lead", "partner", "subcontractor", "relied_on"),
        "choice.result_figure": tuple(ResultFigure),
        "choice.rate": tuple(RateSource),
        "choice.source_ground": tuple(SourceGround),
        "choice.source": tuple(Source),
        "choice.yes": ("yes", "no"),
    }
)
"""What may be picked, by table of the catalogue; each code has its sentence there in both languages."""


def label(key: str, language: str, **values: object) -> str:
    """Return the label with this key."""
    return say(f"label.{key}", language, **values)


def choice_label(group: str, code: str, language: str) -> str:
    """Return how a choice is called."""
    return say(f"{group}.{code}", language)


def choice_labels(group: str, language: str) -> list[str]:
    """Return the labels of a group in their order, for a drop-down list."""
    return [choice_label(group, code, language) for code in CHOICES[group]]


def read_choice(group: str, text: str) -> str | None:
    """Return the code a text stands for: its label in either language or the code itself; None for anything else."""
    wanted = " ".join(text.split()).casefold()
    for code in CHOICES[group]:
        if wanted in {code.casefold(), *(choice_label(group, code, language).casefold() for language in LANGUAGES)}:
            return code
    return None


def read_scale(text: str) -> str | None:
    """Return the name of the scale preset a text stands for, whatever dash it is written with."""
    wanted = " ".join(text.replace("–", "-").split()).casefold()
    return next((name for name in SCALES if name.casefold() == wanted), None)
