"""What time it is at the demo plant."""

from traceapp.settings import utc_now


class DemoClock:
    """Stands where the story stands while it is played; from there on it runs as the world's clock does.

    Attributes:
        ahead: how far it runs ahead of the world's clock, microseconds (negative: behind), once it runs.
    """

    def __init__(self, at: int = 0) -> None:
        self.ahead = 0
        self._at: int | None = at or None

    def __call__(self) -> int:
        """UTC microseconds."""
        return utc_now() + self.ahead if self._at is None else self._at

    def stand(self, at: int) -> None:
        """It is `at` now, and stays so."""
        self._at = at

    def tick(self, microseconds: int) -> int:
        """Go on by so much; the time it is then."""
        self._at = self() + microseconds
        return self._at

    def run_on(self) -> None:
        """From here on as fast as the world."""
        self.ahead = self() - utc_now()
        self._at = None

    def run_ahead(self, ahead: int) -> None:
        """So far ahead of the world, as it ran before."""
        self.ahead = ahead
        self._at = None
