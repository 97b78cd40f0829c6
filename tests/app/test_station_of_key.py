"""Which station a terminal is: one that is not on file is refused with those that are."""

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.answers import words_for
from traceapp.errors import Refused


def test_a_station_that_is_not_there_is_refused_with_those_that_are(demo: DemoPlant) -> None:
    with pytest.raises(Refused, match="station_unknown") as refused:
        demo.app.station("oxide")
    assert "only AN-1, BL-1, CT-1" in words_for(refused.value)
