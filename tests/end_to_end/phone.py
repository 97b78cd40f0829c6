"""A phone: the system's own Chromium at a phone's size, and the published site as a server hands it out."""

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from traceapp.exchange.site_server import site_app

PATIENCE_MS = 60_000
SIZE: Any = {"width": 390, "height": 844}
TODAY = datetime(2026, 12, 18, 9, 30, tzinfo=UTC)
"""By the phones' clocks; the sample site was published the day before."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page says: its verdict by name, the text of the verdict, of the whole page, and what its console told."""

    state: str
    verdict: str
    text: str
    console: tuple[str, ...]
    page: Page


@contextmanager
def a_browser(*more: str) -> Iterator[Browser]:
    """Chromium, started once. more: arguments of its own."""
    program = shutil.which("chromium")
    assert program is not None, "chromium is not installed: packaging/dev.py test installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", *more])
        try:
            yield browser
        finally:
            browser.close()


class Phone:
    """Opens pages in one tab for each way to look at them."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._tabs: dict[tuple[tuple[str, Any], ...], Page] = {}
        self._told: list[str] = []

    @contextmanager
    def opened(self, address: str, *, language: str = "en-GB", scripts: bool = True, **wanted: Any) -> Iterator[Seen]:
        """A page in a tab of its own, once it has said what it found; without scripts, as it came."""
        page = self._tab(locale=language, java_script_enabled=scripts, **wanted)
        try:
            yield self._show(page, address, scripts=scripts)
        finally:
            page.context.close()

    def look(self, address: str, *, language: str = "en-GB", scripts: bool = True) -> Seen:
        """As `opened`, for a test that only reads."""
        way = {"locale": language, "java_script_enabled": scripts}
        key = tuple(way.items())
        if key not in self._tabs:
            self._tabs[key] = self._tab(**way)
        page = self._tabs[key]
        page.goto("about:blank")  # another fragment alone would not load the page again
        return self._show(page, address, scripts=scripts)

    def _tab(self, **way: Any) -> Page:
        page = self._browser.new_context(viewport=SIZE, **way).new_page()
        page.clock.set_fixed_time(TODAY)
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", lambda message: self._told.append(message.text))
        page.on("pageerror", lambda error: self._told.append(f"error: {error}"))
        return page

    def _show(self, page: Page, address: str, *, scripts: bool) -> Seen:
        self._told.clear()
        page.goto(address)
        if scripts:
            page.wait_for_selector("#verdict:not([aria-busy=true])")
        return seen(page, self._told)


def seen(page: Page, told: list[str] | None = None) -> Seen:
    state = page.get_attribute("#verdict", "data-state") or ""
    return Seen(state, page.inner_text("#verdict"), page.inner_text("body"), tuple(told or ()), page)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder at an address of this machine."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(site_app(folder), log_level="warning"))
        thread = threading.Thread(target=lambda: server.run(sockets=[listening]))
        thread.start()
        try:
            yield f"http://localhost:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
