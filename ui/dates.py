"""Dates and times as people read them: 16 Dec 2026, 14:32. The caller brings times in the plant's own zone."""

from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QDate, QLocale


def day(value: date, locale: QLocale) -> str:
    """A date: 16 Dec 2026, 16 dic 2026."""
    return _written(value, "d MMM yyyy", locale)


def short_day(value: date, locale: QLocale) -> str:
    """A date of this season, where the year goes without saying: 6 Nov."""
    return _written(value, "d MMM", locale)


def month(value: date, locale: QLocale) -> str:
    """A month: Dec 2026, dic 2026."""
    return _written(value, "MMM yyyy", locale)


def weekday(value: date, locale: QLocale) -> str:
    """A date with its day of the week: Wed 16 Dec 2026."""
    return _written(value, "ddd d MMM yyyy", locale)


def clock(value: datetime) -> str:
    """The time of day, 24 hours: 14:32."""
    return value.strftime("%H:%M")


def clock_with_seconds(value: datetime) -> str:
    """The time of day of a scan: 14:32:07."""
    return value.strftime("%H:%M:%S")


def age(since: datetime, now: datetime) -> str:
    """How long ago, in the largest unit that fits: 2 d, 6 h, 14 min."""
    minutes = max(0, int((now - since).total_seconds()) // 60)
    days, hours = minutes // 1440, minutes // 60
    return f"{days}\u00a0d" if days else f"{hours}\u00a0h" if hours else f"{minutes}\u00a0min"


def _written(value: date, form: str, locale: QLocale) -> str:
    """As the language writes it; its months have three letters, the British Sept like all others."""
    return locale.toString(QDate(value.year, value.month, value.day), form).replace("Sept", "Sep")


def end_of_day(typed: str, zone: tzinfo) -> int | None:
    """The end of a last day on the plant's clock, UTC microseconds; 0 for none, None for what is no day."""
    if not typed.strip():
        return 0
    try:
        after = date.fromisoformat(typed.strip()) + timedelta(days=1)
    except ValueError:
        return None
    return int(datetime.combine(after, time(), zone).timestamp()) * 1_000_000


def start_of_day(typed: str, zone: tzinfo) -> int | None:
    """The beginning of a first day on the plant's clock, as `end_of_day`."""
    if not typed.strip():
        return 0
    try:
        first = date.fromisoformat(typed.strip())
    except ValueError:
        return None
    return int(datetime.combine(first, time(), zone).timestamp()) * 1_000_000
