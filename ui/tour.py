"""The tour: the demo plant does the whole main job by itself, at the window, and pictures are taken on the way.

Every scan goes as bytes into a pseudo-terminal, which the desktop has open as its scanner, and every touch is a click
on the button that says so: nothing here does what a person could not do.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton

from traceapp.app import App
from traceapp.domain.lot_code import next_code
from traceapp.domain.scan import RawScan
from traceapp.errors import Fault
from traceapp.services.run.wants import WantSecond
from traceapp.services.station.conversation import SIGNATURE_READ_US
from traceapp.services.station.talk import Tone
from ui.desktop import Desktop
from ui.language import Language
from ui.theme import DARK, LIGHT, Tokens
from ui.tour_script import Act, At, By, New, Picture, Scan, Stuck

STEP_MS = 5
PATIENCE_MS = 60_000
ECHO_MS = 850
"""The same code again sooner than this is an echo of the trigger."""
PASSED_MS = 1_700
"""The green answer to a scan passes after a second and a half; a picture is taken of what stays."""
PAINTED_MS = 150
LARGE, SMALL = (1280, 800), (1024, 768)
DRESSES: tuple[tuple[str, str, Tokens, Language, tuple[int, int]], ...] = (
    ("dark", "in the dark", DARK, Language.ENGLISH, LARGE),
    ("es-1024", "in Spanish on a small screen", LIGHT, Language.SPANISH, SMALL),
)

Condition = Callable[[], object]
"""Asked again and again until it is true."""


class Tour(QObject):
    """Plays a job at a desktop, one act after another, and writes its pictures.

    line: takes the bytes of the scanner. signer: badge and PIN of who releases lots and signs certificates. folder:
    where pictures and papers go. names: codes that were born before.

    Attributes:
        told: a sentence and a path for everything that was written, in order. fault: why it could not go on.

    Signals:
        finished: the job is done, or could not go on.
    """

    finished = Signal()

    def __init__(
        self,
        desktop: Desktop,
        app: App,
        line: Callable[[bytes], object],
        *,
        signer: tuple[str, str],
        folder: Path,
        names: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.told: list[tuple[str, Path]] = []
        self.fault: Fault | None = None
        self._desktop = desktop
        self._app = app
        self._line = line
        self._badge, self._pin = signer
        self._folder = folder
        self._names = dict(names or {})
        self._station = ""
        self._person = ""
        self._sent = self._heard = 0
        self._last = b""
        self._since = QElapsedTimer()
        self._waits: Condition | None = None
        self._acts: Iterator[Condition] = iter(())
        self._beat = QTimer(self)
        self._beat.setInterval(STEP_MS)
        self._beat.timeout.connect(self._go_on)
        desktop.devices.scanned.connect(self._hear)

    def begin(self, acts: Sequence[Act]) -> None:
        """Open the window and play these acts in it."""
        self._desktop.start()
        self._desktop.window.resize(*LARGE)
        self._desktop.window.show()
        self._acts = self._play(acts)
        self._since.start()
        self._beat.start()

    def end(self) -> None:
        """Close the window, and copy the papers of this job into the folder."""
        self._desktop.window.close()
        self._collect_papers()

    @Slot()
    def _go_on(self) -> None:
        """The next act as soon as what the last one waits for has come."""
        if self._waits is not None and not self._waits():
            if self._since.elapsed() > PATIENCE_MS:
                self._stop(Fault("tour_stuck", station=self._station, after=self._last.decode("ascii", "replace")))
            return
        self._since.restart()
        try:
            self._waits = next(self._acts)
        except StopIteration:
            self._stop(None)
        except Fault as fault:
            self._stop(fault)

    def _stop(self, fault: Fault | None) -> None:
        self._beat.stop()
        self.fault = fault
        self.finished.emit()

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
                yield from self._sign("sign-certificate", "the certificate is signed by badge and PIN")
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
            yield from self._scan(f"%CMD:STATION:{station}")
        self._station, self._person = station, ""
        yield self._has_scanner

    def _has_scanner(self) -> bool:
        return any(one.condition == "ready" for one in self._desktop.devices.health)

    @Slot(object)
    def _hear(self, _scan: RawScan) -> None:
        self._heard += 1

    def _scan(self, text: str, *, refused: bool = False) -> Iterator[Condition]:
        """One scan, heard and answered. Fault `tour_refused` when it is answered otherwise than the script says."""
        frame = text.encode() + b"\r"
        if frame == self._last:
            yield _after(ECHO_MS)
        if text.startswith("%U:") and isinstance(self._desktop.talk.talk.wanted, WantSecond):
            yield _after(SIGNATURE_READ_US // 1_000)
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
        """The code of this kind that was made last. Fault `tour_nothing_new` when it is known already."""
        day = datetime.fromtimestamp(self._app.now() / 1_000_000, tz=UTC).date()
        iso = day.isocalendar()
        with self._app.reading() as books:
            number = books.highest_number(f"{kind}-{iso.year % 100:02d}{iso.week:02d}-{self._app.letters}")
        code = str(next_code(kind, day, self._app.letters, after=number - 1)) if number else ""
        if not code or code in self._names.values():
            raise Fault("tour_nothing_new", station=self._station, kind=kind)
        return code

    # --------------------------------------------------------------------------------------------------- by hand

    def _look_up(self, lot: str) -> Iterator[Condition]:
        """Nobody need be signed in to look at a lot."""
        yield from self._scan("%CMD:OUT")
        yield from self._scan(lot)
        yield from self._touch("Open lot")

    def _release(self, lot: str) -> Iterator[Condition]:
        badge = self._person
        yield from self._look_up(lot)
        yield partial(self._button, "Release")
        yield from self._photograph(Picture("lot", "a lot with its genealogy, accepted and not yet released", True))
        yield from self._touch("Release")
        yield from self._sign("release", "a lot is released by badge and PIN")
        yield self._is_quiet
        yield from self._scan(badge)

    def _sign(self, name: str, words: str) -> Iterator[Condition]:
        yield self._is_quiet
        yield from self._scan(f"%U:{self._badge}")
        yield from self._photograph(Picture(name, words))
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
        fitting = (b for b in buttons if words in (b.text(), b.accessibleName()))
        return next((b for b in fitting if b.isVisible() and b.isEnabled()), None)

    def _is_quiet(self) -> bool:
        return self._desktop.idle

    # -------------------------------------------------------------------------------------------------- what stays

    def _photograph(self, picture: Picture) -> Iterator[Condition]:
        flash = self._desktop.talk.talk.flash
        is_shown = self._desktop.window.screen_now is self._desktop.station.screen
        passes = is_shown and flash is not None and flash.tone is not Tone.WRONG
        yield from self._still(PASSED_MS if passes else PAINTED_MS)
        self._take(picture.name, picture.words)
        if not picture.in_every_dress:
            return
        tokens, language = self._desktop.dressed
        for name, words, colours, other, size in DRESSES:
            self._desktop.dress(colours, other)
            self._desktop.window.resize(*size)
            yield from self._still(PAINTED_MS)
            self._take(f"{picture.name}-{name}", f"{picture.words}, {words}")
        self._desktop.dress(tokens, language)
        self._desktop.window.resize(*LARGE)

    def _still(self, milliseconds: int) -> Iterator[Condition]:
        yield self._is_quiet
        yield _after(milliseconds)
        yield self._is_quiet

    def _take(self, name: str, words: str) -> None:
        file = self._folder / "pictures" / f"{len(self.told) + 1:02d}-{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        self._desktop.window.grab().save(str(file))
        self.told.append((f"Picture, {words}", file))

    def _collect_papers(self) -> None:
        papers = self._app.folders.documents
        boxes = [code for code in self._names.values() if code.startswith("BX-")]
        with self._app.reading() as books:
            gathered = {box.shipment for box in books.boxes(boxes).values()} - {""}
            shipments = [state for code in sorted(gathered) if (state := books.shipment(code)) is not None]
        for number in (number for shipment in shipments for number in shipment.certificates):
            self._keep(f"Certificate {number}", papers / "certificates" / f"{number}.pdf")
        for code in self._names.values():
            for file in sorted((papers / "labels").glob(f"*{code}*.pdf")):
                self._keep(f"Label {file.stem}", file)

    def _keep(self, words: str, file: Path) -> None:
        into = self._folder / file.parent.name / file.name
        into.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, into)
        self.told.append((words, into))


def _after(milliseconds: int) -> Condition:
    clock = QElapsedTimer()
    clock.start()
    return partial(clock.hasExpired, milliseconds)
