"""Hands at the real window: bytes into the scanner's cable, and real keys and clicks through the X server."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from tests.devices.cable import Cable
from tests.end_to_end.watchdog import SlowTurn
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import next_code
from traceapp.services.station.conversation import SIGNATURE_READ_US
from traceapp.store.store import Store
from ui.tour_script import Act, At, By, New, Picture, Scan, Stuck

PATIENCE_S = 60.0
BOUNCE_S = 0.85
AGAIN_S = 0.15
SECOND = ("Second person", "Segunda persona")
Found = TypeVar("Found")


def wait_for(look: Callable[[], Found | None], what: str, instead: Callable[[], object] = str) -> Found:
    """What `look` finds, as soon as it finds it. instead: what there is to tell when it never does."""
    until = time.monotonic() + PATIENCE_S
    while not (found := look()):
        assert time.monotonic() < until, f"waited in vain for {what}; there is {instead()}"
        time.sleep(0.01)
    return found


class Window:
    """One running desktop. See `window.py` for what can be asked of it."""

    def __init__(self, process: "subprocess.Popen[str]", screen: Mapping[str, str]) -> None:
        self._process = process
        self._screen = screen
        self.is_killed = False

    def kill(self) -> None:
        """End it as the power would: at once, nothing closed."""
        self.is_killed = True
        self._process.kill()
        self._process.wait(PATIENCE_S)

    def ask(self, question: str) -> str:
        """Ask its eye."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(question, file=self._process.stdin, flush=True)
        return self._process.stdout.readline().strip()

    def reads(self) -> list[str]:
        """Everything that can be read on it."""
        return list(json.loads(self.ask("read")))

    def slow_turns(self) -> list[SlowTurn]:
        """The turns of its event loop that took its main thread too long."""
        return msgspec.json.decode(self.ask("turns"), type=list[SlowTurn])

    def later(self, seconds: int) -> None:
        """So much later by the clock it goes by; nobody waits for that."""
        self.ask(f"later {seconds}")

    def wait_to_read(self, words: str) -> None:
        wait_for(lambda: any(words in text for text in self.reads()), f"“{words}”", self.reads)

    def click(self, words: str) -> None:
        """Click the button that says so, with the mouse."""
        x, y = wait_for(lambda: self.ask(f"where {words}").split(), f"a button “{words}”", self.reads)
        self.click_at(int(x), int(y))

    def click_at(self, x: int, y: int) -> None:
        """Click whatever is there."""
        self._x("mousemove", str(x), str(y), "click", "1")

    def key(self, *keys: str) -> None:
        """Press keys: `F12`, `Return`, a digit."""
        self._x("key", *keys)

    def write(self, field: str, words: str) -> None:
        """Click a field and write into it."""
        self.click(field)
        self._x("type", "--delay", "5", words)

    def take_focus(self) -> None:
        """The keys go to this window: there is no window manager to say so."""
        found = self._x("search", "--onlyvisible", "--pid", str(self._process.pid), "--name", "Station")
        self._x("windowfocus", "--sync", found.split()[0])

    def _x(self, *command: str) -> str:
        done = subprocess.run(["xdotool", *command], env=self._screen, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"xdotool {command}: {done.stderr}"
        return done.stdout


@contextmanager
def open_window(screen: Mapping[str, str], errors: Path, *arguments: str) -> Iterator[Window]:
    """The desktop in a real window, until it is closed again. errors: where what it says of itself goes."""
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.end_to_end.window", *arguments]
    pipe = subprocess.PIPE
    with (
        errors.open("w") as log,
        subprocess.Popen(command, env=screen, stdin=pipe, stdout=pipe, stderr=log, text=True) as process,
    ):
        try:
            window = Window(process, screen)
            window.wait_to_read("Station")
            window.take_focus()
            yield window
            if not window.is_killed:
                window.ask("close")
                assert process.wait(PATIENCE_S) == 0
        except AssertionError as failed:
            raise AssertionError(f"{failed}\n{errors.read_text()}") from failed
        finally:
            process.kill()
    assert errors.read_text() == ""


class WindowHand:
    """One person after another at one terminal that goes from station to station.

    Attributes:
        names: codes born on the way. shipment: the one at hand, once a box was scanned at shipping.
    """

    def __init__(self, window: Window, cable: Cable, store: Store, signer: tuple[str, str]) -> None:
        self.names: dict[str, str] = {}
        self._window = window
        self._cable = cable
        self._store = store
        self._badge, self._pin = signer
        self._last = b""
        self._known: dict[str, int] = {}
        self._stuck: set[int] = set()
        self._person = ""
        self._has_begun = False

    def play(self, acts: Sequence[Act]) -> None:
        """Every act, in order."""
        for act in acts:
            self._do(act)

    def _do(self, act: Act) -> None:
        match act:
            case At(station):
                self._go(station)
            case New(name, kind):
                self.names[name] = self.newest(kind)
            case Stuck():
                self._stick()
            case Scan(text) if not self._person:
                self.sign_in(text)
            case Scan(text):
                show = self.sign_second if text.startswith("%U:") else self.scan
                show(act.filled(self.names))
            case Picture():
                pass
            case By("release", name):
                self._release(self.names[name])
            case By("certify"):
                self._certify()
            case By("load"):
                self._load()
            case By("trace", name):
                self._trace(self.names[name])
            case By(verb):
                raise AssertionError(f"nobody here knows how to {verb}")

    def scan(self, text: str) -> None:
        """One scan. The same code again at once would be an echo of the trigger."""
        frame = text.encode() + b"\r"
        if frame == self._last:
            time.sleep(BOUNCE_S)
        self._last = frame
        self._cable.send(frame)

    def sign_second(self, badge: str) -> None:
        """Another person looks at what is signed, for as long as the station wants it, and scans a badge."""
        wait_for(lambda: {*SECOND} & {*self._window.reads()}, "the second person's turn", self._window.reads)
        time.sleep(SIGNATURE_READ_US / 1_000_000 + AGAIN_S)
        self.scan(badge)

    def skip(self) -> None:
        """Leave out what may be left out."""
        self.scan("%CMD:SKIP")

    def _go(self, station: str) -> None:
        if self._person:
            self.scan(f"%CMD:STATION:{station}")
            self._person = ""
        self._window.wait_to_read(station)

    def sign_in(self, badge: str) -> None:
        """Once, at whatever moment of a move: no scan is lost on the way. Only before the first is the port awaited."""
        if not self._has_begun:
            self._window.wait_to_read("Scanner: Ready")
            self._has_begun = True
        self._person = badge.removeprefix("%U:")
        with self._store.desk() as desk:
            name = desk.name(self._person)
        self.scan(badge)
        wait_for(lambda: name in self._window.reads(), f"{name} signed in", self._window.reads)

    def newest(self, kind: str) -> str:
        """The next code of this kind, as soon as it is in the books."""
        day = self._today()
        iso = day.isocalendar()
        prefix = f"{kind}-{iso.year % 100:02d}{iso.week:02d}-{self._store.letters}"
        known = self._known.get(prefix, 0)

        def made() -> int:
            with self._store.reading() as books:
                number = books.highest_number(prefix)
            return number if number > known else 0

        number = wait_for(made, f"a new {kind}", self._window.reads)
        self._known[prefix] = number
        return str(next_code(kind, day, self._store.letters, after=number - 1))

    def _today(self) -> date:
        """The day of the newest entry: codes are of its week."""
        with self._store.reading() as books:
            newest = max((e for ref in books.heads() if (e := books.entry(ref)) is not None), key=lambda e: e.hlc)
        return datetime.fromtimestamp(newest.happened / 1_000_000, tz=UTC).date()

    def _stick(self) -> None:
        """Every label in the print queue that was not stuck on yet."""

        def waiting() -> dict[int, str]:
            with self._store.desk() as desk:
                jobs = desk.jobs("waiting", "printed", "not_printed", "unknown")
            return {job.id: job.code for job in jobs if job.id not in self._stuck}

        codes = wait_for(waiting, "labels")
        self._stuck.update(codes)
        for code in codes.values():
            self.scan(code)

    def _release(self, lot: str) -> None:
        """A lot is looked up with nobody signed in; quality touches Release, scans a badge and touches its PIN."""
        badge = f"%U:{self._person}"
        self._look_up(lot)
        self._window.click("Release")
        self._show_badge()
        for digit in self._pin:
            self._window.click(digit)
        self._window.click("Enter")
        wait_for(lambda: "shipment" in self._lot(lot).released, f"{lot} released")
        self.sign_in(badge)

    def _look_up(self, lot: str) -> None:
        """With nobody signed in a scan shows the lot's card, and the one key the whole lot."""
        self.scan("%CMD:OUT")
        self.scan(lot)
        self._window.wait_to_read("Open lot")
        self._window.key("F12")

    def _show_badge(self) -> None:
        self._window.wait_to_read("Scan your badge")
        self.scan(f"%U:{self._badge}")
        self._window.wait_to_read("Key your PIN")

    def _lot(self, code: str) -> LotState:
        with self._store.reading() as books:
            lot = books.lot(code)
        assert lot is not None
        return lot

    def _certify(self) -> None:
        """Quality presses the one key, scans a badge and types its PIN."""
        self._window.wait_to_read("Sign and print")
        self._window.key("F12")
        self._show_badge()
        self._window.key(*self._pin, "Return")
        self._window.wait_to_read("Load")

    def _load(self) -> None:
        self._window.key("F12")
        self._window.wait_to_read("Shipped")

    def _trace(self, lot: str) -> None:
        """Anybody may look: a lot is scanned with nobody signed in, and traced forward by the key."""
        self._look_up(lot)
        self._window.wait_to_read(f"Trace forward, from {lot}")
        self._window.key("F12")
        self._window.wait_to_read("1 shipment, 1 customer")
