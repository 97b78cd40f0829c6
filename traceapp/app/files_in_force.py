"""The plant's files that are in force: read when they are first asked for, and again once another revision counts."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from traceapp.domain.command import Outcome
from traceapp.errors import BadPlantFile
from traceapp.settings import Folders
from traceapp.store.store import Store

if TYPE_CHECKING:
    from traceapp.app.plant_files import Resources


class FilesInForce:
    """Reads the plant's files. now: UTC microseconds."""

    def __init__(self, store: Store, folders: Folders, now: Callable[[], int]) -> None:
        self._store = store
        self._folders = folders
        self._now = now
        self._read: Resources | None = None
        self._turn = Lock()
        self._has_others = False

    def resources(self) -> "Resources":
        """As they were read last; a badge needs none, a lot does."""
        if self._read is None:
            self.read()
        assert self._read is not None
        return self._read

    def read(self) -> None:
        """Have them read now, unless they are read and no other revision has begun to count since."""
        with self._turn:
            if self._read is None or self._has_others or self._now() >= self._read.sources.until:
                self._read = self._read_now()

    def _read_now(self) -> "Resources":
        from traceapp.app.plant_files import read_resources, sources_of

        self._has_others = False
        with self._store.reading() as books:
            sources = sources_of(books, self._folders, self._now())
        return read_resources(sources)

    def look_at(self, outcome: Outcome) -> Outcome:
        """Another revision of a plant's file is read before anything else is decided."""
        self.hear(outcome.changes)
        return outcome

    def hear(self, changes: frozenset[str]) -> None:
        """As `look_at`, of subjects that changed, whoever recorded that."""
        if any(subject.startswith("fact:plant_file/") for subject in changes):
            self._has_others = True
            self.read()

    def faults(self) -> tuple[BadPlantFile, ...]:
        """Everything that is wrong with them, those of layouts and transport among them, as of now."""
        from traceapp.app.layouts import layout_faults
        from traceapp.app.plant_files import read_resources

        resources = read_resources(self.resources().sources)
        return (*resources.faults, *layout_faults(resources.sources))
