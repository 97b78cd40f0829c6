"""What every room is given: the app, the threads, the news, and how things are said here."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from functools import partial
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QLocale

from traceapp.app import App, DeviceHealth
from traceapp.domain.command import Command, Outcome
from traceapp.domain.equipment import Station
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.services.ports import Books
from ui.notifier import Notifier
from ui.operations import Operations
from ui.rooms.names import Names
from ui.speech import Speech
from ui.theme import Look

Verb = Callable[[Books, Command], Sequence[Record]]
"""What the services decide for an act: all of it or nothing is recorded."""


class Signed(Protocol):
    """A verb that still wants the signatures of those who answer for it."""

    def __call__(self, books: Books, command: Command, *, signatures: Sequence[Signature]) -> Sequence[Record]: ...


class House(Struct):
    """Passed to each room when it is made. station: where this terminal stands now. zone: the plant's own time.
    names: of people and parties. person: who is signed in and acts, "" for nobody. roles: theirs. note: theirs for the
    next shift. ailing: the scanners and scales that are not ready. shipment: the one at hand, of which other rooms are
    asked.
    """

    app: App
    station: Station
    operations: Operations
    notifier: Notifier
    look: Look
    zone: tzinfo
    names: Names
    person: str = ""
    roles: tuple[str, ...] = ()
    note: str = ""
    ailing: tuple[DeviceHealth, ...] = ()
    shipment: str = ""

    @property
    def packs(self) -> bool:
        """Whether boxes are packed where this terminal stands."""
        route = self.app.plant.routes.get(self.station.route)
        steps = (route.find(key) for key in self.station.steps) if route is not None else ()
        return any(step is not None and step.act == "pack" for step in steps)

    def local(self, at: int) -> datetime:
        """A moment (UTC microseconds) on the plant's clock."""
        return datetime.fromtimestamp(at / 1_000_000, tz=self.zone)

    def now(self) -> datetime:
        return self.local(self.app.now())

    def command(self, person: str = "") -> Command:
        """A fresh command given here. person: whose it is, "" for whoever is signed in."""
        return self.app.command(person or self.person, self.station.key)

    def have(self, verb: Verb, person: str = "") -> Outcome:
        """Has a verb decided and recorded as `command` would give it; where things are recorded. Raises as it does."""
        return self.app.have(person or self.person, self.station.key, verb)

    def have_signed(self, verb: Signed, signatures: Sequence[Signature]) -> Outcome:
        """As `have`, as the act of whoever signed first."""
        return self.have(partial(verb, signatures=signatures), signatures[0].person)

    def _plant(self) -> Plant:
        return self.app.plant

    def speech(self, locale: QLocale) -> Speech:
        """How things are said in the language of a screen."""
        return Speech(self._plant, self.station.route, locale, self.names.of, self.zone, self.names.party)
