"""Values by the hundred thousand: passed from one process to another, and not looked at again and again."""

import gc
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

C = TypeVar("C", bound=type)

YOUNG = 100_000
"""Values made before the interpreter looks for cycles: a register of five thousand bids has three times as many."""


def look_for_cycles_less() -> None:
    """Have a program look for cycles less often: looking took longer than importing a large table, which is kept."""
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 20)


def by_position(cls: C) -> C:
    """Have a frozen dataclass pickled as its class and its fields in their order.

    What the dataclass itself does for slots looks the fields up for each value again: in a table of five thousand bids
    that took longer than reading it.
    """
    names = [field.name for field in fields(cls)]
    stated = attrgetter(*names)

    def reduced(self: Any) -> tuple[Any, ...]:
        return cls, stated(self) if len(names) > 1 else (stated(self),)

    cls.__reduce__ = reduced  # type: ignore[method-assign, assignment]
    return cls
