"""The tables of a dossier. Prices, individual scores and original files lie in tables of their own."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal as text: SQLite's numeric type loses digits (12345678901234.5678 came back as ...5684)."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Write the number as text."""
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """Read it back, digit for digit."""
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """An aware datetime as ISO text in UTC: SQLite keeps no time zone."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write the moment in UTC; a naive datetime is a fault of the program."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read it back as an aware datetime in UTC."""
        return None if value is None else datetime.fromisoformat(value)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key(name: str, kind: Any = sa.Text) -> sa.Column[Any]:
    return sa.Column(name, kind, primary_key=True)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False, default="")


def _of_bid() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"])


def _of_candidate() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["lot", "bid"], ["candidate.lot", "candidate.code"])


tender = sa.Table("tender", metadata, _key("reference"), _text("document"), _text("fingerprint"))

member = sa.Table("member", metadata, _key("id"), _text("name"), _text("roles"), _text("expertise"))

assignment = sa.Table(
    "assignment",
    metadata,
    _key("lot", sa.Integer),
    _key("criterion"),
    sa.Column("member", sa.Text, sa.ForeignKey("member.id"), primary_key=True),
)

original = sa.Table("original", metadata, _key("sha256"), sa.Column("content", sa.LargeBinary, nullable=False))

receipt = sa.Table(
    "receipt",
    metadata,
    _key("id", sa.Integer),
    _text("name"),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("sha256", sa.Text, sa.ForeignKey("original.sha256"), nullable=False),
    sa.Column("registered", Moment, nullable=False),
    _text("registered_by"),
    sa.Column("received", Moment),
    _text("source"),
    _text("part"),
    sa.Column("lot", sa.Integer),
    sa.Column("bid", sa.Text),
    _text("state"),
    _text("reason"),
    _text("problems"),
    _text("layout"),
    sa.Column("derived_from", sa.Integer),
    sa.Column("replaced_by", sa.Integer),
    sa.Column("pages", sa.Integer),
    _text("no_prices_by"),
    _text("no_prices_reason"),
    sa.Index("ix_receipt_name", "name"),
)

bid = sa.Table(
    "bid",
    metadata,
    _key("lot", sa.Integer),
    _key("code"),
    _text("name"),
    _text("kvk"),
    _text("address"),
    _text("town"),
    _text("contact"),
    _text("email"),
    _text("legal_form"),
    sa.Column("late", sa.Boolean, nullable=False, default=False),
    sa.Column("received", Moment),
    sa.Column("version", sa.Integer, nullable=False, default=1),
    sa.Column("unread", sa.Boolean, nullable=False, default=False),
    sa.Column("receipt", sa.Integer),
)

bid_content = sa.Table("bid_content", metadata, _key("lot", sa.Integer), _key("bid"), _text("document"), _of_bid())
"""What part A states, one JSON text per bid: it is read, corrected and shown as a whole, and a table of five thousand
bids would otherwise be three hundred thousand rows."""

price_sheet = sa.Table(
    "price_sheet",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _text("vat_basis"),
    _text("payment_model"),
    sa.Column("fixed_share", ExactDecimal),
    _of_bid(),
)

price_line = sa.Table(
    "price_line",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("id"),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("quantity", ExactDecimal, nullable=False),
    sa.Column("unit_price", ExactDecimal, nullable=False),
    _text("place"),
    sa.ForeignKeyConstraint(["lot", "bid"], ["price_sheet.lot", "price_sheet.bid"]),
)

finding = sa.Table(
    "finding",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("demand"),
    _text("state"),
    _text("reason"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    _text("facts"),
    _of_bid(),
)

exclusion = sa.Table(
    "exclusion",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _text("ground"),
    _text("reason"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    _text("demand"),
    _text("proportion"),
    _text("otherwise"),
    _of_bid(),
)

candidate = sa.Table(
    "candidate",
    metadata,
    _key("lot", sa.Integer),
    _key("code"),
    _text("name"),
    _text("kvk"),
    _text("address"),
    _text("town"),
    _text("contact"),
    _text("email"),
    _text("legal_form"),
    sa.Column("late", sa.Boolean, nullable=False, default=False),
    sa.Column("received", Moment),
    sa.Column("version", sa.Integer, nullable=False, default=1),
    sa.Column("unread", sa.Boolean, nullable=False, default=False),
    sa.Column("receipt", sa.Integer),
    _text("document"),
)
"""Who asked to take part in a restricted lot, with what it states as one JSON text."""

candidate_finding = sa.Table(
    "candidate_finding",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("demand"),
    _text("state"),
    _text("reason"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    _text("facts"),
    _of_candidate(),
)

candidate_exclusion = sa.Table(
    "candidate_exclusion",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _text("ground"),
    _text("reason"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    _text("demand"),
    _text("proportion"),
    _text("otherwise"),
    _of_candidate(),
)

candidate_settlement = sa.Table(
    "candidate_settlement",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("code"),
    _key("place"),
    _key("version", sa.Integer),
    _text("outcome"),
    _text("reason"),
    _text("by"),
    _text("second"),
    sa.Column("at", Moment, nullable=False),
    _of_candidate(),
)

candidate_score = sa.Table(
    "candidate_score",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("criterion"),
    sa.Column("score", ExactDecimal, nullable=False),
    _text("strong"),
    _text("weak"),
    _text("reason"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    _text("judges"),
    _of_candidate(),
)

score = sa.Table(
    "score",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("criterion"),
    sa.Column("member", sa.Text, sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("score", ExactDecimal, nullable=False),
    _text("strong"),
    _text("weak"),
    sa.Column("at", Moment, nullable=False),
    _of_bid(),
    sqlite_with_rowid=False,
)

agreed_score = sa.Table(
    "agreed_score",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("criterion"),
    sa.Column("score", ExactDecimal, nullable=False),
    _text("strong"),
    _text("weak"),
    _text("reason"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    _of_bid(),
)

clarification = sa.Table(
    "clarification",
    metadata,
    _key("number", sa.Integer),
    sa.Column("lot", sa.Integer, nullable=False),
    sa.Column("bid", sa.Text, nullable=False),
    _text("kind"),
    _text("about"),
    _text("question"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    sa.Column("due", Moment),
    _text("test"),
    _text("answer"),
    sa.Column("answered", Moment),
    _text("recorded_by"),
    _text("otherwise"),
    _of_bid(),
)

correction = sa.Table(
    "correction",
    metadata,
    _key("number", sa.Integer),
    sa.Column("lot", sa.Integer, nullable=False),
    sa.Column("bid", sa.Text, nullable=False),
    _text("field"),
    _text("place"),
    _text("old"),
    _text("new"),
    _text("ground"),
    _text("reason"),
    _text("by"),
    _text("second"),
    sa.Column("at", Moment, nullable=False),
    sa.Column("clarification", sa.Integer, sa.ForeignKey("clarification.number")),
    sa.Column("version", sa.Integer, nullable=False),
    _of_bid(),
)

listed_file = sa.Table(
    "listed_file",
    metadata,
    _key("file"),
    sa.Column("received", Moment, nullable=False),
    _text("source"),
    _text("list"),
    _text("reason"),
    _text("by"),
)

settlement = sa.Table(
    "settlement",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("code"),
    _key("place"),
    _key("version", sa.Integer),
    _text("outcome"),
    _text("reason"),
    _text("by"),
    _text("second"),
    sa.Column("at", Moment, nullable=False),
    _of_bid(),
)

pin = sa.Table(
    "pin",
    metadata,
    _key("lot", sa.Integer),
    _key("bid"),
    _key("criterion"),
    sa.Column("member", sa.Text, sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("receipt", sa.Integer, sa.ForeignKey("receipt.id"), primary_key=True),
    _key("page", sa.Integer),
    _text("note"),
    sa.Column("at", Moment, nullable=False),
    _of_bid(),
)

notice = sa.Table(
    "notice",
    metadata,
    _key("procedure"),
    _key("number", sa.Integer),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
)

question = sa.Table(
    "question",
    metadata,
    _key("number", sa.Integer),
    sa.Column("procedure", sa.Text, nullable=False),
    _text("asked_by"),
    sa.Column("received", Moment, nullable=False),
    _text("text"),
    _text("by"),
    _text("published_text"),
    _text("answer"),
    _text("field"),
    sa.Column("notice", sa.Integer),
    sa.ForeignKeyConstraint(["procedure", "notice"], ["notice.procedure", "notice.number"]),
)

published_document = sa.Table(
    "published_document",
    metadata,
    _key("number", sa.Integer),
    _text("kind"),
    _text("procedure"),
    _text("name"),
    sa.Column("sha256", sa.Text, sa.ForeignKey("original.sha256"), nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("published", sa.Date, nullable=False),
    sa.Column("notice", sa.Integer),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
)

page_pointer = sa.Table(
    "page_pointer",
    metadata,
    _key("lot", sa.Integer),
    _key("criterion"),
    sa.Column("document", sa.Integer, sa.ForeignKey("published_document.number"), nullable=False),
    sa.Column("page", sa.Integer, nullable=False),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
)

model_change = sa.Table(
    "model_change",
    metadata,
    _key("number", sa.Integer),
    sa.Column("lot", sa.Integer, nullable=False),
    _text("kind"),
    sa.Column("document", sa.Integer, sa.ForeignKey("published_document.number"), nullable=False),
    sa.Column("page", sa.Integer, nullable=False),
    _text("reason"),
    _text("by"),
    _text("second"),
    sa.Column("at", Moment, nullable=False),
    _text("before"),
    _text("after"),
)

lot_act = sa.Table(
    "lot_act",
    metadata,
    _key("id", sa.Integer),
    sa.Column("lot", sa.Integer, nullable=False),
    _text("verb"),
    sa.Column("at", Moment, nullable=False),
    _text("by"),
    _text("second"),
    _text("details"),
    sa.Index("ix_lot_act_lot", "lot"),
)

proposal = sa.Table(
    "proposal",
    metadata,
    _key("number", sa.Integer),
    sa.Column("draft", sa.Integer, nullable=False),
    _text("state"),
    _text("lots"),
    _text("reasons"),
    _text("cover"),
    _text("by"),
    sa.Column("at", Moment, nullable=False),
    sa.Column("recorded_at", Moment),
    _text("record"),
    _text("decision"),
)

winner = sa.Table(
    "winner",
    metadata,
    sa.Column("number", sa.Integer, sa.ForeignKey("proposal.number"), primary_key=True),
    _key("lot", sa.Integer),
    _key("bid"),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("amount", ExactDecimal, nullable=False),
    _of_bid(),
)

basis = sa.Table(
    "basis",
    metadata,
    sa.Column("number", sa.Integer, sa.ForeignKey("proposal.number"), primary_key=True),
    _key("lot", sa.Integer),
    _text("fingerprint"),
)

log = sa.Table(
    "log",
    metadata,
    _key("number", sa.Integer),
    sa.Column("at", Moment, nullable=False),
    _text("person"),
    _text("verb"),
    _text("about"),
    _text("payload"),
    _text("previous"),
    _text("digest"),
)

log_payload = sa.Table(
    "log_payload",
    metadata,
    sa.Column("number", sa.Integer, sa.ForeignKey("log.number"), primary_key=True),
    sa.Column("salt", sa.LargeBinary, nullable=False),
    _text("content"),
)
