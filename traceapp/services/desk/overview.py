"""Where a supervisor should walk next: what waits before each step, what needs somebody, who works where (UX 06)."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum

from msgspec import Struct

from traceapp.domain.equipment import Station
from traceapp.domain.order import OrderLine
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit
from traceapp.domain.record.plant import ScanRefused
from traceapp.domain.route import Route
from traceapp.domain.step import Step
from traceapp.domain.words import Words
from traceapp.services.charts.chart_watch import lately
from traceapp.services.desk.asking_quality import asked
from traceapp.services.ports import Books, WaitingLine

HOUR = 3_600_000_000
"""In microseconds."""
REFUSED = str(ScanRefused.__struct_config__.tag)
"""The kind of an entry for a scan that was not followed."""


class Severity(IntEnum):
    """How urgent: the first ones first."""

    STOP = 0
    ATTENTION = 1
    NEXT = 2


class Need(Struct, frozen=True):
    """Something that needs somebody. code and facts choose the words; opens: the lot, box or shipment, "" for none."""

    severity: Severity
    code: str
    facts: tuple[tuple[str, object], ...] = ()
    opens: str = ""


class Waiting(Struct, frozen=True):
    """What waits before a step, in one unit. most: the route's limit, None for none. oldest: UTC microseconds."""

    step: str
    name: Words
    unit: Unit
    amount: int
    lots: int
    oldest: int
    most: int | None = None
    hours: int | None = None

    @property
    def is_over(self) -> bool:
        """More than the route's limit."""
        return self.most is not None and self.amount > self.most

    def is_late(self, now: int) -> bool:
        """The oldest lot has waited longer than the route allows."""
        return self.hours is not None and now - self.oldest > self.hours * HOUR


class Manned(Struct, frozen=True):
    """A station: who is signed in (a badge, "" for nobody), since when (UTC microseconds, 0 for never)."""

    station: Station
    person: str
    since: int


class Overview(Struct, frozen=True):
    """The plant at a glance. wrong_today: scans that were not followed and are on record. signed: open shipments that
    have their certificate. next_due: when the first of the open shipments is due (UTC microseconds, 0: none says).
    """

    waiting: tuple[Waiting, ...]
    needs: tuple[Need, ...]
    stations: tuple[Manned, ...]
    entries_today: int
    on_hold: int
    open_shipments: int
    signed: int
    wrong_today: int = 0
    next_due: int = 0


def overview(books: Books, plant: Plant, *, now: int, midnight: int) -> Overview:
    """now, midnight: UTC microseconds; midnight is that of the plant's own day."""
    waiting = _waiting(books.waiting(), plant)
    shipments = [state for code in books.open_shipments() if (state := books.shipment(code)) is not None]
    unsigned = [s for s in shipments if not s.certificates]
    held = books.count_of("held")
    needs = [
        *_doubts(books.open_findings()),
        *((Need(Severity.STOP, "on_hold", (("lots", held),)),) if held else ()),
        *_queues(waiting, now),
        *_unreviewed(books),
        *_drifts(books, plant, now),
        *_asked(books, plant, now),
        *(Need(Severity.NEXT, "to_sign", (("shipment", s.code), ("boxes", len(s.boxes))), s.code) for s in unsigned),
    ]
    return Overview(
        waiting=waiting,
        needs=tuple(sorted(needs, key=_urgency)),
        stations=_stations(books, now),
        entries_today=books.entries_since(midnight),
        on_hold=held,
        open_shipments=len(shipments),
        signed=len(shipments) - len(unsigned),
        wrong_today=books.entries_since(midnight, REFUSED),
        next_due=min((due for state in shipments if (due := _due(books, state.order, now))), default=0),
    )


def _due(books: Books, order: str, now: int) -> int:
    line = books.fact("order_line", order, now)
    return line.due if isinstance(line, OrderLine) else 0


def _urgency(need: Need) -> tuple[Severity, str, str]:
    return need.severity, need.code, need.opens


def _doubts(found: Sequence[tuple[str, str]]) -> list[Need]:
    """One line for each lot or box with doubts that block it: the first of them, and how many more."""
    codes: dict[str, list[str]] = {}
    for subject, code in found:
        codes.setdefault(subject, []).append(code)
    return [
        Need(Severity.STOP, "doubt", (("subject", subject), ("finding", here[0]), ("more", len(here) - 1)), subject)
        for subject, here in codes.items()
    ]


def _queues(waiting: Sequence[Waiting], now: int) -> list[Need]:
    """Steps before which too much waits, or something too long."""
    needs = []
    for queue in waiting:
        facts = (("step", queue.step), ("unit", queue.unit.value))
        if queue.is_over and queue.most is not None:
            needs.append(Need(Severity.ATTENTION, "too_much", (*facts, ("over", queue.amount - queue.most))))
        if queue.is_late(now):
            needs.append(Need(Severity.ATTENTION, "too_long", (*facts, ("hours", (now - queue.oldest) // HOUR))))
    return needs


def _unreviewed(books: Books) -> list[Need]:
    """Documents of evidence that count for nothing until somebody has looked at them."""
    count = books.evidence_counts().get("waiting", 0)
    return [Need(Severity.NEXT, "evidence_waiting", (("documents", count),))] if count else []


def _drifts(books: Books, plant: Plant, now: int) -> list[Need]:
    """Charts whose newest lot breaks a rule, and nobody said why."""
    return [
        Need(Severity.ATTENTION, "drift", (("series", one.series), ("broken", one.breaks[0])), one.code)
        for one in lately(books, plant, since=now - 24 * HOUR)
        if one.calls
    ]


def _asked(books: Books, plant: Plant, now: int) -> list[Need]:
    """What quality was asked to look at, and nobody has yet."""
    return [
        Need(Severity.ATTENTION, "asked", (("by", word.by), ("text", word.text)), shipment)
        for word, shipment in asked(books, plant, now)
    ]


def _waiting(rows: Sequence[WaitingLine], plant: Plant) -> tuple[Waiting, ...]:
    """By step, in the routes' order. What may go to several steps waits before the first of them."""
    amounts: Counter[tuple[str, Unit]] = Counter()
    lots: Counter[tuple[str, Unit]] = Counter()
    oldest: dict[tuple[str, Unit], int] = {}
    for row in rows:
        following = _following(row, plant)
        if following is not None:
            key = following.key, Unit(row.unit)
            amounts[key] += row.left
            lots[key] += row.lots
            oldest[key] = min(oldest.get(key, row.oldest), row.oldest)
    made = []
    steps = {step.key: step for route in plant.routes.values() for step in route.steps}
    for step in sorted(steps.values(), key=_number):
        for unit in Unit:
            key = step.key, unit
            if amounts[key]:
                queue = step.queue
                most, hours = (queue.most(unit), queue.hours) if queue is not None else (None, None)
                made.append(Waiting(step.key, step.name, unit, amounts[key], lots[key], oldest[key], most, hours))
    return tuple(made)


def _number(step: Step) -> int:
    return step.number


def _following(row: WaitingLine, plant: Plant) -> Step | None:
    """The step that these lots wait for; None for consumables, by-products and what is on no route."""
    for route in _routes(row, plant):
        material = route.material_after(row.material, row.exposed.split(","))
        following = route.next_steps(material, (row.step,) if row.step else ())
        if following:
            return following[0]
    return None


def _routes(row: WaitingLine, plant: Plant) -> list[Route]:
    return [route for route in plant.routes.values() if not row.step or route.find(row.step) is not None]


def _stations(books: Books, now: int) -> tuple[Manned, ...]:
    found = []
    for fact in books.facts("station", now):
        if isinstance(fact, Station):
            state = books.station(fact.key)
            found.append(Manned(fact, state.person if state else "", state.since if state else 0))
    return tuple(found)
