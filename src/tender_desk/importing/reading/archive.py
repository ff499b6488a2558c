"""Takes parts out of a zip that nobody has checked: names, sizes and what they unpack to are looked at first."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable

from tender_desk.importing.reading.limits import (
    LARGEST_RATIO,
    LARGEST_UNPACKED,
    MOST_ENTRIES,
    SMALL_PART,
    Unreadable,
)

LOCAL = struct.Struct("<4s5H3L2H")
ENCRYPTED = 0x1
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin", ".tif", ".tiff", ".bmp")
LOOKED_AT = 4096
"""Bytes of a part that is not read in which a DOCTYPE is looked for."""
WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
"""How a part in UTF-16 begins, with and without a byte order mark."""


class Archive:
    """The parts of a zip by name. Raises Unreadable for a zip that is not what it says, or too much of it.

    Codes: `damaged`, `file-too-large`, `zip-entry-twice`, `zip-path`, `zip-encrypted`, `zip-link`, `doctype`.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = LARGEST_UNPACKED
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                entries = archive.infolist()
        except Exception as error:  # zipfile brings struct, unicode and other errors on damaged archives
            raise Unreadable("damaged") from error
        _check(entries)
        self._entries = {entry.filename: entry for entry in entries}
        self._taken: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in their order."""
        return tuple(self._entries)

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def size(self, name: str) -> int:
        """Return how large a part says it is."""
        return self._entries[name].file_size

    def read(self, name: str) -> bytes:
        """Return a part whole; Unreadable where it is missing, is more than it says or does not match its checksum."""
        entry = self._entries.get(name)
        if entry is None:
            raise Unreadable("damaged")
        if entry.file_size > self._left:
            raise Unreadable("file-too-large")
        content = self._inflate(entry, entry.file_size)
        self._left -= len(content)
        if zlib.crc32(content) != entry.CRC:
            raise Unreadable("damaged")
        self._taken.add(name)
        return content

    def look(self, skip: Iterable[str] = ()) -> None:
        """Look at the beginning of every part that was not read: a DOCTYPE in any of them is refused."""
        for name, entry in self._entries.items():
            if name in self._taken or name in skip or name.casefold().endswith(PICTURES) or not entry.file_size:
                continue
            begin = self._inflate(entry, LOOKED_AT, whole=False)
            for mark, encoding in WIDE:
                if begin.startswith(mark):
                    begin = begin.decode(encoding, "replace").encode("utf-8", "replace")
            if b"<!DOCTYPE" in begin or b"<!ENTITY" in begin:
                raise Unreadable("doctype")

    def _inflate(self, entry: zipfile.ZipInfo, most: int, *, whole: bool = True) -> bytes:
        packed = self._packed(entry)
        if entry.compress_type == zipfile.ZIP_STORED:
            content = packed[:most]
            rest = len(packed) != entry.file_size
        elif entry.compress_type == zipfile.ZIP_DEFLATED:
            unpack = zlib.decompressobj(-15)
            try:
                # one byte more than it says it is: what is longer than its own header is not believed
                content = unpack.decompress(packed, most + 1)
            except zlib.error as error:
                raise Unreadable("damaged") from error
            rest = len(content) != entry.file_size or not unpack.eof
        else:
            raise Unreadable("damaged")
        if whole and rest:
            raise Unreadable("damaged")
        return content

    def _packed(self, entry: zipfile.ZipInfo) -> bytes:
        """Return the bytes of a part; its two headers must agree on its name."""
        start = entry.header_offset
        try:
            found = LOCAL.unpack_from(self._data, start)
        except struct.error as error:
            raise Unreadable("damaged") from error
        name_end = start + LOCAL.size + found[9]
        name = self._data[start + LOCAL.size : name_end]
        said = (entry.orig_filename.encode("utf-8", "replace"), entry.orig_filename.encode("cp437", "replace"))
        content_at = name_end + found[10]
        if found[0] != b"PK\x03\x04" or name not in said or content_at + entry.compress_size > len(self._data):
            raise Unreadable("damaged")
        return self._data[content_at : content_at + entry.compress_size]


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise Unreadable("file-too-large")
    seen: set[str] = set()
    for entry in entries:
        if entry.filename.casefold() in seen:
            raise Unreadable("zip-entry-twice", part=_shown(entry.filename))
        seen.add(entry.filename.casefold())
        if _leaves(entry.orig_filename):
            raise Unreadable("zip-path", part=_shown(entry.orig_filename))
        if entry.flag_bits & ENCRYPTED:
            raise Unreadable("zip-encrypted", part=_shown(entry.filename))
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise Unreadable("zip-link", part=_shown(entry.filename))
        if entry.file_size > SMALL_PART and entry.file_size > LARGEST_RATIO * max(1, entry.compress_size):
            raise Unreadable("file-too-large")


def _leaves(name: str) -> bool:
    """Tell whether a name in a zip could mean a place outside it: absolute, upwards, a drive, a backslash, a zero."""
    parts = name.split("/")
    return name.startswith("/") or "\\" in name or "\0" in name or ".." in parts or ":" in parts[0]


def _shown(name: str) -> str:
    return "".join(char if char.isprintable() else "·" for char in name[:80])
