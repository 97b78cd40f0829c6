"""The shell: gutter, bar, the present screen, the action bar. It shows and passes on; it decides nothing."""

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from ui.screens.screen import Screen, ScreenState
from ui.theme import COMPACT_HEIGHT, COMPACT_WIDTH, Look, Theme, metrics_for
from ui.widgets.action_bar import Action, ActionBar, Actions
from ui.widgets.gutter import Gutter
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.stage import Stage
from ui.widgets.tone import Tone
from ui.widgets.top_bar import BarView, TopBar

MARGIN = 12
BACK = "Esc"


class MainWindow(QMainWindow):
    """One window, one screen at a time, nothing modal.

    Screens are made by the caller when they are first wanted, and kept.

    Signals:
        help_requested, find_requested, desk_requested: F1, F2, F9 or the person touched, on any screen.
        screen_shown(Screen): another screen came to the front.
        closed: the window was closed.
    """

    help_requested = Signal()
    find_requested = Signal()
    desk_requested = Signal()
    screen_shown = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, place: BarView) -> None:
        super().__init__()
        self._look = look
        self._bar = TopBar(look)
        self._state = NoticeLine(look)
        self._answer: Notice | None = None
        self._screens = Stage()
        self._nothing = QWidget()
        self._actions = ActionBar(look)
        self._canvas = QWidget()
        self._gutter = Gutter(look, self._canvas)
        self._content = QVBoxLayout()
        self._help = QShortcut(QKeySequence("F1"), self)
        self._find = QShortcut(QKeySequence("F2"), self)
        self._desk = QShortcut(QKeySequence("F9"), self)
        self.setMinimumSize(COMPACT_WIDTH, COMPACT_HEIGHT)
        self._assemble()
        self._wire()
        self._restyle(look.theme)
        self.show_bar(place)

    @property
    def screen_now(self) -> Screen | None:
        """The screen in front."""
        screen = self._screens.front
        return screen if isinstance(screen, Screen) else None

    @property
    def gutter(self) -> Gutter:
        """The frame round the screen."""
        return self._gutter

    @property
    def action_bar(self) -> ActionBar:
        """The bar at the foot."""
        return self._actions

    def show_bar(self, view: BarView) -> None:
        """Shows the place, its health and the person."""
        self.setWindowTitle(f"{view.title} {view.subtitle}".strip())
        self._bar.show_view(view)

    def show_time(self, now: datetime) -> None:
        """Moves the clock."""
        self._bar.show_time(now)

    def take_in(self, screen: Screen) -> None:
        """A screen was made and will be shown here."""
        self._screens.take_in(screen)

    def show_screen(self, screen: Screen) -> None:
        """Brings a screen to the front; what the gutter said of another one is over."""
        before = self.screen_now
        if screen is before:
            return
        if before is not None:
            before.actions_changed.disconnect(self._offer)
            before.tone_changed.disconnect(self._gutter.show_tone)
            before.state_changed.disconnect(self._show_state)
        screen.actions_changed.connect(self._offer)
        screen.tone_changed.connect(self._gutter.show_tone)
        screen.state_changed.connect(self._show_state)
        self._screens.bring(screen)
        self._answer = None
        screen.setFocus()
        self._gutter.show_tone(Tone.NEUTRAL)
        self._show_state(screen.state)
        self._actions.show_corner(screen.corner)
        self.screen_shown.emit(screen)

    def show_answer(self, answer: Notice | None) -> None:
        """Why the station did not follow a scan that the screen in front made nothing of; None once that is over."""
        screen = self.screen_now
        if screen is not None and answer != self._answer:
            self._answer = answer
            self._gutter.show_tone(Tone.NEUTRAL if answer is None else Tone.WRONG)
            self._show_state(screen.state)

    def hold_painting(self) -> None:
        """Has all that is to be painted now painted in a turn of its own: what is said in another language is laid out
        anew, and both together would take too long.
        """
        if self.isVisible() and self.updatesEnabled():
            self.setUpdatesEnabled(False)
            QTimer.singleShot(0, self, self._paint_next)

    def speak(self, locale: QLocale) -> None:
        """Writes figures and dates as the language does; its words come from the application's translator."""
        self.setLocale(locale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the metrics to the window."""
        super().resizeEvent(event)
        self._look.fit(metrics_for(self.width(), self.height()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that the window is closed."""
        super().closeEvent(event)
        self.closed.emit()

    def _assemble(self) -> None:
        column = QVBoxLayout(self._canvas)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self._content, 1)
        self._content.addWidget(self._state)
        self._content.addWidget(self._screens, 1)
        self._content.addWidget(self._nothing, 1)
        self._content.addWidget(self._actions)
        self.setCentralWidget(self._gutter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _wire(self) -> None:
        self._look.resized.connect(self._restyle)
        self._actions.action_chosen.connect(self._perform)
        self._state.act_requested.connect(self._ask_again)
        self._help.activated.connect(self.help_requested)
        self._find.activated.connect(self.find_requested)
        self._desk.activated.connect(self.desk_requested)
        self._bar.desk_requested.connect(self.desk_requested)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_focus)

    @Slot()
    def _paint_next(self) -> None:
        """Not in this turn: a timer that is due comes together with the events that wait."""
        QTimer.singleShot(0, self, self._paint)

    @Slot()
    def _paint(self) -> None:
        self.setUpdatesEnabled(True)
        self.repaint()  # at once: who waits until the window is done waits for the painting too

    @Slot(object)
    def _show_state(self, state: ScreenState) -> None:
        self._state.show_notice(self._answer or state.notice)
        self._screens.setVisible(not state.is_of_another)
        self._nothing.setVisible(state.is_of_another)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """The acts of the screen in front; while what it shows is another's, only the way back."""
        screen = self.screen_now
        if screen is None:
            return
        acts = screen.acts
        if screen.state.is_of_another:
            acts = Actions(tuple(act for act in acts.tools if act.shortcut == BACK))
        self._actions.show_actions(acts)

    @Slot()
    def _ask_again(self) -> None:
        screen = self.screen_now
        if screen is not None:
            screen.reread_requested.emit()

    @Slot(object)
    def _perform(self, action: Action) -> None:
        screen = self.screen_now
        if screen is not None:
            screen.perform(action)

    @Slot(QWidget, QWidget)
    def _keep_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """What vanishes gives its focus to the next button of a bar, which nobody meant: the screen takes it."""
        screen, is_given = self.screen_now, before is not None and not before.isVisible()
        if screen is not None and is_given and now is not None and self._is_in_a_bar(now):
            screen.setFocus()

    def _is_in_a_bar(self, widget: QWidget) -> bool:
        return self._bar.isAncestorOf(widget) or self._actions.isAncestorOf(widget)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        margin = theme.px(MARGIN)
        self._content.setContentsMargins(margin, margin, margin, margin)
        self._content.setSpacing(margin)
