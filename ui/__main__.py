"""`python -m ui`: the desktop on one station."""

import gc
import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the desktop until its window is closed; its exit code (see `ui.start`).

    What is made while starting stays to the end, so looking for garbage in it would only keep the first scan waiting.
    Once the window stands, `ui.collector` looks for it.
    """
    gc.disable()
    from ui.start import start

    return start(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
