"""The rows that lists, searches and walks need, made from a subject's state. A state has no other row."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Table

from traceapp.domain.box import BoxState
from traceapp.domain.declared_origin import OriginState
from traceapp.domain.document import DocumentState
from traceapp.domain.findable import words_of
from traceapp.domain.findings import Finding
from traceapp.domain.ledger import FOLDS, kind_and_key
from traceapp.domain.load import LoadState
from traceapp.domain.lot import LotState
from traceapp.domain.measured import MeasuredState, Reading, readings_of_load
from traceapp.domain.registers import HoldState
from traceapp.domain.struck import StruckState
from traceapp.store import schema

Row = dict[str, Any]
Rows = dict[Table, dict[tuple[Any, ...], Row]]


def faces(subject: str, state: Any) -> Rows:
    """Table by table, the rows of this state by their key. Most kinds have none but their words: they are read from
    `state`.

    Nor has a lot or box of which nothing counts any more: its only entries were undone.
    """
    kind, key = kind_and_key(subject)
    make = _FACES.get(kind)
    words = words_of(state)
    if (make is None and not words) or state == FOLDS[kind].empty(key):
        return {}
    rows = {} if make is None else make(state)
    if words:
        rows[schema.findable] = {(subject,): {"subject": subject, "words": words}}
    return rows


def _lot(state: LotState) -> Rows:
    code = state.code
    return {
        schema.lot: {
            (code,): {
                "code": code,
                "kind": state.kind,
                "material": state.material,
                "part": state.part,
                "owner": state.owner,
                "claim": state.claim,
                "grade": state.grade,
                "supplier": state.supplier,
                "supplier_lot": state.supplier_lot,
                "order_line": state.order,
                "unit": state.unit.value,
                "left": state.tally.left,
                "made": state.tally.made,
                "packed": state.tally.packed,
                "scrapped": state.tally.scrapped,
                "gone": state.tally.gone,
                "status": state.status,
                "place": next((c.place for c in state.containers if c.place), ""),
                "step": state.steps[-1][0] if state.steps else state.step,
                "exposed": ",".join(e.step for e in state.exposures),
                "accepted": state.accepted,
                "released": " ".join(state.released),
                "magnetised": state.magnetised,
                "provisional": int(state.provisional),
                "born_at": state.born_at,
            }
        },
        schema.container: {
            (code, c.n): {"lot": code, "n": c.n, "left": c.amount, "place": c.place, "seal": c.seal}
            for c in state.containers
        },
        schema.link: {
            (code, n): {
                "child": code,
                "n": n,
                "parent": parent.parent,
                "container": parent.container,
                "role": parent.role.value,
                "amount": parent.quantity.amount,
                "unit": parent.quantity.unit.value,
                "terminal": parent.entry.terminal,
                "seq": parent.entry.seq,
            }
            for n, parent in enumerate(state.parents)
        },
        schema.exposure: {
            (code, n): {"lot": code, "n": n, "code": e.code, "step": e.step, "attempt": e.attempt, "at": e.at}
            for n, e in enumerate(state.exposures)
        },
        schema.mix: _mixes(state),
        schema.finding: _findings(state.findings),
        schema.spreading: _spreading(state),
    }


def _mixes(state: LotState) -> dict[tuple[Any, ...], Row]:
    names, holding = schema.mix.primary_key.columns.keys(), state.unsorted
    keys = [(state.code, m.processor, m.step, m.since, m.at, int(m in holding)) for m in state.mixes]
    return {key: dict(zip(names, key, strict=True)) for key in keys}


def _spreading(state: LotState) -> dict[tuple[Any, ...], Row]:
    said = [
        (hold.container, str(hold.entry), 2 if (hold.entry, hold.container) in state.unheld else 0)
        for hold in state.holds
        if hold.spreads
    ]
    said += [(container, str(entry), 1) for entry, container in state.unheld]
    code = state.code
    return {
        (code, container, hold, freed): {"lot": code, "container": container, "hold": hold, "freed": freed}
        for container, hold, freed in said
    }


def _box(state: BoxState) -> Rows:
    code = state.code
    return {
        schema.box: {
            (code,): {
                "code": code,
                "order_line": state.order,
                "shipment": state.shipment,
                "status": state.status,
                "pieces": state.pieces,
                "packed_at": state.packed_at,
            }
        },
        schema.content: {
            (code, n): {
                "box": code,
                "n": n,
                "lot": c.lot,
                "container": c.container,
                "amount": c.quantity.amount,
                "unit": c.quantity.unit.value,
            }
            for n, c in enumerate(state.contents)
        },
        schema.finding: _findings(state.findings),
    }


def _struck(state: StruckState) -> Rows:
    return {schema.finding: _findings(state.findings)}


def _hold(state: HoldState) -> Rows:
    if not state.targets:
        return {}
    return {schema.standing: {(state.name,): {"at": state.at, "name": state.name}}}


def _measured(state: MeasuredState) -> Rows:
    return {
        schema.reading: {
            (f"measured:{state.lot}", n): _reading(
                f"measured:{state.lot}",
                n,
                reading,
                state.lot,
                part=state.part,
                grade=state.grade,
                material=state.material,
            )
            for n, reading in enumerate(state.readings)
        }
    }


def _load(state: LoadState) -> Rows:
    subject = f"load:{state.code}"
    lot = state.seats[0].lot if state.seats else ""
    return {
        schema.reading: {
            (subject, n): _reading(subject, n, reading, lot) for n, reading in enumerate(readings_of_load(state))
        }
    }


def _reading(
    subject: str, n: int, reading: Reading, lot: str, *, part: str = "", grade: str = "", material: str = ""
) -> Row:
    return {
        "subject": subject,
        "n": n,
        "stage": reading.stage,
        "name": reading.name,
        "equipment": reading.equipment,
        "part": part,
        "grade": grade,
        "material": material,
        "at": reading.at,
        "terminal": reading.entry.terminal,
        "seq": reading.entry.seq,
        "lot": lot,
        "value": reading.value,
        "size": reading.size,
        "least": reading.least,
        "most": reading.most,
        "low": reading.low,
        "high": reading.high,
        "instrument": reading.instrument,
        "deviation": reading.deviation,
    }


def _origin(state: OriginState) -> Rows:
    named = dict.fromkeys((*state.documents, *state.beside))
    return {schema.leaning: {(sha256, state.lot): {"document": sha256, "lot": state.lot} for sha256 in named}}


def _document(state: DocumentState) -> Rows:
    if not state.standing and not state.valid_until:
        return {}
    row = {"document": state.sha256, "standing": state.standing, "at": state.filed_at, "until": state.valid_until}
    return {schema.evidence: {(state.sha256,): row}}


def _findings(found: tuple[Finding, ...]) -> dict[tuple[Any, ...], Row]:
    return {
        (f.name,): {
            "name": f.name,
            "subject": f.subject,
            "code": f.code,
            "blocks": int(f.blocks),
            "settled": str(f.settled) if f.settled else "",
            "terminal": f.entry.terminal,
            "seq": f.entry.seq,
        }
        for f in found
    }


_FACES: dict[str, Callable[[Any], Rows]] = {
    "lot": _lot, "box": _box, "hold": _hold, "measured": _measured, "load": _load,
    "origin": _origin, "document": _document, "balance": _struck,
}  # fmt: skip
