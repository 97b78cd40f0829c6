"""What a test left behind: threads, running timers, threads and animations of Qt, top-level windows.

Looks at Qt only when something else has imported it, so that the tests of `traceapp` run without Qt installed.
"""

import gc
import sys
import threading
import traceback
import weakref
from collections.abc import Callable
from typing import Any

PATIENCE_S = 2.0  # how long a thread that was told to stop may take

_started: list[tuple["weakref.ref[Any]", str, Callable[[Any], bool]]] = []
_watched: set[type] = set()


def watch_starts() -> None:
    """From now on remember where each thread, and each of Qt's timers, threads and animations, was started."""
    _remember(threading.Thread, threading.Thread.is_alive)
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QAbstractAnimation, QThread, QTimer

        _remember(QTimer, QTimer.isActive)
        _remember(QThread, QThread.isRunning)
        _remember(QAbstractAnimation, lambda one: one.state() == QAbstractAnimation.State.Running)


def _remember(kind: Any, is_running: Callable[[Any], bool]) -> None:
    if kind in _watched:
        return
    _watched.add(kind)
    start = kind.start

    def start_and_remember(self: Any, *arguments: Any, **named: Any) -> Any:
        where = "".join(traceback.format_stack(sys._getframe(1), limit=3))
        _started.append((weakref.ref(self), where, is_running))
        return start(self, *arguments, **named)

    kind.start = start_and_remember


class Watch:
    """Made before a test; asked after it what is there that was not there before."""

    def __init__(self) -> None:
        watch_starts()
        self._threads = set(threading.enumerate())
        self._windows = {address for address, _ in _top_level_windows()}
        _started.clear()

    def leftovers(self) -> list[str]:
        """One line or more for each thing left behind, with the place where it was started where that is known."""
        _carry_out_deletions()
        return [*self._left_threads(), *self._left_running(), *self._left_windows()]

    def _left_threads(self) -> list[str]:
        # Qt's own threads appear here as dummies once Python ran in them; they are looked at as QThreads.
        new = [t for t in threading.enumerate() if t not in self._threads and not isinstance(t, threading._DummyThread)]
        for thread in new:
            thread.join(PATIENCE_S)
        return [f"thread {thread.name!r}{_where(thread)}" for thread in new if thread.is_alive()]

    def _left_running(self) -> list[str]:
        left = []
        for reference, where, is_running in _started:
            one = reference()
            if one is None or isinstance(one, threading.Thread) or not _is_valid(one):
                continue
            if is_running(one):
                left.append(f"running {type(one).__name__} {one.objectName()!r}, started at\n{where}")
        return left

    def _left_windows(self) -> list[str]:
        if not any(address not in self._windows for address, _ in _top_level_windows()):
            return []
        gc.collect()  # a window in a reference cycle is rubbish, not a leftover
        return [text for address, text in _top_level_windows() if address not in self._windows]


def _where(thread: threading.Thread) -> str:
    for reference, where, _ in _started:
        if reference() is thread:
            return f", started at\n{where}"
    return ""


def _is_valid(one: Any) -> bool:
    import shiboken6

    return shiboken6.isValid(one)


def _carry_out_deletions() -> None:
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _top_level_windows() -> list[tuple[int, str]]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    return [
        (shiboken6.getCppPointer(window)[0], f"window {type(window).__name__} {window.objectName()!r}")
        for window in QApplication.topLevelWidgets()
    ]
