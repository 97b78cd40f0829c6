"""The one sheet of pictures: a row for each state, a column for each dress, none over another; and what is accepted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.ui import accepted, shots
from tests.ui.dresses import DRESSES
from tests.ui.shots import GAP, HEAD, HIGH, NAME, WIDE, accept, sheet


def plain(colour: str) -> QImage:
    picture = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    return picture


def test_each_picture_stands_in_the_row_of_its_state_and_the_column_of_its_dress(qapp):
    first, last = str(DRESSES[0]), str(DRESSES[-1])
    whole = sheet({"one": {first: plain("#102030"), last: plain("#405060")}, "other": {last: plain("#708090")}})
    for column, row, colour in ((0, 0, "#102030"), (len(DRESSES) - 1, 0, "#405060"), (len(DRESSES) - 1, 1, "#708090")):
        left, top = GAP + column * (WIDE + GAP), HEAD + row * (HIGH + NAME + GAP) + NAME
        assert whole.pixelColor(left, top).name() == colour
        assert whole.pixelColor(left + WIDE - 1, top + HIGH - 1).name() == colour
    assert whole.pixelColor(whole.width() - 1, whole.height() - 1) == QColor(Qt.GlobalColor.white)


def test_a_state_in_which_the_audit_finds_anything_is_named_and_not_accepted(
    qapp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(accepted, "FOLDER", tmp_path)
    monkeypatch.setattr(shots, "PICTURES", {})
    accepted.accepted.cache_clear()
    dress = str(DRESSES[0])
    seen = {
        name: {dress: accepted.impression(plain(colour))} for name, colour in (("good", "#102030"), ("bad", "#FFF"))
    }
    accept(tmp_path, seen, {"bad": {dress: ["text needs 90 has 80: 'Carrier'"]}}, {"good", "bad"})
    assert capsys.readouterr().out.splitlines() == [
        "Accepted anew: good.",
        "Not accepted, for what the audit found: bad.",
    ]
    assert accepted.accepted("good") == seen["good"]
    assert accepted.accepted("bad") == {}
    accepted.accepted.cache_clear()
