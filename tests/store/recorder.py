"""A process that records until it is killed, and says so through its output: `python -m tests.store.recorder`.

Each line of input is the URL of a store. A child is forked, warm, that opens it the usual way and records command after
command, each of two entries; it writes `pid N` first and `did ID` after each command that was acknowledged. When it is
dead, however that came about, `dead` is written.
"""

import itertools
import os
import sys

from tests.store.terminals import record, step, terminal
from traceapp.domain.record.production import Moved


def tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())  # at once and whole: shorter than PIPE_BUF


def record_for_ever(url: str) -> None:
    tell(f"pid {os.getpid()}")
    with terminal(url) as store:
        for number in itertools.count():
            name = f"{os.getpid()}-{number}"
            record(store, step("OX", 1, f"SC-{name}"), Moved(lot=f"SC-{name}", place="R-3"), name=name)
            tell(f"did {name}")


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            record_for_ever(line.strip())
        os.waitpid(child, 0)
        tell("dead")


if __name__ == "__main__":
    main()
