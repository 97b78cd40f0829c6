"""The certificate that signs documents: made when it is needed, replaced by a real one by two people, on record."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from tests.app.test_issuing_keys import AT, PEOPLE, opened, signed
from tests.documents.bought_certificate import as_pkcs12
from traceapp.app import App
from traceapp.app.station_check import ENDS_SOON_US
from traceapp.domain.command import Command
from traceapp.domain.party import Site
from traceapp.domain.record.plant import PlantRevised
from traceapp.errors import Fault, Refused

TODAY = datetime.fromtimestamp(AT / 1_000_000, tz=UTC)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = opened(tmp_path)
    command = Command(id="people", who=("A1",), where="office", happened=AT - 1)
    facts = (*PEOPLE, Site(key="plant", name="Harrow Magnets"))
    app.record(command, lambda _books: tuple(PlantRevised(fact=one, effective=1) for one in facts))
    yield app
    app.close()


def bought(app: App, *signers: str, password: bytes = b"open sesame") -> str:
    """A real certificate is installed; its fingerprint."""
    content = as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True, begin=TODAY)
    app.certificates.identity.install(content, password, "A1", "office", signed(*signers))
    return app.certificates.identity.signer().identity.fingerprint


def test_the_first_is_made_for_the_plant_once_and_found_again(tmp_path: Path, app: App):
    assert app.certificates.identity.all() == ()
    identity = app.certificates.identity.signer().identity
    [known] = app.certificates.identity.all()
    assert (identity.name, known.public_key, known.standing) == ("Harrow Magnets", identity.fingerprint, "in use")
    assert app.certificates.keys.all() == ()  # those are other keys
    again = opened(tmp_path)
    assert again.certificates.identity.signer().identity.fingerprint == identity.fingerprint
    again.close()


def test_its_key_lies_encrypted(tmp_path: Path, app: App):
    app.certificates.identity.signer()
    [file] = (tmp_path / "issuing").glob("document-*.pem")
    assert b"ENCRYPTED PRIVATE KEY" in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_a_certificate_that_was_written_and_not_recorded_is_taken_up(app: App, monkeypatch: pytest.MonkeyPatch):
    def cut(*_facts: object) -> None:
        raise Fault("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(app.certificates.identity._store, "record", cut)
        with pytest.raises(Fault):
            app.certificates.identity.signer()
    [written] = app.folders.issuing.glob("document-*.crt")
    assert app.certificates.identity.signer().identity.fingerprint in written.name


def test_a_real_certificate_takes_the_place_of_the_first(tmp_path: Path, app: App):
    first = app.certificates.identity.signer().identity.fingerprint
    second = bought(app, "A1", "A2")
    assert {one.public_key: one.standing for one in app.certificates.identity.all()} == {
        first: "replaced",
        second: "in use",
    }
    again = opened(tmp_path)
    assert again.certificates.identity.signer().identity.name == "Plant seal"
    again.close()


def test_what_signs_now_is_told_with_its_end_and_asking_makes_nothing(app: App):
    assert app.certificates.identity.in_use() is None
    assert app.terminal.check_station().certificate_until == 0
    assert app.certificates.identity.all() == ()
    bought(app, "A1", "A2")
    used = app.terminal.signing_certificate()
    assert used is not None
    assert used.facts is not None
    check = app.terminal.check_station()
    assert (used.facts.holder, check.certificate_until) == ("Plant seal", used.facts.until)
    assert not check.certificate_ends(used.facts.until - ENDS_SOON_US - 1)
    assert check.certificate_ends(used.facts.until - ENDS_SOON_US)
    [file] = app.folders.issuing.glob("document-*.crt")
    file.unlink()
    assert [one.facts for one in app.certificates.identity.known()] == [None]


def test_it_takes_two_people_and_the_right_password_and_leaves_nothing_behind(app: App):
    app.certificates.identity.signer()
    before = sorted(app.folders.issuing.iterdir())
    with pytest.raises(Refused, match="signature_missing"):
        bought(app, "A1")
    with pytest.raises(Refused, match="identity_unreadable"):
        bought(app, "A1", "A2", password=b"wrong")
    assert sorted(app.folders.issuing.iterdir()) == before


def test_a_certificate_that_was_in_use_is_not_taken_again(app: App):
    content = as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True, begin=TODAY)
    app.certificates.identity.install(content, b"open sesame", "A1", "office", signed("A1", "A2"))
    with pytest.raises(Refused, match="identity_known"):
        app.certificates.identity.install(content, b"open sesame", "A1", "office", signed("A1", "A2"))


def test_files_that_do_not_fit_are_told(app: App):
    app.certificates.identity.signer()
    [file] = app.folders.issuing.glob("document-*.crt")
    file.write_text("no certificate")
    app.certificates.identity._signer = None
    with pytest.raises(Fault, match="key_damaged"):
        app.certificates.identity.signer()
