"""Copies of a store: made while it is in use, with a digest beside them, and checked before they are trusted.

A copy holds everything but the private keys, the terminal's and those that sign certificates, which are kept apart: who
has the copy can read the history but not add to it.
"""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault
from traceapp.store.database import database_file
from traceapp.store.store import Store
from traceapp.store.verify import Progress, Verdict, verify


class Backup(Struct, frozen=True):
    """A copy of a store: its file, and the file's SHA-256 (hex), which also stands in `<file>.sha256` beside it."""

    file: Path
    sha256: str


def back_up(store: Store, file: Path, progress: Callable[[int, int], None] | None = None) -> Backup:
    """Copy the store to a new file, by way of a draft that takes the name only when it is whole and on the disk.

    progress: called with the pages copied, and of how many. Faults: backup_exists, backup_not_written, disk_full.
    """
    if file.exists():
        raise Fault("backup_exists", file=file.name)
    draft = file.with_name(f"{file.name}.draft")
    try:
        draft.unlink(missing_ok=True)
        draft.touch()  # where nothing can be written is said of this file, not of the store
        store.copy_to(draft, progress)
        sha256 = _settled(draft)
        _digest_file(file).write_text(f"{sha256}  {file.name}\n", encoding="ascii")
        _settled(_digest_file(file))
        draft.rename(file)
    except OSError as error:
        raise Fault("backup_not_written", file=file.name, told=system_problem(error)) from error
    finally:
        draft.unlink(missing_ok=True)
    return Backup(file, sha256)


def check_backup(file: Path, progress: Progress | None = None) -> Verdict:
    """Whether this copy could be restored: its bytes are those that were written, and everything in it verifies.

    Faults: backup_missing, backup_changed (its digest is not the one beside it), store_damaged.
    """
    noted = _digest_file(file)
    if not file.exists() or not noted.exists():
        raise Fault("backup_missing", file=file.name)
    told = noted.read_text(encoding="ascii", errors="replace").partition(" ")[0]
    if told != _sha256_of(file):
        raise Fault("backup_changed", file=file.name)
    url = f"sqlite:///{file}"
    return verify(url) if progress is None else verify(url, progress)


def restore(file: Path, url: str, progress: Progress | None = None) -> Verdict:
    """Put a checked copy where no store is yet; the terminal's key file goes back beside it by hand.

    Nothing is restored when the copy does not verify: see the verdict. Faults: those of `check_backup`, store_exists,
    store_not_opened.
    """
    target = database_file(url)
    if target is None or target.exists():
        raise Fault("store_exists", url=url)
    verdict = check_backup(file, progress)
    if verdict.holds:
        draft = target.with_name(f"{target.name}.draft")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, draft)
            _settled(draft)
            draft.rename(target)
        except OSError as error:
            raise Fault("store_not_opened", told=system_problem(error)) from error
        finally:
            draft.unlink(missing_ok=True)
    return verdict


def _digest_file(file: Path) -> Path:
    return file.with_name(f"{file.name}.sha256")


def _settled(file: Path) -> str:
    """The SHA-256 (hex) of a file once it is on the disk."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())
    return _sha256_of(file)


def _sha256_of(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()
