"""Recall drills: run against the clock, and filed with a sheet that was signed."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from functools import partial
from pathlib import Path

from traceapp.app.report_words import dealt, local, moment_text, stamp_text
from traceapp.app.whole_file import file_part, written_whole
from traceapp.documents.report_pdf import Report, ReportColumn, ReportTable, render_report
from traceapp.domain.command import Command, Outcome
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.services.plant_time import zone_of
from traceapp.services.trace.drill import Drill, drill, drilled_lot, sign_drill
from traceapp.store.store import Store

PDF = "application/pdf"
_STATES = {
    "Shipped": "shipped",
    "Packed": "packed",
    "In the plant": "in_plant",
    "Scrapped": "scrapped",
    "Sampled, sent back or sold": "gone",
    "Not found": "not_found",
    "In all": "total",
}


class Drills:
    """Runs drills and keeps their sheets. now: the wall clock, UTC microseconds."""

    def __init__(self, store: Store, plant: Plant, folder: Path, now: Callable[[], int]) -> None:
        self._store = store
        self._plant = plant
        self._folder = folder
        self._now = now

    def run(self, lot: str = "", is_stopped: Callable[[], bool] | None = None) -> Drill:
        """Both ways from a lot; "" takes one at random. Refused `code_unknown`, `nothing_named` (no lot is there)."""
        began = self._now()
        with self._store.reading(is_stopped) as books:
            lot = lot or drilled_lot(books, secrets.randbelow(10**6))
            back, forward = drill(books, self._plant, lot)
        return Drill(lot, began, self._now(), back, forward)

    def sign(self, done: Drill, command: Command, signatures: Sequence[Signature]) -> tuple[Outcome, Path]:
        """Write the sheet, keep it by its digest, and record the drill. Refused as `sign_drill`."""
        with self._store.desk() as desk:
            names = desk.names()
        with self._store.reading() as books:
            heads, zone = books.heads(), zone_of(books, self._now())
        body = render_report(_sheet(done, signatures, names, heads, at=self._now(), zone=zone))
        with self._store.desk() as desk:
            evidence = desk.keep_file(body, PDF)
        verb = partial(sign_drill, done=done, evidence=evidence, signatures=signatures)
        outcome = self._store.record(command, lambda books: verb(books, command))
        return outcome, written_whole(self._folder / f"drill-{file_part(done.lot)}.pdf", body)


def _sheet(
    done: Drill,
    signatures: Sequence[Signature],
    names: dict[str, str],
    heads: tuple[EntryRef, ...],
    *,
    at: int,
    zone: tzinfo,
) -> Report:
    seconds = max(done.ended - done.began, 0) / 1_000_000
    facts = [
        ("Lot, taken at random", done.lot),
        ("Begun", moment_text(done.began, zone)),
        ("Found after", f"{seconds:.1f} s"),
        ("Came from", f"{done.back.lots} lots, itself included"),
        ("Went into", f"{done.forward.lots} lots, itself included"),
        ("In shipments", f"{len(done.forward.shipments)}, to {len(done.forward.customers)} customers"),
        ("The balance", "closes" if done.closes else "does not close"),
        *((f"Signed by {names.get(one.person, one.person)}", _signed(one, zone)) for one in signatures),
    ]
    tables = (_balance(done), _reached(done, zone), _sources(done))
    stamp = stamp_text(at, zone, heads)
    return Report("Recall drill", done.lot, stamp, tuple(facts), tables, local(at, zone).date())


def _signed(one: Signature, zone: tzinfo) -> str:
    return f"badge {one.person}, {one.method}, {moment_text(one.at, zone)}"


def _balance(done: Drill) -> ReportTable:
    rows = tuple(_lines(done))
    columns = (ReportColumn("State", 60), ReportColumn("Amount", 40, is_right=True))
    return ReportTable("Balance", columns, rows, "of all lots it went into, less what went on into others of them")


def _lines(done: Drill) -> Iterator[tuple[str, str]]:
    for one in done.forward.affected:
        told = {name: getattr(one, name).amount for name in _STATES.values()}
        parts = dealt((amount for name, amount in told.items() if name != "total"), Unit(one.unit))
        for (words, name), text in zip(_STATES.items(), parts, strict=True):
            if told[name] or name in {"not_found", "total"}:
                yield words, text


def _reached(done: Drill, zone: tzinfo) -> ReportTable:
    rows = tuple(
        (one.shipment, one.customer, moment_text(one.shipped_at, zone), str(one.pieces))
        for one in done.forward.shipments
    )
    columns = (
        ReportColumn("Shipment", 25, is_code=True),
        ReportColumn("Customer", 35),
        ReportColumn("Left", 25),
        ReportColumn("Pieces", 15, is_right=True),
    )
    return ReportTable("Shipped", columns, rows)


def _sources(done: Drill) -> ReportTable:
    listed = {node.code: node.row for node in done.back.nodes}
    rows = tuple(
        (code, row.material if row else "", row.supplier if row else "", row.supplier_lot if row else "")
        for code in done.back.sources
        for row in (listed[code],)
    )
    columns = (
        ReportColumn("Lot", 25, is_code=True),
        ReportColumn("Material", 25),
        ReportColumn("Supplier", 25),
        ReportColumn("Supplier's lot", 25),
    )
    return ReportTable("Came from", columns, rows)
