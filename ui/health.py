"""How the station's devices are, in words for the bar: calm and grey unless something is wrong."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from traceapp.app import DeviceHealth, LabelNews
from ui.messages import say_condition
from ui.speech import Speech
from ui.widgets.top_bar import Device, Health


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Health", source)


def health_of(scanners: Mapping[str, DeviceHealth], label: LabelNews | None, speech: Speech) -> tuple[Health, ...]:
    """Scanner and printer. label: what became of the last one, None before the first."""
    return _scanner(scanners, speech), _printer(label, speech)


def _scanner(scanners: Mapping[str, DeviceHealth], speech: Speech) -> Health:
    words = {
        "ready": tr("Ready"),
        "searching": tr("Searching"),
        "lost": tr("Unplugged"),
        "stuck": tr("Not answering"),
        "abandoned": tr("Given up"),
        "faulty": tr("Faulty"),
    }
    if not scanners:
        return Health(Device.SCANNER, tr("None set up"), is_abnormal=True)
    worst = next((one for one in scanners.values() if one.condition != "ready"), None)
    if worst is None:
        return Health(Device.SCANNER, tr("Ready"))
    advice = say_condition(worst.reason, {}, speech).detail if worst.reason else ""
    return Health(Device.SCANNER, words.get(worst.condition, worst.condition), is_abnormal=True, advice=advice)


def _printer(label: LabelNews | None, speech: Speech) -> Health:
    if label is None or label.answer == "printed":
        return Health(Device.PRINTER, tr("Ready"))
    said = say_condition(label.reason, {}, speech)
    return Health(Device.PRINTER, said.headline, is_abnormal=True, advice=said.detail)
