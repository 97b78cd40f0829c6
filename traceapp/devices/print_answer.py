"""The three answers a printer can give.

A job that was accepted is not yet a label on the drum. So an answer is *printed* only when the printer's own side says
that the job is done, *not printed* only when it is certain that nothing came or will come out, and *unknown* otherwise;
who asks again after an unknown answer risks a second label of the same number, and has to know that.
"""

from typing import TypeAlias

from msgspec import Struct

from traceapp.domain.problem import Problem


class Printed(Struct, frozen=True):
    """It is done. receipt: the file's path, or the printer's name for the job."""

    receipt: str


class NotPrinted(Struct, frozen=True):
    """Nothing came out and nothing will.

    reason: printer_missing, out_of_paper, head_open, paused, refused, cancelled, folder_missing,
    disk_full or not_writable. told: what the other side or the system said, where it says more than the reason.
    """

    reason: str
    told: Problem | None = None


class Unknown(Struct, frozen=True):
    """It may have come out, or may yet. reason: no_confirmation, connection_lost, or the trouble the printer is in."""

    reason: str
    told: Problem | None = None


PrintAnswer: TypeAlias = Printed | NotPrinted | Unknown
