"""A file that is being written for a room: how far it is, that it can be stopped, and where it lies. One at a time."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from traceapp.errors import TraceError
from ui.operations import Lane, Progress, Work
from ui.rooms.house import House
from ui.rooms.reads import progress_text
from ui.rooms.refused import refused_notice
from ui.speech import Speech
from ui.widgets.notice import Notice

Files = Path | tuple[Path, ...]


TOLD = 2
"""So many files are named."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("Writing", source, comment, n)


class Writing(QObject):
    """Has files written on the thread for what takes long.

    Signals:
        changed(): there is something else to be told.
    """

    changed = Signal()

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._work: Work | None = None
        self._progress = Progress(0, 0)
        self._came: Files | TraceError | None = None

    def begin(self, write: Callable[[Work], Files]) -> None:
        """Has it written; what was under way is stopped."""
        self.forget()
        self._progress = Progress(0, 0)
        self._work = self._house.operations.begin(Lane.LONG, write, self._take, self._show_progress)
        self.changed.emit()

    @property
    def is_under_way(self) -> bool:
        """Whether one is being written."""
        return self._work is not None

    def forget(self) -> None:
        """What is under way is stopped, and what was written is told no more."""
        if self._work is not None:
            self._work.cancel()
        self._work = self._came = None

    def act_on(self, notice: object) -> bool:
        """The act of the line that tells of it: stops. False where the line is another's."""
        if self._work is None or not isinstance(notice, Notice) or not notice.is_waiting:
            return False
        self.forget()
        self.changed.emit()
        return True

    def notice(self, speech: Speech) -> Notice | None:
        """The line about it; None where nothing was asked for."""
        if self._work is not None:
            text = progress_text(self._progress, speech)
            return Notice(tr("The file is being written"), text, tr("Stop"), is_waiting=True)
        if isinstance(self._came, TraceError):
            return refused_notice(self._came, speech)
        if self._came is None:
            return None
        written = (self._came,) if isinstance(self._came, Path) else self._came
        named = ", ".join(map(str, written[:TOLD]))
        further = len(written) - TOLD
        more = tr("{files}, and %n more beside", "", further).format(files=named) if further > 0 else named
        return Notice(tr("Exported"), more, is_done=True)

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self._progress = progress
        self.changed.emit()

    def _take(self, came: "Files | TraceError") -> None:
        self._work, self._came = None, came
        self.changed.emit()
