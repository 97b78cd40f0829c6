"""The story played on an application: scene by scene, in the order of time."""

from collections.abc import Iterator
from pathlib import Path

from traceapp.app import App
from traceapp.demo.acts import Act
from traceapp.demo.cast import Cast
from traceapp.demo.clock import DemoClock
from traceapp.demo.dispatch_acts import ACTS
from traceapp.demo.moments import moment_of
from traceapp.demo.names import Names
from traceapp.demo.post import Post
from traceapp.demo.work import WORDS, StationWork, told_refusal
from traceapp.domain.problem import because
from traceapp.errors import BadPlantFile, Refused, TraceError
from traceapp.exchange.story_file import Clause, Scene, Story

SCENE_US = 20_000_000
"""The least time between two scenes."""
STORY_WORDS = WORDS | ACTS.keys()


def is_act(clause: Clause) -> bool:
    """Whether it is done at a desk; the rest is said at a station."""
    word = told_refusal(clause.text)[1] if clause.word == "refused" else clause.word
    return word in ACTS


class Play:
    """A story on its way.

    Attributes:
        names: what the scenes played so far have named.
    """

    def __init__(self, app: App, clock: DemoClock, story: Story, cast: Cast, ids: Iterator[str], papers: Path) -> None:
        self.names = Names()
        self._app = app
        self._clock = clock
        self._story = story
        self._cast = cast
        self._ids = ids
        self._zone = app.zone()
        self._papers = papers
        self._posts: dict[str, Post] = {}

    def scene(self, scene: Scene) -> None:
        """Play one scene. Raises BadPlantFile with the line that went wrong and what was wrong with it."""
        self._clock.stand(max(moment_of(scene.when, self._zone), self._clock() + SCENE_US))
        here = Clause(scene.line, scene.station, "")
        at = here
        try:
            work = None if all(is_act(clause) for clause in scene.clauses) else self._work(scene)
            for clause in scene.clauses:
                at = clause
                if is_act(clause):
                    self._act(scene, clause)
                elif work is not None:
                    work.do(clause)
            at = here
            if work is not None:
                work.finish()
        except (ValueError, TraceError) as error:
            time = f" (time {scene.number}, {scene.when:%d %b %H:%M})" if scene.number > 1 else ""
            problem = because("story", told=f"{error}{time}")
            raise BadPlantFile(file=self._story.file, line=at.line, field=at.word, problem=problem) from error

    def _work(self, scene: Scene) -> StationWork:
        if scene.station not in self._posts:
            self._posts[scene.station] = Post(self._app, self._app.station(scene.station), self._clock, self._ids)
        post = self._posts[scene.station]
        work = StationWork(self._app, post, self._cast, self.names, scene, self._story.usual)
        work.arrive()
        return work

    def _act(self, scene: Scene, clause: Clause) -> None:
        """One sentence; `refused CODE: …` is tried, and must be refused with that code."""
        act = Act(self._app, self._cast, self.names, scene, next(self._ids), self._papers)
        if clause.word != "refused":
            ACTS[clause.word].do(act, clause.text)
            return
        code, word, text = told_refusal(clause.text)
        try:
            ACTS[word].do(act, text)
        except Refused as refusal:
            if refusal.code == code:
                return
            raise
        raise ValueError(f"was to be refused with {code}, and was not")
