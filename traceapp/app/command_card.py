"""The command card: as a file to print and to hang up, and as symbols to scan from a screen."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.app.layouts import certificate_layout
from traceapp.app.plant_files import Sources
from traceapp.documents.card_pdf import render_card
from traceapp.documents.codes import data_matrix
from traceapp.domain.command_word import command_card, command_codes, desk_card, row_and_tab_codes
from traceapp.domain.equipment import Station
from traceapp.domain.label import CardCode


class DrawnCode(Struct, frozen=True):
    """A code of the card, and its Data Matrix: rows of dark (1) and light (0) modules, without their quiet zone."""

    code: CardCode
    rows: tuple[bytes, ...]


def draw_commands() -> tuple[DrawnCode, ...]:
    """The codes that are the same at every plant: the commands in the order of the card, then rows and tabs."""
    codes = (*command_codes(), *row_and_tab_codes())
    return tuple(DrawnCode(code, data_matrix(code.payload).rows) for code in codes)


def render_command_card(sources: Sources, stations: Sequence[Station]) -> bytes:
    """The card as a PDF file, A5 landscape. Errors as `render_card`, BadPlantFile of the certificate's layout."""
    return render_card(command_card(tuple(stations)), mark=certificate_layout(sources).mark)


def render_desk_card(sources: Sources) -> bytes:
    """The card for desks as a PDF file, with the same errors."""
    return render_card(desk_card(), mark=certificate_layout(sources).mark)
