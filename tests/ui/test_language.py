"""The languages as they are spoken: plurals have their forms, a missing file leaves plain English."""

from PySide6.QtCore import QCoreApplication

from ui.language import Language, Translations


def test_a_count_is_told_in_one_and_in_many(translations: Translations):
    counted = [(1, "1 on hold", "1 retenido"), (3, "3 on hold", "3 retenidos")]
    for language, place in ((Language.ENGLISH, 1), (Language.SPANISH, 2)):
        assert translations.speak(language)
        for one in counted:
            assert QCoreApplication.translate("HoldsScreen", "%n on hold", "", one[0]) == one[place]


def test_words_outside_a_class_are_found_whatever_they_are_asked_under(translations: Translations):
    translations.speak(Language.SPANISH)
    assert QCoreApplication.translate("AnyModule", "Scan a lot or order") == "Escanee un lote o una orden"


def test_a_missing_or_damaged_file_leaves_plain_english(qapp, tmp_path):
    (tmp_path / "traceapp_es.qm").write_bytes(b"no translation at all")
    there = Translations(qapp, tmp_path)
    assert not there.speak(Language.SPANISH)
    assert there.language is Language.ENGLISH
    assert QCoreApplication.translate("StationScreen", "Undo") == "Undo"


def test_what_has_no_translation_is_shown_as_it_is(translations: Translations):
    translations.speak(Language.SPANISH)
    assert QCoreApplication.translate("StationScreen", "Never written") == "Never written"


def test_a_count_from_a_thousand_on_is_set_apart_in_either_language(translations: Translations):
    for language, words in ((Language.ENGLISH, "1\u202f200 on hold"), (Language.SPANISH, "1\u202f200 retenidos")):
        assert translations.speak(language)
        assert QCoreApplication.translate("HoldsScreen", "%n on hold", "", 1200) == words
