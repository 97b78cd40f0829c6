"""Shipping at the window: what fails, in which box, by which way it came in, and the field against its limit."""

from functools import partial

import pytest

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.pieces import Target
from traceapp.services.holds import hold
from traceapp.services.tracing import Direction
from ui.rooms.doors import Shipping
from ui.screens.lot import LotScreen
from ui.screens.shipping import ShippingScreen


def blend(desk: Desk) -> str:
    """The powder that the magnets of the shipment were pressed from."""
    app = desk.plant.app
    with app.reading() as books:
        box = books.box(desk.plant.code("box-16"))
    assert box is not None
    nodes = app.trace(box.contents[0].lot, Direction.BACK).trace.nodes
    return next(node.code for node in nodes if node.code.startswith("BL-") and node.share)


@pytest.fixture
def stopped(desk: Desk) -> Desk:
    """A shipment that is ready, but for a powder behind its magnets that was held just now."""
    app, plant = desk.plant.app, desk.plant
    app.have("2028", "Q-1", partial(hold, targets=(Target(lot=blend(desk)),), reason="coarse"))
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Shipping(plant.code("ship-ready")))
    desk.settle()
    return desk


def screen(desk: Desk) -> ShippingScreen:
    assert isinstance(desk.front, ShippingScreen)
    return desk.front


def test_a_failing_check_names_its_boxes_and_shows_the_way_in(stopped: Desk):
    view = screen(stopped)._view
    assert view is not None
    failing = view.checks.failing
    assert failing is not None
    assert failing.title.endswith("box 1, box 2, box 3")
    path, opens = failing.acts
    assert (path.words, opens.words) == ("Show the path", f"Open {blend(stopped)}")
    screen(stopped).fix_requested.emit(path)
    stopped.settle()
    lot = stopped.front
    assert isinstance(lot, LotScreen)
    chosen = {place.node.code: place.part for place in lot.genealogy.graph.drawn.nodes}
    assert chosen[blend(stopped)] == 1
    assert 0 < chosen[lot.genealogy.graph._lineage.target] <= 1  # type: ignore[union-attr]


def test_the_strongest_field_stands_with_its_limit_and_its_instrument(stopped: Desk):
    view = screen(stopped)._view
    assert view is not None
    field, limit = view.boxes.facts[-2:]
    assert field.name == "Highest field, 2.1\u00a0m"
    assert limit.name == "limit 0.159\u00a0A/m"
    assert limit.value
