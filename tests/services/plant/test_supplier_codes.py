"""Suppliers' codes: which part of a text is theirs, what it says, and who puts it on file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.plant_builder import Shop, pin
from traceapp.domain.party import Party, SupplierCode
from traceapp.errors import Refused
from traceapp.services.plant.supplier_codes import likely_code, map_supplier_code, read_supplier_text

OURS = SupplierCode(key="NOX-NDPR-", supplier="nox", material="ndpr-oxide")


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ((), ""),
        (("NMR-NDPR-48112",), "NMR-NDPR-"),
        (("NMR NDPR 48112",), "NMR NDPR"),
        (("NMRNDPR48112",), "NMRNDPR"),
        (("NMR-NDPR-48112", "NMR-NDPR-48119"), "NMR-NDPR-"),
        (("NMRNDPR48112", "NMRNDPR48119"), "NMRNDPR"),
        (("4711", "0815"), ""),
    ],
)
def test_the_part_that_is_the_same_on_every_drum_ends_before_the_lot(texts: tuple[str, ...], code: str):
    assert likely_code(texts) == code


@given(st.sampled_from(["NMR-NDPR-", "A ", "X1/", "LOT:"]), st.lists(st.integers(0, 10**9), min_size=1, max_size=3))
def test_a_likely_code_reads_every_text_it_was_made_of(begin: str, numbers: list[int]):
    texts = tuple(f"{begin}{number}" for number in dict.fromkeys(numbers))
    code = SupplierCode(key=likely_code(texts), supplier="s", material="m")
    read = [read_supplier_text((code,), text) for text in texts]
    assert [one.lot for one in read if one] == [text[len(begin) :] for text in texts]


def test_the_longer_code_and_its_pattern_say_what_the_lot_is():
    longer = SupplierCode(key="NOX-NDPR-R", supplier="nox", material="recycled", pattern=r"LOT(?P<lot>\d+)")
    read = read_supplier_text((OURS, longer), "NOX-NDPR-R/LOT88/12")
    assert read is not None
    assert (read.code, read.lot) == (longer, "88")
    assert read_supplier_text((OURS, longer), "NOX-NDPR-R/none") is None
    assert read_supplier_text((OURS,), "NOX-NDPR- ") is None


def put_on_file(shop: Shop, code: SupplierCode, *seen: str, person: str = "sup") -> None:
    approvals = (pin(person, shop.at),)
    shop.do(lambda books, c: map_supplier_code(books, shop.plant, c, code=code, seen=seen, approvals=approvals))


def test_one_who_may_revise_plant_data_puts_it_on_file_with_what_was_scanned(shop: Shop):
    shop.put_in_force(Party(key="nox", name="North Oxide", roles=("supplier",)))
    for seen, refused in (((), "nothing_named"), (("ELSE-1",), "code_reads_nothing"), (("NOX-NDPR-",), "code_reads")):
        with pytest.raises(Refused, match=refused):
            put_on_file(shop, OURS, *seen)
    with pytest.raises(Refused, match="not_allowed"):
        put_on_file(shop, OURS, "NOX-NDPR-88", person="op1")
    put_on_file(shop, OURS, "NOX-NDPR-88")
    with shop.store.reading() as books:
        assert books.fact("supplier_code", OURS.key, shop.at) == OURS
        (entry,) = books.history("fact", f"supplier_code/{OURS.key}")
    assert getattr(entry.record, "reason", "") == "NOX-NDPR-88"
