"""What is exchanged with trading partners: where events are captured to and how that stands, and files of events.

The bearer token lies in a file that only its owner reads; the journal tells for whom it was set, and when.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.app.capturing import (
    ADDRESS,
    FAILED,
    JOB,
    MARK,
    PAUSED,
    SENT,
    Captured,
    Capturing,
    Failure,
    Sent,
    read_failure,
    read_sent,
)
from traceapp.app.epcis import epcis_of_lot, epcis_of_period
from traceapp.app.whole_file import file_part, written_in_lines
from traceapp.domain.command import Outcome
from traceapp.domain.credential import utc_text
from traceapp.domain.quantity import LARGEST
from traceapp.domain.record.pieces import Signature
from traceapp.domain.span import span_between
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused
from traceapp.exchange.epcis_repository import require_address
from traceapp.services.plant_time import zone_of
from traceapp.store.private_file import require_owners_only, write_owners_only

if TYPE_CHECKING:
    from traceapp.app import App

TOKEN = "epcis.token"
"""The setting that says for which address a token was set, and when; the token itself stands in no table."""
YES = "yes"
POLLS = 5
PATIENCE_S = 10.0
LINES_BETWEEN_TELLINGS = 50
LISTED = 50
Tell = Callable[[int, int], None]


class Standing(Struct, frozen=True):
    """How handing over stands. token_since: when the token for this address was set, 0 for none. Moments: UTC
    microseconds.

    waits: entries that arrived since the last one that the repository has. is_asked_about: a part is under way there.
    """

    address: str
    host: str
    token_since: int
    is_paused: bool
    waits: int
    is_asked_about: bool
    sent: Sent | None
    failure: Failure | None

    def is_due(self, now: int) -> bool:
        """Whether it is to be tried now."""
        is_early = self.failure is not None and now < self.failure.next_at
        return bool(self.address) and not self.is_paused and not is_early and bool(self.waits or self.is_asked_about)


class EventsFile(Struct, frozen=True):
    """A file of events that was written here, and when (UTC microseconds)."""

    name: str
    at: int


class Exchange:
    """Acts for one terminal; made when somebody asks."""

    def __init__(self, app: "App") -> None:
        self._app = app
        self._folder = app.folders.documents / "exports"

    def standing(self) -> Standing:
        """As it is now."""
        app = self._app
        address = app.setting(ADDRESS)
        host = _host(address)
        with app.reading() as books:
            newest = books.newest_arrival()
        return Standing(
            address=address,
            host=host,
            token_since=self._token_since(address),
            is_paused=bool(app.setting(PAUSED)),
            waits=max(0, newest - int(app.setting(MARK) or 0)),
            is_asked_about=bool(app.setting(JOB)),
            sent=read_sent(app.setting(SENT)),
            failure=read_failure(app.setting(FAILED)),
        )

    def set_repository(self, address: str, token: str, signatures: Sequence[Signature]) -> Outcome:
        """Another address, another token for it, or both; an empty token leaves the one there is.

        What failed at the address before is forgotten. Refused: repository_address, setting_unchanged (neither
        is another), and as `terminal_settings.change_setting`; Fault key_not_written.
        """
        self.require_address(address)
        outcome = None
        if address != self._app.setting(ADDRESS):
            outcome = self._app.terminal.change_setting(ADDRESS, address, signatures)
            self._app.set_setting(FAILED, "")
        if token and address:
            outcome = self._set_token(address, token, signatures)
        if outcome is None:
            raise Refused("setting_unchanged", name=ADDRESS)
        return outcome

    def require_address(self, address: str) -> None:
        """Refused `repository_address` for what names no repository; nothing names none."""
        _host(address)

    def pause(self, signatures: Sequence[Signature]) -> Outcome:
        """Nothing leaves from now on: one person is enough. Refused as `terminal_settings.change_setting`."""
        return self._app.terminal.change_setting(PAUSED, YES, signatures, people=1)

    def go_on(self, signatures: Sequence[Signature]) -> Outcome:
        """What waits is handed over again, as two people say."""
        return self._app.terminal.change_setting(PAUSED, "", signatures)

    def token(self) -> str:
        """The token for the host that is set, "" for none. Fault key_readable_by_others."""
        if not self._token_since(self._app.setting(ADDRESS)):
            return ""
        require_owners_only(self._file)
        return self._file.read_text(encoding="utf-8").strip()

    def hand_over(self, tell: Tell, wait: Callable[[float], object]) -> Captured:
        """What is new, tried once: who watches tries again when it is time. tell: events so far. Faults as `Capturing`.

        wait: for so many seconds; it may end the work.
        """
        capturing = Capturing(self._app, self.token(), wait, tries=1, polls=POLLS, timeout_s=PATIENCE_S)
        return capturing.run(lambda events: tell(events, 0))

    def write_lot(self, code: str, tell: Tell) -> Path:
        """A lot and all that it came from as a file of events.

        Refused `lot_unknown`, `site_without_host`; Fault `file_not_written`.
        """
        app = self._app
        with app.reading() as books:
            lines = epcis_of_lot(books, app.plant, code, at=app.now())
            return written_in_lines(self._folder / f"lot-{file_part(code)}.jsonld", _told(lines, tell))

    def write_period(self, since: int, until: int, tell: Tell) -> Path:
        """What was recorded in a period; an end of 0 is open. Refused `period_empty`, `site_without_host`; Fault
        `file_not_written`.
        """
        app = self._app
        span = span_between(since, until or LARGEST)
        with app.reading() as books:
            lines = epcis_of_period(books, app.plant, span.since, span.until, at=app.now())
            zone = zone_of(books, app.now())
            days = [
                datetime.fromtimestamp(at / 1_000_000, tz=zone) for at in (since, (until or app.now()) - 1) if at > 0
            ]
            name = "-".join(["events", *(f"{day:%Y-%m-%d}" for day in days)])
            return written_in_lines(self._folder / f"{name}.jsonld", _told(lines, tell))

    def files(self) -> tuple[EventsFile, ...]:
        """The files of events that were written here, the newest first. Fault `file_not_usable`."""
        try:
            found = [
                EventsFile(one.name, int(one.stat().st_mtime * 1_000_000)) for one in self._folder.glob("*.jsonld")
            ]
        except OSError as error:
            raise Fault("file_not_usable", file=str(self._folder), told=system_problem(error)) from error
        return tuple(sorted(found, key=_newest))[:LISTED]

    @property
    def _file(self) -> Path:
        return self._app.folders.exchange / "token"

    def _token_since(self, address: str) -> int:
        """A token is told to nobody but whom it was set for: another host or scheme never hears it."""
        kept_for, _, at = self._app.setting(TOKEN).partition(" ")
        if not address or kept_for != _origin(address) or not self._file.exists():
            return 0
        with suppress(ValueError):
            return int(datetime.fromisoformat(at).astimezone(UTC).timestamp()) * 1_000_000
        return 0

    def _set_token(self, address: str, token: str, signatures: Sequence[Signature]) -> Outcome:
        """On the disk first, under another name: what is refused changes nothing."""
        fresh = self._file.with_name("token.next")
        write_owners_only(fresh, f"{token}\n".encode())
        try:
            kept_for = f"{_origin(address)} {utc_text(self._app.now())}"
            outcome = self._app.terminal.change_setting(TOKEN, kept_for, signatures)
            fresh.replace(self._file)
        finally:
            fresh.unlink(missing_ok=True)
        return outcome


def _host(address: str) -> str:
    """Host and port. Refused `repository_address`."""
    return require_address(address).netloc if address else ""


def _origin(address: str) -> str:
    parts = require_address(address)
    return f"{parts.scheme}://{parts.netloc}"


def _told(lines: Iterable[bytes], tell: Tell) -> Iterator[bytes]:
    """The same lines; it is told now and then how many there were."""
    for number, line in enumerate(lines):
        if number % LINES_BETWEEN_TELLINGS == 0:
            tell(number, 0)
        yield line


def _newest(file: EventsFile) -> tuple[int, str]:
    return (-file.at, file.name)
