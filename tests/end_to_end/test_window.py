"""The main job at the real window: bytes from a scanner's cable, keys and clicks from the X server."""

import re
from pathlib import Path

import pypdfium2
import zxingcpp

from tests.devices.cable import Cable
from tests.end_to_end.conftest import SIGNER, desktop
from tests.end_to_end.floor_hand import Plant
from tests.end_to_end.watchdog import DAWDLE_MS, TURN_MS, SlowTurn
from tests.end_to_end.window_hand import WindowHand, wait_for
from traceapp.devices.beeper import BEEPERS
from traceapp.domain.claim import read_claim
from traceapp.domain.record.production import LotReceived
from ui.speaker import PLAYERS
from ui.tour_script import main_job

MARGIN = 4
"""A busy machine makes even the processor's time longer; the bench measures how long it really is."""
EXCUSED = re.compile(r"ui/desktop\.py:[0-9]+ station")
"""The station is wanted before its modules are there: somebody signed in within the first half second."""


def test_the_main_job_at_the_window_ends_with_a_certificate_that_a_phone_reads(
    demo_plant: Plant, virtual_screen: dict[str, str]
) -> None:
    with desktop(demo_plant, virtual_screen, "OX-1") as (window, cable):
        hand = WindowHand(window, cable, demo_plant.store, SIGNER)
        hand.play(main_job())
        slow = window.slow_turns()
    assert [str(turn) for turn in slow if turn.cpu_ms > TURN_MS * MARGIN and not is_excused(turn)] == []
    with demo_plant.app.reading() as books:
        box = books.box(hand.names["first"])
        shipment = books.shipment(box.shipment if box is not None else "")
        certificate = books.certificate(shipment.certificates[0] if shipment is not None else "")
    assert shipment is not None
    assert certificate is not None
    assert shipment.shipped_at
    assert set(shipment.boxes) == {covered.box for covered in certificate.covers}
    with pypdfium2.PdfDocument(certificate_file(demo_plant, certificate.number)) as document:
        page = document[0].render(scale=200 / 72).to_pil()
        printed = document[0].get_textpage().get_text_bounded()
    codes = [code.text for code in zxingcpp.read_barcodes(page)]
    assert len(codes) == 1
    address, _, claim = codes[0].partition("#")
    assert address.endswith(f"/c/{certificate.number}-{certificate.address}")
    assert read_claim(claim).digest.hex().upper() == certificate.digest
    for code in (certificate.number, hand.names["magnets"], hand.names["first"], hand.names["second"]):
        assert code in printed


def is_excused(turn: SlowTurn) -> bool:
    """Whether this is not normal work. All else is: rooms that are made, another dress, another language."""
    return any(EXCUSED.fullmatch(call) for call in turn.calls)


def test_the_watchdog_names_what_keeps_the_main_thread(demo_plant: Plant, virtual_screen: dict[str, str]) -> None:
    with desktop(demo_plant, virtual_screen, "OX-1") as (window, _cable):
        window.wait_to_read("Scanner: Ready")
        window.ask("dawdle")
        slow = wait_for(lambda: [t for t in window.slow_turns() if "dawdle" in str(t)], "a culprit", window.slow_turns)
    assert slow[0].cpu_ms > DAWDLE_MS / 2
    assert not is_excused(slow[0])


def certificate_file(plant: Plant, number: str) -> Path:
    return plant.app.folders.documents / "certificates" / f"{number}.pdf"


def receive(cable: Cable, *weights: str) -> None:
    for weight in weights:
        cable.send(f"%N:{weight}\r".encode())


def test_an_unplugged_cable_a_megabyte_of_noise_and_nul_lose_nothing_and_double_nothing(
    demo_plant: Plant, virtual_screen: dict[str, str]
) -> None:
    with desktop(demo_plant, virtual_screen, "OX-1") as (window, cable):
        window.wait_to_read("Scanner: Ready")
        hand = WindowHand(window, cable, demo_plant.store, SIGNER)
        hand.sign_in("%U:2012")
        hand.scan("NMR-NDPR-24-1203")
        receive(cable, "1.01", "1.02")
        # Torn in the middle of a frame: what was whole stands, what was torn was never scanned.
        cable.send(b"%N:7")
        window.wait_to_read("Container 3")
        cable.unplug()
        window.wait_to_read("Unplugged")
        cable.plug_in()
        window.wait_to_read("Scanner: Ready")
        receive(cable, "1.03")
        window.wait_to_read("Container 4")
        # A frame without an end, then bytes that are no code at all.
        cable.send(b"x" * 1_000_000 + b"\r")
        cable.send(bytes(range(128, 256)) * 64 + b"\r")
        receive(cable, "1.04")
        window.wait_to_read("Container 5")
        cable.send(b"%N:9\x00.99\r" + b"\x00" * 100 + b"\r")
        receive(cable, "1.05")
        window.wait_to_read("Container 6")
        window.key("F12")
        for _ in range(5):
            hand.skip()
        lot = hand.newest("OX")
    with demo_plant.app.reading() as books:
        records = [entry.record for entry in books.history("lot", lot)]
    received = [record for record in records if isinstance(record, LotReceived)]
    assert len(received) == 1
    grams = [container.quantity.amount // 1_000 for container in received[0].lot.containers]
    assert grams == [1_010, 1_020, 1_030, 1_040, 1_050]


PLAYER = '#!/bin/sh\nfor last; do :; done\nbasename "$last" >> "{heard}"\n'


def test_answers_are_heard_as_well_as_seen_at_the_terminal_and_at_the_scanner(
    demo_plant: Plant, virtual_screen: dict[str, str], tmp_path: Path
) -> None:
    heard, players = tmp_path / "heard.txt", tmp_path / "players"
    players.mkdir()
    for name, *_ in PLAYERS:
        (players / name).write_text(PLAYER.format(heard=heard))
        (players / name).chmod(0o755)
    screen = {**virtual_screen, "PATH": f"{players}:{virtual_screen['PATH']}"}
    beeper = BEEPERS["honeywell"]
    with desktop(demo_plant, screen, "OX-1", "honeywell") as (window, cable):
        window.wait_to_read("Scanner: Ready")
        hand = WindowHand(window, cable, demo_plant.store, SIGNER)
        hand.sign_in("%U:2012")
        assert cable.received().startswith(beeper.good)
        cable.send(b"OX-2651-A999-5\r")
        window.wait_to_read("Code not known")
        assert cable.received() == beeper.bad
        wait_for(lambda: "refused.wav" in heard.read_text(), "the sound of a refusal", heard.read_text)
