"""Values by the hundred thousand."""

from __future__ import annotations

import gc
import pickle
from decimal import Decimal

import pytest

from tender_desk.core.bids import Bidder, PriceLine, QualityPart
from tender_desk.core.many import look_for_cycles_less
from tender_desk.core.stated import Answer, Stated


@pytest.mark.parametrize(
    "value",
    [
        Stated.of([Answer("K1", "Zo.", "Antwoorden!C7")]),
        QualityPart(Bidder("Kadelicht", "34120941"), 7),
        PriceLine("P1", Decimal(150), Decimal("2400.00"), "Prijzen!E14"),
    ],
)
def test_a_value_comes_out_of_another_process_as_it_went_in_named_once(value: object) -> None:
    many = pickle.dumps([value] * 2)
    assert pickle.loads(many) == [value, value]
    assert many.count(type(value).__name__.encode()) == 1
    assert b"setstate" not in many


def test_a_program_that_keeps_what_it_makes_looks_for_cycles_less_often() -> None:
    before = gc.get_threshold()
    try:
        look_for_cycles_less()
        assert gc.get_threshold()[0] > 100 * before[0]
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
