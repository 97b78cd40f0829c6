"""How the station's devices are, in words for the bar: calm and grey unless something is wrong."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from traceapp.app import SCALE, DeviceHealth, LabelNews
from ui.messages import say_condition
from ui.speech import Speech
from ui.widgets.top_bar import Device, Health


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Health", source)


def health_of(devices: Iterable[DeviceHealth], label: LabelNews | None, speech: Speech) -> tuple[Health, ...]:
    """Scanner, scale where there is one, and printer. label: what became of the last one, None before the first."""
    told = tuple(devices)
    scanners = [one for one in told if one.kind != SCALE]
    scales = [one for one in told if one.kind == SCALE]
    scanner = _worst(Device.SCANNER, scanners, speech)
    weighing = (_worst(Device.SCALE, scales, speech),) if scales else ()
    return (scanner, *weighing, _printer(label, speech))


def _worst(device: Device, told: Sequence[DeviceHealth], speech: Speech) -> Health:
    """The worst of a kind speaks for all."""
    words = {
        "ready": tr("Ready"),
        "searching": tr("Searching"),
        "lost": tr("Unplugged"),
        "stuck": tr("Not answering"),
        "silent": tr("Not answering"),
        "abandoned": tr("Given up"),
        "drifting": tr("Drifts"),
        "faulty": tr("Faulty"),
    }
    if not told:
        return Health(device, tr("None set up"), is_abnormal=True)
    worst = next((one for one in told if one.condition != "ready"), None)
    if worst is None:
        return Health(device, tr("Ready"))
    advice = say_condition(worst.reason, {}, speech).detail if worst.reason else ""
    return Health(device, words.get(worst.condition, worst.condition), is_abnormal=True, advice=advice)


def _printer(label: LabelNews | None, speech: Speech) -> Health:
    if label is None or label.answer == "printed":
        return Health(Device.PRINTER, tr("Ready"))
    said = say_condition(label.reason, {}, speech)
    return Health(Device.PRINTER, said.headline, is_abnormal=True, advice=said.detail)
