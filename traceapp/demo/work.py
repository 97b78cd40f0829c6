"""A scene at a station: who comes, what is scanned and weighed, until the step is recorded.

What is wanted next is the conversation's to say; what the figures are is the story's.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from traceapp.app import App
from traceapp.demo.answering import Answering
from traceapp.demo.cast import Cast
from traceapp.demo.names import Names
from traceapp.demo.post import Post
from traceapp.demo.taking import Taking
from traceapp.demo.told import LISTED, Told
from traceapp.domain.quantity import MG_PER_KG
from traceapp.domain.record import kind_of
from traceapp.exchange.story_file import Clause, Scene

WORDS = frozenset({"scan", "weigh", "key", "press", "from", "test", "refused", "insist", "defer", "makes", "verdict"})
WORDS |= LISTED
MOST_ANSWERS = 2_000


def told_refusal(text: str) -> tuple[str, str, str]:
    """`on_hold: scan iron-1/7` as the code, the word and what belongs to it."""
    code, _, told = text.partition(":")
    word, _, rest = told.strip().partition(" ")
    return code.strip(), word, rest.strip()


class StationWork:
    """One scene at one station. Every method raises ValueError in plain words for what the story gets wrong."""

    def __init__(
        self, app: App, post: Post, cast: Cast, names: Names, scene: Scene, usual: Mapping[str, Sequence[Clause]]
    ) -> None:
        words = {clause.word: clause.text for clause in scene.clauses}
        told = Told(scene, usual)
        post.insists = "insist" in words
        self._app = app
        self._post = post
        self._cast = cast
        self._names = names
        self._scene = scene
        self._makes = words.get("makes", "")
        self._answering = Answering(app, post, told)
        self._answering.second = "" if "defer" in words or not scene.second else cast.badge(scene.second)
        self._answering.defers = "defer" in words
        self._answering.rejects = words.get("verdict") == "rejected"
        self._taking = Taking(app, post, names, told)

    def arrive(self) -> None:
        """The people scan their badges, then the order."""
        for name in self._scene.people:
            self._post.scan(f"%U:{self._cast.badge(name)}")
            self._post.require_yes()
        if self._scene.order:
            self._post.scan(f"%WO:{self._scene.order}")
            self._post.require_yes()

    def do(self, clause: Clause) -> None:
        """One clause of the scene."""
        match clause.word:
            case "from":
                for one in clause.text.split(","):
                    self._taking.take(one.strip())
            case "test":
                self._post.scan(self._names.code(clause.text))
                self._post.require_yes()
            case "refused":
                self._be_refused(clause.text)
            case "scan" | "weigh" | "key" | "press":
                self._say(clause.word, clause.text)
                self._post.require_yes()
            case _:
                pass

    def finish(self) -> None:
        """Answer what is wanted until the run is recorded, stick the labels on, and give the name."""
        is_recorded = self._post.talk.run is not None
        for _ in range(MOST_ANSWERS):
            if self._post.talk.run is None:
                break
            self._answering.answer(self._post.talk.run)
            self._post.require_yes()
        else:
            raise ValueError(f"does not come to an end; wanted is {self._post.talk.wanted}")
        for label in self._post.talk.labels:
            self._post.scan(label.code)
            self._post.require_yes()
        if is_recorded and self._makes:
            self._name()

    def _name(self) -> None:
        """The first entry has the name itself; the others are called `<name>:held` and the like."""
        with self._app.reading() as books:
            entries = [books.entry(ref) for ref in self._post.entries]
        for entry in filter(None, entries):
            kind, _, _ = kind_of(entry.record).partition(".")
            self._names.give(f"{self._makes}:{kind}" if entry.part else self._makes, entry.ref, entry.record)

    def _say(self, word: str, text: str) -> None:
        """`scan heat-1/2`, `weigh 4.90 on SC-2-C`, `key text`, `press UNDO`."""
        match word:
            case "scan":
                name, slash, container = text.partition("/")
                known = self._names.codes.get(name)
                self._post.scan(f"{known}{slash}{container}" if known else text)
            case "weigh":
                kilograms, _, instrument = text.partition(" on ")
                self._post.weigh(int(Decimal(kilograms) * MG_PER_KG), instrument or self._post.scale)
            case "key":
                self._post.key(text)
            case "press":
                self._post.press(text)
            case _:
                raise ValueError(f"“{word}” is not said at a station: scan, weigh, key or press")

    def _be_refused(self, text: str) -> None:
        """What follows the code is tried, and must be refused with it."""
        code, word, told = told_refusal(text)
        self._say(word, told)
        flash = self._post.talk.flash
        if flash is None or flash.code != code:
            came = flash.code if flash is not None else "nothing"
            raise ValueError(f"was to be refused with {code}, and the answer was {came}")
