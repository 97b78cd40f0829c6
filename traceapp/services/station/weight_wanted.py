"""The mass that a conversation asks for: its name, so that a weight answers that and nothing else."""

from traceapp.domain.weighing import Told
from traceapp.services.run.telling import wants_mass
from traceapp.services.run.wants import WantFill
from traceapp.services.station.talk import Talk


def prompt_of(talk: Talk) -> str:
    """Names the mass that is wanted now, different for each; empty while none is."""
    run, want = talk.run, talk.wanted
    if run is None or talk.saving or not wants_mass(want):
        return ""
    pending = f"{run.pending.lot}/{run.pending.container}" if run.pending is not None else ""
    if run.pending is not None and run.pending.by_difference:
        pending += " after" if run.pending.gross_before_mg else " before"
    if run.pending is not None and run.pending.counting is not None:
        pending += f" {run.pending.counting.way or 'pieces'} {run.pending.counting.sample}"
    told = (run.taken, run.fields, run.filled, run.shed, run.declared)
    counts = ".".join(str(len(part)) for part in told)
    return f"{run.command} {type(want).__name__} {counts} {pending}".strip()


def weight_at_hand(talk: Talk) -> Told | None:
    """What OK takes: the weight that stands on the scale, if it stands there for what is wanted now.

    Where a product may be closed, OK closes it: what lies on the scale is the last container.
    """
    weight, want = talk.standing, talk.wanted
    if weight is None or weight.prompt != prompt_of(talk) or (isinstance(want, WantFill) and want.may_close):
        return None
    return weight
