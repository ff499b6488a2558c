"""What each verb of the command line does: options in, text and a document out."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from tender_desk import build
from tender_desk.core.award import DecisionMaker, ProposalState
from tender_desk.core.bids import FileState, Part
from tender_desk.core.criteria import AwardModel
from tender_desk.core.dossier import Dossier
from tender_desk.core.explain import explain
from tender_desk.core.gates import lot_state
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.methods import METHODS
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError
from tender_desk.core.ranking import Place, Ranking
from tender_desk.core.ranking import rank as rank_case
from tender_desk.core.score_case import CaseRefused, read_case, result_document, step_document, value_text
from tender_desk.core.tender import Tender
from tender_desk.desk import acts, awarding, dossiers, intake, laying_out, layouts, receipts, scoring
from tender_desk.desk.reading import FileReport
from tender_desk.desk.session import Session
from tender_desk.importing.layouts.keys import keys_of
from tender_desk.importing.layouts.labels import Guess
from tender_desk.importing.layouts.layout import to_document
from tender_desk.importing.layouts.proposal import as_layout
from tender_desk.wording import draw_line, error_text, euro, number, problem_line, problem_text, say
from tender_desk.wording.life import correction_line
from tender_desk.wording.printable import in_json, one_line, several_lines


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verb gives: text for people, a document for programs, problems for standard error, the exit status."""

    text: str = ""
    document: object = None
    problems: tuple[Problem, ...] = ()
    errors: tuple[str, ...] = ()
    status: int = 0
    window: tuple[Path, str] | None = None


def problem_documents(problems: Iterable[Problem], language: str) -> list[dict[str, Any]]:
    """Return problems as documents."""
    return [
        {
            "code": p.code,
            "file": p.file,
            "at": p.at,
            "severity": p.severity.value,
            "values": {key: value_text(value) for key, value in p.values.items()},
            "text": problem_text(p, language),
        }
        for p in problems
    ]


def _status(problems: Iterable[Problem]) -> int:
    return 1 if any(problem.severity is Severity.BLOCKS for problem in problems) else 0


def _pairs(values: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for value in values:
        key, sign, text = value.partition("=")
        if not sign or key in found:
            raise TenderDeskError("key-missing" if not sign else "key-twice", key=key)
        found[key] = text
    return found


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
    """`template FILE.xlsx` for a tender workbook, `template FILE.docx` for a college proposal to restyle in Word."""
    if options.file.suffix.lower() == ".docx":
        from tender_desk.desk import papers

        path = papers.proposal_template(options.file, language)
    else:
        path = dossiers.write_template(options.file, language)
    return Outcome(say("cli-written", language, file=str(path)), {"file": str(path)})


def forms(options: argparse.Namespace, language: str) -> Outcome:
    """`forms DOSSIER --out DIR`."""
    session = build.open_session(options.dossier, options.person)
    written = dossiers.write_forms(session, options.out, language)
    text = several_lines(say("cli-written", language, file=str(path)) for path in written)
    return Outcome(text, {"files": [str(path) for path in written]})


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
    return Outcome(several_lines(lines), {"files": documents}, problems, status=_status(problems))


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
    return Outcome(text, {"layouts": documents}, problems, status=_status(problems))


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


def _file_line(report: FileReport, language: str) -> str:
    where = "" if report.lot is None else say("lot-short", language, lot=report.lot)
    parts = (report.name, where, say(f"term.part.{report.part.value}", language), report.bidder)
    state = say(f"term.file.{report.state.value}", language)
    return f"{' · '.join(part for part in parts if part)}: {state}"


def scoresheets(options: argparse.Namespace, language: str) -> Outcome:
    """`scoresheets DOSSIER --out DIR`; an existing sheet is not overwritten."""
    session = build.open_session(options.dossier, options.person)
    written = scoring.write_sheets(session, options.out, language)
    text = several_lines(say("cli-written", language, file=str(path)) for path in written)
    return Outcome(text, {"files": [str(path) for path in written]})


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
        taken = not _status(found)
        lines.append(say("cli-merged" if taken else "cli-not-merged", language, file=file.name))
        documents.append({"file": file.name, "merged": taken, "problems": problem_documents(found, language)})
    return Outcome(several_lines(lines), {"sheets": documents}, tuple(problems), status=_status(problems))


def act(options: argparse.Namespace, language: str) -> Outcome:
    """`act DOSSIER NAME key=value...`, or `act --list`."""
    if options.list_acts:
        listed = {
            name: {"keys": one.keys, "optional": one.optional, "lot": one.lots} for name, one in acts.ACTS.items()
        }
        return Outcome("\n".join(_act_line(name, one, language) for name, one in acts.ACTS.items()), listed)
    if options.dossier is None or options.name is None:
        raise TenderDeskError("act-unknown", act=options.name or "–", known=", ".join(acts.ACTS))
    session = build.open_session(options.dossier, options.person)
    done = acts.perform(session, options.name, options.lot, _pairs(options.values))
    about = say(f"act.{options.name}", language)
    code = "cli-act-lots" if done.lots else "cli-act"
    lines = [say(code, language, act=about, lots=done.lots, count=len(done.lots))]
    if done.skipped:
        lines.append(say("cli-act-skipped", language, lots=done.skipped, count=len(done.skipped)))
    document = {"done": True, "act": options.name, "lots": list(done.lots), "skipped": list(done.skipped)}
    return Outcome(
        several_lines(lines),
        document | {"problems": problem_documents(done.problems, language)},
        done.problems,
        status=_status(done.problems),
    )


def _act_line(name: str, one: acts.Act, language: str) -> str:
    keys = [f"{key}=…" for key in one.keys] + [f"[{key}=…]" for key in one.optional]
    lot = ["--lot …"] if one.lots else []
    return f"{' '.join([name, *lot, *keys])}\n    {say(f'act.{name}', language)}"


def _chosen(dossier: Dossier, lots: str) -> tuple[int, ...]:
    return acts.lots_of(dossier, lots) or tuple(lot.number for lot in dossier.tender.lots)


def check(options: argparse.Namespace, language: str) -> Outcome:
    """`check DOSSIER`: exit status 1 where something blocks the next gate of a lot."""
    dossier = build.open_session(options.dossier, options.person).load()
    lines, documents, blocked = [], [], 0
    for lot in _chosen(dossier, options.lot):
        state = lot_state(dossier, lot)
        blocked |= _status(state.missing)
        gate = "none" if state.passed is None else state.passed.value
        name = f"{say('lot-short', language, lot=lot)} {dossier.tender.lot(lot).name}"
        lines.append(f"{name}: {say(f'term.gate.{gate}', language)}")
        lines += [f"    {problem_line(problem, language)}" for problem in state.missing]
        documents.append(
            {
                "lot": lot,
                "passed": None if state.passed is None else state.passed.value,
                "next": None if state.next is None else state.next.value,
                "missing": problem_documents(state.missing, language),
            }
        )
    return Outcome(several_lines(lines), {"lots": documents}, status=blocked)


def rank(options: argparse.Namespace, language: str) -> Outcome:
    """`rank DOSSIER`: the ranking of each lot; exit status 1 where a lot cannot be ranked."""
    dossier = build.open_session(options.dossier, options.person).load()
    lots = _chosen(dossier, options.lot)
    rankings = {lot: rank_lot(dossier, lot) for lot in lots}
    text = "\n\n".join(
        ranking_text(dossier, lot, one, language, explained=options.explain) for lot, one in rankings.items()
    )
    documents = []
    for lot, one in rankings.items():
        steps = _steps(dossier.tender.lot(lot).model, one, language) if options.explain else None
        document = result_document(f"lot {lot}", one, steps)
        documents.append({"lot": lot, **document, "bidders": {b.code: b.bidder.name for b in dossier.bids_in(lot)}})
    problems = tuple(problem for one in rankings.values() for problem in one.problems)
    return Outcome(text, {"lots": documents}, status=_status(problems))


def _steps(model: AwardModel, ranking: Ranking, language: str) -> Callable[[str], list[dict[str, Any]]]:
    return lambda bid: [
        step_document(
            step,
            say(f"formula.{step.code}", language),
            say(f"numbers.{step.code}", language, **step.values),
        )
        for step in explain(model, ranking, bid)
    ]


def ranking_text(dossier: Dossier, lot: int, ranking: Ranking, language: str, *, explained: bool = False) -> str:
    """Return a ranking as people read it: a line per bid, ties, draws, who is out and why, what is missing."""
    title = f"{say('lot-short', language, lot=lot)} {dossier.tender.lot(lot).name}"
    lines = [title, "-" * len(title)]
    model = dossier.tender.lot(lot).model
    rows = [_place_row(dossier, lot, place, language) for place in ranking.places]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for place, row in zip(ranking.places, rows, strict=True):
        cells = [
            text.rjust(width) if column >= NAME_COLUMN + 1 else text.ljust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
        if explained:
            lines += [_step_line(step, language) for step in _steps(model, ranking, language)(place.bid)]
    lines += [say("cli-tie", language, bids=", ".join(tie)) for tie in ranking.ties]
    lines += [draw_line(act, language) for act in dossier.acts if (act.lot, act.verb) == (lot, "draw")]
    lines += [correction_line(dossier, one, language) for one in dossier.corrections_of(lot)]
    for out in ranking.out:
        reason = say(f"term.out.{out.code}", language)
        lines.append(f"–  {out.bid}  {dossier.bid(lot, out.bid).bidder.name}  {reason}")
    lines += [problem_line(problem, language) for problem in ranking.problems]
    return several_lines(lines)


NAME_COLUMN = 2


def _place_row(dossier: Dossier, lot: int, place: Place, language: str) -> list[str]:
    model = dossier.tender.lot(lot).model
    in_euro = METHODS[model.method].in_euro

    def figure(value: Fraction) -> str:
        return euro(value, language) if in_euro else number(value, language, 2)

    row = [f"{place.rank}", place.bid, one_line(dossier.bid(lot, place.bid).bidder.name)]
    if model.criteria:
        row.append(say("cli-quality", language, points=figure(place.quality)))
    if place.price_points is not None:
        row.append(say("cli-price-points", language, points=place.price_points))
    if model.method != "lowest_price":
        row.append(say("cli-total", language, total=figure(place.total)))
    return [*row, euro(place.price, language)]


def _step_line(step: Mapping[str, Any], language: str) -> str:
    """Return one figure with its formula and numbers; the result behind an arrow where the numbers do not end in it."""
    result = number(Fraction(step["result"]), language)
    shown = step["numbers"] if step["numbers"].split(" = ")[-1] == result else f"{step['numbers']} → {result}"
    name = step["name"] or say(f"step.{step['at']}", language)
    label = name if step["at"] in {"quality", "price", "total"} else f"{step['at']} {name}"
    return f"      {label}: {step['formula']}: {shown}"


def report(options: argparse.Namespace, language: str) -> Outcome:
    """`report DOSSIER -o FILE.xlsx`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    path = papers.award_report(session, options.output, language)
    return Outcome(say("cli-written", language, file=str(path)), {"file": str(path)})


def proposal(options: argparse.Namespace, language: str) -> Outcome:
    """`proposal DOSSIER -o FILE.docx`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    path = papers.college_proposal(session, options.output, language, options.number, options.template)
    return Outcome(say("cli-written", language, file=str(path)), {"file": str(path)})


def openingrecord(options: argparse.Namespace, language: str) -> Outcome:
    """`openingrecord DOSSIER -o FILE.docx|FILE.json [--lot LOT]`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    lots = acts.lots_of(session.load(), options.lot) if options.lot else ()
    path = papers.opening_record(session, options.output, language, lots)
    return Outcome(say("cli-written", language, file=str(path)), {"file": str(path)})


def notice(options: argparse.Namespace, language: str) -> Outcome:
    """`notice DOSSIER -o FILE.docx --procedure PROCEDURE [--number N]`."""
    from tender_desk.desk import papers

    session = build.open_session(options.dossier, options.person)
    path = papers.notice(session, options.output, language, options.procedure, options.number)
    return Outcome(say("cli-written", language, file=str(path)), {"file": str(path)})


def decide(options: argparse.Namespace, language: str) -> Outcome:
    """`decide DOSSIER propose|record|discard|decision key=value...`."""
    session = build.open_session(options.dossier, options.person)
    values = _pairs(options.values)
    dossier = _decided(session, options.step, options.lot, values)
    chosen = (
        dossier.proposals[-1] if options.step == "propose" else awarding.proposal_numbered(dossier, _number(values))
    )
    document = {
        "proposal": chosen.number,
        "draft": chosen.draft,
        "state": chosen.state.value,
        "lots": list(chosen.lots),
    }
    text = say(
        "cli-proposal",
        language,
        number=chosen.number,
        draft=chosen.draft,
        state=chosen.state,
        total=chosen.total,
        lots=chosen.lots,
    )
    return Outcome(text, document | {"total": str(chosen.total)})


DECIDE_KEYS = {
    "propose": {"reasons", "cover"},
    "record": {"proposal"},
    "discard": {"proposal"},
    "decision": {"proposal", "by", "number", "date", "outcome", "text", "mandate"},
}


def _number(values: Mapping[str, str]) -> int:
    text = values.get("proposal", "")
    if not text.isdecimal() or len(text) > 6:
        raise TenderDeskError("key-not-number" if text else "key-missing", key="proposal", value=text)
    return int(text)


def _decided(session: Session, step: str, lots: str, values: Mapping[str, str]) -> Dossier:
    unknown = set(values) - DECIDE_KEYS[step]
    if unknown:
        raise TenderDeskError("key-unknown", key=min(unknown), act=step, known=", ".join(sorted(DECIDE_KEYS[step])))
    keys = acts.Keys(values, ())
    if step == "propose":
        chosen = acts.lots_of(session.load(), lots)
        return awarding.propose(session, chosen, keys.optional("reasons"), keys.optional("cover"))
    if step == "record":
        return awarding.record_proposal(session, _number(values))
    if step == "discard":
        return awarding.discard(session, _number(values))
    on = keys.day("date")
    if on is None:
        raise TenderDeskError("key-missing", key="date")
    return awarding.decide(
        session,
        _number(values),
        maker=keys.choice("by", DecisionMaker),
        decision_number=keys.text("number"),
        on=on,
        outcome=keys.choice("outcome", ProposalState),
        text=keys.optional("text"),
        mandate=keys.optional("mandate"),
    )


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
        ranking = rank_case(case.model, case.bids, case.draw, case.dropped)
        steps = _steps(case.model, ranking, language) if options.explain else None
        lines.append(json.dumps(result_document(str(path), ranking, steps), ensure_ascii=False))
        status = max(status, 1 if ranking.problems else 0)
    options.json = False  # this verb always prints JSON Lines
    return Outcome("\n".join(in_json(line) for line in lines), errors=tuple(errors), status=status)


def _text_of(path: Path) -> str:
    try:
        return dossiers.read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseRefused([("file", f"not UTF-8: byte {error.start}")]) from error


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
