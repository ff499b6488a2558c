"""A layout: where each field of a bid stands in somebody's own spreadsheet, and by what it is recognised."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from openpyxl.utils.cell import column_index_from_string, get_column_letter

from tender_desk.core.amounts_in_text import price_named
from tender_desk.core.problems import Problem, Severity
from tender_desk.importing.amounts import number_in
from tender_desk.importing.workbook import Cell, Workbook

FORMAT = "tender-desk layout 1"
LARGEST = 256 * 1024
LONGEST_NAME = 60
MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576
"""How far a spreadsheet reaches."""

NAME = re.compile(r"[\w][\w .()+-]{0,59}")
"""A name that is also a file name on every system: begins with a letter or digit, no slashes or colons."""
KEY = re.compile(r"[a-z_]+(?:\.[A-Za-z0-9_.+-]{1,60})?")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_CELL = re.compile(r"(?:(?P<sheet>[^!]{1,31})!)?(?P<column>[A-Z]{1,3})(?P<row>[1-9][0-9]{0,6})")


class LayoutKind(StrEnum):
    """One workbook per bidder, or one with a row per bidder."""

    WORKBOOK = "workbook"
    REGISTER = "register"


class Notation(StrEnum):
    """How numbers written as text are meant where they can mean two things (`1.500`)."""

    COMMA = "comma"
    POINT = "point"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the fields stand: by key a cell (`B7`, `Blad!B7`) of a workbook, or a column (`C`) of a register.

    `head` is the row of a register's column heads; `signature` gives per cell the text that stood there when the layout
    was made, in plain form: labels and heads, never values.
    """

    name: str
    kind: LayoutKind
    sheet: str
    places: Mapping[str, str] = field(hash=False)
    head: int | None = None
    notation: Notation = Notation.ASK
    signature: Mapping[str, str] = field(default_factory=dict, hash=False)

    def cell(self, book: Workbook, key: str) -> Cell | None:
        """Return the cell of a field in a workbook, None where the layout has no place for it."""
        place = self.places.get(key)
        return None if place is None else cell_at(book, self.sheet, place)

    def columns(self) -> dict[str, int]:
        """Return the column of each field of a register, counted from 1."""
        return {key: column_index_from_string(place) for key, place in self.places.items()}


def cell_at(book: Workbook, sheet: str, place: str) -> Cell:
    """Return the cell at `B7` of the layout's sheet or at `Blad!B7`; empty where there is none."""
    title, _, ref = place.rpartition("!")
    found = book.sheet(title or sheet)
    return found.cell(ref) if found else Cell(title or sheet, ref)


def plain(text: str) -> str:
    """Return a label as it is compared: small letters, words and digits only, one blank between."""
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())


def differing(book: Workbook, layout: Layout) -> tuple[Problem, ...]:
    """Return where a file's heads and labels are not those the layout was made for, one `layout-differs` each.

    A sheet that is not there is one problem (`layout-sheet-missing`) and nothing more.
    """
    if book.sheet(layout.sheet) is None:
        values = {"sheet": layout.sheet, "layout": layout.name}
        return (Problem("layout-sheet-missing", layout.sheet, values, file=book.name),)
    found = []
    for place, expected in layout.signature.items():
        cell = cell_at(book, layout.sheet, place)
        if plain(cell.text) != expected:
            told = {"text": _label(cell), "expected": expected, "layout": layout.name}
            found.append(Problem("layout-differs", cell.place, told, file=book.name))
    return tuple(found)


def _label(cell: Cell) -> str:
    """Return what stands where a label should, told only where it can be one: a number may be a price."""
    text = cell.value is None or (isinstance(cell.value, str) and number_in(cell.value) == "number-unreadable")
    return str(cell.shown) if text and not price_named(cell.text) else "…"


def recognise(book: Workbook, layouts: Sequence[Layout]) -> Layout | Problem | None:
    """Return the stored layout that a file fits, None where none does, a question where several do.

    A layout without a signature fits nothing: it would fit everything.
    """
    fitting = [one for one in layouts if one.signature and not differing(book, one)]
    if len(fitting) > 1:
        # two names for the same places are one layout: it does not matter which is used
        if all(replace(one, name="", signature={}) == replace(fitting[0], name="", signature={}) for one in fitting):
            return fitting[0]
        names = ", ".join(one.name for one in fitting)
        return Problem("layouts-several", "", {"layouts": names}, Severity.ASK, book.name)
    return fitting[0] if fitting else None


# --- as a file --------------------------------------------------------------------------------------------------------


def to_document(layout: Layout) -> str:
    """Return a layout as the text of its file: JSON to be read and corrected by hand."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "name": layout.name,
        "kind": layout.kind.value,
        "sheet": layout.sheet,
        "notation": layout.notation.value,
    }
    if layout.kind is LayoutKind.REGISTER:
        document["head_row"] = layout.head
    document |= {"places": dict(layout.places), "signature": dict(layout.signature)}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


class _Twice(ValueError):
    """A name stands twice in one object of a JSON file: which of both is meant cannot be known."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise _Twice(name)
    return dict(pairs)


def from_document(text: str, file: str) -> tuple[Layout | None, tuple[Problem, ...]]:
    """Return the layout that a file describes, or None and everything that is wrong with it.

    Codes: `layout-not-json`, `layout-twice`, `layout-format`, `layout-value` (with the path in the file).
    """
    if len(text) > LARGEST:
        return None, (Problem("layout-not-json", "", {"reason": f"> {LARGEST}"}, file=file),)
    try:
        document = json.loads(text, object_pairs_hook=_once)
    except _Twice as twice:
        return None, (Problem("layout-twice", str(twice), {"name": str(twice)}, file=file),)
    except (ValueError, RecursionError) as error:
        return None, (Problem("layout-not-json", "", {"reason": str(error)[:200]}, file=file),)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return None, (Problem("layout-format", "format", {"format": FORMAT}, file=file),)
    wrong = _wrong(document)
    if wrong:
        listed = sorted(wrong.items())
        return None, tuple(Problem("layout-value", at, {"text": text}, file=file) for at, text in listed)
    return _built(document), ()


def _built(document: Mapping[str, Any]) -> Layout:
    return Layout(
        name=document["name"],
        kind=LayoutKind(document["kind"]),
        sheet=document["sheet"],
        places=document["places"],
        head=document.get("head_row"),
        notation=Notation(document["notation"]),
        signature=document["signature"],
    )


def _wrong(document: Mapping[str, Any]) -> dict[str, str]:
    """Return every path that does not hold what belongs there, with what it holds."""
    register = document.get("kind") == LayoutKind.REGISTER
    names = {"format", "name", "kind", "sheet", "notation", "places", "signature"} | (
        {"head_row"} if register else set()
    )
    wrong = {name: "–" for name in names - document.keys()}
    wrong |= {name: _short(document[name]) for name in document.keys() - names}
    checks: Mapping[str, Callable[[Any], bool]] = {
        "name": lambda value: isinstance(value, str) and NAME.fullmatch(value) is not None,
        "kind": lambda value: value in list(LayoutKind),
        "sheet": lambda value: isinstance(value, str) and 0 < len(value) <= 31,
        "notation": lambda value: value in list(Notation),
        "head_row": lambda value: type(value) is int and 0 < value < MOST_ROWS,
        "places": lambda value: isinstance(value, dict) and len(value) > 0,
        "signature": lambda value: isinstance(value, dict),
    }
    wrong |= {
        name: _short(document[name]) for name, good in checks.items() if name in document and not good(document[name])
    }
    if "places" not in wrong:
        wrong |= _wrong_places(document["places"], register=register)
    if "signature" not in wrong:
        for place, text in document["signature"].items():
            if not is_cell(place) or not isinstance(text, str) or text != plain(text):
                wrong[f"signature.{place[:60]}"] = _short(text)
    return wrong


def _wrong_places(places: Mapping[str, Any], *, register: bool) -> dict[str, str]:
    wrong: dict[str, str] = {}
    taken: dict[str, str] = {}
    for key, place in places.items():
        fits = isinstance(place, str) and (is_column(place) if register else is_cell(place))
        if not KEY.fullmatch(key) or not fits:
            wrong[f"places.{key[:60]}"] = _short(place)
        elif place in taken:
            wrong[f"places.{key[:60]}"] = f"{place} = {taken[place]}"
        else:
            taken[place] = key
    return wrong


def is_cell(place: str) -> bool:
    """Tell whether a text names a cell of a spreadsheet (`B7`, `Blad!B7`)."""
    found = _CELL.fullmatch(place)
    return found is not None and is_column(found["column"]) and int(found["row"]) <= MOST_ROWS


def is_column(place: str) -> bool:
    """Tell whether a text names a column of a spreadsheet (`C`)."""
    return bool(_COLUMN.fullmatch(place)) and column_index_from_string(place) <= MOST_COLUMNS


def _short(value: object) -> str:
    return str(value)[:80]


def signature_of(book: Workbook, sheet: str, places: Sequence[str]) -> dict[str, str]:
    """Return the plain texts at places (`A7`), those without text left out."""
    found = {place: plain(cell_at(book, sheet, place).text) for place in places}
    return {place: text for place, text in found.items() if text}


def head_place(column: str, head: int) -> str:
    """Return the cell of a column's head."""
    return f"{column}{head}"


def label_places(book: Workbook, sheet: str, place: str) -> tuple[str, ...]:
    """Return the cell that labels a value cell: the nearest text to its left in the row, else the nearest above."""
    title, _, ref = place.rpartition("!")
    found = _CELL.fullmatch(ref)
    page = book.sheet(title or sheet)
    if found is None or page is None:
        return ()
    column, row = column_index_from_string(found["column"]), int(found["row"])
    near = [(row, other) for other in range(column - 1, max(0, column - 6), -1)]
    near += [(other, column) for other in range(row - 1, max(0, row - 4), -1)]
    for at_row, at_column in near:
        cell = page.at(at_row, at_column)
        if isinstance(cell.value, str) and cell.text and not cell.formula:
            prefix = f"{title}!" if title else ""
            return (f"{prefix}{get_column_letter(at_column)}{at_row}",)
    return ()
