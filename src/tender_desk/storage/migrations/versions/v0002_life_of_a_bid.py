"""What part A states as one text per bid; versions, annexes, clarifications, corrections, decisions, notices."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Move the rows of part A into one text per bid, and make the tables for what happens to a bid afterwards."""
    op.add_column("bid", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("bid", sa.Column("receipt", sa.Integer(), nullable=True))
    op.add_column("bid", sa.Column("unread", sa.Boolean(), nullable=False, server_default=sa.false()))
    for name in ("layout", "no_prices_by", "no_prices_reason"):
        op.add_column("receipt", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name in ("derived_from", "replaced_by", "pages"):
        op.add_column("receipt", sa.Column(name, sa.Integer(), nullable=True))
    op.create_index("ix_receipt_name", "receipt", ["name"], unique=False)
    _of_bid("bid_content", "lot bid", "lot bid document")
    _move_content()
    for table in ("bid_answer", "bid_figure", "bid_statement"):
        op.drop_table(table)
    _of_bid(
        "clarification", "number", "number lot bid kind about question by at due? test answer answered? recorded_by"
    )
    _of_bid(
        "correction",
        "number",
        "number lot bid field place old new ground reason by second at clarification? version",
        sa.ForeignKeyConstraint(["clarification"], ["clarification.number"], name="fk_correction_clarification"),
    )
    _of_bid("settlement", "lot bid code place version", "lot bid code place version outcome reason by second at")
    _of_bid(
        "pin",
        "lot bid criterion member receipt page",
        "lot bid criterion member receipt page note at",
        sa.ForeignKeyConstraint(["member"], ["member.id"], name="fk_pin_member"),
        sa.ForeignKeyConstraint(["receipt"], ["receipt.id"], name="fk_pin_receipt"),
    )
    _table("listed_file", "file", "file received source list reason by")
    _table("notice", "procedure number", "procedure number by at")
    _table(
        "question",
        "number",
        "number procedure asked_by received text by published_text answer field notice?",
        sa.ForeignKeyConstraint(
            ["procedure", "notice"], ["notice.procedure", "notice.number"], name="fk_question_procedure_notice"
        ),
    )


WHOLE_NUMBERS = frozenset({"lot", "version", "page", "receipt", "clarification", "notice"})


def _of_bid(name: str, key: str, columns: str, *more: sa.ForeignKeyConstraint) -> None:
    bid = sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=f"fk_{name}_lot_bid")
    _table(name, key, columns, bid, *more)


def _table(name: str, key: str, columns: str, *more: sa.ForeignKeyConstraint) -> None:
    """Make a table of text columns (`?`: may be NULL) but for those that count."""
    made = [
        sa.Column(
            one.rstrip("?"),
            sa.Integer() if one.rstrip("?") in WHOLE_NUMBERS or (one == "number") else sa.Text(),
            nullable=one.endswith("?"),
        )
        for one in columns.split()
    ]
    op.create_table(name, *made, sa.PrimaryKeyConstraint(*key.split(), name=f"pk_{name}"), *more)


def _move_content() -> None:
    connection = op.get_bind()
    found: dict[tuple[int, str], dict[str, list[list[Any]]]] = defaultdict(
        lambda: {"answers": [], "figures": [], "statements": []}
    )
    for kind, query in (
        ("answers", "SELECT lot, bid, criterion, text, place FROM bid_answer ORDER BY lot, bid, criterion"),
        ("figures", "SELECT lot, bid, criterion, value, place FROM bid_figure ORDER BY lot, bid, criterion"),
        ("statements", "SELECT lot, bid, field, text, place FROM bid_statement ORDER BY lot, bid, position"),
    ):
        for lot, bid, *values in connection.execute(sa.text(query)):
            found[lot, bid][kind].append(values)
    rows = [
        {"lot": lot, "bid": bid, "document": json.dumps(content, ensure_ascii=False)}
        for (lot, bid), content in found.items()
    ]
    if rows:
        connection.execute(sa.text("INSERT INTO bid_content VALUES (:lot, :bid, :document)"), rows)
