"""How often a process asks the disk to settle while it records: counted by strace, from outside."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = """
import os, sys
from tests.store.terminals import receipt, record, step, terminal, url_of

with terminal(url_of(sys.argv[1])) as store:
    record(store, receipt("OX", 10**9))
    os.write(1, b"from here")
    for number in range(int(sys.argv[2])):
        record(store, step("OX", 1, f"SC-{number}"))
    os.write(1, b"to here")
"""


def may_count() -> bool:
    """Whether strace is here and may watch a process of ours."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


def fsyncs_while_recording(file: Path, scans: int) -> int:
    """The calls of fsync and fdatasync by a process that records so many scans, one after the other."""
    log = file.with_suffix(".strace")
    watch = ["strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", str(log)]
    program = [sys.executable, "-c", _PROGRAM, str(file), str(scans)]
    subprocess.run([*watch, *program], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    text = log.read_text(encoding="utf-8", errors="replace")
    during = text.partition('"from here"')[2].partition('"to here"')[0]
    return len(re.findall(r"\bf(?:data)?sync\(", during))
