"""A document as it was filed: its page or picture, or its text; beside it what it is evidence of."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.form import FormPanel, FormView
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.picture import Picture
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.text import CENTRE, Text
from ui.widgets.text_line import TextPage


class PaperView(Struct, frozen=True):
    """image: the page or picture; else text; else `nothing` says why there is none. pages: 1 where it has no others."""

    prompt: Prompt
    title: str
    image: QImage | None = None
    text: str = ""
    nothing: str = ""
    page: int = 1
    pages: int = 1
    form: FormView | None = None


class PaperAct(Enum):
    """The buttons."""

    BACK = auto()
    BEFORE = auto()
    NEXT = auto()


class PaperScreen(Screen):
    """Shows a document.

    Signals:
        page_requested(int): the page with this number.
    """

    page_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: PaperView | None = None
        self.band = PromptBand(look, is_slim=True)
        self.panel = Panel(look)
        self.picture = Picture(look)
        self.words = TextPage(look)
        self.words.setReadOnly(True)
        self.form = FormPanel(look)
        self._nothing = Text(look, Role.ROW, ink="ink3", align=CENTRE, wrap=True)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        for widget in (self.picture, self.words, self._nothing):
            self.panel.body.addWidget(widget, 1)
        self._row.addWidget(self.panel, 1)
        self._row.addWidget(self.form)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)
        self.band.tone_changed.connect(self.tone_changed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: PaperView) -> None:
        """Shows another page or document."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt, None)

    def retranslate(self) -> None:
        """Fills everything but the band."""
        view = self._view
        if view is None:
            return
        place = self.tr("page {page} of {pages}").format(page=view.page, pages=view.pages) if view.pages > 1 else ""
        self.panel.show_head(view.title, place)
        self.picture.show_image(view.image, view.title)
        self.picture.setVisible(view.image is not None)
        self.words.setVisible(view.image is None and bool(view.text))
        if self.words.toPlainText() != view.text:
            self.words.setPlainText(view.text)
        self.words.setAccessibleName(view.title)
        self._nothing.setVisible(view.image is None and not view.text)
        self._nothing.show_text(view.nothing)
        self.form.setVisible(view.form is not None)
        if view.form is not None:
            self.form.show_view(view.form)
        first = self.tr("this is the first") if view.page <= 1 else ""
        last = self.tr("this is the last") if view.page >= view.pages else ""
        self.offer(
            Action(PaperAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(PaperAct.BEFORE, Icon.UNDO, self.tr("Page before"), blocked_by=first),
            primary=Action(PaperAct.NEXT, Icon.DOCUMENT, self.tr("Next page"), "", "F12", last),
        )

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        if action.key is PaperAct.BACK:
            self.back_requested.emit()
        elif self._view is not None:
            self.page_requested.emit(self._view.page + (1 if action.key is PaperAct.NEXT else -1))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.words.setFont(self.look.font(Role.BODY))
        self.form.setFixedWidth(theme.either(560, 440))
        self.retranslate()
