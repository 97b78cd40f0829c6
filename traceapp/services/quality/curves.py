"""Demagnetisation curves of a test unit: held against what was reported of it, filed once, read again to be drawn."""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.demag_curve import CurveProperties, disagreeing, properties_of
from traceapp.domain.load import TestUnitState
from traceapp.domain.part import Requirement
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.record.quality import CurveMeasured, DocumentAdded
from traceapp.errors import Refused
from traceapp.services.people import require
from traceapp.services.ports import Books
from traceapp.services.quality.specifying import specified

MAGNETIC = ("br", "hcb", "hcj", "hk", "bhmax")
"""What follows from a curve, by the key of its property."""


class CurveReading(Struct, frozen=True, kw_only=True):
    """A curve: the record, what it says, and the rows of the lot's specification it is held to.

    entry: None while it is on no file. at: UTC microseconds.
    """

    entry: EntryRef | None = None
    at: int
    measured: CurveMeasured
    properties: CurveProperties
    requirements: tuple[Requirement, ...] = ()


def file_curve(
    books: Books, command: Command, *, measured: CurveMeasured, document: DocumentAdded
) -> tuple[Record, ...]:
    """File a curve with the document it came in. Br, HcB, HcJ, Hk and (BH)max follow from it, and are held against the
    newest results reported of the same unit.

    Refused: not_allowed, unit_unknown, curve_malformed, curve_disagrees (property, stated, computed), already_imported.
    """
    require(books, command.who[0], Act.INSPECT, command.happened)
    if books.load(measured.unit) is None and books.lot(measured.unit) is None:
        raise Refused("unit_unknown", unit=measured.unit)
    before = books.history("document", document.sha256)
    if before:
        raise Refused("already_imported", file=document.name, entry=str(before[0].ref))
    found = properties_of(measured.fields, measured.polarisations)
    state = books.test_unit(measured.unit)
    for key, stated, computed in disagreeing(found, _Stated(state)):
        raise Refused("curve_disagrees", property=key, stated=format(stated, "f"), computed=format(computed, "f"))
    badge = Signature(person=command.who[0], meaning="inspected", at=command.happened)
    return document, replace(measured, document=document.sha256, signatures=(badge,))


class _Stated(Struct, frozen=True):
    """What the newest report of a unit says of a property: its least and greatest."""

    state: TestUnitState | None

    def __call__(self, key: str) -> tuple[Decimal, Decimal] | None:
        for report in reversed(self.state.reports if self.state is not None else ()):
            for result in report.results:
                figure = result.mean or result.least or result.most
                if result.property == key and figure:
                    return Decimal(result.least or figure), Decimal(result.most or figure)
        return None


def stated_of(books: Books, unit: str) -> dict[str, tuple[Decimal, Decimal]]:
    """What the newest reports of a unit say of what a curve tells: least and greatest, by property."""
    stated = _Stated(books.test_unit(unit))
    return {key: ends for key in MAGNETIC if (ends := stated(key)) is not None}


def asked_of_curve(books: Books, plant: Plant, lot: str, at: int) -> tuple[Requirement, ...]:
    """The rows of a lot's specification and grade that a curve is held to; none for a lot that is not known."""
    if books.lot(lot) is None:
        return ()
    asked = specified(books, plant, lot, at)
    return tuple(row for row in (*asked.rows, *asked.graded) if row.property in MAGNETIC)


def read_curves(books: Books, plant: Plant, unit: str, lot: str, *, at: int) -> tuple[CurveReading, ...]:
    """The curves of a unit, the newest first, with what the lot is to be. lot: whose specification is meant."""
    rows = asked_of_curve(books, plant, lot, at)
    return tuple(
        CurveReading(
            entry=entry.ref,
            at=entry.happened,
            measured=entry.record,
            properties=properties_of(entry.record.fields, entry.record.polarisations),
            requirements=rows,
        )
        for entry in reversed(books.history("unit", unit))
        if isinstance(entry.record, CurveMeasured)
    )
