"""Making and opening a dossier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.problems import Problem, Refused, TenderDeskError, WrongFile
from tender_desk.core.team import Role
from tender_desk.desk.session import Session, acting, now, permit
from tender_desk.importing.tender_workbook import TenderFile, read_tender, template
from tender_desk.storage.store import Store

SUFFIX = ".tender"


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; WrongFile with the reason where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise WrongFile("file-not-readable", file=str(path), reason=error.strerror or str(error)) from error


def check_tender(source: Path) -> tuple[TenderFile | None, tuple[Problem, ...]]:
    """Read a tender workbook without making anything of it: the tender and everything that is wrong."""
    if source.suffix.lower() == ".xml":
        raise TenderDeskError("notice-not-supported", file=source.name)
    return read_tender(read_bytes(source), source.name)


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
    if path.exists():
        raise TenderDeskError("file-exists", file=str(path))
    try:
        path.write_bytes(template(language))
    except OSError as error:
        raise TenderDeskError("file-not-writable", file=str(path), reason=error.strerror or str(error)) from error
    return path


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
    with acting(session, dossier, "publish", _listed(chosen)) as (writer, at):
        for lot in chosen:
            day = on or dossier.tender.procedure_of(lot).published or at.date()
            writer.add_act(LotAct(lot, "published", at, session.person, "", {"on": day.isoformat()}))
    return session.load()


def _listed(lots: tuple[int, ...]) -> str:
    return ", ".join(str(lot) for lot in lots)
