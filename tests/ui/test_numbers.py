"""Numbers and dates as people read them in both languages."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import dates, numbers
from ui.language import Language

EN, ES = Language.ENGLISH.locale, Language.SPANISH.locale
D = Decimal


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (D("374.86"), "374.86", "374,86"),
        (D("1374.80"), "1\u202f374.80", "1\u202f374,80"),
        (2400, "2\u202f400", "2\u202f400"),
        (D("1234567"), "1\u202f234\u202f567", "1\u202f234\u202f567"),
        (D("-0.5"), "−0.5", "−0,5"),
        (D("1E+3"), "1\u202f000", "1\u202f000"),
        (D("0.00"), "0.00", "0,00"),
    ],
)
def test_a_figure_keeps_its_places_and_takes_the_point_of_the_language(value, english, spanish):
    assert numbers.figure(value, EN) == english
    assert numbers.figure(value, ES) == spanish


def test_a_unit_stays_on_the_line_of_its_number():
    assert numbers.measure(D("33.02"), "kg", ES) == "33,02\u00a0kg"
    assert numbers.measure(D(7), "", ES) == "7"


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (D(1440), D(1470), "1\u202f440–1\u202f470\u00a0°C"),
        (D(45), None, "≥\u00a045\u00a0°C"),
        (None, D("0.5"), "≤\u00a00.5\u00a0°C"),
        (None, None, ""),
    ],
)
def test_limits_are_told_as_a_band_or_as_one_side(low, high, told):
    assert numbers.band(low, high, "°C", EN) == told


@given(st.decimals(min_value=-10_000_000, max_value=10_000_000, places=3), st.sampled_from([EN, ES]))
def test_what_is_written_is_read_back(value, locale):
    assert numbers.parse_figure(numbers.figure(value, locale), locale) == value


@given(st.text(alphabet="0123456789.,- kg", max_size=8), st.sampled_from([EN, ES]))
def test_what_is_read_is_the_number_that_was_typed(text, locale):
    read = numbers.parse_figure(text, locale)
    if read is not None:
        plain = text.strip().replace(locale.decimalPoint(), ".")
        assert read == Decimal(plain)


@pytest.mark.parametrize("text", ["", "-", ".", "1,234", "1.2.3", "12kg", "٣", "1-2", "½"])
def test_what_is_no_number_in_english_is_not_guessed_at(text):
    assert numbers.parse_figure(text, EN) is None


def test_a_point_is_no_decimal_sign_in_spanish():
    assert numbers.parse_figure("1.5", ES) is None
    assert numbers.parse_figure("1,5", ES) == D("1.5")


def test_dates_are_written_for_people():
    day = date(2026, 12, 16)
    assert (dates.day(day, EN), dates.day(day, ES)) == ("16 Dec 2026", "16 dic 2026")
    assert (dates.weekday(day, EN), dates.short_day(day, EN)) == ("Wed 16 Dec 2026", "16 Dec")
    moment = datetime(2026, 12, 16, 9, 2, 7)  # noqa: DTZ001
    assert (dates.clock(moment), dates.clock_with_seconds(moment)) == ("09:02", "09:02:07")
