"""The words of the station's health: what is not done yet, what was looked at, what a scan is. Pure."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from traceapp.app import DeviceHealth
from traceapp.app.countersigning import Countersigned
from traceapp.app.journal_check import JournalCheck
from traceapp.app.self_publishing import Unpublished
from traceapp.app.station_check import StationCheck, Unfinished, Unprinted
from traceapp.domain.scan_check import Advice, ScanCheck
from traceapp.domain.sscc import FIRST_TERMINAL, LAST_TERMINAL
from traceapp.errors import TraceError
from ui import dates, numbers
from ui.messages import say, say_condition, say_error
from ui.operations import Progress
from ui.rooms.reads import progress_text
from ui.screens.station_health import HealthLine
from ui.sounds import BEEPED, Sound
from ui.speech import Speech
from ui.widgets.choices import Choice
from ui.widgets.glyphs import Glyph

GIGABYTE = 1_000_000_000


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("StationHealthWords", source, comment, n)


def open_count(check: StationCheck) -> str:
    """How much is not done yet; "" when all is."""
    count = len(check.unprinted) + check.more + len(check.unfinished) + (check.unpublished is not None)
    return tr("%n open", "", count) if count else ""


def journal_line(
    found: JournalCheck | TraceError | None, progress: Progress | None, speech: Speech
) -> HealthLine | None:
    """The check of the journal: how far it is, or what it found; None where nobody asked for it."""
    title = tr("Check of the journal")
    if progress is not None:
        return HealthLine(title, progress_text(progress, speech) or tr("begun"), Glyph.WAITING)
    match found:
        case None:
            return None
        case JournalCheck(holds=True, entries=entries):
            return HealthLine(title, tr("everything holds: {count} entries").format(count=_count(entries, speech)))
        case JournalCheck(bad=bad, differences=differences):
            wrong = tr("wrong from {entries} on").format(entries=", ".join(bad)) if bad else ""
            rows = tr("%n row(s) of the tables differ", "", differences) if differences else ""
            return HealthLine(title, "; ".join(part for part in (wrong, rows) if part), Glyph.REFUSED)
        case error:
            return HealthLine(title, speech.fact("code", error.code), Glyph.REFUSED)


def _count(number: int, speech: Speech) -> str:
    return numbers.figure(number, speech.locale)


def undone_lines(check: StationCheck, speech: Speech) -> tuple[HealthLine, ...]:
    """What was told or asked for and is not done yet, each in a sentence."""
    lines = [] if check.unpublished is None else [_unpublished(check.unpublished, speech)]
    lines += [_half_signed(one, speech) for one in check.half_signed]
    lines += [line for kept in check.unfinished for line in _unfinished(kept, speech)]
    lines += [_unprinted(label, speech) for label in check.unprinted]
    if check.more:
        lines.append(HealthLine(tr("and %n more", "", check.more), tr("labels"), Glyph.WAITING))
    return tuple(lines)


def _unpublished(trouble: Unpublished, speech: Speech) -> HealthLine:
    """It is tried again by itself."""
    said = say_error(trouble.error, speech)
    since = tr("{said} Tried again since {time}").format(said=said.detail, time=speech.at(str(trouble.since)))
    return HealthLine(tr("Published site: {said}").format(said=said.headline), since, Glyph.ATTENTION)


def _half_signed(one: Countersigned, speech: Speech) -> HealthLine:
    """Whoever is next signs where the shipment is."""
    people = ", ".join(speech.person(signature.person) for signature in one.signatures)
    told = tr("signed by {people}, {time}; waits for the next signature").format(
        people=people, time=speech.at(str(one.signatures[-1].at))
    )
    return HealthLine(tr("Certificate of {shipment}").format(shipment=one.what.shipment), told, Glyph.WAITING)


def _unfinished(kept: Unfinished, speech: Speech) -> list[HealthLine]:
    if kept.problem:
        said = say(kept.problem, {"stopped": kept.at}, speech)
        return [HealthLine(tr("{station}: kept work").format(station=kept.station), said.headline, Glyph.ATTENTION)]
    people = ", ".join(speech.person(badge) for badge in kept.people)
    told = tr("{people}, until {time}").format(people=people, time=speech.at(str(kept.at)))
    lines = []
    if kept.step:
        title = tr("{step} at {station}").format(step=speech.step(kept.step), station=kept.station)
        lots = tr("%n lot(s) in it", "", kept.lots)
        lines.append(HealthLine(title, f"{lots}; {told}", Glyph.WAITING))
    stuck = tr("not scanned on its container yet")
    lines += [HealthLine(code, stuck, Glyph.WAITING, is_identifier=True) for code in kept.labels]
    return lines


def _unprinted(label: Unprinted, speech: Speech) -> HealthLine:
    words = {
        "waiting": tr("label waits for the printer"),
        "unknown": tr("label printed, or not?"),
        "not_printed": tr("label not printed"),
    }
    said = say_condition(label.reason, {}, speech).headline if label.reason else words[label.answer]
    said = tr("{said}, since {time}").format(said=said, time=speech.at(str(label.since)))
    glyph = Glyph.WAITING if label.answer == "waiting" else Glyph.ATTENTION
    return HealthLine(label.code, said, glyph, is_identifier=True)


def device_lines(ailing: Sequence[DeviceHealth], speech: Speech) -> tuple[HealthLine, ...]:
    """Each scanner and scale that is not ready: what is wrong, what to do, and what the system says of it."""
    return tuple(_device(one, speech) for one in ailing if one.reason)


def _device(one: DeviceHealth, speech: Speech) -> HealthLine:
    said = say_condition(one.reason, {"told": one.told}, speech)
    return HealthLine(f"{one.name}: {said.headline}", said.detail, Glyph.ATTENTION)


def looked_at(check: StationCheck, speech: Speech, now: datetime) -> tuple[HealthLine, ...]:
    """Clock, disk and journal; before them the certificate that signs, once it ends soon, and why boxes bear no SSCC,
    or soon will.

    There is no hub to send anything to: what is recorded here is all there is.
    """
    lines = (_clock(check, speech, now), _disk(check, speech), _journal(check, speech))
    at = int(now.timestamp() * 1_000_000)
    certificate = (_certificate(check, speech, at),) if check.certificate_ends(at) else ()
    return (*certificate, *_unnumbered(check, speech), *lines)


def _unnumbered(check: StationCheck, speech: Speech) -> tuple[HealthLine, ...]:
    """Packing goes on; what is to be done is somebody's who keeps the plant data."""
    if check.last_numbers:
        left = tr("{count} left: enter another GS1 prefix (Plant data)")
        left = left.format(count=_count(check.last_numbers, speech))
        return (HealthLine(tr("SSCCs for boxes run out soon"), left, Glyph.ATTENTION),)
    words = {
        "sscc_used_up": tr("all given: enter another GS1 prefix (Plant data)"),
        "sscc_no_range": tr("only terminals {first} to {last} have any: pack there").format(
            first=FIRST_TERMINAL, last=LAST_TERMINAL
        ),
    }
    told = words.get(check.unnumbered)
    return (HealthLine(tr("No SSCC for boxes here"), told, Glyph.ATTENTION),) if told else ()


def _certificate(check: StationCheck, speech: Speech, at: int) -> HealthLine:
    is_over = check.certificate_until <= at
    title = tr("Signing certificate is over") if is_over else tr("Signing certificate ends soon")
    day = dates.day(datetime.fromtimestamp(check.certificate_until / 1_000_000, tz=speech.zone), speech.locale)
    return HealthLine(title, tr("until {day}: install another (Keys)").format(day=day), Glyph.ATTENTION)


def _clock(check: StationCheck, speech: Speech, now: datetime) -> HealthLine:
    shown = tr("{time} by this computer, {zone}").format(
        time=speech.at(str(int(now.timestamp() * 1_000_000))), zone=now.tzname() or "UTC"
    )
    if not check.behind_us:
        return HealthLine(tr("Clock"), shown)
    said = say_condition("clock_behind", {"seconds": check.behind_us // 1_000_000}, speech)
    return HealthLine(said.headline, said.detail, Glyph.ATTENTION)


def _disk(check: StationCheck, speech: Speech) -> HealthLine:
    free, whole = (numbers.figure(size // GIGABYTE, speech.locale) for size in (check.free, check.whole))
    told = tr("{free} of {whole} GB free").format(free=free, whole=whole)
    if check.disk_is_low:
        return HealthLine(tr("Disk nearly full"), tr("{told}. Make room.").format(told=told), Glyph.ATTENTION)
    return HealthLine(tr("Disk"), told)


def _journal(check: StationCheck, speech: Speech) -> HealthLine:
    if not check.entries:
        return HealthLine(tr("Journal"), tr("nothing recorded here yet"), Glyph.WAITING)
    count = numbers.figure(check.entries, speech.locale)
    told = tr("{count} entries, last {time}; no hub yet").format(count=count, time=speech.at(str(check.last_at)))
    return HealthLine(tr("Journal of terminal {letters}").format(letters=check.letters), told)


def scan_lines(check: ScanCheck, speech: Speech) -> tuple[str, ...]:
    """The bytes, what they are read as, and what to change in the scanner."""
    symbol = tr("{symbol}, identifier {aim}").format(symbol=check.symbol, aim=check.aim) if check.aim else ""
    kinds = {
        "lot": tr("a lot, box or container"),
        "badge": tr("a badge"),
        "command": tr("a command card"),
        "place": tr("a place"),
        "order": tr("an order"),
        "number": tr("a number"),
        "gs1": tr("a GS1 message"),
        "iso15434": tr("an ISO 15434 message"),
        "link": tr("a GS1 Digital Link"),
        "certificate": tr("a certificate"),
        "foreign": tr("somebody else’s code"),
    }
    if check.answer:
        said = say(check.answer, dict(check.facts), speech)
        read = f"{said.headline}. {said.detail}"
    else:
        read = tr("Read as {kind}: {value}").format(kind=kinds[check.kind], value=check.value)
    advice = _advice(check.advice[0]) if check.advice else tr("The scanner is set up well.")
    return (check.shown, symbol or tr("The scanner does not say which symbol it read."), read, advice)


def _advice(advice: Advice) -> str:
    words = {
        Advice.SEND_AIM: tr("Set the scanner to send the AIM identifier before the code."),
        Advice.SEND_SEPARATOR: tr("Set the scanner to send the GS1 separator as a control character."),
        Advice.NO_EXTRAS: tr("Set the scanner to add nothing before or after the code but its end of line."),
        Advice.NO_CASE: tr("Set the scanner to leave capitals as they are."),
        Advice.SEND_ASCII: tr("Set the scanner to send the code as it is, with no other character set."),
    }
    return words[advice]


def sound_choices(beeping: tuple[str, ...] = ()) -> tuple[Choice, ...]:
    """Each sound by its name, and when it is heard. beeping: the scanners that say some of them as well."""
    when = {
        Sound.ADDED: (tr("Added"), tr("scan accepted")),
        Sound.DONE: (tr("Step done"), tr("step recorded")),
        Sound.REFUSED: (tr("Refused"), tr("wrong scan")),
        Sound.ALREADY: (tr("Already"), tr("no effect")),
        Sound.ATTENTION: (tr("Attention"), tr("a device fails")),
        Sound.SECOND: (tr("Second person"), tr("signature wanted")),
    }
    also = tr("and {scanners}").format(scanners=", ".join(beeping)) if beeping else ""
    return tuple(
        Choice(sound, name, f"{about}, {also}" if also and sound in BEEPED else about)
        for sound, (name, about) in when.items()
    )
