"""Hands at the real window: bytes into the scanner's cable, and real keys and clicks through the X server."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from tests.devices.cable import Cable
from traceapp.store.store import Store
from ui.tour_script import Act, At, By, New, Scan, Stuck

PATIENCE_S = 20.0
BOUNCE_S = 0.85
Found = TypeVar("Found")


def wait_for(look: Callable[[], Found | None], what: str) -> Found:
    """What `look` finds, as soon as it finds it."""
    until = time.monotonic() + PATIENCE_S
    while not (found := look()):
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.01)
    return found


class Window:
    """One running desktop. See `window.py` for what can be asked of it."""

    def __init__(self, process: "subprocess.Popen[str]", screen: Mapping[str, str]) -> None:
        self._process = process
        self._screen = screen

    def ask(self, question: str) -> str:
        """Ask its eye."""
        assert self._process.stdin is not None and self._process.stdout is not None
        print(question, file=self._process.stdin, flush=True)
        return self._process.stdout.readline().strip()

    def reads(self) -> list[str]:
        """Everything that can be read on it."""
        return list(json.loads(self.ask("read")))

    def wait_to_read(self, words: str) -> None:
        wait_for(lambda: any(words in text for text in self.reads()), f"“{words}” on {self.reads()}")

    def click(self, words: str) -> None:
        """Click the button that says so, with the mouse."""
        x, y = wait_for(lambda: self.ask(f"where {words}").split(), f"a button “{words}” among {self.reads()}")
        self._x("mousemove", x, y, "click", "1")

    def key(self, *keys: str) -> None:
        """Press keys: `F12`, `Return`, a digit."""
        self._x("key", *keys)

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
            window.ask("close")
            assert process.wait(PATIENCE_S) == 0
        finally:
            process.kill()
    assert errors.read_text() == ""


class WindowHand:
    """One person after another at one terminal that goes from station to station.

    Attributes:
        names: codes born on the way.
    """

    def __init__(self, window: Window, cable: Cable, store: Store, signer: tuple[str, str]) -> None:
        self.names: dict[str, str] = {}
        self._window = window
        self._cable = cable
        self._store = store
        self._badge, self._pin = signer
        self._last = b""
        self._born: dict[str, int] = {}

    def play(self, acts: Sequence[Act]) -> None:
        """Every act, in order."""
        for number, act in enumerate(acts):
            self._do(act, acts[number + 1 : number + 2])

    def _do(self, act: Act, following: Sequence[Act]) -> None:
        match act:
            case At(station):
                self._go(station, following)
            case New(name, kind):
                self.names[name] = self._newest(kind)
            case Stuck():
                pass
            case Scan():
                self.scan(act.filled(self.names))
            case By(verb, names):
                pass

    def scan(self, text: str) -> None:
        """One scan. The same code again at once would be an echo of the trigger."""
        frame = text.encode() + b"\r"
        if frame == self._last:
            time.sleep(BOUNCE_S)
        self._last = frame
        self._cable.send(frame)

    def _go(self, station: str, following: Sequence[Act]) -> None:
        raise NotImplementedError

    def _newest(self, kind: str) -> str:
        raise NotImplementedError
