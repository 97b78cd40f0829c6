"""A figure large enough to be read from afar, beside what it is held against, and below them the facts behind it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.fact_lines import FactLine, FactLines
from ui.widgets.panel import HEAD_HEIGHT, Panel, Rule
from ui.widgets.text import RIGHT, FittedText, Text

FIGURES = 60


class FigurePanel(Panel):
    """As high as its facts need."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._figure = Text(look, Role.SHARE)
        self._held_against = FittedText(look, Role.BODY, ink="ink2", align=RIGHT, lines=2)
        self._figures = QHBoxLayout()
        self._figures.addWidget(self._figure)
        self._figures.addWidget(self._held_against, 1)
        self.facts = FactLines(look)
        self.body.addLayout(self._figures)
        self.body.addWidget(Rule(look))
        self.body.addWidget(self.facts)
        look.resized.connect(self._restyle_figures)
        self._restyle_figures(look.theme)

    def show_figure(self, figure: str, held_against: str, facts: tuple[FactLine, ...]) -> None:
        """Shows another figure."""
        self._figure.show_text(figure)
        self._held_against.show_text(held_against)
        self.facts.show_lines(facts)
        self._restyle_figures(self._look.theme)

    @Slot(object)
    def _restyle_figures(self, theme: Theme) -> None:
        margin = theme.px(16)
        self._figures.setContentsMargins(margin, theme.px(8), margin, theme.px(8))
        self._figures.setSpacing(theme.px(12))
        self._held_against.setFixedHeight(theme.px(FIGURES))
        self.setFixedHeight(theme.px(HEAD_HEIGHT + FIGURES + 16) + self.facts.height() + 2)
