"""A box's number of the world is scanned: it is that box, in every room, and nothing overtakes it."""

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.scan import OwnLot, RawScan
from ui.box_numbers import ReadScan
from ui.rooms.doors import Shipping
from ui.screens.shipping import ShippingScreen

NUMBER, STRANGE = "006141411234567890", "106141412345678908"


def numbered(desk: Desk) -> str:
    """A box that bears the number."""
    app = desk.plant.app
    with app.reading() as books:
        known = next(box for box in books.boxes(books.box_codes(status="packed")).values() if not box.shipment)
        entry = books.entry(known.packed) if known.packed is not None else None
    assert entry is not None
    assert isinstance(entry.record, Packed)
    code, order, draws = app.fresh_code("BX", "box"), entry.record.order, entry.record.draws
    again = Packed(box=code, order=order, draws=draws, sscc=NUMBER)
    app.have("2030", "PK-1", lambda _books, _command: (again,))
    return code


def test_the_number_of_a_box_begins_its_shipment_as_its_own_code_does(desk: Desk):
    code = numbered(desk)
    desk.scan("%U:2030")
    desk.desktop.rooms.go(Shipping())
    desk.settle()
    desk.scan(f"]C100{NUMBER}")
    assert desk.is_at(ShippingScreen)
    with desk.plant.app.reading() as books:
        box = books.box(code)
        assert box is not None
        assert box.shipment


def test_what_is_scanned_after_it_waits_and_a_strange_number_means_itself(desk: Desk):
    code = numbered(desk)
    heard: list[ReadScan] = []
    desk.desktop.scans.read.connect(heard.append)
    texts = (f"]C100{NUMBER}", "%CMD:HELP", f"]C100{STRANGE}", "%CMD:HELP")
    for text in texts:
        desk.desktop.scans.take(RawScan("hand", text.encode(), desk.plant.clock()))
    desk.settle()
    assert [read.raw.raw.decode() for read in heard] == list(texts)
    kinds = [type(read.scan).__name__ for read in heard]
    assert kinds == ["OwnLot", "CommandCode", "Gs1", "CommandCode"]
    assert isinstance(heard[0].scan, OwnLot)
    assert heard[0].scan.text == code
