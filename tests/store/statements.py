"""Listening to what goes to a database: the statements of Core, and those that are handed straight to the driver."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from traceapp.store import prepared

Heard = Callable[[str, Any, bool], None]


@contextmanager
def hearing(engine: Engine, heard: Heard) -> Iterator[None]:
    """Within it, `heard` is called before each statement with its text, its values, and whether they are of many rows.

    engine: whose statements of Core are heard; those handed to the driver are heard of every engine.
    """

    def of_core(_c: Any, _cursor: Any, text: str, values: Any, _context: Any, many: bool) -> None:
        heard(text, values, many)

    def one(cursor: Any, text: str, values: Any) -> None:
        heard(text, values, False)
        once(cursor, text, values)

    def all_of(cursor: Any, text: str, rows: Any) -> None:
        heard(text, rows, True)
        many(cursor, text, rows)

    once, many = prepared.execute, prepared.execute_all
    event.listen(engine, "before_cursor_execute", of_core)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prepared, "execute", one)
        patch.setattr(prepared, "execute_all", all_of)
        yield
    event.remove(engine, "before_cursor_execute", of_core)
