"""What waits before each step, and what needs somebody: from the demo plant's own books."""

from collections.abc import Iterator

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.quantity import Unit
from traceapp.services.desk.overview import HOUR, Overview, Severity, Waiting, overview
from traceapp.services.ports import Books


@pytest.fixture
def books(demo: DemoPlant) -> Iterator[Books]:
    with demo.app.reading() as opened:
        yield opened


@pytest.fixture
def seen(demo: DemoPlant, books: Books) -> Overview:
    now = demo.app.now()
    return overview(books, demo.app.plant, now=now, midnight=now - 12 * HOUR)


def queue(seen: Overview, step: str, unit: Unit = Unit.MG) -> Waiting:
    return next(one for one in seen.waiting if (one.step, one.unit) == (step, unit))


def test_every_free_lot_that_may_go_on_waits_before_one_step(demo: DemoPlant, books: Books, seen: Overview):
    waiting = sum(one.lots for one in seen.waiting)
    free = list(books.lot_rows(status="open", limit=10_000))
    assert 0 < waiting <= len(free)
    compacts = [row for row in free if row.step == "pressing" and row.material == "compact"]
    here = queue(seen, "sintering")
    assert (here.lots, here.amount) == (len(compacts), sum(row.left for row in compacts))
    assert here.oldest == min(row.born_at for row in compacts)


def test_steps_stand_in_the_order_of_the_route(demo: DemoPlant, seen: Overview):
    numbers = {step.key: step.number for route in demo.app.plant.routes.values() for step in route.steps}
    order = [numbers[one.step] for one in seen.waiting]
    assert order == sorted(order)


def test_too_much_and_too_long_call_somebody_and_nothing_else_does(demo: DemoPlant, seen: Overview):
    now = demo.app.now()
    calls = {(need.code, dict(need.facts)["step"]) for need in seen.needs if need.severity is Severity.ATTENTION}
    over = {("too_much", one.step) for one in seen.waiting if one.most is not None and one.amount > one.most}
    late = {("too_long", o.step) for o in seen.waiting if o.hours and now - o.oldest > o.hours * HOUR}
    assert over
    assert late
    assert calls == over | late


def test_what_blocks_comes_before_what_waits(demo: DemoPlant, books: Books, seen: Overview):
    assert [need.severity for need in seen.needs] == sorted(need.severity for need in seen.needs)
    doubted = {need.opens for need in seen.needs if need.code == "doubt"}
    assert doubted == {subject for subject, _ in books.open_findings()}
    (held,) = [dict(need.facts)["lots"] for need in seen.needs if need.code == "on_hold"]
    assert held == seen.on_hold == len(books.lot_rows(status="held"))


def test_a_shipment_without_its_certificate_waits_to_be_signed(demo: DemoPlant, books: Books, seen: Overview):
    to_sign = [need.opens for need in seen.needs if need.code == "to_sign"]
    assert len(to_sign) == seen.open_shipments - seen.signed
    for code in to_sign:
        shipment = books.shipment(code)
        assert shipment is not None
        assert (shipment.certificates, shipment.shipped_at) == ((), 0)


def test_stations_say_who_works_there(demo: DemoPlant, seen: Overview):
    assert {one.station.key for one in seen.stations} == {station.key for station in demo.app.stations()}
    assert any(one.person for one in seen.stations)


def test_a_day_without_entries_counts_none(demo: DemoPlant, books: Books):
    now = demo.app.now()
    later = overview(books, demo.app.plant, now=now, midnight=now + HOUR)
    assert later.entries_today == 0
