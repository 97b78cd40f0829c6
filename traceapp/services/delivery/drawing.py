"""The drawing that an order wants, and those that a lot was accepted by (DOMAIN 15, 19, 29).

An order line may name a revision; else the one in force is wanted. A decision on a lot names its own where that was not
the one in force then, which follows from when it was made and when the part was revised.
"""

from collections.abc import Sequence

from traceapp.domain.fact import Fact
from traceapp.domain.ledger import effective
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part
from traceapp.domain.record.quality import Inspected
from traceapp.domain.registers import FactState
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.ports import Books


def wanted_drawing(books: Books, delivery: Delivery) -> str:
    """The revision that the order line names, else the one in force; for goods that left, that of then. "" for none."""
    line, part, left = delivery.line, delivery.part, delivery.shipment.shipped_at
    if line is None or part is None:
        return ""
    return _named(books, line, left) or _in_force(books, part, left)


def printed_drawing(books: Books, line: OrderLine, part: Part, lots: Sequence[LotState], left: int) -> str:
    """What the papers that go with lots print: the revision that the order line names, else the one in force.

    Lots that were accepted by other ones only are told by theirs, parted by commas. left: when they left (UTC
    microseconds), 0 for what is here.
    """
    named = _named(books, line, left)
    if named:
        return named
    current = _in_force(books, part, left)
    by_lot = [accepted_drawings(books, part.key, lot) for lot in lots]
    told = [current if current in drawings else (*drawings, current)[0] for drawings in by_lot]
    return ", ".join(filter(None, dict.fromkeys(told))) or current


def accepted_for(books: Books, delivery: Delivery, lot: str) -> tuple[str, ...]:
    """As `accepted_drawings`, of a lot that is to leave; none where it, or the part that was ordered, is not known."""
    state, part = delivery.ancestry.states.get(lot), delivery.part
    return accepted_drawings(books, part.key, state) if state is not None and part is not None else ()


def accepted_drawings(books: Books, part: str, lot: LotState) -> tuple[str, ...]:
    """The revisions by which a lot stands accepted, the last one first; "" is of a part that was not on file then.

    A rejection undoes the acceptances before it, and so does a rework that another acceptance followed.
    """
    decided = (
        (entry.moment, entry.record.decision, entry.record.drawing)
        for entry in effective(books.history("lot", lot.code))
        if isinstance(entry.record, Inspected) and entry.record.unit == lot.code
    )
    standing: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()  # those that the next acceptance leaves standing
    for at, what, drawing in sorted((*decided, *((at, "reworked", "") for _, at in lot.steps))):
        match what:
            case "accepted":
                standing = unchanged = (drawing or _drawing_at(books, part, at), *unchanged)
            case "rejected":
                standing = unchanged = ()
            case "reworked":
                unchanged = ()
    return tuple(dict.fromkeys(standing))


def ordered_drawing(line: OrderLine | None, part: Part) -> str:
    """The revision of a part that an order line asks for now: the one that it names, else the one in force."""
    return (line.drawing if line is not None and line.part == part.key else "") or part.drawing_revision


def known_drawings(books: Books, part: Part) -> tuple[str, ...]:
    """Every revision of a part's drawing that is on file: the part's own, then the others, the last one first."""
    state = books.fact_state("part", part.key)
    revisions = reversed(state.revisions if state is not None else ())
    others = (one.fact.drawing_revision for one in revisions if isinstance(one.fact, Part))
    return tuple(dict.fromkeys((part.drawing_revision, *others)))


def _named(books: Books, line: OrderLine, left: int) -> str:
    then = _known_at(books, "order_line", line.key, left) if left else line
    return then.drawing if isinstance(then, OrderLine) else ""


def _in_force(books: Books, part: Part, left: int) -> str:
    return _drawing_at(books, part.key, left) if left else part.drawing_revision


def _drawing_at(books: Books, part: str, moment: int) -> str:
    """The revision in force at a moment (UTC microseconds), of those on file by then: nobody looked at any other."""
    then = _known_at(books, "part", part, moment)
    return then.drawing_revision if isinstance(then, Part) else ""


def _known_at(books: Books, sort: str, key: str, moment: int) -> Fact | None:
    """A fact as it counted at a moment, by what was on file then."""
    state = books.fact_state(sort, key)
    known = tuple(one for one in state.revisions if one.at <= moment) if state is not None else ()
    found = FactState(key, known).at(moment)
    return found.fact if found is not None else None
