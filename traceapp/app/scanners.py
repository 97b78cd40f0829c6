"""The station's scanners as they are set up: where each is plugged in, and what makes it beep."""

from msgspec import Struct

from traceapp.devices.beeper import BEEPERS

_BEEPS = " beeps="


class ScannerSetting(Struct, frozen=True):
    """How one scanner is connected. beeps: the maker whose commands make it answer; empty: it beeps as it likes."""

    address: str
    beeps: str = ""


def kept_scanner(setting: ScannerSetting) -> str:
    """A setting as it is kept: the address, and behind it what makes it beep."""
    return f"{setting.address}{_BEEPS}{setting.beeps}" if setting.beeps else setting.address


def read_scanner(kept: str) -> ScannerSetting:
    """A setting as it was kept."""
    address, _, beeps = kept.partition(_BEEPS)
    return ScannerSetting(address, beeps)


def beeper_choices() -> tuple[tuple[str, str], ...]:
    """Each key with its maker's name."""
    return tuple((key, beeper.name) for key, beeper in BEEPERS.items())
