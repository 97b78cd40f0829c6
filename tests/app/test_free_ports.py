"""Which ports a new scanner could be at."""

from dataclasses import dataclass

from traceapp.app.free_ports import free_ports


@dataclass
class Listed:
    """A port as the operating system lists it."""

    device: str
    vid: int | None = 0x0C2E
    pid: int | None = 0x0B61
    serial_number: str | None = None
    location: str | None = None
    description: str = "a scanner"


PORTS = (
    Listed("/dev/ttyACM0", serial_number="SN1"),
    Listed("/dev/ttyACM1", location="1-3"),
    Listed("/dev/ttyS0", None),
)


def test_a_port_is_free_until_a_setting_names_it_by_address_or_path():
    assert free_ports({}, {}, lambda: PORTS) == ("usb:0c2e:0b61:SN1", "usb:0c2e:0b61@1-3", "/dev/ttyS0")
    assert free_ports({"a": "usb:0c2e:0b61:SN1"}, {"b": '{"address":"/dev/ttyS0"}'}, lambda: PORTS) == (
        "usb:0c2e:0b61@1-3",
    )


def test_a_setting_of_a_scale_that_cannot_be_read_takes_no_port():
    assert len(free_ports({}, {"b": "no setting"}, lambda: PORTS)) == 3
