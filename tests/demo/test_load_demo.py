"""Playing a story: onto which store, how far, how surely, and what is said when a line of it is wrong."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo_store import QUICK
from traceapp.app import App, open_app
from traceapp.demo import DemoClock, load_demo, open_demo, read_demo
from traceapp.domain.record import encode_record
from traceapp.domain.record.pieces import EntryRef
from traceapp.errors import BadPlantFile, Refused
from traceapp.resources import resources_folder
from traceapp.settings import Folders, utc_now

SHIPPED = resources_folder() / "demo"
FIRST_NOON = 1_795_456_800_000_000
"""Mon 23 Nov 2026 12:00 in Campo Alto, UTC microseconds."""

OPENING = """\
year 2026

usual reduction
    with  electrolysis-slag 1.6 %, oxygen-shed 14.4 %, evaporation 0.9 %
    out   81.9±0.3 % in 4

Mon 23 Nov 05:40  OX-1  D. Novak  B-DFARS
    scan   NMR-NDPR-1
    out    2 x 250.00±0.30
    makes  au-1

"""


class Stage:
    """An empty plant, and a story to be played on it."""

    def __init__(self, folder: Path) -> None:
        self.clock = DemoClock(1)
        self.app: App = open_app(Folders(folder / "data"), now=self.clock, hasher=QUICK)
        self._files = folder / "files"
        self._files.mkdir()
        shutil.copy(SHIPPED / "plant.yaml", self._files)

    def play(self, story: str) -> dict[str, str]:
        """The names the story gave, with their codes."""
        (self._files / "story.txt").write_text(story, encoding="utf-8")
        return load_demo(self.app, self.clock, folder=self._files).codes

    def fault(self, scene: str) -> tuple[object, object, str]:
        """File, line and problem of a scene that cannot be played after the opening."""
        with pytest.raises(BadPlantFile) as caught:
            self.play(OPENING + scene)
        facts = caught.value.facts
        return facts["file"], facts["line"], str(facts["problem"])


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path)
    yield stage
    stage.app.close()


def journal(app: App) -> list[tuple[bytes, int, str]]:
    """Records, times and commands of all entries after the enrolment."""
    with app.reading() as books:
        last = books.heads()[0]
        entries = [books.entry(EntryRef(last.terminal, seq)) for seq in range(2, last.seq + 1)]
    return [(encode_record(e.record), e.happened, e.command) for e in entries if e is not None]


def played_until(folder: Path, moment: int) -> list[tuple[bytes, int, str]]:
    clock = DemoClock(1)
    app = open_app(Folders(folder), now=clock, hasher=QUICK)
    try:
        load_demo(app, clock, until=moment)
        return journal(app)
    finally:
        app.close()


def test_the_same_story_makes_the_same_journal(tmp_path: Path) -> None:
    one, other = (played_until(tmp_path / name, FIRST_NOON) for name in ("one", "other"))
    assert one == other
    assert len(one) > 230


def test_a_story_stops_before_the_scenes_that_begin_too_late(tmp_path: Path) -> None:
    entries = played_until(tmp_path, FIRST_NOON)
    assert max(happened for _, happened, _ in entries) < FIRST_NOON
    assert any(b'"material":"alloy-strip"' in record for record, _, _ in entries)
    assert not any(b'"step":"strip-casting"' in record for record, _, _ in entries if b"step_performed" in record)


def test_a_store_that_holds_something_is_left_alone(stage: Stage) -> None:
    stage.play(OPENING)
    before = journal(stage.app)
    with pytest.raises(Refused) as caught:
        load_demo(stage.app, stage.clock)
    assert caught.value.code == "store_not_empty"
    assert journal(stage.app) == before


def test_progress_counts_the_scenes(tmp_path: Path) -> None:
    clock = DemoClock(1)
    app = open_app(Folders(tmp_path), now=clock, hasher=QUICK)
    seen: list[tuple[int, int]] = []
    try:
        load_demo(app, clock, until=FIRST_NOON - 5 * 3_600_000_000, progress=lambda done, of: seen.append((done, of)))
    finally:
        app.close()
    assert seen == [(n, len(seen)) for n in range(1, len(seen) + 1)]


@pytest.mark.parametrize(
    ("scene", "line", "problem"),
    [
        ("Mon 23 Nov 10:00  RD-9  T. Bell\n    from  au-1\n", 12, "station_unknown: station=RD-9"),
        ("Mon 23 Nov 10:00  RD-1  Z. Nobody\n    from  au-1\n", 12, "nobody here is called “Z. Nobody”"),
        ("Mon 23 Nov 10:00  RD-1  T. Bell\n    from  au-7\n", 13, "“au-7” has not been made yet"),
        ("Mon 23 Nov 10:00  RD-1  T. Bell\n    from  AU 7\n", 13, "“AU” is no name such as heat-3"),
        ("Mon 23 Nov 10:00  RD-1  P. Lind\n    from  au-1\n", 13, "the station answers not_qualified"),
        ("Mon 23 Nov 10:00  SC-2  A. Ruiz  W-48H\n    from  au-1\n", 13, "the station answers wrong_material"),
        ("Mon 23 Nov 10:00  SC-2  A. Ruiz  W-48H\n    insist\n", 12, "still wants rare-earth"),
        ("Mon 23 Nov 10:00  RD-1  T. Bell\n    from  au-1/9\n", 13, "the station answers container_unknown"),
        (
            "Mon 23 Nov 10:00  RD-1  T. Bell\n    from  au-1/1\n    with  bath x\n",
            12,
            "“x” is no figure such as 1455±8 or 98.3±0.2 %",
        ),
        (
            "Mon 23 Nov 10:00  RD-1  T. Bell\n    from  au-1/1\n    out   some\n",
            12,
            "“some” says not how much is filled",
        ),
        (
            "Mon 23 Nov 10:00  RD-1  T. Bell\n    refused on_hold: scan au-1/1\n",
            13,
            "was to be refused with on_hold, and the answer was lot_added",
        ),
        (
            "Mon 23 Nov 10:00  Q-1  L. Ferrer\n    hold  au-1 for carbon\n",
            13,
            "“au-1 for carbon” does not read: WHAT because WHY[, put at PLACE][, as NAME]",
        ),
        ("Mon 23 Nov 10:00  Q-1  T. Bell\n    release au-1\n", 13, "T. Bell has no PIN"),
        ("Mon 23 Nov 10:00  Q-1  L. Ferrer\n    release au-1\n", 13, "lot_not_accepted: lot=OX-2648-A001"),
        (
            "Mon 23 Nov 10:00  Q-1  L. Ferrer\n    refused on_hold: release au-1\n",
            13,
            "lot_not_accepted: lot=OX-2648-A001",
        ),
        (
            'Mon 23 Nov 10:00  Q-1  L. Ferrer\n    refused on_hold: hold au-1 because "x"\n',
            13,
            "was to be refused with on_hold, and was not",
        ),
        ("Mon 23 Nov 10:00  OX-1  T. Bell\n    declare au-1: dug AU\n", 13, "can be mined, refined, separated"),
        (
            "Mon 23 Nov 10:00  OX-1  T. Bell\n    file none.txt as lot of deliveries, as paper\n",
            13,
            "there is no file “none.txt” in papers",
        ),
        (
            "Mon 23 Nov 10:00  RD-1  T. Bell  x2 every 1 h\n    from  au-1\n    makes metal-{n}\n",
            13,
            "“au-1” has nothing left (time 2, 23 Nov 11:00)",
        ),
    ],
)
def test_a_line_that_cannot_be_played_is_named_with_what_is_wrong(
    stage: Stage, scene: str, line: int, problem: str
) -> None:
    file, found, told = stage.fault(scene)
    assert (file, found) == ("story.txt", line)
    assert problem in told


def test_scenes_are_played_in_the_order_of_time_whatever_their_order_in_the_file(stage: Stage) -> None:
    later = "Mon 23 Nov 10:00  RD-1  T. Bell\n    from  au-1/1\n    makes metal-1\n\n"
    assert stage.play(OPENING.replace("Mon 23", f"{later}Mon 23", 1))["metal-1"].startswith("RM-2648-")


def test_a_name_given_twice_means_the_later_one(stage: Stage) -> None:
    again = OPENING.partition("Mon 23")[2].replace("05:40", "06:40").replace("NMR-NDPR-1", "NMR-NDPR-2")
    codes = stage.play(f"{OPENING}Mon 23{again}")
    with stage.app.reading() as books:
        state = books.lot(codes["au-1"])
    assert state is not None
    assert state.supplier_lot == "2"


def test_an_open_demo_is_found_again_in_its_own_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = tmp_path / "resources" / "demo"
    shutil.copytree(resources_folder(), tmp_path / "resources")
    (shipped / "story.txt").write_text(OPENING, encoding="utf-8")
    monkeypatch.setattr("traceapp.demo.resources_folder", lambda: tmp_path / "resources")
    app = open_demo(Folders(tmp_path / "data"), hasher=QUICK)
    ahead = app.now() - utc_now()
    first = journal(app)
    app.close()
    again = open_demo(Folders(tmp_path / "data"), hasher=QUICK)
    assert abs(again.now() - utc_now() - ahead) < 60_000_000
    assert again.now() >= first[-1][1]
    assert journal(again) == first
    with again.reading() as books:
        enrolled = books.entry(EntryRef("A", 1))
    assert enrolled is not None
    assert enrolled.recorded == first[0][1]
    again.close()


def test_a_failed_opening_leaves_nothing_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(resources_folder(), tmp_path / "resources")
    story = tmp_path / "resources" / "demo" / "story.txt"
    story.write_text(f"{OPENING}Mon 23 Nov 10:00  RD-9  T. Bell\n    from  au-1\n", encoding="utf-8")
    monkeypatch.setattr("traceapp.demo.resources_folder", lambda: tmp_path / "resources")
    with pytest.raises(BadPlantFile):
        open_demo(Folders(tmp_path / "data"), hasher=QUICK)
    with pytest.raises(Refused, match="store_not_empty"):
        open_demo(Folders(tmp_path / "data"), hasher=QUICK)


def test_the_shipped_files_are_sound(stage: Stage) -> None:
    demo = read_demo(stage.app.plant)
    assert len(demo.story.scenes) > 350
    assert len(demo.plant.people) >= 18
    stations = {fact.key for fact in demo.plant.facts if fact.subject_name.startswith("station/")}
    assert len(stations) >= 16
    assert {scene.station for scene in demo.story.scenes} <= stations
