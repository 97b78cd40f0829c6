"""From what a conversation asks to have done, to the records of it: one line a verb."""

from datetime import UTC, datetime

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.equipment import Station
from traceapp.domain.lot_code import next_code
from traceapp.domain.party import Site
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import LabelSpoiled, Packed
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import SignedIn, SignedOut
from traceapp.domain.record.quality import Inspected
from traceapp.errors import Refused
from traceapp.services.holds.used_on_hold import with_spread_holds
from traceapp.services.labels.labelling import void_label
from traceapp.services.packing.logistic_units import SSCC, next_sscc
from traceapp.services.packing.packing import numbered, pack
from traceapp.services.ports import Books
from traceapp.services.quality.inspecting import inspect
from traceapp.services.recording.correcting import undo
from traceapp.services.run.collecting import Collection, collect
from traceapp.services.run.machines import purge_all
from traceapp.services.run.production import Where, drawn, filled_of, perform
from traceapp.services.run.run import Run
from traceapp.services.station.talk import Do
from traceapp.services.station.wrong_scans import pieces_of, record_of


class CodeAllocator:
    """The next free code of a kind, for one command: this terminal's own numbers, week by week.

    Reads the highest number from the books once for each kind, then counts on by itself; but for `SSCC`, of which a
    command gives one, or "" where the plant has none to give.
    """

    def __init__(self, books: Books, letters: str, at: int) -> None:
        self._books = books
        self._letters = letters
        self._at = at
        self._day = datetime.fromtimestamp(at / 1_000_000, tz=UTC).date()
        self._last: dict[str, int] = {}

    def __call__(self, kind: str, sort: str) -> str:
        if sort == SSCC:
            return next_sscc(self._books, self._letters, self._at)
        iso = self._day.isocalendar()
        prefix = f"{kind}-{iso.year % 100:02d}{iso.week:02d}-{self._letters}"
        if prefix not in self._last:
            self._last[prefix] = self._books.highest_number(prefix, sort)
        code = next_code(kind, self._day, self._letters, after=self._last[prefix])
        self._last[prefix] = code.number
        return str(code)


def decide(books: Books, plant: Plant, station: Station, letters: str, asked: Do) -> tuple[Record, ...]:
    """The records of what a station asked for. Refused as the verb says, or `verb_unknown`."""
    command = asked.command
    match asked.verb:
        case "sign_in":
            return (SignedIn(person=command.who[0]),)
        case "sign_out":
            return (SignedOut(person=command.who[0], note=asked.note, counted=pieces_of(asked.tally)),)
        case "slip" if asked.slip is not None:
            return (record_of(asked.slip),)
        case "spoil" if asked.target is not None:
            return void_label(books, command, spoiled=LabelSpoiled(label=asked.target, code=asked.label))
        case "undo" if asked.target is not None:
            return undo(books, command, target=asked.target)
        case "purge":
            return purge_all(books, command, equipment=station.equipment, reason=asked.reason)
        case "perform" if asked.run is not None:
            return with_spread_holds(books, _performed(books, plant, station, letters, command, asked.run))
        case unknown:
            raise Refused("verb_unknown", verb=unknown)


def _performed(
    books: Books, plant: Plant, station: Station, letters: str, command: Command, run: Run
) -> tuple[Record, ...]:
    """A run by the act of its step."""
    allocate = CodeAllocator(books, letters, command.happened)
    if run.sump is not None:
        return _collected(books, plant, station, command, run, allocate)
    match run.step.act:
        case "inspect":
            return inspect(books, plant, command, inspected=_inspected(books, station, command, run))
        case "pack":
            return pack(books, command, packed=_packed(run, station, allocate))
        case _:
            return perform(books, plant, command, run, where_of(books, station, command), allocate)


def _collected(
    books: Books, plant: Plant, station: Station, command: Command, run: Run, allocate: CodeAllocator
) -> tuple[Record, ...]:
    """What was taken out of a sump, by the step that shed it."""
    assert run.sump is not None
    route, where = plant.route(run.route), where_of(books, station, command)
    collected = Collection(
        sump=run.sump.code,
        material=run.sump.material,
        filled=filled_of(run, where),
        dry_share=next((told.value for told in run.fields), ""),
        some_stays=bool(run.some_stays),
        country=where.country,
    )
    return collect(books, command, route=route, step=route.step(run.sump.step), collected=collected, next_code=allocate)


def _inspected(books: Books, station: Station, command: Command, run: Run) -> Inspected:
    """What was measured, under the next report number of its unit; by the station's first instrument unless told."""
    known = books.test_unit(run.unit)
    number = 1 + (len(known.reports) if known is not None else 0)
    instrument = station.instruments[0] if station.instruments else ""
    results = tuple(replace(r, instrument=r.instrument or instrument) for r in run.results)
    return Inspected(
        unit=run.unit,
        report=f"{run.unit} R{number}",
        results=results,
        lots=run.unit_lots,
        unit_kind=run.unit_kind,
        plan=next((told.value for told in run.fields if told.field == "plan"), ""),
        decision=run.decision,
        drawing=run.drawing.revision if run.drawing is not None else "",
        signatures=(Signature(person=command.who[0], meaning="inspected", at=command.happened),),
    )


def _packed(run: Run, station: Station, allocate: CodeAllocator) -> Packed:
    gauge = station.instruments[1] if len(station.instruments) > 1 else ""
    stray = run.stray if run.stray is not None and run.stray.value else None
    packed = Packed(
        box="",
        draws=tuple(drawn(t) for t in run.taken),
        order=run.order,
        gross_mg=run.gross_mg,
        gross_instrument=run.scale_of("gross"),
        place=run.place or station.place,
        field=None if stray is None else replace(stray, instrument=stray.instrument or gauge),
        fields=tuple(f for f in run.fields if f.value),
    )
    return numbered(packed, allocate, run.step.kind or "BX")


def where_of(books: Books, station: Station, command: Command) -> Where:
    """The station's machines and place, and the country the plant stands in."""
    sites = [fact for fact in books.facts("site", command.happened) if isinstance(fact, Site)]
    return Where(equipment=station.equipment, place=station.place, country=sites[0].country if sites else "")
