"""The published site keeps itself current: what changed of certificates is published behind the recording.

Where the terminal has a folder to publish into, each certificate that is issued, replaced or withdrawn, each recall and
each other word in plant data is followed by a publication, once nothing is recorded for a moment; and one comes a day,
for the status lists say how old they are. What fails is told in the station's health, and tried again until it is done:
a mark in the settings says what the site holds, and it moves only when the site does.
"""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.errors import Fault, Stopped, TraceError

if TYPE_CHECKING:
    from traceapp.app import App

FOLDER, MARK = "terminal.publish", "publish.mark"
LOOKED_AT = ("certificate", "fact", "hold", "issuing_key")
"""The subjects on which pages depend."""
DAY_US = 86_400_000_000
TRY_AGAIN, LOOK_AGAIN = 60.0, 3_600.0
"""Seconds after a failure, and after a publication."""


class Unpublished(Struct, frozen=True):
    """Why the site is not current. since: of the first failure, UTC microseconds."""

    folder: str
    error: TraceError
    since: int


class SelfPublishing:
    """Publishes for one terminal.

    Attributes:
        trouble: what stands in the way; None while nothing does.
    """

    def __init__(self, app: "App") -> None:
        self._app = app
        self._not_before = 0.0
        self.trouble: Unpublished | None = None

    def look(self, give_way: Callable[[], None]) -> float | None:
        """Publish what is not published yet; returns after how many seconds to look again, None: when called.

        give_way: called between two certificates; what it raises leaves the site as it was.
        """
        folder = self._app.setting(FOLDER)
        if not folder:
            self.trouble = None
            return None
        if self.trouble is not None and self.trouble.folder == folder and monotonic() < self._not_before:
            return self._not_before - monotonic()
        mark = self._mark(folder)
        if mark != self._app.setting(MARK) and not self._is_published(folder, give_way):
            self._not_before = monotonic() + TRY_AGAIN
            return TRY_AGAIN
        self._app.set_setting(MARK, mark)
        self.trouble = None
        return LOOK_AGAIN

    def _mark(self, folder: str) -> str:
        """Another one whenever pages may be others."""
        with self._app.reading() as books:
            touched = sum(books.count_touches(kind) for kind in LOOKED_AT)
        return f"{self._app.now() // DAY_US} {touched} {folder}"

    def _is_published(self, folder: str, give_way: Callable[[], None]) -> bool:
        try:
            if not Path(folder).is_dir():  # a share that is away is not to be made on this disk
                raise Fault("site_folder_missing", folder=folder)
            self._app.site.publish(Path(folder), give_way)
        except Stopped:
            raise
        except TraceError as error:
            known = self.trouble
            since = known.since if known is not None and known.folder == folder else self._app.now()
            self.trouble = Unpublished(folder, error, since)
            return False
        return True
