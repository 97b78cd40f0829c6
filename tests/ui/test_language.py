"""Both languages are whole: every word has its Spanish, plurals their forms, and a missing file leaves English."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from tests.house.source_tree import ROOT
from tests.ui.conftest import I18N
from ui.language import Language, Translations

PLACE = re.compile(r"\{\w+\}|%n")


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name") or "", message.findtext("source") or ""] = message
    return found


def translated(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.fixture(scope="module")
def asked(tmp_path_factory) -> dict[tuple[str, str], ET.Element]:
    """Every text that the source asks to be translated, found anew."""
    file = tmp_path_factory.mktemp("asked") / "asked.ts"
    update = Path(sys.executable).with_name("pyside6-lupdate")
    folders = (ROOT / "ui", ROOT / "traceapp" / "domain" / "answers")
    sources = sorted(str(path) for folder in folders for path in folder.rglob("*.py"))
    subprocess.run([str(update), "-silent", *sources, "-ts", str(file)], check=True, capture_output=True)
    return messages(file)


def test_every_word_of_the_screens_has_its_spanish(asked):
    spanish = messages(I18N / "traceapp_es.ts")
    assert sorted(set(asked) - set(spanish)) == []
    unfinished = [
        key for key in asked if not all(translated(spanish[key])) or spanish[key].find("translation[@type]") is not None
    ]
    assert unfinished == []


def test_no_translation_is_kept_for_words_that_are_gone(asked):
    assert sorted(set(messages(I18N / "traceapp_es.ts")) - set(asked)) == []


def test_every_plural_has_its_english_forms(asked):
    counted = {key for key, message in asked.items() if message.get("numerus") == "yes"}
    english = messages(I18N / "traceapp_en.ts")
    assert counted == set(english)
    assert all(len(translated(message)) == 2 and all(translated(message)) for message in english.values())


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_translation_keeps_the_places_that_are_filled_in(language):
    for (_, source), message in messages(I18N / f"traceapp_{language}.ts").items():
        for text in translated(message):
            assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(source)), text


def test_the_spanish_is_that_of_the_plant():
    words = " ".join(" ".join(translated(message)) for message in messages(I18N / "traceapp_es.ts").values()).lower()
    assert all(word in words for word in ("retenido", "báscula", "credencial", "escanee"))
    assert not re.search(r"\b(tú|tus|escanea|pulsa|balanza|insignia|cuarentena)\b", words)


def test_a_count_is_told_in_one_and_in_many(translations: Translations):
    counted = [(1, "1 on hold", "1 retenido"), (3, "3 on hold", "3 retenidos")]
    for language, place in ((Language.ENGLISH, 1), (Language.SPANISH, 2)):
        assert translations.speak(language)
        for one in counted:
            assert QCoreApplication.translate("HoldsScreen", "%n on hold", "", one[0]) == one[place]


def test_words_outside_a_class_are_found_too(translations: Translations, asked):
    source = next(source for context, source in sorted(asked) if not context and "{" not in source)
    translations.speak(Language.SPANISH)
    assert QCoreApplication.translate("AnyModule", source) != source


def test_a_missing_or_damaged_file_leaves_plain_english(qapp, tmp_path):
    (tmp_path / "traceapp_es.qm").write_bytes(b"no translation at all")
    there = Translations(qapp, tmp_path)
    assert not there.speak(Language.SPANISH)
    assert there.language is Language.ENGLISH
    assert QCoreApplication.translate("StationScreen", "Undo") == "Undo"


def test_what_has_no_translation_is_shown_as_it_is(translations: Translations):
    translations.speak(Language.SPANISH)
    assert QCoreApplication.translate("StationScreen", "Never written") == "Never written"
