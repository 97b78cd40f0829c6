"""A document that was filed, as it can be looked at: a page of a PDF, a picture, or its text."""

from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.app.drawn import Drawn, draw_page
from traceapp.services.desk.evidence_register import filed_document
from traceapp.services.origin.filed import Filed

if TYPE_CHECKING:
    from traceapp.app import App

SCREEN_DPI = 110
LONGEST = 200_000
"""Characters of a text that are shown."""


class SeenPaper(Struct, frozen=True):
    """drawn: the page, of a PDF. picture: the bytes of an image. text: of a text. With none it cannot be shown here."""

    filed: Filed
    drawn: Drawn | None = None
    picture: bytes = b""
    text: str = ""


def see_paper(app: "App", sha256: str, page: int) -> SeenPaper:
    """A document with one of its pages, from 1. Refused `document_unknown`; Fault `file_not_kept`."""
    with app.reading() as books:
        filed = filed_document(books, sha256)
    body = app.inbox.kept(sha256)
    media = filed.state.media_type
    if media == "application/pdf":
        return SeenPaper(filed, drawn=_drawn(body, page))
    if media.startswith("image/"):
        return SeenPaper(filed, picture=body)
    if media.startswith("text/"):
        return SeenPaper(filed, text=body.decode("utf-8", errors="replace")[:LONGEST])
    return SeenPaper(filed)


def _drawn(body: bytes, page: int) -> Drawn | None:
    """The page; None of what only says that it is a PDF."""
    from pypdfium2 import PdfiumError

    try:
        return draw_page(body, page, SCREEN_DPI)
    except PdfiumError:
        return None
