"""The command line: one verb per job. Needs no Qt library, except to open the window."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tender_desk import __version__, build, verbs
from tender_desk.core.many import look_for_cycles_less
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError, WrongFile
from tender_desk.desk import sample
from tender_desk.wording import LANGUAGES, error_text, problem_line, say
from tender_desk.wording.printable import in_json, one_line

DONE, OPEN, WRONG = 0, 1, 2
FEW_NOTES = 3
WRONG_USE = frozenset(
    {
        "act-unknown",
        "database-not-supported",
        "demo-folder",
        "dossier-damaged",
        "dossier-exists",
        "dossier-not-reachable",
        "file-exists",
        "file-is-device",
        "file-is-folder",
        "file-missing",
        "file-no-access",
        "file-not-readable",
        "file-not-writable",
        "file-suffix",
        "file-too-big",
        "file-unknown",
        "key-missing",
        "model-file-or-name",
        "layout-exists",
        "layout-name",
        "layout-unknown",
        "layouts-usage",
        "model-exists",
        "model-name",
        "model-unknown",
        "models-usage",
        "key-not-choice",
        "key-not-date",
        "key-not-moment",
        "key-not-number",
        "key-twice",
        "key-unknown",
        "lot-missing",
        "lot-unknown",
        "not-a-dossier",
        "notice-not-supported",
        "one-lot",
        "person-missing",
        "person-unknown",
        "proposal-unknown",
    }
)
"""Errors that are wrong use or unreadable input (exit status 2); the others are not possible yet (1)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; without a verb open the window. Returns the exit status 0, 1 or 2."""
    for stream in (sys.stdout, sys.stderr):
        # a console that cannot show a character must not end the program
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    look_for_cycles_less()
    given = [_readable(word) for word in (sys.argv[1:] if arguments is None else arguments)]
    try:
        status = _window_arguments(given) if opens_window(given) else _verb(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return WRONG
    except BrokenPipeError:
        # whoever read the output has seen enough; nothing more can be said there, not even at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


def _readable(word: str) -> str:
    """Return an argument as text that can be stored: a byte that is no UTF-8 becomes a question mark."""
    return os.fsencode(word).decode("utf-8", "replace")


def _verb(given: Sequence[str]) -> int:
    try:
        options = _parse(make_parser(), given)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _run(options, build.language(options.language))


def _parse(parser: argparse.ArgumentParser, given: Sequence[str]) -> argparse.Namespace:
    """Parse the arguments; `key=value` may stand before or after an option, which argparse by itself cannot."""
    options, rest = parser.parse_known_args(given)
    if rest and getattr(options, "name", "") is None and "=" not in rest[0] and not rest[0].startswith("-"):
        options.name, rest = rest[0], rest[1:]
    if rest and (not hasattr(options, "values") or any(word.startswith("-") or "=" not in word for word in rest)):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        options.values = [*options.values, *rest]
    return options


def opens_window(given: Sequence[str]) -> bool:
    """Tell whether the arguments ask for the window: none at all, or a dossier (and who works in it)."""
    pairs = zip(given, ["", *given], strict=False)
    words = [word for word, before in pairs if not word.startswith("-") and before != "--as"]
    return not given or (len(words) == 1 and words[0].endswith(".tender"))


def _window(dossier: Path | None, person: str | None) -> int:
    if not sample.has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        print(say("no-display", build.language()), file=sys.stderr)
        return WRONG
    try:
        from tender_desk import app
    except ImportError as error:
        print(say("window-missing", build.language(), reason=error), file=sys.stderr)
        return WRONG
    return app.run(dossier, person)


def _window_arguments(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="tender-desk")
    parser.add_argument("dossier", nargs="?", type=Path)
    parser.add_argument("--as", dest="person")
    options = parser.parse_args(given)
    return _window(options.dossier, options.person)


def _run(options: argparse.Namespace, language: str) -> int:
    try:
        outcome: verbs.Outcome = getattr(verbs, options.function)(options, language)
    except Refused as refused:
        return _complain(refused.problems, language, OPEN, options.json)
    except BrokenPipeError:
        raise
    except (TenderDeskError, OSError) as error:
        return _error(error, language, options.json)
    for line in (*_problem_lines(outcome.problems, language), *outcome.errors):
        print(one_line(line), file=sys.stderr)
    _print(in_json(json.dumps(outcome.document, ensure_ascii=False, indent=1)) if options.json else outcome.text)
    if outcome.window is not None:
        return _window(*outcome.window)
    return outcome.status


def _problem_lines(problems: Sequence[Problem], language: str) -> list[str]:
    """Return what blocks and what is asked, each with its place; of mere notes only how many there are."""
    notes = [problem for problem in problems if problem.severity is Severity.NOTE]
    lines = [problem_line(problem, language) for problem in problems if problem.severity is not Severity.NOTE]
    if len(notes) <= FEW_NOTES:
        return [*lines, *(problem_line(problem, language) for problem in notes)]
    return [*lines, say("cli-notes", language, count=len(notes))]


def _print(text: str) -> None:
    if text:
        print(text)


def _print_json(document: object) -> None:
    print(in_json(json.dumps(document, ensure_ascii=False)))


def _complain(problems: Sequence[Problem], language: str, status: int, as_json: bool) -> int:
    lines = [problem_line(problem, language) for problem in problems]
    for line in lines:
        print(one_line(line), file=sys.stderr)
    if as_json:
        _print_json({"done": False, "problems": verbs.problem_documents(problems, language)})
    return status


def _error(error: TenderDeskError | OSError, language: str, as_json: bool) -> int:
    if isinstance(error, TenderDeskError):
        code, text = error.code, error_text(error, language)
        wrong = isinstance(error, WrongFile) or code in WRONG_USE
    else:
        code, wrong = "system-error", True
        text = say(code, language, reason=error.strerror or str(error), file=error.filename or "–")
    print(one_line(text), file=sys.stderr)
    if as_json:
        _print_json({"done": False, "problems": [{"code": code, "text": text}]})
    return WRONG if wrong else OPEN


Argument = tuple[tuple[str, ...], dict[str, Any]]


def _argument(*names: str, **settings: Any) -> Argument:
    return names, settings


DOSSIER = _argument("dossier", type=Path, metavar="DOSSIER")
LOT = _argument("--lot", default="", metavar="LOT", help="7, 7,8, 1-3 or all")
FILE_OUT = _argument("-o", "--output", type=Path, required=True, metavar="FILE")
FROM = _argument("--from", dest="source", type=Path, required=True, metavar="FILE", help="a filled-in tender workbook")
VALUES = _argument("values", nargs="*", metavar="key=value")

DECIDE_HELP = (
    "a proposal and the decision on it: propose --lot 7,8 reasons=… [cover=…]; record proposal=1; discard proposal=1; "
    "decision proposal=1 by=college|mandate number=… date=2027-04-13 outcome=accepted|amended|rejected|deferred "
    "[text=…] [mandate=…]"
)
SCORE_HELP = "rank a score case per file (JSON Lines); the form of a case stands in docs/score-case.md"

VERBS: tuple[tuple[str, str, str, tuple[Argument, ...]], ...] = (
    (
        "demo",
        "demo",
        "the whole job on the sample, as the sample's people",
        (
            _argument("--out", type=Path, default=Path("tender-desk-demo"), metavar="DIR"),
            _argument("--no-window", action="store_true", help="leave the window closed"),
        ),
    ),
    (
        "new",
        "new",
        "a dossier from a tender workbook",
        (
            DOSSIER,
            _argument(
                "--from", dest="source", type=Path, required=True, metavar="FILE", help="a filled-in tender workbook"
            ),
        ),
    ),
    (
        "template",
        "template",
        "an empty tender workbook (.xlsx), or a paper to restyle (.docx)",
        (
            _argument("file", type=Path, metavar="FILE"),
            _argument(
                "--paper",
                choices=("proposal", "invitation", "rejection"),
                default="proposal",
                help="which paper: the college proposal, or a letter to candidates",
            ),
        ),
    ),
    (
        "forms",
        "forms",
        "the bid forms per lot, part A and part B, that go out with the tender documents",
        (DOSSIER, _argument("--out", type=Path, required=True, metavar="DIR", help="a folder for the forms")),
    ),
    (
        "import",
        "import_bids",
        "register every file, read it, list every problem with its cell",
        (
            DOSSIER,
            _argument("paths", type=Path, nargs="+", metavar="PATH"),
            LOT,
            _argument("--dry-run", action="store_true", help="say what reading would give, change nothing"),
            _argument("--all-or-nothing", action="store_true", help="read nothing where one file has a fault"),
            _argument("--layout", default="", metavar="NAME", help="read foreign spreadsheets by this saved layout"),
        ),
    ),
    (
        "layouts",
        "layouts_verb",
        "saved layouts of foreign spreadsheets: list; show NAME; propose DOSSIER FILE --lot 7 -o NAME",
        (
            _argument("step", nargs="?", choices=("list", "show", "propose"), default="list"),
            _argument("words", nargs="*", metavar="NAME | DOSSIER FILE"),
            LOT,
            _argument("-o", "--output", dest="name_out", default="", metavar="NAME", help="save the proposal as NAME"),
            _argument("--over", action="store_true", help="replace a layout of that name"),
            _argument("--dry-run", action="store_true", help="show the proposal, save nothing"),
        ),
    ),
    (
        "scoresheets",
        "scoresheets",
        "one blind score workbook per evaluator",
        (DOSSIER, _argument("--out", type=Path, required=True, metavar="DIR", help="a folder for the sheets")),
    ),
    ("merge", "merge", "take score sheets back", (DOSSIER, _argument("sheets", type=Path, nargs="+", metavar="SHEET"))),
    (
        "act",
        "act",
        "every act that has no verb of its own; --list prints them with their keys",
        (
            _argument("dossier", type=Path, metavar="DOSSIER", nargs="?"),
            _argument("name", nargs="?", metavar="NAME"),
            VALUES,
            LOT,
            _argument("--list", dest="list_acts", action="store_true", help="print every act with its keys"),
        ),
    ),
    ("check", "check", "per lot the gate it has passed and what is missing for the next", (DOSSIER, LOT)),
    (
        "rank",
        "rank",
        "rankings",
        (
            DOSSIER,
            LOT,
            _argument("--explain", action="store_true", help="show how each figure came about"),
            _argument("--candidates", action="store_true", help="of the candidates of restricted lots, not of bids"),
        ),
    ),
    ("report", "report", "the award report in Excel", (DOSSIER, FILE_OUT)),
    (
        "proposal",
        "proposal",
        "the college proposal as a Word document",
        (
            DOSSIER,
            FILE_OUT,
            _argument("--number", type=int, help="which proposal (default: the newest)"),
            _argument("--template", type=Path, help="a Word template of your own"),
        ),
    ),
    (
        "openingrecord",
        "openingrecord",
        "the record of opening as a Word document, or as data where FILE ends in .json",
        (DOSSIER, FILE_OUT, LOT),
    ),
    (
        "letters",
        "letters",
        "letters to the candidates of restricted lots: invitations and rejections with their reasons",
        (
            DOSSIER,
            _argument("--out", type=Path, required=True, metavar="DIR", help="a folder for the letters"),
            LOT,
            _argument("--sent", default="", metavar="DAY", help="the day they leave, 2027-03-24 (default: today)"),
            _argument("--invitation", type=Path, metavar="FILE.docx", help="your own template of the invitation"),
            _argument("--rejection", type=Path, metavar="FILE.docx", help="your own template of the rejection"),
        ),
    ),
    (
        "notice",
        "notice",
        "a published nota van inlichtingen as a Word document",
        (
            DOSSIER,
            FILE_OUT,
            _argument("--procedure", required=True, help="the procedure's code"),
            _argument("--number", type=int, help="which nota (default: the newest)"),
        ),
    ),
    (
        "decide",
        "decide",
        DECIDE_HELP,
        (DOSSIER, _argument("step", choices=("propose", "record", "discard", "decision")), VALUES, LOT),
    ),
    (
        "score",
        "score",
        SCORE_HELP,
        (
            _argument("cases", type=Path, nargs="+", metavar="CASE.json"),
            _argument("--explain", action="store_true", help="show how each figure came about"),
            _argument("--rehearse", action="store_true", help="say what the model does that nobody meant"),
        ),
    ),
    (
        "case",
        "case",
        "a score case of a lot's model with invented bids around its budget, to rehearse with",
        (DOSSIER, FILE_OUT, LOT, _argument("--over", action="store_true", help="replace a file of that name")),
    ),
    (
        "models",
        "models_verb",
        "presets and models of one's own: list; show NAME; keep NAME DOSSIER --lot 7",
        (
            _argument("step", nargs="?", choices=("list", "show", "keep"), default="list"),
            _argument("words", nargs="*", metavar="NAME | NAME DOSSIER"),
            LOT,
            _argument("--over", action="store_true", help="replace a model of that name"),
        ),
    ),
)
"""Every verb: its name, its function in `verbs`, what it does, its arguments."""


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of every verb."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--language", choices=LANGUAGES, help="language of what is printed and written")
    common.add_argument("--json", action="store_true", help="print one JSON document")
    common.add_argument("--as", dest="person", metavar="PERSON", help="who acts (else TENDER_DESK_PERSON)")
    parser = argparse.ArgumentParser(
        prog="tender-desk",
        description="Score offers of a municipal tender offline. Without a verb, or with a dossier, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"tender-desk {__version__}")
    add = parser.add_subparsers(metavar="VERB", required=True)
    for name, function, about, arguments in VERBS:
        one = add.add_parser(name, parents=[common], help=about, description=about)
        for names, settings in arguments:
            one.add_argument(*names, **settings)
        one.set_defaults(function=function)
    return parser
