"""The plant's log: leaves, every eighth level of its tree, and the checkpoints that were signed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_APPEND_ONLY = (
    (
        "CREATE TRIGGER log_leaf_no_update BEFORE UPDATE ON log_leaf "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_leaf_no_delete BEFORE DELETE ON log_leaf "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_leaf_no_replace BEFORE INSERT ON log_leaf "
        "WHEN EXISTS (SELECT 1 FROM log_leaf WHERE place = NEW.place) "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_checkpoint_no_update BEFORE UPDATE ON log_checkpoint "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_checkpoint_no_delete BEFORE DELETE ON log_checkpoint "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
)


def upgrade() -> None:
    """Empty: it grows behind the recording from what the journal holds."""
    op.create_table(
        "log_leaf",
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("terminal", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_log_leaf_about", "log_leaf", ["about"], sqlite_where=sa.text("about <> ''"))
    op.create_table(
        "log_node",
        sa.Column("level", sa.Integer, primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "log_checkpoint",
        sa.Column("size", sa.Integer, primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("root", sa.LargeBinary, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
    )
    for trigger in _APPEND_ONLY:
        op.execute(trigger)
