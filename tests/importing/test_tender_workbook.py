"""A tender workbook reads back as the tender it was written from, or says everything that is wrong with it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import openpyxl
import pytest
from tests.importing.forms import ASSIGNMENTS, CLOSED, LOT, MEMBERS, MODEL, TENDER, altered, changed, found, part_a

from tender_desk.core.criteria import (
    SCALES,
    AwardModel,
    CommonCriteria,
    LabelledScale,
    Leaf,
    Level,
    Measure,
    PriceRule,
    points_of,
    walk,
)
from tender_desk.core.modelling import rescaled
from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment
from tender_desk.core.tender import Lot, LotKind, PriceAsked, SourceGround, Tender
from tender_desk.importing.book import letter
from tender_desk.importing.tender_layout import AWARD
from tender_desk.importing.tender_workbook import TenderFile, read_tender, template, write_tender
from tender_desk.importing.workbook import Workbook, open_workbook
from tender_desk.wording import ZONE

WRITTEN = write_tender(TENDER, MEMBERS, ASSIGNMENTS)


def codes(content: bytes) -> list[tuple[str, str]]:
    return found(read_tender(content, "tender.xlsx")[1])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("source", [TENDER, CLOSED, replace(TENDER, practice=True, vat_rate=Decimal(21))])
def test_a_tender_reads_back_as_it_was_written(source: Tender, language: str) -> None:
    read, problems = read_tender(write_tender(source, MEMBERS, ASSIGNMENTS, language), "tender.xlsx")
    assert problems == ()
    assert read == TenderFile(source, MEMBERS, ASSIGNMENTS)


def priced(formula: str, points: int, **parameters: Fraction | str) -> PriceRule:
    return PriceRule(formula, Fraction(points), MappingProxyType(parameters))


MODELS = [
    AwardModel("lowest_price", (Leaf("K1", "Plan", Fraction(100), SCALES["0-10"]),), quality_minimum=Fraction(60)),
    AwardModel("award_on_value", (Leaf("K1", "Plan", Fraction(60_000), SCALES["rijkswaterstaat"]),), ties=("lot",)),
    AwardModel(
        "weighted_sum",
        (Leaf("K1", "Plan", Fraction(60), SCALES["voldoet"], minimum=Fraction(1)),),
        priced("linear_from_lowest", 40, slope=Fraction("1.5")),
        agreement="average",
        negative_points="zero",
        drop_out="recompute",
    ),
    AwardModel(
        "weighted_sum",
        (
            Leaf(
                "K1",
                "Uitstroom",
                Fraction(60),
                measure=Measure("linear_between_bounds", Fraction(40), Fraction(80), "low", "%"),
            ),
        ),
        priced(
            "linear_between_bounds",
            40,
            floor=Fraction(200_000),
            ceiling=Fraction(260_000),
            outside="exclude_above",
        ),
        quality_scaled_to_best=True,
    ),
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.method)
def test_every_kind_of_award_model_reads_back(model: AwardModel) -> None:
    source = replace(TENDER, lots=(replace(LOT, model=model),))
    read, problems = read_tender(write_tender(source), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert read.tender.lots[0].model == model


def test_a_single_source_lot_needs_no_award_method() -> None:
    model, why = AwardModel("lowest_price"), "Paswerk is een gemeenschappelijke regeling van de stad."
    single = replace(LOT, kind=LotKind.SINGLE_SOURCE, model=model, ground=SourceGround.IN_HOUSE, ground_reason=why)
    read, problems = read_tender(write_tender(replace(TENDER, lots=(single,))), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert read.tender.lots[0] == single


def test_a_single_source_without_a_ground_as_in_older_workbooks_is_asked_about() -> None:
    single = replace(LOT, kind=LotKind.SINGLE_SOURCE, model=AwardModel("lowest_price"))

    def older(book: Any) -> None:
        for at, title in ((18, "Percelen"), (18, "Percelen"), (18, "Percelen"), (6, "Prijsregels")):
            book[title].delete_cols(at)

    read, problems = read_tender(altered(write_tender(replace(TENDER, lots=(single,))), older), "tender.xlsx")
    assert [(problem.code, problem.severity.value) for problem in problems] == [("ground-to-state", "ask")]
    assert read is not None
    assert read.tender.lots[0] == single


HOUSE = replace(
    LOT,
    kind=LotKind.ADMISSION,
    model=AwardModel("lowest_price"),
    prices=(PriceAsked("P1", "Coaching", Decimal(150), "uur", Decimal("82.50")),),
    admitted_until=datetime(2029, 12, 31, 17, tzinfo=ZONE),
)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("lot", [HOUSE, replace(HOUSE, admitted_until=None)])
def test_an_open_house_reads_back_with_its_tariff_and_its_end_or_without_one(lot: Lot, language: str) -> None:
    read, problems = read_tender(write_tender(replace(TENDER, lots=(lot,)), language=language), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert read.tender.lots[0] == lot


def test_an_open_house_needs_no_quantity_and_no_weighing() -> None:
    def changed(book: Any) -> None:
        book["Prijsregels"]["D6"] = None
        book["Percelen"]["F6"] = None
        book["Percelen"]["L6"] = None

    read, problems = read_tender(altered(write_tender(replace(TENDER, lots=(HOUSE,))), changed), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert read.tender.lots[0].prices[0].quantity == 1
    weighed = replace(HOUSE, model=LOT.model)
    assert ("admission-weighs-nothing", "Gunning!A6") in codes(write_tender(replace(TENDER, lots=(weighed,))))


SLIPS = [
    (replace(LOT, ground=SourceGround.RESERVED), "ground-elsewhere"),
    (replace(LOT, admitted_until=HOUSE.admitted_until), "entry-end-elsewhere"),
    (replace(LOT, prices=HOUSE.prices), "tariff-elsewhere"),
]


@pytest.mark.parametrize(("lot", "code"), SLIPS, ids=[code for _, code in SLIPS])
def test_what_belongs_to_another_kind_of_lot_is_refused_with_its_cell(lot: Lot, code: str) -> None:
    assert [one for one, _ in codes(write_tender(replace(TENDER, lots=(lot,))))] == [code]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_empty_template_names_every_value_it_needs_and_offers_choices(language: str) -> None:
    read, problems = read_tender(template(language), "leeg.xlsx")
    assert read is None
    assert {problem.code for problem in problems} == {"cell-required"}
    book = open_workbook(template(language), "leeg.xlsx")
    assert isinstance(book, Workbook)
    assert len([sheet for sheet in book.sheets.values() if not sheet.hidden]) == 16

    def validated(opened: Any) -> None:
        sheets = opened.worksheets
        rules = [rule for sheet in sheets for rule in sheet.data_validations.dataValidation]
        assert len(rules) > 15
        ranges = [str(rule.formula1) for rule in rules if str(rule.formula1).startswith("Keuzelijsten!")]
        cells = [[str(row[0].value) for row in opened[one.split("!")[0]][one.split("!")[1]]] for one in ranges]
        assert {5, 9} <= {len(options) for options in cells}, "regimes and methods: Excel would cut them at the commas"
        assert all(sheet.protection.sheet for sheet in sheets)

    altered(template(language), validated)


ROWS: list[tuple[dict[str, object], str, str]] = [
    ({"Aanbesteding!B5": None}, "cell-required", "Aanbesteding!B5"),
    ({"Aanbesteding!B10": "bruto"}, "choice-unknown", "Aanbesteding!B10"),
    ({"Aanbesteding!B12": "soms"}, "yes-no-unreadable", "Aanbesteding!B12"),
    ({"Procedures!C6": "geheim"}, "choice-unknown", "Procedures!C6"),
    ({"Procedures!G6": "1-3-2027"}, "time-missing", "Procedures!G6"),
    ({"Procedures!G6": None}, "cell-required", "Procedures!G6"),
    ({"Procedures!A7": "EU", "Procedures!B7": "x"}, "procedure-twice", "Procedures!A7"),
    ({"Groepen!B6": "1.500"}, "number-ambiguous", "Groepen!B6"),
    ({"Percelen!C6": "Andere groep"}, "group-unknown", "Percelen!C6"),
    ({"Percelen!P6": 120}, "low-rule-range", "Percelen!P6"),
    ({"Percelen!Q6": 0}, "low-rule-range", "Percelen!Q6"),
    ({"Percelen!D6": "OH"}, "procedure-unknown", "Percelen!D6"),
    ({"Percelen!A6": "zeven"}, "number-unreadable", "Percelen!A6"),
    ({"Percelen!A6": 7.5}, "lot-number-wrong", "Percelen!A6"),
    ({"Percelen!A7": 7, "Percelen!B7": "Nog een"}, "lot-twice", "Percelen!A7"),
    ({"Percelen!L6": 749_999}, "budget-differs", "Percelen!L6"),
    ({"Percelen!L6": "=K6*F6"}, "cell-error", "Percelen!L6"),
    ({"Gunning!A6": "8"}, "lot-not-in-tender", "Gunning!A6"),
    ({"Gunning!A6": "8"}, "award-missing", "Percelen!A6"),
    ({"Gunning!A6": "zeven"}, "lots-unreadable", "Gunning!A6"),
    ({"Gunning!A7": "7", "Gunning!B7": "laagste prijs"}, "award-twice", "Gunning!A7"),
    ({"Gunning!C6": 90}, "weights-do-not-add-up", "Gunning!C6"),
    ({"Gunning!D6": "superformule"}, "choice-unknown", "Gunning!D6"),
    ({"Gunning!D6": None}, "price-formula-missing", "Gunning!D6"),
    ({"Gunning!E6": None}, "price-formula-missing", "Gunning!E6"),
    ({"Gunning!B6": "laagste prijs"}, "formula-not-used", "Gunning!D6"),
    ({"Gunning!D6": "lineair tussen bodem en plafond", "Gunning!G6": 5, "Gunning!H6": 4}, "bounds-wrong", "Gunning!G6"),
    ({"Gunning!D6": "lineair tussen bodem en plafond"}, "parameter-missing", "Gunning!G6"),
    ({"Gunning!D6": "lineair vanaf de laagste prijs", "Gunning!F6": 0}, "parameter-too-low", "Gunning!F6"),
    ({"Gunning!D6": "logaritmisch"}, "parameter-missing", "Gunning!R6"),
    ({"Gunning!D6": "logaritmisch", "Gunning!R6": 1}, "parameter-too-low", "Gunning!R6"),
    ({"Gunning!D6": "macht van laagste gedeeld door prijs", "Gunning!S6": 2000}, "parameter-too-high", "Gunning!S6"),
    ({"Gunning!D6": "prijsklassen"}, "parameter-missing", "Gunning!T6"),
    ({"Gunning!D6": "prijsklassen", "Gunning!T6": "50.000 geeft alles"}, "bands-unreadable", "Gunning!T6"),
    ({"Gunning!D6": "prijsklassen", "Gunning!T6": "60000: 100 %; 50000: 80 %"}, "bands-not-rising", "Gunning!T6"),
    ({"Gunning!B6": "nutsindex (utility index)"}, "parameter-missing", "Gunning!V6"),
    (
        {"Gunning!B6": "gewogen waarde-index", "Gunning!V6": 2000, "Gunning!W6": 1},
        "parameter-too-high",
        "Gunning!V6",
    ),
    (
        {"Gunning!B6": "superformule (reconstructie)", "Gunning!X6": 100, "Gunning!Y6": "0,9", "Gunning!Z6": 150},
        "superformula-unsolvable",
        "Gunning!Z6",
    ),
    ({"Gunning!K6": 9}, "decimals-wrong", "Gunning!K6"),
    ({"Gunning!L6": "kwaliteit; dobbelsteen"}, "tie-rule-unknown", "Gunning!L6"),
    ({"Gunning!L6": "kwaliteit; kwaliteit"}, "tie-rule-unknown", "Gunning!L6"),
    ({"Gunning!M6": 60}, "minimum-above-ratio", "Gunning!M6"),
    ({"Criteria!A7": "alle, 9"}, "lots-unreadable", "Criteria!A7"),
    ({"Criteria!A7": "2-1"}, "lots-unreadable", "Criteria!A7"),
    ({"Criteria!A7": "1-"}, "lots-unreadable", "Criteria!A7"),
    ({"Criteria!A7": "9" * 5000}, "lots-unreadable", "Criteria!A7"),
    ({"Criteria!B8": "K1.1"}, "criterion-twice", "Criteria!B8"),
    ({"Criteria!C7": "K9"}, "criterion-parent-unknown", "Criteria!C7"),
    ({"Criteria!E6": 31}, "branch-points-differ", "Criteria!E6"),
    ({"Criteria!E7": None}, "points-missing", "Criteria!E7"),
    ({"Criteria!E7": -20}, "points-negative", "Criteria!E7"),
    ({"Criteria!F7": "0-1-2"}, "scale-unknown", "Criteria!F7"),
    ({"Criteria!F7": None}, "scale-or-measure-missing", "Criteria!F7"),
    ({"Criteria!F7": None, "Criteria!G7": 10, "Criteria!H7": 0}, "scale-bounds", "Criteria!H7"),
    ({"Criteria!J7": "eigen gedeeld door hoogste"}, "scale-and-measure", "Criteria!J7"),
    ({"Criteria!J9": "lineair tussen grenzen"}, "bounds-wrong", "Criteria!L9"),
    ({"Criteria!O7": 12}, "minimum-too-high", "Criteria!O7"),
    ({"Criteria!A10": "8"}, "lot-not-in-tender", "Criteria!A10"),
    ({"Prijsregels!B7": "P1"}, "price-line-twice", "Prijsregels!B7"),
    ({"Prijsregels!D6": None, "Percelen!F6": None}, "quantity-missing", "Prijsregels!D6"),
    ({"Prijsregels!A6": "", "Prijsregels!B6": "", "Prijsregels!C6": "x"}, "cell-required", "Prijsregels!A6"),
    ({"Eisen!B7": "G3"}, "demand-twice", "Eisen!B7"),
    ({"Eisen!C6": "wens"}, "choice-unknown", "Eisen!C6"),
    ({"Team!A7": "terpstra"}, "member-twice", "Team!A7"),
    ({"Team!A7": "../../pwned"}, "member-id-wrong", "Team!A7"),
    ({"Team!A7": "k" * 65}, "member-id-wrong", "Team!A7"),
    ({"Team!C6": "wethouder"}, "choice-unknown", "Team!C6"),
    ({"Toewijzing!C6": "jansen"}, "member-not-in-team", "Toewijzing!C6"),
    ({"Toewijzing!C6": "terpstra"}, "member-no-evaluator", "Toewijzing!C6"),
    ({"Toewijzing!B6": "K2"}, "criterion-not-in-lot", "Toewijzing!B6"),
    ({"Dekking!B6": "veel"}, "amount-unreadable", "Dekking!B6"),
    ({"Criteria!D5": "Titel"}, "column-missing", "Criteria!A5"),
]


@pytest.mark.parametrize(("cells", "code", "place"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_wrong_with_a_tender_is_named_with_sheet_and_cell(
    cells: dict[str, object], code: str, place: str
) -> None:
    read, problems = read_tender(changed(WRITTEN, cells), "tender.xlsx")
    assert read is None
    assert (code, place) in found(problems)


def test_all_problems_of_a_tender_come_at_once() -> None:
    cells = {"Aanbesteding!B5": None, "Percelen!D6": "OH", "Gunning!C6": 90, "Team!C6": "wethouder"}
    assert {code for code, _ in codes(changed(WRITTEN, cells))} >= {
        "cell-required",
        "procedure-unknown",
        "weights-do-not-add-up",
        "choice-unknown",
    }


def test_a_branch_minimum_above_a_ratio_measure_is_refused() -> None:
    ratio = replace(MODEL, criteria=(replace(MODEL.criteria[0], minimum=Fraction(5)), *MODEL.criteria[1:]))
    assert codes(write_tender(replace(TENDER, lots=(replace(LOT, model=ratio),)))) == []
    cells = {"Criteria!C9": "K1", "Criteria!O6": 5}
    assert ("minimum-above-ratio", "Criteria!O6") in codes(changed(WRITTEN, cells))


def test_criteria_may_be_shared_by_lots_and_the_columns_may_change_places() -> None:
    second = replace(LOT, number=8, name="B")
    source = replace(TENDER, lots=(LOT, second))
    content = write_tender(source, MEMBERS)

    def share(book: Any) -> None:
        sheet = book["Criteria"]
        for row in range(6, 12):
            sheet[f"A{row}"] = "7-8"
        sheet.delete_rows(12, 6)
        sheet.move_range("Q5:Q20", cols=1)
        sheet.insert_cols(1)

    read, problems = read_tender(altered(content, share), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert [lot.model for lot in read.tender.lots] == [MODEL, MODEL]


def test_all_criteria_can_be_assigned_at_once() -> None:
    cells = {"Toewijzing!A6": "alle", "Toewijzing!B6": "alle", "Toewijzing!C6": "kuipers; postma"}
    read, _ = read_tender(changed(write_tender(TENDER, MEMBERS), cells), "tender.xlsx")
    assert read is not None
    assert len(read.assignments) == 6


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "file-empty"), (part_a(), "form-other-kind"), (changed(WRITTEN, {"Team!A1": "x"})[:999], "damaged")],
)
def test_what_is_no_tender_workbook_is_refused(content: bytes, code: str) -> None:
    assert codes(content) == [(code, "")]


def test_common_criteria_are_written_once_for_all_lots_and_an_override_for_its_lot() -> None:
    own = replace(MODEL, criteria=(replace(MODEL.criteria[0], name="Anders"), *MODEL.criteria[1:]))
    source = replace(
        TENDER,
        lots=(LOT, replace(LOT, number=8, name="B", model=own), replace(LOT, number=9, name="C")),
        common=CommonCriteria(MODEL.criteria),
    )
    content = write_tender(source, MEMBERS)
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Criteria"]
    lots = [row[0].value for row in sheet.iter_rows(min_row=6) if row[0].value is not None]
    nodes = sum(1 for _ in walk(MODEL.criteria))
    assert lots == ["alle"] * nodes + ["8"]
    read, problems = read_tender(content, "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert read.tender == source


def test_common_criteria_that_a_lot_left_out_are_written_per_lot() -> None:
    short = replace(
        MODEL,
        criteria=MODEL.criteria[:1],
        price=PriceRule("lowest_price_ratio", Fraction(100) - points_of(MODEL.criteria[0])),
        ties=(),
    )
    source = replace(
        TENDER, lots=(LOT, replace(LOT, number=8, name="B", model=short)), common=CommonCriteria(MODEL.criteria)
    )
    read, problems = read_tender(write_tender(source, MEMBERS), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert [lot.model for lot in read.tender.lots] == [MODEL, short]
    assert read.tender.common == CommonCriteria()


def test_a_weighted_sum_may_add_up_to_another_total_that_the_workbook_names() -> None:
    thousand = replace(
        MODEL,
        criteria=tuple(rescaled(MODEL.criteria, Fraction(700))),
        price=PriceRule("lowest_price_ratio", Fraction(300)),
        total=Fraction(1000),
    )
    source = replace(TENDER, lots=(replace(LOT, model=thousand),))
    read, problems = read_tender(write_tender(source, MEMBERS), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert read.tender.lot(LOT.number).model.total == 1000


PAID = ResultPayment(
    figure=ResultFigure.LASTING,
    rate=RateSource.CAPPED,
    placement="K2",
    lasting="K2",
    placement_rate=Decimal(60),
    lasting_rate=Decimal("45.5"),
    start=Decimal(20),
    on_placement=Decimal(50),
    on_lasting=Decimal(30),
)


def paid(payment: ResultPayment) -> bytes:
    rate = Leaf("K2", "Plaatsing", Fraction(0), measure=Measure("highest_ratio", unit="%"))
    model = AwardModel(
        "weighted_sum", (Leaf("K1", "Plan", Fraction(60), SCALES["0-10"]), rate), priced("lowest_price_ratio", 40)
    )
    return write_tender(replace(TENDER, lots=(replace(LOT, model=model, payment=payment),)), MEMBERS)


@pytest.mark.parametrize(
    "payment", [PAID, ResultPayment(figure=ResultFigure.CLIENTS, rate=RateSource.OWN, placement="K2")]
)
def test_how_result_based_prices_compare_reads_back(payment: ResultPayment) -> None:
    read, problems = read_tender(paid(payment), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert read.tender.lots[0].payment == payment


@pytest.mark.parametrize(
    ("payment", "changes", "code"),
    [
        (replace(PAID, on_lasting=Decimal(31)), {}, "shares-not-hundred"),
        (replace(PAID, placement="K1"), {}, "payment-criterion"),
        (replace(PAID, placement_rate=None), {}, "payment-rate"),
        (replace(PAID, placement_rate=Decimal(101)), {}, "payment-rate-range"),
        (PAID, {"result_figure": None}, "payment-unused"),
        (PAID, {"rate": None}, "parameter-missing"),
    ],
)
def test_what_is_wrong_with_result_based_prices_is_named_with_its_cell(
    payment: ResultPayment, changes: dict[str, object], code: str
) -> None:
    at = {column.key: number for number, column in enumerate(AWARD.columns, start=1)}
    cells = {f"Gunning!{letter(at[key])}6": value for key, value in changes.items()}
    assert code in [found_code for found_code, _ in codes(changed(paid(payment), cells) if cells else paid(payment))]


CONDITIONAL = LabelledScale(
    (
        Level(Fraction(0), Fraction(0), "niet"),
        Level(Fraction(5), Fraction("0.45"), "goed"),
        Level(Fraction(10), Fraction(1), "uitstekend", "in ten minste twee domeinen beter", ("intake", "nazorg"), 2),
    )
)


def scaled(*scales: LabelledScale) -> bytes:
    leaves = tuple(Leaf(f"K{at}", "Plan", Fraction(30), scale) for at, scale in enumerate(scales, start=1))
    model = AwardModel("weighted_sum", leaves, priced("lowest_price_ratio", 100 - 30 * len(leaves)))
    return write_tender(replace(TENDER, lots=(replace(LOT, model=model),)), MEMBERS)


def test_own_scales_with_labels_and_conditions_read_back() -> None:
    other = LabelledScale((*CONDITIONAL.levels[:2], Level(Fraction(10), Fraction("0.9"), "uitstekend")))
    read, problems = read_tender(scaled(CONDITIONAL, other), "tender.xlsx")
    assert problems == ()
    assert read is not None
    assert [leaf.scale for leaf in read.tender.lots[0].model.leaves] == [CONDITIONAL, other]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Schalen!F8": 3}, "scale-condition"),
        ({"Schalen!F8": None}, "scale-condition"),
        ({"Schalen!G8": None}, "scale-condition"),
        ({"Schalen!B7": 0}, "scale-level-twice"),
        ({"Schalen!A6": "0-10"}, "scale-name-taken"),
        ({"Schalen!A7": "tikfout"}, "scale-unused"),
        ({"Schalen!G8": "werk; Werk"}, "scale-condition"),
        ({"Criteria!F6": "onbekend"}, "scale-unknown"),
        ({"Schalen!C7": "veel"}, "number-unreadable"),
    ],
)
def test_what_is_wrong_with_an_own_scale_is_named_with_its_cell(cells: dict[str, object], code: str) -> None:
    assert code in [found_code for found_code, _ in codes(changed(scaled(CONDITIONAL), cells))]


def test_a_workbook_of_before_there_were_own_scales_still_reads() -> None:
    def without(book: Any) -> None:
        del book["Schalen"]

    read, problems = read_tender(altered(WRITTEN, without), "tender.xlsx")
    assert problems == ()
    assert read is not None
