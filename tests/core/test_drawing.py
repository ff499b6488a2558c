"""Draws: what is recorded of them, and the order from a public number, recomputed by a second way."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import MONDAY, dossier

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.drawing import (
    Holder,
    Manner,
    digits_of,
    draw_steps,
    held_draws,
    invitation_for,
    invitations,
    is_number,
)

INVITED: dict[str, Any] = {
    "bids": ["A", "B"],
    "when": (MONDAY + timedelta(days=2)).isoformat(),
    "manner": "public_number",
    "holder": "notary",
    "names": ["mr. De Wit, notaris"],
    "place": "",
    "source": "slotstand AEX op 3 maart 2027",
    "reason": "",
}


def with_acts(*acts: tuple[str, dict[str, Any]]) -> Dossier:
    found = dossier("priced")
    return replace(found, acts=(*found.acts, *(LotAct(7, verb, MONDAY, "adviser", "", told) for verb, told in acts)))


def second_order(reference: str, lot: int, number: str, letters: list[str]) -> list[str]:
    """The same order another way: digests as whole numbers, the smallest taken out again and again."""
    digits = "".join(char for char in number if char in "0123456789")
    left, order = set(letters), []
    while left:
        values = {}
        for letter in left:
            engine = hashlib.new("sha256")
            for part in (reference, "|", str(lot), "|", digits, "|", letter):
                engine.update(part.encode("utf-8"))
            values[letter] = int.from_bytes(engine.digest(), "big")
        first = min(left, key=values.__getitem__)
        order.append(first)
        left.remove(first)
    return order


@given(
    st.text(max_size=20),
    st.integers(1, 9999),
    st.text("0123456789.,- ", min_size=1, max_size=12),
    st.lists(st.text("ABCDEFGH", min_size=1, max_size=2), min_size=2, max_size=8, unique=True),
)
def test_the_order_from_a_number_is_what_a_second_way_gives(
    reference: str, lot: int, number: str, letters: list[str]
) -> None:
    assert [step.bid for step in draw_steps(reference, lot, number, letters)] == second_order(
        reference, lot, number, letters
    )


def test_a_known_draw_gives_known_digests() -> None:
    """Computed with `printf '2027-01|7|91234|A' | sha256sum` and the same for B."""
    steps = draw_steps("2027-01", 7, "912,34", ("A", "B"))
    assert {step.bid: (step.text, step.digest[:16]) for step in steps} == {
        "A": ("2027-01|7|91234|A", KNOWN["A"]),
        "B": ("2027-01|7|91234|B", KNOWN["B"]),
    }
    assert [step.digest for step in steps] == sorted(step.digest for step in steps)


KNOWN = {"A": "ff6cb8ba75a02c96", "B": "54e3be41d45ec66f"}


@given(st.permutations(["A", "B", "C", "D"]))
def test_the_order_does_not_depend_on_the_order_in_which_bids_are_named(letters: list[str]) -> None:
    assert draw_steps("2027-01", 7, "912,34", letters) == draw_steps("2027-01", 7, "912,34", "ABCD")


def test_every_digit_of_the_number_counts_and_nothing_else_of_it() -> None:
    assert digits_of(" 1.003,50 ") == digits_of("1003.50") == "100350"
    assert digits_of("\N{ARABIC-INDIC DIGIT ONE}x") == ""
    assert draw_steps("R", 1, "912,34", "AB") != draw_steps("R", 1, "912,35", "AB")


@pytest.mark.parametrize(
    ("number", "whole"),
    [("912,34", True), (" 3 - 12 - 24 ", True), ("9.1234e2", False), ("912 (2027)", False), ("-", False), ("", False)],
)
def test_a_number_is_digits_and_what_may_stand_between_them(number: str, whole: bool) -> None:
    assert is_number(number) is whole


def test_an_invitation_is_read_back_and_the_last_one_to_these_bids_counts() -> None:
    again = INVITED | {"bids": ["B", "A"], "manner": "people", "reason": "de notaris was verhinderd"}
    found = with_acts(("draw_invitation", INVITED), ("draw_invitation", again))
    first, last = invitations(found, 7)
    assert (first.number, first.manner, first.holder) == (1, Manner.PUBLIC_NUMBER, Holder.NOTARY)
    assert (last.number, last.manner, last.reason) == (2, Manner.PEOPLE, "de notaris was verhinderd")
    assert invitation_for(found, 7, ("A", "B")) == last
    assert invitation_for(found, 7, ("A", "B", "C")) is None
    assert invitations(found, 8) == ()


def test_a_draw_of_an_older_program_is_read_with_what_it_kept() -> None:
    (held,) = held_draws(with_acts(("draw", {"order": ["B", "A"], "place": "stadhuis"})), 7)
    assert (held.order, held.place, held.held, held.holder, held.invitation) == (
        ("B", "A"),
        "stadhuis",
        None,
        None,
        None,
    )
    assert held.steps == ()


def test_a_draw_from_a_number_keeps_its_steps() -> None:
    told = {
        "order": ["B", "A"],
        "held": MONDAY.isoformat(),
        "holder": "officials",
        "names": ["Een", "Twee"],
        "invitation": 1,
        "number": "912,34",
        "steps": [["B", "t", "0a"], ["A", "u", "0b"]],
    }
    (held,) = held_draws(with_acts(("draw", told)), 7)
    assert (held.held, held.holder, held.invitation, held.number) == (MONDAY, Holder.OFFICIALS, 1, "912,34")
    assert [(step.bid, step.text, step.digest) for step in held.steps] == [("B", "t", "0a"), ("A", "u", "0b")]
