"""The plant's own clock: for print and screens. The store keeps UTC."""

from datetime import UTC, date, datetime, tzinfo

from traceapp.domain.party import Site
from traceapp.services.ports import Books


def zone_of(books: Books, at: int) -> tzinfo:
    """The plant's own time zone; UTC where no site is on file."""
    sites = [fact for fact in books.facts("site", at) if isinstance(fact, Site)]
    if not sites:
        return UTC
    from zoneinfo import ZoneInfo

    return ZoneInfo(sites[0].time_zone)


def day_of(at: int, zone: tzinfo) -> date:
    """The day of a moment (UTC microseconds) in a time zone."""
    return datetime.fromtimestamp(at / 1_000_000, tz=zone).date()


def local_time(books: Books, at: int) -> datetime:
    """A moment (UTC microseconds) on the plant's clock."""
    return datetime.fromtimestamp(at / 1_000_000, tz=zone_of(books, at))
