"""The published site: how fast pages are written, and how soon a slow phone says its verdict."""

import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, Response

from tests.bench.figure import AtMost, Figure, median
from tests.end_to_end.phone import SIZE, a_browser, served
from tests.exchange.sample_site import ISSUED, RANDOM, claim, content, pages, published, publishing, site, write_site
from traceapp.domain.published import Standing
from traceapp.exchange.provenance_site import Publishing

CERTIFICATES = 300
VIEWS = 15
SLOWED = 4
"""Times that the browser's processor is slowed: a cheap phone."""
ADDRESS = f"c/C-26-A0931-{RANDOM}/"
WATCH = """
document.addEventListener("readystatechange", () => {
  const verdict = document.getElementById("verdict");
  new MutationObserver((_, watching) => {
    if (verdict.dataset.state !== "genuine") return;
    watching.disconnect();
    const painted = new MessageChannel();
    painted.port1.onmessage = () => console.debug(`painted ${performance.now()}`);
    requestAnimationFrame(() => painted.port2.postMessage(null));
  }).observe(verdict, { attributeFilter: ["data-state"] });
}, { once: true });
"""
"""Tells when the verdict stands on the glass: a frame after it was written. The page is not asked meanwhile."""


BARE = """<!DOCTYPE html><html lang="en"><head><title>bare</title><link rel="icon" href="data:,">
<script src="bare.js" defer></script></head><body><h1 id="verdict" data-state="checking">bare</h1></body></html>"""


def bench() -> list[Figure]:
    """Pages with every block of a certificate, public and the customer's own; the limit is 200 a second."""
    with tempfile.TemporaryDirectory() as folder:
        return [*writing(Path(folder)), *reading(Path(folder) / "read")]


def writing(folder: Path) -> list[Figure]:
    told = site([made(n) for n in range(CERTIFICATES)], passports=())
    pages()
    begun = time.perf_counter()
    write_site(folder / "site", told)
    first = time.perf_counter() - begun
    begun = time.perf_counter()
    write_site(folder / "site", told)
    again = time.perf_counter() - begun
    bodies = [file.read_bytes() for file in (folder / "site").rglob("*.*") if file.is_file()]
    begun = time.perf_counter()
    for n, body in enumerate(bodies):
        (folder / f"{n}").write_bytes(body)
    bare = time.perf_counter() - begun
    return [
        Figure(
            "a page published", 1000 * first / (2 * CERTIFICATES), "ms", 1000 * bare / (2 * CERTIFICATES), AtMost(5)
        ),
        Figure("a certificate of which nothing changed", 1000 * again / CERTIFICATES, "ms", limit=AtMost(0.5)),
    ]


def made(n: int) -> Publishing:
    """Ready but for what publishing does: its own credential is signed when it is sealed."""
    certificate = content(f"C-26-A{n:04d}")
    ready = published(certificate)
    return Publishing(str(certificate.number), RANDOM, Standing(since=ISSUED), certificate.digest, lambda: ready)


def reading(folder: Path) -> list[Figure]:
    """The floor is a page of one heading and a script of one line, in turns with the real one."""
    certificate = content()
    write_site(folder, site([publishing(certificate)], passports=()))
    (folder / "bare.html").write_text(BARE)
    (folder / "bare.js").write_text('document.getElementById("verdict").dataset.state = "genuine";')
    with served(folder) as address, a_browser() as browser:
        views, bare = [], []
        for _ in range(VIEWS):
            bare.append(view(browser, f"{address}/bare.html"))
            views.append(view(browser, f"{address}/{ADDRESS}#{claim(certificate)}"))
    said, worked, sizes, requests = zip(*views, strict=True)
    return [
        Figure(
            f"a page opened, until its verdict is painted, processor slowed {SLOWED} ×, p50",
            median(said),
            "ms",
            median([one[0] for one in bare]),
            AtMost(500),
        ),
        Figure("the same, of its own thread's CPU", median(worked), "ms", median([one[1] for one in bare])),
        Figure("a page with all that it asks for", max(sizes), "B", limit=AtMost(100_000)),
        Figure("requests of a page", max(requests), "requests", limit=AtMost(5)),
    ]


def view(browser: Browser, address: str) -> tuple[float, float, int, int]:
    """Milliseconds from the start of the navigation to the verdict, and of them those in which the page's thread had
    the processor; bytes of bodies, requests; with an empty cache.
    """
    context = browser.new_context(viewport=SIZE)
    page: Page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - a handler must take attributes
    chrome = context.new_cdp_session(page)
    chrome.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    chrome.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(WATCH)
    with page.expect_console_message(lambda message: message.text.startswith("painted ")) as painted:
        page.goto(address)
    metrics = {one["name"]: one["value"] for one in chrome.send("Performance.getMetrics")["metrics"]}
    said = float(painted.value.text.removeprefix("painted "))
    size = sum(len(answer.body()) for answer in answers)
    context.close()
    return said, 1000 * metrics["ThreadTime"], size, len(answers)
