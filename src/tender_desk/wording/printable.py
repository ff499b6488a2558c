"""Text of others as it can be shown: no control character moves a cursor, breaks a line or turns what follows round."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_PICTURES = 0x2400
_BREAKS = frozenset("\n\r\t")
_TURNED = frozenset(
    "\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069"
)
"""Marks that change the direction of what follows, or begin a line."""
REPLACED = "\N{REPLACEMENT CHARACTER}"


def one_line(text: str) -> str:
    """Return a text for one line of a terminal: controls as their picture (`␛`), what turns the text round as `�`."""
    return text if text.isascii() and text.isprintable() else "".join(_shown(char) for char in text)


def several_lines(lines: Iterable[str]) -> str:
    """Return lines below each other, each of them one line whatever is in it."""
    return "\n".join(one_line(line) for line in lines)


def in_json(text: str) -> str:
    """Return a JSON document with the same content, in which the same characters are written as escapes."""
    if text.isascii():
        return text
    return "".join(char if char == "\n" or _shown(char) == char else f"\\u{ord(char):04x}" for char in text)


def on_paper(text: str) -> str:
    """Return a text that can stand in a document: what XML cannot hold as `�`, line breaks and tabs as they are."""
    return text if text.isprintable() else "".join(char if char in _BREAKS else _shown(char, REPLACED) for char in text)


def _shown(char: str, control: str = "") -> str:
    if ord(char) < ord(" "):
        return control or chr(_PICTURES + ord(char))
    if char in _TURNED or unicodedata.category(char) in {"Cc", "Cs"} or char in "\ufffe\uffff":
        return REPLACED
    return char
