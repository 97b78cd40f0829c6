"""Private keys on the disk: encrypted, for their owner only, opened by what is kept apart from them."""

import stat
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from traceapp.errors import Fault
from traceapp.store.private_file import keep_private, open_private


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, Ed25519PrivateKey]:
    key = Ed25519PrivateKey.generate()
    keep_private(tmp_path / "keys" / "one.pem", key)
    return tmp_path / "keys" / "one.pem", key


def told(fault: pytest.ExceptionInfo[Fault]) -> tuple[str, object]:
    return fault.value.code, fault.value.facts["file"]


def test_a_key_comes_back_and_cannot_be_read_without_its_passphrase(kept):
    file, key = kept
    opened = open_private(file)
    assert isinstance(opened, Ed25519PrivateKey)
    assert opened.private_bytes_raw() == key.private_bytes_raw()
    assert b"ENCRYPTED PRIVATE KEY" in file.read_bytes()
    with pytest.raises(TypeError):
        load_pem_private_key(file.read_bytes(), None)
    (file.parent / "passphrase").unlink()
    with pytest.raises(Fault) as fault:
        open_private(file)
    assert told(fault) == ("key_locked", "one.pem")


def test_several_keys_of_any_kind_share_the_passphrase(kept):
    file, _ = kept
    passphrase = (file.parent / "passphrase").read_bytes()
    other = generate_private_key(SECP256R1())
    keep_private(file.with_name("two.pem"), other)
    assert (file.parent / "passphrase").read_bytes() == passphrase
    assert open_private(file.with_name("two.pem")).public_key() == other.public_key()


def test_the_system_s_credential_is_taken_where_there_is_one(tmp_path, monkeypatch, kept):
    old, _ = kept
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "traceapp-passphrase").write_text("from the system\n", encoding="ascii")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "credentials"))
    new = tmp_path / "elsewhere" / "new.pem"
    keep_private(new, Ed25519PrivateKey.generate())
    assert not (new.parent / "passphrase").exists()
    assert isinstance(load_pem_private_key(new.read_bytes(), b"from the system"), Ed25519PrivateKey)
    assert isinstance(open_private(new), Ed25519PrivateKey)
    assert isinstance(open_private(old), Ed25519PrivateKey), "a key from before still opens"


def test_a_missing_or_damaged_key_is_told(kept):
    file, _ = kept
    with pytest.raises(Fault) as fault:
        open_private(file.with_name("none.pem"))
    assert told(fault) == ("key_missing", "none.pem")
    file.write_bytes(b"no key")
    with pytest.raises(Fault) as fault:
        open_private(file)
    assert told(fault) == ("key_locked", "one.pem")


@pytest.mark.skipif(sys.platform == "win32", reason="the user's profile shuts others out there")
def test_what_others_can_read_is_refused(kept):
    file, _ = kept
    for each in (file, file.parent / "passphrase"):
        assert stat.S_IMODE(each.stat().st_mode) == 0o600
        each.chmod(0o640)
        with pytest.raises(Fault) as fault:
            open_private(file)
        assert told(fault) == ("key_readable_by_others", each.name)
        each.chmod(0o600)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "keys").write_text("a file", encoding="ascii")
    with pytest.raises(Fault) as fault:
        keep_private(tmp_path / "keys" / "one.pem", Ed25519PrivateKey.generate())
    assert fault.value.code == "key_not_written"
