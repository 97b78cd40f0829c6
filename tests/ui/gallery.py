"""Every screen in every state that the samples know, by name, for the tests that look at pictures."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tests.ui import (
    balance_samples,
    certified_samples,
    chart_samples,
    checked_samples,
    desk_samples,
    dock_samples,
    document_samples,
    exchange_samples,
    find_samples,
    genealogy_samples,
    handover_samples,
    health_samples,
    keys_samples,
    lot_samples,
    lots_samples,
    measuring_samples,
    order_samples,
    plant_samples,
    quality_samples,
    samples,
    settings_samples,
    shipping_samples,
    station_samples,
    trace_samples,
    what_if_samples,
    wrong_scan_samples,
)
from tests.ui.standing_samples import Standing, screen_state
from traceapp.domain.wrong_scan import row_of
from ui.models.lineage import Direction
from ui.rooms.dock_kinds import DockKind
from ui.screens.balance import BalanceFace, BalanceScreen
from ui.screens.certificate import CertificateScreen
from ui.screens.charts import ChartFace, ChartsScreen
from ui.screens.curve import CurveScreen
from ui.screens.desk import DeskScreen
from ui.screens.dock import DockScreen
from ui.screens.find import FindScreen
from ui.screens.handover import HandoverScreen
from ui.screens.help import HelpScreen
from ui.screens.hold import HoldScreen
from ui.screens.holds import HoldsScreen
from ui.screens.import_results import ImportResultsScreen
from ui.screens.key_in import KeyInScreen
from ui.screens.lot import LotScreen, LotTab
from ui.screens.lot_panels import Face
from ui.screens.overview import OverviewScreen
from ui.screens.paper import PaperScreen
from ui.screens.plant_data import PlantDataScreen
from ui.screens.plant_files import FilePart, PlantFilesScreen
from ui.screens.register import RegisterScreen
from ui.screens.screen import Screen, ScreenState
from ui.screens.set_up import SetUpScreen
from ui.screens.shipping import ShippingScreen
from ui.screens.sign_in import SignInScreen
from ui.screens.station import StationScreen
from ui.screens.station_health import StationHealthScreen
from ui.screens.trace import TraceScreen
from ui.theme import Look


def key_in_screen(look: Look) -> KeyInScreen:
    return KeyInScreen(look, desk_samples.check_code)


def origins_screen(look: Look) -> LotScreen:
    """The lot screen turned to the origin of every element."""
    screen = LotScreen(look)
    screen.genealogy.turn_to(Face.ORIGIN)
    return screen


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen in a state: how the screen is made, how its view is made for a language, and with which words."""

    name: str
    make: Callable[[Look], Any]
    view: Callable[..., Any]
    options: tuple[tuple[str, object], ...] = ()
    standing: Standing = Standing.GOOD

    def view_in(self, language: str) -> Any:
        return self.view(language, **dict(self.options))

    def state_in(self, language: str) -> ScreenState:
        return screen_state(self.standing, language)

    @property
    def has_person(self) -> bool:
        return self.make is not SignInScreen


def _standing(shown: Shown, standing: Standing) -> Shown:
    """The same, but for what became of the last read."""
    return replace(shown, name=f"{shown.name}, {standing.name.lower().replace('_', ' ')}", standing=standing)


def _shown(name: str, make: Callable[[Look], Screen], view: Callable[..., object], **options: object) -> Shown:
    return Shown(name, make, view, tuple(options.items()))


ASKING_NOTHING = (SignInScreen, key_in_screen, HelpScreen, DeskScreen, HoldScreen, HandoverScreen)
"""Screens that are whole without the books: one can hold what cannot be read."""
SIGN_IN = (
    _shown("sign-in", SignInScreen, samples.sign_in),
    _shown("sign-in refused", SignInScreen, samples.sign_in, refused=True),
    _shown("sign-in picked up", SignInScreen, samples.sign_in_picked_up),
    _shown("sign-in picked up, left out", SignInScreen, samples.sign_in_picked_up, left_out=True),
    _shown("sign-in number", SignInScreen, samples.sign_in, number=True),
    _shown("sign-in empty, card", SignInScreen, samples.sign_in, empty=True, card=True),
)
STATION = (
    _shown("station ready", StationScreen, station_samples.ready),
    _shown("station ready, card", StationScreen, station_samples.ready, card=True),
    _shown("station wrong scan", StationScreen, station_samples.wrong_scan),
    _shown("station accepted", StationScreen, station_samples.accepted),
    _shown("station weighing", StationScreen, station_samples.weighing),
    _shown("station tared", StationScreen, station_samples.weighing, tared=True),
    _shown("station already", StationScreen, station_samples.already),
    _shown("station several draws", StationScreen, station_samples.several_draws),
    _shown("station picked up", StationScreen, station_samples.picked_up),
    _shown("station picked up, left out", StationScreen, station_samples.picked_up, left_out=True),
    _shown("station record", StationScreen, station_samples.recording),
    _shown("station record words", StationScreen, station_samples.recording, text=True),
    _shown("station reason", StationScreen, station_samples.reason_wanted),
    _shown("station sign", StationScreen, station_samples.two_person),
    _shown("station sign with PIN", StationScreen, station_samples.two_person, pin=True),
    _shown("station label", StationScreen, station_samples.labelling),
    _shown("station label of what came in", StationScreen, station_samples.received),
    _shown("station label, printed again", StationScreen, wrong_scan_samples.printed_again),
)
WRONG_SCANS = (
    *(
        _shown(f"station {row_of(answer)} {answer}", StationScreen, wrong_scan_samples.wrong, answer=answer)
        for answer in wrong_scan_samples.SAID
    ),
    _shown("station W9 not confirmed", StationScreen, wrong_scan_samples.unconfirmed),
)
DOCK = (
    _shown("station weighing by difference", StationScreen, dock_samples.by_difference),
    _shown("station weighing by difference, after", StationScreen, dock_samples.by_difference, after=True),
    _shown("station set aside", StationScreen, dock_samples.set_aside),
    _shown("station remnant labels", StationScreen, dock_samples.remnants),
    _shown("station can collect", StationScreen, dock_samples.can_collect),
    _shown("station sumps", StationScreen, dock_samples.sumps),
    _shown("station collecting", StationScreen, dock_samples.collecting),
    _shown("station collected", StationScreen, dock_samples.collecting, emptied=True),
    *(
        _shown(f"dock, {kind.value}", DockScreen, dock_samples.dock, kind=kind, empty=kind is DockKind.SAMPLE)
        for kind in DockKind
    ),
    _shown("dock, received with a paper", DockScreen, dock_samples.dock, kind=DockKind.BACK, empty=True),
    _shown("shipping carrier", DockScreen, dock_samples.carrier),
    _shown("dock, supplier code", DockScreen, dock_samples.supplier_code),
    _shown("unpacking", DockScreen, dock_samples.unpacking),
    _shown("unpacking, nothing scanned", DockScreen, dock_samples.unpacking, empty=True),
    _shown("station tray map", StationScreen, dock_samples.tray_load),
    _shown("station tray map, full", StationScreen, dock_samples.tray_load, full=True),
    *(
        _shown(f"station counting, {stage}", StationScreen, dock_samples.counting, stage=stage)
        for stage in ("weight", "unsure", "layer", "sample", "apart")
    ),
)
MEASURING = (
    _shown("inspection", StationScreen, measuring_samples.inspection),
    _shown("inspection fails", StationScreen, measuring_samples.inspection, bad=True),
    _shown("inspection overdue instrument", StationScreen, measuring_samples.inspection, overdue=True),
    _shown("inspection beside a curve", StationScreen, measuring_samples.inspection, by_curve=True),
    _shown("inspection instruments", StationScreen, measuring_samples.inspection_choosing),
    _shown("inspection by another drawing", StationScreen, measuring_samples.inspection_by_drawing),
    _shown("inspection temperature", StationScreen, measuring_samples.inspection_choosing, temperature=True),
    _shown("inspection counting", StationScreen, measuring_samples.inspection_counting),
    _shown("inspection deciding", StationScreen, measuring_samples.inspection_deciding),
    _shown("inspection deciding by a curve", StationScreen, measuring_samples.inspection_deciding, by_curve=True),
    _shown("inspection recorded beside a curve", StationScreen, measuring_samples.inspection_recording),
    _shown("curve", CurveScreen, measuring_samples.curve),
    _shown("curve fails", CurveScreen, measuring_samples.curve, fails=True),
    _shown("curve none", CurveScreen, measuring_samples.curve, none=True),
    _shown("curve to be filed", CurveScreen, measuring_samples.curve, new=True),
    _shown("curve to be filed, refused", CurveScreen, measuring_samples.curve, new=True, fails=True),
    _shown("results inbox", ImportResultsScreen, measuring_samples.exports),
    _shown("results inbox empty", ImportResultsScreen, measuring_samples.exports, empty=True),
    _shown("results mapping", ImportResultsScreen, measuring_samples.exports, chosen=True),
    _shown("results foreseen", ImportResultsScreen, measuring_samples.foreseen),
    _shown("results wrong", ImportResultsScreen, measuring_samples.foreseen, wrong=True),
)
LOT = (
    _shown("lot with origin", LotScreen, genealogy_samples.lot, origin=True),
    _shown("lot with a doubt", LotScreen, genealogy_samples.lot, doubted=True),
    *(
        _shown(f"lot {tab.name}", LotScreen, genealogy_samples.lot, tab=tab)
        for tab in LotTab
        if tab is not LotTab.ELEMENTS
    ),
    _shown("lot ELEMENTS", LotScreen, lot_samples.elements),
    _shown("lot elements, waiting", LotScreen, lot_samples.elements, waits=True),
    _shown("lot received", LotScreen, lot_samples.received),
    _shown("lot with runs", LotScreen, lot_samples.with_runs),
    _shown("lot origins", origins_screen, lot_samples.with_runs),
)
TRACE = (
    _shown("trace forward", TraceScreen, genealogy_samples.trace),
    _shown("trace back", TraceScreen, genealogy_samples.trace, direction=Direction.BACK),
    _shown("trace graph", TraceScreen, genealogy_samples.trace, graph=True),
    _shown("trace bundles", TraceScreen, trace_samples.bundles),
    _shown("trace bundle opened", TraceScreen, trace_samples.bundles, opened=True),
    _shown("trace late", TraceScreen, genealogy_samples.trace, late=True),
    _shown("trace drilled", TraceScreen, genealogy_samples.trace, drilled=True),
    _shown("trace past", TraceScreen, genealogy_samples.trace, past=True),
)
SHIPPING = (
    _shown("shipping fails", ShippingScreen, shipping_samples.shipping),
    _shown("shipping fails in the box itself", ShippingScreen, shipping_samples.shipping, opens=True),
    _shown("shipping passes", ShippingScreen, shipping_samples.shipping, passes=True),
    _shown("shipping signing", ShippingScreen, shipping_samples.shipping, passes=True, signing=True),
    _shown("shipping wrong box", ShippingScreen, shipping_samples.shipping, wrong=True),
    _shown("shipping empty", ShippingScreen, shipping_samples.shipping, empty=True),
    _shown("shipping certified", ShippingScreen, shipping_samples.shipping, passes=True, certified=True),
    _shown("certificate", CertificateScreen, shipping_samples.certificate),
    _shown("certificate touched late", CertificateScreen, shipping_samples.certificate, shipped=True, touched=True),
    _shown("certificate withdrawn", CertificateScreen, shipping_samples.certificate, withdrawn=True, shipped=True),
)
QUALITY = (
    _shown("findings", RegisterScreen, quality_samples.findings),
    _shown("findings chosen", RegisterScreen, quality_samples.findings, chosen=True),
    _shown("findings signing", RegisterScreen, quality_samples.findings, signing=True),
    _shown("findings closed", RegisterScreen, quality_samples.findings, closed=True),
    _shown("findings none", RegisterScreen, quality_samples.findings, empty=True),
    _shown("shipping what if", RegisterScreen, what_if_samples.what_if),
    _shown("shipping what if, another box", RegisterScreen, what_if_samples.what_if, part=2),
    _shown("shipping what if, stock", RegisterScreen, what_if_samples.what_if, part=3),
    _shown("shipping what if without rules", RegisterScreen, what_if_samples.what_if_of_nothing),
    _shown("disposing", RegisterScreen, quality_samples.disposing),
    _shown("escapes", RegisterScreen, quality_samples.escapes),
    _shown("documents", RegisterScreen, document_samples.documents),
    _shown("documents chosen", RegisterScreen, document_samples.documents, chosen=True),
    _shown("documents revoking", RegisterScreen, document_samples.documents, signing=True),
    _shown("documents filing", RegisterScreen, document_samples.documents, filing=True),
    _shown("documents checked", RegisterScreen, checked_samples.checked),
    _shown("documents none", RegisterScreen, document_samples.documents, empty=True),
    _shown("origins", RegisterScreen, document_samples.origins),
    _shown("origins declaring", RegisterScreen, document_samples.origins, chosen=True),
    _shown("origins as usual", RegisterScreen, document_samples.origins, chosen=True, usual=True),
    _shown("origins, a certificate", RegisterScreen, certified_samples.certified_origin),
    _shown("origins, the analysis", RegisterScreen, document_samples.origins, chosen=True, analysis=True),
    _shown("document page", PaperScreen, document_samples.paper, page=True),
    _shown("document text", PaperScreen, document_samples.paper, text=True),
    _shown("document not to be shown", PaperScreen, document_samples.paper),
    _shown("concessions", RegisterScreen, quality_samples.concessions),
    _shown("concessions filing", RegisterScreen, quality_samples.concessions, filing=True),
    _shown("samples", RegisterScreen, quality_samples.kept_samples),
    _shown("samples chosen", RegisterScreen, quality_samples.kept_samples, chosen=True),
    _shown("samples taking one", RegisterScreen, dock_samples.taking),
    _shown("disposing wrong", RegisterScreen, quality_samples.disposing, wrong=True),
)
HEALTH = (
    _shown("handover note", HandoverScreen, handover_samples.handover),
    _shown("handover note, empty", HandoverScreen, handover_samples.handover, empty=True),
    _shown("handover note by keys", HandoverScreen, handover_samples.handover, keying=True),
    _shown("station health", StationHealthScreen, health_samples.health),
    _shown("station health, all done", StationHealthScreen, health_samples.health, empty=True),
    _shown("station health, a certificate ends", StationHealthScreen, health_samples.health, ending=True),
    _shown("station health, no number left", StationHealthScreen, health_samples.health, unnumbered="sscc_used_up"),
    _shown("station health, last numbers", StationHealthScreen, health_samples.health, last_numbers=12_480),
    _shown("station health, no range", StationHealthScreen, health_samples.health, unnumbered="sscc_no_range"),
    _shown("station health, under test", StationHealthScreen, health_samples.health, testing=True),
    _shown("station health, the journal is checked", StationHealthScreen, health_samples.health, checking=True),
)
OTHERS = (
    _shown("set-up", SetUpScreen, desk_samples.set_up),
    _shown("set-up of the terminal", SetUpScreen, settings_samples.settings),
    _shown("set-up of the panel", SetUpScreen, settings_samples.settings, chosen="panel_mm", wrong=True),
    _shown("holds", HoldsScreen, desk_samples.holds),
    _shown("holds signing", HoldsScreen, desk_samples.holds, signing=True),
    _shown("holds in part", HoldsScreen, desk_samples.holds, parts=True),
    _shown("holds tried, with a photo", HoldsScreen, desk_samples.holds, photo=True),
    _shown("holds none", HoldsScreen, desk_samples.no_holds),
    _shown("help", HelpScreen, desk_samples.help_view),
    _shown("key in", key_in_screen, desk_samples.key_in),
    _shown("hold", HoldScreen, desk_samples.hold),
    _shown("desk", DeskScreen, desk_samples.desk),
    _shown("overview", OverviewScreen, desk_samples.overview),
    _shown("overview empty", OverviewScreen, desk_samples.overview, empty=True),
)
CHARTS = (
    _shown("chart", ChartsScreen, chart_samples.chart),
    _shown("chart ranges", ChartsScreen, chart_samples.chart, face=ChartFace.RANGES),
    _shown("chart of scatter", ChartsScreen, chart_samples.chart, face=ChartFace.SCATTER),
    _shown("chart gauge doubted", ChartsScreen, chart_samples.chart, doubted=True),
    _shown("chart of few", ChartsScreen, chart_samples.chart, few=True),
    _shown("charts", ChartsScreen, chart_samples.charts),
    _shown("charts none", ChartsScreen, chart_samples.charts, empty=True),
    _shown("charts loading", ChartsScreen, chart_samples.charts, loading=True),
)
BALANCE = (
    _shown("balance open", BalanceScreen, balance_samples.balance),
    _shown("balance closed", BalanceScreen, balance_samples.balance, closed=True),
    _shown("balance unknown", BalanceScreen, balance_samples.balance, unknown=True),
    _shown("balance signed, changed since", BalanceScreen, balance_samples.balance, changed=True),
    _shown("balance runs", BalanceScreen, balance_samples.balance, face=BalanceFace.RUNS),
    _shown("balance of what", BalanceScreen, balance_samples.balance, face=BalanceFace.SCOPES),
    _shown("balances signed", BalanceScreen, balance_samples.balance, face=BalanceFace.SIGNED),
    _shown("balance of nothing", BalanceScreen, balance_samples.nothing),
)
PLANT = (
    _shown("plant data", PlantDataScreen, plant_samples.sorts),
    _shown("plant data, a party", PlantDataScreen, plant_samples.parties),
    _shown("plant data, a draft", PlantDataScreen, plant_samples.parties, draft=True),
    _shown("plant data, a value wrong", PlantDataScreen, plant_samples.parties, wrong=True),
    _shown("plant data, a specification", PlantDataScreen, plant_samples.specification),
    _shown("plant data, requirements", PlantDataScreen, plant_samples.requirements),
    _shown("plant data, revisions", PlantDataScreen, plant_samples.revisions),
    _shown("import", PlantDataScreen, plant_samples.imported),
    _shown("import, a value wrong", PlantDataScreen, plant_samples.imported, wrong=True),
    _shown("due", PlantDataScreen, plant_samples.due),
    _shown("due, a review", PlantDataScreen, plant_samples.due, review=True),
    _shown("orders", PlantDataScreen, plant_samples.orders),
    _shown("orders, what is free", PlantDataScreen, plant_samples.orders, free=True),
    _shown("orders, rules", PlantDataScreen, order_samples.order_rules),
    _shown("plant files", PlantFilesScreen, plant_samples.files, empty=True),
    _shown("plant files, the text", PlantFilesScreen, plant_samples.files),
    _shown("plant files, differences", PlantFilesScreen, plant_samples.files, part=FilePart.DIFFERENCES),
    _shown("plant files, revisions", PlantFilesScreen, plant_samples.files, part=FilePart.REVISIONS),
)
SIGNING = (
    _shown("keys", RegisterScreen, keys_samples.keys),
    _shown("keys, one chosen", RegisterScreen, keys_samples.keys, chosen="A-26-03"),
    _shown("keys, one revoked", RegisterScreen, keys_samples.keys, chosen="A-25-01"),
    _shown("keys revoking", RegisterScreen, keys_samples.keys, chosen="A-26-03", signing=True),
    _shown("keys, a certificate ends", RegisterScreen, keys_samples.keys, ending=True),
    _shown("keys, certificates", RegisterScreen, keys_samples.certificates),
    _shown("keys, a real certificate", RegisterScreen, keys_samples.certificates, chosen="A-26-02"),
    _shown("keys, one made here", RegisterScreen, keys_samples.certificates, chosen="A-25-02"),
    _shown("keys installing", RegisterScreen, keys_samples.installing),
    _shown("keys, time stamps", RegisterScreen, keys_samples.stamps),
    _shown("keys, no server", RegisterScreen, keys_samples.stamps, wrong=True),
    _shown("keys, none yet", RegisterScreen, keys_samples.no_keys),
)
EXCHANGE = (
    *(
        _shown(f"exchange, {standing}", RegisterScreen, exchange_samples.exchange, standing=standing)
        for standing in ("good", "nowhere", "waiting", "busy", "refused", "silent", "paused")
    ),
    _shown("exchange, no address", RegisterScreen, exchange_samples.exchange, wrong=True),
    _shown("exchange, files", RegisterScreen, exchange_samples.files),
    _shown("exchange, files of no day", RegisterScreen, exchange_samples.files, wrong=True),
    _shown("exchange, suppliers", RegisterScreen, exchange_samples.suppliers),
    _shown("exchange, suppliers none", RegisterScreen, exchange_samples.suppliers, empty=True),
)
FIND = (
    _shown("find", FindScreen, find_samples.found),
    _shown("find with keys", find_samples.find_with_keys, find_samples.found),
    _shown("find more", FindScreen, find_samples.found, more=True),
    _shown("find nothing", FindScreen, find_samples.nothing),
    _shown("find asks", FindScreen, find_samples.asks),
)
LOTS = (
    _shown("lots", lots_samples.Listed, lots_samples.lots),
    _shown("lots narrowed", lots_samples.Listed, lots_samples.narrowed),
    _shown("lots choosing", lots_samples.Listed, lots_samples.choosing),
    _shown("lots exporting", lots_samples.Listed, lots_samples.exporting),
    _shown("lots none", lots_samples.empty, lots_samples.none),
)
GOOD = (
    *SIGN_IN,
    *STATION,
    *WRONG_SCANS,
    *DOCK,
    *MEASURING,
    *LOT,
    *TRACE,
    *SHIPPING,
    *CHARTS,
    *BALANCE,
    *QUALITY,
    *HEALTH,
    *OTHERS,
    *PLANT,
    *SIGNING,
    *EXCHANGE,
    *FIND,
    *LOTS,
)
READING = tuple({shown.make: shown for shown in reversed(GOOD) if shown.make not in ASKING_NOTHING}.values())
"""A state of every screen that shows what a room reads from the books."""
STANDING = (
    *(_standing(shown, Standing.FAILED) for shown in READING),
    *(_standing(LOT[0], standing) for standing in Standing if standing not in {Standing.GOOD, Standing.FAILED}),
)
ALL = (*GOOD, *STANDING)
