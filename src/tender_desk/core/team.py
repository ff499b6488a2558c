"""The people of a dossier and what they are appointed to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tender_desk.core.problems import Problem, Severity


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


NEEDED = (Role.ADVISER, Role.CHAIR, Role.EVALUATOR, Role.SECOND)


def check_team(members: Iterable[Member]) -> tuple[Problem, ...]:
    """Return what is wrong with a team: an evaluator in another role too, a role nobody holds.

    Whoever scores may not see others' scores before quality is final, nor open bids or prices: those roles may.
    """
    listed = tuple(members)
    found = [
        Problem("evaluator-in-other-role", one.id, {"name": one.name, "roles": one.roles})
        for one in listed
        if Role.EVALUATOR in one.roles and len(set(one.roles)) > 1
    ]
    held = {role for one in listed for role in one.roles}
    return (*found, *(Problem("role-missing", "", {"role": role}, Severity.ASK) for role in NEEDED if role not in held))
