"""The sheets about candidates in a tender workbook read back, are refused with their cells, or may be absent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from tests import restricted
from tests.importing.forms import altered
from tests.small_tender import ASSIGNMENTS, MEMBERS

from tender_desk.core.shortlist import Shortlist, Source, Sourced
from tender_desk.importing.bid_forms import read_request, request_form
from tender_desk.importing.book import CellInput
from tender_desk.importing.identity import FormKind, fingerprint, fingerprint_of, identify
from tender_desk.importing.tender_workbook import read_tender, write_tender

OWN = [one for one in ASSIGNMENTS if one.lot == 1]
Change = Callable[[openpyxl.Workbook], None]


def codes(change: Change, of: Shortlist | None = None) -> dict[str, str]:
    """What is wrong with a workbook after a change, by code with its place."""
    written = write_tender(restricted.tender(of), MEMBERS, OWN)
    _, problems = read_tender(altered(written, change), "tender.xlsx")
    return {problem.code: problem.at for problem in problems}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("source", list(Source))
def test_what_is_published_about_candidates_reads_back_as_it_was(language: str, source: Source) -> None:
    sources = () if source is Source.STATED else (Sourced("S1", source),)
    rule = replace(restricted.rule(5, "criterion:S3", "quality"), sources=sources)
    found, problems = read_tender(write_tender(restricted.tender(rule), MEMBERS, OWN, language), "tender.xlsx")
    assert problems == ()
    assert found is not None
    assert found.tender == restricted.tender(rule)


def without_sheets(book: openpyxl.Workbook) -> None:
    del book["Gegadigden"]
    del book["Selectiecriteria"]
    book["Procedures"].delete_cols(8)


def test_a_workbook_of_an_older_template_has_no_such_sheets_and_still_reads() -> None:
    written = altered(write_tender(restricted.tender(), MEMBERS, OWN), without_sheets)
    found, problems = read_tender(written, "tender.xlsx")
    assert problems == ()
    assert found is not None
    assert found.tender.lots[0].shortlist is None
    assert found.tender.procedures[0].requests_closing is None


def cell(sheet: str, ref: str, value: object) -> Change:
    """A change of one cell."""

    def change(book: openpyxl.Workbook) -> None:
        book[sheet][ref] = value

    return change


def without_criteria(book: openpyxl.Workbook) -> None:
    del book["Selectiecriteria"]


def without_rule(book: openpyxl.Workbook) -> None:
    del book["Gegadigden"]


def twice(book: openpyxl.Workbook) -> None:
    for column in "ABCDE":
        book["Gegadigden"][f"{column}7"] = book["Gegadigden"][f"{column}6"].value


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (cell("Gegadigden", "B6", 0), "invited-not-whole", "Gegadigden!B6"),
        (cell("Gegadigden", "B6", 2.5), "invited-not-whole", "Gegadigden!B6"),
        (cell("Gegadigden", "B6", "veel"), "number-unreadable", "Gegadigden!B6"),
        (cell("Gegadigden", "E6", "prijs"), "shortlist-tie-price", "Gegadigden!E6"),
        (cell("Gegadigden", "E6", "S9"), "tie-rule-unknown", "Gegadigden!E6"),
        (twice, "shortlist-twice", "Gegadigden!A7"),
        (without_criteria, "shortlist-criteria-missing", "Gegadigden!A6"),
        (without_rule, "shortlist-row-missing", "Selectiecriteria!A6"),
        (cell("Selectiecriteria", "B6", "K2"), "selection-id-of-award", "Selectiecriteria!B6"),
        (
            cell("Selectiecriteria", "K8", "keurmerk: gemiddelde deelscore"),
            "source-without-measure",
            "Selectiecriteria!K8",
        ),
        (cell("Procedures", "C6", "Europees openbaar"), "requests-closing-unasked", "Procedures!H6"),
        (cell("Procedures", "C6", "Europees openbaar"), "shortlist-not-restricted", "Gegadigden!A6"),
        (cell("Procedures", "H6", "2-3-2026 12:00"), "requests-closing-late", "Procedures!H6"),
    ],
)
def test_what_is_wrong_about_candidates_is_named_with_its_cell(change: Change, code: str, place: str) -> None:
    assert codes(change).get(code) == place


def test_drawing_lots_stands_last_whether_the_workbook_says_so_or_not() -> None:
    written = altered(write_tender(restricted.tender(), MEMBERS, OWN), cell("Gegadigden", "E6", "loting; S1"))
    found, _ = read_tender(written, "tender.xlsx")
    assert found is not None
    assert found.tender.lots[0].shortlist is not None
    assert found.tender.lots[0].shortlist.model.ties == ("criterion:S1", "lot")


def test_bid_forms_that_are_out_do_not_grow_old_by_what_is_published_about_candidates() -> None:
    with_rule, without = restricted.tender(), restricted.tender()
    bare = replace(without, lots=(replace(without.lots[0], shortlist=None),))
    assert fingerprint(with_rule, with_rule.lots[0]) == fingerprint(bare, bare.lots[0])
    other = restricted.tender(restricted.rule(3))
    kind = FormKind.REQUEST
    assert fingerprint_of(kind, with_rule, with_rule.lots[0]) != fingerprint_of(kind, other, other.lots[0])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_request_reads_back_as_it_was_filled_in(language: str) -> None:
    of = restricted.tender()
    yes = {"nl": "ja", "en": "yes"}[language]
    more: dict[str, CellInput] = {"declaration__UEA": yes, "satisfaction_score": 7, "quality_mark": "Blik op Werk"}
    filled = {key: value for key, value in restricted.filled("G-A", **more).items() if key != "declaration.UEA-D"}
    form = request_form(of, of.lots[0], language, filled)
    identity = identify(form)
    assert identity is not None
    assert (identity.kind, identity.lot) == (FormKind.REQUEST, 1)
    part, problems = read_request(form, "aanmelding.xlsx", of)
    assert problems == ()
    assert part is not None
    assert (part.bidder.name, part.bidder.kvk) == restricted.NAMES["G-A"]
    stated = {one.field: one.text for one in part.stated.values[2]}
    assert stated["satisfaction_score"] == "7"
    assert stated["quality_mark"] == "Blik op Werk"
    assert stated["reference.1.count"] == "120"
    assert [answer.criterion for answer in part.stated.values[0]] == ["S3"]


def test_a_request_for_a_lot_without_candidates_and_another_file_are_refused() -> None:
    of = restricted.tender()
    form = request_form(of, of.lots[0], "nl", {})
    open_to_all = replace(of, lots=(replace(of.lots[0], shortlist=None),))
    part, problems = read_request(form, "aanmelding.xlsx", open_to_all)
    assert part is None
    assert [problem.code for problem in problems] == ["request-lot-not-restricted"]
    part, problems = read_request(b"geen werkmap", "aanmelding.xlsx", of)
    assert part is None
    assert len(problems) == 1
    with pytest.raises(ValueError, match="lot 1"):
        request_form(open_to_all, open_to_all.lots[0], "nl", {})


def test_an_empty_request_names_every_cell_it_needs() -> None:
    of = restricted.tender()
    part, problems = read_request(request_form(of, of.lots[0], "nl", {}), "aanmelding.xlsx", of)
    assert part is None
    assert {"bidder-missing", "answer-missing", "kvk-missing", "declaration-missing"} <= {p.code for p in problems}
