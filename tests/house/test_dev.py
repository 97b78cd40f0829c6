"""packaging/dev.py and house.py: what they decide, before anything is installed or started."""

import argparse
import ast
import os
import shutil
import stat
from pathlib import Path

import pytest

import dev
import house
from tests.house.source_tree import ROOT

ABSENT = house.SystemNeed("libabsent1", library="libabsent.so.1")
PYPROJECT = """
[build-system]
requires = ["backend==1"]
[project]
dependencies = ["lot==1.0"]
[tool.hatch]
packages = ["a"]
[tool.ruff]
line-length = 120
"""


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_where_a_window_can_be_shown(platform, environment, shown):
    assert dev.has_display(platform, environment) is shown


def test_with_a_display_the_app_opens_the_demo_plant_in_the_build_folder():
    demo = ["--demo", "--data", str(ROOT / "build" / "demo")]
    assert dev.app_start(["--station", "SH-1"], shown=True) == ([*demo, "--station", "SH-1"], {})


def test_who_names_a_store_gets_exactly_that_one():
    assert dev.app_start(["--db", "sqlite:///x"], shown=True) == (["--db", "sqlite:///x"], {})


def test_with_no_display_the_app_is_asked_for_its_tour_into_the_build_folder():
    arguments, changes = dev.app_start(["--db", "sqlite:///x"], shown=False)
    assert arguments == ["--db", "sqlite:///x", "--tour", str(ROOT / "build" / "tour")]
    assert changes == {"QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.parametrize("named", [["--tour", "elsewhere"], ["--tour=elsewhere"]])
def test_a_tour_folder_that_the_caller_named_is_kept(named):
    assert dev.app_start(named, shown=False)[0] == named


def test_what_a_command_does_not_know_goes_on_in_its_order():
    options, rest = dev.command_line().parse_known_args(["test", "tests/house", "-k", "stamp", "-x"])
    assert options.act is dev.test
    assert rest == ["tests/house", "-k", "stamp", "-x"]


def test_bench_takes_names_and_a_file():
    options, rest = dev.command_line().parse_known_args(["bench", "start", "trace", "--json", "figures.json"])
    assert (options.name, options.json, rest) == (["start", "trace"], "figures.json", [])


def test_shots_takes_a_folder_or_uses_the_build_folder():
    assert dev.command_line().parse_args(["shots", "here"]).folder == "here"
    assert Path(dev.command_line().parse_args(["shots"]).folder) == ROOT / "build" / "shots"
    assert not dev.command_line().parse_args(["shots"]).accept
    assert dev.command_line().parse_args(["shots", "--accept"]).accept


@pytest.mark.parametrize("line", [[], ["dance"], ["bench", "--fast"]])
def test_a_command_line_that_is_not_understood_ends_with_2(line, capsys):
    with pytest.raises(SystemExit) as ended:
        dev.main(line)
    assert ended.value.code == 2
    assert "usage: dev.py" in capsys.readouterr().err


def test_what_cannot_be_made_ends_with_3_and_says_why(monkeypatch, capsys):
    def refuse(needs: object) -> None:
        raise house.NotReady("System packages are missing.")

    monkeypatch.setattr(house, "ensure_system", refuse)
    assert dev.main(["test"]) == 3
    assert capsys.readouterr().err == "System packages are missing.\n"


def test_each_check_that_fails_is_named_at_the_end(monkeypatch, capsys):
    monkeypatch.setattr(dev, "_prepare", lambda command: None)
    monkeypatch.setattr(dev, "_side_by_side", lambda checks: [(check, check.name != "mypy") for check in checks])
    monkeypatch.setattr(dev, "_python", lambda arguments, changes=None: 5)
    assert dev.test(argparse.Namespace(), []) == 1
    assert capsys.readouterr().err == "Failed: mypy, pytest.\n"


def test_check_searches_wider_than_test_and_long_widest(monkeypatch):
    asked: list[tuple[int, list[str]]] = []

    def remember(checks: tuple[dev.Check, ...], arguments: list[str]) -> int:
        asked.append((len(checks), arguments))
        return 0

    monkeypatch.setattr(dev, "_prepare", lambda command: None)
    monkeypatch.setattr(dev, "_verify", remember)
    for line in (["test"], ["check"], ["check", "--long"]):
        assert dev.main(line) == 0
    long = ["--long", "-o", "faulthandler_timeout=0"]
    assert asked == [(4, []), (5, ["--hypothesis-profile=wide"]), (5, long)]


def test_an_older_python_can_read_dev_py_far_enough_to_say_which_one_is_needed():
    source = (ROOT / "packaging" / "dev.py").read_text(encoding="utf-8")
    body = ast.parse(source, feature_version=(3, 8)).body
    first = [type(node) for node in body[:3]]
    assert first == [ast.Expr, ast.Import, ast.If], "the version is looked at before anything else is imported"


def test_ci_types_what_the_readme_tells_a_newcomer_to_type():
    script = ROOT / ".ci" / "run"
    assert "python3 packaging/dev.py test" in script.read_text(encoding="utf-8")
    assert script.stat().st_mode & stat.S_IXUSR


# ------------------------------------------------------------------------------------------------ system packages


@pytest.mark.parametrize(
    ("need", "there"),
    [
        (house.SystemNeed("libglib2.0-0", library="libglib-2.0.so.0"), True),
        (ABSENT, False),
        (house.SystemNeed("dash", program="sh"), True),
        (house.SystemNeed("absent", program="a-program-that-nobody-has"), False),
        (house.SystemNeed("python3", module="json"), True),
        (house.SystemNeed("python3-absent", module="a_module_that_nobody_has"), False),
    ],
)
def test_a_need_is_looked_for_by_its_own_name(need, there):
    assert need.is_there() is there


def test_nothing_is_asked_of_the_system_when_nothing_is_missing(monkeypatch):
    monkeypatch.setattr(house, "_install", pytest.fail)
    house.ensure_system(house.OFFSCREEN)


def test_who_may_not_install_is_told_the_one_line(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    with pytest.raises(house.NotReady) as told:
        house.ensure_system([ABSENT, house.SystemNeed("xvfb", program="Xvfb")])
    assert str(told.value).splitlines() == [
        "System packages are missing. Install them with:",
        "    sudo apt-get install --yes --no-install-recommends libabsent1 xvfb",
    ]


def test_where_there_is_no_apt_the_missing_packages_are_named(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(house.NotReady, match="libabsent1"):
        house.ensure_system([ABSENT])


def test_what_is_still_missing_after_installing_is_named(monkeypatch):
    lines: list[str] = []
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(house, "_install", lines.append)
    with pytest.raises(house.NotReady, match="still not found: libabsent1"):
        house.ensure_system([ABSENT])
    assert lines == ["apt-get install --yes --no-install-recommends libabsent1"]


# ------------------------------------------------------------------------------------------------- the environment


def test_the_same_pins_in_the_same_place_bear_the_same_stamp(tmp_path):
    stamp = house.Stamp.wanted(b"lot==1.0", PYPROJECT, tmp_path)
    stamp.write(tmp_path / "made-for.txt")
    assert house.Stamp.read(tmp_path / "made-for.txt") == stamp


def test_new_pins_change_the_stamp_and_a_linters_setting_does_not(tmp_path):
    stamp = house.Stamp.wanted(b"lot==1.0", PYPROJECT, tmp_path)
    assert house.Stamp.wanted(b"lot==1.1", PYPROJECT, tmp_path).pins != stamp.pins
    assert house.Stamp.wanted(b"lot==1.0", PYPROJECT.replace("lot==1.0", "lot==1.1"), tmp_path).pins != stamp.pins
    assert house.Stamp.wanted(b"lot==1.0", PYPROJECT.replace("120", "100"), tmp_path) == stamp


def test_a_moved_checkout_needs_a_new_environment(tmp_path):
    here = house.Stamp.wanted(b"", PYPROJECT, tmp_path / "here")
    there = house.Stamp.wanted(b"", PYPROJECT, tmp_path / "there")
    assert here.base != there.base


@pytest.mark.parametrize("text", ["", "only half", "one\ntwo\nthree\n"])
def test_a_stamp_that_was_cut_short_is_none(tmp_path, text):
    (tmp_path / "made-for.txt").write_text(text, encoding="utf-8")
    assert house.Stamp.read(tmp_path / "made-for.txt") is None
    assert house.Stamp.read(tmp_path / "absent.txt") is None


@pytest.fixture
def linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment of another checkout, and this checkout's link to it."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "made-by-pip").touch()
    (tmp_path / ".venv").symlink_to(other)
    monkeypatch.setattr(house, "VENV", tmp_path / ".venv")
    return other


def test_an_environment_that_is_a_link_is_used_and_never_made_anew(linked):
    pins = house.Stamp.wanted(house.LOCK.read_bytes(), (ROOT / "pyproject.toml").read_text(encoding="utf-8"), ROOT).pins
    house.Stamp("/elsewhere CPython 3.11.7", pins).write(linked / "made-for.txt")
    house.ensure_environment()
    assert {file.name for file in linked.iterdir()} == {"made-by-pip", "made-for.txt"}


@pytest.mark.parametrize("stamp", [None, house.Stamp("/elsewhere CPython 3.11.7", "other pins")])
def test_a_linked_environment_of_other_pins_is_refused_and_left_as_it_is(linked, stamp):
    if stamp is not None:
        stamp.write(linked / "made-for.txt")
    before = {file.name for file in linked.iterdir()}
    with pytest.raises(house.NotReady, match=f"a link to {linked}"):
        house.ensure_environment()
    assert {file.name for file in linked.iterdir()} == before


def test_each_entry_of_the_lock_has_a_hash():
    entries = [line for line in house.LOCK.read_text(encoding="utf-8").split("\n") if line[:1].isalnum()]
    assert len(entries) > 40
    assert [entry for entry in entries if not entry.endswith("\\")] == []


# ---------------------------------------------------------------------------------------------------- translations


def test_a_translation_is_compiled_when_its_source_is_newer_or_nothing_is_there(tmp_path):
    for name, source_age, compiled_age in (("fresh", 1, 2), ("old", 2, 1), ("new", 1, None)):
        for suffix, age in ((".ts", source_age), (".qm", compiled_age)):
            if age is not None:
                (tmp_path / name).with_suffix(suffix).touch()
                os.utime((tmp_path / name).with_suffix(suffix), (age, age))
    assert [path.name for path in house.stale_translations(tmp_path)] == ["new.ts", "old.ts"]


def test_a_folder_without_translations_has_none_to_compile(tmp_path):
    assert house.stale_translations(tmp_path / "absent") == []
