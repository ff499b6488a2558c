"""Reads the list of texts that the cells of an .xlsx file point to."""

from __future__ import annotations

import re

from tender_desk.importing.reading.limits import Unreadable
from tender_desk.importing.reading.xlsx_plain import is_plain, unescaped
from tender_desk.importing.reading.xml import MAIN, Attributes, parse

MOST_TEXTS = 1_000_000
_HEAD = re.compile(
    rb'<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?(?: standalone="(?:yes|no)")? ?\?>\s*'
    rb'<sst xmlns="http://schemas\.openxmlformats\.org/spreadsheetml/2006/main"'
    rb'(?: count="[0-9]*")?(?: uniqueCount="[0-9]*")?>'
)
_FOOT = b"</sst>"
_FIRST, _BETWEEN, _LAST = "<si><t>", "</t></si><si><t>", "</t></si>"


def read_texts(part: bytes) -> tuple[str, ...]:
    """Return the texts in their order: pieces in different looks joined, how to pronounce them left out."""
    plain = _plain(part)
    if plain is not None:
        return plain
    found: list[str] = []
    pieces: list[str] = []
    path: list[str] = []

    def start(tag: str, _: Attributes) -> None:
        path.append(tag)
        if tag == "si":
            pieces.clear()

    def end(tag: str, text: str) -> None:
        path.pop()
        if tag == "t" and "rPh" not in path:
            pieces.append(text)
        elif tag == "si":
            found.append("".join(pieces))
            if len(found) > MOST_TEXTS:
                raise Unreadable("file-too-large")

    parse(part, MAIN, start, end, texts=frozenset({"t"}))
    return tuple(found)


def _plain(part: bytes) -> tuple[str, ...] | None:
    """Read the list where every text is plain; None where anything else stands in it.

    Whether it is plain is counted: every text has four tags around it, so with no more than those in the whole list
    none stands inside a text.
    """
    head = _HEAD.match(part)
    if head is None or not part.endswith(_FOOT) or not is_plain(part):
        return None
    try:
        body = part[head.end() : -len(_FOOT)].decode()
    except UnicodeDecodeError:
        return None
    body = body.replace('<t xml:space="preserve">', "<t>")
    if not body:
        return ()
    if not body.startswith(_FIRST) or not body.endswith(_LAST):
        return None
    texts = body.count(_BETWEEN) + 1
    if texts > MOST_TEXTS or not body.count("<") == body.count(">") == 4 * texts:
        return None
    # a zero stands in no text, so it can stand between them while entities are written out, all of them at once
    whole = unescaped(body[len(_FIRST) : -len(_LAST)].replace(_BETWEEN, "\0"))
    return tuple(whole.split("\0"))
