"""Normal, tightened, reduced: what the decisions on past lots mean for the next one (ISO 2859-1:1999, 9.3 and 9.4).

Pure: the lots of one part and plan in the order in which they were decided go in, the next lot's severity comes out.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.sampling import Severity

REDUCED_FROM = 30
"""The switching score at which reduced inspection may begin."""
STOPS_AT = 5
"""So many lots not accepted under tightened inspection: sampling stops until the process is put right (9.4)."""


class Decided(Struct, frozen=True, kw_only=True):
    """One lot on original inspection; one submitted again does not count.

    accept: the Ac it was judged by. would_pass_tighter: it would have been accepted with the AQL one step tighter.
    """

    accepted: bool
    accept: int = 0
    would_pass_tighter: bool = False


class Switching(Struct, frozen=True, kw_only=True):
    """Where inspection stands before the next lot.

    score: the switching score under normal inspection. is_stopped: too many failed under tightened inspection.
    recent: the last lots under this severity, true where accepted. failed: those not accepted since tightening.
    """

    severity: Severity = "normal"
    score: int = 0
    is_stopped: bool = False
    recent: tuple[bool, ...] = ()
    failed: int = 0


def severity_after(past: Iterable[Decided], *, begun: str = "normal", allows_reduced: bool = False) -> Switching:
    """Where inspection stands after these lots, the oldest first.

    begun: how the first of them was inspected: normal, tightened, reduced or stopped, as its result keeps it.
    allows_reduced: the responsible authority has approved it and production is steady (9.3.3.1 c, d).
    """
    standing = _standing_at(begun, allows_reduced=allows_reduced)
    for lot in past:
        standing = _after(standing, lot, allows_reduced=allows_reduced)
    return standing


def _standing_at(severity: str, *, allows_reduced: bool) -> Switching:
    """Where inspection stood before a lot that was inspected so; what led there is not known any more."""
    match severity:
        case "stopped":
            return Switching(severity="tightened", failed=STOPS_AT, is_stopped=True)
        case "tightened":
            return Switching(severity="tightened")
        case "reduced" if allows_reduced:
            return Switching(severity="reduced")
        case _:
            return Switching()


def _after(standing: Switching, lot: Decided, *, allows_reduced: bool) -> Switching:
    recent = (*standing.recent, lot.accepted)[-5:]
    match standing.severity:
        case "normal":
            return _after_normal(standing, lot, recent, allows_reduced=allows_reduced)
        case "tightened":
            return _after_tightened(standing, lot, recent)
        case "reduced" if lot.accepted:
            return replace(standing, recent=recent)
        case "reduced":
            return Switching()


def _after_normal(standing: Switching, lot: Decided, recent: tuple[bool, ...], *, allows_reduced: bool) -> Switching:
    """Two of five or fewer consecutive lots not accepted: tightened (9.3.1). Thirty points: reduced (9.3.3)."""
    if recent.count(False) >= 2:
        return Switching(severity="tightened")
    score = _score(standing.score, lot)
    if allows_reduced and score >= REDUCED_FROM:
        return Switching(severity="reduced")
    return replace(standing, score=score, recent=recent)


def _score(before: int, lot: Decided) -> int:
    """9.3.3.2, single sampling: with Ac 0 or 1 two points an accepted lot; above, three if a tighter AQL passes too."""
    if lot.accept >= 2:
        return before + 3 if lot.accepted and lot.would_pass_tighter else 0
    return before + 2 if lot.accepted else 0


def _after_tightened(standing: Switching, lot: Decided, recent: tuple[bool, ...]) -> Switching:
    """Five consecutive lots accepted: normal (9.3.2). Five not accepted in all: stopped (9.4)."""
    if len(recent) == 5 and all(recent):
        return Switching()
    failed = standing.failed + (not lot.accepted)
    return replace(standing, recent=recent, failed=failed, is_stopped=failed >= STOPS_AT)
