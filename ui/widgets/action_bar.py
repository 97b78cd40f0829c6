"""The action bar: named buttons in the same slots on every screen, the one primary at the lower right."""

from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.icons import Icon, paint_icon
from ui.widgets.text import CENTRE, write

HEIGHT = 72
SMALL_HEIGHT = 48
PRIMARY_WIDTH, PRIMARY_COMPACT_WIDTH = 320, 250
GAP = 12
ICON = 30
NARROW_PADDING = 10


class Action(Struct, frozen=True):
    """One button. `key` is the screen's own name for the act.

    A button whose act is not possible now says why in `blocked_by` and is drawn dashed; it stays in its place.
    `keeps_subtitle` keeps the second line on a compact screen (Undo must name what it undoes). A tool that `may_hide`
    is the first to stand on a further page of the bar where there is no room; its key and its code work all the same.
    """

    key: Enum
    icon: Icon
    title: str
    subtitle: str = ""
    shortcut: str = ""
    blocked_by: str = ""
    keeps_subtitle: bool = False
    may_hide: bool = False


class Actions(Struct, frozen=True):
    """What the bar offers: the tools from the left, and the primary if there is one."""

    tools: tuple[Action, ...] = ()
    primary: Action | None = None


class ActionButton(QAbstractButton):
    """A two-line button: icon, title, subtitle; primary, plain or blocked; a small one for a desk; a narrow one, whose
    title stands below its icon.

    Signals:
        action_chosen(Action): it was touched, or its key pressed, while not blocked.
    """

    action_chosen = Signal(object)

    def __init__(
        self, look: Look, action: Action, *, is_primary: bool = False, is_small: bool = False, is_narrow: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._is_primary = is_primary
        self._is_small = is_small
        self._is_narrow = is_narrow
        self._is_tight = False
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        look.resized.connect(self._restyle)
        self.show_action(action)

    @property
    def action(self) -> Action:
        """What the button stands for."""
        return self._action

    def show_action(self, action: Action) -> None:
        """Shows another act, or the same one blocked or free."""
        self._action = action
        self.setText(action.title)
        self.setEnabled(not action.blocked_by)
        self.setAccessibleName(", ".join(part for part in (action.title, self.subtitle()) if part))
        self.setAccessibleDescription(action.shortcut)
        self._restyle(self._look.theme)

    def subtitle(self) -> str:
        """The second line as it is drawn on this screen: the reason while blocked."""
        action = self._action
        keeps = self._is_primary or action.keeps_subtitle or not self._look.theme.metrics.is_compact
        return action.blocked_by or (action.subtitle if keeps else "")

    def tighten(self, is_tight: bool) -> None:
        """Leaves less room about its words, or as much as usual."""
        if is_tight is not self._is_tight:
            self._is_tight = is_tight
            self._restyle(self._look.theme)

    def sizeHint(self) -> QSize:
        """Wide enough for both lines; a primary has at least its own width."""
        return self.size_for(is_tight=self._is_tight)

    def size_for(self, *, is_tight: bool) -> QSize:
        """What it needs with less room about its words, or as much as usual."""
        theme = self._look.theme
        if self._is_narrow:
            words = self._look.advance(Role.SMALL_STRONG, self._action.title) + 2 * theme.px(NARROW_PADDING)
            return QSize(max(words, theme.px(HEIGHT)), theme.px(HEIGHT))
        padding, icon, gap = self._spread(is_tight=is_tight)
        width = 2 * padding + icon + gap + self._words_width() + 1
        least = theme.either(PRIMARY_WIDTH, PRIMARY_COMPACT_WIDTH) if self._is_primary else 0
        height = theme.px(SMALL_HEIGHT if self._is_small else HEIGHT)
        return QSize(max(width, least, height), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws frame, icon and the two lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ink_small = self._paint_frame(painter)
        if self._is_narrow:
            self._paint_narrow(painter, ink)
            return
        look, subtitle, words = self._look, self.subtitle(), self._words_width()
        padding, icon, gap = self._spread(is_tight=self._is_tight)
        left = (self.width() - words - icon - gap) // 2 if self._is_primary else padding
        paint_icon(painter, QRectF(left, (self.height() - icon) / 2, icon, icon), self._action.icon, look.colour(ink))
        title_height = look.line_height(self._role)
        small_height = look.line_height(Role.SMALL) if subtitle else 0
        top = (self.height() - title_height - small_height) // 2
        left += icon + gap
        write(painter, look, QRect(left, top, words + 2, title_height), self._role, ink, self._action.title)
        place = QRect(left, top + title_height - 1, words + 2, small_height)
        write(painter, look, place, Role.SMALL, ink_small, subtitle)

    def _paint_narrow(self, painter: QPainter, ink: str) -> None:
        look, icon = self._look, self._look.px(ICON)
        line = look.line_height(Role.SMALL_STRONG)
        top = (self.height() - icon - line) / 2
        paint_icon(painter, QRectF((self.width() - icon) / 2, top, icon, icon), self._action.icon, look.colour(ink))
        place = QRectF(0, top + icon, self.width(), line)
        write(painter, look, place, Role.SMALL_STRONG, ink, self._action.title, align=CENTRE)

    @property
    def _role(self) -> Role:
        return Role.BODY_STRONG if self._is_small else Role.BUTTON

    def _spread(self, *, is_tight: bool) -> tuple[int, int, int]:
        """Padding, icon and gap in pixels."""
        look = self._look
        if self._is_small:
            return look.theme.either(14, 10), look.theme.either(24, 20), look.theme.either(10, 6)
        return look.px(12 if is_tight else 22), look.px(ICON), look.px(8 if is_tight else 12)

    def _words_width(self) -> int:
        title = self._look.advance(self._role, self._action.title)
        return max(title, self._look.advance(Role.SMALL, self.subtitle()))

    def _paint_frame(self, painter: QPainter) -> tuple[str, str]:
        """Draws border and fill; gives the inks of the title and of the subtitle."""
        is_blocked = not self.isEnabled()
        is_filled = self._is_primary and not is_blocked
        pen = QPen(self._look.colour("act" if is_filled else "edge"), self._look.px(2))
        if is_blocked:
            pen.setDashPattern([3.0, 2.5])
        if self.hasFocus():
            pen = QPen(self._look.colour("act_line"), self._look.px(3))
        fill = "panel" if is_blocked else "act" if is_filled else "raised"
        if self.isDown():
            fill = "act_line" if is_filled else "act_tint"
        painter.setPen(pen)
        painter.setBrush(self._look.colour(fill))
        half = pen.widthF() / 2
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        if is_filled:
            return "act_on", "act_on"
        return ("ink2", "ink2") if is_blocked else ("ink", "ink2")

    @Slot()
    def _choose(self) -> None:
        self.action_chosen.emit(self._action)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class MoreKey(Enum):
    """The bar's own act."""

    MORE = "more"


BLANK = Action(MoreKey.MORE, Icon.FORWARD, "")
"""On a button that stands for nothing now."""


class ActionShortcut(QShortcut):
    """The key of an act, alive in the whole window.

    Signals:
        action_chosen(Action): the key was pressed.
    """

    action_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._action: Action | None = None
        self.activated.connect(self._choose)

    def bind(self, action: Action) -> None:
        """Takes the key of an act; a blocked act has none."""
        self._action = action
        self.setKey(QKeySequence(action.shortcut))
        self.setEnabled(not action.blocked_by)

    def rest(self) -> None:
        """Has no key any more: one that is only disabled would still make the key of another ambiguous."""
        self._action = None
        self.setKey(QKeySequence())
        self.setEnabled(False)

    @Slot()
    def _choose(self) -> None:
        self.action_chosen.emit(self._action)


class ActionBar(QWidget):
    """The buttons of the current screen. Tools that do not fit beside the primary stand closer, and where that is not
    enough on further pages of the bar, which a last button turns; their keys work on any page.

    Signals:
        action_chosen(Action): a button was touched or its key pressed.
    """

    action_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._actions = Actions()
        self._page = 0
        self._pages: list[list[ActionButton]] = []
        self._tools: list[ActionButton] = []
        self._spare_tools: list[ActionButton] = []
        self._spare_primary: list[ActionButton] = []
        self._primary: ActionButton | None = None
        self._shortcuts: list[ActionShortcut] = []
        self._more = ActionButton(look, BLANK, is_narrow=True)
        self._corner: QWidget | None = None
        self._row, self._bar = QHBoxLayout(), QHBoxLayout(self)
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._bar.addLayout(self._row, 1)
        self._more.setParent(self)
        self._more.hide()
        self._more.action_chosen.connect(self._turn_page)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @Slot(object)
    def show_actions(self, actions: Actions) -> None:
        """Offers the acts of a screen. Buttons that stay keep their place and the focus."""
        if [act.key for act in actions.tools] == [act.key for act in self._actions.tools] and (
            (actions.primary is None) == (self._actions.primary is None)
        ):
            shown = (*actions.tools, *([actions.primary] if actions.primary else []))
            for button, action in zip(self._buttons(), shown, strict=True):
                button.show_action(action)
        else:
            self._rebuild(actions)
        self._actions = actions
        self._bind_keys()
        self._arrange()

    def show_corner(self, corner: QWidget | None) -> None:
        """Puts a screen's own widget at the right end, and gives the last one back."""
        if corner is self._corner:
            return
        if self._corner is not None:
            self._bar.removeWidget(self._corner)
            self._corner.hide()
        self._corner = corner
        if corner is not None:
            self._bar.addWidget(corner)
            corner.show()
        self._arrange()

    def button(self, key: Enum) -> ActionButton | None:
        """The button of an act, if it is offered."""
        return next((button for button in self._buttons() if button.action.key is key), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Packs the tools into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Names its own button in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._arrange()

    def _buttons(self) -> list[ActionButton]:
        return [*self._tools, *([self._primary] if self._primary is not None else [])]

    def _rebuild(self, actions: Actions) -> None:
        """Other acts on the buttons that are there; only those that are wanting are made, and none is thrown away."""
        before = self._buttons()
        while self._row.takeAt(0) is not None:
            pass
        self._page = 0
        self._tools = [self._lent(number, self._spare_tools, is_primary=False) for number in range(len(actions.tools))]
        self._primary = None if actions.primary is None else self._lent(0, self._spare_primary, is_primary=True)
        for tool, action in zip(self._tools, actions.tools, strict=True):
            tool.show_action(action)
            self._row.addWidget(tool)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        if self._primary is not None and actions.primary is not None:
            self._primary.show_action(actions.primary)
            self._row.addWidget(self._primary)
            self._primary.show()
        for button in before:
            if button not in self._buttons():
                button.hide()
                button.show_action(BLANK)

    def _lent(self, number: int, spare: list[ActionButton], *, is_primary: bool) -> ActionButton:
        if number == len(spare):
            made = ActionButton(self._look, BLANK, is_primary=is_primary)
            made.setParent(self)
            made.action_chosen.connect(self.action_chosen)
            spare.append(made)
        return spare[number]

    def _bind_keys(self) -> None:
        wanted = [button.action for button in self._buttons() if button.action.shortcut]
        while len(self._shortcuts) < len(wanted):
            shortcut = ActionShortcut(self)
            shortcut.action_chosen.connect(self.action_chosen)
            self._shortcuts.append(shortcut)
        for shortcut in self._shortcuts[len(wanted) :]:
            shortcut.rest()
        for shortcut, action in zip(self._shortcuts, wanted, strict=False):
            shortcut.bind(action)

    def _arrange(self) -> None:
        """Shows the tools if they all fit, at ease or tight; else deals them onto pages."""
        gap = self._row.spacing()
        others = [widget for widget in (self._primary, self._corner) if widget is not None]
        room = self.width() - sum(widget.sizeHint().width() + gap for widget in others)
        is_tight = self._tools_width(self._tools, is_tight=False) > room
        for tool in self._tools:
            tool.tighten(is_tight)
        if self._tools_width(self._tools, is_tight=is_tight) <= room:
            self._pages = [self._tools]
        else:
            self._more.show_action(Action(MoreKey.MORE, Icon.FORWARD, self.tr("More")))
            self._pages = self._dealt(room - self._more.sizeHint().width() - gap)
        self._page = min(self._page, len(self._pages) - 1)
        for tool in self._tools:
            tool.setVisible(tool in self._pages[self._page])
        self._more.setVisible(len(self._pages) > 1)

    def _tools_width(self, tools: list[ActionButton], *, is_tight: bool = True) -> int:
        gap = self._row.spacing()
        return sum(tool.size_for(is_tight=is_tight).width() + gap for tool in tools) - gap

    def _dealt(self, room: int) -> list[list[ActionButton]]:
        """The tools on pages of this width: those that may hide behind the others, if that is enough; else in order."""
        first = list(self._tools)
        while self._tools_width(first) > room and any(tool.action.may_hide for tool in first):
            first.remove(next(tool for tool in reversed(first) if tool.action.may_hide))
        if not first or self._tools_width(first) > room:
            return self._in_order(self._tools, room)
        return [first, *self._in_order([tool for tool in self._tools if tool not in first], room)]

    def _in_order(self, tools: list[ActionButton], room: int) -> list[list[ActionButton]]:
        pages: list[list[ActionButton]] = [[]]
        for tool in tools:
            if pages[-1] and self._tools_width([*pages[-1], tool]) > room:
                pages.append([])
            pages[-1].append(tool)
        return pages

    @Slot(object)
    def _turn_page(self, action: Action) -> None:
        self._page = (self._page + 1) % len(self._pages)
        self._arrange()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        self._row.setSpacing(theme.px(GAP))
        self._bar.setSpacing(theme.px(GAP))
        self._arrange()
