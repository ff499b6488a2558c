"""What another's spreadsheet is read with and holds, and who may look into it: none of it applies to our own forms."""

from __future__ import annotations

from tender_desk.core.bids import Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import GATES, Gate, may
from tender_desk.core.problems import NotAllowed, Refused
from tender_desk.core.team import Member, Role
from tender_desk.importing.layouts.layout import Layout, LayoutKind, from_document
from tender_desk.importing.layouts.proposal import parts_in

EVALUATION = frozenset({Role.ADVISER, Role.CHAIR, Role.EVALUATOR})
"""Whoever has one of these roles takes part in the evaluation, and may see no prices before they are opened."""


def layout_of(receipt: Receipt) -> Layout | None:
    """Return the layout a file is read with, None for our own forms; Refused where the stored document is spoilt."""
    if not receipt.layout:
        return None
    layout, problems = from_document(receipt.layout, receipt.name)
    if layout is None:
        raise Refused(problems)
    return layout


def is_register(receipt: Receipt) -> bool:
    """Tell whether a file holds a row per bid."""
    layout = layout_of(receipt)
    return layout is not None and layout.kind is LayoutKind.REGISTER


def part_of(dossier: Dossier, lot: int, layout: Layout) -> Part:
    """Return what a file read by a layout is: part A, part B, or both together."""
    parts = parts_in(layout, dossier.tender, dossier.tender.lot(lot))
    if parts >= {Part.PRICE, Part.QUALITY}:
        return Part.BOTH
    return Part.PRICE if parts == {Part.PRICE} else Part.QUALITY


def is_outside(member: Member) -> bool:
    """Tell whether somebody is a second person who takes no part in the evaluation."""
    return Role.SECOND in member.roles and not EVALUATION & set(member.roles)


def check_outside(dossier: Dossier) -> None:
    """Raise NotAllowed for whoever takes part in the evaluation, whatever other roles they have."""
    if EVALUATION & set(dossier.viewer.roles):
        raise NotAllowed("split-inside-evaluation", person=dossier.viewer.name)


def may_look_inside(dossier: Dossier, receipt: Receipt) -> str | None:
    """Return None where the viewer may look into a file now, else the code of the reason.

    Part B stays sealed for everybody until prices are open. Another's spreadsheet may hold prices wherever it likes, so
    nobody of the evaluation looks into it either (`foreign-unseen`) until someone outside has said it holds none.
    """
    gate = _gate(dossier, receipt)
    if receipt.part in {Part.PRICE, Part.BOTH}:
        return may(dossier.viewer, "see.originals.price", gate)
    early = may(dossier.viewer, "see.bids.early", gate)
    if early is not None or not receipt.foreign or receipt.no_prices_by or is_outside(dossier.viewer):
        return early
    return None if may(dossier.viewer, "see.originals.price", gate) is None else "foreign-unseen"


def may_lay_out(dossier: Dossier, receipt: Receipt) -> str | None:
    """Return None where the viewer may say of a file, with its cells before them, what they mean, else the reason.

    Someone outside the evaluation may, prices or not: whoever splits a file has to see it. An original that was split
    is done with and sealed for them too.
    """
    splits = is_outside(dossier.viewer) and may(dossier.viewer, "split", _gate(dossier, receipt)) is None
    return None if splits and receipt.waits else may_look_inside(dossier, receipt)


def check_sight(dossier: Dossier, receipt: Receipt, reason: str | None) -> None:
    """Raise NotAllowed with the reason why a file may not be seen, if there is one."""
    if reason is not None:
        values = {"lot": receipt.lot or "–", "gate": Gate.PRICED.value, "file": receipt.name}
        raise NotAllowed(reason, person=dossier.viewer.name, roles=(), **values)


def _gate(dossier: Dossier, receipt: Receipt) -> Gate | None:
    """Return the gate that counts for a file; one of no lot may belong to any, so the lot furthest behind counts."""
    numbers = [lot.number for lot in dossier.tender.lots]
    if receipt.lot is not None:
        return passed(dossier, receipt.lot) if receipt.lot in numbers else None
    reached = [passed(dossier, number) for number in numbers]
    return min(reached, key=lambda gate: -1 if gate is None else GATES.index(gate), default=None)
