"""Real file systems for a test's own use: a small one, a read-only one. They vanish with the process that saw them."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_ALONE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]


def may_mount(folder: Path) -> bool:
    """Whether this machine lets us mount in a namespace of our own."""
    trial = f"mount -t tmpfs -o size=64k tmpfs {shlex.quote(str(folder))}"
    try:
        return subprocess.run([*_ALONE, "sh", "-c", trial], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def run_behind(mounts: str, program: str, *arguments: str) -> str:
    """What a Python program prints after these mounts were made for it alone; skips the test where none can be."""
    script = f'{mounts} && exec "$0" -c "$@"'
    done = subprocess.run(
        [*_ALONE, "sh", "-c", script, sys.executable, program, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def needs_mounts(folder: Path) -> None:
    if not may_mount(folder):
        pytest.skip("this machine lets nobody mount a file system of their own")
