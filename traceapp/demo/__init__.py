"""The demo plant: its data and some three weeks of its work, played on an application as people would have scanned it.

The files are `resources/demo/plant.yaml` and `story.txt`. Nothing of the demo is written into the program.
"""

from collections.abc import Callable
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from traceapp.app import App, open_app
from traceapp.app.plant_files import Sources, read_resources
from traceapp.demo.cast import Cast
from traceapp.demo.clock import DemoClock
from traceapp.demo.moments import moment_of
from traceapp.demo.names import Names
from traceapp.demo.play import STORY_WORDS, Play
from traceapp.domain.command import Command
from traceapp.domain.plant import Plant
from traceapp.errors import Refused
from traceapp.exchange.plant_facts import PlantFacts, read_plant_facts
from traceapp.exchange.story_file import Story, read_story
from traceapp.resources import resources_folder
from traceapp.services.plant.plant_data import revise
from traceapp.settings import Folders
from traceapp.store.database import database_file
from traceapp.store.pins import Hasher

__all__ = ["Demo", "DemoClock", "Names", "load_demo", "open_demo", "read_demo"]

AHEAD_SETTING = "demo.ahead"
BEFORE_US = 3_600_000_000
"""The plant's data is on file an hour before the first scene."""

Progress = Callable[[int, int], None]
"""Called with the scenes played, and of how many."""


class Demo(NamedTuple):
    """The demo's files, read. papers: the folder of those that came with deliveries, filed as the story goes."""

    plant: PlantFacts
    story: Story
    papers: Path

    @property
    def begins(self) -> int:
        """UTC microseconds: when its data is put on file."""
        return moment_of(self.story.scenes[0].when, ZoneInfo(self.plant.site.time_zone)) - BEFORE_US


def read_demo(plant: Plant, folder: Path | None = None) -> Demo:
    """The demo's files, the shipped ones if no folder is named. Raises BadPlantFile with file, line, field, problem."""
    folder = folder or resources_folder() / "demo"
    facts = read_plant_facts(folder / "plant.yaml", plant)
    return Demo(facts, read_story(folder / "story.txt", STORY_WORDS), folder / "papers")


def load_demo(
    app: App, clock: DemoClock, *, progress: Progress | None = None, until: int = 0, folder: Path | None = None
) -> Names:
    """Play the demo on an empty store; what the story named, with the codes it has there.

    clock: the one the application was opened with; it stands at the end of the story afterwards. until: UTC
    microseconds, 0 to the end: scenes that begin later are left out. folder: other files than the shipped ones.
    Raises Refused `store_not_empty`, and BadPlantFile for a file with an error or a scene that cannot be played.
    """
    demo = read_demo(app.plant, folder)
    with app.reading() as books:
        entries = books.entry_count()
    if entries > 1:
        raise Refused("store_not_empty", entries=entries)
    zone = ZoneInfo(demo.plant.site.time_zone)
    ids = (f"demo-{number}" for number in count(1))
    clock.stand(demo.begins)
    _put_on_file(app, demo.plant, next(ids))
    play = Play(app, clock, demo.story, Cast(app, demo.plant.people), ids, demo.papers)
    scenes = [s for s in demo.story.scenes if not until or moment_of(s.when, zone) < until]
    for number, scene in enumerate(scenes, start=1):
        play.scene(scene)
        if progress is not None:
            progress(number, len(scenes))
    return play.names


def _put_on_file(app: App, plant: PlantFacts, command: str) -> None:
    """The plant's data in force from now on, names and PINs in the terminal's own tables."""
    office = Command(id=command, who=(), where="office", happened=app.now())
    app.record(office, lambda books: revise(books, app.plant, office, plant.facts, revision="1"))
    for person in plant.people:
        app.people.call(person.badge, person.name)
        if person.pin:
            app.people.set_pin(person.badge, person.pin)


def open_demo(
    folders: Folders, *, url: str = "", progress: Progress | None = None, hasher: Hasher | None = None
) -> App:
    """The demo plant in this store (the embedded one when `url` is empty): played the first time, found again later.

    Its clock goes on from where the story ended, as fast as the world's. Raises as `load_demo`.
    """
    clock = DemoClock()
    file = database_file(url or folders.url)
    if file is None or not file.exists():
        clock.stand(read_demo(read_resources(Sources(folders)).plant).begins)
    with ExitStack() as unfinished:
        app = open_app(folders, url=url, now=clock, hasher=hasher)
        unfinished.callback(app.close)
        ahead = app.setting(AHEAD_SETTING)
        if ahead:
            clock.run_ahead(int(ahead))
        else:
            load_demo(app, clock, progress=progress)
            clock.run_on()
            app.set_setting(AHEAD_SETTING, str(clock.ahead))
        unfinished.pop_all()
    return app
