"""A tour of a part of the main job, at a plant that a test prepared: `python -m tests.end_to_end.short_tour PLANT OUT`.

The acts come from standard input, as a script; the names of codes born before as JSON in `PLANT/names.json`.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.end_to_end.conftest import SIGNER
from traceapp.demo import open_demo
from traceapp.settings import Folders
from ui.start import make_desktop
from ui.theme import ARGUMENTS
from ui.tour import Tour
from ui.tour_script import At, read_job
from ui.tour_start import scanner_line, set_scanner, watch


def main(plant: Path, out: Path) -> int:
    """Plays what standard input says; the exit code of a tour."""
    acts = read_job(sys.stdin.read())
    names = json.loads((plant / "names.json").read_text())
    qt = QApplication([*ARGUMENTS])
    with scanner_line() as (path, write):
        app = open_demo(Folders(plant))
        set_scanner(app, path)
        first = next(act.station for act in acts if isinstance(act, At))
        desktop = make_desktop(qt, app, station=first)
        code = watch(qt, Tour(desktop, app, write, signer=SIGNER, folder=out, names=names), acts)
        app.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
