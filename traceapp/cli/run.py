"""`traceapp run`: the desktop, in a package of its own that traceapp does not lean on. Its options are its business."""

import importlib
from collections.abc import Sequence

from traceapp.errors import Fault


def start(arguments: Sequence[str]) -> int:
    """Run the desktop until its window is closed; its exit code. Fault `desktop_missing` where it is not installed."""
    try:
        desktop = importlib.import_module("ui.__main__")
    except ModuleNotFoundError as error:
        raise Fault("desktop_missing", module=error.name or "ui") from error
    code: int = desktop.main([*arguments])
    return code
