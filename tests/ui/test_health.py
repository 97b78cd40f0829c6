"""The bar and the tiles say how the devices are, and what to do about one that fails."""

import pytest

from tests.ui.conftest import Place
from traceapp.app import SCALE, DeviceHealth, LabelNews
from traceapp.domain.plant import Plant
from traceapp.domain.problem import because
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from ui.health import health_of
from ui.language import Language, Translations
from ui.rooms.station_health_words import device_lines
from ui.screens.sign_in_panels import DeviceTile
from ui.speech import Speech
from ui.widgets.top_bar import Device, Health


@pytest.fixture(scope="module")
def plant() -> Plant:
    return read_plant(resources_folder()).plant


def spoken(plant: Plant, language: Language) -> Speech:
    return Speech(lambda: plant, "sintered-ndfeb", language.locale)


def scanner(condition: str, reason: str = "") -> tuple[DeviceHealth, ...]:
    return (DeviceHealth("hand", condition, reason, 0),)


def scale(condition: str, reason: str = "") -> DeviceHealth:
    return DeviceHealth("SC-1-B", condition, reason, 0, SCALE)


def test_a_healthy_station_is_calm(plant: Plant):
    calm = health_of(scanner("ready"), LabelNews("SC-2651-A006-A/1", "printed", "", 0), spoken(plant, Language.ENGLISH))
    assert calm == (Health(Device.SCANNER, "Ready"), Health(Device.PRINTER, "Ready"))
    assert health_of(scanner("ready"), None, spoken(plant, Language.ENGLISH)) == calm


@pytest.mark.parametrize(
    ("language", "value", "advice"),
    [
        (Language.ENGLISH, "Out of paper", "The label waits. Put in a new roll."),
        (Language.SPANISH, "Sin papel", "La etiqueta espera. Ponga un rollo nuevo."),
    ],
)
def test_a_printer_without_paper_says_so_and_what_to_do(
    language: Language, value: str, advice: str, plant: Plant, translations: Translations
):
    translations.speak(language)
    news = LabelNews("SC-2651-A006-A/1", "not_printed", "out_of_paper", 3)
    _, printer = health_of(scanner("ready"), news, spoken(plant, language))
    assert printer == Health(Device.PRINTER, value, is_abnormal=True, advice=advice)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.ENGLISH, "Told: 10.0.0.7:9100: nobody answers there."),
        (Language.SPANISH, "Dice: 10.0.0.7:9100: allí nadie responde."),
    ],
)
def test_what_the_system_says_is_told_in_the_readers_language(
    language: Language, told: str, plant: Plant, translations: Translations
):
    translations.speak(language)
    why = because("at", place="10.0.0.7:9100", why=because("nobody_answers"))
    ailing = (DeviceHealth("hand", "lost", "port_error", 0, told=why), DeviceHealth("ring", "faulty", "port_busy", 0))
    first, second = device_lines(ailing, spoken(plant, language))
    assert (first.title.partition(":")[0], second.title.partition(":")[0]) == ("hand", "ring")
    assert first.note.endswith(told)
    assert told.partition(" ")[0] not in second.note


def test_a_label_that_may_have_come_out_is_to_be_looked_at(plant: Plant):
    news = LabelNews("SC-2651-A006-A/1", "unknown", "connection_lost", 1)
    _, printer = health_of((), news, spoken(plant, Language.ENGLISH))
    assert printer.value == "Check the label"
    assert printer.advice.startswith("The line broke off. If the label came out, scan it;")


def test_the_worst_scanner_speaks_for_all(plant: Plant):
    both = (*scanner("ready"), DeviceHealth("ring", "faulty", "port_busy", 0))
    found, _ = health_of(both, None, spoken(plant, Language.ENGLISH))
    assert found == Health(Device.SCANNER, "Faulty", is_abnormal=True, advice="Close the other program.")


@pytest.mark.parametrize(
    ("language", "condition", "reason", "value", "advice"),
    [
        (Language.ENGLISH, "ready", "", "Ready", ""),
        (Language.ENGLISH, "lost", "port_missing", "Unplugged", "Plug it in, or switch it on."),
        (
            Language.ENGLISH,
            "drifting",
            "scale_drifts",
            "Drifts",
            "Take off what is on it, and compare the scale with a test weight. Key the weight meanwhile.",
        ),
        (
            Language.SPANISH,
            "silent",
            "scale_silent",
            "No responde",
            "Encienda la báscula y compruebe su cable. Mientras tanto, teclee el peso.",
        ),
    ],
)
def test_a_scale_is_grey_while_it_weighs_and_amber_when_it_does_not(
    language: Language,
    condition: str,
    reason: str,
    value: str,
    advice: str,
    plant: Plant,
    translations: Translations,
):
    translations.speak(language)
    found = health_of((*scanner("ready"), scale(condition, reason)), None, spoken(plant, language))
    assert [one.device for one in found] == [Device.SCANNER, Device.SCALE, Device.PRINTER]
    assert found[1] == Health(Device.SCALE, value, is_abnormal=condition != "ready", advice=advice)
    assert not found[0].is_abnormal


def test_a_tile_has_room_for_the_advice_and_the_bar_does_not(look, place: Place):
    tile = place(DeviceTile(look), 290, 96)
    tile.show_health(Health(Device.PRINTER, "Out of paper", is_abnormal=True, advice="Put in a new roll."))
    assert (tile._label.text(), tile._value.text()) == ("Printer: Out of paper", "Put in a new roll.")
    assert (tile.accessibleName(), tile.accessibleDescription()) == ("Printer: Out of paper", "Put in a new roll.")
    tile.show_health(Health(Device.PRINTER, "Ready"))
    assert (tile._label.text(), tile._value.text()) == ("Printer", "Ready")
