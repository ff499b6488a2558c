"""Reads the document properties a file carries, in any container, without opening a sheet: bounded, never trusting.

Excel's zip formats keep them in `docProps/custom.xml` (ECMA-376 part 1, 22.3), OpenDocument in `meta.xml` (ODF 1.2
part 1, 4.3.3), Excel 97-2003 in the second section of the stream `DocumentSummaryInformation` (MS-OLEPS 2.21 and 2.18).
"""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Mapping
from xml.etree.ElementTree import Element

import olefile
from defusedxml.ElementTree import fromstring

CUSTOM, META = "docProps/custom.xml", "meta.xml"
LARGEST = 64 * 1024
"""Bytes of the part with properties; ours has one or two thousand."""
OLE2 = olefile.MAGIC
SUMMARY = "\x05DocumentSummaryInformation"
USER_DEFINED = bytes.fromhex("05d5cdd59c2e1b10939708002b2cf9ae")
_USER_DEFINED_NAME = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}name"
_MOST = 200
_LPSTR, _LPWSTR, _UTF16 = 0x1E, 0x1F, 1200
_CODE_PAGES = {65001: "utf-8", _UTF16: "utf-16-le", 1252: "cp1252"}


def properties(data: bytes) -> Mapping[str, str]:
    """Return the user's own properties of a file by name; none for anything damaged, too large or unknown."""
    try:
        return _of_old_excel(data) if data.startswith(OLE2) else _of_zip(data)
    except Exception:  # noqa: BLE001  zipfile, expat and olefile bring a dozen kinds of error on damaged files
        return {}


def _of_zip(data: bytes) -> Mapping[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        part = next(name for name in (CUSTOM, META) if name in names)
        # the same entry twice: programs differ in which one they read, so neither is believed
        if names.count(part) > 1 or archive.getinfo(part).file_size > LARGEST:
            return {}
        root = fromstring(archive.read(part), forbid_dtd=True)
    return dict(_named(node) for node in root.iter() if _named(node)[0])


def _named(node: Element) -> tuple[str, str]:
    name = node.get(_USER_DEFINED_NAME) or (node.get("name") if node.tag.endswith("property") else "")
    return str(name or ""), "".join(node.itertext()).strip()


def _of_old_excel(data: bytes) -> Mapping[str, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            if not container.exists(SUMMARY) or container.get_size(SUMMARY) > LARGEST:
                return {}
            stream = container.openstream(SUMMARY).read(LARGEST)
    for number in range(min(_uint(stream, 24), 2)):
        at = 28 + 20 * number
        if stream[at : at + 16] == USER_DEFINED:
            return _of_section(stream[_uint(stream, at + 16) :])
    return {}


def _of_section(section: bytes) -> Mapping[str, str]:
    """Return the text properties of a property set: names stand in a dictionary with id 0, the code page has id 1."""
    offsets = {_uint(section, 8 + 8 * n): _uint(section, 12 + 8 * n) for n in range(min(_uint(section, 4), _MOST))}
    page = struct.unpack_from("<H", section, offsets[1] + 4)[0] if 1 in offsets else 1252
    encoding = _CODE_PAGES.get(page, "cp1252")
    names = _dictionary(section, offsets[0], encoding)
    found: dict[str, str] = {}
    for number, name in names.items():
        if number in offsets:
            text = _text(section, offsets[number], encoding)
            if text is not None:
                found[name] = text
    return found


def _dictionary(section: bytes, at: int, encoding: str) -> Mapping[int, str]:
    names: dict[int, str] = {}
    count, at = _uint(section, at), at + 4
    wide = encoding == "utf-16-le"
    for _ in range(min(count, _MOST)):
        number, length = _uint(section, at), _uint(section, at + 4)
        size = 2 * length if wide else length
        names[number] = section[at + 8 : at + 8 + size].decode(encoding, "replace").rstrip("\0")
        at += 8 + size + (-size % 4 if wide else 0)
    return names


def _text(section: bytes, at: int, encoding: str) -> str | None:
    kind, length = _uint(section, at), _uint(section, at + 4)
    if kind == _LPWSTR:
        return section[at + 8 : at + 8 + 2 * length].decode("utf-16-le", "replace").rstrip("\0")
    if kind == _LPSTR:
        return section[at + 8 : at + 8 + length].decode(encoding, "replace").rstrip("\0")
    return None


def _uint(data: bytes, at: int) -> int:
    """Return four bytes as a number; struct.error beyond the end."""
    return int(struct.unpack_from("<I", data, at)[0])
