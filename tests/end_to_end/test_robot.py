"""Whatever is scanned, pressed, clicked and pulled out at random: no exception, no lost scan, no wrong record."""

import random
from collections import Counter
from pathlib import Path

from tests.demo_store import DemoPlant
from tests.devices.cable import Cable
from tests.end_to_end.robot import Robot
from tests.end_to_end.window_hand import open_window
from traceapp.demo import AHEAD_SETTING
from traceapp.domain.entry import Entry
from traceapp.domain.record.pieces import EntryRef
from traceapp.settings import utc_now
from traceapp.store.verify import verify

SECONDS, LONG_SECONDS = 12.0, 600.0
CLERK = "SH-1"
KEYED = "keys"


def test_a_robot_finds_nothing_to_break(
    demo: DemoPlant, virtual_screen: dict[str, str], tmp_path: Path, long_run: bool
) -> None:
    seed = random.SystemRandom().getrandbits(32) if long_run else 20261128
    print(f"seed {seed}")
    with demo.app.reading() as books:
        heads = {ref.terminal: ref.seq for ref in books.heads()}
        codes = [row.code for row in books.lot_rows(limit=100)]
        codes += [f"{code}/{n}" for code in codes[:40] for n in (1, 2)]
        codes += [*books.box_codes()[:20], *books.open_shipments()]
    people = [*demo.app.people.names(), "9999"]
    cable = Cable(demo.app.folders.data / "scanner").plug_in()
    for known in demo.app.stations():
        demo.app.set_setting(f"scanner.{known.key}.hand", str(cable.path))
    demo.app.set_setting(AHEAD_SETTING, str(demo.clock() - utc_now()))
    stations = [known.key for known in demo.app.stations()]
    silent = tmp_path / "programs"
    silent.mkdir()
    (silent / "xdg-open").write_text("#!/bin/sh\n")  # a certificate that is opened opens nowhere
    (silent / "xdg-open").chmod(0o755)
    screen = {**virtual_screen, "PATH": f"{silent}:{virtual_screen['PATH']}"}
    arguments = ("--demo", "--data", str(demo.app.folders.data), "--station", CLERK)
    try:
        with open_window(screen, tmp_path / "errors.txt", *arguments) as window:
            window.wait_to_read("Scanner: Ready")
            robot = Robot(seed, window, cable, people=people, stations=stations, codes=codes)
            robot.work(LONG_SECONDS if long_run else SECONDS)
    finally:
        cable.unplug()
    assert len(robot.sent) > 50
    verdict = verify(demo.app.folders.url)
    assert verdict.holds, [*verdict.differences, *(chain.bad for chain in verdict.chains if chain.bad)]
    recorded = new_entries(demo, heads)
    print(f"{len(robot.sent)} scans, {len(recorded)} entries: {Counter(type(e.record).__name__ for e in recorded)}")
    for entry in recorded:
        assert set(entry.who) <= set(people), entry
        assert all(seen.device == KEYED or seen.raw in robot.sent for seen in entry.scans), entry


def new_entries(demo: DemoPlant, heads: dict[str, int]) -> list[Entry]:
    """What was recorded since."""
    with demo.app.reading() as books:
        refs = [EntryRef(ref.terminal, n) for ref in books.heads() for n in range(heads[ref.terminal] + 1, ref.seq + 1)]
        return list(books.entries(refs).values())
