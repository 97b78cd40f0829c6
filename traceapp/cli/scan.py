"""`traceapp scan`: a scanner made of text, so that the whole app can be driven with no hardware."""

import argparse
import sys
from pathlib import Path

from traceapp.cli.voice import Voice
from traceapp.devices.simulator import play, read_script
from traceapp.domain.problem import because
from traceapp.errors import Fault

_TERMINATORS = {"cr": b"\r", "lf": b"\n", "crlf": b"\r\n"}
_SCRIPT = """\
One line of the file is one scan. \\x1d, \\r, \\n, \\t and \\\\ are escapes. "# ..." is a comment, "@ 0.5" a
pause of half a second, "~ ..." is sent without its ending, as a frame torn in two."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _SCRIPT
    parser.add_argument("file", metavar="FILE", help="the scans, or - for standard input")
    parser.add_argument(
        "--to",
        metavar="PORT",
        required=True,
        help="a serial port or URL; pty:LINK makes one for the app to open, listen:HOST:PORT waits for the app",
    )
    parser.add_argument("--gap", metavar="MS", type=_whole, default=300, help="milliseconds between scans (300)")
    parser.add_argument("--wait", metavar="S", type=_whole, default=30, help="seconds to wait for the app to come (30)")
    parser.add_argument("--ending", choices=_TERMINATORS, default="cr", help="what ends a scan (cr)")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for a program to read")
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    acts = read_script(_text(options.file), terminator=_TERMINATORS[options.ending])
    sent = play(options.to, acts, gap_ms=options.gap, wait_s=options.wait)
    voice.say(f"{sent} scan{'' if sent == 1 else 's'} sent to {options.to}")
    voice.tell({"sent": sent, "port": options.to})
    return 0


def _text(file: str) -> str:
    raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Fault("scan_file", line=line, problem=because("not_utf8")) from None


def _whole(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number
