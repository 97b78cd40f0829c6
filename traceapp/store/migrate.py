"""Bringing a store's kept tables to this version's revision, by Alembic. The books are never migrated but rebuilt.

It happens in the caller's transaction: a migration that fails, or is killed, leaves the store as it was.
"""

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from traceapp.errors import Fault
from traceapp.store import schema

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(connection: Connection, found: str = "") -> None:
    """Upgrade from revision `found` ("": an empty database) to the newest there is.

    Raises Fault("store_newer") when this version does not know the revision found.
    """
    directory = ScriptDirectory(str(SCRIPTS), version_locations=[str(SCRIPTS)])
    known = {script.revision for script in directory.walk_revisions()}
    if found and found not in known:
        raise Fault("store_newer", found=found, known=schema.SCHEMA_REVISION)
    context = MigrationContext.configure(connection, opts={"version_table": schema.schema_version.name})
    with Operations.context(context):
        for script in reversed(list(directory.iterate_revisions("heads", found or "base"))):
            script.module.upgrade()
            context.stamp(directory, script.revision)
