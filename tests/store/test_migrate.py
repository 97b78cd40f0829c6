"""Migrations: they end in what a new store is, the journal keeps its triggers, and a failed one changes nothing."""

import re
import shutil
import sqlite3

import pytest

from tests.store.terminals import MEMORY, raw, receipt, record, tables_of, terminal, url_of
from traceapp.errors import Fault
from traceapp.store import migrate as migrating
from traceapp.store import schema
from traceapp.store.database import writer_engine
from traceapp.store.migrate import SCRIPTS, migrate
from traceapp.store.opening import make_tables
from traceapp.store.rebuild import make_books

NEXT = '''"""A label's layout on a print job; a mark on each entry."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("print_job", sa.Column("copies", sa.Integer, nullable=False, server_default="1"))
    op.add_column("entry", sa.Column("arrived", sa.BigInteger))
'''


def made_of(connection):
    """Every table, index and trigger by its own statement, however it is wrapped."""
    found = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return sorted((kind, name, re.sub(r"\s+", " ", sql).strip()) for kind, name, sql in found)


@pytest.fixture
def engine():
    made = writer_engine(MEMORY)
    yield made
    made.dispose()


def test_a_store_migrated_from_nothing_is_a_new_store(engine):
    with engine.begin() as connection:
        migrate(connection)
        make_books(connection)
        migrated = made_of(connection)
        assert connection.exec_driver_sql("SELECT * FROM schema_version").fetchall() == [(schema.SCHEMA_REVISION,)]
    other = writer_engine(MEMORY)
    with other.begin() as connection:
        make_tables(connection)
        assert made_of(connection) == migrated
    other.dispose()


@pytest.fixture
def scripts(tmp_path, monkeypatch):
    """The migrations of a version to come."""
    folder = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "r0003_copies.py").write_text(NEXT, encoding="utf-8")
    monkeypatch.setattr(migrating, "SCRIPTS", folder)
    monkeypatch.setattr(schema, "SCHEMA_REVISION", "0003")
    return folder


@pytest.fixture
def file(tmp_path):
    """A store of this version."""
    file = tmp_path / "plant.db"
    with terminal(url_of(file)) as store:
        record(store, receipt("OX", 60))
    return file


def revision_of(file):
    with raw(file) as connection:
        return connection.execute("SELECT version_num FROM schema_version").fetchall()


def test_an_old_store_is_migrated_when_it_is_opened_and_keeps_its_history(file, scripts):
    with raw(file) as connection:
        before = connection.execute("SELECT digest FROM entry").fetchall()
    with terminal(url_of(file)) as store:
        with raw(file) as connection:
            assert connection.execute("SELECT digest FROM entry").fetchall() == before
            assert "arrived" in [column[1] for column in connection.execute("PRAGMA table_info(entry)")]
        assert record(store, receipt("OY", 60)).entries
    assert revision_of(file) == [("0003",)]


def test_a_migrated_journal_is_still_append_only(file, scripts):
    with terminal(url_of(file)):
        pass
    for act in ("UPDATE entry SET hlc = 1", "DELETE FROM entry", "REPLACE INTO entry SELECT * FROM entry"):
        with raw(file) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(act)


def test_a_migration_that_fails_half_way_leaves_the_store_as_it_was(file, scripts):
    (scripts / "r0003_copies.py").write_text(NEXT + '    raise OSError("power")\n', encoding="utf-8")
    with raw(file) as connection:
        before = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    with pytest.raises(OSError, match="power"), terminal(url_of(file)):
        pass
    assert revision_of(file) == [("0002",)]
    with raw(file) as connection:
        assert connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall() == before


def test_an_older_program_does_not_open_the_migrated_store(file, scripts, monkeypatch):
    with terminal(url_of(file)):
        pass
    monkeypatch.undo()
    with pytest.raises(Fault) as fault, terminal(url_of(file)):
        pass
    assert (fault.value.code, fault.value.facts["found"]) == ("store_newer", "0003")


def test_no_migration_copies_the_journal():
    texts = [script.read_text(encoding="utf-8") for script in SCRIPTS.glob("r*.py")]
    assert texts
    assert not any("batch_alter_table" in text or "render_as_batch" in text for text in texts)


def test_opening_a_store_of_this_version_migrates_nothing(file):
    with terminal(url_of(file)) as store:
        before = tables_of(store)
    with terminal(url_of(file)) as store:
        assert tables_of(store) == before
