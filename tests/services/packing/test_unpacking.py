"""A box that is opened: what comes out is stock, told container by container, and its label is void."""

import pytest

from tests.services.plant_builder import Chain, Shop, draw
from traceapp.domain.quantity import Quantity, pcs
from traceapp.domain.record.dispatch import LabelPrinted, LabelSpoiled, Packed, Unpacked
from traceapp.domain.record.pieces import EntryRef
from traceapp.errors import Refused
from traceapp.services.labels.labelling import container_labels
from traceapp.services.packing.packing import pack
from traceapp.services.packing.unpacking import unpack

Finished = tuple[Shop, Chain]


def opened(shop: Shop, box: str, *labels: EntryRef, who: str = "shp") -> tuple[EntryRef, ...]:
    outcome = shop.do(lambda books, c: unpack(books, c, box=box, reason="count_doubted", labels=labels), who=who)
    return outcome.entries


def remnants(shop: Shop, entry: EntryRef) -> list[tuple[str, Quantity]]:
    """What the labels of an entry tell."""
    with shop.store.reading() as books:
        found = books.entry(entry)
        assert found is not None
        labels = container_labels(books, shop.plant, "sintered-ndfeb", found, "somebody")
    assert all(label.is_remnant and label.made.en == "Unpacked" for label in labels)
    return [(label.code, label.quantity) for label in labels]


def test_the_record_tells_what_lies_in_the_tray_with_all_of_it_back(finished: Finished):
    shop, chain = finished
    shop.pack(chain.lot, 250)
    box = shop.pack(chain.lot, 300)
    (entry,) = opened(shop, box)
    with shop.store.reading() as books:
        found = books.entry(entry)
        assert found is not None
        assert isinstance(found.record, Unpacked)
        assert [(d.quantity, d.remnant) for d in found.record.draws] == [(pcs(300), pcs(750))]
        lot = books.lot(chain.lot)
        assert lot is not None
        assert (lot.left, lot.containers[0].labelled) == (pcs(750), entry)
    assert remnants(shop, entry) == [(f"{chain.lot}/1", pcs(750))]


def test_a_tray_that_two_draws_came_from_gets_one_label(finished: Finished):
    shop, chain = finished
    box = shop.code("BX")
    draws = (draw(chain.lot, pcs(100)), draw(chain.lot, pcs(50)))
    shop.record(Packed(box=box, draws=draws, order="4500-88213/2"), who="shp")
    (entry,) = opened(shop, box)
    assert remnants(shop, entry) == [(f"{chain.lot}/1", pcs(1000))]


def test_each_tray_gets_its_own_label(finished: Finished):
    shop, chain = finished
    other = chain.machine(shop, 40)
    box = shop.code("BX")
    draws = (draw(chain.lot, pcs(100)), draw(other, pcs(40)))
    shop.record(Packed(box=box, draws=draws, order="4500-88213/2"), who="shp")
    (entry,) = opened(shop, box)
    assert remnants(shop, entry) == [(f"{chain.lot}/1", pcs(1000)), (f"{other}/1", pcs(40))]


def test_what_was_drawn_from_a_lot_that_is_not_known_here_tells_nothing(finished: Finished):
    shop, _ = finished
    box, unknown = shop.code("BX"), "MG-2648-Z001-5"
    shop.record(Packed(box=box, draws=(draw(unknown, pcs(5)),), order="4500-88213/2"), who="shp")
    (entry,) = opened(shop, box)
    assert remnants(shop, entry) == []


def test_the_labels_in_hand_are_void_and_one_destroyed_before_is_not_destroyed_again(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 100)
    prints = [LabelPrinted(code=box, layout="shipping-4x6", sha256=n, printer="p", answer="printed") for n in "12"]
    printings = shop.record(*prints).entries
    shop.record(LabelSpoiled(label=printings[0], code=box))
    _, spoiled = opened(shop, box, *printings)
    with shop.store.reading() as books:
        found = books.entry(spoiled)
        assert found is not None
        assert found.record == LabelSpoiled(label=printings[1], code=box, reason="unpacked")
        assert all((label := books.label(str(ref))) is not None and label.spoiled for ref in printings)


def test_a_box_opened_again_can_be_packed_under_a_new_code(finished: Finished):
    shop, chain = finished
    opened(shop, shop.pack(chain.lot, 1000))
    packed = Packed(box=shop.code("BX"), draws=(draw(chain.lot, pcs(1000)),), order="4500-88213/2")
    shop.do(lambda books, c: pack(books, c, packed=packed), who="shp")
    with shop.store.reading() as books:
        again = books.box(packed.box)
    assert again is not None
    assert (again.status, again.pieces) == ("packed", 1000)


def test_who_may_not_pack_does_not_open(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 100)
    with pytest.raises(Refused, match="not_allowed"):
        opened(shop, box, who="aud")
