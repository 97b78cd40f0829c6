"""Origins of received lots at the window: keyed stage by stage, as usual, as last time; nothing waits for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from tests.services.origin.test_supplier_certificate import telling
from tests.ui.rooms.desk import Desk, at_a_desk
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.exchange.works_certificate import works_certificate
from traceapp.services.run.wants import WantField
from ui.screens.lot import LotScreen
from ui.screens.register import RegisterScreen
from ui.screens.station import StationScreen
from ui.widgets.tone import Tone

CLERK = "2012"
"""Receives material, and may sign nothing."""


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def declared(desk: Desk, name: str) -> tuple[DeclaredStage, ...]:
    code = desk.plant.code(name)
    with desk.plant.app.reading() as books:
        found = books.declared_origins((code,))
    return found[code].stages if code in found else ()


def key_into(desk: Desk, label: str, words: str) -> None:
    line = next(row.line for row in register(desk).form.rows if row.field.label == label)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    desk.settle()


def choose(desk: Desk, label: str, value: str) -> None:
    choices = next(row.list for row in register(desk).form.rows if row.list.accessibleName() == label)
    choices.setCurrentIndex(choices.findData(value))
    choices.activated.emit(choices.currentIndex())
    desk.settle()


def tell(desk: Desk, label: str, words: str) -> None:
    """Keyed, and left by Enter."""
    key_into(desk, label, words)
    line = next(row.line for row in register(desk).form.rows if row.field.label == label)
    line.editingFinished.emit()
    desk.settle()


def parts(desk: Desk) -> list[tuple[str, str]]:
    """The stages under the chosen lot, with what proves them."""
    rows = register(desk).table.rows.rows
    return [
        (row.cells[1].text, row.cells[1].aside)
        for row in rows
        if len(row.cells) == 2 and not row.cells[1].is_identifier
    ]


@pytest.fixture
def origins(desk: Desk) -> Desk:
    desk.scan(f"%U:{CLERK}", "%CMD:ORIGINS")
    return desk


def test_lots_of_which_nobody_said_anything_are_listed_and_named_in_the_band(origins: Desk) -> None:
    codes = [row.key for row in register(origins).table.rows.rows]
    assert origins.plant.code("master-1") in codes
    assert origins.plant.code("au-1") not in codes
    assert origins.plant.code("argon-1") not in codes
    assert "undeclared" in register(origins).band.shown.headline


def test_a_stage_is_keyed_with_a_file_of_the_inbox_and_recorded_in_one_act(origins: Desk) -> None:
    desk = origins
    inbox = desk.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / "vireo.txt").write_text("Ga refined at Vireo.", encoding="utf-8")
    desk.scan(desk.plant.code("master-1"))
    assert desk.button("Declare").subtitle() == "add a stage"
    assert desk.button("Add stage").subtitle() == "in which country?"
    choose(desk, "Stage", "refined")
    key_into(desk, "Country", "USA")
    assert desk.button("Add stage").subtitle() == "see the form"
    key_into(desk, "Country", "us")
    key_into(desk, "Element", "Ga")
    key_into(desk, "Site", "Vireo")
    key_into(desk, "Share", "60")
    choose(desk, "Recycled", "pre-consumer")
    choose(desk, "Kept apart", "segregated")
    choose(desk, "Document", "inbox:vireo.txt")
    desk.touch("Add stage")
    assert declared(desk, "master-1") == (), "a draft is no declaration"
    desk.key(Qt.Key.Key_F12)
    (stage,) = declared(desk, "master-1")
    assert (stage.stage, stage.element, stage.country, stage.site) == ("refined", "Ga", "US", "Vireo")
    assert (stage.share_ppm, stage.recycled, stage.custody) == (600_000, "pre-consumer", "segregated")
    (sha256,) = stage.documents
    with desk.plant.app.reading() as books:
        paper = books.document(sha256)
    assert paper is not None
    assert (paper.name, paper.evidence, paper.lots, paper.standing) == (
        "vireo.txt",
        "lot",
        (desk.plant.code("master-1"),),
        "waiting",
    )


def test_as_last_time_brings_what_was_said_of_the_suppliers_last_lot(origins: Desk) -> None:
    desk = origins
    desk.scan(desk.plant.code("boron-c"))
    before = declared(desk, "boron-c")
    desk.touch("As last time")
    assert ("mined B TR (Kirkova)", "ferroboron of Norrland, 2026") in parts(desk)
    desk.key(Qt.Key.Key_F12)
    assert set(declared(desk, "boron-c")) == set(before)


def test_as_usual_brings_what_plant_data_says_and_a_line_of_the_draft_goes_back_into_the_form(origins: Desk) -> None:
    desk = origins
    lot = desk.plant.code("us-c")
    desk.scan(lot)
    desk.touch("As usual")
    rows = register(desk).table.rows.rows
    drafted = [n for n, row in enumerate(rows) if isinstance(row.key, DeclaredStage)]
    assert [rows[n].cells[1].text for n in drafted] == ["mined US (Basin Ridge)", "separated US (Basin Ridge)"]
    desk.touch_row(register(desk).table, drafted[0])
    shown = {row.field.label: row.field.value for row in register(desk).form.rows}
    assert (shown["Country"], shown["Site"]) == ("US", "Basin Ridge")
    assert len([row for row in register(desk).table.rows.rows if isinstance(row.key, DeclaredStage)]) == 1


def analysis(desk: Desk, code: str) -> tuple[tuple[str, str], ...]:
    with desk.plant.app.reading() as books:
        found = books.declared_origins((code,))
    return found[code].composition


def problems(desk: Desk) -> dict[str, str]:
    view = register(desk)._view
    assert view is not None
    assert view.form is not None
    return {field.key: field.problem for field in view.form.fields if field.problem}


def shown(desk: Desk) -> dict[str, str]:
    return {row.field.label: row.field.value for row in register(desk).form.rows}


def test_an_analysis_begins_with_what_is_declared(origins: Desk) -> None:
    origins.scan(origins.plant.code("us-1"))
    origins.key(Qt.Key.Key_F11)
    assert {name: text for name, text in shown(origins).items() if text} == {"Nd₂O₃": "77.98", "Pr₆O₁₁": "21.10"}


def test_what_a_lot_holds_is_told_by_its_total_and_split_and_what_is_no_percentage_is_named(receipt: Desk) -> None:
    desk, code = receipt, just_in(receipt)
    desk.key(Qt.Key.Key_F7)
    desk.key(Qt.Key.Key_F11)
    assert shown(desk)["TREO, purity"] == "99.08", "as it was told on receipt"
    key_into(desk, "Nd₂O₃", "175")
    assert desk.button("Declare").subtitle() == "see the form"
    assert problems(desk) == {"Nd2O3": "Nd₂O₃: “175” is no number from 0 to 100."}
    key_into(desk, "Nd₂O₃", "75")
    key_into(desk, "Pr₆O₁₁", "24.5")
    assert problems(desk) == {}
    desk.key(Qt.Key.Key_F12)
    assert analysis(desk, code) == (("Nd2O3", "74.31"), ("Pr6O11", "24.2746"))
    desk.scan(code)
    assert ("Nd₂O₃ 74.31\u00a0% · Pr₆O₁₁ 24.2746\u00a0%", "") in parts(desk)


def put_in_inbox(desk: Desk, name: str, content: bytes) -> None:
    inbox = desk.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / name).write_bytes(content)


def test_a_suppliers_certificate_is_looked_at_beside_what_was_declared_and_then_declared(origins: Desk) -> None:
    desk, code = origins, origins.plant.code("us-1")
    before = analysis(desk, code)
    put_in_inbox(desk, "nox.json", works_certificate(telling(("", "75.0", "24.9", ""), ("", "80.0", "19.9", ""))))
    put_in_inbox(desk, "bad.json", works_certificate(telling(("x", "75.0", "24.9", ""))))
    put_in_inbox(desk, "events.json", b"[]")
    desk.scan(code)
    desk.key(Qt.Key.Key_F11)
    desk.touch("Certificate")
    assert desk.button("Declare").subtitle() == "choose a file"
    choose(desk, "File", "events.json")
    assert problems(desk)["file"].startswith("events.json, Format: ")
    choose(desk, "File", "bad.json")
    assert problems(desk)["file"].startswith("TREO: ")
    assert desk.button("Declare").subtitle() == "see the form"
    choose(desk, "File", "nox.json")
    assert "speaks of S-1, S-2" in problems(desk)["of"]
    tell(desk, "The supplier’s lot", "S-2")
    assert problems(desk) == {}
    assert register(desk).band.shown.headline.startswith("3.1 NOX-881")
    view = register(desk)._view
    assert view is not None
    assert view.form is not None
    assert [(one.label, one.value, one.hint) for one in view.form.fields[2:]] == [
        ("Nd₂O₃", "80\u00a0%", "declared before: 77.98 %"),
        ("Pr₆O₁₁", "19.9\u00a0%", "declared before: 21.10 %"),
    ]
    assert analysis(desk, code) == before, "looking declares nothing"
    desk.key(Qt.Key.Key_F12)
    assert analysis(desk, code) == (("Nd2O3", "80"), ("Pr6O11", "19.9"))
    with desk.plant.app.reading() as books:
        paper = books.document(books.declared_origins((code,))[code].documents[-1])
    assert paper is not None
    assert (paper.name, paper.lots) == ("nox.json", (code,))


def test_from_a_certificate_one_goes_back_to_the_analysis_and_the_stages(origins: Desk) -> None:
    desk = origins
    desk.scan(desk.plant.code("us-1"))
    for label in ("Nd₂O₃", "File", "Nd₂O₃", "Stage"):
        if label == "File":
            desk.touch("Certificate")
        else:
            desk.key(Qt.Key.Key_F11)
        fields = [row.field.label for row in register(desk).form.rows]
        assert label in fields


@pytest.fixture
def receipt(qapp: QApplication, qtbot: QtBot, demo: DemoPlant) -> Iterator[Desk]:
    """The receiving clerk at the oxide receipt, one drum of oxide just recorded."""
    with at_a_desk(qapp, qtbot, demo, "OX-1") as made:
        made.scan(f"%U:{CLERK}", "NMR-NDPR-24-1299", "%N:250.00", "%CMD:OK")
        while made.desktop.talk.talk.run is not None:
            want = made.desktop.talk.talk.wanted
            asked = want.field.key if isinstance(want, WantField) else ""
            made.scan("%N:99.08" if asked == "purity" else "%CMD:SKIP")
        yield made


def just_in(desk: Desk) -> str:
    """The lot that the station asks about, "" when it asks about none."""
    received = desk.desktop.talk.talk.received
    return received.lot if received is not None else ""


def test_what_just_came_in_is_declared_as_usual_in_one_touch_and_its_label_waits_meanwhile(receipt: Desk) -> None:
    desk, talk, code = receipt, receipt.desktop.talk, just_in(receipt)
    assert talk.talk.labels, "recording waited for nothing"
    assert desk.desktop.station.screen.work.notice.notice.headline == f"{code} came in"  # type: ignore[union-attr]
    desk.key(Qt.Key.Key_F7)
    assert register(desk).band.shown.code == code
    proved = "Nd-Pr oxide of Northmere, 2026"
    assert parts(desk) == [("mined AU (Gidgee Hill)", proved), ("separated MY (Kuala Seri)", proved)]
    desk.touch("Declare as usual")
    with desk.plant.app.reading() as books:
        declared = books.declared_origins((code,))[code]
    assert [(one.stage, one.country) for one in declared.stages] == [("mined", "AU"), ("separated", "MY")]
    desk.key(Qt.Key.Key_Escape)
    assert isinstance(desk.front, StationScreen)
    assert just_in(desk) == ""
    desk.scan(talk.talk.labels[0].code)
    assert not talk.talk.at_hand


def test_the_card_means_the_lot_that_just_came_in_and_what_has_no_origin_is_not_asked_about(receipt: Desk) -> None:
    desk, talk, code = receipt, receipt.desktop.talk, just_in(receipt)
    desk.scan(talk.talk.labels[0].code, "%CMD:ORIGINS")
    assert register(desk).band.shown.code == code
    desk.key(Qt.Key.Key_Escape)
    desk.scan("PG-AR-4499", "%N:80.00", "%CMD:OK")
    while talk.talk.run is not None:
        desk.scan("%CMD:SKIP")
    assert just_in(desk) == ""


def test_a_lot_that_was_made_here_is_said_to_be_none_of_these(origins: Desk) -> None:
    origins.scan(origins.plant.code("heat-1"))
    assert register(origins).band.shown.tone is Tone.WRONG
    assert register(origins).form.isHidden()


def test_the_lots_own_screen_leads_here_where_it_came_in_and_only_there(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:FIND")
    desk.scan(desk.plant.code("master-1"))
    assert desk.is_at(LotScreen)
    desk.touch("Declare origin")
    assert register(desk).form.rows
    desk.scan("%CMD:FIND", desk.plant.code("heat-1"))
    assert desk.is_at(LotScreen)
    with pytest.raises(StopIteration):
        desk.button("Declare origin")
