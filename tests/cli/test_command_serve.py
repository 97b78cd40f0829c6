"""`traceapp serve`: a published folder over HTTP."""

import json
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from tests.cli.office import said
from tests.exchange.sample_site import RANDOM, content, publishing, site, write_site


def test_a_folder_in_which_nothing_was_published_is_not_served(tmp_path):
    answer = said("serve", str(tmp_path))
    assert answer.code == 1
    assert "no published site" in answer.err


def test_an_address_that_is_taken_is_told(tmp_path):
    write_site(tmp_path / "site", site([publishing(content())]))
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        answer = said("serve", str(tmp_path / "site"), "--port", str(other.getsockname()[1]))
    assert answer.code == 3
    assert "Take another port" in answer.err


def test_a_port_that_is_none_is_told(tmp_path):
    write_site(tmp_path / "site", site([publishing(content())]))
    assert said("serve", str(tmp_path / "site"), "--port", "70000").code == 3


def test_a_published_folder_is_served_until_it_is_interrupted(tmp_path):
    write_site(tmp_path / "site", site([publishing(content())]))
    command = [sys.executable, "-m", "traceapp", "serve", str(tmp_path / "site"), "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as served:
        try:
            assert served.stdout is not None
            address = urlsplit(json.loads(served.stdout.readline())["address"])
            answering = HTTPConnection(address.netloc, timeout=60)
            answering.request("GET", f"/c/C-26-A0931-{RANDOM}/")
            assert b"C-26-A0931" in answering.getresponse().read()
            answering.close()
            served.send_signal(signal.SIGINT)
            assert served.wait(timeout=60) in (0, 130)  # 0 where whoever started the tests ignores interrupts
        finally:
            served.kill()
