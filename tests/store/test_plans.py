"""How SQLite goes about what the store asks: along an index, never through a whole table; size does not tell."""

import pytest

from tests.domain.pages import corrected
from tests.store.statements import hearing
from tests.store.terminals import command, receipt, record, sealed_of, step, terminal, url_of
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.quantity import mg
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.pieces import Draw, EntryRef, Seat, Target
from traceapp.domain.record.plant import PinChanged
from traceapp.domain.record.production import CameBack, Exposed
from traceapp.domain.record.quality import Held, HoldReleased
from traceapp.store import schema
from traceapp.store.lot_list import Mark

TABLES = {*schema.kept.tables, *schema.books.tables}


class Asked:
    """Every statement heard, to be explained afterwards."""

    def __init__(self):
        self.statements = {}

    def note(self, statement, values, many):
        if statement.split(" ")[0] in {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}:
            self.statements[statement] = values[0] if many else values

    def scans(self, connection):
        """Statements that go through a whole table, with what SQLite says of them."""
        found = {}
        for statement, values in self.statements.items():
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            told = [row[-1] for row in plan]
            if any(line.startswith("SCAN ") and line.split(" ")[1] in TABLES for line in told):
                found[statement] = told
        return found


@pytest.fixture
def store(tmp_path):
    with terminal(url_of(tmp_path / "plant.db")) as opened:
        record(opened, receipt("OX-2647-A001-X", 500), receipt("OY", 500))
        yield opened


def test_recording_never_goes_through_a_whole_table(store):
    asked = Asked()
    with hearing(store._writer, asked.note):
        draw = Draw(lot="OY", container=1, quantity=mg(1))
        record(store, step("OX-2647-A001-X", 5, "SC-2647-A001-X"), name="once")
        record(store, step("OX-2647-A001-X", 5, "SC-2647-A001-X"), name="once")
        hold = record(store, Held(targets=(Target(lot="OY"),), reason="assay")).entries[0]
        record(store, HoldReleased(hold=hold, targets=(Target(lot="OY"),)))
        hold = record(store, Held(targets=(Target(lot="OX-2647-A001-X"),), reason="wet", spreads=True)).entries[0]
        record(store, step("SC-2647-A001-X", 1, "HD-2647-A001-X"))
        record(store, HoldReleased(hold=hold, targets=(Target(lot="OX-2647-A001-X"),)))
        record(store, Exposed(code="EX", step="gbd", seats=(Seat(lot="OY"),), consumables=(draw,)))
        record(store, Packed(box="BX-1", draws=(draw,)))
        seats = Seat(lot="OY"), Seat(lot="OZ")
        record(store, CameBack(job="J", code="EY", step="coating", country="DE", seats=seats, mixed_lots=True))
        record(store, Held(targets=(Target(lot="OY"),), reason="wet", spreads=True))
        record(store, corrected(EntryRef("A", 5)))
        record(store, corrected(EntryRef("A", 4), step("OX-2647-A001-X", 4, "SC-2647-A001-X")))
        store.record(command(), lambda books: (step("OY", books.highest_number("SC-2647-A", "lot"), "SD"),))
        with terminal(letters="B") as other:
            record(other, receipt("OZ", 5))
            other.take_in(sealed_of(store))
            store.take_in(sealed_of(other))
    with store._writing() as connection:
        assert asked.scans(connection) == {}
    assert len(asked.statements) > 15


QUESTIONS = {
    "a lot": lambda books: books.lot("OY"),
    "a lot's ancestry": lambda books: books.family(("OY",), forward=False),
    "the progeny of two": lambda books: books.family(("OY", "OX-2647-A001-X"), forward=True),
    "lines of lots": lambda books: books.rows_of(("OY",)),
    "lots of a material": lambda books: books.lot_rows(material="alloy", status="open"),
    "lots of a part": lambda books: books.lot_rows(part="P1"),
    "lots after a step": lambda books: books.lot_rows(status="open", step="melt"),
    "lots whose code begins so": lambda books: books.lot_rows(prefix="OX-26"),
    "what is called so": lambda books: books.search("OX-26"),
    "what has these words": lambda books: books.search("alloy s", meant={"alloy": ("m-1", "m-2")}),
    "lots that have a party's words": lambda books: books.having_words("lot", "basin-ridge"),
    "parties called so": lambda books: books.named("party", "s"),
    "a page of all lots": lambda books: books.lot_page(LotFilter()),
    "a page after another": lambda books: books.lot_page(LotFilter(), after=Mark(5, 5)),
    "a page by material": lambda books: books.lot_page(LotFilter(material="alloy")),
    "a page by step": lambda books: books.lot_page(LotFilter(step="melt")),
    "a page by status": lambda books: books.lot_page(LotFilter(status="open")),
    "a page by part": lambda books: books.lot_page(LotFilter(part="P1")),
    "a page by order": lambda books: books.lot_page(LotFilter(order="PO/1")),
    "a page by place": lambda books: books.lot_page(LotFilter(place="R-3")),
    "a page by claim": lambda books: books.lot_page(LotFilter(claim="DFARS")),
    "a page by several": lambda books: books.lot_page(LotFilter(material="alloy", status="open", place="R-3")),
    "the pages of a list": lambda books: list(books.lot_marks(LotFilter(part="P1", since=5), size=1)),
    "values of a field": lambda books: books.lot_values("claim"),
    "boxes of a lot": lambda books: books.boxes_of(("OY",)),
    "boxes of an order": lambda books: books.box_codes(order="PO/1", status="packed"),
    "boxes of a shipment": lambda books: books.box_codes(shipment="SH"),
    "open findings": lambda books: books.open_findings(),
    "what waits": lambda books: books.waiting(),
    "holds that stand": lambda books: books.standing_holds(),
    "how many stand so": lambda books: books.count_of("held"),
    "entries since": lambda books: books.entries_since(5),
    "open shipments": lambda books: books.open_shipments(),
    "the highest number": lambda books: books.highest_number("OX-2647-A"),
    "the highest number of a sort": lambda books: books.highest_number("OX-2647-A", "lot"),
    "a history": lambda books: books.history("lot", "OY"),
    "an entry": lambda books: books.entry(EntryRef("A", 2)),
    "entries that count": lambda books: books.entries((EntryRef("A", 2), EntryRef("A", 3))),
    "plant data of a sort": lambda books: books.facts("part", 0),
    "the last touch": lambda books: books.last_touch("lot", "OY"),
    "a chart of a machine": lambda books: books.readings("mill", "d50", group="equipment", key="JM-1", until=9),
    "a chart of a part": lambda books: books.readings("final lot", "br", group="part", key="P1"),
    "a chart of a grade": lambda books: books.readings("final lot", "br", group="grade", key="N48H"),
    "what was read lately": lambda books: books.read_since(9),
    "what came of lots": lambda books: books.children_of(("OY",)),
    "boxes beyond lots": lambda books: books.boxes_beyond(("OY",)),
    "the heads": lambda books: books.heads(),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_reading_never_goes_through_a_whole_table(store, question):
    asked = Asked()
    with store.reading() as books:
        with hearing(store._readers, asked.note):
            QUESTIONS[question](books)
        assert asked.scans(books._connection) == {}
    assert asked.statements


def test_the_log_grows_and_proves_along_its_own_order(store):
    record(store, *(PinChanged(person=f"P{n}") for n in range(300)))
    asked = Asked()
    with hearing(store._writer, asked.note), hearing(store._readers, asked.note):
        store.grow_log(100)
        store.grow_log(400)
        with store.reading_log() as log:
            assert log.inclusion(5, log.size)
            log.consistency(7, log.size)
            log.place_of("C-26-A001")
            log.checkpoint(7)
    with store._writing() as connection:
        assert asked.scans(connection) == {}
    assert len(asked.statements) > 6


@pytest.mark.parametrize(
    "question", [name for name in QUESTIONS if "lots" in name or "page" in name or "stand" in name]
)
def test_nor_where_a_hold_spread(store, question):
    record(store, Held(targets=(Target(lot="OY"),), reason="assay", spreads=True))
    record(store, step("OY", 5, "SC-2647-A001-X"))
    test_reading_never_goes_through_a_whole_table(store, question)


def test_the_heads_are_the_last_entries_of_every_terminal(store):
    with terminal(letters="B") as other, terminal(letters="AB") as third:
        store.take_in([*sealed_of(other), *sealed_of(third)])
    with store.reading() as books:
        assert books.heads() == (EntryRef("A", 3), EntryRef("AB", 1), EntryRef("B", 1))
