"""The award model of a lot until it is published: criteria, method, who scores what, models of one's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from tender_desk import resources
from tender_desk.core.criteria import SCALES, AwardModel, Branch, Criterion, Leaf
from tender_desk.core.documents import to_document
from tender_desk.core.dossier import Dossier
from tender_desk.core.model_document import AGREEMENTS, Reader, read_model, write_model
from tender_desk.core.modelling import (
    changed,
    criteria_faults,
    find,
    model_faults,
    removed,
    with_common,
    with_criterion,
    with_model,
)
from tender_desk.core.numbers import exact
from tender_desk.core.payment import ResultPayment, payment_faults
from tender_desk.core.presets import PRESETS
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError
from tender_desk.core.score_case import ScoreCase
from tender_desk.core.team import Role
from tender_desk.core.tender import UNWEIGHED, Lot, Tender
from tender_desk.desk.publishing import Basis, check_basis, check_change, record_change
from tender_desk.desk.rehearsing import SUFFIX, open_case, save_case
from tender_desk.desk.session import Session, acting, permit, refuse
from tender_desk.storage.store import Writer

FOLDER = "models"
"""Below the settings folder of this computer."""
EXAMPLE = AwardModel("lowest_price", (Leaf("K1", "Kwaliteit", Fraction(100), SCALES["0-2-4-6-8-10"]),))
"""What a preset is shown on where there is no lot: it keeps the criteria of a lot in their proportions."""
NAME = re.compile(r"[^\W_][\w .,()+-]{0,59}")


def set_model(
    session: Session,
    lot: int,
    model: AwardModel,
    renamed: Mapping[str, str] | None = None,
    appointed: Mapping[str, tuple[str, ...]] | None = None,
    basis: Basis | None = None,
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Give a lot another award model; Refused with everything that is wrong in it.

    A published lot only on a `basis`: by nota or rectification until closing, or to mend an error of transfer.
    `renamed` are criteria that got another id, old to new: whoever scores them goes along. `appointed` are who score
    which criterion from now on. People appointed to a criterion that is gone are named. Weights need not add up before
    publication.
    """
    dossier = session.load()
    before = dossier.tender.lot(lot).model if dossier.act(lot, "published") else None
    if basis is None:
        permit(dossier, "model", lot)
    else:
        basis = _basis(session, dossier, lot, basis)
        check_change(dossier, lot, model)
    check(model)
    tender = with_model(dossier.tender, lot, model)
    if before is not None:
        refuse(model_faults(tender.lot(lot)))
    with acting(session, dossier, "model" if basis is None else f"model-{basis.kind.value}", f"{lot}") as (writer, at):
        writer.put_tender(tender)
        if basis is not None and before is not None:
            record_change(writer, lot, write_model(before), write_model(model), basis, session.person, at)
        _rename(writer, dossier, lot, renamed or {})
        for criterion, members in (appointed or {}).items():
            writer.put_assignments(lot, criterion, members)
        notes = _dismiss(writer, dossier, tender, (lot,), renamed or {})
    return session.load(), notes


def _basis(session: Session, dossier: Dossier, lot: int, basis: Basis) -> Basis:
    """Return the basis of a change, checked; a lot that is not published changes without one."""
    if not dossier.act(lot, "published"):
        raise TenderDeskError("model-not-published", lot=lot)
    return check_basis(session, dossier, lot, basis)


def check(model: AwardModel) -> None:
    """Refuse what cannot be a model, each fault at its path: the same reader reads files."""
    if faults := criteria_faults(model.criteria):
        raise Refused(faults)
    reader = Reader()
    read_model(reader, write_model(model), reader.choice(model.agreement, "agreement", AGREEMENTS))
    if reader.refusals:
        raise Refused(Problem("case-refused", at, {"what": what}) for at, what in reader.refusals)


def _rename(writer: Writer, dossier: Dossier, lot: int, renamed: Mapping[str, str]) -> None:
    for old, new in renamed.items():
        people = [one.member for one in dossier.assignments if (one.lot, one.criterion) == (lot, old)]
        writer.put_assignments(lot, old, ())
        writer.put_assignments(lot, new, people)


def _dismiss(
    writer: Writer, dossier: Dossier, tender: Tender, lots: tuple[int, ...], renamed: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Take back the appointments to criteria that are gone, and name them."""
    gone: dict[tuple[int, str], None] = {}
    for one in dossier.assignments:
        scored = {leaf.id for leaf in tender.lot(one.lot).model.scored} if one.lot in lots else {one.criterion}
        if renamed.get(one.criterion, one.criterion) not in scored:
            gone[one.lot, one.criterion] = None
    for lot, criterion in gone:
        writer.put_assignments(lot, criterion, ())
    return tuple(
        Problem("assignments-dropped", f"{lot}/{criterion}", {"lot": lot, "criterion": criterion}, Severity.NOTE)
        for lot, criterion in gone
    )


def put_criterion(
    session: Session, lot: int, criterion: Criterion, old: str = "", parent: str = "", members: tuple[str, ...] = ()
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Put a criterion in the place of `old`, or add it under `parent` (of the first level where that is empty).

    `members` are the evaluators who score it, where it is scored.
    """
    model = with_criterion(session.load().tender.lot(lot).model, criterion, old, parent)
    return set_model(session, lot, model, renaming(criterion, old), appointing(criterion, members))


def renaming(criterion: Criterion, old: str) -> dict[str, str]:
    """Return the number a criterion had and has, where it got another."""
    return {old: criterion.id} if old and old != criterion.id else {}


def appointing(criterion: Criterion, members: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return who scores a criterion, where people score it."""
    return {criterion.id: members} if isinstance(criterion, Leaf) and criterion.scale is not None else {}


def set_payment(session: Session, lot: int, payment: ResultPayment | None, basis: Basis | None = None) -> Dossier:
    """Say how the prices of a lot compare where payment depends on results; None: simply.

    A published lot only on a `basis`, as its model. Refused with what is wrong; that a rate counts twice is no refusal:
    it is asked about until publication.
    """
    dossier = session.load()
    found = dossier.tender.lot(lot)
    if basis is None:
        permit(dossier, "model", lot)
    else:
        basis = _basis(session, dossier, lot, basis)
        if payment == found.payment:
            raise TenderDeskError("model-unchanged", lot=lot)
    if payment is not None:
        refuse(payment_faults(payment, found.model, found.volume.minimum, f"{lot}"))
    with acting(session, dossier, "payment" if basis is None else f"payment-{basis.kind}", f"{lot}") as (writer, at):
        if basis is not None:
            before, after = (to_document(one) or {} for one in (found.payment, payment))
            record_change(writer, lot, before, after, basis, session.person, at)
        changed_lots = (replace(one, payment=payment) if one.number == lot else one for one in dossier.tender.lots)
        writer.put_tender(replace(dossier.tender, lots=tuple(changed_lots)))
    return session.load()


def set_common(session: Session, criteria: tuple[Criterion, ...]) -> tuple[Dossier, tuple[Problem, ...]]:
    """Change the criteria that lots have in common; lots not published yet that had them unchanged follow.

    Lots that override one keep their own. A published lot keeps its model: only a nota can change that.
    """
    dossier = session.load()
    permit(dossier, "model")
    weighed = (lot.number for lot in dossier.tender.lots if lot.kind not in UNWEIGHED)
    open_lots = tuple(number for number in weighed if not dossier.act(number, "published"))
    if not open_lots:
        raise TenderDeskError("all-published")
    tender = with_common(dossier.tender, criteria, open_lots)
    for number in open_lots:
        check(tender.lot(number).model)
    with acting(session, dossier, "common-criteria", ", ".join(one.id for one in criteria) or "–") as (writer, _):
        writer.put_tender(tender)
        notes = _dismiss(writer, dossier, tender, open_lots, {})
    return session.load(), notes


def make_common(session: Session, lot: int, criterion: str) -> tuple[Dossier, tuple[Problem, ...]]:
    """Make a criterion of the first level of a lot common to the lots that are not published: they all get it.

    Where a common criterion has that id already, it becomes as it is in this lot.
    """
    dossier = session.load()
    node = _first_level(dossier, lot, criterion)
    common = dossier.tender.common.criteria
    return set_common(session, changed(common, criterion, node) if find(common, criterion) else (*common, node))


def make_own(session: Session, criterion: str) -> tuple[Dossier, tuple[Problem, ...]]:
    """Let a common criterion no longer be common: each lot keeps it, as its own from now on."""
    dossier = session.load()
    permit(dossier, "model")
    common = dossier.tender.common
    if find(common.criteria, criterion) is None:
        raise TenderDeskError("criterion-not-common", criterion=criterion)
    tender = replace(dossier.tender, common=replace(common, criteria=removed(common.criteria, criterion)))
    with acting(session, dossier, "common-criteria", f"– {criterion}") as (writer, _):
        writer.put_tender(tender)
    return session.load(), ()


def as_common(session: Session, lot: int, criterion: str) -> tuple[Dossier, tuple[Problem, ...]]:
    """Let a lot take a common criterion again as it is common: what it overrode is gone."""
    dossier = session.load()
    node = find(dossier.tender.common.criteria, criterion)
    if node is None:
        raise TenderDeskError("criterion-not-common", criterion=criterion)
    model = dossier.tender.lot(lot).model
    here = find(model.criteria, criterion) is not None
    criteria = changed(model.criteria, criterion, node) if here else (*model.criteria, node)
    return set_model(session, lot, replace(model, criteria=criteria))


def _first_level(dossier: Dossier, lot: int, criterion: str) -> Leaf | Branch:
    for node in dossier.tender.lot(lot).model.criteria:
        if node.id == criterion:
            return node
    raise TenderDeskError("criterion-not-first", criterion=criterion, lot=lot)


def assign(session: Session, lot: int, criterion: str, members: tuple[str, ...]) -> Dossier:
    """Appoint exactly these evaluators to a criterion of a lot, until its bids are opened."""
    dossier = session.load()
    permit(dossier, "assign", lot)
    model = dossier.tender.lot(lot).model
    if criterion not in [leaf.id for leaf in model.scored]:
        there = find(model.criteria, criterion) is not None
        raise TenderDeskError("criterion-not-scored" if there else "criterion-unknown", criterion=criterion, lot=lot)
    known = [member.id for member in dossier.with_role(Role.EVALUATOR)]
    for member in members:
        if member not in known:
            raise TenderDeskError("evaluator-unknown", person=member, known=", ".join(known))
    with acting(session, dossier, "assign", f"{lot}/{criterion}: {', '.join(members) or '–'}") as (writer, _):
        writer.put_assignments(lot, criterion, members)
    return session.load()


# --- models of one's own ----------------------------------------------------------------------------------------------


def folder() -> Path:
    """Return the folder of this computer's own models; it may not exist yet."""
    return resources.settings_dir() / FOLDER


def stored(where: Path) -> tuple[str, ...]:
    """Return the names of the models in a folder, in order."""
    return tuple(sorted((path.stem for path in where.glob(f"*{SUFFIX}")), key=str.casefold)) if where.is_dir() else ()


def named(where: Path, name: str) -> AwardModel:
    """Return a model of one's own by its name, or a preset by its code, on criteria of an example.

    Refused where there is none, or its file is spoilt.
    """
    preset = next((one for one in PRESETS if one.code == name), None)
    if preset is not None:
        return preset.make(EXAMPLE, None)
    for own in stored(where):
        if own.casefold() == name.casefold():
            return open_case(where / f"{own}{SUFFIX}").model
    known = (*(one.code for one in PRESETS), *stored(where))
    raise TenderDeskError("model-unknown", name=name, known=", ".join(known))


def keep(where: Path, name: str, model: AwardModel, *, over: bool = False) -> Path:
    """Keep a model by a name, as a score case without bids; an existing one only `over`."""
    if not NAME.fullmatch(name) or name.endswith((" ", ".")):
        raise TenderDeskError("model-name", name=name)
    if name.casefold() in [one.code for one in PRESETS]:
        raise TenderDeskError("model-preset", name=name)
    if not over and name.casefold() in [known.casefold() for known in stored(where)]:
        raise TenderDeskError("model-exists", name=name)
    where.mkdir(parents=True, exist_ok=True)
    return save_case(where / f"{name}{SUFFIX}", ScoreCase(model, ()))


def apply(model: AwardModel, lot: Lot, name: str) -> AwardModel:
    """Return a model as a preset makes it from its criteria and the lot's budget, or a model of one's own by name."""
    preset = next((one for one in PRESETS if one.code == name), None)
    if preset is None:
        return replace(named(folder(), name), agreement=model.agreement)
    return preset.make(model, None if lot.budget is None else exact(lot.budget))


def model_of_file(path: Path, agreement: str) -> AwardModel:
    """Return the model of a score case, with how evaluators' scores become one."""
    return replace(open_case(path).model, agreement=agreement)
