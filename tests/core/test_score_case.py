"""A file that is no score case is refused with every path that is wrong; a result is a plain document."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import Document, bid, branch, case, levels, measure, ranked, read, scale, weighted
from tests.core.random_cases import random_case

from tender_desk.core.criteria import LabelledScale, NumericScale
from tender_desk.core.explain import explain
from tender_desk.core.ranking import rank
from tender_desk.core.score_case import CaseRefused, read_case, result_document, step_document, value_text

Q = scale("Q", "40", high="10")
DROP = object()


def refusals(text: str) -> list[str]:
    with pytest.raises(CaseRefused) as refused:
        read_case(text)
    return [path for path, _ in refused.value.refusals]


def changed(**changes: Any) -> Document:
    """A case that is right but for what is changed; DROP takes a key away."""
    document = case(bid("A", "100", Q="8"), bid("B", "120", Q="6"), criteria=[Q]) | changes
    return {key: value for key, value in document.items() if value is not DROP}


def price(**changes: Any) -> Document:
    return changed(
        method={"name": "weighted_sum", "price": {"formula": "lowest_price_ratio", "points": "60"} | changes}
    )


def bounds(**more: Any) -> Document:
    return changed(method=weighted("linear_between_bounds", **more))


def leaf(**changes: Any) -> Document:
    return changed(criteria=[{key: value for key, value in (Q | changes).items() if value is not DROP}], bids=[])


def offers(*bids: Any) -> Document:
    return changed(bids=list(bids))


REFUSED: dict[str, tuple[Document, str]] = {
    # the file
    "no format": (changed(format=DROP), "format"),
    "another format": (changed(format="tender-desk-score-case/2"), "format"),
    "no method": (changed(method=DROP), "method"),
    "no criteria": (changed(criteria=DROP), "criteria"),
    "no bids": (changed(bids=DROP), "bids"),
    "an unknown key": (changed(weights={}), "weights"),
    "bids are no list": (changed(bids={}), "bids"),
    "criteria are no list": (changed(criteria={"Q": Q}), "criteria"),
    # the method
    "a method that is no object": (changed(method="weighted_sum"), "method"),
    "an unknown method": (changed(method={"name": "closest_to_average"}), "method.name"),
    "no name of a method": (changed(method={}), "method.name"),
    "an unknown parameter of the method": (changed(method=weighted() | {"slope": "1"}), "method.slope"),
    "a weighted sum without a price": (changed(method={"name": "weighted_sum"}), "method.price"),
    "a price that is no object": (changed(method={"name": "weighted_sum", "price": "60"}), "method.price"),
    "a price where there are no price points": (changed(method={"name": "lowest_price", "price": {}}), "method.price"),
    "scaling under award on value": (
        changed(method={"name": "award_on_value", "quality_scaled_to_best": True}),
        "method.quality_scaled_to_best",
    ),
    "scaling that is no flag": (
        changed(method=weighted(quality_scaled_to_best="yes")),
        "method.quality_scaled_to_best",
    ),
    "unknown negative points": (changed(method=weighted(negative_points="clamp")), "method.negative_points"),
    "an unknown formula": (price(formula="linear_to_lowest"), "method.price.formula"),
    "no price points": (
        changed(method={"name": "weighted_sum", "price": {"formula": "lowest_price_ratio"}}),
        "method.price.points",
    ),
    "price points below zero": (price(points="-1"), "method.price.points"),
    "price points as a number": (price(points=60), "method.price.points"),
    "price points as a list": (price(points=["60"]), "method.price.points"),
    "an inapplicable parameter": (price(slope="1"), "method.price.slope"),
    "an unknown parameter": (price(steepness="1"), "method.price.steepness"),
    "a slope of zero": (price(formula="linear_from_lowest", slope="0"), "method.price.slope"),
    "a slope that is no number": (price(formula="linear_from_lowest", slope="steep"), "method.price.slope"),
    "no floor": (bounds(ceiling="100"), "method.price.floor"),
    "no ceiling": (bounds(floor="100"), "method.price.ceiling"),
    "floor above ceiling": (bounds(floor="101", ceiling="100"), "method.price.floor"),
    "floor equal to ceiling": (bounds(floor="100", ceiling="100.0"), "method.price.floor"),
    "unknown treatment outside": (bounds(floor="1", ceiling="2", outside="cut"), "method.price.outside"),
    "no multiple": (price(formula="logarithmic"), "method.price.multiple"),
    "a multiple of one": (price(formula="logarithmic", multiple="1"), "method.price.multiple"),
    "an exponent of zero": (price(formula="power", exponent="0"), "method.price.exponent"),
    "an exponent nobody can compute": (price(formula="power", exponent="1000.5"), "method.price.exponent"),
    "no bands": (price(formula="price_bands"), "method.price.bands"),
    "bands that are no list": (price(formula="price_bands", bands={}), "method.price.bands"),
    "an empty list of bands": (price(formula="price_bands", bands=[]), "method.price.bands"),
    "a band that is no object": (price(formula="price_bands", bands=["100"]), "method.price.bands[0]"),
    "a band without a bound": (price(formula="price_bands", bands=[{"fraction": "1"}]), "method.price.bands[0].to"),
    "a band with a bound that is no number": (
        price(formula="price_bands", bands=[{"to": 100, "fraction": "1"}]),
        "method.price.bands[0].to",
    ),
    "bands that do not rise": (
        price(formula="price_bands", bands=[{"to": "100", "fraction": "1"}, {"to": "100.0", "fraction": "0.5"}]),
        "method.price.bands[1].to",
    ),
    "a ceiling where there is none": (changed(method={"name": "lowest_price", "ceiling": "1"}), "method.ceiling"),
    "a constant of zero": (changed(method={"name": "quality_price_ratio", "constant": "0"}), "method.constant"),
    "no quality weight": (changed(method={"name": "utility_index", "price_weight": "1"}), "method.quality_weight"),
    "a price weight of zero": (
        changed(method={"name": "utility_index", "quality_weight": "1", "price_weight": "0"}),
        "method.price_weight",
    ),
    "weights nobody can compute": (
        changed(method={"name": "weighted_value_index", "quality_weight": "1001", "price_weight": "1"}),
        "method.quality_weight",
    ),
    "an index without points": (
        changed(
            method={"name": "utility_index", "quality_weight": "1", "price_weight": "1"},
            criteria=[scale("Q", "0", high="10")],
        ),
        "criteria",
    ),
    "no reference": (
        changed(method={"name": "superformula", "price_reference": "1", "price_max": "2"}),
        "method.quality_reference",
    ),
    # rounding, minimum, policy
    "an unknown place to round": (changed(rounding={"at": "bid"}), "rounding.at"),
    "rounding that is nothing": (changed(rounding=None), "rounding"),
    "decimals as a text": (changed(rounding={"decimals": "2"}), "rounding.decimals"),
    "seven decimals": (changed(rounding={"decimals": 7}), "rounding.decimals"),
    "decimals below zero": (changed(rounding={"decimals": -1}), "rounding.decimals"),
    "decimals as a float": (changed(rounding={"decimals": 2.0}), "rounding.decimals"),
    "decimals as a flag": (changed(rounding={"decimals": True}), "rounding.decimals"),
    "unknown rounding": (changed(rounding={"places": 2}), "rounding.places"),
    "a quality minimum as a number": (changed(quality_minimum=20), "quality_minimum"),
    "an unknown policy": (changed(drop_out="next"), "drop_out"),
    "an unknown bid that dropped": (changed(dropped="Z"), "dropped"),
    # ties and draw
    "ties that are no list": (changed(ties="quality"), "ties"),
    "ties that are nothing": (changed(ties=None), "ties"),
    "an unknown rule": (changed(ties=["quality", "age"]), "ties[1]"),
    "an unknown criterion in ties": (changed(ties=["criterion:Z"]), "ties[0]"),
    "a rule twice": (changed(ties=["price", "quality", "price"]), "ties[2]"),
    "an unknown bid in the draw": (changed(draw=["A", "Z"]), "draw[1]"),
    "a bid twice in the draw": (changed(draw=["A", "B", "A"]), "draw[2]"),
    "a draw that is no list": (changed(draw="A"), "draw"),
    "something else in the draw": (changed(draw=[["A"]]), "draw[0]"),
    # criteria
    "a criterion that is no object": (changed(criteria=["Q"], bids=[]), "criteria[0]"),
    "a criterion without id": (leaf(id=DROP), "criteria[0].id"),
    "an empty id": (leaf(id=" "), "criteria[0].id"),
    "half a character as id": (leaf(id="\ud83d"), "criteria[0].id"),
    "a name that is no text": (leaf(name=1), "criteria[0].name"),
    "an unknown key of a criterion": (leaf(weight="40"), "criteria[0].weight"),
    "no points": (leaf(points=DROP), "criteria[0].points"),
    "points below zero": (leaf(points="-40"), "criteria[0].points"),
    "neither scale nor measure": (leaf(scale=DROP), "criteria[0]"),
    "scale and measure": (leaf(measure={"formula": "highest_ratio"}), "criteria[0]"),
    "a scale that is no object": (leaf(scale="0-10"), "criteria[0].scale"),
    "a scale without max": (leaf(scale={"min": "0"}), "criteria[0].scale.max"),
    "a min that is no number": (leaf(scale={"min": 0, "max": "10"}), "criteria[0].scale.min"),
    "max equal to min": (leaf(scale={"min": "5", "max": "5.0"}), "criteria[0].scale.max"),
    "max below min": (leaf(scale={"min": "10", "max": "0"}), "criteria[0].scale.max"),
    "a step of zero": (leaf(scale={"min": "0", "max": "10", "step": "0"}), "criteria[0].scale.step"),
    "no levels": (leaf(scale={"levels": []}), "criteria[0].scale.levels"),
    "a level without fraction": (leaf(scale={"levels": [{"score": "1"}]}), "criteria[0].scale.levels[0].fraction"),
    "a fraction that is no number": (
        leaf(scale={"levels": [{"score": "1", "fraction": "60%"}]}),
        "criteria[0].scale.levels[0].fraction",
    ),
    "a level twice": (
        leaf(scale={"levels": [{"score": "1", "fraction": "1"}, {"score": "1.0", "fraction": "0"}]}),
        "criteria[0].scale.levels[1].score",
    ),
    "a label that is no text": (
        leaf(scale={"levels": [{"score": "1", "fraction": "1", "label": 5}]}),
        "criteria[0].scale.levels[0].label",
    ),
    "min beside levels": (
        leaf(scale={"levels": [{"score": "1", "fraction": "1"}], "min": "0"}),
        "criteria[0].scale.min",
    ),
    "a minimum that is no number": (leaf(minimum="voldoende"), "criteria[0].minimum"),
    "a minimum nobody can reach": (leaf(minimum="10.5"), "criteria[0].minimum"),
    "a minimum below the scale": (leaf(minimum="-1"), "criteria[0].minimum"),
    "a question that is no text": (leaf(question=["?"]), "criteria[0].question"),
    "answered that is no flag": (leaf(answered="yes"), "criteria[0].answered"),
    "a branch without children": (changed(criteria=[branch("K")], bids=[]), "criteria[0].children"),
    "points on a branch": (changed(criteria=[branch("K", Q, points="40")]), "criteria[0].points"),
    "a scale on a branch": (changed(criteria=[branch("K", Q, scale=Q["scale"])]), "criteria[0].scale"),
    "an id twice": (changed(criteria=[Q, branch("K", Q)]), "criteria[1].children[0].id"),
    "a branch named as a leaf": (changed(criteria=[Q, branch("Q", scale("R"))]), "criteria[1].id"),
    "a measure that is no object": (leaf(scale=DROP, measure="highest_ratio"), "criteria[0].measure"),
    "an unknown measure": (leaf(scale=DROP, measure={"formula": "ratio"}), "criteria[0].measure.formula"),
    "bounds on a ratio": (
        changed(criteria=[measure("M", "highest_ratio", floor="0")], bids=[]),
        "criteria[0].measure.floor",
    ),
    "bounds without better": (
        changed(criteria=[measure("M", "linear_between_bounds", floor="0", ceiling="9")], bids=[]),
        "criteria[0].measure.better",
    ),
    "unknown better": (
        changed(criteria=[measure("M", "linear_between_bounds", floor="0", ceiling="9", better="more")], bids=[]),
        "criteria[0].measure.better",
    ),
    "bounds upside down": (
        changed(criteria=[measure("M", "linear_between_bounds", floor="9", ceiling="0", better="low")], bids=[]),
        "criteria[0].measure.floor",
    ),
    "a branch minimum above a ratio measure": (
        changed(criteria=[branch("K", measure("M", "lowest_ratio"), minimum="1")], bids=[]),
        "criteria.K.minimum",
    ),
    "a quality minimum above a ratio measure": (
        changed(criteria=[branch("K", measure("M", "highest_ratio"))], bids=[], quality_minimum="1"),
        "quality_minimum",
    ),
    "a bottomless tree": (
        changed(criteria=[json.loads('{"id":"K","children":[' * 60 + json.dumps(Q) + "]}" * 60)], bids=[]),
        "criteria[0]" + ".children[0]" * 19 + ".children",
    ),
    # bids
    "a bid that is no object": (offers("A"), "bids[0]"),
    "a bid without id": (offers({"price": "1"}), "bids[0].id"),
    "a bid twice": (offers(bid("A", Q="1"), bid("A", Q="2")), "bids[1].id"),
    "an unknown key of a bid": (offers({"id": "A", "prijs": "1"}), "bids[0].prijs"),
    "a price as a number": (offers({"id": "A", "price": 100.5}), "bids[0].price"),
    "a price in Dutch notation": (offers(bid("A", "1.000,00")), "bids[0].price"),
    "a price with an exponent": (offers(bid("A", "1e5")), "bids[0].price"),
    "a price of nineteen digits": (offers(bid("A", "1" * 19)), "bids[0].price"),
    "scores that are no object": (offers({"id": "A", "scores": ["8"]}), "bids[0].scores"),
    "a score for an unknown id": (offers(bid("A", Z="8")), "bids[0].scores.Z"),
    "a score for a branch": (changed(criteria=[branch("K", Q)], bids=[bid("A", K="8")]), "bids[0].scores.K"),
    "an empty list of scores": (offers(bid("A", Q=[])), "bids[0].scores.Q"),
    "a score above the scale": (offers(bid("A", Q="10.01")), "bids[0].scores.Q"),
    "a score below the scale": (offers(bid("A", Q=["8", "-1"])), "bids[0].scores.Q"),
    "a score as a number": (offers({"id": "A", "scores": {"Q": 8}}), "bids[0].scores.Q"),
    "no score": (offers({"id": "A", "scores": {"Q": None}}), "bids[0].scores.Q"),
    "a score between the steps": (
        changed(criteria=[scale("Q", high="10", step="2")], bids=[bid("A", Q="7")]),
        "bids[0].scores.Q",
    ),
    "a score that is no level": (
        changed(criteria=[levels("Q", "40", ("0", "0"), ("2", "1"))], bids=[bid("A", Q="1")]),
        "bids[0].scores.Q",
    ),
    "a lowest ratio of zero": (
        changed(criteria=[measure("M", "lowest_ratio")], bids=[bid("A", M=["3", "0"])]),
        "bids[0].scores.M",
    ),
    "an empty ground of exclusion": (offers(bid("A", excluded="")), "bids[0].excluded"),
    "a ground that is no text": (offers({"id": "A", "excluded": True}), "bids[0].excluded"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_score_case_is_refused_with_the_path(name: str) -> None:
    document, path = REFUSED[name]
    assert path in refusals(json.dumps(document))


def test_the_case_that_the_refused_files_are_made_from_is_taken() -> None:
    assert ranked(changed()).complete


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('"format": "tender-desk-score-case/1"', "format"),
        ('"name": "weighted_sum"', "method.name"),
        ('"formula": "lowest_price_ratio"', "method.price.formula"),
        ('"points": "40"', "criteria[0].points"),
        ('"max": "10"', "criteria[0].scale.max"),
        ('"price": "120"', "bids[1].price"),
        ('"Q": "6"', "bids[1].scores.Q"),
    ],
)
def test_a_key_that_stands_there_twice_is_refused_with_the_path(text: str, path: str) -> None:
    whole = json.dumps(changed())
    assert whole.count(text) == 1
    assert refusals(whole.replace(text, f"{text}, {text}")) == [path]


@pytest.mark.parametrize("text", ["", "{", "nope", "[" * 100_000, '{"a": ' * 100_000, "1" * 5000, "\ufeff{}", "'"])
def test_what_is_no_json_is_refused_as_a_file(text: str) -> None:
    assert refusals(text) == ["file"]


@pytest.mark.parametrize("text", ["[]", "null", '"case"', "1", "NaN"])
def test_json_that_is_no_object_is_refused_as_a_file(text: str) -> None:
    assert refusals(text) == ["file"]


def test_numbers_that_json_allows_beyond_the_standard_are_refused() -> None:
    text = json.dumps(changed()).replace('"price": "120"', '"price": NaN')
    assert refusals(text) == ["bids[1].price"]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    document = changed(ties=["age"], drop_out="next", rounding={"at": "bid"}, draw=["Z"])
    assert sorted(refusals(json.dumps(document))) == ["draw[0]", "drop_out", "rounding.at", "ties[0]"]


def test_a_refusal_says_what_was_expected() -> None:
    with pytest.raises(CaseRefused, match=r'bids\[0\].price: expected a number as a string such as "12.50", found 100'):
        read(offers({"id": "A", "price": 100}))


def test_a_refused_model_does_not_keep_the_scores_from_being_read() -> None:
    document = changed(ties=["age"], bids=[bid("A", Q="eight")])
    assert refusals(json.dumps(document)) == ["ties[0]", "bids[0].scores.Q"]


def test_the_defaults_of_a_score_case() -> None:
    found = read(changed())
    assert (found.model.rounding.at, found.model.rounding.decimals) == ("none", 2)
    assert (found.model.ties, found.model.negative_points, found.model.quality_scaled_to_best) == ((), "keep", False)
    assert (found.model.quality_minimum, found.model.drop_out, found.dropped, found.draw) == (None, None, None, ())
    bounded = read(bounds(floor="1", ceiling="2")).model.price
    assert bounded is not None
    assert bounded.parameters["outside"] == "clamp"
    steep = read(price(formula="linear_from_lowest")).model.price
    assert steep is not None
    assert steep.parameters["slope"] == 1


def test_null_stands_for_what_is_not_given() -> None:
    document = changed(quality_minimum=None, drop_out=None, dropped=None, draw=None)
    document["bids"][0] |= {"excluded": None, "price": None}
    document["criteria"] = [Q | {"minimum": None, "scale": {"min": "0", "max": "10", "step": None}}]
    found = read(document)
    assert (found.bids[0].price, found.bids[0].excluded) == (None, None)
    assert found.model.leaves[0].scale == NumericScale(Fraction(0), Fraction(10))


def test_a_level_has_an_optional_label() -> None:
    listed = [{"score": "-1", "fraction": "-0.5", "label": "NR"}, {"score": "0", "fraction": "0"}]
    found = read(leaf(scale={"levels": listed})).model.leaves[0].scale
    assert isinstance(found, LabelledScale)
    assert [level.label for level in found.levels] == ["NR", ""]


# --- results ----------------------------------------------------------------------------------------------------------


def document_of(source: Document, explained: bool = False) -> dict[str, Any]:
    found = read(source)
    ranking = rank(found.model, found.bids, found.draw, found.dropped)

    def steps(id_: str) -> list[dict[str, Any]]:
        return [step_document(step, step.code, "…", "Zo.") for step in explain(found.model, ranking, id_)]

    return result_document("case.json", ranking, steps if explained else None)


def test_a_result_says_everything_in_plain_text() -> None:
    source = case(
        bid("A", "100", Q="8"),
        bid("B", "150", Q="9"),
        bid("C", "65", Q="0"),
        bid("D", "1", "late"),
        criteria=[Q],
    )
    assert document_of(source) == {
        "file": "case.json",
        "format": "tender-desk-score-result/1",
        "complete": True,
        "relative": True,
        "ranking": [
            {"id": "A", "rank": 1, "quality": "32", "price": "39", "total": "71"},
            {"id": "B", "rank": 2, "quality": "36", "price": "26", "total": "62"},
            {"id": "C", "rank": 3, "quality": "0", "price": "60", "total": "60"},
        ],
        "ties": [],
        "not_ranked": [{"id": "D", "code": "late", "at": "bids.D.excluded"}],
        "problems": [],
        "rank_reversals": [],
    }


def test_a_method_without_price_points_gives_null_for_them() -> None:
    found = document_of(case(bid("A", "-0.50"), method={"name": "lowest_price"}))
    assert found["ranking"] == [{"id": "A", "rank": 1, "quality": "0", "price": None, "total": "-0.5"}]


def test_reversals_and_ties_are_lists_of_ids() -> None:
    found = document_of(case(bid("A", "100", Q="6"), bid("B", "120", Q="8"), bid("C", "65", Q="0"), criteria=[Q]))
    assert found["rank_reversals"] == [{"without": "C", "order": [["A"], ["B"]]}]
    assert document_of(case(bid("A"), bid("B")))["ties"] == [["A", "B"]]


def test_a_problem_carries_its_place_and_its_values() -> None:
    found = document_of(case(bid("A", "0.00")))
    assert found["problems"] == [
        {"code": "price-not-positive", "at": "bids.A.price", "values": {"bid": "A", "price": "0"}}
    ]


def test_an_explained_result_carries_the_steps_of_each_bid() -> None:
    found = document_of(changed(), explained=True)
    assert [[step["at"] for step in place["explain"]] for place in found["ranking"]] == [
        ["Q", "quality", "price", "total"]
    ] * 2
    assert found["ranking"][0]["explain"][0] == {
        "at": "Q",
        "name": "Q",
        "most": "40",
        "formula": "numeric",
        "numbers": "…",
        "sentence": "Zo.",
        "result": "32",
    }
    lowest = document_of(changed(method={"name": "lowest_price"}), explained=True)
    assert lowest["ranking"][0]["explain"][-1]["most"] is None


def test_values_become_what_json_knows() -> None:
    assert value_text(Fraction(1, 3)) == "0.333333333333"
    assert value_text(Decimal("1E+2")) == "100"
    assert value_text((Fraction(1, 2), "a")) == ["0.5", "a"]
    assert value_text(date(2027, 3, 1)) == "2027-03-01"
    assert value_text(7) == "7"
    assert [value_text(one) for one in ("a", True, None)] == ["a", True, None]


PLAIN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(st.randoms(use_true_random=False))
def test_every_figure_of_every_result_is_a_plain_decimal_string(rnd: Any) -> None:
    found = json.loads(json.dumps(document_of(random_case(rnd), explained=True)))
    for place in found["ranking"]:
        for figure in (
            place["quality"],
            place["price"] or "0",
            place["total"],
            *(s["result"] for s in place["explain"]),
        ):
            assert PLAIN.fullmatch(figure)
            assert figure != "-0"
