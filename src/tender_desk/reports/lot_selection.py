"""The matrix of selection on a lot's sheet: a row per demand, a column per bid, with proof, dates and reasons."""

from __future__ import annotations

from tender_desk.core.dossier import Dossier
from tender_desk.core.selection import Demand, DemandFinding, DemandState
from tender_desk.reports.lot_table import FIRST
from tender_desk.reports.sheet import LINE_HEIGHT, MOST_HEIGHT, Sheet
from tender_desk.wording import moment, say
from tender_desk.wording.selected import found_lines, published_line

TEXT_WIDTH = 34
"""Characters that fit on a line of the column with the demand's text."""


def write_selection(sheet: Sheet, dossier: Dossier, lot: int, columns: int, width: int) -> None:
    """Write where each bid stands on each demand; `width` is that of a bid's column, in characters."""
    demands = dossier.tender.lot(lot).demands
    if not demands:
        return
    sheet.section(sheet.label("selection"), columns)
    found = {(one.demand, one.bid): one for one in dossier.findings if one.lot == lot}
    for demand in demands:
        _demand(sheet, dossier, lot, demand, found, width)


def _demand(
    sheet: Sheet,
    dossier: Dossier,
    lot: int,
    demand: Demand,
    found: dict[tuple[str, str], DemandFinding],
    width: int,
) -> None:
    asked = "\n".join(part for part in (demand.text, published_line(demand, sheet.language)) if part)
    sheet.put(0, demand.id, "text")
    sheet.put(1, asked, "text")
    sheet.put(2, "", "text")
    sheet.put(3, say(f"term.demand_kind.{demand.kind}", sheet.language), "text")
    texts = [_finding(sheet, dossier, found.get((demand.id, bid.code))) for bid in dossier.bids_in(lot)]
    for column, text in enumerate(texts, start=FIRST):
        sheet.put(column, text, "text")
    lines = max([_lines(asked, TEXT_WIDTH), *(_lines(text, width) for text in texts)])
    sheet.worksheet.set_row(sheet.row, min(MOST_HEIGHT, LINE_HEIGHT * lines))
    sheet.row += 1


def _lines(text: str, width: int) -> int:
    return sum(1 + len(part) // width for part in text.splitlines()) or 1


def _finding(sheet: Sheet, dossier: Dossier, one: DemandFinding | None) -> str:
    """Return a state with its reason, what it stands on, and who recorded it when."""
    if one is None:
        return say(f"term.demand.{DemandState.OPEN}", sheet.language)
    head = say(f"term.demand.{one.state}", sheet.language)
    who = sheet.label("selection-by", name=dossier.name_of(one.by), at=moment(one.at, sheet.language))
    parts = (head, one.reason, *found_lines(dossier, one, sheet.language), who)
    return "\n".join(part for part in parts if part)
