"""How the station's devices are, in words for the bar: calm and grey unless something is wrong."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from traceapp.app import DeviceHealth, LabelNews
from ui.widgets.top_bar import Device, Health


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Health", source)


def health_of(scanners: Mapping[str, DeviceHealth], label: LabelNews | None) -> tuple[Health, ...]:
    """Scanner and printer. label: what became of the last one, None before the first."""
    return _scanner(scanners), _printer(label)


def _scanner(scanners: Mapping[str, DeviceHealth]) -> Health:
    words = {
        "ready": tr("Ready"),
        "searching": tr("Searching"),
        "lost": tr("Unplugged"),
        "stuck": tr("Not answering"),
        "abandoned": tr("Given up"),
        "faulty": tr("Faulty"),
    }
    conditions = [health.condition for health in scanners.values()]
    if not conditions:
        return Health(Device.SCANNER, tr("None set up"), is_abnormal=True)
    worst = next((c for c in conditions if c != "ready"), "ready")
    return Health(Device.SCANNER, words.get(worst, worst), worst != "ready")


def _printer(label: LabelNews | None) -> Health:
    if label is None or label.answer == "printed":
        return Health(Device.PRINTER, tr("Ready"))
    if label.answer == "unknown":
        return Health(Device.PRINTER, tr("Check the label"), is_abnormal=True)
    return Health(Device.PRINTER, tr("{count} wait").format(count=label.waiting), is_abnormal=True)
