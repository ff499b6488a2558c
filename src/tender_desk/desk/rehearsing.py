"""Rehearsing a model: invented bids for a lot, those of an earlier dossier, and score cases as files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tender_desk.core.criteria import AwardModel
from tender_desk.core.invented import bids_around
from tender_desk.core.lot_ranking import ranked_bids
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem, Refused, Severity
from tender_desk.core.score_case import CaseRefused, ScoreCase, read_case, write_case
from tender_desk.core.score_table import RankedBid
from tender_desk.desk.dossiers import open_dossier, read_bytes, with_suffix, write_whole
from tender_desk.desk.session import Session, permit

SUFFIX = ".json"


def invented(session: Session, lot: int) -> ScoreCase:
    """Return the model of a lot with invented bids around its budget."""
    dossier = session.load()
    permit(dossier, "rehearse", lot)
    found = dossier.tender.lot(lot)
    budget = None if found.budget is None else exact(found.budget)
    return ScoreCase(found.model, bids_around(found.model, budget))


def save_case(path: Path, case: ScoreCase) -> Path:
    """Write a score case, whole or not at all."""
    text = json.dumps(write_case(case), ensure_ascii=False, indent=1) + "\n"
    return write_whole(with_suffix(path, SUFFIX), text.encode())


def open_case(path: Path) -> ScoreCase:
    """Read a score case; Refused with the path of everything that is wrong in it."""
    try:
        return read_case(read_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        listed = [("file", f"not UTF-8: byte {error.start}")]
    except CaseRefused as refused:
        listed = refused.refusals
    raise Refused(Problem("case-refused", at, {"what": what}, file=path.name) for at, what in listed)


def lots_of_earlier(path: Path, person: str) -> tuple[tuple[int, str], ...]:
    """Return number and name of the lots of another dossier that its bids may be taken from: the ranking is fixed."""
    session = open_dossier(path, person)
    try:
        dossier = session.load()
        return tuple((lot.number, lot.name) for lot in dossier.tender.lots if dossier.act(lot.number, "ranked"))
    finally:
        session.store.close()


def from_earlier(
    path: Path, person: str, lot: int, model: AwardModel
) -> tuple[tuple[RankedBid, ...], tuple[Problem, ...]]:
    """Return the bids of a lot in an earlier dossier, for this model: prices, and scores where criterion and scale fit.

    Bidders stay letters. Only where the ranking there is fixed (NotAllowed otherwise). What does not fit is named and
    left empty: nothing is converted.
    """
    session = open_dossier(path, person)
    try:
        dossier = session.load()
        permit(dossier, "rehearse.from", lot)
        earlier = ranked_bids(dossier, lot)
        left = [earlier[bid.code] for bid in dossier.bids_left(lot)]
        return fitted(model, left, dossier.tender.lot(lot).model)
    finally:
        session.store.close()


def fitted(
    model: AwardModel, bids: Iterable[RankedBid], source: AwardModel
) -> tuple[tuple[RankedBid, ...], tuple[Problem, ...]]:
    """Return bids under another model with the scores that fit this one, and a note per criterion where some do not.

    A score fits a criterion of the same number that is scored by people in both models, or by the bid's own figure.
    """
    found, unfit = [], set()
    measured = {leaf.id: leaf.measure is not None for leaf in source.leaves}
    for bid in bids:
        scores = {}
        for leaf in model.leaves:
            given = bid.scores.get(leaf.id, ())
            alike = measured.get(leaf.id) is (leaf.measure is not None)
            if alike and given and (leaf.scale is None or all(leaf.scale.holds(score) for score in given)):
                scores[leaf.id] = given
            else:
                unfit.add(leaf.id)
        found.append(replace(bid, scores=scores))
    left = [leaf.id for leaf in model.leaves if leaf.id in unfit]
    notes = (Problem("rehearsal-unfit", f"criteria.{id_}", {"criterion": id_}, Severity.NOTE) for id_ in left)
    return tuple(found), tuple(notes)
