"""The head of the shipping screen: which shipment it is, whose, and what the rules of its order line say."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Ink, Look, Theme
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.text import FittedText, Text


class RuleBadge(Struct, frozen=True):
    """A rule that the order line asks for, with its verdict in words (`DFARS 252.225-7052: not met`)."""

    words: str
    glyph: Glyph


class ShipmentTitle(Struct, frozen=True):
    """A shipment's code, its customer, its order line, and the rules it is judged by (none where it asks for none)."""

    code: str
    customer: str
    order: str
    rules: tuple[RuleBadge, ...] = ()
    basis: str = ""


_TONES: Mapping[Glyph, Ink] = MappingProxyType({Glyph.DONE: "ink", Glyph.REFUSED: "stop_ink"})
"""The ink of a verdict: what is met is healthy, and grey; of any other glyph that of a warning."""


class RuleLine(QWidget):
    """One rule's badge: its glyph, and the verdict in words of the same tone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._glyph = GlyphMark(look, 22, Glyph.DONE)
        self._words = FittedText(look, Role.BODY_STRONG)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)

    def show_badge(self, badge: RuleBadge) -> None:
        """Shows another verdict."""
        self._glyph.show_glyph(badge.glyph)
        self._words.show_text(badge.words)
        self._words.set_ink(_TONES.get(badge.glyph, "warn_ink"))


class ShipmentHead(QWidget):
    """Code, customer and order at the left, the rules at the right."""

    RULES = 2

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._code = Text(look, Role.LOT)
        self._customer = FittedText(look, Role.ROW_STRONG)
        self._order = FittedText(look, Role.BODY, ink="ink2")
        self._rules = [RuleLine(look) for _ in range(self.RULES)]
        self._basis = FittedText(look, Role.SMALL, ink="ink2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._code)
        for lines, gap, part in (((self._customer, self._order), 4, 2), ((*self._rules, self._basis), 0, 3)):
            column = QVBoxLayout()
            column.setSpacing(gap)
            column.addStretch(1)
            for line in lines:
                column.addWidget(line)
            column.addStretch(1)
            self._row.addLayout(column, part)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_title(self, title: ShipmentTitle) -> None:
        """Shows another shipment's title."""
        self._code.show_text(title.code)
        self._customer.show_text(title.customer)
        self._order.show_text(title.order)
        for number, line in enumerate(self._rules):
            line.setVisible(number < len(title.rules))
            if number < len(title.rules):
                line.show_badge(title.rules[number])
        self._basis.show_text(title.basis)
        self._basis.setVisible(bool(title.basis))
        rules = ", ".join(badge.words for badge in title.rules)
        self.setAccessibleName(f"{title.code} {title.customer} {title.order} {rules} {title.basis}".strip())

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.either(20, 14))
