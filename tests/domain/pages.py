"""Entries of a journal, written by hand."""

import msgspec
from hypothesis import strategies as st

from tests.strategies import Pools, any_record
from traceapp.domain.entry import Entry
from traceapp.domain.record import Unknown
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Corrected

NOON = 1_795_000_000_000_000

# Few names, so that entries meet.
LOTS = ("L1", "L2", "L3")
FEW = Pools(
    texts={
        **dict.fromkeys(("lot", "lots", "code", "parents", "unit", "rma"), st.sampled_from(LOTS)),
        **dict.fromkeys(("box", "boxes", "out", "into", "freed"), st.sampled_from(("", "BX-1", "BX-2"))),
        **dict.fromkeys(("equipment", "sump", "heel_after_mg"), st.sampled_from(("", "M1", "M2"))),
        **dict.fromkeys(("shipment", "job", "number", "supersedes"), st.sampled_from(("S1", "S2"))),
        **dict.fromkeys(("step", "place", "key"), st.sampled_from(("", "X"))),
        "terminal": st.sampled_from(("A", "B")),
    },
    numbers={
        **dict.fromkeys(("container", "n"), st.integers(0, 2)),
        **dict.fromkeys(("amount", "mass_mg", "pieces"), st.integers(-5, 500)),
        "seq": st.integers(1, 9),
    },
)


def page(
    record: Record | Unknown, seq: int, terminal: str = "A", *, hlc: int | None = None, where: str = "W1"
) -> Entry:
    """Entry `seq` of a terminal; one second after another unless its clock says something else."""
    clock = NOON + seq * 1_000_000 if hlc is None else hlc
    return Entry(
        terminal=terminal,
        seq=seq,
        prev="0" * 64,
        hlc=clock,
        recorded=clock,
        happened=clock,
        command=f"c{seq}",
        part=0,
        who=("1042",),
        where=where,
        scans=(),
        record=record,
    )


def corrected(target: Entry | EntryRef, replacement: Record | None = None) -> Corrected:
    """The correction of an entry."""
    plain = None if replacement is None else msgspec.json.decode(msgspec.json.encode(replacement))
    return Corrected(
        target=target.ref if isinstance(target, Entry) else target, reason="typed wrong", replacement=plain
    )


@st.composite
def journals(draw: st.DrawFn, most: int = 6) -> list[Entry]:
    """A few entries of two terminals whose records concern the same few things, corrections of them included."""
    found = draw(st.lists(st.tuples(st.sampled_from("AB"), any_record(FEW), st.integers(0, 9)), max_size=most))
    pages, last = [], {"A": 0, "B": 0}
    for terminal, record, clock in found:
        last[terminal] += 1
        pages.append(page(record, last[terminal], terminal, hlc=clock * 10 + last[terminal]))
    return pages
