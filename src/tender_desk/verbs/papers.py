"""The verbs that write papers, and the demonstration."""

from __future__ import annotations

import argparse

from tender_desk import build
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.score_case import result_document
from tender_desk.desk import acts
from tender_desk.desk.acts.keys import Keys
from tender_desk.verbs.judging import ranking_text
from tender_desk.verbs.outcome import Outcome, all_written, one_written
from tender_desk.wording import say
from tender_desk.wording.printable import several_lines


def report(options: argparse.Namespace, language: str) -> Outcome:
    """`report DOSSIER -o FILE.xlsx`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    path = papers.award_report(session, options.output, language)
    return one_written(path, language)


def proposal(options: argparse.Namespace, language: str) -> Outcome:
    """`proposal DOSSIER -o FILE.docx`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    path = papers.college_proposal(session, options.output, language, options.number, options.template)
    return one_written(path, language)


def openingrecord(options: argparse.Namespace, language: str) -> Outcome:
    """`openingrecord DOSSIER -o FILE.docx|FILE.json [--lot LOT]`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    lots = acts.lots_of(session.load(), options.lot) if options.lot else ()
    path = papers.opening_record(session, options.output, language, lots)
    return one_written(path, language)


def letters(options: argparse.Namespace, language: str) -> Outcome:
    """`letters DOSSIER --out DIR [--lot LOT] [--sent DAY]`: the letters to candidates of restricted lots."""
    from tender_desk.desk import papers
    from tender_desk.reports.selection_letter import LetterKind

    session = build.open_session(options.dossier, options.person)
    lots = acts.lots_of(session.load(), options.lot) if options.lot else ()
    sent = Keys({"sent": options.sent}, ()).day("sent")
    given = {"invitation": options.invitation, "rejection": options.rejection}
    templates = {LetterKind(kind): path for kind, path in given.items() if path is not None}
    return all_written(papers.selection_letters(session, options.out, language, lots, sent, templates), language)


def notice(options: argparse.Namespace, language: str) -> Outcome:
    """`notice DOSSIER -o FILE.docx --procedure PROCEDURE [--number N]`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    path = papers.notice(session, options.output, language, options.procedure, options.number)
    return one_written(path, language)


def demo(options: argparse.Namespace, language: str) -> Outcome:
    """`demo`: the whole job on the sample, its rankings printed, its papers written, then the window."""
    from tender_desk.desk import papers, sample

    folder = sample.prepare_folder(options.out)
    session = sample.play(folder / "haarlem.tender")
    dossier = session.load()
    papers.award_report(session, folder / "award-report.xlsx", language)
    papers.college_proposal(session, folder / "college-proposal.docx", language)
    ranked = [lot.number for lot in dossier.tender.lots if rank_lot(dossier, lot.number).places]
    rankings = {lot: rank_lot(dossier, lot) for lot in ranked}
    text = "\n\n".join(ranking_text(dossier, lot, one, language) for lot, one in rankings.items())
    written = several_lines(str(path) for path in sorted(folder.iterdir()) if not path.name.startswith("."))
    session.store.close()
    show = not options.no_window and not options.json and sample.has_display()
    return Outcome(
        f"{text}\n\n{say('cli-demo', language)}\n{written}",
        {"lots": [{"lot": lot, **result_document(f"lot {lot}", one)} for lot, one in rankings.items()]},
        window=(session.store.path, session.person) if show else None,
    )
