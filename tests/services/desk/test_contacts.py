"""Whom to call about what a trace reached."""

from tests.demo_store import DemoPlant
from traceapp.services.desk.contacts import Called, contacts_of
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.tracing import trace


def called(demo: DemoPlant, code: str) -> tuple[Called, ...]:
    with demo.app.reading() as books:
        return contacts_of(books, trace(books, demo.app.plant, code, Direction.FORWARD), demo.clock())


def test_every_shipment_reached_is_there_once_under_its_customer(demo: DemoPlant):
    with demo.app.reading() as books:
        found = trace(books, demo.app.plant, demo.code("box-1"), Direction.FORWARD)
    (one,) = called(demo, demo.code("box-1"))
    assert one.reached == found.shipments[0]
    assert one.reached.shipment == demo.code("ship-1")
    assert (one.order, one.line) == ("4500-88213", "2")
    assert [(c.role, c.telephone, c.mail) for c in one.contacts] == [
        ("Supplier quality", "+1 555 0142", "sqa@halvane.example")
    ]


def test_certificates_are_told_with_how_they_stand(demo: DemoPlant):
    (one,) = called(demo, demo.code("box-1"))
    assert one.certificates == ((demo.code("cert-1"), "superseded"), (demo.code("cert-1b"), "valid"))
    (other,) = called(demo, demo.code("ship-o"))
    assert other.certificates == ((demo.code("cert-o"), "withdrawn"),)


def test_shipments_stand_by_customer_and_then_in_the_order_in_which_they_left(demo: DemoPlant):
    found = called(demo, demo.code("iron-1"))
    assert len(found) > 1
    order = [(one.customer, one.reached.shipped_at) for one in found]
    assert order == sorted(order)


def test_what_never_left_calls_nobody(demo: DemoPlant):
    assert called(demo, demo.code("box-16")) == ()
