"""A story is read into scenes in the order of time; what cannot be read is named with its line."""

from datetime import datetime
from pathlib import Path

import pytest

from traceapp.errors import BadPlantFile
from traceapp.exchange.story_file import Clause, Story, read_story

WORDS = frozenset({"from", "makes", "with", "out"})
SCENE = "Tue 24 Nov 06:10  SC-2  A. Ruiz\n    from  metal-1\n"


def read(tmp_path: Path, text: str) -> Story:
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    return read_story(path, WORDS)


def fault(tmp_path: Path, text: str) -> tuple[object, ...]:
    with pytest.raises(BadPlantFile) as caught:
        read(tmp_path, text)
    facts = caught.value.facts
    assert facts["file"] == "story.txt"
    return facts["line"], facts["field"], facts["problem"]


def test_a_scene_says_when_where_who_and_what(tmp_path: Path) -> None:
    text = "year 2026\n\nTue 24 Nov 06:10  SC-2  A. Ruiz, C. Diaz + M. Ortega  W-48H\n  from   metal-1, iron-1 3.5\n"
    (scene,) = read(tmp_path, text).scenes
    assert scene.when == datetime(2026, 11, 24, 6, 10)  # noqa: DTZ001
    assert (scene.station, scene.people, scene.second, scene.order) == (
        "SC-2",
        ("A. Ruiz", "C. Diaz"),
        "M. Ortega",
        "W-48H",
    )
    assert scene.clauses == (Clause(4, "from", "metal-1, iron-1 3.5"),)


def test_a_scene_that_happens_often_counts_its_times_and_changes_its_people(tmp_path: Path) -> None:
    text = (
        "year 2026\nTue 24 Nov 22:00  SC-2  A. Ruiz + M. Ortega / M. Ortega + A. Ruiz  x3 from 4 every 90 min\n"
        "    from  metal-{n-1}..{n}, metal-{n+6}\n    makes heat-{n}\n"
    )
    scenes = read(tmp_path, text).scenes
    assert [(s.when.day, s.when.hour, s.when.minute, s.people[0], s.second, s.number) for s in scenes] == [
        (24, 22, 0, "A. Ruiz", "M. Ortega", 4),
        (24, 23, 30, "M. Ortega", "A. Ruiz", 5),
        (25, 1, 0, "A. Ruiz", "M. Ortega", 6),
    ]
    assert [c.text for c in scenes[1].clauses] == ["metal-4..5, metal-11", "heat-5"]
    assert {s.line for s in scenes} == {2}


def test_scenes_stand_in_the_order_of_time_those_of_one_moment_as_written(tmp_path: Path) -> None:
    later = SCENE.replace("06:10", "09:00")
    again = SCENE.replace("SC-2", "SC-1")
    scenes = read(tmp_path, f"year 2026\n{later}{SCENE}{again}").scenes
    assert [(s.when.hour, s.station) for s in scenes] == [(6, "SC-2"), (6, "SC-1"), (9, "SC-2")]


def test_what_is_usual_is_kept_by_its_heading(tmp_path: Path) -> None:
    text = f"year 2026\nusual gbd load  HA-1\n    with  br 1.4\n    out  all in 6s\n{SCENE}"
    usual = read(tmp_path, text).usual
    assert usual == {"gbd load HA-1": (Clause(3, "with", "br 1.4"), Clause(4, "out", "all in 6s"))}


def test_comments_and_empty_lines_say_nothing(tmp_path: Path) -> None:
    text = f"# a story\nyear 2026 # of ours\n\n   # nothing\n{SCENE}# the end\n"
    (scene,) = read(tmp_path, text).scenes
    assert [c.line for c in scene.clauses] == [6]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (0, "", "tells nothing that happened")),
        ("  from metal\n", (1, "", "is indented, but there is no scene above it")),
        (f"year 26\n{SCENE}", (1, "year", "needs four digits")),
        (SCENE, (1, "Tue 24 Nov 06:10", "comes before the line that says which year it is")),
        (f"year 2026\n{SCENE.replace('Tue', 'Wed')}", (2, "Wed 24 Nov 06:10", "was a Tue")),
        (f"year 2026\n{SCENE.replace('Nov', 'Nob')}", (2, "Tue 24 Nob 06:10", "names no month; they are Jan, Feb, ")),
        (f"year 2026\n{SCENE.replace('24', '31')}", (2, "Tue 31 Nov 06:10", "is no day and time of that year")),
        (f"year 2026\n{SCENE.replace('06:10', '6.10')}", (2, "Tue 24 Nov 6.10", "is no time such as Mon 23 Nov 06:10")),
        (
            f"year 2026\n{SCENE.replace('  A. Ruiz', '')}",
            (2, "Tue 24 Nov 06:10  SC-2", "needs a station, who is there"),
        ),
        (f"year 2026\n{SCENE.replace('Ruiz', 'Ruiz  W-1  W-2')}", (2, "Tue 24", "needs a station, who is there")),
        (f"year 2026\n{SCENE.replace('Ruiz', 'Ruiz  x3')}", (2, "x3", "needs a number of times and how far apart")),
        (f"year 2026\n{SCENE.replace('from', 'frm')}", (3, "frm", "is no word of a story; known are from, makes, out")),
        (f"year 2026\n{SCENE}\tout 3\n", (4, "", "there is a tab; indent with spaces")),
        (f"year 2026\nusual a\nusual a\n{SCENE}", (3, "usual", "“a” is told twice")),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path: Path, text: str, expected: tuple[int, str, str]) -> None:
    line, field, problem = fault(tmp_path, text)
    assert line == expected[0]
    assert str(field).startswith(expected[1])
    assert str(problem).startswith(expected[2])


def test_a_story_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadPlantFile, match="the file cannot be read"):
        read_story(tmp_path / "none.txt", WORDS)
