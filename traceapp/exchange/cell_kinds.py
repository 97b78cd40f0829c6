"""What a column can hold, both ways: how its cells are read, and how a value is written so that it is read again."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from msgspec import Struct

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.order import Clause, RuleException
from traceapp.domain.party import Contact
from traceapp.domain.quantity import PPM, decimal_text, mg
from traceapp.domain.written import share_text
from traceapp.exchange import cells


class Kind(Struct, frozen=True):
    """How the cells of a column are read (`Unreadable` says what it must be) and written.

    choices: the only words that it can hold, where they are few. is_many: several of them, parted by semicolons.
    """

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    choices: tuple[str, ...] = ()
    is_many: bool = False


def one_of(*allowed: str) -> Kind:
    """One of these words."""
    return Kind(cells.one_of(*allowed), str, allowed)


def many_of(*allowed: str) -> Kind:
    """Some of these words."""
    return Kind(cells.many_of(*allowed), _parted, allowed, is_many=True)


def moment(zone: tzinfo) -> Kind:
    """A day at the plant, from its beginning; or a day and time."""

    def write(at: int) -> str:
        return _day_or_moment(at, zone, back=0)

    return Kind(cells.moment(zone), write)


def last_day(zone: tzinfo) -> Kind:
    """A day at the plant, until it is over; or a day and time."""

    def write(at: int) -> str:
        return _day_or_moment(at, zone, back=1)

    return Kind(cells.last_day(zone), write)


def _day_or_moment(at: int, zone: tzinfo, *, back: int) -> str:
    """UTC microseconds as the day that begins then (or ended, `back` days before); else to the second. 0 is blank."""
    if not at:
        return ""
    local = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)).astimezone(zone)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return (local.date() - timedelta(days=back)).isoformat()
    return local.isoformat(timespec="seconds")


def _parted(words: Iterable[object]) -> str:
    return "; ".join(str(word) for word in words)


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"


def _weight(amount_mg: int) -> str:
    return f"{decimal_text(mg(amount_mg))} kg"


def _exceptions(claimed: Iterable[RuleException]) -> str:
    return _parted(_exception(one) for one in claimed)


def _exception(one: RuleException) -> str:
    told = [("contract", one.contract), ("until", one.expires), *one.facts]
    return ", ".join((f"{one.rule} {one.key}: {one.document}", *(f"{name} {value}" for name, value in told if value)))


def _clauses(clauses: Iterable[Clause]) -> str:
    return _parted(f"{one.number}: {one.date}" if one.date else one.number for one in clauses)


def _contacts(contacts: Iterable[Contact]) -> str:
    return _parted(f"{one.role}: {', '.join(filter(None, (one.telephone, one.mail)))}" for one in contacts)


def _plan(plan: Iterable[tuple[str, int]]) -> str:
    return _parted(f"{line}: {_weight(amount_mg)}" for line, amount_mg in plan)


def _profiles(profiles: Iterable[tuple[str, str]]) -> str:
    return _parted(f"{step}: {profile}" for step, profile in profiles)


def _stages(stages: Iterable[DeclaredStage]) -> str:
    """Without the documents: those are no part of a cell."""
    return _parted(map(_stage, stages))


def _stage(one: DeclaredStage) -> str:
    site = f"({one.site})" if one.site else ""
    share = share_text(one.share_ppm) if one.share_ppm != PPM else ""
    told = (one.stage, one.element, one.country, site, share, one.recycled, one.custody)
    return " ".join(part for part in told if part)


TEXT = Kind(cells.text)
KEY = Kind(cells.key)
BADGE = Kind(cells.badge)
COUNTRY = Kind(cells.country)
TIME_ZONE = Kind(cells.time_zone)
PATTERN = Kind(cells.pattern)
WORDS = Kind(cells.words, _parted, is_many=True)
WHOLE = Kind(cells.whole)
NUMBER = Kind(cells.number)
SHARE = Kind(cells.share, share_text)
WEIGHT = Kind(cells.weight, _weight)
YES_NO = Kind(cells.yes_no, _yes_no, ("yes", "no"))
CLAUSES = Kind(cells.clauses, _clauses)
DAY = Kind(cells.day)
EXCEPTIONS = Kind(cells.exceptions, _exceptions)
CONTACTS = Kind(cells.contacts, _contacts)
PLAN = Kind(cells.plan, _plan)
PROFILES = Kind(cells.profiles, _profiles)
QUANTITY = Kind(cells.quantity)
UNIT_MASS = Kind(cells.unit_mass)
COMPOSITION = Kind(cells.composition)
STAGES = Kind(cells.stages, _stages)
