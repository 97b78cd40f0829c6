"""What a recorded scan costs the disk, and what two processes at once do to a store."""

import subprocess
import sys

import pytest

from tests.store.fsyncs import fsyncs_while_recording, may_count
from tests.store.private_mounts import ROOT
from tests.store.terminals import key_of, lot_in, receipt, record, terminal, url_of
from traceapp.domain.quantity import mg
from traceapp.store.verify import verify

SCANS = 25
EACH = 60

HAND = """
import sys
from tests.store.terminals import record, step, terminal

with terminal(sys.argv[1]) as store:
    for number in range(int(sys.argv[3])):
        record(store, step("OX", 1, f"{sys.argv[2]}-{number}"), name=f"{sys.argv[2]}-{number}")
"""

FIRST = """
import sys
from tests.store.terminals import Clock
from traceapp.store.opening import open_store

sys.stdin.read(1)
store = open_store(sys.argv[1], now=Clock())
print(store.letters)
store.close()
"""


def test_a_recorded_scan_is_exactly_one_fsync(tmp_path):
    if not may_count():
        pytest.skip("no strace here, or it may watch nothing")
    assert fsyncs_while_recording(tmp_path / "plant.db", SCANS) == SCANS


def test_two_processes_record_into_one_chain(tmp_path):
    url = url_of(tmp_path / "plant.db")
    with terminal(url) as store:
        record(store, receipt("OX", 1_000))
    commands = [[sys.executable, "-c", HAND, url, name, str(EACH)] for name in ("SA", "SB")]
    hands = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) for command in commands]
    with terminal(url) as store:  # and a third, that reads
        while any(hand.poll() is None for hand in hands):
            with store.reading() as books:
                lot, count = books.lot("OX"), books.entry_count()
                assert lot is not None
                assert lot.left == mg(1_000 - (count - 2))
    assert [(hand.wait(), hand.communicate()[1]) for hand in hands] == [(0, b""), (0, b"")]
    with terminal(url) as store:
        assert lot_in(store, "OX").left == mg(1_000 - 2 * EACH)
    verdict = verify(url)
    assert verdict.holds
    assert verdict.entries == 2 * EACH + 2


def test_two_processes_that_make_a_store_at_once_agree(tmp_path):
    url = url_of(tmp_path / "plant.db")
    command = [sys.executable, "-c", FIRST, url]
    hands = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for hand in hands:
        assert hand.stdin is not None
        hand.stdin.write(b".")
        hand.stdin.flush()
    told = [(hand.communicate()[0], hand.returncode) for hand in hands]
    assert told == [(b"A\n", 0)] * 3
    assert [chain.entries for chain in verify(url).chains] == [1]
    assert key_of("A").public not in (tmp_path / "plant.key").read_text()
