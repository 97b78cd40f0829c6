"""The Spanish: whole, with the same facts as the English, short enough to stand where the English stands, and plain.

New texts come into the file with `pyside6-lupdate -extensions py -locations none -no-obsolete ui
traceapp/domain/answers -ts resources/i18n/traceapp_es.ts`, counted ones into `traceapp_en.ts` with `-pluralonly` too.
"""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.source_tree import ROOT
from traceapp.domain.answers import ANSWERS, CONDITIONS, FINDINGS
from ui.language import Language, Translations
from ui.rooms import concessions_room, sample_taking, samples_room

I18N = ROOT / "resources" / "i18n"
SOURCES = ("ui", "traceapp/domain/answers")
LUPDATE = ("-silent", "-extensions", "py", "-locations", "none", "-no-obsolete")
HEADLINES = {answer.headline for table in (ANSWERS, CONDITIONS, FINDINGS) for answer in table.values()}
LONGEST_LABEL = 40
"""Longer texts are prose: they wrap, and stand in no button."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text. forms: one, or for a counted text the singular and the plural."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_counted: bool
    is_finished: bool


def messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).getroot().iter("context"):
        for found in context.iter("message"):
            translation = found.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield Message(
                context.findtext("name") or "",
                found.findtext("source") or "",
                tuple(forms),
                found.get("numerus") == "yes",
                translation.get("type") is None,
            )


@cache
def spanish() -> tuple[Message, ...]:
    return tuple(messages(I18N / "traceapp_es.ts"))


def updated(name: str, tmp_path: Path, *options: str) -> tuple[Message, ...]:
    """The file as `pyside6-lupdate` would leave it today."""
    file = tmp_path / name
    shutil.copyfile(I18N / name, file)
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([str(lupdate), *LUPDATE, *options, *SOURCES, "-ts", str(file)], cwd=ROOT, check=True)
    return tuple(messages(file))


def words_in_code() -> set[str]:
    """Every text that the sources mark for translation, found without lupdate: it overlooks those in f-strings."""
    places = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
    found = set()
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    place = places.get(getattr(node.func, "id", getattr(node.func, "attr", "")), len(node.args))
                    text = node.args[place] if len(node.args) > place else None
                    if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                        found.add(text.value)
    return found


@pytest.mark.parametrize(("name", "options"), [("traceapp_es.ts", ()), ("traceapp_en.ts", ("-pluralonly",))])
def test_no_text_is_missing_unfinished_or_left_over(name: str, options: tuple[str, ...], tmp_path: Path) -> None:
    now = updated(name, tmp_path, *options)
    assert not [(m.context, m.source) for m in now if not (m.is_finished and all(m.forms))]
    assert {(m.context, m.source) for m in now} == {(m.context, m.source) for m in messages(I18N / name)}


def test_every_marked_text_is_one_that_the_translators_see() -> None:
    assert not words_in_code() - {message.source for message in spanish()}


def test_facts_asides_and_counts_are_the_same_on_both_sides() -> None:
    def marks(text: str) -> Counter[str]:
        return Counter(re.findall(r"\{\w*\}|%n|[\[\]“”]", text))

    differ = [
        (message.source, form)
        for message in spanish()
        for form in message.forms
        if marks(form) != marks(message.source)
    ]
    assert not differ


def test_a_counted_text_has_a_singular_and_a_plural() -> None:
    counted = [message for message in spanish() if message.is_counted]
    assert len(counted) > 10
    assert all(len(message.forms) == 2 and "%n" in message.source for message in counted)
    assert not [message.source for message in spanish() if "%n" in message.source and not message.is_counted]


def test_a_sentence_stays_one_and_a_label_stays_a_label() -> None:
    def end(text: str) -> str:
        return text.rstrip("]")[-1] if text.rstrip("]")[-1] in ".?!:" else ""

    assert not [(m.source, form) for m in spanish() for form in m.forms if end(form) != end(m.source)]


def test_what_stands_in_a_button_or_a_band_is_little_longer_in_spanish() -> None:
    short = [
        m for m in spanish() if m.source in HEADLINES or (m.context != "answers" and len(m.source) <= LONGEST_LABEL)
    ]
    assert len(short) > 400
    too_long = [(m.source, form) for m in short for form in m.forms if len(form) > len(m.source) * 1.35 + 6]
    assert not too_long


def test_a_headline_has_nine_words_in_spanish_too() -> None:
    told = [form for m in spanish() if m.source in HEADLINES for form in m.forms]
    assert not [form for form in told if len(re.sub(r"\[[^\]]*\]", " fact", form).split()) > 9]


def test_a_container_is_called_a_drum_only_where_the_english_says_so() -> None:
    """A container may be a drum, a tray, a boat, a box."""
    differ = [
        message.source
        for message in spanish()
        if any(re.search(r"\bbid(ón|ones)\b", form.lower()) for form in message.forms)
        != bool(re.search(r"\bdrums?\b", message.source.lower()))
    ]
    assert not differ


def test_people_are_addressed_as_usted() -> None:
    ours = r"\b(tu|tus|ti|tuyo|tuya)\b"
    ordered = r"(?:^|[.;:!?\]] ?)(Escanea|Teclea|Pulsa|Elige|Haz|Pon|Mira|Saca|Cambia|Deja|Revisa|Avisa|Llama|Usa)\b"
    forms = [form for message in spanish() for form in message.forms]
    assert not [form for form in forms if re.search(ours, form, re.IGNORECASE) or re.search(ordered, form)]


GLOSSARY = {
    r"badges?": "credencial",
    r"certificates?": "certificado",
    r"containers?": "envase",
    r"findings?": "hallazgo",
    r"labels?": "etiqueta|etiqu",
    r"lots?": "lote",
    r"on hold": "retenid",
    r"scales?": "báscula",
    r"scanners?": "escáner",
    r"release[ds]?": "liber|levant",
}


@pytest.mark.parametrize(("english", "words"), GLOSSARY.items())
def test_the_plants_words_are_always_the_same(english: str, words: str) -> None:
    said = [m for m in spanish() if re.search(rf"\b{english}\b", re.sub(r"\{\w+\}", "", m.source), re.IGNORECASE)]
    assert len(said) >= 3
    assert not [(m.source, form) for m in said for form in m.forms if not re.search(words, form, re.IGNORECASE)]


@pytest.mark.parametrize(
    ("words", "source", "sense", "without", "within"),
    [
        (sample_taking, "Kept", "one sample", "Guardadas", "Guardada"),
        (sample_taking, "nothing is left of it", "of a lot", "no queda nada de ella", "no queda nada de él"),
        (samples_room, "Sent out", "a sample", "Enviado fuera", "Enviada"),
        (concessions_room, "used up", "a concession", "agotado", "agotada"),
    ],
)
def test_the_same_english_in_another_sense_has_a_spanish_of_its_own(
    translations: Translations, words: ModuleType, source: str, sense: str, without: str, within: str
) -> None:
    """Words of modules share one context, so what is meant is told beside them."""
    assert translations.speak(Language.SPANISH)
    assert words.tr(source) == without
    assert words.tr(source, sense) == within
    assert translations.speak(Language.ENGLISH)
    assert words.tr(source, sense) == source
