"""Runs the benches: `python -m tests.bench [NAME…] [--json FILE]`.

A bench is a module `bench_NAME.py` beside this file with a function `bench() -> list[Figure]`. It makes its own input,
measures our work and the bare work in turns, and gives up by raising `Unmeasured`. A figure over its limit is marked in
the table and ends with 0 all the same: a busy machine is no fault. Ends with 1 when something could not be measured.
"""

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.figure import Figure
from tests.bench.report import as_json, table
from tests.bench.unmeasured import Unmeasured


def bench_names() -> list[str]:
    """The names of the benches that are there, in order."""
    return sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))


def main(arguments: Sequence[str]) -> int:
    """Run the named benches, or all; returns the exit code."""
    known = bench_names()
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("name", nargs="*")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.name if name not in known]
    if unknown:
        parser.error(f"no bench called {', '.join(unknown)}; there are: {', '.join(known)}")

    measured: dict[str, list[Figure]] = {}
    for name in options.name or known:
        print(f"Measuring {name} …", file=sys.stderr, flush=True)
        try:
            measured[name] = importlib.import_module(f"tests.bench.bench_{name}").bench()
        except Unmeasured as trouble:
            print(f"{name}: not measured. {trouble}", file=sys.stderr, flush=True)
    if measured:
        print(table([figure for figures in measured.values() for figure in figures]))
    if options.json:
        options.json.write_text(as_json(measured) + "\n", encoding="utf-8")
    return 0 if len(measured) == len(options.name or known) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
