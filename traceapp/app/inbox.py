"""Files that somebody put into the inbox of the data folder: shown by name, kept by their SHA-256 (DOMAIN 28, 31)."""

from pathlib import Path

from traceapp.domain.record.quality import DocumentAdded
from traceapp.errors import Refused
from traceapp.store.store import Store

MEDIA = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".txt": "text/plain",
    ".csv": "text/csv",
}
"""By the ending of the name: what may be kept as evidence."""
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

    def keep(self, name: str, *, about: str, lots: tuple[str, ...] = ()) -> DocumentAdded:
        """Keep a file's bytes under their digest; the record says what it is evidence of and is still to be written.

        The file stays where it is. Refused document_malformed: no such file, not readable, of no kind that is kept, or
        too large.
        """
        if name not in self.names():
            raise Refused("document_malformed", name=name)
        file = self._folder / name
        try:
            body = file.read_bytes() if file.stat().st_size <= LARGEST else b""
        except OSError as error:
            raise Refused("document_malformed", name=name) from error
        if not body:
            raise Refused("document_malformed", name=name)
        media = MEDIA[file.suffix.lower()]
        with self._store.desk() as desk:
            sha256 = desk.keep_file(body, media)
        return DocumentAdded(sha256=sha256, name=name, media_type=media, about=about, lots=lots)
