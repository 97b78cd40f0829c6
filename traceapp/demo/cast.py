"""Who plays: people by name, with their badges and PINs."""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.app import App
from traceapp.domain.record.pieces import Signature
from traceapp.exchange.plant_facts import Employee


class Cast:
    """The people of the story."""

    def __init__(self, app: App, people: Sequence[Employee]) -> None:
        self._app = app
        self._people = {one.name: one for one in people}
        self._signed: dict[str, Signature] = {}

    def badge(self, name: str) -> str:
        """Raises ValueError in plain words."""
        return self._person(name).badge

    def signature(self, name: str, meaning: str) -> Signature:
        """Signed by badge and PIN. Raises ValueError in plain words.

        A PIN takes long to check, on purpose: each person's is checked once, and taken for right from then on.
        """
        person = self._person(name)
        if not person.pin:
            raise ValueError(f"{name} has no PIN")
        if name not in self._signed:
            self._signed[name] = self._app.people.sign(person.badge, person.pin, meaning)
        return replace(self._signed[name], meaning=meaning, at=self._app.now())

    def _person(self, name: str) -> Employee:
        found = self._people.get(name)
        if found is None:
            raise ValueError(f"nobody here is called “{name}”")
        return found
