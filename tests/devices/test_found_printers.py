"""The printers that the system knows, as its own program lists them."""

import os
from pathlib import Path

import pytest

from traceapp.devices.found_printers import FoundPrinter, found_printers
from traceapp.devices.printer import printer_at


def listing(folder: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system whose program for it does so."""
    program = folder / "lpstat"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_every_queue_has_an_address_that_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    listing(tmp_path, 'test "$1" = -e && test "$LC_ALL" = C && printf "Zebra ZD421\\nOffice\\n"', monkeypatch)
    office, zebra = found_printers()
    assert office == FoundPrinter("Office", "ipp://localhost:631/printers/Office")
    assert zebra.address == "ipp://localhost:631/printers/Zebra%20ZD421"
    assert printer_at(zebra.address) is not None


def test_a_system_without_printing_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    listing(tmp_path, "echo nothing >&2; exit 1", monkeypatch)
    assert found_printers() == ()
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert found_printers() == ()
