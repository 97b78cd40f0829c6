"""Where a tray stands in a furnace load: moved after it was seated, or chosen for the next one."""

from msgspec.structs import replace

from traceapp.errors import Refused
from traceapp.services.run.run import Run


def seat_last(run: Run, place: str) -> Run:
    """The tray seated last stands there; in a load without a grid, any place will do.

    Refused: place_not_in_load, place_taken.
    """
    last = run.taken[-1]
    if run.step.grid is not None and place != last.position:
        _require_free(run, place)
    return replace(run, taken=(*run.taken[:-1], replace(last, position=place)))


def aim_next(run: Run, place: str) -> Run:
    """The next tray goes there. Refused: place_not_in_load, place_taken."""
    _require_free(run, place)
    return replace(run, aim=place)


def _require_free(run: Run, place: str) -> None:
    if run.step.grid is None or place not in run.step.grid.places:
        raise Refused("place_not_in_load", place=place)
    other = run.seated.get(place)
    if other is not None:
        raise Refused("place_taken", place=place, lot=other.lot)
