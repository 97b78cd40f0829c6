"""What stays in a container that was drawn from: a remnant, which goes back under a new label (DOMAIN 9)."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from traceapp.domain.lot import LotState
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import Draw


def with_remnants(draws: Sequence[Draw], states: Mapping[str, LotState]) -> tuple[Draw, ...]:
    """The draws; the last one from each container tells what the books leave in it, where that is something.

    Nothing is left of what was emptied. Of a lot not known here, or drawn from at large, nobody knows what is left.
    """
    last = {(draw.lot, draw.container): place for place, draw in enumerate(draws)}
    return tuple(
        _with_remnant(draw, draws, states.get(draw.lot)) if last[draw.lot, draw.container] == place else draw
        for place, draw in enumerate(draws)
    )


def _with_remnant(draw: Draw, draws: Sequence[Draw], state: LotState | None) -> Draw:
    kept = state.container(draw.container) if state is not None and draw.container else None
    if state is None or state.birth is None or kept is None:
        return draw
    same = [one for one in draws if (one.lot, one.container) == (draw.lot, draw.container)]
    left = kept.amount - sum(one.quantity.amount for one in same)
    if left <= 0 or any(one.emptied or one.quantity.unit is not state.unit for one in same):
        return draw
    return replace(draw, remnant=Quantity(left, state.unit))
