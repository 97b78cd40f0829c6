"""A repository of events over its REST interface (EPCIS 2.0, 12): it is given a document, and asked until that is done.

One connection for each request; nothing is kept open between them, and nothing is tried twice here.
"""

import http.client
import socket
import ssl
from collections.abc import Mapping
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

import msgspec
from msgspec import Struct

from traceapp.domain.problem import Problem, because
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused
from traceapp.exchange.epcis_document import MEDIA_TYPE

TIMEOUT_S = 30.0
_ACCEPTED, _CREATED, _DONE = 202, 201, 200
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which the same may be asked again (RFC 9110, 15)."""
MOST_TOLD = 200
"""Characters of the other side's own words that are passed on."""


class Job(Struct, frozen=True):
    """How a capture stands. told: what the repository says of its failure."""

    is_running: bool
    is_done: bool
    told: str = ""


class Repository:
    """One repository. address: `https://host/epcis/v2`; token: sent as a bearer's, "" for none.

    Refused `repository_address` (typed): it is no web address.
    """

    def __init__(self, address: str, token: str = "", *, timeout_s: float = TIMEOUT_S) -> None:
        self._address = require_address(address)
        self._token = token
        self._timeout_s = timeout_s

    @property
    def host(self) -> str:
        return self._address.netloc

    def capture(self, document: bytes) -> str:
        """Hand a document over, all of it or none; the address of its job, "" where it is done already.

        Faults: repository_silent (may be tried again; `after_s`: not before so many seconds), repository_refused.
        """
        path = f"{self._address.path.rstrip('/')}/capture"
        headers = {"Content-Type": MEDIA_TYPE, "GS1-Capture-Error-Behaviour": "rollback"}
        status, answered, body = self._ask("POST", path, document, headers)
        if status not in {_DONE, _CREATED, _ACCEPTED}:
            raise self._fault(status, answered, body)
        return urljoin(self._address.geturl(), answered.get("location", "")) if status == _ACCEPTED else ""

    def job(self, address: str) -> Job:
        """How a capture stands. Faults as `capture`; repository_refused also for an address of another host."""
        asked = urlsplit(address)
        if (asked.scheme, asked.netloc) != (self._address.scheme, self._address.netloc):
            raise Fault("repository_refused", host=self.host, told=because("not_understood"))
        status, answered, body = self._ask("GET", f"{asked.path}?{asked.query}".rstrip("?"), None, {})
        if status != _DONE:
            raise self._fault(status, answered, body)
        try:
            said: Any = msgspec.json.decode(body)
            return Job(bool(said["running"]), bool(said["success"]), _told(said.get("errors", "")))
        except (msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError) as error:
            raise Fault("repository_refused", host=self.host, told=because("not_understood")) from error

    def _ask(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> tuple[int, Mapping[str, str], bytes]:
        """One request; status, headers in lower case, body."""
        bearer = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        sent = {"GS1-EPCIS-Version": "2.0.0", "GS1-CBV-Version": "2.0.0", "Accept": "application/json", **headers}
        connection = self._connection()
        try:
            connection.request(method, path, body, {**sent, **bearer})
            with connection.getresponse() as response:
                answered = {name.lower(): value for name, value in response.getheaders()}
                return response.status, answered, response.read(1_000_000)
        except (OSError, http.client.HTTPException) as error:
            raise Fault("repository_silent", host=self.host, told=_problem(error), after_s=0) from error
        finally:
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self._address.hostname or "", self._address.port
        if self._address.scheme == "https":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, port, timeout=self._timeout_s, context=context)
        return http.client.HTTPConnection(host, port, timeout=self._timeout_s)

    def _fault(self, status: int, answered: Mapping[str, str], body: bytes) -> Fault:
        told = because("service_status", status=str(status))
        if status in _LATER:
            wait = answered.get("retry-after", "")
            return Fault("repository_silent", host=self.host, told=told, after_s=int(wait) if wait.isdecimal() else 0)
        words = _told(body.decode("utf-8", "replace"))
        return Fault("repository_refused", host=self.host, told=told, words=words)


def require_address(address: str) -> SplitResult:
    """Refused `repository_address` (typed) for what is no web address, or carries a user, a query or a fragment."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Refused("repository_address", typed=address[:80]) from None
    odd = parts.username or parts.password or parts.query or parts.fragment or port == 0
    if parts.scheme not in {"http", "https"} or not parts.hostname or odd or not address.isprintable():
        raise Refused("repository_address", typed=address[:80])
    return parts


def _problem(error: Exception) -> Problem:
    match error:
        case socket.gaierror():
            return because("name_not_known")
        case http.client.RemoteDisconnected():
            return because("line_broke_off")
        case OSError():
            return system_problem(error)
    return because("not_understood")


def _told(said: object) -> str:
    """The other side's own words, short and on one line."""
    text = said if isinstance(said, str) else msgspec.json.encode(said).decode()
    return " ".join(text.split())[:MOST_TOLD]
