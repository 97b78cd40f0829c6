"""The desktop of one station: makes the rooms, wires them together, and decides which is in front."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from traceapp.app import DeviceHealth, LabelNews
from traceapp.domain.equipment import Station
from traceapp.domain.registers import StationState
from traceapp.domain.scan import Badge, CommandCode, OwnLot, RawScan, read_scan
from traceapp.services.talk import Effect, Failed, Move, Reprint, Show, Speak, Talk
from traceapp.services.talk import Tone as Answered
from ui.language import Language, Translations
from ui.main_window import MainWindow
from ui.messages import say
from ui.operations import Lane
from ui.rooms.ask_room import AskRoom
from ui.rooms.hold_room import HoldRoom
from ui.rooms.house import House
from ui.rooms.key_in_room import KeyInRoom
from ui.rooms.lot_room import LotRoom
from ui.rooms.set_up_room import SetUpRoom
from ui.rooms.shipping_room import ShippingRoom
from ui.rooms.station_room import StationRoom
from ui.rooms.trace_room import TraceRoom
from ui.scanner_bridge import ScannerBridge
from ui.screens.not_saved import NotSavedScreen
from ui.screens.screen import Screen
from ui.screens.sign_in import SignInScreen, SignInView
from ui.screens.sign_in_panels import Handover
from ui.theme import DARK, LIGHT
from ui.wedge_filter import WedgeFilter
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone
from ui.widgets.top_bar import BarView, Device, Health, Person

CLOCK_MS = 1_000
STATION_SETTING = "station"


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Desktop", source)


class Desktop(QObject):
    """One window on one station.

    Attributes:
        window, bridge, station: for those who drive it from outside, as tests do.
    """

    def __init__(self, house: House, translations: Translations) -> None:
        super().__init__()
        self._house = house
        self._translations = translations
        self._scanners: dict[str, DeviceHealth] = {}
        self._labels_waiting = 0
        self._printer_trouble = ""
        self._person = Person("", "")
        self._note: StationState | None = None
        self._language = Language(house.station.language)
        self.bridge = ScannerBridge()
        self.wedge = WedgeFilter("keyboard", house.app.now)
        self.station = StationRoom(house)
        self.asking = AskRoom(house)
        self.lot = LotRoom(house, self.asking)
        self.shipping = ShippingRoom(house, self.asking)
        self.trace = TraceRoom(house)
        self.set_up = SetUpRoom(house, self.asking)
        self.key_in = KeyInRoom(house)
        self.holding = HoldRoom(house)
        self.sign_in = SignInScreen(house.look)
        self.not_saved = NotSavedScreen(house.look)
        self.window = MainWindow(house.look, self._bar())
        self._last: Screen = self.sign_in
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._wire()
        self._speak(self._language)
        self.window.show_screen(self.sign_in)

    def start(self) -> None:
        """Opens the scanners and lets the clock go; the window is the caller's to show."""
        self.bridge.open(self._house.app, self._house.station.key)
        self._clock.start()
        self._house.names.refresh()
        self.station.refresh()

    @Slot()
    def stop(self) -> None:
        """Stops what was started, in the order in which nothing is lost."""
        self._clock.stop()
        self.bridge.close()
        self._house.operations.close()

    def _wire(self) -> None:
        talk = self.station.talk
        self.bridge.scanned.connect(self.take_scan)
        self.bridge.health_changed.connect(self._take_health)
        self.wedge.scanned.connect(self.take_scan)
        talk.talk_changed.connect(self._follow)
        talk.effect_requested.connect(self._carry_out)
        talk.not_saved.connect(self._show_not_saved)
        self.station.labels_changed.connect(self._take_labels)
        self.sign_in.language_requested.connect(self._speak_slot)
        self.not_saved.retry_requested.connect(self._retry)
        self.asking.opened.connect(self._show_question)
        self.asking.closed.connect(self._show_last)
        self.lot.back_requested.connect(self._show_home)
        self.shipping.back_requested.connect(self._show_home)
        self.lot.trace_requested.connect(self._open_trace)
        self.station.screen.key_in_requested.connect(self._key_in)
        self.station.hold_requested.connect(self._hold)
        self.key_in.scanned.connect(self.station.talk.take_scan)
        self.key_in.left.connect(self._show_home)
        self.set_up.back_requested.connect(self._show_home)
        self.set_up.devices_changed.connect(self._open_devices)
        self.holding.left.connect(self._show_home)
        self.trace.back_requested.connect(self._show_last)
        self.trace.lot_requested.connect(self._open_code)
        self.shipping.lot_requested.connect(self._open_code)
        self.window.closed.connect(self.stop)
        self._clock.timeout.connect(self._tick)

    @Slot(object)
    def take_scan(self, raw: RawScan) -> None:
        """A scan means what the screen in front makes of it: a signature there, a lot here, else the station's."""
        scan = read_scan(raw)
        if isinstance(scan, CommandCode) and scan.word == "SETUP" and self.station.talk.talk.person:
            self.open_set_up()
            return
        front = self.window.screen_now
        if front is self.asking.screen and isinstance(scan, Badge):
            self.asking.take_badge(scan.person)
        elif front is self.lot.screen and isinstance(scan, OwnLot):
            self.lot.open(str(scan.code), self.station.talk.talk.person)
        elif front is self.shipping.screen and isinstance(scan, OwnLot):
            self.shipping.take_code(str(scan.code))
        elif front is self.trace.screen and isinstance(scan, OwnLot):
            self.trace.open(scan.text)
        elif front is self.holding.screen and isinstance(scan, OwnLot):
            self.holding.begin(str(scan.code), scan.container or 0)
        else:
            self.station.talk.take_scan(raw)

    @Slot(object)
    def _open_code(self, code: str) -> None:
        self.open_lot(code)

    @Slot()
    def open_set_up(self) -> None:
        """Brings the set-up to the front (F10, or the card SETUP)."""
        self.set_up.open()
        self._bring(self.set_up.screen)

    @Slot()
    def _open_devices(self) -> None:
        self.bridge.close()
        self._scanners.clear()
        self.bridge.open(self._house.app, self._house.station.key)

    @Slot()
    def _key_in(self) -> None:
        self.key_in.ask(Prompt(Tone.NEXT, tr("Key the code of the lot")))
        self._bring(self.key_in.screen)

    @Slot(object)
    def _hold(self, talk: Talk) -> None:
        pending = talk.run.pending if talk.run is not None else None
        self.holding.begin(pending.lot if pending else "", pending.container if pending else 0)
        self._bring(self.holding.screen)

    @Slot(object)
    def _open_trace(self, code: str) -> None:
        self.trace.open(code)
        self._bring(self.trace.screen)

    def open_lot(self, code: str) -> None:
        """Brings a lot to the front."""
        self.lot.open(code, self.station.talk.talk.person)
        self._bring(self.lot.screen)

    def _bring(self, screen: Screen) -> None:
        self._last = self.window.screen_now or screen
        self.window.show_screen(screen)

    @Slot()
    def _show_question(self) -> None:
        self._bring(self.asking.screen)

    @Slot()
    def _show_last(self) -> None:
        self.window.show_screen(self._last)

    @Slot()
    def _show_home(self) -> None:
        talk = self.station.talk.talk
        if not talk.person:
            self.window.show_screen(self.sign_in)
        else:
            self.window.show_screen(self._home())

    def _home(self) -> Screen:
        """What this station is for: shipping, its steps, or, in an office, tracing."""
        station = self._house.station
        if not station.steps:
            return self.trace.screen
        route = self._house.app.plant.routes.get(station.route)
        step = route.find(station.steps[0]) if route is not None else None
        return self.shipping.screen if step is not None and step.act == "ship" else self.station.screen

    @Slot(object)
    def _follow(self, talk: Talk) -> None:
        """Another person, or nobody: another screen and another bar."""
        role = talk.roles[0] if talk.roles else ""
        name = self._house.names.of(talk.person) if talk.person else ""
        self._person = Person(name, tr(role.capitalize()) if role else "")
        self.window.show_bar(self._bar())
        if not talk.person:
            self._show_sign_in(talk)
        elif self.window.screen_now in (self.sign_in, self.not_saved):
            self._show_home()
        for room in (self.shipping, self.lot, self.trace, self.holding):
            room.person = talk.person

    def _show_sign_in(self, talk: Talk) -> None:
        refusal = None
        speech = self._house.speech(self.window.locale())
        if talk.flash is not None and talk.flash.tone is Answered.WRONG:
            said = say(talk.flash.code, dict(talk.flash.facts), speech)
            refusal = Prompt(Tone.WRONG, said.headline, said.detail, said.instead, talk.flash.subject)
        handover = None
        if self._note is not None and self._note.note:
            handover = Handover(self._note.note_by, self._note.note)
        other = Language.SPANISH if self._language is Language.ENGLISH else Language.ENGLISH
        second = "Escanee su credencial" if other is Language.SPANISH else "Scan your badge"
        self.sign_in.show_view(
            SignInView(second, self._language, tuple(Language), self._health(), handover=handover, refusal=refusal)
        )
        self.window.show_screen(self.sign_in)

    @Slot(object)
    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Speak(language):
                known = {one.value for one in Language}
                self._speak(Language(language) if language in known else self._language)
            case Reprint():
                self.station.print_waiting()
            case Show(lot):
                self.open_lot(lot)
            case Move(station):
                self._go_to(station)

    def _go_to(self, station: Station) -> None:
        """The same window at another station: its steps, its colours, its language, its scanners."""
        was_dark = self._house.station.dark
        self._house.station = station
        if station.dark != was_dark:
            self._house.look.switch(DARK if station.dark else LIGHT)
        self._speak(Language(station.language))
        self._house.names.refresh()
        self.station.refresh()
        keep = partial(self._house.app.set_setting, STATION_SETTING, station.key)
        self._house.operations.run(Lane.WRITE, keep, self._arrived)

    def _arrived(self, _kept: object) -> None:
        self._open_devices()

    @Slot(object)
    def _speak_slot(self, language: Language) -> None:
        self._speak(language)

    def _speak(self, language: Language) -> None:
        self._language = language
        self._translations.speak(language)
        self.window.speak(language.locale)
        self.window.show_bar(self._bar())
        self._follow(self.station.talk.talk)

    @Slot(object)
    def _show_not_saved(self, failed: Failed) -> None:
        said = say(failed.code, dict(failed.facts), self._house.speech(self.window.locale()))
        self.not_saved.show_said(said)
        self.window.show_screen(self.not_saved)

    @Slot()
    def _retry(self) -> None:
        self.window.show_screen(self.station.screen)
        self.station.talk.press("OK")

    @Slot(object)
    def _take_health(self, health: DeviceHealth) -> None:
        self._scanners[health.name] = health
        self.window.show_bar(self._bar())

    @Slot(object)
    def _take_labels(self, news: LabelNews) -> None:
        self._labels_waiting = news.waiting
        self._printer_trouble = news.reason if news.answer != "printed" else ""
        self.window.show_bar(self._bar())

    @Slot()
    def _tick(self) -> None:
        self.window.show_time(self._house.now())

    def _bar(self) -> BarView:
        station = self._house.station
        name = station.name_es if self._language is Language.SPANISH and station.name_es else station.name
        place = tr("Station {code}").format(code=station.key)
        person = self._person if self._person.name else None
        health = self._health() if person is not None else ()
        return BarView(name, place, self._house.now(), health, person)

    def _health(self) -> tuple[Health, ...]:
        conditions = [health.condition for health in self._scanners.values()]
        words = {
            "ready": tr("Ready"),
            "searching": tr("Searching"),
            "lost": tr("Unplugged"),
            "stuck": tr("Not answering"),
            "abandoned": tr("Given up"),
            "faulty": tr("Faulty"),
        }
        worst = next((c for c in conditions if c != "ready"), "ready" if conditions else "")
        scanner = Health(Device.SCANNER, words.get(worst, tr("None set up")), worst != "ready")
        if self._printer_trouble:
            printer = Health(Device.PRINTER, tr("{count} wait").format(count=self._labels_waiting), is_abnormal=True)
        else:
            printer = Health(Device.PRINTER, tr("Ready"))
        return scanner, printer
