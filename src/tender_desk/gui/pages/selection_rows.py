"""The matrix of selection: a row per demand, a column per bid, a state with its reason in each cell."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from tender_desk.core.bids import Bid
from tender_desk.core.dossier import Dossier
from tender_desk.core.excluding import handed_in
from tender_desk.core.selection import NO_FACTS, Demand, DemandFinding, DemandState, Facts, look_back
from tender_desk.core.treatment import differences
from tender_desk.gui.cells import Badge, Tone, TwoLines
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words
from tender_desk.wording import ZONE
from tender_desk.wording.selected import difference_line, found_lines, out_reason, published_line

translate = QCoreApplication.translate

STATES = tuple(state for state in DemandState if state not in (DemandState.OPEN, DemandState.EXCLUDED))
"""States a person records here; a bid is excluded only by the act of its own."""

_LOOK: dict[DemandState, tuple[Tone, str]] = {
    DemandState.OPEN: ("plain", ""),
    DemandState.DECLARED: ("ok", "check"),
    DemandState.PROOF_ASKED: ("info", "clock"),
    DemandState.PROVEN: ("ok", "done"),
    DemandState.REPAIR_ASKED: ("warn", "warning"),
    DemandState.REPAIRED: ("ok", "check"),
    DemandState.NOT_MET: ("err", "error"),
    DemandState.EXCLUDED: ("err", "cross"),
}


@dataclass(frozen=True)
class DemandRow:
    """A demand with what was found on it for each bid."""

    demand: Demand
    found: dict[str, DemandFinding]

    def state(self, bid: str) -> DemandState:
        """The state for a bid; open as long as nobody looked."""
        return self.found[bid].state if bid in self.found else DemandState.OPEN

    def reason(self, bid: str) -> str:
        """The recorded reason for a bid."""
        return self.found[bid].reason if bid in self.found else ""

    def facts(self, bid: str) -> Facts:
        """What the finding for a bid stands on."""
        return self.found[bid].facts if bid in self.found else NO_FACTS


def demand_rows(dossier: Dossier, lot: int) -> list[DemandRow]:
    """Return the demands of a lot with the findings on them."""
    found = [finding for finding in dossier.findings if finding.lot == lot]
    return [
        DemandRow(demand, {one.bid: one for one in found if one.demand == demand.id})
        for demand in dossier.tender.lot(lot).demands
    ]


def matrix_columns(dossier: Dossier, lot: int, words: Words) -> list[Column]:
    """Return the column of demands and one per bid."""
    first = Column(
        translate("Selection", "Eis"),
        lambda r: f"{r.demand.id} {r.demand.text}",
        cell=lambda r: TwoLines(_demand(r), _asked(r, words), bold=False),
        tip=lambda r: "\n".join(one for one in (r.demand.text, published_line(r.demand, words.language)) if one),
        width=290,
    )
    return [first, *(_bid_column(dossier, bid, words) for bid in dossier.bids_in(lot))]


def _demand(row: DemandRow) -> str:
    return f"{row.demand.id}  {row.demand.text}"


def _asked(row: DemandRow, words: Words) -> str:
    """What kind of demand it is, and what is published about it."""
    said = published_line(row.demand, words.language)
    if row.demand.duty:
        return said  # only a ground is mandatory or optional
    return " · ".join(one for one in (words.term("demand_kind", row.demand.kind), said) if one)


def told(dossier: Dossier, bid: Bid, row: DemandRow, words: Words) -> tuple[str, ...]:
    """Everything recorded about a bid on a demand: the reason, and a sentence per fact."""
    found = row.found.get(bid.code)
    if found is None:
        return ()
    return tuple(one for one in (found.reason, *found_lines(dossier, found, words.language)) if one)


def short_facts(dossier: Dossier, bid: Bid, row: DemandRow) -> str:
    """The facts of a cell in a few words: look-back, self-cleaning, else the proof or the reason."""
    facts, parts = row.facts(bid.code), []
    back = look_back(row.demand, facts, handed_in(dossier, bid.lot, bid.code, ZONE))
    if back is not None:
        inside = translate("Selection", "binnen {years} jaar")
        outside = translate("Selection", "buiten {years} jaar")
        parts.append((inside if back.within else outside).format(years=back.years))
    if facts.suffices is not None:
        enough, short = (
            translate("Selection", "zelfreiniging volstaat"),
            translate("Selection", "zelfreiniging te mager"),
        )
        parts.append(enough if facts.suffices else short)
    elif facts.measures:
        parts.append(translate("Selection", "zelfreiniging open"))
    return " · ".join(parts) or facts.document or row.reason(bid.code)


def _bid_column(dossier: Dossier, bid: Bid, words: Words) -> Column:
    out = dossier.exclusion(bid.lot, bid.code)

    def cell(row: DemandRow) -> Badge:
        if out is not None and row.state(bid.code) is not DemandState.EXCLUDED:
            return Badge(translate("Selection", "terzijde"), "plain", "cross", framed=False)
        if bid.late:
            return Badge(translate("Selection", "te laat"), "warn", "clock", framed=False)
        tone, icon = _LOOK[row.state(bid.code)]
        below = short_facts(dossier, bid, row)
        return Badge(words.term("demand", row.state(bid.code)), tone, icon, below=below)

    def spoken(row: DemandRow) -> str:
        state = words.term("demand", row.state(bid.code))
        return ", ".join((f"{row.demand.id}, {bid.bidder.name}: {state}", *told(dossier, bid, row, words)))

    return Column(
        f"{bid.code}  {bid.bidder.name}",
        lambda r: cell(r).text,
        cell=cell,
        tip=lambda r: "\n".join(told(dossier, bid, r, words)) or spoken(r),
        spoken=spoken,
        least=172,
        head=bid.code,
    )


def out_lines(dossier: Dossier, lot: int, words: Words) -> list[str]:
    """Return who was put aside, on what ground and why."""
    lines = []
    for bid in dossier.bids_in(lot):
        out = dossier.exclusion(lot, bid.code)
        if out is not None:
            ground = words.term("ground", out.ground)
            lines.append(f"{bid.code} {bid.bidder.name}: {ground}. {out_reason(out, words.language)}")
    return lines


def difference_lines(dossier: Dossier, lot: int, words: Words) -> list[str]:
    """Return on which demands bids were treated differently, and why."""
    return [difference_line(one, words.language) for one in differences(dossier, lot)]
