"""What holds of a certificate's file, as rows: one for each line, with its glyph and in words."""

from PySide6.QtCore import QCoreApplication

from traceapp.app.document_check import DocumentChecked, Line
from ui.messages import say_error
from ui.models.rows import Cell, Row, RowKind
from ui.rooms.doors import Certificate
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

GLYPHS = {True: Glyph.DONE, False: Glyph.REFUSED, None: Glyph.ATTENTION}


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("CheckedWords", source, comment, n)


def prompt_of(name: str, checked: DocumentChecked) -> Prompt:
    """Whether the file may be relied on. name: of the file."""
    if checked.holds:
        return Prompt(Tone.DONE, tr("Everything holds"), tr("The file is as it was issued, and it stands."), code=name)
    failing = sum(line.holds is not True for line in checked.lines)
    return Prompt(Tone.WRONG, tr("Not everything holds"), tr("%n line(s) below say why.", "", failing), code=name)


def rows_of(checked: DocumentChecked, speech: Speech) -> list[Row]:
    """A row for each line; the last ones open the certificate, where it is one of ours."""
    rows = [Row(None, (Cell(glyph=GLYPHS[line.holds]), _told(line, speech)), RowKind.PART) for line in checked.lines]
    if any(line.name == "journal" and line.holds for line in checked.lines):
        cell = Cell(checked.number, aside=tr("open the certificate"), is_identifier=True)
        rows.append(Row(Certificate(checked.number), (Cell(glyph=Glyph.NEXT), cell), RowKind.PART))
    return rows


def _told(line: Line, speech: Speech) -> Cell:
    said = say_error(line.told, speech)
    title = {
        "signature": tr("Signature"),
        "content": tr("Content"),
        "journal": tr("Journal"),
        "address": tr("Address"),
        "log": tr("Log"),
        "status": tr("Status"),
    }[line.name]
    return Cell(f"{title}: {said.headline}", below=said.detail, is_strong=line.holds is not True, wraps=True)
