"""Magnets by air: a package whose stray field is not known or too strong stays, at the gate and at the door."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import KG, LINE, PART, Chain, Shop, draw, shipped_plant
from traceapp.domain.air_freight import AirClass, FieldLimit, StrayField, deciding
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import FieldMeasured, Packed
from traceapp.errors import Refused
from traceapp.exchange.plant_file import read_plant_file
from traceapp.resources import resources_folder
from traceapp.services.dispatch.shipping import book_carrier
from traceapp.services.gate.air_freight import measure_field, require_may_fly, to_measure_at
from traceapp.services.gate.check import Check, Facts
from traceapp.services.gate.gate import gate
from traceapp.services.labels.dispatch_labels import box_label

LIMITS = read_plant_file(resources_folder() / "transport" / "stray-field.yaml", StrayField).limits


def plant() -> Plant:
    return replace(shipped_plant(), air_limits=LIMITS)


def by(shop: Shop, shipment: str, way: str) -> None:
    shop.do(lambda books, c: book_carrier(books, c, shipment=shipment, carrier="Gull", way=way), who="shp")


def measure(shop: Shop, box: str, strength: str, metres: str = "4.6", instrument: str = "FG-1") -> None:
    measured = FieldMeasured(box=box, strength=strength, at_metres=metres, instrument=instrument)
    shop.do(lambda books, c: measure_field(books, c, measured=measured), who="shp")


def check(shop: Shop, shipment: str) -> Check | None:
    with shop.store.reading() as books:
        return next((c for c in gate(books, plant(), shipment, shop.at) if c.name == "may_fly"), None)


def refused(shop: Shop, shipment: str) -> str:
    with shop.store.reading() as books:
        state = books.shipment(shipment)
        assert state is not None
        try:
            require_may_fly(books, state, tuple(books.boxes(state.boxes).values()), LIMITS)
        except Refused as refusal:
            return refusal.code
    return ""


@pytest.fixture
def packed(finished: tuple[Shop, Chain]) -> tuple[Shop, str, str]:
    """A box with 0.9 A/m at 2.1 m, gathered."""
    shop, chain = finished
    box = shop.pack(chain.lot, 50, field="0.900")
    return shop, box, shop.gather(box)


def test_by_road_nobody_asks_and_by_air_the_next_distance_is_asked_for(packed: tuple[Shop, str, str]):
    shop, box, shipment = packed
    by(shop, shipment, "road")
    assert (check(shop, shipment), refused(shop, shipment)) == (None, "")
    by(shop, shipment, "air")
    found = check(shop, shipment)
    assert found is not None
    (failure,) = found.failures
    assert (failure.code, failure.place, dict(failure.facts)["farther"]) == ("air_unknown", "air", "4.6")
    assert refused(shop, shipment) == "air_unknown"
    measure(shop, box, "0.300")
    found = check(shop, shipment)
    assert found is not None
    assert found.passed
    assert dict(found.figure) == {"regulated": "1", "boxes": "1"}
    assert refused(shop, shipment) == ""
    with shop.store.reading() as books:
        state = books.box(box)
        label = box_label(books, box, LIMITS, at=shop.at)
    assert state is not None
    assert (deciding(state.stray, LIMITS)[0], to_measure_at(state, LIMITS)) == (AirClass.REGULATED, "")
    assert getattr(label.state, "field").at_metres == "4.6"  # noqa: B009 - only a magnetised state has one


def test_what_is_too_strong_at_the_farthest_never_flies_without_being_shielded(packed: tuple[Shop, str, str]):
    shop, box, shipment = packed
    by(shop, shipment, "air")
    measure(shop, box, "0.500")
    assert refused(shop, shipment) == "air_forbidden"
    measure(shop, box, "0.100", "2.1")  # shielded anew
    assert refused(shop, shipment) == ""
    measure(shop, box, "0.900", "2.1")  # and the last word decides
    assert refused(shop, shipment) == "air_unknown"


def test_without_limits_on_file_nothing_flies(packed: tuple[Shop, str, str]):
    shop, _, shipment = packed
    by(shop, shipment, "air")
    with shop.store.reading() as books:
        checks = gate(books, shipped_plant(), shipment, shop.at)
    assert not next(c for c in checks if c.name == "may_fly").passed


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (("0,3", "4.6", "FG-1"), "number_malformed"),
        (("-0.3", "4.6", "FG-1"), "number_malformed"),
        (("0.3", "4.6", "OLD-1"), "calibration_due"),
        (("0.3", "4.6", "NONE"), "instrument_unknown"),
    ],
)
def test_a_field_is_a_number_of_a_gauge_that_is_calibrated(
    packed: tuple[Shop, str, str], told: tuple[str, ...], code: str
):
    shop, box, _ = packed
    with pytest.raises(Refused, match=code):
        measure(shop, box, *told)
    with pytest.raises(Refused, match="box_unknown"):
        measure(shop, "BX-2648-A999-0", "0.3")


def test_no_box_is_suggested_for_one_that_may_not_fly_but_one_that_may(
    packed: tuple[Shop, str, str], finished: tuple[Shop, Chain]
):
    shop, box, shipment = packed
    by(shop, shipment, "air")
    shop.pack(finished[1].lot, 50, field="0.900")
    failing = check(shop, shipment)
    assert failing is not None
    assert (failing.passed, failing.fix) == (False, None)
    weak = shop.pack(finished[1].lot, 50, field="0.06")
    failing = check(shop, shipment)
    assert failing is not None
    assert failing.fix is not None
    assert (failing.fix.out, failing.fix.into) == (box, weak)


# --- what is told


def failures(shop: Shop, shipment: str, limits: tuple[FieldLimit, ...] = LIMITS) -> list[tuple[str, str, Facts]]:
    with shop.store.reading() as books:
        checks = gate(books, replace(plant(), air_limits=limits), shipment, shop.at)
    found = next(c for c in checks if c.name == "may_fly").failures
    assert {failure.place for failure in found} <= {"air"}
    return [(failure.code, failure.subject, failure.facts) for failure in found]


def test_a_failure_names_the_package_what_was_measured_and_how_far_to_go(packed: tuple[Shop, str, str]):
    shop, box, shipment = packed
    by(shop, shipment, "air")
    told = (("box", box), ("strength", "0.900"), ("metres", "2.1"))
    assert failures(shop, shipment) == [("air_unknown", shipment, (*told, ("farther", "4.6")))]
    assert failures(shop, shipment, ()) == [("air_unknown", shipment, told)]
    measure(shop, box, "0.500")
    told = (("box", box), ("strength", "0.500"), ("metres", "4.6"))
    assert failures(shop, shipment) == [("air_forbidden", shipment, told)]


def test_a_package_that_nobody_measured_is_to_be_measured_at_the_first_distance(finished: tuple[Shop, Chain]):
    shop, chain = finished
    box = shop.pack(chain.lot, 50, field="")
    shipment = shop.gather(box)
    by(shop, shipment, "air")
    assert failures(shop, shipment) == [("air_unknown", shipment, (("box", box), ("farther", "2.1")))]


def test_where_the_class_is_known_nothing_is_to_be_measured(finished: tuple[Shop, Chain]):
    shop, chain = finished
    with shop.store.reading() as books:
        state = books.box(shop.pack(chain.lot, 50, field="0.100"))
    assert state is not None
    assert (deciding(state.stray, LIMITS)[0], to_measure_at(state, LIMITS)) == (AirClass.NOT_RESTRICTED, "")


def test_only_packages_of_magnets_are_asked_for(finished: tuple[Shop, Chain]):
    shop, chain = finished
    plain = shop.make("machining", [draw(chain.pressed, mg(KG))], "MG", "machined-magnet", pcs(100), part=PART)
    box, mixed = shop.pack(plain, 50, field=""), shop.code("BX")
    draws = (draw(plain, pcs(10)), draw(chain.lot, pcs(10)))
    shop.record(Packed(box=mixed, draws=draws, order=LINE), who="shp")
    alone, both = shop.gather(box), shop.gather(mixed)
    for shipment in (alone, both):
        by(shop, shipment, "air")
    found = check(shop, alone)
    assert found is not None
    assert (found.passed, dict(found.figure)) == (True, {"regulated": "0", "boxes": "0"})
    assert (refused(shop, alone), refused(shop, both)) == ("", "air_unknown")
    assert [code for code, *_ in failures(shop, both)] == ["air_unknown"]


def test_whoever_measures_may_pack_and_a_number_need_be_of_no_gauge(packed: tuple[Shop, str, str]):
    shop, box, _ = packed
    measured = FieldMeasured(box=box, strength="0", at_metres="2.1", instrument="")
    for who, is_let in ((("shp", "aud"), True), (("aud", "shp"), False)):
        command = replace(shop.command(), who=who)
        with shop.store.reading() as books:
            if is_let:
                assert measure_field(books, command, measured=measured) == (measured,)
            else:
                with pytest.raises(Refused, match="not_allowed"):
                    measure_field(books, command, measured=measured)


def test_of_what_is_no_number_the_beginning_is_told(packed: tuple[Shop, str, str]):
    shop, box, _ = packed
    with pytest.raises(Refused) as refusal:
        measure(shop, box, "0" * 30 + "x" * 30)
    assert (refusal.value.code, refusal.value.facts) == ("number_malformed", {"typed": "0" * 30 + "x" * 10})
