"""Printers that the system of this machine knows: queues of CUPS, reached as any printer that speaks IPP."""

import os
import subprocess
from urllib.parse import quote

from msgspec import Struct

LISTING = ("lpstat", "-e")
PATIENCE_S = 3.0
QUEUES = "ipp://localhost:631/printers/"
"""Where CUPS answers for its queues, on the machine itself (RFC 8011; the port is IPP's own)."""


class FoundPrinter(Struct, frozen=True):
    """A queue by its name, and the address by which it is kept."""

    name: str
    address: str


def found_printers() -> tuple[FoundPrinter, ...]:
    """Every queue, by name; none where the system has no such program, or does not answer."""
    try:
        told = subprocess.run(
            LISTING,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
            text=True,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    names = sorted(line.strip() for line in told.stdout.splitlines() if line.strip()) if told.returncode == 0 else []
    return tuple(FoundPrinter(name, QUEUES + quote(name, safe="")) for name in names)
