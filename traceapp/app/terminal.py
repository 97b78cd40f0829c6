"""This terminal: who is at its station, a lot's card, how it is, whether its printer prints, and its own settings."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from traceapp.app.news import LabelNews
from traceapp.app.scanners import read_scanner
from traceapp.app.station_check import StationCheck, check_station
from traceapp.devices.serial_port import parse_address
from traceapp.domain.command import Outcome
from traceapp.domain.equipment import Station
from traceapp.domain.record.pieces import Signature
from traceapp.domain.registers import StationState
from traceapp.services.plant.terminal_settings import PEOPLE, change_setting
from traceapp.services.station.lot_card import LotGlance, glance_at
from traceapp.store.store import Store

if TYPE_CHECKING:
    from traceapp.app import App
    from traceapp.app.document_identity import KnownCertificate
    from traceapp.app.journal_check import JournalCheck
    from traceapp.app.scales import ScaleSetting
    from traceapp.app.self_publishing import SelfPublishing
    from traceapp.devices.found_printers import FoundPrinter


class Terminal:
    """Looks and acts for one terminal; made when somebody first asks."""

    def __init__(self, store: Store, app: "App") -> None:
        self._store = store
        self._app = app

    def glance_at(self, station: Station, code: str) -> LotGlance:
        """A lot's card. Refused `lot_unknown`."""
        with self._app.reading() as books:
            return glance_at(books, self._app.plant, code, station.route)

    def presence(self, station: str) -> StationState | None:
        """Who works at a station, and what was left there in words; None where nobody ever did."""
        with self._app.reading() as books:
            return books.station(station)

    @cached_property
    def publishing(self) -> "SelfPublishing":
        """What keeps the published site current."""
        from traceapp.app.self_publishing import SelfPublishing

        return SelfPublishing(self._app)

    def check_station(self) -> StationCheck:
        """What this terminal has not done yet, its clock, its disk and its journal."""
        app = self._app
        check = check_station(self._store, app.folders, app.stations(), app.now())
        half_signed = app.certificates.half_signed()
        check = replace(check, unpublished=self.publishing.trouble, half_signed=half_signed)
        used = self.signing_certificate()
        if used is None or used.facts is None:
            return check
        return replace(check, certificate_until=used.facts.until)

    def signing_certificate(self) -> "KnownCertificate | None":
        """What this terminal signs documents with; None while it has none."""
        from traceapp.app.document_identity import DocumentIdentity

        return DocumentIdentity(self._store, self._app.folders.issuing, self._app.now).in_use()

    def beeping(self, station: str) -> tuple[str, ...]:
        """The scanners of a station that beep by command, by name."""
        kept = self._app.settings(f"scanner.{station}.")
        return tuple(name for name, setting in kept.items() if read_scanner(setting).beeps)

    def print_test(self, station: Station) -> LabelNews:
        """Print a label that tries printer and scanner. Faults and refusals as `Press.print_test`."""
        at = datetime.fromtimestamp(self._app.now() / 1_000_000, tz=self._app.zone())
        return self._app.press.print_test(station, f"{at:%Y-%m-%d %H:%M}")

    def change_setting(
        self, name: str, value: str, signatures: Sequence[Signature], *, people: int = PEOPLE
    ) -> Outcome:
        """Change a setting, on record; an empty value removes it. Refused as `terminal_settings.change_setting`."""
        app = self._app
        before = app.setting(name)
        command = app.command(signatures[0].person if signatures else "", app.setting("station"))
        outcome = app.record(
            command,
            lambda books: change_setting(
                books,
                command,
                terminal=app.letters,
                name=name,
                before=before,
                after=value,
                signatures=signatures,
                people=people,
            ),
        )
        app.set_setting(name, value)
        return outcome

    def require_address(self, sort: str, address: str) -> None:
        """Refused port_address, or Fault printer_address_malformed, for an address that names no device."""
        if sort == "printers" and address:
            from traceapp.devices.printer import printer_at

            printer_at(address)
        elif sort == "scanners":
            parse_address(address)

    def require_scale(self, setting: "ScaleSetting") -> str:
        """The setting as it is kept, under `scale.<station>.<instrument>`. Refused as `scales.scale_device`."""
        from traceapp.app.scales import kept_setting, scale_device

        scale_device("", setting)
        return kept_setting(setting)

    def free_ports(self) -> tuple[str, ...]:
        """Addresses of this machine's ports at which no device is set up yet."""
        from traceapp.app.free_ports import free_ports

        return free_ports(self._app.settings("scanner."), self._app.settings("scale."))

    def found_printers(self) -> "tuple[FoundPrinter, ...]":
        """The printers that the system of this machine knows."""
        from traceapp.devices.found_printers import found_printers

        return found_printers()

    def check_journal(self, tell: Callable[[int, int], None]) -> "JournalCheck":
        """Check every entry, chain and signature, and the tables. tell: as `journal_check`."""
        from traceapp.app.journal_check import check_journal, maker_by

        return check_journal(self._store, maker_by(lambda _books: self._app.plant), tell)
