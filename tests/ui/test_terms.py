"""The program's own words for roles, acts, states and records: none is left as a code, in either language."""

from collections.abc import Callable

import pytest

from traceapp.domain.person import Act
from traceapp.domain.person import Role as Part
from traceapp.domain.record.base import Record
from ui.fonts import Role
from ui.language import Language, Translations
from ui.terms import act_word, meaning_word, record_word, role_word, state_word
from ui.theme import Look
from ui.widgets.person_mark import NAME_MOST

LOT_STATES = ("unknown", "held", "away", "open", "packed", "scrapped", "used up")
BOX_STATES = ("unknown", "opened", "shipped", "gathered", "packed")
CERTIFICATE_STATES = ("valid", "superseded", "withdrawn")
ALIKE = {"auditor", "supervisor"}
"""Words that the two languages share."""
PARTIES = ("supplier", "customer", "processor", "laboratory")


def record_kinds() -> list[str]:
    def below(sort: type[Record]) -> list[type[Record]]:
        return [sort, *(found for one in sort.__subclasses__() for found in below(one))]

    return sorted({tag for sort in below(Record) if "." in (tag := str(sort.__struct_config__.tag))})


@pytest.mark.parametrize(
    ("tell", "codes"),
    [
        (role_word, [role.value for role in Part]),
        (act_word, [act.value for act in Act]),
        (act_word, ["make", "expose", "receive", "inspect", "pack", "ship"]),
        (state_word, [*LOT_STATES, *BOX_STATES, *CERTIFICATE_STATES, "magnetised", "unmagnetised", *PARTIES]),
        (meaning_word, ["performed", "charge release", "inspected", "inspection", "compliance", "hold", "undo"]),
        (record_word, record_kinds()),
    ],
)
def test_every_code_has_a_word_in_spanish(
    tell: Callable[[str], str], codes: list[str], translations: Translations
) -> None:
    translations.speak(Language.SPANISH)
    told = {code: tell(code) for code in codes}
    assert not {code for code, word in told.items() if "_" in word or word == code}
    translations.speak(Language.ENGLISH)
    assert not {code for code in codes if "_" in tell(code) or tell(code) == told[code]} - ALIKE


def test_a_record_of_a_kind_from_tomorrow_is_shown_by_its_name() -> None:
    assert record_word("moon_landed.3") == "moon landed"


@pytest.mark.parametrize("language", Language)
def test_what_somebody_is_stands_whole_in_the_bar_of_a_small_screen(
    language: Language, look: Look, translations: Translations
) -> None:
    translations.speak(language)
    words = [role_word(part.value) for part in Part]
    assert [word for word in words if look.advance(Role.SMALL, word) > min(NAME_MOST)] == []
