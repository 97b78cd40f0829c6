"""The journal, its append-only triggers, and the terminal's own tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Everything a store keeps for ever; the books are made from it."""
    _journal()
    _people()
    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("created", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("printer", "title", "code", "layout", "lot")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("sha256", "answer", "reason")),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("entry", sa.Text, nullable=False),
    )
    op.create_index("ix_print_job_answer", "print_job", ["answer"])
    op.create_table(
        "kept_file",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )


def _journal() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("terminal", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("hlc", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("command", sa.Text, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("terminal", "seq", name="uq_entry_terminal_seq"),
        sa.UniqueConstraint("terminal", "command", "part", name="uq_entry_terminal_command_part"),
    )
    op.create_index("ix_entry_hlc_terminal_seq", "entry", ["hlc", "terminal", "seq"])
    op.execute(
        "CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    )
    op.execute(
        "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    )
    op.execute(
        "CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id) "
        "OR EXISTS (SELECT 1 FROM entry WHERE terminal = NEW.terminal AND seq = NEW.seq) "
        "OR EXISTS (SELECT 1 FROM entry WHERE terminal = NEW.terminal AND command = NEW.command AND part = NEW.part) "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    )


def _people() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "pin",
        sa.Column("person", sa.Text, primary_key=True),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("wrong_tries", sa.Integer, nullable=False),
    )
    op.create_table(
        "person_name",
        sa.Column("person", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
    )
