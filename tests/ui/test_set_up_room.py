"""Scales set up at a station: by its own instruments, by badge and PIN, and open at once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.devices.cable import Cable
from tests.end_to_end.floor_hand import Plant, demo_facts, open_plant
from traceapp.app.scales import read_setting
from traceapp.app.scanners import ScannerSetting, kept_scanner, read_scanner
from traceapp.app.self_publishing import FOLDER
from traceapp.domain.record.plant import TerminalSet
from traceapp.domain.scan import Badge
from traceapp.resources import resources_folder
from ui.desktop import Desktop
from ui.language import Language, Translations
from ui.models.rows import Row
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import SetUp
from ui.rooms.set_up_room import Section, SetUpRoom, section_words
from ui.rooms.set_up_terminal import shown
from ui.screens.screen import Screen
from ui.screens.set_up import SetUpScreen
from ui.start import make_desktop
from ui.theme import DARK, LIGHT, Look, metrics_for
from ui.widgets.form import FieldEdited
from ui.widgets.keypad import PinEntered
from ui.widgets.segments import Segment

TWO = (("2032", "4032"), ("2030", "4030"))
"""An administrator and a supervisor: a setting takes both."""


@pytest.fixture
def plant(tmp_path) -> Iterator[Plant]:
    with open_plant(tmp_path) as opened:
        demo_facts(opened)
        yield opened


@pytest.fixture
def desktop(qapp: QApplication, qtbot, plant: Plant) -> Iterator[Desktop]:
    made = make_desktop(qapp, plant.app, station="SC-2")
    made.start()
    yield made
    made.stop()
    made._translations.be_silent()
    made.window.close()
    made.window.deleteLater()
    for screen in qapp.topLevelWidgets():  # those that were never brought to the front stand in no window
        if isinstance(screen, Screen):
            screen.deleteLater()


def form(room: SetUpRoom) -> dict[str, tuple[str, str]]:
    return {row._field.key: (row._field.value, row._field.problem) for row in room.screen.form.rows}


def edit(room: SetUpRoom, field: str, value: str) -> None:
    room.screen.field_edited.emit(FieldEdited("", field, value))


def open_section(desktop: Desktop, qtbot, section: Section) -> SetUpRoom:
    desktop.rooms.go(SetUp())
    room = desktop.rooms.room(SetUpRoom)
    room.screen.section_requested.emit(Segment(section, ""))
    qtbot.waitUntil(lambda: desktop.idle)
    return room


def open_scales(desktop: Desktop, qtbot) -> SetUpRoom:
    return open_section(desktop, qtbot, Section.SCALES)


def add(desktop: Desktop, room: SetUpRoom, qtbot) -> None:
    room.screen.add_requested.emit()
    qtbot.waitUntil(lambda: desktop.idle and "instrument" in form(room))


def sign(desktop: Desktop, qtbot) -> None:
    for badge, pin in TWO:
        assert desktop.rooms.take(Badge(badge))
        desktop.rooms.room(AskRoom).screen.pin_entered.emit(PinEntered(pin))
        qtbot.waitUntil(lambda: desktop.idle)
    qtbot.waitUntil(lambda: not desktop.rooms.room(AskRoom).is_asking)


def kept(plant: Plant) -> dict[str, str]:
    return plant.app.settings("scale.SC-2.")


def test_a_new_scale_is_kept_by_badge_and_pin_and_open_at_once(desktop, plant, qtbot, tmp_path):
    cable = Cable(tmp_path / "scale").plug_in()
    room = open_scales(desktop, qtbot)
    add(desktop, room, qtbot)
    assert form(room)["instrument"] == ("SC-2-B", "")
    edit(room, "address", str(cable.path))
    edit(room, "dialect", "st-us")
    room.screen.save_requested.emit()
    assert kept(plant) == {}, "nobody has signed yet"
    sign(desktop, qtbot)
    setting = read_setting(kept(plant)["SC-2-B"])
    assert (setting.address, setting.dialect) == (str(cable.path), "st-us")
    ready = [("scale", "SC-2-B", "ready")]
    qtbot.waitUntil(lambda: [(one.kind, one.name, one.condition) for one in desktop.devices.health] == ready)
    add(desktop, room, qtbot)
    assert form(room)["instrument"][0] == "SC-2-C", "the station's other scale"
    desktop.stop()
    cable.unplug()


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [("address", "ftp://x", "Not an address of a port"), ("line", "96OO", "Not the settings of a line")],
)
def test_what_cannot_be_is_said_under_its_field_and_nothing_is_asked(desktop, plant, qtbot, field, value, problem):
    desktop.dress(LIGHT, Language.ENGLISH)
    room = open_scales(desktop, qtbot)
    add(desktop, room, qtbot)
    edit(room, "address", "/dev/ttyS9")
    edit(room, field, value)
    room.screen.save_requested.emit()
    assert form(room)[field] == (value, problem)
    assert not desktop.rooms.room(AskRoom).is_asking
    assert kept(plant) == {}


def test_a_setting_that_cannot_be_read_is_marked_in_its_row_and_the_others_stay(desktop, plant, qtbot):
    plant.app.set_setting("scale.SC-2.SC-2-C", "nonsense")
    room = open_scales(desktop, qtbot)
    assert [(line.key, bool(line.problem)) for line in room._lines] == [("SC-2-C", True)]


def test_a_scale_is_removed_by_badge_and_pin(desktop, plant, qtbot):
    plant.app.set_setting("scale.SC-2.SC-2-B", '{"address":"/dev/ttyS9"}')
    room = open_scales(desktop, qtbot)
    room._chosen = "SC-2-B"
    room.screen.remove_requested.emit()
    sign(desktop, qtbot)
    assert not any(kept(plant).values())


BROKEN = {
    "routes/bonded-ndfeb.yaml": ("    act: receive\n", "    act: recieve\n"),
    "grades/sintered-ndfeb.yaml": ("grades:\n", "grades:\n\tx\n"),
    "labels/container-100x50.yaml": ("width: ", "widht: "),
    "transport/stray-field.yaml": ('at_most: "0.159"', 'at_most: "0,159"'),
    "calendar/shifts.yaml": ('"14:00"', '"05:00"'),
}
"""The plant's own copies, and what is wrong with each."""

SAID_OF_THEM = (
    ("sintered-ndfeb.yaml", "línea 18: hay un tabulador; sangre con espacios"),
    (
        "bonded-ndfeb.yaml",
        "línea 24, steps[receipt].act: no puede ser “recieve”, solo expose, inspect, make, pack, receive o ship",
    ),
    ("container-100x50.yaml", "línea 3, width: falta"),
    ("container-100x50.yaml", "línea 6, widht: no se conoce aquí; ¿quería decir “width”?"),
    (
        "stray-field.yaml",
        "línea 8, limits[0].at_most: debe ser un número sencillo como 7.45, no “0,159”",
    ),
    ("shifts.yaml", "línea 5, begin[1]: 05:00 debe ser más tarde en el día que 06:00, que va antes"),
)
"""In Spanish, but for what stands in the files."""


def break_plant_files(folder: Path) -> None:
    for name, (right, wrong) in BROKEN.items():
        text = (resources_folder() / name).read_text(encoding="utf-8")
        assert right in text, name
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text.replace(right, wrong, 1), encoding="utf-8")


def test_what_is_wrong_in_the_plants_files_is_told_in_the_language_of_the_screen(desktop, plant, qtbot):
    break_plant_files(plant.app.folders.plant)
    desktop.dress(LIGHT, Language.SPANISH)
    room = open_section(desktop, qtbot, Section.FILES)
    rows = room.screen.table.rows.rows
    told = [(row.cells[1].text, row.cells[1].below) for row in rows]
    assert told[: len(SAID_OF_THEM)] == [*SAID_OF_THEM]
    assert dict(told)["transport/stray-field.yaml"] == "revisión 1 · archivo propio de la planta"
    assert dict(told)["sampling/iso-2859-1.yaml"].endswith("· de fábrica")
    room.screen.table.row_opened.emit(rows[1])
    assert room.screen._said.text() == f"{rows[1].cells[1].text}, {rows[1].cells[1].below}."


@pytest.mark.parametrize("language", list(Language))
def test_every_part_of_the_set_up_fits_beside_the_others_on_the_smallest_screen(
    look: Look, translations: Translations, language: Language
):
    look.fit(metrics_for(1024, 768))
    translations.speak(language)
    screen = SetUpScreen(look)
    screen.sections.show_segments(tuple(Segment(*pair) for pair in section_words().items()), Section.SCALES)
    assert screen.sections.sizeHint().width() <= 1024 - 2 * look.px(24)
    screen.deleteLater()


def open_terminal(desktop: Desktop, qtbot, setting: str) -> SetUpRoom:
    desktop.dress(LIGHT, Language.ENGLISH)
    desktop.rooms.go(SetUp())
    room = desktop.rooms.room(SetUpRoom)
    room.screen.section_requested.emit(Segment(Section.TERMINAL, ""))
    qtbot.waitUntil(lambda: desktop.idle)
    qtbot.waitUntil(lambda: setting in [line.key for line in room._lines])
    room.screen.row_chosen.emit(Row(setting, ()))
    return room


def set_to(desktop: Desktop, qtbot, setting: str, value: str) -> None:
    room = open_terminal(desktop, qtbot, setting)
    edit(room, setting, value)
    room.screen.save_requested.emit()
    sign(desktop, qtbot)
    qtbot.waitUntil(lambda: desktop.idle)


def test_the_terminals_settings_are_followed_at_once_and_stand_in_the_journal(desktop, plant, qtbot):
    set_to(desktop, qtbot, "theme", "dark")
    set_to(desktop, qtbot, "sounds", "off")
    set_to(desktop, qtbot, "flash", "off")
    assert desktop._house.look.theme.tokens is DARK
    assert desktop.sounds.is_silent
    assert not desktop.window.gutter.flashes
    set_to(desktop, qtbot, "theme", "")
    assert desktop._house.look.theme.tokens is LIGHT
    desktop._house.look.fit(metrics_for(1920, 1080))
    set_to(desktop, qtbot, "scale", "120")
    assert desktop._house.look.theme.metrics.scale == 1.2
    with plant.app.reading() as books:
        history = books.history("terminal", plant.app.letters)
    told = [entry.record for entry in history if isinstance(entry.record, TerminalSet)]
    assert [(record.name, record.before, record.after) for record in told] == [
        ("terminal.theme", "", "dark"),
        ("terminal.sounds", "", "off"),
        ("terminal.flash", "", "off"),
        ("terminal.theme", "dark", ""),
        ("terminal.scale", "", "120"),
    ]
    assert all(len(record.signatures) == 2 for record in told)


def test_one_signature_is_not_enough_for_a_setting(desktop, plant, qtbot):
    room = open_terminal(desktop, qtbot, "sounds")
    edit(room, "sounds", "off")
    room.screen.save_requested.emit()
    badge, pin = TWO[0]
    assert desktop.rooms.take(Badge(badge))
    desktop.rooms.room(AskRoom).screen.pin_entered.emit(PinEntered(pin))
    qtbot.waitUntil(lambda: desktop.idle)
    assert desktop.rooms.room(AskRoom).is_asking
    assert plant.app.setting("terminal.sounds") == ""


def test_a_measured_panel_says_who_can_hit_its_buttons(desktop, plant, qtbot):
    desktop.window.resize(1280, 800)
    room = open_terminal(desktop, qtbot, "panel_mm")
    edit(room, "panel_mm", "12")
    room.screen.save_requested.emit()
    assert "whole millimetres" in form(room)["panel_mm"][1]
    edit(room, "panel_mm", "260")
    room.screen.save_requested.emit()
    sign(desktop, qtbot)
    qtbot.waitUntil(lambda: desktop.idle)
    (own,) = [line.own for line in room._lines if line.own is not None and line.key == "panel_mm"]
    assert shown(own, 1280, 800, Language.ENGLISH.locale) == "260 mm; buttons 14.6 mm: bare fingers"
    assert shown(own, 1024, 768, Language.SPANISH.locale) == "260 mm; buttons 18,3 mm: tight"


def test_a_printer_that_the_system_knows_is_taken_by_touching_it(desktop, plant, qtbot, tmp_path, monkeypatch):
    program = tmp_path / "lpstat"
    program.write_text("#!/bin/sh\necho Zebra\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    room = open_section(desktop, qtbot, Section.PRINTERS)
    own, found = room._lines
    assert (own.key, found.found) == ("labels", "Zebra")
    room.screen.row_chosen.emit(Row(found.key, ()))
    assert form(room)["address"][0] == "ipp://localhost:631/printers/Zebra"
    room.screen.save_requested.emit()
    sign(desktop, qtbot)
    qtbot.waitUntil(lambda: desktop.idle)
    assert plant.app.setting("printer.labels.SC-2") == "ipp://localhost:631/printers/Zebra"
    assert [line.key for line in room._lines] == ["labels"]


def test_the_folder_of_the_site_is_told_whole_and_kept_once_two_have_signed(desktop, plant, qtbot, tmp_path):
    room = open_terminal(desktop, qtbot, "publish")
    edit(room, "publish", "www/site")
    room.screen.save_requested.emit()
    assert form(room)["publish"] == ("www/site", "the whole path, from the root on")
    assert not desktop.rooms.room(AskRoom).is_asking
    assert room._note(room._lines[-1]) == "published by command only"
    set_to(desktop, qtbot, "publish", str(tmp_path))
    assert plant.app.setting(FOLDER) == str(tmp_path)
    room = open_terminal(desktop, qtbot, "publish")
    assert room._note(room._lines[-1]) == str(tmp_path)


def scanners(plant: Plant) -> dict[str, str]:
    return {name: read_scanner(kept).address for name, kept in plant.app.settings("scanner.SC-2.").items() if kept}


def add_scanner(desktop: Desktop, room: SetUpRoom, qtbot) -> None:
    room.screen.add_requested.emit()
    qtbot.waitUntil(lambda: desktop.idle and "address" in form(room))


def test_what_was_typed_last_is_what_two_people_sign_and_what_is_kept(desktop, plant, qtbot):
    desktop.dress(LIGHT, Language.SPANISH)
    desktop.window.show()
    room = open_section(desktop, qtbot, Section.SCANNERS)
    add_scanner(desktop, room, qtbot)
    line = next(row for row in room.screen.form.rows if row.field.key == "address").line
    line.selectAll()
    QTest.keyClicks(line, "/dev/ttyS98")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    save = room.screen.acts.primary
    assert save is not None
    room.screen.perform(save)  # as its key does: the cursor stays in the field
    signing = desktop.rooms.room(AskRoom)._signing
    assert (signing.wish.lines[-1].name, signing.wish.lines[-1].value) == ("Dirección", "/dev/ttyS9")
    sign(desktop, qtbot)
    assert scanners(plant) == {"scanner1": "/dev/ttyS9"}


def test_a_new_scanner_takes_the_place_of_none_that_is_kept_and_is_given_up_by_nobody_s_signature(
    desktop, plant, qtbot
):
    plant.app.set_setting("scanner.SC-2.scanner2", kept_scanner(ScannerSetting("/dev/ttyS2")))
    room = open_section(desktop, qtbot, Section.SCANNERS)
    add_scanner(desktop, room, qtbot)
    assert form(room)["name"][0] == "scanner1"
    room.screen.remove_requested.emit()
    qtbot.waitUntil(lambda: desktop.idle)
    assert [line.key for line in room._lines] == ["scanner2"]
    assert scanners(plant) == {"scanner2": "/dev/ttyS2"}


def test_where_nothing_is_set_up_nobody_is_told_to_choose_a_row(desktop, plant, qtbot):
    desktop.dress(LIGHT, Language.ENGLISH)
    room = open_section(desktop, qtbot, Section.SCANNERS)
    assert room.screen._said.text() == "Add a scanner"
    add_scanner(desktop, room, qtbot)
    room.screen.remove_requested.emit()
    qtbot.waitUntil(lambda: desktop.idle)
    assert room.screen._said.text() == "Add a scanner"


def test_a_kept_scanner_keeps_its_name_so_that_no_port_is_opened_twice(desktop, plant, qtbot):
    plant.app.set_setting("scanner.SC-2.hand", kept_scanner(ScannerSetting("/dev/ttyS2")))
    room = open_section(desktop, qtbot, Section.SCANNERS)
    room.screen.row_chosen.emit(Row("hand", ()))
    assert {row.field.key for row in room.screen.form.rows if row.field.is_fixed} == {"name"}


@pytest.mark.parametrize(
    ("language", "title"), [(Language.ENGLISH, "Label printer"), (Language.SPANISH, "Impresora de etiquetas")]
)
def test_the_printer_of_labels_is_called_so_in_either_language(desktop, qtbot, language, title):
    desktop.dress(LIGHT, language)
    room = open_section(desktop, qtbot, Section.PRINTERS)
    view = room.screen._view
    assert view is not None
    assert view.rows[0].title == title
