"""Which certificates may be published now, and how each of them stands: asked of the books at each publication."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from traceapp.domain.issued import IssuedState
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part
from traceapp.domain.party import Party
from traceapp.domain.published import Standing
from traceapp.domain.quantity import Unit
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn
from traceapp.domain.registers import HoldState
from traceapp.services.holds.recalls import recall_of, standing_recalls
from traceapp.services.ports import Books
from traceapp.services.publishing.publishing import Allowance, allowance_of, standing_of
from traceapp.services.trace.ancestry import Ancestry


class Publishable(Struct, frozen=True):
    """A sealed certificate that its order lets be published. grade, gtin: of its part, "" where none is on file.

    boxes: each with its SSCC, "" without. serials: of units, as the order line gives them.
    """

    state: IssuedState
    allowance: Allowance
    standing: Standing
    grade: str = ""
    gtin: str = ""
    boxes: tuple[tuple[str, str], ...] = ()
    serials: tuple[str, ...] = ()

    @property
    def pieces(self) -> int:
        return sum(one.quantity.amount for one in self.state.covers if one.quantity.unit is Unit.PCS)

    @property
    def lots(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(covered.lot for covered in self.state.covers))


def publishable(books: Books, at: int) -> Iterator[Publishable]:
    """Every one, by number. at: now; the policy of an order is what it is today, also for what was issued before."""
    recalls = standing_recalls(books)
    for state in books.all_states("certificate:"):
        if not isinstance(state, IssuedState) or state.entry is None or state.sealed is None:
            continue
        line = books.fact("order_line", state.order, at)
        order = line if isinstance(line, OrderLine) else None
        allowance = allowance_of(order)
        if order is None or not allowance.verdict:
            continue
        part = books.fact("part", order.part, at)
        known = part if isinstance(part, Part) else None
        boxes = _boxes(books, state)
        secret = (*_secret(books, order, known, state, at), *(sscc for _, sscc in boxes), *order.serials)
        yield Publishable(
            state,
            allowance,
            _standing(books, state, recalls, tuple(filter(None, secret))),
            known.grade if known is not None else "",
            known.gtin if known is not None else "",
            boxes,
            order.serials,
        )


def withheld_orders(books: Books, at: int) -> tuple[str, ...]:
    """Order lines that would publish something and lack a recorded consent."""
    lines = [fact for fact in books.facts("order_line", at) if isinstance(fact, OrderLine)]
    return tuple(line.key for line in lines if allowance_of(line).reason)


def _standing(books: Books, state: IssuedState, recalls: Sequence[HoldState], secret: Sequence[str]) -> Standing:
    since = _fell_at(books, state) if state.standing != "valid" else 0
    return standing_of(state, recalled=recall_of(books, state, recalls), since=since, secret=secret)


def _boxes(books: Books, state: IssuedState) -> tuple[tuple[str, str], ...]:
    codes = tuple(dict.fromkeys(covered.box for covered in state.covers))
    known = books.boxes(codes)
    return tuple((code, known[code].sscc if code in known else "") for code in codes)


def _fell_at(books: Books, state: IssuedState) -> int:
    """When it was withdrawn or replaced, UTC microseconds; 0 while it stands."""
    for entry in reversed(books.history("certificate", state.number)):
        match entry.record:
            case CertificateWithdrawn():
                return entry.happened
            case CertificateIssued() as record if record.number != state.number:
                return entry.happened
    return 0


def _secret(books: Books, line: OrderLine, part: Part | None, state: IssuedState, at: int) -> tuple[str, ...]:
    """What no published reason may name: customer, order, part, shipment, boxes and lots."""
    customer = books.fact("party", line.customer, at)
    named = (customer.name if isinstance(customer, Party) else "", line.customer, line.order, line.part)
    parts = (part.number, part.name) if part is not None else ()
    covered = (code for one in state.covers for code in (one.box, one.lot))
    return tuple(one for one in (*named, *parts, state.shipment, *covered) if one)


def suppliers_of(books: Books, ancestry: Ancestry, at: int) -> tuple[str, ...]:
    """The names behind the material, in the order of the alphabet."""
    keys = {state.supplier for state in ancestry.states.values() if state.supplier}
    facts = {key: books.fact("party", key, at) for key in keys}
    return tuple(sorted(fact.name if isinstance(fact, Party) else key for key, fact in facts.items()))
