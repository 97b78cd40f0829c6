"""Shipping: only the right boxes leave, with a true certificate. The check that fails stands first, with its way on."""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.screens.screen import Screen
from ui.screens.shipping_head import ShipmentHead, ShipmentTitle
from ui.screens.shipping_panels import (
    BoxesPanel,
    BoxesView,
    CertificatePanel,
    CertificateView,
    ChecksPanel,
    ChecksView,
)
from ui.screens.station import Primary
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.signing_panel import SigningPanel, SigningView
from ui.widgets.tone import Tone


class ShippingAsk(Enum):
    """What the primary stands for at this point of a shipment."""

    FIX = auto()
    CLOSE_BOX = auto()
    SIGN = auto()
    PRINT = auto()
    LOAD = auto()


class ShippingView(Struct, frozen=True):
    """All that the screen shows of one shipment.

    prompt: the answer to a scan, shown in place of the title until it passes or the next scan comes. signing: what is
    signed and by whom, in place of the certificate, while badges and PINs are given. sign_blocked_by: why "Sign and
    print" is not possible yet, shown beside a primary that is the fix. issued: the number last issued for it.
    carrier: who takes it, "" while nobody was booked; None where nothing can be booked. has_rules: the order line asks
    for some, so that it can be asked what if.
    """

    title: ShipmentTitle
    boxes: BoxesView
    checks: ChecksView
    certificate: CertificateView
    primary: Primary | None = None
    asks: ShippingAsk = ShippingAsk.SIGN
    sign_blocked_by: str = ""
    signing: SigningView | None = None
    prompt: Prompt | None = None
    passing: Prompt | None = None
    notice: Notice | None = None
    can_print_labels: bool = True
    issued: str = ""
    carrier: str | None = None
    has_rules: bool = False


class ShippingAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    LABELS = auto()
    HOLD = auto()
    CERTIFICATE = auto()
    SIGN = auto()
    CARRIER = auto()
    WHAT_IF = auto()
    PRIMARY = auto()


class ShippingScreen(Screen):
    """Shows a shipment.

    Signals:
        primary_requested(ShippingAsk): the primary was taken.
        labels_requested, hold_requested, certificate_requested, carrier_requested: the button of that name.
        what_if_requested: the same.
        box_opened(Row): a box was touched (the row's key is the box's).
        check_opened(Row): a check was touched (the row's key is the check's).
        fix_requested(FixAct): one of the ways on beside a failing check.
        page_requested(Page): another page of the certificate.
        pin_entered(PinEntered): a PIN was keyed for a signature.
        notice_act_requested(Notice): the act on the amber line.
    """

    primary_requested = Signal(object)
    labels_requested = Signal()
    hold_requested = Signal()
    certificate_requested = Signal()
    carrier_requested = Signal()
    what_if_requested = Signal()
    box_opened = Signal(object)
    check_opened = Signal(object)
    fix_requested = Signal(object)
    page_requested = Signal(object)
    pin_entered = Signal(object)
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: ShippingView | None = None
        self.head = ShipmentHead(look)
        self.notice = NoticeLine(look)
        self.boxes = BoxesPanel(look)
        self.checks = ChecksPanel(look)
        self.certificate = CertificatePanel(look)
        self._top, self._right = QStackedWidget(), QStackedWidget()
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._assemble()
        self._wire()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def band(self) -> PromptBand:
        """The answer to a scan; made for the first one."""
        made = PromptBand(self.look, is_slim=True)
        made.tone_changed.connect(self._turn_top)
        self._top.addWidget(made)
        return made

    @cached_property
    def signing(self) -> SigningPanel:
        """What is signed; made for the first signature."""
        made = SigningPanel(self.look)
        made.pin_entered.connect(self.pin_entered)
        self._right.addWidget(made)
        return made

    def show_view(self, view: ShippingView) -> None:
        """Shows another state of the shipment."""
        self._view = view
        self.retranslate()
        if view.prompt is not None or view.passing is not None or "band" in self.__dict__:  # asking does not make it
            self.band.show_prompt(view.prompt or Prompt(Tone.NEUTRAL, ""), view.passing)

    def retranslate(self) -> None:
        """Fills everything but the band, which has a time of its own."""
        view = self._view
        if view is None:
            return
        self.head.show_title(view.title)
        self.notice.show_notice(view.notice)
        self.boxes.show_view(view.boxes)
        self.checks.show_view(view.checks)
        self.certificate.show_view(view.certificate)
        if view.signing is not None:
            self.signing.show_view(view.signing)
        self._right.setCurrentWidget(self.certificate if view.signing is None else self.signing)
        self._offer_acts(view)
        self._restyle(self.look.theme)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case ShippingAct.BACK:
                self.back_requested.emit()
            case ShippingAct.LABELS:
                self.labels_requested.emit()
            case ShippingAct.HOLD:
                self.hold_requested.emit()
            case ShippingAct.CERTIFICATE:
                self.certificate_requested.emit()
            case ShippingAct.CARRIER:
                self.carrier_requested.emit()
            case ShippingAct.WHAT_IF:
                self.what_if_requested.emit()
            case ShippingAct.PRIMARY if self._view is not None:
                self.primary_requested.emit(self._view.asks)

    def _offer_acts(self, view: ShippingView) -> None:
        labels = sign = issued = carrier = rules = primary = None
        if view.has_rules:
            rules = Action(ShippingAct.WHAT_IF, Icon.PAGES, self.tr("What if"), shortcut="F11", may_hide=True)
        if view.carrier is not None:
            whom = view.carrier or self.tr("who takes it")
            carrier = Action(ShippingAct.CARRIER, Icon.TRUCK, self.tr("Carrier"), whom, "F7", may_hide=True)
        if view.can_print_labels:
            labels = Action(ShippingAct.LABELS, Icon.LABEL, self.tr("Box labels"), shortcut="F6", may_hide=True)
        if view.issued:
            issued = Action(ShippingAct.CERTIFICATE, Icon.LIST, self.tr("Certificate"), view.issued)
        if view.sign_blocked_by and view.asks is not ShippingAsk.SIGN:
            sign = Action(ShippingAct.SIGN, Icon.LOCK, self.tr("Sign and print"), blocked_by=view.sign_blocked_by)
        if view.primary is not None:
            act = view.primary
            primary = Action(ShippingAct.PRIMARY, act.icon, act.title, act.subtitle, "F12", act.blocked_by)
        self.offer(
            Action(ShippingAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            labels,
            Action(ShippingAct.HOLD, Icon.PAUSE, self.tr("Hold"), shortcut="F3", may_hide=True),
            carrier,
            rules,
            issued,
            sign,
            primary=primary,
        )

    def _assemble(self) -> None:
        self._top.addWidget(self.head)
        self._right.addWidget(self.certificate)
        self._row.addWidget(self.boxes)
        self._row.addWidget(self.checks, 1)
        self._row.addWidget(self._right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._top)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._row, 1)

    def _wire(self) -> None:
        self.notice.act_requested.connect(self.notice_act_requested)
        self.boxes.table.row_opened.connect(self.box_opened)
        self.checks.table.row_opened.connect(self.check_opened)
        self.checks.fix_requested.connect(self.fix_requested)
        self.certificate.page_requested.connect(self.page_requested)

    @Slot(object)
    def _turn_top(self, tone: Tone) -> None:
        """The answer to a scan takes the title's place, and gives it back."""
        self._top.setCurrentWidget(self.band if self.band.shown.headline else self.head)
        self.tone_changed.emit(tone)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self._top.setFixedHeight(theme.px(72))
        is_signing = self._view is not None and self._view.signing is not None
        self.boxes.setFixedWidth(theme.either(324, 302))
        self.boxes.setVisible(not (is_signing and theme.metrics.is_compact))
        self._right.setFixedWidth(theme.either(316, 300 if is_signing else 224))
