"""Tells screens what changed; each decides whether that concerns it."""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal


class Changes(Struct, frozen=True):
    """Subjects (`lot:…`, `box:…`) whose state changed by one recording."""

    subjects: frozenset[str]

    def touch(self, *kinds: str) -> bool:
        """Whether any subject of these kinds changed."""
        return any(subject.partition(":")[0] in kinds for subject in self.subjects)


class Notifier(QObject):
    """One for the window.

    Signals:
        changed(Changes): something was recorded.
        spoken: another language is spoken; who made words of facts makes them again.
        keyed(RawScan): a code was typed for want of a label, and means what its scan would.
        scanned(RawScan): something was scanned, whatever becomes of it.
        sound_wanted(Sound): a sound is to be heard for its own sake.
        told(Event): the station's conversation is told something by another screen.
        labels_queued: labels wait for the printer.
        volume_tried(str): a sound is to be heard at a loudness that is not kept yet.
        settings_changed: the terminal's own settings are others now.
        hand_over_wanted: events are to be handed to their repository now.
        handing_over(Progress): so many events are handed over so far; None once nothing is under way any more.
        devices_changed: this terminal's scanners, scales or printers were set up anew.
    """

    changed = Signal(object)
    spoken = Signal()
    keyed = Signal(object)
    scanned = Signal(object)
    told = Signal(object)
    sound_wanted = Signal(object)
    labels_queued = Signal()
    hand_over_wanted = Signal()
    handing_over = Signal(object)
    devices_changed = Signal()
    volume_tried = Signal(object)
    settings_changed = Signal()

    def announce(self, subjects: frozenset[str]) -> None:
        """Says that these subjects are new."""
        if subjects:
            self.changed.emit(Changes(subjects))
