"""What may be declared of received lots: those of which nobody said where they came from, and what is quick to say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.declared_origin import OriginState
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.document import DocumentState
from traceapp.domain.lot import LotState
from traceapp.domain.material import Material
from traceapp.domain.party import SupplierCode
from traceapp.domain.plant import Plant
from traceapp.domain.record.production import LotReceived
from traceapp.errors import Refused
from traceapp.services.origin.analysis import asked_of
from traceapp.services.ports import Books, LotLine
from traceapp.services.run.run import Run
from traceapp.services.station.talk import Received

LOOKED_AT = 200
"""So many of a material's newest lots are looked through for the supplier's last one."""


class ReceivedLot(Struct, frozen=True):
    """A lot that came in, and what was declared of it (None: nothing)."""

    line: LotLine
    declared: OriginState | None


class ToDeclare(Struct, frozen=True):
    """A received lot with all that is declared of it, and what its supplier usually says, or said last time.

    documents: those that are named with any of this. last: the lot that it was said of. asked: what its analysis would
    tell, by name. purity: in percent, as it was told on receipt; "" where it was not.
    """

    state: LotState
    declared: OriginState
    usual: tuple[DeclaredStage, ...] = ()
    last: str = ""
    last_time: tuple[DeclaredStage, ...] = ()
    documents: Mapping[str, DocumentState] = {}
    asked: tuple[str, ...] = ()
    purity: str = ""


def received_lots(books: Books, plant: Plant, *, most: int = 200) -> tuple[ReceivedLot, ...]:
    """The lots that came in and may have an origin, the newest first."""
    steps = {step.key: None for route in plant.routes.values() for step in route.steps if step.act == "receive"}
    lines = [line for step in steps for line in books.lot_rows(step=step, newest=True, limit=most)]
    wanted = [line for line in lines if _has_origin(plant.materials.get(line.material))]
    wanted.sort(key=_newest_first)
    declared = books.declared_origins([line.code for line in wanted[:most]])
    return tuple(ReceivedLot(line, declared.get(line.code)) for line in wanted[:most])


def came_in(plant: Plant, run: Run | None, changes: Iterable[str]) -> Received | None:
    """The lot that a run brought in, if it has an origin. changes: the subjects that recording it changed."""
    if run is None or run.step.act != "receive" or not _has_origin(plant.materials.get(run.material)):
        return None
    lots = (key for kind, _, key in (subject.partition(":") for subject in changes) if kind == "lot")
    return next((Received(lot, run.material) for lot in sorted(lots)), None)


def _has_origin(material: Material | None) -> bool:
    """Gases, coolants and the like have none that is followed."""
    return material is None or material.rare_earth or bool(material.elements)


def _newest_first(line: LotLine) -> tuple[int, str]:
    return -line.born_at, line.code


def to_declare(books: Books, plant: Plant, lot: str, at: int) -> ToDeclare:
    """One received lot. Refused: lot_unknown, not_received."""
    state = books.lot(lot)
    if state is None or state.birth is None:
        raise Refused("lot_unknown", lot=lot)
    birth = books.entries((state.birth,)).get(state.birth)
    if birth is None or not isinstance(birth.record, LotReceived):
        raise Refused("not_received", lot=lot)
    declared = books.declared_origins((lot,)).get(lot) or OriginState(lot)
    last, said = _last_time(books, state)
    documents = books.documents(tuple({*declared.documents, *(sha for one in said for sha in one.documents)}))
    carried = tuple(_carried(one, documents, at) for one in said)
    usual = tuple(_proved_as_before(one, carried) for one in _usual(books, state, birth.record, at))
    asked = asked_of(plant.materials.get(state.material))
    purity = next((told.value for told in birth.record.fields if told.field == "purity"), "")
    return ToDeclare(state, declared, usual, last, carried, documents, asked, purity)


def _usual(books: Books, state: LotState, receipt: LotReceived, at: int) -> tuple[DeclaredStage, ...]:
    """What the supplier usually declares of the material: by the code on the drum, else by any of its codes."""
    codes = [
        fact
        for fact in books.facts("supplier_code", at)
        if isinstance(fact, SupplierCode) and (fact.supplier, fact.material) == (state.supplier, state.material)
    ]
    read = [code for code in codes if receipt.supplier_scan.startswith(code.key)]
    return next((code.stages for code in (*sorted(read, key=_longest), *codes) if code.stages), ())


def _longest(code: SupplierCode) -> int:
    return -len(code.key)


def _last_time(books: Books, state: LotState) -> tuple[str, tuple[DeclaredStage, ...]]:
    """The supplier's last lot of the material of which stages were declared, and those."""
    if not state.supplier:
        return "", ()
    lines = books.lot_rows(material=state.material, newest=True, limit=LOOKED_AT)
    codes = [line.code for line in lines if line.supplier == state.supplier and line.code != state.code]
    declared = books.declared_origins(codes)
    found = next((declared[code] for code in codes if code in declared and declared[code].stages), None)
    return (found.lot, found.stages) if found is not None else ("", ())


def _carried(one: DeclaredStage, documents: Mapping[str, DocumentState], at: int) -> DeclaredStage:
    """The stage as it may be said again: what proved it of that one lot does not prove it of another."""
    return replace(one, documents=tuple(sha for sha in one.documents if _speaks_again(documents.get(sha), at)))


def _speaks_again(document: DocumentState | None, at: int) -> bool:
    is_general = document is not None and document.evidence in {"blanket", "third-party"}
    return document is not None and is_general and document.revoked is None and document.in_time(at)


def _proved_as_before(one: DeclaredStage, carried: Sequence[DeclaredStage]) -> DeclaredStage:
    """The same stage with the documents that it was said with last time."""
    before = next((other for other in carried if _place(other) == _place(one)), None)
    return replace(one, documents=before.documents) if before is not None else one


def _place(one: DeclaredStage) -> tuple[str, str, str, str]:
    return one.stage, one.element, one.country, one.site


def drawn_up(stages: Sequence[DeclaredStage], more: Sequence[DeclaredStage]) -> tuple[DeclaredStage, ...]:
    """A draft with more stages: a place of a stage is named once, the last word counts."""
    return tuple(_last_words((*stages, *more)))


def _last_words(stages: Sequence[DeclaredStage]) -> Iterator[DeclaredStage]:
    words = {_place(one): one for one in stages}
    yield from words.values()
