"""Remembers what is made of a lot, by the very values: looking at their contents would cost as much as making it."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from tender_desk.core.tender import Lot, Tender

P = ParamSpec("P")
R = TypeVar("R")
MOST = 128


def once_per_lot(make: Callable[Concatenate[Tender, Lot, P], R]) -> Callable[Concatenate[Tender, Lot, P], R]:
    """Make something of a frozen tender and lot once; both are held, so that an address keeps meaning the same lot."""
    known: dict[tuple[object, ...], tuple[Tender, Lot, R]] = {}

    def remembered(tender: Tender, lot: Lot, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (id(tender), id(lot), *args, *kwargs.items())
        found = known.get(key)
        if found is None:
            if len(known) >= MOST:
                known.clear()
            found = known[key] = tender, lot, make(tender, lot, *args, **kwargs)
        return found[2]

    update_wrapper(remembered, make)
    return remembered
