"""What a cell of a sheet can hold, and its plain value.

Each reader takes the text of a cell that is not blank, and raises Unreadable, whose words go on from the column's
name: `must be a date such as 2027-01-31, not “31/01/27”`.
"""

import re
from collections.abc import Callable, Collection
from datetime import datetime, timedelta, tzinfo
from typing import Any, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.material import ELEMENTS
from traceapp.domain.order import Clause, RuleException
from traceapp.domain.oxide import metal_in
from traceapp.domain.party import Contact
from traceapp.domain.problem import Unreadable
from traceapp.domain.quantity import PPM, Quantity, Unit, UnitMass, quantity_from_text
from traceapp.domain.step import OriginStage
from traceapp.domain.written import number_from_text, share_from_text, weight_from_text
from traceapp.errors import Refused

_AMOUNT = re.compile(r"(\S+?) ?(mg|g|kg|t|pcs)", re.ASCII)
_PIECES = re.compile(r"(.+?) ?/ ?([1-9][0-9]{0,6}) ?pcs", re.ASCII)
_SHARE = re.compile(r"[0-9.]+ ?(?:%|ppm)", re.ASCII)
_SITE = re.compile(r"\(([^()]+)\)")
_RECYCLED = ("internal", "pre-consumer", "post-consumer", "unknown")
_CUSTODY = ("segregated", "mass-balance", "credit")
_STAGES = get_args(OriginStage)


def text(cell: str) -> str:
    """Printable text on one line."""
    if not cell.isprintable():
        raise Unreadable("not_one_line")
    return cell


def key(cell: str) -> str:
    """A name that other sheets use for this row."""
    if len(text(cell)) > 60:
        raise Unreadable("longer_than", most="60")
    return cell


def badge(cell: str) -> str:
    """The number on a badge, as its code carries it."""
    if not re.fullmatch("[0-9A-Za-z][0-9A-Za-z._-]{0,39}", cell, re.ASCII):
        raise Unreadable("not_a_badge", given=cell)
    return cell


def words(cell: str) -> tuple[str, ...]:
    """Several texts, parted by semicolons or line breaks: `12 Mill Road; Springfield`."""
    return tuple(text(one.strip()) for one in re.split(r"[;\n]", cell) if one.strip())


def one_of(*allowed: str) -> Callable[[str], str]:
    """One of these words, whatever its case."""
    return lambda cell: _one_of(cell, allowed)


def many_of(*allowed: str) -> Callable[[str], tuple[str, ...]]:
    """Some of these words, parted by semicolons."""
    return lambda cell: tuple(_one_of(one, allowed) for one in words(cell))


def _one_of(cell: str, allowed: Collection[str]) -> str:
    found = next((word for word in allowed if word.casefold() == cell.casefold()), None)
    if found is None:
        raise Unreadable("cannot_be", given=cell, known=tuple(allowed))
    return found


def yes_no(cell: str) -> bool:
    return _one_of(cell, ("yes", "no")) == "yes"


def country(cell: str) -> str:
    """ISO 3166 alpha-2."""
    if not re.fullmatch("[A-Za-z]{2}", cell, re.ASCII):
        raise Unreadable("not_a_country", given=cell)
    return cell.upper()


def whole(cell: str) -> int:
    """A whole number from 0."""
    if not re.fullmatch("[0-9]{1,15}", cell, re.ASCII):
        raise Unreadable("not_whole", given=cell)
    return int(cell)


def number(cell: str) -> str:
    """A decimal number, kept as the text it was written as."""
    number_from_text(cell)
    return cell


def weight(cell: str) -> int:
    """Milligrams of `600 kg`."""
    return weight_from_text(cell)


def share(cell: str) -> int:
    """Millionths of `5 %`."""
    return share_from_text(cell)


def quantity(cell: str) -> Quantity:
    """`149.82 kg` or `2400 pcs`, more than nothing."""
    amount = any_quantity(cell)
    if not amount.amount:
        raise Unreadable("nothing")
    return amount


def any_quantity(cell: str) -> Quantity:
    """`149.82 kg` or `2400 pcs`, or nothing of one of them."""
    found = _AMOUNT.fullmatch(cell)
    try:
        amount = quantity_from_text(found[1], found[2]) if found else None
    except Refused:
        amount = None
    if amount is None:
        raise Unreadable("not_a_quantity", given=cell)
    return amount


def unit_mass(cell: str) -> UnitMass:
    """`0.241 kg / 100 pcs`: what so many pieces weigh together."""
    found = _PIECES.fullmatch(cell)
    mass = quantity(found[1]) if found else None
    if found is None or mass is None or mass.unit is not Unit.MG:
        raise Unreadable("not_a_unit_mass", given=cell)
    return UnitMass(mass.amount, int(found[2]))


def moment(zone: tzinfo) -> Callable[[str], int]:
    """UTC microseconds at which a day of the plant begins, or of a day and time."""
    return lambda cell: _moment(cell, zone)


def last_day(zone: tzinfo) -> Callable[[str], int]:
    """UTC microseconds at which a day of the plant is over: `until 2027-01-31` holds all that day."""
    return lambda cell: _moment(cell, zone, days=1 if len(cell) == len("2027-01-31") else 0)


def _moment(cell: str, zone: tzinfo, *, days: int = 0) -> int:
    if not re.match(r"\d{4}-\d\d-\d\d", cell, re.ASCII):
        raise Unreadable("not_a_date", given=cell)
    try:
        told = datetime.fromisoformat(cell)
    except ValueError:
        raise Unreadable("no_such_date", given=cell) from None
    if told.tzinfo is None:
        told = (told + timedelta(days=days)).replace(tzinfo=zone)
    return int(told.timestamp()) * 1_000_000


def day(cell: str) -> str:
    """A date, kept as text."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", cell, re.ASCII):
        raise Unreadable("not_a_date", given=cell)
    try:
        return datetime.fromisoformat(cell).date().isoformat()
    except ValueError:
        raise Unreadable("no_such_date", given=cell) from None


def time_zone(cell: str) -> str:
    """An IANA time zone."""
    try:
        return ZoneInfo(cell).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Unreadable("not_a_time_zone", given=cell) from None


def pattern(cell: str) -> str:
    """A regular expression with a group named `lot`."""
    try:
        found = re.compile(cell)
    except re.error as error:
        raise Unreadable("not_a_pattern", letter=str((error.pos or 0) + 1)) from None
    if "lot" not in found.groupindex:
        raise Unreadable("pattern_without_lot")
    return cell


def clauses(cell: str) -> tuple[Clause, ...]:
    """`252.225-7052: MAY 2024; 52.246-2`: numbers, each with its date as written."""
    return tuple(
        Clause(number=number.strip(), date=date.strip()) for number, _, date in (c.partition(":") for c in words(cell))
    )


def exceptions(cell: str) -> tuple[RuleException, ...]:
    """`dfars-252-225-7052 waiver: letter 12, contract FA-1, until 2027-12-31, covered-share 12 %`: rule and exception,
    then what states it, its contract and last day, and what else the rule asks for, in any order but the first.
    """
    return tuple(_exception(one) for one in words(cell))


def _exception(said: str) -> RuleException:
    about, _, rest = said.partition(":")
    rule, _, key = about.strip().partition(" ")
    document, *others = [one.strip() for one in rest.split(",")]
    if not key.strip() or not document:
        raise Unreadable("not_an_exception", given=said)
    told = {name: value.strip() for name, _, value in (one.partition(" ") for one in others if one)}
    contract, expires = told.pop("contract", ""), told.pop("until", "")
    return RuleException(
        key=key.strip(),
        rule=rule,
        document=document,
        contract=contract,
        expires=day(expires) if expires else "",
        facts=tuple(told.items()),
    )


def contacts(cell: str) -> tuple[Contact, ...]:
    """`quality: +1 555 0100, quality@acme.example; logistics: +1 555 0101`."""
    return tuple(_contact(one) for one in words(cell))


def _contact(said: str) -> Contact:
    role, _, rest = said.partition(":")
    ways = [way.strip() for way in rest.split(",") if way.strip()]
    if not role.strip() or not ways:
        raise Unreadable("not_a_contact", given=said)
    mail = next((way for way in ways if "@" in way), "")
    telephone = next((way for way in ways if "@" not in way), "")
    return Contact(role=role.strip(), telephone=telephone, mail=mail)


def plan(cell: str) -> tuple[tuple[str, int], ...]:
    """`neodymium: 180 kg; iron: 400 kg`: a weight for each input line."""
    return tuple((line.strip(), weight(mass.strip())) for line, _, mass in (one.partition(":") for one in words(cell)))


def profiles(cell: str) -> tuple[tuple[str, str], ...]:
    """`sintering: S-1080; annealing: A-500`: the thermal profile of each furnace step."""
    return tuple((step.strip(), profile.strip()) for step, _, profile in (one.partition(":") for one in words(cell)))


def composition(cell: str) -> tuple[tuple[str, str], ...]:
    """`Nd 24.1; B 0.98; Pr6O11 0.4`: elements or oxides, each with its share of the mass in percent."""
    return tuple(_element_share(one) for one in words(cell))


def _element_share(said: str) -> tuple[str, str]:
    element, _, percent = said.removesuffix("%").strip().partition(" ")
    if element not in ELEMENTS and metal_in(element) is None:
        raise Unreadable("not_a_composition", given=said)
    return element, number(percent.strip())


def stages(cell: str) -> tuple[DeclaredStage, ...]:
    """Earlier stages as declared: `mined Nd AU (Example Hill) 60 %; mined Nd US 40 %; melted VN; separated unknown`.

    Each has the stage, then as far as known: element, country, site in brackets, share, the class of recycled material
    and how it was kept apart (DOMAIN 27: segregated, mass-balance, credit). Without an element it is about the whole
    material, without a share about all of it.
    """
    return tuple(_stage(one) for one in words(cell))


def _stage(said: str) -> DeclaredStage:
    site = _SITE.search(said)
    rest = _SITE.sub(" ", said)
    part = _SHARE.search(rest)
    stage, *marks = _SHARE.sub(" ", rest).split() or [""]
    told: dict[str, Any] = {"stage": _one_of(stage, _STAGES)}
    for mark in marks:
        if mark in _RECYCLED:
            told["recycled"] = mark
        elif mark in _CUSTODY:
            told["custody"] = mark
        elif mark in ELEMENTS and "element" not in told:
            told["element"] = mark
        elif re.fullmatch("[A-Z]{2}", mark) and "country" not in told:
            told["country"] = mark
        else:
            raise Unreadable("stage_mark", given=mark, stage=said)
    if part is not None:
        told["share_ppm"] = share_from_text(part[0])
        if not 0 < told["share_ppm"] <= PPM:
            raise Unreadable("stage_share", given=part[0], stage=said)
    return DeclaredStage(site=site[1].strip() if site else "", **told)
