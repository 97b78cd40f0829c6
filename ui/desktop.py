"""The desktop of one station: makes the rooms, wires them together, and decides which is in front."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from traceapp.app import LabelNews
from traceapp.domain.equipment import Station
from traceapp.domain.record.base import keeper
from traceapp.domain.scan import CommandCode, OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.station.talk import Effect, Failed, Flash, Move, Reprint, Reprinted, Show, Speak, Talk, Tare
from traceapp.services.station.talk import Tone as Answered
from ui.box_numbers import BoxNumbers, ReadScan
from ui.health import health_of
from ui.language import Language, Translations
from ui.main_window import MainWindow
from ui.messages import say
from ui.operations import Lane
from ui.own_settings import OwnSettings
from ui.rooms.doors import CARDS, Desk, Find, Handover, Help, Hold, KeyIn, Lot, Unpacking
from ui.rooms.house import House
from ui.rooms.rooms import Rooms
from ui.rooms.sign_in_room import SignInRoom
from ui.rooms.station_talk import StationTalk
from ui.screens.not_saved import NotSavedScreen
from ui.screens.sign_in import SignInScreen
from ui.station_devices import StationDevices
from ui.station_sounds import StationSounds
from ui.terms import role_word
from ui.theme import DARK, LIGHT, Tokens
from ui.wedge_filter import WedgeFilter
from ui.widgets.notice import Notice
from ui.widgets.person_mark import Person
from ui.widgets.top_bar import BarView, Health

if TYPE_CHECKING:
    from ui.rooms.station_room import StationRoom
    from ui.warm_up import WarmUp

CLOCK_MS = 1_000
WARM_UP_MS = 50
STATION_SETTING = "station"


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Desktop", source)


class Desktop(QObject):
    """One window on one station. Those who drive it from outside, as tests do, have its window, scans and rooms."""

    def __init__(self, house: House, translations: Translations) -> None:
        super().__init__()
        self._house = house
        self._translations = translations
        self._label: LabelNews | None = None
        self._person = Person("", "")
        self._flash: Flash | None = None
        self._language = Language(house.station.language)
        self.wedge = WedgeFilter("keyboard", house.app.now)
        self.scans = BoxNumbers(house.app, house.operations)
        self.talk = StationTalk(house.app, house.station, house.operations, house.notifier)
        self.devices = StationDevices(house.app, self.talk.talk)
        self.sounds = StationSounds(self.talk.talk)
        self.signing_in = SignInRoom(house)
        self.window = MainWindow(house.look, self._bar())
        self.rooms = Rooms(house, self.window.take_in)
        self.own = OwnSettings(house, self.window.gutter, self.sounds)
        self._warming: WarmUp | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._wire()
        self._speak(self._language)
        self.window.show_screen(self.sign_in)

    @property
    def sign_in(self) -> SignInScreen:
        """What is in front while nobody is signed in."""
        return self.signing_in.screen

    @property
    def idle(self) -> bool:
        """Whether no scan waits and nothing is under way, no label and no painting either."""
        return self.talk.idle and self._house.operations.idle and self.window.updatesEnabled()

    @property
    def dressed(self) -> tuple[Tokens, Language]:
        """The colours and the language it shows now."""
        return self._house.look.theme.tokens, self._language

    def dress(self, tokens: Tokens, language: Language) -> None:
        """Other colours and another language."""
        self._house.look.switch(tokens)
        if language is not self._language:
            self._speak(language)

    def start(self) -> None:
        """Opens scanners and scales and lets the clock go; the window is the caller's to show."""
        self.devices.turn_to(self._house.station.key)
        self.window.winId()  # the native window, made now: every key comes to it first
        self.window.windowHandle().installEventFilter(self.wedge)
        self._clock.start()
        self._house.names.refresh()
        self.talk.pick_up()
        self.own.read()
        QTimer.singleShot(WARM_UP_MS, self, self._warm_up)

    @cached_property
    def station(self) -> "StationRoom":
        """The station's own room; made when the window has shown itself, or when somebody signs in sooner."""
        from ui.rooms.station_room import StationRoom

        room = StationRoom(self._house, self.talk)
        room.labels_changed.connect(self._take_labels)
        room.screen.key_in_requested.connect(self._key_in)
        room.screen.note_requested.connect(self._take_note)
        room.hold_requested.connect(self._hold)
        room.wanted.connect(self.rooms.go)
        room.lot_wanted.connect(self._open_lot)
        room.keying_changed.connect(self.devices.leave)
        self.devices.weight_changed.connect(room.show_scale)
        room.show_scale(self.devices.weight)
        room.refresh()
        return room

    @cached_property
    def not_saved(self) -> NotSavedScreen:
        """The one thing that is shown over everything."""
        screen = NotSavedScreen(self._house.look)
        screen.retry_requested.connect(self._retry)
        return screen

    @Slot()
    def _warm_up(self) -> None:
        from ui.warm_up import WarmUp

        self._warming = WarmUp(self._house.operations, self._house.app.files.read, self.rooms.be_ready)
        self._warming.began.connect(self._make_station)
        self._warming.done.connect(self._work_behind)
        self._warming.start()

    @Slot()
    def _work_behind(self) -> None:
        from ui.handing_over import HandingOver
        from ui.hearing import Hearing

        self._house.app.quiet_work.start()
        HandingOver(self._house, self)
        Hearing(self._house, self)

    @Slot()
    def _make_station(self) -> None:
        _ = self.station

    @Slot()
    def stop(self) -> None:
        """Stops what was started, in the order in which nothing is lost."""
        if self._warming is not None:
            self._warming.stop()
        self._clock.stop()
        self.signing_in.rest()
        if "station" in self.__dict__:
            self.station.rest()
        self.devices.close()
        self._house.operations.close()
        self._house.app.quiet_work.stop()
        self._translations.be_silent()

    def _wire(self) -> None:
        talk = self.talk
        self.devices.scanned.connect(self.scans.take)
        self.scans.read.connect(self._take_scan)
        self.devices.weighed.connect(talk.take)
        self.devices.health_changed.connect(self._show_health)
        self.devices.ailed.connect(self.sounds.call)
        self.wedge.scanned.connect(self.scans.take)
        talk.talk_changed.connect(self.sounds.follow)
        talk.talk_changed.connect(self.devices.follow)
        self.sounds.answered.connect(self.devices.beep)
        talk.talk_changed.connect(self._follow)
        talk.effect_requested.connect(self._carry_out)
        talk.not_saved.connect(self._show_not_saved)
        self.window.screen_shown.connect(self.rooms.follow)
        self.rooms.screen_wanted.connect(self.window.show_screen)
        self.rooms.home_wanted.connect(self._show_home)
        self._house.notifier.keyed.connect(self.scans.take)
        self._house.notifier.told.connect(talk.take)
        self._house.notifier.sound_wanted.connect(self.sounds.play)
        self._house.notifier.volume_tried.connect(self.sounds.try_volume)
        self._house.notifier.sound_wanted.connect(self.devices.beep_all)
        self._house.notifier.devices_changed.connect(self._turn_devices)
        self._house.notifier.settings_changed.connect(self.own.read)
        self._house.notifier.labels_queued.connect(self._print_waiting)
        self.own.language_wanted.connect(self._speak_idle)
        self.signing_in.wanted.connect(self.rooms.go)
        self.signing_in.changed.connect(self._ask_who)
        self.signing_in.language_requested.connect(self._speak)
        self.window.find_requested.connect(self._find)
        self.window.help_requested.connect(self._help)
        self.window.desk_requested.connect(self._open_desk)
        self.window.closed.connect(self.stop)
        self._clock.timeout.connect(self._tick)

    @Slot(object)
    def _take_scan(self, read: ReadScan) -> None:
        """A scan means what the room in front makes of it: a signature, a lot, a box; else it is the station's."""
        raw, scan = read.raw, read.scan
        self._house.notifier.scanned.emit(raw)
        self.window.show_answer(None)
        self.signing_in.forget(scan)
        if not self._opens(scan) and not self._unpacks(scan) and not self.rooms.take(scan):
            self.talk.take_scan(raw, scan)

    def _opens(self, scan: Scan) -> bool:
        """Whether it is the card of a room, which it then opens; some only for somebody who is signed in."""
        match scan:
            case CommandCode("HELP"):
                self._help()
            case CommandCode("FIND"):
                self._find()
            case CommandCode("HOLD") if self._house.person:
                self._hold(self.talk.talk)
            case CommandCode("ORIGINS", None) if self._house.person:
                self.rooms.go(self.station.origins)
            case CommandCode(word, None) if self._house.person and word in CARDS:
                self.rooms.go(CARDS[word])
            case _:
                return False
        return True

    def _unpacks(self, scan: Scan) -> bool:
        """A box that is scanned where boxes are packed, while nothing is at hand, is to be opened."""
        talk = self.talk.talk
        if not isinstance(scan, OwnLot) or not keeper(str(scan.code)).startswith("box:") or not talk.person:
            return False
        if is_free := not talk.at_hand and self.window.screen_now is self.station.screen and self._house.packs:
            self.rooms.go(Unpacking(str(scan.code)))
        return is_free

    @Slot()
    def _turn_devices(self) -> None:
        self.devices.turn_to(self._house.station.key)

    @Slot()
    def _key_in(self) -> None:
        self.rooms.go(KeyIn())

    @Slot()
    def _take_note(self) -> None:
        self.rooms.go(Handover())

    @Slot()
    def _find(self) -> None:
        if not isinstance(self.window.screen_now, NotSavedScreen):
            self.rooms.go(Find())

    @Slot()
    def _open_desk(self) -> None:
        if self._house.person and not isinstance(self.window.screen_now, NotSavedScreen):
            self.rooms.go(Desk())

    @Slot()
    def _help(self) -> None:
        if not isinstance(self.window.screen_now, NotSavedScreen):
            self.rooms.go(Help())

    @Slot(object)
    def _open_lot(self, code: str) -> None:
        self.rooms.go(Lot(code))

    @Slot(object)
    def _hold(self, talk: Talk) -> None:
        pending = talk.run.pending if talk.run is not None else None
        self.rooms.go(Hold(pending.lot, pending.container) if pending else Hold())

    @Slot()
    def _show_home(self) -> None:
        home = self.rooms.home() if self._house.person else self.sign_in
        self.window.show_screen(home or self.station.screen)

    @Slot(object)
    def _follow(self, talk: Talk) -> None:
        """Another person, or nobody: another screen and another bar."""
        self._house.person, self._house.roles, self._house.note = talk.person, talk.roles, talk.note
        role = talk.roles[0] if talk.roles else ""
        name = self._house.names.of(talk.person) if talk.person else ""
        person = Person(name, role_word(role) if role else "")
        has_changed = person != self._person
        if has_changed:
            self._person = person
            self.window.show_bar(self._bar())
        if not talk.person and (has_changed or not self._looks_something_up(talk)):
            self._show_sign_in(talk)
        elif isinstance(self.window.screen_now, SignInScreen | NotSavedScreen):
            self._show_home()
        self._answer_elsewhere(talk)

    def _answer_elsewhere(self, talk: Talk) -> None:
        """What the station refuses is seen where somebody looks, which may be a room that made nothing of the scan."""
        flash, before, self._flash = talk.flash, self._flash, talk.flash
        if flash is None or flash is before or flash.tone is not Answered.WRONG:
            return
        front = self.window.screen_now
        if not isinstance(front, SignInScreen | NotSavedScreen) and front is not self.station.screen:
            said = say(flash.code, dict(flash.facts), self._house.speech(self._language.locale))
            self.window.show_answer(Notice(said.headline, f"{said.detail} {said.instead}".strip()))

    def _looks_something_up(self, talk: Talk) -> bool:
        """Whether a lot or a trace is in front, with nobody signed in and nothing refused."""
        front = self.window.screen_now
        refused = talk.flash is not None and talk.flash.tone is Answered.WRONG
        return front is not None and not isinstance(front, SignInScreen | NotSavedScreen) and not refused

    @Slot()
    def _ask_who(self) -> None:
        self._show_sign_in(self.talk.talk)

    def _show_sign_in(self, talk: Talk) -> None:
        self.signing_in.show(talk, self._language, self._health())
        self.window.show_screen(self.sign_in)

    def _health(self) -> tuple[Health, ...]:
        return tuple(health_of(self.devices.health, self._label, self._house.speech(self._language.locale)))

    @Slot(object)
    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Speak(language):
                known = {one.value: one for one in Language}
                other = next(one for one in Language if one is not self._language)
                wanted = known.get(language, self._language) if language else other
                if wanted is not self._language:  # the next person mostly speaks as the last one did
                    self._speak(wanted)
            case Reprint(code):
                again = partial(self._house.app.print_again, self._house.station, *filter(None, (code,)))
                self._house.operations.run(Lane.WRITE, again, partial(self._queued, code))
            case Show(lot):
                self.signing_in.look_at(lot)
            case Tare():
                self.devices.tare()
            case Move(station):
                self._go_to(station)

    @Slot()
    def _print_waiting(self) -> None:
        self.station.print_waiting()

    def _queued(self, code: str, queued: "int | TraceError") -> None:
        if not isinstance(queued, TraceError) and queued:
            self.talk.take(Reprinted(code))
        self.station.print_waiting()

    def _go_to(self, station: Station) -> None:
        """The same window at another station: its steps, its colours, its language, its scanners."""
        was_dark = self._house.station.dark
        self._house.station = station
        if station.dark != was_dark:
            self._house.look.switch(DARK if station.dark else LIGHT)
        self._speak(Language(station.language))
        self._house.names.refresh()
        self.station.refresh()
        self.talk.pick_up()
        self.own.read()
        keep = partial(self._house.app.set_setting, STATION_SETTING, station.key)
        self._house.operations.run(Lane.WRITE, keep, self._arrived)

    def _arrived(self, _kept: object) -> None:
        self._turn_devices()

    @Slot(object)
    def _speak_idle(self, language: Language) -> None:
        """The terminal's own language, while nobody is signed in whose language it would be."""
        if not self._house.person:
            self._speak(language)

    @Slot(object)
    def _speak(self, language: Language) -> None:
        self._language = language
        self.window.hold_painting()
        self._translations.speak(language)
        self.window.speak(language.locale)
        self.window.show_bar(self._bar())
        self._follow(self.talk.talk)
        self._house.notifier.spoken.emit()

    @Slot(object)
    def _show_not_saved(self, failed: Failed) -> None:
        said = say(failed.code, dict(failed.facts), self._house.speech(self.window.locale()))
        self.not_saved.show_said(said)
        self.window.show_screen(self.not_saved)

    @Slot()
    def _retry(self) -> None:
        self.window.show_screen(self.station.screen)
        self.talk.press("OK")

    @Slot()
    def _show_health(self) -> None:
        self._house.ailing = tuple(one for one in self.devices.health if one.condition != "ready")
        self.window.show_bar(self._bar())
        if self.window.screen_now is self.sign_in:
            self._show_sign_in(self.talk.talk)

    @Slot(object)
    def _take_labels(self, news: LabelNews) -> None:
        self._label = news
        self.window.show_bar(self._bar())

    @Slot()
    def _tick(self) -> None:
        self.window.show_time(self._house.now())

    def _bar(self) -> BarView:
        station = self._house.station
        name = station.name_es if self._language is Language.SPANISH and station.name_es else station.name
        place = tr("Station {code}").format(code=station.key)
        person = self._person if self._person.name else None
        return BarView(name, place, self._house.now(), self._health() if person is not None else (), person)
