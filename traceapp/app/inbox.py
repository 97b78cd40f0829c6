"""Files that somebody put into the inbox of the data folder: shown by name, kept by their SHA-256 (DOMAIN 28, 31)."""

from pathlib import Path

from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused
from traceapp.store.store import Store

MEDIA = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".json": "application/json",
}
"""By the ending of the name: what may be kept as evidence."""
IDENTITIES = frozenset({".p12", ".pfx", ".pem"})
"""By the ending of the name: what may hold a private key and its certificate."""
LARGEST = 20_000_000
"""Bytes. A scan of many pages is smaller; a film is no document."""


class Inbox:
    """The folder `inbox` beside the database; a scanner, a camera or a mail program puts files there."""

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store

    def names(self) -> tuple[str, ...]:
        """What can be kept from there, by name; nothing where there is no such folder."""
        if not self._folder.is_dir():
            return ()
        found = (file.name for file in self._folder.iterdir() if file.suffix.lower() in MEDIA and file.is_file())
        return tuple(sorted(found))

    def identities(self) -> tuple[str, ...]:
        """What may hold a certificate with its private key, by name. Such a file is never kept."""
        if not self._folder.is_dir():
            return ()
        return tuple(sorted(file.name for file in self._folder.iterdir() if file.suffix.lower() in IDENTITIES))

    def identity(self, name: str) -> bytes:
        """The bytes of one of those. Fault `file_not_usable`."""
        file = self._folder / name
        try:
            return file.read_bytes() if file.stat().st_size <= LARGEST else b""
        except OSError as error:
            raise Fault("file_not_usable", file=name, told=system_problem(error)) from error

    def newest(self, most: int) -> tuple[str, ...]:
        """Of those the last that were put there, the newest first: what was just photographed."""
        written = [(-self._written_at(name), name) for name in self.names()]
        return tuple(name for _, name in sorted(written)[:most])

    def _written_at(self, name: str) -> float:
        try:
            return (self._folder / name).stat().st_mtime
        except OSError:
            return 0.0

    def kept(self, sha256: str) -> bytes:
        """The bytes of a document that was kept here. Fault file_not_kept."""
        with self._store.desk() as desk:
            body = desk.kept_file(sha256)
        if body is None:
            raise Fault("file_not_kept", number=sha256[:12])
        return body

    def keep(self, name: str, *, about: str, lots: tuple[str, ...] = ()) -> DocumentAdded:
        """Keep a file's bytes under their digest; the record says what it is evidence of and is still to be written.

        The file stays where it is. Refused document_malformed: no such file, not readable, of no kind that is kept, or
        too large.
        """
        return self.take_in(name, self.read(name), about=about, lots=lots)

    def read(self, name: str) -> bytes:
        """The bytes of a file that lies there. Refused as `keep`."""
        if name not in self.names():
            raise Refused("document_malformed", name=name)
        file = self._folder / name
        try:
            body = file.read_bytes() if file.stat().st_size <= LARGEST else b""
        except OSError as error:
            raise Refused("document_malformed", name=name) from error
        if not body:
            raise Refused("document_malformed", name=name)
        return body

    def take_in(self, name: str, body: bytes, *, about: str, lots: tuple[str, ...] = ()) -> DocumentAdded:
        """Keep the bytes of a file of this name, as `keep`. Refused document_malformed: of no kind that is kept."""
        media = MEDIA.get(Path(name).suffix.lower())
        if media is None:
            raise Refused("document_malformed", name=name)
        with self._store.desk() as desk:
            sha256 = desk.keep_file(body, media)
        return DocumentAdded(sha256=sha256, name=name, media_type=media, about=about, lots=lots)
