"""The score case: one lot as a JSON file, and its result (scoring-methods, "The score case")."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tender_desk.core.criteria import AwardModel, Leaf
from tender_desk.core.explain import Step
from tender_desk.core.model_document import MODEL_KEYS, Reader, read_model, write_model
from tender_desk.core.numbers import plain
from tender_desk.core.placing import Place
from tender_desk.core.problems import Problem
from tender_desk.core.ranking import Ranking
from tender_desk.core.score_table import RankedBid

FORMAT = "tender-desk-score-case/1"
RESULT = "tender-desk-score-result/1"


class CaseRefused(Exception):
    """A file is not a score case: every path that is wrong, and what."""

    def __init__(self, refusals: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{path}: {what}" for path, what in refusals))
        self.refusals = refusals


@dataclass(frozen=True, slots=True)
class ScoreCase:
    """One lot to rank: model, bids, a recorded draw, a winner that dropped out."""

    model: AwardModel
    bids: tuple[RankedBid, ...]
    draw: tuple[str, ...] = ()
    dropped: str | None = None


def read_case(text: str) -> ScoreCase:
    """Read a score case from JSON; raises CaseRefused with everything that is wrong."""
    reader = Reader()
    try:
        document = json.loads(text, object_pairs_hook=_Pairs)
        _refuse_twice(reader, document, "")
    except (ValueError, RecursionError) as error:
        raise CaseRefused([("file", f"not JSON: {error}")]) from error
    needed, optional = ["format", "method", "criteria", "bids"], [*MODEL_KEYS, "draw", "dropped"]
    found = reader.keys(document, "", needed, optional)
    if found is None or reader.refusals:
        raise CaseRefused(reader.refusals)
    reader.choice(found["format"], "format", (FORMAT,))
    model = read_model(reader, found)
    bids = _bids(reader, found["bids"], model)
    draw = _draw(reader, found.get("draw"), bids)
    dropped = found.get("dropped")
    if dropped is not None and dropped not in [bid.id for bid in bids]:
        reader.refuse("dropped", "expected the id of a bid")
    if reader.refusals or model is None:
        raise CaseRefused(reader.refusals)
    return ScoreCase(model, bids, draw, dropped)


class _Pairs(dict[str, Any]):
    """An object of a JSON file that remembers which keys it was given more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.twice = [key for key in self if counts[key] > 1]


def _refuse_twice(reader: Reader, value: Any, path: str) -> None:
    if isinstance(value, _Pairs):
        for key in value.twice:
            reader.refuse(f"{path}.{key}".lstrip("."), "the key stands there twice")
        inner = [(f"{path}.{key}".lstrip("."), one) for key, one in value.items()]
    else:
        inner = [(f"{path}[{i}]", one) for i, one in enumerate(value if isinstance(value, list) else [])]
    for at, one in inner:
        _refuse_twice(reader, one, at)


def _bids(reader: Reader, value: Any, model: AwardModel | None) -> tuple[RankedBid, ...]:
    bids: list[RankedBid] = []
    for i, one in enumerate(reader.list(value, "bids")):
        path = f"bids[{i}]"
        found = reader.keys(one, path, ["id"], ["price", "scores", "excluded"])
        if found is None:
            continue
        id_ = reader.text(found.get("id"), f"{path}.id")
        if id_ in [bid.id for bid in bids]:
            reader.refuse(f"{path}.id", f"the id {id_} stands there twice")
        price = found.get("price")
        excluded = found.get("excluded")
        bids.append(
            RankedBid(
                id_,
                None if price is None else reader.number(price, f"{path}.price"),
                _scores(reader, found.get("scores", {}), f"{path}.scores", model),
                None if excluded is None else reader.text(excluded, f"{path}.excluded"),
            )
        )
    return tuple(bids)


def _scores(reader: Reader, value: Any, path: str, model: AwardModel | None) -> dict[str, tuple[Fraction, ...]]:
    if not isinstance(value, dict):
        reader.refuse(path, "expected an object of scores by criterion")
        return {}
    leaves = {leaf.id: leaf for leaf in model.leaves} if model else None
    taken: dict[str, tuple[Fraction, ...]] = {}
    for criterion, given in value.items():
        at = f"{path}.{criterion}"
        if leaves is not None and criterion not in leaves:
            reader.refuse(at, "there is no such criterion with points")
            continue
        if given == []:
            reader.refuse(at, "expected at least one score")
            continue
        listed = given if isinstance(given, list) else [given]
        numbers = [reader.number(one, at) for one in listed]
        scores = tuple(number for number in numbers if number is not None)
        if leaves is not None:
            _on_scale(reader, leaves[criterion], scores, at)
        taken[criterion] = scores
    return taken


def _on_scale(reader: Reader, leaf: Leaf, scores: tuple[Fraction, ...], at: str) -> None:
    for score in scores:
        if leaf.scale is not None and not leaf.scale.holds(score):
            reader.refuse(at, f"{plain(score)} is not on the scale")
        if leaf.measure is not None and leaf.measure.formula == "lowest_ratio" and score <= 0:
            reader.refuse(at, f"{plain(score)} is not more than zero")


def _draw(reader: Reader, value: Any, bids: tuple[RankedBid, ...]) -> tuple[str, ...]:
    if value is None:
        return ()
    drawn: list[str] = []
    for i, one in enumerate(reader.list(value, "draw")):
        if one not in [bid.id for bid in bids]:
            reader.refuse(f"draw[{i}]", "expected the id of a bid")
        elif one in drawn:
            reader.refuse(f"draw[{i}]", f"{one} stands there twice")
        else:
            drawn.append(one)
    return tuple(drawn)


def write_case(case: ScoreCase) -> dict[str, Any]:
    """Return the document of a case: `read_case` gives the same case back."""
    document: dict[str, Any] = {"format": FORMAT, **write_model(case.model)}
    for key in ("agreement", "total"):  # a case has scores, not people who give them, and its weights as they are
        document.pop(key, None)
    document["bids"] = [_write_bid(bid) for bid in case.bids]
    optional = {"draw": list(case.draw) or None, "dropped": case.dropped}
    return document | {key: value for key, value in optional.items() if value is not None}


def _write_bid(bid: RankedBid) -> dict[str, Any]:
    scores = {
        criterion: plain(given[0]) if len(given) == 1 else [plain(one) for one in given]
        for criterion, given in bid.scores.items()
    }
    found: dict[str, Any] = {"id": bid.id, "scores": scores}
    if bid.price is not None:
        found["price"] = plain(bid.price)
    return found if bid.excluded is None else found | {"excluded": bid.excluded}


def result_document(
    file: str, ranking: Ranking, steps: Callable[[str], list[dict[str, Any]]] | None = None
) -> dict[str, Any]:
    """Return the result of one case as a document; `steps` gives a bid's explanation where asked for."""
    return {
        "file": file,
        "format": RESULT,
        "complete": ranking.complete,
        "relative": ranking.relative,
        "ranking": [_place(place, steps) for place in ranking.places],
        "ties": [list(tie) for tie in ranking.ties],
        "not_ranked": [{"id": out.bid, "code": out.code, "at": out.at} for out in ranking.out],
        "problems": [_problem(problem) for problem in ranking.problems],
        "rank_reversals": [
            {"without": reversal.without, "order": [list(group) for group in reversal.order]}
            for reversal in ranking.reversals
        ],
    }


def _place(place: Place, steps: Callable[[str], list[dict[str, Any]]] | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": place.bid,
        "rank": place.rank,
        "quality": plain(place.quality),
        "price": None if place.price_points is None else plain(place.price_points),
        "total": plain(place.total),
    }
    return found if steps is None else found | {"explain": steps(place.bid)}


def value_text(value: object) -> object:
    """Return a value of a problem or step as JSON knows it: numbers as plain decimal strings."""
    if isinstance(value, Fraction | Decimal):
        return plain(Fraction(value))
    if isinstance(value, tuple):
        return [value_text(one) for one in value]
    return value if isinstance(value, str | bool) or value is None else str(value)


def _problem(problem: Problem) -> dict[str, Any]:
    values = {key: value_text(value) for key, value in problem.values.items()}
    return {"code": problem.code, "at": problem.at, "values": values}


def step_document(step: Step, formula: str, numbers: str, sentence: str) -> dict[str, Any]:
    """Return one step of an explanation: formula, formula with the numbers filled in, and as a bidder could be told."""
    return {
        "at": step.at,
        "name": step.name,
        "most": None if step.most is None else plain(step.most),
        "formula": formula,
        "numbers": numbers,
        "sentence": sentence,
        "result": plain(step.result),
    }
