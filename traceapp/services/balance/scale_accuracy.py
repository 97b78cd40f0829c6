"""What the scale behind a weight may be off by, as the plant states it and while its calibration holds."""

from traceapp.domain.equipment import Instrument, Station
from traceapp.domain.movement import Movement
from traceapp.domain.registers import FactState
from traceapp.domain.weighing_error import Accuracy
from traceapp.services.ports import Books

MASS = "mass"
"""What a scale measures."""


class ScaleAccuracy:
    """Asks each instrument and station of the books once."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._states: dict[str, FactState | None] = {}

    def of(self, movement: Movement, where: str, at: int) -> Accuracy | None:
        """Of a movement recorded at a station (at: UTC microseconds).

        What no scale told is taken as read off the first scale of the station; None where it has none.
        """
        instrument = movement.instrument or self._scale_at(where, at)
        return self._stated(instrument, at) if instrument else None

    def _scale_at(self, where: str, at: int) -> str:
        station = self._fact("station", where, at)
        named = station.instruments if isinstance(station, Station) else ()
        return next((key for key in named if self._measures(key, at) == MASS), "")

    def _measures(self, key: str, at: int) -> str:
        fact = self._fact("instrument", key, at)
        return fact.measures if isinstance(fact, Instrument) else ""

    def _stated(self, key: str, at: int) -> Accuracy:
        fact = self._fact("instrument", key, at)
        if not isinstance(fact, Instrument) or not (fact.accuracy_mg or fact.accuracy_ppm):
            return Accuracy(key, problem="accuracy_unknown")
        if 0 < fact.calibrated_until <= at:
            return Accuracy(key, problem="calibration_over")
        return Accuracy(key, fact.accuracy_mg, fact.accuracy_ppm)

    def _fact(self, sort: str, key: str, at: int) -> object:
        name = f"{sort}/{key}"
        if name not in self._states:
            self._states[name] = self._books.fact_state(sort, key) if key else None
        state = self._states[name]
        revision = state.at(at) if state is not None else None
        return revision.fact if revision is not None else None
