"""Undo within a run: the last thing told is taken back, one after another."""

from msgspec.structs import replace

from traceapp.services.run.counting import told_less
from traceapp.services.run.run import Run


def undone(run: Run) -> Run:
    """The run without the last thing told; the same run when nothing was."""
    counting = run.pending.counting if run.pending is not None else None
    if run.pending is not None and counting is not None and (before := told_less(counting)) is not None:
        return replace(run, pending=replace(run.pending, counting=before))
    if run.pending is not None and run.pending.gross_before_mg:
        return replace(run, pending=replace(run.pending, gross_before_mg=0))
    if run.pending is not None:
        return replace(run, pending=None)
    for name, empty in _UNDO:
        value = getattr(run, name)
        if value:
            shorter = value[:-1] if isinstance(value, tuple) else empty
            taken_back = replace(run, **{name: shorter})
            return replace(taken_back, first=None) if name == "begun" else taken_back
    return run


_UNDO: tuple[tuple[str, object], ...] = (
    ("some_stays", None),
    ("stray", None),
    ("gross_mg", 0),
    ("values", ()),
    ("results", ()),
    ("declared", ()),
    ("shed", ()),
    ("closed", False),
    ("filled", ()),
    ("unit_mass", None),
    ("doubt", None),
    ("fields", ()),
    ("deferred", False),
    ("second", None),
    ("begun", False),
    ("taken", ()),
    ("unit", ""),
    ("material", ""),
    ("sump", None),
)
