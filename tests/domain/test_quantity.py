"""Quantities: integers of one unit, read exactly as written, shared out to the last milligram."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.quantity import (
    LARGEST,
    Quantity,
    Unit,
    UnitMass,
    decimal_text,
    mg,
    pcs,
    quantity_from_text,
    shared_out,
)
from traceapp.errors import Refused

amounts = st.integers(0, LARGEST)


@pytest.mark.parametrize(
    ("number", "unit", "meant"),
    [
        ("149.82", "kg", mg(149_820_000)),
        (" 0.000001 ", "KG", mg(1)),
        ("9007.199254740991", "t", None),  # finer than a milligram
        ("9.007", "t", mg(9_007_000_000)),
        ("12.5", "g", mg(12_500)),
        ("7", "mg", mg(7)),
        (".5", "g", mg(500)),
        ("3.", "pcs", pcs(3)),
        ("2400", "pcs", pcs(2400)),
        ("1.000", "pcs", pcs(1)),
    ],
)
def test_a_quantity_is_exactly_what_was_written(number, unit, meant):
    if meant is None:
        with pytest.raises(Refused, match="number_too_fine"):
            quantity_from_text(number, unit)
    else:
        assert quantity_from_text(number, unit) == meant


@pytest.mark.parametrize(
    ("number", "unit", "code"),
    [
        ("", "kg", "number_malformed"),
        ("12,5", "kg", "number_malformed"),
        ("1_000", "kg", "number_malformed"),
        ("1e3", "kg", "number_malformed"),
        ("NaN", "kg", "number_malformed"),
        ("inf", "kg", "number_malformed"),
        ("٣", "kg", "number_malformed"),
        ("1 000", "kg", "number_malformed"),
        ("9" * 400, "kg", "number_malformed"),
        (".", "kg", "number_malformed"),
        ("-1", "kg", "number_out_of_range"),
        ("9007199254740992", "mg", "number_out_of_range"),
        ("0.0000001", "kg", "number_too_fine"),
        ("149.8200000000000000000000000001", "kg", "number_too_fine"),
        ("0.5", "pcs", "number_too_fine"),
        ("1", "lb", "unit_unknown"),
        ("1", "", "unit_unknown"),
    ],
)
def test_what_is_no_quantity_is_refused_by_name(number, unit, code):
    with pytest.raises(Refused) as refusal:
        quantity_from_text(number, unit)
    assert refusal.value.code == code


@given(amounts, st.sampled_from(Unit))
def test_a_quantity_reads_back_from_its_text(amount, unit):
    quantity = Quantity(amount, unit)
    assert quantity_from_text(decimal_text(quantity), "kg" if unit is Unit.MG else "pcs") == quantity


@given(st.integers(-LARGEST, LARGEST), st.integers(0, 6))
def test_a_mass_is_rounded_half_away_from_zero(amount, decimals):
    step = Decimal(10) ** -decimals
    exact = (Decimal(amount) / 1_000_000).quantize(step, rounding="ROUND_HALF_UP")
    assert Decimal(decimal_text(mg(amount), decimals=decimals)) == exact


@pytest.mark.parametrize(
    ("quantity", "text"),
    [(mg(0), "0.00"), (mg(1_500_000), "1.50"), (mg(1_234_567), "1.234567"), (mg(-20_000), "-0.02"), (pcs(-3), "-3")],
)
def test_a_quantity_as_text(quantity, text):
    assert decimal_text(quantity) == text


def test_pieces_and_milligrams_never_add():
    for combined in (lambda: mg(1) + pcs(1), lambda: pcs(1) - mg(1)):
        with pytest.raises(Refused, match="unit_mixed"):
            combined()
    assert mg(5) - mg(7) + mg(2) == mg(0)


@given(amounts, st.lists(st.integers(0, LARGEST), min_size=1, max_size=8).map(tuple))
def test_what_is_shared_out_sums_to_the_whole_and_is_nearly_in_proportion(total, weights):
    parts = shared_out(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    if whole:
        assert all(abs(part * whole - total * weight) < whole for part, weight in zip(parts, weights, strict=True))
    else:
        assert parts == (total, *(0 for _ in weights[1:]))


def test_nothing_is_shared_among_nobody():
    assert shared_out(5, ()) == ()


def test_a_tie_goes_to_the_earlier_one():
    assert shared_out(1, (1, 1)) == (1, 0)
    assert shared_out(5, (1, 1, 1)) == (2, 2, 1)


@pytest.mark.parametrize(("pieces", "mass"), [(0, 0), (1, 3_334), (3, 10_001), (6, 20_002)])
def test_the_mass_of_pieces_is_rounded_half_up(pieces, mass):
    assert UnitMass(10_001, 3).mass_of(pieces) == mass
