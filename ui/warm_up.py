"""What will be needed later is imported while nobody waits: on the main thread, a few modules a turn.

Imported by the room that is opened first, its modules would keep the main thread for a tenth of a second and more. Not
on another thread: msgspec works a type out when a module makes a decoder, and two threads at that crash the program.
Only what is not ours is imported there.
"""

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dis import opmap
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from types import CodeType

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from traceapp.errors import TraceError
from ui.operations import Lane, Operations

STATION = "ui.rooms.station_room"
"""What is wanted soonest."""
BEGINNINGS = ("ui.desktop", "traceapp.app", "ui.rooms.plan")
"""Modules whose functions import what is first wanted in them."""
OURS = ("ui", "traceapp")
PACKAGES = frozenset({"ui", "ui.rooms", "ui.models", "traceapp.services", "traceapp.domain", "traceapp.store"})
"""Of these modules are imported by their own names too."""
TURN_S = 0.004
BETWEEN_MS = 5
_IMPORT, _FROM, _WIDER = opmap["IMPORT_NAME"], opmap["IMPORT_FROM"], opmap["EXTENDED_ARG"]


class WarmUp(QObject):
    """Imports in the order in which modules need each other, in turns in which nothing is under way.

    read: what is read first, on a reader's thread, since a station asks for it too. last: what is made when
    all is there.

    Signals:
        began: what the station needs is imported. done: so is what every room needs.
    """

    began = Signal()
    done = Signal()

    def __init__(self, operations: Operations, read: Callable[[], object], last: Callable[[], object]) -> None:
        super().__init__()
        self._operations = operations
        self._read = read
        self._last = last
        self._steps: deque[Callable[[], object]] = deque()
        self._has_begun = False
        self._is_stopped = False

    def start(self) -> None:
        """Finds out what is wanting, on a reader's thread, then goes on by itself."""
        self._operations.run(Lane.READ, self._find, self._go)

    def stop(self) -> None:
        """Imports no more."""
        self._is_stopped = True

    def _find(self) -> tuple[str, ...]:
        with suppress(TraceError):  # told by whoever needs what could not be read
            self._read()
        wanting = Wanting()
        wanting.follow(STATION)
        for name in BEGINNINGS:
            wanting.follow_functions(name)
        return tuple(wanting.found)

    def _go(self, found: "tuple[str, ...] | TraceError") -> None:
        assert not isinstance(found, TraceError)  # finding out asks nobody that could refuse
        # PySide6 makes a class of Qt's, with its enumerations, when it is first named; and all kinds of widgets at once
        # when it first meets a widget that Qt made, as a list's viewport is.
        self._steps.extend(partial(getattr, QtWidgets, name) for name in dir(QtWidgets))
        self._steps.extend(partial(import_module, name) for name in found)
        self._steps.append(self._last)
        self._step()

    @Slot()
    def _step(self) -> None:
        """One turn: modules until their time is over; or a signal, since what waits for it takes a turn of its own."""
        if self._is_stopped:
            return
        until = time.thread_time() + TURN_S
        while self._steps and self._operations.idle and self._is_wanting() and time.thread_time() < until:
            self._steps.popleft()()
        if not self._has_begun and not self._is_wanting():
            self._has_begun = True
            self.began.emit()
        elif not self._steps:
            self.done.emit()
            return
        QTimer.singleShot(BETWEEN_MS, self, self._step)

    def _is_wanting(self) -> bool:
        """Whether what is next is still to be imported before anything is told."""
        return self._has_begun or STATION not in sys.modules


class Wanting:
    """Follows imports without carrying them out.

    Attributes:
        found: our modules that are not there yet, each after those that it needs.
    """

    def __init__(self) -> None:
        self.found: list[str] = []
        self._seen: set[str] = set()

    def follow(self, name: str) -> None:
        """A module and what it imports. What is neither ours nor Qt's is imported at once."""
        if name in self._seen or name in sys.modules:
            return
        self._seen.add(name)
        parent, _, _ = name.rpartition(".")
        if parent:
            self.follow(parent)
        top, _, _ = name.partition(".")
        if top not in OURS:
            if top != "PySide6":
                with suppress(ImportError):  # what another system has
                    import_module(name)
            return
        code = _code_of(name)
        if code is not None:
            self._follow_all(code)
        self.found.append(name)

    def follow_functions(self, name: str) -> None:
        """What the functions of a module import when they are called."""
        code = _code_of(name)
        if code is not None:
            for inner in _inner(code):
                self._follow_all(inner)

    def _follow_all(self, code: CodeType) -> None:
        for name, parts in imported(code):
            self.follow(name)
            if name in PACKAGES:
                for part in parts:
                    if find_spec(f"{name}.{part}") is not None:
                        self.follow(f"{name}.{part}")


def imported(code: CodeType) -> list[tuple[str, list[str]]]:
    """The modules that a piece of code imports, as it names them, and what it takes from each."""
    found: list[tuple[str, list[str]]] = []
    wider, steps = 0, code.co_code
    for place in range(0, len(steps), 2):
        step, number = steps[place], steps[place + 1] | wider
        wider = number << 8 if step == _WIDER else 0
        if step == _IMPORT:
            found.append((code.co_names[number], []))
        elif step == _FROM:
            found[-1][1].append(code.co_names[number])
    return found


def _inner(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _inner(one)


def _code_of(name: str) -> CodeType | None:
    """The compiled module; None where there is none to be looked at."""
    spec = find_spec(name)
    read = getattr(spec.loader, "get_code", None) if spec is not None else None
    code = read(name) if read is not None else None
    return code if isinstance(code, CodeType) else None
