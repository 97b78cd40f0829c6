"""The rooms that a station may need besides its own, each made and loaded when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from traceapp.domain.scan import Badge, CertificateAddress, OwnLot, Scan
from ui.rooms.house import House
from ui.screens.screen import Screen

if TYPE_CHECKING:
    from ui.rooms.ask_room import AskRoom
    from ui.rooms.certificate_room import CertificateRoom
    from ui.rooms.help_room import HelpRoom
    from ui.rooms.hold_room import HoldRoom
    from ui.rooms.holds_room import HoldsRoom
    from ui.rooms.key_in_room import KeyInRoom
    from ui.rooms.lot_room import LotRoom
    from ui.rooms.overview_room import OverviewRoom
    from ui.rooms.set_up_room import SetUpRoom
    from ui.rooms.shipping_room import ShippingRoom
    from ui.rooms.trace_room import TraceRoom


class Rooms(QObject):
    """Makes rooms and joins them. A first scan needs none of them, so none is loaded before.

    Attributes:
        person: who is signed in, "" for nobody; whoever opens a room acts under this badge. roles: theirs.

    Signals:
        screen_wanted(Screen): bring this to the front.
        help_wanted(Screen): the help, or the screen it was asked for; neither counts as the screen before.
        last_wanted, home_wanted: back to the screen before, or to the station's own.
        code_keyed(RawScan): a code was typed for want of a label.
        devices_changed: scanners were set up anew.
        labels_queued: labels wait for the printer.
        find_wanted: a code is to be keyed.
    """

    screen_wanted = Signal(object)
    help_wanted = Signal(object)
    last_wanted = Signal()
    home_wanted = Signal()
    code_keyed = Signal(object)
    devices_changed = Signal()
    labels_queued = Signal()
    find_wanted = Signal()

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self.person = ""
        self.roles: tuple[str, ...] = ()

    @cached_property
    def asking(self) -> "AskRoom":
        """Reasons and signatures."""
        from ui.rooms.ask_room import AskRoom

        room = AskRoom(self._house)
        room.opened.connect(self._show_question)
        room.closed.connect(self.last_wanted)
        return room

    @cached_property
    def lot(self) -> "LotRoom":
        """One lot."""
        from ui.rooms.lot_room import LotRoom

        room = LotRoom(self._house, self.asking)
        room.back_requested.connect(self.home_wanted)
        room.trace_requested.connect(self.open_trace)
        room.labels_queued.connect(self.labels_queued)
        return room

    @cached_property
    def trace(self) -> "TraceRoom":
        """Where it went, and where it is from."""
        from ui.rooms.trace_room import TraceRoom

        room = TraceRoom(self._house)
        room.screen.find_requested.connect(self.find_wanted)
        room.screen.holds_requested.connect(self.open_holds)
        room.back_requested.connect(self.last_wanted)
        room.lot_requested.connect(self.open_lot)
        room.shipment_requested.connect(self.open_shipment)
        return room

    @cached_property
    def shipping(self) -> "ShippingRoom":
        """Shipments and certificates."""
        from ui.rooms.shipping_room import ShippingRoom

        room = ShippingRoom(self._house, self.asking)
        room.back_requested.connect(self.home_wanted)
        room.labels_queued.connect(self.labels_queued)
        room.hold_requested.connect(self.open_hold)
        room.lot_requested.connect(self.open_lot)
        room.certificate_requested.connect(self.open_certificate)
        return room

    @cached_property
    def certificate(self) -> "CertificateRoom":
        """A certificate that was issued."""
        from ui.rooms.certificate_room import CertificateRoom

        room = CertificateRoom(self._house, self.asking)
        room.back_requested.connect(self.home_wanted)
        room.labels_queued.connect(self.labels_queued)
        return room

    @cached_property
    def set_up(self) -> "SetUpRoom":
        """Scanners, printers, plant data."""
        from ui.rooms.set_up_room import SetUpRoom

        room = SetUpRoom(self._house, self.asking)
        room.back_requested.connect(self.home_wanted)
        room.devices_changed.connect(self.devices_changed)
        return room

    @cached_property
    def key_in(self) -> "KeyInRoom":
        """A code without a readable label."""
        from ui.rooms.key_in_room import KeyInRoom

        room = KeyInRoom(self._house)
        room.scanned.connect(self.code_keyed)
        room.left.connect(self.home_wanted)
        return room

    @cached_property
    def holding(self) -> "HoldRoom":
        """What is wrong, and why."""
        from ui.rooms.hold_room import HoldRoom

        room = HoldRoom(self._house)
        room.screen.holds_requested.connect(self.open_holds)
        room.left.connect(self.home_wanted)
        return room

    @cached_property
    def holds(self) -> "HoldsRoom":
        """All that stands still."""
        from ui.rooms.holds_room import HoldsRoom

        room = HoldsRoom(self._house, self.asking)
        room.lot_requested.connect(self.open_lot)
        room.back_requested.connect(self.home_wanted)
        return room

    @cached_property
    def overview(self) -> "OverviewRoom":
        """Where to walk next."""
        from ui.rooms.overview_room import OverviewRoom

        room = OverviewRoom(self._house)
        room.screen.find_requested.connect(self.find_wanted)
        room.screen.trace_requested.connect(self._open_last_trace)
        room.lot_requested.connect(self.open_lot)
        room.shipment_requested.connect(self._open_shipment)
        room.holds_requested.connect(self.open_holds)
        return room

    @cached_property
    def help(self) -> "HelpRoom":
        """Keys and codes."""
        from ui.rooms.help_room import HelpRoom

        room = HelpRoom(self._house)
        room.left.connect(self.close_help)
        return room

    def open_help(self, about: Screen) -> None:
        """Brings the help of the screen in front to the front."""
        if not self.is_helping(about):
            self.help.open(about)
            self.help_wanted.emit(self.help.screen)

    @Slot()
    def close_help(self) -> None:
        """Brings the screen back that the help was asked for."""
        self.help_wanted.emit(self.help.about)

    def is_helping(self, front: Screen | None) -> bool:
        """Whether the help is in front."""
        return self.is_made("help") and front is self.help.screen

    def is_made(self, name: str) -> bool:
        """Whether a room was wanted before; asking does not make it."""
        return name in self.__dict__

    def take(self, scan: Scan, front: Screen | None) -> bool:
        """A scan for the room in front; False when it is the station's."""
        match scan:
            case Badge(person) if self.is_made("asking") and front is self.asking.screen:
                self.asking.take_badge(person)
            case Badge(person) if self.is_made("holds") and front is self.holds.screen and self.holds.is_signing:
                self.holds.take_badge(person)
            case OwnLot() as lot if self.is_made("holds") and front is self.holds.screen:
                self.holds.take_code(lot.text)
            case OwnLot(code=code) if self.is_made("lot") and front is self.lot.screen:
                self.open_lot(str(code))
            case OwnLot(code=code) if self.is_made("shipping") and front is self.shipping.screen:
                self.shipping.person = self.person
                self.shipping.take_code(str(code))
            case OwnLot() as lot if self.is_made("trace") and front is self.trace.screen:
                self.trace.person = self.person
                self.trace.open(lot.text)
            case OwnLot(code=code, container=container) if self.is_made("holding") and front is self.holding.screen:
                self.open_hold(str(code), container or 0)
            case CertificateAddress(number=number) if self._is_at_desk(front):
                self.open_certificate(number)
            case _:
                return False
        return True

    def _is_at_desk(self, front: Screen | None) -> bool:
        """Whether a room is in front in which certificates are looked up."""
        return any(
            self.is_made(name) and front is getattr(self, name).screen for name in ("trace", "shipping", "certificate")
        )

    @Slot()
    def _show_question(self) -> None:
        self.screen_wanted.emit(self.asking.screen)

    @Slot(object)
    def open_lot(self, code: str) -> None:
        """Brings a lot to the front."""
        self.lot.open(code, self.person)
        self.screen_wanted.emit(self.lot.screen)

    @Slot(object)
    def open_trace(self, code: str) -> None:
        """Traces a code."""
        self.trace.person = self.person
        self.trace.open(code)
        self.screen_wanted.emit(self.trace.screen)

    @Slot()
    def open_set_up(self) -> None:
        """Brings the set-up to the front."""
        self.set_up.person = self.person
        self.set_up.open()
        self.screen_wanted.emit(self.set_up.screen)

    def open_hold(self, lot: str = "", container: int = 0) -> None:
        """Asks why something is to be held."""
        self.holding.person = self.person
        self.holding.begin(lot, container)
        self.screen_wanted.emit(self.holding.screen)

    @Slot(object)
    def open_shipment(self, code: str) -> None:
        """Brings a shipment to the front."""
        self.shipping.person = self.person
        self.shipping.take_code(code)
        self.screen_wanted.emit(self.shipping.screen)

    @Slot(object)
    def open_certificate(self, number: str) -> None:
        """Brings an issued certificate to the front."""
        self.certificate.open(number)
        self.screen_wanted.emit(self.certificate.screen)

    @Slot()
    def _open_last_trace(self) -> None:
        self.trace.person = self.person
        self.screen_wanted.emit(self.trace.screen)

    @Slot(object)
    def _open_shipment(self, code: str) -> None:
        self.shipping.person = self.person
        self.shipping.take_code(code)
        self.screen_wanted.emit(self.shipping.screen)

    @Slot()
    def open_holds(self) -> None:
        """Brings all holds to the front."""
        self.holds.open()
        self.screen_wanted.emit(self.holds.screen)

    def home(self) -> Screen | None:
        """The home of a station that has no steps (an office: overview or trace) or ships; None for one at the line."""
        station = self._house.station
        if not station.steps and "supervisor" in self.roles:
            self.overview.open()
            return self.overview.screen
        if not station.steps:
            self.trace.person = self.person
            return self.trace.screen
        route = self._house.app.plant.routes.get(station.route)
        step = route.find(station.steps[0]) if route is not None else None
        if step is not None and step.act == "ship":
            self.shipping.person = self.person
            return self.shipping.screen
        return None
