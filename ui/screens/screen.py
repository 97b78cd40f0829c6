"""What every screen is: a pure view in the shell, which offers acts and asks for what it cannot do itself."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Look
from ui.widgets.action_bar import Action, Actions
from ui.widgets.notice import Notice

RELABELLING = (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange)


class KeyLine(Struct, frozen=True):
    """A key and what it does, in words."""

    key: str
    words: str


class ScreenState(Struct, frozen=True):
    """How what a screen shows stands with the books. notice: nothing when it is whole and new.

    is_of_another: what is shown is that of something else or of nothing, and is hidden.
    """

    notice: Notice | None = None
    is_of_another: bool = False


class Screen(QWidget):
    """Base of the screens. A screen shows a frozen view and emits wishes; it holds no rule and knows no service.

    A subclass keeps its view, fills itself in `retranslate` (called for a new view and for a new language), offers its
    acts with `offer`, and turns a chosen act into its own request in `perform`.

    Attributes:
        corner: a widget that stands at the right end of the action bar while the screen is in front.
        is_consulted: the help tells of it, so that it speaks although it is hidden.

    Signals:
        actions_changed(Actions): the bar at the foot should show these.
        tone_changed(Tone): the last scan was answered so; the gutter follows.
        back_requested: Back was chosen.
        state_changed(ScreenState): how what is shown stands with the books: being read, or not to be read now.
        reread_requested: it is to be read once more.
        came_forward: it is to be seen again.
    """

    actions_changed = Signal(object)
    tone_changed = Signal(object)
    back_requested = Signal()
    state_changed = Signal(object)
    reread_requested = Signal()
    came_forward = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.corner: QWidget | None = None
        self.is_consulted = False
        self._actions = Actions()
        self._state = ScreenState()
        self._is_mute = False
        self._is_filled = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def acts(self) -> Actions:
        """What the screen offers now."""
        return self._actions

    @property
    def is_heard(self) -> bool:
        """Whether anybody reads its words now."""
        return self.isVisible() or self.is_consulted

    @property
    def key_lines(self) -> tuple[KeyLine, ...]:
        """What the keys do here now, blocked or not."""
        acts = (*self._actions.tools, *((self._actions.primary,) if self._actions.primary is not None else ()))
        return tuple(KeyLine(act.shortcut, act.title) for act in acts if act.shortcut)

    @property
    def state(self) -> ScreenState:
        """How what is shown stands with the books."""
        return self._state

    def show_state(self, state: ScreenState) -> None:
        """Tells how what is shown stands. The window has the line, so every screen has it in the same place."""
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    def offer(self, *tools: Action | None, primary: Action | None = None) -> None:
        """Offers tools from the left and a primary; a tool that is None is not offered at all."""
        self._is_filled = True
        actions = Actions(tuple(tool for tool in tools if tool is not None), primary)
        if actions != self._actions:
            self._actions = actions
            self.actions_changed.emit(actions)

    def perform(self, action: Action) -> None:
        """Turns a chosen act into a request."""
        raise NotImplementedError

    def open_row(self, number: int) -> bool:
        """Opens a row of the list in front, counted from 1, as a touch would; False where there is no such row."""
        from ui.widgets.table import Table

        table = next((one for one in self.findChildren(Table) if one.isVisible() and one.opens_rows), None)
        rows = [row for row in table.rows.rows if row.key is not None] if table is not None else []
        if table is None or not 0 < number <= len(rows):
            return False
        table.row_opened.emit(rows[number - 1])
        return True

    def turn_tab(self, number: int) -> bool:
        """Turns to a part of the screen, counted from 1, as a touch would; False where there is no such part.

        The parts of a screen stand above whatever else can be chosen there.
        """
        from ui.widgets.segments import Segments

        shown = [one for one in self.findChildren(Segments) if one.isVisible()]
        tabs = min(shown, key=self._height_of, default=None)
        if tabs is None or not 0 < number <= len(tabs.segments):
            return False
        tabs.segment_chosen.emit(tabs.segments[number - 1])
        return True

    def _height_of(self, widget: QWidget) -> int:
        return widget.mapTo(self, QPoint(0, 0)).y()

    def retranslate(self) -> None:
        """Shows the view again in the language and with the figures of now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language; what is hidden does so when it is to be seen: then nobody waits for all screens."""
        super().changeEvent(event)
        if event.type() not in RELABELLING or (event.type() == QEvent.Type.LocaleChange and not self._is_filled):
            return  # where nothing was shown yet, there are no figures to be written anew
        if self.is_heard:
            self.retranslate()
        else:
            self._is_mute = True

    def showEvent(self, event: QShowEvent) -> None:
        """Speaks the language of now, before anything is painted."""
        super().showEvent(event)
        if self._is_mute:
            self._is_mute = False
            self.retranslate()
        self.came_forward.emit()
