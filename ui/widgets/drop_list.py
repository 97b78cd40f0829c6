"""A list that opens downwards: one of many choices, and a sign that there are others."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyledItemDelegate,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionViewItem,
    QWidget,
)

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.ground import paint_ground
from ui.widgets.scroll_bar import ScrollBar
from ui.widgets.segments import Segment
from ui.widgets.text import elided, write
from ui.widgets.text_line import HEIGHT, field_ground

LEAST = 200
ASIDE, SIGN_WIDTH = 12, 36
ROW = 44


class _ListStyle(QProxyStyle):
    """Has the choices open as a list under the field that scrolls, not as a menu over it."""

    def styleHint(  # noqa: N802
        self, hint: QStyle.StyleHint, option: QStyleOption | None = None, widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:  # fmt: skip
        if hint is QStyle.StyleHint.SH_ComboBox_Popup:
            return 0
        return super().styleHint(hint, option, widget, data)


@cache
def _list_style() -> _ListStyle:
    """One for all lists; the application's, since a style that a widget wears is not the widget's."""
    style = _ListStyle("Fusion")
    style.setParent(QApplication.instance())
    return style


class _Choice(QStyledItemDelegate):
    """A choice in the open list, as high as a finger."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All of its words."""
        width = self._look.advance(Role.BODY, str(index.data())) + 2 * self._look.px(ASIDE)
        return QSize(width, self._look.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws the words; on a ground of its own where the finger or the arrow keys are."""
        box, look = option.rect, self._look
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, look.colour("act" if is_on else "raised"))
        aside = look.px(ASIDE)
        words = box.adjusted(aside, 0, -aside, 0)
        write(painter, look, words, Role.BODY, "act_on" if is_on else "ink", str(index.data()))


def least_width(look: Look, words: Sequence[str]) -> int:
    """How narrow a list of these may be. Of many, few are measured: one of the longest mostly needs all there is."""
    most = look.px(LEAST)
    width = aside = look.px(ASIDE + 2 + SIGN_WIDTH)
    for word in sorted(words, key=len, reverse=True):
        if width >= most:
            return most
        width = max(width, look.advance(Role.BODY, word) + aside)
    return min(width, most)


class DropList(QComboBox):
    """Shut, it shortens a choice that is longer than itself; open, it is as wide as the longest."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words: list[str] = []
        self.setStyle(_list_style())
        self.setItemDelegate(_Choice(look, self))
        self.view().setVerticalScrollBar(ScrollBar(look, Qt.Orientation.Vertical))
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def sizeHint(self) -> QSize:
        """What it needs: a form gives it all the room that is left."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """No wider than a form can be, whatever its choices are called."""
        return QSize(least_width(self._look, self._words), self._look.px(HEIGHT))

    def words_width(self) -> int:
        """The width for a choice's words while it is shut."""
        return self.width() - self._look.px(ASIDE + 2 + SIGN_WIDTH)

    def show_choices(self, choices: tuple[Segment, ...], chosen: object) -> None:
        """Lists choices; nothing is shown as chosen that is none of them."""
        self.clear()
        self._words = [choice.word for choice in choices]
        for choice in choices:
            self.addItem(choice.word, choice.key)
        self.setCurrentIndex(self.findData(chosen))

    def showPopup(self) -> None:  # noqa: N802
        """Opens as wide as the longest choice, which nobody measures while it is shut."""
        longest = max((self._look.advance(Role.BODY, word) for word in self._words), default=0)
        self.view().setMinimumWidth(longest + self._look.px(2 * ASIDE + SIGN_WIDTH))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the list shut, and the sign at its right end."""
        look, ink = self._look, "ink" if self.isEnabled() else "ink2"
        paint_ground(self, QRectF(self.rect()), field_ground(has_focus=self.hasFocus()), look)
        painter = QPainter(self)
        words = QRectF(look.px(ASIDE + 2), 0, self.words_width(), self.height())
        write(painter, look, words, Role.BODY, ink, elided(look, Role.BODY, self.currentText(), self.words_width()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("ink2" if self.isEnabled() else "ink3"), look.px(2)))
        half, middle, right = look.px(6), self.height() / 2, self.width() - look.px(20)
        corners = (
            QPointF(right - half, middle - half / 2),
            QPointF(right, middle + half / 2),
            QPointF(right + half, middle - half / 2),
        )
        painter.drawPolyline(corners)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFont(self._look.font(Role.BODY))
        self.setMinimumHeight(theme.px(HEIGHT))
