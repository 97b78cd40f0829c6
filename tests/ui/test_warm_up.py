"""What the rooms need is imported before they are opened, a module a turn, the station's first."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from traceapp.errors import Fault
from ui.operations import Operations
from ui.warm_up import STATION, WarmUp, imported

FEW_AT_A_TIME = """
import sys
from importlib import import_module
import ui.desktop
from ui.warm_up import BEGINNINGS, OURS, STATION, Wanting
wanting = Wanting()
wanting.follow(STATION)
for name in BEGINNINGS:
    wanting.follow_functions(name)
assert wanting.found.index(STATION) < len(wanting.found) / 2
for name in wanting.found:
    before = set(sys.modules)
    import_module(name)
    others = {new for new in sys.modules.keys() - before if new.partition(".")[0] in OURS} - {name}
    if len(others) > 4:  # those that know each other by type only come together
        print(name, *others)
print("done", len(wanting.found))
"""


def test_code_is_asked_what_it_imports_without_being_run():
    source = "import a.b\nfrom c import d, e\ndef f():\n    import g\n"
    assert imported(compile(source, "x", "exec")) == [("a.b", []), ("c", ["d", "e"])]


def test_modules_are_imported_few_at_a_time_and_the_stations_come_first():
    done = subprocess.run(
        [sys.executable, "-c", FEW_AT_A_TIME], cwd=Path(__file__).parents[2],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("done"), done.stdout
    assert int(done.stdout.split()[1]) > 100


def unreadable() -> None:
    raise Fault("disk_error")


def test_the_station_is_called_for_before_all_is_done_though_the_plants_files_cannot_be_read(qtbot: QtBot):
    told: list[str] = []
    operations = Operations()
    warming = WarmUp(operations, unreadable, lambda: told.append("made"))
    warming.began.connect(lambda: told.append("began"))
    warming.done.connect(lambda: told.append("done"))
    with qtbot.waitSignal(warming.done, timeout=20_000):
        warming.start()
    assert told == ["began", "made", "done"]
    assert STATION in sys.modules
    operations.close()


def test_it_imports_nothing_once_it_is_stopped(qtbot: QtBot):
    operations = Operations()
    warming = WarmUp(operations, lambda: None, lambda: None)
    with qtbot.assertNotEmitted(warming.began):
        warming.start()
        warming.stop()
        qtbot.waitUntil(lambda: operations.idle)
    operations.close()
