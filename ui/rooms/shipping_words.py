"""A shipment before signing, as people read it: boxes, checks with the failing one first, the draft. Pure."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from traceapp.app.drawn import Drawn
from traceapp.domain.box import BoxState
from traceapp.domain.quantity import Quantity, Unit
from traceapp.services.check import Check
from traceapp.services.delivery import Delivery
from ui import dates, numbers
from ui.messages import say
from ui.rooms.house import House
from ui.screens.shipping_panels import (
    BoxesView,
    BoxLine,
    CertificateView,
    CheckLine,
    ChecksView,
    Fact,
    Failing,
    FixAct,
    ShipmentTitle,
)
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ShippingWords", source, comment, n)


def title_of(delivery: Delivery, customer: str, house: House, speech: Speech) -> ShipmentTitle:
    """The shipment's code, its customer, its order line and day."""
    line = delivery.line
    order = delivery.shipment.order
    if line is not None:
        order = tr("Order {order}, line {line}").format(order=line.order, line=line.line)
    if delivery.shipment.delivery:
        day = dates.day(house.local(delivery.shipment.delivery), speech.locale)
        due = tr("due {day}").format(day=day)
        order = f"{order} · {due}"
    basis = line.basis if line is not None else ""
    return ShipmentTitle(delivery.shipment.code, customer, order, basis=basis)


def boxes_of(delivery: Delivery, checks: tuple[Check, ...], speech: Speech) -> BoxesView:
    """The boxes; one that a check names is marked."""
    bad = {box for check in checks for failure in check.failures for box in failure.boxes}
    lines = tuple(
        BoxLine(box.code, box.code, _content(box, speech), number, Glyph.REFUSED if box.code in bad else Glyph.DONE)
        for number, box in enumerate(delivery.boxes, start=1)
    )
    gross = sum(box.gross_mg for box in delivery.boxes)
    facts = [Fact(tr("Gross, weighed"), speech.quantity(Quantity(gross, Unit.MG)))] if gross else []
    fields = [box.field for box in delivery.boxes if box.field]
    if fields:
        facts.append(Fact(tr("Highest field, 2.1 m"), numbers.measure(max(map(Decimal, fields)), "A/m", speech.locale)))
    counted = tr("%n box(es)", "", len(delivery.boxes))
    return BoxesView(counted, lines, tuple(facts))


def _content(box: BoxState, speech: Speech) -> str:
    lots = ", ".join(dict.fromkeys(content.lot for content in box.contents))
    return f"{lots} · {speech.quantity(Quantity(box.pieces, Unit.PCS))}"


def checks_of(checks: tuple[Check, ...], speech: Speech) -> ChecksView:
    """The list, the failing check first with why and the ways on."""
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
    return ChecksView(about, tuple(lines), None if failing is None else _failing(failing, speech))


def _failing(check: Check, speech: Speech) -> Failing:
    first = check.failures[0]
    said = say(first.code, {**dict(first.facts), first.place: first.subject}, speech)
    text = f"{said.detail} {said.instead}".strip()
    more = len(check.failures) - 1
    if more:
        alike = tr("%n more like it.", "", more)
        text = f"{text} {alike}"
    opens = FixAct(first, Icon.GRAPH, tr("Open {code}").format(code=first.subject))
    return Failing(f"{check_word(check.name)}: {said.headline}", text, (opens,))


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


def swap_words(check: Check) -> tuple[str, str] | None:
    """The one-touch fix of a failing check: its title and what it takes in."""
    if check.fix is None:
        return None
    title = tr("Swap box {box}").format(box=check.fix.out)
    return title, tr("for {box}, {place}, passes all").format(box=check.fix.into, place=check.fix.place or numbers.DASH)
