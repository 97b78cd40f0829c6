"""The head of a trace: what was asked about, the answer, and within which bounds it counts."""

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.icons import Icon, IconMark
from ui.widgets.panel import Surface
from ui.widgets.segments import Segment, Segments
from ui.widgets.share_bar import ShareBar, ShareView
from ui.widgets.text import FittedText, Text


class BoundsView(Struct, frozen=True):
    """leasts: the least shares that may be listed, least: the one that counts. below: what lies under it, in words.

    moments: now and as known on a day, is_past: which of them.
    """

    leasts: tuple[Segment, ...]
    least: object
    below: str
    moments: tuple[Segment, ...]
    is_past: bool = False


class AskedLot(Surface):
    """The lot that was asked about."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "field")
        self._icon = IconMark(look, Icon.SEARCH, 30, "ink")
        self._code = Text(look, Role.TITLE_CODE)
        self._what = FittedText(look, Role.BODY, ink="ink2")
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.addWidget(self._code)
        self._words.addWidget(self._what, 1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(self._words, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_lot(self, code: str, what: str) -> None:
        """Shows another lot."""
        self._code.show_text(code)
        self._what.show_text(what)
        self.setAccessibleName(f"{code} {what}")

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(72))
        ways = QBoxLayout.Direction
        is_narrow = theme.metrics.is_compact
        above = theme.px(6) if is_narrow else 0
        self._row.setContentsMargins(theme.px(18), above, theme.px(14), above)
        self._row.setSpacing(theme.px(14))
        self._words.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._words.setSpacing(0 if is_narrow else theme.px(14))
        self._what.set_role(Role.SMALL if is_narrow else Role.BODY)


class AnswerPanel(Surface):
    """The answer in large type, what it rests on, and where the mass is."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._answer = FittedText(look, Role.ANSWER, px_min=24, lines=2)
        self._searched = FittedText(look, Role.BODY, ink="ink2")
        self._dealt = ShareBar(look)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self._answer)
        self._words.addWidget(self._searched)
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 5)
        self._row.addWidget(self._dealt, 5)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_answer(self, answer: str, searched: str, dealt: ShareView | None) -> None:
        """Shows another answer."""
        self._answer.show_text(answer)
        self._searched.show_text(searched)
        self._dealt.setVisible(dealt is not None)
        if dealt is not None:
            self._dealt.show_view(dealt)
        self.setAccessibleName(f"{answer} {searched}")

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(150))
        self._row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        self._row.setSpacing(theme.px(24))
        self._words.setSpacing(theme.px(6))


class BoundsRow(QWidget):
    """Chooses the least share that is listed, and up to when what was recorded counts.

    Signals:
        least_chosen(object): another share (the segment's key). moment_chosen(bool): as known on a day, or now.
    """

    least_chosen = Signal(object)
    moment_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = Text(look, Role.SMALL, ink="ink2")
        self.leasts = Segments(look, height=40, role=Role.SMALL, padding=12)
        self._below = FittedText(look, Role.SMALL, ink="ink2")
        self.moments = Segments(look, height=40, role=Role.SMALL, padding=12)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title)
        self._row.addWidget(self.leasts)
        self._row.addWidget(self._below, 1)
        self._row.addWidget(self.moments)
        self.leasts.segment_chosen.connect(self._choose_least)
        self.moments.segment_chosen.connect(self._choose_moment)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def below(self) -> str:
        """What lies under the least share, in words."""
        return self._below.text()

    def show_view(self, view: BoundsView | None) -> None:
        """Shows other bounds; hidden while nothing was asked."""
        self.setVisible(view is not None)
        if view is not None:
            self._title.show_text(self.tr("Least share"))
            self.leasts.show_segments(view.leasts, view.least)
            self._below.show_text(view.below)
            self.moments.show_segments(view.moments, view.is_past)

    @Slot(object)
    def _choose_least(self, segment: Segment) -> None:
        self.least_chosen.emit(segment.key)

    @Slot(object)
    def _choose_moment(self, segment: Segment) -> None:
        self.moment_chosen.emit(segment.key)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(12))
