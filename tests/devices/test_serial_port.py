"""A device is known by what it is, not by where it was plugged in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.devices.cable import Listed
from traceapp.devices.serial_port import (
    PathAddress,
    PortSettings,
    UrlAddress,
    UsbAddress,
    find_port,
    open_port,
    parse_address,
    visible_ports,
)
from traceapp.errors import Fault, Refused

ids = st.integers(0, 0xFFFF)
words = st.text("0123456789ABCdef-._:", min_size=1, max_size=12)
addresses = (
    st.builds(UsbAddress, ids, ids)
    | st.builds(UsbAddress, ids, ids, words)
    | st.builds(UsbAddress, ids, ids, location=words)
    | st.builds(PathAddress, st.sampled_from(["/dev/ttyS0", "COM3", "/dev/pts/4"]))
    | st.builds(UrlAddress, st.sampled_from(["socket://10.0.0.7:4001", "rfc2217://dock:4001", "loop://"]))
)


@given(addresses)
def test_an_address_reads_back_from_the_text_that_settings_keep(address):
    assert parse_address(str(address)) == address


@pytest.mark.parametrize("text", ["", "usb:", "usb:0c2e", "usb:0c2e:0b61:", "http://dock", "spy:///dev/ttyS0"])
def test_what_is_no_address_is_refused(text):
    with pytest.raises(Refused, match="port_address"):
        parse_address(text)


def test_of_two_alike_the_serial_number_or_the_socket_decides():
    ports = [Listed("/dev/ttyACM0"), Listed("/dev/ttyACM1", serial_number="SN2", location="1-3")]
    assert find_port(UsbAddress(0x0C2E, 0x0B61, "SN2"), lambda: ports) == "/dev/ttyACM1"
    assert find_port(UsbAddress(0x0C2E, 0x0B61, location="1-2"), lambda: ports) == "/dev/ttyACM0"
    with pytest.raises(Fault) as fault:
        find_port(UsbAddress(0x0C2E, 0x0B61), lambda: ports)
    assert (fault.value.code, fault.value.facts["paths"]) == ("port_ambiguous", "/dev/ttyACM0, /dev/ttyACM1")


@pytest.mark.parametrize("address", [UsbAddress(0x0C2E, 0x0B61, "SN9"), UsbAddress(1, 1), PathAddress("/dev/no-such")])
def test_a_device_that_is_not_there_is_missing(address):
    with pytest.raises(Fault, match="port_missing"):
        find_port(address, lambda: [Listed("/dev/ttyACM0"), Listed("/dev/ttyS0", vid=None, pid=None)])


def test_the_ports_to_choose_from_come_with_an_address_that_outlives_a_new_socket():
    ports = [
        Listed("/dev/ttyS0", vid=None, pid=None, serial_number=None, description="a UART"),
        Listed("/dev/ttyACM1", serial_number=None, location="1-3"),
        Listed("/dev/ttyACM0"),
    ]
    assert [(port.path, str(port.address)) for port in visible_ports(lambda: ports)] == [
        ("/dev/ttyACM0", "usb:0c2e:0b61:SN1"),
        ("/dev/ttyACM1", "usb:0c2e:0b61@1-3"),
        ("/dev/ttyS0", "/dev/ttyS0"),
    ]
    for port in visible_ports(lambda: ports)[:2]:
        assert find_port(port.address, lambda: ports) == port.path


def test_the_ports_of_this_machine_can_be_listed():
    assert all(port.path for port in visible_ports())


def test_a_url_of_a_protocol_that_does_not_exist_is_said_so():
    with pytest.raises(ValueError, match="protocol"):
        open_port("carrier-pigeon://dock", PortSettings())
