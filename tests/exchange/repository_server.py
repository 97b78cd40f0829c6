"""A small repository of events on this machine: EPCIS 2.0's capture interface, with troubles on demand."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class RepositoryServer(ThreadingHTTPServer):
    """Keeps events by id.

    Attributes:
        troubles: what to answer next instead of taking anything: statuses, or 0 to hang up. running: how often a job
        says that it still runs. failing: what a job ends with. events: what was taken, by id. headers: of the last
        request. posts: how many documents came.
    """

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Requests)
        self.troubles: list[int] = []
        self.running = 0
        self.failing = ""
        self.is_immediate = False
        self.events: dict[str, Any] = {}
        self.jobs: dict[str, list[Any]] = {}
        self.headers: dict[str, str] = {}
        self.posts = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/epcis"


class _Requests(BaseHTTPRequestHandler):
    server: RepositoryServer

    def log_message(self, *args: object) -> None:
        """Nothing is logged."""

    def _troubled(self) -> bool:
        if not self.server.troubles:
            return False
        status = self.server.troubles.pop(0)
        if status:
            self._answer(status, b"busy", {"Retry-After": "7"} if status == 503 else {})
        else:
            self.close_connection = True
        return True

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.headers = dict(self.headers)
        if self._troubled():
            return
        self.server.posts += 1
        events = json.loads(body)["epcisBody"]["eventList"]
        if self.server.is_immediate:
            self.server.events.update((event["eventID"], event) for event in events)
            self._answer(201, b"")
            return
        name = f"job-{len(self.server.jobs)}"
        self.server.jobs[name] = events
        self._answer(202, b"", {"Location": f"/epcis/capture/{name}"})

    def do_GET(self) -> None:
        if self._troubled():
            return
        events = self.server.jobs[self.path.rpartition("/")[2]]
        running, self.server.running = self.server.running > 0, self.server.running - 1
        if not running and not self.server.failing:
            self.server.events.update((event["eventID"], event) for event in events)
        errors = [{"title": self.server.failing}] if self.server.failing else []
        told = {"running": running, "success": not errors, "errors": errors}
        self._answer(200, json.dumps(told).encode())

    def _answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving() -> Iterator[RepositoryServer]:
    """A repository that is there for the length of the block."""
    server = RepositoryServer()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
