"""How a command ends: the one place where errors become words and exit codes."""

import argparse
import io
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct, field

from traceapp import __version__
from traceapp.cli.voice import Voice
from traceapp.errors import Fault, Refused, TraceError

DONE, WRONG, NOT_UNDERSTOOD, WORLD_FAILED, OUR_MISTAKE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 70, 130, 141


class Ended(Struct):
    """What a command came to."""

    code: int = DONE
    options: argparse.Namespace = field(default_factory=argparse.Namespace)

    def listen(self, options: argparse.Namespace) -> None:
        """From here on it is known how the command wants to be answered."""
        self.options = options

    @property
    def voice(self) -> Voice:
        return Voice(json=getattr(self.options, "json", False))


@contextmanager
def ending() -> Iterator[Ended]:
    """Within it, whatever is raised becomes a code and words for it.

    A reader that went away (`| head`) is no error of anybody's, and is ended as the shell knows it.
    """
    ended = Ended()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a screen that lacks a letter is no mistake
    try:
        yield ended
        sys.stdout.flush()
    except SystemExit as stop:  # argparse: help was shown, or the command line was not understood
        ended.code = stop.code if isinstance(stop.code, int) else NOT_UNDERSTOOD
    except BrokenPipeError:
        ended.code = PIPE_CLOSED
        _let_output_go()
    except KeyboardInterrupt:
        ended.code = INTERRUPTED
    except Refused as refusal:
        ended.code = WRONG
        ended.voice.explain(refusal)
    except Fault as fault:
        ended.code = WORLD_FAILED
        ended.voice.explain(fault)
    except UnicodeEncodeError:
        ended.code = NOT_UNDERSTOOD
        ended.voice.note("A word of the command line is no text that this computer's settings can read.")
    except OSError as error:
        ended.code = WORLD_FAILED
        ended.voice.explain(_named(error))
    except Exception as mistake:  # noqa: BLE001 - our own mistakes: this is one of the two top-level hooks
        ended.code = OUR_MISTAKE
        _report(mistake, ended.options, ended.voice)


def _named(error: OSError) -> TraceError:
    """A file that the user named and that cannot be read or written."""
    from traceapp.domain.system_error import system_problem

    return Fault("file_not_usable", file=str(error.filename or ""), told=system_problem(error))


def _let_output_go() -> None:
    """What is still buffered has nowhere to go; the interpreter would complain about it at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _report(mistake: Exception, options: argparse.Namespace, voice: Voice) -> None:
    """Write down what went wrong, and say where. Arguments are named, their values are not: they may be private."""
    told = "".join(traceback.format_exception(mistake))
    lines = (
        f"traceapp {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"options: {', '.join(sorted(vars(options)))}",
        told,
    )
    folder = _data_folder(options) / "reports"
    file = folder / f"report-{datetime.now(tz=UTC):%Y%m%dT%H%M%S%fZ}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        voice.note(told)
        return
    voice.note(f"This is a mistake of the program, not yours. What happened stands in {file}")


def _data_folder(options: argparse.Namespace) -> Path:
    from traceapp.settings import default_folders

    given: Path | None = getattr(options, "data", None)
    return given or default_folders().data
