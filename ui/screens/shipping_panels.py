"""The parts of the shipping screen: boxes, checks, certificate."""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row, RowKind
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action, ActionButton
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.icons import Icon, IconMark
from ui.widgets.notice import LinkText
from ui.widgets.panel import Panel, Rule, Surface
from ui.widgets.picture import Picture
from ui.widgets.table import Table
from ui.widgets.table_cell import RowHeights
from ui.widgets.text import RIGHT, FittedText, Text

ACTS_MOST = 3
TALL = RowHeights(line=84, compact_line=72)
CLOSE = RowHeights(line=38, compact_line=50)


class BoxLine(Struct, frozen=True):
    """One box: its code, what is in it (never shortened), its number in the shipment, and whether it passes."""

    key: object
    code: str
    content: str
    number: int
    glyph: Glyph = Glyph.DONE

    @property
    def is_bad(self) -> bool:
        """Whether the box keeps the shipment from leaving."""
        return self.glyph in (Glyph.REFUSED, Glyph.HOLD, Glyph.WITHDRAWN)


class Fact(Struct, frozen=True):
    """A measured fact under the boxes: its name and value; a quiet one explains the one above it."""

    name: str
    value: str
    is_quiet: bool = False


class BoxesView(Struct, frozen=True):
    """The boxes ("4 of 4 scanned"), and the facts below them."""

    about: str
    boxes: tuple[BoxLine, ...]
    facts: tuple[Fact, ...] = ()


class FixAct(Struct, frozen=True):
    """A way on beside a failing check."""

    key: object
    icon: Icon
    words: str


class Failing(Struct, frozen=True):
    """The check that fails first: what fails, why in plain words, and the ways on (at most three)."""

    title: str
    text: str
    acts: tuple[FixAct, ...] = ()


class CheckLine(Struct, frozen=True):
    """One check: what it asks and what it found."""

    key: object
    words: str
    found: str
    glyph: Glyph = Glyph.DONE


class ChecksView(Struct, frozen=True):
    """The checks before signing ("8 of 9 pass"), the failing one first."""

    about: str
    checks: tuple[CheckLine, ...]
    failing: Failing | None = None


class Page(Struct, frozen=True):
    """A page of the certificate, from 1."""

    number: int


class CertificateView(Struct, frozen=True):
    """The certificate: what it is ("draft", a number), its page as a picture, and who signs, in order."""

    state: str
    page: QImage | None = None
    number: int = 1
    pages: int = 1
    signers: tuple[str, ...] = ()


class BoxesPanel(Panel):
    """The boxes of the shipment."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.table = Table(look, heights=TALL, opens_rows=True, has_head=False)
        self._facts: list[tuple[FittedText, Text]] = []
        self._rule = Rule(look)
        self._foot = QVBoxLayout()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._rule)
        self.body.addLayout(self._foot)
        look.resized.connect(self._restyle_foot)
        self._restyle_foot(look.theme)

    def show_view(self, view: BoxesView) -> None:
        """Shows other boxes."""
        self.show_head(self.tr("Boxes"), view.about)
        columns = (Column("", 46), Column(""), Column("", 34, is_right=True))
        rows = tuple(
            Row(
                box.key,
                (
                    Cell(glyph=box.glyph),
                    Cell(box.code, is_identifier=True, below=box.content, wraps=True),
                    Cell(str(box.number), ink="ink3", is_strong=True),
                ),
                RowKind.BAD if box.is_bad else RowKind.LINE,
            )
            for box in view.boxes
        )
        nothing = Row(None, (Cell(), Cell(self.tr("Scan a box"), ink="ink3"), Cell()))
        self.table.show_rows(columns, rows or (nothing,))
        self._rule.setVisible(bool(view.facts))
        self._make_facts(len(view.facts))
        for number, (name, value) in enumerate(self._facts):
            is_used = number < len(view.facts)
            name.setVisible(is_used)
            value.setVisible(is_used)
            if is_used:
                fact = view.facts[number]
                name.show_text(fact.name)
                value.show_text(fact.value)
                name.set_role(Role.SMALL if fact.is_quiet else Role.BODY)
                value.set_role(Role.SMALL if fact.is_quiet else Role.BODY_STRONG)
                name.set_ink("ink3" if fact.is_quiet else "ink2")
                value.set_ink("ink3" if fact.is_quiet else "ink")

    def _make_facts(self, count: int) -> None:
        while len(self._facts) < count:
            name, value = FittedText(self._look, Role.BODY), Text(self._look, Role.BODY_STRONG, align=RIGHT)
            row = QHBoxLayout()
            row.addWidget(name, 1)
            row.addWidget(value)
            self._foot.addLayout(row)
            self._facts.append((name, value))

    @Slot(object)
    def _restyle_foot(self, theme: Theme) -> None:
        margin = theme.either(16, 10)
        self._foot.setContentsMargins(margin, theme.px(10), margin, theme.px(10))
        self._foot.setSpacing(theme.px(4))


class FixKey(Enum):
    """The buttons beside a failing check; which one is told by its place."""

    FIRST = auto()
    SECOND = auto()
    THIRD = auto()


class FailBox(Surface):
    """The check that fails, why, and the ways on.

    Signals:
        fix_requested(FixAct): a way on was taken.
    """

    fix_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "fail")
        self._acts: tuple[FixAct, ...] = ()
        self._glyph = GlyphMark(look, 34, Glyph.REFUSED)
        self._title = FittedText(look, Role.ROW_STRONG, lines=2)
        self._text = Text(look, Role.BODY, wrap=True)
        self._buttons = [ActionButton(look, Action(key, Icon.GRAPH, ""), is_small=True) for key in FixKey]
        self._words, self._row, self._line = QVBoxLayout(), QHBoxLayout(self), QHBoxLayout()
        glyph = QVBoxLayout()
        glyph.addWidget(self._glyph)
        glyph.addStretch(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._text)
        self._words.addLayout(self._line)
        for button in self._buttons:
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.action_chosen.connect(self._fix)
        self._line.addStretch(1)
        self._row.addLayout(glyph)
        self._row.addLayout(self._words, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest button: what does not fit side by side stands below each other."""
        widest = max((button.width() for button in self._shown), default=0)
        return QSize(self._aside + widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the buttons out for the new width."""
        super().resizeEvent(event)
        self._lay_buttons()

    @property
    def _shown(self) -> list[ActionButton]:
        return self._buttons[: len(self._acts)]

    @property
    def _aside(self) -> int:
        """What is beside the words."""
        margins = self._row.contentsMargins()
        return margins.left() + margins.right() + self._glyph.width() + self._row.spacing()

    def _lay_buttons(self) -> None:
        gap = self._line.spacing()
        needs = sum(button.width() + gap for button in self._shown) - gap
        fits = needs <= self.width() - self._aside
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if way is not self._line.direction():
            self._line.setDirection(way)
            self.updateGeometry()

    def show_failing(self, failing: Failing) -> None:
        """Shows another failing check."""
        self._acts = failing.acts[:ACTS_MOST]
        self._title.show_text(failing.title)
        self._text.show_text(failing.text)
        for number, (button, key) in enumerate(zip(self._buttons, FixKey, strict=True)):
            button.setVisible(number < len(self._acts))
            if number < len(self._acts):
                button.show_action(Action(key, self._acts[number].icon, self._acts[number].words))
        self._lay_buttons()
        self.setAccessibleName(f"{failing.title}. {failing.text}")

    @Slot(object)
    def _fix(self, action: Action) -> None:
        for key, act in zip(FixKey, self._acts, strict=False):
            if key is action.key:
                self.fix_requested.emit(act)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        margin = theme.either(14, 10)
        self._row.setContentsMargins(margin, margin, margin, margin)
        self._row.setSpacing(theme.px(8))
        self._words.setSpacing(theme.px(8))
        self._line.setSpacing(theme.either(12, 8))


class ChecksPanel(Panel):
    """The checks before signing.

    Signals:
        fix_requested(FixAct): a way on beside the failing check was taken.
    """

    fix_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.table = Table(look, heights=CLOSE, is_small=True, opens_rows=True, has_head=False)
        self.body.addWidget(self.table, 1)

    @cached_property
    def fail(self) -> FailBox:
        """The check that fails; made for the first one."""
        made = FailBox(self._look)
        made.fix_requested.connect(self.fix_requested)
        self.body.insertWidget(0, made)
        return made

    def show_view(self, view: ChecksView) -> None:
        """Shows other checks."""
        self.show_head(self.tr("Before signing"), view.about)
        if view.failing is not None:
            self.fail.show_failing(view.failing)
        if view.failing is not None or "fail" in self.__dict__:  # asking does not make it
            self.fail.setVisible(view.failing is not None)
        is_compact = self._look.theme.metrics.is_compact
        rows = tuple(
            Row(
                check.key,
                (
                    Cell(glyph=check.glyph),
                    Cell(check.words, below=check.found) if is_compact else Cell(check.words, end=check.found),
                ),
                RowKind.BAD if check.glyph is Glyph.REFUSED else RowKind.LINE,
            )
            for check in view.checks
        )
        columns = (Column("", 46), Column(""))
        self.table.show_rows(columns, rows)


class CertificatePanel(Panel):
    """The certificate as it will be printed, and who signs it.

    Signals:
        page_requested(Page): another page is wanted.
    """

    page_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: CertificateView | None = None
        self._picture = Picture(look)
        self._nothing = Text(look, Role.BODY, ink="ink3", wrap=True)
        self._key = IconMark(look, Icon.KEY, 22)
        self._signers: list[FittedText] = []
        self._turn = LinkText(look)
        self._frame, self._foot = QVBoxLayout(), QHBoxLayout()
        self._names = QVBoxLayout()
        self._names.setSpacing(2)
        self._frame.addWidget(self._nothing)
        self._frame.addWidget(self._picture, 1)
        self._signing = QHBoxLayout()
        self._signing.addWidget(self._key)
        self._signing.addLayout(self._names, 1)
        self._foot.addLayout(self._signing, 1)
        self._foot.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(self._frame, 1)
        self.body.addLayout(self._foot)
        self._turn.clicked.connect(self._ask_page)
        look.resized.connect(self._restyle_page)
        self._restyle_page(look.theme)

    def show_view(self, view: CertificateView) -> None:
        """Shows another page, or why there is none yet."""
        self._view = view
        about = page = view.state
        if view.page is not None:
            page = f"{view.number}/{view.pages}"
            about = f"{view.state} · {page}" if view.state else page
        self.show_head(self.tr("Certificate"), page if self._look.theme.metrics.is_compact else about)
        self._picture.show_image(view.page, about)
        self._picture.setVisible(view.page is not None)
        self._nothing.show_text(self.tr("The draft appears when boxes are scanned."))
        self._nothing.setVisible(view.page is None)
        while len(self._signers) < len(view.signers):
            self._signers.append(FittedText(self._look, Role.SMALL, ink="ink2"))
            self._names.addWidget(self._signers[-1])
        for number, signer in enumerate(self._signers):
            is_used = number < len(view.signers)
            signer.setVisible(is_used)
            if is_used:
                signer.show_text(f"{number + 1} {view.signers[number]}")
        self._key.setVisible(bool(view.signers))
        self._turn.setText(self.tr("Next page"))
        self._turn.setVisible(view.page is not None and view.pages > 1)

    @Slot()
    def _ask_page(self) -> None:
        if self._view is not None:
            self.page_requested.emit(Page(self._view.number % self._view.pages + 1))

    @Slot(object)
    def _restyle_page(self, theme: Theme) -> None:
        margin = theme.either(16, 10)
        self._frame.setContentsMargins(margin, theme.px(12), margin, theme.px(4))
        self._foot.setContentsMargins(margin, theme.px(4), theme.px(8), theme.px(10))
        for layout in (self._foot, self._signing):
            layout.setSpacing(theme.px(10))
        across, down = QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.TopToBottom
        self._foot.setDirection(down if theme.metrics.is_compact else across)
