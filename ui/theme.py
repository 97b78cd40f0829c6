"""The tokens of light and dark, the metrics of a screen size, and the look that every widget wears.

Values are those of the design (UX §2). A `Theme` is frozen; `Look` holds the one in use and tells when it changes, so
nothing global is asked for a colour. Widgets take the `Look` in their constructor.
"""

from math import inf
from typing import Literal

from msgspec import Struct
from msgspec.structs import fields, replace
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from ui.fonts import Face, Role, drawn, make_font

BASE_WIDTH, BASE_HEIGHT = 1280, 800
COMPACT_WIDTH, COMPACT_HEIGHT = 1024, 768
ADVANCES_MOST = 20_000

Ink = Literal[
    "ink", "ink2", "ink3", "act", "act_on", "act_line", "ok", "ok_on", "warn_on", "warn_ink",
    "stop_on", "stop_ink", "hold_on", "hold_ink", "g1", "g2",
]  # fmt: skip
"""The tokens that text may be drawn in."""


class Tokens(Struct, frozen=True):
    """One theme's colours as #RRGGBB. `x_on` is text on a fill of `x`; `x_ink` is `x` as text; `x_tint` an area behind
    ink text; g1 to g4 are the greys of drawn data: bar, target band, context, track.
    """

    name: str
    canvas: str
    panel: str
    raised: str
    line: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    mute: str
    act: str
    act_on: str
    act_tint: str
    act_line: str
    ok: str
    ok_on: str
    ok_tint: str
    warn: str
    warn_on: str
    warn_ink: str
    warn_tint: str
    stop: str
    stop_on: str
    stop_ink: str
    stop_tint: str
    hold: str
    hold_on: str
    hold_ink: str
    hold_tint: str
    g1: str
    g2: str
    g3: str
    g4: str

    def colours(self) -> dict[str, str]:
        """Every colour by its token name."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "name"}


LIGHT = Tokens(
    name="light", canvas="#DDE1E2", panel="#EFF1F1", raised="#FFFFFF", line="#C2C9CB", edge="#66737A",
    ink="#11171A", ink2="#3C474C", ink3="#566268", mute="#AEB7BA",
    act="#10406B", act_on="#FFFFFF", act_tint="#D3E0EB", act_line="#2A6496",
    ok="#0A6439", ok_on="#FFFFFF", ok_tint="#D3E9DB",
    warn="#F2AB00", warn_on="#11171A", warn_ink="#704300", warn_tint="#FAE8BC",
    stop="#B3101B", stop_on="#FFFFFF", stop_ink="#A50E18", stop_tint="#F7D9D8",
    hold="#6A2885", hold_on="#FFFFFF", hold_ink="#6A2885", hold_tint="#EADBF0",
    g1="#3F4A50", g2="#7C888D", g3="#A3ADB1", g4="#C5CCCE",
)  # fmt: skip
DARK = Tokens(
    name="dark", canvas="#111618", panel="#1A2023", raised="#232A2E", line="#384248", edge="#84929A",
    ink="#EDF1F2", ink2="#BEC8CC", ink3="#98A5AB", mute="#59656B",
    act="#8FC6F2", act_on="#0B1A26", act_tint="#1B3850", act_line="#6FAEE0",
    ok="#66D394", ok_on="#08190F", ok_tint="#143524",
    warn="#FFC238", warn_on="#11171A", warn_ink="#FFC238", warn_tint="#3F3210",
    stop="#C4202A", stop_on="#FFFFFF", stop_ink="#FF8A83", stop_tint="#4A1A1C",
    hold="#D9A8EC", hold_on="#1F0B28", hold_ink="#D9A8EC", hold_tint="#38213F",
    g1="#C3CCD0", g2="#87939A", g3="#5F6B71", g4="#3C464B",
)  # fmt: skip


class Metrics(Struct, frozen=True):
    """How large things are: one factor, and whether the compact sizes of a 1024×768 panel hold."""

    scale: float = 1.0
    is_compact: bool = False

    def px(self, base: float) -> int:
        """A length of the 1280×800 grid on this screen, in device-independent pixels."""
        return round(base * self.scale)


GRID = Metrics()
"""1280×800, the size the screens are drawn for."""


def metrics_for(width: int, height: int) -> Metrics:
    """The metrics of a window: grows from 1280×800 by the tighter side, and below that never under 16 px type."""
    if width < BASE_WIDTH or height < BASE_HEIGHT:
        return Metrics(is_compact=True)
    return Metrics(scale=min(width / BASE_WIDTH, height / BASE_HEIGHT))


class Theme(Struct, frozen=True):
    """Everything the look depends on; equal themes look alike."""

    face: Face
    tokens: Tokens = LIGHT
    metrics: Metrics = GRID

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(getattr(self.tokens, token))

    def px(self, base: float) -> int:
        """A length of the 1280×800 grid on this screen."""
        return self.metrics.px(base)

    def either(self, base: float, compact: float) -> int:
        """A length that has its own value on a compact screen."""
        return self.metrics.px(compact if self.metrics.is_compact else base)

    def role_px(self, role: Role) -> int:
        """The pixel size of a type role on this screen."""
        return self.either(role.px, role.compact_px)

    def palette(self) -> QPalette:
        """The palette for what Qt draws by itself: fields, lists, selections, tool tips."""
        palette = QPalette()
        pairs = {
            QPalette.ColorRole.Window: "canvas", QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "raised", QPalette.ColorRole.AlternateBase: "panel",
            QPalette.ColorRole.Text: "ink", QPalette.ColorRole.PlaceholderText: "ink3",
            QPalette.ColorRole.Button: "raised", QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.BrightText: "stop_ink", QPalette.ColorRole.Mid: "edge",
            QPalette.ColorRole.Highlight: "act", QPalette.ColorRole.HighlightedText: "act_on",
            QPalette.ColorRole.Link: "act_line", QPalette.ColorRole.LinkVisited: "act_line",
            QPalette.ColorRole.ToolTipBase: "raised", QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Accent: "act",
        }  # fmt: skip
        for role, token in pairs.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink2"))
        return palette


ARGUMENTS = ("traceapp", "-style", "Fusion")
"""What every QApplication of ours is made with: the style that leaves colours and sizes to us, the same everywhere.
Said here it costs nothing; `setStyle` would first have PySide6 make QStyle's eleven enumerations."""


class Look(QObject):
    """The theme in use.

    Signals:
        resized(Theme): the metrics are new: sizes, fonts and what is laid out by them.
        changed(Theme): the colours or the metrics are new. Everything is painted again by itself, since the palette is
            another; only who keeps colours needs to hear of it.
    """

    resized = Signal(object)
    changed = Signal(object)

    def __init__(self, face: Face, tokens: Tokens = LIGHT, metrics: Metrics = GRID) -> None:
        super().__init__()
        self.theme = Theme(face, tokens, metrics)
        self._fitted, self._scale_most = metrics, inf
        self._fonts: dict[tuple[Role, int], QFont] = {}
        self._heights: dict[tuple[Role, int], int] = {}
        self._role_px: dict[Role, int] = {}
        self._advances: dict[tuple[Role, int, str], int] = {}

    def dress(self, app: QApplication) -> None:
        """Gives the application this look now and at every change."""
        self.changed.connect(self._dress_application)
        self._dress_application(self.theme)

    def switch(self, tokens: Tokens) -> None:
        """Changes between light and dark."""
        self._wear(replace(self.theme, tokens=tokens))

    def fit(self, metrics: Metrics) -> None:
        """Takes the metrics of another window size."""
        self._fitted = metrics
        scale = min(metrics.scale, self._scale_most)
        self._wear(replace(self.theme, metrics=replace(metrics, scale=scale)))

    def limit(self, scale: float | None) -> None:
        """Grows with the window up to this scale only, so that more has room; None: as far as the window does."""
        self._scale_most = inf if scale is None else scale
        self.fit(self._fitted)

    def font(self, role: Role, px: int | None = None) -> QFont:
        """The font of a role at the screen's size, or at a size in pixels that the caller fitted."""
        key = (role, px or self.role_px(role))
        if key not in self._fonts:
            self._fonts[key] = make_font(self.theme.face, *key)
        return self._fonts[key]

    def role_px(self, role: Role) -> int:
        """The pixel size of a type role now."""
        size = self._role_px.get(role)
        if size is None:
            size = self._role_px[role] = self.theme.role_px(role)
        return size

    def advance(self, role: Role, text: str, px: int | None = None) -> int:
        """How wide a text is drawn in a role, in whole pixels. Layouts ask this thousands of times."""
        key = (role, px or self.role_px(role), text)
        width = self._advances.get(key)
        if width is None:
            if len(self._advances) >= ADVANCES_MOST:
                self._advances.clear()
            width = QFontMetrics(self.font(role, px)).horizontalAdvance(drawn(text))
            self._advances[key] = width
        return width

    def line_height(self, role: Role, px: int | None = None) -> int:
        """How high a line of a role is."""
        key = (role, px or self.role_px(role))
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = QFontMetrics(self.font(role, px)).height()
        return height

    def colour(self, token: str) -> QColor:
        """The colour of a token now."""
        return self.theme.colour(token)

    def px(self, base: float) -> int:
        """A length of the 1280×800 grid now."""
        return self.theme.px(base)

    def _wear(self, theme: Theme) -> None:
        before, self.theme = self.theme, theme
        if theme.metrics != before.metrics:
            self._role_px.clear()
            self.resized.emit(theme)
        if theme != before:
            self.changed.emit(theme)

    @Slot(object)
    def _dress_application(self, theme: Theme) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(theme.palette())
            app.setFont(self.font(Role.BODY))
