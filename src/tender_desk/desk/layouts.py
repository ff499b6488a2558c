"""Layouts of other people's spreadsheets: kept by name on this computer, proposed for a file and recognised."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tender_desk import resources
from tender_desk.core.bids import Part
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import may
from tender_desk.core.problems import NotAllowed, Problem, Refused, Severity, TenderDeskError
from tender_desk.desk.foreign import check_sight, is_outside, may_lay_out, part_of
from tender_desk.desk.outside import opened
from tender_desk.desk.receipts import Given, receipts_of
from tender_desk.desk.session import Session, permit
from tender_desk.importing.layouts.layout import LARGEST, NAME, Layout, from_document, recognise, to_document
from tender_desk.importing.layouts.proposal import Proposal, propose
from tender_desk.importing.workbook import Workbook, open_workbook

SUFFIX = ".json"
FOLDER = "layouts"
"""Below the settings folder of this computer."""


# --- kept by name -----------------------------------------------------------------------------------------------------


def folder() -> Path:
    """Return the folder of this computer's layouts; it may not exist yet."""
    return resources.settings_dir() / FOLDER


def stored(folder: Path) -> tuple[tuple[Layout, ...], tuple[Problem, ...]]:
    """Return the layouts in a folder by name, and what is wrong with files that are none."""
    layouts: list[Layout] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else ():
        layout, wrong = _read(path)
        problems += wrong
        if layout is not None:
            layouts.append(layout)
    return tuple(sorted(layouts, key=lambda one: one.name.casefold())), tuple(problems)


def _read(path: Path) -> tuple[Layout | None, tuple[Problem, ...]]:
    try:
        if path.stat().st_size > LARGEST:
            return None, (Problem("layout-not-json", "", {"reason": f"> {LARGEST}"}, file=path.name),)
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return None, (Problem("layout-not-json", "", {"reason": str(error)}, file=path.name),)
    layout, wrong = from_document(text, path.name)
    if layout is not None and layout.name.casefold() != path.stem.casefold():
        return None, (Problem("layout-value", "name", {"text": layout.name}, file=path.name),)
    return layout, wrong


def named(folder: Path, name: str) -> Layout:
    """Return the layout with a name, whatever its capitals; refused where there is none or its file is spoilt."""
    layouts, problems = stored(folder)
    for layout in layouts:
        if layout.name.casefold() == name.casefold():
            return layout
    spoilt = tuple(one for one in problems if one.file.casefold() == f"{name}{SUFFIX}".casefold())
    if spoilt:
        raise Refused(spoilt)
    known = ", ".join(layout.name for layout in layouts) or "–"
    raise TenderDeskError("layout-unknown", name=name, known=known)


def keep(folder: Path, layout: Layout, *, over: bool = False) -> Path:
    """Store a layout under its name; an existing one only `over`. The file is whole or as it was."""
    if not NAME.fullmatch(layout.name) or layout.name.endswith((" ", ".")):
        raise TenderDeskError("layout-name", name=layout.name)
    if not over and any(path.stem.casefold() == layout.name.casefold() for path in folder.glob(f"*{SUFFIX}")):
        raise TenderDeskError("layout-exists", name=layout.name)
    return write(folder / f"{layout.name}{SUFFIX}", layout)


def write(path: Path, layout: Layout) -> Path:
    """Write a layout as a file to be read and corrected by hand."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".new")
    unfinished.write_text(to_document(layout), "utf-8")
    unfinished.replace(path)
    return path


# --- proposed and recognised ------------------------------------------------------------------------------------------


def proposal(session: Session, file: Given, lot: int) -> tuple[Workbook, Proposal]:
    """Open a foreign file and propose its layout for a lot.

    A received file nobody outside the evaluation has looked into yet is refused to whoever takes part in it
    (`foreign-unseen`), and one that seems to hold prices beside quality too (`layout-holds-both`): only someone outside
    may look into such a file.
    """
    dossier = session.load()
    permit(dossier, "register", lot)
    here = [one for one in receipts_of(dossier) if one.sha256 == file.sha256 and (one.foreign or one.part is Part.BOTH)]
    for one in here:
        check_sight(dossier, one, may_lay_out(dossier, one))
    book = opened(session, file.content, file.name)
    found = propose(book, dossier.tender, dossier.tender.lot(lot))
    if not here or not all(one.no_prices_by for one in here):
        _check_eyes(dossier, lot, found, file.name)
    return book, found


def _check_eyes(dossier: Dossier, lot: int, found: Proposal, file: str) -> None:
    """Refuse a file with prices to whoever may not see them yet and may not split it either."""
    places = {guess.key: guess.place for guess in found.guesses}
    layout = Layout("", found.kind, found.sheet, places, found.head, found.notation)
    if part_of(dossier, lot, layout) is Part.QUALITY:
        return
    gate = passed(dossier, lot)
    outside = is_outside(dossier.viewer) and may(dossier.viewer, "split", gate) is None
    if not outside and may(dossier.viewer, "see.originals.combined", gate) is not None:
        raise NotAllowed("layout-holds-both", file=file)


def recognised(session: Session, file: Given, layouts: Sequence[Layout]) -> Problem | None:
    """Return, as a note, which stored layout a foreign file fits, or a question where several do.

    It is named and not applied: a file that looks like last year's may mean something else this year, and what is read
    from it decides an award. A person says so each time.
    """
    book = session.reader.call(open_workbook, file.content, file.name)
    if isinstance(book, Problem) or not layouts:
        return None
    found = recognise(book, layouts)
    if isinstance(found, Layout):
        return Problem("layout-recognised", "", {"layout": found.name}, Severity.ASK, file.name)
    return found
