"""The keys of the plant, and the one this terminal signs with: made at first need, replaced and revoked on record."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct

from traceapp.domain.command import Command, Outcome
from traceapp.domain.issuing_key import IssuingKeyState
from traceapp.domain.record.pieces import Signature
from traceapp.errors import Fault, TraceError
from traceapp.services.certificate.issuing_keys import first_key, issuing_keys, key_in_use, replace_key, revoke_key
from traceapp.settings import fresh_id
from traceapp.store.private_file import keep_private, open_private
from traceapp.store.store import Store


class IssuingKey(Struct, frozen=True):
    """A key that is open. name: as it is printed. public: raw, 32 bytes."""

    name: str
    public: bytes
    private: Ed25519PrivateKey

    def sign(self, message: bytes) -> bytes:
        """64 bytes, always the same for the same message (RFC 8032)."""
        return self.private.sign(message)


class IssuingKeys:
    """The keys of this plant, and the one that this terminal has. folder: where its private halves are kept."""

    def __init__(self, store: Store, folder: Path, now: Callable[[], int]) -> None:
        self._store = store
        self._folder = folder
        self._now = now
        self._open: IssuingKey | None = None

    def all(self) -> tuple[IssuingKeyState, ...]:
        """Every key of the plant, the oldest first."""
        with self._store.reading() as books:
            return issuing_keys(books)

    def in_use(self) -> IssuingKey:
        """The key that this terminal signs with; made, and its making recorded, where there is none.

        Faults: key_missing, key_locked, key_readable_by_others, key_not_written.
        """
        with self._store.reading() as books:
            state = key_in_use(books, self._store.letters)
        if state is None:
            state = self._first()
        if self._open is None or self._open.public.hex() != state.public_key:
            self._open = IssuingKey(state.name, bytes.fromhex(state.public_key), self._read(state.public_key))
        return self._open

    def replace(self, person: str, where: str, signatures: Sequence[Signature]) -> Outcome:
        """Another key from now on. Refused as `issuing_keys.replace_key`; Faults as `in_use`."""
        public = self._fresh()
        command = self._command((person,) if person else (), where)
        verb = partial(
            replace_key,
            command=command,
            letters=self._store.letters,
            public_key=public,
            year=self._year(),
            signatures=signatures,
        )
        try:
            return self._store.record(command, verb)
        except TraceError:
            self._file(public).unlink(missing_ok=True)
            raise

    def revoke(
        self,
        name: str,
        reason: str,
        person: str,
        where: str,
        signatures: Sequence[Signature],
        *,
        compromised_since: int = 0,
        superseded: bool = False,
    ) -> Outcome:
        """A key counts no more. compromised_since, superseded and Refused: as `issuing_keys.revoke_key`."""
        verb = partial(
            revoke_key,
            command=(command := self._command((person,) if person else (), where)),
            name=name,
            reason=reason,
            signatures=signatures,
            compromised_since=compromised_since,
            superseded=superseded,
        )
        return self._store.record(command, verb)

    def _first(self) -> IssuingKeyState:
        """A key that was written and not recorded before the program stopped is taken up again."""
        public = self._unrecorded() or self._fresh()
        verb = partial(first_key, letters=self._store.letters, public_key=public, year=self._year())
        self._store.record(self._command((), self._store.letters), verb)
        with self._store.reading() as books:
            state = key_in_use(books, self._store.letters)
        assert state is not None
        return state

    def _unrecorded(self) -> str:
        known = {one.public_key for one in self.all()}
        files = sorted(self._folder.glob("*.pem")) if self._folder.exists() else []
        return next((file.stem for file in files if _is_ours(file.stem) and file.stem not in known), "")

    def _fresh(self) -> str:
        """A new key, on the disk before anything is signed with it; its public half (hex)."""
        private = Ed25519PrivateKey.generate()
        public = private.public_key().public_bytes_raw().hex()
        keep_private(self._file(public), private)
        return public

    def _read(self, public: str) -> Ed25519PrivateKey:
        private = open_private(self._file(public))
        if not isinstance(private, Ed25519PrivateKey) or private.public_key().public_bytes_raw().hex() != public:
            raise Fault("key_damaged", file=self._file(public).name)
        return private

    def _file(self, public: str) -> Path:
        return self._folder / f"{public}.pem"

    def _command(self, who: tuple[str, ...], where: str) -> Command:
        return Command(id=fresh_id(), who=who, where=where, happened=self._now())

    def _year(self) -> int:
        return datetime.fromtimestamp(self._now() / 1_000_000, tz=UTC).year


def _is_ours(stem: str) -> bool:
    return len(stem) == 64 and set(stem) <= set("0123456789abcdef")
