"""The team: whoever scores does nothing else, and the roles that a tender needs are held."""

from __future__ import annotations

from tender_desk.core.problems import Severity
from tender_desk.core.team import Member, Role, check_team

WHOLE = (
    Member("terpstra", "Anouk Terpstra", (Role.ADVISER,)),
    Member("bakker", "Joris Bakker", (Role.SECOND,)),
    Member("visser", "Marit Visser", (Role.CHAIR,)),
    Member("kuipers", "Sanne Kuipers", (Role.EVALUATOR,)),
)


def test_a_whole_team_has_no_problems() -> None:
    assert check_team(WHOLE) == ()


def test_an_evaluator_in_another_role_is_refused_by_name() -> None:
    both = Member("haan", "Pieter de Haan", (Role.EVALUATOR, Role.CONTROLLER))
    (problem,) = check_team((*WHOLE, both))
    assert (problem.code, problem.at, problem.severity) == ("evaluator-in-other-role", "haan", Severity.BLOCKS)


def test_a_role_that_nobody_holds_is_asked_about() -> None:
    found = check_team(WHOLE[:1])
    assert [problem.values["role"] for problem in found] == [Role.CHAIR, Role.EVALUATOR, Role.SECOND]
    assert {problem.severity for problem in found} == {Severity.ASK}
