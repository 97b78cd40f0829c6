"""An export's results: foreseen as they would be judged, recorded whole or not at all, and once."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import Chain, Shop
from traceapp.domain.record.quality import DocumentAdded, Held, Inspected
from traceapp.errors import Refused
from traceapp.services.quality.importing_results import Export, ExportedUnit, Foreseen, foresee, import_results

Finished = tuple[Shop, Chain]


def export(*units: ExportedUnit, sha256: str = "a" * 64) -> Export:
    return Export(file="run-7.csv", sha256=sha256, media_type="text/csv", instrument="BH-1", units=units)


def coupon(unit: str, br: str = "1.400", row: int = 2) -> ExportedUnit:
    readings = (("br", (br, "1.402")), ("hcj", ("1400", "1402")))
    return ExportedUnit(unit=unit, row=row, temperature="23.1", readings=readings)


def foreseen(shop: Shop, found: Export) -> tuple[Foreseen, ...]:
    with shop.store.reading() as books:
        return foresee(books, shop.plant, shop.command("qa1"), found)


def record(shop: Shop, found: Export) -> list[object]:
    outcome = shop.do(lambda books, c: import_results(books, shop.plant, c, export=found))
    with shop.store.reading() as books:
        entries = books.entries(outcome.entries)
    return [entries[ref].record for ref in outcome.entries]


def test_the_file_and_a_report_for_each_unit_are_recorded_together(finished: Finished):
    shop, chain = finished
    document, report, *held = record(shop, export(coupon(chain.sinter_load)))
    assert isinstance(document, DocumentAdded)
    assert isinstance(report, Inspected)
    assert (document.sha256, document.name, document.lots) == ("a" * 64, "run-7.csv", (chain.pressed,))
    assert (report.unit, report.documents, report.lots) == (chain.sinter_load, ("a" * 64,), (chain.pressed,))
    br = report.results[0]
    assert (br.n, br.least, br.mean, br.most, br.readings) == (2, "1.400", "1.4010", "1.402", ("1.400", "1.402"))
    assert (br.instrument, br.method, br.temperature) == ("BH-1", "IEC 60404-5", "23.1")
    assert held == []


def test_what_it_would_be_judged_and_what_would_stop_is_foreseen_and_then_so(finished: Finished):
    shop, chain = finished
    bad = export(coupon(chain.lot, "4.0"))
    lengths = ExportedUnit(unit=chain.lot, row=2, readings=(("length", ("40.00", "40.20")),))
    bad = export(lengths)
    (seen,) = foreseen(shop, bad)
    assert seen.report is not None
    assert (seen.report.results[0].verdict, seen.stopped) == ("fail", (chain.lot,))
    *_, held = record(shop, bad)
    assert isinstance(held, Held)
    assert [target.lot for target in held.targets] == [chain.lot]


def test_nothing_is_recorded_by_looking(finished: Finished):
    shop, chain = finished
    foreseen(shop, export(coupon(chain.sinter_load)))
    with shop.store.reading() as books:
        assert books.history("document", "a" * 64) == []


def test_a_unit_that_is_unknown_is_foreseen_by_its_row_and_refuses_the_whole_file(finished: Finished):
    shop, chain = finished
    found = export(coupon(chain.sinter_load), coupon("SN-2648-Z001-X", row=7))
    good, bad = foreseen(shop, found)
    assert good.refusal is None
    assert bad.refusal is not None
    assert (bad.row, bad.refusal.code) == (7, "unit_unknown")
    with pytest.raises(Refused, match="export_row_refused") as refused:
        record(shop, found)
    assert dict(refused.value.facts) == {"row": 7, "unit": "SN-2648-Z001-X", "code": "unit_unknown"}
    with shop.store.reading() as books:
        assert books.history("document", "a" * 64) == []


def test_the_same_file_is_recorded_once(finished: Finished):
    shop, chain = finished
    record(shop, export(coupon(chain.sinter_load)))
    for again in (foreseen, record):
        with pytest.raises(Refused, match="already_imported"):
            again(shop, export(coupon(chain.sinter_load)))
    record(shop, export(coupon(chain.sinter_load), sha256="b" * 64))


def test_several_positions_of_a_load_get_reports_of_their_own(finished: Finished):
    shop, chain = finished
    one = coupon(chain.sinter_load)
    _, first, second = record(shop, export(one, replace(one, row=3, position="")))
    assert isinstance(first, Inspected)
    assert isinstance(second, Inspected)
    assert (first.report, second.report) == (f"{chain.sinter_load} R2", f"{chain.sinter_load} R3")
