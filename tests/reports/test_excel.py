"""The award report: its figures are live, and equal to the program's own when LibreOffice recomputes them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from tests import builders
from tests.core.random_cases import random_case
from tests.reports.recalculate import differences, figures, recalculated

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Bid
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.numbers import plain
from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment
from tender_desk.core.selection import Exclusion, ExclusionGround
from tender_desk.core.team import Assignment
from tender_desk.core.tender import PriceAsked, Volume
from tender_desk.desk import sample
from tender_desk.reports.excel import award_report

WRITTEN = datetime(2027, 3, 30, 9, tzinfo=UTC)
EVALUATORS = ("eva", "erik")


def dossier_of(cases: list[builders.Document]) -> Dossier:
    """Return a dossier with a lot per score case; every second lot averages two evaluators, the others agree."""
    lots, bids, assignments, exclusions, acts = [], [], [], [], []
    scores: dict[int, list[Score]] = {}
    agreed: dict[int, list[AgreedScore]] = {}
    for number, document in enumerate(cases, 1):
        case = builders.read(document)
        model = replace(case.model, agreement="average" if number % 2 else "consensus")
        asked = (PriceAsked("P1", "Prijs", Decimal(1)),)
        lots.append(builders.lot(number, of=model, prices=asked, name=f"Perceel {number}"))
        acts += [*builders.acts("priced", number), LotAct(number, "draw", WRITTEN, "adviser", "", {"order": case.draw})]
        for leaf in model.scored:
            assignments += [Assignment(number, leaf.id, member) for member in EVALUATORS]
        scores[number], agreed[number] = [], []
        for bid in case.bids:
            price = None if bid.price is None else builders.sheet(plain(bid.price))
            stated = {leaf.id: plain(bid.scores[leaf.id][0]) for leaf in model.measured if bid.scores.get(leaf.id)}
            bids.append(builders.offer(bid.id, price, number, late=False, **stated))
            if bid.excluded:
                ground = ExclusionGround(bid.excluded)
                exclusions.append(Exclusion(number, bid.id, ground, "een reden van twintig tekens", "adviser", WRITTEN))
            for leaf in model.scored:
                for member, given in zip(EVALUATORS, [*bid.scores.get(leaf.id, ())] * 2, strict=False):
                    scores[number].append(builders.score(bid.id, leaf.id, plain(given), member, number))
                if bid.scores.get(leaf.id):
                    agreed[number].append(builders.agreed(bid.id, leaf.id, plain(bid.scores[leaf.id][0]), number))
    return builders.dossier(
        of=builders.tender(*lots),
        bids=tuple(bids),
        scores=_frozen(scores),
        agreed=_frozen(agreed),
        assignments=tuple(assignments),
        exclusions=tuple(exclusions),
        acts=tuple(acts),
    )


def _frozen(values: Mapping[int, list[Score] | list[AgreedScore]]) -> dict[int, tuple[Score | AgreedScore, ...]]:
    return {lot: tuple(listed) for lot, listed in values.items()}


def written(dossier: Dossier, folder: Path, name: str = "award-report.xlsx") -> Path:
    """Return the report of a dossier as a file."""
    path = folder / name
    path.write_bytes(award_report(dossier, "nl", WRITTEN))
    return path


def complete_cases(count: int) -> list[builders.Document]:
    """Return random cases that can be ranked, one after the other from fixed seeds."""
    found: list[builders.Document] = []
    seed = 0
    while len(found) < count:
        seed += 1
        document = random_case(Random(seed))
        dossier = dossier_of([document])
        if rank_lot(dossier, 1).places:
            found.append(document)
    return found


@pytest.mark.libreoffice
@pytest.mark.parametrize("figure", list(ResultFigure))
def test_the_expected_cost_under_result_based_payment_is_live(figure: ResultFigure, tmp_path: Path) -> None:
    paid = ResultPayment(
        figure=figure,
        rate=RateSource.CAPPED,
        placement="P",
        lasting="Q",
        placement_rate=Decimal(60),
        lasting_rate=Decimal(45),
        start=Decimal(20),
        on_placement=Decimal(50),
        on_lasting=Decimal(30),
    )
    criteria = [builders.measure("P", "highest_ratio", "0"), builders.measure("Q", "highest_ratio", "60")]
    model = builders.model(*criteria, method=builders.weighted(points="40"))
    asked = (PriceAsked("P1", "Traject", Decimal(1)),)
    lot = builders.lot(7, of=model, prices=asked, payment=paid, volume=Volume(minimum=Decimal(150)))
    bids = tuple(
        builders.offer(code, builders.sheet(total), P=p, Q=q)
        for code, total, p, q in (
            ("A", "600000", "40", "30"),
            ("B", "690000", "70", "50"),
            ("C", "655555.55", "33.3", "9"),
        )
    )
    dossier = builders.dossier(of=builders.tender(lot), bids=bids, scores={7: ()}, agreed={7: ()}, assignments=())
    path = tmp_path / "report.xlsx"
    path.write_bytes(award_report(dossier, "nl", WRITTEN))
    cached = figures(path)
    assert differences(cached, figures(recalculated(path, tmp_path), path)) == []
    shown = {value for value in cached.values() if isinstance(value, int | float)}
    for place in rank_lot(dossier, 7).places:
        assert any(abs(value - float(place.price)) < 1e-6 for value in shown)


@pytest.mark.libreoffice
def test_every_figure_of_random_lots_of_every_kind_equals_the_programs_own(tmp_path: Path) -> None:
    dossier = dossier_of(complete_cases(80))
    path = written(dossier, tmp_path)
    cached = figures(path)
    assert len(cached) > 3_000
    assert differences(cached, figures(recalculated(path, tmp_path), path)) == []


@pytest.fixture(scope="module")
def sample_report(tmp_path_factory: pytest.TempPathFactory) -> tuple[Dossier, Path]:
    """Return the sample's dossier, played to the decision, and its report."""
    folder = tmp_path_factory.mktemp("sample")
    dossier = sample.play(folder / "haarlem.tender").load()
    return dossier, written(dossier, folder)


@pytest.mark.libreoffice
def test_every_figure_of_the_sample_equals_the_programs_own(
    sample_report: tuple[Dossier, Path], tmp_path: Path
) -> None:
    _, path = sample_report
    cached = figures(path)
    assert len(cached) > 1_000
    assert differences(cached, figures(recalculated(path, tmp_path), path)) == []


def cell_of(book: Workbook, sheet: str, column: str, *labels: str) -> str:
    """Return the cell in a bid's column in the row whose first four cells hold all the labels."""
    for row in range(1, book[sheet].max_row + 1):
        texts = [str(book[sheet].cell(row, c).value) for c in range(1, 5)]
        if all(label in texts for label in labels):
            return f"{column}{row}"
    raise KeyError(labels)


@pytest.mark.libreoffice
def test_a_score_changed_in_excel_moves_points_total_and_rank_as_the_program_would(
    sample_report: tuple[Dossier, Path], tmp_path: Path
) -> None:
    dossier, path = sample_report
    book = openpyxl.load_workbook(path)
    sheet, column = "Perceel 7", "F"  # B, Stichting Kadelicht
    agreed = cell_of(book, sheet, column, "K1.2", "consensus")
    assert book[sheet][agreed].value == 10
    book[sheet][agreed] = 4
    changed = tmp_path / "gewijzigd.xlsx"
    book.save(changed)
    seven = dossier.agreed[7]
    assert isinstance(seven, tuple)
    lowered = tuple(
        replace(one, score=Decimal(4)) if (one.bid, one.criterion) == ("B", "K1.2") else one for one in seven
    )
    expected = rank_lot(replace(dossier, agreed={**dossier.agreed, 7: lowered}), 7)
    values = openpyxl.load_workbook(recalculated(changed, tmp_path), data_only=True)[sheet]
    letters = {bid.code: chr(ord("E") + i) for i, bid in enumerate(dossier.bids_in(7))}
    for place in expected.places:
        letter = letters[place.bid]
        assert values[cell_of(book, sheet, letter, "Rang")].value == place.rank
        assert values[cell_of(book, sheet, letter, "Totaal")].value == pytest.approx(float(place.total), abs=1e-9)
    assert expected.place("B").rank == 4  # type: ignore[union-attr]
    summary = openpyxl.load_workbook(recalculated(changed, tmp_path), data_only=True)["Samenvatting"]
    texts = [str(cell.value) for row in summary.iter_rows() for cell in row]
    assert "D  Combinatie Zandlei" in texts


def test_a_viewer_that_computes_nothing_shows_the_figures(sample_report: tuple[Dossier, Path]) -> None:
    _, path = sample_report
    shown = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    place = cell_of(formulas, "Perceel 7", "F", "Totaal")
    assert str(formulas["Perceel 7"][place].value).startswith("=")
    assert shown["Perceel 7"][place].value == pytest.approx(86.85)


def test_the_report_has_a_sheet_per_lot_with_motivations_exclusions_and_proposal(
    sample_report: tuple[Dossier, Path],
) -> None:
    dossier, path = sample_report
    book = openpyxl.load_workbook(path, data_only=True)
    assert book.sheetnames[:3] == ["Voorblad", "Samenvatting", "Voorstellen"]
    assert book.sheetnames[3:] == [f"Perceel {lot.number}" for lot in dossier.tender.lots]
    text = "\n".join(str(cell.value) for row in book["Perceel 7"].iter_rows() for cell in row if cell.value)
    reason = dossier.exclusion(7, "E")
    assert reason is not None
    assert reason.reason in text
    seven = dossier.agreed[7]
    assert isinstance(seven, tuple)
    assert all(one.strong in text and one.weak in text and one.reason in text for one in seven)
    assert "conform voorstel besloten" in text


def test_the_same_dossier_gives_the_same_bytes(sample_report: tuple[Dossier, Path]) -> None:
    dossier, path = sample_report
    assert award_report(dossier, "nl", WRITTEN) == path.read_bytes()


def test_text_of_a_bid_never_becomes_a_formula(sample_report: tuple[Dossier, Path]) -> None:
    dossier, _ = sample_report
    first = dossier.bids_in(7)[0]
    evil = replace(first, bidder=replace(first.bidder, name='=HYPERLINK("x";"y")'))
    bids = tuple(evil if bid is first else bid for bid in dossier.bids)
    book = openpyxl.load_workbook(io.BytesIO(award_report(replace(dossier, bids=bids), "nl", WRITTEN)))
    head = book["Perceel 7"]["E5"]
    assert head.data_type == "s"
    assert "=HYPERLINK" in str(head.value)


def test_a_motivation_too_long_for_a_cell_says_that_it_was_cut(sample_report: tuple[Dossier, Path]) -> None:
    dossier, _ = sample_report
    seven = dossier.agreed[7]
    assert isinstance(seven, tuple)
    long = (replace(seven[0], strong="sterk " * 6000), *seven[1:])
    content = award_report(replace(dossier, agreed={**dossier.agreed, 7: long}), "nl", WRITTEN)
    cells = [cell.value for row in openpyxl.load_workbook(io.BytesIO(content))["Perceel 7"].iter_rows() for cell in row]
    assert any(str(value).endswith("(vervolg in het dossier)") for value in cells)


def test_a_lot_that_cannot_be_ranked_says_what_is_missing_and_shows_no_totals() -> None:
    document = complete_cases(1)[0]
    dossier = dossier_of([document])
    bids: tuple[Bid, ...] = tuple(replace(bid, price=None) for bid in dossier.bids)
    book = openpyxl.load_workbook(io.BytesIO(award_report(replace(dossier, bids=bids), "nl", WRITTEN)))
    texts = [str(cell.value) for row in book["Perceel 1"].iter_rows() for cell in row if cell.value]
    assert any("er is geen prijs" in text for text in texts)
    assert "Rang" not in texts


def test_in_english_the_labels_are_english(sample_report: tuple[Dossier, Path]) -> None:
    dossier, _ = sample_report
    book = openpyxl.load_workbook(io.BytesIO(award_report(dossier, "en", WRITTEN)), data_only=True)
    assert book.sheetnames[:4] == ["Cover", "Summary", "Proposals", "Lot 1"]
