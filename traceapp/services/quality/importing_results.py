"""Results of an instrument's export: judged as if keyed at a station, shown before they are recorded, filed once."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.part import Part
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.quality import DocumentAdded, Held, Inspected, Result
from traceapp.domain.sample_result import result_of
from traceapp.errors import Refused
from traceapp.services.ports import Books
from traceapp.services.quality.inspecting import inspect
from traceapp.services.quality.tested_unit import tested_unit


class ExportedUnit(Struct, frozen=True, kw_only=True):
    """What an export says of one lot or load. row: the first that speaks of it. readings: by property, in its unit."""

    unit: str
    row: int
    position: str = ""
    temperature: str = ""
    readings: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Export(Struct, frozen=True, kw_only=True):
    """One file of an instrument: its name, its SHA-256, its media type, and what it says. instrument: its key."""

    file: str
    sha256: str
    media_type: str
    instrument: str
    units: tuple[ExportedUnit, ...]


class Foreseen(Struct, frozen=True):
    """What recording would do for one unit: the report with its verdicts and the lots that would stop; or a refusal."""

    row: int
    report: Inspected | None = None
    stopped: tuple[str, ...] = ()
    refusal: Refused | None = None


def foresee(books: Books, plant: Plant, command: Command, export: Export) -> tuple[Foreseen, ...]:
    """What would be recorded, unit by unit; nothing is. Refused `already_imported` for the whole file."""
    _refuse_twice(books, export)
    return tuple(_foreseen(books, plant, command, export, one) for one in export.units)


def _foreseen(books: Books, plant: Plant, command: Command, export: Export, one: ExportedUnit) -> Foreseen:
    try:
        records = _inspected(books, plant, command, export, one)
    except Refused as refusal:
        return Foreseen(one.row, refusal=refusal)
    report = next(record for record in records if isinstance(record, Inspected))
    stopped = tuple(target.lot for record in records if isinstance(record, Held) for target in record.targets)
    return Foreseen(one.row, report, stopped)


def import_results(books: Books, plant: Plant, command: Command, *, export: Export) -> tuple[Record, ...]:
    """The file as a document, and a report for each of its units: all of them, or none.

    Refused: already_imported, export_row_refused (row, unit, code: why the report of that unit is refused).
    """
    _refuse_twice(books, export)
    records: list[Record] = []
    for one in export.units:
        try:
            records += _inspected(books, plant, command, export, one)
        except Refused as refusal:
            raise Refused("export_row_refused", row=one.row, unit=one.unit, code=refusal.code) from None
    lots = dict.fromkeys(lot for record in records if isinstance(record, Inspected) for lot in record.lots)
    document = DocumentAdded(
        sha256=export.sha256,
        name=export.file,
        media_type=export.media_type,
        evidence="test results",
        lots=tuple(lots),
    )
    return document, *records


def _refuse_twice(books: Books, export: Export) -> None:
    before = books.history("document", export.sha256)
    if before:
        raise Refused("already_imported", file=export.file, entry=str(before[0].ref))


def _inspected(books: Books, plant: Plant, command: Command, export: Export, one: ExportedUnit) -> tuple[Record, ...]:
    """The report under the next number of its unit; several positions of one load follow each other."""
    known = books.test_unit(one.unit)
    earlier = [other for other in export.units if other.unit == one.unit and other.row < one.row]
    number = 1 + (len(known.reports) if known is not None else 0) + len(earlier)
    results = tuple(_result(plant, export, one, key, readings) for key, readings in one.readings)
    badge = Signature(person=command.who[0], meaning="inspected", at=command.happened)
    inspected = Inspected(
        unit=one.unit,
        report=f"{one.unit} R{number}",
        results=results,
        unit_kind=_kind(books, plant, one.unit, command.happened),
        position=one.position,
        documents=(export.sha256,),
        signatures=(badge,),
    )
    return inspect(books, plant, command, inspected=inspected)


def _kind(books: Books, plant: Plant, code: str, at: int) -> str:
    """What kind of unit it is, as a station finds it; "" leaves it to the report, which refuses what is unknown."""
    load = books.load(code)
    first = load.seats[0].lot if load is not None and load.entry is not None and load.seats else code
    state = books.lot(first)
    if state is None:
        return ""
    part = books.fact("part", state.part, at) if state.part else None
    route = plant.routes.get(part.route if isinstance(part, Part) and part.route else state.route)
    step = next((step for step in route.steps if step.act == "inspect"), None) if route is not None else None
    if route is None or step is None:
        return ""
    try:
        return tested_unit(books, plant, route, code, step.key, at).kind
    except Refused:
        return ""


def _result(plant: Plant, export: Export, one: ExportedUnit, key: str, readings: Sequence[str]) -> Result:
    measured = plant.properties[key]
    return replace(
        result_of(key, readings),
        method=measured.method,
        instrument=export.instrument,
        temperature=one.temperature if measured.group == "magnetic" else "",
    )
