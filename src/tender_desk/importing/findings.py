"""Collects what is wrong with one file while it is read, so that all of it is reported at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from tender_desk.core.problems import Problem, Severity, Value

Read = TypeVar("Read")


class Findings:
    """The problems of one file in the order they were found. `blocked` is true once one of them blocks."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._problems: list[Problem] = []

    def add(self, code: str, at: str = "", severity: Severity = Severity.BLOCKS, **values: Value) -> None:
        """Add a problem at a place (`Sheet!B7`, or empty for the whole file)."""
        self._problems.append(Problem(code, at, values, severity, self.file))

    def keep(self, result: Read | Problem) -> Read | None:
        """Return the value that was read; a problem is added instead and gives None."""
        if isinstance(result, Problem):
            self._problems.append(replace(result, file=self.file))
            return None
        return result

    def take(self, problems: Iterable[Problem]) -> None:
        """Add problems that were found elsewhere in this file."""
        self._problems += [replace(problem, file=self.file) for problem in problems]

    @property
    def blocked(self) -> bool:
        """Whether anything found so far blocks reading the file in."""
        return any(problem.severity is Severity.BLOCKS for problem in self._problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found, blocking problems first, each kind in the order of finding."""
        return tuple(sorted(self._problems, key=lambda problem: list(Severity).index(problem.severity)))
