"""What each station was told and has not recorded yet: one small file a station, beside the database.

Not a table: the one writer's lock and its fsync belong to what is recorded. The file is written whole under another
name and renamed, so a reader finds the old one or the new one. It outlives the program, killed at any moment, since
the system holds what was written. Nothing is fsynced: when the power fails, what was told in the last seconds (five on
ext4) may be gone, never anything that was recorded.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault

_FAULTS = {errno.ENOSPC: "disk_full", errno.EDQUOT: "disk_full", errno.EROFS: "store_read_only"}


class Slates:
    """The slates in a folder, which is made with the first of them. folder: None keeps nothing (a store in memory)."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def write(self, station: str, body: bytes) -> None:
        """What stands on a station's slate from now on. Faults: disk_full, store_read_only, disk_error."""
        if self._folder is None:
            return
        file = self._file(station)
        with _faults_named():
            self._folder.mkdir(mode=0o700, exist_ok=True)
            fresh = file.with_suffix(".new")
            fresh.write_bytes(body)
            fresh.replace(file)

    def wipe(self, station: str) -> None:
        """Nothing is at hand there any more. Faults as `write`."""
        if self._folder is not None:
            with _faults_named():
                self._file(station).unlink(missing_ok=True)

    def read(self, station: str) -> bytes | None:
        """What stood there last; None when nothing was at hand. Faults as `write`."""
        if self._folder is None:
            return None
        with _faults_named():
            try:
                return self._file(station).read_bytes()
            except FileNotFoundError:
                return None

    def _file(self, station: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{quote(station, safe='')}.json"


@contextmanager
def _faults_named() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Fault(_FAULTS.get(error.errno or 0, "disk_error"), told=system_problem(error)) from error
