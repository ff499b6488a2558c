"""The documents that were published, the page each criterion stands on, changes of a published model."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; what was published under older programs is not known to them."""
    op.create_table(
        "published_document",
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("kind procedure name sha256"),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=True),
        *_texts("by at"),
        sa.PrimaryKeyConstraint("number", name="pk_published_document"),
        sa.ForeignKeyConstraint(["sha256"], ["original.sha256"], name="fk_published_document_sha256"),
    )
    op.create_table(
        "page_pointer",
        sa.Column("lot", sa.Integer(), nullable=False),
        *_texts("criterion"),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        *_texts("by at"),
        sa.PrimaryKeyConstraint("lot", "criterion", name="pk_page_pointer"),
        sa.ForeignKeyConstraint(["document"], ["published_document.number"], name="fk_page_pointer_document"),
    )
    op.create_table(
        "model_change",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("lot", sa.Integer(), nullable=False),
        *_texts("kind"),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        *_texts("reason by second at before after"),
        sa.PrimaryKeyConstraint("number", name="pk_model_change"),
        sa.ForeignKeyConstraint(["document"], ["published_document.number"], name="fk_model_change_document"),
    )


def _texts(names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names.split()]
