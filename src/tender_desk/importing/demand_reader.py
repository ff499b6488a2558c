"""A row of the sheet with demands: what stands there, and what the law gives where it stands there not."""

from __future__ import annotations

from tender_desk.core.grounds import CATALOGUE, Duty, Legal
from tender_desk.core.selection import Demand, DemandKind
from tender_desk.importing.findings import Findings
from tender_desk.importing.tender_rows import Row
from tender_desk.importing.vocabulary import label
from tender_desk.wording import say

MOST_YEARS = 20
"""Of a look-back: more is a slip of the keyboard."""


def read_demand(row: Row, found: Findings, language: str) -> Demand:
    """Return the demand of a row; a ground from the catalogue fills what is left empty: text, article, duty, years.

    A ground of another kind than the row says, and a number of years that is none, are noted; 0 years is no term.
    """
    kind = DemandKind(row.text("kind") or "minimum")
    legal = CATALOGUE.get(row.text("code"))
    if legal is not None and row.text("kind") and kind is not kind_of(legal):
        found.add("demand-kind-differs", row.place("code"), text=row.cells["code"].shown, kind=kind)
    text = row.text("text") or (say(f"legal.{legal.code}", language) if legal else "")
    if not text:
        found.add("cell-required", row.place("text"), column=label("column-demands-text", language))
    duty = row.text("duty")
    if (duty or row.values["look_back"] is not None) and kind is not DemandKind.EXCLUSION_GROUND:
        found.add("demand-not-ground", row.place("duty" if duty else "look_back"), kind=kind)
    return Demand(
        id=row.text("id"),
        kind=kind,
        text=text,
        code=legal.code if legal else "",
        duty=Duty(duty) if duty else (legal.duty if legal else None),
        article=row.text("article") or (legal.article if legal else ""),
        look_back=_years(row, legal, found),
        evidence=row.text("evidence"),
        fatal=row.yes("fatal"),
    )


def kind_of(legal: Legal) -> DemandKind:
    """Return of which kind a demand from the catalogue is."""
    return DemandKind.SUITABILITY if legal.duty is None else DemandKind.EXCLUSION_GROUND


def _years(row: Row, legal: Legal | None, found: Findings) -> int | None:
    stated = row.number("look_back")
    if stated is None:
        return legal.look_back if legal else None
    if stated == 0:
        return None
    if stated != int(stated) or not 1 <= stated <= MOST_YEARS:
        found.add("look-back-range", row.place("look_back"), text=stated, most=MOST_YEARS)
        return None
    return int(stated)
