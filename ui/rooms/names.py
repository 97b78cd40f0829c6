"""People's names by badge, read off the main thread and kept here, so that no screen waits for one."""

from PySide6.QtCore import QObject, Signal

from traceapp.app import App
from traceapp.errors import TraceError
from ui.operations import Lane, Operations


class Names(QObject):
    """Names as they were last read; the badge number for those not known.

    Signals:
        read: they were read anew.
    """

    read = Signal()

    def __init__(self, app: App, operations: Operations) -> None:
        super().__init__()
        self._app = app
        self._operations = operations
        self._names: dict[str, str] = {}

    def of(self, badge: str) -> str:
        """A person's name."""
        return self._names.get(badge, badge)

    def refresh(self) -> None:
        """Reads them again."""
        self._operations.run(Lane.READ, self._app.people.names, self._take)

    def _take(self, names: "dict[str, str] | TraceError") -> None:
        if not isinstance(names, TraceError):
            self._names = names
            self.read.emit()
