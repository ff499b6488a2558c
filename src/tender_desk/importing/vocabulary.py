"""The words that stand in our workbooks: labels by key, and the choices people pick from, in Dutch or English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tender_desk.core.criteria import SCALES
from tender_desk.core.policy import REGIMES
from tender_desk.core.selection import DemandKind, DemandState
from tender_desk.core.team import Role
from tender_desk.core.tender import LotKind, ProcedureKind, VatBasis
from tender_desk.wording import say

LANGUAGES = ("nl", "en")

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "procedure": tuple(ProcedureKind),
        "regime": tuple(dict.fromkeys(regime.code for regime in REGIMES)),
        "lot": tuple(LotKind),
        "vat": tuple(VatBasis),
        "demand": tuple(DemandKind),
        "state": tuple(DemandState),
        "role": tuple(Role),
        "period": ("year", "term", "unknown"),
        "method": ("weighted_sum", "lowest_price", "award_on_value"),
        "formula": ("lowest_price_ratio", "linear_from_lowest", "linear_between_bounds", "linear_lowest_to_highest"),
        "outside": ("clamp", "extrapolate", "exclude_above"),
        "rounding": ("none", "score", "criterion", "total"),
        "agreement": ("consensus", "average"),
        "drop_out": ("keep_order", "recompute"),
        "negative": ("keep", "zero"),
        "measure": ("highest_ratio", "lowest_ratio", "linear_between_bounds"),
        "better": ("high", "low"),
        "tie": ("quality", "price", "lot"),
        "payment": ("fixed", "output", "no_cure_less_pay", "no_cure_no_pay"),
        "partner": ("lead", "partner", "subcontractor"),
        "yes": ("yes", "no"),
    }
)
"""What may be picked, by group; each has a label `choice-GROUP-CODE` in both languages."""


def label(key: str, language: str, **values: object) -> str:
    """Return the label with this key."""
    return say(f"label-{key}", language, **values)


def choice_label(group: str, code: str, language: str) -> str:
    """Return how a choice is called."""
    return say(f"choice-{group}-{code}".replace("_", "-"), language)


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
