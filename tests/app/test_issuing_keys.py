"""The plant's issuing keys: the first is made when it is needed; replaced and revoked by two people, on record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from traceapp.app import App, open_app
from traceapp.domain.command import Command
from traceapp.domain.person import Person, Role
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.sealing import IssuingKeyMade
from traceapp.errors import Fault, Refused
from traceapp.settings import Folders
from traceapp.store.keys import key_holds

AT = 1_780_000_000_000_000
PEOPLE = (
    Person(key="A1", roles=(Role.ADMINISTRATOR,)),
    Person(key="A2", roles=(Role.ADMINISTRATOR,)),
    Person(key="O1", roles=(Role.OPERATOR,)),
)


def opened(folder: Path) -> App:
    return open_app(Folders(folder), now=lambda: AT)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = opened(tmp_path)
    command = Command(id="people", who=("A1",), where="office", happened=AT - 1)
    app.record(command, lambda _books: tuple(PlantRevised(fact=one, effective=1) for one in PEOPLE))
    yield app
    app.close()


def signed(*badges: str, method: str = "badge+pin") -> tuple[Signature, ...]:
    return tuple(Signature(person=badge, meaning="key", at=AT, method=method) for badge in badges)


def replaced(app: App) -> str:
    app.certificates.keys.replace("A1", "office", signed("A1", "A2"))
    return app.certificates.keys.in_use().name


def standings(app: App) -> dict[str, str]:
    return {one.name: one.standing for one in app.certificates.keys.all()}


def test_the_first_key_is_made_once_when_it_is_needed_and_found_again(tmp_path, app):
    assert app.certificates.keys.all() == ()
    first = app.certificates.keys.in_use()
    assert (first.name, standings(app)) == ("A-26-01", {"A-26-01": "in use"})
    assert key_holds(first.public, first.sign(b"text"), b"text")
    again = opened(tmp_path)
    assert again.certificates.keys.in_use().public == first.public
    assert again.certificates.keys.in_use().sign(b"text") == first.sign(b"text")
    again.close()


def test_a_key_that_was_written_and_never_recorded_is_taken_up_again(tmp_path, app):
    left = app.certificates.keys._fresh()
    assert app.certificates.keys.in_use().public.hex() == left
    assert len(list((tmp_path / "issuing").glob("*.pem"))) == 1


def test_what_names_no_key_is_none_of_ours_whatever_a_journal_says(app):
    command = Command(id="odd", who=("A1",), where="office", happened=AT)
    app.record(command, lambda _books: tuple(IssuingKeyMade(public_key=one, name="A-26-09") for one in ("", "000")))
    assert app.certificates.keys.all() == ()
    assert app.certificates.keys.in_use().name == "A-26-01"


def test_a_replaced_key_keeps_vouching_and_another_signs(app):
    old = app.certificates.keys.in_use()
    assert replaced(app) == "A-26-02"
    assert app.certificates.keys.in_use().public != old.public
    assert standings(app) == {"A-26-01": "replaced", "A-26-02": "in use"}


def test_a_revoked_key_is_told_and_the_next_need_makes_another(app):
    app.certificates.keys.in_use()
    app.certificates.keys.revoke("A-26-01", "laptop stolen", "A1", "office", signed("A1", "A2"))
    assert standings(app) == {"A-26-01": "revoked"}
    assert app.certificates.keys.all()[0].revoked_because == "laptop stolen"
    assert app.certificates.keys.in_use().name == "A-26-02"


@pytest.mark.parametrize(
    ("signatures", "code"),
    [
        ((), "signature_missing"),
        (signed("A1"), "signature_missing"),
        (signed("A1", "A1"), "same_person_twice"),
        (signed("A1", "O1"), "not_allowed"),
        (signed("A1", "A2", method="badge"), "pin_missing"),
    ],
)
def test_it_takes_two_who_may_set_up_with_their_pins(tmp_path, app, signatures, code):
    app.certificates.keys.in_use()
    for act in (
        lambda: app.certificates.keys.replace("A1", "office", signatures),
        lambda: app.certificates.keys.revoke("A-26-01", "why", "A1", "office", signatures),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == code
    assert standings(app) == {"A-26-01": "in use"}
    assert len(list((tmp_path / "issuing").glob("*.pem"))) == 1, "a key that was refused is not left behind"


def test_nobody_has_had_a_key_since_a_day_to_come(app):
    app.certificates.keys.in_use()
    with pytest.raises(Refused, match="compromised_later"):
        app.certificates.keys.revoke("A-26-01", "why", "A1", "office", signed("A1", "A2"), compromised_since=AT + 1)


@pytest.mark.parametrize(
    ("name", "reason", "code"),
    [
        ("A-26-09", "why", "issuing_key_unknown"),
        ("A-26-01", " ", "reason_missing"),
        ("A-26-01", "why", "issuing_key_revoked"),
    ],
)
def test_what_cannot_be_revoked_is_refused(app, name, reason, code):
    app.certificates.keys.in_use()
    if code == "issuing_key_revoked":
        app.certificates.keys.revoke("A-26-01", "first", "A1", "office", signed("A1", "A2"))
    with pytest.raises(Refused) as refused:
        app.certificates.keys.revoke(name, reason, "A1", "office", signed("A1", "A2"))
    assert refused.value.code == code


def test_a_key_that_is_gone_or_exchanged_is_told(tmp_path, app):
    file = tmp_path / "issuing" / f"{app.certificates.keys.in_use().public.hex()}.pem"
    body = file.read_bytes()
    file.unlink()
    again = opened(tmp_path)
    with pytest.raises(Fault) as fault:
        again.certificates.keys.in_use()
    assert fault.value.code == "key_missing"
    other = again.certificates.keys._fresh()
    (tmp_path / "issuing" / f"{other}.pem").replace(file)
    with pytest.raises(Fault) as fault:
        again.certificates.keys.in_use()
    assert fault.value.code == "key_damaged"
    file.write_bytes(body)
    assert replaced(again) == "A-26-02"
    again.close()
