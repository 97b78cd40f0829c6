"""What runs out: each sort of end, over already or soon, the oldest first."""

from msgspec.structs import replace

from tests.services.plant_builder import MINUTE, Shop
from traceapp.domain.equipment import Equipment, Instrument
from traceapp.domain.party import Party
from traceapp.domain.person import Qualification
from traceapp.domain.record.quality import DocumentAdded
from traceapp.services.plant.due import DAY_US, Due, DueKind, due


def ends(shop: Shop, days: int) -> list[Due]:
    with shop.store.reading() as books:
        return list(due(books, shop.at, within_us=days * DAY_US))


def test_every_sort_of_end_is_listed_from_the_oldest_and_what_holds_for_ever_is_not(shop: Shop):
    now = shop.at
    shop.put_in_force(
        Qualification(key="op1/melting", person="op1", skill="melting", expires=now + 3 * DAY_US),
        Qualification(key="op1/furnace", person="op1", skill="furnace"),
        Instrument(key="Z-1", name="Scale Z", measures="mass", calibrated_until=now - 2 * DAY_US),
        Party(key="plater", name="Plater Ltd", roles=("processor",), approved_until=now + 40 * DAY_US),
        Equipment(key="SF-9", name="Furnace 9", machine="sinter-furnace", surveyed_until=now - DAY_US),
    )
    shop.record(
        DocumentAdded(sha256="ab" * 32, name="Mill certificate", media_type="application/pdf", valid_until=now + DAY_US)
    )
    mine = [
        one for one in ends(shop, 30) if one.key in ("op1/melting", "op1/furnace", "Z-1", "plater", "SF-9", "ab" * 32)
    ]
    assert [(one.kind, one.about) for one in mine] == [
        (DueKind.CALIBRATION, "Scale Z"),
        (DueKind.SURVEY, "Furnace 9"),
        (DueKind.EVIDENCE, "Mill certificate"),
        (DueKind.QUALIFICATION, "melting"),
    ]
    assert [one.is_over(shop.at) for one in mine] == [True, True, False, False]
    assert "plater" in [one.key for one in ends(shop, 60)]


def test_what_does_not_stand_in_the_books_is_listed_at_its_place(shop: Shop):
    shop.put_in_force(Instrument(key="Z-1", name="Scale Z", measures="mass", calibrated_until=shop.at - DAY_US))
    seal = Due(DueKind.CERTIFICATE, "A-26-02", "Plant seal", shop.at + 40 * DAY_US)
    with shop.store.reading() as books:
        soon, later = (due(books, shop.at, within_us=days * DAY_US, others=(seal,)) for days in (30, 60))
    assert seal not in soon
    assert later[-1] == seal
    assert "Z-1" in [one.key for one in later[:-1]]


def test_a_date_that_was_moved_on_is_due_no_more(shop: Shop):
    scale = Instrument(key="Z-1", name="Scale Z", measures="mass", calibrated_until=shop.at - MINUTE)
    shop.put_in_force(scale)
    assert "Z-1" in [one.key for one in ends(shop, 0)]
    shop.put_in_force(replace(scale, calibrated_until=shop.at + 365 * DAY_US))
    assert "Z-1" not in [one.key for one in ends(shop, 90)]
