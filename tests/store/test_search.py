"""Looking things up in the books: the index of words follows every change, and finds what is there and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.pages import corrected
from tests.store.terminals import receipt, record, terminal
from traceapp.domain.findable import folded
from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.quality import Held, HoldReleased
from traceapp.store.search import expression


def received(code, supplier_lot="", supplier="S1", material="alloy"):
    plain = receipt(code, 60)
    return replace(plain, lot=replace(plain.lot, material=material), supplier=supplier, supplier_lot=supplier_lot)


def found(store, typed, **others):
    with store.reading() as books:
        return books.search(typed, **others)[0]


def whole(store):
    """Raises when the index of words is not that of the words kept."""
    with store._writing() as connection:
        connection.exec_driver_sql("INSERT INTO word (word, rank) VALUES ('integrity-check', 1)")


@pytest.fixture
def store():
    with terminal() as opened:
        yield opened


def test_the_very_code_comes_before_those_that_begin_so_and_the_newest_numbers_first(store):
    record(store, *(received(f"OX-2647-A{number:03d}-X") for number in (1, 2, 3)), received("SC-2647-A001-X"))
    assert found(store, "OX-2647-A001-X")[0] == "lot:OX-2647-A001-X"
    assert found(store, "ox-26") == tuple(f"lot:OX-2647-A{number:03d}-X" for number in (3, 2, 1))
    assert found(store, "OX", most=2) == ("lot:OX-2647-A003-X", "lot:OX-2647-A002-X")


def test_a_suppliers_lot_is_found_by_its_beginning_and_by_its_last_figures(store):
    record(store, received("OX-2647-A001-X", "NEO-2026-0417"), received("OX-2647-A002-X", "NEO-2026-0418"))
    assert found(store, "neo-2026-0417") == ("lot:OX-2647-A001-X",)
    assert found(store, "NEO-2026") == ("lot:OX-2647-A001-X", "lot:OX-2647-A002-X")
    assert found(store, "0418") == ("lot:OX-2647-A002-X",)
    assert found(store, "0418 neo") == ("lot:OX-2647-A002-X",)
    assert found(store, "0419") == ()


def test_it_says_when_there_are_more(store):
    record(store, *(received(f"OX-2647-A{number:03d}-X") for number in range(1, 8)))
    with store.reading() as books:
        assert books.search("oxide", most=5) == ((), False)
        assert [len(books.search("ox", most=most)[0]) for most in (5, 7)] == [5, 7]
        assert [books.search("ox", most=most)[1] for most in (6, 7)] == [True, False]


def test_another_name_counts_for_a_word(store):
    line = OrderLine(key="PO-7/1", order="PO-7", line="1", customer="C1", part="P1", quantity=5)
    record(store, received("OX-2647-A001-X", material="nd-oxide"), received("OX-2647-A002-X", material="pr-oxide"))
    record(store, *(PlantRevised(fact=fact) for fact in (Party(key="C1", name="Órbita Drives", roles=()), line)))
    assert found(store, "neodimio") == ()
    assert found(store, "neodimio s1", meant={"neodimio": ("nd-oxide",)}) == ("lot:OX-2647-A001-X",)
    with store.reading() as books:
        assert books.named("party", "orbi") == ["fact:party/C1"]
        assert books.named("order_line", "orbi") == []
    assert found(store, "orbita", meant={"orbita": ("C1",)}) == ("fact:order_line/PO-7/1", "fact:party/C1")


def test_a_hold_is_found_by_its_reason_and_its_lot_only_while_it_stands(store):
    record(store, received("OX-2647-A001-X"))
    hold = record(store, Held(targets=(Target(lot="OX-2647-A001-X"),), reason="Wet drum")).entries[0]
    assert found(store, "wet drum") == (f"hold:{hold}", "lot:OX-2647-A001-X")
    record(store, HoldReleased(hold=hold, targets=(Target(lot="OX-2647-A001-X"),), disposition="use as is"))
    assert found(store, "wet drum") == (f"hold:{hold}",)
    assert found(store, "wet use") == (f"hold:{hold}",)
    whole(store)


def test_what_was_undone_is_not_found(store):
    taken = record(store, received("OX-2647-A001-X", "NEO-1")).entries[0]
    record(store, corrected(taken))
    assert found(store, "OX-2647") == found(store, "neo") == ()
    whole(store)


texts = st.text(st.sampled_from("aAbB1 -/'\"*ó§_ß包()ï"), max_size=12)


@given(st.lists(texts, min_size=1, max_size=6), texts, st.sets(st.integers(0, 5)))
def test_what_is_found_by_words_is_what_has_them(supplier_lots, typed, undone):
    with terminal() as store:
        codes = [f"QX-2647-A{number:03d}-X" for number in range(1, len(supplier_lots) + 1)]
        record(store, *(received(code, text, supplier="") for code, text in zip(codes, supplier_lots, strict=True)))
        left = dict(zip(codes, supplier_lots, strict=True))
        for number in sorted(undone):
            if number < len(codes):
                record(store, corrected(EntryRef("A", number + 2)))
                del left[codes[number]]
        asked = folded(typed).split(" ")
        wanted = {
            f"lot:{code}"
            for code, text in left.items()
            if (typed.strip() and _begins(text, typed.strip()))
            or (any(asked) and all(_has(f"{code[:-2]} alloy {text}", word) for word in asked if word))
        }  # fmt: skip
        assert set(found(store, typed)) == wanted
        whole(store)


def _begins(text, typed):
    return text.startswith((typed, typed.upper()))


def _has(text, word):
    return any(one.startswith(word) for one in folded(text).split(" "))


def test_no_words_ask_for_nothing():
    assert expression([], {}) == expression([""], {}) == ""
