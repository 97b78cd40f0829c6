"""Names of people by badge and of parties by key, read off the main thread and kept here, so that no screen waits."""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from traceapp.app import App
from traceapp.errors import TraceError
from traceapp.services.plant.parties import party_names
from ui.operations import Lane, Operations


class Called(Struct, frozen=True):
    """What is called how: people by badge, parties by key."""

    people: dict[str, str]
    parties: dict[str, str]


class Names(QObject):
    """Names as they were last read; the badge number or the key for those not known.

    Signals:
        read: they were read anew.
    """

    read = Signal()

    def __init__(self, app: App, operations: Operations) -> None:
        super().__init__()
        self._app = app
        self._operations = operations
        self._called = Called({}, {})

    def of(self, badge: str) -> str:
        """A person's name."""
        return self._called.people.get(badge, badge)

    def party(self, key: str) -> str:
        """The name of a supplier, a customer, a processor."""
        return self._called.parties.get(key, key)

    def refresh(self) -> None:
        """Reads them again."""
        self._operations.run(Lane.READ, self._found, self._take)

    def _found(self) -> Called:
        with self._app.reading() as books:
            return Called(self._app.people.names(), party_names(books, self._app.now()))

    def _take(self, called: "Called | TraceError") -> None:
        if not isinstance(called, TraceError):
            self._called = called
            self.read.emit()
