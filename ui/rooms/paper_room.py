"""A document as it was filed: opened from the register, read page by page; what it says is not changed here."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QImage

from traceapp.app.paper import SeenPaper, see_paper
from traceapp.errors import TraceError
from ui.notifier import Changes
from ui.operations import Lane
from ui.origin_terms import standing_word
from ui.rooms.document_words import GLYPHS, DocumentWords
from ui.rooms.doors import Door, Paper
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.paper import PaperScreen, PaperView
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("PaperRoom", source)


class PaperRoom(Room):
    """Joins the document's screen and what was kept of it."""

    screen: PaperScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._sha256 = ""
        self._page = 1
        self._seen: SeenPaper | None = None
        self._wrong: TraceError | None = None
        self.screen = PaperScreen(house.look)
        self.screen.page_requested.connect(self._turn)
        self.screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """Opens a document at its first page."""
        if isinstance(door, Paper):
            self._sha256, self._page, self._seen, self._wrong = door.sha256, 1, None, None
            self.say_again()
            self.read()

    def concerned(self, changes: Changes) -> bool:
        """Somebody judged it."""
        return f"document:{self._sha256}" in changes.subjects

    def read(self) -> None:
        """Asks for the page; drawn where pages are drawn."""
        see = partial(see_paper, self._house.app, self._sha256, self._page)
        self.ask(see, self._take, about=self._sha256, lane=Lane.PRINT)

    def _take(self, seen: "SeenPaper | TraceError") -> None:
        if isinstance(seen, TraceError):
            self._wrong = seen
        elif seen.filed.state.sha256 == self._sha256:
            self._seen, self._wrong = seen, None
        self.say_again()

    @Slot(object)
    def _turn(self, page: int) -> None:
        self._page = page
        self.read()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        speech = self._speech
        seen = self._seen
        if self._wrong is not None:
            prompt = refused_prompt(self._wrong, speech)
            self.screen.show_view(PaperView(prompt, tr("Document"), nothing=prompt.headline))
            return
        if seen is None:
            prompt = Prompt(Tone.NEUTRAL, tr("Document"), code=self._sha256[:12])
            self.screen.show_view(PaperView(prompt, tr("Document"), nothing=tr("not read yet")))
            return
        state, standing = seen.filed.state, seen.filed.standing(self._house.app.now())
        words = DocumentWords(self._house, speech)
        image = _image(seen)
        self.screen.show_view(
            PaperView(
                Prompt(Tone.NEUTRAL, state.about or state.name, standing_word(standing), glyph=GLYPHS.get(standing)),
                state.name,
                image,
                seen.text,
                ""
                if image is not None or seen.text
                else tr("It cannot be shown here. Its bytes are kept as they came."),
                self._page,
                seen.drawn.pages if seen.drawn is not None else 1,
                words.sheet(seen.filed),
            )
        )


def _image(seen: SeenPaper) -> QImage | None:
    drawn = seen.drawn
    if drawn is not None:
        return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32).copy()
    image = QImage.fromData(seen.picture) if seen.picture else QImage()
    return None if image.isNull() else image
