"""The verbs that try a model on invented bids: score a case, write the case of a lot."""

from __future__ import annotations

import argparse
import json
from functools import partial
from pathlib import Path
from typing import Any

from tender_desk import build
from tender_desk.core.explain import explain
from tender_desk.core.presets import PRESETS
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.ranking import rank
from tender_desk.core.rehearsal import Rehearsal, rehearse
from tender_desk.core.score_case import CaseRefused, ScoreCase, read_case, result_document, value_text, write_case
from tender_desk.desk import acts, dossiers, modelling, rehearsing
from tender_desk.verbs.judging import explained_steps
from tender_desk.verbs.outcome import Outcome, one_written, problem_documents
from tender_desk.wording import error_text, say
from tender_desk.wording.printable import in_json, several_lines


def score(options: argparse.Namespace, language: str) -> Outcome:
    """`score CASE.json ...`: one result per line; 2 where a file is no score case, else 1 where one has problems."""
    status, lines, errors = 0, [], []
    for path in options.cases:
        try:
            case = read_case(_text_of(path))
        except TenderDeskError as error:
            errors.append(f"{path}: file: {error_text(error, language)}")
            status = 2
            continue
        except CaseRefused as refused:
            errors += [f"{path}: {where}: {what}" for where, what in refused.refusals]
            status = 2
            continue
        document = _scored(case, str(path), options, language)
        lines.append(json.dumps(document, ensure_ascii=False))
        status = max(status, 1 if document["problems"] else 0)
    options.json = False  # this verb always prints JSON Lines
    return Outcome("\n".join(in_json(line) for line in lines), errors=tuple(errors), status=status)


def _scored(case: ScoreCase, path: str, options: argparse.Namespace, language: str) -> dict[str, Any]:
    ranking = rank(case.model, case.bids, case.draw, case.dropped)
    steps = explained_steps(partial(explain, case.model, ranking), language) if options.explain else None
    document = result_document(path, ranking, steps)
    if options.rehearse:
        gone = case.dropped if case.model.drop_out == "recompute" else None
        bids = [bid for bid in case.bids if bid.id != gone]
        document["rehearsal"] = _rehearsed(rehearse(case.model, bids, case.draw), language)
    return document


def _rehearsed(found: Rehearsal, language: str) -> dict[str, Any]:
    weights = [
        {
            "id": one.id,
            "stated": value_text(one.stated),
            "effective": value_text(one.effective),
            "spread": value_text(one.spread),
        }
        for one in found.weights
    ]
    steps = [
        {
            "criterion": one.criterion,
            "from": value_text(one.low),
            "to": value_text(one.high),
            "price": value_text(one.price),
            "gap": value_text(one.gap),
        }
        for one in found.steps
    ]
    return {"weights": weights, "steps": steps, "findings": problem_documents(found.findings, language)}


def _text_of(path: Path) -> str:
    try:
        return dossiers.read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseRefused([("file", f"not UTF-8: byte {error.start}")]) from error


def case(options: argparse.Namespace, language: str) -> Outcome:
    """`case DOSSIER --lot 7 -o CASE.json`: the lot's model with invented bids, to edit and to score."""
    if options.output.exists() and not options.over:
        raise TenderDeskError("case-exists", file=options.output.name)  # it is made to be edited by hand
    session = build.open_session(options.dossier, options.person)
    lots = acts.lots_of(session.load(), options.lot)
    if len(lots) != 1:
        raise TenderDeskError("one-lot")
    return one_written(rehearsing.save_case(options.output, rehearsing.invented(session, lots[0])), language)


def models_verb(options: argparse.Namespace, language: str) -> Outcome:
    """`models`, `models show NAME`, `models keep NAME DOSSIER --lot 7`."""
    words, where = options.words, modelling.folder()
    if options.step == "list" and not words:
        own = modelling.stored(where)
        presets = [(one.code, say(f"preset.{one.code}", language)) for one in PRESETS]
        lines = [f"{code}: {text}" for code, text in presets] + [
            say("cli-own-model", language, name=one) for one in own
        ]
        return Outcome(several_lines(lines), {"presets": [code for code, _ in presets], "own": list(own)})
    if options.step == "show" and len(words) == 1:
        document = write_case(ScoreCase(modelling.named(where, words[0]), ()))
        return Outcome(json.dumps(document, ensure_ascii=False, indent=1), document)
    if options.step == "keep" and len(words) == 2:
        session = build.open_session(Path(words[1]), options.person)
        dossier = session.load()
        lots = acts.lots_of(dossier, options.lot)
        if len(lots) != 1:
            raise TenderDeskError("one-lot")
        model = dossier.tender.lot(lots[0]).model
        return one_written(modelling.keep(where, words[0], model, over=options.over), language)
    raise TenderDeskError("models-usage")
