"""The station's scales: how each is connected, and what they show, read by port threads and looked at from outside."""

import re

import msgspec
from msgspec import Struct

from traceapp.devices.framing import Ending, Framing
from traceapp.devices.port_reader import FrameLost, PortCondition, PortNews
from traceapp.devices.scale import Dialect, Weighing, Weight
from traceapp.devices.serial_port import Device, PortSettings, parse_address
from traceapp.domain.problem import because, json_problem
from traceapp.domain.weighing import Pan, next_pan
from traceapp.errors import Refused

_LINE = re.compile(r"(?P<baud>[1-9][0-9]{2,6}) (?P<bits>[5-8])(?P<parity>[NEOMS])(?P<stop>[12])")
ASK_EVERY_MS = 200
_ASK = {Dialect.MT_SICS: b"SI\r\n", Dialect.ST_US: b"Q\r\n", Dialect.SBI: b"\x1bP\r\n"}
"""What asks for the weight of this moment: SI of MT-SICS, Q of A&D's protocol, ESC P of SBI."""
YES, NO = "yes", "no"


class ScaleSetting(Struct, frozen=True, omit_defaults=True):
    """How one scale is connected; its instrument is what it is kept under.

    dialect, ending: as `Dialect` and `Ending`. line: baud, bits, parity and stop bits, `9600 8N1`. asked: `yes` for a
    scale that speaks only when it is asked.
    """

    address: str
    dialect: str = Dialect.MT_SICS.value
    line: str = "9600 8N1"
    ending: str = Ending.CR.value
    asked: str = NO


CHOICES = {
    "dialect": tuple(dialect.value for dialect in Dialect),
    "ending": (Ending.CR.value, Ending.LF.value, Ending.STX_ETX.value),
    "asked": (NO, YES),
}
"""What the parts of a setting can be, where they are not free."""


def kept_setting(setting: ScaleSetting) -> str:
    """A setting as it is kept."""
    return msgspec.json.encode(setting).decode()


def read_setting(kept: str) -> ScaleSetting:
    """A setting as it was kept. Refused `scale_setting` (problem) for a text that is none."""
    try:
        return msgspec.json.decode(kept, type=ScaleSetting)
    except msgspec.DecodeError as error:
        raise Refused("scale_setting", problem=json_problem(error)) from None


def scale_device(instrument: str, setting: ScaleSetting) -> tuple[Device, Dialect]:
    """The device of a setting. Refused: port_address (typed), line_settings (typed), scale_setting (problem)."""
    for name, known in CHOICES.items():
        if getattr(setting, name) not in known:
            raise Refused("scale_setting", problem=because("cannot_be", given=getattr(setting, name), known=known))
    line = _LINE.fullmatch(setting.line.strip())
    if line is None:
        raise Refused("line_settings", typed=setting.line)
    dialect = Dialect(setting.dialect)
    settings = PortSettings(
        baud=int(line["baud"]),
        bytesize=int(line["bits"]),
        parity=line["parity"],
        stopbits=int(line["stop"]),
        framing=Framing(Ending(setting.ending)),
        ask=_ASK[dialect] if setting.asked == YES else b"",
        ask_every_ms=ASK_EVERY_MS,
    )
    return Device(instrument, parse_address(setting.address), settings), dialect


class Pans:
    """What the scales show now. Port threads write, each its own scale; whoever looks finds the newest line and since
    when it stands, so that nothing piles up and no unsteady line between two looks is overlooked.
    """

    def __init__(self) -> None:
        self._pans: dict[str, Pan] = {}

    def newest(self) -> tuple[Pan, ...]:
        """The newest of every scale that is there, by instrument."""
        return tuple(pan for _, pan in sorted(self._pans.copy().items()))

    def take(self, weighing: Weighing) -> None:
        """One line of a scale."""
        if isinstance(weighing, Weight):
            line = Pan(weighing.device, weighing.at, weighing.mg, weighing.is_stable, weighing.digit_mg)
        else:
            line = Pan(weighing.device, weighing.at, fault=weighing.fault.value)
        self._put(line)

    def hear(self, news: PortNews) -> None:
        """A frame that was lost is no weight; a scale that is gone shows nothing."""
        if isinstance(news, FrameLost):
            self._put(Pan(news.device, news.at, fault=news.fault.value))
        elif news.condition is not PortCondition.READY:
            self._pans.pop(news.device, None)

    def forget(self, instrument: str) -> None:
        """It is looked at no more."""
        self._pans.pop(instrument, None)

    def _put(self, line: Pan) -> None:
        self._pans[line.instrument] = next_pan(self._pans.get(line.instrument), line)
