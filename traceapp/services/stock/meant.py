"""Material that two people have disposed of is used for that and for nothing else."""

from traceapp.domain.disposition import Disposition
from traceapp.domain.lot import LotState
from traceapp.errors import Refused


def require_meant(lot: LotState, container: int, use: str) -> None:
    """use: the key of the step that wants it, or `pack`. Refused: for_rework_only, for_return_only."""
    destiny = lot.kept_from(container, use)
    if destiny is None:
        return
    named = f"{lot.code}/{destiny.container}" if destiny.container else lot.code
    if destiny.disposition == Disposition.REWORK:
        raise Refused("for_rework_only", lot=named, step=destiny.step)
    raise Refused("for_return_only", lot=named)
