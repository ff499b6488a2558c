"""The design as data: reads `ui/theme.json`. No Qt here, so that the first paint need not wait for it."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from tender_desk import resources

SCHEMES = ("system", "light", "dark")
TEXT_SIZES = (100, 115, 130, 150)

MENU_ROW, CONTEXT_BAR, STATUS_BAR = 30, 46, 26
WIDE_RAIL, NARROW_RAIL, FOLD_BELOW = 212, 56, 1400
"""Measures of the shell in design pixels."""


class Design(NamedTuple):
    """The font's family and the colours by token, light and dark."""

    family: str
    light: Mapping[str, str]
    dark: Mapping[str, str]


def read_design() -> Design:
    """Read the tokens a designer edits."""
    read = json.loads(resources.path("ui", "theme.json").read_text(encoding="utf-8"))
    return Design(read["family"], read["light"], read["dark"])
