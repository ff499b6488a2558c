"""The verbs that make a dossier and take in what is handed in."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from tender_desk import build
from tender_desk.core.bids import FileState, Part
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError
from tender_desk.desk import acts, dossiers, intake, laying_out, layouts, receipts, scoring
from tender_desk.desk.reading import FileReport
from tender_desk.desk.session import Session
from tender_desk.verbs.outcome import Outcome, all_written, one_written, problem_documents, status_of
from tender_desk.wording import say
from tender_desk.wording.printable import several_lines


def new(options: argparse.Namespace, language: str) -> Outcome:
    """`new DOSSIER --from FILE`."""
    who = options.person or os.environ.get(build.PERSON_VARIABLE) or None
    session, problems = dossiers.new_dossier(options.dossier, options.source, who)
    dossier = session.load()
    session.store.close()
    values = {"file": str(session.store.path), "name": dossier.tender.name, "lots": len(dossier.tender.lots)}
    return Outcome(
        say("cli-new", language, person=dossier.viewer.id, **values),
        {"dossier": str(session.store.path), "reference": dossier.tender.reference, "lots": len(dossier.tender.lots)},
        problems,
    )


def template(options: argparse.Namespace, language: str) -> Outcome:
    """`template FILE.xlsx` for a tender workbook, `template FILE.docx` for a paper to restyle in Word."""
    if options.file.suffix.lower() == ".docx":
        from tender_desk.desk import papers
        from tender_desk.reports.selection_letter import LetterKind

        if options.paper == "proposal":
            path = papers.proposal_template(options.file, language)
        else:
            path = papers.letter_template(options.file, language, LetterKind(options.paper))
    else:
        path = dossiers.write_template(options.file, language)
    return one_written(path, language)


def forms(options: argparse.Namespace, language: str) -> Outcome:
    """`forms DOSSIER --out DIR`."""
    session = build.open_session(options.dossier, options.person)
    written = dossiers.write_forms(session, options.out, language)
    return all_written(written, language)


def import_bids(options: argparse.Namespace, language: str) -> Outcome:
    """`import DOSSIER PATH...`: exit status 1 where any file is not good."""
    session = build.open_session(options.dossier, options.person)
    lots = acts.lots_of(session.load(), options.lot)
    if len(lots) > 1:
        raise TenderDeskError("one-lot")
    if options.layout:
        reports = _import_with_layout(session, options, lots)
    else:
        reports = intake.import_files(
            session,
            receipts.collect(options.paths),
            lots[0] if lots else None,
            dry_run=options.dry_run,
            all_or_nothing=options.all_or_nothing,
        )
    problems = tuple(problem for report in reports for problem in report.problems)
    problems += () if options.layout else _recognised(session, options.paths, reports)
    if hidden := receipts.skipped(options.paths):
        problems += (Problem("files-skipped", "", {"files": ", ".join(hidden), "count": len(hidden)}, Severity.NOTE),)
    if not options.dry_run:
        problems += intake.without_arrival(session.load())
    lines = [_file_line(report, language) for report in reports]
    good = sum(report.good for report in reports)
    lines.append(say("cli-imported", language, good=good, count=len(reports)))
    documents = [
        {
            "file": report.name,
            "state": report.state.value,
            "part": report.part.value,
            "lot": report.lot,
            "bidder": report.bidder,
            "problems": problem_documents(report.problems, language),
        }
        for report in reports
    ]
    return Outcome(several_lines(lines), {"files": documents}, problems, status=status_of(problems))


def _import_with_layout(session: Session, options: argparse.Namespace, lots: Sequence[int]) -> tuple[FileReport, ...]:
    """Read every file by one layout, all in one transaction."""
    if not lots:
        raise TenderDeskError("lot-missing", act="import --layout")
    return laying_out.import_with_layout(
        session,
        receipts.collect(options.paths),
        lots[0],
        layouts.named(layouts.folder(), options.layout),
        dry_run=options.dry_run,
        all_or_nothing=options.all_or_nothing,
    )


def _recognised(session: Session, paths: Sequence[Path], reports: Sequence[FileReport]) -> tuple[Problem, ...]:
    """Name the stored layouts that foreign files fit; they are proposed, never used in silence."""
    foreign = {one.name for one in reports if one.part is Part.OTHER and one.state is FileState.REFUSED}
    known, _ = layouts.stored(layouts.folder())
    if not foreign or not known:
        return ()
    found = (layouts.recognised(session, file, known) for file in receipts.collect(paths) if file.name in foreign)
    return tuple(one for one in found if one is not None)


def _file_line(report: FileReport, language: str) -> str:
    where = "" if report.lot is None else say("lot-short", language, lot=report.lot)
    parts = (report.name, where, say(f"term.part.{report.part.value}", language), report.bidder)
    state = say(f"term.file.{report.state.value}", language)
    return f"{' · '.join(part for part in parts if part)}: {state}"


def scoresheets(options: argparse.Namespace, language: str) -> Outcome:
    """`scoresheets DOSSIER --out DIR`; an existing sheet is not overwritten."""
    session = build.open_session(options.dossier, options.person)
    written = scoring.write_sheets(session, options.out, language)
    return all_written(written, language)


def merge(options: argparse.Namespace, language: str) -> Outcome:
    """`merge DOSSIER SHEET...`: one transaction per sheet, good ones are kept."""
    session = build.open_session(options.dossier, options.person)
    problems: list[Problem] = []
    lines, documents = [], []
    for path in options.sheets:
        file = receipts.Given(path.name, dossiers.read_bytes(path))
        try:
            _, found = scoring.merge(session, file)
        except Refused as refused:
            found = refused.problems
        problems += [Problem(p.code, p.at, p.values, p.severity, p.file or file.name) for p in found]
        taken = not status_of(found)
        lines.append(say("cli-merged" if taken else "cli-not-merged", language, file=file.name))
        documents.append({"file": file.name, "merged": taken, "problems": problem_documents(found, language)})
    return Outcome(several_lines(lines), {"sheets": documents}, tuple(problems), status=status_of(problems))
