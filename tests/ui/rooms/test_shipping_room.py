"""Shipping at the window: what fails, in which box, by which way it came in, and the field against its limit."""

from functools import partial

import pytest
from msgspec.structs import replace

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.pieces import Target
from traceapp.services.gate.check import Failure
from traceapp.services.holds.holds import hold
from traceapp.services.trace.trace_answer import Direction
from ui.rooms.doors import Lot, Overview, Shipping
from ui.rooms.shipping_room import ShippingRoom
from ui.rooms.shipping_words import check_word, failing_words, origin_path
from ui.screens.lot import LotScreen
from ui.screens.overview import OverviewScreen
from ui.screens.shipping import ShippingScreen
from ui.screens.station import StationScreen
from ui.widgets.signing_panel import SigningView


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
    assert failing.title.endswith("box 1, box 2, box 3 and 1 more")
    assert [act.words for act in failing.acts] == ["Show the path", "Ask quality"]
    path = failing.acts[0]
    screen(stopped).fix_requested.emit(path)
    stopped.settle()
    lot = stopped.front
    assert isinstance(lot, LotScreen)
    chosen = {place.node.code: place.part for place in lot.genealogy.graph.drawn.nodes}
    assert chosen[blend(stopped)] == 1
    assert 0 < chosen[lot.genealogy.graph._lineage.target] <= 1  # type: ignore[union-attr]


def test_a_rule_that_is_not_met_leads_to_the_stage_of_the_element_at_the_lot():
    facts = (("rule", "DFARS"), ("lot", "MG-1"), ("element", "Nd"), ("stage", "separated|refined"))
    broken = Failure(code="claim_broken", place="lot", subject="OX-1", facts=facts)
    assert origin_path(broken) == Lot("MG-1", element="Nd", stages=("separated", "refined"))
    assert origin_path(replace(broken, facts=facts[:2])) is None


def test_quality_is_asked_where_it_works_and_on_the_overview_which_opens_the_shipment(stopped: Desk):
    view = screen(stopped)._view
    assert view is not None
    assert view.checks.failing is not None
    screen(stopped).fix_requested.emit(view.checks.failing.acts[-1])
    stopped.settle()
    shipment = stopped.plant.code("ship-ready")
    assert screen(stopped).band.shown.headline == "Quality is asked"
    word = f"{shipment}: {view.checks.failing.title}"
    with stopped.plant.app.reading() as books:
        state = books.station("IN-1")
    assert state is not None
    assert [one.text for one in state.told] == [word]
    stopped.desktop.rooms.go(Overview())
    stopped.settle()
    seen = stopped.front
    assert isinstance(seen, OverviewScreen)
    rows = [row for row in seen.table.rows.rows if row.cells[1].text == "L. Ferrer asks quality"]
    assert [row.cells[1].below for row in rows] == [word]
    seen.need_opened.emit(rows[0])
    stopped.settle()
    assert screen(stopped)._view is not None
    assert screen(stopped)._view.title.code == shipment  # type: ignore[union-attr]


def test_quality_is_asked_about_all_that_fails_at_once(stopped: Desk):
    room = stopped.desktop.rooms.room(ShippingRoom)
    draft = room._draft
    assert draft is not None
    failing = next(check for check in draft.checks if not check.passed)
    other = next(check for check in draft.checks if check.passed)
    broken = tuple(replace(one, failures=failing.failures) if one is other else one for one in draft.checks)
    room._draft = replace(draft, checks=broken)
    room._ask_quality()
    stopped.settle()
    with stopped.plant.app.reading() as books:
        state = books.station("IN-1")
    assert state is not None
    (told,) = (word.text.split(": ", 1)[1] for word in state.told)
    assert sorted(told.split("; ")) == sorted(
        failing_words(draft.delivery, one, stopped.desktop._house.speech(room.screen.locale()))
        for one in broken
        if not one.passed
    )
    assert check_word(other.name) in told


def test_the_strongest_field_stands_with_its_limit_and_its_instrument(stopped: Desk):
    view = screen(stopped)._view
    assert view is not None
    field, limit = view.boxes.facts[-2:]
    assert field.name == "Highest field, 2.1\u00a0m"
    assert limit.name == "limit 0.159\u00a0A/m"
    assert limit.value


def test_the_head_tells_what_each_rule_of_the_order_line_says(stopped: Desk):
    head = screen(stopped).head
    assert "DFARS 252.225-7052: met" in head.accessibleName()
    assert [line.isVisible() for line in head._rules] == [True, False]


def test_whoever_signs_stands_below_the_draft_in_their_order(stopped: Desk):
    view = screen(stopped)._view
    assert view is not None
    assert view.certificate.signers == ("quality", "compliance")


def test_who_signs_sees_the_pieces_with_their_thousands(stopped: Desk):
    room = stopped.desktop.rooms.room(ShippingRoom)
    assert room._draft is not None
    room._ask_signature(room._draft)
    stopped.settle()
    assert isinstance(stopped.front, StationScreen)
    side = stopped.front._view.side if stopped.front._view is not None else None
    assert isinstance(side, SigningView)
    assert side.lines[-1].value == "2\u202f400"
