"""Shifts, days and months by the plant's own clock, and whatever else lies between two moments."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from msgspec import Struct

from traceapp.errors import Refused

_DAY = timedelta(days=1)


class SpanKind(StrEnum):
    """How long a span is."""

    SHIFT = "shift"
    DAY = "day"
    MONTH = "month"
    ANY = "any"


class Span(Struct, frozen=True):
    """From one moment on and before another (UTC microseconds)."""

    kind: SpanKind
    since: int
    until: int


def span_at(kind: SpanKind, at: int, zone: tzinfo, shifts: Sequence[time] = ()) -> Span:
    """The shift, day or month in which a moment lies (UTC microseconds); of any other kind the day.

    shifts: when they begin, one after another through the day; where none are told a shift is the day.
    A day on which the clock is put on or back is shorter or longer by that.
    """
    day = _local(at, zone).date()
    match kind:
        case SpanKind.SHIFT:
            begins = [_at(d, hour, zone) for d in (day - _DAY, day, day + _DAY) for hour in shifts or (time(),)]
            last = max(number for number, begin in enumerate(begins) if begin <= at)
            return Span(kind, begins[last], begins[last + 1])
        case SpanKind.MONTH:
            first = day.replace(day=1)
            return Span(kind, _midnight(first, zone), _midnight((first + 31 * _DAY).replace(day=1), zone))
        case _:
            return Span(kind, _midnight(day, zone), _midnight(day + _DAY, zone))


def earlier(span: Span, zone: tzinfo, shifts: Sequence[time] = ()) -> Span:
    """The one before: of the same kind, or as long."""
    if span.kind is SpanKind.ANY:
        return Span(span.kind, 2 * span.since - span.until, span.since)
    return span_at(span.kind, span.since - 1, zone, shifts)


def later(span: Span, zone: tzinfo, shifts: Sequence[time] = ()) -> Span:
    """The one after."""
    if span.kind is SpanKind.ANY:
        return Span(span.kind, span.until, 2 * span.until - span.since)
    return span_at(span.kind, span.until, zone, shifts)


def span_between(since: int, until: int) -> Span:
    """Any span. Refused `period_empty` where it ends before it begins."""
    if until <= since:
        raise Refused("period_empty")
    return Span(SpanKind.ANY, since, until)


def moment_of(text: str, zone: tzinfo, *, is_end: bool = False) -> int:
    """UTC microseconds of `2026-12-01` (the day's beginning, or its end) or `2026-12-01T06:00`, by the plant's clock.

    An offset that is written counts instead of it. Refused `moment_malformed`.
    """
    try:
        written = datetime.fromisoformat(text)
    except ValueError:
        raise Refused("moment_malformed", typed=text[:40]) from None
    if len(text) <= len("2026-12-01"):
        return _midnight(written.date() + (_DAY if is_end else timedelta()), zone)
    told = written if written.tzinfo is not None else written.replace(tzinfo=zone)
    return _microseconds(told)


def _midnight(day: date, zone: tzinfo) -> int:
    return _at(day, time(), zone)


def _at(day: date, hour: time, zone: tzinfo) -> int:
    return _microseconds(datetime.combine(day, hour, tzinfo=zone))


def _microseconds(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def _local(at: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(at // 1_000_000, tz=zone)
