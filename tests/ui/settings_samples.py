"""The terminal's own settings in the set-up, in the words that the room itself says."""

from ui.language import Language
from ui.rooms.set_up_room import Section, section_words
from ui.rooms.set_up_terminal import NAMES, TerminalLine, form_field, shown, title_of
from ui.screens.set_up import SetUpRow, SetUpView
from ui.widgets.form import FormView
from ui.widgets.segments import Segment

KEPT = {"theme": "dark", "sounds": "off", "panel_mm": "345"}


def settings(language: str = "en", *, chosen: str = "theme", wrong: bool = False) -> SetUpView:
    """Every setting, one of them open; wrong: with a value that cannot be."""
    lines = [TerminalLine(name, KEPT.get(name, "")) for name in NAMES]
    locale = Language(language).locale
    rows = tuple(
        SetUpRow(line.name, title_of(line.name), shown(line, 1920, 1080, locale), is_chosen=line.name == chosen)
        for line in lines
    )
    line = next(line for line in lines if line.name == chosen)
    problem = ("milímetros enteros" if language == "es" else "whole millimetres") if wrong else ""
    field = form_field(line, "34 cm" if wrong else None, problem)
    words = section_words()
    return SetUpView(
        tuple(Segment(section, word) for section, word in words.items()),
        Section.TERMINAL,
        words[Section.TERMINAL],
        str(len(NAMES)),
        rows,
        form=FormView(line.name, title_of(line.name), shown(line, 1920, 1080, locale), (field,)),
    )
