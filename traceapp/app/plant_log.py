"""The plant's log as customers meet it: checkpoints, proofs that a certificate is in it and it only grew."""

from collections.abc import Callable
from pathlib import Path

from traceapp.app.issuing_keys import IssuingKeys
from traceapp.app.whole_file import file_part, written_whole
from traceapp.domain.checkpoint import (
    Checkpoint,
    ConsistencyProof,
    LogProof,
    NoteKey,
    read_checkpoint,
    read_note,
    sign_note,
)
from traceapp.domain.claim import claim_key
from traceapp.domain.issuing_key import IssuingKeyState
from traceapp.errors import Fault, Refused
from traceapp.services.certificate.issuing_keys import issuing_keys
from traceapp.store.books import Books
from traceapp.store.keys import key_holds
from traceapp.store.log import KeptCheckpoint
from traceapp.store.store import Store

ORIGIN = "log.origin"


class PlantLog:
    """The log of this store. host: where the plant publishes, "" for nowhere."""

    def __init__(self, store: Store, keys: IssuingKeys, host: Callable[[], str]) -> None:
        self._store = store
        self._keys = keys
        self._host = host

    def origin(self) -> str:
        """The log's name, the same for ever: the host that was on file when it was first signed."""
        with self._store.desk() as desk:
            kept = desk.setting(ORIGIN)
        if kept:
            return kept
        origin = f"{self._host() or f'traceapp-{claim_key(self._keys.in_use().public).hex()}'}/log"
        with self._store.desk() as desk:
            desk.set_setting(ORIGIN, origin)
        return origin

    def note_keys(self, books: Books) -> tuple[NoteKey, ...]:
        """Every key of ours that ever signed a checkpoint, one that was revoked among them."""
        origin = self.origin()
        return tuple(NoteKey(origin, bytes.fromhex(one.public_key)) for one in issuing_keys(books))

    def key_in_use(self) -> NoteKey:
        """What signs checkpoints now."""
        return NoteKey(self.origin(), self._keys.in_use().public)

    def checkpoint(self) -> KeptCheckpoint:
        """The log as it is now, with everything that was recorded until now in it, signed and kept.

        Faults: as `IssuingKeys.in_use`, `Log.grow`; `log_damaged` (size): what was signed last does not follow from
        what is kept of it now. Two checkpoints that contradict each other would be proof against the plant for ever.
        """
        key, signer = self.key_in_use(), self._keys.in_use()
        while self._store.grow_log():
            pass
        with self._store.reading_log() as log:
            size, last = log.size, log.checkpoint()
            if last is not None and (last.size > size or log.root(last.size) != last.root):
                raise Fault("log_damaged", size=last.size)
            kept = log.checkpoint(size)
            root = log.root(size) if kept is None else kept.root
        if kept is None:
            made = Checkpoint(key.name, size, root)
            self._store.keep_checkpoint(made, sign_note(made.text, key, signer.sign))
            with self._store.reading_log() as log:
                kept = log.checkpoint(size)
        assert kept is not None
        return kept

    def write_checkpoint(self, folder: Path) -> tuple[Path, Path]:
        """A checkpoint of now for a customer to keep, and the key that checks it, as two files of text.

        Faults: as `checkpoint`, `file_not_written`.
        """
        kept, key = self.checkpoint(), self.key_in_use()
        name = f"checkpoint-{file_part(key.name)}-{kept.size}"
        note = written_whole(folder / f"{name}.txt", kept.note.encode())
        return note, written_whole(folder / f"{name}.key", f"{key.text}\n".encode())

    def proof(self, number: str) -> LogProof:
        """That a certificate is in the log, by a checkpoint of now. Refused `certificate_not_logged` (number)."""
        kept = self.checkpoint()
        with self._store.reading_log() as log:
            place = log.place_of(number)
            if place is None or place >= kept.size:
                raise Refused("certificate_not_logged", number=number)
            return LogProof(place, log.inclusion(place, kept.size), kept.note)

    def since(self, note: str, until: str = "") -> ConsistencyProof:
        """That the log only grew from a checkpoint that somebody kept to another, or to now.

        Refused: note_unreadable; checkpoint_not_ours (no key of ours signed it); log_rewritten (size): the log of that
        size was another one; checkpoint_later: the first of the two is the larger.
        """
        before = self._kept(note)
        then = until or self.checkpoint().note
        after = self._kept(then)
        if before.size > after.size:
            raise Refused("checkpoint_later", old=before.size, size=after.size)
        with self._store.reading_log() as log:
            return ConsistencyProof(before.size, log.consistency(before.size, after.size), then)

    def revoked_signer(self, note: str) -> IssuingKeyState | None:
        """The revoked key of ours that signed a checkpoint, where none that stands signed it too."""
        with self._store.reading() as books:
            keys = {one.public_key: one for one in issuing_keys(books)}
            signers = [keys[one.public.hex()] for one in read_note(note).signers(self.note_keys(books), key_holds)]
        stands = any(one.standing != "revoked" for one in signers)
        return None if stands or not signers else signers[0]

    def _kept(self, note: str) -> Checkpoint:
        """What a checkpoint says, once a key of ours signed it and the log of that size is the one it speaks of."""
        kept = read_checkpoint(note)
        with self._store.reading() as books:
            if not read_note(note).signers(self.note_keys(books), key_holds):
                raise Refused("checkpoint_not_ours", origin=kept.origin)
        while self._store.grow_log():
            pass
        with self._store.reading_log() as log:
            if kept.size > log.size or log.root(kept.size) != kept.root:
                raise Refused("log_rewritten", size=kept.size)
        return kept
