"""Scores of the sample's five evaluators, and what the team agrees on, following from how good the answers are."""

from __future__ import annotations

from decimal import Decimal

from sample_bids.sample_entries import LOT_OF_THE_PICTURES, Entry
from sample_bids.sample_tender import lot_source, topic_of
from sample_bids.sample_words import Written, agreed_motivation, load, motivation, pick

from tender_desk.core.assessments import AgreedScore, Score

LADDERS: dict[str, tuple[str, ...]] = {
    "0-10": ("2", "3", "4", "5", "6", "7", "8", "9", "10"),
    "0-2-4-6-8-10": ("2", "2", "4", "4", "6", "6", "8", "8", "10"),
    "0-25-50-75-100": ("0", "25", "25", "50", "50", "75", "75", "100", "100"),
    "rijkswaterstaat": ("-1", "0", "0", "1", "1", "2", "2", "3", "3"),
    "cijfer 6-10": ("6", "6", "7", "7", "8", "8", "9", "9", "10"),
}
"""Per scale the score for an answer of quality 0 to 8."""

DEVIATIONS = (0, 0, 0, 0, 0, 1, -1, 0)
"""How far an evaluator's first impression lies from the agreed score, in steps of the scale: mostly not at all."""


def own_scores(entry: Entry, code: str) -> tuple[Score, ...]:
    """Return every evaluator's scores for one bid."""
    found = []
    evaluators = load("lots.toml")["evaluators"]
    for criterion in _criteria(entry):
        for place, member in enumerate(evaluators[topic_of(entry.lot, criterion)]):
            score, strong, weak = _own(entry, criterion, place)
            found.append(
                Score(
                    lot=entry.lot,
                    bid=code,
                    criterion=criterion,
                    member=member,
                    score=Decimal(score),
                    strong=strong,
                    weak=weak,
                )
            )
    return tuple(found)


def agreed_scores(entry: Entry, code: str, chair: str) -> tuple[AgreedScore, ...]:
    """Return the agreed scores of one bid; none where the lot averages."""
    if lot_source(entry.lot).get("agreement") != "consensus":
        return ()
    found = []
    for criterion in _criteria(entry):
        score, strong, weak, reason = _agreed(entry, criterion)
        found.append(
            AgreedScore(
                lot=entry.lot,
                bid=code,
                criterion=criterion,
                score=Decimal(score),
                strong=strong,
                weak=weak,
                reason=reason,
                by=chair,
            )
        )
    return tuple(found)


def _criteria(entry: Entry) -> list[str]:
    return [id_ for id_, _, _ in lot_source(entry.lot).get("criteria", [])]


def _own(entry: Entry, criterion: str, place: int) -> tuple[str, str, str]:
    if entry.lot == LOT_OF_THE_PICTURES:
        one = load("lot-7.toml")[entry.key][criterion]
        return one["scores"][place], one["strong"][place], one["weak"][place]
    written = entry.answers[criterion]
    key = f"{entry.lot}/{entry.key}/{criterion}"
    score = _step(entry, written, DEVIATIONS[pick(f"{key}/{place}", len(DEVIATIONS))])
    strong, weak = motivation(written, place, key)
    lowest, highest = _ends(entry)
    return score, "" if score == lowest else strong, "" if score == highest else weak


def _agreed(entry: Entry, criterion: str) -> tuple[str, str, str, str]:
    if entry.lot == LOT_OF_THE_PICTURES:
        one = load("lot-7.toml")[entry.key][criterion]
        return one["agreed"], one["agreed_strong"], one["agreed_weak"], one["reason"]
    written = entry.answers[criterion]
    score = _step(entry, written, 0)
    strong, weak, reason = agreed_motivation(written)
    lowest, highest = _ends(entry)
    return score, "" if score == lowest else strong, "" if score == highest else weak, reason


def _step(entry: Entry, written: Written, away: int) -> str:
    """Return the score of an answer, some steps of the scale away."""
    ladder = LADDERS[lot_source(entry.lot)["scale"]]
    steps = list(dict.fromkeys(ladder))
    at = steps.index(ladder[written.sum]) + away
    return steps[min(max(at, 0), len(steps) - 1)]


def _ends(entry: Entry) -> tuple[str, str]:
    scale = lot_source(entry.lot)["scale"]
    lowest = {"0-10": "0", "0-2-4-6-8-10": "0"}.get(scale, LADDERS[scale][0])
    return lowest, LADDERS[scale][-1]
