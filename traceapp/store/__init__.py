"""The journal and the tables folded from it, on SQLite through SQLAlchemy Core."""
