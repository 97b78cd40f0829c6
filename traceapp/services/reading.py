"""Everything that is shown of one lot, read together in one snapshot."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.load import Report
from traceapp.domain.lot import LotState
from traceapp.domain.part import Specification
from traceapp.domain.plant import Plant
from traceapp.domain.registers import DocumentState
from traceapp.errors import Refused
from traceapp.services.origins import Origin, origins_of
from traceapp.services.ports import Books
from traceapp.services.results import Evidence, results_for
from traceapp.services.specifying import specified
from traceapp.services.tracing import Direction, Trace, trace


class LotReading(Struct, frozen=True):
    """A lot: its state, where it came from or went, its entries in order, and what speaks for its specification.

    reports: of the lot itself and of its loads, by unit code. evidence: row by row; empty without a specification.
    material: what it is called now, after the exposures done on it. origins: of its rare earths; empty forward.
    documents: those that its entries lean on, each once.
    """

    state: LotState
    material: str
    lineage: Trace
    entries: tuple[Entry, ...]
    reports: tuple[tuple[str, Report], ...]
    evidence: tuple[Evidence, ...]
    specification: Specification | None
    origins: tuple[Origin, ...] = ()
    documents: tuple[DocumentState, ...] = ()


def read_lot(books: Books, plant: Plant, code: str, direction: Direction, *, at: int) -> LotReading:
    """What is known of a lot. Refused `lot_unknown` when the books have nothing under that code."""
    state = books.lot(code)
    if state is None:
        raise Refused("lot_unknown", lot=code)
    route = plant.routes.get(state.route)
    done = tuple(step for step, _ in state.steps)
    units = (code, *(exposure.code for exposure in state.exposures))
    reports = tuple(
        (unit, report) for unit in units if (kept := books.test_unit(unit)) is not None for report in kept.reports
    )
    specification = _specification(books, plant, code, at)
    evidence = results_for(books, plant, code, specification, at=at) if specification is not None and route else ()
    lineage = trace(books, plant, code, direction)
    entries = tuple(books.history("lot", code))
    return LotReading(
        state=state,
        material=route.material_after(state.material, done) if route is not None else state.material,
        lineage=lineage,
        entries=entries,
        reports=reports,
        evidence=tuple(evidence),
        specification=specification,
        origins=origins_of(books, plant, lineage) if direction is Direction.BACK else (),
        documents=documents_of(books, entries),
    )


def documents_of(books: Books, entries: Sequence[Entry]) -> tuple[DocumentState, ...]:
    """Every document that these entries name and that is on file."""
    named = dict.fromkeys(sha for entry in entries for sha in getattr(entry.record, "documents", ()))
    return tuple(found for sha in named if (found := books.document(sha)) is not None)


def _specification(books: Books, plant: Plant, code: str, at: int) -> Specification | None:
    """What is printed, with the rows of whatever lies under it."""
    asked = specified(books, plant, code, at)
    return replace(asked.specification, requirements=asked.rows) if asked.specification is not None else None
