"""What part A states is kept as one text: nothing of it is lost, and the quick way writes what the plain way writes."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tender_desk.core.bids import Bid, Bidder
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.stated import NOTHING, Answer, Figure, Stated, Statement, entries_of_rows

QUICK = settings(max_examples=60, deadline=None, derandomize=True, database=None)
TEXT = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ['"', "\\", "%s %% %", "\0\1", '["partner.1.name", ', "{}", "é\u2028"]
)
NUMBER = st.decimals(allow_nan=False, allow_infinity=False, places=4)


@given(
    st.lists(st.builds(Answer, TEXT, TEXT, TEXT), max_size=4),
    st.lists(st.builds(Figure, TEXT, NUMBER, TEXT), max_size=4),
    st.lists(st.builds(Statement, TEXT, TEXT, TEXT), max_size=4),
)
@QUICK
def test_what_is_stated_comes_back_as_it_was(
    answers: list[Answer], figures: list[Figure], statements: list[Statement]
) -> None:
    stated = Stated.of(answers, figures, statements)
    assert stated.values == (tuple(answers), tuple(figures), tuple(statements))
    document = {
        "answers": [(one.criterion, one.text, one.place) for one in answers],
        "figures": [(one.criterion, f"{one.value:f}", one.place) for one in figures],
        "statements": [(one.field, one.text, one.place) for one in statements],
    }
    assert stated.text == json.dumps(document, ensure_ascii=False)
    assert bool(stated) == bool(answers or figures or statements)
    assert stated.about("partner") == any(one.field.startswith("partner.") for one in statements)


@given(st.lists(TEXT, min_size=1, max_size=4, unique=True), st.data())
@QUICK
def test_many_bids_are_written_row_by_row_as_each_by_itself(names: list[str], data: st.DataObject) -> None:
    rows = range(4, 4 + data.draw(st.integers(1, 4)))
    columns = {
        name: (f"Blad {name}!{name}", data.draw(st.lists(st.none() | TEXT, min_size=len(rows), max_size=len(rows))))
        for name in names
    }
    alone = [
        Stated.of(
            Answer(name, text, f"{place}{row}")
            for name, (place, texts) in columns.items()
            if (text := texts[at]) is not None
        )
        for at, row in enumerate(rows)
    ]
    assert [Stated.joined(answers=row) for row in entries_of_rows(columns, rows)] == alone


def test_without_columns_rows_state_nothing() -> None:
    assert entries_of_rows({}, range(4, 6)) == ["", ""]
    assert Stated.joined() == NOTHING == Stated.of()


def test_statements_of_a_group_are_found_without_the_rest() -> None:
    stated = Stated.of(
        [Answer("partner.x", "t", "")], (), [Statement("sroi", "5", ""), Statement("partner.1.name", "K", "B4")]
    )
    assert stated.statements_about("partner") == (Statement("partner.1.name", "K", "B4"),)
    assert stated.statements_about("reference") == ()
    whole = Stated.of([Answer("K1", "\U0001f600", "C4")])
    assert Stated(json.dumps(json.loads(whole.text))).values[0][0].text == "\U0001f600"


def test_a_bid_states_something_else_and_keeps_the_rest() -> None:
    answer, figure = Answer("K1", "Zo.", "A!C7"), Figure("K2", Decimal("61.50"), "A!C8")
    bid = Bid(lot=7, code="A", bidder=Bidder("Kadelicht"), stated=Stated.of([answer], [figure]))
    other = Statement("sroi", "5", "B!B17")
    assert bid.stating(statements=[other]).stated == Stated.of([answer], [figure], [other])
    assert bid.stating(answers=[]).stated == Stated.of([], [figure])
    assert bid.stating(figures=[]).figures == ()
    assert bid.stating() == bid


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"answers": [["K1"]], "figures": [], "statements": []}',
                                  '{"answers": ["abc"], "figures": [], "statements": []}',
                                  '{"answers": [["K1", null, "C4"]], "figures": [], "statements": []}',
                                  '{"answers": [["K1", "\\ud800", "C4"]], "figures": [], "statements": []}',
                                  '{"answers": [], "figures": [["K2", "veel", "C4"]], "statements": []}',
                                  '{"answers": [], "figures": [["K2", "Infinity", "C4"]], "statements": []}',
                                  '[' * 100_000])  # fmt: skip
def test_a_text_that_nobody_here_wrote_is_a_damaged_dossier(text: str) -> None:
    with pytest.raises(TenderDeskError) as told:
        _ = Stated(text).values
    assert told.value.code == "dossier-damaged"
