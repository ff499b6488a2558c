"""Amounts in running text: found, and left out where whoever scores may not read them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.builders import MONDAY, correction, offer

from tender_desk.core.amounts_in_text import (
    PRICE_FOUND,
    WITHHELD,
    correction_for_judging,
    for_judging,
    price_named,
    without_amounts,
)
from tender_desk.core.bids import SEALED, Ask, Bid
from tender_desk.core.settling import Outcome, Settlement
from tender_desk.core.stated import Answer, Stated

TEXT = "Dat kost € 2.400,00."


def bid(*asks: Ask) -> Bid:
    answers = (Answer("K1", TEXT, "Antwoorden!C7"), Answer("K2", TEXT, "Antwoorden!C8"))
    return replace(offer("A", SEALED), stated=Stated.of(answers), asks=asks)


def settlement(outcome: Outcome) -> Settlement:
    return Settlement(
        lot=7,
        bid="A",
        code=PRICE_FOUND,
        place="Antwoorden!C7",
        outcome=outcome,
        reason="",
        by="adviser",
        second="second",
        at=MONDAY,
    )


def texts(one: Bid) -> list[str]:
    return [answer.text for answer in one.answers]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (TEXT, "€ 2.400,00"),
        ("Voor EUR 12 per uur", "EUR 12"),
        ("Voor 75 euro.", "75 euro"),
        ("Zestig procent", ""),
        ("€ nader te bepalen", ""),
    ],
)
def test_the_first_amount_of_a_text_is_named(text: str, amount: str) -> None:
    assert price_named(text) == amount


def test_every_amount_is_left_out_and_the_sentence_around_it_stays() -> None:
    assert (
        without_amounts("Dat kost € 2.400,00. Of EUR 12, of 75 euro.")
        == f"Dat kost {WITHHELD}. Of {WITHHELD}, of {WITHHELD}."
    )


def test_only_the_answer_an_amount_was_found_in_is_judged_without_it() -> None:
    assert texts(for_judging(bid(Ask(PRICE_FOUND, "Antwoorden!C7")), ())) == [f"Dat kost {WITHHELD}.", TEXT]
    assert texts(for_judging(bid(), [settlement(Outcome.DISREGARDED)])) == [f"Dat kost {WITHHELD}.", TEXT]
    assert texts(for_judging(bid(), [settlement(Outcome.STANDS)])) == [TEXT, TEXT]
    assert texts(for_judging(bid(Ask("answer-missing", "Antwoorden!C7")), ())) == [TEXT, TEXT]


def test_where_no_answer_stands_in_the_cell_of_the_finding_every_answer_is_judged_without_amounts() -> None:
    assert texts(for_judging(bid(Ask(PRICE_FOUND, "Blad!Z1")), ())) == [f"Dat kost {WITHHELD}."] * 2


def test_a_corrected_answer_shows_its_amount_to_who_scores_only_where_it_stands() -> None:
    one = correction("answer.K1", TEXT, place="Antwoorden!C7", old=TEXT)
    hidden = correction_for_judging(one, [settlement(Outcome.DISREGARDED)])
    assert (hidden.old, hidden.new) == (f"Dat kost {WITHHELD}.",) * 2
    assert correction_for_judging(one, [settlement(Outcome.STANDS)]) == one
    figure = correction("figure.K2", "62")
    assert correction_for_judging(figure, ()) == figure
