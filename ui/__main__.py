"""`python -m ui`: the desktop on one station."""

import builtins
import gc
import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the desktop until its window is closed; its exit code (see `ui.start`).

    What is made while starting stays to the end, so looking for garbage in it would only keep the first scan waiting.
    Once the window stands, `ui.collector` looks for it.
    """
    gc.disable()
    import_plainly()
    from ui.start import start

    return start(sys.argv[1:] if arguments is None else arguments)


def import_plainly() -> None:
    """Load PySide6, and have modules imported by Python's own import all the same.

    PySide6 puts one of its own in that place, which knows `from __feature__ import …`: it reads the source of whatever
    is imported after it, at the start and for each room that is opened, to see who might want one. Nobody here does.
    """
    plainly = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plainly


if __name__ == "__main__":
    sys.exit(main())
