"""Layouts of other people's spreadsheets: kept by name on this computer, proposed, used to read, used to split."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from tender_desk import resources
from tender_desk.core.bids import FileState, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import may
from tender_desk.core.problems import NotAllowed, Problem, Refused, Severity, TenderDeskError
from tender_desk.core.team import Role
from tender_desk.desk.foreign import is_register
from tender_desk.desk.intake import read_in
from tender_desk.desk.reading import Batch, FileReport
from tender_desk.desk.receipts import Given, new_receipt, receipt_numbered, take_in
from tender_desk.desk.session import Session, acting, permit
from tender_desk.importing.layouts.layout import (
    LARGEST,
    NAME,
    Layout,
    LayoutKind,
    differing,
    from_document,
    recognise,
    to_document,
)
from tender_desk.importing.layouts.proposal import Proposal, parts_in, propose
from tender_desk.importing.layouts.splitting import for_part, split_workbook
from tender_desk.importing.workbook import Workbook, open_workbook

SUFFIX = ".json"
FOLDER = "layouts"
"""Below the settings folder of this computer."""
EVALUATION = frozenset({Role.ADVISER, Role.CHAIR, Role.EVALUATOR})
"""Whoever has one of these roles takes part in the evaluation, and may see no prices before they are opened."""
SPLITTABLE = frozenset({FileState.REGISTERED, FileState.REFUSED})


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

    A file that seems to hold prices beside quality is refused (`layout-holds-both`) to whoever takes part in the
    evaluation: only someone outside it may look into such a file.
    """
    dossier = session.load()
    permit(dossier, "register", lot)
    book = _opened(session, file)
    found = propose(book, dossier.tender, dossier.tender.lot(lot))
    _check_eyes(dossier, lot, _parts(found, dossier, lot), file.name)
    return book, found


def _opened(session: Session, file: Given) -> Workbook:
    book = session.reader.call(open_workbook, file.content, file.name)
    if isinstance(book, Problem):
        raise Refused((book,))
    return book


def _parts(found: Proposal | Layout, dossier: Dossier, lot: int) -> frozenset[Part]:
    if isinstance(found, Layout):
        return parts_in(found, dossier.tender, dossier.tender.lot(lot))
    places = {guess.key: guess.place for guess in found.guesses}
    layout = Layout("", found.kind, found.sheet, places, found.head, found.notation)
    return parts_in(layout, dossier.tender, dossier.tender.lot(lot))


def _check_eyes(dossier: Dossier, lot: int, parts: frozenset[Part], file: str) -> None:
    """Refuse a file with prices to whoever may not see them yet and may not split it either."""
    if Part.PRICE not in parts:
        return
    gate = passed(dossier, lot)
    outside = not EVALUATION & set(dossier.viewer.roles) and may(dossier.viewer, "split", gate) is None
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


# --- read -------------------------------------------------------------------------------------------------------------


def import_with_layout(
    session: Session, file: Given, lot: int, layout: Layout, *, dry_run: bool = False
) -> tuple[FileReport, ...]:
    """Register a foreign file and read it in by a layout: one report per bid in it.

    A file with prices alone is sealed unread; one with quality and price together is registered and refused
    (`layout-holds-both`) until it is split. A dry run changes nothing.
    """
    dossier = session.load()
    permit(dossier, "read", lot)
    if dry_run:
        receipt = _as_read(
            new_receipt(session, dossier, file, None, lot, session.moment(dossier)), dossier, lot, layout
        )
        _check_one_part(dossier, lot, layout, file.name)
        return _judged(Batch(session, dossier), receipt, file.content)
    receipt = _registered(session, file, lot)
    if receipt.part is Part.OTHER and _holds_both(dossier, lot, layout):
        _seal_both(session, receipt, lot)
    _check_one_part(dossier, lot, layout, file.name)
    assign(session, receipt.id, lot, layout)
    if layout.kind is LayoutKind.WORKBOOK or _part(dossier, lot, layout) is Part.PRICE:
        return read_in(session, [receipt.id])
    return _read_register(session, receipt.id)


def _registered(session: Session, file: Given, lot: int) -> Receipt:
    """Register a file whatever follows: what arrived is kept."""
    numbers = take_in(session, [file], lot).receipts
    if not numbers:
        raise TenderDeskError("layout-own-form", file=file.name)
    return receipt_numbered(session.load(), min(numbers))


def assign(session: Session, receipt: int, lot: int, layout: Layout) -> Dossier:
    """Record with which layout a received file is read, for which lot, and which part that makes it."""
    dossier = session.load()
    permit(dossier, "read", lot)
    one = receipt_numbered(dossier, receipt)
    if one.state not in SPLITTABLE:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    _check_one_part(dossier, lot, layout, one.name)
    with acting(session, dossier, "layout", f"{one.name}: {layout.name}") as (writer, _):
        writer.put_receipt(_as_read(one, dossier, lot, layout))
    return session.load()


def _as_read(receipt: Receipt, dossier: Dossier, lot: int, layout: Layout) -> Receipt:
    part = _part(dossier, lot, layout)
    document = to_document(layout)
    return replace(receipt, lot=lot, part=part, layout=document, state=FileState.REGISTERED, problems=())


def _part(dossier: Dossier, lot: int, layout: Layout) -> Part:
    return Part.PRICE if _parts(layout, dossier, lot) == {Part.PRICE} else Part.QUALITY


def _seal_both(session: Session, receipt: Receipt, lot: int) -> None:
    """Mark a file as one nobody in the evaluation may look into, until somebody outside it has split it."""
    dossier = session.load()
    problem = Problem("layout-holds-both", "", {"file": receipt.name}, file=receipt.name)
    with acting(session, dossier, "layout", receipt.name) as (writer, _):
        sealed = replace(receipt, lot=lot, part=Part.BOTH, state=FileState.REFUSED, problems=(problem,))
        writer.put_receipt(sealed)


def _holds_both(dossier: Dossier, lot: int, layout: Layout) -> bool:
    return _parts(layout, dossier, lot) >= {Part.PRICE, Part.QUALITY}


def _check_one_part(dossier: Dossier, lot: int, layout: Layout, file: str) -> None:
    if _holds_both(dossier, lot, layout):
        raise TenderDeskError("layout-holds-both", file=file)


def _judged(batch: Batch, receipt: Receipt, content: bytes) -> tuple[FileReport, ...]:
    if receipt.part is Part.PRICE or not is_register(receipt):
        return (batch.read(receipt, content),)
    return batch.read_rows(receipt, content)


def _read_register(session: Session, receipt: int) -> tuple[FileReport, ...]:
    """Read the bids of a register in, all in one transaction; a row with a fault that blocks gives none."""
    dossier = session.load()
    batch = Batch(session, dossier)
    one = receipt_numbered(dossier, receipt)
    reports = batch.read_rows(one, session.store.original(one))
    batch.pair_waiting()
    with acting(session, dossier, "read", one.name) as (writer, _):
        writer.add_bids(batch.new)
        writer.put_receipts(batch.changed)
    return reports


# --- split ------------------------------------------------------------------------------------------------------------


def split(session: Session, receipt: int, lot: int, layout: Layout) -> Dossier:
    """Split a file that holds quality and price together into a part A and a part B, as one recorded act.

    Only a second person who takes no part in the evaluation may: whoever splits sees everything. The original stays
    sealed until prices are opened; both halves carry its number, its time of arrival, its sender, and a hash.
    """
    dossier = session.load()
    permit(dossier, "split", lot)
    if EVALUATION & set(dossier.viewer.roles):
        raise NotAllowed("split-inside-evaluation", person=dossier.viewer.name)
    one = receipt_numbered(dossier, receipt)
    if one.state not in SPLITTABLE or one.part not in {Part.OTHER, Part.BOTH}:
        raise TenderDeskError("file-dealt-with", file=one.name, state=one.state.value)
    if not _holds_both(dossier, lot, layout):
        raise TenderDeskError("nothing-to-split", file=one.name, layout=layout.name)
    halves = _halves(session, dossier, one, lot, layout)
    with acting(session, dossier, "split", one.name) as (writer, at):
        whole = replace(one, lot=lot, part=Part.BOTH, state=FileState.SEALED, layout=to_document(layout), problems=())
        writer.put_receipt(whole)
        writer.register([(replace(half, registered=at), content) for half, content in halves])
    return session.load()


def _halves(
    session: Session, dossier: Dossier, original: Receipt, lot: int, layout: Layout
) -> list[tuple[Receipt, bytes]]:
    book = _opened(session, Given(original.name, session.store.original(original)))
    moved = differing(book, layout)
    if moved:
        raise Refused(moved)
    tender = dossier.tender
    contents = split_workbook(book, tender, tender.lot(lot), layout)
    found = []
    for part, content in zip((Part.QUALITY, Part.PRICE), contents, strict=True):
        path = PurePosixPath(original.name)
        half = replace(
            original,
            id=0,
            name=str(path.with_name(f"{path.stem} (deel {part.value}).xlsx")),
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            registered_by=session.person,
            part=part,
            lot=lot,
            state=FileState.REGISTERED,
            problems=(),
            layout=to_document(for_part(layout, tender, tender.lot(lot), part)),
            derived_from=original.id,
        )
        found.append((half, content))
    return found


def original(session: Session, receipt: int) -> bytes:
    """Return the bytes of a file that was split; sealed for everybody until prices are opened."""
    dossier = session.load()
    one = receipt_numbered(dossier, receipt)
    action = "see.originals.combined" if one.part is Part.BOTH else "see.originals"
    permit(dossier, action, one.lot)
    return session.store.original(one)
