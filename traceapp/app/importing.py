"""Plant data, opening stock and what a supplier shipped, from a file: all of it is checked first, then written or none.

The same file again changes nothing. The command line and the screen both come here.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, tzinfo
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct

from traceapp.domain.command import Command, Outcome
from traceapp.domain.fact import Fact
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.problem import Problem, because
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused
from traceapp.exchange.epcis_shipping import ShippedReading, read_shipping
from traceapp.exchange.fact_sheet import FactSheet, changes
from traceapp.exchange.plant_sheets import plant_sheets
from traceapp.exchange.sheet import Listed, Sheet, SheetReading, read_sheet
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.exchange.stock_sheet import NAME as STOCK
from traceapp.exchange.stock_sheet import stock_sheet
from traceapp.services.people import require
from traceapp.services.plant.fact_checks import Known, require_sound
from traceapp.services.plant.plant_data import is_set_up, people_wanted, revise, sort_and_key
from traceapp.services.ports import Books
from traceapp.services.recording.deciding import CodeAllocator
from traceapp.services.recording.expected_receipts import Expected, expected, receive_expected
from traceapp.services.recording.opening_stock import RECEIVED, OpeningLot, completed, open_stock

if TYPE_CHECKING:
    from traceapp.app import App

__all__ = [
    "SHIPPED",
    "STOCK",
    "Import",
    "ImportLine",
    "InboxFile",
    "WrongCell",
    "inbox",
    "prepare_from_inbox",
    "prepare_import",
    "sheets",
    "write_import",
]


SHIPPED = "shipping-events"
_SHIPPED_SHEET: Sheet[Any] = Sheet(
    SHIPPED, "what a supplier shipped, as EPCIS 2.0 events (JSON)", (), (), lambda values, _rows: values
)


class ImportLine(Struct, frozen=True):
    """One thing on the sheet: the row it begins in, its key, whether it is new or changed, and what would change.

    changes: heading, before, after; empty for what is new, and for what is there already, word for word.
    """

    row: int
    key: str
    is_new: bool
    changes: tuple[tuple[str, str, str], ...] = ()

    @property
    def is_same(self) -> bool:
        return not self.is_new and not self.changes


class Import(Struct, frozen=True):
    """What a sheet comes to. people: how many have to sign. verb: records it. names: of people, by badge."""

    what: str
    file: str
    lines: tuple[ImportLine, ...]
    people: int
    verb: Callable[[Books, Command, Sequence[Signature], str], Sequence[Record]]
    names: tuple[tuple[str, str], ...] = ()

    @property
    def new(self) -> int:
        return sum(line.is_new for line in self.lines)

    @property
    def changed(self) -> int:
        return sum(bool(line.changes) for line in self.lines)

    @property
    def unchanged(self) -> int:
        return sum(line.is_same for line in self.lines)


def sheets(zone: tzinfo = UTC) -> dict[str, Sheet[Any]]:
    """Every sheet by name, for its words and columns."""
    return {**plant_sheets(zone), STOCK: stock_sheet(zone), SHIPPED: _SHIPPED_SHEET}


def prepare_import(app: "App", what: str, file: str, raw: bytes) -> Import | tuple[WrongCell, ...]:
    """What a file would change, or everything that is wrong with it, by row. file: the name that faults carry.

    Of events a row is the number of the event in its list, a column the field.
    """
    zone = app.zone()
    with app.reading() as books:
        on_file = partial(is_on_file, books, app.plant, app.now())
        if what == SHIPPED:
            return _shipped(app, books, read_shipping(file, raw))
        if what == STOCK:
            return _stock(app, books, read_sheet(stock_sheet(zone), file, raw, on_file))
        sheet = plant_sheets(zone)[what]
        reading = read_sheet(sheet, file, raw, on_file)
        wrong = (*reading.wrong, *_unsound(app, books, sheet, reading))
        return _by_row(wrong) if wrong else _facts(app, books, sheet, reading)


def write_import(
    app: "App", found: Import, command: Command, approvals: Sequence[Signature], reason: str = ""
) -> Outcome | None:
    """Everything in one transaction; then the names, which no entry may hold. The outcome, None where nothing is new.

    Refused: as `plant_data.revise` and `opening_stock.open_stock`.
    """
    outcome = None
    if found.new or found.changed:
        outcome = app.record(command, lambda books: found.verb(books, command, approvals, reason))
    known = app.people.names() if found.names else {}
    for badge, name in found.names:
        if known.get(badge) != name:
            app.people.call(badge, name)
    return outcome


def is_on_file(books: Books, plant: Plant, at: int, sort: str, key: str) -> bool:
    """Whether a sheet may name this."""
    steps = [step for route in plant.routes.values() for step in route.steps]
    listed: Mapping[str, Mapping[str, object]] = {
        "material": plant.materials,
        "route": plant.routes,
        "grade": plant.grades,
        "property": plant.properties,
    }
    match sort:
        case "material" | "route" | "grade" | "property":
            return key in listed[sort]
        case "step":
            return any(step.key == key for step in steps)
        case "skill":
            return any(route.skill(key) is not None for route in plant.routes.values())
        case "machine":
            return any(machine.key == key for step in steps for machine in step.equipment)
        case fact:
            return books.fact(fact, key, at) is not None


def unsound(known: Known, sheet: FactSheet, fact: Fact, row: int, file: str = "") -> WrongCell | None:
    """A fact that contradicts itself or what is on file, as the ordinary checks say; by the column it is in."""
    try:
        require_sound(known, cast("PlantFact", fact))
    except Refused as refusal:
        column, _, part = str(refusal.facts.get("field", "")).replace("_", " ").partition(": ")
        told = refusal.facts.get("problem")
        problem = told if isinstance(told, Problem) else because("answered", answer=refusal)
        problem = because("of_part", part=part, problem=problem) if part else problem
        named = column if any(column == one.name for one in sheet.columns) else ""
        return WrongCell(file, row, named, problem)
    return None


def _unsound(app: "App", books: Books, sheet: FactSheet, reading: SheetReading[Fact]) -> list[WrongCell]:
    known = Known(books, app.plant, app.now(), {one.value.subject_name: one.value for one in reading.listed})
    found = (unsound(known, sheet, one.value, one.row, reading.file) for one in reading.listed)
    return [wrong for wrong in found if wrong is not None]


def _facts(app: "App", books: Books, sheet: FactSheet, reading: SheetReading[Fact]) -> Import:
    at = app.now()
    lines, differing = [], []
    for one in reading.listed:
        before = books.fact(*sort_and_key(one.value), at)
        told = changes(sheet, before, one.value) if before is not None else ()
        lines.append(ImportLine(one.row, one.value.key, before is None, told))
        if before != one.value:
            differing.append(cast("PlantFact", one.value))
    return Import(
        sheet.name,
        reading.file,
        tuple(lines),
        people_wanted(books, differing, at) if differing else 0,
        partial(_revise, plant=app.plant, facts=[one.value for one in reading.listed]),
        tuple((one.value.key, one.cells["name"]) for one in reading.listed if sheet.name == "people"),
    )


def _revise(
    books: Books, command: Command, approvals: Sequence[Signature], reason: str, *, plant: Plant, facts: Any
) -> Sequence[Record]:
    return revise(books, plant, command, facts, approvals=approvals, reason=reason)


def _stock(app: "App", books: Books, reading: SheetReading[Any]) -> Import | tuple[WrongCell, ...]:
    wrong, at = [*reading.wrong], app.now()
    lots, lines = [], []
    for one in reading.listed:
        found = OpeningLot(one.value, one.cells.get("magnetised", False))
        try:
            is_new = completed(books, app.plant, found, at) is not None
        except Refused as refusal:
            wrong.append(_wrong_lot(reading.file, one, refusal))
        else:
            lines.append(ImportLine(one.row, one.value.supplier_lot, is_new))
        lots.append(found)
    if wrong:
        return _by_row(wrong)
    verb = partial(_receive, plant=app.plant, lots=lots, letters=app.letters)
    return Import(STOCK, reading.file, tuple(lines), 0, verb)


def _wrong_lot(file: str, one: Listed[Any], refusal: Refused) -> WrongCell:
    columns = {
        "unit_mixed": "quantity",
        "already_received": "reference",
        "received_later": RECEIVED,
        "step_wanted": "step",
    }
    return WrongCell(file, one.row, columns.get(refusal.code, ""), because("answered", answer=refusal))


def _receive(
    books: Books,
    command: Command,
    _approvals: Sequence[Signature],
    _reason: str,
    *,
    plant: Plant,
    lots: Sequence[OpeningLot],
    letters: str,
) -> Sequence[Record]:
    if is_set_up(books, command.happened):
        require(books, command.who[0] if command.who else "", Act.RECEIVE, command.happened)
    return open_stock(books, plant, lots, CodeAllocator(books, letters, command.happened), command.happened)


def _shipped(app: "App", books: Books, reading: ShippedReading) -> Import | tuple[WrongCell, ...]:
    wrong = [*reading.wrong]
    found, lines = [], []
    for one in {(one.event, one.name): one for one in reading.shipped}.values():  # told twice, shipped once
        try:
            coming = expected(books, app.plant, one.event, one.name, one.containers, at=app.now())
        except Refused as refusal:
            at = f"{one.at}.{'uom' if refusal.code == 'unit_mixed' else 'epcClass'}"
            wrong.append(WrongCell(reading.file, one.row, at, because("answered", answer=refusal)))
        else:
            found.append(coming)
            lines.append(ImportLine(one.row, coming.receipt.supplier_lot, coming.is_new))
    if wrong:
        return _by_row(wrong)
    verb = partial(_receive_shipped, found=found, letters=app.letters)
    return Import(SHIPPED, reading.file, tuple(lines), 0, verb)


def _receive_shipped(
    books: Books,
    command: Command,
    _approvals: Sequence[Signature],
    _reason: str,
    *,
    found: Sequence[Expected],
    letters: str,
) -> Sequence[Record]:
    require(books, command.who[0] if command.who else "", Act.RECEIVE, command.happened)
    return receive_expected(found, CodeAllocator(books, letters, command.happened))


def _by_row(wrong: Sequence[WrongCell]) -> tuple[WrongCell, ...]:
    return tuple(sorted(wrong, key=attrgetter("row")))


class InboxFile(Struct, frozen=True):
    """A file that waits in the inbox: its name, when it was last written (UTC microseconds), the sheet it names.

    sheet: "" where its name names none; `parties.csv` and `parties 2027-01.csv` name one. JSON holds events.
    """

    name: str
    at: int
    sheet: str = ""


def inbox(app: "App") -> tuple[InboxFile, ...]:
    """What can be imported of the inbox of the data folder, the newest first. It is made, so that people find it.

    Fault `file_not_usable`.
    """
    folder = app.folders.inbox
    try:
        folder.mkdir(parents=True, exist_ok=True)
        found = [
            InboxFile(path.name, int(path.stat().st_mtime * 1_000_000), _sheet_in(path))
            for path in folder.iterdir()
            if path.suffix.lower() in {".csv", *_EVENTS}
        ]
    except OSError as error:
        raise Fault("file_not_usable", file=str(folder), told=system_problem(error)) from error
    return tuple(sorted(found, key=_newest))


def prepare_from_inbox(app: "App", what: str, name: str) -> Import | tuple[WrongCell, ...]:
    """As `prepare_import`, of a file in the inbox. Fault `file_not_usable`."""
    file = app.folders.inbox / name
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise Fault("file_not_usable", file=name, told=system_problem(error)) from error
    return prepare_import(app, what, name, raw)


def _sheet_in(file: Path) -> str:
    return SHIPPED if file.suffix.lower() in _EVENTS else _sheet_named(file.stem)


_EVENTS = frozenset({".json", ".jsonld"})
"""How the names of files of events end."""


def _sheet_named(stem: str) -> str:
    """The longest sheet name that the file's name begins with: `work-orders 12` is not `orders`."""
    said = stem.casefold().replace("_", "-")
    return max((name for name in sheets() if said.startswith(name)), key=len, default="")


def _newest(file: InboxFile) -> tuple[int, str]:
    return (-file.at, file.name)
