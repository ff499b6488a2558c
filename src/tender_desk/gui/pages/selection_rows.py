"""The matrix of selection: a row per demand, a column per bid, a state with its reason in each cell."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from tender_desk.core.bids import Bid
from tender_desk.core.dossier import Dossier
from tender_desk.core.selection import Demand, DemandFinding, DemandState
from tender_desk.gui.cells import Badge, Tone, TwoLines
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

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
        cell=lambda r: TwoLines(_demand(r), words.term("demand_kind", r.demand.kind), bold=False),
        tip=lambda r: r.demand.text,
        width=270,
    )
    return [first, *(_bid_column(dossier, bid, words) for bid in dossier.bids_in(lot))]


def _demand(row: DemandRow) -> str:
    return f"{row.demand.id}  {row.demand.text}"


def _bid_column(dossier: Dossier, bid: Bid, words: Words) -> Column:
    out = dossier.exclusion(bid.lot, bid.code)

    def cell(row: DemandRow) -> Badge:
        if out is not None:
            return Badge(translate("Selection", "terzijde"), "plain", "cross", framed=False)
        if bid.late:
            return Badge(translate("Selection", "te laat"), "warn", "clock", framed=False)
        tone, icon = _LOOK[row.state(bid.code)]
        return Badge(words.term("demand", row.state(bid.code)), tone, icon, framed=row.state(bid.code) in _LOOK)

    def spoken(row: DemandRow) -> str:
        reason = row.reason(bid.code)
        state = words.term("demand", row.state(bid.code))
        return f"{row.demand.id}, {bid.bidder.name}: {state}" + (f", {reason}" if reason else "")

    return Column(
        f"{bid.code}  {bid.bidder.name}",
        lambda r: cell(r).text,
        cell=cell,
        tip=lambda r: r.reason(bid.code) or spoken(r),
        spoken=spoken,
        width=158,
        head=bid.code,
    )


def out_lines(dossier: Dossier, lot: int, words: Words) -> list[str]:
    """Return who was put aside, on what ground and why."""
    lines = []
    for bid in dossier.bids_in(lot):
        out = dossier.exclusion(lot, bid.code)
        if out is not None:
            ground = words.term("ground", out.ground)
            lines.append(f"{bid.code} {bid.bidder.name}: {ground}. {out.reason}")
    return lines
