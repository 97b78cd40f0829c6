"""A shipment before signing, as people read it: boxes, checks with the failing one first, the draft. Pure."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from traceapp.app.drawn import Drawn
from traceapp.domain.air_freight import FieldLimit
from traceapp.domain.box import BoxState
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.rules.pack import alternatives
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.gate.check import Check, Failure
from traceapp.services.rules.verdicts import Judged
from ui import dates, numbers
from ui.messages import say
from ui.rooms.doors import Lot
from ui.rooms.house import House
from ui.rooms.verdict_words import badges_of
from ui.screens.shipping_head import ShipmentHead, ShipmentTitle
from ui.screens.shipping_panels import (
    BoxesView,
    BoxLine,
    CertificateView,
    CheckLine,
    ChecksView,
    Fact,
    Failing,
    FixAct,
)
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon


class Way(Enum):
    """A way on from what fails that is no place."""

    ASK_QUALITY = auto()


BOXES_NAMED = 3
"""So many boxes are named beside what fails; they are marked in the list all the same."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ShippingWords", source, comment, n)


def title_of(
    delivery: Delivery, customer: str, judged: Sequence[Judged], house: House, speech: Speech
) -> ShipmentTitle:
    """The shipment's code, its customer, its order line and day, and what the rules of the line say of it."""
    line = delivery.line
    order = delivery.shipment.order
    if line is not None:
        order = tr("Order {order}, line {line}").format(order=line.order, line=line.line)
    if delivery.shipment.delivery:
        day = dates.day(house.local(delivery.shipment.delivery), speech.locale)
        due = tr("due {day}").format(day=day)
        order = f"{order} · {due}"
    basis = line.basis if line is not None else ""
    badges = badges_of(judged, speech, most=ShipmentHead.RULES)
    return ShipmentTitle(delivery.shipment.code, customer, order, badges, basis)


def boxes_of(delivery: Delivery, checks: tuple[Check, ...], limits: Sequence[FieldLimit], speech: Speech) -> BoxesView:
    """The boxes; one that a check names is marked. limits: of stray fields, from the mildest class to the hardest."""
    bad = {box for check in checks for failure in check.failures for box in failure.boxes}
    lines = tuple(
        BoxLine(box.code, box.code, _content(box, speech), number, Glyph.REFUSED if box.code in bad else Glyph.DONE)
        for number, box in enumerate(delivery.boxes, start=1)
    )
    gross = sum(box.gross_mg for box in delivery.boxes)
    facts = [Fact(tr("Gross, weighed"), speech.quantity(Quantity(gross, Unit.MG)))] if gross else []
    measured = [box for box in delivery.boxes if box.field]
    if measured and limits:
        strongest, mildest = max(measured, key=_field), limits[0]
        distance = numbers.measure(mildest.at_metres, "m", speech.locale)
        field, limit = (numbers.measure(n, "A/m", speech.locale) for n in (_field(strongest), mildest.at_most))
        facts.append(Fact(tr("Highest field, {distance}").format(distance=distance), field))
        facts.append(Fact(tr("limit {limit}").format(limit=limit), strongest.field_instrument, is_quiet=True))
    counted = tr("%n box(es)", "", len(delivery.boxes))
    return BoxesView(counted, lines, tuple(facts))


def _field(box: BoxState) -> Decimal:
    return Decimal(box.field)


def _content(box: BoxState, speech: Speech) -> str:
    lots = ", ".join(dict.fromkeys(content.lot for content in box.contents))
    return f"{lots} · {speech.quantity(Quantity(box.pieces, Unit.PCS))}"


def checks_of(delivery: Delivery, checks: tuple[Check, ...], speech: Speech, *, can_ask: bool) -> ChecksView:
    """The list, the failing check first with why and the ways on. can_ask: there is somebody of quality to ask."""
    failing = next((check for check in checks if not check.passed), None)
    passed = sum(check.passed for check in checks)
    about = tr("{passed} of {all} pass").format(passed=passed, all=len(checks))
    lines = [
        CheckLine(
            check.name, check_word(check.name), _figure(check, speech), Glyph.DONE if check.passed else Glyph.REFUSED
        )
        for check in checks
        if check is not failing
    ]
    lines.sort(key=lambda line: line.glyph is Glyph.DONE)
    return ChecksView(about, tuple(lines), None if failing is None else _failing(delivery, failing, speech, can_ask))


def _failing(delivery: Delivery, check: Check, speech: Speech, can_ask: bool) -> Failing:
    """The place where it is settled is opened by the primary, or from the way in where there is one."""
    first = check.failures[0]
    said = say(first.code, {**dict(first.facts), first.place: first.subject}, speech)
    text = f"{said.detail} {said.instead}".strip()
    more = len(check.failures) - 1
    if more:
        alike = tr("%n more like it.", "", more)
        text = f"{text} {alike}"
    path = path_of(delivery, first)
    if path is not None:
        ways = [FixAct(path, Icon.GRAPH, tr("Show the path"))]
    else:
        ways = [FixAct(first, Icon.LIST, tr("Open {code}").format(code=first.subject))]
    if can_ask:
        ways.append(FixAct(Way.ASK_QUALITY, Icon.PERSON, tr("Ask quality")))
    return Failing(failing_words(delivery, check, speech), text, tuple(ways))


def failing_words(delivery: Delivery, check: Check, speech: Speech) -> str:
    """What fails in a check, in one line, and in which boxes."""
    first = check.failures[0]
    said = say(first.code, {**dict(first.facts), first.place: first.subject}, speech)
    where = ", ".join(tr("box {number}").format(number=box_number(delivery, box)) for box in first.boxes[:BOXES_NAMED])
    more = len(first.boxes) - BOXES_NAMED
    if more > 0:
        where = tr("{boxes} and %n more", "", more).format(boxes=where)
    headline = f"{check_word(check.name)}: {said.headline}"
    return f"{headline} · {where}" if where else headline


def all_that_fails(delivery: Delivery, checks: Sequence[Check], speech: Speech) -> str:
    """Every check that does not pass, for whoever is asked about them."""
    return "; ".join(failing_words(delivery, check, speech) for check in checks if not check.passed)


def box_number(delivery: Delivery, code: str) -> int:
    """Which box of the shipment it is, counted from 1."""
    return next((number for number, box in enumerate(delivery.boxes, start=1) if box.code == code), 0)


def path_of(delivery: Delivery, failure: Failure) -> Lot | None:
    """Where the way from the lot that fails into the box is drawn; None where the box's own lot fails."""
    if failure.place != "lot":
        return None
    origin = origin_path(failure)
    if origin is not None:
        return origin
    packed = (content.lot for box in delivery.boxes if box.code in failure.boxes for content in box.contents)
    reached = delivery.ancestry.reached.get(failure.subject, frozenset())
    lot = next((lot for lot in packed if lot in reached and lot != failure.subject), None)
    return Lot(lot, failure.subject) if lot is not None else None


def origin_path(failure: Failure) -> Lot | None:
    """Where the lots that did a stage of an element stand with their papers; None of what is about no stage."""
    facts = dict(failure.facts)
    if not (facts.get("element") and facts.get("stage")):
        return None
    return Lot(facts["lot"], element=facts["element"], stages=alternatives(facts["stage"]))


def check_word(name: str) -> str:
    """What a check is called in the list."""
    words = {
        "line_balance": tr("Within open line balance and tolerance"),
        "order_match": tr("Part, owner and claim class as ordered"),
        "ancestry_known": tr("Every ancestor known"),
        "released": tr("Every lot released"),
        "not_held": tr("None on hold"),
        "signed": tr("Every step signed, two people where needed"),
        "undoubted": tr("No open finding"),
        "tested": tr("Tests inside the specification"),
        "calibrated": tr("Scales and gauges were in calibration"),
        "mass_closes": tr("Mass balance closes"),
        "records_complete": tr("Records complete for these lots"),
        "field_recorded": tr("Field per package recorded"),
        "may_fly": tr("Every package may fly"),
        "claims": tr("Rules of origin met"),
        "certified_once": tr("Nothing certified twice"),
    }
    return words.get(name, name)


def _figure(check: Check, speech: Speech) -> str:
    """The figure beside a check: one number, so many of so many, or what the masses differ by."""
    figures = dict(check.figure)
    if "unaccounted_ppm" in figures:
        percent = (Decimal(figures["unaccounted_ppm"]) / 10_000).quantize(Decimal("0.01"))
        return numbers.measure(percent, "%", speech.locale)
    values = [numbers.figure(Decimal(value), speech.locale) for value in figures.values() if value.isdecimal()]
    return tr("{one} of {all}").format(one=values[0], all=values[1]) if len(values) > 1 else "".join(values)


def certificate_of(page: Drawn | None, number: int, signers: tuple[str, ...], state: str) -> CertificateView:
    """The page of the draft, or of the certificate, as a picture."""
    if page is None:
        return CertificateView(state, signers=signers)
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()
    return CertificateView(state, image, number, page.pages, signers)


def swap_words(delivery: Delivery, check: Check) -> tuple[str, str] | None:
    """The one-touch fix of a failing check: its title and what it takes in."""
    if check.fix is None:
        return None
    title = tr("Swap box {box}").format(box=box_number(delivery, check.fix.out))
    return title, tr("for {box}, {place}, passes all").format(box=check.fix.into, place=check.fix.place or numbers.DASH)
