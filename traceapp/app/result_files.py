"""Instruments' exports: files in the inbox, read by a saved mapping, foreseen, recorded, kept by their digest."""

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.app.whole_file import written_whole
from traceapp.domain.command import Command, Outcome
from traceapp.domain.export_mapping import ExportMapping
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused
from traceapp.exchange.result_export import read_export
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.services.ports import Books
from traceapp.services.quality.importing_results import Export, ExportedUnit, Foreseen, foresee, import_results

if TYPE_CHECKING:
    from traceapp.app import App

__all__ = ["Export", "ExportRead", "Foreseen", "WrongCell", "inbox_files", "read_results", "record_results"]

MEDIA = {".csv": "text/csv", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


class ExportRead(Struct, frozen=True, kw_only=True):
    """A file before it is recorded: what it comes to, or everything that is wrong with it."""

    raw: bytes
    export: Export | None = None
    foreseen: tuple[Foreseen, ...] = ()
    wrong: tuple[WrongCell, ...] = ()

    @property
    def is_good(self) -> bool:
        return self.export is not None and all(one.refusal is None for one in self.foreseen)


def inbox_files(app: "App") -> tuple[Path, ...]:
    """The exports that wait, by name."""
    folder = app.folders.inbox
    return tuple(sorted(path for path in folder.glob("*") if path.suffix.lower() in MEDIA)) if folder.is_dir() else ()


def mapping_of(app: "App", key: str) -> ExportMapping:
    """Refused `mapping_unknown` (mapping, known)."""
    found = app.plant.exports.get(key)
    if found is None:
        raise Refused("mapping_unknown", mapping=key, known=", ".join(sorted(app.plant.exports)))
    return found


def content_of(file: Path) -> bytes:
    """What is in a file that somebody chose. Fault file_not_usable: it is gone, or not to be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise Fault("file_not_usable", file=file.name, told=system_problem(error)) from error


def read_results(app: "App", command: Command, file: Path, mapping: str, instrument: str = "") -> ExportRead:
    """What a file would be recorded as. Refused: mapping_unknown, already_imported. Fault file_not_usable.

    instrument: the one that made it, where the mapping names none.
    """
    found = mapping_of(app, mapping)
    raw = content_of(file)
    reading = read_export(file.name, raw, found, app.plant.properties)
    if reading.wrong:
        return ExportRead(raw=raw, wrong=reading.wrong)
    export = Export(
        file=file.name,
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type=MEDIA.get(file.suffix.lower(), "application/octet-stream"),
        instrument=instrument or found.instrument,
        units=tuple(
            ExportedUnit(
                unit=one.unit,
                row=one.row,
                position=one.position,
                temperature=one.temperature,
                readings=tuple((found.property, found.readings) for found in one.results),
            )
            for one in reading.units
        ),
    )
    with app.reading() as books:
        foreseen = foresee(books, app.plant, command, export)
    return ExportRead(raw=raw, export=export, foreseen=foreseen)


def record_results(app: "App", command: Command, read: ExportRead) -> Outcome:
    """Keep the file by its digest, then record what it says. Refused as `import_results`, Fault `file_not_written`."""
    assert read.export is not None
    name = f"{read.export.sha256}{Path(read.export.file).suffix.lower()}"
    written_whole(app.folders.documents / "evidence" / name, read.raw)
    return app.record(command, partial(_recorded, app.plant, command, read.export))


def _recorded(plant: Plant, command: Command, export: Export, books: Books) -> Sequence[Record]:
    return import_results(books, plant, command, export=export)
