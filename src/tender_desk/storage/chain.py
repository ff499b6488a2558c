"""The log's chain: each line carries the digest of the one before, its content only by a salted digest."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

FIRST = "0" * 64
SALT_BYTES = 32
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log with its payload: salt and content can be destroyed later without breaking the chain."""

    number: int
    at: datetime
    person: str
    verb: str
    about: str
    payload: str
    previous: str
    digest: str
    salt: bytes
    content: str


def payload_digest(salt: bytes, content: str) -> str:
    """Return the digest that stands in the line for its content."""
    return hashlib.sha256(salt + content.encode()).hexdigest()


def line_digest(number: int, at: datetime, person: str, verb: str, about: str, payload: str, previous: str) -> str:
    """Return the digest of a line: over everything in it and the digest of the line before."""
    parts = [number, at.astimezone(UTC).isoformat(), person, verb, about, payload, previous]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _text(value: Any) -> str:
    """Return JSON with sorted keys, a long list in pieces: while one is written nothing else in the program moves."""
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    pieces = (value[at : at + AT_ONCE] for at in range(0, len(value), AT_ONCE))
    return f"[{', '.join(json.dumps(piece, ensure_ascii=False, sort_keys=True)[1:-1] for piece in pieces)}]"


def next_line(
    last: tuple[int, str] | None, at: datetime, person: str, verb: str, about: str, before: Any, after: Any
) -> Line:
    """Return the line that follows `last` (its number and digest; None for the first)."""
    number, previous = (last[0] + 1, last[1]) if last else (1, FIRST)
    salt = secrets.token_bytes(SALT_BYTES)
    content = f'{{"after": {_text(after)}, "before": {_text(before)}}}'
    payload = payload_digest(salt, content)
    digest = line_digest(number, at, person, verb, about, payload, previous)
    return Line(number, at, person, verb, about, payload, previous, digest, salt, content)
