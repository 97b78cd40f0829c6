"""Opening stock is received once, the oldest first; a PIN is changed by who may."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import MINUTE, Shop, pin
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import Filled, Measured, NewLot
from traceapp.domain.record.production import LotReceived
from traceapp.errors import Refused
from traceapp.services.plant.pin_change import change_pin
from traceapp.services.recording.deciding import CodeAllocator
from traceapp.services.recording.opening_stock import OpeningLot, completed, open_stock


def found(reference: str, *, since: str = "", magnetised: bool = False, **more: Any) -> OpeningLot:
    lot = NewLot(code="", kind="", material="iron", containers=(Filled(n=1, quantity=mg(5_000_000)),), **more)
    fields = (Measured(field="received", value=since),) if since else ()
    receipt = LotReceived(
        lot=lot, step="", supplier="nordoxid", supplier_lot=reference, declared_history=True, fields=fields
    )
    return OpeningLot(receipt, magnetised)


def bring(shop: Shop, *lots: OpeningLot) -> list[str]:
    """The kinds and codes of what was recorded."""

    def verb(books: Any, command: Any) -> Any:
        return open_stock(books, shop.plant, lots, CodeAllocator(books, "A", command.happened), command.happened)

    with shop.store.reading() as books:
        entries = [books.entry(ref) for ref in shop.do(verb).entries]
        return [str(getattr(e.record, "supplier_lot", type(e.record).__name__)) for e in entries if e is not None]


def test_the_oldest_gets_the_first_code_and_what_says_nothing_is_oldest(shop):
    assert bring(shop, found("C", since="2026-03-01"), found("B", since="2025-12-31"), found("A")) == ["A", "B", "C"]
    with shop.store.reading() as books:
        assert [row.supplier_lot for row in books.lot_rows(material="iron")] == ["A", "B", "C"]


def test_what_was_received_before_is_left_out_word_for_word(shop):
    assert bring(shop, found("A"), found("B")) == ["A", "B"]
    assert bring(shop, found("A"), found("AB"), found("B")) == ["AB"]
    with pytest.raises(Refused) as caught:
        bring(shop, found("A", owner="tern"))
    assert caught.value.code == "already_received"


def test_the_same_number_of_another_supplier_or_in_daily_business_is_another_lot(shop):
    bring(shop, found("A"))
    other = replace(found("A"), receipt=replace(found("A").receipt, supplier="platina"))
    assert bring(shop, other) == ["A"]
    daily = shop.receive("iron", mg(1_000_000))
    assert bring(shop, found(f"N-{daily}")) == [f"N-{daily}"]


def test_magnets_that_carry_a_field_are_magnetised_from_the_start(shop):
    receipt = found("M").receipt
    magnets = replace(receipt.lot, material="coated-magnet", containers=(Filled(n=1, quantity=pcs(100)),))
    lots = OpeningLot(replace(receipt, lot=magnets, step="magnetising"), magnetised=True)
    assert bring(shop, lots) == ["M", "Magnetised"]
    with shop.store.reading() as books:
        (row,) = books.lot_rows(prefix="M")
        assert row.code.startswith("CM-")
        assert books.lot(row.code).magnetised == "magnetised"


@pytest.mark.parametrize(("day", "is_refused"), [("2026-11-23", False), ("2026-11-24", False), ("2026-11-25", True)])
def test_nothing_came_in_on_a_day_that_has_not_begun_anywhere(shop, day, is_refused):
    shop.at += 10 * 60 * MINUTE  # 16:00 UTC: in the east the next day has begun
    if is_refused:
        with pytest.raises(Refused) as caught:
            bring(shop, found("A", since=day))
        assert (caught.value.code, caught.value.facts) == ("received_later", {"reference": "A", "day": day})
    else:
        assert bring(shop, found("A", since=day)) == ["A"]


def test_it_is_kept_as_the_material_is(shop):
    lot = found("A").receipt
    counted = replace(lot, lot=replace(lot.lot, containers=(Filled(n=1, quantity=pcs(5)),)))
    with shop.store.reading() as books:
        for wrong, code in ((counted, "unit_mixed"), (replace(lot, lot=replace(lot.lot, material="mud")), "")):
            with pytest.raises(Refused) as caught:
                completed(books, shop.plant, OpeningLot(wrong), shop.at)
            assert caught.value.code == (code or "material_unknown")


def test_a_pin_is_changed_by_its_owner_or_by_who_sets_up(shop):
    def change(person: str, *signers: str, able: tuple[str, ...] = ("sup",)) -> str:
        signatures = tuple(pin(one, shop.at) for one in signers)
        try:
            shop.do(
                lambda books, command: change_pin(books, command, person=person, signatures=signatures, with_pin=able)
            )
        except Refused as refusal:
            return refusal.code
        return "changed"

    assert change("op1", "op1") == "changed"
    assert change("op1", "sup") == "changed"
    assert change("op1", "qa1") == "not_allowed"
    assert change("op1") == "signature_missing"
    assert change("op1", able=("qa1",)) == "changed"
    assert change("nobody", "sup") == "badge_unknown"
