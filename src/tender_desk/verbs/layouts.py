"""The verb of saved layouts: which there are, what one says, what is proposed for a file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tender_desk import build
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.tender import Tender
from tender_desk.desk import acts, dossiers, layouts, receipts
from tender_desk.importing.layouts.keys import keys_of
from tender_desk.importing.layouts.labels import Guess
from tender_desk.importing.layouts.layout import to_document
from tender_desk.importing.layouts.proposal import as_layout
from tender_desk.verbs.outcome import Outcome, status_of
from tender_desk.wording import say
from tender_desk.wording.printable import several_lines


def layouts_verb(options: argparse.Namespace, language: str) -> Outcome:
    """`layouts`, `layouts show NAME`, `layouts propose DOSSIER FILE --lot 7 -o NAME`."""
    words = options.words
    if options.step == "list" and not words:
        return _list_layouts(language)
    if options.step == "show" and len(words) == 1:
        layout = layouts.named(layouts.folder(), words[0])
        return Outcome(to_document(layout).rstrip(), json.loads(to_document(layout)))
    if options.step == "propose" and len(words) == 2 and (options.name_out or options.dry_run):
        return _propose_layout(options, Path(words[0]), Path(words[1]), language)
    raise TenderDeskError("layouts-usage")


def _list_layouts(language: str) -> Outcome:
    known, problems = layouts.stored(layouts.folder())
    lines = [
        say("cli-layout", language, name=one.name, kind=one.kind, sheet=one.sheet, count=len(one.places))
        for one in known
    ]
    documents = [
        {"name": one.name, "kind": one.kind.value, "sheet": one.sheet, "fields": len(one.places)} for one in known
    ]
    text = several_lines(lines) or say("cli-no-layouts", language, folder=str(layouts.folder()))
    return Outcome(text, {"layouts": documents}, problems, status=status_of(problems))


def _propose_layout(options: argparse.Namespace, dossier: Path, path: Path, language: str) -> Outcome:
    session = build.open_session(dossier, options.person)
    lots = acts.lots_of(session.load(), options.lot)
    if len(lots) != 1:
        raise TenderDeskError("one-lot" if lots else "lot-missing", act="layouts propose")
    book, proposal = layouts.proposal(session, receipts.Given(path.name, dossiers.read_bytes(path)), lots[0])
    layout = as_layout(book, proposal, options.name_out or path.stem)
    lines = [guess_line(guess, session.load().tender, lots[0], language) for guess in proposal.guesses]
    if options.dry_run:
        return Outcome(several_lines(lines), json.loads(to_document(layout)))
    written = layouts.keep(layouts.folder(), layout, over=options.over)
    lines.append(say("cli-written", language, file=str(written)))
    return Outcome(several_lines(lines), {"file": str(written)} | json.loads(to_document(layout)))


def guess_line(guess: Guess, tender: Tender, lot: int, language: str) -> str:
    """Return a guess as people read it: the field, where it may stand, how sure and why."""
    title = keys_of(tender, tender.lot(lot), language)[guess.key].title
    why = say(f"label.{guess.why}", language, **({"label": guess.label} if guess.why in LABELLED else {}))
    return say("cli-guess", language, field=title, key=guess.key, place=guess.place, sure=guess.sure, why=why)


LABELLED = frozenset({"why-same", "why-holds", "why-number", "why-alike", "why-price-head"})


"""Reasons that repeat the label a field was told by."""
