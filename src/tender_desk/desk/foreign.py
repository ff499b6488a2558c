"""The layout a received file is read with: none for our own forms."""

from __future__ import annotations

from tender_desk.core.bids import Receipt
from tender_desk.core.problems import Refused
from tender_desk.importing.layouts.layout import Layout, LayoutKind, from_document


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
