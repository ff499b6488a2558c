"""The command line: one verb per job. Needs no Qt library, except to open the window."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tender_desk import __version__, build, verbs
from tender_desk.core.problems import Problem, Refused, TenderDeskError, WrongFile
from tender_desk.wording import LANGUAGES, error_text, problem_line, say

DONE, OPEN, WRONG = 0, 1, 2
WRONG_USE = frozenset(
    {
        "act-unknown",
        "key-missing",
        "key-not-choice",
        "key-not-date",
        "key-not-moment",
        "key-not-number",
        "key-unknown",
        "lot-missing",
        "lot-unknown",
        "one-lot",
        "person-missing",
        "person-unknown",
        "file-exists",
        "file-not-readable",
        "file-not-writable",
        "file-unknown",
        "demo-folder",
        "dossier-exists",
        "notice-not-supported",
        "database-not-supported",
    }
)
"""Errors that are wrong use or unreadable input (exit status 2); the others are not possible yet (1)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; without a verb open the window. Returns the exit status 0, 1 or 2."""
    for stream in (sys.stdout, sys.stderr):
        # a console that cannot show a character must not end the program
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = make_parser()
    if opens_window(given):
        return _window_arguments(given)
    try:
        options = _parse(parser, given)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _run(options, build.language(options.language))


def _parse(parser: argparse.ArgumentParser, given: Sequence[str]) -> argparse.Namespace:
    """Parse the arguments; `key=value` may stand before or after an option, which argparse by itself cannot."""
    options, rest = parser.parse_known_args(given)
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
    except (TenderDeskError, OSError) as error:
        return _error(error, language)
    except KeyboardInterrupt:
        return WRONG
    except BrokenPipeError:
        return DONE
    for problem in outcome.problems:
        print(problem_line(problem, language), file=sys.stderr)
    for line in outcome.errors:
        print(line, file=sys.stderr)
    _print(json.dumps(outcome.document, ensure_ascii=False, indent=1) if options.json else outcome.text)
    if outcome.window is not None:
        return _window(*outcome.window)
    return outcome.status


def _print(text: str) -> None:
    if text:
        print(text)


def _complain(problems: Sequence[Problem], language: str, status: int, as_json: bool) -> int:
    lines = [problem_line(problem, language) for problem in problems]
    for line in lines:
        print(line, file=sys.stderr)
    if as_json:
        _print(json.dumps({"done": False, "problems": verbs.problem_documents(problems, language)}, ensure_ascii=False))
    return status


def _error(error: TenderDeskError | OSError, language: str) -> int:
    if isinstance(error, OSError):
        print(say("system-error", language, reason=error.strerror or str(error), file=error.filename), file=sys.stderr)
        return WRONG
    print(error_text(error, language), file=sys.stderr)
    if isinstance(error, WrongFile) or error.code in WRONG_USE:
        return WRONG
    return OPEN


Argument = tuple[tuple[str, ...], dict[str, Any]]


def _argument(*names: str, **settings: Any) -> Argument:
    return names, settings


DOSSIER = _argument("dossier", type=Path, metavar="DOSSIER")
LOT = _argument("--lot", default="", metavar="LOT", help="7, 7,8, 1-3 or all")
FILE_OUT = _argument("-o", "--output", type=Path, required=True, metavar="FILE")
VALUES = _argument("values", nargs="*", metavar="key=value")

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
        (DOSSIER, _argument("--from", dest="source", type=Path, required=True, metavar="FILE")),
    ),
    (
        "template",
        "template",
        "an empty tender workbook (.xlsx), or the college proposal to restyle (.docx)",
        (_argument("file", type=Path, metavar="FILE"),),
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
        ),
    ),
    (
        "scoresheets",
        "scoresheets",
        "one blind score workbook per evaluator",
        (DOSSIER, _argument("--out", type=Path, required=True, metavar="DIR")),
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
        (DOSSIER, LOT, _argument("--explain", action="store_true", help="show how each figure came about")),
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
        "decide",
        "decide",
        "draft, record or discard a proposal; record the decision on it",
        (DOSSIER, _argument("step", choices=("propose", "record", "discard", "decision")), VALUES, LOT),
    ),
    (
        "score",
        "score",
        "rank a score case per file (JSON Lines)",
        (
            _argument("cases", type=Path, nargs="+", metavar="CASE.json"),
            _argument("--explain", action="store_true", help="show how each figure came about"),
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
