"""What a verb gives, and what all of them do with their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tender_desk.core.problems import Problem, Severity, TenderDeskError
from tender_desk.core.score_case import value_text
from tender_desk.wording import problem_text, say
from tender_desk.wording.printable import several_lines


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verb gives: text for people, a document for programs, problems for standard error, the exit status."""

    text: str = ""
    document: object = None
    problems: tuple[Problem, ...] = ()
    errors: tuple[str, ...] = ()
    status: int = 0
    window: tuple[Path, str] | None = None


def one_written(path: Path, language: str) -> Outcome:
    """Return what is said of one file that was written."""
    return Outcome(say("cli-written", language, file=str(path)), {"file": str(path)})


def all_written(paths: Sequence[Path], language: str) -> Outcome:
    """Return what is said of the files that were written, a line for each."""
    text = several_lines(say("cli-written", language, file=str(path)) for path in paths)
    return Outcome(text, {"files": [str(path) for path in paths]})


def problem_documents(problems: Iterable[Problem], language: str) -> list[dict[str, Any]]:
    """Return problems as documents."""
    return [
        {
            "code": p.code,
            "file": p.file,
            "at": p.at,
            "severity": p.severity.value,
            "values": {key: value_text(value) for key, value in p.values.items()},
            "text": problem_text(p, language),
        }
        for p in problems
    ]


def status_of(problems: Iterable[Problem]) -> int:
    """Return the exit status: 1 where a problem blocks."""
    return 1 if any(problem.severity is Severity.BLOCKS for problem in problems) else 0


def pairs(values: Sequence[str]) -> dict[str, str]:
    """Return `key=value` words as a mapping; a key without sign or twice is refused."""
    found: dict[str, str] = {}
    for value in values:
        key, sign, text = value.partition("=")
        if not sign or key in found:
            raise TenderDeskError("key-missing" if not sign else "key-twice", key=key)
        found[key] = text
    return found
