"""The same entries give the same tables, byte for byte: in any order, in any portions, and made again from the start."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.pages import journals
from tests.store.terminals import tables_of, terminal
from traceapp.domain.entry import digest_of, encode_entry
from traceapp.domain.record.quality import Corrected
from traceapp.store.journal import Sealed
from traceapp.store.rebuild import rebuild
from traceapp.store.verify import verify


def delivered(entries):
    """These entries as another terminal would send them. Their signatures are not looked at here."""
    bodies = [encode_entry(entry) for entry in entries]
    return [Sealed(e, body, digest_of(body), b"") for e, body in zip(entries, bodies, strict=True)]


def renumbered(entries):
    """The same on terminals of their own, so that they do not stand in the chain of the store they come to."""
    return [e for e in entries if e.terminal != "Z"]


@given(journals(most=8), st.randoms(use_true_random=False))
def test_any_order_and_any_portions_give_the_same_tables(entries, random):
    deliveries = delivered(renumbered(entries))
    with terminal(letters="Z") as one, terminal(letters="Z") as other:
        own = tables_of(one)["state"]
        one.take_in(deliveries)
        shuffled = random.sample(deliveries, len(deliveries))
        while shuffled:
            portion = random.randint(1, len(shuffled))
            other.take_in(shuffled[:portion])
            shuffled = shuffled[portion:]
        assert without_own(tables_of(other)) == without_own(tables_of(one))
        assert len(tables_of(one)["state"]) >= len(own)


def without_own(tables):
    """The terminals' own enrolments differ by the random part of their command."""
    return {name: [row for row in rows if "terminal:Z" not in row] for name, rows in tables.items()}


@given(journals(most=8))
def test_books_made_again_are_the_same_books(entries):
    with terminal(letters="Z") as store:
        for one in delivered(entries):
            store.take_in([one])
        before = tables_of(store)
        with store._writer.begin() as connection:
            assert rebuild(connection) == len(entries) + 1
        assert tables_of(store) == before


@given(journals(most=8))
def test_verify_finds_the_books_in_order_however_they_were_made(entries):
    with terminal(letters="Z") as store:
        for one in delivered(entries):
            store.take_in([one])
        assert verify(store).differences == ()


@pytest.mark.parametrize("seed", range(4))
def test_a_chain_of_corrections_is_the_same_in_every_order(seed):
    import itertools

    from tests.domain.pages import corrected, page
    from tests.domain.test_ledger import adjusted, received

    birth, weighed = page(received("L1"), 1), page(adjusted("L1", -7), 2)
    first = page(corrected(weighed, adjusted("L2", -8)), 3)
    second = page(corrected(first if seed % 2 else weighed, adjusted("L1", -9)), 1, "B", hlc=first.hlc + 1)
    third = page(corrected(second) if seed < 2 else corrected(second, adjusted("L3", -1)), 2, "B", hlc=first.hlc + 2)
    assert isinstance(third.record, Corrected)
    made = set()
    for order in itertools.permutations(delivered([birth, weighed, first, second, third])):
        with terminal(letters="Z") as store:
            for one in order:
                store.take_in([one])
            made.add(repr(without_own(tables_of(store))))
    assert len(made) == 1
