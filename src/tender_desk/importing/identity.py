"""The identity a workbook of ours carries in its document properties, readable without opening any sheet."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction

from tender_desk.core.tender import Lot, Tender
from tender_desk.importing.reading.archive import Archive
from tender_desk.importing.reading.kinds import OLE2
from tender_desk.importing.reading.limits import LARGEST_FILE, Unreadable
from tender_desk.importing.reading.xml import Attributes, parse
from tender_desk.wording import LANGUAGES

PART = "docProps/custom.xml"
OPEN_PART = "meta.xml"
META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
SPACES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    META,
)
LARGEST = 64 * 1024
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
    """Return the identity of a form of ours, None for any other file. Reads one small part of the file, no sheet.

    It is found in the document properties, wherever a program that saved the form keeps them: .xlsx, .ods or .xls.
    """
    if len(data) > LARGEST_FILE:
        return None
    try:
        stated = _stated_in_compound(data) if data.startswith(OLE2) else _stated_in_parts(Archive(data))
    except Unreadable:
        return None
    return _identity({name.removeprefix(PREFIX): text for name, text in stated.items() if name.startswith(PREFIX)})


def _stated_in_parts(archive: Archive) -> dict[str, str]:
    """Return the document properties of an .xlsx or .ods file; a part larger than ours ever is says nothing."""
    part = next((one for one in (PART, OPEN_PART) if one in archive), None)
    if part is None or archive.size(part) > LARGEST:
        return {}
    stated: dict[str, str] = {}
    name = [""]
    said: list[str] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag in {"property", "user-defined"}:
            name[0] = attributes.get("name") or attributes.get(f"{META} name", "")
            said.clear()

    def end(tag: str, _: str) -> None:
        if tag in {"property", "user-defined"}:
            stated[name[0]] = "".join(said).strip()

    parse(archive.read(part), SPACES, start, end, texts=frozenset(), characters=said.append)
    return stated


def _stated_in_compound(data: bytes) -> dict[str, str]:
    """Return the document properties of an .xls file."""
    import olefile  # loaded for the files that need it

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            found = ole.get_userdefined_properties(["\x05DocumentSummaryInformation"], no_conversion=[])
    except Exception:  # noqa: BLE001  olefile raises OSError, struct, index and other errors on damaged files
        return {}
    stated = {}
    for one in found or ():
        name, value = one.get("property_name"), one.get("value")
        if isinstance(name, str) and isinstance(value, str | bytes):
            text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
            stated[name.rstrip("\0")] = text.rstrip("\0").strip()
    return stated


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


def fingerprint(tender: Tender, lot: Lot) -> str:
    """Return 16 hexadecimal digits that change when anything a bidder answers to in this lot changes.

    That is: the tender's reference and VAT basis, the lot's number, criteria, price lines and demands. Budgets and
    invitations may change without making a form old.
    """
    asked = (tender.reference, tender.vat_basis, lot.number, lot.model, lot.prices, lot.demands)
    return hashlib.sha256(_canonical(asked).encode()).hexdigest()[:16]


def _canonical(value: object) -> str:
    """Return the same text for equal values: 150 and 150.0 alike, mappings in order of their keys."""
    if isinstance(value, Enum):
        return repr(str(value.value))
    if isinstance(value, Decimal | Fraction | int) and not isinstance(value, bool):
        return str(Fraction(value))
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        inside = ",".join(f"{field.name}={_canonical(getattr(value, field.name))}" for field in fields(value))
        return f"{type(value).__name__}({inside})"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{key}:{_canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "[" + ",".join(_canonical(item) for item in value) + "]"
    return repr(value)
