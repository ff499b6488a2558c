"""Reads one cell of a foreign spreadsheet: like a cell of our own form, but its formulas are never recomputed.

A formula without stored value blocks, one with a stored value is read by it and noted; a number that can mean two
things is read only where the layout says how its numbers are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from tender_desk.core.problems import Severity
from tender_desk.importing.amounts import number_in, read_amount, read_date, read_number, read_percentage, read_yes
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_reader import choice_in, kvk_number, note_formula
from tender_desk.importing.layouts.layout import Notation
from tender_desk.importing.workbook import Cell

_NUMBER = re.compile(r"\d[\d.,]*\d")


def as_written(cell: Cell, notation: Notation) -> Cell:
    """Return the cell with an ambiguous number in its text written so that it means one thing, as the layout says."""
    if notation is Notation.ASK or not isinstance(cell.value, str):
        return cell
    found = _NUMBER.search(cell.value)
    if not found or number_in(found[0]) != "number-ambiguous":
        return cell
    return replace(
        cell, value=cell.value[: found.start()] + _unmistakable(found[0], notation) + cell.value[found.end() :]
    )


def _unmistakable(digits: str, notation: Notation) -> str:
    """Return `1.500` as 1500 under a decimal comma and as 1.5000 under a decimal point."""
    groups, decimal = (".", ",") if notation is Notation.COMMA else (",", ".")
    whole, mark, rest = digits.replace(groups, "").partition(decimal)
    return f"{whole}.{rest}0" if mark else whole


def readable(cell: Cell, found: Findings) -> bool:
    """Tell whether a cell holds something to read; an error or a formula without value blocks, a formula is noted."""
    if cell.empty:
        return False
    if cell.error:
        found.add("cell-error", cell.place, text=cell.shown)
        return False
    if cell.formula and cell.value is None:
        found.add("formula-without-value", cell.place, formula=cell.formula)
        return False
    note_formula(cell, found)
    return True


def number_of(cell: Cell, kind: str, notation: Notation, found: Findings) -> Decimal | None:
    """Return the number in a cell that was found readable: an `amount`, a `percentage` or a `number:UNIT`."""
    plain = as_written(cell, notation)
    if kind == "amount":
        return found.keep(read_amount(plain))
    if kind == "percentage":
        return found.keep(read_percentage(plain))
    return found.keep(read_number(plain, kind.partition(":")[2]))


def stated_of(cell: Cell, kind: str, notation: Notation, found: Findings) -> str | None:
    """Return what a cell states in one notation (dates ISO, numbers plain, choices as code), None if nothing."""
    if not readable(cell, found):
        return None
    if kind == "kvk":
        return kvk_number(cell, found, asked=False)
    if kind == "partner":
        return choice_in(cell, "choice.partner", "nl", found)
    if kind.startswith(("choice.", "term.")):
        return choice_in(cell, kind, "nl", found)
    if kind == "date":
        day = found.keep(read_date(cell))
        return None if day is None else day.isoformat()
    if kind == "yes":
        said = found.keep(read_yes(cell))
        return None if said is None else ("yes" if said else "no")
    if kind in {"amount", "percentage"} or kind.startswith("number"):
        number = number_of(cell, kind, notation, found)
        return None if number is None else f"{number:f}"
    return cell.text


def ask_about_price(cell: Cell, text: str, criterion: str, found: Findings) -> None:
    """Ask about a price inside a quality answer; two people judge it."""
    found.add("price-in-answer", cell.place, Severity.ASK, text=text, criterion=criterion)


def notation_of(cells: Iterable[Cell]) -> Notation:
    """Return how a file writes numbers as text, where some mean one thing only; ask where none do or they differ."""
    comma = point = False
    for cell in cells:
        if isinstance(cell.value, str):
            text = cell.value.replace("€", "").replace("%", "").strip()
            number = number_in(text)
            if isinstance(number, str) or not any(mark in text for mark in ".,"):
                continue
            last = max(text.rfind("."), text.rfind(","))
            grouped = text.count(text[last]) > 1
            comma |= (text[last] == ",") != grouped
            point |= (text[last] == ".") != grouped
    if comma == point:
        return Notation.ASK
    return Notation.COMMA if comma else Notation.POINT
