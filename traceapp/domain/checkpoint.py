"""What a log signs, and what a certificate carries along: signed notes, checkpoints and inclusion proofs as text.

By C2SP: signed-note (Ed25519, type 0x01), tlog-checkpoint and tlog-proof@v1.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from traceapp.domain.base_encoding import from_base64, to_base64
from traceapp.domain.merkle import consistency_holds, inclusion_holds
from traceapp.domain.problem import Unreadable
from traceapp.errors import Refused

ED25519 = 1
PROOF_HEADER = "c2sp.org/tlog-proof@v1"
MOST_TEXT = 65_536
MOST_SIGNATURES = 64
_SIGNED = re.compile(r"— (?P<name>[^\s+]+) (?P<told>[A-Za-z0-9+/]+=*)")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,15}")

Holds: TypeAlias = Callable[[bytes, bytes, bytes], bool]
"""Whether a raw public key made a signature of a message (in this order)."""


class NoteKey(Struct, frozen=True):
    """Who signs notes. name: has no spaces and no plus. public: the raw Ed25519 key, 32 bytes."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        if not _is_name(self.name) or len(self.public) != 32:
            raise ValueError(f"no key of a note: {self.name!r}")

    @property
    def id(self) -> bytes:
        """Four bytes that tell keys of the same name apart."""
        return hashlib.sha256(self.name.encode() + b"\n" + bytes((ED25519,)) + self.public).digest()[:4]

    @property
    def text(self) -> str:
        """The verifier key: `name+id+key`, for a customer to keep."""
        return f"{self.name}+{self.id.hex()}+{to_base64(bytes((ED25519,)) + self.public)}"


def read_note_key(text: str) -> NoteKey:
    """The key of a verifier key's text. Refused `note_key_unreadable` (given)."""
    name, _, rest = text.strip().partition("+")
    told, _, raw = rest.partition("+")
    try:
        public = from_base64(raw)
        key = NoteKey(name, public[1:])
        if public[0] == ED25519 and key.id.hex() == told:
            return key
    except (Unreadable, ValueError, IndexError):
        pass
    raise Refused("note_key_unreadable", given=text[:120])


def sign_note(text: str, key: NoteKey, sign: Callable[[bytes], bytes]) -> str:
    """A text that ends with a line feed, signed."""
    return f"{text}\n— {key.name} {to_base64(key.id + sign(text.encode()))}\n"


class Note(Struct, frozen=True):
    """A signed text. signatures: name, key id (4 bytes) and signature, as they stand; nothing is checked yet."""

    text: str
    signatures: tuple[tuple[str, bytes, bytes], ...]

    def signers(self, keys: Iterable[NoteKey], holds: Holds) -> tuple[NoteKey, ...]:
        """Those of these keys whose signature holds; none at all when one of theirs does not."""
        known = {(key.name, key.id): key for key in keys}
        signed = []
        for name, key_id, signature in self.signatures:
            key = known.get((name, key_id))
            if key is None:
                continue
            if not holds(key.public, signature, self.text.encode()):
                return ()
            signed.append(key)
        return tuple(signed)


def read_note(note: str) -> Note:
    """The note of a text; whether it is signed is asked of it. Refused `note_unreadable` (problem)."""
    try:
        return _note(note)
    except Unreadable as error:
        raise Refused("note_unreadable", problem=error.problem) from None


class Checkpoint(Struct, frozen=True):
    """A log at one size. origin: its name, such as `trace.example/log`. root: 32 bytes."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{to_base64(self.root)}\n"


def read_checkpoint(note: str) -> Checkpoint:
    """What a checkpoint says; whether it is signed is asked of its note. Refused `note_unreadable` (problem)."""
    try:
        return _checkpoint(note)
    except Unreadable as error:
        raise Refused("note_unreadable", problem=error.problem) from None


class LogProof(Struct, frozen=True):
    """That an entry stands in a log. index: from 0. path: the siblings from the leaf up. checkpoint: the signed note.

    extra: told along and trusted by nobody.
    """

    index: int
    path: tuple[bytes, ...]
    checkpoint: str
    extra: bytes = b""

    @property
    def text(self) -> str:
        """As it is kept beside a certificate, in a file `.tlog-proof`."""
        extra = f"extra {to_base64(self.extra)}\n" if self.extra else ""
        path = "".join(f"{to_base64(step)}\n" for step in self.path)
        return f"{PROOF_HEADER}\n{extra}index {self.index}\n{path}\n{self.checkpoint}"

    def proves(self, leaf: bytes) -> bool:
        """Whether it leads from this leaf's hash to the root of its checkpoint. Refused as `read_checkpoint`."""
        told = read_checkpoint(self.checkpoint)
        return inclusion_holds(leaf, self.index, told.size, self.path, told.root)


def read_log_proof(text: str) -> LogProof:
    """The proof of a text, checked in its form only. Refused `note_unreadable` (problem)."""
    try:
        return _log_proof(text)
    except Unreadable as error:
        raise Refused("note_unreadable", problem=error.problem) from None


class ConsistencyProof(Struct, frozen=True):
    """That a log only grew since a checkpoint. old: its size then. checkpoint: the signed note of today.

    As C2SP tlog-witness sends it: `old N`, the hashes, an empty line, the checkpoint.
    """

    old: int
    path: tuple[bytes, ...]
    checkpoint: str

    @property
    def text(self) -> str:
        path = "".join(f"{to_base64(step)}\n" for step in self.path)
        return f"old {self.old}\n{path}\n{self.checkpoint}"

    def proves(self, kept: Checkpoint) -> bool:
        """Whether the log of today begins with the one that was kept. Refused as `read_checkpoint`."""
        now = read_checkpoint(self.checkpoint)
        same_log = (kept.size, kept.origin) == (self.old, now.origin)
        return same_log and consistency_holds(kept.size, kept.root, now.size, now.root, self.path)


def read_consistency_proof(text: str) -> ConsistencyProof:
    """The proof of a text, checked in its form only. Refused `note_unreadable` (problem)."""
    try:
        return _consistency_proof(text)
    except Unreadable as error:
        raise Refused("note_unreadable", problem=error.problem) from None


def _is_name(text: str) -> bool:
    return bool(text) and "+" not in text and text == "".join(text.split())


def _note(note: str) -> Note:
    if len(note) > MOST_TEXT:
        raise Unreadable("longer_than_bytes", most=str(MOST_TEXT))
    if any(character < " " and character != "\n" for character in note):
        raise Unreadable("control_character")
    text, parted, signed = note.rpartition("\n\n")
    if not parted or not signed.endswith("\n"):
        raise Unreadable("no_signature")
    lines = signed[:-1].split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise Unreadable("longer_than_bytes", most=str(MOST_SIGNATURES))
    return Note(f"{text}\n", tuple(map(_signature, lines)))


def _signature(line: str) -> tuple[str, bytes, bytes]:
    found = _SIGNED.fullmatch(line)
    if found is None:
        raise Unreadable("no_signature")
    told = from_base64(found["told"])
    if len(told) < 5:
        raise Unreadable("no_signature")
    return found["name"], told[:4], told[4:]


def _checkpoint(note: str) -> Checkpoint:
    lines = _note(note).text[:-1].split("\n")
    if len(lines) < 3 or "" in lines or not _is_name(lines[0]):  # a log signs as what it is called
        raise Unreadable("no_checkpoint")
    return Checkpoint(lines[0], _number(lines[1]), _hash(lines[2]))


def _log_proof(text: str) -> LogProof:
    head, parted, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if not parted or lines[0] != PROOF_HEADER or len(lines) < 2 or len(text) > MOST_TEXT:
        raise Unreadable("no_log_proof")
    extra = b""
    if lines[1].startswith("extra "):
        extra = from_base64(lines.pop(1).removeprefix("extra "))
    if len(lines) < 2 or not lines[1].startswith("index "):
        raise Unreadable("no_log_proof")
    _checkpoint(checkpoint)
    return LogProof(_number(lines[1].removeprefix("index ")), _hashes(lines[2:]), checkpoint, extra)


def _consistency_proof(text: str) -> ConsistencyProof:
    head, parted, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if not parted or not lines[0].startswith("old ") or len(text) > MOST_TEXT:
        raise Unreadable("no_log_proof")
    _checkpoint(checkpoint)
    return ConsistencyProof(_number(lines[0].removeprefix("old ")), _hashes(lines[1:]), checkpoint)


def _hashes(lines: Sequence[str]) -> tuple[bytes, ...]:
    return tuple(map(_hash, lines))


def _hash(text: str) -> bytes:
    found = from_base64(text)
    if len(found) != 32:
        raise Unreadable("not_base64")
    return found


def _number(text: str) -> int:
    if _NUMBER.fullmatch(text) is None:
        raise Unreadable("needs_whole_number")
    return int(text)
