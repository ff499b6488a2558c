"""What a person must know of a file beside its values: what it carries, hides, merges, computes or says on the side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from tender_desk.core.problems import Problem, Severity
from tender_desk.importing.reading.cells import (
    LONGEST_SHOWN,
    Area,
    Position,
    SharedFormula,
    Sheet,
    Workbook,
    letter,
    shortened,
)
from tender_desk.importing.reading.kinds import Kind
from tender_desk.importing.reading.xlsx import Carried

Where: TypeAlias = Callable[[str, int, int], bool]
"""Whether somebody else may fill a cell: title, row, column."""

MOST_LISTED = 12
"""Cells, rows or parts a sentence lists; their number is always said."""
MOST_LOOKED_AT = 500_000
"""Cells of merged areas that are looked at per sheet."""
_DDE = re.compile(r"^=[^'\"(]*\||\bDDE(?:AUTO)?\s*\(", re.IGNORECASE)
"""`=cmd|'/c calc'!A0`: a formula that starts a program."""


def file_notes(book: Workbook, kind: Kind, carried: Carried) -> tuple[Problem, ...]:
    """Return the findings about a file as such; nothing of what they name was run, followed or read."""
    found = list(_carried(carried, book.name))
    if kind is Kind.XLS:
        found.append(Problem("old-excel-read", "", {}, Severity.NOTE, book.name))
    for sheet in book.sheets.values():
        count, first = sheet.beyond
        if count:
            found.append(Problem("cells-beyond", f"{sheet.title}!{first}", {"count": count}, Severity.ASK, book.name))
        if sheet.hidden and sheet.rows:
            found.append(Problem("hidden-sheet", sheet.title, {"count": len(sheet.rows)}, Severity.ASK, book.name))
        found += _dde_formulas(sheet, book.name)
    return tuple(found)


def _carried(carried: Carried, name: str) -> Iterator[Problem]:
    ask = Severity.ASK
    if carried.macros:
        yield Problem("macros-present", "", {}, ask, name)
    if carried.links:
        yield Problem("external-link", "", {"targets": _listed(carried.links), "count": len(carried.links)}, ask, name)
    if carried.dde:
        yield Problem("dde-link", "", {"targets": _listed(carried.dde), "count": len(carried.dde)}, ask, name)
    if carried.connections:
        yield Problem("data-connection", "", {"names": _listed(carried.connections)}, ask, name)
    if carried.embedded:
        yield Problem("embedded-object", "", {"parts": _listed(carried.embedded)}, ask, name)
    if carried.other_sheets:
        yield Problem("sheet-not-read", "", {"sheets": _listed(carried.other_sheets)}, Severity.NOTE, name)
    if carried.since_1904:
        yield Problem("dates-since-1904", "", {}, Severity.NOTE, name)


def notes(book: Workbook, where: Where | None = None, *, values: bool = True) -> tuple[Problem, ...]:
    """Return all findings: those about the file, and those about the cells somebody else may fill (default: all).

    What a form of ours merges or explains itself is no finding, so a reader of a form says where bidders type; comments
    and links count wherever they stand, because no form has any. With `values` False formulas and errors are left out:
    for readers that report each of them with its cell.
    """
    found = list(book.notes)
    for sheet in book.sheets.values():
        mine = _Mine(sheet, where)
        found += _hidden(sheet, mine, book.name)
        found += _merged(sheet, mine, book.name)
        found += _beside(sheet, book.name)
        if values:
            found += _computed(sheet, mine, book.name)
    return tuple(found)


class _Mine:
    """The filled cells of a sheet that matter."""

    def __init__(self, sheet: Sheet, where: Where | None) -> None:
        self.sheet, self.where = sheet, where
        self._left = MOST_LOOKED_AT

    def __call__(self, row: int, column: int) -> bool:
        return self.where is None or self.where(self.sheet.title, row, column)

    def filled(self, row: int) -> Iterator[int]:
        for column, value in enumerate(self.sheet.line(row), start=1):
            if value is not None and self(row, column):
                yield column

    def first_in(self, area: Area) -> Position | None:
        """Return the first cell of an area that matters; where there is no time to look further, its very first."""
        top, left, bottom, right = area
        right = min(right, max((len(line) for line in self.sheet.lines.values()), default=0) + 1)
        rows: Iterable[int] = range(top, bottom + 1) if bottom - top < 1000 else self.sheet.rows
        cells = ((row, column) for row in rows if top <= row <= bottom for column in range(left, right + 1))
        for cell in cells:
            self._left -= 1
            if self._left < 0:
                return top, left
            if self(*cell):
                return cell
        return None


def _hidden(sheet: Sheet, mine: _Mine, name: str) -> Iterator[Problem]:
    known = sorted(sheet.hidden_rows & sheet.lines.keys())
    rows = [(row, column) for row in known for column in list(mine.filled(row))[:1]]
    if rows:
        listed = _listed(str(row) for row, _ in rows)
        values = {"rows": listed, "count": len(rows)}
        yield Problem("hidden-rows", _place(sheet, rows[0]), values, Severity.ASK, name)
    first: dict[int, int] = {}
    if sheet.hidden_columns:
        for row in sheet.rows:
            for column in mine.filled(row):
                if column in sheet.hidden_columns:
                    first.setdefault(column, row)
    if first:
        column = min(first)
        values = {"columns": _listed(letter(one) for one in sorted(first)), "count": len(first)}
        yield Problem("hidden-columns", _place(sheet, (first[column], column)), values, Severity.ASK, name)


def _merged(sheet: Sheet, mine: _Mine, name: str) -> Iterator[Problem]:
    areas = [one for one in sheet.merged if mine.first_in(one) is not None]
    if areas:
        listed = _listed(f"{letter(left)}{top}:{letter(right)}{bottom}" for top, left, bottom, right in areas)
        values = {"cells": listed, "count": len(areas)}
        yield Problem("merged-cells", _place(sheet, areas[0]), values, Severity.NOTE, name)


def _beside(sheet: Sheet, name: str) -> Iterator[Problem]:
    comments = sorted(sheet.comments.items())
    for key, text in comments[:MOST_LISTED]:
        yield Problem("cell-comment", _place(sheet, key), {"text": shortened(text)}, Severity.ASK, name)
    if len(comments) > MOST_LISTED:
        more = [f"{letter(column)}{row}" for (row, column), _ in comments[MOST_LISTED:]]
        values = {"cells": _listed(more), "count": len(more)}
        yield Problem("more-comments", _place(sheet, comments[MOST_LISTED][0]), values, Severity.ASK, name)
    if sheet.links:
        values = {"targets": _listed(target for _, target in sheet.links), "count": len(sheet.links)}
        yield Problem("cell-link", _place(sheet, sheet.links[0][0]), values, Severity.NOTE, name)


def _computed(sheet: Sheet, mine: _Mine, name: str) -> Iterator[Problem]:
    for code, keys, severity in (
        ("error-cells", sheet.errors, Severity.ASK),
        ("formula-cells", sheet.formulas.keys() - sheet.errors, Severity.NOTE),
    ):
        cells = sorted(key for key in keys if mine(*key))
        if cells:
            listed = _listed(f"{letter(column)}{row}" for row, column in cells)
            yield Problem(code, _place(sheet, cells[0]), {"cells": listed, "count": len(cells)}, severity, name)


def _dde_formulas(sheet: Sheet, name: str) -> Iterator[Problem]:
    found = []
    for key, formula in sheet.formulas.items():
        text = (formula.text if isinstance(formula, SharedFormula) else formula)[:LONGEST_SHOWN]
        if ("|" in text or "dde" in text.lower()) and _DDE.search(text):
            found.append((key, text))
    if found:
        values = {"targets": _listed(text for _, text in found), "count": len(found)}
        yield Problem("dde-link", _place(sheet, found[0][0]), values, Severity.ASK, name)


def _place(sheet: Sheet, key: tuple[int, ...]) -> str:
    return f"{sheet.title}!{letter(key[1])}{key[0]}"


def _listed(several: Iterable[str]) -> str:
    """Return the first of several, and dots where there are more."""
    known = [shortened(one) for one in several]
    return ", ".join(known[:MOST_LISTED]) + (" …" if len(known) > MOST_LISTED else "")
