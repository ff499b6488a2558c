"""The identity a workbook of ours carries in its document properties, readable without opening any sheet."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction

from tender_desk.core.candidates import JUDGED_KINDS
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing.per_lot import once_per_lot
from tender_desk.importing.properties import CUSTOM, properties
from tender_desk.importing.workbook import Workbook
from tender_desk.wording import LANGUAGES

PART = CUSTOM
IDENTITY_SHEET = "TenderDesk"
"""The hidden sheet that repeats the identity, for a program that drops properties; it is no finding."""
PREFIX = "TenderDesk."
VERSION = 1
"""The version of every form this program writes; it reads this one only."""
LARGEST_LOT = 9_999
LARGEST_COUNT = 10**9
"""Of a version and an issue. A larger number was not written by this program, and no database has to hold it."""

MEMBER_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
"""A sign-in name: it goes into file names, so nothing that means anything to a file system."""
_COUNT = re.compile(r"[0-9]{1,10}")


class FormKind(StrEnum):
    """What a workbook of ours is."""

    TENDER = "tender"
    BID_A = "bid-a"
    BID_B = "bid-b"
    REQUEST = "request"
    RECEIPT_LIST = "receipt-list"
    SELECTION_LIST = "selection-list"
    SCORE_SHEET = "score-sheet"
    CONSENSUS_SHEET = "consensus-sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormIdentity:
    """What a form says it is. `lot`, `model`, `member` and `issue` only where they apply.

    `model` is the fingerprint of the lot as published, `issue` the version of the dossier a score sheet came from and
    `scores` the fingerprint of the scores it was issued with ('' where whoever issued it may not see them).
    """

    kind: FormKind
    version: int = VERSION
    tender: str = ""
    lot: int | None = None
    model: str = ""
    member: str = ""
    issue: int | None = None
    scores: str = ""
    language: str = "nl"

    def properties(self) -> dict[str, str]:
        """Return what is written into the document properties, all of it text."""
        stated = {field.name: getattr(self, field.name) for field in fields(self)}
        return {f"{PREFIX}{name}": str(value) for name, value in stated.items() if value not in (None, "")}


def identify(data: bytes) -> FormIdentity | None:
    """Return the identity of a form of ours (.xlsx, .xlsm, .xlsb, .ods, .xls), None for any other file.

    Reads the document properties alone, no sheet: so a sealed part B can be told without looking into it.
    """
    digest = hashlib.sha256(data).digest()
    if digest not in _SEEN:
        if len(_SEEN) >= MOST_KNOWN:
            _SEEN.clear()
        stated = properties(data)
        _SEEN[digest] = _identity({n.removeprefix(PREFIX): v for n, v in stated.items() if n.startswith(PREFIX)})
    return _SEEN[digest]


MOST_KNOWN = 256
_SEEN: dict[bytes, FormIdentity | None] = {}
"""What files were said to be: the same bytes are asked about on receipt and again on reading."""


def identity_inside(book: Workbook) -> FormIdentity | None:
    """Return what the hidden sheet of a form says it is, None where there is none."""
    sheet = book.sheet(IDENTITY_SHEET)
    if sheet is None:
        return None
    pairs = ((sheet.at(row, 1).text, sheet.at(row, 2).text) for row in sheet.rows[: len(fields(FormIdentity))])
    return _identity({name.removeprefix(PREFIX): value for name, value in pairs if name.startswith(PREFIX)})


def _identity(stated: Mapping[str, str]) -> FormIdentity | None:
    """Return what a form states, None where a number or a member is nothing this program writes.

    A language without sentences of its own is not trusted: the form is read in the default language.
    """
    member, language = stated.get("member", ""), stated.get("language", "")
    if member and not MEMBER_ID.fullmatch(member):
        return None
    try:
        found = FormIdentity(
            kind=FormKind(stated["kind"]),
            version=_count(stated["version"], LARGEST_COUNT),
            tender=stated.get("tender", ""),
            lot=_count(stated["lot"], LARGEST_LOT) if "lot" in stated else None,
            model=stated.get("model", ""),
            member=member,
            issue=_count(stated["issue"], LARGEST_COUNT, least=0) if "issue" in stated else None,
            scores=stated.get("scores", ""),
        )
    except (KeyError, ValueError):
        return None
    return replace(found, language=language) if language in LANGUAGES else found


def _count(text: str, most: int, least: int = 1) -> int:
    """Return a whole number within bounds; raises ValueError for anything else."""
    if not _COUNT.fullmatch(text) or not least <= int(text) <= most:
        raise ValueError(text)
    return int(text)


@once_per_lot
def fingerprint(tender: Tender, lot: Lot) -> str:
    """Return 16 hexadecimal digits that change when anything a bidder answers to in this lot changes.

    That is: the tender's reference and VAT basis, the lot's number, criteria, price lines, demands and how result-based
    prices compare. Budgets and invitations may change without making a form old.
    """
    asked = (tender.reference, tender.vat_basis, lot.number, lot.model, lot.prices, lot.demands)
    if lot.payment is not None:
        return hashlib.sha256(_canonical((*asked, lot.payment)).encode()).hexdigest()[:16]
    return hashlib.sha256(_canonical(asked).encode()).hexdigest()[:16]


@once_per_lot
def request_fingerprint(tender: Tender, lot: Lot) -> str:
    """Return what changes when anything a candidate answers to in this lot changes: selection criteria and demands."""
    demands = tuple(one for one in lot.demands if one.kind in JUDGED_KINDS)
    asked = (tender.reference, lot.number, lot.shortlist, demands)
    return hashlib.sha256(_canonical(asked).encode()).hexdigest()[:16]


def fingerprint_of(kind: FormKind, tender: Tender, lot: Lot) -> str:
    """Return what a form of this kind must carry to be of the lot as published."""
    return (request_fingerprint if kind is FormKind.REQUEST else fingerprint)(tender, lot)


def _canonical(value: object) -> str:
    """Return the same text for equal values: 150 and 150.0 alike, mappings in order of their keys."""
    if isinstance(value, Enum):
        return repr(str(value.value))
    if isinstance(value, Decimal | Fraction | int) and not isinstance(value, bool):
        return str(Fraction(value))
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        stated = [one for one in fields(value) if getattr(value, one.name) or "later" not in one.metadata]
        inside = ",".join(f"{one.name}={_canonical(getattr(value, one.name))}" for one in stated)
        return f"{type(value).__name__}({inside})"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{key}:{_canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "[" + ",".join(_canonical(item) for item in value) + "]"
    return repr(value)
