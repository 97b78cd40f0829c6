"""The tour: the demo plant does the whole main job by itself, at the window, and pictures are taken on the way.

Every scan goes as bytes into a pseudo-terminal, which the desktop has open as its scanner, and every touch is a click
on the button that says so: nothing here does what a person could not do.
"""

import os
import shutil
import sys
import tty
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication

from traceapp.app import App, DeviceHealth
from traceapp.demo import open_demo, read_demo
from traceapp.domain.lot_code import next_code
from traceapp.domain.scan import RawScan
from traceapp.errors import Fault
from traceapp.services.talk import Tone
from traceapp.settings import Folders
from ui.desktop import Desktop
from ui.language import Language
from ui.theme import DARK, LIGHT, Tokens
from ui.tour_script import Act, At, By, New, Picture, Scan, Stuck, main_job

STEP_MS = 5
PATIENCE_MS = 30_000
ECHO_MS = 850
"""The same code again sooner than this is an echo of the trigger."""
SETTLED_MS = 1_700
"""An answer to a scan passes after a second and a half; a picture is taken of what stays."""
LARGE, SMALL = (1280, 800), (1024, 768)
DRESSES: tuple[tuple[str, str, Tokens, Language, tuple[int, int]], ...] = (
    ("dark", "in the dark", DARK, Language.ENGLISH, LARGE),
    ("es-1024", "in Spanish on a small screen", LIGHT, Language.SPANISH, SMALL),
)

Condition = Callable[[], object]
"""Asked again and again until it is true."""


class Tour(QObject):
    """Plays a job at a desktop, one act after another, and writes its pictures.

    line: takes the bytes of the scanner. signer: badge and PIN of who releases lots and signs certificates.

    Attributes:
        told: a sentence and a path for everything that was written, in order. fault: why it could not go on.

    Signals:
        finished: the job is done, or could not go on.
    """

    finished = Signal()

    def __init__(
        self, desktop: Desktop, app: App, line: Callable[[bytes], object], signer: tuple[str, str], folder: Path
    ) -> None:
        super().__init__()
        self.told: list[tuple[str, Path]] = []
        self.fault: Fault | None = None
        self._desktop = desktop
        self._app = app
        self._line = line
        self._badge, self._pin = signer
        self._folder = folder
        self._names: dict[str, str] = {}
        self._known: set[str] = set()
        self._station = ""
        self._person = ""
        self._sent = self._heard = 0
        self._last = b""
        self._is_ready = False
        self._since = QElapsedTimer()
        self._waits: Condition | None = None
        self._acts: Iterator[Condition] = iter(())
        self._beat = QTimer(self)
        self._beat.setInterval(STEP_MS)
        self._beat.timeout.connect(self._go_on)
        desktop.bridge.scanned.connect(self._hear)
        desktop.bridge.health_changed.connect(self._take_health)

    def begin(self, acts: Sequence[Act]) -> None:
        """Open the window and play these acts in it."""
        self._desktop.start()
        self._desktop.window.resize(*LARGE)
        self._desktop.window.show()
        self._acts = self._play(acts)
        self._since.start()
        self._beat.start()

    @Slot()
    def _go_on(self) -> None:
        """The next act as soon as what the last one waits for has come."""
        if self._waits is not None and not self._waits():
            if self._since.elapsed() > PATIENCE_MS:
                self._end(
                    Fault("tour_stuck", station=self._station, after=self._last.decode("ascii", "replace").strip())
                )
            return
        self._since.restart()
        try:
            self._waits = next(self._acts)
        except StopIteration:
            self._end(None)
        except Fault as fault:
            self._end(fault)

    def _end(self, fault: Fault | None) -> None:
        self._beat.stop()
        self.fault = fault
        self.finished.emit()

    def end(self) -> None:
        """Close the window; what was printed meanwhile is on disk then."""
        self._desktop.window.close()
        self.collect_papers()

    def _play(self, acts: Sequence[Act]) -> Iterator[Condition]:
        for act in acts:
            match act:
                case At(station):
                    yield from self._go(station)
                case New(name, kind):
                    self._names[name] = self._newest(kind)
                case Stuck():
                    for label in self._desktop.talk.talk.labels:
                        yield from self._scan(label.code)
                case Scan():
                    yield from self._scan(act.filled(self._names), refused=act.refused)
                case Picture():
                    yield from self._photograph(act)
                case By(verb, name):
                    yield from self._by_hand(verb, self._names.get(name, ""))

    def _by_hand(self, verb: str, lot: str) -> Iterator[Condition]:
        match verb:
            case "release":
                yield from self._release(lot)
            case "certify":
                yield from self._touch("Sign and print")
                yield from self._sign()
                yield partial(self._button, "Load")
            case "load":
                yield from self._touch("Load")
                yield self._is_quiet
            case "trace":
                yield from self._look_up(lot)
                yield from self._touch("Trace forward")
                yield self._is_quiet

    # ------------------------------------------------------------------------------------------------- at the scanner

    def _go(self, station: str) -> Iterator[Condition]:
        if self._station:
            self._is_ready = False
            yield from self._scan(f"%CMD:STATION:{station}")
        self._station, self._person = station, ""
        yield self._has_scanner

    def _has_scanner(self) -> bool:
        return self._is_ready

    @Slot(object)
    def _take_health(self, health: DeviceHealth) -> None:
        self._is_ready = health.condition == "ready"

    @Slot(object)
    def _hear(self, _scan: RawScan) -> None:
        self._heard += 1

    def _scan(self, text: str, *, refused: bool = False) -> Iterator[Condition]:
        """One scan, heard and answered. Fault `tour_refused` when it is answered otherwise than the script says."""
        frame = text.encode() + b"\r"
        if frame == self._last:
            yield self._after(ECHO_MS)
        self._last = frame
        self._sent += 1
        self._line(frame)
        yield self._is_answered
        flash = self._desktop.talk.talk.flash
        if refused != (flash is not None and flash.tone is Tone.WRONG):
            raise Fault("tour_refused", station=self._station, scan=text, answer=flash.code if flash else "")
        if text.startswith("%U:") and not self._person:
            self._person = text

    def _is_answered(self) -> bool:
        return self._heard == self._sent and self._desktop.talk.idle

    def _newest(self, kind: str) -> str:
        day = datetime.fromtimestamp(self._app.now() / 1_000_000, tz=UTC).date()
        iso = day.isocalendar()
        prefix = f"{kind}-{iso.year % 100:02d}{iso.week:02d}-{self._app.letters}"
        with self._app.reading() as books:
            number = books.highest_number(prefix)
        code = str(next_code(kind, day, self._app.letters, after=number - 1))
        if code in self._known:
            raise Fault("tour_nothing_new", station=self._station, kind=kind)
        self._known.add(code)
        return code

    # --------------------------------------------------------------------------------------------------- by hand

    def _look_up(self, lot: str) -> Iterator[Condition]:
        """Nobody need be signed in to look at a lot."""
        yield from self._scan("%CMD:OUT")
        yield from self._scan(lot)

    def _release(self, lot: str) -> Iterator[Condition]:
        badge = self._person
        yield from self._look_up(lot)
        yield partial(self._button, "Release")
        yield from self._photograph(Picture("lot", "a lot with its genealogy, accepted and not yet released", True))
        yield from self._touch("Release")
        yield from self._sign()
        yield self._is_quiet
        yield from self._scan(badge)

    def _sign(self) -> Iterator[Condition]:
        yield self._is_quiet
        yield from self._scan(f"%U:{self._badge}")
        yield from self._photograph(Picture("pin", "what leaves the plant is signed by badge and PIN"))
        for digit in self._pin:
            yield from self._touch(digit)
        yield from self._touch("Enter")
        yield self._is_quiet

    def _touch(self, words: str) -> Iterator[Condition]:
        """A click on the button that says so, as soon as there is one."""
        yield partial(self._button, words)
        button = self._button(words)
        assert button is not None
        button.click()

    def _button(self, words: str) -> QAbstractButton | None:
        buttons = self._desktop.window.findChildren(QAbstractButton)
        return next(
            (b for b in buttons if b.isVisible() and b.isEnabled() and words in (b.text(), b.accessibleName())), None
        )

    def _is_quiet(self) -> bool:
        return self._desktop.idle

    def _after(self, milliseconds: int) -> Condition:
        clock = QElapsedTimer()
        clock.start()
        return partial(clock.hasExpired, milliseconds)

    # -------------------------------------------------------------------------------------------------- pictures

    def _photograph(self, picture: Picture) -> Iterator[Condition]:
        yield from self._still()
        self._take(picture.name, picture.words)
        if not picture.in_every_dress:
            return
        tokens, language = self._desktop.dressed
        for name, words, colours, other, size in DRESSES:
            self._desktop.dress(colours, other)
            self._desktop.window.resize(*size)
            yield from self._still()
            self._take(f"{picture.name}-{name}", f"{picture.words}, {words}")
        self._desktop.dress(tokens, language)
        self._desktop.window.resize(*LARGE)
        yield from self._still()

    def _still(self) -> Iterator[Condition]:
        yield self._is_quiet
        yield self._after(SETTLED_MS)
        yield self._is_quiet

    def _take(self, name: str, words: str) -> None:
        file = self._folder / "pictures" / f"{len(self.told) + 1:02d}-{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        self._desktop.window.grab().save(str(file))
        self.told.append((f"Picture: {words}", file))

    def collect_papers(self) -> None:
        """Copy the certificate of this job and the labels of what it made into the folder."""
        papers = self._app.folders.documents
        boxes = [code for code in self._names.values() if code.startswith("BX-")]
        with self._app.reading() as books:
            shipments = {box.shipment for box in books.boxes(boxes).values()}
            issued = [state.certificates[-1] for code in shipments if (state := books.shipment(code)) is not None]
        for number in issued:
            self._keep(f"Certificate {number}", papers / "certificates" / f"{number}.pdf")
        for code in self._names.values():
            for file in sorted((papers / "labels").glob(f"*{code}*.pdf")):
                self._keep(f"Label of {code}", file)

    def _keep(self, words: str, file: Path) -> None:
        into = self._folder / file.parent.name / file.name
        into.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, into)
        self.told.append((words, into))


@contextmanager
def scanner_line() -> Iterator[tuple[str, Callable[[bytes], object]]]:
    """A pseudo-terminal: the path that a desktop opens as its scanner, and what writes into the other end."""
    own, other = os.openpty()
    try:
        tty.setraw(other)
        yield os.ttyname(other), partial(os.write, own)
    finally:
        os.close(own)
        os.close(other)


def take_tour(qt: QApplication, folder: Path, open_desktop: Callable[[App, str], Desktop]) -> int:
    """The whole main job at the demo plant, in a store that is thrown away; papers and pictures stay in `folder`.

    open_desktop: makes the desktop of a station. Says what it does; 0 when the job was done, 3 when it could not be.
    """
    acts = main_job()
    first = next(act.station for act in acts if isinstance(act, At))
    with TemporaryDirectory() as data, scanner_line() as (path, write):
        print("The demo plant plays three weeks of its work.", flush=True)
        app = open_demo(Folders(Path(data)))
        try:
            for station in app.stations():
                app.set_setting(f"scanner.{station.key}.hand", path)
            signer = next(one for one in read_demo(app.plant).plant.people if "inspection" in one.signs)
            print("Then it makes one more order, from a drum of oxide to its certificate.", flush=True)
            tour = Tour(open_desktop(app, first), app, write, (signer.badge, signer.pin), folder)
            return _watch(qt, tour, acts)
        finally:
            app.close()


def _watch(qt: QApplication, tour: Tour, acts: Sequence[Act]) -> int:
    tour.finished.connect(qt.quit, Qt.ConnectionType.QueuedConnection)
    tour.begin(acts)
    qt.exec()
    tour.end()
    for words, file in tour.told:
        print(f"{words}: {file}")
    if tour.fault is not None:
        sys.stderr.write(f"The tour could not go on: {tour.fault}\n")
    return 0 if tour.fault is None else 3
