"""Quality is asked about a shipment where lots are inspected; the word stands until somebody there has seen it."""

from functools import partial

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.command import Outcome
from traceapp.domain.record.plant import SignedIn, SignedOut
from traceapp.domain.registers import Word
from traceapp.errors import Refused
from traceapp.services.desk.asking_quality import ask_quality, asked, inspecting_stations
from traceapp.services.desk.overview import HOUR, overview

CLERK, INSPECTOR, AUDITOR = "2025", "2027", "2033"


def ask(demo: DemoPlant, words: str = "None on hold", *, by: str = CLERK, shipment: str = "") -> Outcome:
    about = shipment or demo.code("ship-ready")
    return demo.app.have(by, "SH-1", partial(ask_quality, plant=demo.app.plant, shipment=about, words=words))


def standing(demo: DemoPlant) -> list[tuple[Word, str]]:
    with demo.app.reading() as books:
        return [*asked(books, demo.app.plant, demo.app.now())]


def test_the_word_stands_where_lots_are_inspected_and_on_the_overview(demo: DemoPlant):
    shipment = demo.code("ship-ready")
    ask(demo)
    ((word, about),) = standing(demo)
    assert (word.text, word.by, about) == (f"{shipment}: None on hold", CLERK, shipment)
    with demo.app.reading() as books:
        stations = [station.key for station in inspecting_stations(books, demo.app.plant, demo.app.now())]
        assert stations == ["IN-1", "LAB-1", "LAB-2", "LAB-3"]
        for station in stations:
            state = books.station(station)
            assert state is not None
            assert [(one.text, one.by) for one in state.told] == [(word.text, CLERK)]
        now = demo.app.now()
        needs = overview(books, demo.app.plant, now=now, midnight=now - 12 * HOUR).needs
    (need,) = [need for need in needs if need.code == "asked"]
    assert need.opens == shipment
    assert dict(need.facts) == {"by": CLERK, "text": word.text}


def test_what_stands_there_already_is_not_said_twice(demo: DemoPlant):
    assert ask(demo).entries
    assert not ask(demo).entries
    assert ask(demo, "Mass balance closes").entries
    assert [word.text.partition(": ")[2] for word, _ in standing(demo)] == ["None on hold", "Mass balance closes"]


def test_it_stands_until_somebody_who_worked_at_one_of_the_stations_since_leaves(demo: DemoPlant):
    ask(demo)
    come = SignedIn(person=INSPECTOR)
    demo.app.have(INSPECTOR, "LAB-2", lambda _books, _command: (come,))
    assert standing(demo)
    demo.app.have(INSPECTOR, "LAB-2", lambda _books, _command: (SignedOut(person=INSPECTOR),))
    assert not standing(demo)
    assert len(ask(demo).entries) == 1, "it still stands at the other stations"
    assert standing(demo)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"by": AUDITOR}, "not_allowed"),
        ({"words": " "}, "text_missing"),
        ({"shipment": "SH-2651-H999-0"}, "shipment_unknown"),
    ],
)
def test_who_may_not_ask_and_what_is_nothing_to_ask_is_refused(demo: DemoPlant, told: dict[str, str], code: str):
    with pytest.raises(Refused) as refused:
        ask(demo, **told)
    assert refused.value.code == code
    assert not standing(demo)
