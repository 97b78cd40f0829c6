"""Opening a store: what is made, what is refused and in which words, and what is never overwritten."""

import shlex
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from sqlalchemy import text

from tests.store.private_mounts import needs_mounts, run_behind
from tests.store.terminals import Clock, key_of, raw, receipt, record, sealed_of, terminal, url_of
from traceapp.errors import Fault
from traceapp.store.database import NETWORK_FILE_SYSTEMS, database_file, refuse_network_drive
from traceapp.store.keys import load_or_make_key
from traceapp.store.opening import open_store


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plant.db"


def opened(file, **options):
    return open_store(url_of(file), now=Clock(), **options)


def refusal(act):
    with pytest.raises(Fault) as fault:
        act()
    return fault.value


def test_a_new_store_has_a_key_that_only_its_owner_can_read(file):
    store = opened(file, letters="QB", name="Melt shop")
    key = load_or_make_key(file.with_suffix(".key"))
    with store.reading() as books:
        assert books.terminal("QB").public_key == key.public
        assert books.terminal("QB").name == "Melt shop"
        assert books.entry_count() == 1
    store.close()
    assert stat.S_IMODE(file.with_suffix(".key").stat().st_mode) == 0o600
    assert {path.name for path in file.parent.iterdir()} == {"plant.db", "plant.key"}


def test_an_old_store_keeps_its_letters_and_goes_on_in_its_chain(file):
    first = opened(file, letters="QB")
    record(first, receipt("OX", 60))
    first.close()
    again = opened(file, letters="C")
    record(again, receipt("OY", 60))
    assert again.letters == "QB"
    assert [s.entry.ref.seq for s in sealed_of(again)] == [1, 2, 3]
    again.close()


def test_a_store_whose_key_is_gone_is_not_opened_with_a_new_one(file):
    opened(file).close()
    file.with_suffix(".key").unlink()
    assert refusal(lambda: opened(file)).code == "key_missing"
    assert not file.with_suffix(".key").exists()


def test_a_store_of_another_key_is_not_opened(file):
    opened(file).close()
    assert refusal(lambda: opened(file, key=key_of("B"))).code == "key_of_another_store"


def test_a_key_that_others_can_read_is_not_used(file):
    opened(file).close()
    file.with_suffix(".key").chmod(0o640)
    assert refusal(lambda: opened(file)).code == "key_readable_by_others"


@pytest.mark.parametrize("content", [b"", b"no key\n", "another sort"])
def test_a_damaged_key_is_named(file, content):
    if content == "another sort":
        content = X25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    opened(file).close()
    file.with_suffix(".key").write_bytes(content)
    assert refusal(lambda: opened(file)).code == "key_damaged"


def test_an_enrolment_that_did_not_come_about_is_made_up_for(file):
    with terminal(url_of(file)) as store, store._writing() as connection:
        for name in ("update", "delete", "replace"):
            connection.execute(text(f"DROP TRIGGER entry_no_{name}"))
        connection.execute(text("DELETE FROM entry"))
        connection.execute(text("DELETE FROM state"))
        connection.execute(text("DELETE FROM touch"))
    with terminal(url_of(file)) as store, store.reading() as books:
        assert books.entry_count() == 1
        assert books.terminal("A") is not None


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to look like one" * 40, b"PK\x03\x04" * 512]
)
def test_a_file_that_is_no_database_is_left_as_it_is(file, content):
    file.write_bytes(content)
    assert refusal(lambda: opened(file)).code == "store_damaged"
    assert file.read_bytes() == content


def test_a_database_of_something_else_is_left_as_it_is(file):
    with raw(file) as connection:
        connection.execute("CREATE TABLE recipe (cake TEXT)")
    assert refusal(lambda: opened(file)).code == "store_damaged"
    with raw(file) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]


def test_a_damaged_page_is_a_damaged_store(file):
    with terminal(url_of(file)) as store:
        for number in range(40):
            record(store, receipt(f"OX-{number}", 60))
    size = file.stat().st_size
    with file.open("r+b") as pages:
        for page in range(2, size // 4096):
            pages.seek(page * 4096)
            pages.write(b"\xff" * 64)

    def use():
        with terminal(url_of(file)) as store:
            record(store, receipt("OY", 60))

    assert refusal(use).code == "store_damaged"


def test_a_store_cut_short_is_a_damaged_store(file):
    with terminal(url_of(file)) as store:
        for number in range(40):
            record(store, receipt(f"OX-{number}", 60))
    with file.open("r+b") as pages:
        pages.truncate(8192)
    assert refusal(lambda: opened(file, key=key_of("A"))).code == "store_damaged"


def test_a_store_of_a_newer_version_is_left_as_it_is(file):
    opened(file).close()
    with raw(file) as connection:
        connection.execute("UPDATE schema_version SET version_num = '9999'")
    fault = refusal(lambda: opened(file))
    assert (fault.code, fault.facts["found"]) == ("store_newer", "9999")
    with raw(file) as connection:
        assert connection.execute("SELECT version_num FROM schema_version").fetchone() == ("9999",)


READ_ONLY = """
import sys
from tests.store.terminals import terminal
from traceapp.errors import Fault
from traceapp.store.verify import verify

try:
    with terminal(sys.argv[1]):
        print("opened")
except Fault as fault:
    print(fault.code)
verdict = verify(sys.argv[1])
print(verdict.holds, verdict.entries)
"""


def test_a_store_on_a_read_only_drive_is_not_opened_for_recording_and_still_verifies(file):
    needs_mounts(file.parent)
    with terminal(url_of(file)) as store:
        record(store, receipt("OX", 60))
    folder = shlex.quote(str(file.parent))
    mounts = f"mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}"
    assert run_behind(mounts, READ_ONLY, url_of(file)).split() == ["store_read_only", "True", "2"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert refusal(lambda: opened(tmp_path / "file" / "plant.db")).code == "store_not_opened"


MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/plant /mnt/plant nfs4 rw 0 0
//nas/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /mnt/plant/local ext4 rw 0 0
tmpfs /mnt/plantation tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/mnt/plant", "nfs4"),
        ("/mnt/plant/stores/a", "nfs4"),
        ("/mnt/my share/x", "cifs"),
        ("/mnt/plant/local/x", None),
        ("/mnt/plantation", None),
        ("/srv", None),
    ],
)
def test_a_network_drive_is_refused(tmp_path, folder, kind):
    if kind is None:
        refuse_network_drive(Path(folder), MOUNTS)
    else:
        fault = refusal(lambda: refuse_network_drive(Path(folder), MOUNTS))
        assert (fault.code, fault.facts["kind"]) == ("network_drive", kind)


@pytest.mark.parametrize("kind", sorted(NETWORK_FILE_SYSTEMS))
def test_every_network_file_system_is_refused_by_name(tmp_path, kind):
    assert refusal(lambda: refuse_network_drive(tmp_path, f"x {tmp_path} {kind} rw 0 0\n")).code == "network_drive"


def test_a_link_to_a_network_drive_is_refused(tmp_path):
    (tmp_path / "share").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "share")
    mounts = f"server:/x {tmp_path / 'share'} nfs rw 0 0\n"
    assert refusal(lambda: refuse_network_drive(tmp_path / "here", mounts)).code == "network_drive"


def test_the_systems_own_drives_are_looked_at(tmp_path):
    refuse_network_drive(tmp_path)


@pytest.mark.parametrize("url", ["postgresql://hub/plant", "nonsense", "mysql+pymysql://x"])
def test_another_database_is_refused_by_name(url):
    fault = refusal(lambda: database_file(url))
    assert (fault.code, fault.facts["url"]) == ("database_url", url)


OPEN_FILES = Path("/proc/self/fd")


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="open files are counted in /proc")
def test_a_failed_opening_leaves_nothing_open(file):
    file.write_bytes(b"x" * 4096)
    before = set(OPEN_FILES.iterdir())
    refusal(lambda: opened(file))
    assert set(OPEN_FILES.iterdir()) <= before
