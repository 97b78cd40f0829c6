"""A lot card's words: what it is, how it stands, where, and what comes next. Pure."""

from PySide6.QtCore import QCoreApplication

from traceapp.services.station.lot_card import LotGlance
from ui.rooms import lot_words
from ui.speech import Speech
from ui.widgets.lot_card import CardLine, LotCardView


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("LotCardWords", source)


def lot_card_of(glance: LotGlance, speech: Speech) -> LotCardView:
    """The card; what is not known of the lot is not on it."""
    state = glance.state
    held = " · ".join(part for part in (speech.reason(glance.reason), glance.put_at) if part)
    lines = (
        CardLine(tr("Held because"), held),
        CardLine(tr("What is left"), speech.quantity(state.left)),
        CardLine(tr("Place"), glance.place),
        CardLine(tr("Last step"), speech.step(glance.done) if glance.done else ""),
        CardLine(tr("Next step"), ", ".join(speech.step(key) for key in glance.following)),
        CardLine(tr("Order"), state.order, is_identifier=True),
        CardLine(tr("Supplier’s lot"), state.supplier_lot, is_identifier=True),
    )
    return LotCardView(
        state.code,
        speech.material(glance.material),
        lot_words.status_glyph(state),
        lot_words.status_word(state.status),
        tuple(line for line in lines if line.value),
        can_open=True,
    )
