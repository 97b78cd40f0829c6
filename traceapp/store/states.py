"""The states of subjects, by kind and key; None while nothing has touched them."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from traceapp.domain.box import BoxState
from traceapp.domain.declared_origin import OriginState
from traceapp.domain.document import DocumentState
from traceapp.domain.escape import ReviewState
from traceapp.domain.fact import Fact
from traceapp.domain.issued import IssuedState
from traceapp.domain.load import LoadState, TestUnitState
from traceapp.domain.lot import LotState
from traceapp.domain.machine import MachineState
from traceapp.domain.measured import CauseState, MeasuredState
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.registers import (
    FactState,
    HoldState,
    JobState,
    LabelState,
    SampleState,
    StationState,
    TerminalState,
)
from traceapp.domain.shipment import ShipmentState
from traceapp.store import schema
from traceapp.store.apply import Shelf, decode_folded


class States:
    """A snapshot of the states.

    Attributes:
        clock_behind_us: by how much the wall clock stands behind the journal while something is decided; 0 within
        CLOCK_TOLERANCE_US, and where nothing is.
    """

    clock_behind_us = 0

    def __init__(self, connection: Connection, shelf: Shelf) -> None:
        self._connection = connection
        self._shelf = shelf

    def state(self, kind: str, key: str) -> Any | None:
        """The state of `kind:key`."""
        folded = self._shelf.get(f"{kind}:{key}")
        return None if folded is None else folded.state

    def lot(self, code: str) -> LotState | None:
        return self.state("lot", code)

    def states(self, kind: str, keys: Sequence[str]) -> dict[str, Any]:
        """Those of these subjects of one kind that the books know, by key."""
        found = self._shelf.get_all([f"{kind}:{key}" for key in keys])
        return {key: kept.state for key in keys if (kept := found[f"{kind}:{key}"]) is not None}

    def lots(self, codes: Sequence[str]) -> dict[str, LotState]:
        """Those of these lots that the books know."""
        return self.states("lot", codes)

    def shipments(self, codes: Sequence[str]) -> dict[str, ShipmentState]:
        return self.states("shipment", codes)

    def boxes(self, codes: Sequence[str]) -> dict[str, BoxState]:
        return self.states("box", codes)

    def loads(self, codes: Sequence[str]) -> dict[str, LoadState]:
        return self.states("load", codes)

    def test_units(self, codes: Sequence[str]) -> dict[str, TestUnitState]:
        return self.states("unit", codes)

    def last_touch(self, kind: str, key: str) -> EntryRef | None:
        """The last entry, in canonical order, that touches a subject."""
        folded = self._shelf.get(f"{kind}:{key}")
        return None if folded is None else EntryRef(folded.last.terminal, folded.last.seq)

    def last_key(self, kind: str, begins: str) -> str:
        """The last key, by its text, of a kind of subject that was ever touched and begins so; "" where none was."""
        touched = schema.touch.c.subject
        first = f"{kind}:{begins}"
        found = select(func.max(touched)).where(touched >= first, touched < f"{first}\uffff")
        return (self._connection.execute(found).scalar_one() or "").partition(":")[2]

    def count_touches(self, kind: str) -> int:
        """How often entries touched subjects of a kind: another number as soon as one more does."""
        touched = schema.touch.c.subject
        found = select(func.count()).where(touched >= f"{kind}:", touched < f"{kind};")
        return int(self._connection.execute(found).scalar_one())

    def box(self, code: str) -> BoxState | None:
        return self.state("box", code)

    def shipment(self, code: str) -> ShipmentState | None:
        return self.state("shipment", code)

    def machine(self, code: str) -> MachineState | None:
        return self.state("machine", code)

    def load(self, code: str) -> LoadState | None:
        return self.state("load", code)

    def test_unit(self, code: str) -> TestUnitState | None:
        return self.state("unit", code)

    def certificate(self, number: str) -> IssuedState | None:
        return self.state("certificate", number)

    def measured(self, lot: str) -> MeasuredState | None:
        return self.state("measured", lot)

    def causes(self, names: Sequence[str]) -> dict[str, CauseState]:
        """What was noted on these readings, by `cause_key`."""
        return self.states("cause", names)

    def review(self, number: str) -> ReviewState | None:
        return self.state("review", number)

    def hold(self, name: str) -> HoldState | None:
        return self.state("hold", name)

    def sample(self, code: str) -> SampleState | None:
        return self.state("sample", code)

    def job(self, code: str) -> JobState | None:
        return self.state("job", code)

    def document(self, sha256: str) -> DocumentState | None:
        return self.state("document", sha256)

    def documents(self, digests: Sequence[str]) -> dict[str, DocumentState]:
        """Those of these documents that are on file, by SHA-256."""
        return self.states("document", digests)

    def declared_origins(self, lots: Sequence[str]) -> dict[str, OriginState]:
        """What was declared of those of these lots of which anything was."""
        return self.states("origin", lots)

    def label(self, name: str) -> LabelState | None:
        return self.state("label", name)

    def station(self, code: str) -> StationState | None:
        return self.state("station", code)

    def terminal(self, letters: str) -> TerminalState | None:
        return self.state("terminal", letters)

    def fact(self, sort: str, key: str, at: int) -> Fact | None:
        """The revision of a plant fact in force at a moment (UTC microseconds), unless it was retired."""
        state = self.fact_state(sort, key)
        revision = None if state is None else state.at(at)
        return None if revision is None else revision.fact

    def facts(self, sort: str, at: int) -> list[Fact]:
        """Every plant fact of a sort in force at a moment, by key."""
        in_force = (state.at(at) for state in self.fact_states(sort))
        return [revision.fact for revision in in_force if revision is not None]

    def fact_state(self, sort: str, key: str) -> FactState | None:
        """Every revision of a plant fact, and its draft."""
        state: FactState | None = self.state("fact", f"{sort}/{key}")
        return state

    def fact_states(self, sort: str) -> Iterator[FactState]:
        """Every plant fact of a sort with all its revisions, by key."""
        return self.all_states(f"fact:{sort}/")

    def all_states(self, prefix: str) -> Iterator[Any]:
        """Every state whose subject begins so (`hold:`, `fact:part/`), by subject."""
        beyond = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        rows = self._connection.execute(
            select(schema.state)
            .where(schema.state.c.subject >= prefix, schema.state.c.subject < beyond)
            .order_by(schema.state.c.subject)
        )
        for row in rows:
            yield decode_folded(row).state
