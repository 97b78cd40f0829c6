"""Who may do what: the one table, written out here once more and held against the code, cell by cell."""

import pytest

from traceapp.domain.person import MAY, WITH_PIN, Act, Role, may

COLUMNS = ("operator", "shipping", "quality", "supervisor", "administrator", "auditor")
MATRIX = """
read                   x x x x x x
record a step          x . x x . .
receive material       x x x x . .
place a hold           x x x x . .
record an inspection   . . x . . .
release a lot          . . x . . .
release a hold         . . x x . .
settle a finding       . . x . . .
correct an entry       . . x x . .
undo within a step     x x x x . .
pack and label         x x . x . .
ship                   . x . x . .
sign a certificate     . . x . . .
withdraw a certificate . . x . . .
adjust a quantity      . . x x . .
strike a balance       . . x x . .
revise plant data      . . x x x .
set up a terminal      . . . x x .
"""
BADGE_ALONE = {
    "read", "record a step", "receive material", "place a hold", "record an inspection", "undo within a step",
    "pack and label", "ship",
}  # fmt: skip


def cells() -> list[tuple[str, str, bool]]:
    """Every cell as act, role, and whether it is allowed."""
    found = []
    for line in MATRIX.strip().splitlines():
        *words, a, b, c, d, e, f = line.split()
        found += [(" ".join(words), role, mark == "x") for role, mark in zip(COLUMNS, (a, b, c, d, e, f), strict=True)]
    return found


@pytest.mark.parametrize(("act", "role", "allowed"), cells())
def test_a_role_may_do_exactly_what_the_table_says(act: str, role: str, allowed: bool) -> None:
    assert may((Role(role),), Act(act)) is allowed


def test_the_table_names_every_act_and_every_role() -> None:
    assert {act for act, _, _ in cells()} == {act.value for act in Act}
    assert set(COLUMNS) == {role.value for role in Role}
    assert set(MAY) == set(Act)


def test_what_leaves_the_plant_or_undoes_a_stop_asks_for_a_pin() -> None:
    assert {act.value for act in Act} - {act.value for act in WITH_PIN} == BADGE_ALONE


def test_two_roles_may_do_what_either_may() -> None:
    both = (Role.OPERATOR, Role.QUALITY)
    assert may(both, Act.PACK)
    assert may(both, Act.SIGN_CERTIFICATE)
    assert not may((), Act.READ)
