"""The sheets of plant data: whom the plant deals with, what it makes, for whom, by whom, with what (DOMAIN 15, 30)."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from types import MappingProxyType
from typing import Any, get_args

from traceapp.domain.equipment import Equipment, Instrument, Place, Station
from traceapp.domain.fact import Fact
from traceapp.domain.order import ClaimClass, OrderLine, WorkOrder
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.party import Party, Site, SupplierCode
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.problem import Unreadable
from traceapp.domain.step import TestUnit
from traceapp.exchange import cell_kinds as kinds
from traceapp.exchange import cells
from traceapp.exchange.cell_kinds import Kind
from traceapp.exchange.fact_sheet import FactSheet
from traceapp.exchange.spreadsheet import Column

Values = Mapping[str, Any]
_KEY = Column("key", "its short name, for ever", kinds.KEY, required=True)
_LANGUAGE = Column("language", "en or es", kinds.one_of("en", "es"))
_PLACE = Column("place", "where it stands", refers="place")


def plant_sheets(zone: tzinfo) -> dict[str, FactSheet]:
    """Every sheet by name, in an order in which each leans only on those before it. zone: of days without one."""
    sheets = (
        _SITES,
        _PLACES,
        _parties(zone),
        _SUPPLIER_CODES,
        _SPECIFICATIONS,
        _PARTS,
        _orders(zone),
        _CLAIM_CLASSES,
        _WORK_ORDERS,
        _PEOPLE,
        _qualifications(zone),
        _equipment(zone),
        _instruments(zone),
        _STATIONS,
    )
    return {sheet.name: sheet for sheet in sheets}


def _sheet(
    name: str,
    means: str,
    shape: type[Fact],
    *columns: Column,
    keys: tuple[str, ...] = ("key",),
    fields: Mapping[str, str] = MappingProxyType({}),
) -> FactSheet:
    """A sheet of one row a fact. Several key columns make the key `<one>/<other>`.

    fields: the fact's field behind a column, where it is not the column's name.
    """

    def build(values: Values, _rows: Sequence[Values]) -> Fact:
        named = {fields.get(name, name): value for name, value in values.items()}
        return _fact(shape, named | {name: values[name] for name in keys}, keys)

    return FactSheet(name, means, columns, keys, build, sort=shape, fields=fields)


def _fact(shape: type[Fact], values: Values, keys: tuple[str, ...], **more: Any) -> Fact:
    """The fact of these values; those that are no field of it are left out."""
    named = _named(values)
    fields = {name: named[name] for name in shape.__struct_fields__ if name in named}
    return shape(**fields | {"key": "/".join(values[name] for name in keys)} | more)


def _named(values: Values) -> dict[str, Any]:
    return {name.replace(" ", "_"): value for name, value in values.items()}


_SITES = _sheet(
    "sites",
    "the plant itself",
    Site,
    _KEY,
    Column("name", "as printed on certificates", required=True),
    Column("address", "lines of the address, parted by semicolons", kinds.WORDS),
    Column("country", "ISO 3166, two letters", kinds.COUNTRY),
    Column("country name", "as printed on labels"),
    Column("quality system", "as printed: ISO 9001 and the number"),
    Column("host", "where certificates are published"),
    Column("telephone", "whom published certificates tell to call"),
    Column("gs1 prefix", "the GS1 company prefix, if there is one"),
    Column("cage", "the CAGE or NCAGE code, if there is one"),
    Column("time zone", "such as America/Chicago", kinds.TIME_ZONE),
    Column("responsible", "who answers for the magnets in the European Union, as data sheets tell it"),
    Column("responsible address", "lines of that postal address, parted by semicolons", kinds.WORDS),
    Column("responsible contact", "mail or web address of who answers"),
)

_PLACES = _sheet(
    "places",
    "racks, shelves, cages, glove boxes",
    Place,
    _KEY,
    Column("name", "as people say it", required=True),
    Column("zone", "what it is part of"),
)


def _parties(zone: tzinfo) -> FactSheet:
    return _sheet(
        "parties",
        "suppliers, customers, processors, laboratories",
        Party,
        _KEY,
        Column("name", "as printed", required=True),
        Column(
            "roles",
            "supplier, customer, processor, laboratory, recycler, parted by semicolons",
            kinds.many_of("supplier", "customer", "processor", "laboratory", "recycler"),
            required=True,
        ),
        Column("address", "lines of the address, parted by semicolons", kinds.WORDS),
        Column("country", "ISO 3166, two letters", kinds.COUNTRY),
        Column("supplier code", "the number this customer gave the plant"),
        Column("approved for", "steps a processor may do, parted by semicolons", kinds.WORDS, refers="step"),
        Column("approved until", "the last day of its approval", kinds.last_day(zone)),
        Column("contacts", "quality: +1 555 0100, quality@acme.example; logistics: …", kinds.CONTACTS),
        Column("certificate layout", "how this customer's certificates look, such as german"),
    )


_SUPPLIER_CODES = _sheet(
    "supplier-codes",
    "how suppliers' own barcodes are read",
    SupplierCode,
    Column("key", "the supplier's text up to its lot", kinds.KEY, required=True),
    Column("supplier", "whose it is", required=True, refers="party"),
    Column("material", "ours", required=True, refers="material"),
    Column("pattern", "a regular expression whose group lot is the supplier's lot", kinds.PATTERN),
    Column("stages", "as the supplier usually declares it: mined AU (Example Hill); separated MY", kinds.STAGES),
)

_ROWS_OF_SPECIFICATION = ("property", "low", "high", "attribute", "shown", "method", "test unit", "n", "aql", "level")


def _specification(values: Values, rows: Sequence[Values]) -> Fact:
    """One requirement a row."""
    requirements = []
    for row in rows:
        if "property" not in row:
            raise Unreadable("row_without_property", name=values["key"])
        requirements.append(Requirement(**_named(row)))
    return _fact(Specification, values, ("key",), requirements=tuple(requirements))


_SPECIFICATIONS = FactSheet(
    "specifications",
    "what parts must be; one row for each requirement",
    (
        _KEY,
        Column("number", "as printed", required=True),
        Column("issue", "as printed", required=True),
        Column("property", "what is measured", required=True, refers="property"),
        Column("low", "the least, in the property's unit", kinds.NUMBER),
        Column("high", "the most", kinds.NUMBER),
        Column("attribute", "the wanted outcome of a yes or no test"),
        Column("shown", "how the requirement is printed, if not by its limits"),
        Column("method", "the test standard"),
        Column("test unit", ", ".join(get_args(TestUnit)), kinds.one_of(*get_args(TestUnit))),
        Column("n", "the least sample", kinds.WHOLE),
        Column("aql", "acceptance quality limit, where the sample is drawn by ISO 2859-1"),
        Column("level", "its inspection level, II if not given"),
        Column("composition", "elements to print, parted by semicolons", kinds.WORDS),
        Column("note", "printed under the table"),
    ),
    ("key",),
    _specification,
    _ROWS_OF_SPECIFICATION,
    sort=Specification,
    table="requirements",
    shape=Requirement,
)

_PARTS = _sheet(
    "parts",
    "part numbers by drawing revision",
    Part,
    _KEY,
    Column("number", "the customer's", required=True),
    Column("drawing revision", "the customer's", required=True),
    Column("name", "what it is", required=True),
    Column("customer", "whose part it is", refers="party"),
    Column("grade", "such as N42SH", refers="grade"),
    Column("description", "form and size"),
    Column("route", "how it is made", refers="route"),
    Column("path", "its steps through the route, in order, parted by semicolons", kinds.WORDS, refers="step"),
    Column("specification", "what it must be", refers="specification"),
    Column("supplied", "magnetised or unmagnetised", kinds.one_of("magnetised", "unmagnetised")),
    Column("rework approval", "steps whose rework the customer must approve", kinds.WORDS, refers="step"),
    Column("per box", "so many pieces fill a box", kinds.WHOLE),
    Column("profiles", "the thermal profile of each furnace step: sintering: S-1080; annealing: A-500", kinds.PROFILES),
    Column("gtin", "the GS1 trade item number that it is sold under"),
    Column("coating", "such as NiCuNi; none for bare magnets"),
    Column("coating thickness", "in micrometres, such as 17.5", kinds.NUMBER),
    Column("adhesives", "glues and additives, parted by semicolons; none if there are none", kinds.WORDS),
    Column("magnetisation", "its direction, such as radial"),
    fields={"coating thickness": "coating_um"},
)


def _read_form(cell: str) -> str:
    form = cells.one_of(*_FORMS)(cell)
    return "" if form == "none" else form


def _write_form(form: str) -> str:
    return form or "none"


_FORMS = ("3.1", "3.2", "2.2", "2.1", "FAR", "17050-1", "9163", "none")
_FORM = Kind(_read_form, _write_form, _FORMS)


_CLAIM_CLASSES = _sheet(
    "claim-classes",
    "what material of a claim class must be able to say",
    ClaimClass,
    _KEY,
    Column("name", "what it is called", required=True),
    Column("rules", "rules such as dfars-252-225-7052, each perhaps with / and a regime", kinds.WORDS),
    Column("magnet", "ndfeb or smco", kinds.one_of("ndfeb", "smco")),
)


def _orders(zone: tzinfo) -> FactSheet:
    return _sheet(
        "orders",
        "lines of customers' orders",
        OrderLine,
        Column("order", "the customer's order number", kinds.KEY, required=True),
        Column("line", "its line", kinds.KEY, required=True),
        Column("customer", "who ordered", required=True, refers="party"),
        Column("part", "what", required=True, refers="part"),
        Column("quantity", "pieces", kinds.WHOLE, required=True),
        Column("specification", "if not the part's own", refers="specification"),
        Column("drawing revision", "the drawing's revision that was ordered, if not the one in force"),
        Column("clauses", "252.225-7052: MAY 2024; 52.246-2", kinds.CLAUSES),
        Column("basis", "the customer's written basis for the delivery date"),
        Column("basis document", "where it is written"),
        Column("basis date", "that date", kinds.DAY),
        Column("rules", "further rules that are judged", kinds.WORDS),
        Column(
            "exceptions",
            "dfars-252-225-7052 waiver: letter 12, contract FA-1, until 2027-12-31, covered-share 12 %",
            kinds.EXCEPTIONS,
        ),
        Column("claim", "the claim class that its material must have"),
        Column("form", "the certificate asked for: 3.1, 3.2, 2.2, 2.1, FAR, 17050-1, 9163 or none", _FORM),
        Column("label", "the shipping label"),
        Column("owner", "whose material it is, if a customer's", refers="party"),
        Column("ship to", "lines of the address, parted by semicolons", kinds.WORDS),
        Column("due", "the day it is due", kinds.moment(zone)),
        Column("over", "how much more may be delivered, such as 5 %", kinds.SHARE),
        Column("under", "how much less", kinds.SHARE),
        Column(
            "publication",
            "what may be published: nothing, verdict or customer",
            kinds.one_of("nothing", "verdict", "customer"),
        ),
        Column("discloses", "what public pages tell too: lots; serials; boxes; origin; quantity; results", kinds.WORDS),
        Column("serials", "of the units, where the customer gives each a serial number", kinds.WORDS),
        Column("consent", "the document in which a defence customer agrees to publication"),
        Column("source inspection", "yes or no", kinds.YES_NO),
        Column("defence", "yes or no", kinds.YES_NO),
        keys=("order", "line"),
        fields={"drawing revision": "drawing", "over": "over_ppm", "under": "under_ppm"},
    )


_WORK_ORDERS = _sheet(
    "work-orders",
    "what a station is to make",
    WorkOrder,
    _KEY,
    Column("step", "the step of the route", required=True, refers="step"),
    Column("part", "what it is for", refers="part"),
    Column("order", "the order line, as order/line", refers="order_line"),
    Column("recipe", "its name"),
    Column("recipe revision", "its revision"),
    Column("charge", "the planned mass of one run, such as 600 kg", kinds.WEIGHT),
    Column("runs", "how many", kinds.WHOLE),
    Column("plan", "neodymium: 180 kg; iron: 400 kg, in place of the route's shares", kinds.PLAN),
    Column("claim", "the claim class that its material must have"),
    Column("owner", "whose material it is, if a customer's", refers="party"),
    fields={"charge": "charge_mg"},
)


def _read_roles(cell: str) -> tuple[Role, ...]:
    return tuple(Role(role) for role in cells.many_of(*Role)(cell))


_ROLES = Kind(_read_roles, kinds.WORDS.write, tuple(Role), is_many=True)

_PEOPLE = _sheet(
    "people",
    "who works here; names are kept outside the journal",
    Person,
    Column("badge", "the number on the badge", kinds.BADGE, required=True),
    Column("name", "the person's name", required=True),
    Column("roles", f"{', '.join(Role)}, parted by semicolons", _ROLES, required=True),
    _LANGUAGE,
    Column("title", "printed under a signature"),
    Column("independent", "yes if not part of production", kinds.YES_NO),
    Column(
        "signs",
        "what this person may sign: inspection, compliance",
        kinds.many_of("inspection", "compliance"),
    ),
    keys=("badge",),
    fields={"badge": "key"},
)


def _qualifications(zone: tzinfo) -> FactSheet:
    return _sheet(
        "qualifications",
        "who is trained for what, and until when",
        Qualification,
        Column("person", "the badge", required=True, refers="person"),
        Column("skill", "the skill that the route asks for", required=True, refers="skill"),
        Column("expires", "the last day it holds", kinds.last_day(zone)),
        keys=("person", "skill"),
    )


def _equipment(zone: tzinfo) -> FactSheet:
    return _sheet(
        "equipment",
        "furnaces, mills, presses, baths",
        Equipment,
        _KEY,
        Column("name", "as people say it", required=True),
        Column("machine", "the sort of machine, by the route's word", required=True, refers="machine"),
        _PLACE,
        Column("heel", "yes if it keeps something back", kinds.YES_NO),
        Column("surveyed until", "the last day its temperature survey holds", kinds.last_day(zone)),
    )


def _instruments(zone: tzinfo) -> FactSheet:
    return _sheet(
        "instruments",
        "scales, gauges, test benches",
        Instrument,
        _KEY,
        Column("name", "as people say it", required=True),
        Column("measures", "what", required=True),
        _PLACE,
        Column("serial", "its serial number"),
        Column("calibrated until", "the last day its calibration holds", kinds.last_day(zone)),
        Column("resolution", "such as 0.02 kg", kinds.WEIGHT),
        Column("accuracy", "at 95 %, such as 0.05 kg", kinds.WEIGHT),
        Column("relative accuracy", "at 95 %, such as 0.1 %", kinds.SHARE),
        fields={"resolution": "resolution_mg", "accuracy": "accuracy_mg", "relative accuracy": "accuracy_ppm"},
    )


_STATIONS = _sheet(
    "stations",
    "where terminals stand and what is done there",
    Station,
    _KEY,
    Column("name", "in English", required=True),
    Column("name es", "in Spanish"),
    Column("route", "whose steps are done here", refers="route"),
    Column("steps", "in order, the usual one first, parted by semicolons", kinds.WORDS, refers="step"),
    Column("equipment", "what stands there, parted by semicolons", kinds.WORDS, refers="equipment"),
    Column("instruments", "the scale first, parted by semicolons", kinds.WORDS, refers="instrument"),
    Column("place", "where its product is put", refers="place"),
    _LANGUAGE,
    Column("dark", "yes for a dark room", kinds.YES_NO),
)
