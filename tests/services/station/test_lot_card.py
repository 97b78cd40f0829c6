"""A lot at a glance: what it is, how it stands, where it is and what comes next."""

import pytest

from tests.demo_store import DemoPlant
from traceapp.errors import Refused

ROUTE = "sintered-ndfeb"


def test_a_card_says_what_the_lot_is_now_and_where_it_may_go(demo: DemoPlant) -> None:
    station = demo.app.station("RD-1")
    with demo.app.reading() as books:
        rows = books.lot_rows(material="ndpr-oxide", status="open")
    glance = demo.app.terminal.glance_at(station, rows[0].code)
    assert glance.state.code == rows[0].code
    assert (glance.material, glance.place) == ("ndpr-oxide", rows[0].place)
    assert glance.following == ("reduction",)
    assert (glance.reason, glance.put_at) == ("", "")


def test_a_held_lot_says_why_and_where_it_is_to_stand(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        hold = next(h for h in books.all_states("hold:") if h.targets and h.targets[0].lot)
    glance = demo.app.terminal.glance_at(demo.app.station("RD-1"), hold.targets[0].lot)
    assert (glance.reason, glance.put_at) == (hold.reason, hold.put_at)


def test_what_is_used_up_goes_nowhere(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        gone = next(state for state in books.all_states("lot:") if state.birth and state.tally.left == 0)
    assert demo.app.terminal.glance_at(demo.app.station("RD-1"), gone.code).following == ()


def test_a_code_that_nothing_has_is_refused(demo: DemoPlant) -> None:
    with pytest.raises(Refused, match="lot_unknown"):
        demo.app.terminal.glance_at(demo.app.station("RD-1"), "OX-2651-B999-X")
