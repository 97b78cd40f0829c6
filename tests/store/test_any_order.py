"""The same entries give the same tables, byte for byte: in any order, in any portions, and made again."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.pages import corrected, journals, page
from tests.domain.test_ledger import adjusted, received
from tests.store.terminals import on_trial, tables_in, terminal
from traceapp.domain.entry import digest_of, encode_entry
from traceapp.store.journal import Sealed
from traceapp.store.rebuild import rebuild
from traceapp.store.store import take_in
from traceapp.store.verify import verify


@pytest.fixture(scope="module")
def store():
    with terminal(letters="Z") as opened:
        yield opened


def delivered(entries):
    """These entries as another terminal would send them. Their signatures are not looked at here."""
    bodies = [encode_entry(entry) for entry in entries]
    return [Sealed(e, body, digest_of(body), b"") for e, body in zip(entries, bodies, strict=True)]


def tables_after(store, *portions):
    with on_trial(store) as connection:
        for portion in portions:
            take_in(connection, portion)
        return tables_in(connection)


@given(journals(most=8), st.randoms(use_true_random=False))
def test_any_order_and_any_portions_give_the_same_tables(store, entries, random):
    deliveries = delivered(entries)
    shuffled = random.sample(deliveries, len(deliveries))
    cuts = sorted(random.randint(0, len(shuffled)) for _ in range(3))
    portions = [shuffled[start:end] for start, end in itertools.pairwise([0, *cuts, len(shuffled)])]
    one_by_one = [[one] for one in reversed(shuffled)]
    in_order = tables_after(store, deliveries)
    assert tables_after(store, *portions) == in_order
    assert tables_after(store, *one_by_one) == in_order


@given(journals(most=8))
def test_books_made_again_are_the_same_books(store, entries):
    with on_trial(store) as connection:
        for one in delivered(entries):
            take_in(connection, [one])
        before = tables_in(connection)
        assert rebuild(connection) == len(entries) + 1
        assert tables_in(connection) == before


@given(journals(most=8))
def test_verify_finds_the_books_in_order_whatever_came_in(entries):
    with terminal(letters="Z") as store:
        for one in delivered(entries):
            store.take_in([one])
        assert verify(store).differences == ()


BIRTH, WEIGHED = page(received("L1"), 1), page(adjusted("L1", -7), 2)
FIRST = page(corrected(WEIGHED, adjusted("L2", -8)), 3)


@pytest.mark.parametrize("second", [FIRST, WEIGHED])
@pytest.mark.parametrize("replacement", [None, adjusted("L3", -1)])
def test_a_chain_of_corrections_is_the_same_in_every_order(store, second, replacement):
    amended = page(corrected(second, adjusted("L1", -9)), 1, "B", hlc=FIRST.hlc + 1)
    last = page(corrected(amended, replacement), 2, "B", hlc=FIRST.hlc + 2)
    orders = itertools.permutations(delivered([BIRTH, WEIGHED, FIRST, amended, last]))
    made = {repr(tables_after(store, *([one] for one in order))) for order in orders}
    assert len(made) == 1
