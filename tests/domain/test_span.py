"""Shifts, days and months by the plant's clock."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.span import Span, SpanKind, earlier, later, moment_of, span_at, span_between
from traceapp.errors import Refused

DENVER = ZoneInfo("America/Denver")
HOUR = 3_600_000_000
SHIFTS = st.lists(st.times().map(lambda at: at.replace(second=0, microsecond=0)), max_size=4, unique=True).map(sorted)
kinds = st.sampled_from([SpanKind.SHIFT, SpanKind.DAY, SpanKind.MONTH])
moments = st.integers(1_577_836_800_000_000, 2_208_988_800_000_000)


def told(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=DENVER).timestamp()) * 1_000_000


@given(kinds, moments, SHIFTS)
def test_a_moment_lies_in_its_span_and_neighbours_touch(kind, at, shifts):
    span = span_at(kind, at, DENVER, shifts)
    assert span.since <= at < span.until
    assert earlier(span, DENVER, shifts).until == span.since
    assert later(span, DENVER, shifts).since == span.until
    assert later(earlier(span, DENVER, shifts), DENVER, shifts) == span


def test_shifts_begin_when_the_plant_says():
    three, two = (time(6), time(14), time(22)), (time(5, 30), time(17, 30))
    shift = span_at(SpanKind.SHIFT, told("2026-12-01T05:59"), DENVER, three)
    assert shift == Span(SpanKind.SHIFT, told("2026-11-30T22:00"), told("2026-12-01T06:00"))
    assert span_at(SpanKind.SHIFT, told("2026-12-01T14:00"), DENVER, three).until == told("2026-12-01T22:00")
    night = span_at(SpanKind.SHIFT, told("2026-12-01T05:29"), DENVER, two)
    assert night == Span(SpanKind.SHIFT, told("2026-11-30T17:30"), told("2026-12-01T05:30"))


def test_where_no_shifts_are_told_a_shift_is_the_day():
    whole = span_at(SpanKind.SHIFT, told("2026-12-01T14:00"), DENVER)
    assert whole == Span(SpanKind.SHIFT, told("2026-12-01T00:00"), told("2026-12-02T00:00"))


def test_a_day_on_which_the_clock_is_put_on_has_twenty_three_hours():
    spring = span_at(SpanKind.DAY, told("2026-03-08T12:00"), DENVER)
    autumn = span_at(SpanKind.DAY, told("2026-11-01T12:00"), DENVER)
    assert (spring.until - spring.since, autumn.until - autumn.since) == (23 * HOUR, 25 * HOUR)


def test_a_month_ends_where_the_next_begins():
    february = span_at(SpanKind.MONTH, told("2028-02-29T23:59"), DENVER)
    assert february == Span(SpanKind.MONTH, told("2028-02-01T00:00"), told("2028-03-01T00:00"))


def test_any_span_moves_by_its_own_length():
    span = span_between(told("2026-12-01T00:00"), told("2026-12-01T05:00"))
    assert earlier(span, DENVER) == Span(SpanKind.ANY, span.since - 5 * HOUR, span.since)
    assert later(span, DENVER) == Span(SpanKind.ANY, span.until, span.until + 5 * HOUR)


def test_a_date_is_its_beginning_or_its_end_and_an_offset_counts():
    assert moment_of("2026-12-01", DENVER) == told("2026-12-01T00:00")
    assert moment_of("2026-12-01", DENVER, is_end=True) == told("2026-12-02T00:00")
    assert moment_of("2026-12-01T06:00", DENVER, is_end=True) == told("2026-12-01T06:00")
    assert moment_of("2026-12-01T13:00+00:00", DENVER) == told("2026-12-01T06:00")


def test_what_is_no_date_or_no_span_is_refused():
    with pytest.raises(Refused) as refused:
        moment_of("yesterday", DENVER)
    assert (refused.value.code, refused.value.facts) == ("moment_malformed", {"typed": "yesterday"})
    with pytest.raises(Refused) as refused:
        span_between(5, 5)
    assert refused.value.code == "period_empty"
