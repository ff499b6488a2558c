"""Making and opening a dossier."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.modelling import lot_faults
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError, WrongFile
from tender_desk.core.shortlisting import SHORTLISTED, shortlist_faults
from tender_desk.core.team import Role, check_team
from tender_desk.desk.session import Session, acting, now, permit, refuse
from tender_desk.importing.bid_forms import price_form, quality_form, request_form
from tender_desk.importing.reader import Reader, read_part, shared_reader
from tender_desk.importing.tender_workbook import TenderFile, read_tender, template
from tender_desk.storage.store import Store
from tender_desk.wording import say

SUFFIX = ".tender"


LARGEST_FILE = 512 * 1024 * 1024
"""Bytes of a file that is read at all: a dossier keeps every file that arrives."""

REASONS = {errno.ENOENT: "file-missing", errno.EACCES: "file-no-access", errno.EISDIR: "file-is-folder"}


def file_error(path: Path, error: OSError) -> WrongFile:
    """Return the error a user can act on for what the system said about a file."""
    return WrongFile(REASONS.get(error.errno or 0, "file-not-readable"), file=str(path), reason=error.strerror or error)


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; WrongFile with the reason where it cannot be read, is no file, or is far too large."""
    try:
        if path.exists() and not path.is_file():
            raise WrongFile("file-is-folder" if path.is_dir() else "file-is-device", file=str(path), reason="")
        before = path.stat()
        if before.st_size > LARGEST_FILE:
            raise WrongFile("file-too-big", file=str(path), most=LARGEST_FILE // 1024**2)
        content = path.read_bytes()
        after = path.stat()
        if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns) or len(content) != after.st_size:
            raise WrongFile("file-changed-while-read", file=str(path))
        return content
    except OSError as error:
        raise file_error(path, error) from error


def write_whole(path: Path, content: bytes) -> Path:
    """Write beside the target and rename, so that an interrupted write leaves the old file, or none, as it was."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        raise TenderDeskError("file-not-writable", file=str(path), reason=error.strerror or str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path


def write_new(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files by name into a folder, made where it is not there; no existing file is replaced, then none is."""
    targets = {folder / name: content for name, content in contents.items()}
    for path in targets:
        if path.exists():
            raise TenderDeskError("file-exists", file=str(path))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TenderDeskError("file-not-writable", file=str(folder), reason=error.strerror or str(error)) from error
    return tuple(write_whole(path, content) for path, content in targets.items())


def with_suffix(path: Path, suffix: str) -> Path:
    """Return a path with this suffix: added where it has none, refused where it has another."""
    if path.suffix and path.suffix.lower() != suffix:
        raise TenderDeskError("file-suffix", file=str(path), suffix=suffix)
    return path if path.suffix else path.with_name(path.name + suffix)


def check_tender(source: Path, reader: Reader | None = None) -> tuple[TenderFile | None, tuple[Problem, ...]]:
    """Read a tender workbook without making anything of it: the tender and everything that is wrong."""
    if source.suffix.lower() == ".xml":
        raise TenderDeskError("notice-not-supported", file=source.name)
    found, problems = read_part(reader or shared_reader(), read_tender, read_bytes(source), source.name)
    team = check_team(found.members) if found is not None else ()
    located = tuple(replace(problem, file=source.name) for problem in team)
    blocked = any(problem.severity is Severity.BLOCKS for problem in located)
    return None if blocked else found, (*problems, *located)


def new_dossier(
    path: Path, source: Path, person: str | None = None, clock: Callable[[], datetime] = now
) -> tuple[Session, tuple[Problem, ...]]:
    """Make a dossier from a tender workbook; Refused with every problem and its cell where it has one that blocks.

    `person` is who makes it; default the first procurement adviser of the team. Returns their session and the notes.
    """
    found, problems = check_tender(source)
    if found is None:
        raise Refused(problems)
    advisers = [member.id for member in found.members if Role.ADVISER in member.roles]
    known = [member.id for member in found.members]
    who = person or (advisers[0] if advisers else "")
    if who not in known:
        raise TenderDeskError("person-unknown", person=who or "–", known=", ".join(known))
    target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
    store = Store.create(target, found.tender, found.members, found.assignments, who, clock())
    return Session(store, who, clock), problems


def open_dossier(path: Path, person: str, clock: Callable[[], datetime] = now) -> Session:
    """Open a dossier as a person who must be known in it (NotAllowed otherwise)."""
    store = Store.open(path)
    session = Session(store, person, clock)
    try:
        session.load()
    except TenderDeskError:
        store.close()
        raise
    return session


def people_of(path: Path) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return id, name and roles of everyone known in a dossier, so that a person can say who they are."""
    store = Store.open(path)
    try:
        return tuple((m.id, m.name, tuple(role.value for role in m.roles)) for m in store.people())
    finally:
        store.close()


def write_template(path: Path, language: str) -> Path:
    """Write an empty tender workbook with instructions on every sheet; an existing file is not replaced."""
    target = with_suffix(path, ".xlsx")
    if target.exists():
        raise TenderDeskError("file-exists", file=str(target))
    return write_whole(target, template(language))


def write_forms(session: Session, folder: Path, language: str) -> tuple[Path, ...]:
    """Write the bid forms of every published lot, part A and part B, into a folder; no existing file is replaced.

    Of a restricted lot the form for candidates, and once they were chosen the bid forms for who is invited.

    Only after publication: a form carries the fingerprint of the model, and that is frozen from then on.
    """
    dossier = session.load()
    permit(dossier, "register")
    written: dict[str, bytes] = {}
    for lot in dossier.tender.lots:
        if dossier.act(lot.number, "published"):
            name = f"{say('lot-short', language, lot=f'{lot.number:02}').lower().replace(' ', '-')}"
            if dossier.tender.restricted(lot.number) and dossier.act(lot.number, SHORTLISTED) is None:
                if lot.shortlist is not None:
                    written[f"{name}-aanmelding.xlsx"] = request_form(dossier.tender, lot, language)
                continue
            written[f"{name}-deel-A.xlsx"] = quality_form(dossier.tender, lot, language)
            if not lot.rolling:
                written[f"{name}-deel-B.xlsx"] = price_form(dossier.tender, lot, language)
    if not written:
        raise TenderDeskError("nothing-published")
    return write_new(folder, written)


def publish(session: Session, lots: tuple[int, ...] | None = None, on: date | None = None) -> Dossier:
    """Record that lots (default: all) were published on a day (default: that of their procedure).

    From here on the award model is frozen: there is no act that changes it.
    """
    dossier = session.load()
    chosen = lots or tuple(lot.number for lot in dossier.tender.lots if not dossier.act(lot.number, "published"))
    for lot in chosen:
        permit(dossier, "publish", lot)
    if not chosen:
        raise TenderDeskError("nothing-to-publish")
    faults = [problem for lot in chosen for problem in lot_faults(dossier.tender.lot(lot))]
    refuse([*faults, *(problem for lot in chosen for problem in shortlist_faults(dossier.tender, lot))])
    with acting(session, dossier, "publish", _listed(chosen)) as (writer, at):
        for lot in chosen:
            day = on or dossier.tender.procedure_of(lot).published or at.date()
            writer.add_act(LotAct(lot, "published", at, session.person, "", {"on": day.isoformat()}))
    return session.load()


def _listed(lots: tuple[int, ...]) -> str:
    return ", ".join(str(lot) for lot in lots)
