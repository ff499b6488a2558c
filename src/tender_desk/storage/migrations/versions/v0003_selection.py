"""What a finding on a demand stands on, what an exclusion is about, why someone was treated otherwise."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what older programs recorded has none of it."""
    for table, columns in (
        ("finding", ("facts",)),
        ("exclusion", ("demand", "proportion", "otherwise")),
        ("clarification", ("otherwise",)),
    ):
        for name in columns:
            op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
