"""The plant's clock and the journal's."""

from datetime import UTC, datetime, timedelta, tzinfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment_of(local: datetime, zone: tzinfo) -> int:
    """UTC microseconds of a time of day at the plant."""
    return (local.replace(tzinfo=zone) - EPOCH) // timedelta(microseconds=1)
