"""The sample reads without a problem, is what its script makes, and shows what it is there to show."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from sample_bids.broken_files import problems_of
from sample_bids.make_sample import sample_files

from tender_desk.core.assessments import Score
from tender_desk.core.bids import Bid, PriceSheet, code_of
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.ranking import Ranking
from tender_desk.core.score_case import read_case
from tender_desk.core.selection import DemandFinding, Exclusion, ExclusionGround
from tender_desk.core.tender import LotKind
from tender_desk.importing.bid_forms import read_prices, read_quality
from tender_desk.importing.espd import read_espd
from tender_desk.importing.identity import FormKind, identify
from tender_desk.importing.lists import read_receipt_list, read_selection_list
from tender_desk.importing.score_sheets import read_consensus_sheet, read_score_sheet
from tender_desk.importing.tender_workbook import TenderFile, read_tender
from tender_desk.importing.workbook import Workbook, open_workbook
from tender_desk.wording import ZONE, problem_line

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample_bids"
HAARLEM = SAMPLE / "haarlem"
BROKEN = sorted((SAMPLE / "broken").glob("*.xlsx"))
LOT_OF_THE_PICTURES = 7
LATE = (8, "E")
MARCH = datetime(2027, 3, 22, 12, tzinfo=ZONE)


@dataclass(frozen=True)
class Sample:
    """The sample as its workbooks say, every bid opened, and every problem that reading gave."""

    file: TenderFile
    dossier: Dossier
    problems: tuple[Problem, ...]


@cache
def sample() -> Sample:
    file, problems = read_tender((HAARLEM / "tender.xlsx").read_bytes(), "tender.xlsx")
    assert file is not None
    acts = tomllib.loads((HAARLEM / "acts.toml").read_text("utf-8"))["act"]
    bids, found = _bids(file)
    tender = file.tender
    known = Dossier(
        tender=tender,
        viewer=file.members[0],
        version=1,
        log_head="",
        members=file.members,
        assignments=file.assignments,
        bids=bids,
        exclusions=tuple(
            Exclusion(act["lot"], act["bid"], ExclusionGround(act["ground"]), act["reason"], act["person"], MARCH)
            for act in acts
            if act["verb"] == "exclude"
        ),
        acts=tuple(
            LotAct(lot.number, verb, MARCH, "terpstra")
            for lot in tender.lots
            for verb in ("published", "opened", "quality_final", "priced")
        ),
    )
    lines, more = read_selection_list((HAARLEM / "selectie.xlsx").read_bytes(), "selectie.xlsx", tender)
    found += more
    findings = tuple(DemandFinding(x.lot, x.bid, x.demand, x.state, x.reason, "terpstra", MARCH) for x in lines or ())
    known, scoring = _with_scores(replace(known, findings=findings))
    return Sample(file, known, (*problems, *found, *scoring))


def _bids(file: TenderFile) -> tuple[tuple[Bid, ...], tuple[Problem, ...]]:
    lines, problems = read_receipt_list((HAARLEM / "ontvangst.xlsx").read_bytes(), "ontvangst.xlsx")
    assert lines is not None
    found, bids, letters = list(problems), [], Counter[int]()
    parts_a = [line for line in lines if line.file.endswith("-deel-A.xlsx")]
    for line in sorted(parts_a, key=lambda line: (line.received, line.source)):
        number = int(line.file[8:10])
        part, more = read_quality((HAARLEM / line.file).read_bytes(), line.file, file.tender, number)
        other = line.file.replace("-deel-A", "-deel-B")
        prices, notes = read_prices((HAARLEM / other).read_bytes(), other, file.tender, number)
        found += [*more, *notes]
        assert part is not None
        assert prices is not None
        assert (part.bidder.name, part.bidder.kvk) == (prices.bidder_name, prices.kvk)
        assert part.bidder.name == line.source
        late = line.received > file.tender.procedure_of(number).closing
        bids.append(
            Bid(
                lot=number,
                code=code_of(letters[number]),
                bidder=part.bidder,
                late=late,
                received=line.received,
                stated=part.stated,
                price=prices.sheet,
            )
        )
        letters[number] += 1
    return tuple(bids), tuple(found)


def _with_scores(known: Dossier) -> tuple[Dossier, tuple[Problem, ...]]:
    found: list[Problem] = []
    scores: list[Score] = []
    for path in sorted((HAARLEM / "scores").glob("scores-*.xlsx")):
        sheet, problems = read_score_sheet(path.read_bytes(), path.name, known)
        assert sheet is not None
        scores += sheet.scores
        found += problems
    agreed, problems = read_consensus_sheet((HAARLEM / "scores/consensus.xlsx").read_bytes(), "consensus.xlsx", known)
    assert agreed is not None
    numbers = [lot.number for lot in known.tender.lots]
    given = {number: tuple(score for score in scores if score.lot == number) for number in numbers}
    settled = {number: tuple(one for one in agreed.agreed if one.lot == number) for number in numbers}
    return replace(known, scores=given, agreed=settled), (*found, *problems)


@cache
def ranking(number: int) -> Ranking:
    return rank_lot(sample().dossier, number)


def competed() -> list[int]:
    return [lot.number for lot in sample().file.tender.lots if lot.kind is not LotKind.SINGLE_SOURCE]


# --- what it holds ----------------------------------------------------------------------------------------------------


def test_the_tender_has_the_lots_volumes_and_budgets_of_the_note() -> None:
    tender = sample().file.tender
    assert tender.practice
    assert len(tender.lots) == 17
    totals = [sum(lot.budget or 0 for lot in tender.lots_in(group.name)) for group in tender.groups]
    assert totals == [group.budget for group in tender.groups]
    assert totals == [212_500, 1_457_500, 1_550_000, 5_200_000, 750_000, 500_000, 1_400_000]
    assert sum(totals) == 11_070_000
    assert {procedure.closing for procedure in tender.procedures} == {datetime(2027, 3, 1, 12, tzinfo=ZONE)}


def test_every_workbook_reads_and_nothing_in_it_is_asked() -> None:
    notes = {(problem.code, problem.severity) for problem in sample().problems}
    assert notes == {("total-recomputed", Severity.NOTE)}


def test_there_are_sixty_bids_three_to_eight_on_each_competed_lot() -> None:
    per_lot = Counter(bid.lot for bid in sample().dossier.bids)
    assert sum(per_lot.values()) >= 60
    assert all(3 <= per_lot[number] <= 8 for number in competed())
    assert [number for number in per_lot if number not in competed()] == [4, 11]
    assert per_lot[4] == per_lot[11] == 1


def test_bids_of_one_bidder_carry_one_number_and_no_two_bidders_share_one() -> None:
    pairs = {(bid.bidder.name, bid.bidder.kvk) for bid in sample().dossier.bids}
    assert len({name for name, _ in pairs}) == len({kvk for _, kvk in pairs}) == len(pairs)
    assert all(re.fullmatch(r"\d{8}", kvk) for _, kvk in pairs)


def test_on_closed_lots_only_invited_parties_bid() -> None:
    for lot in sample().file.tender.lots:
        if lot.invitations:
            invited = {invitation.name for invitation in lot.invitations}
            assert {bid.bidder.name for bid in sample().dossier.bids_in(lot.number)} == invited


def test_answers_are_paragraphs_and_no_two_bids_of_a_lot_share_a_sentence() -> None:
    for number in competed():
        sentences = Counter[str]()
        for bid in sample().dossier.bids_in(number):
            for answer in bid.answers:
                assert len(answer.text.split()) >= 40
                sentences.update(set(re.split(r"(?<=[.!?])\s+", answer.text)))
        assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_prices_are_typed_as_numbers_and_as_text_in_dutch_notation() -> None:
    kinds = set()
    for path in sorted(HAARLEM.glob("perceel-*/*-deel-B.xlsx")):
        book = open_workbook(path.read_bytes(), path.name)
        assert isinstance(book, Workbook)
        value = book.sheets["Prijzen"].cell("E14").value
        kinds.add("euro" if str(value).startswith("€") else type(value).__name__)
    assert kinds >= {"euro", "str", "int"}


def test_every_scored_criterion_has_three_evaluators_and_a_score_of_each_for_every_bid_still_in() -> None:
    known = sample().dossier
    wanted = Counter((a.lot, a.criterion) for a in known.assignments)
    assert set(wanted.values()) == {3}
    for (number, criterion), _ in wanted.items():
        scores = known.scores[number]
        assert isinstance(scores, tuple)
        given = Counter(score.bid for score in scores if score.criterion == criterion)
        assert given == {bid.code: 3 for bid in known.bids_left(number)}


# --- what it shows ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(1, 18))
def test_every_lot_can_be_ranked_completely(number: int) -> None:
    assert ranking(number).complete
    assert ranking(number).problems == ()


def test_the_lot_of_the_pictures_is_the_worked_case() -> None:
    case = read_case((ROOT / "tests/core/cases/w15-lot-of-the-pictures.json").read_text("utf-8"))
    known = sample().dossier
    by_id = {bid.id: bid for bid in case.bids}
    agreed = known.agreed[LOT_OF_THE_PICTURES]
    assert isinstance(agreed, tuple)
    for bid in known.bids_left(LOT_OF_THE_PICTURES):
        figures = {figure.criterion: Fraction(figure.value) for figure in bid.figures}
        scores = figures | {one.criterion: Fraction(one.score) for one in agreed if one.bid == bid.code}
        assert {criterion: (score,) for criterion, score in scores.items()} == by_id[bid.code].scores
        assert isinstance(bid.price, PriceSheet)
        (line,) = bid.price.lines
        assert Fraction(line.unit_price) == by_id[bid.code].price
        assert line.quantity == Decimal(150)
    expected = json.loads((ROOT / "tests/core/cases/w15-lot-of-the-pictures.expected.json").read_text("utf-8"))
    shown = [(place.bid, place.rank, place.total) for place in ranking(LOT_OF_THE_PICTURES).places]
    assert shown == [(one["id"], one["rank"], Fraction(one["total"])) for one in expected["ranking"]]
    assert [(out.bid, out.code) for out in ranking(LOT_OF_THE_PICTURES).out] == [("E", "unsuitable")]


def test_one_bid_is_late_and_some_fail_a_requirement_by_a_recorded_act() -> None:
    known = sample().dossier
    assert [(bid.lot, bid.code) for bid in known.bids if bid.late] == [LATE]
    grounds = Counter(exclusion.ground for exclusion in known.exclusions)
    assert grounds[ExclusionGround.LATE] == 1
    assert grounds[ExclusionGround.UNSUITABLE] + grounds[ExclusionGround.MINIMUM_NOT_MET] >= 3


def test_one_bid_misses_a_minimum_of_quality() -> None:
    below = [(number, out.bid) for number in competed() for out in ranking(number).out if out.code == "below-minimum"]
    assert below == [(3, "C")]


def test_two_lots_are_close_and_one_ties_on_everything_so_that_lots_must_be_drawn() -> None:
    gaps = {}
    for number in competed():
        first, second, *_ = ranking(number).places
        gaps[number] = abs(first.total - second.total)
    weighted = [number for number in competed() if sample().file.tender.lot(number).model.method == "weighted_sum"]
    assert [number for number in weighted if 0 < gaps[number] < 1] == [7, 12, 15]
    assert [(number, ranking(number).ties) for number in competed() if ranking(number).ties] == [(9, (("A", "B"),))]
    assert gaps[9] == 0


def test_every_method_and_price_formula_of_the_program_is_used_somewhere() -> None:
    models = [lot.model for lot in sample().file.tender.lots]
    assert {model.method for model in models} == {"weighted_sum", "lowest_price", "award_on_value"}
    formulas = {model.price.formula for model in models if model.price}
    assert formulas == {"lowest_price_ratio", "linear_from_lowest", "linear_between_bounds"}
    assert {model.agreement for model in models} == {"consensus", "average"}


# --- the acts ---------------------------------------------------------------------------------------------------------


def test_the_acts_are_of_known_people_on_known_lots_in_order_of_time() -> None:
    acts = tomllib.loads((HAARLEM / "acts.toml").read_text("utf-8"))["act"]
    people = {member.id for member in sample().file.members}
    numbers = {lot.number for lot in sample().file.tender.lots}
    times = [datetime.fromisoformat(act["at"]) for act in acts]
    assert times == sorted(times)
    assert {act["person"] for act in acts} | {act["second"] for act in acts if "second" in act} <= people
    assert {number for act in acts for number in act.get("lots", [])} == numbers
    assert all((HAARLEM / act["file"]).exists() for act in acts if "file" in act)
    (draw,) = (act for act in acts if act["verb"] == "draw")
    assert set(draw["order"]) == set(ranking(draw["lot"]).ties[0])


# --- how it is made ---------------------------------------------------------------------------------------------------


def cells(content: bytes, name: str) -> object:
    """Every cell of a workbook; of anything else its bytes."""
    book = open_workbook(content, name) if name.endswith(".xlsx") else content
    if not isinstance(book, Workbook):
        return content
    return {title: dict(sheet.cells) for title, sheet in book.sheets.items()}


def test_the_script_makes_the_same_cells_again() -> None:
    made = sample_files()
    committed = {
        path.relative_to(SAMPLE).as_posix(): path.read_bytes()
        for folder in ("haarlem", "broken", "foreign", "uea")
        for path in (SAMPLE / folder).rglob("*")
        if path.is_file()
    }
    assert sorted(made) == sorted(committed)
    changed = [name for name in made if made[name] != committed[name]]
    assert [name for name in changed if cells(made[name], name) != cells(committed[name], name)] == []


def test_the_sample_is_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file()) < 4_000_000


def test_every_file_of_ours_says_what_it_is() -> None:
    kinds = Counter[FormKind]()
    for path in HAARLEM.rglob("*.xlsx"):
        identity = identify(path.read_bytes())
        assert identity is not None
        kinds[identity.kind] += 1
    assert kinds[FormKind.BID_A] == kinds[FormKind.BID_B] == len(sample().dossier.bids)
    assert kinds[FormKind.SCORE_SHEET] == 5


# --- files that must be refused ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_is_refused_with_the_message_beside_it(path: Path) -> None:
    problems = problems_of(path.read_bytes(), path.name, sample().file.tender)
    assert any(problem.severity is Severity.BLOCKS for problem in problems)
    shown = [problem_line(problem, "nl") for problem in problems]
    assert shown == path.with_suffix(".expected.txt").read_text("utf-8").splitlines()


def test_the_declarations_of_the_sample_are_of_its_bidders_and_one_is_broken() -> None:
    bidders = {bid.bidder.kvk for bid in sample().dossier.bids_in(7)}
    read = {path.stem: read_espd(path.read_bytes(), path.name) for path in sorted((SAMPLE / "uea").iterdir())}
    good = {name: espd for name, (espd, _) in read.items() if espd is not None}
    assert {number for espd in good.values() for number in espd.identifiers} <= bidders
    assert {espd.version[0] for espd in good.values()} == {"1", "2", "4"}
    assert [problem.code for problem in read["D-afgebroken"][1]] == ["espd-not-xml"]


def test_there_are_at_least_ten_broken_files() -> None:
    assert len(BROKEN) >= 10
