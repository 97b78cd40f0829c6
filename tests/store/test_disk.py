"""A disk that has no more room: what was acknowledged stays, what was not leaves no trace, and room lets work go on."""

import json
import subprocess
import sys

import pytest

from tests.store.private_mounts import ROOT, needs_mounts, run_behind

FILL = """
import json, sys
from pathlib import Path
from tests.store.terminals import receipt, record, step, tables_of, terminal, url_of
from traceapp.errors import Fault
from traceapp.store.verify import verify

file = Path(sys.argv[1]) / "plant.db"
ballast = file.with_name("ballast")
ballast.write_bytes(bytes(1_000_000))
acknowledged, codes = 0, []
with terminal(url_of(file)) as store:
    record(store, receipt("OX", 10**9), name="first")
    number = 0
    while len(codes) < 3:
        number += 1
        before = tables_of(store) if codes else None
        try:
            record(store, step("OX", 1, f"SC-{number}"), name=f"c-{number}")
            acknowledged += 1
        except Fault as fault:
            codes.append(fault.code)
            assert before is None or tables_of(store) == before
    ballast.unlink()
    record(store, step("OX", 1, "AFTER"), name="after")
with terminal(url_of(file)) as store, store.reading() as books:
    spent = 10**9 - books.lot("OX").tally.left
verdict = verify(url_of(file))
print(json.dumps({"codes": codes, "acknowledged": acknowledged, "spent": spent, "entries": verdict.entries}))
assert verdict.holds
"""

LIMITED = """
import json, resource, signal, sys
from pathlib import Path
from tests.store.terminals import receipt, record, step, terminal, url_of
from traceapp.errors import Fault
from traceapp.store.verify import verify

file = Path(sys.argv[1]) / "plant.db"
acknowledged = 0
with terminal(url_of(file)) as store:
    record(store, receipt("OX", 10**9))
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, resource.RLIM_INFINITY))
    try:
        while True:
            record(store, step("OX", 1, f"SC-{acknowledged}"))
            acknowledged += 1
    except Fault as fault:
        code = fault.code
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    record(store, step("OX", 1, "AFTER"))
verdict = verify(url_of(file))
print(json.dumps({"code": code, "acknowledged": acknowledged, "entries": verdict.entries, "holds": verdict.holds}))
"""


def test_a_full_disk_loses_nothing_that_was_acknowledged_and_work_goes_on_when_there_is_room(tmp_path):
    needs_mounts(tmp_path)
    told = json.loads(run_behind(f"mount -t tmpfs -o size=5m tmpfs '{tmp_path}'", FILL, str(tmp_path)))
    assert told["codes"] == ["disk_full"] * 3
    assert told["acknowledged"] > 20
    assert told["spent"] == told["acknowledged"] + 1
    assert told["entries"] == told["acknowledged"] + 3


def test_a_file_that_may_not_grow_by_rlimit_fsize_loses_nothing_that_was_acknowledged(tmp_path):
    pytest.importorskip("resource", reason="this system sets no limit to a file's size")
    command = [sys.executable, "-c", LIMITED, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["code"] == "disk_error"
    assert told["acknowledged"] > 10
    assert (told["entries"], told["holds"]) == (told["acknowledged"] + 3, True)
