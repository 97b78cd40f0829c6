"""What the stations on the floor ask of the books, have recorded, and keep over a stop of the program."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from traceapp.domain.equipment import Station
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import EntryRef
from traceapp.errors import Fault, Refused, TraceError
from traceapp.services.ports import LotLine
from traceapp.services.station.questions import Answer, Desk, Question, answer
from traceapp.services.station.talk import Do, Failed, Label, PickedUp, Recorded, failed
from traceapp.store.store import Store

if TYPE_CHECKING:
    from traceapp.app.label_queue import LabelQueue
    from traceapp.services.station.picking_up import Kept


class Floor:
    """The stations of this terminal. plant: by its files as they are now. labels: where new ones are queued; neither is
    there before it is asked for. now: UTC microseconds.
    """

    def __init__(
        self, store: Store, plant: Callable[[], Plant], labels: "Callable[[], LabelQueue]", now: Callable[[], int]
    ) -> None:
        self._store = store
        self._plant = plant
        self._labels = labels
        self._now = now

    def answer(self, station: Station, question: Question) -> Answer | Refused:
        """The books' answer to a station's question."""
        plant = self._plant()
        try:
            with self._store.reading() as books:
                return answer(books, plant, Desk(station), question, at=self._now())
        except Refused as refusal:
            return refusal

    def do(self, station: Station, asked: Do, *, printing: bool = True) -> Recorded | Failed:
        """Record what a station asked for, and queue the labels it makes. Never raises for the world's faults.

        printing: False where the labels were stuck on long ago; they are named all the same.
        """
        from traceapp.services.recording.deciding import decide
        from traceapp.services.station.declaring import came_in

        plant = self._plant()
        if asked.verb == "spoil":
            printed = self._labels().first_printed(asked.label)
            if printed is None:  # it never came out, so there is nothing to destroy
                return Recorded((), (), self._now(), verb=asked.verb)
            asked = replace(asked, target=printed)
        try:
            outcome = self._store.record(
                asked.command, lambda books: decide(books, plant, station, self._store.letters, asked)
            )
        except TraceError as error:
            return failed(error, self._now())
        is_run = asked.verb == "perform"
        labels, is_queued = self._labelled(station, outcome.entries, printing) if is_run else ((), True)
        behind = outcome.clock_behind_us
        received = came_in(plant, asked.run, outcome.changes)
        return Recorded(
            outcome.entries, labels, self._now(), outcome.changes, asked.verb, behind, received, unprinted=not is_queued
        )

    def _labelled(
        self, station: Station, entries: Sequence[EntryRef], printing: bool
    ) -> tuple[tuple[Label, ...], bool]:
        """The labels of what stands recorded, and whether they were queued. What was saved is never called unsaved."""
        try:
            return self._labels().queue(station, entries, printing=printing), True
        except Fault:
            pass
        try:
            return self._labels().queue(station, entries, printing=False), False
        except Fault:
            return (), False

    def keep(self, station: Station, kept: "Kept | None") -> None:
        """Keep what is at hand at a station against a stop of the program; None: nothing is. Faults as `Slates`."""
        from traceapp.services.station.picking_up import encode_kept

        if kept is None:
            self._store.slates.wipe(station.key)
        else:
            self._store.slates.write(station.key, encode_kept(kept))

    def pick_up(self, station: Station) -> PickedUp | None:
        """What was at hand at a station when the program stopped, as far as it still holds; None: nothing was.

        What had just been recorded is not told again: only its labels are picked up.
        """
        body = self._store.slates.read(station.key)
        if body is None:
            return None
        from traceapp.services.station.picking_up import decode_kept, pick_up

        at = 0
        try:
            kept = decode_kept(body)
            at = kept.at
            recorded = self._store.entries_of(kept.run.command) if kept.run is not None else ()
            if recorded:
                labels = self._labels().queue_rest(station, recorded)
                return _not_picked_up(Refused("run_was_recorded", stopped=at), at, labels)
            plant = self._plant()
            with self._store.reading() as books:
                return pick_up(books, plant, Desk(station), kept, at=self._now())
        except Refused as refusal:
            return _not_picked_up(refusal, at)

    def work(self, station: Station) -> tuple[dict[str, str], tuple[LotLine, ...]]:
        """People's names by badge, and the lots that could go into a step done at this station, the oldest first."""
        from traceapp.services.run.waiting_here import waiting_here

        plant = self._plant()
        with self._store.reading() as books:
            rows = waiting_here(books, plant, station, at=self._now())
        with self._store.desk() as desk:
            names = desk.names()
        return names, rows


def _not_picked_up(why: Refused, at: int, labels: tuple[Label, ...] = ()) -> PickedUp:
    return PickedUp(at=at, labels=labels, code=why.code, facts=tuple(why.facts.items()))
