"""Bids that wait to be written: much or little, they come back whole and in their order."""

from __future__ import annotations

import pytest

from tender_desk.core.bids import Bid, Bidder
from tender_desk.core.stated import Answer, Stated, Statement
from tender_desk.desk import waiting
from tender_desk.desk.waiting import Waiting


def bid(number: int, *partners: str) -> Bid:
    stated = Stated.of(
        [Answer("K1", f"Antwoord {number} met een €-teken.", "Antwoorden!C7")],
        (),
        [
            Statement("sroi", "5", "Inschrijver!B17"),
            *(Statement(f"partner.{n}.name", name, "") for n, name in enumerate(partners)),
        ],
    )
    return Bid(lot=7, code=str(number), bidder=Bidder(f"Bureau {number}"), stated=stated)


BIDS = [bid(1), bid(2, "Kadelicht"), bid(3), bid(4, "Zandlei", "Duinroos"), bid(5)]


@pytest.mark.parametrize("most", [0, 300, 10_000])
@pytest.mark.parametrize("at_once", [1, 10_000])
def test_they_come_back_whole_and_in_their_order(most: int, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "MOST_IN_MEMORY", most)
    monkeypatch.setattr(waiting, "AT_ONCE", at_once)
    held = Waiting()
    for one in BIDS:
        held.add(one)
    assert len(held) == len(BIDS)
    chunks = list(held.chunks())
    assert [one for chunk in chunks for one in chunk] == BIDS
    assert len(chunks) == (len(BIDS) if at_once == 1 else 1)


def test_what_went_to_a_file_leaves_who_bids_and_their_partners(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "MOST_IN_MEMORY", 0)
    held = Waiting()
    first = held.add(BIDS[0])
    assert not first.stated
    assert first.bidder == BIDS[0].bidder
    light = held.add(BIDS[3])
    assert (light.answers, light.bidder) == ((), BIDS[3].bidder)
    assert [one.text for one in light.statements] == ["Zandlei", "Duinroos"]


@pytest.mark.parametrize("most", [0, 300, 10_000])
def test_what_is_forgotten_does_not_come_back(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "MOST_IN_MEMORY", most)
    held = Waiting()
    for one in BIDS[:3]:
        held.add(one)
    held.forget(1)
    monkeypatch.setattr(waiting, "MOST_IN_MEMORY", 10_000)
    for one in BIDS[3:]:
        held.add(one)
    assert [one for chunk in held.chunks() for one in chunk] == [BIDS[0], *BIDS[3:]]
    held.forget(0)
    assert list(held.chunks()) == []
