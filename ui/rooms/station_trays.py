"""The load of a furnace as the station shows it: which tray stands where, and where the next one goes."""

from traceapp.domain.step import Grid
from traceapp.services.run.run import Run, Taken
from ui.speech import Speech
from ui.widgets.tray_map import TrayMapView, TrayPlace


def tray_map(run: Run, grid: Grid, speech: Speech) -> TrayMapView:
    """Every place of the load, row by row."""
    seated, following = run.seated, run.next_place
    rows = tuple(tuple(f"{row}{column}" for column in range(1, grid.columns + 1)) for row in grid.rows)
    return TrayMapView(tuple(tuple(_place(name, seated.get(name), following, speech) for name in row) for row in rows))


def _place(name: str, taken: Taken | None, following: str, speech: Speech) -> TrayPlace:
    if taken is None:
        return TrayPlace(name, is_next=name == following)
    tray = f"{taken.lot}/{taken.container}" if taken.container else taken.lot
    return TrayPlace(name, tray, speech.quantity(taken.quantity or taken.left))
