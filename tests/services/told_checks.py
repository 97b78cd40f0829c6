"""What a gate's checks told, word by word, beside what they are to tell (`tests/golden/gate`).

`TRACEAPP_UPDATE_GOLDEN=1` writes it anew.
"""

import json
import os
from collections.abc import Iterator, Sequence

import pytest

from tests.house.source_tree import ROOT
from traceapp.services.gate.check import Check, Failure

UPDATE = "TRACEAPP_UPDATE_GOLDEN"
_told: list[list[str]] = []


def tell(checks: Sequence[Check]) -> None:
    """Remember what checks told, for the test that is running: those that fail, or all where none does."""
    failing = [check for check in checks if not check.passed]
    _told.append([line for check in failing or checks for line in _lines(check)])


@pytest.fixture(autouse=True)
def told_as_before(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test: everything that was told is as it was accepted."""
    _told.clear()
    yield
    path = ROOT / "tests" / "golden" / "gate" / f"{request.path.stem}.json"
    golden = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    if os.environ.get(UPDATE):
        path.parent.mkdir(exist_ok=True)
        kept = {**golden, request.node.name: _told} if _told else golden
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    elif _told:
        assert golden.get(request.node.name) == _told


def _lines(check: Check) -> Iterator[str]:
    figure = " ".join(f"{name}={value}" for name, value in check.figure)
    fix = f" ({check.fix.out} → {check.fix.into} at {check.fix.place})" if check.fix is not None else ""
    yield f"{check.name} {figure}{fix}"
    yield from (f"- {_line(failure)}" for failure in check.failures)


def _line(failure: Failure) -> str:
    facts = " ".join(f"{name}={value}" for name, value in failure.facts)
    return f"{failure.code} {failure.place} {failure.subject}: {facts} [{', '.join(failure.boxes)}]"
