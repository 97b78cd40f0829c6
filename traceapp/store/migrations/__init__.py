"""One module per revision of the kept tables, oldest first. Each is frozen once it is published.

Never in Alembic's batch mode on the journal: it copies a table and drops the old one, append-only triggers and all.
"""
