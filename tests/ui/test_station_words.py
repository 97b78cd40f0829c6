"""What a station says while a conversation stands so: the prompt, the red answer with its way on, and the one act."""

from datetime import UTC, datetime

import pytest

from tests.ui.wrong_scan_samples import plant, speech_in
from traceapp.domain.equipment import Station
from traceapp.domain.quantity import mg
from traceapp.services.run.run import Run, Taken
from traceapp.services.station.talk import Flash, Label, Talk, Tone
from ui.rooms.station_presenter import Around, station_view
from ui.screens.station import StationView
from ui.screens.station_inputs import InputsView
from ui.widgets.glyphs import Glyph

STATION = Station(key="RD-1", name="Reduction", route="sintered-ndfeb", steps=("reduction",))
AROUND = Around({}, datetime(2026, 12, 16, 14, 32, tzinfo=UTC))
LOT = "OX-2651-A001-P"


@pytest.fixture(autouse=True)
def in_english(translations) -> None:
    assert translations is not None


def view_of(talk: Talk) -> StationView:
    return station_view(talk, speech_in("en"), AROUND)


def run(*taken: Taken) -> Run:
    route = plant().route("sintered-ndfeb")
    return Run(command="c", step=route.step("reduction"), route=route.key, revision=route.revision, taken=taken)


def taken(lot: str, *, provisional: bool) -> Taken:
    return Taken(
        line="oxide",
        lot=lot,
        container=1,
        left=mg(0),
        material="ndpr-oxide",
        quantity=mg(5),
        provisional=provisional,
    )


def test_a_right_scan_at_the_wrong_moment_says_what_is_waited_for() -> None:
    talk = Talk(station=STATION, person="A7", run=run(), flash=Flash(Tone.WRONG, "not_now"))
    assert view_of(talk).prompt.instead.startswith("Now: Scan ")
    unknown = Talk(station=STATION, person="A7", run=run(), flash=Flash(Tone.WRONG, "code_unknown", (("code", "X"),)))
    assert view_of(unknown).prompt.instead == ""


def test_when_an_older_lot_waits_the_one_act_takes_the_younger_one_on_record() -> None:
    talk = Talk(station=STATION, person="A7", insist=(LOT, 1))
    primary = view_of(talk).primary
    assert primary is not None
    assert (primary.title, primary.subtitle, primary.blocked_by) == ("Take it anyway", "kept on record", "")


def test_a_void_label_is_asked_for_before_the_new_one() -> None:
    first = Talk(station=STATION, person="A7", labels=(Label(f"{LOT}/1", mg(5), is_void=True),))
    assert view_of(first).prompt.headline == "Scan the old label"
    primary = view_of(first).primary
    assert primary is not None
    assert primary.title == "Go on"
    second = Talk(station=STATION, person="A7", labels=(Label(f"{LOT}/1", mg(5)),))
    assert view_of(second).prompt.headline == "Stick it on, scan it"


@pytest.mark.parametrize(("provisional", "ring"), [(True, Glyph.PROVISIONAL), (False, Glyph.DONE)])
def test_a_lot_that_is_not_confirmed_keeps_its_ring_open(provisional: bool, ring: Glyph) -> None:
    body = view_of(Talk(station=STATION, person="A7", run=run(taken(LOT, provisional=provisional)))).work.body
    assert isinstance(body, InputsView)
    line = next(line for line in body.lines if line.draws)
    assert (line.glyph, line.draws[0].glyph) == (ring, ring)
