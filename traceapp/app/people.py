"""The people of this plant as a terminal knows them: names and PINs, which are no part of the journal (DESIGN 8)."""

from collections.abc import Callable
from functools import cached_property

from traceapp.domain.record.pieces import BADGE_AND_PIN, Signature
from traceapp.errors import Refused
from traceapp.store.pins import Hasher, count_try, default_hasher, kept_pin, set_pin
from traceapp.store.store import Store


class People:
    """Names people by badge, and lets them sign. hasher: None for one of the usual cost."""

    def __init__(self, store: Store, now: Callable[[], int], hasher: Hasher | None = None) -> None:
        self._store = store
        self._now = now
        self._given_hasher = hasher

    @cached_property
    def _hasher(self) -> Hasher:
        return self._given_hasher or default_hasher()

    def sign(self, person: str, pin: str, meaning: str, *, method: str = BADGE_AND_PIN) -> Signature:
        """A signature by PIN. method: how the person was told. Refused pin_wrong, pin_locked, pin_not_set."""
        with self._store.desk() as desk:
            kept = kept_pin(desk, person)
        right = kept.is_right(pin, self._hasher)
        with self._store.desk() as desk:
            count_try(desk, kept, right=right)
        if not right:
            raise Refused("pin_wrong", person=person)
        return Signature(person=person, meaning=meaning, at=self._now(), method=method)

    def set_pin(self, person: str, pin: str) -> None:
        """Set a person's PIN. Refused as `pins.set_pin` says."""
        with self._store.desk() as desk:
            set_pin(desk, person, pin, self._hasher)

    def with_pin(self) -> tuple[str, ...]:
        """Everybody who has a PIN, by badge."""
        with self._store.desk() as desk:
            return desk.badges_with_pin()

    def name(self, person: str) -> str:
        """A person's name; the badge number for those who have none."""
        with self._store.desk() as desk:
            return desk.name(person)

    def names(self) -> dict[str, str]:
        """People's names by badge, of those who have one."""
        with self._store.desk() as desk:
            return desk.names()

    def call(self, person: str, name: str) -> None:
        """This is the person's name from now on."""
        with self._store.desk() as desk:
            desk.set_name(person, name)

    def forget(self, person: str) -> None:
        """Remove a person's name and PIN; the journal keeps the badge number only."""
        with self._store.desk() as desk:
            desk.forget_name(person)
