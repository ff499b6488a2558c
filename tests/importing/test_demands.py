"""The sheet with demands of a tender workbook: from the catalogue, changed by hand, older ones without columns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importing.forms import ASSIGNMENTS, MEMBERS, TENDER, altered, changed

from tender_desk.core.grounds import CATALOGUE, Duty
from tender_desk.core.selection import Demand, DemandKind
from tender_desk.core.tender import Tender
from tender_desk.importing.demand_reader import kind_of
from tender_desk.importing.tender_layout import DEMANDS, TABLE_HEAD
from tender_desk.importing.tender_workbook import read_tender, write_tender
from tender_desk.importing.workbook import letter
from tender_desk.wording import say

QUICK = settings(max_examples=15, deadline=None, derandomize=True, database=None)
COLUMNS = {column.key: letter(at) for at, column in enumerate(DEMANDS.columns, start=1)}
ROW = TABLE_HEAD + 1


def with_demands(*demands: Demand) -> Tender:
    return replace(TENDER, lots=tuple(replace(lot, demands=demands) for lot in TENDER.lots))


def written(*demands: Demand, language: str = "nl") -> bytes:
    return write_tender(with_demands(*demands), MEMBERS, ASSIGNMENTS, language)


def read(content: bytes) -> tuple[Demand, ...]:
    found, problems = read_tender(content, "tender.xlsx")
    assert found is not None, problems
    return found.tender.lots[0].demands


def typed(language: str = "nl", **cells: object) -> bytes:
    """A workbook with one demand, of which cells of the row were typed over."""
    sheet = say("label.sheet-demands", language)
    content = written(Demand("X1", DemandKind.EXCLUSION_GROUND, "Eigen tekst."), language=language)
    return changed(content, {f"{sheet}!{COLUMNS[key]}{ROW}": value for key, value in cells.items()})


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", CATALOGUE)
def test_what_is_chosen_from_the_catalogue_fills_in_the_rest(language: str, code: str) -> None:
    legal = CATALOGUE[code]
    kind = say(f"term.demand_kind.{kind_of(legal)}", language)
    chosen = say(f"term.legal.{code}", language)
    (one,) = read(typed(language, kind=kind, text=None, code=chosen))
    assert (one.code, one.article, one.duty, one.look_back) == (code, legal.article, legal.duty, legal.look_back)
    assert one.text == say(f"legal.{code}", language)


def test_what_is_typed_goes_before_what_the_catalogue_gives() -> None:
    chosen = say("term.legal.misconduct", "nl")
    (one,) = read(typed(code=chosen, article="2.87 lid 1 sub c", look_back=2, evidence="Verklaring", fatal="ja"))
    assert one == Demand(
        "X1",
        DemandKind.EXCLUSION_GROUND,
        "Eigen tekst.",
        "misconduct",
        Duty.OPTIONAL,
        "2.87 lid 1 sub c",
        2,
        "Verklaring",
        True,
    )
    (none,) = read(typed(code=chosen, look_back=0))
    assert none.look_back is None


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"text": None}, "cell-required"),
        ({"code": "referenties (diensten)"}, "demand-kind-differs"),
        ({"kind": "minimumeis", "duty": "verplicht"}, "demand-not-ground"),
        ({"kind": "geschiktheidseis", "look_back": 3}, "demand-not-ground"),
        ({"look_back": 2.5}, "look-back-range"),
        ({"look_back": -1}, "look-back-range"),
        ({"look_back": 21}, "look-back-range"),
        ({"code": "iets anders"}, "choice-unknown"),
        ({"duty": "soms"}, "choice-unknown"),
    ],
)
def test_what_is_wrong_with_a_demand_is_named_with_its_cell(cells: dict[str, object], code: str) -> None:
    found, problems = read_tender(typed("nl", **cells), "tender.xlsx")
    assert found is None
    assert {(problem.code, problem.at.partition("!")[0]) for problem in problems} == {(code, "Eisen")}


def test_an_older_workbook_without_the_columns_still_reads() -> None:
    demand = Demand("G1", DemandKind.SUITABILITY, "Een referentie.")

    def cut(book: Any) -> None:
        book["Eisen"].delete_cols(5, 6)
        del book[say("label.sheet-legal", "nl")]

    assert read(altered(written(demand), cut)) == (demand,)


DEMAND = st.builds(
    Demand,
    id=st.sampled_from(["U1", "U2"]),
    kind=st.just(DemandKind.EXCLUSION_GROUND),
    text=st.just("Geen grond."),
    code=st.sampled_from([code for code, legal in CATALOGUE.items() if legal.duty]),
    duty=st.sampled_from(Duty),
    article=st.sampled_from(["2.86", "art. 2.87"]),
    look_back=st.none() | st.integers(1, 20),
    evidence=st.sampled_from(["", "Verklaring"]),
    fatal=st.booleans(),
)


@QUICK
@given(DEMAND, st.sampled_from(["nl", "en"]))
def test_a_demand_reads_back_as_it_was_written(demand: Demand, language: str) -> None:
    assert read(written(demand, language=language)) == (demand,)
