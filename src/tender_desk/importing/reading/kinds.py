"""Says what bytes really are, whatever their name says."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath

from tender_desk.importing.reading.archive import Archive

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK = "xl/workbook.xml"
BINARY_WORKBOOK = "xl/workbook.bin"
ODF_TYPES = "application/vnd.oasis.opendocument."


class Kind(StrEnum):
    """What a file really is."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    LOCKED = "locked"
    WORD = "word"
    OLD_OFFICE = "old-office"
    SLIDES = "slides"
    ODT = "odt"
    PDF = "pdf"
    ZIP = "zip"
    PICTURE = "picture"
    HTML = "html"
    XML = "xml"
    RTF = "rtf"
    PROGRAM = "program"
    PACKED = "packed"
    UNKNOWN = "unknown"


READ = frozenset({Kind.XLSX, Kind.XLSM, Kind.XLS, Kind.ODS, Kind.CSV})
"""The kinds of which cells can be read."""
EXTENSIONS = {
    Kind.XLSX: {".xlsx", ".xltx"},
    Kind.XLSM: {".xlsm", ".xltm"},
    Kind.XLSB: {".xlsb"},
    Kind.XLS: {".xls", ".xlt"},
    Kind.ODS: {".ods", ".ots"},
    Kind.CSV: {".csv", ".txt", ".tsv", ".tab"},
}
"""The extensions each of them may have; another one is a wrong extension."""
_BEGINS = (
    (b"%PDF-", Kind.PDF),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"BM", Kind.PICTURE),
    (b"II*\0", Kind.PICTURE),
    (b"MM\0*", Kind.PICTURE),
    (b"RIFF", Kind.PICTURE),
    (b"{\\rtf", Kind.RTF),
    (b"MZ", Kind.PROGRAM),
    (b"\x7fELF", Kind.PROGRAM),
    (b"#!", Kind.PROGRAM),
    (b"7z\xbc\xaf'\x1c", Kind.PACKED),
    (b"Rar!", Kind.PACKED),
    (b"\x1f\x8b", Kind.PACKED),
    (b"BZh", Kind.PACKED),
)
_WIDE = {name: name.encode("utf-16-le") for name in ("EncryptedPackage", "WordDocument", "PowerPoint Document")}
_WORKBOOK_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))


def kind_of(data: bytes) -> tuple[Kind, Archive | None]:
    """Return what bytes are, and their parts where they are a zip. Raises Unreadable for a zip that is none."""
    if data.startswith(OLE2):
        return _of_compound(data), None
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        archive = Archive(data)
        return _of_parts(archive), archive
    for begin, kind in _BEGINS:
        if data.startswith(begin) and not (kind in {Kind.PICTURE, Kind.PROGRAM} and _is_text(data)):
            return kind, None
    return _of_text(data), None


def _of_compound(data: bytes) -> Kind:
    """Tell old Office files apart by the names of their streams."""
    if _WIDE["EncryptedPackage"] in data:
        return Kind.LOCKED
    if _WIDE["WordDocument"] in data:
        return Kind.WORD
    if _WIDE["PowerPoint Document"] in data:
        return Kind.SLIDES
    return Kind.XLS if any(name in data for name in _WORKBOOK_STREAMS) else Kind.OLD_OFFICE


def _of_parts(archive: Archive) -> Kind:
    names = set(archive.names)
    if WORKBOOK in names:
        return Kind.XLSM if "xl/vbaProject.bin" in names else Kind.XLSX
    if BINARY_WORKBOOK in names:
        return Kind.XLSB
    if "mimetype" in names:
        stated = archive.read("mimetype")[:200].decode("ascii", "replace").strip()
        if stated.startswith(ODF_TYPES):
            rest = stated.removeprefix(ODF_TYPES)
            return Kind.ODS if rest.startswith("spreadsheet") else Kind.ODT
    if any(name.startswith("word/") for name in names):
        return Kind.WORD
    return Kind.SLIDES if any(name.startswith("ppt/") for name in names) else Kind.ZIP


def _is_text(data: bytes) -> bool:
    head = data[:4096]
    return b"\0" not in head and sum(byte < 32 and byte not in b"\t\r\n\f" for byte in head) == 0


def _of_text(data: bytes) -> Kind:
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    elif not _is_text(data):
        return Kind.UNKNOWN
    begin = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if begin.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<body", b"<head")):
        return Kind.HTML
    if begin.startswith(b"<?xml") and (b"<html" in begin):
        return Kind.HTML
    return Kind.XML if begin.startswith((b"<?xml", b"<!")) else Kind.CSV


def extension(name: str) -> str:
    """Return the extension of a file name, in small letters."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()
