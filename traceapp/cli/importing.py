"""`traceapp import`: plant data and opening stock from CSV files. All rows are checked first; then all are written.

The same file again changes nothing.
"""

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from msgspec import Struct

from traceapp.app import App
from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import add_person, add_signers, command_of, signatures_of, warn_of_clock
from traceapp.cli.voice import Voice, words_of
from traceapp.domain.command import Command
from traceapp.domain.fact import Fact
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.errors import Refused
from traceapp.exchange.plant_sheets import plant_sheets
from traceapp.exchange.sheet import Listed, Sheet, SheetReading, read_sheet
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.exchange.stock_sheet import NAME as STOCK
from traceapp.exchange.stock_sheet import stock_sheet
from traceapp.services.deciding import CodeAllocator
from traceapp.services.fact_checks import Known, require_sound
from traceapp.services.opening_stock import OpeningLot, completed, open_stock
from traceapp.services.people import require
from traceapp.services.plant_data import is_set_up, revise, sort_and_key
from traceapp.services.ports import Books

_EPILOG = """\
The first row of the file holds the headings; --columns shows them. While a plant has no people, nobody has to sign;
afterwards somebody who may revise plant data does, and two people for specifications."""


def _sheets() -> dict[str, Sheet[Any]]:
    """Every sheet by name, for its words and columns."""
    return {**plant_sheets(UTC), STOCK: stock_sheet(UTC)}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    sheets = _sheets()
    listed = "\n".join(f"  {name:15} {sheet.means}" for name, sheet in sheets.items())
    parser.epilog = f"what:\n{listed}\n\n{_EPILOG}"
    parser.add_argument("what", metavar="WHAT", choices=sheets, help="what the file holds, see below")
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="a CSV file")
    parser.add_argument("--columns", action="store_true", help="show which columns the file can have, and stop")
    parser.add_argument("--dry-run", action="store_true", help="check everything and write nothing")
    parser.add_argument("--reason", metavar="WORDS", default="", help="why plant data is revised")
    add_person(parser, required=False)
    add_signers(parser)
    add_store(parser)
    parser.set_defaults(do=do, misused=parser.error)


class Import(Struct, frozen=True):
    """What an import comes to. verb: records it. names: of people, by badge."""

    new: int
    changed: int
    unchanged: int
    verb: Callable[[Books, Command], Sequence[Record]]
    names: tuple[tuple[str, str], ...] = ()


def do(options: argparse.Namespace, voice: Voice) -> int:
    if options.columns:
        return _columns(options.what, voice)
    if options.file is None:
        options.misused("the following arguments are required: FILE")
    raw = options.file.read_bytes()
    with opened(options, new=True) as app:
        prepared = _prepared(app, options, raw)
        if not isinstance(prepared, Import):
            return _wrong(prepared, voice)
        entries = () if options.dry_run else _written(app, options, prepared, voice)
    done = "would be" if options.dry_run else "are"
    voice.say(
        f"{options.file.name}: {prepared.new} {done} new, {prepared.changed} {done} changed, "
        f"{prepared.unchanged} are there already."
    )
    voice.tell(
        {
            "new": prepared.new,
            "changed": prepared.changed,
            "unchanged": prepared.unchanged,
            "written": not options.dry_run,
            "entries": [str(entry) for entry in entries],
        }
    )
    return 0


def _written(app: App, options: argparse.Namespace, prepared: Import, voice: Voice) -> Sequence[object]:
    """Everything in one transaction; then the names, which no entry may hold."""
    entries: Sequence[object] = ()
    if prepared.new or prepared.changed:
        command = command_of(app, options)
        outcome = app.record(command, lambda books: prepared.verb(books, command))
        warn_of_clock(outcome, voice)
        entries = outcome.entries
    known = app.names() if prepared.names else {}
    for badge, name in prepared.names:
        if known.get(badge) != name:
            app.set_name(badge, name)
    return entries


def _prepared(app: App, options: argparse.Namespace, raw: bytes) -> Import | Sequence[WrongCell]:
    name, zone = options.file.name, app.zone()
    with app.reading() as books:
        on_file = partial(_on_file, books, app.plant, app.now())
        if options.what == STOCK:
            stock = read_sheet(stock_sheet(zone), name, raw, on_file)
            return _stock_import(app, books, stock)
        sheet = plant_sheets(zone)[options.what]
        reading = read_sheet(sheet, name, raw, on_file)
        wrong = (*reading.wrong, *_unsound(app, books, sheet, reading))
        if wrong:
            return wrong
        return _facts_import(app, options, books, reading)


def _on_file(books: Books, plant: Plant, at: int, sort: str, key: str) -> bool:
    """Whether a sheet may name this."""
    steps = [step for route in plant.routes.values() for step in route.steps]
    match sort:
        case "material":
            return key in plant.materials
        case "route":
            return key in plant.routes
        case "grade":
            return key in plant.grades
        case "property":
            return key in plant.properties
        case "step":
            return any(step.key == key for step in steps)
        case "skill":
            return any(route.skill(key) is not None for route in plant.routes.values())
        case "machine":
            return any(machine.key == key for step in steps for machine in step.equipment)
        case fact:
            return books.fact(fact, key, at) is not None


def _unsound(app: App, books: Books, sheet: Sheet[Fact], reading: SheetReading[Fact]) -> list[WrongCell]:
    """Facts that contradict themselves or what is on file, as the ordinary checks say."""
    known = Known(books, app.plant, app.now(), {one.value.subject_name: one.value for one in reading.listed})
    found = []
    for one in reading.listed:
        try:
            require_sound(known, one.value)  # type: ignore[arg-type]
        except Refused as refusal:
            column = str(refusal.facts.get("field", "")).replace("_", " ")
            problem = str(refusal.facts.get("problem") or words_of(refusal))
            named = column if any(column == c.name for c in sheet.columns) else ""
            found.append(WrongCell(reading.file, one.row, named, problem))
    return found


def _facts_import(app: App, options: argparse.Namespace, books: Books, reading: SheetReading[Fact]) -> Import:
    standing = [books.fact(*sort_and_key(one.value), app.now()) for one in reading.listed]
    new = sum(fact is None for fact in standing)
    same = sum(fact == one.value for fact, one in zip(standing, reading.listed, strict=True))
    facts = [one.value for one in reading.listed]
    is_signed = len(facts) > same and not options.dry_run
    approvals = signatures_of(app, options, "plant data revised") if is_signed else ()
    return Import(
        new=new,
        changed=len(facts) - new - same,
        unchanged=same,
        verb=partial(_revise, plant=app.plant, facts=facts, approvals=approvals, reason=options.reason),
        names=tuple((one.value.key, one.cells["name"]) for one in reading.listed if options.what == "people"),
    )


def _revise(
    books: Books, command: Command, *, plant: Plant, facts: Any, approvals: Any, reason: str
) -> Sequence[Record]:
    return revise(books, plant, command, facts, approvals=approvals, reason=reason)


def _stock_import(app: App, books: Books, reading: SheetReading[Any]) -> Import | Sequence[WrongCell]:
    wrong = [*reading.wrong]
    lots, new = [], 0
    for one in reading.listed:
        found = OpeningLot(one.value, one.cells.get("magnetised", False))
        try:
            new += completed(books, app.plant, found) is not None
        except Refused as refusal:
            wrong.append(_wrong_lot(reading.file, one, refusal))
        lots.append(found)
    if wrong:
        return wrong
    return Import(new, 0, len(lots) - new, partial(_receive, plant=app.plant, lots=lots, letters=app.letters))


def _wrong_lot(file: str, one: Listed[Any], refusal: Refused) -> WrongCell:
    columns = {"unit_mixed": "quantity", "already_received": "reference", "step_wanted": "step"}
    return WrongCell(file, one.row, columns.get(refusal.code, ""), words_of(refusal))


def _receive(
    books: Books, command: Command, *, plant: Plant, lots: Sequence[OpeningLot], letters: str
) -> Sequence[Record]:
    if is_set_up(books, command.happened):
        require(books, command.who[0] if command.who else "", Act.RECEIVE, command.happened)
    return open_stock(books, plant, lots, CodeAllocator(books, letters, command.happened))


def _wrong(wrong: Sequence[WrongCell], voice: Voice) -> int:
    wrong = sorted(wrong, key=attrgetter("row"))
    for one in wrong:
        voice.note(str(one))
    voice.note(f"{figures.count(len(wrong), 'fault')}; nothing was written.")
    plain = [{"file": w.file, "row": w.row, "column": w.column, "problem": w.problem} for w in wrong]
    voice.tell({"error": "sheet_wrong", "wrong": plain})
    return 1


def _columns(what: str, voice: Voice) -> int:
    sheet = _sheets()[what]
    voice.table(
        ("column", "", "what goes there"),
        [(column.name, "needed" if column.required else "", column.means) for column in sheet.columns],
    )
    voice.tell([{"column": c.name, "needed": c.required, "means": c.means} for c in sheet.columns])
    return 0
