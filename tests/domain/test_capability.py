"""Capability by hand, and by its laws."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain.capability import capability_of
from traceapp.domain.control_chart import Sample, Standing

values = st.decimals(Decimal(-50), Decimal(50), places=2)
singles = st.lists(st.builds(Sample, values), min_size=8, max_size=24)


def test_individuals_by_hand():
    """1 and 3 by turns, ten of them: mean 2, sigma by ranges 2/1.128, by squares √(10/9)."""
    lots = [Sample(Decimal(1 + 2 * (n % 2))) for n in range(10)]
    found = capability_of(lots, Decimal(-8), Decimal(7))
    assert found is not None
    assert found.lots == 10
    assert found.cp is not None
    assert round(found.cp, 6) == Decimal("1.41")  # 15 / (6 × 1.77305)
    assert found.cpk == 5 / (3 * Decimal(2) / Decimal("1.128"))
    assert found.pp is not None
    assert round(found.pp, 4) == Decimal("2.3717")
    assert found.ppk is not None
    assert round(found.ppk, 4) == Decimal("1.5811")


def test_where_lots_tell_their_ranges_their_pieces_count_too():
    """Means 10 and 12 by turns of 5 pieces that range over 4.652: a piece has sigma 2, a mean 2/√5 of it."""
    lots = [Sample(Decimal(10 + 2 * (n % 2)), 5, Decimal("4.652")) for n in range(10)]
    found = capability_of(lots, Decimal(1), Decimal(21))
    assert found is not None
    assert found.cp is not None
    chance = (2 / Decimal("1.128")) ** 2 - Decimal(4) / 5 + 4
    assert round(found.cp, 12) == round(20 / (6 * chance.sqrt()), 12)


def test_one_sided_specifications_have_no_width_and_none_at_all_has_no_capability():
    lots = [Sample(Decimal(n % 3)) for n in range(9)]
    found = capability_of(lots, Decimal(-3), None)
    assert found is not None
    assert (found.cp, found.pp) == (None, None)
    assert found.cpk is not None
    assert capability_of(lots, None, None) is None
    assert capability_of(lots[:7], Decimal(-3), None) is None


def test_what_does_not_scatter_has_no_number():
    still = capability_of([Sample(Decimal(2))] * 9, Decimal(1), Decimal(3))
    assert still is not None
    assert (still.lots, still.cp, still.cpk, still.pp, still.ppk) == (9, None, None, None, None)


@given(singles, values, st.integers(1, 9))
def test_capability_does_not_depend_on_zero_or_unit(lots: list[Sample], shift: Decimal, scale: int):
    moved = [replace(s, mean=s.mean * scale + shift) for s in lots]
    low, high = Decimal(-60), Decimal(70)
    here, there = capability_of(lots, low, high), capability_of(moved, low * scale + shift, high * scale + shift)
    assert here is not None
    assert there is not None
    for one, other in zip(
        (here.cp, here.cpk, here.pp, here.ppk), (there.cp, there.cpk, there.pp, there.ppk), strict=True
    ):
        assert (one is None) == (other is None)
        assert one is None or other is None or abs(one - other) <= abs(one) * Decimal("1e-20")


@given(singles)
def test_the_nearer_side_is_never_better_than_the_width(lots: list[Sample]):
    found = capability_of(lots, Decimal(-60), Decimal(70))
    assert found is not None
    assert found.cp is None or found.cpk is None or found.cpk <= found.cp
    assert found.pp is None or found.ppk is None or found.ppk <= found.pp


@given(singles, st.lists(st.builds(Sample, values, standing=st.sampled_from([Standing.EXPLAINED, Standing.DOUBTED]))))
def test_lots_that_do_not_count_change_nothing(lots: list[Sample], others: list[Sample]):
    low, high = Decimal(-60), Decimal(70)
    assert capability_of([*others, *lots], low, high) == capability_of(lots, low, high)
