"""The second scan that nobody meant: a trigger that bounces, a reader that sees the same label twice."""

from traceapp.domain.scan import RawScan

WINDOW = 800_000  # microseconds


class BounceFilter:
    """Tells the first scan of a code from its echoes.

    An echo is the very same frame from the same device within the window after the last time it was seen, with nothing
    else scanned in between. Two devices never echo each other, and a clock set back never makes an echo.
    """

    def __init__(self) -> None:
        self._last: dict[str, RawScan] = {}

    def is_echo(self, scan: RawScan) -> bool:
        """Whether to ignore this scan."""
        before = self._last.get(scan.device)
        self._last[scan.device] = scan
        return before is not None and before.raw == scan.raw and 0 <= scan.received_at - before.received_at < WINDOW
