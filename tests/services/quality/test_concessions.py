"""What a customer permitted: used up in the order it was granted in, by what was certified or left in its time."""

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from tests.services.gate.test_gate import Finished, certify
from tests.services.gate.test_gate_cases import case_of
from tests.services.plant_builder import LINE, MINUTE, Chain, Shop, draw, measured, specification
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.dispatch import Packed, Shipped
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import (
    Concession,
    ConcessionGranted,
    Corrected,
    drawing_of_ground,
    ground_of_drawing,
)
from traceapp.errors import Refused
from traceapp.services.quality.concessions import (
    Granted,
    conceded_for,
    concessions_of,
    every_concession,
    granted_for,
    judged_rows,
    require_conceded,
)


def concession(
    lot: str, number: str, pieces: int, until: int = 0, properties: tuple[str, ...] | None = None
) -> Concession:
    return Concession(
        number=number, lot=lot, quantity=pcs(pieces), until=until, text="HcJ 1 420", properties=properties
    )


def grant(
    shop: Shop, lot: str, number: str, pieces: int, until: int = 0, properties: tuple[str, ...] | None = None
) -> EntryRef:
    made = ConcessionGranted(concession=concession(lot, number, pieces, until, properties), granted_by="tern")
    return shop.record(made, who="qa1").entries[0]


def left(shop: Shop, lot: str, **more: frozenset[str]) -> list[tuple[str, int, tuple[str, ...]]]:
    with shop.store.reading() as books:
        return [(one.concession.number, one.left, one.boxes) for one in granted_for(books, lot, **more)]


def certified(shop: Shop, chain: Chain, pieces: int, number: str) -> str:
    box = shop.pack(chain.lot, pieces)
    certify(shop, shop.gather(box), box, number=number)
    return box


@pytest.mark.parametrize(
    ("until", "at", "amount", "said"),
    [
        (10, 9, 1, "in force"),
        (10, 10, 1, "run out"),
        (0, 10, 1, "in force"),
        (10, 9, 0, "used up"),
        (9, 10, 0, "run out"),
    ],
)
def test_a_concession_ends_with_its_date_or_with_its_quantity(until: int, at: int, amount: int, said: str):
    granted = Granted(concession("MG-1", "K-1", 5, until), "tern", (), EntryRef("A", 1), 0, amount, ())
    assert granted.standing(at) == said


def test_one_is_used_up_before_the_next_is_begun(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-1", 200)
    grant(shop, chain.lot, "K-2", 100)
    first, second, third = (certified(shop, chain, n, f"C-26-A00{n}") for n in (150, 100, 90))
    assert left(shop, chain.lot) == [("K-1", 0, (first, second)), ("K-2", 0, (second, third))]
    assert left(shop, chain.lot, besides=frozenset({first, third})) == [("K-1", 100, (second,)), ("K-2", 100, ())]


def test_a_box_leans_on_one_concession_for_each_property_at_once(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-1", 200, properties=("length",))
    grant(shop, chain.lot, "K-2", 100, properties=("br",))
    grant(shop, chain.lot, "K-3", 400, properties=("br", "length"))
    grant(shop, chain.lot, "K-4", 50, properties=())
    first, second = (certified(shop, chain, n, f"C-26-A00{n}") for n in (150, 80))
    assert left(shop, chain.lot) == [
        ("K-1", 0, (first, second)),
        ("K-2", 0, (first,)),
        ("K-3", 400 - 50 - 80, (first, second)),
        ("K-4", 0, (first,)),
    ]


def test_a_box_leans_on_one_for_a_drawing_beside_those_for_its_rows(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-0", 60)
    grant(shop, chain.lot, "K-1", 200, properties=("length",))
    for number, properties in (("K-2", ()), ("K-3", ("length",))):
        by_drawing = replace(concession(chain.lot, number, 100, properties=properties), drawing="D")
        shop.record(ConcessionGranted(concession=by_drawing, granted_by="tern"), who="qa1")
    box = certified(shop, chain, 130, "C-26-A001")
    assert left(shop, chain.lot) == [("K-0", 0, (box,)), ("K-1", 130, (box,)), ("K-2", 0, (box,)), ("K-3", 70, (box,))]


@pytest.mark.parametrize(
    ("properties", "drawing", "excused"),
    [
        (None, "", {"length", "br"}),
        ((), "", set()),
        (("length",), "", {"length"}),
        ((), "D", {"drawing D"}),
        (("br",), "E", {"br", "drawing E"}),
    ],
)
def test_a_concession_excuses_what_it_names(properties: tuple[str, ...] | None, drawing: str, excused: set[str]):
    one = replace(concession("MG-1", "K-1", 1, properties=properties), drawing=drawing)
    grounds = ("length", "br", ground_of_drawing("D"), ground_of_drawing("E"))
    assert {ground for ground in grounds if one.excuses(ground)} == excused
    assert [drawing_of_ground(ground) for ground in grounds] == ["", "", "D", "E"]


def test_one_of_before_properties_were_named_is_used_for_each_of_them(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-1", 100)
    grant(shop, chain.lot, "K-2", 100, properties=("br",))
    box = certified(shop, chain, 130, "C-26-A001")
    assert left(shop, chain.lot) == [("K-1", 0, (box,)), ("K-2", 70, (box,))]


def test_the_rows_of_a_lot_tell_which_of_them_fail(finished: Finished):
    shop, chain = finished

    def rows(lot: str) -> dict[str, bool]:
        with shop.store.reading() as books:
            return judged_rows(books, shop.plant, lot, shop.at + MINUTE)

    names = ("br", "hcj", "coating-thickness", "adhesion", "flux-moment", "length")
    assert rows(chain.lot) == dict.fromkeys(names, False)
    stricter = tuple(replace(r, low="1450") if r.property == "hcj" else r for r in specification().requirements)
    shop.put_in_force(replace(specification(), requirements=stricter))
    assert rows(chain.lot) == {name: name == "hcj" for name in names}
    assert rows(chain.heat) == {}


def test_only_what_was_certified_or_left_in_its_time_counts(finished: Finished):
    shop, chain = finished
    early = certified(shop, chain, 1, "C-26-A001")
    at = shop.at + MINUTE
    grant(shop, chain.lot, "K-1", 500, until=at + 10 * MINUTE)
    certify(shop, shop.gather(early), early, number="C-26-A002")
    boxes = [shop.pack(chain.lot, n) for n in (10, 20, 40, 80)]
    shop.pack(chain.lot, 160)
    for box, moment in zip(boxes, (at - 1, at, at + 10 * MINUTE - 1, at + 10 * MINUTE), strict=True):
        shop.at = moment - MINUTE
        certify(shop, "SH-1", box, number=f"C-26-A0{box[-3:]}")
    shop.at = at + MINUTE
    box = shop.code("BX")
    draws = (draw(chain.lot, pcs(3)), draw(chain.pressed, mg(5)))
    shop.record(Packed(box=box, draws=draws, order=LINE), Shipped(shipment="SH-2", boxes=(box,), order=LINE), who="shp")
    assert left(shop, chain.lot) == [("K-1", 500 - 20 - 40 - 3, (boxes[1], box, boxes[2]))]


def test_one_that_was_corrected_to_another_lot_permits_nothing_here(finished: Finished):
    shop, chain = finished
    wrong = grant(shop, chain.lot, "K-1", 200)
    meant = ConcessionGranted(concession=concession(chain.pressed, "K-1", 200), granted_by="tern")
    shop.record(Corrected(target=wrong, reason="wrong lot", replacement=to_builtins(meant)), who="qa1")
    assert (left(shop, chain.lot), [number for number, *_ in left(shop, chain.pressed)]) == ([], ["K-1"])


def test_all_are_listed_the_latest_first(finished: Finished):
    shop, chain = finished
    for lot, number in ((chain.lot, "K-1"), (chain.pressed, "K-2"), (chain.lot, "K-3")):
        grant(shop, lot, number, 5)
    with shop.store.reading() as books:
        assert [one.concession.number for one in every_concession(books)] == ["K-3", "K-2", "K-1"]
        assert [one.number for one in concessions_of(books, chain.lot)] == ["K-1", "K-3"]


def test_a_delivery_is_covered_by_all_in_force_together_or_by_none(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-1", 200)
    grant(shop, chain.lot, "K-2", 100)
    grant(shop, chain.lot, "K-3", 1_000, until=shop.at)
    by_mass = replace(concession(chain.lot, "K-4", 1), quantity=mg(1_000))
    shop.record(ConcessionGranted(concession=by_mass, granted_by="tern"), who="qa1")
    for pieces, numbers in ((300, ("K-1", "K-2")), (301, ())):
        with case_of(shop, shop.gather(shop.pack(chain.lot, pieces))) as case:
            covering = conceded_for(case.books, case.delivery, chain.lot, "hcj")
            assert tuple(one.number for one in covering) == numbers
            assert isinstance(covering, tuple)


def test_a_delivery_is_covered_for_the_properties_that_are_named(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-1", 200, properties=("length", "br"))
    grant(shop, chain.lot, "K-2", 200, properties=())
    with case_of(shop, shop.gather(shop.pack(chain.lot, 200))) as case:
        found = {key: conceded_for(case.books, case.delivery, chain.lot, key) for key in ("length", "br", "hcj")}
    assert {key: [one.number for one in those] for key, those in found.items()} == {
        "length": ["K-1"],
        "br": ["K-1"],
        "hcj": [],
    }


def test_what_is_used_as_is_is_permitted_for_every_property_that_fails(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-1", 200, properties=("length",))
    grant(shop, chain.lot, "K-2", 100, properties=("flux-moment",))

    def asked(number: str, pieces: int) -> tuple[str, ...] | str:
        with shop.store.reading() as books:
            try:
                return require_conceded(books, shop.plant, chain.lot, number, pcs(pieces), shop.at)
            except Refused as refused:
                return f"{refused.code}: {refused.facts['properties']}"

    assert asked("K-1", 200) == ()
    shop.report(chain.lot, "final lot", measured("length", 80, "39.90", "40.00", "40.02", "MM-1"))
    assert asked("K-1", 200) == ("length",)
    assert asked("K-2", 100) == "concession_other: length"
    shop.report(chain.lot, "final lot", measured("flux-moment", 80, "0.10", "4.37", "4.40"))
    assert asked("K-1", 200) == "concession_other: flux-moment"
    assert set(asked("K-1", 100)) == {"length", "flux-moment"}


def test_what_is_used_as_is_names_one_that_is_there_in_time_and_large_enough(finished: Finished):
    shop, chain = finished
    grant(shop, chain.lot, "K-1", 200, until=shop.at + 60 * MINUTE)
    end = shop.at + 59 * MINUTE

    def refusal(number: str, wanted: Quantity, at: int) -> str:
        with shop.store.reading() as books:
            try:
                require_conceded(books, shop.plant, chain.lot, number, wanted, at)
            except Refused as refused:
                return refused.code
        return ""

    assert refusal("K-1", pcs(200), end - 1) == ""
    assert refusal("K-1", pcs(201), end - 1) == "concession_exceeded"
    assert refusal("K-1", pcs(200), end) == "concession_expired"
    assert refusal("K-1", mg(200), end - 1) == "unit_mixed"
    assert refusal("K-9", pcs(1), end - 1) == "concession_missing"
