"""Score sheets are blind, and come back with every score or with the cell that is no score."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from tests.importing.forms import ASSIGNMENTS, STRONG, TENDER, WEAK, altered, changed, dossier, found, part_b

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import SEALED, PriceLine, PriceSheet
from tender_desk.core.problems import Severity
from tender_desk.core.selection import Exclusion, ExclusionGround
from tender_desk.importing.identity import identify
from tender_desk.importing.score_sheets import (
    ConsensusSheet,
    ScoreSheet,
    consensus_sheet,
    read_consensus_sheet,
    read_score_sheet,
    score_sheet,
)
from tender_desk.importing.workbook import LONGEST_TEXT, Workbook, open_workbook
from tender_desk.wording import ZONE, problem_text

FILLED: dict[str, object] = {"Perceel 7!F6": 8, "Perceel 7!G6": STRONG, "Perceel 7!H6": WEAK}
SCORE = Score(lot=7, bid="A", criterion="K1.1", member="kuipers", score=Decimal(8), strong=STRONG, weak=WEAK)
AGREED = AgreedScore(
    lot=7, bid="A", criterion="K1.1", score=Decimal(8), strong=STRONG, weak=WEAK, reason="Sterk plan.", by="postma"
)


def text_of(content: bytes) -> str:
    """Everything a sheet holds, whatever part of the file it is in."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def out(bid: str) -> Exclusion:
    return Exclusion(7, bid, ExclusionGround.UNSUITABLE, "niet geschikt bevonden", "terpstra", datetime.now(ZONE))


def test_a_score_sheet_holds_ones_own_criteria_and_no_price_no_name_and_nobody_elses_score() -> None:
    price = PriceSheet(lines=(PriceLine("P1", Decimal(150), Decimal("4711.11"), "Prijzen!E14"),))
    other = replace(SCORE, member="postma", criterion="K1.2", score=Decimal(3), strong="Geheim oordeel van een ander")
    known = dossier(scores={7: (other,)})
    known = replace(known, bids=tuple(replace(bid, price=price) for bid in known.bids))
    text = text_of(score_sheet(known, "kuipers"))
    assert "Antwoord A op de diagnose" in text
    assert "Schaal: 10 uitstekend · 8 goed · 6 voldoende" in text
    for hidden in ("Duinroos", "Kadelicht", "4711", "Geheim oordeel", "Zes maanden", "K1.2"):
        assert hidden not in text


def test_a_filled_sheet_reads_back_and_what_is_empty_is_not_yet() -> None:
    read, problems = read_score_sheet(changed(score_sheet(dossier(), "kuipers"), FILLED), "s.xlsx", dossier())
    assert problems == ()
    assert read == ScoreSheet("kuipers", (SCORE,), 12)


def test_scores_given_before_stand_in_the_sheet() -> None:
    known = dossier(own_scores=(SCORE,))
    assert read_score_sheet(score_sheet(known, "kuipers"), "s.xlsx", known) == (
        ScoreSheet("kuipers", (SCORE,), 12),
        (),
    )
    english = score_sheet(known, "kuipers", "en")
    assert read_score_sheet(english, "s.xlsx", known)[0] == ScoreSheet("kuipers", (SCORE,), 12)


def test_the_answer_of_a_bid_stays_text() -> None:
    book = open_workbook(score_sheet(dossier(), "postma"), "s.xlsx")
    assert isinstance(book, Workbook)
    cell = book.sheets["Perceel 7"].cell("E6")
    assert (cell.value, cell.formula) == ("=1+1", "")


def test_an_answer_longer_than_a_cell_is_cut_with_a_sentence_that_says_so() -> None:
    known = dossier()
    first = known.bids[0]
    long = first.stating(answers=(replace(first.answers[0], text="woord " * 7000),))
    book = open_workbook(score_sheet(replace(known, bids=(long,)), "kuipers"), "s.xlsx")
    assert isinstance(book, Workbook)
    text = book.sheets["Perceel 7"].cell("E6").text
    assert len(text) <= LONGEST_TEXT
    assert text.endswith("Lees het vervolg in het oorspronkelijke bestand.]")


@pytest.mark.parametrize(
    ("cells", "code", "place"),
    [
        ({"Perceel 7!F6": 7}, "score-not-on-scale", "Perceel 7!F6"),
        ({"Perceel 7!F6": 12}, "score-not-on-scale", "Perceel 7!F6"),
        ({"Perceel 7!F6": "goed"}, "score-unreadable", "Perceel 7!F6"),
        ({"Perceel 7!F6": "6-8"}, "score-unreadable", "Perceel 7!F6"),
        ({"Perceel 7!F6": datetime(2027, 8, 6)}, "score-is-date", "Perceel 7!F6"),  # noqa: DTZ001
        ({"Perceel 7!A6": "K9"}, "criterion-not-in-lot", "Perceel 7!A6"),
        ({"Perceel 7!A6": "K1.2"}, "criterion-not-yours", "Perceel 7!A6"),
        ({"Perceel 7!D6": "Z"}, "sheet-bid-unknown", "Perceel 7!D6"),
    ],
)
def test_what_is_no_score_is_refused_with_its_cell(cells: dict[str, object], code: str, place: str) -> None:
    content = changed(score_sheet(dossier(), "kuipers"), {**FILLED, **cells})
    read, problems = read_score_sheet(content, "s.xlsx", dossier())
    assert read is None
    assert (code, place) in found(problems)


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ({"Perceel 7!G6": "goed"}, ["strong-points-missing"]),
        ({"Perceel 7!H6": None}, ["weak-points-missing"]),
        ({"Perceel 7!G6": None, "Perceel 7!H6": None}, ["strong-points-missing", "weak-points-missing"]),
        ({"Perceel 7!F6": 10, "Perceel 7!H6": None}, []),
        ({"Perceel 7!F6": 0, "Perceel 7!G6": None}, []),
        ({"Perceel 7!F6": "8"}, []),
    ],
)
def test_a_score_without_its_motivation_is_left_out_and_asked_about(cells: dict[str, object], codes: list[str]) -> None:
    content = changed(score_sheet(dossier(), "kuipers"), {**FILLED, **cells})
    read, problems = read_score_sheet(content, "s.xlsx", dossier())
    assert read is not None
    assert [problem.code for problem in problems] == codes
    assert len(read.scores) == (0 if codes else 1)


def test_a_score_for_a_bid_that_is_out_by_now_is_noted_and_not_read() -> None:
    content = changed(score_sheet(dossier(), "kuipers"), FILLED)
    read, problems = read_score_sheet(content, "s.xlsx", dossier(exclusions=(out("A"),)))
    assert read == ScoreSheet("kuipers", (), 12)
    assert [(problem.code, problem.severity) for problem in problems] == [("bid-is-out", Severity.NOTE)]


def test_bids_that_are_out_or_late_are_not_on_the_sheet() -> None:
    known = dossier(exclusions=(out("A"),))
    assert "Antwoord A" not in text_of(score_sheet(known, "kuipers"))
    late = replace(known, bids=tuple(replace(bid, late=True) for bid in known.bids))
    assert "Antwoord" not in text_of(score_sheet(late, "kuipers")).replace("Antwoord<", "")


def test_a_sheet_of_somebody_who_scores_nothing_here_or_of_another_kind_is_refused() -> None:
    nobody = dossier(assignments=ASSIGNMENTS[2:])
    content = score_sheet(dossier(), "kuipers")
    assert found(read_score_sheet(content, "s.xlsx", nobody)[1]) == [("score-sheet-of-nobody", "")]
    assert found(read_score_sheet(consensus_sheet(dossier()), "s.xlsx", dossier())[1]) == [("form-other-kind", "")]
    assert found(read_consensus_sheet(part_b(), "s.xlsx", dossier())[1]) == [("form-other-kind", "")]


def test_a_sheet_that_was_renamed_is_missed() -> None:
    def rename(book: Any) -> None:
        book["Perceel 7"].title = "P7"

    content = altered(score_sheet(dossier(), "kuipers"), rename)
    assert found(read_score_sheet(content, "s.xlsx", dossier())[1]) == [("sheet-missing", "Perceel 7")]


def test_the_consensus_sheet_reads_back_with_its_reasons() -> None:
    known = dossier(agreed={7: (AGREED,)})
    assert read_consensus_sheet(consensus_sheet(known), "c.xlsx", known) == (
        ConsensusSheet("postma", (AGREED,), 12),
        (),
    )
    empty = consensus_sheet(dossier(agreed={7: SEALED}))
    assert read_consensus_sheet(empty, "c.xlsx", known) == (ConsensusSheet("postma", (), 12), ())


def test_an_agreed_score_needs_its_reason() -> None:
    content = changed(consensus_sheet(dossier(agreed={7: (AGREED,)})), {"Perceel 7!I6": None})
    read, problems = read_consensus_sheet(content, "c.xlsx", dossier())
    assert read is not None
    assert read.agreed == ()
    assert found(problems) == [("reason-missing", "Perceel 7!F6")]


def test_a_lot_that_averages_has_no_consensus_sheet() -> None:
    lot = TENDER.lots[0]
    averaging = replace(TENDER, lots=(replace(lot, model=replace(lot.model, agreement="average")),))
    book = open_workbook(consensus_sheet(dossier(tender=averaging)), "c.xlsx")
    assert isinstance(book, Workbook)
    assert list(book.sheets) == ["Uitleg"]


# --- an old sheet overwrites no newer score ---

TWO = replace(SCORE, score=Decimal(2))
KUIPERS = next(member for member in dossier().members if member.id == "kuipers")


def seen_by_kuipers(*own: Score, version: int = 12) -> Any:
    return dossier(viewer=KUIPERS, own_scores=own, version=version)


def newer(content: bytes, known: Any, current: tuple[Score, ...] | None = None) -> list[tuple[str, str]]:
    read, problems = read_score_sheet(content, "s.xlsx", known, current)
    assert (read is None) == bool(problems)
    return found(problems)


def test_a_sheet_from_before_a_newer_score_is_refused_with_cell_old_and_new_score() -> None:
    issued = score_sheet(seen_by_kuipers(SCORE), "kuipers")
    later = seen_by_kuipers(TWO, version=13)
    read, problems = read_score_sheet(issued, "s.xlsx", later)
    assert read is None
    assert found(problems) == [("score-newer", "Perceel 7!F6")]
    assert "nu 2, op het blad 8" in problem_text(problems[0], "nl")
    empty = changed(score_sheet(seen_by_kuipers(), "kuipers"), FILLED)
    assert newer(empty, later) == [("score-newer", "Perceel 7!F6")]
    words = replace(SCORE, strong="Een andere, latere motivering.")
    assert newer(issued, seen_by_kuipers(words, version=13)) == [("motivation-newer", "Perceel 7!F6")]


def test_a_sheet_without_a_change_since_merges_and_merges_twice() -> None:
    issued = changed(score_sheet(seen_by_kuipers(TWO), "kuipers"), FILLED)
    assert newer(issued, seen_by_kuipers(TWO, version=40)) == []
    assert newer(issued, seen_by_kuipers(SCORE, version=41)) == []
    other = replace(TWO, bid="B")
    assert newer(issued, seen_by_kuipers(SCORE, other, version=42)) == []


def test_a_sheet_issued_by_somebody_who_may_not_see_the_scores_is_held_against_those_of_the_dossier() -> None:
    blind = dossier(scores={7: SEALED})
    issued = changed(score_sheet(blind, "kuipers"), FILLED)
    identity = identify(issued)
    assert identity is not None
    assert identity.scores == ""
    later = dossier(scores={7: SEALED}, version=13)
    assert newer(issued, later) == []
    assert newer(issued, later, ()) == []
    assert newer(issued, later, (SCORE,)) == []
    read, problems = read_score_sheet(issued, "s.xlsx", later, (TWO,))
    assert read is None
    assert found(problems) == [("score-newer-unseen", "Perceel 7!F6")]
    assert Decimal(2) not in problems[0].values.values()
    assert newer(issued, seen_by_kuipers(TWO, version=13)) == [("score-newer", "Perceel 7!F6")]


def test_the_fingerprint_is_the_same_for_everybody_who_sees_the_scores() -> None:
    own = identify(score_sheet(seen_by_kuipers(SCORE), "kuipers"))
    adviser = identify(score_sheet(dossier(scores={7: (replace(SCORE, score=Decimal("8.0")),)}), "kuipers"))
    assert own is not None
    assert own == adviser
    assert own.scores


def test_an_old_consensus_sheet_overwrites_no_newer_agreed_score() -> None:
    issued = consensus_sheet(dossier(agreed={7: (AGREED,)}))
    later = dossier(agreed={7: (replace(AGREED, score=Decimal(6)),)}, version=13)
    read, problems = read_consensus_sheet(issued, "c.xlsx", later)
    assert read is None
    assert found(problems) == [("score-newer", "Perceel 7!F6")]
    assert read_consensus_sheet(issued, "c.xlsx", dossier(agreed={7: (AGREED,)}, version=13))[1] == ()
