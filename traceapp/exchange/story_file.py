"""A story: what happened at a plant, day by day, as text that a person reads and a program plays.

    year 2026

    usual strip-casting
        with  crucible C-17, melt 1455±8
        out   98.3±0.2 % in 3

    Tue 24 Nov 06:10  SC-2  A. Ruiz + M. Ortega / M. Ortega + A. Ruiz  W-48H  x3 every 7 h
        from   metal-{n}, iron-1, boron-1
        makes  heat-{n}

A scene begins at the margin: when, where, who, perhaps an order, perhaps how often; its columns are two or more spaces
apart. `+` is who signs second, `,` adds crew, `/` is who comes next time. What is done stands below, indented, a word
and what belongs to it. `{n}` is the number of the time (`{n+6}` counts on); `x3 from 7` begins with another number.
`usual` says what is so whenever a scene says nothing else. What the words mean is up to who plays the story.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from traceapp.domain.problem import Problem, because
from traceapp.domain.system_error import system_problem
from traceapp.errors import BadPlantFile

_COLUMNS = re.compile(r"\s{2,}")
_WHEN = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) ([A-Z][a-z]{2}) (\d\d):(\d\d)")
_TIMES = re.compile(r"x(\d{1,3})(?: from (\d{1,3}))?(?: every (\d{1,3}) (min|h|d))?")
_NUMBERED = re.compile(r"\{n(?:([+-])(\d{1,3}))?\}")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SPANS = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


class Clause(Struct, frozen=True):
    """One thing that is done. line: where it stands in the file, from 1."""

    line: int
    word: str
    text: str


class Scene(Struct, frozen=True, kw_only=True):
    """One person's work at one station. when: on the plant's clock, without a zone. number: which time it is.

    people: who is there, the first answers for it; second: who signs second, "" nobody.
    """

    line: int
    when: datetime
    station: str
    people: tuple[str, ...]
    second: str = ""
    order: str = ""
    number: int = 1
    clauses: tuple[Clause, ...] = ()


class Story(Struct, frozen=True):
    """Scenes in the order of time, and what is usual, by its heading (`strip-casting`, `gbd load HA-7731-02`)."""

    file: str
    usual: Mapping[str, tuple[Clause, ...]]
    scenes: tuple[Scene, ...]


def read_story(path: Path, words: Collection[str]) -> Story:
    """The story in a file. words: those that may begin a clause.

    Raises BadPlantFile with file, line, field (the word or column that is wrong) and problem.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadPlantFile(file=path.name, line=0, field="", problem=_unread(error)) from None
    return _Reader(path.name, frozenset(words)).story(text)


class _Block(Struct, frozen=True):
    """A heading and the clauses under it."""

    line: int
    heading: str
    clauses: tuple[Clause, ...]


class _Reader:
    """Reads one file."""

    def __init__(self, file: str, words: frozenset[str]) -> None:
        self._file = file
        self._words = words
        self._year = 0

    def story(self, text: str) -> Story:
        usual: dict[str, tuple[Clause, ...]] = {}
        scenes: list[Scene] = []
        for block in self._blocks(text):
            kind, _, rest = block.heading.partition(" ")
            if kind == "year":
                self._year = self._number(block, rest)
            elif kind == "usual":
                if rest in usual:
                    raise self._wrong(block.line, "usual", f"“{rest}” is told twice")
                usual[_COLUMNS.sub(" ", rest.strip())] = block.clauses
            else:
                scenes += self._scenes(block)
        if not scenes:
            raise self._wrong(0, "", "tells nothing that happened")
        scenes.sort(key=_when)
        return Story(self._file, usual, tuple(scenes))

    def _blocks(self, text: str) -> Iterator[_Block]:
        line, heading = 0, ""
        clauses: list[Clause] = []
        for number, written in enumerate(text.splitlines(), start=1):
            told = written.partition("#")[0].rstrip()
            if not told:
                continue
            if "\t" in told:
                raise self._wrong(number, "", "there is a tab; indent with spaces")
            if not told.startswith(" "):
                if heading:
                    yield _Block(line, heading, tuple(clauses))
                line, heading, clauses = number, told, []
            elif heading:
                clauses.append(self._clause(number, told.strip()))
            else:
                raise self._wrong(number, "", "is indented, but there is no scene above it")
        if heading:
            yield _Block(line, heading, tuple(clauses))

    def _clause(self, line: int, told: str) -> Clause:
        word, _, text = told.partition(" ")
        if word not in self._words:
            raise self._wrong(line, word, f"is no word of a story; known are {', '.join(sorted(self._words))}")
        return Clause(line, word, text.strip())

    def _scenes(self, block: _Block) -> Iterator[Scene]:
        """The scene as often as it happens."""
        when, *columns = _COLUMNS.split(block.heading)
        first = self._moment(block.line, when)
        times, start, step = self._times(block.line, columns)
        if not 2 <= len(columns) <= 3:
            problem = "needs a station, who is there, and perhaps an order, each two spaces apart"
            raise self._wrong(block.line, block.heading, problem)
        station, people, *order = columns
        shifts = [shift.strip() for shift in people.split("/")]
        for index in range(times):
            n = start + index
            present, _, second = shifts[index % len(shifts)].partition("+")
            yield Scene(
                line=block.line,
                when=first + index * step,
                station=station,
                people=tuple(name.strip() for name in present.split(",")),
                second=second.strip(),
                order=order[0] if order else "",
                number=n,
                clauses=tuple(Clause(c.line, c.word, _numbered(c.text, n)) for c in block.clauses),
            )

    def _moment(self, line: int, told: str) -> datetime:
        found = _WHEN.fullmatch(told)
        if found is None:
            raise self._wrong(line, told, "is no time such as Mon 23 Nov 06:10")
        if not self._year:
            raise self._wrong(line, told, "comes before the line that says which year it is")
        weekday, day, month, hour, minute = found.groups()
        if month not in _MONTHS:
            raise self._wrong(line, told, f"names no month; they are {', '.join(_MONTHS)}")
        try:
            moment = datetime(self._year, _MONTHS.index(month) + 1, int(day), int(hour), int(minute))  # noqa: DTZ001
        except ValueError:
            raise self._wrong(line, told, "is no day and time of that year") from None
        if _DAYS[moment.weekday()] != weekday:
            raise self._wrong(line, told, f"was a {_DAYS[moment.weekday()]}")
        return moment

    def _times(self, line: int, columns: list[str]) -> tuple[int, int, timedelta]:
        """How often, the first number, and how far apart; the column that says so is taken out."""
        found = _TIMES.fullmatch(columns[-1]) if columns else None
        if found is None:
            return 1, 1, timedelta()
        columns.pop()
        times, start, span, unit = found.groups()
        if int(times) < 1 or (int(times) > 1 and span is None):
            raise self._wrong(line, found[0], "needs a number of times and how far apart: x3 every 7 h")
        return int(times), int(start or 1), int(span or 0) * _SPANS[unit or "h"]

    def _number(self, block: _Block, told: str) -> int:
        if not re.fullmatch(r"\d{4}", told.strip()):
            raise self._wrong(block.line, "year", "needs four digits")
        return int(told)

    def _wrong(self, line: int, field: str, problem: str) -> BadPlantFile:
        return BadPlantFile(file=self._file, line=line, field=field, problem=because("story", told=problem))


def _unread(error: OSError | UnicodeDecodeError) -> Problem:
    told = system_problem(error) if isinstance(error, OSError) else because("not_utf8")
    return because("file_unreadable", told=told)


def _when(scene: Scene) -> datetime:
    return scene.when


def _numbered(text: str, n: int) -> str:
    """The text with `{n}`, `{n+6}` and `{n-1}` counted out."""

    def counted(found: re.Match[str]) -> str:
        sign, by = found.groups()
        return str(n + int(f"{sign or '+'}{by or 0}"))

    return _NUMBERED.sub(counted, text)
