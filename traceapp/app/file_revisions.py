"""The plant's files on a screen: which stands where, its text, what is wrong in another one, and how the two differ.

A route, list or layout is prepared as text, checked as the program reads it, and put in force by two people.
"""

import difflib
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from msgspec import Struct

from traceapp.app.plant_data import Revised, Waiting
from traceapp.app.plant_files import Sources, sources_of
from traceapp.documents.certificate_layout import CertificateLayout, certificate_layout_flaws
from traceapp.documents.label_layout import LabelLayout, label_layout_flaws
from traceapp.domain.air_freight import StrayField
from traceapp.domain.command import Command, Outcome
from traceapp.domain.plant_fact import PlantFile
from traceapp.domain.problem import Problem, Unreadable, because
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.registers import FactState
from traceapp.domain.shifts import ShiftFile, shift_flaws
from traceapp.errors import BadPlantFile, Refused
from traceapp.exchange.cell_kinds import moment
from traceapp.exchange.plant_file import Check, reading_of_text
from traceapp.exchange.plant_folder import read_plant
from traceapp.exchange.plant_text import plant_text
from traceapp.resources import resources_folder
from traceapp.services.plant.plant_data import approve, draft, drop
from traceapp.services.ports import Books

if TYPE_CHECKING:
    from traceapp.app import App

Source = Literal["approved", "own", "shipped"]
READ_TOGETHER = ("materials", "properties", "grades", "routes", "sampling", "exports", "curves", "rules")
"""Folders whose files name each other; a fault of one may be seen in another."""


class _Shape(NamedTuple):
    shape: type[Any]
    check: Check | None = None


ALONE: Mapping[str, _Shape] = MappingProxyType(
    {
        "labels": _Shape(LabelLayout, label_layout_flaws),
        "certificates": _Shape(CertificateLayout, certificate_layout_flaws),
        "transport": _Shape(StrayField),
        "calendar": _Shape(ShiftFile, shift_flaws),
    }
)
"""Folders whose files stand by themselves."""
CONTEXT = 3


_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class FileLine(Struct, frozen=True):
    """One file: `<folder>/<name>`, where the text in use stands, the revision it gives itself, and since when."""

    key: str
    source: Source
    revision: str = ""
    since: int = 0
    has_draft: bool = False
    faults: int = 0


class FileFault(Struct, frozen=True):
    """One thing wrong: in which file, line (0: unknown), field, and what it is."""

    file: str
    line: int
    field: str
    problem: Problem


class DiffLine(Struct, frozen=True):
    """One line of a comparison. sign: `+`, `-`, ` `, or `…` where equal lines are left out. Numbers from 1, 0: none."""

    sign: str
    before: int
    after: int
    text: str


class FileReading(Struct, frozen=True):
    """A file as it is in use, with its revisions, the last first, and its draft with its text."""

    key: str
    source: Source
    text: str
    revisions: tuple[Revised, ...] = ()
    draft: Waiting | None = None
    draft_text: str = ""


class FileChecked(Struct, frozen=True):
    """What is wrong in a text, what it would make wrong in other files, and how it differs from the one in use."""

    faults: tuple[FileFault, ...]
    elsewhere: tuple[FileFault, ...]
    lines: tuple[DiffLine, ...]

    @property
    def is_good(self) -> bool:
        return not self.faults and not self.elsewhere


class FileRevisions:
    """The plant's files of one terminal, for its screens."""

    def __init__(self, app: "App") -> None:
        self._app = app

    def files(self) -> tuple[FileLine, ...]:
        """Every file the program reads, by folder and name."""
        sources, states = self._known()
        faults = [str(fault.facts["file"]) for fault in self._app.resources.faults]
        found = []
        for key in sorted({*self._on_disk(sources), *states}):
            text, source = _text_in_use(sources, key)
            state = states.get(key)
            if text is not None or (state is not None and state.draft is not None):
                in_force = state.at(self._app.now()) if state is not None else None
                since = in_force.since if in_force is not None else 0
                waits = state is not None and state.draft is not None
                count = faults.count(key.rpartition("/")[2])
                found.append(FileLine(key, source, revision_of(text or ""), since, waits, count))
        return tuple(found)

    def read(self, key: str) -> FileReading:
        """One file. Refused `fact_unknown`."""
        sources, states = self._known()
        text, source = _text_in_use(sources, key)
        state = states.get(key)
        waiting = state.draft if state is not None else None
        drafted = waiting.fact.text if waiting is not None and isinstance(waiting.fact, PlantFile) else ""
        if text is None and not drafted:
            raise Refused("fact_unknown", fact=f"plant_file/{key}")
        return FileReading(
            key,
            source,
            text or "",
            _revisions(state, self._app.now()) if state is not None else (),
            Waiting(waiting.entry, waiting.by, waiting.at, waiting.effective, waiting.reason, ())
            if waiting is not None
            else None,
            drafted,
        )

    def begin(self, like: str, name: str) -> FileReading:
        """A file that is not there yet, in the folder of another; `draft_text` is that one's, to be written over.

        Refused: field_malformed (the name), code_in_use, fact_unknown.
        """
        word = "-".join(name.lower().split())
        if _NAME.fullmatch(word) is None:
            raise Refused("field_malformed", field="name", typed=name[:40])
        key = f"{like.partition('/')[0]}/{word}.yaml"
        sources, states = self._known()
        if _text_in_use(sources, key)[0] is not None or key in states:
            raise Refused("code_in_use", code=key)
        pattern = self.read(like)
        return FileReading(key, "own", "", draft_text=pattern.text or pattern.draft_text)

    def check(self, key: str, text: str) -> FileChecked:
        """What the program would make of this text in place of the one in use."""
        sources, _ = self._known()
        in_use, _ = _text_in_use(sources, key)
        folder, _, file = key.partition("/")
        faults = [*_same_revision(file, in_use or "", text)]
        elsewhere: list[FileFault] = []
        if folder in ALONE:
            reading = reading_of_text(file, text.encode(), ALONE[folder].shape, check=ALONE[folder].check)
            faults += [_fault(fault) for fault in reading.faults]
        else:
            before = [_fault(fault) for fault in self._app.resources.faults]
            tried = Sources(sources.folders, {**sources.approved, key: text})
            found = [_fault(fault) for fault in self._faults(tried)]
            faults += [fault for fault in found if fault.file == file]
            elsewhere += [fault for fault in found if fault.file != file and fault not in before]
        faults.sort(key=lambda fault: fault.line)
        return FileChecked(tuple(faults), tuple(elsewhere), tuple(compared(in_use or "", text)))

    def draft(self, key: str, text: str, person: str, where: str, *, effective: str = "", reason: str = "") -> Outcome:
        """Lay a text before those who approve it. Raises the first BadPlantFile; Refused as `plant_data.draft`, and
        `field_malformed` for a day that cannot be read.
        """
        self._require_good(key, text)
        verb = partial(
            _draft, app=self._app, fact=plant_file(key, text), effective=self._since(effective), reason=reason
        )
        return self._app.have(person, where, verb)

    def approve(self, key: str, entry: EntryRef, where: str, approvals: Sequence[Signature]) -> Outcome:
        """Put a draft in force, if it is good still. Raises as `draft`; Refused as `plant_data.approve`."""
        self._require_good(key, self.read(key).draft_text)
        verb = partial(_approve, app=self._app, entry=entry, name=f"plant_file/{key}", approvals=approvals)
        return self._app.have(approvals[0].person, where, verb)

    def drop(self, key: str, entry: EntryRef, person: str, where: str, reason: str) -> Outcome:
        """A draft is not to be approved. Refused as `plant_data.drop`."""
        return self._app.have(person, where, partial(drop, draft=entry, name=f"plant_file/{key}", reason=reason))

    def _require_good(self, key: str, text: str) -> None:
        checked = self.check(key, text)
        for fault in (*checked.faults, *checked.elsewhere):
            raise BadPlantFile(file=fault.file, line=fault.line, field=fault.field, problem=fault.problem)

    def _since(self, typed: str) -> int:
        if not typed.strip():
            return 0
        try:
            return int(moment(self._app.zone()).read(typed.strip()))
        except Unreadable:
            raise Refused("field_malformed", field="effective", typed=typed) from None

    def _known(self) -> tuple[Sources, dict[str, FactState]]:
        with self._app.reading() as books:
            sources = sources_of(books, self._app.folders, self._app.now())
            states = {state.name.partition("/")[2]: state for state in books.fact_states("plant_file")}
        return sources, states

    @staticmethod
    def _on_disk(sources: Sources) -> Iterator[str]:
        for root in (resources_folder(), sources.folders.plant):
            for folder in (*READ_TOGETHER, *ALONE):
                yield from (f"{folder}/{path.name}" for path in (Path(root) / folder).glob("*.yaml"))

    @staticmethod
    def _faults(sources: Sources) -> tuple[BadPlantFile, ...]:
        return read_plant(resources_folder(), sources.folders.plant, approved=sources.approved).faults


def plant_file(key: str, text: str) -> PlantFile:
    """The fact of a file's text."""
    return PlantFile(key=key, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())


def revision_of(text: str) -> str:
    """The revision that a file gives itself; "" where it has none."""
    value = plant_text(text.encode()).value
    revision = value.get("revision") if isinstance(value, dict) else None
    return revision if isinstance(revision, str) else ""


def compared(before: str, after: str) -> Iterator[DiffLine]:
    """The lines of two texts, those that are equal shortened to what stands next to a difference."""
    old, new = before.splitlines(), after.splitlines()
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    end = 0
    for group in matcher.get_grouped_opcodes(CONTEXT):
        if group[0][1] > end:
            yield DiffLine("…", 0, 0, "")
        end = group[-1][2]
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (DiffLine(" ", i1 + n + 1, j1 + n + 1, old[i1 + n]) for n in range(i2 - i1))
            else:
                yield from (DiffLine("-", i + 1, 0, old[i]) for i in range(i1, i2))
                yield from (DiffLine("+", 0, j + 1, new[j]) for j in range(j1, j2))
    if end < len(old) and end:
        yield DiffLine("…", 0, 0, "")


def _text_in_use(sources: Sources, key: str) -> tuple[str | None, Source]:
    """The text, and where it stands; None where it stands nowhere."""
    if key in sources.approved:
        return sources.approved[key], "approved"
    own = sources.folders.plant / key
    path: Path = own if own.exists() else Path(resources_folder()) / key
    source: Source = "own" if own.exists() else "shipped"
    try:
        return path.read_text(encoding="utf-8-sig"), source
    except (OSError, UnicodeDecodeError):
        return None, source


def _same_revision(file: str, in_use: str, text: str) -> Iterator[FileFault]:
    """A text that differs must not call itself by the revision in use: records name it."""
    given = revision_of(text)
    if text != in_use and given and given == revision_of(in_use):
        line = plant_text(text.encode()).line(("revision",))
        yield FileFault(file, line, "revision", because("revision_in_use", given=given))


def _fault(fault: BadPlantFile) -> FileFault:
    told = fault.facts
    problem = told["problem"]
    assert isinstance(problem, Problem)
    return FileFault(str(told["file"]), int(str(told["line"])), str(told["field"]), problem)


def _revisions(state: FactState, now: int) -> tuple[Revised, ...]:
    in_force = state.at(now)
    return tuple(
        Revised(
            revision_of(one.fact.text) or one.revision if isinstance(one.fact, PlantFile) else one.revision,
            one.since,
            one.by,
            one.approvals,
            one.reason,
            (),
            in_force is not None and one.entry == in_force.entry,
            one.retired,
        )
        for one in reversed(state.revisions)
    )


def _draft(
    books: Books, command: Command, *, app: "App", fact: PlantFile, effective: int, reason: str
) -> Sequence[Record]:
    return draft(books, app.plant, command, fact, effective=effective, reason=reason)


def _approve(
    books: Books, command: Command, *, app: "App", entry: EntryRef, name: str, approvals: Sequence[Signature]
) -> Sequence[Record]:
    return approve(books, app.plant, command, entry, name, approvals=approvals)
