"""Plays a job on the floor of `tests.services.floor`: what the window would do, done at once, in one process."""

from collections.abc import Sequence

from tests.services.floor import Floor
from traceapp.domain.record.pieces import Signature
from traceapp.services.quality import release_lot
from traceapp.services.talk import Tone
from ui.tour_script import Act, At, By, New, Scan, Stuck


class FloorHand:
    """One person after another at the stations. names: codes born on the way."""

    def __init__(self, floor: Floor, inspector: str) -> None:
        self.floor = floor
        self.names: dict[str, str] = {}
        self._inspector = inspector

    def play(self, acts: Sequence[Act]) -> None:
        """Every act, in order. AssertionError at the first scan that is answered in red, with what was wrong."""
        for number, act in enumerate(acts):
            self._do(act, number)

    def _do(self, act: Act, number: int) -> None:
        match act:
            case At(station):
                assert self.floor.station == "" or self.floor.talk.run is None, self._where(number, "is not finished")
                self.floor.go(station)
            case New(name, kind):
                self.names[name] = self.floor.newest(kind)
            case Stuck():
                self.floor.scan(*(label.code for label in self.floor.talk.labels if not label.verified))
            case Scan():
                self._scan(act.filled(self.names), number)
            case By("release", (name,)):
                self._release(self.names[name])
            case By(verb):
                raise AssertionError(f"nobody here knows how to {verb}")

    def _scan(self, text: str, number: int) -> None:
        talk = self.floor.scan(text)
        if talk.flash is not None and talk.flash.tone is Tone.WRONG:
            raise AssertionError(self._where(number, f"{text}: {talk.flash.code} {dict(talk.flash.facts)}"))

    def _where(self, number: int, told: str) -> str:
        return f"act {number} at {self.floor.station}: {told}; wanted {self.floor.talk.wanted}"

    def _release(self, lot: str) -> None:
        at = self.floor.at
        signature = Signature(person=self._inspector, meaning="released for shipment", at=at, method="badge+pin")
        self.floor.record(
            self._inspector,
            lambda books, command: release_lot(books, command, lot=lot, scope="shipment", signatures=(signature,)),
        )
