"""A folder that is published: it changes as a whole, and a program that is killed leaves what was there before.

New files are written into a folder beside the others first, under a name that nobody can guess. Once all of them are
there, that is noted in the plant's own memory of the site, and only then they are moved to their places, each in one
step; what was noted and not done is done at the next start. The memory lies with the plant, never in the folder: it
lists what nobody may list.
"""

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused

STAGE = ".next-"
OURS = "web/page.js"
"""Where this file lies, a folder is a site of ours."""


class Made(Struct, frozen=True, array_like=True):
    """What became of one thing that was published. fingerprint: of all that it was made from. paths: its files."""

    fingerprint: str
    paths: tuple[str, ...]


class Memory(Struct, frozen=True, kw_only=True):
    """What the plant knows of a site. files: digest and length of each, by path. stage: the folder of a change that was
    begun to be moved; what goes to the path `moves[n]` is its file `n`.
    """

    files: dict[str, str] = {}
    made: dict[str, Made] = {}
    stage: str = ""
    moves: tuple[str, ...] = ()
    removals: tuple[str, ...] = ()


class Changed(Struct, frozen=True):
    """How many files a change wrote, removed, and left as they were."""

    written: int
    removed: int
    kept: int


class SiteFolder:
    """One folder with the memory of what was published there."""

    def __init__(self, folder: Path, memory: Path) -> None:
        self.folder = folder
        self._file = memory
        self._memory = self._remembered()

    @contextmanager
    def change(self) -> Iterator["Change"]:
        """A change that happens when the block ends well, and not at all when it does not.

        Refused folder_not_ours; Fault site_not_written.
        """
        try:
            self._prepare()
            change = Change(self.folder, f"{STAGE}{secrets.token_hex(16)}", self._memory)
            try:
                yield change
                self._commit(change)
            finally:
                shutil.rmtree(self.folder / change.stage, ignore_errors=True)
        except OSError as error:
            raise Fault("site_not_written", file=self.folder.name, told=system_problem(error)) from error

    def _remembered(self) -> Memory:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Memory)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return Memory()

    def _prepare(self) -> None:
        """The folder is ours or empty, and what was begun before is done."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if self._memory.stage:
            self._move(self._memory)
        for left in self.folder.glob(f"{STAGE}*"):
            shutil.rmtree(left)
        if not self._memory.files and any(self.folder.iterdir()):
            if not (self.folder / OURS).is_file():
                raise Refused("folder_not_ours", folder=self.folder.name)
            self._memory = Memory(files=dict.fromkeys(_files_of(self.folder), ""))

    def _commit(self, change: "Change") -> None:
        memory = change.outcome()
        if memory.moves or memory.removals or memory.made != self._memory.made:
            self._remember(memory)
            self._move(memory)
        self._memory = msgspec.structs.replace(memory, stage="", moves=(), removals=())

    def _remember(self, memory: Memory) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        with part.open("wb") as out:
            out.write(msgspec.json.encode(memory))
            out.flush()
            os.fsync(out.fileno())
        part.replace(self._file)

    def _move(self, memory: Memory) -> None:
        """Do what was noted; what is done already is left alone."""
        stage = self.folder / memory.stage
        for n, path in enumerate(memory.moves):
            staged, place = stage / str(n), self.folder / path
            if staged.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                staged.replace(place)
        for path in memory.removals:
            _remove(self.folder, path)
        done = msgspec.structs.replace(memory, stage="", moves=(), removals=())
        self._remember(done)
        self._memory = done


class Change:
    """One change of a site while it is prepared. Files are moved in the order in which they were put."""

    def __init__(self, folder: Path, stage: str, before: Memory) -> None:
        self.stage = stage
        self._folder = folder
        self._before = before
        self._files: dict[str, str] = {}
        self._made: dict[str, Made] = {}
        self._moves: list[str] = []

    @property
    def paths(self) -> Set[str]:
        """Every file of the site as it will be."""
        return self._files.keys()

    def stands(self, key: str, fingerprint: str) -> bool:
        """Whether a thing was made from exactly this before; its files then stay as they are."""
        made = self._before.made.get(key)
        if made is None or made.fingerprint != fingerprint or not all(map(self._lies, made.paths)):
            return False
        self._made[key] = made
        self._files |= {path: self._before.files[path] for path in made.paths}
        return True

    def leave(self, key: str, begins: str) -> None:
        """A thing that cannot be made anew stays as it is where its fingerprint began alike, to be tried again; else it
        goes.
        """
        made = self._before.made.get(key)
        if made is not None and made.fingerprint.startswith(begins):
            self._made[key] = made
            self._files |= {path: self._before.files[path] for path in made.paths}

    def make(self, key: str, fingerprint: str, files: Sequence[tuple[str, bytes]]) -> None:
        """The files of a thing, the one that readers begin with last."""
        for path, body in files:
            self.put(path, body)
        self._made[key] = Made(fingerprint, tuple(path for path, _ in files))

    def put(self, path: str, body: bytes) -> None:
        """One file; left alone where it is there already."""
        told = f"{hashlib.sha256(body).hexdigest()[:32]} {len(body)}"
        self._files[path] = told
        if self._before.files.get(path) == told and self._lies(path):
            return
        stage = self._folder / self.stage
        if not self._moves:
            stage.mkdir()
        (stage / str(len(self._moves))).write_bytes(body)
        self._moves.append(path)

    def outcome(self) -> Memory:
        return Memory(
            files=self._files,
            made=self._made,
            stage=self.stage,
            moves=tuple(self._moves),
            removals=tuple(path for path in self._before.files if path not in self._files),
        )

    def told(self) -> Changed:
        outcome = self.outcome()
        written = len(outcome.moves)
        return Changed(written, len(outcome.removals), len(self._files) - written)

    def _lies(self, path: str) -> bool:
        """Whether a file of ours is where it was put, as long as it was: power that failed can leave an empty one."""
        told = self._before.files.get(path, "")
        try:
            return bool(told) and (self._folder / path).stat().st_size == int(told.rpartition(" ")[2])
        except OSError:
            return False


def _files_of(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        if file.is_file():
            yield file.relative_to(folder).as_posix()


def _remove(folder: Path, path: str) -> None:
    """A file, and the folders that are empty without it."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()
