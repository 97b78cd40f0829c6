"""What was told and is not recorded yet: one small file for each station, or shipment, that it was told at.

Not a table: the one writer's lock and its fsync belong to what is recorded. The file is written whole under another
name and renamed, so a reader finds the old one or the new one. It outlives the program, killed at any moment, since
the system holds what was written. Nothing is fsynced: when the power fails, what was told in the last seconds (five on
ext4) may be gone, never anything that was recorded.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, unquote

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault

_FAULTS = {errno.ENOSPC: "disk_full", errno.EDQUOT: "disk_full", errno.EROFS: "store_read_only"}


class Slates:
    """The slates in a folder, which is made with the first of them. folder: None keeps nothing (a store in memory).

    name: of the station, or the shipment, that a slate is about.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def write(self, name: str, body: bytes) -> None:
        """What stands on a slate from now on. Faults: disk_full, store_read_only, disk_error."""
        if self._folder is None:
            return
        file = self._file(name)
        with _faults_named():
            self._folder.mkdir(mode=0o700, exist_ok=True)
            fresh = file.with_suffix(".new")
            fresh.write_bytes(body)
            fresh.replace(file)

    def wipe(self, name: str) -> None:
        """Nothing stands there any more. Faults as `write`."""
        if self._folder is not None:
            with _faults_named():
                self._file(name).unlink(missing_ok=True)

    def read(self, name: str) -> bytes | None:
        """What stood there last; None when nothing was at hand. Faults as `write`."""
        if self._folder is None:
            return None
        with _faults_named():
            try:
                return self._file(name).read_bytes()
            except FileNotFoundError:
                return None

    def names(self) -> tuple[str, ...]:
        """Whose slates something stands on. Faults as `write`."""
        if self._folder is None or not self._folder.is_dir():
            return ()
        with _faults_named():
            return tuple(sorted(unquote(file.stem) for file in self._folder.glob("*.json")))

    def _file(self, name: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{quote(name, safe='')}.json"


@contextmanager
def _faults_named() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Fault(_FAULTS.get(error.errno or 0, "disk_error"), told=system_problem(error)) from error
