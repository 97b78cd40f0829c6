"""Which commands there are, and how each ends: with an exit code, never with a traceback for somebody else's mistake.

A command's module is imported when it is chosen, so that `traceapp --help` does not wait for a database.
"""

import argparse
import difflib
import importlib
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, NoReturn

from traceapp import __version__
from traceapp.cli.endings import ending

EXIT_CODES = """\
exit codes:
  0    done
  1    refused, or something was found wrong
  2    the command line was not understood
  3    the world failed: a disk, a file, a port
  70   a mistake of the program itself; a report says where
  130  interrupted
  141  whoever read the output went away"""


class Summary(NamedTuple):
    """Where a command is (a module with `add_arguments`), and what it does in one line.

    passes_on: it reads its arguments itself (a module with `start`).
    """

    module: str
    words: str
    passes_on: bool = False


COMMANDS: Mapping[str, Summary] = MappingProxyType(
    {
        "run": Summary("run", "start the desktop", passes_on=True),
        "demo": Summary("demo", "make the demo plant in a new store"),
        "import": Summary(
            "importing", "bring plant data, opening stock or a supplier's shipping events in from a file"
        ),
        "results": Summary("results", "record the test results of an instrument's export, CSV or XLSX"),
        "curve": Summary("curve", "file a demagnetisation curve, with what follows from it"),
        "scan": Summary("scan", "play a file of scans into a port, as a scanner would"),
        "record": Summary("record", "record anything that happened, from a JSON file"),
        "lot": Summary("lot", "show all that is known of a lot"),
        "trace": Summary("trace", "show where something came from, or where it went"),
        "drill": Summary("drill", "try a recall on a lot taken at random, and file a signed sheet"),
        "balance": Summary("balance", "balance what went into a step against what came out"),
        "rules": Summary("rules", "list the rules of origin, or ask them about a lot"),
        "label": Summary("label", "make the labels of a lot, container or box as a PDF"),
        "certificate": Summary("certificate", "check, issue, show, withdraw or print a certificate"),
        "publish": Summary("publish", "write the site on which customers check certificates"),
        "serve": Summary("serve", "serve a published folder over HTTP"),
        "export": Summary("export", "write the journal or the books out as CSV, JSON lines, workbook or events"),
        "checkpoint": Summary("checkpoint", "sign the log as it is now, or prove that it only grew"),
        "capture": Summary("capture", "hand new events to an EPCIS repository"),
        "verify": Summary("verify", "check every entry of the journal, and log and books against it"),
        "backup": Summary("backup", "copy the store to a file while it is in use"),
        "plant": Summary("plant", "check the plant's files"),
        "pin": Summary("pin", "set a person's PIN"),
        "key": Summary("key", "show, replace or revoke the keys that sign certificates"),
    }
)


class Parser(argparse.ArgumentParser):
    """Says what was not understood, and where to read what would be."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\nSee: {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line; the code to exit with (`EXIT_CODES`)."""
    given = [*(sys.argv[1:] if arguments is None else arguments)]
    with ending() as ended:
        name, rest = (given[0], given[1:]) if given else ("--help", [])
        if name not in COMMANDS:
            _not_a_command(name)
        elif COMMANDS[name].passes_on:
            ended.code = _module(name).start(rest)
        else:
            options = parser_of(name).parse_args(rest)
            ended.listen(options)
            ended.code = options.do(options, ended.voice)
    return ended.code


def _module(name: str) -> Any:
    return importlib.import_module(f"traceapp.cli.{COMMANDS[name].module}")


def parser_of(name: str) -> Parser:
    """The parser of one command."""
    summary = COMMANDS[name]
    parser = Parser(
        prog=f"traceapp {name}",
        description=f"{summary.words[0].upper()}{summary.words[1:]}.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _module(name).add_arguments(parser)
    return parser


def top_parser() -> Parser:
    """What is shown when no command is named."""
    listed = "\n".join(f"  {name:12} {summary.words}" for name, summary in COMMANDS.items())
    parser = Parser(
        prog="traceapp",
        usage="traceapp COMMAND ...",
        description="Lots, genealogy, labels and certificates of a rare-earth magnet plant.",
        epilog=f"commands:\n{listed}\n\n{EXIT_CODES}\n\nAbout one command: traceapp COMMAND --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"traceapp {__version__}")
    return parser


def _not_a_command(word: str) -> None:
    """`--help` and `--version`, or a slip."""
    parser = top_parser()
    if not word.startswith("-"):
        near = difflib.get_close_matches(word, COMMANDS, n=1)
        parser.error(f"“{word}” is no command" + (f"; did you mean “{near[0]}”?" if near else ""))
    parser.parse_args([word])
