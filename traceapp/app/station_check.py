"""How this terminal is: what it was told and has not done yet, its journal, its clock, and room on its disk."""

import shutil

from msgspec import Struct

from traceapp.app.countersigning import Countersigned
from traceapp.app.self_publishing import Unpublished
from traceapp.domain.entry import CLOCK_TOLERANCE_US, Entry
from traceapp.domain.equipment import Station
from traceapp.errors import Refused
from traceapp.services.packing.logistic_units import last_numbers, why_unnumbered
from traceapp.services.station.picking_up import decode_kept
from traceapp.settings import Folders
from traceapp.store.desk import PrintJob
from traceapp.store.store import Store

MOST_LISTED = 50
DISK_LOW = 1_000_000_000
"""Less than this many bytes free, and somebody is to make room: a year's journal of a terminal is about as large."""

ENDS_SOON_US = 60 * 86_400_000_000
"""An authority takes weeks to hand out the next certificate."""

DAY_US = 86_400_000_000
"""A label of which nobody knows whether it was printed is told of for a day; then somebody has looked."""


class Unprinted(Struct, frozen=True):
    """A label that is not on paper, or may not be. answer: waiting, not_printed, unknown. since: UTC microseconds."""

    code: str
    layout: str
    answer: str
    reason: str
    since: int


class Unfinished(Struct, frozen=True):
    """What was begun at a station and is not recorded. at: told last. labels: printed and not scanned on anything."""

    station: str
    at: int
    people: tuple[str, ...]
    step: str = ""
    lots: int = 0
    labels: tuple[str, ...] = ()
    problem: str = ""


class StationCheck(Struct, frozen=True, kw_only=True):
    """All that can be said of a terminal without trying anything.

    unprinted: the oldest first; `more` beyond those. entries: in this terminal's own journal; last_at: of the newest,
    UTC microseconds, 0 for none. behind_us: by how much the clock stands behind the journal. free, whole: bytes of the
    disk that holds the data. certificate_until: of what documents are signed with, 0 for none. unpublished: why the
    published site is not current. unnumbered: as `why_unnumbered`; last_numbers: as there. half_signed: certificates
    that wait for a signer.
    """

    unprinted: tuple[Unprinted, ...]
    more: int
    unfinished: tuple[Unfinished, ...]
    letters: str
    entries: int
    last_at: int
    behind_us: int
    free: int
    whole: int
    certificate_until: int = 0
    unpublished: Unpublished | None = None
    unnumbered: str = ""
    last_numbers: int = 0
    half_signed: tuple[Countersigned, ...] = ()

    def certificate_ends(self, now: int) -> bool:
        """Whether another certificate is to be installed soon: a customer's reader doubts a late signature."""
        return 0 < self.certificate_until <= now + ENDS_SOON_US

    @property
    def disk_is_low(self) -> bool:
        return self.free < DISK_LOW


def check_station(store: Store, folders: Folders, stations: tuple[Station, ...], now: int) -> StationCheck:
    """Reads it all. Raises Fault where the disk does not answer. now: UTC microseconds."""
    with store.desk() as desk:
        waiting = desk.jobs("waiting", limit=100 * MOST_LISTED)
        doubtful = desk.jobs_since(now - DAY_US, "not_printed", "unknown")
    jobs = sorted((*doubtful, *waiting), key=_age)
    with store.reading() as books:
        own = next((head for head in books.heads() if head.terminal == store.letters), None)
        newest = books.entry(own) if own is not None else None
        unnumbered = why_unnumbered(books, store.letters, now)
        left = last_numbers(books, store.letters, now)
    disk = shutil.disk_usage(folders.data)
    return StationCheck(
        unprinted=tuple(Unprinted(j.code, j.layout, j.answer, j.reason, j.created) for j in jobs[:MOST_LISTED]),
        more=max(0, len(jobs) - MOST_LISTED),
        unfinished=tuple(kept for station in stations if (kept := _unfinished(store, station.key)) is not None),
        letters=store.letters,
        entries=own.seq if own is not None else 0,
        last_at=newest.recorded if newest is not None else 0,
        behind_us=_behind(newest, now),
        free=disk.free,
        whole=disk.total,
        unnumbered=unnumbered,
        last_numbers=left,
    )


def _behind(newest: Entry | None, now: int) -> int:
    """By how much the clock stands behind the journal; a logical clock is always a tick ahead."""
    behind = newest.hlc - now if newest is not None else 0
    return behind if behind > CLOCK_TOLERANCE_US else 0


def _age(job: PrintJob) -> int:
    return job.id


def _unfinished(store: Store, station: str) -> Unfinished | None:
    """What stands on a station's slate, in a few words."""
    body = store.slates.read(station)
    if body is None:
        return None
    try:
        kept = decode_kept(body)
    except Refused as refusal:
        return Unfinished(station, 0, (), problem=refusal.code)
    run = kept.run
    return Unfinished(
        station=station,
        at=kept.at,
        people=kept.people,
        step=run.step.key if run is not None else "",
        lots=len(run.taken) if run is not None else 0,
        labels=tuple(label.code for label in kept.labels if not label.verified),
    )
