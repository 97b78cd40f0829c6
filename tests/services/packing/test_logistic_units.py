"""Boxes under a number of the world: given once, never again, and found again by it."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import LINE, Chain, Shop, basic_facts, draw
from traceapp.domain.party import Site
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.quality import Corrected
from traceapp.domain.sscc import FIRST_TERMINAL, LAST_TERMINAL, ranges_of, sscc
from traceapp.errors import Refused
from traceapp.services.labels.dispatch_labels import box_label
from traceapp.services.packing import logistic_units
from traceapp.services.packing.logistic_units import SOON_US, box_of, last_numbers, next_sscc, why_unnumbered
from traceapp.services.packing.packing import numbered, pack
from traceapp.services.packing.unpacking import unpack
from traceapp.services.recording.deciding import CodeAllocator

Finished = tuple[Shop, Chain]
FIRST, SECOND = "095060000000000015", "095060000000000022"

WRONG = [(FIRST, "code_in_use"), (FIRST[:-1] + "1", "gs1_check_digit"), ("7", "gs1_malformed")]


@pytest.fixture
def known(finished: Finished) -> Finished:
    """The plant has a GS1 company prefix."""
    shop, _ = finished
    site = next(fact for fact in basic_facts() if isinstance(fact, Site))
    shop.put_in_force(replace(site, gs1_prefix="9506000"))
    return finished


def packed(shop: Shop, chain: Chain, *, sscc: str = "", box: str = "") -> Packed:
    """What is packed at a station, under the codes it gets there."""
    told = Packed(box=box, draws=(draw(chain.lot, pcs(10)),), order=LINE, sscc=sscc)
    with shop.store.reading() as books:
        return told if box else numbered(told, CodeAllocator(books, "A", shop.at))


def fill(shop: Shop, chain: Chain, **told: str) -> Packed:
    made = packed(shop, chain, **told)
    shop.do(lambda books, c: pack(books, c, packed=made), who="shp")
    return made


def test_boxes_are_numbered_on_and_each_is_found_by_its_number(known: Finished):
    shop, chain = known
    boxes = [fill(shop, chain), fill(shop, chain)]
    assert [one.sscc for one in boxes] == [FIRST, SECOND]
    with shop.store.reading() as books:
        assert [found.code for one in boxes if (found := box_of(books, one.sscc))] == [one.box for one in boxes]
        assert box_of(books, "006141411234567890") is None
        assert books.search(SECOND)[0] == (f"box:{boxes[1].box}",)
        assert box_label(books, boxes[0].box, (), at=shop.at).sscc == FIRST


def test_a_plant_without_a_prefix_numbers_nothing(finished: Finished):
    shop, chain = finished
    assert fill(shop, chain).sscc == ""


def test_a_number_whose_packing_was_undone_is_never_given_again(known: Finished):
    shop, chain = known
    made = packed(shop, chain)
    outcome = shop.do(lambda books, c: pack(books, c, packed=made), who="shp")
    shop.record(Corrected(target=outcome.entries[0], reason="wrong box"))
    with shop.store.reading() as books:
        assert box_of(books, FIRST) is None
        assert next_sscc(books, "A", shop.at) == SECOND
        assert next_sscc(books, "B", shop.at) == "095060000100000014"


def test_a_used_up_range_goes_on_with_the_next_extension_digit(known: Finished):
    shop, chain = known
    shop.record(Packed(box=shop.code("BX"), draws=(draw(chain.lot, pcs(1)),), order=LINE, sscc="095060000099999993"))
    with shop.store.reading() as books:
        assert next_sscc(books, "A", shop.at) == "195060000000000012"


def test_why_boxes_get_no_number_is_known_and_it_is_packed_all_the_same(known: Finished):
    shop, chain = known
    with shop.store.reading() as books:
        found = [why_unnumbered(books, letters, shop.at) for letters in (FIRST_TERMINAL, "A", LAST_TERMINAL, "CW")]
        assert found == ["", "", "", "sscc_no_range"]
    for begins in ranges_of("9506000", "A"):
        last = sscc(begins, 9_999_999)
        shop.record(Packed(box=shop.code("BX"), draws=(draw(chain.lot, pcs(1)),), order=LINE, sscc=last))
    assert fill(shop, chain).sscc == ""
    with shop.store.reading() as books:
        assert [why_unnumbered(books, letters, shop.at) for letters in ("A", "B")] == ["sscc_used_up", ""]


def lately(shop: Shop, letters: str = "A") -> int:
    with shop.store.reading() as books:
        return last_numbers(books, letters, shop.at)


def given(shop: Shop, chain: Chain, left: int) -> None:
    """All but so many of a terminal's numbers."""
    ranges = ranges_of("9506000", "A")
    lasts = [sscc(begins, 9_999_999) for begins in ranges[:-1]] + [sscc(ranges[-1], 9_999_999 - left)]
    for last in lasts:
        shop.record(Packed(box=shop.code("BX"), draws=(draw(chain.lot, pcs(1)),), order=LINE, sscc=last))


@pytest.mark.parametrize(("left", "told"), [(101, 0), (100, 100), (1, 1), (0, 0)])
def test_the_last_numbers_of_a_terminal_are_told_of_before_they_are_given(known: Finished, left: int, told: int):
    shop, chain = known
    assert lately(shop) == 0
    given(shop, chain, left)
    assert lately(shop) == told
    assert lately(shop, "B") == lately(shop, "CW") == 0


def test_numbers_that_last_for_sixty_days_at_the_pace_of_the_last_sixty_are_enough(
    known: Finished, monkeypatch: pytest.MonkeyPatch
):
    shop, chain = known
    monkeypatch.setattr(logistic_units, "LEAST_LEFT", 2)
    given(shop, chain, 10)
    assert lately(shop) == 10, "ten boxes were packed today"
    given(shop, chain, 9)
    shop.at += SOON_US + 1
    assert lately(shop) == 0


def test_without_a_prefix_nothing_is_missing(finished: Finished):
    shop, _ = finished
    with shop.store.reading() as books:
        assert why_unnumbered(books, "CW", shop.at) == ""
        assert last_numbers(books, "A", shop.at) == 0


def test_a_prefix_that_is_none_numbers_nothing(known: Finished):
    shop, _ = known
    shop.put_in_force(Site(key="site", name="Plant", gs1_prefix="95 06"))
    with shop.store.reading() as books:
        assert next_sscc(books, "A", shop.at) == ""


@pytest.mark.parametrize(("number", "code"), WRONG)
def test_a_number_that_is_told_is_sound_and_free(known: Finished, number: str, code: str):
    shop, chain = known
    fill(shop, chain)
    with pytest.raises(Refused, match=code):
        fill(shop, chain, box="BX-2648-A900-X", sscc=number)


def test_a_numbered_box_that_was_opened_is_never_packed_again_under_its_code(known: Finished):
    shop, chain = known
    made = fill(shop, chain)
    shop.do(lambda books, c: unpack(books, c, box=made.box, reason="count_doubted", labels=()), who="shp")
    with pytest.raises(Refused, match="box_in_use"):
        fill(shop, chain, box=made.box)
