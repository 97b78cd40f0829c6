"""What a station asked for and what is told of it, when the world fails between the journal and the printer."""

from typing import Any

import pytest

from tests.services.plant_builder import small_plant
from traceapp.app.floor import Floor
from traceapp.domain.equipment import Station
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import Moved
from traceapp.errors import Fault
from traceapp.services.recording import deciding
from traceapp.services.station import conversation
from traceapp.services.station.talk import Do, Label, Recorded, Talk, Tone

STATION = Station(key="S-1", name="Press", route="sintered-ndfeb", steps=("pressing",))


class FullDisk:
    """A queue of labels that nothing can be written into. unreadable: nor can their names be read."""

    def __init__(self, *, unreadable: bool) -> None:
        self._unreadable = unreadable

    def queue(self, _station: Station, _entries: Any, *, printing: bool = True) -> tuple[Label, ...]:
        if printing or self._unreadable:
            raise Fault("disk_full", told="")
        return (Label("PR-1/1", mg(1)),)


@pytest.mark.parametrize("unreadable", [False, True])
def test_what_stands_in_the_journal_is_never_called_not_saved(tmp_path, monkeypatch, unreadable: bool) -> None:
    with small_plant(tmp_path) as shop:
        monkeypatch.setattr(deciding, "decide", lambda *_: (Moved(lot="PR-1", place="P2"),))
        labels: Any = FullDisk(unreadable=unreadable)
        floor = Floor(shop.store, lambda: shop.plant, lambda: labels, lambda: shop.at)
        told = floor.do(STATION, Do("perform", shop.command()))
        assert isinstance(told, Recorded)
        assert (len(told.entries), told.unprinted) == (1, True)
        assert [label.code for label in told.labels] == ([] if unreadable else ["PR-1/1"])
        with shop.store.reading() as books:
            assert books.entry(told.entries[0]) is not None
        talk, effects = conversation.hear(Talk(station=STATION, saving=True), told)
        assert talk.flash is not None
        assert (talk.flash.tone, talk.flash.code, talk.saving, effects) == (Tone.WRONG, "labels_not_queued", False, ())
        assert talk.labels == told.labels
