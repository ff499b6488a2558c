"""Reads the sheets Team and Toewijzing: who is who, and who scores which criterion of which lot."""

from __future__ import annotations

from collections.abc import Iterable

from tender_desk.core.team import Assignment, Member, Role
from tender_desk.core.tender import Tender
from tender_desk.importing.findings import Findings
from tender_desk.importing.identity import MEMBER_ID
from tender_desk.importing.tender_rows import Row, listed, lot_numbers
from tender_desk.importing.vocabulary import CHOICES, choice_label, read_choice


def read_members(rows: Iterable[Row], found: Findings) -> tuple[Member, ...]:
    """Return the members; an id twice, an id with other characters and an unknown role are noted."""
    members: dict[str, Member] = {}
    for row in rows:
        id_ = row.text("id")
        if id_ in members:
            found.add("member-twice", row.place("id"), text=id_)
            continue
        if id_ and not MEMBER_ID.fullmatch(id_):
            found.add("member-id-wrong", row.place("id"), text=id_)
        roles = []
        for word in listed(row.text("roles")):
            code = read_choice("term.role", word)
            if code is None:
                names = ", ".join(choice_label("term.role", role, "nl") for role in CHOICES["term.role"])
                found.add("choice-unknown", row.place("roles"), text=word, choices=names)
            else:
                roles.append(Role(code))
        members[id_] = Member(id_, row.text("name"), tuple(roles), row.text("expertise"))
    return tuple(members.values())


def read_assignments(
    rows: Iterable[Row], tender: Tender, members: Iterable[Member], found: Findings
) -> tuple[Assignment, ...]:
    """Return who scores what; unknown people, people who are no evaluator and unknown criteria are noted."""
    known = {member.id: member for member in members}
    lots = {lot.number: lot for lot in tender.lots}
    taken: dict[Assignment, None] = {}
    for row in rows:
        people = _people(row, known, found)
        for number in lot_numbers(row, lots, found):
            scored = [leaf.id for leaf in lots[number].model.scored]
            for criterion in _criteria(row, scored, number, found):
                taken |= dict.fromkeys(Assignment(number, criterion, person) for person in people)
    return tuple(taken)


def _people(row: Row, known: dict[str, Member], found: Findings) -> list[str]:
    people = []
    for person in listed(row.text("member")):
        if person not in known:
            found.add("member-not-in-team", row.place("member"), text=person)
        elif Role.EVALUATOR not in known[person].roles:
            found.add("member-no-evaluator", row.place("member"), text=known[person].name)
        else:
            people.append(person)
    return people


def _criteria(row: Row, scored: list[str], lot: int, found: Findings) -> list[str]:
    words = listed(row.text("criteria"))
    if [word.casefold() for word in words] in (["alle"], ["all"]):
        return scored
    for word in words:
        if word not in scored:
            found.add("criterion-not-in-lot", row.place("criteria"), text=word, lot=lot)
    return [word for word in words if word in scored]
