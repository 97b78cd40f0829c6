"""Whom to call when a lot turns out bad: every shipment that a trace reached, its customer, and what was certified."""

from msgspec import Struct

from traceapp.domain.order import OrderLine
from traceapp.domain.party import Contact, Party
from traceapp.services.certificate.certificate_sheet import certificates_of
from traceapp.services.ports import Books
from traceapp.services.trace.trace_answer import Reached, Trace


class Called(Struct, frozen=True):
    """One shipment to be spoken about. customer: the name. certificates: number and standing, in order of issue."""

    reached: Reached
    customer: str
    country: str
    contacts: tuple[Contact, ...]
    order: str
    line: str
    certificates: tuple[tuple[str, str], ...]


def contacts_of(books: Books, trace: Trace, at: int) -> tuple[Called, ...]:
    """The shipments of a forward trace by customer, each customer's in the order in which they left.

    The data of parties and orders are those in force at a moment (UTC microseconds): who is called now.
    """
    called = [_called(books, reached, at) for reached in trace.shipments]
    return tuple(sorted(called, key=_by_customer))


def _by_customer(one: Called) -> tuple[str, int, str]:
    return one.customer, one.reached.shipped_at, one.reached.shipment


def _called(books: Books, reached: Reached, at: int) -> Called:
    shipment = books.shipment(reached.shipment)
    order = shipment.order if shipment is not None else ""
    fact = books.fact("order_line", order, at) if order else None
    line = fact if isinstance(fact, OrderLine) else None
    key = reached.customer or (line.customer if line is not None else "")
    named = books.fact("party", key, at) if key else None
    party = named if isinstance(named, Party) else Party(key=key, name=key, roles=())
    states = [books.certificate(number) for number in certificates_of(books, reached.shipment)]
    return Called(
        reached,
        party.name,
        party.country,
        party.contacts,
        line.order if line is not None else order,
        line.line if line is not None else "",
        tuple((state.number, state.standing) for state in states if state is not None),
    )
