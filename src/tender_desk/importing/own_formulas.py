"""Tells whether a formula in a form that came back is the form's own, however the format of the file writes it."""

from __future__ import annotations

import re

from tender_desk.importing.reading.cells import UNREADABLE as UNKNOWN

__all__ = ["UNKNOWN", "same_formula"]

_REFERENCE = re.compile(r"\[\.([a-z$]{1,4}[0-9$]{1,8})(?::\.([a-z$]{1,4}[0-9$]{1,8}))?\]")


def same_formula(written: str, own: str) -> bool:
    """Tell whether two formulas are one: blanks, capitals and the notation of OpenDocument aside.

    `=SUM([.F14:.F15])` with semicolons is what an .ods file makes of `=SUM(F14:F15)`.
    """
    return _plain(written) == _plain(own)


def _plain(formula: str) -> str:
    text = formula.replace(" ", "").casefold().removeprefix("of:")
    text = _REFERENCE.sub(lambda match: match[1] + (f":{match[2]}" if match[2] else ""), text)
    return text.replace(";", ",").replace("$", "")
