"""What the README promises by name is there."""

import re

import pytest

import dev
from tests.house.source_tree import ROOT
from traceapp.cli.program import COMMANDS
from traceapp.demo import read_demo
from traceapp.domain.person import MAY, WITH_PIN, Act, Person, Role
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder

README = (ROOT / "README.md").read_text(encoding="utf-8")
ROLES = (Role.OPERATOR, Role.SHIPPING, Role.QUALITY, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR)
TOGETHER = {
    "release a lot, settle a finding": (Act.RELEASE_LOT, Act.SETTLE),
    "release a hold (two people), correct an entry (two people), adjust a quantity, strike a balance": (
        Act.RELEASE_HOLD,
        Act.CORRECT,
        Act.ADJUST,
        Act.STRIKE,
    ),
    "sign or withdraw a certificate": (Act.SIGN_CERTIFICATE, Act.WITHDRAW),
}


def table() -> dict[str, list[str]]:
    rows = re.findall(r"^\| ([a-z][^|]*) \|(( *[xP]? *\|){6})$", README, re.MULTILINE)
    return {name: [cell.strip() for cell in cells.split("|")[:6]] for name, cells, _ in rows}


def test_the_two_commands_are_those_of_the_script() -> None:
    told = re.findall(r"^python3 packaging/dev\.py ([a-z]+)", README, re.MULTILINE)
    assert told == ["run", "test"]
    for name in told:
        assert dev.command_line().parse_args([name]).command == name


def test_every_command_of_the_command_line_is_named_and_no_other() -> None:
    listed = re.search(r"`traceapp ([a-z |\n]+)`, each", README)
    assert listed is not None
    assert listed[1].replace("\n", " ").replace(" ", "").split("|") == list(COMMANDS)


def test_pictures_and_files_that_are_named_are_there() -> None:
    named = re.findall(r"\]\(([^)#]+)\)", README) + re.findall(r"`((?:resources|tests|ui|traceapp)/[\w./-]+)`", README)
    assert len(named) > 4
    assert not [path for path in named if not (ROOT / path).exists()]


@pytest.mark.parametrize(("row", "cells"), table().items())
def test_the_table_of_who_may_do_what_is_the_programs(row: str, cells: list[str]) -> None:
    acts = TOGETHER.get(row) or (Act(row),)
    for act in acts:
        mark = "P" if act in WITH_PIN else "x"
        assert cells == [mark if role in MAY[act] else "" for role in ROLES]


def test_the_badges_of_the_demo_have_the_roles_that_are_told() -> None:
    told = README.partition("Its badges: ")[2].partition(";")[0].replace("\n", " ")
    roles = {
        str(badge): role
        for first, last, role in re.findall(r"(\d+)(?: (?:to|and) (\d+))? ([a-z]+)", told)
        for badge in range(int(first), int(last or first) + 1)
    }
    people = [fact for fact in read_demo(read_plant(resources_folder()).plant).plant.facts if isinstance(fact, Person)]
    assert roles == {person.key: str(person.roles[0]) for person in people}


def test_the_table_has_every_act() -> None:
    rows = table()
    assert {act for row in rows for act in TOGETHER.get(row) or (Act(row),)} == set(Act)
