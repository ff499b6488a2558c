"""The acts on a lot's model and on what was published: criteria, payment, documents, changes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from tender_desk.core.dossier import Dossier
from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment
from tender_desk.core.policy import Gate
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.publication import ChangeKind, DocumentKind
from tender_desk.core.tender import SourceGround
from tender_desk.desk import (
    dossiers,
    grounds,
    modelling,
    publishing,
    receipts,
)
from tender_desk.desk.acts.keys import Act, Done, Keys
from tender_desk.desk.session import Session


def _model(session: Session, keys: Keys) -> Done:
    lot = session.load().tender.lot(keys.lot())
    if bool(keys.optional("file")) == bool(keys.optional("name")):
        raise TenderDeskError("model-file-or-name")
    if keys.optional("name"):
        return modelling.set_model(session, lot.number, modelling.apply(lot.model, lot, keys.text("name")))
    model = modelling.model_of_file(Path(keys.text("file")), lot.model.agreement)
    return modelling.set_model(session, lot.number, model)


def _document(session: Session, keys: Keys) -> Dossier:
    path = Path(keys.text("file"))
    published = keys.day("on")
    if published is None:
        raise TenderDeskError("key-missing", key="on")
    return publishing.keep_document(
        session,
        receipts.Given(path.name, dossiers.read_bytes(path)),
        keys.choice("kind", DocumentKind),
        keys.text("procedure"),
        published,
        keys.whole("notice") if keys.optional("notice") else None,
    )


def _page(session: Session, keys: Keys) -> Dossier:
    pages = {keys.optional("criterion"): keys.whole("page")}
    return publishing.point(session, keys.lot(), keys.whole("document"), pages)


def _change_model(session: Session, keys: Keys) -> Done:
    agreement = session.load().tender.lot(keys.lot()).model.agreement
    model = modelling.model_of_file(Path(keys.text("file")), agreement)
    return modelling.set_model(session, keys.lot(), model, basis=_basis(keys))


BASIS = ("kind", "document", "page", "reason", "with")


def _basis(keys: Keys) -> publishing.Basis:
    return publishing.Basis(
        keys.choice("kind", ChangeKind),
        keys.whole("document"),
        keys.whole("page"),
        keys.text("reason"),
        keys.optional("with"),
    )


PAYMENT = (
    "figure", "rate", "placement", "lasting", "placement-rate", "lasting-rate", "share-start", "share-placement",
    "share-lasting",
)  # fmt: skip


def _payment(session: Session, keys: Keys) -> Dossier:
    basis = _basis(keys) if any(keys.optional(key) for key in BASIS) else None
    if not any(keys.optional(key) for key in PAYMENT):
        return modelling.set_payment(session, keys.lot(), None, basis)

    def number(key: str) -> Decimal | None:
        return keys.number(key) if keys.optional(key) else None

    payment = ResultPayment(
        figure=keys.choice("figure", ResultFigure),
        rate=keys.choice("rate", RateSource),
        placement=keys.optional("placement"),
        lasting=keys.optional("lasting"),
        placement_rate=number("placement-rate"),
        lasting_rate=number("lasting-rate"),
        start=number("share-start"),
        on_placement=number("share-placement"),
        on_lasting=number("share-lasting"),
    )
    return modelling.set_payment(session, keys.lot(), payment, basis)


def _assign(session: Session, keys: Keys) -> Dossier:
    return modelling.assign(session, keys.lot(), keys.text("criterion"), keys.several("members", ","))


MODEL_ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "model": Act(_model, (), ("file", "name")),
        "make-common": Act(lambda s, k: modelling.make_common(s, k.lot(), k.text("criterion")), ("criterion",)),
        "make-own": Act(lambda s, k: modelling.make_own(s, k.text("criterion")), ("criterion",), lots=False),
        "as-common": Act(lambda s, k: modelling.as_common(s, k.lot(), k.text("criterion")), ("criterion",)),
        "payment": Act(_payment, (), (*PAYMENT, *BASIS)),
        "ground": Act(
            lambda s, k: grounds.set_ground(s, k.lot(), k.choice("ground", SourceGround), k.text("reason")),
            ("ground", "reason"),
        ),
        "assign": Act(_assign, ("criterion",), ("members",)),
        "document": Act(_document, ("file", "kind", "procedure", "on"), ("notice",), lots=False),
        "page": Act(_page, ("document", "page"), ("criterion",)),
        "change-model": Act(_change_model, ("file", "kind", "document", "page", "reason"), ("with",)),
        "publish": Act(lambda s, k: dossiers.publish(s, k.lots, k.day("on")), (), ("on",), gate=Gate.PUBLISHED),
    }
)
