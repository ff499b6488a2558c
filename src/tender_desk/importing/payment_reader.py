"""Reads from the sheet Gunning how prices compare where payment depends on results."""

from __future__ import annotations

from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment, payment_faults
from tender_desk.core.tender import Lot
from tender_desk.importing.findings import Findings
from tender_desk.importing.tender_rows import Row

NUMBERS = ("placement_rate", "lasting_rate", "share_start", "share_placement", "share_lasting")


def read_payment(award: Row, lot: Lot, found: Findings) -> ResultPayment | None:
    """Return how a lot's prices compare, None where they are simply compared; what is wrong is noted at its cell."""
    figure, rate = award.text("result_figure"), award.text("rate")
    if not figure:
        for key in ("rate", "placement", "lasting", *NUMBERS):
            if not award.cells[key].empty:
                found.add("payment-unused", award.place(key))
        return None
    if not rate:
        found.add("parameter-missing", award.place("rate"), about=award.cells["result_figure"].text)
        return None
    payment = ResultPayment(
        figure=ResultFigure(figure),
        rate=RateSource(rate),
        placement=award.text("placement"),
        lasting=award.text("lasting"),
        placement_rate=award.number("placement_rate"),
        lasting_rate=award.number("lasting_rate"),
        start=award.number("share_start"),
        on_placement=award.number("share_placement"),
        on_lasting=award.number("share_lasting"),
    )
    for problem in payment_faults(payment, lot.model, lot.volume.minimum, award.place("result_figure")):
        found.keep(problem)
    return payment
