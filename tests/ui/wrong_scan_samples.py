"""The station after each row of the table of wrong scans (UX 5), in the words that it really says."""

from functools import cache

from msgspec.structs import replace

from tests.ui import station_samples
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg
from traceapp.domain.wrong_scan import Row, row_of
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from ui.language import Language
from ui.messages import accepted, say
from ui.rooms.station_presenter import tr
from ui.screens.station import Primary, StationView
from ui.screens.station_inputs import InputsView
from ui.screens.station_label import LabelsView
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

LOT, OTHER = "FE-2648-C118-F", "FE-2649-C121-8"
PEOPLE = {"17": "Ana Ruiz", "23": "Kofi Mensah", "31": "Li Wen"}
OFFER = {"instead": OTHER, "place": "B4"}
SAID: dict[str, dict[str, object]] = {
    "code_check": {"typed": LOT},
    "wrong_material": {"material": "iron", "wanted": "rare-earth", **OFFER},
    "claim_mixed": {"lot": LOT, "claim": "", "wanted": "DFARS-2027", **OFFER},
    "on_hold": {"lot": LOT, "reason": "Carbon 0.08 %, limit 0.05 %", "put_at": "QC-1", **OFFER},
    "used_up": {"lot": f"{LOT}/1", "status": "used up", "left": mg(149_820_000), **OFFER},
    "expired": {"lot": LOT, **OFFER},
    "calibration_due": {"instrument": "SC-2-B", "scale": "SC-2-A", "place": "B4"},
    "not_now": {"waits": OTHER},
    "wrong_station": {"lot": LOT, "step": "jet-milling", "stations": "JM-1, JM-2"},
    "not_qualified": {"person": "17", "skill": "charge-check", "able": "23, 31", "away": ""},
    "older_lot_first": {"lot": LOT, **OFFER},
}
"""An answer of each row, with what it names."""


@cache
def plant() -> Plant:
    return read_plant(resources_folder()).plant


def name(badge: str) -> str:
    return PEOPLE.get(badge, badge)


def speech_in(language: str) -> Speech:
    return Speech(plant, "sintered-ndfeb", Language(language).locale, name)


def wrong(language: str = "en", *, answer: str) -> StationView:
    """What a station shows after this answer; of an older lot first, with the act that takes the younger one."""
    view = station_samples.wrong_scan(language)
    said = say(answer, SAID[answer], speech_in(language))
    instead = said.instead
    if row_of(answer) is Row.WRONG_MOMENT:
        instead = tr("Now: {prompt}").format(prompt=station_samples.weighing(language).prompt.headline)
    view = replace(view, prompt=Prompt(Tone.WRONG, said.headline, said.detail, instead, LOT))
    if answer == "older_lot_first":
        es = language == "es"
        act = Primary("Tomarlo igualmente", "queda registrado") if es else Primary("Take it anyway", "kept on record")
        view = replace(view, primary=replace(act, icon=Icon.CHECK))
    return view


def unconfirmed(language: str = "en") -> StationView:
    """W9: the lot went in though nobody here knows it yet; its ring stays open."""
    view = station_samples.accepted(language)
    assert view.passing is not None
    passing = replace(view.passing, headline=accepted("lot_unconfirmed", {}, speech_in(language)))
    inputs = view.work.body
    assert isinstance(inputs, InputsView)
    ring = Glyph.PROVISIONAL
    lines = tuple(
        replace(line, glyph=ring, draws=(replace(line.draws[0], glyph=ring),)) if number == 1 else line
        for number, line in enumerate(inputs.lines)
    )
    return replace(view, passing=passing, work=replace(view.work, body=replace(inputs, lines=lines)))


def printed_again(language: str = "en") -> StationView:
    """A label was printed again: the first one is scanned before it is destroyed."""
    es = language == "es"
    view = station_samples.labelling(language)
    labels = view.work.body
    assert isinstance(labels, LabelsView)
    word = "escanee la anterior" if es else "scan the old one"
    lines = tuple(replace(line, words=word) if line.is_current else line for line in labels.lines)
    prompt = Prompt(
        Tone.NEXT,
        "Escanee la etiqueta anterior" if es else "Scan the old label",
        "Luego destrúyala. OK si no se puede leer." if es else "Then destroy it. OK, if it cannot be read.",
        code="SC-2651-A006-A/2",
    )
    act = Primary("Seguir", "la anterior no se lee") if es else Primary("Go on", "old one not readable")
    return replace(view, prompt=prompt, work=replace(view.work, body=replace(labels, lines=lines)), primary=act)
