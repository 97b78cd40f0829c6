"""The plant's keys at the window: what signs, and whatever two people do about it by badge and PIN."""

from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtCore import Qt

from tests.documents.bought_certificate import as_pkcs12
from tests.ui.rooms.desk import Desk
from tests.ui.rooms.register_hand import ADMINISTRATOR, SUPERVISOR, key_into, line, read, register, sign
from traceapp.app.sealing import STAMP_SERVER
from traceapp.domain.checkpoint import read_checkpoint, read_note, read_note_key
from traceapp.domain.identity import did_key
from traceapp.domain.issuing_key import IssuingKeyState
from traceapp.domain.record.plant import TerminalSet
from traceapp.domain.record.sealing import IssuingKeyRevoked
from traceapp.store.keys import key_holds
from ui.rooms.keys_room import KeysRoom
from ui.widgets.glyphs import Glyph
from ui.widgets.text_line import TextLine
from ui.widgets.tone import Tone

KEYS, CERTIFICATES, INSTALL, STAMPS = "%CMD:TAB:1", "%CMD:TAB:2", "%CMD:TAB:3", "%CMD:TAB:4"


@pytest.fixture
def keys(desk: Desk) -> Desk:
    """The supervisor in the room of keys."""
    desk.scan("%U:2030", "%CMD:KEYS")
    return desk


def told(desk: Desk) -> list[tuple[str, str]]:
    return [(row.cells[1].text, row.cells[1].below) for row in register(desk).table.rows.rows]


def all_keys(desk: Desk) -> tuple[IssuingKeyState, ...]:
    return desk.plant.app.certificates.keys.all()


def put_in_inbox(desk: Desk, name: str, content: bytes) -> None:
    inbox = desk.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / name).write_bytes(content)


def bought(desk: Desk) -> bytes:
    """As an authority hands it out, good for a year from today."""
    today = datetime.fromtimestamp(desk.plant.clock() / 1_000_000, tz=UTC).replace(microsecond=0)
    return as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True, begin=today)


def test_what_signs_stands_there_with_its_identifiers_and_what_it_is_worth(keys: Desk) -> None:
    desk = keys
    [used] = all_keys(desk)
    assert register(desk).band.shown.headline == f"{used.name} signs here"
    assert "made here" in register(desk).band.shown.detail
    desk.scan("%ROW:1")
    told_of = dict(told(desk))
    assert told_of["did:key"].replace("\n", "") == did_key(bytes.fromhex(used.public_key))
    assert told_of["did:web"].startswith("did:web:trace.")
    assert len(told_of["Fingerprint"]) == 16
    desk.scan(CERTIFICATES, "%ROW:1")
    told_of = dict(told(desk))
    assert told_of["Issuer"] == "made here: nobody else vouches for it"
    [known] = desk.plant.app.certificates.identity.all()
    assert told_of["SHA-256 of the certificate"].replace(" ", "") == known.public_key.upper()


def test_two_people_have_another_key_sign_and_one_has_not(keys: Desk) -> None:
    desk = keys
    [old] = all_keys(desk)
    desk.key(Qt.Key.Key_F12)
    sign(desk, SUPERVISOR)
    assert [one.standing for one in all_keys(desk)] == ["in use"]
    desk.sign(SUPERVISOR[0], register(desk).signing.pad)  # the same badge once more
    assert register(desk).band.shown.tone is Tone.WRONG
    sign(desk, ADMINISTRATOR)
    assert [one.standing for one in all_keys(desk)] == ["replaced", "in use"]
    new = all_keys(desk)[-1]
    assert register(desk).band.shown.headline == f"{new.name} signs here"
    assert told(desk)[0] == (new.name, "in use at terminal A")
    assert told(desk)[1] == (old.name, "replaced at terminal A")


def test_who_may_not_set_up_is_refused_and_nothing_is_done(keys: Desk) -> None:
    desk = keys
    desk.key(Qt.Key.Key_F12)
    sign(desk, SUPERVISOR, ("2027", "4027"))
    assert register(desk).band.shown.tone is Tone.WRONG
    assert [one.standing for one in all_keys(desk)] == ["in use"]
    desk.key(Qt.Key.Key_Escape)
    assert not register(desk).signing.isVisible()


def test_a_key_is_revoked_with_the_reason_and_since_when_it_was_in_other_hands(keys: Desk) -> None:
    desk = keys
    [used] = all_keys(desk)
    assert desk.button("Revoke").subtitle() == "choose a key"
    desk.scan("%ROW:1")
    assert desk.button("Revoke").subtitle() == "give a reason"
    key_into(desk, "Reason", "laptop stolen")
    key_into(desk, "Out of our hands since", "last week")
    assert desk.button("Revoke").subtitle() == "the day is wrong"
    key_into(desk, "Out of our hands since", "2099-01-01")
    desk.touch("Revoke")
    assert line(desk, "Out of our hands since").accessibleDescription() == "That day is still to come"
    key_into(desk, "Out of our hands since", "2026-11-20")
    desk.touch("Revoke")
    sign(desk)
    [revoked] = all_keys(desk)
    assert (revoked.standing, revoked.revoked_because) == ("revoked", "laptop stolen")
    assert register(desk).band.shown.headline == "Nothing signs here yet"
    desk.scan("%ROW:1")
    assert read(desk, "Out of our hands since") == "20 Nov 2026"
    assert desk.button("Revoke").subtitle() == "counts no more"
    with desk.plant.app.reading() as books:
        records = [entry.record for entry in books.history("issuing_key", used.public_key)]
    assert [len(one.signatures) for one in records if isinstance(one, IssuingKeyRevoked)] == [2]


def test_of_a_key_that_was_given_up_it_is_said_that_nobody_else_had_it(desk: Desk) -> None:
    [used] = all_keys(desk)
    record = IssuingKeyRevoked(public_key=used.public_key, reason="old card", superseded=True)
    desk.plant.app.record(desk.plant.app.command("2030", "office"), lambda _books: (record,))
    desk.scan("%U:2030", "%CMD:KEYS", "%ROW:1")
    assert read(desk, "Out of our hands since") == "never, it was given up"


def test_a_key_that_is_given_up_leaves_good_what_it_signed(keys: Desk) -> None:
    desk = keys
    desk.scan("%ROW:1")
    key_into(desk, "Reason", "another terminal signs")
    kinds = next(row.list for row in register(desk).form.rows if row.list.accessibleName() == "What became of it")
    kinds.setCurrentIndex(kinds.findData("given up"))
    kinds.activated.emit(kinds.currentIndex())
    desk.settle()
    desk.touch("Revoke")
    wish = desk.desktop.rooms.room(KeysRoom).signing.wish
    assert wish is not None
    assert {one.name: one.value for one in wish.lines}["What it signed"] == "stays good"
    sign(desk)
    [revoked] = all_keys(desk)
    assert (revoked.standing, revoked.superseded, revoked.compromised_since) == ("revoked", True, 0)


def test_a_real_certificate_is_looked_at_first_then_installed_by_two(keys: Desk) -> None:
    desk = keys
    put_in_inbox(desk, "seal.p12", bought(desk))
    put_in_inbox(desk, "notes.pem", b"-----BEGIN nothing-----")
    desk.scan(INSTALL)
    assert [words for words, _ in told(desk)] == ["notes.pem", "seal.p12"]
    desk.scan("%ROW:1")
    desk.key(Qt.Key.Key_F12)
    assert register(desk).band.shown.headline == "No key in this file"
    desk.scan("%ROW:2")
    key_into(desk, "Passphrase", "open")
    assert line(desk, "Passphrase").echoMode() is TextLine.EchoMode.Password
    desk.key(Qt.Key.Key_F12)
    assert register(desk).band.shown.headline == "Certificate file cannot be read"
    assert not register(desk).signing.isVisible()
    key_into(desk, "Passphrase", "open sesame")
    desk.key(Qt.Key.Key_F12)
    wish = desk.desktop.rooms.room(KeysRoom).signing.wish
    assert wish is not None
    signed = {one.name: one.value for one in wish.lines}
    assert (signed["Holder"], signed["Issuer"]) == ("Plant seal", "CN=Authority")
    assert not any("open sesame" in value for value in signed.values())
    sign(desk)
    assert desk.plant.app.certificates.identity.signer().identity.name == "Plant seal"
    said = desk.desktop.rooms.room(KeysRoom).said
    assert said is not None
    assert said.detail == "Take it out of the inbox folder: it holds the private key."
    assert told(desk)[0][0] == "Plant seal"
    assert [one.standing for one in desk.plant.app.certificates.identity.all()] == ["replaced", "in use"]


def test_a_time_stamp_server_is_set_and_cleared_on_record(keys: Desk) -> None:
    desk, app = keys, keys.plant.app
    desk.scan(STAMPS)
    assert desk.button("Save").subtitle() == "nothing changed"
    key_into(desk, "Address", "stamps.example")
    desk.key(Qt.Key.Key_F12)
    assert "must begin with http" in line(desk, "Address").accessibleDescription()
    key_into(desk, "Address", "https://stamps.example")
    desk.key(Qt.Key.Key_F12)
    sign(desk)
    assert app.setting(STAMP_SERVER) == "https://stamps.example"
    key_into(desk, "Address", " ")
    desk.key(Qt.Key.Key_F12)
    sign(desk)
    assert app.setting(STAMP_SERVER) == ""
    with app.reading() as books:
        records = [entry.record for entry in books.history("terminal", app.letters)]
    set_to = [one.after for one in records if isinstance(one, TerminalSet) and one.name == STAMP_SERVER]
    assert set_to == ["https://stamps.example", ""]


def test_a_checkpoint_for_a_customer_is_written_with_the_key_that_checks_it(keys: Desk) -> None:
    desk = keys
    desk.key(Qt.Key.Key_F7)
    desk.until(lambda: register(desk).band.shown.headline == "Checkpoint for a customer to keep")
    folder = desk.plant.app.folders.documents / "exports"
    [note], [key] = folder.glob("checkpoint-*.txt"), folder.glob("checkpoint-*.key")
    assert str(note) in register(desk).band.shown.detail
    text = note.read_text(encoding="utf-8")
    assert read_note(text).signers([read_note_key(key.read_text(encoding="utf-8").strip())], key_holds)
    with desk.plant.app.reading() as books:
        assert read_checkpoint(text).size >= books.entry_count()


def test_a_certificate_that_ends_soon_is_told_in_the_room_the_due_list_and_the_stations_health(desk: Desk) -> None:
    app = desk.plant.app
    until = app.certificates.identity.signer().identity.certificate.not_valid_after_utc
    desk.plant.clock.stand(int(until.timestamp() * 1_000_000) - 40 * 86_400_000_000)
    desk.scan("%U:2030", "%CMD:KEYS")
    assert register(desk).band.shown.headline == "Signing certificate ends soon"
    assert register(desk).band.shown.glyph is Glyph.ATTENTION
    desk.scan("%CMD:HEALTH")
    titles = [line.title for line in desk.front._view.looked_at]  # type: ignore[attr-defined]
    assert "Signing certificate ends soon" in titles
    desk.scan("%CMD:CANCEL", "%CMD:DUE")
    lines = desk.front._view.lines  # type: ignore[attr-defined]
    place = next(n for n, one in enumerate(lines) if one.note.startswith("signing certificate"))
    desk.touch_row(desk.front.table, place)  # type: ignore[attr-defined]
    desk.touch("Open it")
    assert register(desk).table.rows.columns[1].title == "Certificate"
