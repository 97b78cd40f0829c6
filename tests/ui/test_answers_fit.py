"""Every answer that a station can give stands in the prompt band, in both languages, at both sizes of window."""

import pytest

from tests.ui.audit import findings
from tests.ui.conftest import Place
from traceapp.domain.answers.charging import CHARGING
from traceapp.domain.answers.people import PEOPLE
from traceapp.domain.answers.scanning import SCANNING
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from ui.language import Language, Translations
from ui.messages import say
from ui.speech import Speech
from ui.theme import metrics_for
from ui.widgets.prompt_band import HEIGHT, Prompt, PromptBand
from ui.widgets.tone import Tone

HELD, FREE = "FE-2649-A121-D/12", "FE-2650-A004-7"
FACTS: dict[str, object] = {
    "able": "Ana Ruiz, Kofi Mensah, Li Wen, Petra Novak",
    "act": "record an inspection",
    "ai": "10",
    "at": "10LOT-77654\u241d17",
    "badge": "P-0417",
    "charge": mg(612_400_000),
    "claim": "DFARS from 2027",
    "code": HELD,
    "container": 12,
    "count": 3,
    "data": "LOT-7765417271231",
    "equipment": "SC-2",
    "field": "bath",
    "format": "06",
    "high": "1150",
    "incoming": mg(600_000_000),
    "instrument": "SC-2-B",
    "label": HELD,
    "left": mg(149_820_000),
    "lot": HELD,
    "low": "980",
    "material": "ferroboron",
    "most": mg(606_000_000),
    "order": "WO-2651-014",
    "outgoing": mg(570_120_000),
    "owner": "Halden Drives",
    "person": "Katarzyna Wiśniewska",
    "plan": mg(600_000_000),
    "prefix": "%CMD:",
    "printed": "149,82 KG",
    "part": "?01=",
    "processor": "Nordplat",
    "put_at": "QC-1",
    "reason": "Carbon 0.08 %, limit 0.05 %",
    "rest": "17271231",
    "scale": "SC-2-A",
    "scanned": "4006381333931-77/2026",
    "shape": "KK-YYWW-T123-C",
    "skill": "charge-check",
    "station": "SC-2",
    "stations": "SC-1, SC-2, SC-3",
    "status": "used up",
    "step": "strip-casting",
    "told": mg(620_000_000),
    "typed": "SC-2651-A006-B",
    "unit": "°C",
    "value": "1190.5",
    "verb": "perform",
    "waits": HELD,
    "wanted": "rare-earth",
}
OFFERS = {
    *("claim_mixed", "expired", "lot_away", "older_lot_first", "on_hold", "owner_mixed", "used_up", "wrong_material")
}
"""Answers that name another lot to scan."""
STATION = {
    *SCANNING,
    *CHARGING,
    "badge_unknown",
    "not_allowed",
    "not_qualified",
    "same_person_twice",
    "signed_too_soon",
}


@pytest.fixture(scope="module")
def plant() -> Plant:
    return read_plant(resources_folder()).plant


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("language", list(Language), ids=["english", "spanish"])
def test_every_answer_of_a_station_stands_in_the_band(
    width: int, height: int, language: Language, look, place: Place, plant: Plant, translations: Translations
):
    assert translations.speak(language)
    assert set(PEOPLE) & STATION
    look.fit(metrics_for(width, height))
    speech = Speech(lambda: plant, "sintered-ndfeb", language.locale)
    band = place(PromptBand(look), width - 48, look.px(HEIGHT))
    cut = {}
    for code in sorted(STATION):
        offer = {"instead": FREE, "place": "B4"} if code in OFFERS else {}
        said = say(code, FACTS | offer, speech)
        band.show_prompt(Prompt(Tone.WRONG, said.headline, said.detail, said.instead, HELD))
        band._row.activate()
        if found := findings(band):
            cut[code] = found
    assert not cut
