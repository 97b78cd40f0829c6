"""Which Digital Link addresses have a page: what an order line discloses, and nothing beside it."""

import pytest

from traceapp.domain.issued import IssuedState
from traceapp.domain.published import Standing
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import CertifiedQuantity
from traceapp.services.publishing.passports import passports
from traceapp.services.publishing.published_list import Publishable
from traceapp.services.publishing.publishing import Allowance

GTIN = "9506000134352"
ITEM = f"01/0{GTIN}"
BOX, SSCC = "BX-2651-A001-A", "095060000000000015"


def shown(number: str, *discloses: str, standing: str = "valid", **told: object) -> Publishable:
    """A certificate of two pieces in one box."""
    covers = (CertifiedQuantity(box=BOX, lot="MG-1", quantity=pcs(2)),)
    state = IssuedState(number, order="A/1", covers=covers)
    boxes = ((BOX, SSCC),)
    facts = {"gtin": GTIN, "grade": "N48", "boxes": boxes, **told}
    allowance = Allowance(verdict=True, discloses=frozenset(discloses))
    return Publishable(state, allowance, Standing(state=standing), **facts)  # type: ignore[arg-type]


def paths(*told: Publishable) -> dict[str, str]:
    """How each address says that it stands."""
    return {one.path: one.standing for one in passports(told, "Plant", {})}


@pytest.mark.parametrize(
    ("discloses", "found"),
    [
        ((), set()),
        (("origin", "quantity", "results"), set()),
        (("lots",), {f"{ITEM}/10/MG-1"}),
        (("serials",), {f"{ITEM}/21/{BOX}"}),
        (("boxes",), {f"00/{SSCC}"}),
        (("boxes", "lots", "serials"), {f"{ITEM}/10/MG-1", f"{ITEM}/21/{BOX}", f"00/{SSCC}"}),
    ],
)
def test_an_address_has_a_page_only_where_its_order_discloses_it(discloses: tuple[str, ...], found: set[str]):
    assert set(paths(shown("C-1", *discloses))) == found


def test_what_has_no_number_of_the_world_has_no_page():
    assert paths(shown("C-1", "boxes", boxes=((BOX, ""),))) == {}
    assert paths(shown("C-1", "lots", "serials", gtin="")) == {}
    assert paths(shown("C-1", "serials", boxes=(("BX-2651-ABCDEFGH001-A", SSCC),))) == {}


def test_a_page_tells_its_key_and_the_grade_and_leads_to_no_certificate():
    (page,) = passports([shown("C-1", "boxes")], "Plant", {})
    assert (page.key, page.issuer, page.grade) == (f"(00){SSCC}", "Plant", "N48")
    assert "C-1" not in repr(page)
    assert BOX not in repr(page)


def test_a_box_falls_only_where_no_certificate_stands_for_it_and_by_any_recall():
    valid, fallen = shown("C-1", "boxes"), shown("C-2", "boxes", standing="withdrawn")
    assert paths(valid, fallen) == {f"00/{SSCC}": "valid"}
    assert paths(fallen) == {f"00/{SSCC}": "withdrawn"}
    assert paths(valid, shown("C-3", "boxes", standing="recalled")) == {f"00/{SSCC}": "recalled"}
    assert paths(shown("C-4", "boxes", standing="superseded")) == {}


def test_units_have_their_own_serial_numbers_once_all_of_them_are_certified():
    serials = ("S1", "S2", "S3", "S4")
    first = shown("C-1", "serials", serials=serials)
    assert paths(first) == {}
    assert paths(first, shown("C-2", "serials", serials=serials)) == {f"{ITEM}/21/{one}": "valid" for one in serials}
    fallen = shown("C-2", "serials", standing="withdrawn", serials=serials)
    assert set(paths(first, fallen).values()) == {"withdrawn"}
