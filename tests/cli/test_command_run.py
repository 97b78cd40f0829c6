"""`traceapp run`: hands everything to the desktop, and says so where there is none."""

import sys

from tests.cli.office import said


def test_the_desktop_reads_its_own_arguments():
    answer = said("run", "--help")
    assert answer.code == 0
    assert answer.out.startswith("usage: traceapp run ")
    assert "--station" in answer.out
    assert said("run", "--nonsense").code == 2


def test_without_the_desktop_it_is_said_what_is_missing(monkeypatch):
    for name in [name for name in sys.modules if name.partition(".")[0] == "ui"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "ui", None)
    answer = said("run")
    assert (answer.code, answer.out) == (3, "")
    assert "ui" in answer.err
