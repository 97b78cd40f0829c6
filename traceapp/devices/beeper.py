"""What makes a scanner's own beeper answer, where the host may command it over the port (UX 4).

A scanner that can be told beeps where the ears and hands are; its decode beep is then to be switched off, so that it
answers once, when the scan was judged. Each row is what the maker's manual says of its commands, and nothing besides.
"""

from collections.abc import Mapping

from msgspec import Struct


class Beeper(Struct, frozen=True):
    """The commands of one maker. good, bad: bytes for an accepted and for a refused scan. manual: where they stand."""

    name: str
    good: bytes
    bad: bytes
    manual: str


BEEPERS: Mapping[str, Beeper] = {
    "honeywell": Beeper(
        "Honeywell",
        good=b"\x1b7,",
        bad=b"\x1b8,\x1b8,",
        manual="Xenon/Granit user's guide, host commands: ESC 7 is heard as a good read, ESC 8 twice as a bad one",
    ),
    "datalogic": Beeper(
        "Datalogic",
        good=b"\x01",
        bad=b"34\r",
        manual="PowerScan product reference guide, host commands: SOH beeps and shakes as a good read, 34 beeps low",
    ),
    "zebra": Beeper(
        "Zebra",
        good=b"\x07",
        bad=b"\x07\x07\x07",
        manual="Symbol DS9808 product reference guide, beeper definitions: each BEL over RS-232 is a high beep",
    ),
}
"""By the key that a scanner's setting names. Datalogic's `F` is not among them: it switches the scanner off as well."""
