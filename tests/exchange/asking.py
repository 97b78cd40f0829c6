"""Asks an ASGI application for one path, without a network."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answered:
    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(
    app: Any, path: str, *, method: str = "GET", query: str = "", headers: Sequence[tuple[bytes, bytes]] = ()
) -> Answered:
    """path: as a server hands it over, percent signs undone."""
    return asyncio.run(asyncio.wait_for(_ask(app, path, method, query, headers), timeout=60))


async def _ask(app: Any, path: str, method: str, query: str, headers: Sequence[tuple[bytes, bytes]]) -> Answered:
    told: list[Any] = []
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(errors="surrogateescape"),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", b"localhost"), *headers],
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 80),
    }

    asked = iter((True,))

    async def receive() -> Any:
        if not next(asked, False):
            await asyncio.Event().wait()  # nobody hangs up here
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        told.append(message)

    await app(scope, receive, send)
    answered = {name.decode(): value.decode() for name, value in told[0]["headers"]}
    return Answered(told[0]["status"], answered, b"".join(one.get("body", b"") for one in told[1:]))
