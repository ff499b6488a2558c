"""The people of a dossier and what they are appointed to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What someone is in the tender (domain, "The people")."""

    ADVISER = "adviser"
    CHAIR = "chair"
    EVALUATOR = "evaluator"
    SECOND = "second"
    LAWYER = "lawyer"
    CONTROLLER = "controller"
    DECIDER = "decider"


@dataclass(frozen=True, slots=True)
class Member:
    """A person known in the dossier, with an id to sign in by, one or more roles and an expertise."""

    id: str
    name: str
    roles: tuple[Role, ...]
    expertise: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """An evaluator appointed to score one criterion of one lot."""

    lot: int
    criterion: str
    member: str
