"""Everything that is shown of one lot, read together in one snapshot."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.document import DocumentState
from traceapp.domain.entry import Entry
from traceapp.domain.load import Report
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import Makeup
from traceapp.domain.part import Specification
from traceapp.domain.plant import Plant
from traceapp.errors import Refused
from traceapp.services.delivery.results import Evidence, results_for
from traceapp.services.makeup.elements import ElementLine, elements_of
from traceapp.services.ports import Books
from traceapp.services.quality.specifying import specified
from traceapp.services.rules.verdicts import Judged, verdicts_on
from traceapp.services.trace.trace_answer import Direction, Trace
from traceapp.services.trace.tracing import trace


class LotReading(Struct, frozen=True):
    """A lot: its state, where it came from or went, its entries in order, and what speaks for its specification.

    reports: of the lot itself and of its loads, by unit code. evidence: row by row; empty without a specification.
    material: what it is called now, after the exposures done on it. makeup: what it is made of now, as was worked out
    last; None before the first time. elements: the same in kilograms, predicted and measured. is_waiting: something
    was recorded that may change it and is not worked out yet. verdicts: of the rules that its order or claim class asks
    for. documents: those that its entries lean on, each once.
    """

    state: LotState
    material: str
    lineage: Trace
    entries: tuple[Entry, ...]
    reports: tuple[tuple[str, Report], ...]
    evidence: tuple[Evidence, ...]
    specification: Specification | None
    makeup: Makeup | None = None
    elements: tuple[ElementLine, ...] = ()
    is_waiting: bool = False
    verdicts: tuple[Judged, ...] = ()
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
    versions = books.makeups((code,)).get(code, ())
    behind = tuple(node.code for node in lineage.nodes) if direction is Direction.BACK else (code,)
    return LotReading(
        state=state,
        material=route.material_after(state.material, done) if route is not None else state.material,
        lineage=lineage,
        entries=entries,
        reports=reports,
        evidence=tuple(evidence),
        specification=specification,
        makeup=versions[-1].makeup if versions else None,
        elements=elements_of(plant, state, versions[-1], reports) if versions else (),
        is_waiting=not books.is_quiet() and bool(books.waiting_among(behind)),
        verdicts=verdicts_on(books, plant, state, at),
        documents=documents_of(books, entries),
    )


def documents_of(books: Books, entries: Sequence[Entry]) -> tuple[DocumentState, ...]:
    """Every document that these entries name and that is on file."""
    named = dict.fromkeys(sha for entry in entries for sha in getattr(entry.record, "documents", ()))
    return tuple(found for sha in named if (found := books.document(sha)) is not None)


def _specification(books: Books, plant: Plant, code: str, at: int) -> Specification | None:
    """The specification that is printed, with all rows that the lot must meet: the order line's over the part's."""
    asked = specified(books, plant, code, at)
    return replace(asked.specification, requirements=asked.rows) if asked.specification is not None else None
