"""The story played on an application: scene by scene, in the order of time."""

from collections.abc import Iterator
from datetime import tzinfo

from traceapp.app import App
from traceapp.demo.acts import Act
from traceapp.demo.cast import Cast
from traceapp.demo.clock import DemoClock
from traceapp.demo.dispatch_acts import ACTS
from traceapp.demo.moments import moment_of
from traceapp.demo.names import Names
from traceapp.demo.post import Post
from traceapp.demo.work import WORDS, StationWork
from traceapp.errors import BadPlantFile, TraceError
from traceapp.exchange.story_file import Clause, Scene, Story

SCENE_US = 20_000_000
STORY_WORDS = WORDS | ACTS.keys()


class Play:
    """A story on its way.

    Attributes:
        names: what the scenes played so far have named.
    """

    def __init__(self, app: App, clock: DemoClock, story: Story, cast: Cast, ids: Iterator[str], zone: tzinfo) -> None:
        self.names = Names()
        self._app = app
        self._clock = clock
        self._story = story
        self._cast = cast
        self._ids = ids
        self._zone = zone
        self._posts: dict[str, Post] = {}

    def scene(self, scene: Scene) -> None:
        """Play one scene. Raises BadPlantFile with the line that went wrong and what was wrong with it."""
        self._clock.stand(max(moment_of(scene.when, self._zone), self._clock() + SCENE_US))
        work: StationWork | None = None
        at = Clause(scene.line, scene.station, "")
        try:
            if any(clause.word in WORDS for clause in scene.clauses):
                work = StationWork(
                    self._app, self._post(scene.station), self._cast, self.names, scene, self._story.usual
                )
                work.arrive()
            for clause in scene.clauses:
                at = clause
                if clause.word in ACTS:
                    self._act(scene, clause)
                elif work is not None:
                    work.do(clause)
            at = Clause(scene.line, scene.station, "")
            if work is not None:
                work.finish()
        except (ValueError, TraceError) as error:
            time = f" ({scene.number} of its times, {scene.when:%d %b %H:%M})" if scene.number > 1 else ""
            problem = f"{error}{time}"
            raise BadPlantFile(file=self._story.file, line=at.line, field=at.word, problem=problem) from error

    def _act(self, scene: Scene, clause: Clause) -> None:
        ACTS[clause.word].do(Act(self._app, self._cast, self.names, scene, next(self._ids)), clause.text)

    def _post(self, station: str) -> Post:
        if station not in self._posts:
            self._posts[station] = Post(self._app, self._app.station(station), self._clock, self._ids)
        return self._posts[station]
