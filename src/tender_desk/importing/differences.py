"""What differs between two versions of a workbook, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass

from tender_desk.core.problems import Problem
from tender_desk.importing.workbook import Sheet, Workbook, open_workbook


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that is not the same in two versions: its place, what stood there and what stands there."""

    place: str
    old: str
    new: str


def differences(old: bytes, old_name: str, new: bytes, new_name: str) -> tuple[CellChange | Problem, ...]:
    """Return every cell of which value, formula or presence differs, in the order of sheets, rows and columns.

    Where one of the two cannot be opened, why.
    """
    opened = [open_workbook(old, old_name), open_workbook(new, new_name)]
    books = [book for book in opened if isinstance(book, Workbook)]
    if len(books) < len(opened):
        return tuple(one for one in opened if isinstance(one, Problem))
    titles = dict.fromkeys([title for book in books for title in book.sheets])
    return tuple(change for title in titles for change in _in_sheet(*(book.sheets.get(title) for book in books)))


def _in_sheet(old: Sheet | None, new: Sheet | None) -> list[CellChange]:
    known = {**(old.cells if old else {}), **(new.cells if new else {})}
    found = []
    for ref in sorted(known, key=_order):
        before = old.cell(ref) if old else None
        after = new.cell(ref) if new else None
        texts = [(one.formula or one.text) if one else "" for one in (before, after)]
        if texts[0] != texts[1]:
            found.append(CellChange(known[ref].place, *texts))
    return found


def _order(ref: str) -> tuple[int, int, str]:
    letters = ref.rstrip("0123456789")
    return int(ref[len(letters) :] or 0), len(letters), letters
