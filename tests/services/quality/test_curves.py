"""A curve is filed with its document, once, and not against what was reported of the same unit."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import Chain, Shop
from traceapp.domain.record.quality import CurveMeasured, DocumentAdded
from traceapp.errors import Refused
from traceapp.services.quality.curves import file_curve, read_curves

Finished = tuple[Shop, Chain]
DOCUMENT = DocumentAdded(sha256="c" * 64, name="loop.csv", media_type="text/csv")


def curve(unit: str, shift: int = 0) -> CurveMeasured:
    """Br 1.415 T; HcJ some 1433 kA/m, so much further out."""
    fields = (0, -500_000, -1_000_000, -1_350_000, -1_500_000 - shift)
    return CurveMeasured(unit=unit, fields=fields, polarisations=(1_415_000, 1_400_000, 1_380_000, 900_000, -700_000))


def put(shop: Shop, measured: CurveMeasured, document: DocumentAdded = DOCUMENT, who: str = "qa1") -> None:
    shop.do(lambda books, c: file_curve(books, c, measured=measured, document=document), who=who)


def test_a_curve_is_filed_and_read_with_what_follows_from_it_and_what_is_asked_for(finished: Finished):
    shop, chain = finished
    put(shop, curve(chain.sinter_load))
    with shop.store.reading() as books:
        (found,) = read_curves(books, shop.plant, chain.sinter_load, chain.lot, at=shop.at)
    assert (str(found.properties.br), str(found.properties.hcj)) == ("1.4150", "1434.4")
    assert found.measured.document == "c" * 64
    assert found.measured.signatures[0].person == "qa1"
    assert {row.property: row.low for row in found.requirements} == {"br": "1.370", "hcj": "1353"}


def test_a_curve_that_contradicts_the_report_is_refused_naming_both(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="curve_disagrees") as refused:
        put(shop, curve(chain.sinter_load, shift=200_000))
    assert dict(refused.value.facts) == {"property": "hcj", "stated": "1446", "computed": "1546.9"}


def test_the_same_file_is_filed_once_and_newer_curves_come_first(finished: Finished):
    shop, chain = finished
    put(shop, curve(chain.sinter_load))
    with pytest.raises(Refused, match="already_imported"):
        put(shop, curve(chain.sinter_load))
    put(shop, replace(curve(chain.sinter_load), specimen="2"), replace(DOCUMENT, sha256="d" * 64))
    with shop.store.reading() as books:
        found = read_curves(books, shop.plant, chain.sinter_load, "", at=shop.at)
    assert [one.measured.specimen for one in found] == ["2", ""]


def test_only_who_inspects_files_a_curve_of_a_unit_that_is_known(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="not_allowed"):
        put(shop, curve(chain.sinter_load), who="op1")
    with pytest.raises(Refused, match="unit_unknown"):
        put(shop, curve("SN-2648-Z001-X"))
    with pytest.raises(Refused, match="curve_malformed"):
        put(shop, replace(curve(chain.sinter_load), fields=(0,), polarisations=(1,)))
