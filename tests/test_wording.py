"""Every code has its sentence in Dutch and in English, and figures are written as people write them."""

from __future__ import annotations

import ast
import string
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path

import pytest
from tests.builders import bid, branch, case, levels, measure, ranked, read, scale, weighted

import tender_desk
from tender_desk import wording
from tender_desk.core.award import DecisionMaker, ProposalState
from tender_desk.core.bids import FileState, Part
from tender_desk.core.clarifications import REPAIR_QUESTIONS, ClarificationKind, CorrectionGround
from tender_desk.core.criteria import AwardModel
from tender_desk.core.drawing import Holder, Manner
from tender_desk.core.explain import Step, expected_step, explain, explain_out
from tender_desk.core.methods import METHODS
from tender_desk.core.payment import ResultFigure, expected
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, Problem, Severity
from tender_desk.core.ranking import DROPPED
from tender_desk.core.selection import DemandKind, DemandState, ExclusionGround
from tender_desk.core.settling import Outcome
from tender_desk.core.team import Role
from tender_desk.core.tender import LotKind, ProcedureKind, SourceGround, VatBasis
from tender_desk.wording import (
    LANGUAGES,
    NO_BREAK,
    catalogue,
    day,
    error_text,
    euro,
    knows,
    long_day,
    moment,
    number,
    problem_line,
    problem_text,
    say,
)
from tender_desk.wording.printable import in_json, on_paper, one_line, several_lines

SOURCE = Path(tender_desk.__file__).parent
MINUS = "\N{MINUS SIGN}"
ERRORS = {"TenderDeskError", "Refused", "NotAllowed", "ChangedElsewhere", "WrongFile"}


def fields(sentence: str) -> list[tuple[str, str]]:
    """The fields of a sentence with their formats; the words of a plural differ per language, that it is one not."""
    parsed = string.Formatter().parse(sentence)
    return sorted((name, "|" if "|" in (spec or "") else spec or "") for _, name, spec, _ in parsed if name)


# --- the catalogues ---------------------------------------------------------------------------------------------------


def test_dutch_and_english_have_the_same_codes() -> None:
    assert set(catalogue("nl")) ^ set(catalogue("en")) == set()


def test_a_sentence_has_the_same_fields_in_both_languages() -> None:
    """The same names; the same formats too, but a plural may be needed in one language alone."""
    dutch, english = catalogue("nl"), catalogue("en")
    for code in dutch.keys() & english.keys():
        one, other = fields(dutch[code]), fields(english[code])
        assert {name for name, _ in one} == {name for name, _ in other}, code
        assert {pair for pair in one if pair[1] != "|"} == {pair for pair in other if pair[1] != "|"}, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_stands_in_two_catalogues_of_one_language(language: str) -> None:
    parts = sorted((SOURCE / "wording" / "catalogues" / language).glob("*.toml"))
    assert parts
    codes = Counter(code for part in parts for code in wording._flat(tomllib.loads(part.read_text("utf-8"))))
    assert [code for code, count in codes.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_says_something(language: str) -> None:
    assert [code for code, sentence in catalogue(language).items() if not sentence.strip()] == []


# --- the codes in the source ------------------------------------------------------------------------------------------


def calls() -> Iterator[tuple[str, str, set[str] | None]]:
    """Every problem and error in the source: where, its code, and the names of its values where they stand there."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            code, name = str(node.args[0].value), ast.unparse(node.func).rpartition(".")[2]
            where = f"{file.relative_to(SOURCE)}:{node.lineno}"
            if name == "Problem":
                yield where, code, literal_keys(node)
            elif name in ERRORS:
                keywords = [keyword.arg for keyword in node.keywords]
                yield where, code, None if None in keywords else {one for one in keywords if one}
            elif ast.unparse(node.func) in {"found.add", "findings.add"}:
                keywords = [keyword.arg for keyword in node.keywords if keyword.arg != "severity"]
                yield where, code, None if None in keywords else {one for one in keywords if one}


def literal_keys(node: ast.Call) -> set[str] | None:
    """The names of a problem's values where they are written out in the call."""
    given = next((keyword.value for keyword in node.keywords if keyword.arg == "values"), None)
    given = node.args[2] if given is None and len(node.args) > 2 else given
    if given is None:
        return set()
    if not isinstance(given, ast.Dict) or not all(isinstance(key, ast.Constant) for key in given.keys):
        return None
    return {str(key.value) for key in given.keys if isinstance(key, ast.Constant)}


CALLS = sorted({(where, code): values for where, code, values in calls()}.items())


def test_the_source_has_codes() -> None:
    assert len(CALLS) > 60


@pytest.mark.parametrize(
    "call", CALLS, ids=lambda call: f"{call[0][1]} {call[0][0]}" if isinstance(call, tuple) else ""
)
def test_every_code_in_the_source_has_a_sentence_that_its_values_fill(
    call: tuple[tuple[str, str], set[str] | None],
) -> None:
    (_, code), values = call
    for language in LANGUAGES:
        assert knows(code, language), f"no {language} sentence for {code}"
        wanted = {name for name, _ in fields(catalogue(language)[code])}
        if knows(f"case.{code}", language) and values is not None and not wanted <= values:
            wanted = {name for name, _ in fields(catalogue(language)[f"case.{code}"])}
        assert values is None or wanted <= values


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("term", "kind"),
    [
        ("role", Role),
        ("gate", Gate),
        ("procedure", ProcedureKind),
        ("lot", LotKind),
        ("source_ground", SourceGround),
        ("manner", Manner),
        ("holder", Holder),
        ("demand_kind", DemandKind),
        ("demand", DemandState),
        ("ground", ExclusionGround),
        ("out", ExclusionGround),
        ("file", FileState),
        ("part", Part),
        ("vat", VatBasis),
        ("proposal", ProposalState),
        ("maker", DecisionMaker),
        ("severity", Severity),
        ("clarification", ClarificationKind),
        ("correction", CorrectionGround),
        ("outcome", Outcome),
    ],
)
def test_every_value_of_the_core_has_its_word(term: str, kind: type[Enum], language: str) -> None:
    assert [one.value for one in kind if not knows(f"term.{term}.{one.value}", language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_repair_has_its_sentence(language: str) -> None:
    assert all(say(f"term.repair.{question}", language).endswith("?") for question in REPAIR_QUESTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_code_of_the_core_has_its_word(language: str) -> None:
    codes = [
        "gate.none",
        *(f"out.{code}" for code in ("below-minimum", "above-ceiling", DROPPED)),
        *(f"agreement.{code}" for code in ("consensus", "average")),
        *(f"rounding.{code}" for code in ("none", "score", "criterion", "total")),
        *(f"method.{code}" for code in METHODS),
        *(f"relative.{code}" for code in ("yes", "no")),
    ]
    assert [code for code in codes if not knows(f"term.{code}", language)] == []


# --- problems, errors and explanations as sentences -------------------------------------------------------------------


def cases() -> Iterator[tuple[AwardModel, tuple[Step, ...]]]:
    """Steps of every formula, with and without percentages, scaling and bounds that applied."""
    tree = [
        scale("Q", high="10"),
        scale("R", low="1"),
        levels("L", "10", ("0", "0"), ("1", "1")),
        levels("N", "10", ("0", "-0.5"), ("1", "1")),
        measure("H", "highest_ratio"),
        measure("D", "lowest_ratio"),
        measure("B", "linear_between_bounds", floor="0", ceiling="10", better="high"),
        measure("C", "linear_between_bounds", floor="0", ceiling="10", better="low"),
        measure("E", "linear_between_bounds", floor="0", ceiling="1", better="low"),
    ]
    scores: dict[str, str | list[str]] = {"Q": "7", "R": "50", "L": "1", "N": ["0", "1"], "H": "5", "D": "5"}
    scores |= {"B": "5", "C": "5", "E": "5"}
    bids = [{"id": name, "price": price, "scores": scores} for name, price in (("A", "100"), ("B", "150"))]
    bounded = {"floor": "90", "ceiling": "120"}
    methods = [
        weighted("lowest_price_ratio", quality_scaled_to_best=True),
        weighted("linear_from_lowest"),
        weighted("linear_lowest_to_highest"),
        weighted("linear_between_bounds", **bounded),
        {"name": "lowest_price"},
        {"name": "award_on_value"},
        weighted("logarithmic", multiple="2.5"),
        weighted("linear_to_average"),
        weighted("power", exponent="1.5"),
        weighted("price_bands", bands=[{"to": "120", "fraction": "1"}]),
        {"name": "fixed_price_best_quality"},
        {"name": "quality_price_ratio"},
        {"name": "price_per_quality_point"},
        {"name": "utility_index", "quality_weight": "60", "price_weight": "40"},
        {"name": "weighted_value_index", "quality_weight": "3", "price_weight": "2"},
        {"name": "superformula", "price_reference": "100", "quality_reference": "0.5", "price_max": "150"},
    ]
    documents = [case(*bids, criteria=tree, method=method) for method in methods]
    documents.append(case(bids[0], criteria=tree, method=weighted("linear_lowest_to_highest")))
    for at in ("none", "score"):
        for document in documents:
            one = document | {"rounding": {"at": at}}
            ranking = ranked(one)
            for place in ranking.places:
                model = read(one).model
                yield model, explain(model, ranking, place.bid)
    low = case(
        bid("A", Q="2", R="9"),
        bid("B", Q="9", R="1"),
        criteria=[scale("Q", minimum="5"), branch("S", scale("R"), minimum="4")],
    )
    half, rate = Fraction(1, 2), Fraction(55, 100)
    cost = expected(Fraction(4600), Fraction(1), (half, half, Fraction(0)), (rate, rate))
    yield read(low).model, tuple(expected_step(figure, cost) for figure in ResultFigure)
    for code in "AB":
        yield read(low).model, explain_out(read(low).model, ranked(low), code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_is_said_in_words_and_with_its_numbers_filled_in(language: str) -> None:
    said = set()
    for _, steps in cases():
        for step in steps:
            assert say(f"formula.{step.code}", language)
            numbers = say(f"numbers.{step.code}", language, **step.values)
            sentence = say(f"sentence.{step.code}", language, **step.values)
            assert "{" not in numbers + sentence
            said.add(f"formula.{step.code}")
    written = {code for code in catalogue(language) if code.startswith("formula.")}
    assert written - said == set(), "a formula nobody uses"
    for kind in ("numbers.", "sentence."):
        known = {code for code in catalogue(language) if code.startswith(kind)}
        assert {code.replace("formula.", kind) for code in written} == known


def test_a_price_is_explained_as_a_bidder_could_be_told_it() -> None:
    document = case(bid("A", "90"), bid("B", "60"), method=weighted(points="40"))
    found = read(document).model
    price = next(step for step in explain(found, ranked(document), "A") if step.kind == "price")
    told = say(f"sentence.{price.code}", "nl", **price.values)
    assert told.replace("\u00a0", " ") == "laagste prijs € 60,00 ÷ uw prijs € 90,00 × 40 punten = 26,67"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_of_a_score_case_is_a_sentence(language: str) -> None:
    documents = [
        case(bid("A", None, Q="8"), bid("B"), criteria=[scale("Q")]),
        case(bid("A", "0")),
        case(bid("A", Q="0"), criteria=[scale("Q")], method=weighted(quality_scaled_to_best=True)),
        case(bid("A", M="0"), criteria=[measure("M", "highest_ratio")]),
        case(bid("A"), bid("B", "200"), dropped="A"),
    ]
    problems = [problem for document in documents for problem in ranked(document).problems]
    assert len({problem.code for problem in problems}) == 6
    for problem in problems:
        assert "{" not in problem_text(problem, language)


def test_a_missing_score_is_said_with_the_evaluators_where_there_are_any() -> None:
    place = {"bid": "B", "criterion": "Q2"}
    counted = place | {"have": 2, "want": 3, "members": "erik"}
    assert problem_text(Problem("score-missing", "7/B", counted), "en") == (
        "2 of 3 evaluators, Q2, bid B: the score of erik is missing."
    )
    assert problem_text(Problem("score-missing", "bids.B.scores.Q2", place), "nl") == (
        "Inschrijving B: de score of opgave voor Q2 ontbreekt."
    )


def test_a_problem_is_told_with_its_place() -> None:
    problem = Problem("price-missing", "Prijzen!D14", {"bid": "A"}, file="bureau.xlsx")
    assert problem_line(problem, "en") == "bureau.xlsx Prijzen!D14: Bid A: there is no price."
    assert problem_line(Problem("price-missing", "", {"bid": "A"}), "en") == "Bid A: there is no price."


def test_an_error_is_told_with_its_values() -> None:
    error = NotAllowed("too-early", lot=7, gate=Gate.PRICED)
    assert error_text(error, "nl") == "Perceel 7: dit kan pas nadat het perceel «prijzen geopend» is."
    assert error_text(error, "en") == "Lot 7: only possible once the lot is “prices opened”."


def test_an_unknown_code_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        say("no-such-code", "nl")


def test_a_sentence_counts_and_joins() -> None:
    assert say("refused", "nl", count=1) == "Dit kan nog niet: 1 punt staat open."
    assert say("refused", "nl", count=2) == "Dit kan nog niet: 2 punten staan open."
    assert say("numbers.sum", "nl", parts=(Fraction(1, 2), Fraction(-1))) == f"0,5 + {MINUS}1"
    assert say("tie-open", "en", bids=("A", "B")).startswith("Bids A, B are equal")


# --- numbers, amounts and dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (Fraction(0), None, "0", "0"),
        (1457500, None, "1.457.500", "1,457,500"),
        (Decimal("1457500.50"), None, "1.457.500,5", "1,457,500.5"),
        (Fraction("-1234.5"), 2, f"{MINUS}1.234,50", f"{MINUS}1,234.50"),
        (Fraction(1, 3), None, "0,3333…", "0.3333…"),
        (Fraction(-2, 3), None, f"{MINUS}0,6667…", f"{MINUS}0.6667…"),
        (Fraction("0.00005"), None, "0,0001…", "0.0001…"),
        (Fraction("0.12345"), None, "0,1235…", "0.1235…"),
        (Fraction("2.675"), 2, "2,68", "2.68"),
        (Fraction("-2.675"), 2, f"{MINUS}2,68", f"{MINUS}2.68"),
        (Fraction("2.5"), 0, "3", "3"),
        (Fraction("-0.5"), 0, f"{MINUS}1", f"{MINUS}1"),
        (Fraction("-0.001"), 2, "0,00", "0.00"),
        (Fraction("999.995"), 2, "1.000,00", "1,000.00"),
        (10**30 + 1, None, "1" + ".000" * 9 + ".001", "1" + ",000" * 9 + ",001"),
        (Fraction(10**33 + 1, 1000), 3, "1" + ".000" * 10 + ",001", "1" + ",000" * 10 + ".001"),
    ],
)
def test_numbers(value: Fraction | Decimal | int, decimals: int | None, dutch: str, english: str) -> None:
    assert number(value, "nl", decimals) == dutch
    assert number(value, "en", decimals) == english


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (Decimal("1457500"), f"€{NO_BREAK}1.457.500,00", "€1,457,500.00"),
        (Fraction("-0.005"), f"{MINUS}€{NO_BREAK}0,01", f"{MINUS}€0.01"),
        (Fraction("-0.0049"), f"€{NO_BREAK}0,00", "€0.00"),
        (Fraction("6481.815"), f"€{NO_BREAK}6.481,82", "€6,481.82"),
        (0, f"€{NO_BREAK}0,00", "€0.00"),
        (None, "–", "–"),
    ],
)
def test_amounts(value: Fraction | Decimal | int | None, dutch: str, english: str) -> None:
    assert euro(value, "nl") == dutch
    assert euro(value, "en") == english


def test_amounts_with_other_decimals() -> None:
    assert euro(Decimal("1457500"), "nl", 0) == f"€{NO_BREAK}1.457.500"
    assert euro(Decimal("0.125"), "en", 3) == "€0.125"


def test_dates_and_moments_in_dutch_time() -> None:
    closing = date(2027, 3, 1)
    assert (day(closing, "nl"), day(closing, "en")) == ("1-3-2027", "1 Mar 2027")
    assert (long_day(closing, "nl"), long_day(closing, "en")) == ("1 maart 2027", "1 March 2027")
    winter, summer = datetime(2027, 3, 1, 11, 0, tzinfo=UTC), datetime(2027, 7, 1, 22, 30, tzinfo=UTC)
    assert moment(winter, "nl") == "1-3-2027, 12:00"
    assert moment(summer, "nl") == "2-7-2027, 00:30"
    assert moment(summer, "en") == "2 Jul 2027, 00:30"


def test_a_name_cannot_move_the_cursor_break_a_line_or_turn_it_round() -> None:
    assert one_line("a\x1b[2K\nb\u202ec\x9b") == "a␛[2K␊b�c�"
    assert one_line("Café – € 5") == "Café – € 5"
    assert several_lines(["a\nb", "c"]) == "a␊b\nc"
    assert on_paper("a\x0b\tb\nc\ud800") == "a�\tb\nc�"
    assert in_json('{"a": "é"}') == '{"a": "é"}'
    assert in_json('{"a": "\u202e"}\n') == '{"a": "\\u202e"}\n'
