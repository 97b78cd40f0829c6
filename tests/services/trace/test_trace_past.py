"""A trace as it was known on a past date."""

import csv
from pathlib import Path

from tests.documents.reading import text
from tests.services.plant_builder import KG, LINE, Chain, Shop, draw
from traceapp.app.exports import Exports
from traceapp.app.traced import Stop, asked_for, traced
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.reason import recorded
from traceapp.domain.record.dispatch import Shipped, Unpacked
from traceapp.domain.record.pieces import Target
from traceapp.domain.record.quality import Corrected, Held, HoldReleased
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.exchange.workbook import rows_of
from traceapp.services.trace.trace_answer import Direction, Trace
from traceapp.services.trace.trace_start import start_of
from traceapp.services.trace.tracing import trace_from


def answers(shop: Shop, codes: list[str], at: int = 0) -> list[Trace]:
    reading = shop.store.reading_past(at) if at else shop.store.reading()
    with reading as books:
        return [trace_from(books, shop.plant, start_of(books, c), way) for c in codes for way in Direction]


def test_a_hold_of_then_stops_what_it_had_spread_to_and_is_told_with_its_reason(finished: tuple[Shop, Chain]):
    shop, chain = finished
    held = shop.record(Held(targets=(Target(lot=chain.oxide),), reason="found off", spreads=True), who="op1")
    at = shop.at
    shop.record(HoldReleased(hold=held.entries[0], targets=(Target(lot=chain.oxide),)), who="qa1")
    asked = asked_for(chain.oxide, Direction.FORWARD)
    with shop.store.reading() as books:
        now = traced(books, shop.plant, asked, at=shop.at)
    with shop.store.reading_past(at) as books:
        then = traced(books, shop.plant, asked, at=shop.at)
        name = str(held.entries[0])
        assert then.stops.keys() - {chain.oxide} <= set(books.lots_reached(name, most=50))
        assert books.reached_by(name) == len(books.lots_reached(name, most=50)) == 7 - 1
    assert {one.status for one in then.trace.still_here} == {"held"}
    stopped = {node.code for node in then.trace.nodes if node.row is not None and node.row.status == "held"}
    assert then.stops == dict.fromkeys(
        stopped | {one.code for one in then.trace.still_here}, Stop("found off", ("op1",))
    )
    assert "held" not in {one.status for one in now.trace.still_here}
    assert now.stops == {}


def test_papers_of_then_say_why_and_by_whom_what_was_held_then_was_stopped(
    finished: tuple[Shop, Chain], tmp_path: Path
):
    shop, chain = finished
    box = shop.pack(chain.lot, 300)
    lot = Target(lot=chain.milled)
    recall = shop.record(Held(targets=(lot, Target(box=box)), reason=recorded("lot_recalled", "OX-1")), who="qa1")
    at = shop.at
    shop.record(HoldReleased(hold=recall.entries[0], targets=(lot, Target(box=box))), who="qa1")
    with shop.store.desk() as desk:
        desk.set_name("qa1", "Lena Ferrer")
    exports = Exports(shop.store, shop.plant, tmp_path / "papers", lambda: shop.at)

    def told(way: Direction, known_on: int) -> tuple[str, dict[str, set[tuple[str, ...]]]]:
        report, sheet, book = exports.trace(asked_for(chain.milled, way, known_on=known_on))
        found = {}
        for name in ("Lots", "Still here"):
            cells = rows_of("t.xlsx", book.read_bytes(), sheet=name)
            assert not isinstance(cells, WrongCell)
            head, *rows = cells
            found[name] = {(row[0], *row[head.index("held because") :]) for row in rows if row[-1]}
        with sheet.open(encoding="utf-8", newline="") as lines:
            listed = csv.DictReader(lines)
            found["csv"] = {(r["code"], r["held because"], r["held by"]) for r in listed if r["held by"]}
        return text(report.read_bytes()), found

    why = ("Recall of OX-1", "Lena Ferrer")
    words, cells = told(Direction.FORWARD, at)
    assert "On hold" in words
    assert words.count(" ".join(why)) == 2
    assert cells == {
        "Lots": {(chain.milled, *why)},
        "Still here": {(chain.milled, *why), (box, *why)},
        "csv": {(chain.milled, *why)},
    }
    words, cells = told(Direction.BACK, at)
    assert " ".join((chain.milled, *why)) in words
    assert cells["Lots"] == {(chain.milled, *why)}
    words, cells = told(Direction.FORWARD, 0)
    assert "Recall of" not in words
    assert not any(cells.values())


def test_a_trace_of_then_knows_what_was_packed_and_shipped_then(finished: tuple[Shop, Chain]):
    shop, chain = finished
    codes = [chain.oxide, f"{chain.oxide}/1", chain.lot, chain.sinter_load]
    box = shop.pack(chain.lot, 300)
    before, at = answers(shop, codes), shop.at
    shop.record(Unpacked(box=box, draws=(draw(chain.lot, pcs(300)),), reason="recount"))
    other = shop.pack(chain.lot, 100)
    shop.record(Shipped(shipment=shop.gather(other), boxes=(other,), order=LINE, customer="tern"), who="shp")
    more = shop.make("jet-milling", [draw(chain.powder, mg(KG))], "JM", "milled-powder", mg(KG))
    with shop.store.reading() as books:
        born = books.history("lot", chain.milled)[0]
    shop.record(Corrected(target=born.ref, reason="wrong"))
    assert answers(shop, codes) != before
    past = answers(shop, codes, at)
    assert [one.nodes for one in past] == [one.nodes for one in before]
    assert [one.affected for one in past] == [one.affected for one in before]
    assert [(one.shipments, one.still_here) for one in past] == [(one.shipments, one.still_here) for one in before]
    with shop.store.reading_past(at) as books:
        assert more not in books.rows_of((more,))
        assert books.lot(more) is None
