"""Weights, shares and numbers as people write them."""

import contextlib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.written import (
    day_from_text,
    moment_from_text,
    number_from_text,
    share_from_text,
    share_text,
    weight_from_text,
)


@pytest.mark.parametrize(
    ("text", "milligrams"),
    [
        ("600 kg", 600_000_000),
        ("0.05 kg", 50_000),
        ("149.82kg", 149_820_000),
        ("350 g", 350_000),
        ("1.2 t", 1_200_000_000),
        ("1 mg", 1),
        ("0 kg", 0),
    ],
)
def test_a_weight_is_exactly_what_was_written(text, milligrams):
    assert weight_from_text(text) == milligrams


@pytest.mark.parametrize(
    ("text", "ppm"), [("98.5 %", 985_000), ("350 ppm", 350), ("0.0001 %", 1), ("100%", 1_000_000), ("0.159 %", 1_590)]
)
def test_a_share_is_exactly_what_was_written(text, ppm):
    assert share_from_text(text) == ppm


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("600", "must be a weight such as 600 kg, not “600”"),
        ("600 lb", "must be a weight"),
        ("-1 kg", "must be a weight"),
        ("1e3 kg", "must be a weight"),
        ("1,5 kg", "must be a weight"),
        ("NaN kg", "must be a weight"),
        ("٦ kg", "must be a weight"),
        ("0.5 mg", "“0.5 mg” is finer than a milligram"),
        ("999999999999999 t", "more than a plant can weigh"),
    ],
)
def test_a_weight_that_is_none_is_refused_in_plain_words(text, words):
    with pytest.raises(ValueError, match=words):
        weight_from_text(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("98.5", "must be a share such as 98.5 %"),
        ("half", "not “half”"),
        ("0.00001 %", "finer than one part in a million"),
    ],
)
def test_a_share_that_is_none_is_refused_in_plain_words(text, words):
    with pytest.raises(ValueError, match=words):
        share_from_text(text)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e5", "1_000", "7,45", " 7", "", "--1", "0x10"])
def test_a_number_that_is_not_plain_is_refused(text):
    with pytest.raises(ValueError, match="plain number"):
        number_from_text(text)


def test_a_number_keeps_its_zeros():
    assert str(number_from_text("7.450")) == "7.450"


@given(st.integers(0, 2**53 - 1))
def test_every_weight_that_can_be_kept_can_be_written(milligrams):
    assert weight_from_text(f"{Decimal(milligrams).scaleb(-6):f} kg") == milligrams


@given(st.integers(0, 10**8))
def test_every_share_reads_back_from_its_text(ppm):
    assert share_from_text(share_text(ppm)) == ppm


@given(st.text(max_size=40))
def test_any_text_is_a_plain_value_or_a_plain_refusal(text):
    for read in (weight_from_text, share_from_text, number_from_text):
        with contextlib.suppress(ValueError):
            assert Decimal(read(text)).is_finite()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1970-01-01T00:00+00:00", 0),
        ("2026-12-18T14:00-06:00", 1_797_624_000_000_000),
        ("2026-12-18T20:00Z", 1_797_624_000_000_000),
    ],
)
def test_a_moment_means_the_same_everywhere(text, moment):
    assert moment_from_text(text) == moment


@pytest.mark.parametrize("text", ["2026-12-18", "2026-12-18T14:00", "18 Dec 2026", "", "2026-13-01T00:00Z"])
def test_a_moment_without_its_offset_is_refused_in_plain_words(text):
    with pytest.raises(ValueError, match="must be a moment such as 2026-12-18T14:00-06:00, not “"):
        moment_from_text(text)


def test_a_day_is_one_of_the_calendar():
    assert day_from_text("2026-12-31") == date(2026, 12, 31)
    for text in ("2026-02-30", "2026-W01-1", "20261231", "31.12.2026", "", "2026-12-31T00:00Z"):
        with pytest.raises(ValueError, match="must be a date such as 2027-01-31, not “"):
            day_from_text(text)
