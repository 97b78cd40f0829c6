"""Stations at the weigh-up, the sump, the packing bench and the furnace, shown by the presenter from a conversation."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from tests.ui.quality_samples import kept_samples
from tests.ui.samples import at
from traceapp.domain.air_freight import AIR, AirClass, FieldLimit
from traceapp.domain.box import BoxState
from traceapp.domain.equipment import Place, Station
from traceapp.domain.lot import Container, LotState
from traceapp.domain.order import WorkOrder
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit, UnitMass, mg, pcs
from traceapp.domain.record.pieces import EntryRef, Measured
from traceapp.domain.registers import JobState
from traceapp.domain.shipment import ShipmentState
from traceapp.domain.weighing import Shown, Told
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.collecting import collecting_step
from traceapp.services.run.counting import Counting, other_way, tell_mass
from traceapp.services.run.run import Run, Sump, Taken
from traceapp.services.station.talk import Label, Talk
from traceapp.services.station.weight_wanted import prompt_of
from ui.language import Language
from ui.models.rows import RowKind
from ui.rooms import carrier_room, dock_kinds, dock_told, sample_taking, supplier_code_room, unpacking_room
from ui.rooms.dock_kinds import DockKind
from ui.rooms.samples_room import take_action
from ui.rooms.station_presenter import Around, station_view
from ui.rooms.station_weight import OnScale
from ui.screens.dock import DockLine, DockView
from ui.screens.register import RegisterView
from ui.screens.station import Primary, StationView
from ui.speech import Speech
from ui.widgets.form import FormView
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

KG = 1_000_000
ROUTE = "sintered-ndfeb"


@cache
def plant() -> Plant:
    return read_plant(resources_folder()).plant


def moment(when: datetime) -> int:
    return int(when.timestamp()) * 1_000_000


def shown(language: str, talk: Talk, *, scale: Shown | None = None) -> StationView:
    """The conversation as the station shows it."""
    speech = Speech(plant, ROUTE, Language(language).locale)
    around = Around({"2011": "A. Ruiz"}, at(14, 32), OnScale(scale) if scale is not None else None)
    return station_view(talk, speech, around)


def talking(step: str, run: Run | None = None, *, equipment: tuple[str, ...] = ()) -> Talk:
    """A. Ruiz at a station of this step."""
    station = Station(key="ST-1", name="Station", route=ROUTE, steps=(step,), equipment=equipment)
    return Talk(station=station, person="2011", run=run)


def charge(*, before_mg: int = 0) -> Run:
    """A melt whose second scoop of iron is weighed by difference."""
    iron = Taken(
        line="iron", lot="FE-2649-C121-8", container=1, left=mg(500 * KG), material="iron", quantity=mg(200 * KG)
    )
    scoop = replace(iron, left=mg(300 * KG), quantity=None, by_difference=True, gross_before_mg=before_mg)
    metal = replace(iron, line="rare-earth", lot="RM-2650-C041-L", material="ndpr-metal", quantity=mg(184_760_000))
    return Run(
        command="c",
        step=plant().route(ROUTE).step("strip-casting"),
        route=ROUTE,
        revision="1",
        work=WorkOrder(key="W", step="strip-casting", recipe="A-48H", recipe_revision="7", charge_mg=600 * KG),
        taken=(metal, iron),
        pending=scoop,
    )


def by_difference(language: str = "en", *, after: bool = False) -> StationView:
    """The container as it came; or as it goes back, where what is missing was taken."""
    talk = talking("strip-casting", charge(before_mg=312_400_000 if after else 0))
    scale = Shown("SC-2-B", 137_300_000 if after else 312_400_000, 10_000, is_stable=True, is_new=not after)
    if after:
        talk = replace(talk, standing=Told("SC-2-B", 137_300_000, prompt_of(talk)))
    return shown(language, talk, scale=scale)


def set_aside(language: str = "en") -> StationView:
    """A melt with a lot that is set aside for another order."""
    run = charge()
    taken = tuple(replace(one, kept_for="4500-90000/1") for one in run.taken)
    return shown(language, talking("strip-casting", replace(run, taken=taken, pending=None)))


def remnants(language: str = "en") -> StationView:
    """Labels of a cast, and of the drums that go back to the store."""
    labels = (
        Label("SC-2651-A006-A/1", mg(150_040_000), verified=True),
        Label("SC-2651-A006-A/2", mg(149_820_000), verified=True),
        Label("FE-2649-C121-8/1", mg(125_140_000), is_remnant=True),
        Label("FB-2649-C107-5/1", mg(6_980_000), is_remnant=True),
    )
    return shown(language, replace(talking("strip-casting"), labels=labels))


SUMPS = (
    Sump(
        code="GR-1-SUMP",
        step="machining",
        material="machining-swarf",
        mass_mg=148_300_000,
        lots=12,
        since=moment(datetime(2026, 11, 30, 6, 12, tzinfo=UTC)),
    ),
    Sump(
        code="GR-1-SUMP",
        step="machining",
        material="machining-sludge",
        mass_mg=31_750_000,
        lots=1,
        since=moment(datetime(2026, 12, 15, 22, 40, tzinfo=UTC)),
    ),
)


def sumps(language: str = "en") -> StationView:
    """What lies in the sumps of a station, to choose from."""
    return shown(language, replace(talking("machining", equipment=("GR-1",)), offered=SUMPS))


def collecting(language: str = "en", *, emptied: bool = False) -> StationView:
    """Swarf weighed into drums; or the question whether the sump is empty now."""
    step = collecting_step(plant(), plant().route(ROUTE).step("machining"), SUMPS[0].material)
    run = Run(command="c", step=step, route=ROUTE, revision="1", sump=SUMPS[0], filled=(mg(118 * KG), mg(121 * KG)))
    if emptied:
        run = replace(run, closed=True, fields=(Measured(field="wet-to-dry", value="61.5"),))
    return shown(language, talking("machining", run))


def can_collect(language: str = "en") -> StationView:
    """A grinding station at which nothing is open."""
    return shown(language, talking("machining", equipment=("GR-1",)))


def counting(language: str = "en", *, stage: str = "weight") -> StationView:
    """Pieces counted into a box. stage: weight, unsure, layer, sample, or apart (two counts)."""
    taken = Taken(
        line="magnets",
        lot="MG-2650-C014-9",
        container=3,
        left=pcs(1_200),
        material="coated-magnet",
        counting=Counting(expected=250, unit_mass=UnitMass(3_026_000, 100, 300), is_magnetised=stage == "layer"),
    )
    counting = taken.counting
    assert counting is not None
    mass = {"weight": 7_565_000, "unsure": 7_550_000, "apart": 7_534_700, "sample": 605_200}.get(stage, 0)
    match stage:
        case "layer" | "sample":
            counting = other_way(counting)
            counting = replace(counting, sample=20) if stage == "sample" else replace(counting, layers=5)
        case "unsure" | "apart":
            told = tell_mass(counting, mass, "PK-1-A", 500, taken.lot)
            assert isinstance(told, Counting)
            counting = told
    run = Run(
        command="c",
        step=plant().route(ROUTE).step("packing"),
        route=ROUTE,
        revision="1",
        work=WorkOrder(key="PK-17", step="packing", part="TA-7731", order="4500-88213/2"),
        pending=replace(taken, counting=counting),
    )
    scale = Shown("PK-1-A", mass, 100, is_stable=True, is_new=True) if stage in ("weight", "sample") else None
    return shown(language, talking("packing", run), scale=scale)


def tray_load(language: str = "en", *, full: bool = False) -> StationView:
    """Trays on the places of a sinter furnace."""
    step = plant().route(ROUTE).step("sintering")
    assert step.grid is not None
    places = step.grid.places
    one = Taken(line="compacts", lot="PR-2650-C014-9", container=1, left=mg(41_200_000), material="compact")
    taken = tuple(
        replace(one, container=n, quantity=mg(41_200_000 - n * 130_000), position=place)
        for n, place in enumerate(places if full else (*places[:9], "B8"), start=1)
    )
    run = Run(command="c", step=step, route=ROUTE, revision="1", taken=taken)
    return shown(language, talking("sintering", run))


def dock(language: str = "en", *, kind: DockKind = DockKind.RETURN, empty: bool = False) -> DockView:
    """The dock at one kind of its work."""
    speech = Speech(plant, ROUTE, Language(language).locale)
    lots = ("MG-2650-C014-9", "MG-2650-C016-5")
    pieces = tuple(dock_told.Piece(f"{lot}/1", "coated-magnet", pcs(1_200)) for lot in lots)
    if kind is DockKind.SCRAP:
        pieces = (dock_told.Piece("SW-2650-C003-D/1", "machining-swarf", mg(118_400_000)),)
    known = dock_told.Known(
        pieces=() if empty else pieces,
        parties=(("a", "Tern Actuation"), ("b", "Redfern Plating Co.")),
        steps=("machining", "coating", "magnetising"),
        job=JobState("JO-2650-C021-K") if kind is DockKind.BACK else None,
        papers=("redfern-88.pdf",),
        files=("redfern-91.pdf",),
    )
    told = dock_told.Told(
        () if empty else tuple(piece.code for piece in pieces), (("customer", "a"), ("rma", "RMA 4711"))
    )
    title, subtitle, icon = dock_kinds.act_of(kind)
    work = dock_kinds.KINDS[kind]
    return DockView(
        kinds=tuple(Segment(each, dock_kinds.word_of(each)) for each in dock_kinds.KINDS),
        kind=kind,
        prompt=Prompt(Tone.NEXT, dock_kinds.prompt_of(kind)),
        lines=tuple(DockLine(piece.code, speech.material(piece.material)) for piece in known.pieces),
        form=FormView(kind, dock_kinds.word_of(kind), work.title(known), work.fields(known, told, speech)),
        primary=Primary(title, subtitle, icon=icon),
        paper="redfern-88.pdf" if empty and kind is DockKind.BACK else "",
    )


def unpacking(language: str = "en", *, empty: bool = False) -> DockView:
    """A box that is to be counted again; or none scanned yet."""
    speech = Speech(plant, ROUTE, Language(language).locale)
    box = BoxState("BX-2651-C016-9", order="4500-88213/2")
    back = (
        unpacking_room.Back("MG-2650-C014-9/3", pcs(250), pcs(1_200)),
        unpacking_room.Back("MG-2650-C016-5/1", pcs(150), pcs(480)),
    )
    told = dock_told.Told(values=((unpacking_room.REASON, "count_doubted"),))
    return unpacking_room.unpacking_view(None if empty else unpacking_room.Opened(box, back), told, speech)


def taking(language: str = "en") -> RegisterView:
    """A sample of a lot that is to be kept."""
    speech = Speech(plant, ROUTE, Language(language).locale)
    lot = LotState(
        "MG-2650-M198-U",
        birth=EntryRef("A", 1),
        unit=Unit.PCS,
        containers=(Container(1, 1_200, 1_200), Container(2, 480, 1_200)),
    )
    told = {
        sample_taking.CONTAINER: "2",
        sample_taking.QUANTITY: "5",
        sample_taking.PURPOSE: "ISO 9227",
        sample_taking.FATE: sample_taking.KEPT,
        sample_taking.PLACE: "R1",
        sample_taking.UNTIL: "2036-12-31",
    }
    places = (Place(key="R1", name="Retained samples"), Place(key="R2", name="Retained samples"))
    form = sample_taking.taking_form(lot, places, told, speech, speech.locale, UTC)
    listed = kept_samples(language, chosen=True)
    rows = tuple(replace(row, kind=RowKind.LINE) for row in listed.rows[1:])
    return replace(listed, title=lot.code, rows=rows, section=3, form=form, primary=take_action(""))


def supplier_code(language: str = "en") -> DockView:
    """Two drums of a supplier whose code is on no file."""
    texts = ("HLN/NDPR/90211", "HLN/NDPR/90388")
    told = dock_told.Told(values=((supplier_code_room.SUPPLIER, "hualin"), (supplier_code_room.MATERIAL, "ndpr-oxide")))
    suppliers = tuple((key, key.title()) for key in ("basin-ridge", "hualin", "ironway", "kitami", "northmere"))
    mapping = supplier_code_room.Mapping(texts, told, suppliers)
    speech = Speech(plant, ROUTE, Language(language).locale)
    materials = tuple((key, speech.material(key)) for key in plant().materials)
    return DockView(
        kinds=(),
        kind=None,
        prompt=Prompt(Tone.NEXT, supplier_code_room.prompt_of(mapping)),
        lines=supplier_code_room.lines_of(mapping),
        form=supplier_code_room.form_of(mapping, materials),
        primary=supplier_code_room.primary_of(""),
    )


def carrier(language: str = "en") -> DockView:
    """Two packages of magnets by air, of which one has to be measured farther away."""
    limits = (
        FieldLimit(at_most=Decimal("0.159"), at_metres=Decimal("2.1"), means=AirClass.NOT_RESTRICTED),
        FieldLimit(at_most=Decimal("0.418"), at_metres=Decimal("4.6"), means=AirClass.REGULATED),
    )
    told = dock_told.Told(
        values=((carrier_room.CARRIER, "Harrow Freight"), (carrier_room.WAYBILL, "HF-221102"), (carrier_room.WAY, AIR))
    )
    magnets = (
        BoxState("BX-2651-C016-9", field="0.112", field_instrument="FG-1"),
        BoxState("BX-2651-C017-7", field="0.640", field_instrument="FG-1"),
    )
    shipment = ShipmentState("SH-2651-C002-E")
    gauges = (("FG-1", "Field gauge 1"), ("FG-2", "Field gauge 2"))
    found = carrier_room.Consignment(shipment=shipment, magnets=magnets, gauges=gauges, limits=limits, told=told)
    return carrier_room.carrier_view(found, Language(language).locale)
