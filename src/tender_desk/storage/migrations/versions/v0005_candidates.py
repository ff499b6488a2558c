"""Who asks to take part in a restricted procedure, and what is recorded about them before anyone bids."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

RECORDED = {
    "candidate_finding": ("lot bid demand", "lot bid demand state reason by at facts"),
    "candidate_exclusion": ("lot bid", "lot bid ground reason by at demand proportion otherwise"),
    "candidate_settlement": (
        "lot bid code place version",
        "lot bid code place version outcome reason by second at",
    ),
    "candidate_score": ("lot bid criterion", "lot bid criterion score strong weak reason by at judges"),
}
"""What is recorded of a candidate, in tables like those of bids: name, key, columns."""


def upgrade() -> None:
    """Make the tables; older programs had no restricted procedures."""
    op.create_table(
        "candidate",
        sa.Column("lot", sa.Integer(), nullable=False),
        *_texts("code name kvk address town contact email legal_form"),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("received", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unread", sa.Boolean(), nullable=False),
        sa.Column("receipt", sa.Integer(), nullable=True),
        *_texts("document"),
        sa.PrimaryKeyConstraint("lot", "code", name="pk_candidate"),
    )
    for name, (key, columns) in RECORDED.items():
        op.create_table(
            name,
            *(_column(one) for one in columns.split()),
            sa.PrimaryKeyConstraint(*key.split(), name=f"pk_{name}"),
            sa.ForeignKeyConstraint(["lot", "bid"], ["candidate.lot", "candidate.code"], name=f"fk_{name}_lot_bid"),
        )


def _column(name: str) -> sa.Column[object]:
    kind = sa.Integer() if name in {"lot", "version"} else sa.Text()
    return sa.Column(name, kind, nullable=False)


def _texts(names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names.split()]
