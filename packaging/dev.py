"""The one entry for work on traceapp: `python3 packaging/dev.py run | test | check | bench | shots`.

Needs nothing but Python 3.11 or newer; every command first makes what it needs (see house.py) and then does it.

Exit codes: 0 done; 1 a check or test failed, or a figure could not be measured; 2 the command line was not understood;
3 something needed could not be made; 130 interrupted. `run` ends with the program's own code.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one shall read a sentence
    sys.exit("traceapp needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

import argparse
import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import house

# What of the system each command needs beside the environment (house.py says which package brings what).
NEEDS = {
    "run": house.OFFSCREEN,
    "run in a window": house.WINDOW,
    "test": (*house.VIRTUAL_SCREEN, *house.PRINTING, *house.READING, *house.BROWSER),
    "check": (*house.VIRTUAL_SCREEN, *house.PRINTING, *house.READING, *house.BROWSER),
    "bench": (*house.OFFSCREEN, *house.BROWSER),
}


@dataclass(frozen=True)
class Check:
    """A static check: its name in the report, and the program in the environment with its arguments."""

    name: str
    command: tuple[str, ...]


CHECKS = (
    Check("ruff check", ("ruff", "check", "--quiet", "--output-format", "concise", ".")),
    Check("ruff format", ("ruff", "format", "--quiet", "--check", "--output-format", "concise", ".")),
    Check("lint-imports", ("lint-imports", "--no-logo")),
    Check("mypy", ("mypy", "--no-error-summary")),
)
DEAD_CODE = Check("dead code", ("python", "-m", "tests.house.dead_code"))


# -------------------------------------------------------------------------------------------------------- commands


def run(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Start the app on the embedded store with the demo plant; with no display, do the whole job offscreen."""
    shown = has_display(sys.platform, os.environ)
    _prepare("run in a window" if shown else "run")
    arguments, changes = app_start(rest, shown=shown)
    if not shown:
        print("No display here: doing the whole job offscreen instead.", flush=True)
    return _python(["-m", "ui", *arguments], changes)


def test(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Run the linters, the import rules, the type checker and the tests."""
    _prepare("test")
    return _verify(CHECKS, rest)


def check(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Run everything `test` runs, look for dead code, and search wider; with --long, for hours."""
    _prepare("check")
    # One property tried for ten minutes is no hang, so nothing is cut off.
    width = ["--long", "-o", "faulthandler_timeout=0"] if options.long else ["--hypothesis-profile=wide"]
    return _verify((*CHECKS, DEAD_CODE), [*width, *rest])


def bench(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Measure, each figure beside its floor in the same run."""
    _prepare("bench")
    into = ["--json", options.json] if options.json else []
    return _python(["-m", "tests.bench", *options.name, *into], {"QT_QPA_PLATFORM": "offscreen"})


def shots(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Write a picture of every screen in every state, language, theme and size, and one sheet of them all."""
    _prepare("bench")
    accept = ["--accept"] if options.accept else []
    return _python(
        ["-m", "tests.ui.shots", str(options.folder), "--only", options.only, *accept], {"QT_QPA_PLATFORM": "offscreen"}
    )


# --------------------------------------------------------------------------------------------------- how it is done


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown: always on Windows and macOS, else when X11 or Wayland is named."""
    return platform in ("win32", "darwin") or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def app_start(rest: Sequence[str], *, shown: bool) -> tuple[list[str], dict[str, str]]:
    """The app's arguments and the environment variables to set for it.

    The demo plant lives in `build/demo`, so that trying the app touches nobody's own store; who names a store or a
    folder gets that one. With no display the app is asked for its tour, into `build/tour` unless another is named.
    """
    named = {word.split("=")[0] for word in rest}
    if shown:
        demo = [] if named & {"--db", "--data", "--tour"} else ["--demo", "--data", str(house.ROOT / "build" / "demo")]
        return [*demo, *rest], {}
    tour = [] if "--tour" in named else ["--tour", str(house.ROOT / "build" / "tour")]
    return [*rest, *tour], {"QT_QPA_PLATFORM": "offscreen"}


def _prepare(command: str) -> None:
    house.ensure_system((*house.ENVIRONMENT, *NEEDS[command]))
    house.ensure_environment()
    house.ensure_translations()
    house.ensure_sounds()
    house.ensure_bytecode()


def _verify(checks: Sequence[Check], pytest_arguments: Sequence[str]) -> int:
    # Static checks run side by side; the tests come last, so that their summary closes the output.
    failed = [check.name for check, passed in _side_by_side(checks) if not passed]
    if _python(["-m", "pytest", "-n", "2", "--dist", "worksteal", *pytest_arguments]) != 0:
        failed.append("pytest")
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr, flush=True)
    return 1 if failed else 0


def _side_by_side(checks: Sequence[Check]) -> list[tuple[Check, bool]]:
    start = time.monotonic()
    running = [(check, _start(check)) for check in checks]
    results = []
    for check, process in running:
        output, _ = process.communicate()
        passed = process.returncode == 0
        print(f"{check.name}: {'ok' if passed else 'FAILED'} ({time.monotonic() - start:.1f} s)", flush=True)
        if not passed:
            print(output, flush=True)
        results.append((check, passed))
    return results


def _start(check: Check) -> "subprocess.Popen[str]":
    program, *arguments = check.command
    return subprocess.Popen(
        [str(house.venv_program(program)), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=house.ROOT,
    )


def _python(arguments: Sequence[str], changes: Mapping[str, str] | None = None) -> int:
    command = [str(house.venv_program("python")), *arguments]
    return subprocess.run(command, env={**os.environ, **(changes or {})}, cwd=house.ROOT, check=False).returncode


# --------------------------------------------------------------------------------------------------- command line


def command_line() -> argparse.ArgumentParser:
    """The commands and their options. What `run`, `test` and `check` do not know goes on to the app or to pytest."""
    parser = argparse.ArgumentParser(prog="dev.py", description="Run, test and measure traceapp.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(act: Callable[[argparse.Namespace, Sequence[str]], int], name: str) -> argparse.ArgumentParser:
        summary = (act.__doc__ or "").strip()
        sub = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        sub.set_defaults(act=act, passes_on=True)
        return sub

    add(run, "run")
    add(test, "test")
    add(check, "check").add_argument("--long", action="store_true", help="thousands of examples, 10 000 kill rounds")
    measuring = add(bench, "bench")
    measuring.add_argument("name", nargs="*", help="which figures (default: all)")
    measuring.add_argument("--json", metavar="FILE", help="write the figures to FILE as well")
    measuring.set_defaults(passes_on=False)
    picturing = add(shots, "shots")
    picturing.add_argument(
        "folder", nargs="?", default=str(house.ROOT / "build" / "shots"), help="default: build/shots"
    )
    picturing.add_argument("--only", metavar="WORDS", default="", help="states with these words in their name")
    picturing.add_argument(
        "--accept", action="store_true", help="they are as they should be: tests compare with them from now on"
    )
    picturing.set_defaults(passes_on=False)
    return parser


def main(arguments: Sequence[str]) -> int:
    """Carry out one command line; returns the exit code."""
    parser = command_line()
    options, rest = parser.parse_known_args(arguments)
    if rest and not options.passes_on:
        parser.error(f"not understood: {' '.join(rest)}")
    try:
        return int(options.act(options, rest))
    except house.NotReady as trouble:
        print(trouble, file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
