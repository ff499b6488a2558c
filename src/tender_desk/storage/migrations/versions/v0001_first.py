"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
)
"""On SQLite: the log cannot be changed or shortened."""


def upgrade() -> None:
    """Make the tables of an empty dossier."""
    op.create_table(
        "bid",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kvk", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("town", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("legal_form", sa.Text(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("received", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("lot", "code", name=op.f("pk_bid")),
    )
    op.create_table(
        "log",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_log")),
    )
    op.create_table(
        "lot_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("second", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lot_act")),
    )
    op.create_index("ix_lot_act_lot", "lot_act", ["lot"], unique=False)
    op.create_table(
        "member",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("expertise", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
    )
    op.create_table(
        "original",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_original")),
    )
    op.create_table(
        "proposal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lots", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("cover", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_proposal")),
    )
    op.create_table(
        "tender",
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("reference", name=op.f("pk_tender")),
    )
    op.create_table(
        "agreed_score",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("score", sa.Text(), nullable=False),
        sa.Column("strong", sa.Text(), nullable=False),
        sa.Column("weak", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_agreed_score_lot_bid")),
        sa.PrimaryKeyConstraint("lot", "bid", "criterion", name=op.f("pk_agreed_score")),
    )
    op.create_table(
        "assignment",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_assignment_member")),
        sa.PrimaryKeyConstraint("lot", "criterion", "member", name=op.f("pk_assignment")),
    )
    op.create_table(
        "basis",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["proposal.number"], name=op.f("fk_basis_number")),
        sa.PrimaryKeyConstraint("number", "lot", name=op.f("pk_basis")),
    )
    op.create_table(
        "bid_answer",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_bid_answer_lot_bid")),
        sa.PrimaryKeyConstraint("lot", "bid", "criterion", name=op.f("pk_bid_answer")),
    )
    op.create_table(
        "bid_figure",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_bid_figure_lot_bid")),
        sa.PrimaryKeyConstraint("lot", "bid", "criterion", name=op.f("pk_bid_figure")),
    )
    op.create_table(
        "bid_statement",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_bid_statement_lot_bid")),
        sa.PrimaryKeyConstraint("lot", "bid", "field", name=op.f("pk_bid_statement")),
    )
    op.create_table(
        "exclusion",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_exclusion_lot_bid")),
        sa.PrimaryKeyConstraint("lot", "bid", name=op.f("pk_exclusion")),
    )
    op.create_table(
        "finding",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("demand", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_finding_lot_bid")),
        sa.PrimaryKeyConstraint("lot", "bid", "demand", name=op.f("pk_finding")),
    )
    op.create_table(
        "log_payload",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["log.number"], name=op.f("fk_log_payload_number")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_log_payload")),
    )
    op.create_table(
        "price_sheet",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("vat_basis", sa.Text(), nullable=False),
        sa.Column("payment_model", sa.Text(), nullable=False),
        sa.Column("fixed_share", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_price_sheet_lot_bid")),
        sa.PrimaryKeyConstraint("lot", "bid", name=op.f("pk_price_sheet")),
    )
    op.create_table(
        "receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("registered", sa.Text(), nullable=False),
        sa.Column("registered_by", sa.Text(), nullable=False),
        sa.Column("received", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("lot", sa.Integer(), nullable=True),
        sa.Column("bid", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("problems", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["original.sha256"], name=op.f("fk_receipt_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
    )
    op.create_table(
        "score",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("score", sa.Text(), nullable=False),
        sa.Column("strong", sa.Text(), nullable=False),
        sa.Column("weak", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_score_lot_bid")),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_score_member")),
        sa.PrimaryKeyConstraint("lot", "bid", "criterion", "member", name=op.f("pk_score")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "winner",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["lot", "bid"], ["bid.lot", "bid.code"], name=op.f("fk_winner_lot_bid")),
        sa.ForeignKeyConstraint(["number"], ["proposal.number"], name=op.f("fk_winner_number")),
        sa.PrimaryKeyConstraint("number", "lot", "bid", name=op.f("pk_winner")),
    )
    op.create_table(
        "price_line",
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("bid", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Text(), nullable=False),
        sa.Column("unit_price", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lot", "bid"], ["price_sheet.lot", "price_sheet.bid"], name=op.f("fk_price_line_lot_bid")
        ),
        sa.PrimaryKeyConstraint("lot", "bid", "id", name=op.f("pk_price_line")),
    )
    if op.get_bind().dialect.name == "sqlite":
        for trigger in APPEND_ONLY:
            op.execute(trigger)
